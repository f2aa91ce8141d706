#pragma once
// Counts of which nobody can say what adds up to what. Part of count_suppression.

#include <span>

#include "model/analysis/count_group.h"

namespace waymark {

/// Hides more of `cells` where a published figure less up to three others comes to a small one, though
/// no list says that they add up: beside words that are in no list ("Both", "Male", a measure of one's own), where one cell has
/// several figures, and where a word is a part of another ("labour-for-offenders"). Figures are held against one another that
/// are of one year and differ in nothing but the group, the type or the measure. True when anything was hidden.
///
/// Of a measure in somebody's own words, two years are held against one another as well: "referrals to date" of this year less
/// that of the last one is this year's referrals.
///
/// Where a word of somebody's own says what it is a part of ("Adult women", "Potential victims referred: adults", a more exact
/// form of a type), what is left of the whole by its parts must not be below 5 either, though nobody wrote it down.
///
/// So that the cost grows with their number, more than 24 figures in such a line are tried one by one only, and in a year with
/// more than 150 cells, some of them small, all are hidden whose words are in no list.
[[nodiscard]] bool hide_differences(std::span<CountCell> cells);

}  // namespace waymark
