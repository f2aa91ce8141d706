// While a document may only be read, every control that would change it is disabled and says why. The robot
// presses and sets all that is left, on every screen.

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "support/headless.h"
#include "support/openings.h"

namespace waymark::test {
namespace {

/// What leads away from the document or the machine, and is no change of it.
bool leads_away(const SemNode& node) {
    for (const std::string_view name : {"Take over", "Start a new document", "Open a file", "Open *", "Forget *"})
        if (name.ends_with("*") ? node.name.starts_with(name.substr(0, name.size() - 1)) : node.name == name) return true;
    return false;
}

/// Uses each enabled control of what is shown once; none of them changes the document or asks for a change.
template <class Show>
void use_everything(Headless& program, Show&& show) {
    Robot robot(program, Mode::Mirror);
    const std::string before = program.app().export_document();
    show();
    std::vector<std::pair<NodeId, Role>> controls;
    for (const SemNode& node : program.nodes())
        if (is_control(node.role) && node.role != Role::Option && !leads_away(node)) controls.emplace_back(node.id, node.role);
    for (const auto& [id, role] : controls) {
        // Something pressed before it has led elsewhere.
        if (!program.nodes().find(id) || open_dialog(program.nodes())) {
            close_dialogs(program);
            show();
        }
        const SemNode* node = program.nodes().find(id);
        if (!node || (node->state & sem::Disabled)) continue;
        const std::string name = node->name;
        CAPTURE(name);
        const bool takes_text =
            role == Role::TextField || role == Role::TextArea || role == Role::SearchField || role == Role::Select;
        program.send(UiAction{takes_text ? UiAction::Kind::SetValue : UiAction::Kind::Activate, id, "x"});
        CHECK(!robot.heard("Open for reading: this document"));
    }
    CHECK(program.app().export_document() == before);
}

}  // namespace

TEST_CASE("reading: no control that is left changes the document, on any screen or beside it") {
    Shared shared;
    FakePlatform other, machine;
    other.shares = machine.shares = &shared;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    // As when a second tab is opened on it.
    shared.writers[program.app().impl().history.document().id] = &other;
    program.send(OpenElsewhere{});
    REQUIRE(robot.count(Role::Region, "Open for reading") == 1);
    for (const Screen screen : every_screen()) {
        CAPTURE(title_of(screen));
        use_everything(program, [&] { see(program, screen); });
    }
    for (const Opening& opening : openings()) {
        CAPTURE(opening.name);
        use_everything(program, [&] { REQUIRE(see(program, opening)); });
    }
}

TEST_CASE("reading: what is disabled says why, and looks it") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    program.send(OpenElsewhere{});
    robot.press(Role::Button, "Partnership");
    for (const auto& [role, name] :
         {std::pair{Role::TextField, "Name of the partnership"}, {Role::Select, "Scale"}, {Role::Button, "Add a member"}}) {
        const SemNode& node = robot.get(role, name);
        CHECK((node.state & sem::Disabled) != 0);
        CHECK(node.description.find("changed in another tab or window") != std::string::npos);
    }
    CHECK((robot.get(Role::Button, "Go on to activities").state & sem::Disabled) == 0);
    robot.press(Role::Button, "Activities*");
    CHECK((robot.get(Role::Button, "Add an activity: National, Before harm").state & sem::Disabled) != 0);
}

}  // namespace waymark::test
