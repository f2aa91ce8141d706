#include "ui/views/paste/paste_state.h"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kManyRows = 1500;

}  // namespace

void PasteState::read(const ImportContext& context, const PastedWords& words,
                      std::optional<std::size_t> heading_row) {
    plan = kind == RecordKind::LocalCount ? plan_counts(sheets[sheet], context, heading_row)
                                          : plan_import(sheets[sheet], context, kind, heading_row);
    plan->words = words;
    take_remembered_columns(*plan);
    if (kind == RecordKind::LocalCount && counts.year.empty()) counts.year = year_over(*plan);
    asked.clear();
    preview.reset();
}

void PasteState::take(std::vector<Sheet> pasted, const ImportContext& context, const PastedWords& words) {
    sheets = std::move(pasted);
    counts.year.clear();
    JoinedSheet joined = joined_tables(sheets);
    together = joined.tables;
    if (together > 0) sheets.insert(sheets.begin(), std::move(joined.sheet));
    std::size_t best = 0, most = 0;
    for (sheet = 0; sheets.size() > 1 && sheet < sheets.size(); ++sheet) {
        // The whole text, and another way to read it, are there for those who choose them.
        if (sheet > 0 && sheets[sheet].of != SheetOf::Table) break;
        if (sheets[sheet].rows.size() > kManyRows) {
            best = sheet;
            break;
        }
        read(context, words);
        const auto known =
            static_cast<std::size_t>(std::count_if(plan->columns.begin(), plan->columns.end(),
                                                   [](const ImportColumn& one) { return !one.key.empty(); }));
        const std::size_t cells = known * plan->rows.size();
        if (cells > most) {
            most = cells;
            best = sheet;
        }
    }
    sheet = best;
    leave_out_there = false;
    to_read = sheets[sheet].rows.size() > kManyRows;
    read_at_ms = 0;
    if (!to_read) return read(context, words);
    plan.reset();
    preview.reset();
}

}  // namespace waymark
