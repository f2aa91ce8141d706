// Where the focus goes when a screen changes, and that it is never taken from a person who has meanwhile
// turned elsewhere.

#include <doctest/doctest.h>

#include "support/headless.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

UiAction act(UiAction::Kind kind, NodeId id) {
    return {kind, id, {}, 0, ModNone};
}

}  // namespace

TEST_CASE("focus: the title of a new screen has it") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Settings");
    CHECK(robot.focused().role == Role::Heading);
    CHECK(robot.focused().name == "Settings");
}

TEST_CASE(
    "focus: where there is nothing to move among, the keys scroll what has the focus, wherever the pointer "
    "is") {
    Headless program({.width = 1000, .height = 500});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Help");
    const auto top = [&] { return robot.get(Role::Heading, "Help and accessibility").box.y; };
    const float start = top();
    robot.key(UiKey::PageDown);
    CHECK(top() < start - 200);
    robot.key(UiKey::PageUp);
    CHECK(top() == start);
    robot.key(UiKey::Down);
    CHECK(top() < start);
}

TEST_CASE("focus: before anything has it, the keys that scroll a page scroll this one") {
    Headless program({.width = 1000, .height = 500});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Help");
    program.settle();
    const NodeId title = robot.get(Role::Heading, "Help and accessibility").id;
    const auto top = [&] { return robot.get(Role::Heading, "Help and accessibility").box.y; };
    const float start = top();
    const auto send = [&](UiKey key, std::uint8_t mods = ModNone) {
        program.send(UiAction{UiAction::Kind::Key, 0, {}, static_cast<int>(key), mods});
    };
    for (const NodeId focus : {title, NodeId{0}}) {
        CAPTURE(focus);
        program.send(act(UiAction::Kind::Focus, focus));
        send(UiKey::Space);
        const float page = start - top();
        CHECK(page > 200);
        send(UiKey::Space, ModShift);
        CHECK(top() == start);
        send(UiKey::End);
        CHECK(top() < start - page);
        send(UiKey::Home);
        CHECK(top() == start);
        send(UiKey::PageDown);
        CHECK(top() == start - page);
        send(UiKey::PageUp);
        CHECK(top() == start);
    }
}

TEST_CASE("focus: in a long table PageDown and End go on among the rows, in the column that has it") {
    Headless program({.width = 1400, .height = 800});
    Robot robot(program, Mode::Mirror);
    std::string file = R"({"format":"waymark","formatVersion":1,"id":"b0000001-0000-4000-8000-d00000000001",
        "framework":{"id":"public-health-modern-slavery","version":"1.0.0"},"activities":[)";
    for (int i = 0; i < 300; ++i) {
        const std::string number = std::to_string(1000 + i);
        file += std::string(i == 0 ? "" : ",") + R"({"id":"a0000001-0000-4000-8000-d0000000)" + number +
                R"(","title":"Activity )" + number + "\"}";
    }
    program.send(FileOpened{"many.waymark.json", file + "]}"});
    robot.press(Role::Button, "Activities");
    robot.press(Role::Button, "Table");
    const auto rows = [&] {
        std::vector<const SemNode*> found;
        for (const SemNode* node : robot.all(Role::Button))
            if (node->row >= 2) found.push_back(node);
        return found;
    };
    for (const bool boxes : {false, true}) {
        CAPTURE(boxes);
        const Role role = boxes ? Role::CheckBox : Role::Button;
        const auto here = [&] { return robot.focused(); };
        const std::string first = rows().front()->name;
        program.send(act(UiAction::Kind::Focus, robot.get(role, boxes ? "Select " + first : first).id));
        const int column = here().col;
        robot.key(UiKey::PageDown);
        CHECK(here().role == role);
        CHECK(here().col == column);
        CHECK(here().row > 5);
        CHECK(here().box.y >= here().clip.y);
        CHECK(here().box.y + here().box.h < here().clip.y + here().clip.h + 1);
        robot.key(UiKey::End);
        CHECK(here().row == 301);
        CHECK(here().col == column);
        robot.key(UiKey::PageUp);
        CHECK(here().row < 301);
        CHECK(here().row > 250);
        robot.key(UiKey::Home);
        CHECK(here().row == 2);
        CHECK(here().col == column);
    }
}

TEST_CASE(
    "focus: where details take the place of the page, their heading has it, and what opened them has it "
    "again") {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror}) {
        Headless program({.width = 820, .height = 1000});
        Robot robot(program, mode);
        robot.press(Role::Button, "Open Example county*");
        robot.press(Role::Button, "Local picture");
        robot.press(Role::Button, "Products");
        robot.press(Role::Button, "Response strategy");
        CHECK(robot.focused().name == "Response strategy");
        CHECK(robot.focused().role == Role::Heading);
        robot.press(Role::Button, "Back");
        CHECK(robot.focused().role == Role::Button);
        CHECK(robot.focused().name == "Response strategy");
    }
}

