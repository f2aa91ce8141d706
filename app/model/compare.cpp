#include "model/compare.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>

#include "model/sorting.h"
#include "model/text.h"
#include "model/words.h"

namespace waymark {
namespace {

using How = RecordChange::How;

bool has(const std::vector<std::string_view>& fields, std::string_view key) {
    return std::find(fields.begin(), fields.end(), key) != fields.end();
}

// How far along a strength is; nothing for what is no step on the way.
std::optional<int> step_of(std::string_view strength) {
    constexpr std::array kSteps = {words::strength_none, words::strength_planned,
                                   words::in_place_not_reviewed, words::in_place_reviewed};
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
        for (const RecordChange& change : diff(before_, after_)) {
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
                    made_.other_changes += change.how == How::Edited ? change.fields.size() : 1;
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
        if (before && after && has(change.fields, "status")) {
            if (after->status == words::ended)
                what = What::Ended;
            else if (after->status == words::running)
                what = What::Began;
        }
        made_.activities.push_back({what, change.id, after ? after->title : before->title, change.fields});
    }

    void add_reflection(const RecordChange& change) {
        const Reflection* before = before_.reflections.find(change.id);
        const Reflection* after = after_.reflections.find(change.id);
        StrengthChange moved;
        moved.before = before ? before->strength : "";
        moved.after = after ? after->strength : "";
        if (change.how == How::Edited) made_.other_changes += change.fields.size();
        if (moved.before == moved.after) {
            if (change.how != How::Edited) ++made_.other_changes;
            return;
        }
        if (change.how == How::Edited) --made_.other_changes;  // the strength itself, told here
        moved.way = way_of(moved.before, moved.after);
        moved.about = change.id;
        moved.title = place_title(framework_, after_.own_factors.find(change.id) ? after_ : before_,
                                  {Axis::Factor, change.id});
        made_.strengths.push_back(std::move(moved));
    }

    void add_decision(const RecordChange& change) {
        const GapDecision* before = before_.gaps.find(change.id);
        const GapDecision* after = after_.gaps.find(change.id);
        const std::string old_word = before ? before->decision : "", new_word = after ? after->decision : "";
        if (!new_word.empty() && new_word != old_word)
            made_.decided.push_back(change.id);
        else
            made_.other_changes += change.how == How::Edited ? change.fields.size() : 1;
    }

    void add_action(const RecordChange& change) {
        using What = ActionChange::What;
        const Action* before = before_.actions.find(change.id);
        const Action* after = after_.actions.find(change.id);
        const auto is = [](const Action* action, std::string_view status) {
            return action && action->status == status;
        };
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
        made_.actions.push_back({what, change.id, after ? after->what : before->what});
    }

    const Framework& framework_;
    const Document& before_;
    const Document& after_;
    Comparison made_;
};

// What was counted: a sentence when it stands alone or first, and what it is further on in the sentence.
struct Counted {
    std::size_t count;
    std::string_view one, many, after;
};

// "3 activities added, 1 ended."; empty when every count is 0.
std::string listed(std::initializer_list<Counted> parts) {
    std::string text;
    for (const Counted& part : parts) {
        if (part.count == 0) continue;
        const std::string_view format =
            text.empty() ? tr_n(static_cast<long>(part.count), part.one, part.many) : tr(part.after);
        if (!text.empty()) text += ", ";
        text += fill(format, {part.count});
    }
    return text;
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
    sort_stably(snapshots, [](const Snapshot* a, const Snapshot* b) {
        const auto day = [](const Snapshot* one) { return parse_date(one->date).value_or(Date{0, 1, 1}); };
        return day(a) > day(b);
    });
    return snapshots;
}

bool Comparison::empty() const {
    return activities.empty() && strengths.empty() && opened.empty() && closed.empty() && decided.empty() &&
           actions.empty() && other_changes == 0;
}

std::size_t Comparison::count(ActivityChange::What what) const {
    return static_cast<std::size_t>(std::count_if(activities.begin(), activities.end(),
                                                  [&](const auto& one) { return one.what == what; }));
}

std::size_t Comparison::count(StrengthChange::Way way) const {
    return static_cast<std::size_t>(
        std::count_if(strengths.begin(), strengths.end(), [&](const auto& one) { return one.way == way; }));
}

std::size_t Comparison::count(ActionChange::What what) const {
    return static_cast<std::size_t>(
        std::count_if(actions.begin(), actions.end(), [&](const auto& one) { return one.what == what; }));
}

Comparison compare(const Framework& framework, const Document& before, Date before_day, const Document& after,
                   Date after_day, const GapOptions& options) {
    Comparison made = Comparer(framework, before, after).run();
    const auto old_gaps = find_gaps(framework, before, before_day, options),
               new_gaps = find_gaps(framework, after, after_day, options);
    const auto missing_from = [&](const std::vector<Gap>& gaps, const std::vector<Gap>& others,
                                  const Document& document) {
        std::set<std::string_view> there;
        for (const Gap& gap : others) there.insert(gap.id);
        std::vector<GapChange> missing;
        for (const Gap& gap : gaps)
            if (!there.contains(gap.id))
                missing.push_back({gap.id, gap_title(framework, document, gap.id, options.areas), gap.kind});
        return missing;
    };
    made.opened = missing_from(new_gaps, old_gaps, after);
    made.closed = missing_from(old_gaps, new_gaps, before);
    made.still_open = new_gaps.size() - made.opened.size();
    return made;
}

std::string comparison_text(const Comparison& comparison) {
    if (comparison.empty()) return std::string(tr("Nothing has changed."));
    using A = ActivityChange::What;
    using D = ActionChange::What;
    using W = StrengthChange::Way;
    const std::string parts[] = {
        listed({{comparison.count(A::Added), "{} activity added", "{} activities added", "{} added"},
                {comparison.count(A::Ended), "{} activity ended", "{} activities ended", "{} ended"},
                {comparison.count(A::Began), "{} activity begun", "{} activities begun", "{} begun"},
                {comparison.count(A::Changed), "{} activity changed", "{} activities changed", "{} changed"},
                {comparison.count(A::Removed), "{} activity taken out", "{} activities taken out",
                 "{} taken out"}}),
        listed({{comparison.closed.size(), "{} gap closed", "{} gaps closed", "{} closed"},
                {comparison.opened.size(), "{} gap opened", "{} gaps opened", "{} opened"}}),
        listed(
            {{comparison.count(W::Stronger), "{} answer stronger", "{} answers stronger", "{} stronger"},
             {comparison.count(W::Weaker), "{} answer weaker", "{} answers weaker", "{} weaker"},
             {comparison.count(W::First), "{} answer given for the first time",
              "{} answers given for the first time", "{} given for the first time"},
             {comparison.count(W::NowKnown), "{} answer now known", "{} answers now known", "{} now known"},
             {comparison.count(W::NotKnown), "{} answer now not known", "{} answers now not known",
              "{} now not known"},
             {comparison.count(W::Withdrawn), "{} answer withdrawn", "{} answers withdrawn", "{} withdrawn"},
             {comparison.count(W::Other), "{} answer changed otherwise", "{} answers changed otherwise",
              "{} changed otherwise"}}),
        listed({{comparison.decided.size(), "{} gap decided", "{} gaps decided", ""}}),
        listed(
            {{comparison.count(D::Done), "{} action done", "{} actions done", "{} done"},
             {comparison.count(D::Added), "{} action added", "{} actions added", "{} added"},
             {comparison.count(D::Stopped), "{} action stopped", "{} actions stopped", "{} stopped"},
             {comparison.count(D::Reopened), "{} action reopened", "{} actions reopened", "{} reopened"},
             {comparison.count(D::Changed), "{} action changed", "{} actions changed", "{} changed"},
             {comparison.count(D::Removed), "{} action taken out", "{} actions taken out", "{} taken out"}}),
        listed({{comparison.other_changes, "{} other change elsewhere", "{} other changes elsewhere", ""}}),
    };
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += " ";
        text += part + ".";
    }
    return text;
}

}  // namespace waymark
