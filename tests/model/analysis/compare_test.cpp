#include "model/analysis/compare.h"

#include <doctest/doctest.h>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;
using What = ActivityChange::What;
using Way = StrengthChange::Way;

namespace {

Comparison compared(const Document& before, const Document& after) {
    return compare(small_pack(), before, kToday, after, kToday);
}

Way moved(std::string before, std::string after) {
    Document a, b;
    reflect(a, "strategy", std::move(before));
    reflect(b, "strategy", std::move(after));
    const Comparison made = compared(a, b);
    REQUIRE(made.strengths.size() == 1);
    CHECK(made.strengths[0].title == "A strategy");
    return made.strengths[0].way;
}

std::shared_ptr<Action> action(std::string id, std::string status) {
    auto made = record<Action>(std::move(id));
    made->what = "Do it";
    made->status = std::move(status);
    return made;
}

ActionChange::What action_change(std::string before, std::string after) {
    Document a, b;
    if (!before.empty()) put(a, action("1", std::move(before)));
    if (!after.empty()) put(b, action("1", std::move(after)));
    const Comparison made = compared(a, b);
    REQUIRE(made.actions.size() == 1);
    return made.actions[0].what;
}

bool has_change(const std::vector<GapChange>& changes, std::string_view id) {
    return std::any_of(changes.begin(), changes.end(), [&](const GapChange& change) { return change.id == id; });
}

}  // namespace

TEST_CASE("compare: a snapshot holds the whole document but its snapshots, and shares its records") {
    Document document = document_of({running("1")});
    put(document, std::make_shared<Snapshot>(make_snapshot(document, "Spring", {2026, 4, 1}, "s1")));
    const Snapshot second = make_snapshot(document, "Autumn", {2026, 11, 21}, "s2");
    CHECK(second.name == "Autumn");
    CHECK(second.date == "2026-11-21");
    REQUIRE(second.content);
    CHECK(second.content->snapshots.empty());
    CHECK(second.content->activities.shares_all_with(document.activities));
}

TEST_CASE("compare: going back to a snapshot keeps every snapshot") {
    Document document = document_of({running("1")});
    const Snapshot snapshot = make_snapshot(document, "Spring", {2026, 4, 1}, "s1");
    put(document, std::make_shared<Snapshot>(snapshot));
    put(document, running("2"));
    const Document back = restored(document, snapshot);
    CHECK(back.activities.size() == 1);
    CHECK(back.snapshots.size() == 1);
    CHECK(restored(document, Snapshot{}).activities.size() == 2);
}

TEST_CASE("compare: snapshots are listed from the newest, undated ones last") {
    Document document;
    for (const auto& [id, date] : {std::pair{"a", "2025-11-01"}, {"b", "soon"}, {"c", "2026-05-01"}}) {
        auto made = record<Snapshot>(id);
        made->date = date;
        put(document, made);
    }
    std::string order;
    for (const Snapshot* snapshot : snapshots_by_date(document)) order += snapshot->id;
    CHECK(order == "cab");
}

TEST_CASE("compare: the same document twice has nothing to tell") {
    const Document document = document_of({running("1")});
    const Comparison made = compared(document, document);
    CHECK(made.empty());
    CHECK(made.still_open == gaps_of(document).size());
    CHECK(comparison_text(made) == "Nothing has changed.");
}

TEST_CASE("compare: activities are added, removed, ended, begun or changed, in that order of telling") {
    const Document before =
        document_of({running("gone"), running("ends"), with_status("begins", "planned"), running("other"), running("same")});
    const Document after = document_of({running("new"), with_status("ends", "ended"), with_status("begins", "running"),
                                        running_but("other", [](Activity& a) { a.title = "New title"; }), running("same")});
    const Comparison made = compared(before, after);
    REQUIRE(made.activities.size() == 5);
    CHECK(made.activities[0].what == What::Added);
    CHECK(made.activities[0].id == "new");
    CHECK(made.activities[1].what == What::Removed);
    CHECK(made.activities[1].title == "Activity gone");
    CHECK(made.activities[2].what == What::Ended);
    CHECK(made.activities[3].what == What::Began);
    CHECK(made.activities[4].what == What::Changed);
    CHECK(made.activities[4].title == "New title");
    CHECK(made.activities[4].parts == std::vector<ChangedPart>{*field<Activity>("title")});
}

