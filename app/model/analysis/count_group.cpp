#include "model/analysis/count_group.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/analysis/count_suppression.h"
#include "model/analysis/worked_out.h"
#include "model/base/contains.h"

namespace waymark {
namespace {

using Cell = CountCell;

/// More cells that hang together than this, with those that nobody wrote down, are not worked through together: what could be
/// worked out of them is hidden (protect_many()).
constexpr std::size_t kMostCells = 150;

/// The type or group of what is of none that is named; a word that nobody writes.
constexpr const char* kOther = "\x01";

/// The ways in which parts add up: which of year, type and group they tell apart and their total does not.
enum Split : unsigned { kByType = 1, kByGroup = 2, kByYear = 4, kSplits = 8 };

bool tells(const Cell& cell, unsigned split) {
    return split == kByType ? !cell.type.empty() : split == kByGroup ? !cell.group.empty() : cell.year.has_value();
}

bool agree(const Cell& a, const Cell& b, unsigned split) {
    return split == kByType ? a.type == b.type : split == kByGroup ? a.group == b.group : a.year == b.year;
}

bool is_total(const Cell& cell, unsigned splits) {
    for (unsigned split = 1; split < kSplits; split *= 2)
        if ((splits & split) != 0 && tells(cell, split)) return false;
    return true;
}

bool is_part(const Cell& part, const Cell& total, unsigned splits) {
    for (unsigned split = 1; split < kSplits; split *= 2)
        if ((splits & split) != 0 ? !tells(part, split) : !agree(part, total, split)) return false;
    return true;
}

/// `total` is the sum of `parts` and of those that nobody wrote down; indexes of cells.
struct Equation {
    std::size_t total = 0;
    std::vector<std::size_t> given, absent;  ///< The parts: with a number, hidden or not; without one.
};

class Group {
  public:
    explicit Group(std::span<Cell> cells) : written_(cells), cells_(cells.begin(), cells.end()) {
        add_unwritten();
        for (std::size_t total = 0; total < cells_.size(); ++total)
            for (unsigned splits = 1; splits < kSplits; ++splits) add_equation(total, splits);
    }

    void protect() {
        protect_simply();
        // With the first figures of each cell, then with the last.
        const bool differ = std::any_of(cells_.begin(), cells_.end(), [](const Cell& cell) { return cell.figures.size() > 1; });
        for (const bool last : {false, true}) {
            if (last && !differ) break;
            for (Cell& cell : cells_)
                if (!cell.unread()) cell.value = *(last ? cell.figures.back() : cell.figures.front())->count;
            while (hide_open_rest() || hide_one_more()) protect_simply();
        }
        for (std::size_t at = 0; at < written_.size(); ++at) written_[at].hidden = cells_[at].hidden;
    }

  private:
    /// Types, groups and years that come in some rows may be missing in others: what is not written down can be worked out
    /// as well, and something else of it. So can what is of any other type or group than those that are named anywhere.
    void add_unwritten() {
        std::set<std::string> types{""}, groups{""};
        std::set<std::optional<std::int64_t>> years;
        std::set<std::tuple<std::optional<std::int64_t>, std::string, std::string>> there;
        others_.resize(cells_.size());
        for (const Cell& cell : cells_) {
            types.insert(cell.type);
            groups.insert(cell.group);
            years.insert(cell.year);
            there.emplace(cell.year, cell.type, cell.group);
        }
        if (types.size() > 1) types.insert(kOther);
        if (groups.size() > 1) groups.insert(kOther);
        for (const auto& year : years)
            for (const std::string& type : types)
                for (const std::string& group : groups)
                    if (!there.contains({year, type, group})) {
                        Cell cell{cells_.front().measure, year, type, group, {}};
                        cell.absent = cell.hidden = true;
                        cells_.push_back(std::move(cell));
                        others_.push_back((type == kOther ? kByType : 0u) | (group == kOther ? kByGroup : 0u));
                    }
    }

