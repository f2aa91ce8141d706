#pragma once
// Rows of cells from text copied out of a spreadsheet or from a CSV file.

#include <string_view>
#include <vector>

#include "model/document/document.h"

namespace waymark {

/// Splits `text` into rows of cells. Cells are parted by tabs if there is one outside quotes, else by
/// whichever of comma and semicolon is the more frequent outside quotes in the first line with either. A cell
/// in double quotes may hold separators, line ends and doubled quotes. Takes a byte order mark, UTF-16, CR
/// LF, and bytes that are not UTF-8 (as Windows-1252). Cells are trimmed; lines with nothing in them are
/// dropped. Never fails: a quotation mark that has no end stands for itself.
[[nodiscard]] std::vector<Strings> read_csv(std::string_view text);

}  // namespace waymark
