#pragma once
// What a field of any kind of record says to a filter and to a column that is sorted by. One branch for each FieldType.

#include <cstdint>
#include <string>

#include "model/document/fields.h"
#include "model/framework/framework.h"

namespace waymark {

/// True where the field holds `wanted`: of several values, one of them; of yes or no, "true" or anything else; of a number,
/// its digits or the words in its place. "" is held where nothing was said.
[[nodiscard]] bool holds(const Record& record, const Field& field, const std::string& wanted);

/// What a record is sorted by: a number where the field has an order of its own, else its reading_key. Not said comes last.
struct SortKey {
    std::int64_t number = 0;
    std::string text;
    bool empty = false;
};

/// Choices in the order of the framework, words of one's own after them; numbers by how large they are, what is none after
/// them; days as days; of several values the first.
[[nodiscard]] SortKey sort_key_of(const Framework& framework, const Record& record, const Field& field);

}  // namespace waymark
