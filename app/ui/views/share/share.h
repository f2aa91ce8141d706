#pragma once
// What is handed on, and to whom.

#include "ui/views/view.h"

namespace waymark {

void share_view(const View& view);
void share_detail(const View& view);
/// An activity, report, picture or table that is to be looked at is open.
[[nodiscard]] bool share_has_detail(const View& view);

}  // namespace waymark