TEST_CASE("compare: gaps close and open") {
    const Document before = document_of({running("1", "national", "early"), running("2", "national", "early")});
    const Document after = document_of({running("1", "national", "before"), running("2", "national", "before")});
    const Comparison made = compared(before, after);
    CHECK(has_change(made.closed, "coverage/level=national/stage=before"));
    CHECK(has_change(made.opened, "coverage/level=national/stage=early"));
    CHECK_FALSE(has_change(made.opened, "coverage/level=local/stage=early"));
    CHECK(made.opened[0].title == "National, Early: no activity recorded");
    CHECK(made.still_open + made.opened.size() == gaps_of(after).size());
    CHECK(made.still_open + made.closed.size() == gaps_of(before).size());
}

TEST_CASE("compare: a gap that was put outside is not closed by that, and one that is taken in did not open") {
    const Document before = document_of({running("1", "national", "early"), running("2", "national", "early")});
    Document narrower = before;
    auto partnership = before.partnership ? std::make_shared<Partnership>(*before.partnership) : std::make_shared<Partnership>();
    partnership->our_levels = {"national"};
    narrower.partnership = std::move(partnership);
    const std::size_t fewer = gaps_of(before).size() - gaps_of(narrower).size();
    REQUIRE(fewer > 0);
    const Comparison put_out = compared(before, narrower), taken_in = compared(narrower, before);
    CHECK(put_out.closed.empty());
    CHECK(put_out.put_outside == fewer);
    CHECK(put_out.still_open == gaps_of(narrower).size());
    CHECK(taken_in.opened.empty());
    CHECK(taken_in.taken_in == fewer);
    CHECK(taken_in.still_open == gaps_of(narrower).size());
    CHECK(comparison_text(put_out).find("closed") == std::string::npos);
    CHECK(comparison_text(put_out).find("put outside") != std::string::npos);
}

TEST_CASE("compare: a factor that is now not the partnership’s role closes no gap, and one that becomes it opens none") {
    const Document before;
    Document after;
    reflect(after, "strategy", "not-our-role");
    const std::size_t fewer = gaps_of(before).size() - gaps_of(after).size();
    REQUIRE(fewer > 0);
    const Comparison put_out = compared(before, after), taken_in = compared(after, before);
    CHECK(put_out.closed.empty());
    CHECK(put_out.put_outside == fewer);
    CHECK(put_out.still_open == gaps_of(after).size());
    CHECK(taken_in.opened.empty());
    CHECK(taken_in.taken_in == fewer);
}

TEST_CASE("compare: a contradiction to “not our role” closes and opens with its activity, where the answer stays") {
    Document quiet;
    reflect(quiet, "strategy", "not-our-role");
    Document busy = document_of({running_but("1", [](Activity& a) { a.factors = {"strategy"}; })});
    reflect(busy, "strategy", "not-our-role");
    const auto contradiction = [](const std::vector<GapChange>& changes) {
        return std::any_of(changes.begin(), changes.end(),
                           [](const GapChange& one) { return one.kind == GapKind::Contradiction; });
    };
    const Comparison ended = compared(busy, quiet), begun = compared(quiet, busy);
    CHECK(contradiction(ended.closed));
    CHECK(ended.put_outside == 0);
    CHECK(contradiction(begun.opened));
    CHECK(begun.taken_in == 0);
}

TEST_CASE("compare: a weak place that is empty now has closed no gap") {
    const Document before = document_of({running("1", "national", "early")});
    Document after;
    const Comparison made = compared(before, after);
    CHECK(has_change(made.opened, "coverage/level=national/stage=early"));
    for (const GapChange& closed : made.closed) CHECK(closed.id.find("level=national/stage=early") == std::string::npos);
    CHECK(made.emptied > 0);
    CHECK(made.still_open + made.closed.size() + made.emptied == gaps_of(before).size());
}

