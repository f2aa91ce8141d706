#pragma once
// Words in lines, each with its middle at one place.

#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

/// Paints lines of words broken at spaces and after hyphens, each with its middle at `x`, from `y` down; gives their height.
/// A word wider than `wrap` stands alone and whole.
float paint_centred_lines(Ui& ui, float x, float y, std::string_view text, TextStyle style, Colour ink, float wrap);

/// What those lines take up: the widest and all together.
[[nodiscard]] ImVec2 centred_size(const Ui& ui, std::string_view text, TextStyle style, float wrap);

}  // namespace waymark
