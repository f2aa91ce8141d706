#include <algorithm>
#include <set>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/document/organisation_fields.h"
#include "model/import/cell_values.h"
#include "model/import/column_texts.h"
#include "model/import/heading_names.h"
#include "model/import/kept_columns.h"
#include "model/import/marked_columns.h"
#include "model/import/meanings.h"
#include "model/import/naming_column.h"
#include "model/import/organisations.h"
#include "model/import/people.h"
#include "model/import/row_kinds.h"
#include "model/import/rows_import.h"
#include "model/import/weighed_columns.h"

namespace waymark {
namespace {

HeadingGuess read_heading(RecordKind kind, const std::string& heading, const Framework&) {
    const HeadingMeaning meaning = heading_meaning(kind, heading);
    std::string key(meaning.key);
    // The gap of an action is known by its id only; what people write of it is a note.
    if (kind == RecordKind::Action && key == "gap") key = kProgressColumn;
    // "Link" may lead anywhere.
    if (key == "evidenceLink" && !speaks_of_evidence(heading)) return {std::move(key), HeadingSure::Words};
    return {std::move(key), meaning.sure, meaning.is_label};
}

/// The kinds of field whose words are telling enough to know a column by.
constexpr std::string_view kTelling[] = {"status",       "rag",    "mainStage", "level",    "areas",
                                         "exploitation", "fourP",  "pathways",  "category", "survivorInvolvement",
                                         "evidence",     "whoFor", "reach",     "type",     "priority",
                                         "start",        "end",    "due"};

class Guesser {
  public:
    Guesser(ImportPlan& plan, const ImportContext& context)
        : plan_(plan), context_(context), meanings_(context.framework, context.areas, context.document) {
        if (context.document)
            for (const Member& member : context.document->members) organisations_.add(member.organisation);
        for (const ImportColumn& column : plan.columns) named_.push_back(column.key);
        read_marks(plan, meanings_, organisations_, context.framework);
        for (std::size_t i = 0; i < plan.columns.size(); ++i) texts_.push_back(texts_of(plan, i));
    }

    void guess() {
        agree_on_days();
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) correct(i);
        // What was taken for a status may have been somebody's notes.
        if (!taken("status") && read_answers(plan_, meanings_, organisations_, context_.framework))
            for (std::size_t i = 0; i < plan_.columns.size(); ++i) texts_[i] = texts_of(plan_, i);
        leave_aims_out();
        leave_groups_out();
        plan_.risks = is_of_risks();
        // How a risk stands is not how an activity stands.
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            std::string& key = plan_.columns[i].key;
            if (!plan_.risks)
                discover(i);
            else if (is_of_risks_only(key))
                key.clear();
            else if (key.empty() && is_over_people(plan_.columns[i].heading))
                plan_.columns[i].people = true;
        }
        const Weighing weighing{plan_, texts_, organisations_, meanings_, named_};
        weigh_columns(weighing);
        name_records(plan_, texts_, organisations_);
        weigh_names(weighing);
        keep_other_columns(plan_, texts_);
    }

