#include "model/analysis/suppression.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "model/base/date.h"
#include "model/base/fold.h"
#include "model/base/sorting.h"
#include "model/base/trim.h"
#include "model/document/words.h"

namespace waymark {
namespace {

using Why = Removed::Why;

std::string key_of(std::string_view word) {
    std::string key = fold(trimmed(word));
    return key == words::all_types ? std::string() : key;
}

bool is_kept_unread(const LocalCount& count) {
    return std::any_of(count.extra.begin(), count.extra.end(), [](const auto& one) {
        return one.first.starts_with("unread:count") || one.first.starts_with("unread:year");
    });
}

bool cannot_be_read(const LocalCount& count) {
    const bool odd_year = count.year && !is_calendar_year(*count.year);
    return !count.count.words().empty() || !count.year.words().empty() || odd_year || is_kept_unread(count);
}

/// Counts that add up in one direction: by type of exploitation, or by who they are of.
struct Group {
    std::vector<std::uint32_t> parts;  ///< With a number, smallest first.
    std::size_t next = 0;              ///< The parts before it are hidden.
    std::size_t hidden_parts = 0, shown_totals = 0, hidden_totals = 0;
    bool waits = false;
};

struct Entry {
    const LocalCount* count = nullptr;
    std::string measure;
    std::array<std::string, 2> part;        ///< By type, by who; empty: of all.
    std::array<std::uint32_t, 2> group{};   ///< Where it is a part, or the total, by type and by who.
    bool hidden = false;
};

class Suppressor {
  public:
    explicit Suppressor(const RecordList<LocalCount>& profile) {
        for (const LocalCount& count : profile) take(count);
        for (const std::size_t by : {0, 1}) make_groups(by);
        for (std::uint32_t at = 0; at < entries_.size(); ++at)
            for (const std::size_t by : {0, 1}) put_in_group(at, by);
        for (auto& groups : groups_)
            for (Group& group : groups)
                sort_stably(group.parts, [&](std::uint32_t a, std::uint32_t b) {
                    return entries_[a].count->count < entries_[b].count->count;
                });
        for (const std::size_t by : {0, 1})
            for (std::uint32_t group = 0; group < groups_[by].size(); ++group) look_at(by, group);
        protect();
    }

    std::map<const LocalCount*, Why> why;

  private:
    void take(const LocalCount& count) {
        if (cannot_be_read(count))
            why.emplace(&count, Why::Unreadable);
        else if (count.count && *count.count < kSmallestPublicCount)
            why.emplace(&count, Why::SmallCount);
        // Nobody can say what a count without a year adds up with.
        if (!count.year) return;
        Entry entry{&count, key_of(count.measure), {key_of(count.exploitation), key_of(count.who)}, {}, false};
        entry.hidden = !count.count || why.contains(&count);
        // A total that was never given is not there to be protected.
        if (count.count.empty() && !why.contains(&count) && (entry.part[0].empty() && entry.part[1].empty()))
            return;
        entries_.push_back(std::move(entry));
    }

    void make_groups(std::size_t by) {
        std::vector<std::uint32_t> order(entries_.size());
        for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
        const auto before = [&](std::uint32_t a, std::uint32_t b) {
            const Entry &x = entries_[a], &y = entries_[b];
            if (x.count->year != y.count->year) return x.count->year < y.count->year;
            if (x.measure != y.measure) return x.measure < y.measure;
            return x.part[1 - by] < y.part[1 - by];
        };
        sort_stably(order, before);
        std::uint32_t groups = 0;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0 && before(order[i - 1], order[i])) ++groups;
            entries_[order[i]].group[by] = groups;
        }
        groups_[by].resize(order.empty() ? 0 : groups + 1);
    }

    void put_in_group(std::uint32_t at, std::size_t by) {
        const Entry& entry = entries_[at];
        Group& group = groups_[by][entry.group[by]];
        if (entry.part[by].empty()) {
            // As above: what was never given is no total.
            if (entry.hidden && !why.contains(entry.count)) return;
            ++(entry.hidden ? group.hidden_totals : group.shown_totals);
        } else if (entry.hidden) {
            ++group.hidden_parts;
        } else {
            group.parts.push_back(at);
        }
    }

    void look_at(std::size_t by, std::uint32_t group) {
        if (!std::exchange(groups_[by][group].waits, true)) waiting_[by].push_back(group);
    }

    void hide(Entry& entry) {
        entry.hidden = true;
        why.emplace(entry.count, Why::GivesAway);
        for (const std::size_t by : {0, 1}) {
            Group& group = groups_[by][entry.group[by]];
            if (entry.part[by].empty()) {
                --group.shown_totals;
                ++group.hidden_totals;
            } else {
                ++group.hidden_parts;
            }
            look_at(by, entry.group[by]);
        }
    }

    /// Hiding in one direction may lay bare a count in the other, so it goes on until nothing changes.
    void protect() {
        for (std::array<std::size_t, 2> at{}; at[0] < waiting_[0].size() || at[1] < waiting_[1].size();) {
            const std::size_t by = at[0] < waiting_[0].size() ? 0 : 1;
            Group& group = groups_[by][waiting_[by][at[by]++]];
            group.waits = false;
            const bool gives_away = (group.shown_totals != 0 && group.hidden_parts == 1) ||
                                    (group.hidden_totals != 0 && group.hidden_parts == 0);
            if (!gives_away) continue;
            while (group.next < group.parts.size() && entries_[group.parts[group.next]].hidden) ++group.next;
            if (group.next < group.parts.size()) hide(entries_[group.parts[group.next]]);
        }
    }

    std::vector<Entry> entries_;
    std::array<std::vector<Group>, 2> groups_;
    std::array<std::vector<std::uint32_t>, 2> waiting_;
};

}  // namespace

std::map<const LocalCount*, Why> suppressed_counts(const RecordList<LocalCount>& profile) {
    return std::move(Suppressor(profile).why);
}

}  // namespace waymark
