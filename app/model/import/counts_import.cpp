#include "model/import/counts_import.h"

#include <algorithm>

#include "model/base/date.h"
#include "model/base/problem_list.h"
#include "model/document/words.h"
#include "model/import/cell_values.h"
#include "model/import/meanings.h"

namespace waymark {
namespace {

constexpr std::string_view kLists[] = {"measure", "exploitation", "who"};

std::optional<std::int64_t> year_of(std::string_view cell) {
    if (cell.size() != 4) return {};
    const auto year = read_whole_typed(cell);
    return year && is_calendar_year(*year) ? year : std::nullopt;
}

/// The choice of a list that is called exactly this: by id, title or another name.
std::optional<std::string> named(Meanings& meanings, std::string_view field_key, const std::string& text) {
    const std::optional<Meaning>& meaning = meanings.of(field<LocalCount>(field_key)->choices, text);
    if (!meaning || !meaning->whole || meaning->id == words::not_known) return {};
    const bool counted = field_key != "who" || meaning->id == words::adults || meaning->id == words::children;
    return counted ? std::optional(meaning->id) : std::nullopt;
}

bool is_total(std::string_view text) {
    const std::string words = plain_words(text);
    return words == "total" || words == "all" || words == "totals" || words == "grand total" ||
           words == "overall" || words == "all referrals" || words == "total referrals";
}

HeadingGuess read_heading(RecordKind kind, const std::string& heading, const Framework& framework) {
    if (const std::string bare(heading.substr(0, heading.find_first_of("([ ")));
        year_of(bare) && (bare.size() == heading.size() || heading[bare.size()] != '/'))
        return {std::string(kCountInYear) + bare, HeadingSure::Words};
    constexpr std::pair<std::string_view, std::string_view> kMeasures[] = {
        {"nrm", "referrals"},
        {"nrm referrals", "referrals"},
        {"number of referrals", "referrals"},
        {"potential victims", "referrals"},
        {"all referrals", "referrals"},
        {"total referrals", "referrals"},
        {"dtn", "duty-to-notify"},
        {"duty to notify", "duty-to-notify"},
        {"dtn reports", "duty-to-notify"}};
    const std::string words = plain_words(heading);
    for (const auto& [name, id] : kMeasures)
        if (words == name && framework.choice("measure", id))
            return {std::string(kCountOf) + std::string(id), HeadingSure::Name};
    const HeadingMeaning meaning = heading_meaning(kind, heading);
    if (meaning.sure == HeadingSure::Name) return {std::string(meaning.key), meaning.sure};
    static const AreaList no_areas;
    Meanings meanings(framework, no_areas, nullptr);
    for (const std::string_view key : kLists)
        if (const auto id = named(meanings, key, heading))
            return {std::string(kCountOf) + *id, HeadingSure::Name};
    return {std::string(meaning.key), meaning.sure};
}

using Test = std::optional<std::int64_t> (*)(std::string_view);

/// True when the test holds for every cell of the column that is not empty, and there is one.
bool all_cells(const ImportPlan& plan, std::size_t column, Test test) {
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

/// The part of a column's cells that say what a row counts.
double share_of_words(Meanings& meanings, const ImportPlan& plan, std::size_t column, std::string_view only) {
    double known = 0, all = 0;
    for (const Strings& row : plan.rows) {
        const std::string& cell = row[column];
        if (cell.empty()) continue;
        ++all;
        if (all > 200) break;
        const bool is_known = std::any_of(std::begin(kLists), std::end(kLists), [&](std::string_view key) {
            return (only.empty() || key == only) && named(meanings, key, cell).has_value();
        });
        if (is_known || (only.empty() && is_total(cell))) ++known;
    }
    return all > 0 ? known / all : 0;
}

/// Puts what a column or row stands for alone ("adults") where it belongs.
void narrow(const Framework& framework, LocalCount& count, std::string_view id) {
    for (const auto& [key, member] : {std::pair{std::string_view("measure"), &LocalCount::measure},
                                      {std::string_view("exploitation"), &LocalCount::exploitation},
                                      {std::string_view("who"), &LocalCount::who}})
        if (framework.choice(field<LocalCount>(key)->choices, id)) {
            // "All types" is every type at once: a count that names none.
            count.*member = id == words::all_types ? std::string_view() : id;
            return;
        }
}

class CountImporter {
  public:
    CountImporter(const ImportPlan& plan, const ImportContext& context, const CountDefaults& defaults,
                  const std::function<std::string()>& new_id)
        : plan_(plan),
          framework_(context.framework),
          new_id_(new_id),
          meanings_(context.framework, context.areas, nullptr) {
        shared_defaults_.measure = defaults.measure;
        shared_defaults_.source = defaults.source;
        shared_defaults_.published = defaults.published;
    }

    CountsResult import() {
        for (const LeftOutRow& row : plan_.left_out)
            problems_.warn("row-left-out", fill(tr("row {}"), {row.number}),
                           "“{}” is not part of the table and is left out.", {row.text});
        for (std::size_t row = 0; row < plan_.rows.size(); ++row) {
            where_ = fill(tr("row {}"), {row < plan_.numbers.size() ? plan_.numbers[row]
                                                                    : row + (plan_.has_heading ? 2 : 1)});
            import_row(plan_.rows[row]);
        }
        result_.problems = problems_.take();
        return std::move(result_);
    }

  private:
    void import_row(const Strings& cells) {
        LocalCount shared = shared_defaults_;
        std::string year;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const std::string& cell = cells[i];
            if (cell.empty()) continue;
            if (plan_.columns[i].key == "year") year = cell;
            read_shared(shared, plan_.columns[i].key, cell);
        }
        bool told = false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const std::string_view key = plan_.columns[i].key;
            const bool in_year = key.starts_with(kCountInYear), of_one = key.starts_with(kCountOf);
            if ((key != "count" && !of_one && !in_year) || cells[i].empty()) continue;
            LocalCount count = shared;
            if (of_one) narrow(framework_, count, key.substr(kCountOf.size()));
            if (in_year) count.year = year_of(key.substr(kCountInYear.size()));
            if (count.year)
                add(std::move(count), cells[i]);
            else if (!std::exchange(told, true))
                problems_.warn("no-year", where_,
                               year.empty() ? "This row has no year, so it is left out."
                                            : "“{}” is not a calendar year, so this row is left out.",
                               {year});
        }
        const bool any = has_key(plan_, "count") || has_key(plan_, kCountInYear);
        if (!any && !shared.year)
            problems_.warn("no-year", where_, "This row has no year, so it is left out.");
    }

