#include "model/analysis/compare.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <utility>

#include "model/base/contains.h"
#include "model/base/number_words.h"
#include "model/base/sorting.h"
#include "model/base/split.h"
#include "model/base/text.h"
#include "model/document/words.h"

namespace waymark {
namespace {

using How = RecordChange::How;

// How far along a strength is; nothing for what is no step on the way.
std::optional<int> step_of(std::string_view strength) {
    constexpr std::array kSteps = {words::strength_none, words::strength_planned, words::in_place_not_reviewed,
                                   words::in_place_reviewed};
    const auto at = std::find(kSteps.begin(), kSteps.end(), strength);
    if (at == kSteps.end()) return {};
    return static_cast<int>(at - kSteps.begin());
}

StrengthChange::Way way_of(const std::string& before, const std::string& after) {
    using Way = StrengthChange::Way;
    if (after.empty()) return Way::Withdrawn;
    if (before.empty()) return Way::First;
    if (after == words::not_known) return Way::NotKnown;
    if (before == words::not_known) return Way::NowKnown;
    const auto from = step_of(before), to = step_of(after);
    if (!from || !to) return Way::Other;
    return *to > *from ? Way::Stronger : Way::Weaker;
}

class Comparer {
  public:
    Comparer(const Framework& framework, const Document& before, const Document& after)
        : framework_(framework), before_(before), after_(after) {}

    Comparison run() {
        for (const Change& one : diff(before_, after_)) {
            const auto* const record = std::get_if<RecordChange>(&one);
            if (!record) {
                made_.others.push_back(one);
                continue;
            }
            const RecordChange& change = *record;
            switch (change.kind) {
                case RecordKind::Activity:
                    add_activity(change);
                    break;
                case RecordKind::Reflection:
                    add_reflection(change);
                    break;
                case RecordKind::GapDecision:
                    add_decision(change);
                    break;
                case RecordKind::Action:
                    add_action(change);
                    break;
                case RecordKind::Snapshot:
                    break;
                default:
                    made_.others.emplace_back(change);
            }
        }
        const auto by_what = [](const auto& a, const auto& b) { return a.what < b.what; };
        sort_stably(made_.activities, by_what);
        sort_stably(made_.actions, by_what);
        return std::move(made_);
    }

  private:
    void add_activity(const RecordChange& change) {
        using What = ActivityChange::What;
        const Activity* before = before_.activities.find(change.id);
        const Activity* after = after_.activities.find(change.id);
        What what = !before ? What::Added : !after ? What::Removed : What::Changed;
        if (before && after && contains(change.parts, ChangedPart(*field<Activity>("status")))) {
            if (after->status == words::ended)
                what = What::Ended;
            else if (after->status == words::running)
                what = What::Began;
        }
        made_.activities.push_back({what, change.id, after ? after->title : before->title, change.parts});
    }

    void add_reflection(const RecordChange& change) {
        const Reflection* before = before_.reflections.find(change.id);
        const Reflection* after = after_.reflections.find(change.id);
        StrengthChange moved;
        moved.before = before ? before->strength : "";
        moved.after = after ? after->strength : "";
        if (moved.before == moved.after) {
            made_.others.emplace_back(change);
            return;
        }
        // The strength itself is told here, what else was said of it among the others.
        RecordChange rest = change;
        std::erase(rest.parts, ChangedPart(*field<Reflection>("strength")));
        if (!rest.parts.empty()) made_.others.emplace_back(std::move(rest));
        moved.way = way_of(moved.before, moved.after);
        moved.about = change.id;
        moved.title = place_title(framework_, after_.own_factors.find(change.id) ? after_ : before_, {Axis::Factor, change.id});
        made_.strengths.push_back(std::move(moved));
    }

    void add_decision(const RecordChange& change) {
        const GapDecision* before = before_.gaps.find(change.id);
        const GapDecision* after = after_.gaps.find(change.id);
        const std::string old_word = before ? before->decision : "", new_word = after ? after->decision : "";
        if (!new_word.empty() && new_word != old_word)
            made_.decided.push_back(change);
        else
            made_.others.emplace_back(change);
    }

