#include "model/import/counts_import.h"

#include <algorithm>
#include <set>
#include <span>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/problem_list.h"
#include "model/base/split.h"
#include "model/document/words.h"
#include "model/import/cell_values.h"
#include "model/import/count_labels.h"
#include "model/import/count_years.h"
#include "model/import/meanings.h"
#include "model/import/periods.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

/// "+referrals+adults": what a label names, for a column's key.
std::string ids_of(const CountLabel& label) {
    std::string ids;
    for (const auto& [list, id] : label.ids) ids += "+" + id;
    return ids;
}

/// The key of a column with the counts of one calendar year: "2024", "Calendar year 2024", "2024 (all)", "2024 adults".
/// Nothing for a part of a year or what is no count of it ("2024/25", "2024 H1", "2024 to date", "2024 target").
std::string key_of_year(CountLabels& labels, const std::string& heading) {
    std::string year, rest;
    std::string plain = plain_words(heading);
    // "Jan-Dec 2024" is the whole year; "2024 (r)" and "2024 (p)" are revised and provisional.
    for (const std::string_view whole : {"january to december", "jan to dec", "january december", "jan dec"})
        if (const std::size_t at = plain.find(whole); at != std::string::npos) plain.replace(at, whole.size(), "calendar");
    constexpr std::string_view kSaysNoMore[] = {"calendar", "cy", "actual", "final", "provisional", "revised", "r", "p", "full"};
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t end = std::min(plain.find(' ', at), plain.size());
        const std::string word = plain.substr(at, end - at);
        at = end + 1;
        if (year_of(word)) {
            if (!year.empty()) return {};
            year = word;
        } else if (!contains(kSaysNoMore, word)) {
            rest += rest.empty() ? word : ' ' + word;
        }
    }
    if (year.empty()) return {};
    std::string key = std::string(kCountInYear) + year;
    if (rest.empty() || rest == "year" || rest == "no" || rest == "number" || rest == "count") return key;
    const CountLabel& label = labels.of(rest);
    return label.known ? key + ids_of(label) : std::string();
}

