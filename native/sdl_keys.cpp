#include "native/sdl_keys.h"

#include <SDL.h>

namespace waymark {

UiKey ui_key_of(std::int32_t sdl_key, std::uint8_t mods) {
    switch (sdl_key) {
        case SDLK_TAB:
            return UiKey::Tab;
        case SDLK_RETURN:
        case SDLK_KP_ENTER:
            return UiKey::Enter;
        case SDLK_SPACE:
            return UiKey::Space;
        case SDLK_ESCAPE:
            return UiKey::Escape;
        case SDLK_UP:
            return UiKey::Up;
        case SDLK_DOWN:
            return UiKey::Down;
        case SDLK_LEFT:
            return UiKey::Left;
        case SDLK_RIGHT:
            return UiKey::Right;
        case SDLK_HOME:
            return UiKey::Home;
        case SDLK_END:
            return UiKey::End;
        case SDLK_PAGEUP:
            return UiKey::PageUp;
        case SDLK_PAGEDOWN:
            return UiKey::PageDown;
        case SDLK_DELETE:
            return UiKey::Delete;
        case SDLK_APPLICATION:
        case SDLK_MENU:
            return UiKey::ContextMenu;
        case SDLK_F10:
            return mods == ModShift ? UiKey::ContextMenu : UiKey::None;
        case SDLK_F1:
            return UiKey::F1;
        case SDLK_F6:
            return UiKey::F6;
        case SDLK_k:
            return UiKey::K;
        case SDLK_s:
            return UiKey::S;
        case SDLK_o:
            return UiKey::O;
        case SDLK_z:
            return UiKey::Z;
        case SDLK_y:
            return UiKey::Y;
        case SDLK_a:
            return UiKey::A;
        case SDLK_c:
            return UiKey::C;
        case SDLK_v:
            return UiKey::V;
        case SDLK_n:
            return UiKey::N;
        case SDLK_f:
            return UiKey::F;
        case SDLK_SLASH:
            return UiKey::Slash;
        default:
            return UiKey::None;
    }
}

std::uint8_t ui_mods_of(std::uint16_t sdl_mods) {
    std::uint8_t mods = ModNone;
    if ((sdl_mods & KMOD_SHIFT) != 0) mods |= ModShift;
    // AltGr types letters; Windows reports it as Ctrl and the right Alt together.
    const bool alt_gr = (sdl_mods & KMOD_MODE) != 0 || ((sdl_mods & KMOD_CTRL) != 0 && (sdl_mods & KMOD_RALT) != 0);
    if (alt_gr) return mods;
    if ((sdl_mods & (KMOD_CTRL | KMOD_GUI)) != 0) mods |= ModCtrl;
    if ((sdl_mods & KMOD_ALT) != 0) mods |= ModAlt;
    return mods;
}

}  // namespace waymark
