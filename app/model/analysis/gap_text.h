#pragma once
// The words of the gap list, apart from the rules that make it.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/analysis/gap_analysis.h"

namespace waymark {

/// A title to be spoken of: its axis, and the words a person knows it by.
struct NamedPlace {
    Axis axis = Axis::Level;
    std::string_view title;
};

/// What a sentence is made of besides the reason.
struct GapWords {
    NamedPlace row;
    std::string_view stage;          ///< Title of the stage; empty when the place has none.
    std::string_view strength;       ///< Title of the strength the partnership chose.
    std::string_view activity_kind;  ///< Which activities contradict an answer: "with it", "of the category
                                     ///< “Survivor support”".
    Date today;
};

/// The sentence of a gap whose reason and activities are filled in.
[[nodiscard]] std::string gap_sentence(const Gap& gap, const GapWords& words);

}  // namespace waymark
