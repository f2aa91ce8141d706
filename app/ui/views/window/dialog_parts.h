#pragma once
// What dialogs share.

#include <span>
#include <string_view>

#include "ui/view.h"
#include "ui/widgets/button.h"

namespace waymark {

/// "Do it" and "Cancel"; true when it is to be done.
[[nodiscard]] bool decide(const View& view, std::string_view label, std::string_view disabled = {},
                          ButtonLook look = ButtonLook::Primary);

/// The first few problems of what is about to be added.
void things_to_know(Ui& ui, const Problems& problems);

/// Instead of a dialog whose code is still being fetched (WorkStatus::whole).
void coming_dialog(const View& view);

/// A file was not written, since it is not what it was: what is to become of it.
void file_doubt_dialog(const View& view);

/// The copies of the work, and removing all that is kept.
void earlier_dialog(const View& view);
void forget_dialog(const View& view);

}  // namespace waymark
