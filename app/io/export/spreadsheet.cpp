#include "io/export/spreadsheet.h"

#include <algorithm>

#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

/// Letters that fit side by side in the narrowest and the widest column of a kind.
struct Widths {
    std::size_t least, most;
};

Widths widths_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::LongText:
            return {24, 60};
        case FieldKind::Date:
            return {13, 18};
        case FieldKind::Number:
        case FieldKind::Flag:
            return {9, 18};
        case FieldKind::Choice:
            return {14, 30};
        case FieldKind::Text:
        case FieldKind::Choices:
        case FieldKind::List:
        case FieldKind::Link:
            break;
    }
    return {14, 40};
}

std::size_t longest_line(std::string_view text) {
    std::size_t longest = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        longest = std::max(longest, letters_in(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

/// Words of a person's own, or several of a list.
bool is_typed(const DataColumn& column) {
    return column.kind != FieldKind::Date && column.kind != FieldKind::Number && column.kind != FieldKind::Flag &&
           column.kind != FieldKind::Choice;
}

}  // namespace

Strings sheet_names(const Workbook& book) {
    Strings names;
    const auto add = [&](std::string_view title) {
        std::string name;
        for (const char c : title) {
            if (!is_continuation(c) && letters_in(name) >= 28) break;
            name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos && c >= ' ' ? c : ' ';
        }
        if (name.empty() || contains(names, name)) name += fill(" {}", {names.size() + 1});
        names.push_back(std::move(name));
    };
    for (const WorkbookSheet& sheet : book.sheets) add(sheet.table.title);
    if (!book.lists.empty()) add(tr("Lists"));
    return names;
}

WorkbookSheet lists_sheet(const Workbook& book) {
    WorkbookSheet sheet;
    std::size_t rows = 0;
    for (const auto& [name, words] : book.lists) {
        sheet.table.columns.push_back({name, name, FieldKind::Text});
        rows = std::max(rows, words.size());
    }
    sheet.choices.resize(book.lists.size());
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<Value>& cells = sheet.table.rows.emplace_back();
        for (const auto& [name, words] : book.lists) cells.emplace_back(row < words.size() ? words[row] : std::string());
    }
    return sheet;
}

std::string column_name(std::size_t column) {
    std::string name(1, static_cast<char>('A' + column % 26));
    for (column /= 26; column > 0; column /= 26) name.insert(name.begin(), static_cast<char>('A' + --column % 26));
    return name;
}

std::size_t column_letters(const WorkbookSheet& sheet, std::size_t column) {
    const DataTable& table = sheet.table;
    constexpr std::size_t kRowsLookedAt = 500, kFilterButton = 3;
    const Widths widths = widths_of(table.columns[column].kind);
    // A heading may stand on two lines.
    std::size_t letters = letters_in(table.columns[column].label) / 2 + kFilterButton;
    std::string room;
    for (std::size_t row = 0; row < std::min(table.rows.size(), kRowsLookedAt); ++row)
        letters = std::max(letters, longest_line(cell_text(table.rows[row][column], Cells::Words, room)));
    const bool is_to_fill = sheet.empty_rows > 0 && table.rows.empty();
    if (is_to_fill && column < sheet.choices.size())
        for (const std::string& words : sheet.choices[column]) letters = std::max(letters, letters_in(words) + kFilterButton);
    // So that a person sees what is typed.
    const std::size_t least = is_to_fill && is_typed(table.columns[column]) ? widths.most * 2 / 3 : widths.least;
    return std::clamp(letters + 1, least, widths.most);
}

bool keeps_first_column(const WorkbookSheet& sheet) {
    constexpr std::size_t kSeenAtOnce = 8;
    return sheet.empty_rows > 0 && sheet.table.columns.size() > kSeenAtOnce;
}

}  // namespace waymark
