#include "model/import/cards.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "model/base/text.h"
#include "model/import/row_kinds.h"

namespace waymark {
namespace {

constexpr std::size_t kMostHeadings = 64, kWidest = 6;

/// "Lead:" is called "Lead".
std::string bare(std::string heading) {
    while (!heading.empty() && (heading.back() == ':' || heading.back() == ' ')) heading.pop_back();
    return heading;
}

/// A heading and what stands beside it.
struct Pair {
    std::size_t row = 0, column = 0;  ///< Of what is said
    std::string heading, text;
    HeadingGuess meaning;  ///< Of the heading
};
using Card = std::vector<Pair>;

class CardReader {
  public:
    CardReader(const Sheet& sheet, RecordKind kind, const Framework& framework, HeadingReader read)
        : sheet_(sheet), kind_(kind), framework_(framework), read_(read) {
        for (const CellLink& link : sheet.links) links_.try_emplace({link.row, link.column}, link.address);
        for (const CellAt& cell : sheet.struck) struck_.emplace(cell.row, cell.column);
        for (const CellAt& cell : sheet.merged) merged_.emplace(cell.row, cell.column);
    }

    std::optional<MadeRows> rows() {
        if (kind_ == RecordKind::LocalCount || !read_cards() || !are_cards()) return {};
        return made();
    }

  private:
    using At = std::pair<std::size_t, std::size_t>;  // row and column

    [[nodiscard]] bool is_name(const Pair& pair) const {
        return pair.meaning.sure == HeadingSure::Name && pair.meaning.key == naming_field(kind_);
    }
    static bool is_known(const Pair& pair) { return pair.meaning.sure == HeadingSure::Name; }

    /// The pairs of a row; a cell over several columns counts once.
    [[nodiscard]] Card pairs_of(std::size_t row) const {
        Card pairs;
        const Strings& cells = sheet_.rows[row];
        for (std::size_t i = 0; i + 1 < cells.size(); i += 2) {
            if (merged_.contains({row, i}) || (cells[i].empty() && cells[i + 1].empty())) continue;
            Pair pair{row, i + 1, bare(cells[i]), merged_.contains({row, i + 1}) ? std::string() : cells[i + 1], {}};
            if (!pair.heading.empty()) pair.meaning = read_(kind_, pair.heading, framework_);
            // Words beside which nothing stands, and that name no field: they stand over a card.
            if (pair.text.empty() && !is_known(pair) && cells[i].back() != ':') pair = {row, i, {}, cells[i], {}};
            pairs.push_back(std::move(pair));
        }
        return pairs;
    }

    /// False where the columns cannot be headings and what they say, one beside the other.
    bool read_cards() {
        std::size_t width = 0;
        for (const Strings& row : sheet_.rows) width = std::max(width, row.size());
        if (width < 2 || width > kWidest || width % 2 != 0) return false;
        width_ = width;
        Card over;
        for (std::size_t row = 0; row < sheet_.rows.size(); ++row)
            for (Pair& pair : pairs_of(row)) {
                if (stands_over(pair)) {
                    over.push_back(std::move(pair));
                    continue;
                }
                if (cards_.empty() || begins_card(pair)) cards_.emplace_back();
                Card& card = cards_.back();
                card.push_back(std::move(pair));
                card.insert(card.end(), std::make_move_iterator(over.begin()), std::make_move_iterator(over.end()));
                over.clear();
            }
        if (cards_.empty()) return false;
        cards_.back().insert(cards_.back().end(), over.begin(), over.end());
        return true;
    }
    static bool stands_over(const Pair& pair) { return pair.heading.empty() && pair.column % 2 == 0; }
    [[nodiscard]] bool begins_card(const Pair& next) const {
        const Pair &first = cards_[0][0], &above = cards_.back().back();
        if (next.heading.empty() || plain_words(above.heading) == plain_words(next.heading)) return false;
        if (plain_words(next.heading) == plain_words(first.heading)) return true;
        return is_name(next) &&
               std::any_of(cards_.back().begin(), cards_.back().end(), [&](const Pair& one) { return is_name(one); });
    }

