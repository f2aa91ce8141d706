#pragma once
// What the parts of the local picture share with one another and with the window.

#include <cstdint>
#include <string_view>

#include "ui/views/view.h"

namespace waymark {

void local_view(const View& view);
void local_detail(const View& view);

/// The three parts of the screen.
void local_counts(const View& view);
void local_areas(const View& view);
void local_products(const View& view);

/// The series of the state, drawn; each line named, and in words below.
void local_plot(const View& view);
/// The same year by year, with the sources.
void local_table(const View& view);

/// The three forms of the detail pane.
void count_detail(const View& view, const LocalCount& count);
void area_detail(const View& view, const Area& area);
void product_detail(const View& view, std::string_view product_id);

/// True when what is chosen is there to be shown in the detail pane.
[[nodiscard]] bool local_has_detail(const View& view);

/// "2025, Potential victims referred, Labour exploitation, Adults"; what is not said is left out.
[[nodiscard]] std::string_view title_of(const View& view, const LocalCount& count);

/// "10,613", of any size.
[[nodiscard]] std::string_view number_words(Ui& ui, std::int64_t number);

/// The day in words; the text itself when it is no day.
[[nodiscard]] std::string_view day_words(Ui& ui, const std::string& day);

}  // namespace waymark
