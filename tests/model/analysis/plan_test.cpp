#include "model/analysis/plan.h"

#include <doctest/doctest.h>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::shared_ptr<Action> action(std::string id, std::string due = "", std::string status = "in-progress") {
    auto made = record<Action>(std::move(id));
    made->what = "Do " + made->id;
    made->owner = "Council";
    made->due = std::move(due);
    made->status = std::move(status);
    return made;
}

template <class F>
std::shared_ptr<Action> action_but(std::string id, F&& change) {
    auto made = action(std::move(id), "2027-12-01");
    change(*made);
    return made;
}

std::string ids(const std::vector<PlanItem>& items) {
    std::string all;
    for (const PlanItem& item : items) all += (all.empty() ? "" : " ") + item.action->id;
    return all;
}

Document with(std::vector<std::shared_ptr<Action>> actions) {
    Document document;
    for (auto& one : actions) put(document, std::move(one));
    return document;
}

MeetingList meeting_of(const Document& document, std::optional<Date> since = Date{2026, 9, 1}) {
    return next_meeting(small_pack(), document, kToday, since, {2026, 12, 10}, gaps_of(document));
}

}  // namespace

TEST_CASE("plan: open actions due before today are overdue, the oldest first") {
    const Plan plan = make_plan(with({action("a", "2026-11-20"), action("b", "2026-10-01"), action("c", "2026-11-21"),
                                      action("d", "2026-01-01", "done"), action("e", "2026-01-01", "stopped")}),
                                kToday);
    CHECK(ids(plan.overdue) == "b a");
    CHECK(ids(plan.quarters[0].items) == "c");
    CHECK(ids(plan.closed) == "d e");
}

TEST_CASE("plan: what is due is sorted into quarters, the next eight always there, later ones when needed") {
    const Plan plan = make_plan(with({action("far", "9999-12-31"), action("now", "2026-12-31"), action("next", "2027-01-01"),
                                      action("later", "2031-05-05")}),
                                kToday);
    REQUIRE(plan.quarters.size() == 10);
    CHECK(plan.quarters[0].title == "October to December 2026");
    CHECK(ids(plan.quarters[0].items) == "now");
    CHECK(plan.quarters[1].title == "January to March 2027");
    CHECK(ids(plan.quarters[1].items) == "next");
    CHECK(plan.quarters[2].items.empty());
    CHECK(plan.quarters[7].title == "July to September 2028");
    CHECK(plan.quarters[8].title == "April to June 2031");
    CHECK(ids(plan.quarters[9].items) == "far");
}

TEST_CASE("plan: a due date that is not a day counts as none") {
    CHECK(ids(make_plan(with({action("a", "soon"), action("b")}), kToday).undated) == "a b");
}

TEST_CASE("plan: of one day the more urgent comes first, then the one entered first") {
    const auto urgent = [](std::string id, std::string what, std::string priority) {
        auto made = action(std::move(id), "2026-12-01");
        made->what = std::move(what);
        made->priority = std::move(priority);
        return made;
    };
    const Plan plan = make_plan(with({urgent("1", "b", ""), urgent("2", "a", ""), urgent("3", "a", "low"),
                                      urgent("4", "z", "high"), urgent("5", "a", "medium"), urgent("6", "a", "low")}),
                                kToday);
    CHECK(ids(plan.quarters[0].items) == "4 5 3 6 1 2");
}

TEST_CASE("plan: closed actions come by the day they were done, the latest first") {
    const auto done = [](std::string id, std::string day) {
        auto made = action(std::move(id), "", "done");
        made->done_on = std::move(day);
        return made;
    };
    CHECK(ids(make_plan(with({done("a", ""), done("b", "2026-01-01"), done("c", "2026-09-01")}), kToday).closed) == "c b a");
}

TEST_CASE("plan: an action knows the day of its latest progress note") {
    Document document = with({action("a")});
    for (const auto& [id, date] : {std::pair{"1", "2026-05-01"}, {"2", "2026-07-01"}, {"3", "once"}}) {
        auto note = record<ProgressNote>(id);
        note->action = "a";
        note->date = date;
        put(document, note);
    }
    CHECK(make_plan(document, kToday).undated[0].latest_note == Date{2026, 7, 1});
}

TEST_CASE("plan: a quarter ends on its last day") {
    CHECK(quarter_of({2028, 2, 29}).first == Date{2028, 1, 1});
    CHECK(quarter_of({2028, 2, 29}).last == Date{2028, 3, 31});
    CHECK(quarter_of({2026, 12, 31}).last == Date{2026, 12, 31});
}

