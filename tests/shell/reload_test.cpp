// A tab that is loaded anew while others of the same browser have kept other documents.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "shell/kept.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

const std::string kBravo = "22222222-0000-4000-8000-000000000002";

/// "Alpha council" in one tab, with an activity open, and "Bravo NHS" in another, kept later.
struct TwoTabs {
    FakePlatform one, two;
    std::string activity;

    TwoTabs() {
        two.store = &one;
        Headless first(one);
        Robot robot(first, Mode::Mirror);
        begin(robot, first, "Alpha council");
        add_activity(robot, first, "Food bank");
        activity = first.app().impl().state.activities.open;
        Headless second(two);
        Robot other(second, Mode::Mirror);
        second.send(FileOpened{"b.json", file_with("Bravo", kBravo)});
        other.press(Role::Button, "Partnership");
        other.fill("Name of the partnership", "Bravo NHS");
        second.advance(1000);
    }
    /// As the first tab is after a reload.
    void reload(FakePlatform& tab) {
        tab.store = &one;
        tab.remembered = one.remembered;
    }
};

std::string name_in(Headless& program) {
    return name_of(program.app().export_document());
}

}  // namespace

TEST_CASE("reload: a tab goes on with its own work though another tab has kept something since") {
    TwoTabs both;
    CHECK(both.one.remembered[2] == "Alpha council");
    FakePlatform again;
    both.reload(again);
    Headless program(again);
    CHECK(name_in(program) == "Alpha council");
    CHECK(program.app().impl().work.message.text == "");
    FakePlatform fresh;
    fresh.store = &both.one;
    Headless new_tab(fresh);
    CHECK_MESSAGE(name_in(new_tab) == "Bravo NHS", "a new tab shows the newest of all");
    CHECK(new_tab.app().impl().work.message.text == "");
}

TEST_CASE("reload: where a tab's work is not kept any more, a sentence says what is shown instead") {
    TwoTabs both;
    const auto of_alpha = [&](const FakePlatform::KeptCopy& one) { return one.copy.note.document != kBravo; };
    SUBCASE("but earlier copies of it are") {
        for (FakePlatform::KeptCopy& one : both.one.copies)
            if (of_alpha(one)) one.copy.note.line = "33333333-0000-4000-8000-000000000003";
        FakePlatform again;
        both.reload(again);
        Headless program(again);
        CHECK(name_in(program) == "Bravo NHS");
        CHECK(program.app().impl().work.message.text ==
              "The newest work kept on this computer is shown. “Alpha council” is among the earlier copies on the Start screen.");
    }
    SUBCASE("nor is anything of it, and its address does not stay") {
        std::erase_if(both.one.copies, of_alpha);
        FakePlatform again;
        both.reload(again);
        again.push(AddressChanged{"activities/" + both.activity});
        Headless program(again);
        CHECK(name_in(program) == "Bravo NHS");
        CHECK(program.app().impl().work.message.text ==
              "The newest work kept on this computer is shown. “Alpha council”, which was open in this tab before, is not kept.");
        CHECK(program.app().impl().state.address == "activities");
    }
}

TEST_CASE("reload: where somebody was in another document is not looked for in this one") {
    TwoTabs both;
    // The other tab was there last.
    FakePlatform fresh;
    fresh.store = &both.one;
    both.one.kept.at("session").bytes =
        R"({"screen": "activities", "activity": ")" + both.activity + R"(", "document": "another"})";
    Headless program(fresh);
    CHECK(name_in(program) == "Bravo NHS");
    CHECK(program.app().impl().state.screen == Screen::Start);
    CHECK(program.app().impl().state.activities.open.empty());
}

TEST_CASE("reload: while keeping is off the platform remembers nothing of what is open, and again once it is on") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Alpha council");
    REQUIRE(machine.remembered[2] == "Alpha council");
    program.send(KeepingChanged{KeepingChanged::What::Off});
    CHECK(machine.remembered == std::array<std::string, 3>{});
    robot.fill("Name of the partnership", "Bravo NHS");
    CHECK(machine.remembered == std::array<std::string, 3>{});
    program.send(KeepingChanged{KeepingChanged::What::On});
    CHECK(machine.remembered[2] == "Bravo NHS");
    CHECK_FALSE(machine.remembered[0].empty());
}

TEST_CASE("reload: where keeping is found to be off, what the platform remembered from before is forgotten") {
    FakePlatform machine;
    machine.kept["settings"].bytes = R"({"keep-here": false})";
    machine.remembered = {"alpha", "00000000-0000-4000-8000-000000000001", "Alpha council"};
    machine.restore();
    Headless program(machine);
    CHECK(machine.remembered == std::array<std::string, 3>{});
}

}  // namespace waymark::test
