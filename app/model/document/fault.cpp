#include "model/document/fault.h"

#include "model/base/date.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// In the order of Fault.
constexpr std::string_view kTexts[] = {
    "",
    "This is not a day in the calendar. Write it like 21 November 2026.",
    "This day is very far from now. Please check the year.",
    "This is not a whole number, so it is kept as you typed it and counts nowhere. Write it like 1,234.",
    "This is below 0. Please check it.",
    "This is not a calendar year. Write it like 2026.",
    "This is before the start. Please check both days.",
    "Nothing is written here yet.",
};

bool names_the_record(RecordKind kind, std::string_view key) {
    switch (kind) {
        case RecordKind::Activity:
        case RecordKind::OwnFactor:
            return key == "title";
        case RecordKind::Member:
            return key == "organisation";
        case RecordKind::Action:
            return key == "what";
        default:
            return false;
    }
}

}  // namespace

Fault fault_of_day(std::string_view typed) {
    if (typed.empty()) return Fault::None;
    const auto day = parse_date_typed(typed);
    if (!day) return Fault::NotADay;
    return day->year < 1900 || day->year > 2060 ? Fault::FarDay : Fault::None;
}

Fault fault_of(RecordKind kind, const Record& record, const Field& field) {
    if (is_empty(record, field)) return names_the_record(kind, field.key) ? Fault::NoTitle : Fault::None;
    if (const WholeNumber* number = field.number(record)) {
        if (const std::string& words = number->words(); !words.empty())
            return words.starts_with('-') || words.starts_with("\u2212") ? Fault::BelowZero
                                                                         : Fault::NotANumber;
        if (field.key == "year") return is_calendar_year(**number) ? Fault::None : Fault::NotAYear;
        return **number < 0 ? Fault::BelowZero : Fault::None;
    }
    if (field.kind != FieldKind::Date) return Fault::None;
    const std::string& text = *field.text(record);
    const auto day = parse_date(text);
    if (!day) return Fault::NotADay;
    if (kind == RecordKind::Activity && field.key == "end") {
        const auto start = parse_date(static_cast<const Activity&>(record).start);
        if (start && *day < *start) return Fault::EndBeforeStart;
    }
    return fault_of_day(text);
}

std::string_view fault_text(Fault fault) {
    return fault == Fault::None ? std::string_view() : tr(kTexts[static_cast<std::size_t>(fault)]);
}

}  // namespace waymark
