// Rows that were pasted for one document while another takes its place.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "shell/kept.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

/// Rows are pasted for one document; another is opened before they are added, and there rows are to be pasted too.
void paste_for_another(Headless& program, Robot& robot) {
    begin(robot, program, "Alpha council");
    robot.press(Role::Button, "Activities*");
    robot.press(Role::Button, "Paste rows");
    robot.fill("Rows", "Title\nFood bank\nNight shelter");
    robot.press(Role::Button, "Show what will be added");
    REQUIRE(robot.count(Role::Button, "Add 2 activities") == 1);
    program.send(FileOpened{"b.json", file_with("Bravo NHS")});
    robot.press(Role::Button, "Activities*");
    robot.press(Role::Button, "Paste rows");
}

}  // namespace

TEST_CASE("waiting rows: what was pasted for one document is not one press from being in another, and is not lost") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    paste_for_another(program, robot);
    CHECK(robot.count(Role::Button, "Add 2 activities") == 0);
    CHECK(robot.sees("These rows were pasted while “Alpha council” was open."));
    CHECK(robot.value("Rows") == "Title\nFood bank\nNight shelter");
    robot.press(Role::Button, "Show what will be added");
    CHECK(robot.sees("These rows were pasted while “Alpha council” was open."));
    robot.press(Role::Button, "Add 2 activities");
    robot.press(Role::Button, "Paste rows");
    CHECK_FALSE(robot.sees("These rows were pasted while"));
}

TEST_CASE("paste: rows that take the place of those of another document are of this one") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    paste_for_another(program, robot);
    robot.fill("Rows", "Title\nFood bank\nNight shelter\nSoup kitchen");
    CHECK_MESSAGE(robot.sees("These rows were pasted while"), "they are there still");
    robot.fill("Rows", "Project\nCar wash visits");
    CHECK_FALSE(robot.sees("These rows were pasted while"));
}

}  // namespace waymark::test
