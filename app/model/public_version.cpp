#include "model/public_version.h"

#include <algorithm>
#include <array>
#include <type_traits>
#include <utility>

#include "model/gap_analysis.h"
#include "model/gap_text.h"
#include "model/uuid.h"

namespace waymark {
namespace {

using Why = Removed::Why;

std::string count_title(const Framework& framework, const LocalCount& count) {
    std::string title(framework.title_of("measure", count.measure));
    if (count.year) title += " " + std::to_string(*count.year);
    const auto add = [&](std::string_view key, const std::string& value) {
        if (value.empty()) return;
        title += ", ";
        title += framework.title_of(field<LocalCount>(key)->choices, value);
    };
    add("exploitation", count.exploitation);
    add("who", count.who);
    return title;
}

// What a person knows a record by: its first field, for most kinds.
template <class R>
std::string title_of(const Framework& framework, const Document& document, const R& record) {
    if constexpr (std::is_same_v<R, Reflection>) {
        return place_title(framework, document, {Axis::Factor, record.id});
    } else if constexpr (std::is_same_v<R, GapDecision>) {
        return gap_title(framework, document, record.id);
    } else if constexpr (std::is_same_v<R, LocalCount>) {
        return count_title(framework, record);
    } else if constexpr (std::is_same_v<R, Product>) {
        const RequestedProduct* request = framework.request(record.id);
        return request ? request->title : record.id;
    } else if constexpr (std::is_same_v<R, Answer>) {
        const Member* member = document.members.find(record.member);
        return (member ? member->organisation : record.member) + ": " +
               place_title(framework, document, {Axis::Factor, record.about});
    } else if constexpr (std::is_same_v<R, ProgressNote>) {
        return record.date;
    } else {
        const Value first = get(record, fields<R>()[0]);
        const std::string* text = std::get_if<std::string>(&first);
        return text ? *text : record.id;
    }
}

template <class R>
bool is_all_private() {
    return std::all_of(fields<R>().begin(), fields<R>().end(),
                       [](const Field<R>& field) { return field.is_private; });
}

constexpr Why kSmallCount = Why::SmallCount, kGivesAway = Why::GivesAway;

// Which local counts are suppressed, and why.
class Suppression {
  public:
    explicit Suppression(const RecordList<LocalCount>& profile) {
        for (const LocalCount& count : profile) {
            if (!count.count) continue;
            const Entry entry{&count, *count.count < kSmallestPublicCount ? &kSmallCount : nullptr};
            entries_.insert(std::upper_bound(entries_.begin(), entries_.end(), entry, comes_before), entry);
        }
        for (std::size_t begin = 0, end = 0; begin < entries_.size(); begin = end) {
            while (end < entries_.size() && !comes_before(entries_[begin], entries_[end])) ++end;
            if (!entries_[begin].count->year) continue;
            // Suppressing in one table may lay bare a count in the other, so go on until nothing changes.
            while (protect(begin, end, &LocalCount::exploitation, &LocalCount::who) ||
                   protect(begin, end, &LocalCount::who, &LocalCount::exploitation)) {
            }
        }
    }

    [[nodiscard]] const Why* why(const LocalCount& count) const {
        for (const Entry& entry : entries_)
            if (entry.count == &count) return entry.why;
        return nullptr;
    }

  private:
    struct Entry {
        const LocalCount* count;
        const Why* why;  // Null: it goes out.
    };
    // By measure and year: only those can be added up.
    static bool comes_before(const Entry& a, const Entry& b) {
        return a.count->measure != b.count->measure ? a.count->measure < b.count->measure
                                                    : a.count->year < b.count->year;
    }

    // Looks, for each value of `other`, at the total and its parts by `part`, and suppresses one more count
    // where it must; false when nothing had to be.
    bool protect(std::size_t begin, std::size_t end, std::string LocalCount::*part,
                 std::string LocalCount::*other) {
        bool changed = false;
        for (std::size_t first = begin; first < end; ++first) {
            const std::string& group = entries_[first].count->*other;
            const auto in_group = [&](std::size_t at) { return entries_[at].count->*other == group; };
            bool seen = false;
            for (std::size_t at = begin; at < first && !seen; ++at) seen = in_group(at);
            if (!seen) changed = protect_group(first, end, part, other) || changed;
        }
        return changed;
    }

    // A total with exactly one suppressed part gives that part away: the rest of the parts taken from the
    // total. Parts of which none is suppressed give their suppressed total away: their sum.
    bool protect_group(std::size_t first, std::size_t end, std::string LocalCount::*part,
                       std::string LocalCount::*other) {
        Entry* smallest = nullptr;
        std::size_t hidden_parts = 0, shown_totals = 0, hidden_totals = 0;
        for (std::size_t at = first; at < end; ++at) {
            Entry& entry = entries_[at];
            if (entry.count->*other != entries_[first].count->*other) continue;
            const bool is_hidden = entry.why != nullptr;
            if ((entry.count->*part).empty())
                ++(is_hidden ? hidden_totals : shown_totals);
            else if (is_hidden)
                ++hidden_parts;
            else if (!smallest || *entry.count->count < *smallest->count->count)
                smallest = &entry;
        }
        const bool gives_away =
            (shown_totals != 0 && hidden_parts == 1) || (hidden_totals != 0 && hidden_parts == 0);
        if (!gives_away || !smallest) return false;
        smallest->why = &kGivesAway;
        return true;
    }

    std::vector<Entry> entries_;
};

class Publisher {
  public:
    Publisher(const Framework& framework, const Document& document, const PublicOptions& options)
        : framework_(framework), document_(document), options_(options), suppression_(document.profile) {}

