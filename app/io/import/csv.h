#pragma once
// Rows of cells from text copied out of a spreadsheet or from a CSV file.

#include <string_view>
#include <vector>

#include "model/document/document.h"

namespace waymark {

/// Splits `text` into rows of cells. Cells are parted by tabs where there is one outside quotes, else by
/// commas, semicolons or upright bars where the first line has headings that are known, or the lines agree on
/// them: a list of sentences, with a space behind each such sign, is one column. A line "sep=;" at the top
/// decides and is no row. A cell in double quotes may hold separators, line ends and doubled quotes; it is one
/// only where its closing mark stands directly before a separator or a line end, else the marks stand for
/// themselves. Takes a byte order mark, UTF-16, CR LF, and bytes that are not UTF-8 (as Windows-1252). Cells
/// are cleaned (clean_cell). A line with nothing in it is an empty row, so that rows keep their numbers; at the
/// end they are dropped. Never fails.
[[nodiscard]] std::vector<Strings> read_csv(std::string_view text);

/// The same text read the other way: its lines whole where read_csv() parts them by such signs on a guess, parted where it
/// leaves them whole and all lines agree. No rows where there is no doubt.
struct OtherReading {
    std::vector<Strings> rows;
    bool whole_lines = false;
};
[[nodiscard]] OtherReading read_csv_otherwise(std::string_view text);

}  // namespace waymark
