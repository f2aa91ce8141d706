// Cells that were merged in the spreadsheet, and came as text.

#include <algorithm>

#include "model/base/date.h"
#include "model/base/whole_number.h"
#include "model/import/merged_cells.h"
#include "model/import/rows_import.h"

namespace waymark {
namespace {

/// One cell in so many has to be empty; fewer were forgotten rather than merged.
constexpr std::size_t kOneIn = 4;

/// The cells of a column that may have been merged with the one above, or with one of a row that is left out.
std::size_t maybe_merged(const ImportPlan& plan, std::size_t column) {
    std::size_t empty = 0, next = 0;
    const std::string* above = nullptr;
    bool holds = false;  // What is above the row says something
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        for (; next < plan.carried.size() && plan.carried[next].row <= row; ++next)
            if (plan.carried[next].column == column) holds = !plan.carried[next].text.empty();
        const std::string& cell = plan.rows[row][column];
        if (cell.empty()) {
            if (row == 0 && !holds) return 0;
            if (holds) ++empty;
            continue;
        }
        if (above && *above == cell) return 0;
        above = &cell;
        holds = true;
    }
    return empty * kOneIn >= plan.rows.size() ? empty : 0;
}

}  // namespace

bool may_be_shared(RecordKind kind, std::string_view key) {
    const Field* known = field(kind, key);
    return !known || (known->kind != FieldKind::Date && known->kind != FieldKind::Flag && key != "rag" && key != "status");
}

void mark_merged_cells(ImportPlan& plan) {
    const std::string_view name = naming_field(plan.kind);
    const bool has_name =
        std::any_of(plan.columns.begin(), plan.columns.end(), [&](const ImportColumn& one) { return one.key == name; });
    // Counts have no name; what they share stands before the first of them.
    const bool are_counts = plan.kind == RecordKind::LocalCount;
    bool before_name = has_name || are_counts;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        ImportColumn& column = plan.columns[i];
        // A row with no name of its own is not made another's.
        if (has_name && column.key == name) {
            before_name = false;
            continue;
        }
        if (are_counts && (column.key.starts_with("count") || column.key.starts_with("year="))) before_name = false;
        column.merged = maybe_merged(plan, i);
        const bool are_years = column.key != "year" || std::all_of(plan.rows.begin(), plan.rows.end(), [&](const Strings& row) {
                                   const auto year = read_whole_typed(row[i]);
                                   return row[i].empty() || (year && is_calendar_year(*year));
                               });
        // A number is each row's own.
        const bool is_number = are_counts && column.key.empty() && !plan.rows.empty() && read_whole_typed(plan.rows[0][i]);
        column.fill_down = !is_number && are_years && column.merged > 0 && before_name && may_be_shared(plan.kind, column.key);
    }
}

const Strings* PlanRows::next() {
    if (row_ == plan_.rows.size()) return nullptr;
    const Strings& row = plan_.rows[row_];
    cells_.resize(std::min(plan_.columns.size(), row.size()));
    for (; carried_ < plan_.carried.size() && plan_.carried[carried_].row == row_; ++carried_)
        if (const CellText& cell = plan_.carried[carried_]; cell.column < cells_.size()) cells_[cell.column] = cell.text;
    ++row_;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
        // Leave to publish one row is none for the next, whatever is ticked.
        const Field* known = field(plan_.kind, plan_.columns[i].key);
        const bool is_filled = plan_.columns[i].fill_down && !(known && known->kind == FieldKind::Flag);
        if (!row[i].empty() || !is_filled) cells_[i] = row[i];
    }
    return &cells_;
}

}  // namespace waymark
