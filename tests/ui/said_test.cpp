// Everything drawn is said: each thing Dear ImGui hit-tests on any screen or dialog has a node with a role
// and a name.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app_impl.h"
#include "support/headless.h"
#include "support/imgui_items.h"
#include "support/openings.h"

namespace waymark::test {
namespace {

/// The items of a settled frame that no node stands for, one line each.
std::string unsaid(Headless& program) {
    ImGuiContext* context = program.app().impl().context;
    record_items(context);
    program.frame();
    std::set<ImGuiID> said;
    for (const SemNode& node : program.nodes()) said.insert(node.id);
    std::string missing;
    for (const ImGuiItem& item : recorded_items()) {
        const bool scrolls = (item.flags & ImGuiItemFlags_NoNav) != 0;  // scrollbars and window edges
        const bool is_window = item.label == item.window || item.window.find("Debug") != std::string::npos;
        const bool is_text_being_typed =
            item.label == "##text" || (item.status & ImGuiItemStatusFlags_Inputable) != 0;
        if (item.id == 0 || scrolls || is_window || is_text_being_typed || said.contains(item.id)) continue;
        if ((item.status & ImGuiItemStatusFlags_Visible) == 0) continue;
        missing += "item " + std::to_string(item.id) + " in " + item.window + " at " +
                   std::to_string(item.min.x) + "," + std::to_string(item.min.y) + "\n";
    }
    stop_recording_items(context);
    return missing;
}

}  // namespace

TEST_CASE("said: nothing that can be pressed is drawn on any screen, or beside it, without a node") {
    for (const float width : {1366.0f, 820.0f, 320.0f}) {
        Headless program({.width = width, .height = 900});
        Robot robot(program, Mode::Mirror);
        CAPTURE(width);
        CHECK(unsaid(program) == "");
        robot.press(Role::Button, "Open Example county*");
        CHECK(unsaid(program) == "");
        for (const Screen screen : every_screen()) {
            program.app().impl().requests.emplace_back(GoTo{screen});
            program.settle();
            CAPTURE(title_of(screen));
            CHECK(unsaid(program) == "");
        }
        for_each_opening(program, [&](const Opening& opening) {
            CAPTURE(opening.what);
            CHECK(unsaid(program) == "");
        });
    }
}

TEST_CASE("said: nothing that can be pressed is drawn in any dialog without a node") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    for_each_dialog(program, [&](DialogKind kind) {
        program.frame();
        CAPTURE(static_cast<int>(kind));
        CHECK(robot.count(Role::Dialog) == 1);
        CHECK(unsaid(program) == "");
    });
}

}  // namespace waymark::test
