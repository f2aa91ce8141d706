#include "model/import/blocks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/base/trim.h"
#include "model/import/cell_values.h"

namespace waymark {
namespace {

constexpr std::size_t kLongestHeading = 60, kMostHeadings = 64;

/// What stands before the first colon of a line, and behind it.
struct Line {
    std::size_t row = 0;
    std::string all, heading, text;
    HeadingGuess meaning;  ///< Of the heading
};
using Block = std::vector<Line>;

class BlockReader {
  public:
    BlockReader(const Sheet& sheet, RecordKind kind, const Framework& framework, HeadingReader read)
        : sheet_(sheet), kind_(kind), framework_(framework), read_(read) {
        // Of the one column that there is.
        for (const CellLink& link : sheet.links) links_.try_emplace(link.row, link.address);
        for (const CellAt& cell : sheet.struck) struck_.insert(cell.row);
    }

    std::optional<MadeRows> rows() {
        if (kind_ == RecordKind::LocalCount || !read_blocks() || !are_blocks()) return {};
        return made();
    }

  private:
    [[nodiscard]] Line line(std::size_t row) const {
        // "**Lead:** Council", as Markdown has it.
        std::string text = sheet_.rows[row][0];
        for (std::size_t at = text.find("**"); at != std::string::npos; at = text.find("**")) text.erase(at, 2);
        const std::string_view plain = without_bullet(text, false);
        Line line{row, std::string(plain), {}, {}, {}};
        const std::size_t colon = plain.find(':');
        if (colon == std::string_view::npos) return line_with_dash(std::move(line), plain);
        if (colon == 0 || colon > kLongestHeading || plain.substr(colon).starts_with("://")) return line;
        // "Meets at 10:30"
        if (is_digit(plain[colon - 1]) && colon + 1 < plain.size() && is_digit(plain[colon + 1])) return line;
        line.heading = trimmed(plain.substr(0, colon));
        line.meaning = read_(kind_, line.heading, framework_);
        line.text = trimmed(plain.substr(colon + 1));
        return line;
    }
    /// "Lead - Kent Police", "Start date – 1/4/2026": a heading where it is one of ours, since titles have dashes too.
    [[nodiscard]] Line line_with_dash(Line line, std::string_view plain) const {
        for (const std::string_view dash : {" - ", " – ", " — ", " = "}) {
            const std::size_t at = plain.substr(0, kLongestHeading).find(dash);
            if (at == std::string_view::npos) continue;
            HeadingGuess meaning = read_(kind_, std::string(trimmed(plain.substr(0, at))), framework_);
            if (meaning.sure != HeadingSure::Name) continue;
            line.heading = trimmed(plain.substr(0, at));
            line.meaning = std::move(meaning);
            line.text = trimmed(plain.substr(at + dash.size()));
            break;
        }
        return line;
    }
    [[nodiscard]] bool is_name(const Line& line) const {
        return line.meaning.sure == HeadingSure::Name && line.meaning.key == naming_field(kind_);
    }

    static bool is_known(const Line& line) { return line.meaning.sure == HeadingSure::Name; }

    /// False for a sheet of several columns, and for lines of which nobody can say where a record begins.
    bool read_blocks() {
        bool after_gap = true, unclear = false, any_gap = false;
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            const Strings& cells = sheet_.rows[row];
            if (cells.size() > 1) return false;
            if (cells.empty()) {
                after_gap = true;
                continue;
            }
            Line next = line(row);
            const bool gap = std::exchange(after_gap, false);
            any_gap = any_gap || (gap && !blocks_.empty());
            if (blocks_.empty() || begins_block(next, gap))
                blocks_.emplace_back();
            else if (comes_again(next) && !begin_at_name_above(next))
                unclear = true;
            blocks_.back().push_back(std::move(next));
        }
        // Between empty lines a heading that comes twice says more of one record.
        return any_gap || !unclear;
    }
    /// Whether a record begins with a line: behind an empty line, unless it says more of the record above that; and where what
    /// the first record began with, or a second name, comes.
    [[nodiscard]] bool begins_block(const Line& next, bool after_gap) const {
        const Block& block = blocks_.back();
        const Line& first = blocks_[0][0];
        const bool begins_as_first =
            !next.heading.empty() && (plain_words(next.heading) == plain_words(first.heading) ||
                                      (is_known(first) && is_known(next) && next.meaning.key == first.meaning.key));
        if (after_gap) return begins_as_first || is_name(next) || !is_known(next) || comes_again(next);
        if (begins_as_first && !is_name(next)) return !goes_on(next);
        if (!is_name(next)) return false;
        const bool any_name = std::any_of(block.begin(), block.end(), [&](const Line& one) { return is_name(one); });
        // A line without a heading is the name, once others have told of it.
        const bool has_name = block[0].heading.empty() && std::any_of(block.begin(), block.end(), is_known);
        return any_name || has_name;
    }
    /// "Partner: A", "Partner: B".
    [[nodiscard]] bool goes_on(const Line& next) const {
        const Line& above = blocks_.back().back();
        return is_known(above) && above.meaning.key == next.meaning.key;
    }
    [[nodiscard]] bool comes_again(const Line& next) const {
        const Block& block = blocks_.back();
        return is_known(next) && !goes_on(next) && std::any_of(block.begin(), block.end(), [&](const Line& one) {
                   return is_known(one) && one.meaning.key == next.meaning.key;
               });
    }
    /// With a heading that comes again: the line above it that has none is the next record's name, of which nothing told
    /// before. In a list it may be one more of that: “Partners: Acorn”, “Unseen”, “Partners: Haven”.
    bool begin_at_name_above(const Line& next) {
        const Field* known = field(kind_, next.meaning.key);
        if (known && (known->kind == FieldKind::List || known->kind == FieldKind::Choices)) return false;
        Block& block = blocks_.back();
        std::size_t at = block.size() - 1;
        const std::size_t furthest = at > kMostHeadings ? at - kMostHeadings : 0;
        while (at > furthest && !block[at].heading.empty()) --at;
        if (at == 0 || !block[at].heading.empty() || is_known(block[0]) ||
            std::any_of(block.begin() + static_cast<std::ptrdiff_t>(at), block.end(),
                        [&](const Line& one) { return is_known(one) && one.meaning.key == next.meaning.key; }))
            return false;
        Block begun(std::make_move_iterator(block.begin() + static_cast<std::ptrdiff_t>(at)),
                    std::make_move_iterator(block.end()));
        block.resize(at);
        blocks_.push_back(std::move(begun));
        return true;
    }

