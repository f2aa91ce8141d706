#pragma once
// What a row of a pasted table is, told by the look of its cells alone; and tables put in order by it.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/import/sheet.h"

namespace waymark {

/// A number as people write them, with signs of money and per cent.
[[nodiscard]] bool is_number(std::string_view cell);

/// A year of this century among other words: "2024 target", "2023/24".
[[nodiscard]] bool holds_year(std::string_view cell);

/// The one text of a row whose cells all say the same, or that has one cell; null for any other.
[[nodiscard]] const std::string* only_text(const Strings& row);

/// How many cells have something in them.
[[nodiscard]] std::size_t filled(const Strings& row);

/// The line below the headings of a table in Markdown: "---", ":--".
[[nodiscard]] bool is_ruling(const Strings& row);

/// The first cells of a row, to show which one is meant.
[[nodiscard]] std::string beginning(const Strings& row);

/// "Total", "Grand total: 12", "Total activities" in a row whose other cells are numbers.
[[nodiscard]] bool is_total(const Strings& row);

/// "Sub-total – Prevention", "Prevention total" in a row whose other cells are numbers: what the part of a table may be called
/// that the row is the sum of, in plain words. Nothing for a row that is no sum of a part.
[[nodiscard]] Strings parts_added_up(const Strings& row);

/// Whether a row is the sum of the part of a table with that name.
[[nodiscard]] bool adds_up(const Strings& row, std::string_view part);

/// "G = on track, A = some delay", "L = lead": what the short words of a table mean.
[[nodiscard]] bool is_key_of_marks(std::string_view text);

/// A line below a table that is about the table.
[[nodiscard]] bool is_remark(std::string_view text);

/// "Page 2 of 3", "continued overleaf": what a printed table has between its rows.
[[nodiscard]] bool is_page_mark(std::string_view text);

/// "Theme 1: Awareness", "Priority 2": the heading of the rows below it.
[[nodiscard]] bool is_numbered_part(std::string_view text);

/// "Objective 2", "Improve support" and nothing more in a row of four cells or more: "Objective 2: Improve support", the heading
/// of the rows below it. "" for any other row.
[[nodiscard]] std::string section_in_two_cells(const Strings& row);

/// Where a table ends before several rows of one cell each that stand below an empty row, up to `end`; else `end`.
[[nodiscard]] std::size_t end_of_table(const std::vector<Strings>& rows, std::size_t first, std::size_t end);

/// Whether headings below one over counts are all of it: four quarters, twelve months, or what no calendar and no share
/// ("%", "of which", "target") tells.
[[nodiscard]] bool are_whole(const Strings& parts);

/// Takes the signs of a list away that stand in a column of their own, as a list of Word is copied.
void clear_bullets(Sheet& sheet);

/// The same table with its rows as columns.
[[nodiscard]] Sheet turned(Sheet sheet);

}  // namespace waymark
