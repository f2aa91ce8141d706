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

/// The first half of a paste: the rows are asked for and read. True once they are; how many is then said.
[[nodiscard]] bool rows_are_read(const View& view, std::string_view what_to_do, std::string_view hint);

/// What each column of the pasted rows is taken for, to be changed.
void column_choices(const View& view, std::span<const Choice> choices);

/// The first few problems of what is about to be added.
void things_to_know(Ui& ui, const Problems& problems);

/// A file was not written, since it is not what it was: what is to become of it.
void file_doubt_dialog(const View& view);

/// Counts from a spreadsheet.
void paste_counts_dialog(const View& view);

}  // namespace waymark
