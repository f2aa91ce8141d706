#include "model/import/heading_line.h"

#include <algorithm>
#include <set>

#include "model/base/ascii.h"
#include "model/base/date.h"
#include "model/import/cell_values.h"
#include "model/import/column_choice.h"
#include "model/import/heading_names.h"
#include "model/import/marked_columns.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

constexpr std::size_t kRowsWithHeadings = 20, kLongestSign = 2;

/// "No.", "Rec no.": over numbers in a list.
bool is_numbering(const std::string& cell) {
    const std::string words = plain_words(cell);
    return words == "no" || words.ends_with(" no");
}

/// How many headings a row has: one over several columns stands in each of them, and is one.
std::size_t headings_in(const Strings& row) {
    std::size_t count = 0;
    const std::string* before = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        if (!before || *before != cell) ++count;
        before = &cell;
    }
    return count;
}

}  // namespace

bool repeats_headings(const Strings& row, const Strings& heading) {
    std::size_t same = 0, other = 0;
    const std::size_t all = filled(row);
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].empty()) continue;
        if (plain_words(row[i]) == plain_words(heading[i]))
            ++same;
        else if (++other * 5 > all)
            return false;  // Nearly every row, at its first cells
    }
    return same >= 2;
}

HeadingLine::Score HeadingLine::score(const Strings& row) const {
    std::set<std::string> names, words, texts;
    std::size_t usual = 0;
    for (const std::string& cell : row) {
        if (cell.empty() || !texts.insert(cell).second) continue;
        if (cell.size() > 100) continue;
        HeadingGuess meaning = guess(cell);
        if (meaning.sure == HeadingSure::Name)
            names.insert(std::move(meaning.key));
        else if (meaning.sure == HeadingSure::Words)
            words.insert(std::move(meaning.key));
        else if (is_usual_heading(cell) || (kind_ == RecordKind::LocalCount &&
                                            (holds_year(cell) || (cell.size() == 2 && cell[0] == 'Q' && is_digit(cell[1])))))
            ++usual;
    }
    std::size_t more = usual;
    for (const std::string& key : words)
        if (!names.contains(key)) ++more;
    return {names.size(), more, texts.size(), names.contains(std::string(naming_field(kind_)))};
}

/// One heading that is known by chance ("Project") among several cells does not make a line of headings.
bool HeadingLine::is_heading(const Score& found) const {
    const std::size_t all = found.names + found.words;
    // A line of nothing but years, over a column for each.
    if (found.words > 1 && found.words == found.filled && found.words >= least_words()) return true;
    // Years beside one word about the rows, whatever it is ("Gender").
    if (kind_ == RecordKind::LocalCount && found.words > 1 && all + 1 == found.filled) return true;
    return (found.names >= 1 && found.names * 2 >= found.filled) ||
           (found.names >= 2 && (found.naming || all * 3 >= found.filled)) ||
           (found.names >= 1 && all >= 3 && all * 2 >= found.filled);
}

std::size_t HeadingLine::least_words() const {
    return kind_ == RecordKind::LocalCount ? 2 : 4;
}

std::optional<std::size_t> HeadingLine::find() const {
    std::optional<std::size_t> best = over_marks();
    if (best) return best;
    std::size_t most = 0, looked_at = 0;
    for (std::size_t i = 0; i + 1 < rows_.size() && looked_at < kRowsWithHeadings; ++i) {
        if (rows_[i].empty()) continue;
        ++looked_at;
        const Score found = score(rows_[i]);
        // A title over the table is no heading of a wide one.
        if (width_ > 2 && found.filled < 2) continue;
        const std::size_t worth = found.names * 2 + found.words;
        if (!is_heading(found) || worth <= most) continue;
        best = i;
        most = worth;
    }
    if (!best) best = over_counts();
    if (!best) best = by_shape();
    if (!best) return is_unlike_those_below() ? std::optional<std::size_t>(0) : std::nullopt;
    return *best + 2 < rows_.size() && is_second_line(rows_[*best], rows_[*best + 1]) ? *best + 1 : *best;
}

