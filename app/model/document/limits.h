#pragma once
// How much a document holds, so that no file and no paste stops the program. docs/limits.md says what happens
// at each.

#include <cstddef>

#include "model/document/fields.h"

namespace waymark {

inline constexpr std::size_t kMostRecords = 100'000;        ///< Of all kinds together, without snapshots.
inline constexpr std::size_t kMostRecordsInFile = 500'000;  ///< With those in its snapshots.
inline constexpr std::size_t kMostLineBytes = 10'000;       ///< Of one line, one entry of a list, one id.
inline constexpr std::size_t kMostTextBytes = 500'000;      ///< Of a text of several lines.

/// The longest text, in bytes of UTF-8, that the field holds; for a list, of each entry.
[[nodiscard]] constexpr std::size_t most_bytes(const Field& field) {
    return field.kind == FieldKind::LongText ? kMostTextBytes : kMostLineBytes;
}

/// False when some text in the record is longer than its field holds.
[[nodiscard]] bool is_within_limits(const Record& record, const Field& field);

struct RecordCount {
    std::size_t own = 0;  ///< Without snapshots' contents.
    std::size_t all = 0;  ///< With them.
};
[[nodiscard]] RecordCount count_records(const Document& document);

}  // namespace waymark