HeadingGuess read_heading(RecordKind kind, const std::string& heading, const Framework& framework) {
    // A share is no count.
    if (heading.find('%') != std::string::npos) return {};
    CountLabels labels(framework);
    if (std::string key = key_of_year(labels, heading); !key.empty()) return {std::move(key), HeadingSure::Words};
    const CountLabel& label = labels.of(heading);
    const HeadingMeaning meaning = heading_meaning(kind, heading);
    // "Year (ending March)", as "Year ending March": no calendar has it. One that ends in December is the calendar's.
    if (meaning.key == "year" && is_other_year(heading) && plain_words(heading).find("dec") == std::string::npos) return {};
    const bool is_count =
        !label.ids.empty() && (meaning.sure != HeadingSure::Name || (label.ids.contains("measure") && meaning.key != "year"));
    if (!is_count) return {std::string(meaning.key), meaning.sure, meaning.is_label};
    return {std::string(kCountOf) + ids_of(label).substr(1), HeadingSure::Name};
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

bool is_left_out_in_parts(const ImportPlan& plan) {
    return std::any_of(plan.columns.begin(), plan.columns.end(),
                       [](const ImportColumn& column) { return !column.parted_in.empty(); });
}

/// The part of a column's cells that say what a row counts; with `only`, that name a choice of this list.
double share_of_labels(CountLabels& labels, const ImportPlan& plan, std::size_t column, std::string_view only) {
    double known = 0, all = 0;
    for (const Strings& row : plan.rows) {
        const std::string& cell = row[column];
        if (cell.empty()) continue;
        ++all;
        if (all > 200) break;
        const CountLabel& label = labels.of(cell);
        if (only.empty() ? label.known : label.ids.contains(only)) ++known;
    }
    return all > 0 ? known / all : 0;
}

bool is_list(std::string_view key) {
    return contains(kCountLists, key);
}

/// Words beside numbers: they say what the numbers are, whether we understand them or not.
bool holds_words(const ImportPlan& plan, std::size_t column) {
    std::size_t words = 0, all = 0;
    for (const Strings& row : plan.rows) {
        if (row[column].empty()) continue;
        ++all;
        if (row[column].find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != std::string::npos) ++words;
    }
    return words > 0 && words * 2 > all;
}

/// Words that are no count that was kept back ("fewer than 5", "suppressed"): "Kent Police" below "Referred by".
bool names_others(const ImportPlan& plan, std::size_t column) {
    constexpr std::string_view kKeptBack[] = {
        "suppressed",      "redacted",       "withheld", "small", "low",  "few",        "none",         "unknown",
        "not known",       "not available",  "tbc",      "nil",   "zero", "disclosive", "confidential", "not published",
        "to be confirmed", "fewer than five"};
    std::size_t words = 0, all = 0;
    for (const Strings& row : plan.rows) {
        if (row[column].empty()) continue;
        ++all;
        const std::string plain = plain_words(row[column]);
        if (plain.size() > 2 && !has_digit(plain) && !says_nothing(row[column]) && !contains(kKeptBack, plain)) ++words;
    }
    return words > 0 && words * 2 > all;
}

/// Puts what a column or row stands for alone ("adults", "referrals+adults") where it belongs.
void narrow(const Framework& framework, LocalCount& count, std::string_view ids) {
    while (!ids.empty()) {
        const std::string_view id = ids.substr(0, ids.find('+'));
        ids.remove_prefix(std::min(id.size() + 1, ids.size()));
        for (const auto& [key, member] : {std::pair{std::string_view("measure"), &LocalCount::measure},
                                          {std::string_view("exploitation"), &LocalCount::exploitation},
                                          {std::string_view("who"), &LocalCount::who}})
            if (framework.choice(field<LocalCount>(key)->choices, id)) {
                // "All types" is every type at once: a count that names none.
                count.*member = id == words::all_types ? std::string_view() : id;
                break;
            }
    }
}

class CountImporter {
  public:
    CountImporter(const ImportPlan& plan, const ImportContext& context, const CountDefaults& defaults,
                  const std::function<std::string()>& new_id)
        : plan_(plan),
          framework_(context.framework),
          new_id_(new_id),
          meanings_(context.framework, context.areas, nullptr),
          labels_(context.framework) {
        shared_defaults_.measure = defaults.measure;
        shared_defaults_.source = defaults.source;
        shared_defaults_.published = defaults.published;
        year_ = year_of(defaults.year);
    }

    CountsResult import() {
        const bool from_above = year_ && year_of(year_over(plan_)) == year_;
        for (const LeftOutRow& row : plan_.left_out)
            problems_.warn("row-left-out", fill(tr("row {}"), {row.number}),
                           row.why == LeftOutRow::Why::OtherTable
                               ? tr_later("“{}” begins another table or belongs to it, and is left out: paste it by itself.")
                           : from_above && row.why == LeftOutRow::Why::AboveHeadings && holds_year(row.text)
                               ? tr_later("“{}” stands over the table: its year holds for the rows that name none.")
                           : row.why == LeftOutRow::Why::Struck ? tr_later("“{}” is struck out, so its row is left out.")
                                                                : tr_later("“{}” is not part of the table and is left out."),
                           {row.text});
        tell_of_columns(plan_, problems_);
        look_for_measures();
        PlanRows rows(plan_);
        for (std::size_t row = 0; const Strings* cells = rows.next(); ++row) {
            where_ = fill(tr("row {}"), {row < plan_.numbers.size() ? plan_.numbers[row] : row + (plan_.has_heading ? 2 : 1)});
            import_row(*cells);
        }
        tell_alike();
        result_.problems = problems_.take();
        return std::move(result_);
    }

  private:
    /// Rows that a column parts which no count has a place for ("Nationality") would be added up as if they were others.
    void tell_alike() {
        if (alike_ == 0) return;
        std::string names;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (!plan_.columns[i].key.empty() || !holds_words(plan_, i)) continue;
            append_part(names, plan_.columns[i].heading.empty() ? fill(tr("column {}"), {i + 1}) : plan_.columns[i].heading);
        }
        if (names.empty())
            problems_.warn(
                "counts-alike", {},
                "{} counts are of the same measure, year, type and group as another that is pasted. Together they would "
                "count people twice.",
                {alike_});
        else
            problems_.warn(
                "counts-alike", {},
                "{} counts are of the same measure, year, type and group as another that is pasted. What tells them apart "
                "is left out: {}.",
                {alike_, names});
    }

    /// Whether the rows count different things, which no total adds up.
    void look_for_measures() {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i)
            if (plan_.columns[i].key == kWhatRowCounts)
                for (const Strings& row : plan_.rows) labels_.learn_total(plan_.columns[i].heading, row[i]);
        std::set<std::string> measures;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (plan_.columns[i].key != kWhatRowCounts && plan_.columns[i].key != "measure") continue;
            for (const Strings& row : plan_.rows) {
                if (row[i].empty()) continue;
                const CountLabel& label = labels_.of(row[i]);
                if (label.is_total) continue;
                if (!label.known && plan_.columns[i].key == kWhatRowCounts) {
                    if (reads_as_type(plan_.columns[i].heading, row[i]))
                        measures.insert(shared_defaults_.measure);
                    else if (!is_over_parts(plan_.columns[i].heading) && !are_parts_of_year(i) &&
                             !plain_words(row[i]).starts_with("of which ") && row[i].find('%') == std::string::npos)
                        measures.insert({row[i], std::string("another")});
                    continue;
                }
                const auto measure = label.ids.find("measure");
                measures.insert(measure != label.ids.end() ? measure->second : label.known ? shared_defaults_.measure : row[i]);
            }
        }
        several_measures_ = measures.size() > 1;
    }

    /// True for a total of rows that count different things; it is told.
    bool is_total_of_several(const Strings& cells) {
        if (!several_measures_) return false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const std::string_view key = plan_.columns[i].key;
            if ((key != kWhatRowCounts && key != "measure") || !labels_.of(cells[i]).is_total) continue;
            problems_.warn("total-of-several", where_, "“{}” adds up rows that count different things, so this row is left out.",
                           {cells[i]});
            return true;
        }
        return false;
    }

    /// True where a column that is left out says that the row is of a part of a year; it is told.
    bool is_of_part(const Strings& cells) {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (!plan_.columns[i].key.empty() || cells[i].empty() || !is_part_of_year(plan_.columns[i].heading, cells[i]))
                continue;
            if (total_of_parts(i, cells[i])) continue;
            problems_.warn("part-of-year", where_,
                           "“{}” is a part of a year, so this row is left out: counts here are of whole calendar years.",
                           {cells[i]});
            return true;
        }
        return false;
    }

    /// The year whose total a cell says that it is, where all parts of that year stand above or below it, or none.
    [[nodiscard]] std::optional<std::int64_t> total_of_parts(std::size_t column, std::string_view cell) const {
        const auto year = total_of_year(cell);
        if (!year) return {};
        const std::string name = std::to_string(*year);
        Strings parts;
        for (const Strings& row : plan_.rows)
            if (const std::string& part = row[column]; part.find(name) != std::string::npos && !total_of_year(part))
                parts.push_back(part);
        return parts.empty() || (parts.size() >= 4 && are_whole(parts)) ? year : std::nullopt;
    }

    /// True where columns for the quarters stand beside the total, and one of them is empty: the year is not over. It is told.
    bool is_of_year_so_far(const Strings& cells) {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (!plan_.columns[i].key.empty() || !cells[i].empty() || !is_part_of_year({}, plan_.columns[i].heading)) continue;
            problems_.warn("part-of-year", where_,
                           "“{}” is a part of a year, so this row is left out: counts here are of whole calendar years.",
                           {plan_.columns[i].heading});
            return true;
        }
        return false;
    }

    /// Four quarters, or twelve months, and their total.
    [[nodiscard]] bool are_parts_of_year(std::size_t column) {
        const std::string heading = plan_.columns[column].heading;
        if (heading == parts_of_year_.first) return parts_of_year_.second;
        Strings parts;
        bool all = plan_.rows.size() < 15;
        for (std::size_t row = 0; all && row < plan_.rows.size(); ++row) {
            const std::string& cell = plan_.rows[row][column];
            if (cell.empty() || labels_.of(cell).is_total) continue;
            const std::string plain = plain_words(cell);
            all = is_part_of_year(heading, plain.substr(0, plain.find(' ')));
            parts.push_back(cell);
        }
        parts_of_year_ = {heading, all && parts.size() >= 4 && are_whole(parts)};
        return parts_of_year_.second;
    }

    /// A label that nobody knows is a type of exploitation where the heading over it asks for types, or its words speak of one.
    bool reads_as_type(const std::string& heading, const std::string& cell) {
        if (heading_meaning(RecordKind::LocalCount, heading).key == "exploitation") return true;
        const std::string over = plain_words(heading), plain = plain_words(cell);
        const std::vector<std::string_view> asked = split_words(over), words = split_words(plain);
        if (contains(asked, "type") || contains(asked, "types")) return true;
        constexpr std::string_view kDone[] = {"investigations", "arrests", "charges",   "convictions", "prosecutions",
                                              "calls",          "visits",  "decisions", "nationals"};
        constexpr std::string_view kOfTypes[] = {"exploitation", "labour",   "sexual",   "criminal", "servitude", "trafficking",
                                                 "slavery",      "forced",   "marriage", "organ",    "cuckooing", "begging",
                                                 "bondage",      "cannabis", "lines",    "cse",      "cce"};
        const auto any_of = [&](std::span<const std::string_view> list) {
            return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(list, word); });
        };
        return !any_of(kDone) && (any_of(kOfTypes) || meanings_.of(field<LocalCount>("exploitation")->choices, cell));
    }

    /// True for a heading over the parts of one whole: their total is the whole, though no count has a place for the parts.
    static bool is_over_parts(std::string_view heading) {
        constexpr std::string_view kParts[] = {
            "organisation", "agency",   "borough",   "outcome",   "sector",     "area",    "areas",       "force",
            "forces",       "district", "council",   "authority", "county",     "region",  "nationality", "nationalities",
            "gender",       "sex",      "ethnicity", "responder", "responders", "country", "age"};
        const std::string plain = plain_words(heading);
        const std::vector<std::string_view> words = split_words(plain);
        return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(kParts, word); });
    }

    /// True for a row whose label is of nothing that counts tell apart; it is told.
    bool is_of_nothing_known(const Strings& cells) {
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (plan_.columns[i].key != kWhatRowCounts || cells[i].empty() || labels_.of(cells[i]).known) continue;
            if (reads_as_type(plan_.columns[i].heading, cells[i])) continue;
            problems_.warn(
                "no-type", where_,
                "“{}” is no measure, type of exploitation or group that counts here tell apart, so this row is left out.",
                {cells[i]});
            return true;
        }
        return false;
    }

    /// "2022/23", "Q1 2025", "Target 2026": not of the year that was given for all.
    static bool names_time(const std::string& heading) {
        const std::string plain = plain_words(heading);
        const std::vector<std::string_view> words = split_words(plain);
        return is_other_year(heading) || period_of(heading) != Period::None ||
               std::any_of(words.begin(), words.end(), [](std::string_view word) { return year_of(word).has_value(); });
    }

    void narrow_by_year(LocalCount& count, std::string_view key) const {
        const std::string_view what = key.substr(kCountInYear.size());
        count.year = year_of(what.substr(0, 4));
        narrow(framework_, count, what.substr(std::min<std::size_t>(what.size(), 5)));
    }

    void import_row(const Strings& cells) {
        if (is_total_of_several(cells) || is_of_part(cells) || is_of_year_so_far(cells) || is_of_nothing_known(cells)) return;
        LocalCount shared = shared_defaults_;
        for (const ImportColumn& column : plan_.columns)
            if (column.key == kWhatRowCounts) {
                for (const auto& [list, id] : labels_.of(column.heading).ids) narrow(framework_, shared, id);
                // "2024 NRM" in the corner is of all the columns beside it.
                if (const std::string corner = key_of_year(labels_, column.heading); !corner.empty())
                    narrow_by_year(shared, corner);
            }
        std::string year;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const std::string& cell = cells[i];
            if (cell.empty()) continue;
            if (plan_.columns[i].key == "year") year = cell;
            if (plan_.columns[i].key.empty() && !shared.year && is_part_of_year(plan_.columns[i].heading, cell))
                shared.year = total_of_parts(i, cell);
            read_shared(shared, i, cell);
        }
        const bool year_given = !shared.year && year.empty();
        bool told = false, any_added = false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const std::string_view key = plan_.columns[i].key;
            const bool in_year = key.starts_with(kCountInYear), of_one = key.starts_with(kCountOf);
            if ((key != "count" && !of_one && !in_year) || cells[i].empty()) continue;
            LocalCount count = shared;
            if (of_one) narrow(framework_, count, key.substr(kCountOf.size()));
            if (in_year) narrow_by_year(count, key);
            if (year_given && !count.year && !names_time(plan_.columns[i].heading)) count.year = year_;
            if (count.year) {
                any_added = true;
                add(std::move(count), cells[i]);
            } else if (!any_added && !std::exchange(told, true))
                problems_.warn("no-year", where_,
                               year.empty() && !names_time(plan_.columns[i].heading)
                                   ? tr_later("This row has no year, so it is left out.")
                                   : tr_later("“{}” is not a calendar year, so this row is left out."),
                               {year.empty() ? plan_.columns[i].heading : year});
        }
        const bool any = has_key(plan_, "count") || has_key(plan_, kCountInYear);
        if (!any && !shared.year) problems_.warn("no-year", where_, "This row has no year, so it is left out.");
    }

    void add(LocalCount&& count, const std::string& cell) {
        count.count = WholeNumber::typed(cell);
        if (!count.count)
            problems_.warn("no-number", where_, "“{}” is not a whole number. It is kept as it is, and out of everything public.",
                           {cell});
        const std::string year = count.year ? std::to_string(*count.year) : std::string();
        if (!seen_.insert(fill("{}|{}|{}|{}", {count.measure, year, count.exploitation, count.who})).second) ++alike_;
        count.id = new_id_();
        result_.records.push_back(std::make_shared<LocalCount>(std::move(count)));
    }

    void read_shared(LocalCount& shared, std::size_t column, const std::string& cell) {
        const std::string_view key = plan_.columns[column].key;
        if (key == "year") {
            shared.year = year_of(cell);
            if (!shared.year && plan_.columns[column].key == "year" && is_other_year(plan_.columns[column].heading))
                shared.year = year_ending(cell);
        } else if (key == kWhatRowCounts) {
            const CountLabel& label = labels_.of(cell);
            for (const auto& [list, id] : label.ids) narrow(framework_, shared, id);
            if (!label.known) {
                unknown(cell);
                shared.exploitation = cell;
            }
        } else if (const CountLabel* label = is_list(key) ? &labels_.of(cell) : nullptr; label && label->known) {
            for (const auto& [list, id] : label->ids) narrow(framework_, shared, id);
        } else if (const Field* known = field<LocalCount>(key); known && key != "count") {
            if (known->kind == FieldKind::Choice) {
                const std::optional<Meaning>& meaning = meanings_.of(known->choices, cell);
                if (meaning && meaning->whole) return set_word(shared, *known, meaning->id);
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
    CountLabels labels_;
    std::optional<std::int64_t> year_;  ///< Of the rows that do not say one
    bool several_measures_ = false;
    std::pair<std::string, bool> parts_of_year_;  ///< A heading, and whether the year's parts stand below it
    LocalCount shared_defaults_;
    std::string where_;
    std::set<std::string> seen_;
    std::size_t alike_ = 0;
    ProblemList problems_;
    CountsResult result_;
};

/// "Domestic" beside "International" is no type of exploitation: one such word alone counts nothing.
void leave_out_everyday_words(ImportPlan& plan, CountLabels& labels) {
    const auto is_type = [&](const ImportColumn& column) {
        return column.key.starts_with(kCountOf) && labels.of(column.heading).ids.contains("exploitation");
    };
    if (std::count_if(plan.columns.begin(), plan.columns.end(), is_type) != 1) return;
    for (ImportColumn& column : plan.columns)
        if (is_type(column) && is_everyday(column.heading)) column.key.clear();
}

}  // namespace

ImportPlan plan_counts(Sheet sheet, const ImportContext& context, std::optional<std::size_t> heading_row) {
    ImportPlan plan = plan_columns(std::move(sheet), RecordKind::LocalCount, context.framework, read_heading, heading_row);
    // "2024 NRM" over words is the corner of the table.
    for (std::size_t i = 0; i < plan.columns.size(); ++i)
        if (plan.columns[i].key.starts_with(kCountInYear) && holds_words(plan, i) && !has_key(plan, kWhatRowCounts))
            plan.columns[i].key = kWhatRowCounts;
    const bool across = has_key(plan, kCountInYear);
    for (const auto& [key, test] :
         {std::pair{std::string_view("year"), Test(&year_of)}, {std::string_view("count"), Test(&read_whole_typed)}}) {
        if (has_key(plan, key)) continue;
        // Numbers of a part are no count of all.
        if (across || (key == "count" && is_left_out_in_parts(plan))) break;
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            const bool is_ending = key == "year" && is_other_year(plan.columns[i].heading);
            if (!plan.columns[i].key.empty() || !all_cells(plan, i, is_ending ? Test(&year_ending) : test)) continue;
            plan.columns[i].key = key;
            break;
        }
    }
    CountLabels labels(context.framework);
    leave_out_everyday_words(plan, labels);
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        std::string& key = plan.columns[i].key;
        // Numbers below "Criminal exploitation: other" are counts of what nobody knows, and name no type.
        if (is_list(key) && all_cells(plan, i, &read_whole_typed)) key.clear();
        // A total over the years is no count of one; and words are no counts ("NRM referrals" over "Adults", "Children").
        if (across && key == "count") key.clear();
        if (key.starts_with(kCountOf) && (across ? holds_words(plan, i) : names_others(plan, i))) key.clear();
        const bool open = key.empty() || is_list(key);
        if (!open || (!key.empty() && share_of_labels(labels, plan, i, key) >= 0.6)) continue;
        if (!has_key(plan, kWhatRowCounts) && share_of_labels(labels, plan, i, {}) >= 0.6) key = kWhatRowCounts;
    }
    // Beside a column for each year stands what is counted: left out, all its rows would count the same.
    for (std::size_t i = 0; across && !has_key(plan, kWhatRowCounts) && i < plan.columns.size(); ++i)
        if (plan.columns[i].key.empty() && holds_words(plan, i)) plan.columns[i].key = kWhatRowCounts;
    mark_merged_cells(plan);
    return plan;
}

