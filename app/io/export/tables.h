#pragma once
// Tables of records for spreadsheets and programs.

#include <string>

#include "present/report/data_table.h"

namespace waymark {

struct CsvOptions {
    Cells cells = Cells::Words;   ///< With Ids the headings are keys.
    bool byte_order_mark = true;  ///< Excel takes a file without it for Windows-1252.
};

/// RFC 4180: commas, CR LF, a heading line, quotes where they are needed. A text that a
/// spreadsheet would work out (it begins with = + - @ or a tab, spaces and marks that cannot be seen aside)
/// has an apostrophe before it, and so has one that begins with such apostrophes, so that taking one away
/// gives what was typed.
[[nodiscard]] std::string write_csv(const DataTable& table, const CsvOptions& options);

/// JSON Lines: one object a row, by the keys of the columns; lists are lists, numbers numbers or null, flags
/// true or false.
[[nodiscard]] std::string write_json_lines(const DataTable& table);

/// True for a text that a spreadsheet may take for a formula.
[[nodiscard]] bool looks_like_formula(std::string_view text);

}  // namespace waymark
