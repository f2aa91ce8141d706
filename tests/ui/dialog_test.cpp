// Dialogs that have more in them than the window has room for: their buttons stay in sight below what scrolls.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/by_name.h"
#include "support/both_ways.h"
#include "support/openings.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

/// The last button of the open dialog: Cancel or Close, at the end of the row that decides. nullptr: it has none.
const SemNode* last_button(const SemanticList& nodes) {
    const SemNode *dialog = open_dialog(nodes), *last = nullptr;
    for (const SemNode& node : nodes)
        if (dialog && node.role == Role::Button && is_within(nodes, node, dialog->id)) last = &node;
    return last;
}

bool in_sight(const SemNode& node, float height) {
    const float bottom = node.box.y + node.box.h;
    return node.box.y >= node.clip.y - 0.5f && bottom <= node.clip.y + node.clip.h + 0.5f && bottom <= height;
}

struct Columns : Opened {
    explicit Columns(Options options, Mode mode = Mode::Pointer) : Opened(small_document(), "Activities", mode, options) {
        robot.press("Table");
        robot.press(Role::Button, "Columns");
    }
    [[nodiscard]] const SemNode& decides() { return robot.get(Role::Button, "Show these columns"); }
    [[nodiscard]] const SemNode& last_choice() { return *robot.all(Role::CheckBox).back(); }
};

}  // namespace

TEST_CASE("dialogs: the buttons of each are in sight as soon as it opens, however much is in it") {
    for (const auto& [width, height] : {std::pair{800.0f, 768.0f}, {1280.0f, 720.0f}, {320.0f, 568.0f}}) {
        Headless program({.width = width, .height = height});
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Open Example county*");
        int looked = 0;
        for_each_dialog(program, [&](const DialogOpening& dialog) {
            CAPTURE(width);
            CAPTURE(dialog.name);
            const SemNode* button = last_button(program.nodes());
            if (!button) return;
            CAPTURE(button->name);
            CHECK(in_sight(*button, height));
            ++looked;
        });
        CHECK(looked > 10);
    }
}

TEST_CASE("dialogs: what is above the buttons is worked as before, and does not lie under them") {
    both_ways([](Mode mode) {
        for (const auto& [width, height] : {std::pair{800.0f, 768.0f}, {320.0f, 568.0f}}) {
            CAPTURE(width);
            Columns columns({.width = width, .height = height}, mode);
            CHECK(in_sight(columns.decides(), height));
            const std::string last = columns.last_choice().name;
            columns.robot.focus(Role::CheckBox, last);
            CHECK(columns.last_choice().box.y + columns.last_choice().box.h <= columns.decides().box.y);
            CHECK(in_sight(columns.last_choice(), height));
            columns.robot.check(last, true);
            columns.robot.press(Role::Button, "Show these columns");
            CHECK(columns.robot.count(Role::Dialog) == 0);
            CHECK(columns.robot.count(Role::Button, last + "*") == 1);
        }
    });
}

TEST_CASE("dialogs: the keys that scroll do so from the buttons too") {
    Columns columns({.width = 800, .height = 768});
    columns.robot.focus(Role::Button, "Cancel");
    const float before = columns.last_choice().box.y;
    columns.robot.key(UiKey::PageDown);
    CHECK(columns.last_choice().box.y < before - 200);
    CHECK(columns.robot.focused().name == "Cancel");
}

TEST_CASE("dialogs: one with room for all of it is as high as what is in it") {
    Opened opened(small_document(), "Activities", Mode::Pointer, {.width = 1280, .height = 900});
    opened.robot.press(Role::Button, "Safe house");
    opened.robot.fill("Title", "Safer house");
    opened.go("Start");
    opened.robot.press(Role::Button, "Start a new document");
    const SemNode& cancel = opened.robot.get(Role::Button, "Cancel");
    const SemNode& dialog = *open_dialog(opened.program.nodes());
    CHECK(dialog.box.h < 400);
    CHECK(cancel.box.y + cancel.box.h < dialog.box.y + dialog.box.h);
    CHECK(cancel.box.y + cancel.box.h > dialog.box.y + dialog.box.h - 40);
}

TEST_CASE("dialogs: in a window with little room the buttons scroll with the rest, which has the room") {
    for (const Options& options :
         {Options{.width = 320, .height = 192}, Options{.width = 1280, .height = 768, .text_scale = 4}}) {
        CAPTURE(options.height);
        Columns columns(options);
        CHECK(columns.robot.get(Role::Heading, "Columns of the table").clip.h > 0.6f * options.height);
        columns.robot.press(Role::Button, "Show these columns");
        CHECK(columns.robot.count(Role::Dialog) == 0);
    }
}

}  // namespace waymark::test