TEST_CASE("focus: a title does not take it back from whoever turned to something else since the press") {
    for (const int frames_between : {0, 1, 2}) {
        CAPTURE(frames_between);
        Headless program;
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Settings");
        const NodeId rail = robot.get(Role::Button, "Settings").id;
        const NodeId radio = robot.get(Role::Radio, "Dark").id;
        program.platform().push(act(UiAction::Kind::Focus, rail));
        program.platform().push(act(UiAction::Kind::Activate, rail));
        for (int i = 0; i < frames_between; ++i) program.frame();
        program.platform().push(act(UiAction::Kind::Focus, radio));
        program.settle();
        CHECK(robot.focused().name == "Dark");
        program.send(act(UiAction::Kind::Activate, radio));
        CHECK(robot.checked("Dark"));
        CHECK(robot.focused().name == "Dark");
    }
}

TEST_CASE("focus: what is pressed and what is turned to at once end with the focus on the latter") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    robot.press(Role::Button, "Activities");
    const NodeId add = robot.get(Role::Button, "Add activity").id, rail = robot.get(Role::Button, "Gaps").id;
    program.platform().push(act(UiAction::Kind::Focus, add));
    program.platform().push(act(UiAction::Kind::Activate, add));
    program.platform().push(act(UiAction::Kind::Focus, rail));
    program.settle();
    CHECK(robot.focused().name == "Gaps");
    CHECK(robot.sees("Untitled activity"));
}

TEST_CASE("focus: what has it is scrolled into sight when the window shrinks, as when a soft keyboard opens") {
    Headless program({.width = 390, .height = 800, .host_edits_text = true});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.begin_fill("About this document", "Typed by thumb");
    program.resize(390, 400);
    const SemNode& field = robot.focused();
    CHECK(field.name == "About this document");
    CHECK(field.box.y >= field.clip.y);
    CHECK(field.box.y + field.box.h <= field.clip.y + field.clip.h + 1);
}

TEST_CASE("focus: in a long table it is never under the header that stays, whichever way the arrows go") {
    Headless program({.width = 1280, .height = 700});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    robot.press(Role::Button, "Activities");
    robot.press(Role::Button, "Table");
    robot.focus(Role::Button, "Title");
    const float header = robot.focused().box.y + robot.focused().box.h;
    const auto in_sight = [&] {
        const SemNode& at = robot.focused();
        CAPTURE(at.name);
        CHECK(at.box.y >= header - 1);
        CHECK(at.box.y + at.box.h <= at.clip.y + at.clip.h + 1);
    };
    for (int row = 0; row < 30; ++row) {
        robot.key(UiKey::Down);
        in_sight();
    }
    for (int row = 0; row < 29; ++row) {
        robot.key(UiKey::Up);
        in_sight();
    }
}

TEST_CASE("focus: details beside the page have it when they open, and what opened them when they close") {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror}) {
        Headless program({.width = 1400, .height = 900});
        Robot robot(program, mode);
        robot.press(Role::Button, "Open Example county*");
        const struct {
            std::string_view screen, opens;
        } kRows[] = {{"Activities", "Hotel and taxi training"},
                     {"Reflect", "Legislative protection"},
                     {"Plan", "Get all members to sign*"},
                     {"Framework", "Clear legislative duty of care"}};
        for (const auto& [screen, opens] : kRows) {
            CAPTURE(screen);
            robot.press(Role::Button, screen);
            const std::string row =
                robot.find(Role::Button, opens) ? robot.find(Role::Button, opens)->name : robot.all(Role::Button)[30]->name;
            robot.press(Role::Button, row);
            CHECK(robot.focused().role == Role::Heading);
            CHECK(robot.focused().level == 2);
            CHECK(robot.within(Role::Complementary, "Details").count(Role::Heading, robot.focused().name) > 0);
            robot.key(UiKey::Escape);
            CHECK(robot.focused().role == Role::Button);
            CHECK(robot.focused().name == row);
            robot.press(Role::Button, row);
            // Left open: going back to the screen leads to its title, as to any screen.
            robot.press(Role::Button, "Start");
            robot.press(Role::Button, screen);
            CHECK(robot.focused().role == Role::Heading);
            CHECK(robot.focused().level == 1);
            robot.press(Role::Button, "Close details");
        }
    }
}

TEST_CASE("focus: whoever types in the details types on when the window becomes too narrow for both") {
    Opened opened(small_document(), "Activities", Mode::Mirror, {.width = 1280, .height = 800});
    Robot& robot = opened.robot;
    robot.press(Role::Button, "Hotel briefing");
    robot.fill("Description", "One two");
    const NodeId field = robot.focused().id;
    REQUIRE(robot.focused().name == "Description");
    opened.program.resize(1000, 800);
    CHECK(robot.focused().id == field);
    robot.press(Role::Button, "Back");
    CHECK(robot.focused().name == "Hotel briefing");
}

