#include <doctest/doctest.h>

#include "model/pack.h"
#include "present/lists/derived_gaps.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

TEST_CASE("gaps: with no activity recorded the screen says what to do first, with a button that goes there") {
    both_ways([](Mode mode) {
        Document empty = small_document();
        empty.activities = {};
        Opened opened(empty, "Gaps", mode);
        CHECK(opened.robot.sees("There is nothing to look for gaps in yet"));
        opened.robot.press(Role::Button, "Go to activities");
        CHECK(opened.robot.find(Role::Heading, "Activities") != nullptr);
    });
}

TEST_CASE("gaps: each cell of the matrix says its place and what is recorded there in words") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        CHECK(opened.robot.sees("An empty cell means no activity is recorded here, not that nothing happens."));
        CHECK(opened.robot.count(Role::Button, "Service design, Preventing it again: none recorded") == 1);
        CHECK(opened.robot.count(Role::Button, "National, Before harm: 1 planned") == 1);
        CHECK(opened.robot.count(Role::Button,
                                 "Service delivery, Early signs: 1 running activity; thin: only one organisation*") == 1);
    });
}

TEST_CASE(
    "gaps: a cell counts what runs, what does not and what is not known apart, and says last why it is "
    "thin") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    robot.press(Role::Button, "Gaps");
    CHECK(robot.count(Role::Button, "Regional and local, Early signs: 3 recorded: 1 whose status is not known, 2 planned") == 1);
    CHECK(robot.count(
              Role::Button,
              "Service delivery, Preventing it again: 2 recorded: 1 running activity, 1 paused; thin: only one organisation, "
              "not evaluated. Only one running") == 1);
}

TEST_CASE("gaps: what stands beside the work counts them a frame after a change, and then as the screen does") {
    const Framework pack = testing::small_pack();
    const AreaList areas;
    DerivedGaps gaps(pack, areas);
    const Date today{2026, 11, 22};
    Document document = small_document();
    gaps.update(document);
    CHECK_FALSE(gaps.undecided_soon(today).fresh);
    const std::size_t before = gaps.undecided_soon(today).count;
    CHECK(gaps.undecided_soon(today).fresh);
    CHECK(before == gaps.counts(today).places_left);

    auto decision = record<GapDecision>(gaps.list(today).front().id);
    decision->decision = "accept";
    put(document, std::move(decision));
    gaps.update(document);
    CHECK_FALSE(gaps.undecided_soon(today).fresh);
    const std::size_t after = gaps.undecided_soon(today).count;
    CHECK(after != before);
    CHECK(after == gaps.undecided(today));

    // Of another document nothing is said until it is counted; where it is known already it is said at once.
    gaps.forget();
    gaps.update(document = small_document());
    CHECK(gaps.undecided_soon(today).count == 0);
    gaps.update(document);
    CHECK(gaps.undecided(today) == before);
    CHECK(gaps.undecided_soon(today).fresh);
}

TEST_CASE("gaps: a number opens the activities behind it, and each of them opens") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "Service delivery, Early signs: *");
        CHECK(opened.robot.find(Role::Heading, "1 activity here") != nullptr);
        opened.robot.within(Role::Complementary, "Details").press(Role::Button, "Hotel briefing");
        CHECK(opened.robot.value("Title") == "Hotel briefing");
    });
}

TEST_CASE("gaps: the rows of the matrix can be any of the ways to look at activities") {
    Opened opened(small_document(), "Gaps", Mode::Mirror);
    for (const char* rows : {"Component", "Pathway", "Factor", "Exploitation type", "Level"}) {
        CAPTURE(rows);
        opened.choose("Rows", rows);
        CHECK(opened.robot.value("Rows") == rows);
        CHECK(opened.robot.count(Role::RowHeader) >= 4);
    }
}

TEST_CASE("gaps: arrow keys move from cell to cell, and Enter opens one") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.focus(Role::Button, "National, Before harm: *");
        opened.robot.key(UiKey::Right);
        opened.robot.key(UiKey::Down);
        CHECK(opened.robot.heard_name(opened.robot.focused()).starts_with("Regional and local, Early signs: "));
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.find(Role::Heading, "Regional and local, Early signs") != nullptr);
    });
}

TEST_CASE("gaps: the picture is shaded by the same words as the matrix, and its cells open the same") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "Picture");
        opened.robot.press(Role::Button, "Service design, Preventing it again: none recorded");
        CHECK(opened.robot.find(Role::Heading, "Service design, Preventing it again") != nullptr);
        CHECK(opened.robot.sees("It is not a judgement."));
    });
}

