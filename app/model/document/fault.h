#pragma once
// What is wrong with what one field of a record holds, as far as the record itself can tell: said beside the
// field, before rows are added, and when a file is opened. Nothing is changed for it.

#include <cstdint>
#include <string_view>

#include "model/document/fields.h"

namespace waymark {

enum class Fault : std::uint8_t {
    None,
    NotADay,
    FarDay,         ///< A day before 1900 or after 2060: most likely a typing error.
    NotANumber,     ///< Kept as it was typed.
    BelowZero,
    NotAYear,       ///< A number, and no year that counts can be of.
    EndBeforeStart,
    NoTitle,
};

[[nodiscard]] Fault fault_of(RecordKind kind, const Record& record, const Field& field);

/// Of what was typed where a day is wanted.
[[nodiscard]] Fault fault_of_day(std::string_view typed);

/// The sentence that stands beside the field, in the person's language; nothing for None.
[[nodiscard]] std::string_view fault_text(Fault fault);

}  // namespace waymark
