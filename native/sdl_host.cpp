#include "native/sdl_host.h"

#include <SDL.h>

#include <algorithm>
#include <clocale>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "imgui.h"
#include "imgui_impl_sdl2.h"
#include "imgui_impl_sdlrenderer2.h"
#include "imgui_internal.h"
#include "model/base/text.h"
#include "native/sdl_keys.h"

namespace waymark {
namespace {

// ImGui lays out and scrolls a frame after it is told, and widgets answer to what they saw in the last one.
constexpr int kFramesAfterEvent = 3;
constexpr int kSmallestWidth = 320;
constexpr int kSmallestHeight = 240;
/// What the window manager puts above the window, about: it is to be on the screen as well.
constexpr int kFrameHeight = 40;

void set_hints(const SdlHost::Options& options) {
    SDL_SetHint(SDL_HINT_APP_NAME, options.title.c_str());
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    SDL_SetHint(SDL_HINT_RENDER_SCALE_QUALITY, "linear");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    if (!options.renderer.empty()) SDL_SetHint(SDL_HINT_RENDER_DRIVER, options.renderer.c_str());
}

/// Keys that mean "do it": held down, they are still pressed once.
bool acts_once(UiKey key) {
    switch (key) {
        case UiKey::Tab:
        case UiKey::Up:
        case UiKey::Down:
        case UiKey::Left:
        case UiKey::Right:
        case UiKey::PageUp:
        case UiKey::PageDown:
        case UiKey::Z:
        case UiKey::Y:
            return false;
        default:
            return true;
    }
}

/// X11 takes a title only in the letters of the locale, and a program begins in one that has ASCII alone.
void speak_unicode() {
#ifndef _WIN32
    if (std::setlocale(LC_CTYPE, "") == nullptr || MB_CUR_MAX == 1) std::setlocale(LC_CTYPE, "C.UTF-8");
#endif
}

std::string taken(char* text) {
    std::string result = text == nullptr ? "" : text;
    SDL_free(text);
    return result;
}

}  // namespace

SdlHost::SdlHost() = default;

std::unique_ptr<SdlHost> SdlHost::open(const Options& options, std::string* why_not) {
    const auto refuse = [why_not](const std::string& what) {
        *why_not = fill(tr("No window could be opened on this computer: {}."), {what});
        return nullptr;
    };
    const auto said = [](std::string_view what) { return fill("{} ({})", {what, SDL_GetError()}); };
    set_hints(options);
    std::unique_ptr<SdlHost> host(new SdlHost);
    speak_unicode();
    if (SDL_Init(SDL_INIT_VIDEO | SDL_INIT_EVENTS) != 0) return refuse(said(tr("there is no screen")));
    host->started_sdl_ = true;
    // Without a screen SDL falls back on drawing to nowhere, which would look like a program that hangs.
    const std::string driver = SDL_GetCurrentVideoDriver();
    const char* wanted_driver = SDL_GetHint(SDL_HINT_VIDEODRIVER);
    if ((driver == "offscreen" || driver == "dummy") && (wanted_driver == nullptr || driver != wanted_driver))
        return refuse(std::string(tr("there is no screen")));

    int width = options.width;
    int height = options.height;
    SDL_Rect usable{};
    if (SDL_GetDisplayUsableBounds(0, &usable) == 0 && usable.w >= kSmallestWidth && usable.h >= kSmallestHeight) {
        width = std::min(width, usable.w);
        height = std::min(height, usable.h - kFrameHeight);
    }
    const Uint32 flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | SDL_WINDOW_SHOWN;
    host->window_ = SDL_CreateWindow(options.title.c_str(), SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, width, height, flags);
    if (host->window_ == nullptr) return refuse(said(tr("the window was refused")));
    SDL_SetWindowMinimumSize(host->window_, kSmallestWidth, kSmallestHeight);

    for (const Uint32 wanted : {static_cast<Uint32>(SDL_RENDERER_PRESENTVSYNC), 0u, static_cast<Uint32>(SDL_RENDERER_SOFTWARE)}) {
        host->renderer_ = SDL_CreateRenderer(host->window_, -1, wanted);
        if (host->renderer_ != nullptr) break;
    }
    if (host->renderer_ == nullptr) return refuse(said(tr("nothing can be drawn in it")));

    if (!ImGui_ImplSDL2_InitForSDLRenderer(host->window_, host->renderer_)) return refuse(said(tr("drawing did not start")));
    if (!ImGui_ImplSDLRenderer2_Init(host->renderer_)) {
        ImGui_ImplSDL2_Shutdown();
        return refuse(said(tr("drawing did not start")));
    }
    host->started_back_ends_ = true;
    host->touch();
    return host;
}

SdlHost::~SdlHost() {
    if (started_back_ends_) {
        ImGui_ImplSDLRenderer2_Shutdown();
        ImGui_ImplSDL2_Shutdown();
    }
    if (renderer_ != nullptr) SDL_DestroyRenderer(renderer_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    if (started_sdl_) SDL_Quit();
}

SdlHost::Happened SdlHost::pump(App& app) {
    Happened happened;
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0) waiting_.push_back(event);
    happened.anything = !waiting_.empty();
    std::size_t taken_in = 0;
    while (taken_in < waiting_.size() && !must_wait(waiting_[taken_in])) take(app, waiting_[taken_in++], happened);
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(taken_in));
    app.input_waits(!waiting_.empty());
    if (happened.anything) touch();
    return happened;
}

