// Where the web program starts, and the functions the page calls. The page drives the frames
// (web/page/loop.js), and says what was kept when one of these functions fails (web/page/main.js).
#include <emscripten.h>

#include <algorithm>
#include <utility>

#include "embedded/embedded.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app.h"
#include "shell/hand_on.h"
#include "web/page_bridge.h"
#include "web/web_host.h"
#include "web/web_letters.h"
#include "web/web_platform.h"
#ifdef WAYMARK_PEER_HOOKS
#include "web/peer_hooks.h"
#endif

namespace waymark {
namespace {

struct Program {
    WebPlatform platform;
    WebLetters letters;
    App app{platform};
    WebHost host;
    bool gave_fonts = false;

    Program() {
        app.borrow_letters(&letters);
        if (!host.has_picture()) platform.push(TextViewChanged{true, true});
    }

    double frame() {
        platform.clear_due();
        host.draw(app);
        if (!std::exchange(gave_fonts, true)) give_fonts();
        page::unkept(app.would_lose_work() || app.rows_wait() || app.wants_file());
        // What an event changed is drawn by the frame after it; where more are needed the app asks for them.
        return platform.took_events() ? 0 : next_due();
    }

    /// For the fields that are typed in and the Text view; after the first picture, which need not wait for
    /// it.
    static void give_fonts() {
        // The extended face first: where both have a letter, the one added last is used.
        page::font(400, embedded_asset("fonts/regular-ext.ttf"));
        page::font(400, embedded_asset("fonts/regular.ttf"));
        page::font(700, embedded_asset("fonts/bold-ext.ttf"));
        page::font(700, embedded_asset("fonts/bold.ttf"));
    }

    double next_due() const {
        if (host.needs_frame(app)) return 0;
        const double platform_due = platform.due_in();
        const double app_due = app.next_frame_due();
        if (platform_due < 0) return app_due;
        return app_due < 0 ? platform_due : std::min(app_due, platform_due);
    }
};

Program* program = nullptr;

/// The window a finger at this point scrolls: the innermost under it that has somewhere to go.
ImGuiWindow* scrolled_by(ImVec2 at, bool sideways) {
    ImGuiWindow* window = nullptr;
    ImGui::FindHoveredWindowEx(at, false, &window, nullptr);
    const auto can = [sideways](const ImGuiWindow* w) { return sideways ? w->ScrollMax.x > 0 : w->ScrollMax.y > 0; };
    while (window && !can(window)) window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
    return window;
}

}  // namespace

#ifdef WAYMARK_PEER_HOOKS
App& running_app() {
    return program->app;
}
#endif

}  // namespace waymark

extern "C" {

/// Draws. Milliseconds until the next frame is due: 0 at once, negative when something happens.
EMSCRIPTEN_KEEPALIVE double web_frame() {
    return waymark::program->frame();
}

/// The canvas may have lost what was on it.
EMSCRIPTEN_KEEPALIVE void web_redraw() {
    waymark::program->host.redraw();
}

/// The pointer is at (x, y), in CSS pixels.
EMSCRIPTEN_KEEPALIVE void web_mouse(double x, double y) {
    ImGui::GetIO().AddMousePosEvent(static_cast<float>(x), static_cast<float>(y));
    waymark::program->host.touch();
}

/// A button of the pointer (ImGuiMouseButton) went down or up, where the pointer was last.
EMSCRIPTEN_KEEPALIVE void web_button(int which, int down) {
    ImGui::GetIO().AddMouseButtonEvent(which, down != 0);
    waymark::program->host.touch();
}

/// The wheel was turned by so many notches, to the left and upwards.
EMSCRIPTEN_KEEPALIVE void web_wheel(double across, double up) {
    ImGui::GetIO().AddMouseWheelEvent(static_cast<float>(across), static_cast<float>(up));
    waymark::program->host.touch();
}

/// Which of Shift, Ctrl and Alt are held (UiMod bits): the page has the keys, and a press with Shift is
/// another press.
EMSCRIPTEN_KEEPALIVE void web_mods(int mods) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Shift, (mods & waymark::ModShift) != 0);
    io.AddKeyEvent(ImGuiMod_Ctrl, (mods & waymark::ModCtrl) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (mods & waymark::ModAlt) != 0);
}

/// A finger at (x, y) moved by (dx, dy) CSS pixels: what lies under it follows.
EMSCRIPTEN_KEEPALIVE void web_drag(double x, double y, double dx, double dy) {
    const ImVec2 at(static_cast<float>(x), static_cast<float>(y));
    if (ImGuiWindow* window = waymark::scrolled_by(at, false))
        ImGui::SetScrollY(window, std::clamp(window->Scroll.y - static_cast<float>(dy), 0.0f, window->ScrollMax.y));
    if (ImGuiWindow* window = waymark::scrolled_by(at, true))
        ImGui::SetScrollX(window, std::clamp(window->Scroll.x - static_cast<float>(dx), 0.0f, window->ScrollMax.x));
    waymark::program->host.touch();
}

/// In a worker: takes one event with three texts. First what came later, the last of them, with which all is made ready; then,
/// each time, an order of Share and its document (HandOnDesk), and gives what comes of them to the page.
EMSCRIPTEN_KEEPALIVE void web_work_out() {
    static waymark::HandOnDesk* desk = nullptr;
    auto event = waymark::page::next_event();
    if (desk) return waymark::page::worked_out(desk->work_out(event->texts[0], std::move(event->texts[1])));
    waymark::embedded_arrived(std::move(event->texts[2]));
    desk = new waymark::HandOnDesk;
}

/// The pointer left, or the finger was lifted: nothing stays hovered where it was.
EMSCRIPTEN_KEEPALIVE void web_pointer_gone() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    waymark::program->host.touch();
}

}  // extern "C"

int main() {
    using namespace waymark;
    program = new Program;
    return 0;
}