    void add_equation(std::size_t total, unsigned splits) {
        if (!is_total(cells_[total], splits)) return;
        Equation equation{total, {}, {}};
        for (std::size_t at = 0; at < cells_.size(); ++at)
            if (at != total && is_part(cells_[at], cells_[total], splits))
                (cells_[at].absent ? equation.absent : equation.given).push_back(at);
        if (equation.given.empty() && equation.absent.empty()) return;
        const bool is_simple = splits == kByType || splits == kByGroup || splits == kByYear;
        const bool is_written = std::all_of(equation.absent.begin(), equation.absent.end(),
                                            [this](std::size_t at) { return at < written_.size() || others_[at] != 0; });
        if (is_simple && is_written && total < written_.size()) simple_.push_back(equations_.size());
        equations_.push_back(std::move(equation));
    }

    void protect_simply() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const std::size_t simple : simple_) changed = protect(equations_[simple]) || changed;
        }
    }

    bool protect(const Equation& equation) {
        const auto hidden = static_cast<std::size_t>(
            std::count_if(equation.given.begin(), equation.given.end(), [this](std::size_t at) { return cells_[at].hidden; }));
        const auto absent = static_cast<std::size_t>(std::count_if(equation.absent.begin(), equation.absent.end(),
                                                                   [this](std::size_t at) { return at < written_.size(); }));
        const std::size_t all = hidden + absent;
        return all == (cells_[equation.total].hidden ? 0u : 1u) && hide_smallest(equation);
    }

    bool hide_smallest(const Equation& equation) {
        Cell* smallest = nullptr;
        for (const std::size_t at : equation.given) {
            Cell& part = cells_[at];
            if (!part.hidden && (!smallest || *part.figures[0]->count < *smallest->figures[0]->count)) smallest = &part;
        }
        if (smallest) smallest->hidden = true;
        return smallest != nullptr;
    }

    /// A number in it that nobody could read.
    [[nodiscard]] bool is_unread(const Equation& equation) const {
        return (cells_[equation.total].unread() && !cells_[equation.total].absent) ||
               std::any_of(equation.given.begin(), equation.given.end(), [this](std::size_t at) { return cells_[at].unread(); });
    }

    /// What the total has more than its given parts; below zero: it is not their sum, and tells nothing.
    [[nodiscard]] std::int64_t rest(const Equation& equation) const {
        std::int64_t rest = cells_[equation.total].value;
        for (const std::size_t at : equation.given) rest -= cells_[at].value;
        return rest;
    }

    /// The cells that are hidden have a column each, and the rests that are of no written cell one each behind them.
    struct Columns {
        std::vector<std::size_t> of_cell;                        ///< By cell; only those of hidden ones that are there count.
        std::vector<std::pair<std::size_t, std::size_t>> rests;  ///< Equation and column
        std::size_t count = 0;
    };

    /// `no_others`: of which splits the reader takes it that there are no types and groups but those that are named.
    [[nodiscard]] bool is_there(std::size_t at, unsigned no_others) const { return (others_[at] & no_others) == 0; }

    [[nodiscard]] Columns columns(unsigned no_others) const {
        Columns made;
        made.of_cell.resize(cells_.size());
        for (std::size_t at = 0; at < cells_.size(); ++at)
            if (cells_[at].hidden && is_there(at, no_others)) made.of_cell[at] = made.count++;
        for (std::size_t at = 0; at < equations_.size(); ++at)
            if (!cells_[equations_[at].total].absent && !is_unread(equations_[at]) && rest(equations_[at]) > 0)
                made.rests.emplace_back(at, made.count++);
        return made;
    }

    [[nodiscard]] std::vector<std::vector<double>> rows(const Columns& columns, unsigned no_others) const {
        std::vector<std::vector<double>> made;
        auto next_rest = columns.rests.begin();
        for (std::size_t number = 0; number < equations_.size(); ++number) {
            const Equation& equation = equations_[number];
            if (!is_there(equation.total, no_others)) continue;
            const bool has_rest = next_rest != columns.rests.end() && next_rest->first == number;
            const std::size_t rest_column = has_rest ? (next_rest++)->second : 0;
            std::vector<double> row(columns.count + 1), absent(columns.count + 1);
            const auto add = [&](std::size_t at, double sign) {
                if (cells_[at].hidden)
                    row[columns.of_cell[at]] += sign;
                else
                    row.back() -= sign * static_cast<double>(cells_[at].value);
            };
            for (const std::size_t part : equation.given) add(part, 1);
            add(equation.total, -1);
            bool any_absent = false;
            for (const std::size_t part : equation.absent)
                if (is_there(part, no_others)) {
                    absent[columns.of_cell[part]] = 1;
                    any_absent = true;
                }
            const bool has_total = !cells_[equation.total].absent, unread = has_total && is_unread(equation);
            // Of a total that is 0 and has no written parts nobody is told that they come to it.
            const bool only_absent = equation.given.empty() && !has_rest;
            if (!has_total || ((unread || only_absent) && any_absent)) {
                for (std::size_t at = 0; at < columns.count; ++at) row[at] += absent[at];
            } else if (has_rest) {
                row[rest_column] = 1;
                absent[rest_column] = -1;
                if (any_absent) made.push_back(std::move(absent));
            } else if (!unread && rest(equation) < 0) {
                continue;
            }
            made.push_back(std::move(row));
        }
        return made;
    }

    [[nodiscard]] bool is_shown(std::size_t at) const { return !cells_[at].hidden; }

    /// The cells that a reader knows to be 0 since no count is below 0: those beside parts that come to their total, and all parts
    /// of what is 0. `known`: what is worked out by adding up alone, by column.
    [[nodiscard]] std::vector<bool> known_as_none(const Columns& of, std::span<const std::optional<double>> known,
                                                  unsigned no_others) const {
        std::vector<bool> none(cells_.size());
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            const std::optional<double> value = is_shown(at) || !is_there(at, no_others) ? std::nullopt : known[of.of_cell[at]];
            none[at] = value && *value > -0.5 && *value < 0.5;
        }
        for (bool more = true; std::exchange(more, false);)
            for (const Equation& equation : equations_) {
                const bool is_none = none[equation.total];
                const bool all_shown =
                    std::all_of(equation.given.begin(), equation.given.end(), [this](std::size_t at) { return is_shown(at); });
                const bool is_full = is_shown(equation.total) && all_shown && !is_unread(equation) && rest(equation) == 0;
                if (!is_none && !is_full) continue;
                for (const auto* parts : {&equation.given, &equation.absent})
                    for (const std::size_t at : *parts)
                        if (!is_shown(at) && !none[at]) none[at] = more = true;
            }
        return none;
    }

    /// Hides one more where what is below 5 can still be worked out, whether or not a reader takes the types, or the groups,
    /// that are named to be all there are; false when nothing can.
    bool hide_one_more() {
        unsigned told = 0;
        for (const unsigned others : others_) told |= others;
        for (unsigned no_others = told;; no_others = (no_others - 1) & told) {
            if (hide_one_more(no_others)) return true;
            if (no_others == 0) return false;
        }
    }

    bool hide_one_more(unsigned no_others) {
        const Columns of = columns(no_others);
        if (of.count == 0) return false;
        const auto known = worked_out(rows(of, no_others), of.count);
        // What comes out as more than that is not what was counted: then what the reader takes for granted is not so.
        const auto is_told = [&](std::size_t column) {
            return known[column] && *known[column] > -0.5 && *known[column] < static_cast<double>(kSmallestPublicCount) - 0.5;
        };
        const auto is_small = [&](std::size_t column) { return is_told(column) && *known[column] > 0.5; };
        const std::vector<bool> none = known_as_none(of, known, no_others);
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            if (!cells_[at].hidden || !is_there(at, no_others)) continue;
            const bool given_away =
                cells_[at].absent ? is_small(of.of_cell[at]) : cells_[at].small && (is_told(of.of_cell[at]) || none[at]);
            if (given_away && hide_beside(at)) return true;
        }
        for (const auto& [equation, column] : of.rests)
            if (rest(equations_[equation]) < kSmallestPublicCount && known[column] && hide_in(equations_[equation])) return true;
        return false;
    }

    /// Hides one more where what is hidden of a shown total, or was never written down, comes to less than 5 together.
    bool hide_open_rest() {
        for (const Equation& equation : equations_) {
            const Cell& total = cells_[equation.total];
            if (total.hidden || is_unread(equation) || rest(equation) < 0) continue;
            std::int64_t open = total.value;
            for (const std::size_t at : equation.given)
                if (!cells_[at].hidden) open -= cells_[at].value;
            if (open > 0 && open < kSmallestPublicCount && hide_in(equation)) return true;
        }
        return false;
    }

    bool hide_in(const Equation& equation) {
        return hide_smallest(equation) || (!cells_[equation.total].absent && !std::exchange(cells_[equation.total].hidden, true));
    }

    /// The smallest shown part of a total that the cell is or is part of, else that total, else the smallest
    /// that is shown anywhere.
    bool hide_beside(std::size_t small) {
        for (const Equation& equation : equations_) {
            if (equation.total != small && !contains(equation.given, small) && !contains(equation.absent, small)) continue;
            const bool tells_nothing = !cells_[equation.total].absent && !is_unread(equation) && rest(equation) < 0;
            if (!tells_nothing && hide_in(equation)) return true;
        }
        Cell* smallest = nullptr;
        for (Cell& cell : cells_)
            if (!cell.hidden && (!smallest || cell.value < smallest->value)) smallest = &cell;
        if (smallest) smallest->hidden = true;
        return smallest != nullptr;
    }

    std::span<Cell> written_;
    std::vector<Cell> cells_;       ///< Those, and behind them what is written nowhere
    std::vector<unsigned> others_;  ///< By cell: by which splits it is of none that is named
    std::vector<Equation> equations_;
    std::vector<std::size_t> simple_;  ///< Those by one of year, type and group, of what is written
};

