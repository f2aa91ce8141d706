#include "model/analysis/count_suppression.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "model/analysis/count_difference.h"
#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/base/trim.h"
#include "model/document/words.h"

namespace waymark {

bool is_name_of_all(std::string_view word) {
    static constexpr std::string_view kAll[] = {"all", "total",    "totals",  "everyone", "everybody",
                                                "any", "combined", "overall", "sum"};
    return contains(kAll, word);
}

namespace {

using Cell = CountCell;
using Why = CountSuppression::Why;

/// A total by any name: taken for a part of its own, it would give away what it is the total of. So is what names several
/// parts at once. `word` is folded.
bool is_total_word(std::string_view word) {
    static constexpr std::string_view kStart[] = {"all ", "any ", "every ", "both ", "total ", "combined "};
    static constexpr std::string_view kInside[] = {" and ", " & ", "+", " total", " combined"};
    const auto starts = [&](std::string_view one) { return word.starts_with(one); };
    const auto holds = [&](std::string_view one) { return word.find(one) != std::string_view::npos; };
    return is_name_of_all(word) || std::any_of(std::begin(kStart), std::end(kStart), starts) ||
           std::any_of(std::begin(kInside), std::end(kInside), holds);
}

bool is_whole(const Cell& cell) {
    return cell.type.empty() && cell.group.empty();
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

}  // namespace

/// As words are compared: capitals and spaces aside, a word of the pack as its id, by whichever of id and title it was
/// written, one and many alike ("adult"). Empty: all. `is_own` becomes true for a word that is none of the pack's.
std::string CountSuppression::key_of(std::string_view list, std::string_view word, bool& is_own) {
    std::string key = fold(trimmed(word));
    if (key.empty()) return key;
    const auto [known, is_new] = ids_.try_emplace(std::string(list));
    if (const Vocabulary* const vocabulary = is_new ? framework_.vocabulary(list) : nullptr)
        for (const VocabularyEntry& entry : vocabulary->entries) {
            known->second.emplace(fold(entry.title), fold(entry.id));
            known->second.emplace(fold(entry.id), fold(entry.id));
        }
    const auto id = known->second.find(key);
    const bool is_known = id != known->second.end();
    if (is_known) key = id->second;
    if (key == words::all_types || (!is_known && is_total_word(key))) return {};
    is_own = is_own || !is_known;
    if (key.size() > 3 && key.back() == 's') key.pop_back();
    return key;
}

/// What a word that is none of the pack's says that it is a part of: keys of the words in it, some or one, that stand side by
/// side ("adult women": "adult" and "women"), and the type that the pack says a more exact form is of.
std::vector<std::string> CountSuppression::wider_of(std::string_view list, std::string_view word) {
    std::vector<std::string> wider;
    bool is_own = false;
    const std::string key = key_of(list, word, is_own);
    if (!is_own) return wider;
    const auto add = [&](std::string_view part) {
        bool own_part = false;
        std::string made = key_of(list, part, own_part);
        if (!made.empty() && made != key && !contains(wider, made)) wider.push_back(std::move(made));
    };
    // So that the cost does not grow with the square of a long text, no more than the first words are looked at.
    constexpr std::size_t kMostWords = 8;
    std::vector<std::pair<std::size_t, std::size_t>> words;
    for (std::size_t at = 0; at < word.size() && words.size() < kMostWords;) {
        const std::size_t begin = at;
        while (at < word.size() && is_word_byte(word[at])) ++at;
        if (at > begin) words.emplace_back(begin, at);
        at += at == begin ? 1 : 0;
    }
    for (std::size_t first = 0; first < words.size(); ++first)
        for (std::size_t last = first; last < words.size(); ++last)
            add(word.substr(words[first].first, words[last].second - words[first].first));
    if (const Vocabulary* const forms = list == "exploitation-type" ? framework_.vocabulary("exploitation-form") : nullptr) {
        const std::string folded = fold(trimmed(word));
        for (const VocabularyEntry& form : forms->entries)
            if (!form.group.empty() && (fold(form.id) == folded || fold(form.title) == folded)) add(form.group);
    }
    return wider;
}

void CountSuppression::take(const LocalCount& count) {
    const bool unread = !count.count.words().empty() || has_no_year(count) || is_kept_unread(count);
    if (unread)
        why_.emplace(&count, Why::Unreadable);
    else if (count.count && *count.count < kSmallestPublicCount)
        why_.emplace(&count, Why::Small);
    // Nobody can say what a count of no certain year adds up with.
    if (has_no_year(count)) return;
    bool own_measure = trimmed(count.measure).empty(), own_word = false;
    Cell cell{key_of("measure", count.measure, own_measure),
              count.year,
              key_of("exploitation-type", count.exploitation, own_word),
              key_of("who-for", count.who, own_word),
              {}};
    cell.own_measure = own_measure;
    cell.own_word = own_word;
    cell.wider_measures = wider_of("measure", count.measure);
    cell.wider_types = wider_of("exploitation-type", count.exploitation);
    cell.wider_groups = wider_of("who-for", count.who);
    const bool given = !unread && count.count;
    // A total that was never given is not there to be protected; a part that was not may be worked out of the rest.
    if (!unread && !given && is_whole(cell)) return;
    if (given) cell.figures.push_back(&count);
    cell.small = why_.contains(&count);
    cell.in_words = unread;
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
            cell.in_words = cell.in_words || cells_[at].in_words;
            cell.absent = !cell.small && cell.figures.empty();
            cell.hidden = cell.small || cell.absent;
        } else {
            if (kept != at) cells_[kept] = std::move(cells_[at]);
            ++kept;
        }
    }
    cells_.resize(kept);
}

