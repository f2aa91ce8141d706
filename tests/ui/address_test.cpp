// What is looked at has an address: back, forward, links and a reload lead to it.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "support/screens.h"
#include "ui/plan_support.h"
#include "ui/views/window/screens.h"

namespace waymark::test {

constexpr const char* kSafeHouse = "00000000-0000-4000-8000-0000000000a1";

TEST_CASE("addresses: each screen and what is open on it has one, told once it is looked at") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Activities", mode);
        const auto& told = opened.program.platform().addresses;
        REQUIRE_FALSE(told.empty());
        CHECK(told.front().second);  // the first replaces the page's own
        CHECK(told.back() == std::pair<std::string, bool>("activities", false));
        opened.robot.press(Role::Button, "Safe house");
        CHECK(told.back() == std::pair<std::string, bool>(std::string("activities/") + kSafeHouse, false));
        opened.robot.press(Role::Button, "Close details");
        CHECK(told.back().first == "activities");
        opened.go("Plan");
        CHECK(told.back().first == "plan");
        const std::size_t count = told.size();
        opened.program.advance(2000);
        CHECK(told.size() == count);
    });
}

TEST_CASE("addresses: one that comes is gone to, with what it names open, and makes no new step") {
    Opened opened(planned_document(), "Start", Mode::Mirror);
    const auto& told = opened.program.platform().addresses;
    const std::size_t before = told.size();
    opened.program.send(AddressChanged{std::string("activities/") + kSafeHouse});
    CHECK(opened.robot.value("Title") == "Safe house");
    CHECK(told.size() == before);
    opened.program.send(AddressChanged{"activities"});
    CHECK_FALSE(opened.robot.find(Role::Button, "Close details"));
    opened.program.send(AddressChanged{std::string("gaps/") + kGapId});
    CHECK(opened.robot.find(Role::Group, "Decision"));
    // A record that is gone: its screen, and the address of that in its place.
    opened.program.send(AddressChanged{"plan/not-there"});
    CHECK(opened.robot.get(Role::Heading, "Plan").level == 1);
    CHECK(told.back() == std::pair<std::string, bool>("plan", true));
    // No screen: nothing changes, and the page is told where it is.
    opened.program.send(AddressChanged{"nowhere/at/all"});
    CHECK(opened.robot.get(Role::Heading, "Plan").level == 1);
    CHECK(told.back().first == "plan");
}

TEST_CASE("addresses: a cell of the matrix has one; back closes it, and its link opens it as it was") {
    Opened opened(planned_document(), "Gaps", Mode::Mirror);
    const auto& told = opened.program.platform().addresses;
    opened.choose("Rows", "Component");
    opened.robot.press(Role::Button, "Prevention (better than cure), Early signs: *");
    const std::string cell = told.back().first;
    CHECK(cell == "gaps/cell/component/prevention/early");
    CHECK_FALSE(told.back().second);
    const std::string name = opened.robot.within(Role::Complementary, "*").all(Role::Heading).front()->name;
    opened.program.send(AddressChanged{"gaps"});
    CHECK(opened.robot.count(Role::Complementary) == 0);
    opened.choose("Rows", "Level");
    opened.robot.press(Role::Button, "Start");
    opened.program.send(AddressChanged{cell});
    CHECK(opened.robot.within(Role::Complementary, "*").all(Role::Heading).front()->name == name);
    CHECK(opened.robot.value("Rows") == "Component");
    for (const char* none : {"gaps/cell/component/nothing/early", "gaps/cell/level/national", "gaps/cell/weather/a/b"}) {
        opened.program.send(AddressChanged{none});
        CHECK(opened.robot.sees("The gap that the link leads to is none that can be in this document."));
        CHECK(told.back().first == "gaps");
    }
}

TEST_CASE("addresses: a gap that names what cannot be in this document is none, though it is spelled like one") {
    Opened opened(planned_document(), "Gaps", Mode::Mirror);
    const auto& told = opened.program.platform().addresses;
    for (const std::string none : {"gaps/coverage/level=mars", "gaps/coverage/level=National", "gaps/coverage/level=early",
                                   "gaps/coverage/level=national/stage=early/in-area=mars"}) {
        CAPTURE(none);
        opened.program.send(AddressChanged{none});
        CHECK(opened.robot.sees("The gap that the link leads to is none that can be in this document."));
        CHECK(told.back().first == "gaps");
        CHECK_FALSE(opened.robot.find(Role::Button, "Close details"));
    }
    opened.program.send(AddressChanged{"gaps/coverage/level=national/stage=early"});
    CHECK(opened.program.app().impl().state.address == "gaps/coverage/level=national/stage=early");
}