TEST_CASE("focus: what has it stays in sight when undo moves what is around it") {
    Headless program({.width = 1280, .height = 700});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.press(Role::Button, "Activities");
    for (const char* const title : {"One", "Two", "Three", "Four", "Five", "Six"}) {
        robot.press(Role::Button, "Add activity");
        robot.fill("Title", title);
        robot.choose("Level", *title == 'S' ? "Service delivery" : "National");
        robot.choose("Main stage", "Early signs");
    }
    for (int i = 0; i < 4; ++i) {
        robot.press(Role::Button, "One");
        robot.press(Role::Button, "Remove activity");
        robot.key(UiKey::Z, ModCtrl);
        const SemNode& at = robot.focused();
        CHECK(at.box.y >= at.clip.y - 1);
        CHECK(at.box.y + at.box.h <= at.clip.y + at.clip.h + 1);
        robot.press(Role::Button, "Six");
        robot.press(Role::Button, "Close details");
        CHECK(robot.focused().name == "Six");
    }
}

TEST_CASE("focus: F1 opens the help, but not from under a dialog") {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror}) {
        Headless program;
        Robot robot(program, mode);
        robot.key(UiKey::K, ModCtrl);
        robot.key(UiKey::F1);
        CHECK(robot.count(Role::Dialog) == 1);
        robot.key(UiKey::Escape);
        robot.key(UiKey::F1);
        CHECK(robot.focused().name == "Help and accessibility");
    }
}

TEST_CASE("focus: Ctrl F in the window finds anything, as Ctrl K does") {
    Headless program;
    Robot robot(program, Mode::Pointer);
    robot.key(UiKey::F, ModCtrl);
    CHECK(robot.focused().name == "Find anything");
}

TEST_CASE("focus: Enter in the only field of the dialog for a path saves") {
    Headless program;
    Robot robot(program, Mode::Pointer);
    program.send(PathNeeded{true, "/suggested.json"});
    robot.begin_fill("Path of the file", "/typed.json");
    robot.key(UiKey::Enter);
    CHECK(robot.count(Role::Dialog) == 0);
    REQUIRE(program.platform().paths_given.size() == 1);
    CHECK(program.platform().paths_given[0] == "/typed.json");
}

TEST_CASE("focus: what is typed in stays in sight when a message comes above it") {
    Headless program({.width = 683, .height = 384, .host_edits_text = true});
    Robot robot(program, Mode::Mirror);
    const auto in_sight = [&](std::string_view label) {
        const SemNode& field = robot.get(Role::TextField, label);
        return field.box.y >= 0 && field.box.y + field.box.h <= 384;
    };
    robot.press(Role::Button, "Start a new document");
    program.platform().keep_refused =
        "This computer's disk is full, so nothing of what is typed here can be kept. Save a file instead.";
    robot.begin_fill("Name of the partnership", "Anytown");
    program.advance(3000);
    program.settle();
    REQUIRE(robot.sees("Not kept"));
    CHECK(in_sight("Name of the partnership"));
}

TEST_CASE("focus: after a dialog closes, what is typed goes on where the person was in the field") {
    Opened opened(small_document(), "Partnership", Mode::Pointer);
    Robot& robot = opened.robot;
    for (const std::string_view field : {"Name of the partnership", "About this document"}) {
        CAPTURE(field);
        robot.begin_fill(field, "Two hours each");
        robot.key(UiKey::K, ModCtrl);
        robot.type("gaps");
        robot.key(UiKey::Escape);
        robot.type("!");
        CHECK(robot.value(field) == "Two hours each!");
    }
}

TEST_CASE("choices: the first letters of a name choose it where no browser does") {
    Opened opened(small_document(), "Partnership", Mode::Pointer);
    Robot& robot = opened.robot;
    robot.focus(Role::Select, "Scale");
    robot.type("reg");
    CHECK(opened.document().partnership->scale == "regional");
    robot.key(UiKey::Home);
    robot.type("zz");
    CHECK(opened.document().partnership->scale.empty());
}

TEST_CASE("choices: a list that is open closes when Tab leads on, and with Enter, and no key changes what lies under it") {
    Opened opened(small_document(), "Partnership", Mode::Pointer);
    Robot& robot = opened.robot;
    const auto is_open = [&] { return ImGui::IsPopupOpen(nullptr, ImGuiPopupFlags_AnyPopup); };
    robot.focus(Role::Select, "Scale");
    robot.key(UiKey::Enter);
    CHECK(is_open());
    robot.key(UiKey::Enter);
    CHECK_FALSE(is_open());
    robot.key(UiKey::Enter);
    CHECK(is_open());
    robot.key(UiKey::Tab);
    CHECK_FALSE(is_open());
    CHECK(robot.focused().name == "Type of partnership");
}

}  // namespace waymark::test