namespace {

/// Cells of one measure that hang together are worked through together.
void protect_all(std::vector<CountCell>& cells) {
    const std::span<CountCell> all(cells);
    for (std::size_t begin = 0, end = 0; begin < cells.size(); begin = end) {
        // Years hang together only where a count is of no year: it may be their total, and stands first.
        const bool all_years = !cells[begin].year;
        while (end < cells.size() && cells[end].measure == cells[begin].measure &&
               (all_years || cells[end].year == cells[begin].year))
            ++end;
        protect_small(all.subspan(begin, end - begin));
    }
}

}  // namespace

/// What goes out is looked at once more as it went out, until nothing more is to be hidden: who publishes a public version
/// again takes nothing out of it.
void CountSuppression::protect_published() {
    protect_all(cells_);
    for (bool more = true; more;) {
        std::vector<CountCell> published;
        std::vector<std::size_t> place;
        for (std::size_t at = 0; at < cells_.size(); ++at) {
            const CountCell& cell = cells_[at];
            if (cell.hidden && is_whole(cell)) continue;
            CountCell& out = published.emplace_back(cell);
            place.push_back(at);
            if (!cell.hidden) continue;
            out.figures.clear();
            out.small = false;
            out.absent = true;
        }
        protect_all(published);
        more = false;
        for (std::size_t i = 0; i < published.size(); ++i)
            if (published[i].hidden && !std::exchange(cells_[place[i]].hidden, true)) more = true;
    }
}

void CountSuppression::tell() {
    for (const Cell& cell : cells_)
        if (cell.hidden)
            for (const LocalCount* figure : cell.figures) why_.emplace(figure, Why::GivesAway);
}

CountSuppression::CountSuppression(const Framework& framework, const RecordList<LocalCount>& profile) : framework_(framework) {
    for (const LocalCount& count : profile) take(count);
    gather();
    do protect_published();
    while (hide_differences(cells_));
    tell();
}

CountSuppression::~CountSuppression() = default;

const CountSuppression::Why* CountSuppression::why(const LocalCount& count) const {
    const auto found = why_.find(&count);
    return found == why_.end() ? nullptr : &found->second;
}

}  // namespace waymark
