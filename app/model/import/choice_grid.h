#pragma once
// A grid with the choices of one list across ("Pursue", "Prevent", "Protect", "Prepare"), anything down ("Agriculture", "Car
// washes"), and titles of activities in its cells.

#include <optional>

#include "model/framework/framework.h"
#include "model/import/made_rows.h"

namespace waymark {

/// A row for each title in a cell, with what stands over its column and before its row. Several titles in a cell are parted by
/// line ends and ";"; of a cell over several columns the others become a remark. Nothing where a heading is no choice, the first
/// column is headed as titles are, or a cell holds a number, a tick or a word for how something stands. `sheet`: its rows are
/// each empty or as long as the widest.
[[nodiscard]] std::optional<MadeRows> rows_of_choice_grid(const Sheet& sheet, const Framework& framework);

}  // namespace waymark
