#pragma once
// What becomes of a pasted table, asked as a test asks it.

#include <algorithm>
#include <string>

#include "io/document/framework_codec.h"
#include "io/import/html_table.h"
#include "model/import/counts_import.h"
#include "support/files.h"
#include "support/shipped.h"

namespace waymark::testing {

struct Taken {
    ImportPlan plan;
    ImportResult made;

    /// The field that a column fills: none where it is left out, or kept among remarks.
    [[nodiscard]] std::string key(std::string_view heading) const {
        for (const ImportColumn& column : plan.columns)
            if (column.heading == heading) return is_kept(column) ? std::string() : column.key;
        return "no such column";
    }
    [[nodiscard]] bool keeps(std::string_view heading) const {
        return std::any_of(plan.columns.begin(), plan.columns.end(),
                           [&](const ImportColumn& column) { return column.heading == heading && is_kept(column); });
    }
    /// What a row's field says; several values parted by bars.
    [[nodiscard]] std::string value(std::size_t row, std::string_view key) const {
        const Record& record = *made.records.at(row);
        const Field& known = *field(plan.kind, key);
        if (const std::string* text = known.text(record)) return *text;
        if (const bool* flag = known.flag(record)) return *flag ? "yes" : "";
        std::string all;
        for (const std::string& one : *known.list(record)) all += (all.empty() ? "" : "|") + one;
        return all;
    }
    [[nodiscard]] Strings values(std::string_view key) const {
        Strings all;
        for (std::size_t row = 0; row < made.records.size(); ++row) all.push_back(value(row, key));
        return all;
    }
    [[nodiscard]] bool tells(std::string_view code) const { return says(made.problems, code); }
    static bool says(const Problems& problems, std::string_view code) {
        return std::any_of(problems.begin(), problems.end(), [&](const Problem& problem) { return problem.code == code; });
    }
};

/// A table as a spreadsheet copies it; "|" stands for the tab between cells.
inline std::string copied(std::string text) {
    std::replace(text.begin(), text.end(), '|', '\t');
    return text;
}

inline Taken take(const Sheet& sheet, RecordKind kind = RecordKind::Activity) {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    Taken taken{plan_import(sheet, context, kind), {}};
    taken.made = import_rows(taken.plan, context, [next = 0]() mutable { return std::to_string(++next); });
    return taken;
}
inline Taken take(std::string text, RecordKind kind = RecordKind::Activity) {
    return take(read_pasted(copied(std::move(text)), {}).at(0), kind);
}
inline Taken take_html(std::string_view cells, RecordKind kind = RecordKind::Activity) {
    return take(read_pasted({}, fill("<table>{}</table>", {cells})).at(0), kind);
}

inline CountsResult counts(std::string text) {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    const ImportPlan plan = plan_counts(read_pasted(copied(std::move(text)), {}).at(0), context);
    CountDefaults all;
    all.measure = "referrals";
    return import_counts(plan, context, all, [next = 0]() mutable { return std::to_string(++next); });
}

inline std::string count_words(const CountsResult& made) {
    std::string all;
    for (const auto& record : made.records) {
        const auto& count = static_cast<const LocalCount&>(*record);
        all += fill("{} {} {}; ", {count.year ? std::to_string(*count.year) : "-", count.who, count.count.text()});
    }
    return all;
}

}  // namespace waymark::testing
