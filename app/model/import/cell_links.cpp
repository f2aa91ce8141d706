#include "model/import/cell_links.h"

#include <algorithm>
#include <set>
#include <utility>

#include "model/base/text.h"
#include "model/import/heading_names.h"

namespace waymark {
namespace {

/// How likely an address behind this column's words is about the evidence, not about who leads; below 0: it is not.
int is_about(const ImportColumn& column) {
    const std::string& key = column.key;
    if (key == "lead" || key == "partners" || key == "owner" || key == "place" || key == "areas") return -1;
    if (speaks_of_evidence(column.heading)) return 1;
    return key == "title" ? 0 : -1;
}

bool has_column_for(const ImportPlan& plan, std::string_view key) {
    return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const ImportColumn& one) { return one.key == key; });
}

/// "www.example.org/report": no words beside the address behind it.
bool reads_as_address(const std::string& cell) {
    return cell.find(' ') == std::string::npos && cell.find('.') != std::string::npos;
}

/// The words whose place an address takes, what it leads to, go to the notes.
void add_words(ImportPlan& plan, std::size_t column, std::vector<std::string>& words) {
    if (std::all_of(words.begin(), words.end(), [](const std::string& text) { return text.empty(); })) return;
    add_column(plan, fill(tr("Words of “{}”"), {plan.columns[column].heading}), words);
    if (field(plan.kind, "notes")) plan.columns.back().key = "notes";
}

}  // namespace

void add_column(ImportPlan& plan, std::string heading, std::vector<std::string>& cells) {
    plan.columns.push_back({std::move(heading), {}, {}});
    for (std::size_t i = 0; i < plan.rows.size(); ++i) plan.rows[i].push_back(std::move(cells[i]));
}

void take_links(ImportPlan& plan, const Sheet& sheet, std::span<const std::size_t> sources, std::size_t first) {
    std::set<std::size_t> columns;
    const std::size_t width = plan.columns.size();
    for (const CellLink& link : sheet.links)
        if (link.row >= first && link.column < width) columns.insert(link.column);
    std::vector<std::size_t> in_turn(columns.begin(), columns.end());
    std::stable_sort(in_turn.begin(), in_turn.end(),
                     [&](std::size_t a, std::size_t b) { return is_about(plan.columns[a]) > is_about(plan.columns[b]); });
    for (const std::size_t column : in_turn) {
        const Field* known = field(plan.kind, plan.columns[column].key);
        const bool in_place = known && known->kind == FieldKind::Link;
        std::vector<std::string> addresses(plan.rows.size()), words(plan.rows.size());
        bool any = false;
        for (const CellLink& link : sheet.links) {
            if (link.column != column) continue;
            const auto at = std::lower_bound(sources.begin(), sources.end(), link.row);
            if (at == sources.end() || *at != link.row) continue;
            const auto row = static_cast<std::size_t>(at - sources.begin());
            std::string& cell = plan.rows[row][column];
            if (in_place) {
                if (cell != link.address && !reads_as_address(cell)) words[row] = cell;
                cell = link.address;
            } else if (cell != link.address) {
                addresses[row] = link.address;
                any = true;
            }
        }
        add_words(plan, column, words);
        if (!any) continue;
        const int about = is_about(plan.columns[column]);
        const std::string name = plan.columns[column].heading;
        add_column(plan, name.empty() ? fill(tr("Addresses in column {}"), {column + 1}) : fill(tr("Addresses in “{}”"), {name}),
                   addresses);
        if (field(plan.kind, "evidenceLink") && about >= 0 && !has_column_for(plan, "evidenceLink")) {
            plan.columns.back().key = "evidenceLink";
            if (about == 0) plan.columns.back().known = ColumnKnown::Content;
        }
    }
}

}  // namespace waymark
