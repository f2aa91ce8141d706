// What is begun and closed again with nothing written in it does not stay as if it were work.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr std::string_view kNotKept = "Nothing was written in the new activity, so it is not kept.";

TEST_CASE("begun: an activity that is closed with nothing written in it is taken back, and Redo brings it again") {
    for (const std::string_view how : {"Escape", "Close details", "another one"}) {
        CAPTURE(how);
        both_ways([&](Mode mode) {
            Opened opened(planned_document(), "Activities", mode, {.width = 1600, .height = 1000});
            const std::string before = opened.program.app().export_document();
            opened.robot.press(Role::Button, "Add activity");
            CHECK(opened.document().activities.size() == 4);
            if (how == "Escape")
                opened.robot.key(UiKey::Escape);
            else
                opened.robot.press(Role::Button, how == "another one" ? "Safe house" : how);
            CHECK(opened.robot.sees(kNotKept));
            CHECK(opened.program.app().export_document() == before);
            if (how == "Escape") CHECK(opened.robot.focused().name == "Add activity");
            opened.robot.redo();
            CHECK(opened.document().activities.size() == 4);
        });
    }
}

TEST_CASE("begun: one letter makes an activity stay, and so does what was chosen in it") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Add activity");
        opened.robot.fill("Title", "A");
        opened.robot.press(Role::Button, "Close details");
        opened.robot.press(Role::Button, "Add activity");
        opened.choose("Status", "Planned");
        opened.robot.press(Role::Button, "Close details");
        CHECK(opened.document().activities.size() == 5);
        CHECK_FALSE(opened.robot.sees(kNotKept));
    });
}

TEST_CASE("begun: looking at another screen meanwhile closes nothing") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Add activity");
        opened.go("Gaps");
        opened.go("Activities");
        CHECK(opened.document().activities.size() == 4);
        opened.robot.press(Role::Button, "Close details");
        CHECK(opened.document().activities.size() == 3);
    });
}

TEST_CASE("begun: an action that is closed with nothing written in it is taken back") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Plan", mode, {.width = 1600, .height = 1000});
        const std::size_t before = opened.document().actions.size();
        opened.robot.press(Role::Button, "Add action");
        opened.robot.press(Role::Button, "Close details");
        CHECK(opened.robot.sees("Nothing was written in the new action, so it is not kept."));
        CHECK(opened.document().actions.size() == before);
    });
}

TEST_CASE("begun: an own factor that is closed with nothing written in it is taken back, and is no gap") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Reflect", mode, {.width = 1600, .height = 1000});
        opened.robot.within(Role::Region, "National").press(Role::Button, "Add your own factor");
        CHECK(opened.document().own_factors.size() == 1);
        opened.robot.key(UiKey::Escape);
        CHECK(opened.robot.sees("Nothing was written in the new factor, so it is not kept."));
        CHECK(opened.document().own_factors.size() == 0);
    });
}

TEST_CASE("begun: an action that answers a gap stays without a word, since the gap says what it is about") {
    both_ways([](Mode mode) {
        Document document = small_document();
        auto reflection = record<Reflection>("r01-written-governance");
        reflection->strength = "in-place-reviewed";
        put(document, std::move(reflection));
        Opened opened(document, "Gaps", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "List");
        opened.robot.press(Role::Button, "Contradiction (*");
        opened.robot.press(Role::Button, "Written governance: Contradiction");
        opened.robot.press(Role::Button, "Make an action of it");
        opened.robot.press(Role::Button, "Close details");
        CHECK(opened.document().actions.size() == 1);
        CHECK(opened.document().gaps.size() == 1);
    });
}

}  // namespace
}  // namespace waymark::test
