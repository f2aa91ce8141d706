#include "model/document/validate.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <type_traits>

#include "model/base/date.h"
#include "model/document/fields.h"
#include "model/base/problem_list.h"

namespace waymark {
namespace {

/// "mainStage" as people read it: "main stage". A text for tr() too.
std::string in_words(std::string_view key) {
    std::string words;
    for (const char c : key) {
        if (std::isupper(static_cast<unsigned char>(c))) words += ' ';
        words += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return words;
}

/// How a sentence begins that is about a record of this kind, and the field whose words tell one from
/// another.
struct Subject {
    std::string_view subject, name_key;
};

// In the order of RecordKind.
constexpr Subject kSubjects[] = {
    {"The partnership", ""},          {"The member “{}”", "organisation"},
    {"The activity “{}”", "title"},   {"The reflection “{}”", ""},
    {"The answer “{}”", ""},          {"The gap decision “{}”", ""},
    {"The action “{}”", "what"},      {"The progress note “{}”", "text"},
    {"The local count “{}”", ""},     {"The product “{}”", ""},
    {"The own factor “{}”", "title"}, {"The parked point “{}”", "text"},
    {"The snapshot “{}”", "name"},
};

class Validator {
  public:
    Validator(const Document& document, const Framework& framework, std::span<const Area> areas)
        : document_(document), framework_(framework), areas_(areas) {}

    Problems run() {
        const FrameworkRef& filled_against = document_.framework;
        if (!filled_against.id.empty() && filled_against.id != framework_.id)
            problems_.warn("other-framework", "framework.id",
                           "This document was filled against another framework, “{}”, than the one shown "
                           "here. Everything in it is kept.",
                           {filled_against.id});
        check_fields({*document_.partnership, RecordKind::Partnership, "partnership", 0});
        for (const RecordType& type : record_types()) {
            std::size_t index = 0;
            for (const Record& record : type.list_in(document_)) {
                const Checked checked{record, type.kind, type.key, index++};
                check_fields(checked);
                check_record(checked);
            }
        }
        return problems_.take();
    }

  private:
    /// The record that is looked at, and where it is.
    struct Checked {
        const Record& record;
        RecordKind kind;
        std::string_view list;
        std::size_t index;

        [[nodiscard]] std::string where(std::string_view key) const {
            std::string path(list);
            if (kind == RecordKind::Member) path.insert(0, "partnership.");
            if (kind != RecordKind::Partnership) path += '[' + std::to_string(index) + ']';
            return key.empty() ? path : path + '.' + std::string(key);
        }
        [[nodiscard]] std::string who() const {
            const Subject& known = kSubjects[static_cast<std::size_t>(kind)];
            const Field* named = field(kind, known.name_key);
            const std::string* name = named ? named->text(record) : nullptr;
            return fill(tr(known.subject), {name && !name->empty() ? *name : record.id});
        }
    };

    void check_fields(const Checked& checked) {
        for (const Field& field : fields(checked.kind)) {
            if (const std::string* text = field.text(checked.record)) {
                check_text(checked, field, *text);
            } else if (const Strings* list = field.list(checked.record)) {
                for (const std::string& one : *list) check_text(checked, field, one);
            }
        }
    }

    void check_text(const Checked& checked, const Field& field, const std::string& value) {
        if (value.empty()) return;
        if (field.kind == FieldKind::Date && !parse_date(value)) {
            problems_.add("not-a-day", [&] {
                return warning("not-a-day", checked, field.key,
                               "{} says “{}” where a day is expected ({}), which is not a day in the "
                               "calendar. It is kept as it is.",
                               value);
            });
        } else if (!field.choices.empty() && !is_known(field.choices, value)) {
            const std::string_view code = code_of(field.choices);
            problems_.add(code,
                          [&] { return warning(code, checked, field.key, not_there(field.choices), value); });
        }
    }

    void check_record(const Checked& checked) {
        switch (checked.kind) {
            case RecordKind::Activity: {
                const auto& activity = static_cast<const Activity&>(checked.record);
                const auto start = parse_date(activity.start), end = parse_date(activity.end);
                if (start && end && *end < *start)
                    add("end-before-start", checked, "end",
                        "{} ends before it starts. Please check both dates.");
                return;
            }
            case RecordKind::Reflection:
                return check_subject(checked, "", checked.record.id);
            case RecordKind::Answer:
                return check_subject(checked, "about", static_cast<const Answer&>(checked.record).about);
            case RecordKind::ParkedPoint:
                if (const std::string& about = static_cast<const ParkedPoint&>(checked.record).about;
                    !about.empty())
                    check_subject(checked, "about", about);
                return;
            case RecordKind::ProgressNote:
                if (!document_.actions.find(static_cast<const ProgressNote&>(checked.record).action))
                    add("unknown-action", checked, "action",
                        "{} is about an action that is not in this document. It is kept as it is.");
                return;
            case RecordKind::Product:
                if (!framework_.request(checked.record.id))
                    add("unknown-request", checked, "",
                        "{} answers a request that the framework does not have. It is kept as it is.");
                return;
            default:
                return;
        }
    }

    void check_subject(const Checked& checked, std::string_view key, const std::string& subject) {
        if (!framework_.factor(subject) && !framework_.question(subject) &&
            !document_.own_factors.find(subject))
            add("unknown-subject", checked, key,
                "{} is about a factor or question that neither the framework nor this document has. It is "
                "kept as it is.");
    }

    /// Into `message` go the record, the value that is wrong, and the words for its field.
    static Problem warning(std::string_view code, const Checked& checked, std::string_view key,
                           std::string_view message, std::string_view value = {}) {
        const std::string words = in_words(key);
        return {Problem::Severity::Warning, std::string(code), checked.where(key),
                fill(tr(message), {checked.who(), value, tr(words)})};
    }
    void add(std::string_view code, const Checked& checked, std::string_view key, std::string_view message) {
        problems_.add(code, [&] { return warning(code, checked, key, message); });
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

    static std::string_view not_there(std::string_view choices) {
        if (choices == "areas")
            return "{} names “{}” ({}), which the list of police force areas does not have. It is kept as it "
                   "is.";
        if (choices == "members")
            return "{} names “{}” ({}), which the list of members does not have. It is kept as it is.";
        return "{} names “{}” ({}), which the framework this program shows does not have. It is kept as it "
               "is.";
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
