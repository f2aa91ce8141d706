// What two quick presses do, and which rows a press on several means.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "imgui.h"
#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document many_activities(int count) {
    Document document = small_document();
    for (int i = 0; i < count; ++i) {
        const std::string number = std::to_string(1000 + i);
        put(document, activity("00000000-0000-4000-8000-00000000" + number, "Training " + number));
    }
    return document;
}

/// The places of the gaps in the order of their cards.
std::vector<std::string> cards(const Opened& opened) {
    std::vector<std::string> names;
    for (const SemNode* node : opened.robot.all(Role::Button))
        if (node->description == "Opens it with the activities behind it") names.push_back(node->name);
    return names;
}

Opened& in_table(Opened& opened) {
    opened.robot.press(Role::Button, "Table");
    return opened;
}

}  // namespace

TEST_CASE("presses: a double click on a decision decides one gap, and that stays where it is, with the way back") {
    Opened opened(small_document(), "Gaps", Mode::Pointer, {.width = 1920, .height = 1000});
    opened.robot.press(Role::Button, "List");
    const auto before = cards(opened);
    REQUIRE(before.size() > 3);
    const auto bars = opened.robot.all(Role::Toolbar, "Decide on *");
    REQUIRE(bars.size() > 3);
    const std::string second = bars[1]->name;
    opened.robot.within(Role::Toolbar, second).press_twice(Role::Button, "Accept");
    CHECK(opened.document().gaps.size() == 1);
    CHECK(cards(opened) == before);
    opened.robot.press(Role::Button, "Undo this decision");
    CHECK(opened.document().gaps.empty());
    CHECK(cards(opened) == before);
}

TEST_CASE("presses: a double click takes one snapshot") {
    Opened opened(small_document(), "Reviews", Mode::Pointer);
    opened.robot.press_twice(Role::Button, "Take a snapshot");
    CHECK(opened.document().snapshots.size() == 1);
}

TEST_CASE("presses: a double click on what saves writes one file") {
    Opened opened(small_document(), "Share", Mode::Pointer);
    for (const std::string_view button : {"Save file", "Save report", "Save workbook", "Save table"}) {
        CAPTURE(button);
        const std::size_t before = opened.program.platform().saves.size();
        opened.robot.press_twice(Role::Button, button);
        CHECK(opened.program.platform().saves.size() == before + 1);
        opened.program.advance(2000);
    }
}

TEST_CASE("presses: a key pressed twice in a moment on what saves writes one file, and a second one later") {
    Opened opened(small_document(), "Share", Mode::Mirror);
    for (const std::string_view button : {"Save file", "Save report", "Save workbook", "Save table"}) {
        CAPTURE(button);
        const std::size_t before = opened.program.platform().saves.size();
        opened.robot.focus(Role::Button, button);
        for (int i = 0; i < 3; ++i) opened.robot.key(UiKey::Enter);
        CHECK(opened.program.platform().saves.size() == before + 1);
        opened.program.advance(2000);
        opened.robot.key(UiKey::Enter);
        CHECK(opened.program.platform().saves.size() == before + 2);
        opened.program.advance(2000);
    }
}

TEST_CASE("presses: what comes where something was just pressed takes no second press, and no focus with it") {
    Opened opened(many_activities(3), "Partnership", Mode::Pointer);
    for (int i = 0; i < 3; ++i) opened.robot.press(Role::Button, "Add a member");
    REQUIRE(opened.document().members.size() == 3);
    opened.go("Activities");
    in_table(opened);
    // The dialog comes over the table.
    opened.robot.check("Select Training 1001", true);
    opened.robot.press_twice(Role::Button, "Remove");
    CHECK(opened.robot.count(Role::Dialog) == 1);
    CHECK(opened.document().activities.size() == 6);
}

TEST_CASE("presses: a double click on what opens a form leaves the focus in its first field") {
    for (const auto& [screen, button, field] :
         {std::tuple("Activities", "Add activity", "Title"), std::tuple("Plan", "Add action", "What will be done")}) {
        Opened opened(small_document(), screen, Mode::Pointer);
        opened.robot.press_twice(Role::Button, button);
        CHECK(opened.robot.focused().name == field);
    }
}

TEST_CASE("presses: what is pressed stays where it is when the pane that it opens makes the lines above it break elsewhere") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Reflect", mode, {.width = 1280, .height = 800});
        const auto top = [&] { return opened.robot.get(Role::Button, "Legislative protection").box.y; };
        const float before = top();
        opened.robot.press(Role::Button, "Legislative protection");
        REQUIRE(opened.robot.find(Role::Complementary, "Details"));
        CHECK(top() == doctest::Approx(before).epsilon(0.001));
        opened.robot.press(Role::Button, "Close details");
        CHECK(top() == doctest::Approx(before).epsilon(0.001));
    });
}

