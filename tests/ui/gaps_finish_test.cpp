// Gaps that people can finish: what is theirs to fill, deciding on several at once, help with an empty place.

#include <doctest/doctest.h>

#include "model/base/text.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {

TEST_CASE("gaps: what is yours to fill is asked once, and what is left out is shown as outside and is no gap") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        CHECK(opened.robot.sees("2 of 16 places, each a level and a stage, have running work."));
        opened.robot.press(Role::Button, "Choose what is yours");
        CHECK(opened.robot.find(Role::Heading, "Partnership") != nullptr);
        CHECK(opened.robot.focused().name == "National");
        opened.robot.check("Service delivery", true);
        CHECK(opened.document().partnership->our_levels == Strings{"service-delivery"});
        opened.go("Gaps");
        CHECK_FALSE(opened.robot.sees("Which of this is yours to fill?"));
        CHECK(opened.robot.sees("2 of 4 places, each a level and a stage, have running work."));
        CHECK(opened.robot.sees("12 places are outside what is this partnership’s to fill, and are not counted."));
        opened.robot.press(Role::Button, "National, Early signs: none recorded; outside what is this partnership’s to fill");
        CHECK(opened.robot.find(Role::Heading, "No gap is found here") != nullptr);
        opened.robot.press(Role::Link, "Change what is yours to fill");
        CHECK(opened.robot.find(Role::Heading, "Partnership") != nullptr);
        opened.go("Framework");
        CHECK(opened.robot.count(
                  Role::Button, "National, Early signs: no activity recorded; outside what is this partnership’s to fill*") == 1);
    });
}

TEST_CASE("gaps: that all of it is yours is one press, one step of undo, and is not asked again") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "All of it");
        CHECK_FALSE(opened.robot.sees("Which of this is yours to fill?"));
        CHECK(opened.robot.sees("2 of 16 places, each a level and a stage, have running work."));
        CHECK(opened.document().partnership->our_levels.size() == 4);
        opened.undo();
        CHECK(opened.document().partnership->our_levels.empty());
    });
}

TEST_CASE("gaps: what was ticked, written and filtered in one document is nothing to the next one that is opened") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "No activity recorded (*");
        opened.robot.check("Select National, Early signs: no activity recorded", true);
        opened.robot.within(Role::Region, "Selected gaps").fill("Reason for all of them", "The board of Anytown accepted this.");
        opened.robot.press(Role::Button, "Filter");
        opened.choose("Organisation", "Council");
        Document other = small_document();
        other.id = "00000000-0000-4000-8000-0000000000d9";
        opened.program.send(FileOpened{"other.waymark.json", write_document(other)});
        opened.go("Gaps");
        CHECK(opened.robot.find(Role::Heading, "Gaps") != nullptr);
        CHECK_FALSE(opened.robot.sees("1 gap selected"));
        CHECK(opened.robot.sees("2 of 16 places, each a level and a stage, have running work."));
        opened.robot.check("Select National, Early signs: no activity recorded", true);
        CHECK(opened.robot.within(Role::Region, "Selected gaps").value("Reason for all of them").empty());
    });
}

TEST_CASE("gaps: another decision is of today, and who decided otherwise and why go with what they decided") {
    both_ways([](Mode mode) {
        Document document = planned_document();
        auto before = std::make_shared<GapDecision>(*document.gaps.find(kGapId));
        before->decided_by = "Board";
        document.gaps = document.gaps.with(std::move(before));
        Opened opened(document, "Plan", mode);
        opened.robot.press(Role::Button, "Find out who helps after support");
        opened.robot.press(Role::Button, "Open the gap");
        opened.robot.within(Role::Complementary, "Details").press(Role::Button, "Accept");
        const Document after = opened.document();
        const GapDecision* decision = after.gaps.find(kGapId);
        REQUIRE(decision);
        CHECK(decision->decision == "accept");
        CHECK(decision->decided_on == "2026-11-21");
        CHECK(decision->decided_by.empty());
        CHECK(decision->reason.empty());
        CHECK(opened.robot.sees("were of the decision before"));
        opened.undo();
        CHECK(opened.document().gaps.find(kGapId)->reason == "Ask the charities.");
    });
}

TEST_CASE("gaps: whoever decides by keys goes on from the gap that was decided on, whichever is open beside the list") {
    for (const float width : {1400.0f, 700.0f}) {
        CAPTURE(width);
        Opened opened(small_document(), "Gaps", Mode::Mirror);
        opened.robot.press(Role::Button, "No activity recorded (*");
        opened.program.resize(width, 900);
        const auto decide = [&](std::string_view place) {
            opened.robot.within(Role::Toolbar, fill("Decide on {}*", {place})).press(Role::Button, "Act");
            CHECK(opened.robot.focused().name == "Reason");
            opened.robot.key(UiKey::Escape);
            CHECK(opened.robot.focused().name == fill("{}: No activity recorded", {place}));
        };
        decide("National, Early signs");
        decide("National, Support after harm");
        if (width < 1100) continue;
        // With another open beside it.
        opened.robot.press(Role::Button, "National, Preventing it again: No activity recorded");
        opened.robot.within(Role::Toolbar, "Decide on Service design, Early signs*").press(Role::Button, "Act");
        CHECK(opened.robot.focused().name == "Reason");
        opened.robot.key(UiKey::Escape);
        CHECK(opened.robot.focused().name == "Service design, Early signs: No activity recorded");
    }
}

