#pragma once
// Which cells with nothing in them may say what stands above them.

#include <string_view>

#include "model/document/fields.h"

namespace waymark {

/// True for a field whose value groups of rows have in common (a theme, an area); a rating, a status, a day and "May be published"
/// are each row's own, and are never filled down by themselves. A column that is not taken may be shared.
[[nodiscard]] bool may_be_shared(RecordKind kind, std::string_view key);

}  // namespace waymark
