#include <algorithm>

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

TEST_CASE("plan: an empty plan says where actions come from, and adds one on the spot") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Plan", mode);
        CHECK(opened.robot.sees("No action is recorded yet"));
        opened.robot.press(Role::Button, "Add action");
        CHECK(opened.robot.focused().name == "What will be done");
        opened.robot.fill("What will be done", "Write the pathway");
        const Document document = opened.document();
        REQUIRE(document.actions.size() == 1);
        CHECK(document.actions.begin()->what == "Write the pathway");
    });
}

TEST_CASE("plan: a gap that is decided and has no action yet leads to the gap and to an action, in an empty plan too") {
    for (const bool empty : {true, false}) {
        Document document = empty ? small_document() : planned_document();
        auto decision = record<GapDecision>("coverage/level=service-design/stage=early");
        decision->decision = "act";
        decision->reason = "Nobody else will.";
        put(document, decision);
        both_ways([&](Mode mode) {
            Opened opened(document, "Plan", mode);
            CHECK(opened.robot.sees("No action is recorded yet") == empty);
            const Robot part = opened.robot.within(Role::Region, "To act on, without an action");
            CHECK(part.sees("Reason: Nobody else will."));
            opened.robot.within(Role::Region, "To act on, without an action").press(Role::Button, "Make an action of it");
            CHECK(opened.robot.focused().name == "What will be done");
            const Document made = opened.document();
            CHECK(made.actions.size() == document.actions.size() + 1);
            CHECK(std::any_of(made.actions.begin(), made.actions.end(),
                              [&](const Action& one) { return one.gap == decision->id; }));
            CHECK_FALSE(opened.robot.find(Role::Region, "To act on, without an action"));
            opened.undo();
            CHECK(opened.robot.find(Role::Region, "To act on, without an action"));
        });
    }
}

TEST_CASE("plan: the table has what is overdue first, then by day, then without a day, and what is done last") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        CHECK(count_in_rail(opened, "Plan") == "3 open");
        std::vector<std::string> order;
        for (const SemNode* row : opened.robot.within(Role::Table, "Actions").all(Role::Button))
            if (row->description.empty()) order.push_back(row->name);
        CHECK(order == std::vector<std::string>{"Write the pathway", "Find out who helps after support", "No day for this",
                                                "Agree the form"});
        CHECK(opened.robot.sees("Overdue: 3 March 2026"));
    });
}

TEST_CASE("plan: setting an action to done brings the day with it, and one undo takes both back") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Write the pathway");
        opened.choose("Status", "Done");
        const Document done = opened.document();
        CHECK(done.actions.find(kOverdue)->status == "done");
        CHECK(done.actions.find(kOverdue)->done_on == "2026-11-21");
        opened.undo();
        const Document before = opened.document();
        CHECK(before.actions.find(kOverdue)->status == "in-progress");
        CHECK(before.actions.find(kOverdue)->done_on.empty());
    });
}

TEST_CASE("plan: a day beside a status that is not done counts nowhere, and is said to") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Agree the form");
        CHECK_FALSE(opened.robot.sees("this day counts nowhere"));
        opened.choose("Status", "Stopped");
        CHECK(opened.robot.sees("this day counts nowhere"));
    });
}

TEST_CASE("plan: whoever passes “Done” on the way to another status leaves no day behind, and a day of before stays") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Write the pathway");
        opened.choose("Status", "Done");
        opened.choose("Status", "Stopped");
        CHECK(opened.document().actions.find(kOverdue)->done_on.empty());
        opened.robot.press(Role::Button, "Agree the form");
        opened.choose("Status", "In progress");
        CHECK(opened.document().actions.find("00000000-0000-4000-8000-0000000000c3")->done_on == "2026-10-05");
    });
}

TEST_CASE("plan: the rating stands with what it means") {
    Opened opened(planned_document(), "Plan", Mode::Mirror);
    opened.robot.press(Role::Button, "Write the pathway");
    CHECK(opened.robot.sees("Between the two: some of it is late or at risk."));
    opened.choose("Delivery rating", "Amber");
    CHECK(opened.document().actions.find(kOverdue)->rag == "amber");
}

TEST_CASE("plan: progress notes are dated today, stand newest first, and can be changed and removed") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Write the pathway");
        CHECK(opened.robot.sees("First draft written."));
        opened.robot.press(Role::Button, "Add progress note");
        opened.robot.fill("Progress", "Agreed by the board.");
        opened.robot.press(Role::Button, "Done with this note");
        const auto notes = opened.robot.all(Role::Group, "Progress note of *");
        REQUIRE(notes.size() == 2);
        CHECK(notes[0]->name == "Progress note of 21 November 2026");
        CHECK(notes[1]->name == "Progress note of 12 October 2026");
        opened.robot.within(Role::Group, "Progress note of 12 October 2026").press(Role::Button, "Remove note");
        CHECK(opened.document().progress_notes.size() == 1);
        CHECK_FALSE(opened.robot.sees("First draft written."));
        opened.undo();
        CHECK(opened.robot.sees("First draft written."));
    });
}

