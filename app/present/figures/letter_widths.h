#pragma once
// How wide words are in Atkinson Hyperlegible Next, known without the typeface at hand: so a figure is laid out the
// same wherever it is made.

#include <string>
#include <string_view>

#include "model/document/document.h"

namespace waymark {

/// In the unit of `size`. Letters the typeface does not have count as wide ones.
[[nodiscard]] float width_of(std::string_view text, float size, bool strong);

/// False when a letter of the text is of another script, so that its width is only a guess.
[[nodiscard]] bool has_letters_of(std::string_view text);

/// The text, or as much of its beginning as has room, with "…" after it.
[[nodiscard]] std::string shortened(std::string_view text, float size, bool strong, float room);

/// Broken at spaces and behind hyphens, and where the text has line ends. A word wider than the room is shortened.
[[nodiscard]] Strings lines_of(std::string_view text, float size, bool strong, float room);

}  // namespace waymark