    /// Of all lines but the first ones without a heading, at least half have one that is known; and not only first ones do.
    [[nodiscard]] bool are_blocks() const {
        std::size_t lines = 0, known = 0, later = 0;
        for (const Block& block : blocks_)
            for (const Line& line : block) {
                const bool is_first = &line == block.data();
                if (!is_first || is_known(line)) ++lines;
                if (is_known(line)) ++known;
                if (is_known(line) && !is_first) ++later;
            }
        return later > 0 && known * 2 >= lines;
    }

    /// The column for a heading; those that mean one field are one.
    std::size_t column(const std::string& heading, const std::string& key) {
        const std::string words = plain_words(heading);
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if ((!key.empty() && keys_[i] == key) || plain_words(headings_[i]) == words) return i;
        headings_.push_back(heading);
        keys_.push_back(key);
        return headings_.size() - 1;
    }

    struct Place {
        std::size_t column = 0;
        bool whole = true;  ///< The line has no heading of its own
    };

    /// Whether more words make sense behind what a column says of a record.
    [[nodiscard]] bool takes_more(std::size_t column, const Strings& cells) const {
        const Field* known = field(kind_, keys_[column]);
        return cells[column].empty() || !known || holds_several(*known);
    }

    /// Where a line of a block goes; `above`: the column of the line before it, which it may go on with.
    Place place_of(const Line& line, const Strings& cells, std::optional<std::size_t> above, bool named) {
        // "Helpline: day and night" is a name, where no other line is.
        if (cells.empty() && !is_known(line) && !(named && !line.heading.empty())) return {};
        const bool is_heading = !line.heading.empty() && headings_.size() < kMostHeadings && split_words(line.heading).size() < 5;
        if (is_known(line) || is_heading) return {column(line.heading, is_known(line) ? line.meaning.key : std::string()), false};
        if (above && takes_more(*above, cells)) return {*above, true};
        return {field(kind_, "description") ? column(std::string(tr("What it does")), "description")
                                            : column(std::string(tr("Lines without a heading")), {}),
                true};
    }

    /// An address stands in the row and the column that the line went to. A second one of the same stands behind its words.
    void move_link(std::size_t from, std::size_t column, std::string& cell, Sheet& to) const {
        const auto link = links_.find(from);
        if (link == links_.end()) return;
        bool is_second = false;
        for (std::size_t i = to.links.size(); i-- > 0 && to.links[i].row == to.rows.size();)
            is_second = is_second || to.links[i].column == column;
        if (!is_second)
            to.links.push_back({to.rows.size(), column, link->second});
        else if (!cell.ends_with(link->second))
            cell += " (" + link->second + ")";
    }

    Strings cells_of(const Block& block, Sheet& to) {
        Strings cells;
        std::optional<std::size_t> above;
        const bool named = std::any_of(block.begin(), block.end(), [&](const Line& line) { return is_name(line); });
        for (const Line& line : block) {
            const Place place = place_of(line, cells, above, named);
            if (cells.size() < headings_.size()) cells.resize(headings_.size());
            // With its name the whole record is struck out; of all else only what is.
            if (struck_.contains(line.row) && (place.column > 0 || !cells[0].empty())) {
                ++to.struck_out;
                continue;
            }
            if (struck_.contains(line.row)) to.struck.push_back({to.rows.size(), place.column});
            std::string& cell = cells[place.column];
            const std::string& text = place.whole ? line.all : line.text;
            if (!cell.empty() && !text.empty()) cell += '\n';
            cell += text;
            if (place.column == 0 && is_name(line)) headings_[0] = line.heading;
            if (place.column > 0) above = place.column;
            move_link(line.row, place.column, cell, to);
        }
        return cells;
    }

    MadeRows made() {
        MadeRows result = begun_rows(sheet_);
        headings_ = {std::string(tr("First line"))};
        keys_ = {std::string(naming_field(kind_))};
        Sheet& to = result.sheet;
        for (const Block& block : blocks_) {
            to.rows.push_back(cells_of(block, to));
            result.numbers.push_back(block[0].row + 1);
        }
        to.rows[0] = headings_;
        result.keys = keys_;
        return result;
    }

    const Sheet& sheet_;
    RecordKind kind_;
    const Framework& framework_;
    HeadingReader read_;
    std::map<std::size_t, std::string> links_;  ///< By row
    std::set<std::size_t> struck_;              ///< Rows
    std::vector<Block> blocks_;
    Strings headings_, keys_;
};

}  // namespace

std::optional<MadeRows> rows_of_blocks(const Sheet& sheet, RecordKind kind, const Framework& framework, HeadingReader read) {
    return BlockReader(sheet, kind, framework, read).rows();
}

}  // namespace waymark