TEST_CASE("presses: the same thing pressed twice is pressed twice, by a slow hand and by the keyboard too") {
    Opened opened(small_document(), "Gaps", Mode::Pointer);
    opened.robot.press(Role::Button, "List");
    opened.robot.press_twice(Role::Button, "Filter");
    CHECK_FALSE(opened.robot.find(Role::Region, "Filters"));
    opened.robot.focus(Role::Button, "Filter");
    opened.robot.key(UiKey::Enter);
    CHECK(opened.robot.find(Role::Region, "Filters"));
}

TEST_CASE("several: what is done to ticked rows is done to those in sight, and the question names them") {
    both_ways([](Mode mode) {
        Opened opened(many_activities(30), "Activities", mode, {.width = 1600, .height = 1000});
        in_table(opened);
        for (const char* name : {"Select Training 1001", "Select Training 1002", "Select Safe house"})
            opened.robot.check(name, true);
        opened.robot.fill("Find in activities", "training");
        CHECK(opened.robot.sees("2 selected, 1 more not shown"));
        opened.robot.press(Role::Button, "Remove");
        CHECK(opened.robot.get(Role::Dialog, "*").name == "Remove 2 activities?");
        CHECK(opened.robot.sees("“Training 1001”, “Training 1002”"));
        CHECK_FALSE(opened.robot.sees("“Safe house”"));
        opened.robot.press(Role::Button, "Remove");
        CHECK(opened.document().activities.size() == 31);
        CHECK(opened.robot.sees("2 activities removed: “Training 1001”, “Training 1002”"));
        opened.robot.fill("Find in activities", "");
        // What was hidden is still there, and still ticked.
        CHECK(opened.robot.checked("Select Safe house"));
    });
}

TEST_CASE("several: status, publishing, copies and moving too take those in sight only") {
    Opened opened(many_activities(10), "Activities", Mode::Mirror, {.width = 1600, .height = 1000});
    in_table(opened);
    opened.robot.check("Select all shown", true);
    opened.robot.fill("Find in activities", "training 100");
    opened.robot.press(Role::Button, "Set status…");
    CHECK(opened.robot.sees("Set the status of 10 activities"));
    CHECK(opened.robot.sees("“Training 1000”, “Training 1001”, “Training 1002”, “Training 1003” and 6 more"));
    opened.robot.press(Role::Button, "Cancel");
    opened.robot.press(Role::Button, "May be published");
    Document document = opened.document();
    for (const Activity& one : document.activities) CHECK(one.publish == one.title.starts_with("Training"));
    opened.robot.press(Role::Button, "Not to be published");
    document = opened.document();
    for (const Activity& one : document.activities) CHECK_FALSE(one.publish);
    opened.robot.press(Role::Button, "Duplicate");
    CHECK(opened.document().activities.size() == 23);
    opened.undo();
    opened.robot.press(Role::Button, "Move to…");
    CHECK(opened.robot.get(Role::Dialog, "*").name == "Move 10 activities");
    opened.robot.choose("Level", "National");
    opened.robot.choose("Main stage", "Early signs");
    opened.robot.press(Role::Button, "Move");
    document = opened.document();
    for (const Activity& one : document.activities)
        CHECK((one.level == "national") == (one.title.starts_with("Training") || one.title == "School talks"));
}

TEST_CASE("done: a line says what was done, once, with Undo and Show it, and moves neither the page nor the focus") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1600, .height = 1000});
        const Box before = opened.robot.get(Role::Button, "Hotel briefing").box;
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.press(Role::Button, "Move to…");
        opened.robot.choose("Level", "National");
        opened.robot.press(Role::Button, "Move");
        const auto& said = opened.program.platform().announced;
        CHECK(std::count(said.begin(), said.end(), "“Safe house” moved to National, Support after harm") == 1);
        const Robot line = opened.robot.within(Role::Region, "Message");
        CHECK(line.sees("“Safe house” moved to National, Support after harm"));
        CHECK(opened.robot.focused().name != "Undo");
        opened.robot.press(Role::Button, "Close details");
        Robot(line).press(Role::Button, "Show it");
        CHECK(opened.robot.focused().name == "Safe house");
        opened.robot.press(Role::Button, "Close details");
        opened.robot.within(Role::Region, "Message").press(Role::Button, "Undo");
        CHECK(opened.document().activities.find("00000000-0000-4000-8000-0000000000a1")->level == "service-delivery");
        CHECK(opened.robot.within(Role::Region, "Message").sees("Undone: Move “Safe house” to National, Support after harm"));
        CHECK(opened.robot.get(Role::Button, "Hotel briefing").box.y == before.y);
        opened.robot.within(Role::Region, "Message").press(Role::Button, "Redo");
        CHECK(opened.document().activities.find("00000000-0000-4000-8000-0000000000a1")->level == "national");
        // Something else is done: what the line could take back is no longer the last.
        opened.robot.press(Role::Button, "Hotel briefing");
        opened.robot.fill("Title", "Hotel talks");
        const SemNode* left = opened.robot.find(Role::Region, "Message");
        CHECK((left == nullptr || opened.robot.within(Role::Region, "Message").count(Role::Button, "Undo") == 0));
    });
}

