#include "model/analysis/count_suppression.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/base/trim.h"
#include "model/document/words.h"

namespace waymark {

/// All figures for one measure, year, type of exploitation and group.
struct CountSuppression::Cell {
    std::string measure;
    std::optional<std::int64_t> year;
    std::string type, group;  ///< Empty: all.
    std::vector<const LocalCount*> figures;  ///< Those with a number.
    bool small = false, hidden = false;      ///< `small`: may be below 5, so it must not be worked out.
    bool absent = false;                     ///< No number was given, or it was left out before.
    std::int64_t value = 0;  ///< The figure that is reckoned with at present.
    [[nodiscard]] bool unread() const { return figures.empty(); }
};

namespace {

using Cell = CountSuppression::Cell;
using Why = CountSuppression::Why;

/// As words are compared: capitals and spaces aside.
std::string key_of(std::string_view word) {
    std::string key = fold(trimmed(word));
    // A total by any name: taken for a part of its own, it would give away what it is the total of.
    for (const std::string_view all : {words::all_types, std::string_view("all types"), std::string_view("all"), std::string_view("total"),
                                       std::string_view("totals"), std::string_view("everyone"), std::string_view("everybody"),
                                       std::string_view("all people"), std::string_view("all forms"), std::string_view("any")})
        if (key == all) return {};
    return key;
}

/// What a file holds in place of a number is kept as it was, beside the record (document_reader.h).
bool is_kept_unread(const LocalCount& count) {
    return std::any_of(count.extra.begin(), count.extra.end(), [](const auto& one) {
        return one.first.starts_with("unread:count") || one.first.starts_with("unread:year");
    });
}

bool has_no_year(const LocalCount& count) {
    return !count.year.words().empty() || (count.year && !is_calendar_year(*count.year));
}

/// More cells that hang together than this are not worked through: what could be worked out of them is hidden.
constexpr std::size_t kMostCells = 150;

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

/// What hidden counts can be at least and at most, by what the rows leave for each: no count is below zero, and all are whole.
class Bounds {
  public:
    /// The rows come to what their last number says.
    Bounds(const std::vector<std::vector<double>>& rows, std::size_t columns) : least_(columns, 0), most_(columns, kNoEnd) {
        for (const std::vector<double>& row : rows) {
            Row& made = rows_.emplace_back();
            made.sum = row[columns];
            for (std::size_t at = 0; at < columns; ++at)
                if (std::abs(row[at]) > kNear) made.terms.emplace_back(at, row[at]);
        }
        constexpr int kMostRounds = 60;
        for (int round = 0; narrow() && round < kMostRounds;) ++round;
    }

    [[nodiscard]] bool is_known(std::size_t column) const { return most_[column] - least_[column] < 0.5; }

  private:
    static constexpr double kNoEnd = 1e15, kNear = 1e-6;

    struct Row {
        std::vector<std::pair<std::size_t, double>> terms;
        double sum = 0;
    };
    /// A sum of which some terms may have no end.
    struct Sum {
        double known = 0;
        std::size_t endless = 0;
        void add(double factor, double value) { value == kNoEnd ? void(++endless) : void(known += factor * value); }
        /// Without one of its terms; nothing where what is left has no end.
        [[nodiscard]] std::optional<double> without(double factor, double value) const {
            if (endless > (value == kNoEnd ? 1u : 0u)) return {};
            return value == kNoEnd ? known : known - factor * value;
        }
    };

    bool narrow() {
        bool changed = false;
        for (const Row& row : rows_) {
            Sum low, high;
            for (const auto& [at, factor] : row.terms) {
                low.add(factor, factor > 0 ? least_[at] : most_[at]);
                high.add(factor, factor > 0 ? most_[at] : least_[at]);
            }
            for (const auto& [at, factor] : row.terms) {
                const auto rest_low = low.without(factor, factor > 0 ? least_[at] : most_[at]);
                const auto rest_high = high.without(factor, factor > 0 ? most_[at] : least_[at]);
                const auto& for_least = factor > 0 ? rest_high : rest_low;
                const auto& for_most = factor > 0 ? rest_low : rest_high;
                if (for_least) changed = raise(at, (row.sum - *for_least) / factor) || changed;
                if (for_most) changed = lower(at, (row.sum - *for_most) / factor) || changed;
                // The sums hold what was; a narrower one is taken in the next round.
            }
        }
        return changed;
    }
    bool raise(std::size_t at, double to) {
        to = std::ceil(to - kNear);
        if (to <= least_[at] || to > most_[at]) return false;
        least_[at] = to;
        return true;
    }
    bool lower(std::size_t at, double to) {
        to = std::floor(to + kNear);
        if (to >= most_[at] || to < least_[at]) return false;
        most_[at] = to;
        return true;
    }

