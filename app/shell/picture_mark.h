#pragma once
// Whether a frame looks as the one before it: most of those that follow a key or a move of the pointer do.

#include <cstdint>

#include "imgui.h"

namespace waymark {

/// A number that is another one when anything of the picture is, whatever that is drawn on.
[[nodiscard]] std::uint64_t picture_mark(const ImDrawData& data, ImU32 ground);
/// A texture is to be made or changed before the picture can be drawn, so the picture may be another one.
[[nodiscard]] bool textures_changed(const ImDrawData& data);

}  // namespace waymark