TEST_CASE("gaps: the list states how it is ordered, and keeps details that are missing apart from what is not recorded") {
    Opened opened(small_document(), "Gaps", Mode::Mirror);
    opened.robot.press(Role::Button, "List");
    CHECK(opened.robot.sees("The order does not say which matters more."));
    opened.robot.press(Role::Button, "How this list is ordered");
    CHECK(opened.robot.sees("Gaps that nobody has decided on come first."));
    opened.robot.press(Role::Button, "Details missing (*");
    CHECK(opened.robot.find(Role::Heading, "Details missing, not decided on: *") != nullptr);
    CHECK(opened.robot.find(Role::Heading, "No activity recorded, not decided on: *") == nullptr);
}

TEST_CASE("gaps: what can be decided stands on the first screen of a laptop, in the matrix and in the list") {
    Opened opened(small_document(), "Gaps", Mode::Mirror, {.width = 1366, .height = 768});
    const auto lower_edge = [&](Role around, std::string_view name, std::string_view button) {
        const Box box = opened.robot.within(around, name).get(Role::Button, button).box;
        return box.y + box.h;
    };
    CHECK(lower_edge(Role::Table, "*", "National, Early signs: *") <= 768);
    opened.robot.press(Role::Button, "List");
    CHECK(lower_edge(Role::Toolbar, "Decide on National, Early signs: *", "Act") <= 768);
}

TEST_CASE("gaps: the decision on an empty cell stands before what could be recorded in it") {
    Opened opened(small_document(), "Gaps", Mode::Mirror, {.width = 1366, .height = 768});
    opened.robot.press(Role::Button, "National, Preventing it again: none recorded");
    const float act = opened.robot.within(Role::Group, "National, Preventing it again").get(Role::Button, "Act").box.y;
    CHECK(act < 768 - 32);
    CHECK(act <
          opened.robot.within(Role::Group, "National, Preventing it again").get(Role::Button, "Add an activity here").box.y);
}

TEST_CASE("gaps: deciding from the list writes the decision with today's date, and one undo takes it back") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        const int before = std::stoi(count_in_rail(opened, "Gaps"));
        opened.robot.press(Role::Button, "List");
        opened.robot.within(Role::Toolbar, "Decide on National, Early signs: *").press(Role::Button, "Accept");
        CHECK(opened.robot.focused().name == "Reason");
        const Document decided = opened.document();
        const GapDecision* decision = decided.gaps.find("coverage/level=national/stage=early");
        REQUIRE(decision);
        CHECK(decision->decision == "accept");
        CHECK(decision->decided_on == "2026-11-21");
        CHECK(std::stoi(count_in_rail(opened, "Gaps")) == before - 1);
        opened.undo();
        CHECK(opened.document().gaps.empty());
        CHECK(std::stoi(count_in_rail(opened, "Gaps")) == before);
    });
}

TEST_CASE("gaps: a decision keeps its reason and who decided, and pressing it again takes only the decision back") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "List");
        opened.robot.press(Role::Button, "National, Early signs: No activity recorded");
        const Robot pane = opened.robot.within(Role::Complementary, "Details");
        Robot hands = pane;
        hands.press(Role::Button, "Another body’s role");
        hands.begin_fill("Reason", "The Home Office does this.");
        hands.key(UiKey::Tab);
        hands.fill("Decided by", "Partnership board");
        const char* id = "coverage/level=national/stage=early";
        const Document decided = opened.document();
        REQUIRE(decided.gaps.find(id));
        CHECK(decided.gaps.find(id)->decision == "other-body");
        CHECK(decided.gaps.find(id)->reason == "The Home Office does this.");
        CHECK(decided.gaps.find(id)->decided_by == "Partnership board");
        hands.press(Role::Button, "Another body’s role");
        const Document back = opened.document();
        REQUIRE(back.gaps.find(id));
        CHECK(back.gaps.find(id)->decision.empty());
        CHECK(back.gaps.find(id)->reason == "The Home Office does this.");
    });
}

TEST_CASE(
    "gaps: an action made of a gap serves it and its factor, decides to act, and one undo takes all of it "
    "back") {
    both_ways([](Mode mode) {
        Document document = small_document();
        auto reflection = record<Reflection>("r01-written-governance");
        reflection->strength = "in-place-reviewed";
        put(document, std::move(reflection));
        Opened opened(document, "Gaps", mode);
        opened.robot.press(Role::Button, "List");
        opened.robot.press(Role::Button, "Contradiction (*");
        opened.robot.press(Role::Button, "Written governance: Contradiction");
        opened.robot.press(Role::Button, "Make an action of it");
        CHECK(opened.robot.find(Role::Heading, "Plan") != nullptr);
        CHECK(opened.robot.focused().name == "What will be done");
        const Document acted = opened.document();
        REQUIRE(acted.actions.size() == 1);
        const Action& made = *acted.actions.begin();
        CHECK(made.gap == "contradiction/in-place-without-activity/factor=r01-written-governance");
        CHECK(made.factor == "r01-written-governance");
        REQUIRE(acted.gaps.find(made.gap));
        CHECK(acted.gaps.find(made.gap)->decision == "act");
        opened.undo();
        CHECK(opened.document().actions.empty());
        CHECK(opened.document().gaps.empty());
    });
}