    std::vector<Row> rows_;
    std::vector<double> least_, most_;
};

/// `total` is the sum of `parts`; indexes of cells.
struct Equation {
    std::size_t total = 0;
    std::vector<std::size_t> parts;
};

/// Cells of one measure that hang together.
class Group {
  public:
    explicit Group(std::span<Cell> cells) : cells_(cells) {
        for (std::size_t total = 0; total < cells_.size(); ++total)
            for (unsigned splits = 1; splits < kSplits; ++splits) {
                if (!is_total(cells_[total], splits)) continue;
                Equation equation{total, {}};
                for (std::size_t at = 0; at < cells_.size(); ++at)
                    if (at != total && is_part(cells_[at], cells_[total], splits)) equation.parts.push_back(at);
                if (equation.parts.empty()) continue;
                const bool simple = splits == kByType || splits == kByGroup || splits == kByYear;
                if (simple) simple_.push_back(equations_.size());
                equations_.push_back(std::move(equation));
            }
    }

    void protect() {
        protect_simply();
        // With the first figures of each cell, then with the last.
        for (const bool last : {false, true}) {
            for (Cell& cell : cells_)
                if (!cell.unread()) cell.value = *(last ? cell.figures.back() : cell.figures.front())->count;
            while (hide_one_more()) protect_simply();
        }
    }

  private:
    void protect_simply() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const std::size_t simple : simple_) changed = protect(equations_[simple]) || changed;
        }
    }

    bool protect(const Equation& equation) {
        const auto hidden = std::count_if(equation.parts.begin(), equation.parts.end(),
                                          [this](std::size_t at) { return cells_[at].hidden; });
        return cells_[equation.total].hidden ? hidden == 0 && hide_smallest(equation)
                                             : hidden == 1 && hide_smallest(equation);
    }

    bool hide_smallest(const Equation& equation) {
        Cell* smallest = nullptr;
        for (const std::size_t at : equation.parts) {
            Cell& part = cells_[at];
            if (!part.hidden && (!smallest || *part.figures[0]->count < *smallest->figures[0]->count))
                smallest = &part;
        }
        if (smallest) smallest->hidden = true;
        return smallest != nullptr;
    }

    [[nodiscard]] bool holds(const Equation& equation) const {
        std::int64_t sum = 0;
        // With a number that nobody could read it may hold.
        bool unread = cells_[equation.total].unread();
        if (cells_[equation.total].absent) return false;
        for (const std::size_t at : equation.parts) {
            if (cells_[at].absent) return false;
            sum += cells_[at].value;
            unread = unread || cells_[at].unread();
        }
        return unread || sum == cells_[equation.total].value;
    }

    /// The equations as rows over the hidden cells, what they come to behind them.
    [[nodiscard]] std::vector<std::vector<double>> rows(const std::vector<std::size_t>& column) const {
        std::vector<std::vector<double>> made;
        for (const Equation& equation : equations_) {
            if (!holds(equation)) continue;
            std::vector<double> row(column.back() + 1);
            const auto add = [&](std::size_t at, double sign) {
                if (cells_[at].hidden)
                    row[column[at]] += sign;
                else
                    row.back() -= sign * static_cast<double>(cells_[at].value);
            };
            for (const std::size_t part : equation.parts) add(part, 1);
            add(equation.total, -1);
            made.push_back(std::move(row));
        }
        return made;
    }

    /// Hides one more where a cell below 5 can still be worked out; false when none can.
    bool hide_one_more() {
        std::vector<std::size_t> column(cells_.size() + 1);  // of each hidden cell; last: how many there are
        std::size_t count = 0;
        for (std::size_t at = 0; at < cells_.size(); ++at) column[at] = cells_[at].hidden ? count++ : 0;
        column.back() = count;
        if (count == 0) return false;
        const std::vector<bool> known = known_in(rows(column), count);
        for (std::size_t at = 0; at < cells_.size(); ++at)
            if (cells_[at].small && known[column[at]] && hide_beside(at)) return true;
        return false;
    }

    /// Which columns the rows fix: by elimination, and because no count is below zero.
    static std::vector<bool> known_in(std::vector<std::vector<double>> rows, std::size_t columns) {
        std::vector<bool> known(columns);
        const auto learn = [&](const std::vector<double>& row) {
            std::size_t terms = 0, last = 0, below = 0;
            for (std::size_t at = 0; at < columns; ++at)
                if (std::abs(row[at]) > 1e-6) {
                    ++terms;
                    last = at;
                    below += row[at] < 0 ? 1u : 0u;
                }
            if (terms == 1) known[last] = true;
            if (std::abs(row[columns]) > 1e-6 || (below != 0 && below != terms)) return;
            for (std::size_t at = 0; at < columns; ++at)
                if (std::abs(row[at]) > 1e-6) known[at] = true;
        };
        for (const auto& row : rows) learn(row);
        std::vector<std::vector<double>> all = rows;
        std::size_t next = 0;
        for (std::size_t column = 0; column < columns && next < rows.size(); ++column) {
            std::size_t pivot = next;
            for (std::size_t at = next; at < rows.size(); ++at)
                if (std::abs(rows[at][column]) > std::abs(rows[pivot][column])) pivot = at;
            if (std::abs(rows[pivot][column]) < 1e-6) continue;
            std::swap(rows[pivot], rows[next]);
            const double by = rows[next][column];
            for (double& one : rows[next]) one /= by;
            for (std::size_t at = 0; at < rows.size(); ++at) {
                const double times = rows[at][column];
                if (at == next || std::abs(times) < 1e-9) continue;
                for (std::size_t i = 0; i <= columns; ++i) rows[at][i] -= times * rows[next][i];
            }
            ++next;
        }
        for (const auto& row : rows) learn(row);
        all.insert(all.end(), rows.begin(), rows.end());
        const Bounds bounds(all, columns);
        for (std::size_t at = 0; at < columns; ++at) known[at] = known[at] || bounds.is_known(at);
        return known;
    }

    /// The smallest shown part of a total that the cell is or is part of, else that total, else the smallest
    /// that is shown anywhere.
    bool hide_beside(std::size_t small) {
        for (const Equation& equation : equations_) {
            const bool in_it = equation.total == small || contains(equation.parts, small);
            if (!in_it || !holds(equation)) continue;
            if (hide_smallest(equation)) return true;
            if (!std::exchange(cells_[equation.total].hidden, true)) return true;
        }
        Cell* smallest = nullptr;
        for (Cell& cell : cells_)
            if (!cell.hidden && (!smallest || cell.value < smallest->value)) smallest = &cell;
        if (smallest) smallest->hidden = true;
        return smallest != nullptr;
    }

    std::span<Cell> cells_;
    std::vector<Equation> equations_;
    std::vector<std::size_t> simple_;  ///< Those by one of year, type and group
};

