#include "io/export/tables.h"

#include <algorithm>
#include <array>

#include "io/json/json_writer.h"
#include "model/base/unseen.h"

namespace waymark {
namespace {

/// What stands before the first character that a person sees.
std::string_view without_unseen(std::string_view text) {
    while (!text.empty()) {
        const std::size_t unseen = static_cast<unsigned char>(text[0]) <= 0x20 ? 1 : unseen_at(text);
        if (unseen == 0) break;
        text.remove_prefix(unseen);
    }
    return text;
}

void append_cell(std::string& out, std::string_view text, bool guarded) {
    bool quoted = text.starts_with(' ') || text.ends_with(' '), as_it_is = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > ',' && byte < 0x7F) continue;
        quoted = quoted || c == ',' || c == '"' || c == '\r' || c == '\n' || c == '\t';
        as_it_is = as_it_is && c != '"' && byte >= 0x20 && byte != 0x7F && byte != 0xC2;
    }
    if (quoted) out += '"';
    if (guarded) out += '\'';
    std::size_t begin = 0;
    for (std::size_t at = as_it_is ? text.size() : 0; at < text.size();) {
        const std::size_t control = control_at(text.substr(at, 2));
        const bool is_quote = text[at] == '"';
        const std::size_t next = at + std::max<std::size_t>(control, 1);
        if (control > 0 || is_quote) {
            out.append(text.substr(begin, at - begin)).append(is_quote ? "\"\"" : "\xEF\xBF\xBD");
            begin = next;
        }
        at = next;
    }
    out.append(text.substr(begin));
    if (quoted) out += '"';
}

}  // namespace

bool looks_like_formula(std::string_view text) {
    if (text.starts_with('\t') || text.starts_with('\r') || text.starts_with('\n')) return true;
    text = without_unseen(text);
    // Nearly none begins with any of them.
    if (text.empty() || std::string_view("=+-@\xEF").find(text[0]) == std::string_view::npos) return false;
    // The same in full width, which some spreadsheets take for the plain ones.
    constexpr std::array<std::string_view, 8> kBegins = {
        "=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};
    for (const std::string_view begin : kBegins)
        if (text.starts_with(begin)) return true;
    return false;
}

std::string write_csv(const DataTable& table, const CsvOptions& options) {
    std::string out = options.byte_order_mark ? "\xEF\xBB\xBF" : "";
    const bool by_id = options.cells == Cells::Ids;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (at != 0) out += ',';
        append_cell(out, by_id ? table.columns[at].key : table.columns[at].label, false);
    }
    out += "\r\n";
    std::string room;
    for (const std::vector<Value>& row : table.rows) {
        for (std::size_t at = 0; at < row.size(); ++at) {
            if (at != 0) out += ',';
            const std::string_view text = cell_text(row[at], options.cells, room);
            const auto* number = std::get_if<WholeNumber>(&row[at]);
            const bool is_words = number ? !number->words().empty() : !std::holds_alternative<bool>(row[at]);
            std::string_view behind = text;
            while (behind.starts_with('\'')) behind.remove_prefix(1);
            append_cell(out, text, is_words && looks_like_formula(behind));
        }
        out += "\r\n";
    }
    return out;
}

std::string write_json_lines(const DataTable& table) {
    JsonWriter json;
    for (const std::vector<Value>& row : table.rows) {
        json.open('{');
        for (std::size_t at = 0; at < row.size(); ++at) {
            json.key(table.columns[at].key);
            if (const auto* text = std::get_if<std::string>(&row[at])) {
                json.text(*text);
            } else if (const auto* list = std::get_if<Strings>(&row[at])) {
                json.open('[');
                for (const std::string& one : *list) {
                    json.item();
                    json.text(one);
                }
                json.close(']');
            } else if (const auto* number = std::get_if<WholeNumber>(&row[at])) {
                if (!number->words().empty())
                    json.text(number->words());
                else
                    json.out += *number ? number->text() : "null";
            } else {
                json.flag(std::get<bool>(row[at]));
            }
        }
        json.close('}');
        json.out += '\n';
    }
    return std::move(json.out);
}

}  // namespace waymark
