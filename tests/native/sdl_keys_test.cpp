#include "native/sdl_keys.h"

#include <SDL.h>
#include <doctest/doctest.h>

namespace waymark {
namespace {

TEST_CASE("keys: keys the app knows are told apart from all others") {
    CHECK(ui_key_of(SDLK_TAB) == UiKey::Tab);
    CHECK(ui_key_of(SDLK_KP_ENTER) == UiKey::Enter);
    CHECK(ui_key_of(SDLK_APPLICATION) == UiKey::ContextMenu);
    CHECK(ui_key_of(SDLK_F10, ModShift) == UiKey::ContextMenu);
    CHECK(ui_key_of(SDLK_F10) == UiKey::None);
    CHECK(ui_key_of(SDLK_s) == UiKey::S);
    CHECK(ui_key_of(SDLK_q) == UiKey::None);
    CHECK(ui_key_of(SDLK_F5) == UiKey::None);
}

TEST_CASE("keys: AltGr types letters, it is neither Ctrl nor Alt") {
    CHECK(ui_mods_of(KMOD_LSHIFT | KMOD_RCTRL) == (ModShift | ModCtrl));
    CHECK(ui_mods_of(KMOD_LALT) == ModAlt);
    CHECK(ui_mods_of(KMOD_LGUI) == ModCtrl);
    CHECK(ui_mods_of(KMOD_MODE | KMOD_RALT) == ModNone);
    CHECK(ui_mods_of(KMOD_LCTRL | KMOD_RALT) == ModNone);
    CHECK(ui_mods_of(KMOD_NUM | KMOD_CAPS) == ModNone);
}

}  // namespace
}  // namespace waymark
