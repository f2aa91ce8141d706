#pragma once
// "Copy table": what a table shows, to be pasted into a spreadsheet, a text or an e-mail.

#include "ui/view.h"
#include "ui/widgets/table.h"

namespace waymark {

/// The button; true when it was pressed. Not on paper.
[[nodiscard]] bool copy_button(const View& view);

/// Asks for the table to be put on the clipboard, all of its rows.
void copy_table(const View& view, std::string_view caption, std::span<const TableColumn> columns, const TableSource& source);

}  // namespace waymark
