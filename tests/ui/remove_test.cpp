// One rule for every list: when a record is removed, the focus goes to the record after it, else to the one
// before, else to the heading that the list is under; never into a field. Then Ctrl Z takes the removal back.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "support/headless.h"
#include "ui/views/window/screens.h"

namespace waymark::test {
namespace {

/// A program with the example, at widths where details stand beside the page and in its place.
struct Opened {
    Headless program;
    Robot robot;
    App::Impl& impl;
    Opened(Mode mode, float width, bool example = true)
        : program({.width = width, .height = 900}), robot(program, mode), impl(program.app().impl()) {
        robot.press(Role::Button, example ? "Open Example county*" : "Start a new document");
    }
    void go(Screen screen) { robot.go(row_of(screen).id); }
    /// By mirror in both modes: where the pointer and the focus are is what the removals are about.
    [[nodiscard]] Robot mirror() { return Robot(program, Mode::Mirror); }
    [[nodiscard]] const Document& document() const { return impl.history.document(); }
    /// Names of the buttons on the screen that fit, in reading order.
    [[nodiscard]] std::vector<std::string> buttons(auto&& fits) const {
        std::vector<std::string> names;
        for (const SemNode& node : program.nodes())
            if (node.role == Role::Button && fits(node.name)) names.push_back(node.name);
        return names;
    }
    [[nodiscard]] std::vector<std::string> buttons_like(std::string_view pattern) const {
        return buttons([&](const std::string& name) { return name_matches(pattern, name); });
    }
    /// Checks where the focus is after a removal, and that the keys alone take it back.
    void removed(Role role, const std::string& heir) {
        CHECK(robot.focused().role == role);
        CHECK(robot.focused().name == heir);
        const std::string label = impl.history.undo_label();
        CHECK((label.find("emove") != std::string::npos || label.find("off the parking") != std::string::npos));
        robot.key(UiKey::Z, ModCtrl);
        CHECK(impl.history.can_redo());
        CHECK(impl.history.redo_label() == label);
    }
    /// Opens a record by its row, removes it, and expects the focus on another row.
    void remove_by(std::string_view button, const std::vector<std::string>& listed, std::size_t which, std::size_t heir) {
        robot.press(Role::Button, listed[which]);
        // Beside its details the list may be in another order.
        std::vector<std::string> rows =
            buttons([&](const std::string& name) { return std::find(listed.begin(), listed.end(), name) != listed.end(); });
        if (rows.size() < listed.size()) rows = listed;
        robot.press(Role::Button, button);
        removed(Role::Button, rows[heir]);
        if (const SemNode* back = robot.find(Role::Button, "Back")) robot.press(Role::Button, back->name);
    }
};

void everywhere(auto&& check, bool example = true) {
    for (const Mode mode : {Mode::Pointer, Mode::Mirror})
        for (const float width : {1366.0f, 820.0f, 400.0f}) {
            CAPTURE(static_cast<int>(mode));
            CAPTURE(width);
            Opened opened(mode, width, example);
            check(opened);
        }
}

template <class List, class Title>
std::vector<std::string> rows_of(const Opened& opened, const List& list, Title title) {
    return opened.buttons([&](const std::string& name) {
        return std::any_of(list.begin(), list.end(), [&](const auto& record) { return title(record) == name; });
    });
}

}  // namespace

TEST_CASE("removing: an activity hands the focus on in the table and on the map") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Activities);
        for (const bool table : {true, false}) {
            CAPTURE(table);
            opened.mirror().press(Role::Button, table ? "Table" : "Map");
            const auto rows =
                rows_of(opened, opened.document().activities, [](const Activity& activity) { return activity.title; });
            REQUIRE(rows.size() > 3);
            opened.remove_by("Remove activity", rows, 1, 2);
            opened.remove_by("Remove activity", rows, rows.size() - 1, rows.size() - 2);
        }
    });
}

TEST_CASE("removing: several activities at once hand it to the row after the last of them") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Activities);
        opened.robot.press(Role::Button, "Table");
        const auto rows = rows_of(opened, opened.document().activities, [](const Activity& activity) { return activity.title; });
        for (const std::size_t row : {0u, 2u}) opened.robot.press(Role::CheckBox, "Select " + rows[row]);
        opened.robot.press(Role::Button, "Remove");
        opened.robot.within(Role::Dialog, "*").press(Role::Button, "Remove");
        opened.removed(Role::Button, rows[3]);
    });
}

TEST_CASE("removing: the last activity there is hands it to the title") {
    everywhere(
        [](Opened& opened) {
            opened.go(Screen::Activities);
            opened.robot.press(Role::Button, "Add activity");
            opened.robot.press(Role::Button, "Remove activity");
            opened.removed(Role::Heading, "Activities");
        },
        false);
}

