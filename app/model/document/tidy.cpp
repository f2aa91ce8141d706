#include "model/document/tidy.h"

#include <utility>

#include "model/base/date.h"
#include "model/base/trim.h"

namespace waymark {
namespace {

std::string one_line(std::string_view text) {
    std::string line(trimmed(text));
    for (char& c : line)
        if (c == '\n' || c == '\r' || c == '\t') c = ' ';
    return line;
}

/// Ids are not typed, and an id is what it is to the last byte.
bool is_id(const Field& field) {
    return !field.choices.empty() || field.key == "about" || field.key == "gap" || field.key == "action";
}

std::string tidied_text(FieldKind kind, const std::string& given) {
    if (kind == FieldKind::LongText) return given;
    if (kind == FieldKind::Date)
        if (const auto day = parse_date_typed(given)) return to_iso(*day);
    return one_line(given);
}

}  // namespace

Value tidied(const Field& field, const Value& given) {
    if (is_id(field)) return given;
    if (const auto* text = std::get_if<std::string>(&given)) {
        if (field.type == FieldType::Number) return WholeNumber::typed(*text);
        return tidied_text(field.kind, *text);
    }
    if (const auto* list = std::get_if<Strings>(&given)) {
        Strings kept;
        for (const std::string& one : *list)
            if (std::string line = one_line(one); !line.empty()) kept.push_back(std::move(line));
        return kept;
    }
    return given;
}

std::shared_ptr<const Record> tidied(RecordKind kind, std::shared_ptr<const Record> record, const Record* before) {
    std::shared_ptr<Record> changed;
    for (const Field& field : fields(kind)) {
        const bool is_typed = field.type != FieldType::Flag && field.kind != FieldKind::LongText && !is_id(field);
        if (!is_typed || (before && is_same(*record, *before, field))) continue;
        const Value given = get(*record, field);
        Value kept = tidied(field, given);
        if (kept == given) continue;
        if (!changed) changed = record_type(kind).copy(*record);
        set(*changed, field, kept);
    }
    return changed ? std::shared_ptr<const Record>(std::move(changed)) : record;
}

}  // namespace waymark
