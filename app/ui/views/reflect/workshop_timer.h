#pragma once
// The quiet clock of the workshop: it shows and says the time, counts up or down, and never makes a sound.

#include "ui/views/view.h"

namespace waymark {

/// The time, how long to count, start, pause and set back, in the present row. Asks for a frame a second only
/// while it runs.
void workshop_timer(const View& view);

/// Stops it where it is; nothing when it does not run.
void pause_timer(const View& view);

}  // namespace waymark
