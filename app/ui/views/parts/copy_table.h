#pragma once
// "Copy table": what a table shows, to be pasted into a spreadsheet, a text or an e-mail.

#include "ui/views/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/table.h"

namespace waymark {

/// The button; true when it was pressed. Not on paper, and not before the code for it is here.
[[nodiscard]] inline bool copy_button(const View& view) {
    return view.work.whole && !view.ui.prints() &&
           button(view.ui, tr("Copy table"), {.description = tr("To paste it into a spreadsheet, a text or an e-mail")});
}

/// Asks for the table to be put on the clipboard, all of its rows.
void copy_table(const View& view, std::string_view caption, std::span<const TableColumn> columns, const TableSource& source);

}  // namespace waymark
