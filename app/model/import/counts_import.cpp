#include "model/import/counts_import.h"

#include <algorithm>
#include <optional>

#include "model/base/date.h"
#include "model/document/fields.h"
#include "model/base/fold.h"
#include "model/base/problem_list.h"
#include "model/document/words.h"

namespace waymark {
namespace {

constexpr std::string_view kCountOf = "count=";

struct Synonym {
    std::string_view heading, key;
};
constexpr Synonym kSynonyms[] = {
    {"calendar year", "year"},
    {"number", "count"},
    {"total", "count"},
    {"all", "count"},
    {"number of referrals", "count=referrals"},
    {"nrm", "count=referrals"},
    {"nrm referrals", "count=referrals"},
    {"potential victims", "count=referrals"},
    {"dtn", "count=duty-to-notify"},
    {"duty to notify", "count=duty-to-notify"},
    {"adult", "count=adults"},
    {"child", "count=children"},
    {"what is counted", "measure"},
    {"type", "exploitation"},
    {"type of exploitation", "exploitation"},
    {"exploitation type", "exploitation"},
    {"adults or children", "who"},
    {"age", "who"},
    {"age group", "who"},
    {"date", "published"},
    {"published on", "published"},
    {"publication date", "published"},
};

/// The id of the word in the list: by id ("labour") or by title; the text itself otherwise.
std::string id_of(const Framework& framework, std::string_view list, const std::string& typed,
                  bool* known = nullptr) {
    const std::string folded = fold(typed);
    std::string found;
    framework.for_each_choice(list, [&](const Entry& entry) {
        if (folded == fold(entry.id) || folded == fold(entry.title)) found = entry.id;
    });
    if (known) *known = !found.empty();
    return found.empty() ? typed : found;
}

std::string key_of(const std::string& heading, const Framework& framework) {
    std::string folded = fold(heading);
    while (!folded.empty() && (folded.back() == ':' || folded.back() == ' ')) folded.pop_back();
    for (const Synonym& synonym : kSynonyms)
        if (folded == synonym.heading) return std::string(synonym.key);
    for (const Field& known : fields<LocalCount>())
        if (folded == known.key) return std::string(known.key);
    for (const std::string_view key : {"measure", "exploitation", "who"}) {
        bool known = false;
        const std::string id = id_of(framework, field<LocalCount>(key)->choices, folded, &known);
        if (known && (key != "who" || id == words::adults || id == words::children))
            return std::string(kCountOf) + id;
    }
    return {};
}

std::optional<std::int64_t> year_of(std::string_view cell) {
    const auto year = read_whole_typed(cell);
    return year && is_calendar_year(*year) ? year : std::nullopt;
}

/// True when the test holds for every cell of the column that is not empty, and there is one.
bool all_cells(const ImportPlan& plan, std::size_t column,
               std::optional<std::int64_t> (*test)(std::string_view)) {
    bool any = false;
    for (const Strings& row : plan.rows) {
        if (row[column].empty()) continue;
        if (!test(row[column])) return false;
        any = true;
    }
    return any;
}

bool has_key(const ImportPlan& plan, std::string_view begin) {
    return std::any_of(plan.columns.begin(), plan.columns.end(),
                       [&](const ImportColumn& column) { return column.key.starts_with(begin); });
}

/// Puts what a column stands for alone ("adults") where it belongs.
void narrow(const Framework& framework, LocalCount& count, std::string_view id) {
    for (const auto& [key, member] : {std::pair{std::string_view("measure"), &LocalCount::measure},
                                      {std::string_view("exploitation"), &LocalCount::exploitation},
                                      {std::string_view("who"), &LocalCount::who}})
        if (framework.choice(field<LocalCount>(key)->choices, id)) {
            count.*member = id;
            return;
        }
}

}  // namespace

ImportPlan plan_counts(std::vector<Strings> cells, const Framework& framework) {
    ImportPlan plan = plan_columns(std::move(cells), framework, key_of);
    for (const auto& [key, test] :
         {std::pair{std::string_view("year"), &year_of}, {std::string_view("count"), &read_whole_typed}}) {
        if (has_key(plan, key)) continue;
        for (std::size_t i = 0; i < plan.columns.size(); ++i)
            if (plan.columns[i].key.empty() && all_cells(plan, i, test)) {
                plan.columns[i].key = key;
                break;
            }
    }
    return plan;
}

CountsResult import_counts(const ImportPlan& plan, const Framework& framework, const CountDefaults& defaults,
                           const std::function<std::string()>& new_id) {
    CountsResult result;
    ProblemList problems;
    for (std::size_t row = 0; row < plan.rows.size(); ++row) {
        const std::string where = fill(tr("row {}"), {row + (plan.has_heading ? 2 : 1)});
        const Strings& cells = plan.rows[row];
        LocalCount shared;
        shared.measure = defaults.measure;
        shared.source = defaults.source;
        shared.published = defaults.published;
        std::string year;
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            const std::string& key = plan.columns[i].key;
            const std::string& cell = cells[i];
            const Field* known = field<LocalCount>(key);
            if (!known || cell.empty() || key == "count") continue;
            if (key == "year") {
                year = cell;
                shared.year = year_of(cell);
            } else if (known->kind == FieldKind::Choice) {
                bool is_word = false;
                std::string id = id_of(framework, known->choices, cell, &is_word);
                if (!is_word)
                    problems.warn("unknown-word", where,
                                  "“{}” is not one of the choices. It is kept as it is; choose one "
                                  "when you open the count.",
                                  {cell});
                // "All types" is every type at once: a count that names none.
                set(shared, *known, Value(id == words::all_types ? std::string() : std::move(id)));
            } else {
                const auto day = known->kind == FieldKind::Date ? parse_date_typed(cell) : std::nullopt;
                set(shared, *known, Value(day ? to_iso(*day) : cell));
            }
        }
        if (!shared.year) {
            problems.warn("no-year", where,
                          year.empty() ? "This row has no year, so it is left out."
                                       : "“{}” is not a calendar year, so this row is left out.",
                          {year});
            continue;
        }
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            const std::string_view key = plan.columns[i].key;
            if ((key != "count" && !key.starts_with(kCountOf)) || cells[i].empty()) continue;
            LocalCount count = shared;
            if (key != "count") narrow(framework, count, key.substr(kCountOf.size()));
            count.count = WholeNumber::typed(cells[i]);
            if (!count.count)
                problems.warn("no-number", where,
                              "“{}” is not a whole number. It is kept as it is, and out of everything public.",
                              {cells[i]});
            count.id = new_id();
            result.counts.push_back(std::move(count));
        }
    }
    result.problems = problems.take();
    return result;
}

}  // namespace waymark
