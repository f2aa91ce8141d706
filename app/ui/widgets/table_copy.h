#pragma once
// A table as it goes to the clipboard: what it shows, row by row, also the rows that are out of sight.

#include <string>
#include <string_view>

#include "ui/widgets/table.h"

namespace waymark {

struct CopiedTable {
    /// Cells parted by tabs, rows by line ends, as spreadsheets put them there. A cell with a tab, a line end or a quotation mark
    /// at its beginning stands in such marks.
    std::string text;
    std::string html;  ///< The same, with its headings and its caption as such
};

/// No cell becomes a formula where it is pasted: one that begins as one has an apostrophe before it.
[[nodiscard]] CopiedTable copied_table(std::string_view caption, std::span<const TableColumn> columns, const TableSource& source);

}  // namespace waymark