  private:
    /// One hand writes all days of a table: where some columns can only have the month first and none the day, those that could be
    /// either have the month first as well.
    void agree_on_days() {
        bool month_first = false, day_first = false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            plan_.columns[i].days = day_order(plan_.rows, i);
            // Elsewhere two numbers with a sign between them are the number of a section, or a time.
            const Field* const known = field(plan_.kind, plan_.columns[i].key);
            if (!(known && known->kind == FieldKind::Date) && !holds_days(texts_[i])) continue;
            day_first = day_first || has_day_first(plan_.rows, i);
            month_first = month_first || plan_.columns[i].days == DayOrder::MonthFirst;
        }
        if (!month_first || day_first) return;
        for (ImportColumn& column : plan_.columns) column.days = DayOrder::MonthFirst;
    }

    [[nodiscard]] bool taken(std::string_view key) const {
        return std::any_of(plan_.columns.begin(), plan_.columns.end(),
                           [&](const ImportColumn& column) { return column.key == key; });
    }

    /// "Outcome" before the action is what it is for; behind it, what came of it.
    void leave_aims_out() {
        if (plan_.kind != RecordKind::Action || !taken("what")) return;
        for (ImportColumn& column : plan_.columns) {
            if (column.key == "what") return;
            if (column.key == kProgressColumn && plain_words(column.heading).find("outcome") != std::string::npos)
                column.key.clear();
        }
    }

    /// Whether rows have in common what a column says: half of them or more. One that repeats what another says, or says nothing,
    /// proves it only below a word for what actions are for, and never below one for what is done.
    [[nodiscard]] bool is_group(const std::string& heading, const Texts& texts) const {
        bool is_aim = false;
        const std::string plain = plain_words(heading);
        for (const std::string_view word : split_words(plain)) {
            if (word.starts_with("action") || word.starts_with("task")) return false;
            is_aim = is_aim || word.starts_with("objective") || word.starts_with("recommendation");
        }
        const std::size_t different = texts.some.size();
        return different < kTextsLookedAt && (is_aim ? different < plan_.rows.size() : different * 2 <= plan_.rows.size());
    }

    /// "Objective" beside "Deliverable", both names of what is done: the one that rows have in common is what they are for.
    void leave_groups_out() {
        if (plan_.kind != RecordKind::Action) return;
        std::vector<std::size_t> groups;
        bool any_own = false;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            if (plan_.columns[i].key != "what") continue;
            if (is_group(plan_.columns[i].heading, texts_[i]))
                groups.push_back(i);
            else
                any_own = true;
        }
        if (any_own)
            for (const std::size_t i : groups) plan_.columns[i].key.clear();
    }

    /// Headings of a register of risks: how likely, and how bad.
    [[nodiscard]] bool is_of_risks() const {
        bool likely = false, bad = false, risk = false;
        for (const ImportColumn& column : plan_.columns) {
            const std::string plain = plain_words(column.heading);
            std::string_view before;
            for (const std::string_view word : split_words(plain)) {
                likely = likely || word == "likelihood" || word == "probability";
                bad = bad || word == "impact" || word == "severity" || word == "consequence" || word == "score" ||
                      word == "inherent" || word == "residual";
                // "People at risk" are no risk.
                risk = risk || (word == "risk" && before != "at");
                before = word;
            }
        }
        return bad && (likely || risk);
    }

    struct Fit {
        double share = 0;
        std::size_t different = 0;
    };
    static bool holds_text(const Field& field) { return field.kind == FieldKind::Text || field.kind == FieldKind::LongText; }

    /// How many of the texts of a column the field understands; `by_words`: ticks and single letters tell nothing.
    Fit fit(const Texts& texts, const Field& field, bool by_words = false) {
        if (texts.some.empty()) return {};
        std::size_t known = 0;
        std::set<std::string> ids;
        for (const std::string& text : texts.some) {
            if (by_words && field.key != "rag" && is_tick(text)) continue;
            if (by_words && field.key == "rag" && is_tick(text) && !is_coloured(text)) continue;
            if (field.kind == FieldKind::Date) {
                if (day_in_cell(text)) ++known;
                continue;
            }
            if (text.size() > 300) continue;
            std::vector<Meaning> found;
            if (!ids_in_cell(meanings_, field, text, found)) continue;
            // "Nail bars" may be the place as well as whom it is for.
            if (by_words && std::none_of(found.begin(), found.end(), [](const Meaning& one) { return one.whole; })) continue;
            ++known;
            for (const Meaning& one : found) ids.insert(one.id);
        }
        return {static_cast<double>(known) / static_cast<double>(texts.some.size()), ids.size()};
    }

    /// The field whose words a column holds, better than `least`; null where there is none. Under a heading that is not
    /// known, one value in all rows tells nothing.
    const Field* telling_field(const Texts& texts, double least, bool by_words = false) {
        const Field* best = nullptr;
        double most = least;
        for (const std::string_view key : kTelling) {
            const Field* known = field(plan_.kind, key);
            if (!known || taken(key)) continue;
            const bool dates = known->kind == FieldKind::Date;
            if (dates && plan_.has_heading) continue;
            const Fit found = fit(texts, *known, by_words);
            const bool enough = dates ? texts.cells > 1 : found.different > 1 || (!by_words && (key == "rag" || key == "areas"));
            if (found.share <= most || !enough) continue;
            best = known;
            most = found.share;
        }
        return best;
    }

    /// A heading can mean two things ("Progress", "Type", "Where"): what stands below it tells which.
    void correct(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        const Texts& texts = texts_[i];
        const Field* known = field(plan_.kind, column.key);
        if (texts.some.empty()) return;
        // "Certificate issued": Y and N, guessed to be remarks by a word of it.
        if (column.known == ColumnKnown::Words && (!known || holds_text(*known)) &&
            std::all_of(texts.some.begin(), texts.some.end(), is_answer)) {
            column.key.clear();
            return;
        }
        if (says_status_instead(column, texts)) return take_by_content(column, "status");
        if (!known) return;
        // "Amount granted" says how much, and not who pays.
        const bool is_amount = known->key == "funding" && column.known == ColumnKnown::Words &&
                               std::all_of(texts.some.begin(), texts.some.end(), is_number);
        if (is_amount || says_no_more(*known, texts)) {
            column.key.clear();
            return;
        }
        if (column.key == "place" && !taken("areas") && texts.length < 40 &&
            fit(texts, *field(plan_.kind, "areas")).share > 0.9) {
            column.key = "areas";
            return;
        }
        if (holds_people(column, texts)) {
            const bool was_name = column.key == naming_field(plan_.kind);
            column.key.clear();
            column.people = true;
            if (was_name) name_by_another(naming_field(plan_.kind));
            return;
        }
        if (known->kind == FieldKind::Link) return correct_link(column, texts);
        if (known->kind == FieldKind::Date) return correct_date(column, texts, *known);
        if (holds_days(texts) || (column.known == ColumnKnown::Words && says_when(column, texts))) return take_by_day(column);
        // Some words of a heading make no organisation and no place of a column of sentences.
        if (column.known == ColumnKnown::Words && texts.length > 60 &&
            (names_organisations(column.key) || column.key == "place")) {
            column.key.clear();
            return;
        }
        if (known->choices.empty()) return;
        const double own = fit(texts, *known).share;
        if (own >= 0.5) return;
        // "Better support" under "Priority" is one of a plan's, and "Head of Housing" under "Budget holder" no funder.
        if ((own == 0 &&
             (are_words_of_a_plan(*known, texts) || (column.known == ColumnKnown::Words && are_organisations(texts)))) ||
            (known->key == "funding" && are_posts(texts))) {
            column.key.clear();
            return;
        }
        if (column.key == "status" && are_remarks(column.heading, texts)) return take_by_content(column, remarks_field());
        if (meanings_.takes_free_text(known->choices)) {
            // Words of one's own may stand there; only where nearly all are another field's is it that one.
            if (const Field* better = telling_field(texts, 0.79)) take_by_content(column, better->key);
            return;
        }
        if (const Field* better = telling_field(texts, std::max(own, 0.6))) {
            take_by_content(column, better->key);
        } else if (column.key == "areas" && field(plan_.kind, "place")) {
            column.key = "place";
        } else if (plan_.kind != RecordKind::Member && own < 0.3 && (texts.length > 30 || are_own_words(column, texts, own))) {
            // Sentences under "Progress" or "Evidence" are somebody's notes.
            take_by_content(column, remarks_field());
        }
    }

    /// "Unseen" under "Co-producing with" says with whom, and not how much survivors were asked.
    [[nodiscard]] bool are_organisations(const Texts& texts) const {
        return std::all_of(texts.some.begin(), texts.some.end(), [&](const std::string& text) {
            const Strings names = organisations_.in_cell(text);
            return std::any_of(names.begin(), names.end(),
                               [&](const std::string& name) { return organisations_.is_known(name); });
        });
    }

    /// "NRM", "Self-referral", "Through a caseworker" under "How people reach us": a word of the heading speaks for a list, no
    /// text is of it, and no two are alike.
    [[nodiscard]] static bool are_own_words(const ImportColumn& column, const Texts& texts, double own) {
        return column.known == ColumnKnown::Words && own == 0 && texts.some.size() > 2 && texts.some.size() == texts.cells;
    }

    /// "Outcome", "Comment" over nothing but "Complete" and "In progress", where no other column says how far it is.
    [[nodiscard]] bool says_status_instead(const ImportColumn& column, const Texts& texts) {
        if (column.key != remarks_field() || taken("status")) return false;
        const Field* const status = field(plan_.kind, "status");
        if (!status) return false;
        const Fit found = fit(texts, *status, true);
        return found.share > 0.79 && found.different > 1;
    }

    [[nodiscard]] std::string_view remarks_field() const { return plan_.kind == RecordKind::Action ? kProgressColumn : "notes"; }

    /// Under words for something else ("Milestone", "Goes live") stand nothing but days: when it is to be done, begins or ends,
    /// where nothing else says it.
    void take_by_day(ImportColumn& column) const {
        const std::string_view key = field_of_days(column.heading);
        column.key.clear();
        if (!key.empty()) take_by_content(column, key);
    }

    [[nodiscard]] bool says_when(const ImportColumn& column, const Texts& texts) const {
        return holds_times(texts) && !field_of_days(column.heading).empty();
    }

    [[nodiscard]] std::string_view field_of_days(const std::string& heading) const {
        const bool of_actions = plan_.kind == RecordKind::Action;
        if (!of_actions && plan_.kind != RecordKind::Activity) return {};
        const std::string_view last = of_actions ? "due" : "end";
        if (is_of_deadlines(heading)) return taken(last) ? "" : last;
        if (of_actions) return {};
        if (is_of_ends(heading)) {
            const std::string_view end = is_of_money(heading) ? "fundingEnd" : last;
            return taken(end) ? "" : end;
        }
        return is_of_beginnings(heading) && !taken("start") ? "start" : "";
    }

    static void take_by_content(ImportColumn& column, std::string_view key) {
        column.key = key;
        column.known = ColumnKnown::Content;
    }

    /// Names of people belong in no document; organisations under such a heading are taken.
    bool holds_people(const ImportColumn& column, const Texts& texts) const {
        const bool is_title = column.key == "title";
        if (!is_title && !names_organisations(column.key) && column.key != "whoFor") return false;
        // Of an organisation with a person beside it the organisation is kept, but where the heading asks for people.
        const bool asks = is_title || is_over_people(column.heading);
        const auto people = std::count_if(texts.some.begin(), texts.some.end(), [&](const std::string& text) {
            if (!is_title && reads_as_initials(text)) return true;
            return asks ? reads_as_person(text) : without_people(text, organisations_).rest.empty();
        });
        if (people * 2 > static_cast<std::ptrdiff_t>(texts.some.size())) return true;
        if (!is_over_people(column.heading) || column.key == "title" || column.key == "organisation") return false;
        const auto known = std::count_if(texts.some.begin(), texts.some.end(),
                                         [&](const std::string& text) { return organisations_.is_known(text); });
        return known * 2 < static_cast<std::ptrdiff_t>(texts.some.size());
    }

    /// "On website" holds "Y" and "N" as well as addresses.
    static void correct_link(ImportColumn& column, const Texts& texts) {
        if (std::all_of(texts.some.begin(), texts.some.end(), is_tick)) column.key.clear();
    }

    /// Where "Name" is over people, what they work on stands in another column that could be the name as well.
    void name_by_another(std::string_view name) {
        for (ImportColumn& column : plan_.columns)
            if (!column.people && heading_meaning(plan_.kind, column.heading).key == name) {
                column.key = name;
                return;
            }
    }

    /// "Closed?" holds "Y" and "N" as well as days.
    void correct_date(ImportColumn& column, const Texts& texts, const Field& known) {
        if (is_of_the_past(known.key) && days_to_come(column, texts) * 2 > texts.some.size()) {
            column.key.clear();
            column.to_come = true;
            return;
        }
        if (fit(texts, known).share >= 0.3) return;
        // "Monday", under "Day"; a milestone in words.
        const bool worded =
            std::none_of(texts.some.begin(), texts.some.end(), [](const std::string& text) { return has_digit(text); });
        // "Completions" counts them.
        const bool are_numbers = std::all_of(texts.some.begin(), texts.some.end(), is_number);
        if (column.known == ColumnKnown::Words && (are_numbers || (worded && texts.length > 15))) {
            column.key.clear();
            return;
        }
        const auto yes_or_no = std::count_if(texts.some.begin(), texts.some.end(), [](const std::string& text) {
            const std::string words = plain_words(text);
            return words == "y" || words == "n" || words == "yes" || words == "no" || words == "true" || words == "false";
        });
        if (const Field* better = telling_field(texts, 0.6))
            take_by_content(column, better->key);
        else if (yes_or_no * 2 > static_cast<std::ptrdiff_t>(texts.some.size()))
            column.key.clear();
    }

    [[nodiscard]] std::size_t days_to_come(const ImportColumn& column, const Texts& texts) const {
        return static_cast<std::size_t>(std::count_if(texts.some.begin(), texts.some.end(), [&](const std::string& text) {
            const auto day = day_in_cell(text, column.days);
            return day && !context_.today.empty() && to_iso(*day) > context_.today;
        }));
    }

    void discover(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        if (!column.key.empty() || texts_[i].some.empty() || column.people || column.to_come) return;
        // "Persons safeguarded" counts them.
        const bool are_numbers = std::all_of(texts_[i].some.begin(), texts_[i].some.end(), is_number);
        if (is_over_people(column.heading) && !are_numbers) {
            column.people = true;
            return;
        }
        const bool headed = !column.heading.empty();
        // Letters below an organisation say what it does: "R", "A" are no ratings there.
        if (headed && (is_about_other(plan_.kind, column.heading) || organisations_.is_known(column.heading))) return;
        if (headed && (holds_days(texts_[i]) || says_when(column, texts_[i]))) return take_by_day(column);
        if (holds_ranges(texts_[i])) {
            if (plan_.kind == RecordKind::Activity && !taken("start") && !taken("end")) take_by_content(column, "start");
            return;
        }
        if (const Field* found = telling_field(texts_[i], 0.79, headed)) take_by_content(column, found->key);
    }

    ImportPlan& plan_;
    const ImportContext& context_;
    Meanings meanings_;
    Organisations organisations_;
    std::vector<Texts> texts_;
    Strings named_;  ///< The field of each column by its heading alone
};

}  // namespace

std::string_view naming_field(RecordKind kind) {
    return kind == RecordKind::Member ? "organisation" : kind == RecordKind::Action ? "what" : "title";
}

ImportPlan plan_import(Sheet sheet, const ImportContext& context, RecordKind kind, std::optional<std::size_t> heading_row) {
    ImportPlan plan = plan_columns(std::move(sheet), kind, context.framework, read_heading, heading_row);
    Guesser(plan, context).guess();
    mark_merged_cells(plan);
    return plan;
}

}  // namespace waymark
