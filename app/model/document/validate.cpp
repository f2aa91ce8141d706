#include "model/document/validate.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <map>
#include <string>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

#include "model/base/contains.h"
#include "model/base/near_miss.h"
#include "model/base/problem_list.h"
#include "model/base/unseen.h"
#include "model/document/choices.h"
#include "model/document/each_record.h"
#include "model/document/fault.h"
#include "model/document/fields.h"

namespace waymark {
namespace {

struct FaultWords {
    std::string_view code, message;
};

// In the order of Fault.
constexpr FaultWords kFaults[] = {
    {},
    {"not-a-day",
     tr_later("{} says “{}” where a day is expected ({}), which is not a day in the calendar. It is kept as it is.")},
    {"not-a-day", tr_later("{} says “{}” ({}), where the day of the week does not fit the date. It is kept as it is.")},
    {"far-day", tr_later("{} says “{}” ({}), which is very far from now. Please check the year.")},
    {"not-a-number", tr_later("{} says “{}” where a whole number is expected ({}). It is kept as it is and counts nowhere.")},
    {"below-zero", tr_later("{} says “{}” ({}), which is below 0. Please check it.")},
    {"not-a-year", tr_later("{} says “{}” ({}), which is not a calendar year. Please check it.")},
    {"end-before-start", tr_later("{} ends before it starts. Please check both dates.")},
    {"no-title", tr_later("{} has nothing under “{}”, so nobody can tell what it is. Please fill that in.")},
    // What time tells, as the form says it (fault_text).
    {"still-to-come", ""},
    {"not-a-link", ""},
    {"no-year", ""},
    {"no-measure", ""},
    {"not-done", ""},
    {"not-begun", ""},
    {"not-ended", ""},
};

class Validator {
  public:
    Validator(const Document& document, const Framework& framework, const AreaList& areas, const ProblemWords& words,
              std::optional<Date> today)
        : document_(document),
          framework_(framework),
          areas_(areas),
          choices_{framework, areas, &document},
          words_(words),
          today_(today) {}

    Problems run() {
        const FrameworkRef& filled_against = document_.framework;
        if (!filled_against.id.empty() && filled_against.id != framework_.id)
            problems_.warn("other-framework", "framework.id",
                           "This document was filled against another framework, “{}”, than the one shown "
                           "here. Everything in it is kept.",
                           {filled_against.id});
        for_each_record(document_, [&](const RecordPlace& checked) {
            check_fields(checked);
            check_record(checked);
        });
        return problems_.take();
    }

  private:
    std::string who(const RecordPlace& checked) const {
        return words_.subject_of(framework_, document_, checked.type.kind, checked.record, &areas_);
    }

    void check_unseen(const RecordPlace& checked, std::string_view key, std::string_view text) {
        if (!has_control(text)) return;
        problems_.add("control-character", [&] {
            return Problem{
                Problem::Severity::Warning, "control-character", checked.where(key),
                fill(tr("A character that is no letter, such as one that a terminal takes for a command, stands in “{}”. "
                        "It is kept, and shown as “{}” in tables, in reports and on a terminal."),
                     {without_controls(text), "\xEF\xBF\xBD"})};
        });
    }

    void check_fields(const RecordPlace& checked) {
        check_unseen(checked, "id", checked.record.id);
        for (const Field& field : fields(checked.type.kind)) {
            if (const std::string* text = field.text(checked.record)) {
                check_unseen(checked, field.key, *text);
            } else if (const Strings* list = field.list(checked.record)) {
                for (const std::string& one : *list) check_unseen(checked, field.key, one);
            }
            if (const Fault fault = fault_of(checked.type.kind, checked.record, field, today_); fault != Fault::None)
                add_fault(checked, field, fault);
            if (field.choices.empty()) continue;
            if (const std::string* text = field.text(checked.record)) {
                check_choice(checked, field, *text);
            } else if (const Strings* list = field.list(checked.record)) {
                for (const std::string& one : *list) check_choice(checked, field, one);
            }
        }
    }

    void add_fault(const RecordPlace& checked, const Field& field, Fault fault) {
        const FaultWords& words = kFaults[static_cast<std::size_t>(fault)];
        problems_.add(words.code, [&] {
            if (words.message.empty())
                return Problem{
                    Problem::Severity::Warning, std::string(words.code), checked.where(field.key),
                    fill("{} ({}): {}", {who(checked), words_.label_of(checked.type.kind, field.key), fault_text(fault)})};
            // Of what holds nothing is told where that is.
            if (fault == Fault::NoTitle)
                return warning(words.code, checked, field.key, words.message, words_.label_of(checked.type.kind, field.key));
            const WholeNumber* number = field.number(checked.record);
            const std::string* text = field.text(checked.record);
            return warning(words.code, checked, field.key, words.message, number ? number->text() : text ? *text : std::string());
        });
    }

    void check_choice(const RecordPlace& checked, const Field& field, const std::string& value) {
        if (value.empty() || choices_.is_listed(field.choices, value)) return;
        const std::string_view code = code_of(field.choices);
        if (choices_.takes_others(field.choices) && !differs_in_writing(field.choices, value)) return;
        problems_.add(code, [&] {
            const std::string_view meant = nearest(field.choices, value);
            return meant.empty() ? warning(code, checked, field.key, not_there(field.choices), value)
                                 : warning(code, checked, field.key,
                                           tr_later("{} names “{}” ({}), which is not in the list; did you mean “{}”? It is "
                                                    "kept as it is."),
                                           value, meant);
        });
    }

