#pragma once
// Where everybody begins: the work that is open, examples, what Waymark is.

#include "ui/views/view.h"

namespace waymark {

void start_view(const View& view);

}  // namespace waymark