    PublicVersion run() {
        Document& made = made_.document;
        made.id = document_.id.empty() ? "" : uuid_of("public version of " + document_.id);
        made.framework = document_.framework;
        made.framework.extra.clear();
        if (!document_.extra.empty() || !document_.framework.extra.empty())
            note(Why::UnknownKeys, RecordKind::Partnership, "", "The document", {});
        made.partnership = cleaned(document_.partnership, RecordKind::Partnership);
        for_each_kind([&]<class R>() { publish<R>(); });
        return std::move(made_);
    }

  private:
    void note(Why why, RecordKind kind, std::string id, std::string title,
              std::vector<std::string_view> keys) {
        made_.removed.push_back({why, kind, std::move(id), std::move(title), std::move(keys)});
    }

    // Why a record stays behind as a whole; nothing when it does not.
    template <class R>
    const Why* stays_behind(const R& record) const {
        static constexpr Why kAnswer = Why::MemberAnswer, kSnapshot = Why::Snapshot,
                             kNotPublic = Why::NotForPublication, kPrivate = Why::PrivateRecord,
                             kLeftOut = Why::LeftOut;
        (void)record;
        if (is_all_private<R>()) return &kPrivate;
        bool is_wanted = true;
        if constexpr (std::is_same_v<R, Answer>)
            return &kAnswer;
        else if constexpr (std::is_same_v<R, Snapshot>)
            return &kSnapshot;
        else if constexpr (std::is_same_v<R, Activity>)
            return record.publish ? nullptr : &kNotPublic;
        else if constexpr (std::is_same_v<R, Reflection>)
            is_wanted = options_.reflections;
        else if constexpr (std::is_same_v<R, GapDecision>)
            is_wanted = options_.gap_decisions;
        else if constexpr (std::is_same_v<R, Action> || std::is_same_v<R, ProgressNote>)
            is_wanted = options_.actions;
        else if constexpr (std::is_same_v<R, LocalCount>)
            is_wanted = options_.profile;
        else if constexpr (std::is_same_v<R, Product>)
            is_wanted = options_.products;
        return is_wanted ? nullptr : &kLeftOut;
    }

    // The record itself when there is nothing to take out of it.
    template <class R>
    std::shared_ptr<const R> cleaned(const std::shared_ptr<const R>& record, RecordKind kind) {
        std::vector<std::string_view> private_keys, count_keys;
        for (const Field<R>& field : fields<R>())
            if (field.is_private && !is_empty(*record, field)) private_keys.push_back(field.key);
        const Why* suppressed = nullptr;
        if constexpr (std::is_same_v<R, LocalCount>) suppressed = suppression_.why(*record);
        if (private_keys.empty() && record->extra.empty() && !suppressed) return record;

        auto made = std::make_shared<R>(*record);
        const std::string title = title_of(framework_, document_, *record);
        for (const Field<R>& field : fields<R>()) {
            if (field.is_private) std::visit([&](auto member) { (*made).*member = {}; }, field.member);
        }
        if constexpr (std::is_same_v<R, LocalCount>)
            if (suppressed) made->count.reset();
        made->extra.clear();
        if (!private_keys.empty()) note(Why::PrivateField, kind, record->id, title, std::move(private_keys));
        if (!record->extra.empty()) note(Why::UnknownKeys, kind, record->id, title, {});
        if (suppressed) note(*suppressed, kind, record->id, title, {"count"});
        return made;
    }

    template <class R>
    void publish() {
        const RecordList<R>& list = document_.*RecordTraits<R>::list;
        std::vector<std::shared_ptr<const R>> kept;
        bool is_same = true;
        for (auto it = list.begin(); it != list.end(); ++it) {
            if (const Why* why = stays_behind(*it)) {
                note(*why, RecordTraits<R>::kind, it->id, title_of(framework_, document_, *it), {});
                is_same = false;
                continue;
            }
            kept.push_back(cleaned(it.shared(), RecordTraits<R>::kind));
            is_same = is_same && kept.back() == it.shared();
        }
        made_.document.*RecordTraits<R>::list = is_same ? list : RecordList<R>::from(std::move(kept));
    }

    const Framework& framework_;
    const Document& document_;
    const PublicOptions& options_;
    Suppression suppression_;
    PublicVersion made_;
};

struct SummaryLine {
    std::string_view one, many;
};

// In the order of `Removed::Why`.
constexpr std::array<SummaryLine, 9> kLines = {{
    {"activity is not marked as publishable.", "activities are not marked as publishable."},
    {"record has private notes.", "records have private notes."},
    {"point put aside in a meeting stays with the partnership.",
     "points put aside in meetings stay with the partnership."},
    {"record holds something this version of the program does not know.",
     "records hold something this version of the program does not know."},
    {"count is below 5, so its number is left out.", "counts are below 5, so their numbers are left out."},
    {"count is left out because it would give away one below 5.",
     "counts are left out because they would give away one below 5."},
    {"answer of a single member stays with the partnership.",
     "answers of single members stay with the partnership."},
    {"snapshot stays with the partnership.", "snapshots stay with the partnership."},
    {"record is left out because you chose to.", "records are left out because you chose to."},
}};

}  // namespace

PublicVersion make_public(const Framework& framework, const Document& document,
                          const PublicOptions& options) {
    return Publisher(framework, document, options).run();
}

std::vector<std::string> removed_summary(const std::vector<Removed>& removed) {
    std::vector<std::string> lines;
    for (std::size_t why = 0; why < kLines.size(); ++why) {
        const auto count = std::count_if(removed.begin(), removed.end(), [&](const Removed& one) {
            return static_cast<std::size_t>(one.why) == why;
        });
        if (count != 0)
            lines.push_back(count_of(static_cast<std::size_t>(count), kLines[why].one, kLines[why].many));
    }
    return lines;
}

}  // namespace waymark
