// Keys that come quicker than frames: each of them counts, in the order in which they were pressed.

#include <doctest/doctest.h>

#include "support/headless.h"

namespace waymark::test {
namespace {

UiAction press(UiKey key) {
    return {UiAction::Kind::Key, 0, {}, static_cast<int>(key), ModNone};
}

void open_activity(Robot& robot) {
    robot.press(Role::Button, "Start a new document");
    robot.press(Role::Button, "Activities");
    robot.press(Role::Button, "Add activity");
    robot.fill("Title", "Hotel briefing");
    robot.press(Role::Button, "Private notes and publishing");
}

}  // namespace

TEST_CASE("quick keys: each press of an arrow in a choice list goes one on, with a frame between them or none") {
    for (const int frames : {0, 1, 2}) {
        CAPTURE(frames);
        Headless program({.height = 2000});
        Robot robot(program);
        open_activity(robot);
        std::vector<std::string> names;
        const NodeId status = robot.get(Role::Select, "Status").id;
        for (const SemNode& node : program.nodes())
            if (node.role == Role::Option && node.parent == status) names.push_back(node.name);
        REQUIRE(names.size() > 3);
        robot.focus(Role::Select, "Status");
        for (int i = 0; i < 3; ++i) {
            REQUIRE(program.app().key(UiKey::Down, ModNone));
            for (int f = 0; f < frames; ++f) program.frame();
        }
        program.settle();
        CHECK(robot.value("Status") == names[3]);
        REQUIRE(program.app().key(UiKey::Up, ModNone));
        REQUIRE(program.app().key(UiKey::Up, ModNone));
        program.settle();
        CHECK(robot.value("Status") == names[1]);
    }
}

TEST_CASE("quick keys: each press of Space counts, and of an arrow among radios the last") {
    Headless program({.height = 2000});
    Robot robot(program);
    open_activity(robot);
    const bool before = robot.checked("May be published*");
    robot.focus(Role::CheckBox, "May be published*");
    REQUIRE(program.app().key(UiKey::Space, ModNone));
    REQUIRE(program.app().key(UiKey::Space, ModNone));
    program.settle();
    CHECK(robot.checked("May be published*") == before);
    robot.press(Role::Button, "Settings");
    robot.press(Role::Radio, "Light");
    for (const UiKey key : {UiKey::Down, UiKey::Down, UiKey::Up}) REQUIRE(program.app().key(key, ModNone));
    program.settle();
    CHECK(robot.checked("Dark"));
    CHECK(robot.focused().name == "Dark");
}

TEST_CASE("quick keys: each press of an arrow moves a slider one step") {
    for (const int frames : {0, 1}) {
        Headless program({.height = 2000});
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Settings");
        robot.focus(Role::Slider, "Text size");
        const float start = robot.get(Role::Slider, "Text size").now;
        robot.key(UiKey::Right);
        const float step = robot.get(Role::Slider, "Text size").now - start;
        for (int i = 0; i < 3; ++i) {
            program.platform().push(press(UiKey::Right));
            for (int f = 0; f < frames; ++f) program.frame();
        }
        program.settle();
        CHECK(robot.get(Role::Slider, "Text size").now == doctest::Approx(start + 4 * step));
    }
}

TEST_CASE("quick keys: keys that scroll or remove change no choice they are pressed on") {
    Headless program({.height = 700});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Settings");
    robot.press(Role::Radio, "Light");
    for (const UiKey key : {UiKey::PageDown, UiKey::PageUp, UiKey::Delete}) {
        robot.key(key);
        CHECK(robot.checked("Light"));
        CHECK(robot.focused().name == "Light");
    }
}

}  // namespace waymark::test
