#pragma once
// A document as tables for a spreadsheet, one a sheet, and an empty one for people to fill in. Values like a report:
// made from nothing but the document, the pack, the day and the options.

#include <cstddef>
#include <string>
#include <vector>

#include "present/report/data_table.h"
#include "present/report/report.h"

namespace waymark {

/// A cell of a spreadsheet holds so many letters (UTF-16 units) and no more.
inline constexpr std::size_t kMostInCell = 32'767;

struct WorkbookSheet {
    DataTable table;  ///< Its title is the sheet's name.
    /// Column by column (as `table.columns`) the words that can be picked; a column of several, or of a list too
    /// long to pick from, has none.
    std::vector<Strings> choices;
    std::size_t empty_rows = 0;  ///< So many rows below those of the table can be filled in with a choice.
};

struct Workbook {
    std::string title;
    std::string language;  ///< BCP 47: "en".
    std::string date;      ///< "As of 21 November 2026"; "" where no day matters.
    Strings margin;        ///< To stand on every printed page.
    std::vector<WorkbookSheet> sheets;
    /// Words to choose from, each list a column under its name: what the sheets' choices are looked up in, and read
    /// by people where several can be named in one cell.
    std::vector<std::pair<std::string, Strings>> lists;
};

/// Puts the column of ids last: they are for programs, and people know a row by what stands first in it.
void put_ids_last(DataTable& table);

/// Activities, reflections, gaps, actions and counts, each with every field; then every other kind of record there
/// is any of; last "About". `naming` holds the whole document: where the options are public, what may not go out is
/// taken away here, and no gap is looked for. Texts too long for a cell are cut, which "About" says.
[[nodiscard]] Workbook make_workbook(const Naming& naming, const ReportOptions& options);

/// An empty workbook for activities, with the headings that pasted rows are known by, and "About", which says how to
/// fill it in.
[[nodiscard]] Workbook make_template(const Framework& framework, const AreaList& areas);

}  // namespace waymark
