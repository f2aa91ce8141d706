// Finding anything, with a mouse and a keyboard and as the mirror does it.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"
#include "ui/widgets/list_box.h"

namespace waymark::test {
namespace {

struct Search : Opened {
    explicit Search(Mode mode, Options options = {}) : Opened(planned_document(), "Start", mode, options) {}
    /// By the shortcut, with the focus in the field.
    void open() {
        robot.key(UiKey::K, ModCtrl);
        REQUIRE(robot.count(Role::Dialog, "Search") == 1);
        CHECK(robot.focused().name == "Find anything");
    }
    void look_for(std::string_view query) {
        open();
        robot.begin_fill("Find anything", query);
    }
    /// The option that arrow keys are on.
    std::string active() {
        const SemNode* option = program.nodes().find(robot.get(Role::SearchField, "Find anything").active);
        return option ? option->name : std::string();
    }
};

}  // namespace

TEST_CASE("search: Ctrl K and the button in the top bar open it, and Escape gives the focus back") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.robot.focus(Role::Button, "Settings");
        search.open();
        search.robot.key(UiKey::Escape);
        CHECK(search.robot.count(Role::Dialog) == 0);
        CHECK(search.robot.focused().name == "Settings");
        search.robot.press(Role::Button, "Search");
        CHECK(search.robot.count(Role::Dialog, "Search") == 1);
        search.robot.press(Role::Button, "Close the search");
        CHECK(search.robot.count(Role::Dialog) == 0);
    });
}

TEST_CASE("search: it does not put away a dialog that waits for an answer") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.robot.press(Role::Button, "Start a new document");
        search.robot.key(UiKey::K, ModCtrl);
        CHECK(search.robot.count(Role::Dialog, "Start a new document?") == 1);
    });
}

TEST_CASE("search: Enter opens the best match, with the focus where it is") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("hotel brief");
        search.robot.key(UiKey::Enter);
        CHECK(search.robot.count(Role::Dialog) == 0);
        CHECK(search.robot.value("Title") == "Hotel briefing");
        CHECK(search.robot.focused().role == Role::Heading);
        CHECK(search.robot.focused().name == "Hotel briefing");
    });
}

TEST_CASE("search: accents, capitals and one typing error do not stand in the way") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("HÔTEL BREIFING");
        CHECK(search.robot.count(Role::ListOption, "Hotel briefing, Activity*") == 1);
    });
}

TEST_CASE(
    "search: arrow keys choose in the list while the focus stays in the field, Home and End reach its ends") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("ac");
        CHECK(search.active().empty());
        search.robot.key(UiKey::Down);
        const std::string first = search.active();
        search.robot.key(UiKey::Down);
        CHECK(search.active() != first);
        search.robot.key(UiKey::End);
        const std::string last = search.active();
        search.robot.key(UiKey::Down);
        CHECK(search.active() == first);
        search.robot.key(UiKey::Up);
        CHECK(search.active() == last);
        search.robot.key(UiKey::Home);
        CHECK(search.active() == first);
        CHECK(search.robot.focused().name == "Find anything");
        CHECK(search.robot.get(Role::SearchField, "Find anything").controls ==
              search.robot.get(Role::ListBox, "Results").id);
    });
}

TEST_CASE("search: the number of matches is said once, when the typing pauses") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("hotel brief");
        CHECK_FALSE(search.robot.heard("1 match"));
        search.program.advance(1000);
        search.program.advance(1000);
        const auto& said = search.program.platform().announced;
        CHECK(std::count(said.begin(), said.end(), "1 match") == 1);
        search.robot.begin_fill("Find anything", "qqqqq");
        CHECK(search.robot.sees("Nothing matches."));
    });
}

TEST_CASE("search: each kind stands under its name and goes where it lives") {
    struct Way {
        const char *query, *option, *heading;
    };
    // Of the framework, the document and the program.
    const Way ways[] = {
        {"gaps", "Gaps, Screen*", "Gaps"},
        {"re-trafficking", "Re-trafficking, Stage*", "Re-trafficking"},
        {"write the path", "Write the pathway, Action*", "Write the pathway"},
        {"next meeting", "Next meeting, Screen*", "Plan"},
        {"deterrence", "Deterrence and disruption, Pathway*", "Deterrence and disruption"},
    };
    both_ways([&](Mode mode) {
        for (const Way& way : ways) {
            CAPTURE(way.query);
            Search search(mode);
            search.look_for(way.query);
            search.robot.press(Role::ListOption, way.option);
            CHECK(search.robot.count(Role::Dialog) == 0);
            CHECK(search.robot.focused().role == Role::Heading);
            CHECK(search.robot.focused().name == way.heading);
        }
    });
}

TEST_CASE("search: a setting takes the focus, and a command is carried out") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("text size");
        search.robot.key(UiKey::Enter);
        CHECK(search.robot.focused().name == "Text size");
        search.look_for("dark");
        search.robot.key(UiKey::Enter);
        CHECK(search.robot.focused().role == Role::Radio);
        search.look_for("add activity");
        search.robot.key(UiKey::Enter);
        CHECK(search.document().activities.size() == 4);
        search.look_for("undo");
        search.robot.press(Role::ListOption, "Undo, Command");
        CHECK(search.document().activities.size() == 3);
    });
}

TEST_CASE("search: what was removed or added is known when it is opened again") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("hotel brief");
        search.robot.key(UiKey::Enter);
        search.robot.press(Role::Button, "Remove activity");
        search.look_for("hotel brief");
        CHECK(search.robot.count(Role::ListOption) == 0);
    });
}

TEST_CASE("search: on a narrow window and at four times the text size it can be worked to the end") {
    both_ways([](Mode mode) {
        for (const float text : {1.0f, 4.0f}) {
            CAPTURE(text);
            Options options;
            options.width = text > 1 ? 1280.0f : 320.0f;
            options.height = text > 1 ? 1024.0f : 640.0f;
            Search search(mode, options);
            search.program.app().impl().state.settings.text_scale = text;
            search.program.settle();
            search.robot.press(Role::Button, "Search");
            search.robot.begin_fill("Find anything", "safe house");
            search.robot.press(Role::ListOption, "Safe house, Activity*");
            CHECK(search.robot.value("Title") == "Safe house");
        }
    });
}

TEST_CASE("list box: keys move through a list and round its ends, and an empty list has no option") {
    CHECK(move_in_list(UiKey::Down, kNoOption, 0) == kNoOption);
    CHECK(move_in_list(UiKey::Down, kNoOption, 3) == 0);
    CHECK(move_in_list(UiKey::Up, kNoOption, 3) == 2);
    CHECK(move_in_list(UiKey::None, 1, 3) == 1);
    CHECK(move_in_list(UiKey::None, 5, 3) == kNoOption);
    CHECK(move_in_list(UiKey::PageDown, 1, 30) == 9);
    CHECK(move_in_list(UiKey::PageDown, 28, 30) == 29);
    CHECK(move_in_list(UiKey::PageUp, 3, 30) == 0);
}

}  // namespace waymark::test
