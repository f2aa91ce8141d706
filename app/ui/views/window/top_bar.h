#pragma once
// What stands over every screen: whose work it is, what is kept, undo and saving.
//
// Where the window is low for the size of its text, the bar is one line and the rest of it stands at the top
// of the page, scrolls with it, and leaves the window to what the person is at.

#include "ui/views/view.h"

namespace waymark {

/// True where the window has no height for the whole bar.
[[nodiscard]] bool bar_is_low(const Ui& ui);
/// True where the bar has no width for more than the menu and saving: the rest of its buttons stands in the
/// menu.
[[nodiscard]] bool bar_is_short(const Ui& ui);

/// Draws the bar and gives its height in screen px. `narrow`: with the button of the menu.
float top_bar(const View& view, bool narrow);
/// The buttons that the bar has no room for, into the present flow.
void bar_buttons_in_menu(const View& view);
/// What the bar has no height for, into the present flow: over the page what must not be missed, and the rest
/// under it. Nothing where the bar has it all.
void bar_over_page(const View& view);
void bar_under_page(const View& view);

}  // namespace waymark