void protect(std::span<Cell> cells) {
    if (std::none_of(cells.begin(), cells.end(), [](const Cell& cell) { return cell.hidden; })) return;
    if (cells.size() <= kMostCells) return Group(cells).protect();
    for (Cell& cell : cells) cell.hidden = true;
}

}  // namespace

void CountSuppression::take(const LocalCount& count) {
    const bool unread = !count.count.words().empty() || has_no_year(count) || is_kept_unread(count);
    if (unread)
        why_.emplace(&count, Why::Unreadable);
    else if (count.count && *count.count < kSmallestPublicCount)
        why_.emplace(&count, Why::Small);
    // Nobody can say what a count of no certain year adds up with.
    if (has_no_year(count)) return;
    Cell cell{key_of(count.measure), count.year, key_of(count.exploitation), key_of(count.who), {}};
    const bool given = !unread && count.count;
    // A total that was never given is not there to be protected; a part that was not may be worked out of the rest.
    if (!unread && !given && cell.type.empty() && cell.group.empty()) return;
    if (given) cell.figures.push_back(&count);
    cell.small = why_.contains(&count);
    cell.absent = !given && !cell.small;
    cell.hidden = cell.small || cell.absent;
    cells_.push_back(std::move(cell));
}

/// Figures of one cell come together.
void CountSuppression::gather() {
    const auto key = [](const Cell& cell) { return std::tie(cell.measure, cell.year, cell.type, cell.group); };
    sort_stably(cells_, [&](const Cell& a, const Cell& b) { return key(a) < key(b); });
    std::size_t kept = 0;
    for (std::size_t at = 0; at < cells_.size(); ++at) {
        if (kept != 0 && key(cells_[kept - 1]) == key(cells_[at])) {
            Cell& cell = cells_[kept - 1];
            cell.figures.insert(cell.figures.end(), cells_[at].figures.begin(), cells_[at].figures.end());
            cell.small = cell.small || cells_[at].small;
            cell.absent = !cell.small && cell.figures.empty();
            cell.hidden = cell.small || cell.absent;
        } else {
            if (kept != at) cells_[kept] = std::move(cells_[at]);
            ++kept;
        }
    }
    cells_.resize(kept);
}

void CountSuppression::protect_all() {
    const std::span<Cell> all(cells_);
    for (std::size_t begin = 0, end = 0; begin < cells_.size(); begin = end) {
        // Years hang together only where a count is of no year: it may be their total, and stands first.
        const bool all_years = !cells_[begin].year;
        while (end < cells_.size() && cells_[end].measure == cells_[begin].measure &&
               (all_years || cells_[end].year == cells_[begin].year))
            ++end;
        protect(all.subspan(begin, end - begin));
    }
}

void CountSuppression::tell() {
    for (const Cell& cell : cells_)
        if (cell.hidden)
            for (const LocalCount* figure : cell.figures) why_.emplace(figure, Why::GivesAway);
}

CountSuppression::CountSuppression(const RecordList<LocalCount>& profile) {
    for (const LocalCount& count : profile) take(count);
    gather();
    protect_all();
    tell();
}

CountSuppression::~CountSuppression() = default;

const CountSuppression::Why* CountSuppression::why(const LocalCount& count) const {
    const auto found = why_.find(&count);
    return found == why_.end() ? nullptr : &found->second;
}

}  // namespace waymark