TEST_CASE("plan: an action leads back to the gap it answers") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Find out who helps after support");
        CHECK(opened.robot.value("Gap it answers") == "Service design, Preventing it again: no activity recorded");
        opened.robot.press(Role::Button, "Open the gap");
        CHECK(opened.robot.find(Role::Heading, "Gaps") != nullptr);
        CHECK(opened.robot.value("Reason") == "Ask the charities.");
        opened.robot.within(Role::Region, "Actions for it").press(Role::Button, "Find out who helps after support");
        CHECK(opened.robot.value("What will be done") == "Find out who helps after support");
    });
}

TEST_CASE("plan: an action for a gap that the pack no longer has keeps the gap and says it by name") {
    Document document = planned_document();
    auto stray = action("00000000-0000-4000-8000-0000000000c9", "From another pack", "2027-02-01");
    stray->gap = "coverage/factor=gone-from-the-pack";
    put(document, std::move(stray));
    Opened opened(document, "Plan", Mode::Mirror);
    opened.robot.press(Role::Button, "From another pack");
    CHECK(opened.robot.value("Gap it answers").find("gone-from-the-pack") != std::string::npos);
    opened.robot.press(Role::Button, "Open the gap");
    CHECK(opened.robot.sees("no longer have."));
}

TEST_CASE("plan: removing an action takes its progress notes along, and undo brings both back") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Write the pathway");
        opened.robot.press(Role::Button, "Remove action");
        CHECK(opened.document().actions.find(kOverdue) == nullptr);
        CHECK(opened.document().progress_notes.empty());
        opened.undo();
        CHECK(opened.document().actions.find(kOverdue) != nullptr);
        CHECK(opened.document().progress_notes.size() == 1);
    });
}

TEST_CASE("plan: the time line says each quarter and how many actions it holds, drawn and as a list") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Time line");
        CHECK(opened.robot.sees("January to March 2026: 1 overdue"));
        CHECK(opened.robot.sees("October to December 2026, this quarter: 1 done"));
        CHECK(
            opened.robot.within(Role::Region, "January to March 2027").count(Role::Button, "Find out who helps after support") ==
            1);
        CHECK(opened.robot.within(Role::Region, "No date yet (1)").count(Role::Button, "No day for this") == 1);
        opened.robot.within(Role::Region, "Overdue (1)").press(Role::Button, "Write the pathway");
        CHECK(opened.robot.value("What will be done") == "Write the pathway");
    });
}

TEST_CASE("plan: the page for the next meeting holds what is overdue, due soon, changed, and to be decided") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode);
        opened.robot.press(Role::Button, "Next meeting");
        CHECK(opened.robot.find(Role::Heading, "Overdue (1)") != nullptr);
        CHECK(opened.robot.find(Role::Heading, "Due in the next three months (1)") != nullptr);
        // The note of October, the action done in October and the decision of September: three months back.
        CHECK(opened.robot.find(Role::Heading, "Changed since 21 August 2026 (3)") != nullptr);
        opened.robot.fill("Last meeting", "1 October 2026");
        CHECK(opened.robot.find(Role::Heading, "Changed since 1 October 2026 (2)") != nullptr);
        opened.robot.within(Role::Region, "Decisions needed")
            .press(Role::Button, "Service design, Preventing it again: no activity recorded");
        CHECK(opened.robot.value("Reason") == "Ask the charities.");
    });
}

TEST_CASE("plan: at 320 pixels and at four times the text size every look can be read and worked") {
    both_ways([](Mode mode) {
        for (const Options& options : kTightWindows) {
            CAPTURE(options.width);
            Opened opened(planned_document(), "Start", mode, options);
            opened.go("Plan");
            for (const char* look : {"Time line", "Next meeting", "Table"}) {
                CAPTURE(look);
                opened.robot.press(Role::Button, look);
                for (const SemNode& node : opened.program.nodes())
                    if (node.box.w > 0) CHECK_MESSAGE(node.box.x + node.box.w <= options.width + 1, node.name);
            }
            opened.robot.press(Role::Button, "Write the pathway");
            CHECK(opened.robot.value("What will be done") == "Write the pathway");
            opened.robot.press(Role::Button, "Back");
            CHECK(opened.robot.find(Role::Heading, "Plan") != nullptr);
        }
    });
}

}  // namespace
}  // namespace waymark::test
