#include "ui/views/paste/paste_state.h"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr std::size_t kManyRows = 1500;

/// How much like a table of such records a plan is.
enum class Likeness : std::uint8_t { Rows, Headings, Named };

Likeness likeness(const ImportPlan& plan) {
    if (!plan.has_heading) return Likeness::Rows;
    Likeness found = Likeness::Rows;
    for (const ImportColumn& column : plan.columns) {
        if (column.key.empty() || column.heading.empty() || column.known != ColumnKnown::Name) continue;
        const bool names = plan.kind == RecordKind::LocalCount
                               ? column.key == "year" || column.key.starts_with(kCountInYear) || column.key.starts_with(kCountOf)
                               : column.key == naming_field(plan.kind);
        found = std::max(found, names ? Likeness::Named : Likeness::Headings);
    }
    return found;
}

}  // namespace

void PasteState::read(const ImportContext& context, const PastedWords& words, std::optional<std::size_t> heading_row) {
    plan = kind == RecordKind::LocalCount ? plan_counts(sheets[sheet], context, heading_row)
                                          : plan_import(sheets[sheet], context, kind, heading_row);
    plan->words = words;
    take_remembered_columns(*plan);
    // What was typed holds for whatever is shown; what stands over one table does not for another.
    if (kind == RecordKind::LocalCount && counts.year == found_year) counts.year = found_year = year_over(*plan);
    asked.clear();
    preview.reset();
}

void PasteState::take(std::vector<Sheet> pasted, const ImportContext& context, const PastedWords& words) {
    sheets = std::move(pasted);
    counts.year.clear();
    found_year.clear();
    JoinedSheet joined = joined_tables(sheets);
    together = joined.tables;
    if (together > 0) sheets.insert(sheets.begin(), std::move(joined.sheet));
    std::size_t best = 0;
    std::pair<Likeness, std::size_t> most;
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
                                                   [](const ImportColumn& one) { return !one.key.empty() && !is_kept(one); }));
        const std::pair found{likeness(*plan), known * plan->rows.size()};
        if (found > most) {
            most = found;
            best = sheet;
        }
    }
    none_known = sheets.size() > 1 && sheets[1].of == SheetOf::Table && most.first != Likeness::Named &&
                 sheets[best].rows.size() <= kManyRows;
    sheet = best;
    leave_out_there = false;
    to_read = sheets[sheet].rows.size() > kManyRows;
    read_at_ms = 0;
    if (!to_read) return read(context, words);
    plan.reset();
    preview.reset();
}

}  // namespace waymark