TEST_CASE("addresses: a gap that a decision names is reached though the framework no longer has what it is about") {
    Document document = planned_document();
    GapDecision decision;
    decision.id = "coverage/level=mars";
    document.gaps = RecordList<GapDecision>::from({std::make_shared<const GapDecision>(std::move(decision))});
    Opened opened(document, "Gaps", Mode::Mirror);
    opened.program.send(AddressChanged{"gaps/coverage/level=mars"});
    CHECK(opened.program.app().impl().state.address == "gaps/coverage/level=mars");
}

TEST_CASE("addresses: a link to Reviews from when it was called Compare leads there") {
    Opened opened(planned_document(), "Start", Mode::Mirror);
    opened.program.send(AddressChanged{"compare"});
    CHECK(opened.robot.get(Role::Heading, "Reviews").level == 1);
    CHECK(opened.program.platform().addresses.back() == std::pair<std::string, bool>("reviews", true));
}

TEST_CASE("addresses: a step back does not put away what was typed in a dialog") {
    Opened opened(planned_document(), "Activities", Mode::Mirror);
    opened.robot.press(Role::Button, "Paste rows");
    opened.robot.begin_fill("Rows", "Vigil");
    opened.program.send(AddressChanged{"start"});
    CHECK(opened.robot.count(Role::Dialog) == 1);
    CHECK(opened.robot.value("Rows") == "Vigil");
    CHECK(opened.robot.heard("Answer what is asked here first, or press Escape. Then you can go back."));
    CHECK(opened.program.platform().addresses.back().first == "activities");
    opened.robot.key(UiKey::Escape);
    CHECK_FALSE(opened.robot.sees("Answer what is asked here first"));
}

TEST_CASE("addresses: a reload comes back to the one in the page's own, over where the last visit ended") {
    FakePlatform platform;
    {
        Headless program(platform);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Open Example county*");
        robot.within(Role::Navigation, "Screens").press("Gaps");
        program.advance(3000);
    }
    platform.push(AddressChanged{"plan"});
    Headless again(platform);
    CHECK(Robot(again).get(Role::Heading, "Plan").level == 1);
}

TEST_CASE("addresses: every screen is one row, in order, and comes back from its own address") {
    Document document;
    ViewState state;
    for (const Screen screen : every_screen()) {
        CHECK(row_of(screen).screen == screen);
        CHECK(go_to_address(document, state, row_of(screen).id));
        CHECK(state.screen == screen);
    }
    CHECK(screens().size() == every_screen().size());
}

TEST_CASE("title: the window's title names the screen and whose document it is") {
    Opened opened(planned_document(), "Plan", Mode::Mirror);
    CHECK(opened.program.platform().title == "Plan – Anytown – Waymark");
    CHECK(Headless().platform().title == "Start – Waymark");
}

TEST_CASE("addresses: a link to what is not there says what was not found and where the person is") {
    Opened opened(planned_document(), "Start", Mode::Mirror, {.width = 1600, .height = 1000});
    const std::pair<std::string, std::string> links[] = {
        {"activities/not-there",
         "The activity that the link leads to is not in this document. It may have been removed, or be "
         "of another document. You are on the screen Activities."},
        {"framework/not-there", "You are on the screen Framework."},
        {"framework/national/not-there", "The part of the framework that the link leads to"},
        {"reflect/not-there", "The factor or question that the link leads to"},
        {"gaps/not-there", "The gap that the link leads to"},
        {"plan/not-there", "The action that the link leads to"},
        {"reviews/not-there", "The snapshot that the link leads to"},
        {"local/not-there", "The count, area or product that the link leads to"},
        {"settings/not-there", "The link names something that this screen does not have. You are on the screen Settings."},
        {"nowhere/at/all", "The link leads to a screen that Waymark does not have. You are on the screen Settings."}};
    for (const auto& [address, words] : links) {
        CAPTURE(address);
        opened.program.send(AddressChanged{address});
        REQUIRE(opened.robot.find(Role::Region, "Message"));
        CHECK(opened.robot.within(Role::Region, "Message").sees(words));
        CHECK(opened.robot.heard(words));
        CHECK_FALSE(opened.robot.find(Role::Button, "Close details"));
        opened.robot.within(Role::Region, "Message").press(Role::Button, "Dismiss");
    }
    const std::string there[] = {std::string("activities/") + kSafeHouse, std::string("gaps/") + kGapId,
                                 std::string("plan/") + kOverdue, "framework/national", "framework/national/early"};
    for (const std::string& address : there) {
        CAPTURE(address);
        opened.program.send(AddressChanged{address});
        CHECK(opened.robot.find(Role::Button, "Close details"));
        CHECK_FALSE(opened.robot.find(Role::Region, "Message"));
    }
}

TEST_CASE("addresses: a link to a record where no document is open says that") {
    Headless program;
    program.send(AddressChanged{std::string("activities/") + kSafeHouse});
    CHECK(Robot(program, Mode::Mirror).sees("No document is open: open the file that it is in"));
}

}  // namespace waymark::test
