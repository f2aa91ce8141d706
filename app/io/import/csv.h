#pragma once
// Rows of cells from text copied out of a spreadsheet or from a CSV file.

#include <string_view>
#include <vector>

#include "model/document/document.h"

namespace waymark {

/// Splits `text` into rows of cells. Cells are parted by tabs where there is one outside quotes, else by
/// commas, semicolons or upright bars where the lines agree on them: a list of sentences is one column,
/// whatever commas are in it. A line "sep=;" at the top decides and is no row. A cell in double quotes may
/// hold separators, line ends and doubled quotes; it is one only where its closing mark stands directly
/// before a separator or a line end, else the marks stand for themselves. Takes a byte order mark, UTF-16, CR
/// LF, and bytes that are not UTF-8 (as Windows-1252). Cells are cleaned (clean_cell). A line with nothing in
/// it is an empty row, so that rows keep their numbers; at the end they are dropped. Never fails.
[[nodiscard]] std::vector<Strings> read_csv(std::string_view text);

}  // namespace waymark