    void add_action(const RecordChange& change) {
        using What = ActionChange::What;
        const Action* before = before_.actions.find(change.id);
        const Action* after = after_.actions.find(change.id);
        const auto is = [](const Action* action, std::string_view status) { return action && action->status == status; };
        What what = What::Changed;
        if (!after)
            what = What::Removed;
        else if (is(after, words::action_done) && !is(before, words::action_done))
            what = What::Done;
        else if (is(after, words::action_stopped) && !is(before, words::action_stopped))
            what = What::Stopped;
        else if (!before)
            what = What::Added;
        else if (is(before, words::action_done) && !is(after, words::action_done))
            what = What::Reopened;
        made_.actions.push_back({what, change.id, after ? after->what : before->what, change.parts});
    }

    const Framework& framework_;
    const Document& before_;
    const Document& after_;
    Comparison made_;
};

// How a count is told that comes first in its sentence, and further on.
struct CountText {
    CountedText first, after;
};
using A = ActivityChange::What;
using W = StrengthChange::Way;
using D = ActionChange::What;
constexpr A kActivityOrder[] = {A::Added, A::Ended, A::Began, A::Changed, A::Removed};
constexpr CountText kActivityTexts[] = {
    {tr_n_later("{} activity added", "{} activities added"), tr_n_later("{} added", "{} added")},
    {tr_n_later("{} activity ended", "{} activities ended"), tr_n_later("{} ended", "{} ended")},
    {tr_n_later("{} activity begun", "{} activities begun"), tr_n_later("{} begun", "{} begun")},
    {tr_n_later("{} activity changed", "{} activities changed"), tr_n_later("{} changed", "{} changed")},
    {tr_n_later("{} activity taken out", "{} activities taken out"), tr_n_later("{} taken out", "{} taken out")}};
constexpr CountText kGapTexts[] = {{tr_n_later("{} gap closed", "{} gaps closed"), tr_n_later("{} closed", "{} closed")},
                                   {tr_n_later("{} gap opened", "{} gaps opened"), tr_n_later("{} opened", "{} opened")}};
constexpr CountText kEmptiedTexts[] = {
    {tr_n_later("{} gap gone with the work at its place", "{} gaps gone with the work at their places"), {}}};
constexpr CountText kScopeTexts[] = {
    {tr_n_later("{} gap put outside what is the partnership’s to fill", "{} gaps put outside what is the partnership’s to fill"),
     tr_n_later("{} put outside", "{} put outside")},
    {tr_n_later("{} gap counted now that was outside", "{} gaps counted now that were outside"),
     tr_n_later("{} counted now that were outside", "{} counted now that were outside")}};
constexpr W kStrengthOrder[] = {W::Stronger, W::Weaker, W::First, W::NowKnown, W::NotKnown, W::Withdrawn, W::Other};
constexpr CountText kStrengthTexts[] = {
    {tr_n_later("{} answer stronger", "{} answers stronger"), tr_n_later("{} stronger", "{} stronger")},
    {tr_n_later("{} answer weaker", "{} answers weaker"), tr_n_later("{} weaker", "{} weaker")},
    {tr_n_later("{} answer given for the first time", "{} answers given for the first time"),
     tr_n_later("{} given for the first time", "{} given for the first time")},
    {tr_n_later("{} answer now known", "{} answers now known"), tr_n_later("{} now known", "{} now known")},
    {tr_n_later("{} answer now not known", "{} answers now not known"), tr_n_later("{} now not known", "{} now not known")},
    {tr_n_later("{} answer withdrawn", "{} answers withdrawn"), tr_n_later("{} withdrawn", "{} withdrawn")},
    {tr_n_later("{} answer changed otherwise", "{} answers changed otherwise"),
     tr_n_later("{} changed otherwise", "{} changed otherwise")}};
constexpr CountText kDecidedTexts[] = {{tr_n_later("{} gap decided", "{} gaps decided"), {}}};
constexpr D kActionOrder[] = {D::Done, D::Added, D::Stopped, D::Reopened, D::Changed, D::Removed};
constexpr CountText kActionTexts[] = {
    {tr_n_later("{} action done", "{} actions done"), tr_n_later("{} done", "{} done")},
    {tr_n_later("{} action added", "{} actions added"), tr_n_later("{} added", "{} added")},
    {tr_n_later("{} action stopped", "{} actions stopped"), tr_n_later("{} stopped", "{} stopped")},
    {tr_n_later("{} action reopened", "{} actions reopened"), tr_n_later("{} reopened", "{} reopened")},
    {tr_n_later("{} action changed", "{} actions changed"), tr_n_later("{} changed", "{} changed")},
    {tr_n_later("{} action taken out", "{} actions taken out"), tr_n_later("{} taken out", "{} taken out")}};
constexpr CountText kOtherTexts[] = {{tr_n_later("{} other change elsewhere", "{} other changes elsewhere"), {}}};

// Adds "3 activities added, 1 ended." to `all`; nothing when every count is 0.
void add_listed(std::string& all, std::span<const CountText> texts, const std::size_t* count) {
    std::string text;
    for (const CountText& one : texts) {
        const std::size_t counted = *count++;
        if (counted == 0) continue;
        const std::string_view format = tr_n(static_cast<long>(counted), text.empty() ? one.first : one.after);
        append_part(text, fill(format, {number_words(counted)}));
    }
    if (text.empty()) return;
    text += '.';
    add_sentence(all, text);
}

template <class What, std::size_t n>
void add_listed(std::string& all, const Comparison& comparison, const CountText (&texts)[n], const What (&order)[n]) {
    std::size_t counts[n];
    for (std::size_t i = 0; i < n; ++i) counts[i] = comparison.count(order[i]);
    add_listed(all, texts, counts);
}

}  // namespace

Snapshot make_snapshot(const Document& document, std::string name, Date date, std::string id) {
    auto content = std::make_shared<Document>(document);
    content->snapshots = {};
    Snapshot snapshot;
    snapshot.id = std::move(id);
    snapshot.name = std::move(name);
    snapshot.date = to_iso(date);
    snapshot.content = std::move(content);
    return snapshot;
}

Document restored(const Document& document, const Snapshot& snapshot) {
    if (!snapshot.content) return document;
    Document made = *snapshot.content;
    made.snapshots = document.snapshots;
    return made;
}

std::vector<const Snapshot*> snapshots_by_date(const Document& document) {
    std::vector<const Snapshot*> snapshots;
    for (const Snapshot& snapshot : document.snapshots) snapshots.push_back(&snapshot);
    std::reverse(snapshots.begin(), snapshots.end());
    sort_stably(snapshots, [](const Snapshot* a, const Snapshot* b) {
        const auto day = [](const Snapshot* one) { return parse_date(one->date).value_or(Date{0, 1, 1}); };
        return day(a) > day(b);
    });
    return snapshots;
}

std::optional<Date> latest_day(const Document& document, Date today) {
    std::optional<Date> latest;
    const auto see = [&](const std::string& text) {
        if (const auto day = parse_date(text); day && *day <= today) latest = std::max(latest.value_or(*day), *day);
    };
    for (const Activity& activity : document.activities) {
        see(activity.reviewed_on);
        see(activity.rag_checked_on);
    }
    for (const GapDecision& decision : document.gaps) see(decision.decided_on);
    for (const Action& action : document.actions)
        if (action.status == words::action_done) see(action.done_on);
    for (const ProgressNote& note : document.progress_notes) see(note.date);
    for (const ParkedPoint& point : document.parking) see(point.date);
    for (const Snapshot& snapshot : document.snapshots) see(snapshot.date);
    return latest;
}

bool Comparison::empty() const {
    return activities.empty() && strengths.empty() && opened.empty() && closed.empty() && decided.empty() && actions.empty() &&
           others.empty() && emptied == 0 && put_outside == 0 && taken_in == 0;
}

std::size_t Comparison::count(ActivityChange::What what) const {
    return static_cast<std::size_t>(
        std::count_if(activities.begin(), activities.end(), [&](const auto& one) { return one.what == what; }));
}

std::size_t Comparison::count(StrengthChange::Way way) const {
    return static_cast<std::size_t>(
        std::count_if(strengths.begin(), strengths.end(), [&](const auto& one) { return one.way == way; }));
}

std::size_t Comparison::count(ActionChange::What what) const {
    return static_cast<std::size_t>(
        std::count_if(actions.begin(), actions.end(), [&](const auto& one) { return one.what == what; }));
}

namespace {

/// What the partnership says is its own to fill; nothing where it says nothing.
std::array<Strings, 3> scope_of(const Document& document) {
    if (!document.partnership) return {};
    return {document.partnership->our_levels, document.partnership->our_pathways, document.partnership->our_exploitation};
}

bool same_scope(const Document& a, const Document& b) {
    return scope_of(a) == scope_of(b);
}

/// The place of a gap as one text; empty for those that have none.
std::string place_of(const Gap& gap) {
    std::string place;
    for (const Place& one : gap.where) place.append(axis_id(one.axis)).append("=").append(one.id).append("/");
    return place;
}

/// Ids of the gaps of `before` at whose place nothing is recorded any more.
std::set<std::string_view> emptied(const std::vector<Gap>& before, const std::vector<Gap>& after) {
    std::set<std::string> empty;
    for (const Gap& gap : after)
        if (gap.kind == GapKind::NothingRecorded && !gap.where.empty()) empty.insert(place_of(gap));
    std::set<std::string_view> ids;
    for (const Gap& gap : before)
        if (empty.contains(place_of(gap))) ids.insert(gap.id);
    return ids;
}

Document with_scope_of(Document document, const Document& other) {
    auto partnership =
        document.partnership ? std::make_shared<Partnership>(*document.partnership) : std::make_shared<Partnership>();
    auto scope = scope_of(other);
    partnership->our_levels = std::move(scope[0]);
    partnership->our_pathways = std::move(scope[1]);
    partnership->our_exploitation = std::move(scope[2]);
    document.partnership = std::move(partnership);
    return document;
}

/// The place of a gap is a factor that the partnership says is not its role: nothing is looked for there (gap_analysis.h).
bool is_not_our_role(const Document& document, const Gap& gap) {
    return std::any_of(gap.where.begin(), gap.where.end(), [&](const Place& place) {
        const Reflection* answered = place.axis == Axis::Factor ? document.reflections.find(place.id) : nullptr;
        return answered && answered->strength == words::not_our_role;
    });
}

}  // namespace

Comparison compare(const Framework& framework, const Document& before, Date before_day, const Document& after, Date after_day,
                   const GapOptions& options) {
    Comparison made = Comparer(framework, before, after).run();
    const auto old_gaps = find_gaps(framework, before, before_day, options),
               new_gaps = find_gaps(framework, after, after_day, options);
    // What of either would be found if the other's scope held for it.
    const bool same = same_scope(before, after);
    const auto old_within = same ? std::vector<Gap>() : find_gaps(framework, with_scope_of(before, after), before_day, options),
               new_within = same ? std::vector<Gap>() : find_gaps(framework, with_scope_of(after, before), after_day, options);
    const auto missing_from = [&](const std::vector<Gap>& gaps, const std::vector<Gap>& others, const std::vector<Gap>& within,
                                  const Document& document, const Document& other, std::size_t& by_scope) {
        std::set<std::string_view> there, there_within;
        for (const Gap& gap : others) there.insert(gap.id);
        for (const Gap& gap : within) there_within.insert(gap.id);
        std::vector<GapChange> missing;
        for (const Gap& gap : gaps) {
            if (there.contains(gap.id)) continue;
            // Answered so on both sides, a contradiction has come or gone of itself.
            const bool by_answer = is_not_our_role(other, gap) && !is_not_our_role(document, gap);
            if (there_within.contains(gap.id) || by_answer)
                ++by_scope;
            else
                missing.push_back({gap.id, gap_title(framework, document, gap.id, options.areas), gap.kind});
        }
        return missing;
    };
    made.opened = missing_from(new_gaps, old_gaps, old_within, after, before, made.taken_in);
    made.closed = missing_from(old_gaps, new_gaps, new_within, before, after, made.put_outside);
    made.still_open = new_gaps.size() - made.opened.size() - made.taken_in;
    const std::set<std::string_view> gone = emptied(old_gaps, new_gaps);
    made.emptied = std::erase_if(made.closed, [&](const GapChange& change) { return gone.contains(change.id); });
    return made;
}

std::string comparison_text(const Comparison& comparison) {
    if (comparison.empty()) return std::string(tr("Nothing has changed."));
    std::string text;
    add_listed(text, comparison, kActivityTexts, kActivityOrder);
    const std::size_t gaps[] = {comparison.closed.size(), comparison.opened.size()};
    add_listed(text, kGapTexts, gaps);
    add_listed(text, kEmptiedTexts, &comparison.emptied);
    const std::size_t by_scope[] = {comparison.put_outside, comparison.taken_in};
    add_listed(text, kScopeTexts, by_scope);
    add_listed(text, comparison, kStrengthTexts, kStrengthOrder);
    const std::size_t decided = comparison.decided.size();
    add_listed(text, kDecidedTexts, &decided);
    add_listed(text, comparison, kActionTexts, kActionOrder);
    const std::size_t others = comparison.other_changes();
    add_listed(text, kOtherTexts, &others);
    return text;
}

}  // namespace waymark