/// Whether the cells, with those that nobody wrote down, are more than are worked through.
bool is_many(std::span<const Cell> cells) {
    std::set<std::string_view> types{""}, groups{""};
    std::set<std::optional<std::int64_t>> years;
    for (const Cell& cell : cells) {
        types.insert(cell.type);
        groups.insert(cell.group);
        years.insert(cell.year);
    }
    // Where some are named there are others.
    const auto with_others = [](std::size_t named) { return named + (named > 1 ? 1 : 0); };
    return with_others(types.size()) * with_others(groups.size()) * years.size() > kMostCells;
}

/// Only one sort of parts stays, the most: those by type, those by group, those by both, or the total. Nothing is the sum of
/// them, so none of what is hidden beside them, or was never written down, can be worked out.
void keep_one_sort(std::span<Cell> cells) {
    const auto sort_of = [](const Cell& cell) {
        return (tells(cell, kByType) ? kByType : 0u) | (tells(cell, kByGroup) ? kByGroup : 0u);
    };
    std::array<std::size_t, kSplits> shown{};
    for (const Cell& cell : cells) shown[sort_of(cell)] += cell.hidden ? 0u : 1u;
    const auto most = static_cast<unsigned>(std::max_element(shown.begin(), shown.end()) - shown.begin());
    for (Cell& cell : cells) cell.hidden = cell.hidden || sort_of(cell) != most;
}

/// Counts of no year, which are what ties the years together, are hidden; then each year is looked at by itself. The cells
/// stand in the order of their years.
void protect_many(std::span<Cell> cells) {
    if (cells.front().year == cells.back().year) return keep_one_sort(cells);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
        while (end < cells.size() && cells[end].year == cells[begin].year) ++end;
        const std::span<Cell> year = cells.subspan(begin, end - begin);
        if (year.front().year) {
            protect_small(year);
        } else {
            for (Cell& cell : year) cell.hidden = true;
        }
    }
}

}  // namespace

void protect_small(std::span<CountCell> cells) {
    if (cells.empty()) return;
    if (is_many(cells)) return protect_many(cells);
    Group(cells).protect();
}

}  // namespace waymark
