#pragma once
// What a difference is of, for the message of a test that expected none.

#include <string>

#include "model/document/diff.h"

namespace waymark::testing {

/// The id of the record, and the first of its fields that has changed.
inline std::string told(const Change& change) {
    const auto* const of = std::get_if<RecordChange>(&change);
    if (!of) return "the document as a whole";
    const Field* const field = of->parts.empty() ? nullptr : of->parts.front().field;
    return field ? of->id + " " + std::string(field->key) : of->id;
}

}  // namespace waymark::testing
