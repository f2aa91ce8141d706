#include "model/document/field_order.h"

#include <limits>

#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/sorting.h"

namespace waymark {
namespace {

constexpr std::int64_t kLast = std::numeric_limits<std::int64_t>::max();

}  // namespace

bool holds(const Record& record, const Field& field, const std::string& wanted) {
    if (const std::string* one = field.text(record)) return *one == wanted;
    if (const Strings* several = field.list(record)) {
        if (wanted.empty()) return several->empty();
        return contains(*several, wanted);
    }
    if (const bool* flag = field.flag(record)) return *flag == (wanted == "true");
    return field.number(record)->text() == wanted;
}

SortKey sort_key_of(const Framework& framework, const Record& record, const Field& field) {
    SortKey key;
    if (is_empty(record, field)) {
        key.empty = true;
        return key;
    }
    // True, since one that says no is empty.
    if (field.flag(record)) return key;
    if (const WholeNumber* number = field.number(record)) {
        key.number = number->has_value() ? **number : kLast;
        key.text = reading_key(number->words());
        return key;
    }
    const Strings* several = field.list(record);
    const std::string& text = several ? several->front() : *field.text(record);
    if (field.kind == FieldKind::Date) {
        if (const auto date = parse_date(text))
            key.number = days_since_epoch(*date);
        else
            key.text = reading_key(text);
    } else if (!field.choices.empty()) {
        std::int64_t place = 0;
        key.number = kLast;
        framework.for_each_choice(field.choices, [&](const Entry& entry) {
            if (entry.id == text) key.number = place;
            ++place;
        });
        if (key.number == kLast) key.text = reading_key(text);
    } else {
        key.text = reading_key(text);
    }
    return key;
}

}  // namespace waymark
