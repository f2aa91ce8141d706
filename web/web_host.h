#pragma once
// The picture on the page's canvas and the pointer over it (web/page/canvas.js, pointer.js). The page has the
// keys.
//
// Drawn with WebGL; where that is refused, in memory and shown on a 2D canvas; where there is none, not at
// all: the app runs as ever, and the Text view is what the person has.

#include "imgui.h"
#include "shell/app.h"
#include "shell/raster.h"
#include "web/page_bridge.h"

namespace waymark {

class WebHost {
  public:
    /// On the current ImGui context, which App made and which must outlive the host.
    WebHost();

    /// False where nothing can be drawn.
    [[nodiscard]] bool has_picture() const { return canvas_ != page::Canvas::None; }
    /// True while there is something to draw: input that is left, an app that wants a frame or whose time has
    /// come.
    [[nodiscard]] bool needs_frame(const App& app) const;
    /// Something happened that the app does not know of: the next frames are drawn.
    void touch();

    /// One frame, on the canvas when it returns.
    void draw(App& app);

  private:
    void show(ImDrawData& data);

    page::Canvas canvas_;
    Raster raster_;
    ImGuiMouseCursor cursor_ = ImGuiMouseCursor_Arrow;
    int frames_left_ = 0;
    double last_ms_ = 0;
};

}  // namespace waymark