    /// At least half of the headings are known, and each card but at most one in four has a name; what stands beside them are
    /// no headings, as in a table of two columns of those.
    [[nodiscard]] bool are_cards() const {
        // A heading beside the first one: a line of headings.
        if (read_(kind_, cards_[0][0].text, framework_).sure == HeadingSure::Name) return false;
        std::size_t headings = 0, known = 0, named = 0, beside = 0, right = 0;
        for (const Card& card : cards_) {
            named += std::any_of(card.begin(), card.end(), [&](const Pair& pair) { return is_name(pair) && !pair.text.empty(); })
                         ? 1
                         : 0;
            for (const Pair& pair : card) {
                if (pair.heading.empty()) continue;
                ++headings;
                known += is_known(pair) ? 1 : 0;
                right += is_known(pair) && pair.column > 1 ? 1 : 0;
                beside += read_(kind_, pair.text, framework_).sure == HeadingSure::Name ? 1 : 0;
            }
        }
        // A card of two columns is a table that stands on its side, and is read as one.
        if (cards_.size() == 1 && (width_ == 2 || right == 0)) return false;
        return known > cards_.size() && known * 2 >= headings && beside * 3 < known && named * 4 >= cards_.size() * 3;
    }

    /// The column for a heading; those that mean one field are one.
    std::size_t column(const Pair& pair) {
        const std::string heading = pair.heading.empty() ? std::string(tr("Lines without a heading")) : pair.heading;
        const std::string words = plain_words(heading), key = is_known(pair) ? pair.meaning.key : std::string();
        for (std::size_t i = 0; i < headings_.size(); ++i)
            if (plain_words(headings_[i]) == words || (!key.empty() && keys_[i] == key && takes_more(i))) return i;
        if (headings_.size() == kMostHeadings) return headings_.size() - 1;
        headings_.push_back(heading);
        keys_.push_back(key);
        return headings_.size() - 1;
    }
    [[nodiscard]] bool takes_more(std::size_t column) const {
        const Field* known = field(kind_, keys_[column]);
        return keys_[column] != naming_field(kind_) && (!known || holds_several(*known));
    }

    void put(const Pair& pair, std::size_t column, Strings& cells, Sheet& to) const {
        if (cells.size() <= column) cells.resize(column + 1);
        if (pair.text.empty()) return;
        const At from{pair.row, pair.column};
        std::string& cell = cells[column];
        if (struck_.contains(from)) {
            if (!cell.empty() || !is_name(pair)) {
                ++to.struck_out;
                return;
            }
            to.struck.push_back({to.rows.size(), column});
        }
        if (!cell.empty()) cell += '\n';
        cell += pair.text;
        if (const auto link = links_.find(from); link != links_.end()) to.links.push_back({to.rows.size(), column, link->second});
    }

    MadeRows made() {
        MadeRows result = begun_rows(sheet_);
        Sheet& to = result.sheet;
        for (const Card& card : cards_) {
            Strings cells;
            std::size_t above = 0;
            for (const Pair& pair : card) {
                const bool goes_on = pair.heading.empty() && !stands_over(pair) && &pair != card.data();
                const std::size_t at = goes_on ? above : column(pair);
                put(pair, at, cells, to);
                if (!stands_over(pair)) above = at;
            }
            if (filled(cells) == 0) continue;
            to.rows.push_back(std::move(cells));
            result.numbers.push_back(card[0].row + 1);
        }
        to.rows[0] = headings_;
        result.keys = keys_;
        return result;
    }

    const Sheet& sheet_;
    RecordKind kind_;
    const Framework& framework_;
    HeadingReader read_;
    std::map<At, std::string> links_;
    std::set<At> struck_, merged_;
    std::vector<Card> cards_;
    Strings headings_, keys_;
    std::size_t width_ = 0;
};

/// What stands in the first column with something beside it.
Strings down(const Sheet& sheet) {
    Strings first;
    for (const Strings& row : sheet.rows)
        if (!row.empty() && !row[0].empty() && !only_text(row)) first.push_back(plain_words(bare(row[0])));
    return first;
}

}  // namespace

std::optional<MadeRows> rows_of_cards(const Sheet& sheet, RecordKind kind, const Framework& framework, HeadingReader read) {
    return CardReader(sheet, kind, framework, read).rows();
}

bool are_cards(std::span<const Sheet* const> tables) {
    if (tables.size() < 2) return false;
    const Strings first = down(*tables[0]);
    for (const Sheet* const table : tables) {
        const Strings other = down(*table);
        std::size_t width = 0;
        for (const Strings& row : table->rows) width = std::max(width, row.size());
        if (width < 2 || width > kWidest || width % 2 != 0 || first.empty() || other.size() < 2 || other[0] != first[0])
            return false;
    }
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Action, RecordKind::Member}) {
        bool all = true;
        for (const Sheet* const table : tables) {
            const Strings headings = down(*table);
            const auto known = std::count_if(headings.begin(), headings.end(), [&](const std::string& heading) {
                return heading_meaning(kind, heading).sure == HeadingSure::Name;
            });
            all = all && known > 1 && known * 2 >= static_cast<std::ptrdiff_t>(headings.size());
        }
        if (all) return true;
    }
    return false;
}

}  // namespace waymark
