// Words explained where they stand, with a mouse and a keyboard and as the mirror does it.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {

TEST_CASE("words: a question mark beside a field explains its choices, and closing gives the focus back") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode);
        opened.robot.press(Role::Button, "Hotel briefing");
        opened.robot.press(Role::Button, "What is “Level”?");
        CHECK(opened.robot.count(Role::Dialog, "Level") == 1);
        CHECK(opened.robot.sees("Service design: How services are planned"));
        CHECK_MESSAGE(opened.robot.focused().role == Role::Heading, "a long text is read from its start");
        opened.robot.press(Role::Button, "Close");
        CHECK(opened.robot.count(Role::Dialog) == 0);
        CHECK(opened.robot.focused().name == "What is “Level”?");
    });
}

TEST_CASE("words: where a thing comes from is explained beside the chip that says it, on every screen with one") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Framework", mode);
        opened.robot.press(Role::Button, "Stage: Preventing it again*");
        opened.robot.press(Role::Button, "What is “From another named source”?");
        CHECK(opened.robot.sees("Published in the framework: "));
        opened.robot.key(UiKey::Escape);
        opened.go("Reflect");
        opened.robot.press(Role::Button, "A care pathway");
        opened.robot.press(Role::Button, "Where this comes from, and words explained");
        CHECK(opened.robot.count(Role::Button, "What is “From another named source”?") == 1);
    });
}

TEST_CASE("words: a stage, its tier and the work it comes from are explained on the Framework screen") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Framework", mode);
        opened.robot.press(Role::Button, "Stage: Preventing it again*");
        opened.robot.press(Role::Button, "What is “Tiers of prevention”?");
        CHECK(opened.robot.sees("Primary prevention: Stopping exploitation"));
        opened.robot.press(Role::Button, "Close");
        opened.robot.press(Role::Button, "BETR*");
        CHECK(opened.robot.sees("Before, Early, Treat, Re-trafficking"));
        CHECK_MESSAGE(opened.robot.sees("Source: "), "with where the explanation comes from");
    });
}

TEST_CASE("words: the stages and the rows are explained above the matrix of the gaps") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.choose("Rows", "NRM stage");
        opened.robot.press(Role::Button, "NRM stage");
        CHECK(opened.robot.count(Role::Dialog, "NRM stage") == 1);
        CHECK(opened.robot.count(Role::Heading, "National Referral Mechanism (NRM)") == 1);
    });
}

TEST_CASE(
    "words: the glossary is reached from the top of Help and from the search, and each word says its "
    "source") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Help", mode);
        opened.robot.press(Role::Button, "Words used here");
        CHECK(opened.robot.focused().name == "Words used here");
        CHECK(opened.robot.focused().role == Role::Heading);
        opened.robot.press(Role::Button, "Duty to Notify (DtN)");
        CHECK(opened.robot.count(Role::Dialog, "Duty to Notify (DtN)") == 1);
        opened.robot.key(UiKey::Escape);
        opened.robot.key(UiKey::K, ModCtrl);
        opened.robot.begin_fill("Find anything", "vru");
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.count(Role::Dialog, "Violence Reduction Unit (VRU)") == 1);
        opened.robot.press(Role::Button, "All words used here");
        CHECK(opened.robot.focused().name == "Words used here");
    });
}

}  // namespace waymark::test
