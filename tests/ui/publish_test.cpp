// Publishing in one place: activities are let be published from Share, each looked at as it will read.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr std::string_view kSafeHouse = "00000000-0000-4000-8000-0000000000a1", kHotels = "00000000-0000-4000-8000-0000000000a2";

/// Three activities, none of which may be published; the briefing names a person, a number and a referral.
Document doubtful_document() {
    Document document = planned_document();
    auto briefing = std::make_shared<Activity>(*document.activities.find(kHotels));
    briefing->description = "Ask Mrs Jones on 0114 496 0000 about NRM 123456.";
    briefing->notes = "Between us.";
    briefing->place = "Two hotels";
    document.activities = document.activities.with(std::move(briefing));
    return document;
}

bool may(const Document& document, std::string_view id) {
    return document.activities.find(id)->publish;
}

}  // namespace

TEST_CASE("publish: activities are ticked on Share, one or all that are shown, each time in one step of undo") {
    both_ways([](Mode mode) {
        Opened opened(doubtful_document(), "Share", mode);
        CHECK(opened.robot.sees("0 of 3 activities go in"));
        opened.robot.check("“Safe house” may be published", true);
        CHECK(may(opened.document(), kSafeHouse));
        CHECK(opened.robot.sees("1 of 3 activities go in"));
        opened.robot.check("All shown may be published", true);
        CHECK(opened.robot.sees("3 of 3 activities go in"));
        opened.undo();
        CHECK(opened.robot.sees("1 of 3 activities go in"));
        opened.robot.check("“Safe house” may be published", false);
        CHECK_FALSE(may(opened.document(), kSafeHouse));
    });
}

TEST_CASE("publish: an activity is read as the public will read it, and what is left out of it is named") {
    both_ways([](Mode mode) {
        Opened opened(doubtful_document(), "Share", mode);
        opened.robot.press(Role::Button, "Hotel briefing");
        Robot reading = opened.robot.within(Role::Region, "As it will read in public");
        CHECK(reading.sees("Ask Mrs Jones on [contact details left out] about NRM 123456."));
        CHECK(reading.sees("Two hotels"));
        CHECK_FALSE(opened.robot.sees("Between us."));
        Robot left = opened.robot.within(Role::Region, "What is left out of it");
        CHECK(left.sees("Private notes"));
        CHECK(left.sees("Contact details in: Description"));
        opened.robot.check("May be published", true);
        CHECK(may(opened.document(), kHotels));
        CHECK(opened.program.platform().addresses.back().first == "share/" + std::string(kHotels));
    });
}

TEST_CASE("publish: what looks as if it were about one person is shown with the activity, and leads to its field") {
    both_ways([](Mode mode) {
        Opened opened(doubtful_document(), "Share", mode);
        opened.robot.check("Only 1 with something to look at", true);
        Robot list = opened.robot.within(Role::Table, "Which activities may be published");
        CHECK(list.find(Role::Button, "Hotel briefing") != nullptr);
        CHECK_FALSE(list.find(Role::Button, "Safe house"));
        CHECK(list.sees("What looks like a person’s name: “Mrs Jones”, in Description"));
        opened.robot.press(Role::Button, "Hotel briefing");
        CHECK(opened.robot.within(Role::Group, "A telephone number: “0114 496 0000”, in Description")
                  .sees("It is left out of the public version"));
        opened.robot.within(Role::Group, "What looks like the reference of a referral: *").press("Go to Description");
        CHECK(opened.robot.focused().name == "Description");
        CHECK(opened.robot.value("Title") == "Hotel briefing");
    });
}

TEST_CASE("publish: only those not marked yet are shown when asked for, and one that is ticked then stays where it is") {
    both_ways([](Mode mode) {
        Opened opened(doubtful_document(), "Share", mode);
        opened.robot.check("“Safe house” may be published", true);
        opened.robot.check("Only the 2 not yet marked “May be published”", true);
        const Robot list = opened.robot.within(Role::Table, "Which activities may be published");
        CHECK_FALSE(list.find(Role::Button, "Safe house"));
        opened.robot.check("“Hotel briefing” may be published", true);
        CHECK(list.find(Role::Button, "Hotel briefing") != nullptr);
        opened.robot.check("All shown may be published", true);
        CHECK(opened.robot.sees("3 of 3 activities go in"));
        opened.robot.check("Only the 2 not yet marked “May be published”", false);
        CHECK(list.find(Role::Button, "Safe house") != nullptr);
        CHECK(opened.robot.find(Role::CheckBox, "Only the*") == nullptr);
    });
}

TEST_CASE("publish: the way to a field folds out the part of the form that has it") {
    both_ways([](Mode mode) {
        Document document = doubtful_document();
        auto house = std::make_shared<Activity>(*document.activities.find(kSafeHouse));
        house->place = "A house in LS1 4DY";
        document.activities = document.activities.with(std::move(house));
        Opened opened(document, "Share", mode);
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Go to Place");
        CHECK(opened.robot.focused().name == "Place");
    });
}

TEST_CASE("publish: passages outside the activities that go out as they are written are listed and lead to where they stand") {
    both_ways([](Mode mode) {
        Document document = doubtful_document();
        auto decision = std::make_shared<GapDecision>(*document.gaps.find(kGapId));
        decision->reason = "Dr Khan asked for it.";
        document.gaps = document.gaps.with(std::move(decision));
        Opened opened(document, "Share", mode);
        opened.robot.press(Role::Button, "1 passage to look at outside the activities");
        CHECK(opened.robot.sees("What looks like a person’s name: “Dr Khan”, in"));
        opened.robot.within(Role::Region, "Passages to look at outside the activities").press(Role::Button, "Go to *");
        CHECK(opened.robot.find(Role::Group, "Decision") != nullptr);
        opened.go("Share");
        opened.robot.check("Decisions on gaps", false);
        CHECK_FALSE(opened.robot.sees("1 passage to look at outside the activities"));
    });
}

TEST_CASE("publish: of hundreds of activities the list says and draws those in sight") {
    Document document = small_document();
    for (int i = 0; i < 600; ++i)
        put(document, waymark::testing::activity("b" + std::to_string(1000 + i), "Talk " + std::to_string(i)));
    Opened opened(document, "Share", Mode::Mirror);
    Robot list = opened.robot.within(Role::Table, "Which activities may be published");
    CHECK(opened.robot.get(Role::Table, "Which activities may be published").row_count == 604);
    CHECK(list.count(Role::Row) < 40);
    opened.robot.check("All shown may be published", true);
    CHECK(opened.robot.sees("603 of 603 activities go in"));
}

}  // namespace waymark::test