TEST_CASE("gaps: the ticked ones are decided on in one step with one reason, and one undo takes it back") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "No activity recorded (*");
        opened.robot.check("Select National, Early signs: no activity recorded", true);
        opened.robot.check("Select National, Support after harm: no activity recorded", true);
        CHECK(opened.robot.sees("2 gaps selected"));
        Robot bar = opened.robot.within(Role::Region, "Selected gaps");
        bar.fill("Reason for all of them", "The Home Office does this.");
        bar.press(Role::Button, "Another body’s role");
        const Document decided = opened.document();
        CHECK(decided.gaps.size() == 2);
        for (const GapDecision& decision : decided.gaps) {
            CHECK(decision.decision == "other-body");
            CHECK(decision.reason == "The Home Office does this.");
            CHECK(decision.decided_on == "2026-11-21");
        }
        opened.undo();
        CHECK(opened.document().gaps.empty());
    });
}

TEST_CASE("gaps: a row is decided on in one step from its cell of any stage, and a column from all together") {
    Opened opened(small_document(), "Gaps", Mode::Mirror, {.width = 1900, .height = 1000});
    const Robot table = opened.robot.within(Role::Table, "Activities by Level and stage");
    Robot(table).press(Role::Button, "National, Any stage: *");
    opened.robot.within(Role::Toolbar, "The same for all *").press(Role::Button, "Accept");
    const Document row = opened.document();
    CHECK(row.gaps.size() >= 4);
    for (const GapDecision& decision : row.gaps) CHECK(decision.id.find("level=national") != std::string::npos);
    opened.undo();
    Robot(table).press(Role::Button, "All together, Preventing it again: *");
    CHECK(opened.robot.value("Reason for all of them").empty());
    opened.robot.within(Role::Toolbar, "The same for all *").press(Role::Button, "Accept");
    const Document column = opened.document();
    CHECK(column.gaps.size() == 4);
    for (const GapDecision& decision : column.gaps) CHECK(decision.id.find("stage=re-trafficking") != std::string::npos);
}

TEST_CASE("gaps: the reason for a row is there again when its decision is undone, and is no other row's") {
    Opened opened(small_document(), "Gaps", Mode::Mirror, {.width = 1900, .height = 1000});
    const Robot table = opened.robot.within(Role::Table, "Activities by Level and stage");
    Robot(table).press(Role::Button, "National, Any stage: *");
    opened.robot.fill("Reason for all of them", "The Home Office does this.");
    opened.robot.within(Role::Toolbar, "The same for all *").press(Role::Button, "Accept");
    opened.undo();
    CHECK(opened.robot.value("Reason for all of them") == "The Home Office does this.");
    Robot(table).press(Role::Button, "Service design, Any stage: *");
    CHECK(opened.robot.value("Reason for all of them").empty());
}

TEST_CASE("gaps: from one gap all like it can be decided on, and none of another kind") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "Only one, or not sure to last (thin) (*");
        opened.robot.press(Role::Button, "Service delivery, Early signs: Only one activity (thin)");
        opened.robot.press(Role::Button, "Decide on all 2 like this: Only one activity (thin)");
        opened.robot.within(Role::Region, "All like this").press(Role::Button, "Accept");
        const Document decided = opened.document();
        CHECK(decided.gaps.size() == 2);
        for (const GapDecision& decision : decided.gaps) CHECK(decision.id.starts_with("thin/one-activity/"));
    });
}

TEST_CASE("gaps: an empty place offers questions and named examples with their source, and says they prove nothing") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "Service delivery, Preventing it again: none recorded");
        CHECK(opened.robot.sees("It is not evidence that it works."));
        const Robot examples = opened.robot.within(Role::Region, "Examples from elsewhere");
        CHECK(examples.count(Role::Group, "Bright Future: placements in work") == 1);
        CHECK(examples.sees("Partnerships for freedom"));
        opened.robot.within(Role::Region, "Questions to think about").press(Role::Link, "How do survivors take part?");
        CHECK(opened.robot.find(Role::Heading, "How do survivors take part?") != nullptr);
    });
}

TEST_CASE("gaps: the number in the rail does not go up when one more activity that says all is recorded") {
    Document document = small_document();
    Opened before(document, "Gaps", Mode::Mirror);
    const int places = std::stoi(count_in_rail(before, "Gaps"));
    auto more = activity("00000000-0000-4000-8000-0000000000f1", "A complete one");
    more->level = "national";
    more->main_stage = "early";
    more->status = "running";
    more->lead = "Council";
    more->partners = {"Police"};
    more->reach = "universal";
    more->evidence = "outcome-data";
    more->survivor_involvement = "consulted";
    more->reviewed_on = "2026-10-01";
    put(document, std::move(more));
    Opened after(document, "Gaps", Mode::Mirror);
    CHECK(std::stoi(count_in_rail(after, "Gaps")) <= places);
}

}  // namespace waymark::test