TEST_CASE("meeting: each open action is brought once, for the first reason that holds") {
    const MeetingList list = meeting_of(with({
        action("late", "2026-11-01"),
        action("due", "2026-12-10"),
        action_but("red", [](Action& a) { a.rag = "red"; }),
        action_but("amber", [](Action& a) { a.rag = "amber", a.owner = ""; }),
        action_but("nobody", [](Action& a) { a.owner = ""; }),
        action_but("undated", [](Action& a) { a.due = "", a.rag = "green"; }),
        action_but("fine", [](Action&) {}),
    }));
    CHECK(ids(list.overdue) == "late");
    CHECK(ids(list.due) == "due");
    CHECK(ids(list.off_course) == "red amber");
    CHECK(ids(list.incomplete) == "nobody undated");
}

TEST_CASE("meeting: what was done since the last meeting is told") {
    const auto done = [](std::string id, std::string day) {
        auto made = action(std::move(id), "", "done");
        made->done_on = std::move(day);
        return made;
    };
    const Document document = with({done("before", "2026-08-31"), done("since", "2026-09-01"), done("some-time", "")});
    CHECK(ids(meeting_of(document).done) == "since");
    CHECK(meeting_of(document, {}).done.empty());
}

TEST_CASE("meeting: gaps to act on or to find out about are brought while no action serves them") {
    Document document;
    const auto decide = [&](std::string gap, std::string word) {
        auto made = record<GapDecision>(std::move(gap));
        made->decision = std::move(word);
        put(document, made);
    };
    decide("coverage/factor=strategy", "act");
    decide("coverage/factor=pathway", "act");
    decide("coverage/level=local/stage=early", "find-out");
    decide("coverage/level=local/stage=before", "accept");
    put(document, action_but("1", [](Action& a) { a.gap = "coverage/factor=strategy"; }));
    put(document, action_but("2", [](Action& a) { a.gap = "coverage/factor=pathway", a.status = "stopped"; }));
    const MeetingList list = meeting_of(document);
    REQUIRE(list.to_act.size() == 1);
    CHECK(list.to_act[0].title == "A care pathway: no activity recorded");
    REQUIRE(list.to_find_out.size() == 1);
    CHECK(list.to_find_out[0].id == "coverage/level=local/stage=early");
    // Once something runs there a meeting has nothing to find out about it.
    put(document, running("a", "local", "early"));
    put(document, running("b", "local", "early"));
    CHECK(meeting_of(document).to_find_out.empty());
}

TEST_CASE("meeting: undecided gaps are counted, and the first ten named") {
    const Document document;
    const auto gaps = gaps_of(document);
    const MeetingList list = next_meeting(small_pack(), document, kToday, {}, kToday, gaps);
    CHECK(list.undecided == gaps.size());
    REQUIRE(list.undecided_first.size() == kMeetingGaps);
    CHECK(list.undecided_first[0].id == gaps[0].id);
}

TEST_CASE("meeting: questions on which members differ, products due for review and parked points are brought") {
    Document document;
    for (const auto& [member, strength] : {std::pair{"m1", "none"}, {"m2", "planned"}}) {
        auto answer = record<Answer>(member);
        answer->about = "strategy";
        answer->member = member;
        answer->strength = strength;
        put(document, answer);
    }
    for (const auto& [id, due] : {std::pair{"problem-profile", "2026-12-10"}, {"response-strategy", "2026-12-11"}}) {
        auto product = record<Product>(id);
        product->review_due = due;
        put(document, product);
    }
    for (const auto& [id, date] : {std::pair{"p1", ""}, {"p2", "2026-06-01"}}) {
        auto point = record<ParkedPoint>(id);
        point->date = date;
        put(document, point);
    }
    const MeetingList list = meeting_of(document);
    REQUIRE(list.differ.size() == 1);
    CHECK(list.differ[0].title == "A strategy");
    REQUIRE(list.products.size() == 1);
    CHECK(list.products[0].title == "Problem profile");
    REQUIRE(list.parked.size() == 2);
    CHECK(list.parked[0]->id == "p2");
    CHECK_FALSE(list.empty());
    CHECK(next_meeting(small_pack(), {}, kToday, Date{2026, 9, 1}, {2026, 12, 10}, {}).empty());
}

TEST_CASE("meeting: a product without a review day is brought when the partnership's own period is over") {
    Document document;
    auto partnership = std::make_shared<Partnership>();
    partnership->review_period = "Every six months";
    document.partnership = partnership;
    auto product = record<Product>("problem-profile");
    product->status = "published";
    product->date = "2026-06-10";
    put(document, product);
    REQUIRE(meeting_of(document).products.size() == 1);
    CHECK(meeting_of(document).products[0].review_due == Date{2026, 12, 10});
}
