#include "io/csv.h"

#include <algorithm>
#include <string>

#include "io/text_encoding.h"

namespace waymark {
namespace {

/// The sign between cells, judged by the first line with anything in it.
char separator_of(std::string_view text) {
    if (text.find('\t') != std::string_view::npos) return '\t';
    std::size_t commas = 0, semicolons = 0;
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == ',') ++commas;
        if (c == ';') ++semicolons;
        if (c == '\n' && commas + semicolons > 0) break;
    }
    return semicolons > commas ? ';' : ',';
}

std::string trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1));
}

}  // namespace

std::vector<Strings> read_csv(std::string_view bytes) {
    DecodedText decoded;
    decode_text(bytes, decoded);
    const std::string_view text = decoded.text;
    const char separator = separator_of(text);
    std::vector<Strings> rows;
    Strings row;
    std::string cell;
    bool quoted = false;
    const auto end_cell = [&] {
        row.push_back(trimmed(cell));
        cell.clear();
    };
    const auto end_row = [&] {
        end_cell();
        if (std::any_of(row.begin(), row.end(), [](const std::string& value) { return !value.empty(); })) rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c != '"') cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"') cell += text[++i];
            else quoted = false;
        } else if (c == '"' && cell.find_first_not_of(' ') == std::string::npos) {
            cell.clear();
            quoted = true;
        } else if (c == separator) {
            end_cell();
        } else if (c == '\n' || (c == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) {
            end_row();
        } else if (c != '\r') {
            cell += c;
        }
    }
    end_row();
    return rows;
}

}  // namespace waymark
