#pragma once
// How Waymark looks and what it keeps, and what there is to read about it.

#include "ui/views/view.h"

namespace waymark {

void settings_view(const View& view);
void help_view(const View& view);

}  // namespace waymark