std::string year_over(const ImportPlan& plan) {
    // Words that say when the table was made, what is hoped for, or that the year is not over.
    constexpr std::string_view kOtherwise[] = {"published", "publication", "updated", "extracted", "downloaded", "printed",
                                               "version", "draft", "report", "target", "forecast", "date", "far", "since",
                                               // and of a law or a paper
                                               "act", "acts", "order", "bill", "regulations", "edition", "strategy", "plan",
                                               "guidance", "code", "standard"};
    std::string year;
    for (const LeftOutRow& row : plan.left_out) {
        if (row.why != LeftOutRow::Why::AboveHeadings) continue;
        const std::string plain = plain_words(row.text);
        const std::vector<std::string_view> words = split_words(plain);
        if (std::none_of(words.begin(), words.end(), [](std::string_view word) { return year_of(word).has_value(); })) continue;
        if (!year.empty() || is_other_year(row.text)) return {};
        for (const std::string_view word : words) {
            // "2024/25", "Q1 2025", "January to June 2025", "2024 to 2025".
            const bool is_year = year_of(word).has_value();
            if ((is_year && !year.empty()) || (!is_year && is_number(word)) || period_of(word) == Period::Part ||
                contains(kOtherwise, word))
                return {};
            if (is_year) year = word;
        }
    }
    return year;
}

CountsResult import_counts(const ImportPlan& plan, const ImportContext& context, const CountDefaults& defaults,
                           const std::function<std::string()>& new_id) {
    return CountImporter(plan, context, defaults, new_id).import();
}

}  // namespace waymark