/// "Activity", "Police", "NHS" over "Hotel visits", "Lead", "Support": who does what. The words below are names of fields as
/// well, and a row of them would be taken for the headings.
std::optional<std::size_t> HeadingLine::over_marks() const {
    if (kind_ != RecordKind::Activity || width_ < 3) return {};
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i + 1 < rows_.size() && looked_at < kRowsWithHeadings; ++i) {
        if (rows_[i].empty()) continue;
        ++looked_at;
        const auto naming = std::find_if(rows_[i].begin(), rows_[i].end(), [&](const std::string& cell) {
            return !cell.empty() && guess(cell).key == naming_field(kind_);
        });
        if (naming == rows_[i].end() || rows_[i + 1].empty()) continue;
        // A second line of headings has nothing below the name, or the name again.
        const std::string& named = rows_[i + 1][static_cast<std::size_t>(naming - rows_[i].begin())];
        if (named.empty() || named == *naming) continue;
        std::size_t columns = 0;
        bool in_words = false;
        for (std::size_t column = 0; column < width_; ++column)
            if (stands_over_parts(i, column, in_words)) ++columns;
        if (columns > 1 && in_words) return i;
    }
    return {};
}

/// Whether below a cell that is no name of a field stand nothing but marks of who does what; `in_words` becomes true where one
/// of them could be a heading.
bool HeadingLine::stands_over_parts(std::size_t heading, std::size_t column, bool& in_words) const {
    const std::string& over = rows_[heading][column];
    if (over.empty() || guess(over).sure == HeadingSure::Name) return false;
    bool any = false, words = false;
    for (std::size_t row = heading + 1; row < rows_.size(); ++row) {
        if (rows_[row].empty() || only_text(rows_[row])) continue;
        const std::string& cell = rows_[row][column];
        if (cell.empty() || cell == over) continue;
        if (!is_mark_of_part(cell)) return false;
        any = true;
        words = words || guess(cell).sure == HeadingSure::Name;
    }
    in_words = in_words || words;
    return any;
}

/// Counts: words over nothing but numbers, one of which is known ("Year"), whatever the others are.
std::optional<std::size_t> HeadingLine::over_counts() const {
    if (kind_ != RecordKind::LocalCount || width_ < 2) return {};
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i + 1 < rows_.size() && looked_at < kRowsWithHeadings; ++i) {
        if (rows_[i].empty()) continue;
        ++looked_at;
        const bool worded =
            std::none_of(rows_[i].begin(), rows_[i].end(), [](const std::string& cell) { return is_number(cell); });
        if (worded && filled(rows_[i]) == width_ && score(rows_[i]).names > 0 && columns_unlike(i) * 3 >= width_ * 2) return i;
    }
    return {};
}

/// How many cells of a row read as headings: few words, some of which headings are made of; 0 where one cannot be a heading.
std::size_t HeadingLine::parts_in(const Strings& row) const {
    std::set<std::string_view> texts;
    std::size_t parts = 0;
    const std::string* before = nullptr;
    for (const std::string& cell : row) {
        if (cell.empty()) continue;
        // One over several columns, in each of them.
        const bool spans = before && *before == cell;
        before = &cell;
        if (spans) continue;
        const bool is_sentence = cell.back() == '.' && !is_numbering(cell);
        if (cell.size() > 60 || is_digit(cell.front()) || is_sentence || is_number(cell) || parse_date_typed(cell)) return 0;
        if (!texts.insert(cell).second || is_yes(plain_words(cell)) || is_no(plain_words(cell))) return 0;
        // "Accepted?" asks, as no row below does.
        const bool asks = cell.back() == '?' && plain_words(cell).size() > 3;
        if (asks || is_numbering(cell) || has_part_of_headings(cell) || is_usual_heading(cell) ||
            guess(cell).sure != HeadingSure::No)
            ++parts;
    }
    return parts;
}

