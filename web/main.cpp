// Where the web program starts, and the functions the page calls. The page drives the frames
// (web/page/loop.js), and says what was kept when one of these functions fails (web/page/main.js).
#include <emscripten.h>

#include <algorithm>
#include <memory>

#include "embedded/embedded.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app.h"
#include "shell/sdl_host.h"
#include "web/null_host.h"
#include "web/page_bridge.h"
#include "web/web_platform.h"
#ifdef WAYMARK_PEER_HOOKS
#include "web/peer_hooks.h"
#endif

namespace waymark {
namespace {

struct Program {
    WebPlatform platform;
    App app{platform};
    std::unique_ptr<SdlHost> host;  ///< One of the two is there.
    std::unique_ptr<NullHost> blind;

    Program() {
        SdlHost::Options options;
        options.take_keys = false;
        options.vsync = false;
        options.keyboard_element = "#canvas";
        std::string why_not;
        host = SdlHost::open(options, &why_not);
        // SDL's software renderer starts without asking whether there is a 2D canvas to put its pixels on.
        if (host && host->renderer_name() == "software" && !page::can_draw_2d()) host.reset();
        if (host) {
            host->on_event(page::request_frame);
            return;
        }
        blind = std::make_unique<NullHost>();
        platform.push(TextViewChanged{true, true});
    }

    double frame() {
        platform.clear_due();
        if (host) {
            host->pump(app);
            host->draw(app);
        } else {
            blind->draw(app);
        }
        page::unkept(app.would_lose_work());
        // What an event changed is drawn by the frame after it; where more are needed the app asks for them.
        return platform.took_events() ? 0 : next_due();
    }

    /// Something happened that neither SDL nor the app knows of: the next frames are drawn.
    void touch() { host ? host->touch() : blind->touch(); }

    double next_due() const {
        if (host ? host->needs_frame(app) : blind->needs_frame(app)) return 0;
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
    const auto can = [sideways](const ImGuiWindow* w) {
        return sideways ? w->ScrollMax.x > 0 : w->ScrollMax.y > 0;
    };
    while (window && !can(window))
        window = (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
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

/// Which of Shift, Ctrl and Alt are held (UiMod bits): SDL has no keyboard here, and a press with Shift is
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
        ImGui::SetScrollY(window,
                          std::clamp(window->Scroll.y - static_cast<float>(dy), 0.0f, window->ScrollMax.y));
    if (ImGuiWindow* window = waymark::scrolled_by(at, true))
        ImGui::SetScrollX(window,
                          std::clamp(window->Scroll.x - static_cast<float>(dx), 0.0f, window->ScrollMax.x));
    waymark::program->touch();
}

/// The finger was lifted: nothing stays hovered where it was.
EMSCRIPTEN_KEEPALIVE void web_pointer_gone() {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

}  // extern "C"

int main() {
    using namespace waymark;
    // The extended face first: where both have a letter, the one added last is used.
    page::font(400, embedded_asset("fonts/regular-ext.ttf"));
    page::font(400, embedded_asset("fonts/regular.ttf"));
    page::font(700, embedded_asset("fonts/bold-ext.ttf"));
    page::font(700, embedded_asset("fonts/bold.ttf"));
    program = new Program;
    return 0;
}
