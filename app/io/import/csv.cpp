#include "io/import/csv.h"

#include <algorithm>
#include <string>

#include "io/import/text_encoding.h"

namespace waymark {
namespace {

constexpr std::string_view kSeparators = "\t,;";

/// The sign between cells: a tab if there is one outside quotes, else whichever of comma and semicolon is the
/// more frequent in the first line with either.
char separator_of(std::string_view text, bool heed_quotes = true) {
    std::size_t commas = 0, semicolons = 0;
    bool quoted = false, first_line = true, cell_begins = true;
    for (const char c : text) {
        if (quoted) {
            if (c == '"') quoted = false;
            continue;
        }
        if (c == '\t') return c;
        if (first_line && c == ',') ++commas;
        if (first_line && c == ';') ++semicolons;
        if (c == '\n' && commas + semicolons > 0) first_line = false;
        if (c == '"') quoted = heed_quotes && cell_begins;
        cell_begins = c == '\n' || kSeparators.find(c) != std::string_view::npos;
    }
    if (quoted) return separator_of(text, false);
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
    // Where the quote that is open began, and the last one that turned out to have no end.
    std::size_t quote_at = 0, literal_quote = text.size();
    const auto end_cell = [&] {
        row.push_back(trimmed(cell));
        cell.clear();
    };
    const auto end_row = [&] {
        end_cell();
        if (std::any_of(row.begin(), row.end(), [](const std::string& value) { return !value.empty(); }))
            rows.push_back(std::move(row));
        row.clear();
    };
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i == text.size()) {
            if (!quoted) break;
            // A spreadsheet copies a cell that only begins with a quotation mark as it is.
            quoted = false;
            cell.clear();
            i = literal_quote = quote_at;
        }
        const char c = text[i];
        if (quoted) {
            if (c != '"')
                cell += c;
            else if (i + 1 < text.size() && text[i + 1] == '"')
                cell += text[++i];
            else
                quoted = false;
        } else if (c == '"' && i != literal_quote && cell.find_first_not_of(' ') == std::string::npos) {
            cell.clear();
            quoted = true;
            quote_at = i;
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
