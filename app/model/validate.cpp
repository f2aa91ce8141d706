#include "model/validate.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <type_traits>

#include "model/date.h"
#include "model/fields.h"
#include "model/problem_list.h"

namespace waymark {
namespace {

std::string quoted(std::string_view text) {
    return "“" + std::string(text) + "”";
}

/// "mainStage" as people read it: "main stage".
std::string in_words(std::string_view key) {
    std::string words;
    for (const char c : key) {
        if (std::isupper(static_cast<unsigned char>(c))) words += ' ';
        words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return words;
}

/// What a kind of record is called in a sentence.
template <class R>
std::string_view noun() {
    if constexpr (std::is_same_v<R, Member>) return "member";
    if constexpr (std::is_same_v<R, Activity>) return "activity";
    if constexpr (std::is_same_v<R, Reflection>) return "reflection";
    if constexpr (std::is_same_v<R, Answer>) return "answer";
    if constexpr (std::is_same_v<R, GapDecision>) return "gap decision";
    if constexpr (std::is_same_v<R, Action>) return "action";
    if constexpr (std::is_same_v<R, ProgressNote>) return "progress note";
    if constexpr (std::is_same_v<R, LocalCount>) return "local count";
    if constexpr (std::is_same_v<R, Product>) return "product";
    if constexpr (std::is_same_v<R, OwnFactor>) return "own factor";
    if constexpr (std::is_same_v<R, ParkedPoint>) return "parked point";
    return "snapshot";
}

/// The words that tell one record from another of its kind.
template <class R>
const std::string& name_of(const R& record) {
    const std::string* name = nullptr;
    if constexpr (std::is_same_v<R, Member>)
        name = &record.organisation;
    else if constexpr (std::is_same_v<R, Activity> || std::is_same_v<R, OwnFactor>)
        name = &record.title;
    else if constexpr (std::is_same_v<R, Action>)
        name = &record.what;
    else if constexpr (std::is_same_v<R, ProgressNote> || std::is_same_v<R, ParkedPoint>)
        name = &record.text;
    else if constexpr (std::is_same_v<R, Snapshot>)
        name = &record.name;
    return name && !name->empty() ? *name : record.id;
}

class Validator {
  public:
    Validator(const Document& document, const Framework& framework, std::span<const Area> areas)
        : document_(document), framework_(framework), areas_(areas) {}

    Problems run() {
        const FrameworkRef& filled_against = document_.framework;
        if (!filled_against.id.empty() && filled_against.id != framework_.id)
            problems_.warn("other-framework", "framework.id",
                           "This document was filled against another framework, " +
                               quoted(filled_against.id) +
                               ", than the one shown here. Everything in it is kept.");
        check_fields(
            *document_.partnership, [](std::string_view key) { return "partnership." + std::string(key); },
            "The partnership");
        for_each_kind([&]<class R>() { check_list<R>(); });
        return problems_.take();
    }

  private:
    template <class R>
    void check_list() {
        std::size_t index = 0;
        for (const R& record : document_.*RecordTraits<R>::list) {
            const auto where = [&](std::string_view key) {
                const std::string_view inside = std::is_same_v<R, Member> ? "partnership." : "";
                std::string path = std::string(inside) + std::string(RecordTraits<R>::key) + '[' +
                                   std::to_string(index) + ']';
                return key.empty() ? path : path + '.' + std::string(key);
            };
            const auto who = [&] { return "The " + std::string(noun<R>()) + ' ' + quoted(name_of(record)); };
            check_fields(record, where, who);
            check_record(record, where, who);
            ++index;
        }
    }

    template <class R, class Where, class Who>
    void check_fields(const R& record, const Where& where, const Who& who) {
        for (const Field<R>& field : fields<R>()) {
            if (const auto* text = std::get_if<std::string R::*>(&field.member)) {
                check_text(field.kind, field.choices, field.key, record.*(*text), where, who);
            } else if (const auto* list = std::get_if<Strings R::*>(&field.member)) {
                for (const std::string& one : record.*(*list))
                    check_text(field.kind, field.choices, field.key, one, where, who);
            }
        }
    }

    template <class Where, class Who>
    void check_text(FieldKind kind, std::string_view choices, std::string_view key, const std::string& value,
                    const Where& where, const Who& who) {
        if (value.empty()) return;
        if (kind == FieldKind::Date && !parse_date(value)) {
            add(
                "not-a-day", [&] { return where(key); },
                [&] {
                    return say(who) + " says " + quoted(value) + " where a day is expected (" +
                           in_words(key) + "), which is not a day in the calendar. It is kept as it is.";
                });
        } else if (!choices.empty() && !is_known(choices, value)) {
            add(
                code_of(choices), [&] { return where(key); },
                [&] {
                    return say(who) + " names " + quoted(value) + " (" + in_words(key) + "), which " +
                           source_of(choices) + " does not have. It is kept as it is.";
                });
        }
    }

    template <class R, class Where, class Who>
    void check_record(const R& record, const Where& where, const Who& who) {
        if constexpr (std::is_same_v<R, Activity>) {
            const auto start = parse_date(record.start), end = parse_date(record.end);
            if (start && end && *end < *start)
                add(
                    "end-before-start", [&] { return where("end"); },
                    [&] { return say(who) + " ends before it starts. Please check both dates."; });
        } else if constexpr (std::is_same_v<R, Reflection>) {
            if (!is_subject(record.id))
                add(
                    "unknown-subject", [&] { return where(""); },
                    [&] {
                        return say(who) +
                               " is about a factor or question that neither the framework nor this document "
                               "has. It is kept as it is.";
                    });
        } else if constexpr (std::is_same_v<R, Answer>) {
            if (!is_subject(record.about))
                add(
                    "unknown-subject", [&] { return where("about"); },
                    [&] {
                        return say(who) +
                               " is about a factor or question that neither the framework nor this document "
                               "has. It is kept as it is.";
                    });
        } else if constexpr (std::is_same_v<R, ParkedPoint>) {
            if (!record.about.empty() && !is_subject(record.about))
                add(
                    "unknown-subject", [&] { return where("about"); },
                    [&] {
                        return say(who) +
                               " is about a factor or question that neither the framework nor this document "
                               "has. It is kept as it is.";
                    });
        } else if constexpr (std::is_same_v<R, ProgressNote>) {
            if (!document_.actions.find(record.action))
                add(
                    "unknown-action", [&] { return where("action"); },
                    [&] {
                        return say(who) +
                               " is about an action that is not in this document. It is kept as it is.";
                    });
        } else if constexpr (std::is_same_v<R, Product>) {
            if (!framework_.request(record.id))
                add(
                    "unknown-request", [&] { return where(""); },
                    [&] {
                        return say(who) +
                               " answers a request that the framework does not have. It is kept as it is.";
                    });
        }
    }

    static std::string say(std::string_view who) { return std::string(who); }
    template <class Who>
    static std::string say(const Who& who) requires std::is_invocable_v<Who> {
        return who();
    }

    bool is_known(std::string_view choices, const std::string& value) const {
        if (choices == "areas")
            return std::any_of(areas_.begin(), areas_.end(),
                               [&](const Area& area) { return area.code == value; });
        if (choices == "members") return document_.members.find(value) != nullptr;
        if (choices == "factors") return framework_.factor(value) || document_.own_factors.find(value);
        if (framework_.choice(choices, value)) return true;
        // A list of words the person may add to, or one that this pack does not restrict at all.
        const Vocabulary* vocabulary = framework_.vocabulary(choices);
        const bool of_the_framework =
            choices == "levels" || choices == "stages" || choices == "components" || choices == "pathways";
        return vocabulary ? vocabulary->free_text : !of_the_framework;
    }

    bool is_subject(const std::string& id) const {
        return framework_.factor(id) || framework_.question(id) || document_.own_factors.find(id);
    }

    static std::string_view code_of(std::string_view choices) {
        if (choices == "levels") return "unknown-level";
        if (choices == "stages") return "unknown-stage";
        if (choices == "components") return "unknown-component";
        if (choices == "pathways") return "unknown-pathway";
        if (choices == "factors") return "unknown-factor";
        if (choices == "areas") return "unknown-area";
        if (choices == "members") return "unknown-member";
        return "unknown-word";
    }

    static std::string source_of(std::string_view choices) {
        if (choices == "areas") return "the list of police force areas";
        if (choices == "members") return "the list of members";
        return "the framework this program shows";
    }

    template <class Where, class Message>
    void add(std::string_view code, const Where& where, const Message& message) {
        problems_.add(code, [&] {
            return Problem{Problem::Severity::Warning, std::string(code), where(), message()};
        });
    }

    const Document& document_;
    const Framework& framework_;
    std::span<const Area> areas_;
    ProblemList problems_;
};

}  // namespace

Problems validate(const Document& document, const Framework& framework, std::span<const Area> areas) {
    return Validator(document, framework, areas).run();
}

}  // namespace waymark
