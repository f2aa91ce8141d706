#pragma once
// Frames where nothing can be drawn: neither WebGL nor a 2D canvas. The app runs as ever, and the Text view
// is what the person has.

#include "shell/app.h"

namespace waymark {

class NullHost {
  public:
    /// On the current ImGui context, which App made.
    NullHost();

    /// True while there is something to do: input that is left, an app that wants a frame or whose time has
    /// come.
    [[nodiscard]] bool needs_frame(const App& app) const;
    /// The next frames run although the app does not ask for them.
    void touch();
    void draw(App& app);

  private:
    int frames_left_ = 0;
    double last_ms_ = 0;
};

}  // namespace waymark
