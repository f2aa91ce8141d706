#include "present/words/naming.h"

#include "model/analysis/record_title.h"
#include "model/base/number_words.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/document/titles.h"
#include "present/words/field_words.h"

namespace waymark {
namespace {

// In the order of RecordKind.
constexpr std::string_view kHeadings[] = {
    tr_later("Partnership"),
    tr_later("Members"),
    tr_later("Activities"),
    tr_later("Reflections"),
    tr_later("Answers of members"),
    tr_later("Decisions on gaps"),
    tr_later("Actions"),
    tr_later("Progress notes"),
    tr_later("Local counts"),
    tr_later("Products"),
    tr_later("Own factors"),
    tr_later("Points on the parking list"),
    tr_later("Snapshots"),
};

}  // namespace

std::string value_words(const Naming& naming, const Record& record, const Field& field) {
    std::string words;
    if (const std::string* text = field.text(record)) {
        if (field.kind == FieldKind::Date) return day_words(*text);
        words = text->empty() ? std::string_view() : choices_in(naming).title(field.choices, *text);
    } else if (const Strings* list = field.list(record)) {
        for (const std::string& value : *list) append_part(words, choices_in(naming).title(field.choices, value));
    } else if (const bool* flag = field.flag(record)) {
        words = *flag ? tr("Yes") : tr("No");
    } else {
        const WholeNumber& number = *field.number(record);
        // A year is a name, and has no thousands.
        words = number && field.key != "year" ? number_words(*number) : number.text();
    }
    return words;
}

std::string record_title(const Naming& naming, RecordKind kind, const Record& record) {
    return record_title(naming.framework, naming.document, kind, record, &naming.areas);
}

ProblemWords problem_words() {
    return {field_label, record_subject};
}

std::string_view kind_heading(RecordKind kind) {
    return tr(kHeadings[static_cast<std::size_t>(kind)]);
}

}  // namespace waymark
