#pragma once
// The picture on the page's canvas and the pointer over it (web/page/canvas.js, pointer.js). The page has the
// keys.
//
// Drawn with WebGL; where that is refused, in memory and shown on a 2D canvas; where there is none, not at
// all: the app runs as ever, and the Text view is what the person has.

#include <cstdint>
#include <optional>

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

    /// One frame, on the canvas when it returns. What looks as it did is left there as it is.
    void draw(App& app);
    /// The canvas may have lost what was on it.
    void redraw();

  private:
    void show(ImDrawData& data, bool hidden);

    page::Canvas canvas_;
    Raster raster_;
    ImGuiMouseCursor cursor_ = ImGuiMouseCursor_Arrow;
    int frames_left_ = 0;
    std::optional<std::uint64_t> shown_;  ///< picture_mark of what is on the canvas
    double last_ms_ = 0;
};

}  // namespace waymark
