#pragma once
// What is done locally, as a map of levels and stages and as a table.

#include "ui/views/view.h"

namespace waymark {

void activities_view(const View& view);
void activity_detail(const View& view);

}  // namespace waymark
