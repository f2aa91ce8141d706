#include "model/import/blocks.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

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
        if (colon == std::string_view::npos || colon == 0 || colon > kLongestHeading || plain.substr(colon).starts_with("://")) return line;
        line.heading = trimmed(plain.substr(0, colon));
        line.meaning = read_(kind_, line.heading, framework_);
        line.text = trimmed(plain.substr(colon + 1));
        return line;
    }
    [[nodiscard]] bool is_name(const Line& line) const {
        return line.meaning.sure == HeadingSure::Name && line.meaning.key == naming_field(kind_);
    }

    /// False for a sheet of several columns.
    bool read_blocks() {
        bool begins = true;
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row) {
            const Strings& cells = sheet_.rows[row];
            if (cells.size() > 1) return false;
            if (cells.empty()) {
                begins = true;
                continue;
            }
            Line next = line(row);
            if (!begins && is_name(next) && std::any_of(blocks_.back().begin(), blocks_.back().end(), [&](const Line& one) { return is_name(one); }))
                begins = true;
            if (std::exchange(begins, false)) blocks_.emplace_back();
            blocks_.back().push_back(std::move(next));
        }
        return true;
    }

    /// Of all lines but the first ones without a heading, at least half have one that is known; and not only first ones do.
    [[nodiscard]] bool are_blocks() const {
        std::size_t lines = 0, known = 0, later = 0;
        for (const Block& block : blocks_)
            for (const Line& line : block) {
                const bool is_first = &line == block.data(), is_known = line.meaning.sure == HeadingSure::Name;
                if (!is_first || is_known) ++lines;
                if (is_known) ++known;
                if (is_known && !is_first) ++later;
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
    Place place_of(const Line& line, const Strings& cells, std::optional<std::size_t> above) {
        const bool is_known = line.meaning.sure == HeadingSure::Name;
        // "Helpline: day and night" is a name.
        if (cells.empty() && !is_known) return {};
        const bool is_heading = !line.heading.empty() && headings_.size() < kMostHeadings && split_words(line.heading).size() < 5;
        if (is_known || is_heading) return {column(line.heading, is_known ? line.meaning.key : std::string()), false};
        if (above && takes_more(*above, cells)) return {*above, true};
        return {field(kind_, "description") ? column(std::string(tr("What it does")), "description")
                                            : column(std::string(tr("Lines without a heading")), {}),
                true};
    }

    /// What is struck out, and an address, stand in the row and the column that the line went to.
    void move_marks(std::size_t from, std::size_t column, Sheet& to) const {
        const auto link = links_.find(from);
        if (link != links_.end()) to.links.push_back({to.rows.size(), column, link->second});
        if (struck_.contains(from)) to.struck.push_back({to.rows.size(), column});
    }

    Strings cells_of(const Block& block, Sheet& to) {
        Strings cells;
        std::optional<std::size_t> above;
        for (const Line& line : block) {
            const Place place = place_of(line, cells, above);
            if (cells.size() < headings_.size()) cells.resize(headings_.size());
            std::string& cell = cells[place.column];
            const std::string& text = place.whole ? line.all : line.text;
            if (!cell.empty() && !text.empty()) cell += '\n';
            cell += text;
            if (place.column == 0 && is_name(line)) headings_[0] = line.heading;
            if (place.column > 0) above = place.column;
            move_marks(line.row, place.column, to);
        }
        return cells;
    }

    MadeRows made() {
        MadeRows result;
        headings_ = {std::string(tr("First line"))};
        keys_ = {std::string(naming_field(kind_))};
        Sheet& to = result.sheet;
        to = sheet_;
        to.rows.assign(1, {});
        to.links.clear();
        to.struck.clear();
        to.merged.clear();
        result.numbers = {0};
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