TEST_CASE("compare: what only time has brought about counts as opened") {
    const Document document = document_of({running_but("1", [](Activity& a) { a.end = "2027-03-31"; })});
    const Comparison made = compare(small_pack(), document, {2026, 5, 1}, document, kToday);
    CHECK(has_change(made.opened, "thin/ending/level=national/stage=early"));
}

TEST_CASE("compare: strengths move along the scale, in and out of not known, or otherwise") {
    CHECK(moved("none", "planned") == Way::Stronger);
    CHECK(moved("in-place-reviewed", "in-place-not-reviewed") == Way::Weaker);
    CHECK(moved("", "none") == Way::First);
    CHECK(moved("none", "") == Way::Withdrawn);
    CHECK(moved("not-known", "planned") == Way::NowKnown);
    CHECK(moved("planned", "not-known") == Way::NotKnown);
    CHECK(moved("planned", "not-our-role") == Way::Other);
}

TEST_CASE("compare: actions are done, stopped, added, reopened, removed or changed") {
    using D = ActionChange::What;
    CHECK(action_change("in-progress", "done") == D::Done);
    CHECK(action_change("", "done") == D::Done);
    CHECK(action_change("in-progress", "stopped") == D::Stopped);
    CHECK(action_change("", "not-started") == D::Added);
    CHECK(action_change("done", "in-progress") == D::Reopened);
    CHECK(action_change("done", "") == D::Removed);
    CHECK(action_change("not-started", "in-progress") == D::Changed);
}

TEST_CASE("compare: gaps decided since are named, and every other change is counted") {
    Document before, after;
    auto decision = record<GapDecision>("coverage/factor=strategy");
    decision->decision = "accept";
    put(after, decision);
    put(after, record<Member>("m1"));
    auto reflection = record<Reflection>("strategy");
    reflection->in_place = "Some.";
    put(after, reflection);
    const Comparison made = compared(before, after);
    REQUIRE(made.decided.size() == 1);
    CHECK(made.decided[0].id == "coverage/factor=strategy");
    CHECK(made.other_changes() == 2);
    CHECK(made.others.size() == 2);
    CHECK_FALSE(made.empty());
}

TEST_CASE("compare: what else was said of an answer that moved is named among the others") {
    Document before, after;
    auto first = record<Reflection>("strategy"), later = record<Reflection>("strategy");
    first->strength = "planned";
    later->strength = "in-place-reviewed";
    later->in_place = "A plan.";
    put(before, first);
    put(after, later);
    const Comparison made = compared(before, after);
    CHECK(made.strengths.size() == 1);
    REQUIRE(made.others.size() == 1);
    const auto* const rest = std::get_if<RecordChange>(&made.others[0]);
    REQUIRE(rest);
    REQUIRE(rest->parts.size() == 1);
    CHECK(rest->parts[0].field->key == "inPlace");
    CHECK(made.other_changes() == 1);
}

TEST_CASE("compare: the latest day of a document is what it dates itself, never a day to come") {
    Document document;
    CHECK_FALSE(latest_day(document, kToday));
    auto decision = record<GapDecision>("coverage/factor=strategy");
    decision->decided_on = "2026-03-01";
    put(document, decision);
    auto note = record<ProgressNote>("n");
    note->date = "2199-01-01";
    put(document, note);
    CHECK(latest_day(document, kToday) == Date{2026, 3, 1});
}

TEST_CASE("compare: snapshots in either document are left out of account") {
    Document document = document_of({running("1")});
    const Document before = document;
    put(document, std::make_shared<Snapshot>(make_snapshot(document, "Now", kToday, "s1")));
    CHECK(compared(before, document).empty());
}

TEST_CASE("compare: the summary says it in words") {
    Document before = document_of({running("1"), running("2")}),
             after = document_of({running("1"), with_status("2", "ended"), running("3")});
    put(after, action("1", "done"));
    reflect(after, "pathway", "planned");
    const std::string text = comparison_text(compared(before, after));
    CHECK(text.find("1 activity added, 1 ended.") == 0);
    CHECK(text.find("1 answer given for the first time.") != std::string::npos);
    CHECK(text.find("1 action done.") != std::string::npos);
}