    void add(LocalCount&& count, const std::string& cell) {
        count.count = WholeNumber::typed(cell);
        if (!count.count)
            problems_.warn("no-number", where_,
                           "“{}” is not a whole number. It is kept as it is, and out of everything public.", {cell});
        count.id = new_id_();
        result_.records.push_back(std::make_shared<LocalCount>(std::move(count)));
    }

    void read_shared(LocalCount& shared, std::string_view key, const std::string& cell) {
        if (key == "year") {
            shared.year = year_of(cell);
        } else if (key == kWhatRowCounts) {
            for (const std::string_view list : kLists)
                if (const auto id = named(meanings_, list, cell)) return narrow(framework_, shared, *id);
            if (!is_total(cell)) {
                unknown(cell);
                shared.exploitation = cell;
            }
        } else if (const Field* known = field<LocalCount>(key); known && key != "count") {
            if (known->kind == FieldKind::Choice) {
                const std::optional<Meaning>& meaning = meanings_.of(known->choices, cell);
                if (meaning && meaning->whole) return set_word(shared, *known, meaning->id);
                if (is_total(cell)) return;
                unknown(cell);
                set(shared, *known, cell);
            } else {
                const auto day = known->kind == FieldKind::Date ? day_in_cell(cell) : std::nullopt;
                set(shared, *known, day ? to_iso(*day) : cell);
            }
        }
    }

    static void set_word(LocalCount& count, const Field& known, const std::string& id) {
        set(count, known, id == words::all_types ? std::string() : id);
    }

    void unknown(const std::string& cell) {
        problems_.warn("unknown-word", where_,
                       "“{}” is not one of the choices. It is kept as it is; choose one "
                       "when you open the count.",
                       {cell});
    }

    const ImportPlan& plan_;
    const Framework& framework_;
    const std::function<std::string()>& new_id_;
    Meanings meanings_;
    LocalCount shared_defaults_;
    std::string where_;
    ProblemList problems_;
    CountsResult result_;
};

}  // namespace

ImportPlan plan_counts(Sheet sheet, const ImportContext& context, std::optional<std::size_t> heading_row) {
    ImportPlan plan =
        plan_columns(std::move(sheet), RecordKind::LocalCount, context.framework, read_heading, heading_row);
    const bool across = has_key(plan, kCountInYear);
    for (const auto& [key, test] :
         {std::pair{std::string_view("year"), Test(&year_of)}, {std::string_view("count"), Test(&read_whole_typed)}}) {
        if (has_key(plan, key)) continue;
        if (across) break;
        for (std::size_t i = 0; i < plan.columns.size(); ++i)
            if (plan.columns[i].key.empty() && all_cells(plan, i, test)) {
                plan.columns[i].key = key;
                break;
            }
    }
    Meanings meanings(context.framework, context.areas, nullptr);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        std::string& key = plan.columns[i].key;
        // A total over the years is no count of one.
        if (across && key == "count") key.clear();
        const bool open =
            key.empty() || std::find(std::begin(kLists), std::end(kLists), key) != std::end(kLists);
        if (!open || (!key.empty() && share_of_words(meanings, plan, i, key) >= 0.6)) continue;
        if (!has_key(plan, kWhatRowCounts) && share_of_words(meanings, plan, i, {}) >= 0.6)
            key = kWhatRowCounts;
    }
    return plan;
}

CountsResult import_counts(const ImportPlan& plan, const ImportContext& context,
                           const CountDefaults& defaults, const std::function<std::string()>& new_id) {
    return CountImporter(plan, context, defaults, new_id).import();
}

}  // namespace waymark
