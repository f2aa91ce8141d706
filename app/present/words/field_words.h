#pragma once
// What each field is called, on a screen and in every document that is handed on.

#include <string_view>

#include "model/document/fields.h"

namespace waymark {

/// What a field is called and the help that stands beside it; both in the person's language. The key itself
/// if unknown.
struct FieldWords {
    std::string_view label;
    std::string_view help;
};
[[nodiscard]] FieldWords words_of(RecordKind kind, std::string_view key);

/// What a field is called, alone.
[[nodiscard]] std::string_view field_label(RecordKind kind, std::string_view key);

}  // namespace waymark