TEST_CASE(
    "gaps: a filter counts only the activities it lets through, and says that a decision then holds for "
    "them") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "Filter");
        opened.choose("Organisation", "Haven");
        CHECK(opened.robot.count(Role::Button, "Service delivery, Early signs: none recorded") == 1);
        CHECK(opened.robot.count(Role::Button, "Service delivery, Support after harm: 1 running activity*") == 1);
        CHECK(opened.robot.sees("holds for this part"));
        opened.robot.press(Role::Button, "Clear filters");
        CHECK(opened.robot.count(Role::Button, "Service delivery, Early signs: 1 running activity*") == 1);
    });
}

TEST_CASE("gaps: a decision about a factor that the pack no longer has is kept, shown as such, and can be opened") {
    both_ways([](Mode mode) {
        Document document = small_document();
        auto decision = record<GapDecision>("coverage/factor=gone-from-the-pack");
        decision->decision = "accept";
        decision->reason = "Agreed in 2024.";
        put(document, std::move(decision));
        Opened opened(document, "Gaps", mode);
        Robot closed = opened.robot.within(Role::Region, "Decided earlier, no longer a gap");
        CHECK(closed.sees("no longer have. It is kept."));
        closed.press(Role::Button, "*gone-from-the-pack*");
        CHECK(opened.robot.value("Reason") == "Agreed in 2024.");
    });
}

TEST_CASE("gaps: the list is narrowed to what was decided, by decision") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "List");
        opened.robot.within(Role::Toolbar, "Only those decided").press(Role::Button, "Decided: Need to find out (1)");
        CHECK(opened.robot.sees("Reason: Ask the charities."));
        CHECK_FALSE(opened.robot.sees("not decided on: "));
        opened.robot.press(Role::Button, "Only those not decided on");
        CHECK_FALSE(opened.robot.sees("Reason: Ask the charities."));
    });
}

TEST_CASE("gaps: a gap opened from a cell closes to the cell, and the cell to the screen") {
    Opened opened(small_document(), "Gaps", Mode::Mirror);
    opened.robot.within(Role::Table, "Activities by Level and stage").press(Role::Button, "National, Early signs: *");
    opened.robot.within(Role::Complementary, "Details").press(Role::Button, "National, Early signs: No activity recorded");
    CHECK(opened.robot.find(Role::Heading, "What is decided") != nullptr);
    opened.robot.press(Role::Button, "Close details");
    CHECK(opened.robot.find(Role::Heading, "National, Early signs") != nullptr);
    CHECK(opened.robot.find(Role::Heading, "What is decided") == nullptr);
    opened.robot.press(Role::Button, "Close details");
    CHECK(opened.robot.find(Role::Complementary, "Details") == nullptr);
}

TEST_CASE("gaps: at 320 pixels and at four times the text size every look can be read and worked") {
    both_ways([](Mode mode) {
        for (const Options& options : kTightWindows) {
            CAPTURE(options.width);
            Opened opened(small_document(), "Start", mode, options);
            opened.go("Gaps");
            for (const char* look : {"Picture", "List", "Matrix"}) {
                CAPTURE(look);
                opened.robot.press(Role::Button, look);
            }
            opened.robot.press(Role::Button, "Service delivery, Early signs: 1 running activity*");
            CHECK(opened.robot.find(Role::Heading, "1 activity here") != nullptr);
            opened.robot.press(Role::Button, "Back");
            CHECK(opened.robot.find(Role::Heading, "Gaps") != nullptr);
            // Nothing reaches beyond the right edge.
            for (const SemNode& node : opened.program.nodes())
                if (node.box.w > 0) CHECK_MESSAGE(node.box.x + node.box.w <= options.width + 1, node.name);
        }
    });
}

}  // namespace
TEST_CASE("gaps: enablers that are only planned are not called unrecorded under the picture") {
    Document document = small_document();
    auto planned = activity("00000000-0000-4000-8000-0000000000b1", "Data group");
    planned->level = "national";
    planned->main_stage = "enabler";
    planned->status = "planned";
    put(document, std::move(planned));
    both_ways([&](Mode mode) {
        Opened opened(document, "Gaps", mode);
        opened.robot.press(Role::Button, "Picture");
        opened.robot.press(Role::Button, "Cross-cutting enabler: 1 planned");
        CHECK(opened.robot.sees("Data group"));
    });
}

}  // namespace waymark::test
