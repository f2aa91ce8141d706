#include "model/import/weighed_columns.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/document/organisation_fields.h"
#include "model/import/cell_values.h"
#include "model/import/heading_scores.h"
#include "model/import/headings.h"
#include "model/import/naming_column.h"
#include "model/import/people.h"
#include "model/import/periods.h"
#include "model/import/row_kinds.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

/// The share of the texts of a column that `is` holds for.
template <class Is>
double share(const Texts& texts, const Is& is) {
    if (texts.some.empty()) return 0;
    const auto count = std::count_if(texts.some.begin(), texts.some.end(), is);
    return static_cast<double>(count) / static_cast<double>(texts.some.size());
}

bool says_how_many(const std::string& text) {
    return is_number(text) || is_answer(text) || is_tick(text) || is_ticked(text, false);
}

/// "1. Prevent harm", "2) Support": a part of a plan.
bool is_numbered(const std::string& text) {
    const std::size_t digits = text.find_first_not_of("0123456789.");
    return digits != std::string::npos && digits > 0 && digits < 5 && digits + 1 < text.size() &&
           (text[digits] == ' ' || text[digits] == ')') && (text[digits - 1] == '.' || text[digits] == ')');
}

/// "MS-01", "A3"
bool is_reference(const std::string& text) {
    return text.size() < 12 && text.find(' ') == std::string::npos && has_digit(text);
}

bool is_sentence(const std::string& text) {
    std::size_t small = 0;
    const std::vector<std::string_view> words = split_words(text);
    for (const std::string_view word : words)
        if (is_lower(word[0])) ++small;
    return words.size() > 5 && small * 2 > words.size();
}

class Weigher {
  public:
    explicit Weigher(const Weighing& all) : all_(all), plan_(all.plan) {}

    void weigh(std::size_t i) {
        ImportColumn& column = plan_.columns[i];
        const bool guessed = column.known == ColumnKnown::Words && !column.key.empty();
        if (column.heading.empty() || column.people || column.to_come || all_.texts[i].some.empty()) return;
        if (!column.key.empty() && !guessed) return;
        if (is_over_people(column.heading)) return;
        // "RAG reason" and "Partner status" are about something else than a word of theirs says.
        const bool about_other = is_about_other(plan_.kind, column.heading);
        if (about_other && !guessed) return;
        const std::vector<HeadingScore> scores = heading_scores(plan_.kind, column.heading);
        // "Kent Police" is an organisation, and "Responsible force" asks for one.
        if (all_.organisations.is_known(column.heading) && (scores.empty() || scores[0].score < kSure)) return;
        std::string_view best = kRemarkWords;
        double most = 0, next = 0, own = guessed ? kGuessed * suits(i, column.key) : 0;
        for (const HeadingScore& one : scores) {
            const bool is_own = guessed && one.key == column.key;
            if (!is_own && one.key == all_.named[i]) continue;
            const double score = one.score * suits(i, one.key);
            if (is_own) own = std::max(own, score);
            if (score > most) {
                next = most;
                most = score;
                // What is said of a field that another column fills is said beside it.
                best = !is_own && is_filled(one.key) ? kRemarkWords : one.key;
            } else {
                next = std::max(next, score);
            }
        }
        // Which column names the records is seen once all are known.
        const bool sure = most >= kEnough && most >= next * kAhead && best != kRemarkWords && best != naming_field(plan_.kind);
        if (!guessed) {
            if (sure) take(column, best);
            return;
        }
        const bool is_remark = column.key == "notes" || column.key == kProgressColumn;
        if (best == column.key || (is_remark && !sure) || own * kOverrule > most || most < kEnough) return;
        column.key.clear();
        if (sure) take(column, best);
    }

    void name() {
        const std::string_view name = naming_field(plan_.kind);
        if (plan_.kind == RecordKind::Member || plan_.risks || !plan_.has_heading) return;
        std::size_t now = kNone, best = kNone;
        double most = 0;
        for (std::size_t i = 0; i < plan_.columns.size(); ++i) {
            const ImportColumn& column = plan_.columns[i];
            if (column.key == name) {
                // Several of them are one name together.
                if (now != kNone) return;
                now = i;
                continue;
            }
            const bool free = column.key.empty() || column.key == "description" ||
                              (column.known == ColumnKnown::Words && (column.key == "notes" || column.key == kProgressColumn));
            if (!free || column.people || column.to_come || column.heading.empty()) continue;
            if (const double score = names(i); score > most) {
                most = score;
                best = i;
            }
        }
        if (now == kNone || best == kNone || most < kEnough || most < names(now) * kBetterName) return;
        ImportColumn &was = plan_.columns[now], &is = plan_.columns[best];
        is.key = name;
        is.known = ColumnKnown::Words;
        was.key.clear();
    }

  private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    // In the points of heading_scores(), times how well the contents go with it: found by trial on tables, not reckoned.
    static constexpr double kEnough = 1.6;      ///< From here a column is taken for a field
    static constexpr double kSure = 3.5;        ///< From here even one whose heading is an organisation
    static constexpr double kGuessed = 1.6;     ///< What an earlier guess has, if the contents go with it
    static constexpr double kAhead = 1.25;      ///< So many times the next best field, to be sure
    static constexpr double kOverrule = 1.6;    ///< So many times the earlier guess, to take its place
    static constexpr double kBetterName = 1.4;  ///< So many times the present name of the records, to be it instead
    static constexpr double kKnownName = 4;     ///< What a heading that is known as the name has
    static constexpr double kFoundName = 1.8;   ///< What one has that was taken for it by its words

