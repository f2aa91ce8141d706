#pragma once
// What is wrong with what one field of a record holds, as far as the record itself can tell: said beside the
// field, before rows are added, and when a file is opened. Nothing is changed for it.

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/date.h"
#include "model/document/fields.h"

namespace waymark {

enum class Fault : std::uint8_t {
    None,
    NotADay,
    OtherWeekday,  ///< A day, but not on the day of the week that stands with it.
    FarDay,        ///< A day before 1900 or after 2060: most likely a typing error.
    NotANumber,    ///< Kept as it was typed.
    BelowZero,
    NotAYear,  ///< A number, and no year that counts can be of.
    EndBeforeStart,
    NoTitle,
    // Said only to whom the day of today is known.
    ToCome,     ///< Something was reviewed, rated, done or counted on a day or in a year that is still to come.
    NotALink,   ///< An address that nothing here opens.
    NoYear,     ///< A count that is of no year.
    NoMeasure,  ///< A number of nothing in particular.
    NotDone,    ///< An action with a day on which it was done, and a status that says otherwise.
    NotBegun,   ///< The start of an activity that is said to run is still to come.
    NotEnded,   ///< The end of one that is said to have ended is.
};

/// With `today`, the day on which somebody looks, also what only time tells.
[[nodiscard]] Fault fault_of(RecordKind kind, const Record& record, const Field& field, std::optional<Date> today = {});

/// Of what was typed where a day is wanted.
[[nodiscard]] Fault fault_of_day(std::string_view typed);

/// The sentence that stands beside the field, in the person's language; nothing for None.
[[nodiscard]] std::string_view fault_text(Fault fault);

}  // namespace waymark
