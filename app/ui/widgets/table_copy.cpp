#include "ui/widgets/table_copy.h"

namespace waymark {
namespace {

/// What a spreadsheet would work out.
bool begins_formula(std::string_view cell) {
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
}

void add_text(std::string& to, std::string_view cell) {
    const bool quoted = cell.find_first_of("\t\n\r") != std::string_view::npos || cell.starts_with('"');
    if (quoted) to += '"';
    if (begins_formula(cell)) to += '\'';
    for (const char c : cell) {
        if (c == '"' && quoted) to += '"';
        to += c;
    }
    if (quoted) to += '"';
}

void add_html(std::string& to, std::string_view cell) {
    if (begins_formula(cell)) to += '\'';
    for (const char c : cell) {
        if (c == '&')
            to += "&amp;";
        else if (c == '<')
            to += "&lt;";
        else if (c == '\n')
            to += "<br>";
        else
            to += c;
    }
}

}  // namespace

CopiedTable copied_table(std::string_view caption, std::span<const TableColumn> columns, const TableSource& source) {
    CopiedTable made;
    made.html = "<meta charset=\"utf-8\"><table><caption>";
    add_html(made.html, caption);
    made.html += "</caption><tr>";
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (column > 0) made.text += '\t';
        add_text(made.text, columns[column].title);
        made.html += "<th scope=\"col\">";
        add_html(made.html, columns[column].title);
    }
    for (std::size_t row = 0; row < source.rows(); ++row) {
        made.text += '\n';
        made.html += "<tr>";
        for (std::size_t column = 0; column < columns.size(); ++column) {
            if (column > 0) made.text += '\t';
            add_text(made.text, source.cell(row, column));
            made.html += column == 0 ? "<th scope=\"row\">" : "<td>";
            add_html(made.html, source.cell(row, column));
        }
    }
    made.text += '\n';
    made.html += "</table>";
    return made;
}

}  // namespace waymark