    static void take(ImportColumn& column, std::string_view key) {
        column.key = key;
        column.known = ColumnKnown::Words;
    }

    [[nodiscard]] bool is_filled(std::string_view key) const {
        const Field* const known = field(plan_.kind, key);
        // A second lead, place or name is not added to the first by a guess.
        if (!known || known->kind == FieldKind::List || known->kind == FieldKind::Choices || known->kind == FieldKind::LongText)
            if (key != naming_field(plan_.kind)) return false;
        return std::any_of(plan_.columns.begin(), plan_.columns.end(),
                           [&](const ImportColumn& column) { return column.key == key; });
    }

    /// How much the heading and the contents of a column speak for its being the name of the records.
    [[nodiscard]] double names(std::size_t i) {
        const std::string_view name = naming_field(plan_.kind);
        const ImportColumn& column = plan_.columns[i];
        double score = column.key != name ? 0.5 : column.known == ColumnKnown::Name ? kKnownName : kFoundName;
        for (const HeadingScore& one : heading_scores(plan_.kind, column.heading))
            if (one.key == name) score = std::max(score, one.score);
        return score * suits(i, name);
    }

    /// How well what stands in a column goes with a field: 0 not at all, 1 as well as with others, more where it speaks for it.
    [[nodiscard]] double suits(std::size_t i, std::string_view key) {
        const Texts& texts = all_.texts[i];
        if (key == kRemarkWords || key == kProgressColumn || key == "notes") return 1;
        const Field* const known = field(plan_.kind, key);
        if (!known || known->kind == FieldKind::Flag) return 0;
        if (key == naming_field(plan_.kind)) return suits_name(texts);
        if (names_organisations(key)) return suits_organisations(texts);
        switch (known->kind) {
            case FieldKind::Date:
                return share(texts, [](const std::string& text) { return is_time(text, true) || day_in_cell(text); }) >= 0.5 ? 1.4
                                                                                                                             : 0;
            case FieldKind::Link:
                return share(texts, [](const std::string& text) { return text.find('.') != text.npos && is_address(text); });
            case FieldKind::Choice:
            case FieldKind::Choices:
                return suits_choice(texts, *known);
            default:
                return suits_text(texts, key);
        }
    }

    static bool is_address(const std::string& text) { return text.starts_with("www.") || text.find("://") != std::string::npos; }

    static double suits_text(const Texts& texts, std::string_view key) {
        if (share(texts, says_how_many) > 0.5 || share(texts, is_reference) > 0.5 || holds_days(texts)) return 0;
        if (key != "source" && share(texts, is_address) > 0.3) return 0;
        if (key == "place") return texts.length > 60 || share(texts, is_numbered) > 0.3 ? 0 : 1;
        if (key == "description") return texts.length < 15 ? 0.4 : texts.length > 40 ? 1.3 : 1;
        return 1;
    }

    double suits_choice(const Texts& texts, const Field& field) {
        if (share(texts, says_how_many) > 0.5 && field.key != "rag" && field.key != "priority") return 0;
        const double fits = share(texts, [&](const std::string& text) {
            std::vector<Meaning> found;
            return text.size() < 300 && !(is_tick(text) && !is_coloured(text) && field.key != "rag") &&
                   ids_in_cell(all_.meanings, field, text, found);
        });
        if (fits >= 0.5) return 1.6;
        if (!all_.meanings.takes_free_text(field.choices)) return fits >= 0.25 ? 1 : 0;
        if (share(texts, says_how_many) > 0.5 || holds_days(texts) || texts.length > 60) return 0;
        return texts.some.size() > 2 && texts.some.size() == texts.cells && field.key == "category" ? 0.5 : 0.9;
    }

    double suits_organisations(const Texts& texts) const {
        if (share(texts, says_how_many) > 0.3 || holds_days(texts) || texts.length > 80) return 0;
        if (share(texts, is_sentence) > 0.3 || share(texts, is_numbered) > 0.3) return 0;
        const double known = share(texts, [&](const std::string& text) {
            const Strings names = all_.organisations.in_cell(text);
            return std::any_of(names.begin(), names.end(),
                               [&](const std::string& name) { return all_.organisations.is_known(name); });
        });
        if (known >= 0.6) return 2;
        return known >= 0.3 ? 1.3 : texts.length > 45 ? 0.4 : 0.8;
    }

    double suits_name(const Texts& texts) const {
        if (share(texts, says_how_many) > 0.3 || holds_days(texts) || texts.length < 4) return 0;
        if (share(texts, reads_as_person) > 0.5) return 0;
        const bool repeats = texts.cells <= kTextsLookedAt && texts.some.size() < texts.cells;
        const double known =
            share(texts, [&](const std::string& text) { return all_.organisations.is_known(text); }) > 0.5 ? 0.3 : 1;
        return known * (repeats ? 0.5 : 1) * (texts.cells < plan_.rows.size() ? 0.8 : 1) * (texts.length > 160 ? 0.6 : 1.2);
    }

    const Weighing& all_;
    ImportPlan& plan_;
};

bool is_weighed(RecordKind kind) {
    return kind == RecordKind::Activity || kind == RecordKind::Action;
}

}  // namespace

void weigh_columns(const Weighing& weighing) {
    if (!is_weighed(weighing.plan.kind) || weighing.plan.risks) return;
    Weigher weigher(weighing);
    for (std::size_t i = 0; i < weighing.plan.columns.size(); ++i) weigher.weigh(i);
}

void weigh_names(const Weighing& weighing) {
    if (is_weighed(weighing.plan.kind)) Weigher(weighing).name();
}

}  // namespace waymark
