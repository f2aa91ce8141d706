#include "model/analysis/worked_out.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace waymark {
namespace {

using Row = std::vector<double>;
using Known = std::vector<std::optional<double>>;

constexpr double kNear = 1e-6;

/// What hidden counts can be at least and at most, by what the rows leave for each: no count is below zero, and all are whole.
class Bounds {
  public:
    /// The rows come to what their last number says.
    Bounds(const std::vector<std::vector<double>>& rows, std::size_t columns) : least_(columns, 0), most_(columns, kNoEnd) {
        for (const std::vector<double>& row : rows) {
            Sparse& made = rows_.emplace_back();
            made.sum = row[columns];
            for (std::size_t at = 0; at < columns; ++at)
                if (std::abs(row[at]) > kNear) made.terms.emplace_back(at, row[at]);
        }
        constexpr int kMostRounds = 60;
        for (int round = 0; narrow() && round < kMostRounds;) ++round;
    }

    [[nodiscard]] std::optional<double> known(std::size_t column) const {
        return most_[column] - least_[column] < 0.5 ? std::optional(least_[column]) : std::nullopt;
    }

  private:
    static constexpr double kNoEnd = 1e15;

    struct Sparse {
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
        for (const Sparse& row : rows_) {
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

    std::vector<Sparse> rows_;
    std::vector<double> least_, most_;
};

/// What one row says by itself: its only number, or that all are nought.
void learn(const Row& row, std::size_t columns, Known& known) {
    std::size_t terms = 0, last = 0, below = 0;
    for (std::size_t at = 0; at < columns; ++at)
        if (std::abs(row[at]) > kNear) {
            ++terms;
            last = at;
            below += row[at] < 0 ? 1u : 0u;
        }
    if (terms == 1) known[last] = row[columns] / row[last];
    if (std::abs(row[columns]) > kNear || (below != 0 && below != terms)) return;
    for (std::size_t at = 0; at < columns; ++at)
        if (std::abs(row[at]) > kNear) known[at] = 0;
}

/// Gauss and Jordan.
void eliminate(std::vector<Row>& rows, std::size_t columns) {
    std::size_t next = 0;
    for (std::size_t column = 0; column < columns && next < rows.size(); ++column) {
        std::size_t pivot = next;
        for (std::size_t at = next; at < rows.size(); ++at)
            if (std::abs(rows[at][column]) > std::abs(rows[pivot][column])) pivot = at;
        if (std::abs(rows[pivot][column]) < kNear) continue;
        std::swap(rows[pivot], rows[next]);
        const double by = rows[next][column];
        // Most of a row is nought.
        std::vector<std::size_t> terms;
        for (std::size_t at = 0; at <= columns; ++at) {
            if (rows[next][at] == 0) continue;
            rows[next][at] /= by;
            terms.push_back(at);
        }
        for (std::size_t at = 0; at < rows.size(); ++at) {
            const double times = rows[at][column];
            if (at == next || std::abs(times) < 1e-9) continue;
            for (const std::size_t i : terms) rows[at][i] -= times * rows[next][i];
        }
        ++next;
    }
}

}  // namespace

Known worked_out(std::vector<Row> rows, std::size_t columns) {
    Known known(columns);
    for (const Row& row : rows) learn(row, columns, known);
    std::vector<Row> all = rows;
    eliminate(rows, columns);
    for (const Row& row : rows) learn(row, columns, known);
    all.insert(all.end(), rows.begin(), rows.end());
    const Bounds bounds(all, columns);
    for (std::size_t at = 0; at < columns; ++at)
        if (!known[at]) known[at] = bounds.known(at);
    return known;
}

}  // namespace waymark