    /// Figures are revised: the one published last counts (analysis/series.h), and that there is another is said.
    void check_other_counts(const RecordPlace& checked) {
        const auto& count = static_cast<const LocalCount&>(checked.record);
        if (!today_ || !count.count || !count.year) return;
        const auto [other, is_first] =
            counts_.try_emplace(std::tuple(count.measure, *count.year, count.exploitation, count.who), *count.count);
        if (is_first || other->second == *count.count) return;
        add("other-count", checked, "count",
            tr_later("{} stands there more than once, with different numbers. The one that was published last counts, and of "
                     "equal days "
                     "the last in the list."));
    }

    void check_record(const RecordPlace& checked) {
        switch (checked.type.kind) {
            case RecordKind::LocalCount:
                return check_other_counts(checked);
            case RecordKind::Reflection:
                return check_subject(checked, "", checked.record.id);
            case RecordKind::Answer:
                return check_subject(checked, "about", static_cast<const Answer&>(checked.record).about);
            case RecordKind::ParkedPoint:
                if (const std::string& about = static_cast<const ParkedPoint&>(checked.record).about; !about.empty())
                    check_subject(checked, "about", about);
                return;
            case RecordKind::ProgressNote:
                if (!document_.actions.find(static_cast<const ProgressNote&>(checked.record).action))
                    add("unknown-action", checked, "action",
                        tr_later("{} is about an action that is not in this document. It is kept as it is."));
                return;
            case RecordKind::Product:
                if (!framework_.request(checked.record.id))
                    add("unknown-request", checked, "",
                        tr_later("{} answers a request that the framework does not have. It is kept as it is."));
                return;
            default:
                return;
        }
    }

    void check_subject(const RecordPlace& checked, std::string_view key, const std::string& subject) {
        if (!framework_.factor(subject) && !framework_.question(subject) && !document_.own_factors.find(subject))
            add("unknown-subject", checked, key,
                tr_later("{} is about a factor or question that neither the framework nor this document has. It is "
                         "kept as it is."));
    }

    /// Into `message` go the record, the value that is wrong, and the words for its field.
    Problem warning(std::string_view code, const RecordPlace& checked, std::string_view key, std::string_view message,
                    std::string_view value = {}, std::string_view meant = {}) const {
        return {Problem::Severity::Warning, std::string(code), checked.where(key),
                fill(tr(message), {who(checked), value, words_.label_of(checked.type.kind, key), meant})};
    }
    void add(std::string_view code, const RecordPlace& checked, std::string_view key, std::string_view message) {
        problems_.add(code, [&] { return warning(code, checked, key, message); });
    }

    /// Words of the person's own that are a word of the list, written in another way.
    bool differs_in_writing(ChoiceList choices, const std::string& value) {
        auto list = std::find_if(letters_.begin(), letters_.end(), [&](const auto& one) { return one.first == choices; });
        if (list == letters_.end()) {
            list = letters_.emplace(list, choices, Strings());
            framework_.for_each_choice(choices, [&](const Entry& entry) {
                list->second.push_back(letters_of(entry.id));
                list->second.push_back(letters_of(entry.title));
            });
        }
        return contains(list->second, letters_of(value));
    }

    /// The id that was most likely meant; empty when none is near.
    std::string_view nearest(ChoiceList choices, const std::string& value) const {
        NearMiss near(value);
        choices_.for_each(choices, [&](const std::string& id, const std::string& title, std::string_view) {
            // A digit changed is another area.
            if (choices.source != ChoiceSource::Areas || same_letters(id, value)) near.offer(id);
            near.offer(title, id);
        });
        return near.meant();
    }

    static std::string_view code_of(ChoiceList choices) {
        switch (choices.source) {
            case ChoiceSource::Levels:
                return "unknown-level";
            case ChoiceSource::Stages:
                return "unknown-stage";
            case ChoiceSource::Components:
                return "unknown-component";
            case ChoiceSource::Pathways:
                return "unknown-pathway";
            case ChoiceSource::Factors:
                return "unknown-factor";
            case ChoiceSource::Checklist:
                return "unknown-question";
            case ChoiceSource::Areas:
                return "unknown-area";
            case ChoiceSource::Members:
                return "unknown-member";
            default:
                return "unknown-word";
        }
    }

    static std::string_view not_there(ChoiceList choices) {
        if (choices.source == ChoiceSource::Areas)
            return tr_later("{} names “{}” ({}), which the list of areas does not have. It is kept as it is.");
        if (choices.source == ChoiceSource::Members)
            return tr_later("{} names “{}” ({}), which the list of members does not have. It is kept as it is.");
        return tr_later(
            "{} names “{}” ({}), which the framework this program shows does not have. It is kept as it "
            "is.");
    }

    const Document& document_;
    const Framework& framework_;
    const AreaList& areas_;
    ChoiceLookup choices_;
    ProblemWords words_;
    std::optional<Date> today_;
    std::map<std::tuple<std::string, std::int64_t, std::string, std::string>, std::int64_t> counts_;
    std::vector<std::pair<ChoiceList, Strings>> letters_;  ///< Of each list of choices that was asked for: letters_of() its words
    ProblemList problems_;
};

}  // namespace

Problems validate(const Document& document, const Framework& framework, const AreaList& areas, const ProblemWords& words,
                  std::optional<Date> today) {
    return Validator(document, framework, areas, words, today).run();
}

}  // namespace waymark
