#pragma once
// What is said of gaps as a whole, in the same words on the screens, the command line and in reports. Texts with
// holes, since a screen fills them in memory of its own.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/analysis/coverage.h"
#include "model/analysis/gap_analysis.h"

namespace waymark {

/// "{} of {} places, each a level and a stage, have running work.", for PlacesFilled::filled() and `all`.
[[nodiscard]] std::string_view places_text(Counted counted, std::size_t filled);
/// "{} place is outside what is this partnership's to fill, and is not counted."
[[nodiscard]] std::string_view outside_text(std::size_t outside);
/// "{} place has a gap and no decision yet.", for GapCounts::places_left.
[[nodiscard]] std::string_view places_left_text(std::size_t left);

/// All of it, filled in: what is running, what is outside, what is left, then each kind with its number.
[[nodiscard]] std::string gaps_in_words(const PlacesFilled& places, const GapCounts& counts);

}  // namespace waymark
