#pragma once
// Counts whose heading stands over several columns, a part of it in each.

#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "model/import/rows_import.h"

namespace waymark {

/// The columns [first, end) of a plan whose counts are added up in the first of them.
struct CountSum {
    std::size_t first = 0, end = 0;
};

/// Looks for counts under a heading of `above` (a row as long as the columns, empty where a heading goes on) of which none is
/// all there is. Their columns are to be added up where the parts are all there is, and their plan says so; else they are left
/// out, which it says too. `guess`: what a heading means. The headings of `above` that say something are added to `used`.
[[nodiscard]] std::vector<CountSum> sum_parts(ImportPlan& plan, const Strings& above,
                                              const std::function<HeadingGuess(const std::string&)>& guess,
                                              std::set<std::string>& used);

/// Adds up in the rows of the plan. A part that is no number, or is still to come, makes no sum: what stands there is shown as
/// it is.
void add_up(ImportPlan& plan, std::span<const CountSum> sums);

/// Whether a count would be one of something else without this column of a plan for counts: of all types, of another year.
[[nodiscard]] bool says_what_is_counted(const ImportPlan& plan, std::size_t column);

/// Whether a row of a plan for counts holds a number that may be one.
[[nodiscard]] bool counts_something(const ImportPlan& plan, const Strings& cells);

}  // namespace waymark
