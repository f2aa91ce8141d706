#pragma once
// What several screens draw in the same way.

#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// The button that folds a part of the page out and in; true while it is out, or printed. `key` is kept in
/// ViewState::open_groups, `id` tells the button from others of its scope.
[[nodiscard]] bool opened(const View& view, std::string_view key, std::string_view label, std::string_view id);

/// A link to an address out of a document or a pack. One that is not opened (model/base/link.h) is not
/// offered, and it is said why, unless there is none.
void outside_link(const View& view, std::string_view label, const std::string& address, std::string_view key = {});

/// A link to a place of Waymark that has an address ("reflect/<id>"), which can be copied and opened in another tab. `focus`:
/// what takes the focus there (GoTo).
void inside_link(const View& view, std::string_view label, std::string_view address, std::string_view key = {},
                 std::string_view focus = "title");

/// Says that what is looked at is not the partnership's to fill, and leads to where that is changed.
void outside_note(const View& view);

/// The two buttons that say what numbers and lists are of: all that is recorded, or what is running. One choice for the
/// map, the table, the picture and the gaps.
void counted_switch(const View& view);

/// Instead of a screen, a dialog or a part of a screen whose code is not here yet (View::work.whole).
void coming(const View& view);

/// Where the work is kept and in which file it is: "Kept in this browser 14:02 · no file saved yet".
std::string_view kept_and_file(const View& view);

/// Undo and Redo side by side, each with what it would undo.
void undo_buttons(const View& view, bool dense = false);

}  // namespace waymark
