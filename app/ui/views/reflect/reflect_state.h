#pragma once
// What the person is looking at on the Reflect screen, and how far a workshop has come. Part of ViewState.

#include <cstddef>
#include <string>

#include "model/document/document.h"

namespace waymark {

struct ReflectState {
    std::string open;      ///< Id of the factor or question in the detail pane
    std::string part;      ///< Which are listed: the id of a level, "checklist", or empty for all
    std::string progress;  ///< "not-started", "looked-at", "done", "look-again", or empty for all
};

/// A clock for a discussion. It is asked the time, never ticks by itself.
struct WorkshopTimer {
    int minutes = 0;  ///< Counted down from; 0: counts up
    bool running = false;
    double started_ms = 0;  ///< Of the present run, as Ui::now_ms()
    double before_ms = 0;   ///< Of earlier runs since it was set back
    bool told = false;      ///< That the time is up

    [[nodiscard]] double elapsed_ms(double now_ms) const { return before_ms + (running ? now_ms - started_ms : 0); }
};

/// One question at a time, for the projector. The list is settled when it begins, so that answering does not
/// shift it.
struct WorkshopState {
    bool on = false;
    Strings subjects;  ///< Ids of the factors and questions, in the order they are asked
    std::size_t at = 0;
    bool asking = false;     ///< The agencies are asked in turn
    std::size_t member = 0;  ///< Which of them, while asking
    WorkshopTimer timer;
};

/// How many times larger the workshop is drawn, so that it fills a window of this size (in pixels) at this
/// text size. 1 to 2.2, and never beyond the largest text size.
[[nodiscard]] float workshop_zoom(float width, float height, float text_scale);

}  // namespace waymark
