#pragma once
// The window, the picture in it and what is done to it with mouse and keyboard: SDL2 under Dear ImGui's
// context. It knows nothing of files or documents.
//
// One turn of the program's loop is
//     host->pump(app);                        // what happened
//     if (host->needs_frame(app)) host->draw(app);
//     else host->wait(app, at_most_ms);

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "shell/app.h"

struct SDL_Window;
struct SDL_Renderer;
union SDL_Event;

namespace waymark {

class SdlHost {
  public:
    struct Options {
        std::string title = "Waymark";
        int width = 1280;  ///< CSS pixels
        int height = 800;
        std::string renderer;  ///< SDL's name of the one to use ("software"); "" takes the best there is.
    };

    /// What happened to the window since the last pump, beyond mouse and keyboard.
    struct Happened {
        bool anything = false;
        bool close_asked = false;
        int steps = 0;                           ///< Back (negative) or on among the places somebody was at
        std::vector<std::string> dropped_files;  ///< Whole paths
        /// Ctrl+V or Shift+Insert while nothing was being typed in; never empty text.
        std::vector<std::string> pasted;
    };

    /// Opens a window on the current ImGui context, which App made and which must outlive the host. nullptr
    /// when nothing can be drawn here, with one sentence in `why_not`.
    [[nodiscard]] static std::unique_ptr<SdlHost> open(const Options& options, std::string* why_not);
    ~SdlHost();
    SdlHost(const SdlHost&) = delete;
    SdlHost& operator=(const SdlHost&) = delete;

    /// Takes all that SDL has. Keys are offered to the app first; what it takes, ImGui does not see.
    Happened pump(App& app);

    /// True while there is something to draw: events of late, queued input, an app that wants a frame or
    /// whose time has come.
    [[nodiscard]] bool needs_frame(const App& app) const;
    /// Something changed that no SDL event tells of (an answer of the platform): the next frames are drawn.
    void touch();

    /// One frame, from the back ends' start to the picture on the screen.
    void draw(App& app);

    /// Sleeps until something happens, the app's next frame is due, or `at_most_ms` have passed (negative: no
    /// limit).
    void wait(const App& app, double at_most_ms);

    void set_title(const std::string& title);
    /// 32-bit pixels 0xAARRGGBB, row after row.
    void set_icon(const std::vector<std::uint32_t>& pixels, int side);

    /// The picture of the last frame as a BMP file; false when it cannot be written. Draws a frame to have
    /// one.
    bool screenshot(App& app, const std::string& path);

  private:
    enum class KeyDown { ForImGui, ByText, Taken };

    SdlHost();
    void take(App& app, SDL_Event& event, Happened& happened);
    [[nodiscard]] bool must_wait(const SDL_Event& event) const;
    KeyDown key_down(App& app, const SDL_Event& event, Happened& happened) const;
    void paint(App& app);

    SDL_Window* window_ = nullptr;
    SDL_Renderer* renderer_ = nullptr;
    bool started_sdl_ = false;
    bool started_back_ends_ = false;
    int frames_left_ = 0;
    int frames_since_key_ = 1000;     ///< Since the app took one: where the keyboard goes may be changing.
    std::vector<SDL_Event> waiting_;  ///< In order, until what came before them has been drawn
    bool swallow_text_ = false;       ///< The key just pressed was taken: the character it types is too.
};

}  // namespace waymark
