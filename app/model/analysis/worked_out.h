#pragma once
// What a reader can work out of sums: whole numbers, none of them below zero, of which sums are known.

#include <cstddef>
#include <optional>
#include <vector>

namespace waymark {

/// Each of `rows` has a factor for each of so many columns, and behind them what the sum comes to. Gives the numbers that
/// these rows fix: by elimination, and because no number is below zero; nothing for each of the others. Rows that
/// contradict one another fix more than they should, never less.
[[nodiscard]] std::vector<std::optional<double>> worked_out(std::vector<std::vector<double>> rows, std::size_t columns);

}  // namespace waymark
