#include "io/import/csv.h"

#include <algorithm>
#include <string>

#include "io/import/text_encoding.h"
#include "model/base/ascii.h"
#include "model/import/headings.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

bool ends_line(char c) {
    return c == '\n' || c == '\r';
}

/// The closing mark of the cell whose opening mark is at `open`, or npos where those are no such marks. It
/// stands directly before a separator (spaces between count for commas) or a line end; all within are
/// doubled.
std::size_t closing_mark(std::string_view text, std::size_t open, char separator) {
    bool has_tab = false, has_line = false;
    for (std::size_t at = open + 1; at < text.size(); ++at) {
        has_tab = has_tab || text[at] == '\t';
        has_line = has_line || ends_line(text[at]);
        // A cell of several lines with a tab in it is no cell: a mark was left open.
        if (has_tab && has_line && separator == '\t') return std::string_view::npos;
        if (text[at] != '"') continue;
        if (at + 1 < text.size() && text[at + 1] == '"') {
            ++at;
            continue;
        }
        std::size_t next = at + 1;
        while (separator != '\t' && next < text.size() && text[next] == ' ') ++next;
        const bool closes = next == text.size() || text[next] == separator || ends_line(text[next]);
        // Without a separator only a cell of several lines, or with marks in it, was put in marks.
        const bool needed =
            separator != '\n' || text.substr(open + 1, at - open - 1).find_first_of("\n\r\"") != std::string_view::npos;
        return closes && needed ? at : std::string_view::npos;
    }
    return std::string_view::npos;
}

/// What stands between the separators of one line, or several where a quoted cell holds line ends.
class Cells {
  public:
    Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}

    [[nodiscard]] bool done() const { return at_ >= text_.size(); }

    /// The next cell, still with its marks; `last` when its line ends with it.
    std::string_view next(bool& last, bool& quoted) {
        std::size_t begin = at_;
        while (begin < text_.size() && text_[begin] == ' ') ++begin;
        quoted = false;
        std::size_t from = at_;
        if (begin < text_.size() && text_[begin] == '"') {
            const std::size_t close = closing_mark(text_, begin, separator_);
            if (close != std::string_view::npos) {
                quoted = true;
                from = close;
            }
        }
        std::size_t end = from;
        while (end < text_.size() && !parts(end) && !ends_line(text_[end])) ++end;
        const std::string_view cell = quoted ? text_.substr(begin + 1, from - begin - 1) : text_.substr(at_, end - at_);
        last = end == text_.size() || ends_line(text_[end]);
        at_ = end + 1;
        if (end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n') ++at_;
        // A separator at the very end has an empty cell behind it.
        trailing_ = end + 1 == text_.size() && !last;
        return cell;
    }
    [[nodiscard]] bool trailing() const { return trailing_; }

  private:
    /// Markdown writes "\|" for a bar that belongs to a cell.
    [[nodiscard]] bool parts(std::size_t at) const {
        return text_[at] == separator_ && (separator_ != '|' || at == 0 || text_[at - 1] != '\\');
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    bool trailing_ = false;
};

/// How the lines of a text agree on a separator.
struct Agreement {
    std::vector<std::size_t> counts;  ///< Cells a line, of those that are not empty
    bool sure = false;                ///< Cells in marks with separators in them, or with nothing in them
    bool spaced = true;               ///< Every separator has a space behind it, as in a sentence
    bool ends_empty = false;          ///< Nothing stands behind the last separator of the first line
    bool tabs = false;                ///< A cell that is not in marks holds a tab
    std::size_t most = 0;             ///< The commonest number
    std::size_t agreeing = 0;         ///< Lines that have it
};

Agreement agreement(std::string_view text, char separator) {
    Agreement result;
    Cells cells(text, separator);
    std::size_t in_line = 0, filled = 0;
    for (bool last = false, quoted = false; !cells.done();) {
        const std::string_view cell = cells.next(last, quoted);
        const bool empty = cell.find_first_not_of(" \t") == std::string_view::npos;
        if (in_line > 0 && (quoted || empty || cell.front() != ' ')) result.spaced = false;
        if (quoted && cell.find_first_of(",;|\n\"") != std::string_view::npos) result.sure = true;
        if (empty && !last) result.sure = true;
        if (!quoted && cell.find('\t') != std::string_view::npos) result.tabs = true;
        ++in_line;
        if (!empty) ++filled;
        if (!last && !cells.done()) continue;
        if (result.counts.empty() && empty) result.ends_empty = true;
        if (filled > 0 || in_line > 1) result.counts.push_back(in_line + (cells.trailing() ? 1 : 0));
        in_line = filled = 0;
    }
    std::vector<std::size_t> sorted = result.counts;
    std::sort(sorted.begin(), sorted.end());
    for (auto at = sorted.begin(); at != sorted.end();) {
        const auto end = std::upper_bound(at, sorted.end(), *at);
        const auto count = static_cast<std::size_t>(end - at);
        if (count >= result.agreeing) {
            result.agreeing = count;
            result.most = *at;
        }
        at = end;
    }
    return result;
}

/// Whether this separator makes a table of the text, and not prose with commas in it.
bool makes_table(const Agreement& found) {
    if (found.most < 2 || (found.most == 2 && found.ends_empty)) return false;
    const std::size_t lines = found.counts.size();
    if (found.counts[0] < 2) {
        // Only a title may stand above: what follows agrees wholly.
        const auto begin = std::find(found.counts.begin(), found.counts.end(), found.most);
        const auto after = static_cast<std::size_t>(found.counts.end() - begin);
        const std::size_t before = lines - after;
        return found.most >= 3 && after >= 2 && before <= 3 && found.agreeing == after && (found.sure || !found.spaced);
    }
    if (found.sure) return true;
    // In a sentence such a sign has a space behind it, which no program that writes tables puts there.
    if (found.spaced || lines == 1) return !found.spaced;
    if (found.most == 2) return found.agreeing == lines;
    return found.agreeing * 10 >= lines * (found.most == 3 ? 9 : 6);
}

/// How many of the cells of a line are headings of one kind of record.
std::size_t headings_in(const Strings& cells) {
    std::size_t most = 0;
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Member, RecordKind::Action, RecordKind::LocalCount})
        most = std::max(most, static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&](const std::string& cell) {
                            return cell.size() < 100 && heading_meaning(kind, cell).sure == HeadingSure::Name;
                        })));
    return most;
}