/// Columns with nothing but numbers, days and ticks below a row, or letters that stand for something ("R", "A", "C", "I").
std::size_t HeadingLine::columns_unlike(std::size_t heading) const {
    std::size_t unlike = 0;
    for (std::size_t i = 0; i < width_; ++i) {
        bool all = true;
        std::size_t cells = 0;
        for (std::size_t row = heading + 1; row < rows_.size() && all; ++row) {
            if (rows_[row].empty() || rows_[row][i].empty()) continue;
            ++cells;
            const std::string& cell = rows_[row][i];
            const bool stands_for_something = cell.size() <= kLongestSign && rows_[heading][i].size() > kLongestSign;
            all = stands_for_something || is_number(cell) || parse_date_typed(cell) || is_yes(plain_words(cell)) ||
                  plain_words(cell) == "x";
        }
        if (all && cells > 0) ++unlike;
    }
    return unlike;
}

/// Headings of which none or too few are names of ours, told by their look: most are made of words that headings are made of,
/// as the rows below are not.
std::optional<std::size_t> HeadingLine::by_shape() const {
    constexpr std::size_t kRowsBelow = 8;
    if (width_ < 3 || kind_ == RecordKind::LocalCount) return {};
    std::size_t looked_at = 0;
    for (std::size_t i = 0; i + 1 < rows_.size() && looked_at < kRowsWithHeadings; ++i) {
        if (rows_[i].empty()) continue;
        ++looked_at;
        const std::size_t all = headings_in(rows_[i]), parts = parts_in(rows_[i]);
        if (all < 3 || filled(rows_[i]) * 3 < width_ * 2 || parts < 2 || parts * 2 < all) continue;
        std::size_t below = 0, rows = 0;
        for (std::size_t row = i + 1; row < rows_.size() && rows < kRowsBelow; ++row) {
            if (rows_[row].empty()) continue;
            ++rows;
            below += parts_in(rows_[row]);
        }
        const bool goes_on = !rows_[i + 1].empty() && goes_on_below(rows_[i], rows_[i + 1]);
        const bool most = goes_on || parts == all || (all > 3 && parts * 4 >= all * 3) || columns_unlike(i) > 0;
        if (rows > 0 && most && below * 2 <= parts * rows) return i;
    }
    return {};
}

/// Below headings that stand twice ("Status", "Status") the second line says which is which: "Last qtr", "This qtr"; or it parts
/// them: "Lead", "Support".
bool HeadingLine::parts_the_same(const Strings& first, const Strings& second) const {
    bool parts = false, names = false;
    for (std::size_t i = 0; i < width_; ++i)
        if (!second[i].empty() && guess(second[i]).sure == HeadingSure::Name) names = true;
    for (std::size_t i = 0; i < width_; ++i) {
        if (second[i].empty()) continue;
        const bool twice = (i > 0 && first[i] == first[i - 1] && second[i] != second[i - 1]) ||
                           (i + 1 < width_ && first[i] == first[i + 1] && second[i] != second[i + 1]);
        const bool is_aside = second[i].front() == '(' && second[i].back() == ')';
        if (first[i].empty() || guess(first[i]).key == naming_field(kind_)) return false;
        const bool is_heading = names_time(second[i]) || (names && second[i].size() < 40 && !has_digit(second[i]));
        if (!is_aside && !(twice && is_heading)) return false;
        parts = parts || twice;
    }
    return parts;
}

/// Headings in words that are not known: short words in the first row, over columns of nothing but numbers, days and ticks.
bool HeadingLine::is_unlike_those_below() const {
    if (width_ < 3 || rows_.size() < 3 || kind_ == RecordKind::LocalCount) return false;
    const Strings& first = rows_[0];
    if (filled(first) < width_) return false;
    if (std::any_of(first.begin(), first.end(), [](const std::string& cell) { return cell.size() > 40 || has_digit(cell); }))
        return false;
    return columns_unlike(0) > 1;
}

