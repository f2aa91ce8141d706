#include "model/analysis/count_difference.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "model/analysis/count_suppression.h"
#include "model/base/contains.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"

namespace waymark {
namespace {

constexpr std::size_t kMostTriedTogether = 24, kMostCells = 150;

/// What two figures that are held against one another may differ in.
enum class Differs { Group, Type, Measure };

struct Figure {
    CountCell* cell;
    std::int64_t value;
};

bool is_in_line(const CountCell& small, const CountCell& other, Differs by) {
    const bool one_measure = small.measure == other.measure, one_type = small.type == other.type,
               one_group = small.group == other.group;
    switch (by) {
        case Differs::Group:
            return one_type && (one_measure || small.own_measure || other.own_measure);
        case Differs::Type:
            return one_group && (one_measure || small.own_measure || other.own_measure);
        case Differs::Measure:
            return one_type && one_group && (small.own_measure || other.own_measure);
    }
    return false;
}

/// "labour-for-offenders" is a part of "labour".
bool is_part(const std::string& word, const std::string& of) {
    return !of.empty() && word.size() > of.size() && word.starts_with(of) && word[of.size()] == '-';
}

/// Nobody can say what adds up to what: where all is said, protect_small() has seen to it.
bool is_in_doubt(const CountCell& small, const CountCell& other) {
    return other.own_word || other.own_measure || other.figures.size() + (other.in_words ? 1 : 0) > 1 ||
           is_part(small.type, other.type) || is_part(small.group, other.group) || is_part(other.type, small.type) ||
           is_part(other.group, small.group);
}

/// Whether up to `more` figures after the one at `from`, but for the one at `but`, come to `sum`.
bool come_to(const std::vector<Figure>& line, std::size_t from, std::size_t but, std::int64_t sum, int more) {
    if (sum == 0) return true;
    if (more == 0 || sum < 0) return false;
    for (std::size_t at = from; at < line.size(); ++at)
        if (at != but && come_to(line, at + 1, but, sum - line[at].value, more - 1)) return true;
    return false;
}

/// Hides one figure of the line that gives `secret` away with others; false: none does.
bool hide_one(std::vector<Figure>& line, std::int64_t secret) {
    const int together = line.size() > kMostTriedTogether ? 1 : 3;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const std::int64_t rest = line[at].value - secret;
        if (rest <= 0 || !come_to(line, 0, at, rest, together)) continue;
        CountCell* const cell = line[at].cell;
        cell->hidden = true;
        std::erase_if(line, [&](const Figure& figure) { return figure.cell == cell; });
        return true;
    }
    return false;
}

using Year = std::span<CountCell* const>;

/// What must not come out of figures: those below 5, and any number below 5 where one was written as words ("<5"). That there
/// are none of something is known of most things.
std::vector<std::int64_t> secrets_of(const CountCell& small) {
    std::vector<std::int64_t> secrets;
    for (const LocalCount* figure : small.figures)
        if (*figure->count > 0 && *figure->count < kSmallestPublicCount) secrets.push_back(*figure->count);
    if (small.in_words || small.figures.empty())
        for (std::int64_t number = 1; number < kSmallestPublicCount; ++number) secrets.push_back(number);
    return secrets;
}

/// Hides what gives `small` away among the cells of its year.
bool protect(Year year, const CountCell& small, Differs by) {
    std::vector<Figure> line;
    bool in_doubt = small.own_word || small.own_measure || small.figures.size() + (small.in_words ? 1 : 0) > 1;
    for (CountCell* cell : year) {
        if (cell == &small || !is_in_line(small, *cell, by)) continue;
        in_doubt = in_doubt || is_in_doubt(small, *cell);
        if (cell->hidden) continue;
        for (const LocalCount* figure : cell->figures) line.push_back({cell, *figure->count});
    }
    if (!in_doubt) return false;
    bool hid = false;
    for (const std::int64_t secret : secrets_of(small))
        while (hide_one(line, secret)) hid = true;
    return hid;
}

bool hide_own_words(Year year) {
    bool hid = false;
    for (CountCell* cell : year)
        if ((cell->own_word || cell->own_measure) && !std::exchange(cell->hidden, true)) hid = true;
    return hid;
}

/// What is left of a whole by what its words say are parts of it, one of them or all together, is below 5 and was not written
/// down: such a part is hidden, of all together the smallest.
bool protect_rest(const CountCell& whole, std::vector<CountCell*> parts) {
    const auto is_small = [](std::int64_t rest) { return rest > 0 && rest < kSmallestPublicCount; };
    std::vector<std::int64_t> of;
    for (const LocalCount* figure : whole.figures) of.push_back(*figure->count);
    std::sort(of.begin(), of.end());
    const auto tells = [&](const CountCell& part) {
        return std::any_of(part.figures.begin(), part.figures.end(), [&](const LocalCount* figure) {
            const auto next = std::upper_bound(of.begin(), of.end(), *figure->count);
            return next != of.end() && is_small(*next - *figure->count);
        });
    };
    bool hid = false;
    for (CountCell* part : parts)
        if (!part->hidden && tells(*part)) part->hidden = hid = true;
    std::erase_if(parts, [](const CountCell* part) { return part->hidden; });
    if (parts.empty()) return hid;
    std::int64_t rest = *whole.figures.front()->count;
    for (const CountCell* part : parts) rest -= *part->figures.front()->count;
    if (!is_small(rest)) return hid;
    const auto smaller = [](const CountCell* a, const CountCell* b) {
        return *a->figures.front()->count < *b->figures.front()->count;
    };
    (*std::min_element(parts.begin(), parts.end(), smaller))->hidden = true;
    return true;
}

/// The same for all of a year. Parts differ from their whole in one word: the measure, the type or the group.
bool protect_parts(Year year) {
    using Place = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Place, CountCell*> shown;
    for (CountCell* cell : year)
        if (!cell->hidden && !cell->unread()) shown.emplace(Place(cell->measure, cell->type, cell->group), cell);
    std::map<std::pair<Place, Differs>, std::vector<CountCell*>> parts_of;
    for (const auto& [place, cell] : shown) {
        const auto& [measure, type, group] = place;
        for (const std::string& wider : cell->wider_measures)
            parts_of[{Place(wider, type, group), Differs::Measure}].push_back(cell);
        for (const std::string& wider : cell->wider_types)
            parts_of[{Place(measure, wider, group), Differs::Type}].push_back(cell);
        for (const std::string& wider : cell->wider_groups)
            parts_of[{Place(measure, type, wider), Differs::Group}].push_back(cell);
    }
    bool hid = false;
    for (const auto& [of, parts] : parts_of)
        if (const auto whole = shown.find(of.first); whole != shown.end() && !whole->second->hidden)
            hid = protect_rest(*whole->second, parts) || hid;
    return hid;
}

bool protect_year(Year year) {
    const auto is_small = [](const CountCell* cell) { return cell->small; };
    if (std::none_of(year.begin(), year.end(), is_small)) return false;
    if (year.size() > kMostCells) return hide_own_words(year);
    bool hid = false;
    for (const CountCell* cell : year)
        if (cell->small)
            for (const Differs by : {Differs::Group, Differs::Type, Differs::Measure}) hid = protect(year, *cell, by) || hid;
    return hid;
}

/// What is counted on from year to year, by the words for it.
bool is_running_total(const CountCell& cell) {
    // Whole words: "several" is not "ever".
    const std::string words = ' ' + fold(cell.measure) + ' ';
    constexpr std::string_view kSaysSo[] = {" cumulative ",  " to date ", " so far ",  " running total ",
                                            " total since ", " ever ",    " all time "};
    return cell.own_measure && std::any_of(std::begin(kSaysSo), std::end(kSaysSo),
                                           [&](std::string_view say) { return words.find(say) != std::string::npos; });
}

/// One figure of a measure in somebody's own words less that of the year before is what came in between: where that is small,
/// or a small count of that year, the older figure is hidden.
bool protect_between_years(Year cells) {
    using Place = std::tuple<std::string_view, std::string_view, std::int64_t>;
    using Series = std::tuple<std::string_view, std::string_view, std::string_view>;
    std::map<Place, std::vector<std::int64_t>> secrets;
    std::map<Series, std::vector<CountCell*>> series;
    for (CountCell* cell : cells) {
        if (!cell->year) continue;
        if (cell->small)
            for (const std::int64_t secret : secrets_of(*cell)) secrets[{cell->type, cell->group, *cell->year}].push_back(secret);
        if (cell->own_measure && !cell->hidden && !cell->unread())
            series[{cell->measure, cell->type, cell->group}].push_back(cell);
    }
    bool hid = false;
    for (auto& [key, of_years] : series) {
        sort_stably(of_years, [](const CountCell* a, const CountCell* b) { return a->year < b->year; });
        for (std::size_t at = 1; at < of_years.size(); ++at) {
            CountCell& earlier = *of_years[at - 1];
            const CountCell& later = *of_years[at];
            const std::int64_t between = *later.figures.front()->count - *earlier.figures.front()->count;
            const auto known = secrets.find({later.type, later.group, *later.year});
            const bool gives_away = (known != secrets.end() && contains(known->second, between)) ||
                                    (is_running_total(later) && between > 0 && between < kSmallestPublicCount);
            hid = hid || gives_away;
            earlier.hidden = earlier.hidden || gives_away;
        }
    }
    return hid;
}

}  // namespace

bool hide_differences(std::span<CountCell> cells) {
    std::vector<CountCell*> all;
    for (CountCell& cell : cells) all.push_back(&cell);
    sort_stably(all, [](const CountCell* a, const CountCell* b) { return a->year < b->year; });
    bool hid = protect_between_years(all);
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end]->year == all[begin]->year) ++end;
        const Year year = Year(all).subspan(begin, end - begin);
        hid = protect_year(year) || hid;
        hid = protect_parts(year) || hid;
    }
    return hid;
}

}  // namespace waymark
