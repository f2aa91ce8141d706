#pragma once
// A grid: stages across and levels down, or turned, with the titles of activities in its cells, as the map of Waymark has them.

#include <optional>

#include "model/framework/framework.h"
#include "model/import/made_rows.h"
#include "model/import/meanings.h"

namespace waymark {

/// A row for each title in a cell, with the level and the stage of its row and column; a cell over several stages is one
/// activity of all of them. Several titles in a cell are parted by line ends and ";". Nothing for a sheet that is no grid: where
/// too few headings are stages or levels, or a cell holds a number, a tick or a word for how something stands. `sheet`: its rows
/// are each empty or as long as the widest.
[[nodiscard]] std::optional<MadeRows> rows_of_grid(const Sheet& sheet, const Framework& framework);

/// Nothing, or words for that.
[[nodiscard]] bool is_empty_in_grid(const std::string& cell);

/// False for a cell that says how often, whether or how well, and names nothing.
[[nodiscard]] bool is_title_in_grid(Meanings& meanings, const std::string& cell);

}  // namespace waymark
