#include "model/import/row_kinds.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/utf8.h"
#include "model/import/periods.h"
#include "model/import/sheet.h"

namespace waymark {

bool is_number(std::string_view cell) {
    return has_digit(cell) && cell.find_first_not_of("0123456789.,%-+~() \xC2\xA3") == std::string_view::npos;
}

bool holds_year(std::string_view cell) {
    const std::string words = ' ' + plain_words(cell) + ' ';
    for (std::size_t at = words.find(" 20"); at != std::string::npos; at = words.find(" 20", at + 1))
        if (words.find_first_not_of("0123456789", at + 1) == at + 5 && words[at + 5] == ' ') return true;
    return false;
}

const std::string* only_text(const Strings& row) {
    const std::string* only = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        if (only && *only != cell) return nullptr;
        only = &cell;
    }
    return only;
}

std::size_t filled(const Strings& row) {
    return static_cast<std::size_t>(std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
}

bool is_ruling(const Strings& row) {
    return std::all_of(row.begin(), row.end(), [](const std::string& cell) {
        return cell.empty() || (cell.size() >= 2 && cell.find_first_not_of("-:=_ ") == std::string::npos);
    });
}

std::string beginning(const Strings& row) {
    std::string text;
    const std::string* before = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty() || (before && *before == cell)) continue;
        append_part(text, cell);
        before = &cell;
        if (text.size() > 80) break;
    }
    if (text.size() <= 90) return text;
    return std::string(cut_at(text, 80)) + "…";
}

void clear_bullets(Sheet& sheet) {
    constexpr std::string_view kBullets[] = {"•", "·", "▪", "◦", "‣", "○", "●", "■", "\uf0b7", "\uf0a7", "o", "-", "–"};
    bool any = false;
    for (const Strings& row : sheet.rows) {
        if (row.empty() || row[0].empty()) continue;
        if (row.size() < 2 || !contains(kBullets, row[0])) return;
        any = true;
    }
    if (!any) return;
    for (Strings& row : sheet.rows)
        if (!row.empty()) row[0].clear();
}

Sheet turned(Sheet sheet) {
    std::vector<Strings> columns;
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t i = 0; i < sheet.rows[row].size(); ++i) {
            if (columns.size() <= i) columns.resize(i + 1);
            if (columns[i].size() <= row) columns[i].resize(row + 1);
            columns[i][row] = std::move(sheet.rows[row][i]);
        }
    sheet.rows = std::move(columns);
    for (CellLink& link : sheet.links) std::swap(link.row, link.column);
    for (CellAt& cell : sheet.struck) std::swap(cell.row, cell.column);
    // What went across goes down now, where what is shared is looked for by itself.
    sheet.merged.clear();
    sheet.hidden.clear();
    return sheet;
}

namespace {

/// The one text of a row, in plain words, that otherwise holds numbers or says the same again; empty where it says more.
std::string words_beside_numbers(const Strings& row) {
    std::string first;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        if (first.empty())
            first = plain_words(cell);
        else if (!is_number(cell) && plain_words(cell) != first)
            return {};
    }
    return first;
}

}  // namespace

bool is_total(const Strings& row) {
    const std::string first = words_beside_numbers(row);
    constexpr std::string_view kWords[] = {"grand",    "total",  "totals",    "sub",   "subtotal",   "overall",       "sum",
                                           "count",    "number", "of",        "all",   "activities", "actions",       "members",
                                           "projects", "rows",   "records",   "cost",  "budget",     "spend",         "funding",
                                           "for",      "year",   "the",       "items", "entries",    "organisations", "counts",
                                           "cyfanswm", "is",     "isgyfanswm"};
    // "All areas", "All projects", beside nothing but numbers.
    constexpr std::string_view kOfAll[] = {"all",        "areas",    "activities", "actions",   "projects", "partners",
                                           "forces",     "sites",    "services",   "districts", "boroughs", "counties",
                                           "regions",    "events",   "sessions",   "schemes",   "themes",   "strands",
                                           "programmes", "agencies", "together",   "combined",  "overall"};
    const std::vector<std::string_view> all = split_words(first);
    const bool any_number = std::any_of(row.begin(), row.end(), [](const std::string& cell) { return is_number(cell); });
    const bool is_of_all = any_number && !all.empty() && (all[0] == "all" || all[0] == "overall");
    if (is_of_all && std::all_of(all.begin(), all.end(), [&](std::string_view word) { return contains(kOfAll, word); }))
        return true;
    bool total = false;
    for (const std::string_view word : all) {
        if (word.starts_with("total") || word == "subtotal" || word == "cyfanswm" || word == "isgyfanswm") total = true;
        if (!is_number(word) && !contains(kWords, word)) return false;
    }
    return total;
}

Strings parts_added_up(const Strings& row) {
    const std::string first = words_beside_numbers(row);
    for (const std::string_view begin : {"sub total ", "subtotal ", "total "}) {
        if (!first.starts_with(begin)) continue;
        std::string_view rest = std::string_view(first).substr(begin.size());
        for (const std::string_view between : {"for ", "of "})
            if (rest.starts_with(between)) rest.remove_prefix(between.size());
        return rest.empty() ? Strings() : Strings{std::string(rest)};
    }
    Strings parts;
    for (const std::string_view end : {" total", " subtotal", " sub total"})
        if (first.size() > end.size() && first.ends_with(end)) parts.push_back(first.substr(0, first.size() - end.size()));
    return parts;
}

