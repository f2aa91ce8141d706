#pragma once
// Whose document it is: name, areas, members, what is theirs to fill.

#include "ui/views/view.h"

namespace waymark {

void partnership_view(const View& view);

}  // namespace waymark
