#include "model/import/sheet.h"

#include <algorithm>
#include <map>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/fold.h"
#include "model/base/text.h"
#include "model/base/unseen.h"
#include "model/base/utf8.h"
#include "model/import/cards.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

// Joiners are part of how some scripts and pictures are written: they stay in a cell. Of words that are compared they are none,
// nor are marks of direction.
constexpr Unseen kSpaces = Unseen::Space | Unseen::WideSpace, kNoPartOfWords = Unseen::Joiner | Unseen::Direction;

/// The first row of more than one text, which is where a table's headings are; the number of its rows where it has none.
std::size_t first_of_several(const Sheet& sheet) {
    std::size_t row = 0;
    while (row < sheet.rows.size() && only_text(sheet.rows[row])) ++row;
    while (row < sheet.rows.size() && sheet.rows[row].empty()) ++row;
    return row;
}

/// What stands above the headings: "" where nothing does.
std::string title_of(const Sheet& sheet, std::size_t headings) {
    for (std::size_t row = 0; row < headings; ++row)
        if (const std::string* text = only_text(sheet.rows[row])) return *text;
    return {};
}

/// Puts what is known of the cells of a table, whose rows begin at `begin`, to that of the others.
void append_marks(Sheet& all, const Sheet& part, std::size_t begin) {
    for (CellLink link : part.links) {
        link.row += begin;
        all.links.push_back(std::move(link));
    }
    for (CellAt cell : part.merged) {
        cell.row += begin;
        all.merged.push_back(cell);
    }
    for (CellAt cell : part.struck) {
        cell.row += begin;
        all.struck.push_back(cell);
    }
    for (CellText cell : part.hidden) {
        cell.row += begin;
        all.hidden.push_back(std::move(cell));
    }
    all.hidden_rows += part.hidden_rows;
    all.struck_out += part.struck_out;
    all.coloured += part.coloured;
    all.comments += part.comments;
    all.hidden_columns = std::max(all.hidden_columns, part.hidden_columns);
    all.cut = all.cut || part.cut;
}

/// Puts a table below those that are there; its headings hold already, and its title stands in a column of its own.
void append(Sheet& all, const Sheet& part, std::size_t width, bool with_titles) {
    const std::size_t headings = first_of_several(part), begin = all.rows.size();
    const std::string title = title_of(part, headings);
    for (std::size_t row = 0; row < part.rows.size(); ++row) {
        Strings cells = row < headings || (begin > 0 && row == headings) ? Strings() : part.rows[row];
        if (with_titles && !cells.empty()) {
            cells.resize(width);
            cells.push_back(row == headings ? std::string(tr("Heading over the table")) : title);
        }
        all.rows.push_back(std::move(cells));
    }
    append_marks(all, part, begin);
}

/// Tables that are a card each, one below the other with an empty row between.
JoinedSheet joined_cards(std::span<const Sheet> sheets) {
    std::vector<const Sheet*> tables;
    for (const Sheet& sheet : sheets)
        if (sheet.of == SheetOf::Table) tables.push_back(&sheet);
    JoinedSheet joined;
    if (!are_cards(tables)) return joined;
    joined.tables = tables.size();
    for (const Sheet* const table : tables) {
        if (!joined.sheet.rows.empty()) joined.sheet.rows.emplace_back();
        const std::size_t begin = joined.sheet.rows.size();
        joined.sheet.rows.insert(joined.sheet.rows.end(), table->rows.begin(), table->rows.end());
        append_marks(joined.sheet, *table, begin);
    }
    return joined;
}

}  // namespace

JoinedSheet joined_tables(std::span<const Sheet> sheets) {
    std::map<std::string, std::vector<const Sheet*>> alike;
    const std::vector<const Sheet*>* most = nullptr;
    for (const Sheet& sheet : sheets) {
        if (sheet.of != SheetOf::Table) continue;
        const std::size_t row = first_of_several(sheet);
        if (row == sheet.rows.size()) continue;
        std::string headings;
        for (const std::string& cell : sheet.rows[row]) headings += plain_words(cell) + '\t';
        std::vector<const Sheet*>& group = alike[std::move(headings)];
        group.push_back(&sheet);
        if (group.size() > 1 && (!most || group.size() > most->size())) most = &group;
    }
    JoinedSheet joined;
    if (!most) return joined_cards(sheets);
    joined.tables = most->size();
    std::size_t width = 0;
    bool with_titles = false;
    for (const Sheet* const part : *most) {
        for (const Strings& row : part->rows) width = std::max(width, row.size());
        with_titles = with_titles || !title_of(*part, first_of_several(*part)).empty();
    }
    for (const Sheet* const part : *most) append(joined.sheet, *part, width, with_titles);
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
        std::size_t end = at;
        const Unseen is = unseen_kind(next_code(text, end));
        if (is_one_of(is, kSpaces))
            clean += ' ';
        else if (is != Unseen::NoWidth)
            clean.append(text, at, end - at);
        at = end;
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
        } else if (const std::size_t mark = unseen_at(std::string_view(folded).substr(at), kNoPartOfWords)) {
            at += mark - 1;
        } else if (is_word_byte(c)) {
            put(std::string_view(&c, 1));
        } else if (c != '\'') {
            gap = true;
        }
    }
    return words;
}

}  // namespace waymark
