#pragma once
// Whose document it is: name, areas, members, what is theirs to fill.

#include "ui/views/view.h"

namespace waymark {

/// Focus tag of the handling note (Ui::request_focus).
inline constexpr std::string_view kHandlingNoteTag = "handling note";

void partnership_view(const View& view);

}  // namespace waymark
