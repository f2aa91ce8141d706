#include "model/import/side_by_side.h"

#include <utility>

#include "model/base/text.h"
#include "model/import/row_kinds.h"

namespace waymark {

std::vector<std::size_t> stack_side_by_side(Sheet& sheet, std::size_t heading, std::size_t width) {
    const std::vector<Strings> rows = std::exchange(sheet.rows, {});
    const std::size_t tables = (rows[heading].size() + width - 1) / width;
    const bool titled = heading > 0 && filled(rows[heading - 1]) > 1;
    const auto part = [&](const Strings& row, std::size_t table) {
        Strings cells;
        for (std::size_t i = 0; i < width; ++i)
            cells.push_back(table * width + i < row.size() ? row[table * width + i] : std::string());
        return filled(cells) == 0 ? Strings() : cells;
    };
    std::vector<std::size_t> numbers;
    for (std::size_t row = 0; row <= heading; ++row) {
        sheet.rows.push_back(titled && row + 1 == heading ? Strings() : part(rows[row], 0));
        numbers.push_back(row + 1);
    }
    if (titled) sheet.rows[heading].push_back(std::string(tr("Heading over the table")));
    std::vector<std::size_t> begins;
    for (std::size_t table = 0; table < tables; ++table) {
        begins.push_back(sheet.rows.size());
        for (std::size_t row = heading + 1; row < rows.size(); ++row) {
            Strings cells = part(rows[row], table);
            if (titled && !cells.empty()) cells.push_back(rows[heading - 1][table * width]);
            sheet.rows.push_back(std::move(cells));
            numbers.push_back(row + 1);
        }
    }
    const auto move = [&](std::size_t& row, std::size_t& column) {
        if (row > heading) row = begins[column / width] + row - heading - 1;
        column %= width;
    };
    for (CellLink& link : sheet.links) move(link.row, link.column);
    for (std::vector<CellAt>* const cells : {&sheet.merged, &sheet.struck})
        for (CellAt& cell : *cells) move(cell.row, cell.column);
    for (CellText& cell : sheet.hidden) move(cell.row, cell.column);
    return numbers;
}

}  // namespace waymark
