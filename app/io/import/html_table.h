#pragma once
// The tables of a page or of what a spreadsheet put on the clipboard, as rows of cells.

#include <string_view>
#include <vector>

#include "model/import/sheet.h"

namespace waymark {

/// Every table of the HTML, in order, those of one cell and empty ones left out. A cell that spans rows or
/// columns stands in each of them. Line breaks, paragraphs, list items and the cells of a table in a cell are
/// parted by line ends; white space in the source means nothing. What is not shown (style, script, hidden
/// rows, columns and elements) is left out; a hidden row keeps its place. A table that only lays out others
/// gives those instead. Addresses of links are kept. Takes any bytes (decode_text), in time linear in its size; what is
/// beyond the column kMostColumns is left out (Sheet::cut).
[[nodiscard]] std::vector<Sheet> read_html_tables(std::string_view html);

/// True for the page that asks somebody to sign in: it has a field for a password.
[[nodiscard]] bool asks_for_password(std::string_view html);

/// What was pasted: the tables of `html`, then the whole `text` where words stand beside them; without tables the rows of
/// `text`, then the other way in which they can be read (csv.h).
[[nodiscard]] std::vector<Sheet> read_pasted(std::string_view text, std::string_view html);

}  // namespace waymark