bool SdlHost::must_wait(const SDL_Event& event) const {
    switch (event.type) {
        case SDL_KEYDOWN:
            // The app acts on a key at once, ImGui on letters in the next frame: Ctrl+S must find what was
            // typed before it. And where a key goes hangs on the focus, which the one before may have moved:
            // Tab, then Enter.
            if (ui_key_of(event.key.keysym.sym, ui_mods_of(event.key.keysym.mod)) != UiKey::None)
                return frames_since_key_ < 1 || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
            return frames_since_key_ < kFramesAfterEvent;
        case SDL_KEYUP:
            // Ctrl let go of as soon as A: the frame that sees A must still see Ctrl.
            return event.key.keysym.sym >= SDLK_LCTRL && event.key.keysym.sym <= SDLK_RGUI &&
                   ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
        case SDL_TEXTINPUT:
        case SDL_TEXTEDITING:
            return frames_since_key_ < kFramesAfterEvent;
        default:
            return false;
    }
}

void SdlHost::take(App& app, SDL_Event& event, Happened& happened) {
    switch (event.type) {
        case SDL_QUIT:
            happened.close_asked = true;
            break;
        case SDL_WINDOWEVENT:
            if (event.window.event == SDL_WINDOWEVENT_CLOSE) happened.close_asked = true;
            break;
        case SDL_DROPFILE:
            happened.dropped_files.push_back(taken(event.drop.file));
            return;
        case SDL_DROPTEXT:
            if (std::string text = taken(event.drop.file); !text.empty()) happened.pasted.push_back(std::move(text));
            return;
        case SDL_RENDER_DEVICE_RESET:
        case SDL_RENDER_TARGETS_RESET:
            ImGui_ImplSDLRenderer2_DestroyDeviceObjects();
            break;
        case SDL_KEYDOWN: {
            const KeyDown what = key_down(app, event, happened);
            swallow_text_ = what == KeyDown::Taken;
            if (swallow_text_) frames_since_key_ = 0;
            if (what != KeyDown::ForImGui) return;
            break;
        }
        case SDL_KEYUP:
            swallow_text_ = false;
            break;
        case SDL_MOUSEBUTTONDOWN:
            if (event.button.button == SDL_BUTTON_X1) --happened.steps;
            if (event.button.button == SDL_BUTTON_X2) ++happened.steps;
            break;
        case SDL_TEXTINPUT:
            // Space on a button that opens a form must not become the first character typed into it.
            if (std::exchange(swallow_text_, false)) return;
            if (app.letters(event.text.text)) {
                frames_since_key_ = 0;
                return;
            }
            break;
        default:
            break;
    }
    ImGui_ImplSDL2_ProcessEvent(&event);
}

