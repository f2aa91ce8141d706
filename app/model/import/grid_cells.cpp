#include "model/import/grid_cells.h"

#include <algorithm>

#include "model/import/cell_values.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

std::set<At> places_of(const std::vector<CellAt>& cells) {
    std::set<At> places;
    for (const CellAt& cell : cells) places.emplace(cell.row, cell.column);
    return places;
}

}  // namespace

bool is_label_alone(const Strings& row) {
    return !row[0].empty() && filled(row) == 1;
}

GridCells::GridCells(const Sheet& sheet) : sheet_(sheet), merged_(places_of(sheet.merged)), struck_(places_of(sheet.struck)) {
    for (const CellLink& link : sheet.links) links_.try_emplace({link.row, link.column}, link.address);
}

void GridCells::add_titles(const At& at, std::size_t label, std::size_t heading, Strings cells, const Columns& to,
                           MadeRows& result) const {
    Sheet& made = result.sheet;
    const std::size_t first = made.rows.size();
    for (const std::string& part : parts_of(sheet_.rows[at.first][at.second], ";\n"))
        for (std::string& title : list_in_line(part)) {
            cells[to.title] = std::move(title);
            if (struck_.contains(at)) made.struck.push_back({made.rows.size(), to.title});
            if (struck_.contains({label, 0})) made.struck.push_back({made.rows.size(), to.label});
            if (struck_.contains({heading, at.second})) made.struck.push_back({made.rows.size(), to.heading});
            made.rows.push_back(cells);
            result.numbers.push_back(at.first + 1);
        }
    const auto link = links_.find(at);
    if (link == links_.end()) return;
    if (made.rows.size() == first + 1) {
        made.links.push_back({first, to.title, link->second});
        return;
    }
    for (std::size_t row = first; row < made.rows.size(); ++row) made.rows[row][to.address] = link->second;
}

void drop_unused_column(std::size_t column, MadeRows& result) {
    std::vector<Strings>& rows = result.sheet.rows;
    const auto at = static_cast<std::ptrdiff_t>(column);
    const auto below = rows.begin() + static_cast<std::ptrdiff_t>(result.heading) + 1;
    if (std::any_of(below, rows.end(), [&](const Strings& row) { return row.size() > column && !row[column].empty(); })) return;
    for (Strings& row : rows)
        if (row.size() > column) row.erase(row.begin() + at);
    result.keys.erase(result.keys.begin() + at);
}

}  // namespace waymark
