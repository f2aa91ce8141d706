#pragma once
// The organisations in the partnership.

#include "ui/views/view.h"

namespace waymark {

/// All of them as a table that is typed into, or where that is too narrow as cards; below it the buttons that paste rows and
/// add one.
void members_table(const View& view);

}  // namespace waymark
