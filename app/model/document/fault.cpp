#include "model/document/fault.h"

#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/link.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/document/words.h"

namespace waymark {
namespace {

// In the order of Fault.
constexpr std::string_view kTexts[] = {
    "",
    tr_later("This is not a day in the calendar. Write it like 21 November 2026."),
    tr_later("This day of the week does not fit the date. Please check both."),
    tr_later("This day is very far from now. Please check the year."),
    tr_later("This is not a whole number, so it is kept as you typed it and counts nowhere. Write it like 1,234."),
    tr_later("This is below 0. Please check it."),
    tr_later("This is not a calendar year. Write it like 2026."),
    tr_later("This is before the start. Please check both days."),
    tr_later("Nothing is written here yet."),
    tr_later("This is still to come. Please check it."),
    tr_later("This is not an address that Waymark opens. Write it like https://www.example.org."),
    tr_later("A count without a year stands in no table and no line."),
    tr_later("Nothing says what was counted, so this number counts nowhere."),
    tr_later("The status does not say that this is done, so this day counts nowhere. Empty it, or set the status."),
    tr_later("This is still to come, while the status says that it runs. Please check both."),
    tr_later("This is still to come, while the status says that it has ended. Please check both."),
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

/// Days on which something was found out or done.
constexpr std::string_view kPastDays[] = {"reviewedOn", "ragCheckedOn", "evidenceDate", "doneOn", "decidedOn"};

bool is_to_come(RecordKind kind, const Record& record, const Field& field, Date today) {
    if (const WholeNumber* number = field.number(record))
        return field.key == "year" && number->words().empty() && **number > today.year;
    if (!contains(kPastDays, field.key) && !(kind == RecordKind::ProgressNote && field.key == "date")) return false;
    const auto day = parse_date(*field.text(record));
    return day && *day > today;
}

Fault fault_of_status(const Activity& activity, std::string_view key, Date today) {
    const bool begins = key == "start";
    if (!begins && key != "end") return Fault::None;
    const auto day = parse_date(begins ? activity.start : activity.end);
    if (!day || *day <= today) return Fault::None;
    if (begins) return activity.status == words::running ? Fault::NotBegun : Fault::None;
    return activity.status == words::ended ? Fault::NotEnded : Fault::None;
}

/// What time tells.
Fault fault_in_time(RecordKind kind, const Record& record, const Field& field, Date today) {
    if (is_empty(record, field)) {
        if (kind != RecordKind::LocalCount) return Fault::None;
        return field.key == "year" ? Fault::NoYear : field.key == "measure" ? Fault::NoMeasure : Fault::None;
    }
    if (field.kind == FieldKind::Link) return opens_as_link(*field.text(record)) ? Fault::None : Fault::NotALink;
    if (kind == RecordKind::Action && field.key == "doneOn" && static_cast<const Action&>(record).status != words::action_done)
        return Fault::NotDone;
    if (kind == RecordKind::Activity)
        if (const Fault fault = fault_of_status(static_cast<const Activity&>(record), field.key, today); fault != Fault::None)
            return fault;
    return is_to_come(kind, record, field, today) ? Fault::ToCome : Fault::None;
}

Fault fault_on_its_own(RecordKind kind, const Record& record, const Field& field);

}  // namespace

Fault fault_of_day(std::string_view typed) {
    if (typed.empty()) return Fault::None;
    bool other_weekday = false;
    const auto day = parse_date_typed(typed, &other_weekday);
    if (!day) return other_weekday ? Fault::OtherWeekday : Fault::NotADay;
    return day->year < 1900 || day->year > 2060 ? Fault::FarDay : Fault::None;
}

Fault fault_of(RecordKind kind, const Record& record, const Field& field, std::optional<Date> today) {
    const Fault fault = fault_on_its_own(kind, record, field);
    return fault == Fault::None && today ? fault_in_time(kind, record, field, *today) : fault;
}

namespace {

Fault fault_on_its_own(RecordKind kind, const Record& record, const Field& field) {
    const bool names = names_the_record(kind, field.key);
    if (is_empty(record, field) || (names && trimmed(*field.text(record)).empty())) return names ? Fault::NoTitle : Fault::None;
    if (const WholeNumber* number = field.number(record)) {
        if (const std::string& words = number->words(); !words.empty())
            return words.starts_with('-') || words.starts_with("\u2212") ? Fault::BelowZero
                   : field.key == "year"                                 ? Fault::NotAYear
                                                                         : Fault::NotANumber;
        if (field.key == "year") return is_calendar_year(**number) ? Fault::None : Fault::NotAYear;
        return **number < 0 ? Fault::BelowZero : Fault::None;
    }
    if (field.kind != FieldKind::Date) return Fault::None;
    const std::string& text = *field.text(record);
    const auto day = parse_date(text);
    if (!day) return fault_of_day(text) == Fault::OtherWeekday ? Fault::OtherWeekday : Fault::NotADay;
    if (kind == RecordKind::Activity && field.key == "end") {
        const auto start = parse_date(static_cast<const Activity&>(record).start);
        if (start && *day < *start) return Fault::EndBeforeStart;
    }
    return fault_of_day(text);
}

}  // namespace

std::string_view fault_text(Fault fault) {
    return fault == Fault::None ? std::string_view() : tr(kTexts[static_cast<std::size_t>(fault)]);
}

}  // namespace waymark
