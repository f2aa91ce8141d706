#pragma once
// What is said of the plot of local counts, on the screen and in pictures.

#include "present/lists/count_plot.h"
#include "present/words/words_room.h"

namespace waymark {

/// What the national series covers: "United Kingdom".
[[nodiscard]] std::string_view area_of(const Framework& framework, std::string_view measure);
/// "Potential victims referred, Labour: the count of 2021 is 100 for both". What it gives lives as long as the room, as below.
[[nodiscard]] std::string_view plot_title(WordsRoom& room, const Comparable& both, PlotOf of, std::string_view area);
/// "Local: 29 in 2021, 63 in 2025; as an index 100 and 217."
[[nodiscard]] std::string_view change_words(WordsRoom& room, const PlotEnds& ends, PlotOf of, std::string_view name);
/// Of the local line and of the national one, with how each is drawn; empty where it is not.
[[nodiscard]] std::string_view local_change(WordsRoom& room, const Comparable& both, PlotOf of);
[[nodiscard]] std::string_view national_change(WordsRoom& room, const Comparable& both, PlotOf of, std::string_view area);

}  // namespace waymark
