#pragma once
// The part of Share for those who do not have Waymark: reports, pictures and tables.

#include "ui/view.h"

namespace waymark {

void hand_on(const View& view);

}  // namespace waymark