SdlHost::KeyDown SdlHost::key_down(App& app, const SDL_Event& event, Happened& happened) const {
    const SDL_Keycode sym = event.key.keysym.sym;
    const std::uint8_t mods = ui_mods_of(event.key.keysym.mod);
    const UiKey key = ui_key_of(sym, mods);
    if (key != UiKey::None && !(event.key.repeat != 0 && acts_once(key)) && app.key(key, mods)) return KeyDown::Taken;
    // As in a browser.
    if (mods == ModAlt && (sym == SDLK_LEFT || sym == SDLK_RIGHT)) {
        happened.steps += sym == SDLK_LEFT ? -1 : 1;
        return KeyDown::Taken;
    }
    const bool paste = (key == UiKey::V && mods == ModCtrl) || (sym == SDLK_INSERT && mods == ModShift);
    if (paste && !ImGui::GetIO().WantTextInput && event.key.repeat == 0) {
        std::string text = taken(SDL_GetClipboardText());
        if (!text.empty()) happened.pasted.push_back(std::move(text));
        return KeyDown::Taken;
    }
    // A letter comes as text. Its key besides would make ImGui take a frame or two for each, and fast typing
    // lag.
    const bool letter = sym >= SDLK_SPACE && sym != SDLK_DELETE && (sym & SDLK_SCANCODE_MASK) == 0;
    return letter && (mods & (ModCtrl | ModAlt)) == 0 ? KeyDown::ByText : KeyDown::ForImGui;
}

bool SdlHost::needs_frame(const App& app) const {
    if (frames_left_ > 0 || !waiting_.empty() || app.wants_frame()) return true;
    if (ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) return true;
    const double due = app.next_frame_due();
    return due >= 0 && due < 1;
}

void SdlHost::touch() {
    frames_left_ = kFramesAfterEvent;
}

void SdlHost::paint(App& app) {
    ImGui_ImplSDLRenderer2_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGuiIO& io = ImGui::GetIO();
    if (SDL_GetMouseFocus() == window_) {
        // On X11 the back end asks the server where the pointer is, and SDL answers from before the last move
        // when it was not a real mouse that moved (remote desktops, tests). The window's own events are
        // right.
        int x = 0;
        int y = 0;
        SDL_GetMouseState(&x, &y);
        io.AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
    }
    app.frame();
    SDL_RenderSetScale(renderer_, io.DisplayFramebufferScale.x, io.DisplayFramebufferScale.y);
    const auto byte = [](float part) { return static_cast<Uint8>(std::lround(std::clamp(part, 0.0f, 1.0f) * 255.0f)); };
    const ImVec4 ground = ImGui::GetStyle().Colors[ImGuiCol_WindowBg];
    SDL_SetRenderDrawColor(renderer_, byte(ground.x), byte(ground.y), byte(ground.z), 255);
    SDL_RenderClear(renderer_);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer_);
    if (frames_left_ > 0) --frames_left_;
    ++frames_since_key_;
}

void SdlHost::draw(App& app) {
    paint(app);
    SDL_RenderPresent(renderer_);
}

void SdlHost::wait(const App& app, double at_most_ms) {
    const double due = app.next_frame_due();
    double longest = at_most_ms;
    if (due >= 0 && (longest < 0 || due < longest)) longest = due;
    if (longest < 0) {
        SDL_WaitEvent(nullptr);
    } else {
        // Rounded up, or the last part of a millisecond would be spent turning round and round.
        SDL_WaitEventTimeout(nullptr, static_cast<int>(std::ceil(std::min(longest, 60'000.0))));
    }
}

void SdlHost::set_title(const std::string& title) {
    SDL_SetWindowTitle(window_, title.c_str());
}

void SdlHost::set_icon(const std::vector<std::uint32_t>& pixels, int side) {
    std::vector<std::uint32_t> copy = pixels;  // SDL's function takes what it does not change as changeable.
    SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormatFrom(
        copy.data(), side, side, 32, side * static_cast<int>(sizeof(std::uint32_t)), SDL_PIXELFORMAT_ARGB8888);
    if (surface == nullptr) return;
    SDL_SetWindowIcon(window_, surface);
    SDL_FreeSurface(surface);
}

bool SdlHost::screenshot(App& app, const std::string& path) {
    paint(app);
    int width = 0;
    int height = 0;
    bool written = false;
    if (SDL_GetRendererOutputSize(renderer_, &width, &height) == 0) {
        SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
        if (surface != nullptr) {
            written = SDL_RenderReadPixels(renderer_, nullptr, SDL_PIXELFORMAT_ARGB8888, surface->pixels, surface->pitch) == 0 &&
                      SDL_SaveBMP(surface, path.c_str()) == 0;
            SDL_FreeSurface(surface);
        }
    }
    SDL_RenderPresent(renderer_);
    return written;
}

}  // namespace waymark