bool adds_up(const Strings& row, std::string_view part) {
    return !part.empty() && contains(parts_added_up(row), plain_words(part));
}

bool is_key_of_marks(std::string_view text) {
    constexpr std::size_t kLongestMark = 3, kMostWords = 3;
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals > kLongestMark) return false;
    std::string_view meaning = text.substr(equals + 1);
    if (meaning.find('=') != std::string_view::npos) return true;
    // Of a single pair "x = not yet started" is a key, and "A=B project" the name of something.
    meaning.remove_prefix(std::min(meaning.find_first_not_of(' '), meaning.size()));
    const std::size_t words = split_words(plain_words(meaning)).size();
    return words == 1 || (words > 0 && words <= kMostWords && is_lower(meaning.front()));
}

bool is_remark(std::string_view text) {
    const std::string words = plain_words(text);
    if (text.starts_with('*')) return true;
    for (const std::string_view begin :
         {"produced by ", "exported ", "generated ", "end of report", "end of table", "last updated ", "printed on ",
          "data correct ", "updated by ", "next meeting", "nb ", "rag key", "key to ", "legend", "prepared by ", "completed by "})
        if (words.starts_with(begin)) return true;
    if (is_key_of_marks(text)) return true;
    // "Source: …", "Page 2": a row that only begins with such a word may be an activity.
    for (const std::string_view begin : {"note", "notes", "source", "sources", "key", "page", "apologies"}) {
        if (!words.starts_with(begin) || text.size() < begin.size() + 2) continue;
        const std::string_view rest = text.substr(begin.size());
        const std::size_t next = rest.find_first_not_of(' ');
        if (next != std::string_view::npos && (rest[next] == ':' || is_digit(rest[next]))) return true;
    }
    return false;
}

bool is_page_mark(std::string_view text) {
    const std::string words = plain_words(text);
    for (const std::string_view whole :
         {"continued", "contd", "cont d", "cont", "continued overleaf", "continued on next page", "continued from previous page"})
        if (words == whole) return true;
    if (!words.starts_with("page ")) return false;
    // "page 2", "page 2 of 3", "page 2 3"
    std::string_view rest = std::string_view(words).substr(5);
    bool digits = false;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        const std::string_view word = rest.substr(0, end);
        const bool number = std::all_of(word.begin(), word.end(), is_digit);
        if (!number && word != "of") return false;
        digits = digits || number;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return digits;
}

bool is_numbered_part(std::string_view text) {
    const std::string words = plain_words(text);
    for (const std::string_view begin :
         {"theme ", "priority ", "objective ", "strand ", "workstream ", "pillar ", "aim ", "outcome ", "section ", "part "})
        if (words.starts_with(begin) && words.size() > begin.size() && is_number(words.substr(begin.size(), 1))) return true;
    return false;
}

std::string section_in_two_cells(const Strings& row) {
    if (row.size() < 4 || filled(row) != 2) return {};
    const std::string *number = nullptr, *text = nullptr;
    for (const std::string& cell : row)
        if (!cell.empty()) (number ? text : number) = &cell;
    const bool is_short = std::count(number->begin(), number->end(), ' ') == 1;
    return is_short && is_numbered_part(*number) && *number != *text ? *number + ": " + *text : std::string();
}

std::size_t end_of_table(const std::vector<Strings>& rows, std::size_t first, std::size_t end) {
    std::size_t begin = end;
    while (begin > first && (rows[begin - 1].empty() || filled(rows[begin - 1]) == 1)) --begin;
    while (begin < end && !rows[begin].empty()) ++begin;
    std::size_t below = 0;
    for (std::size_t row = begin; row < end; ++row)
        if (!rows[row].empty()) ++below;
    return begin > first && below > 1 ? begin : end;
}

bool are_whole(const Strings& parts) {
    constexpr std::string_view kNoParts[] = {"target",  "change", "ytd",      "average", "mean", "previous", "rate",
                                             "percent", "which",  "forecast", "rank",    "date", "whom",     "subtotal"};
    std::set<std::string> quarters, halves;
    std::set<int> months;
    for (const std::string& part : parts) {
        const std::string plain = plain_words(part);
        if (part.find('%') != std::string::npos || plain.starts_with("sub total")) return false;
        // A year of other quarters than the calendar's.
        if (plain.starts_with("q1 apr") || plain.starts_with("q4 jan")) return false;
        for (const std::string_view word : split_words(plain)) {
            if (contains(kNoParts, word)) return false;
            if (word.size() == 2 && word[0] == 'q' && is_digit(word[1])) quarters.emplace(word);
            if (word.size() == 2 && word[0] == 'h' && is_digit(word[1])) halves.emplace(word);
            if (const int month = month_of(word); month > 0) months.insert(month);
        }
    }
    const auto whole = [&](std::size_t some, std::size_t all) { return some == 0 || (some == all && parts.size() == all); };
    // "Q1 Jan-Mar": which quarter it is says all.
    if (!quarters.empty()) return whole(quarters.size(), 4);
    return whole(halves.size(), 2) && whole(months.size(), 12);
}

}  // namespace waymark
