#pragma once
// What is a partnership's to fill, as it says itself: levels, pathways and exploitation types. Where it has said
// nothing, all of it is. A factor lies where its level lies, so that nobody local is asked for what the nation
// is to do. What is outside is shown as outside and is never a gap.

#include "model/analysis/coverage.h"

namespace waymark {

/// True when the partnership has said what of this kind is its own, and `id` is none of it. Only levels,
/// factors, pathways and exploitation types can be outside. Words that the pack does not know say nothing.
[[nodiscard]] bool is_outside(const Framework& framework, const Document& document, Axis axis, std::string_view id);

/// True when nothing was said yet: the partnership can be asked.
[[nodiscard]] bool scope_not_said(const Document& document);

}  // namespace waymark
