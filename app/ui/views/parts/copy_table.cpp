#include "ui/views/parts/copy_table.h"

#include <utility>

#include "ui/widgets/table_copy.h"

namespace waymark {

void copy_table(const View& view, std::string_view caption, std::span<const TableColumn> columns, const TableSource& source) {
    CopiedTable made = copied_table(caption, columns, source);
    const std::string_view words = view.ui.fill(
        tr_n(static_cast<long>(source.rows()), "{} row of “{}” copied. Paste it into a spreadsheet, a text or an e-mail.",
             "{} rows of “{}” copied. Paste them into a spreadsheet, a text or an e-mail."),
        source.rows(), caption);
    view.ask(CopyTable{std::string(words), std::move(made.text), std::move(made.html)});
}

}  // namespace waymark
