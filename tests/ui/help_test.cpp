#include <doctest/doctest.h>

#include "support/headless.h"

namespace waymark::test {

TEST_CASE(
    "help: the accessibility statement is there, with its date, what was not tested and how to report a "
    "fault") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Help");
    CHECK(robot.find(Role::Heading, "Accessibility statement") != nullptr);
    CHECK(robot.sees("This statement is of 28 November 2026"));
    CHECK(robot.find(Role::Heading, "What was not tested") != nullptr);
    CHECK(robot.find(Role::Heading, "If something does not work for you") != nullptr);
    CHECK(robot.count(Role::ListItem) >= 15);
}

}  // namespace waymark::test