TEST_CASE("removing: an action, a count and a snapshot hand it on") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Plan);
        const auto actions = rows_of(opened, opened.document().actions, [](const Action& action) { return action.what; });
        REQUIRE(actions.size() > 2);
        opened.remove_by("Remove action", actions, 0, 1);

        opened.go(Screen::Local);
        const std::size_t before = opened.document().profile.size();
        opened.robot.go("local/" + opened.document().profile.begin()->id);
        opened.robot.press(Role::Button, "Remove count");
        CHECK(opened.document().profile.size() == before - 1);
        CHECK(opened.robot.focused().role == Role::Button);
        CHECK(opened.robot.focused().name != "Close details");
        opened.robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().profile.size() == before);

        opened.go(Screen::Compare);
        opened.mirror().unfold("Snapshots (*");
        const auto snapshots =
            rows_of(opened, opened.document().snapshots, [](const Snapshot& snapshot) { return snapshot.name; });
        REQUIRE(snapshots.size() == 2);
        opened.remove_by("Remove snapshot", snapshots, 0, 1);
    });
}

TEST_CASE("removing: a factor of one's own hands it on, the only parked point to its heading") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Reflect);
        opened.robot.within(Role::Region, "Service design").press(Role::Button, "Add your own factor");
        opened.robot.fill("Title", "Ours");
        if (opened.robot.find(Role::Button, "Back")) opened.robot.press(Role::Button, "Back");
        const auto rows = opened.robot.within(Role::Region, "Service design").all(Role::Button, "*");
        std::size_t at = 0;
        while (rows[at]->name != "Ours") ++at;
        const bool last = rows[at + 1]->name == "Add your own factor";
        const std::string heir = last ? rows[at - 1]->name : rows[at + 1]->name;
        opened.robot.press(Role::Button, "Ours");
        opened.robot.press(Role::Button, "Remove this factor");
        if (!last) opened.removed(Role::Button, heir);

        opened.go(Screen::Reflect);
        while (opened.robot.within(Role::Region, "Parking list").count(Role::Button, "Take off the list") > 1)
            opened.impl.commands.push_back(
                {{RemoveRecords{RecordKind::ParkedPoint, {opened.document().parking.begin()->id}}}, "x", 0}),
                opened.program.settle();
        if (opened.document().parking.empty())
            opened.robot.within(Role::Region, "Parking list").press(Role::Button, "Put something on the parking list");
        opened.robot.within(Role::Region, "Parking list").press(Role::Button, "Take off the list");
        opened.removed(Role::Heading, "Parking list");
    });
}

TEST_CASE("removing: where records stand open in a list, the next one's button to remove it has the focus") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Partnership);
        const auto members = opened.buttons([&](const std::string& name) {
            return std::any_of(opened.document().members.begin(), opened.document().members.end(),
                               [&](const Member& member) { return name == "Remove " + member.organisation; });
        });
        REQUIRE(members.size() > 2);
        opened.robot.press(Role::Button, members[0]);
        opened.removed(Role::Button, members[1]);
        opened.robot.press(Role::Button, members.back());
        opened.removed(Role::Button, members[members.size() - 2]);

        opened.impl.commands.push_back(
            {{SetField{RecordKind::Partnership, {}, "areas", Strings{"E23000008", "E23000009", "E23000010"}}},
             "Change areas",
             0});
        opened.program.settle();
        std::vector<std::string> areas = opened.buttons_like("Remove *");
        std::erase_if(areas,
                      [&](const std::string& name) { return std::find(members.begin(), members.end(), name) != members.end(); });
        REQUIRE(!areas.empty());
        opened.robot.press(Role::Button, areas[0]);
        if (areas.size() > 1)
            opened.removed(Role::Button, areas[1]);
        else
            opened.removed(Role::Heading, "Areas");
    });
}

TEST_CASE("removing: a progress note hands it to the next note, the last to the heading of the progress") {
    everywhere([](Opened& opened) {
        opened.go(Screen::Plan);
        opened.robot.press(Role::Button, opened.document().actions.begin()->what);
        std::size_t notes = opened.robot.count(Role::Button, "Remove note");
        for (; notes < 2; ++notes) {
            opened.robot.press(Role::Button, "Add progress note");
            opened.robot.press(Role::Button, "Done with this note");
        }
        const std::string first = opened.robot.all(Role::Button, "Remove note")[0]->description;
        opened.robot.press(Role::Button, "Add progress note");
        opened.robot.press(Role::Button, "Remove this note");
        CHECK(opened.robot.focused().description == first);
        opened.removed(Role::Button, "Edit note");
    });
}

}  // namespace waymark::test
