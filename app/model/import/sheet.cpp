#include "model/import/sheet.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/base/fold.h"

namespace waymark {
namespace {

enum class Sign { Other, Nothing, Space };

/// What the character at `at` is, beyond ASCII, and how many bytes it has.
Sign sign_at(std::string_view text, std::size_t at, std::size_t& length) {
    const auto byte = [&](std::size_t i) -> unsigned {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u;
    };
    length = 1;
    if (byte(0) == 0xC2) {
        length = 2;
        return byte(1) == 0xA0 ? Sign::Space : byte(1) == 0xAD ? Sign::Nothing : Sign::Other;
    }
    if (byte(0) != 0xE2 && byte(0) != 0xE3 && byte(0) != 0xEF) return Sign::Other;
    length = 3;
    const unsigned code = (byte(0) & 15u) << 12 | (byte(1) & 63u) << 6 | (byte(2) & 63u);
    // Joiners (200C, 200D) are part of how some scripts and pictures are written; they stay.
    if (code == 0x200B || code == 0x2060 || code == 0xFEFF) return Sign::Nothing;
    if ((code >= 0x2000 && code <= 0x200A) || code == 0x202F || code == 0x205F || code == 0x3000)
        return Sign::Space;
    return Sign::Other;
}

/// Marks of direction and joiners: never part of a word that is compared.
bool is_mark(std::string_view text, std::size_t at) {
    const std::string_view three = text.substr(at, 3);
    return three.size() == 3 && three[0] == '\xE2' && three[1] == '\x80' &&
           ((three[2] >= '\x8C' && three[2] <= '\x8F') || (three[2] >= '\xAA' && three[2] <= '\xAE'));
}

bool is_plain(unsigned char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c >= 0x80;
}

}  // namespace

JoinedSheet joined_tables(std::span<const Sheet> sheets) {
    std::map<std::string, std::vector<const Sheet*>> alike;
    const std::vector<const Sheet*>* most = nullptr;
    for (const Sheet& sheet : sheets) {
        if (sheet.of != SheetOf::Table) continue;
        std::string headings;
        std::size_t cells = 0;
        for (const std::string& cell : sheet.rows.empty() ? Strings() : sheet.rows[0]) {
            if (!cell.empty()) ++cells;
            headings += plain_words(cell) + '\t';
        }
        // One cell is a title rather than headings.
        if (cells < 2) continue;
        std::vector<const Sheet*>& group = alike[std::move(headings)];
        group.push_back(&sheet);
        if (group.size() > 1 && (!most || group.size() > most->size())) most = &group;
    }
    JoinedSheet joined;
    if (!most) return joined;
    joined.tables = most->size();
    for (const Sheet* const part : *most) {
        const std::size_t begin = joined.sheet.rows.size();
        joined.sheet.rows.insert(joined.sheet.rows.end(), part->rows.begin(), part->rows.end());
        // The headings hold from the first table on; their row keeps its place.
        if (begin > 0) joined.sheet.rows[begin].clear();
        for (CellLink link : part->links) {
            link.row += begin;
            joined.sheet.links.push_back(std::move(link));
        }
        joined.sheet.hidden_rows += part->hidden_rows;
        joined.sheet.struck_out += part->struck_out;
        joined.sheet.coloured += part->coloured;
        joined.sheet.hidden_columns = std::max(joined.sheet.hidden_columns, part->hidden_columns);
    }
    return joined;
}

std::string clean_cell(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            if (c != '\r')
                clean += c;
            else if (at + 1 == text.size() || text[at + 1] != '\n')
                clean += '\n';
            ++at;
            continue;
        }
        std::size_t length = 1;
        const Sign sign = sign_at(text, at, length);
        if (sign == Sign::Space)
            clean += ' ';
        else if (sign == Sign::Other)
            clean.append(text, at, length);
        at += length;
    }
    const std::size_t first = clean.find_first_not_of(" \t\n");
    if (first == std::string::npos) return {};
    clean.erase(clean.find_last_not_of(" \t\n") + 1);
    clean.erase(0, first);
    return clean;
}

std::string plain_words(std::string_view text) {
    const std::string folded = fold(clean_cell(text));
    std::string words;
    words.reserve(folded.size());
    bool gap = false;
    const auto put = [&](std::string_view part) {
        if (gap && !words.empty()) words += ' ';
        gap = false;
        words += part;
    };
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        if (c == '&') {
            gap = true;
            put("and");
            gap = true;
        } else if (is_mark(folded, at)) {
            at += 2;
        } else if (is_plain(static_cast<unsigned char>(c))) {
            put(std::string_view(&c, 1));
        } else if (c != '\'') {
            gap = true;
        }
    }
    return words;
}

}  // namespace waymark
