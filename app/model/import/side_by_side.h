#pragma once
// Tables that stand one beside the other.

#include <cstddef>
#include <vector>

#include "model/import/sheet.h"

namespace waymark {

/// Of tables side by side under the same headings in the row `heading`, each `width` columns wide: puts the rows of each below
/// those of the one before, and what stands over each in a column of its own. Gives the number of each row, as it was in the
/// spreadsheet.
[[nodiscard]] std::vector<std::size_t> stack_side_by_side(Sheet& sheet, std::size_t heading, std::size_t width);

}  // namespace waymark