/// A heading that spans two lines stands in both of them, and what is below the others says which part they are of.
bool HeadingLine::goes_on_below(const Strings& first, const Strings& second) const {
    bool again = false, parts = false;
    for (std::size_t i = 0; i < width_; ++i) {
        if (second[i].empty()) continue;
        const bool spans = (i > 0 && first[i] == first[i - 1]) || (i + 1 < width_ && first[i] == first[i + 1]);
        if (second[i] == first[i])
            again = again || !spans || guess(first[i]).key == naming_field(kind_);
        else if (!spans || first[i].empty())
            return false;
        else
            parts = true;
    }
    return again && parts;
}

/// Counts: below headings over several columns stand the names of their parts ("Male", "Q1", "No."), which no list of ours
/// holds; a row of the table has a number there, or a label below a heading of its own.
bool HeadingLine::names_parts(const Strings& first, const Strings& second) const {
    std::size_t parts = 0;
    for (std::size_t i = 0; i < width_; ++i) {
        if (second[i].empty() || second[i] == first[i]) continue;
        const bool spans = first[i].empty() || (i > 0 && first[i] == first[i - 1]) ||
                           (i + 1 < width_ && (first[i] == first[i + 1] || first[i + 1].empty()));
        const bool is_name =
            second[i] == "%" || std::any_of(second[i].begin(), second[i].end(), is_letter) || holds_year(second[i]);
        if (!spans || !is_name || (i == 0 && !first[0].empty())) return false;
        ++parts;
    }
    return parts > 1;
}

/// Headings in two lines: the second says what the first leaves open ("Dates": "Start", "End"), and something of it
/// stands below a gap in the first, or below a heading that spans several columns. A row with the name of a part of the
/// table ("Prevention") stands below a heading of its own.
bool HeadingLine::is_second_line(const Strings& first, const Strings& second) const {
    if (second.empty()) return false;
    if (kind_ == RecordKind::LocalCount && names_parts(first, second)) return true;
    if (goes_on_below(first, second) || parts_the_same(first, second)) return true;
    if (repeats_headings(second, first)) return false;
    bool fills_gap = false, has_name = false;
    for (std::size_t i = 0; i < width_; ++i) {
        const bool spans =
            first[i].empty() || (i > 0 && first[i] == first[i - 1]) || (i + 1 < width_ && first[i] == first[i + 1]);
        fills_gap = fills_gap || (spans && !second[i].empty());
        // A record has a name; a second line of headings has nothing there, or the first line's word again.
        const HeadingGuess above = second[i].empty() || second[i] == first[i] ? HeadingGuess() : guess(first[i]);
        has_name = has_name || (above.sure == HeadingSure::Name && above.key == naming_field(kind_));
    }
    const Score found = score(second);
    if (found.filled == 0) return false;
    if (found.names == found.filled) return fills_gap || found.filled > 1;
    return fills_gap && !has_name && found.names >= 2 && (found.names + found.words) * 2 >= found.filled;
}

/// True where the first column holds names of fields, and no row does: a form, or a table with a record in each column.
bool HeadingLine::stands_down() const {
    constexpr std::size_t kMostRows = 80;
    if (kind_ == RecordKind::LocalCount || width_ < 2 || rows_.size() < 3 || rows_.size() > kMostRows) return false;
    Strings first;
    std::size_t across = 0;
    for (const Strings& row : rows_) {
        if (row.empty()) continue;
        first.push_back(row[0]);
        across = std::max(across, score(row).names);
    }
    const Score down = score(first);
    const bool names_it = std::any_of(first.begin(), first.end(), [&](const std::string& cell) {
        const HeadingGuess meaning = guess(cell);
        return meaning.sure == HeadingSure::Name && meaning.key == naming_field(kind_);
    });
    return names_it && down.names >= 3 && down.names * 5 >= down.filled * 3 && across * 2 <= down.names;
}

}  // namespace waymark
