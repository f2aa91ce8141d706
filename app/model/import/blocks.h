#pragma once
// Records one below the other, each a block of lines: its name, then "Lead: Council", "Status: Running".

#include <optional>

#include "model/framework/framework.h"
#include "model/import/made_rows.h"
#include "model/import/rows_import.h"

namespace waymark {

/// A row for each block, with a column for each heading before a colon. Blocks are parted by empty lines, and where the name of
/// a record comes again by its heading. A first line without a heading is the name; a later one goes on with what is above it,
/// or describes the record. Nothing for a sheet of several columns, and where fewer than half of the
/// other lines have a heading that is known. `sheet`: its rows are each empty or as long as the widest.
[[nodiscard]] std::optional<MadeRows> rows_of_blocks(const Sheet& sheet, RecordKind kind, const Framework& framework,
                                                     HeadingReader read);

}  // namespace waymark
