#pragma once
// SDL's names for keys in the app's.

#include <cstdint>

#include "ui/kit/semantics.h"

namespace waymark {

/// The key the app knows it by, UiKey::None for all others. `sdl_key` is an SDL_Keycode, `mods` are UiMod
/// bits: with Shift, F10 is the Menu key of keyboards that have none.
[[nodiscard]] UiKey ui_key_of(std::int32_t sdl_key, std::uint8_t mods = ModNone);
/// Shift, Ctrl (or Cmd) and Alt of an SDL_Keymod as UiMod bits.
[[nodiscard]] std::uint8_t ui_mods_of(std::uint16_t sdl_mods);

}  // namespace waymark
