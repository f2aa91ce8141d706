// Everything drawn is said: each thing Dear ImGui hit-tests on any screen or dialog, and each letter, has a
// node with a role and a name.

#include <doctest/doctest.h>

#include "support/headless.h"
#include "support/openings.h"
#include "support/said.h"

namespace waymark::test {

TEST_CASE("said: every letter on any screen, beside it or in a dialog stands in a node that says it") {
    for (const float width : {1366.0f, 820.0f, 320.0f}) {
        CAPTURE(width);
        Headless program({.width = width, .height = 2000});
        Robot robot(program, Mode::Mirror);
        CHECK(silent_letters(program) == "");
        robot.press(Role::Button, "Open Example county*");
        for_each_screen(program, [&](Screen screen) {
            CAPTURE(title_of(screen));
            CHECK(silent_letters(program) == "");
            CHECK(silent_words(program) == "");
        });
        for_each_opening(program, [&](const Opening& opening) {
            CAPTURE(opening.name);
            CHECK(silent_letters(program) == "");
            CHECK(silent_words(program) == "");
        });
        for_each_dialog(program, [&](const DialogOpening& dialog) {
            CAPTURE(dialog.name);
            CHECK(silent_letters(program) == "");
            CHECK(silent_words(program) == "");
        });
    }
}

TEST_CASE("said: nothing that can be pressed is drawn on any screen, or beside it, without a node") {
    for (const float width : {1366.0f, 820.0f, 320.0f}) {
        Headless program({.width = width, .height = 900});
        Robot robot(program, Mode::Mirror);
        CAPTURE(width);
        CHECK(unsaid(program) == "");
        robot.press(Role::Button, "Open Example county*");
        CHECK(unsaid(program) == "");
        for_each_screen(program, [&](Screen screen) {
            CAPTURE(title_of(screen));
            CHECK(unsaid(program) == "");
        });
        for_each_opening(program, [&](const Opening& opening) {
            CAPTURE(opening.name);
            CHECK(unsaid(program) == "");
        });
    }
}

TEST_CASE("said: nothing that can be pressed is drawn in any dialog without a node") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    for_each_dialog(program, [&](const DialogOpening& dialog) {
        program.frame();
        CAPTURE(dialog.name);
        CHECK(robot.count(Role::Dialog) == 1);
        CHECK(unsaid(program) == "");
    });
}

TEST_CASE(
    "said: of a field with a mistake both what is wrong and how to fill it in are said, since both are "
    "drawn") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    robot.press(Role::Button, "Activities");
    robot.press(Role::Button, "Add activity");
    const std::string hint = robot.get(Role::TextField, "Title").description;
    CHECK(hint != "");
    robot.fill("Title", " ");
    const std::string both = robot.get(Role::TextField, "Title").description;
    CHECK(both == "Nothing is written here yet. " + hint);
}

}  // namespace waymark::test