TEST_CASE("done: what was done is a list, and each step of it leads to how things were then") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Safe house");
        opened.robot.fill("Title", "Safer house");
        opened.robot.press(Role::Button, "Remove activity");
        opened.robot.press(Role::Button, "What was done");
        const Robot list = opened.robot.within(Role::List, "Steps, the latest first");
        CHECK(list.get(Role::Button, "Remove “Safer house”").description == "Now");
        Robot(list).press(Role::Button, "As it was at the beginning");
        CHECK(opened.document().activities.size() == 3);
        CHECK(opened.document().activities.begin()->title == "Safe house");
        opened.robot.press(Role::Button, "What was done");
        opened.robot.within(Role::List, "Steps, the latest first")
            .press(Role::Button, "Edit Title of “Safer house” (taken back)");
        CHECK(opened.robot.sees("Gone back to: Edit Title"));
        CHECK(opened.document().activities.begin()->title == "Safer house");
    });
}

TEST_CASE("keys: PageDown in a long table leads a page down in the same column, and End to the last row") {
    both_ways([](Mode mode) {
        Opened opened(many_activities(300), "Activities", mode, {.width = 1600, .height = 1000});
        in_table(opened);
        opened.robot.focus(Role::Button, "Safe house");
        const std::int32_t column = opened.robot.focused().col, row = opened.robot.focused().row;
        opened.robot.key(UiKey::PageDown);
        CHECK(opened.robot.focused().role == Role::Button);
        CHECK(opened.robot.focused().col == column);
        CHECK(opened.robot.focused().row > row + 5);
        opened.robot.key(UiKey::PageUp);
        CHECK(opened.robot.focused().row == row);
        opened.robot.key(UiKey::End);
        CHECK(opened.robot.focused().row == 304);
        CHECK(opened.robot.focused().col == column);
        opened.robot.key(UiKey::Home);
        CHECK(opened.robot.focused().row == 2);
    });
}

TEST_CASE("keys: where nothing has the focus the keys that scroll scroll the page") {
    Headless program({.width = 1280, .height = 600});
    Robot robot(program);
    const auto top = [&] { return robot.get(Role::Heading, "Waymark*").box.y; };
    REQUIRE(program.platform().focus == 0);
    const float before = top();
    for (const UiKey key : {UiKey::PageDown, UiKey::Space, UiKey::End, UiKey::Down}) {
        robot.key(key);
        CHECK(top() < before);
        robot.key(UiKey::Home);
        CHECK(top() == before);
    }
}

TEST_CASE("search: the line under the pointer is the one that Enter takes") {
    Opened opened(planned_document(), "Start", Mode::Pointer);
    opened.robot.key(UiKey::K, ModCtrl);
    opened.robot.type("a");
    const auto lines = opened.robot.all(Role::ListOption);
    REQUIRE(lines.size() > 2);
    const std::string name = lines[2]->name;
    const Box box = lines[2]->box;
    ImGui::GetIO().AddMousePosEvent(box.x + 20, box.y + 8);
    opened.program.settle();
    ImGui::GetIO().AddMousePosEvent(box.x + 20, box.y + 12);
    opened.program.settle();
    const SemNode& field = opened.robot.get(Role::SearchField, "Find anything");
    CHECK(opened.program.nodes().find(field.active)->name == name);
}

TEST_CASE("search: adding an activity from another screen leaves the focus in its title") {
    both_ways([](Mode mode) {
        for (const char* screen : {"Start", "Gaps", "Share"}) {
            Opened opened(small_document(), screen, mode);
            opened.robot.key(UiKey::K, ModCtrl);
            opened.robot.begin_fill("Find anything", "add activity");
            opened.robot.key(UiKey::Enter);
            CHECK(opened.robot.focused().name == "Title");
        }
    });
}

TEST_CASE("buttons: one that is only a sign shows its name to the pointer and to the keyboard") {
    Opened opened(small_document(), "Start", Mode::Pointer);
    const auto letters_over = [] { return ImGui::GetForegroundDrawList()->VtxBuffer.Size; };
    ImGui::GetIO().AddMousePosEvent(600, 500);
    opened.program.settle();
    CHECK(letters_over() == 0);
    const Box undo = opened.robot.get(Role::Button, "Undo").box;
    ImGui::GetIO().AddMousePosEvent(undo.x + 10, undo.y + 10);
    opened.program.settle();
    CHECK(letters_over() > 0);
}

TEST_CASE("done: the list of what was done can be reached in the narrowest window") {
    for (const Options& window : kTightWindows) {
        Opened opened(small_document(), "Activities", Mode::Mirror, window);
        opened.robot.press(Role::Button, "Menu");
        opened.robot.press(Role::Button, "What was done");
        CHECK(opened.robot.sees("Nothing has been done yet."));
    }
}

}  // namespace waymark::test
