// Keeping switched off, and all that was kept forgotten.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "shell/kept.h"

namespace waymark::test {

TEST_CASE("forgetting says how much was removed") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    const auto copies = std::to_string(machine.copies.size());
    robot.press(Role::Button, "Settings");
    robot.press(Role::Button, "Forget everything kept*");
    robot.press(Role::Button, "Forget everything");
    CHECK(robot.sees("Everything kept on this computer was removed: " + copies + " cop"));
    CHECK(machine.copies.empty());
    CHECK(robot.sees("Not kept on this computer"));
}

TEST_CASE("keeping switched off is said to leave what was kept before, and forgetting it asks with Cancel in hand") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    robot.press(Role::Button, "Settings");
    CHECK(robot.sees("Every change is kept on this computer within a second"));
    robot.press(Role::CheckBox, "Keep my work on this computer");
    CHECK_FALSE(robot.sees("Every change is kept"));
    CHECK(robot.sees("If anything was kept before, it stays there until you forget it"));
    CHECK_FALSE(machine.copies.empty());
    robot.press(Role::Button, "Forget everything kept*");
    CHECK(robot.focused().name == "Cancel");
    robot.press(Role::Button, "Cancel");
    CHECK_FALSE(machine.copies.empty());
}

TEST_CASE("forgetting names what is in no file, and nothing else") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    begin(robot, program, "Newtown");
    robot.press(Role::Button, "Save file");
    program.advance(2000);
    begin(robot, program, "Oldtown");
    robot.press(Role::Button, "Settings");
    robot.press(Role::Button, "Forget everything kept*");
    CHECK(robot.sees("these are saved in no file"));
    CHECK(robot.sees("Anytown, as it was kept 14:02"));
    CHECK(robot.sees("Oldtown, as it was kept 14:02"));
    CHECK(robot.count(Role::Paragraph, "Newtown*") == 0);
}

TEST_CASE("keeping switched off: the copies from before are found, and work that comes back from them says so") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        begin(robot, program, "Anytown");
        robot.press(Role::Button, "Settings");
        robot.press(Role::CheckBox, "Keep my work on this computer");
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        program.advance(2000);
        robot.press(Role::Button, "Start");
        CHECK_FALSE(robot.sees("Copies of each document that you change are kept"));
        robot.press(Role::Button, "Earlier copies");
        CHECK(robot.sees("Keeping is switched off: nothing more is kept on this computer. These copies are from before."));
        CHECK_FALSE(robot.sees("No earlier copy"));
        CHECK(robot.count(Role::Button, "Bring back the copy of 14:02") == 1);
    }
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("Anytown"));
    CHECK(robot.within(Role::Region, "Message").sees("Keeping is switched off. What is open was kept on this computer 14:02"));
}

}  // namespace waymark::test
