#pragma once
// What workbooks have in common, whatever their form: names of sheets and columns, the sheet of lists, widths.

#include <cstddef>
#include <string>
#include <string_view>

#include "present/report/workbook.h"

namespace waymark {

/// Names of the sheets, and of the one of lists where there is one: at most 31 letters, none of those that formulas use, no two
/// alike.
[[nodiscard]] Strings sheet_names(const Workbook& book);

/// The lists of choices as a sheet like the others.
[[nodiscard]] WorkbookSheet lists_sheet(const Workbook& book);

/// "A" for 0, "AB" for 27.
[[nodiscard]] std::string column_name(std::size_t column);

/// How wide a column is to be, in letters: for what stands in it, and where nothing does yet, for what may.
[[nodiscard]] std::size_t column_letters(const WorkbookSheet& sheet, std::size_t column);

/// True where a table of records is so wide that its first column, by which a row is known, stays in sight and is printed again
/// on every page.
[[nodiscard]] bool keeps_first_column(const WorkbookSheet& sheet);

}  // namespace waymark