/// True where one of the first lines has headings that are known: then one line with a comma too many decides nothing.
bool has_headings(std::string_view text, char separator) {
    constexpr std::size_t kLines = 4, kLongest = 4000;
    Cells cells(text, separator);
    Strings line;
    std::size_t length = 0;
    for (std::size_t lines = 0; lines < kLines && !cells.done();) {
        bool last = false, quoted = false;
        const std::string_view cell = cells.next(last, quoted);
        length += cell.size();
        if (length > kLongest) return false;
        line.push_back(clean_cell(cell));
        if (!last && !cells.done()) continue;
        if (const std::size_t known = headings_in(line); known >= 2 && known * 2 >= line.size()) return true;
        line.clear();
        ++lines;
    }
    return false;
}

/// The sign between cells; the line end where each line is one cell. `sure`: it is no guess.
char separator_of(std::string_view text, bool& sure) {
    sure = true;
    const bool has_tab = text.find('\t') != std::string_view::npos;
    char best = '\n';
    std::size_t most = 1;
    for (const char separator : {',', ';', '|'}) {
        const Agreement found = agreement(text, separator);
        // A tab outside marks parts cells, whatever else is in the text.
        if (found.tabs) continue;
        if (has_headings(text, separator)) return separator;
        if (!makes_table(found) || found.most <= most) continue;
        best = separator;
        most = found.most;
    }
    if (has_tab && best == '\n') return '\t';
    sure = false;
    return best;
}

/// The sign that parts every line of a text of whole lines into equally many cells; the line end where none does.
char agreed_separator(std::string_view text) {
    for (const char separator : {',', ';', '|'}) {
        const Agreement found = agreement(text, separator);
        if (found.most >= 2 && found.counts.size() >= 2 && found.agreeing == found.counts.size()) return separator;
    }
    return '\n';
}

/// The separator that a first line "sep=;" names; that line is taken off.
char named_separator(std::string_view& text) {
    constexpr std::string_view kBegin = "sep=";
    if (text.size() < kBegin.size() + 2) return 0;
    if (!begins_but_for_case(text, kBegin)) return 0;
    const char separator = text[kBegin.size()];
    std::size_t end = kBegin.size() + 1;
    if (!ends_line(text[end])) return 0;
    if (text[end] == '\r' && end + 1 < text.size() && text[end + 1] == '\n') ++end;
    text.remove_prefix(end + 1);
    return separator;
}

std::string without_doubled(std::string_view quoted) {
    std::string text;
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        text += quoted[i];
        if (quoted[i] == '"' && i + 1 < quoted.size() && quoted[i + 1] == '"') ++i;
    }
    return text;
}

std::string with_bars(std::string text) {
    for (std::size_t at = text.find("\\|"); at != std::string::npos; at = text.find("\\|", at + 1)) text.erase(at, 1);
    return text;
}

std::vector<Strings> rows_of(std::string_view text, char separator) {
    std::vector<Strings> rows;
    Strings row;
    bool any = false;
    Cells cells(text, separator);
    for (bool last = false, quoted = false; !cells.done();) {
        const std::string_view cell = cells.next(last, quoted);
        row.push_back(clean_cell(quoted ? std::string_view(without_doubled(cell)) : cell));
        if (separator == '|') row.back() = with_bars(std::move(row.back()));
        if (!row.back().empty()) any = true;
        if (cells.trailing()) row.emplace_back();
        if (!last && !cells.done()) continue;
        // Separators at the end of every line, as of a sheet that was used far to the right, take no room.
        while (row.size() > kMostColumns && row.back().empty()) row.pop_back();
        rows.push_back(any ? std::move(row) : Strings());
        row.clear();
        any = false;
    }
    while (!rows.empty() && rows.back().empty()) rows.pop_back();
    return rows;
}

}  // namespace

std::vector<Strings> read_csv(std::string_view bytes) {
    DecodedText decoded;
    decode_text(bytes, decoded);
    std::string_view text = decoded.text;
    bool sure = true;
    char separator = named_separator(text);
    if (separator == 0) separator = separator_of(text, sure);
    return rows_of(text, separator);
}

OtherReading read_csv_otherwise(std::string_view bytes) {
    DecodedText decoded;
    decode_text(bytes, decoded);
    std::string_view text = decoded.text;
    bool sure = true;
    if (named_separator(text) != 0) return {};
    const char separator = separator_of(text, sure);
    if (sure) return {};
    if (separator != '\n') return {rows_of(text, '\n'), true};
    const char other = agreed_separator(text);
    return other == '\n' ? OtherReading() : OtherReading{rows_of(text, other), false};
}

}  // namespace waymark
