// Everything drawn is said: each thing Dear ImGui hit-tests on any screen or dialog, and each letter, has a
// node with a role and a name.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "imgui.h"
#include "imgui_internal.h"
#include "shell/app_impl.h"
#include "support/headless.h"
#include "support/imgui_items.h"
#include "support/letters.h"
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

/// Landmarks, groups and lists say what they are; what stands in them is for others to say.
bool says_text(const SemanticList& nodes, const SemNode& node) {
    switch (node.role) {
        case Role::Group: {
            // The kinds of what was found are the groups of their list.
            const SemNode* list = nodes.find(node.parent);
            if (!list || list->role != Role::ListBox) return false;
            break;
        }
        case Role::ColumnHeader:
        case Role::RowHeader:
        case Role::Cell:
        case Role::Figure:
        case Role::ListItem:
        case Role::RadioGroup:
            break;
        default:
            if (node.role < Role::Heading || node.role == Role::ListBox) return false;
    }
    return !node.name.empty() || !node.value.empty() || !node.description.empty();
}

/// Where what a node says is drawn: of a field, its name and hint stand above it, and its sign beside it.
Box place_of_words(const SemNode& node) {
    constexpr float kRim = 3, kAbove = 110, kSign = 30;
    const bool field = node.role >= Role::Select && node.role <= Role::Slider;
    const float above = kRim + (field || node.role == Role::RadioGroup ? kAbove : 0);
    const float left = kRim + (node.role == Role::SearchField ? kSign : 0);
    return {node.box.x - left, node.box.y - above, node.box.w + left + kRim, node.box.h + above + kRim};
}

/// Letters that stand in no node that says anything, one line for each place.
std::string silent_letters(const SemanticList& nodes) {
    std::string silent;
    int count = 0;
    for_each_triangle(
        [&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawCmd& command) {
            const ImVec2 at((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
            const ImVec4& clip = command.ClipRect;
            if (!is_letter(a, b, c) || at.x < clip.x || at.y < clip.y || at.x >= clip.z || at.y >= clip.w)
                return;
            const bool said = std::any_of(nodes.begin(), nodes.end(), [&](const SemNode& node) {
                const Box box = place_of_words(node);
                return says_text(nodes, node) && at.x >= box.x && at.y >= box.y && at.x <= box.x + box.w &&
                       at.y <= box.y + box.h;
            });
            if (!said && ++count % 8 == 1)
                silent += "a letter at " + std::to_string(static_cast<int>(at.x)) + "," +
                          std::to_string(static_cast<int>(at.y)) + "\n";
        });
    return silent;
}

}  // namespace

TEST_CASE("said: every letter on any screen, beside it or in a dialog stands in a node that says it") {
    for (const float width : {1366.0f, 820.0f, 320.0f}) {
        CAPTURE(width);
        Headless program({.width = width, .height = 2000});
        Robot robot(program, Mode::Mirror);
        CHECK(silent_letters(program.nodes()) == "");
        robot.press(Role::Button, "Open Example county*");
        for (const Screen screen : every_screen()) {
            program.app().impl().requests.emplace_back(GoTo{screen});
            program.settle();
            CAPTURE(title_of(screen));
            CHECK(silent_letters(program.nodes()) == "");
        }
        for_each_opening(program, [&](const Opening& opening) {
            CAPTURE(opening.what);
            CHECK(silent_letters(program.nodes()) == "");
        });
        for_each_dialog(program, [&](DialogKind kind) {
            CAPTURE(static_cast<int>(kind));
            CHECK(silent_letters(program.nodes()) == "");
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
