// Finding anything, with a mouse and a keyboard and as the mirror does it.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/app_impl.h"
#include "shell/by_name.h"
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

/// Opens the search and types, frame by frame: the robot would wait until all was looked at.
void search_at_once(Headless& program, std::string_view query) {
    program.app().key(UiKey::K, ModCtrl);
    program.frame();  // is asked for
    program.frame();  // is there
    const NodeId field = Robot(program).get(Role::SearchField, "Find anything").id;
    program.platform().push(UiAction{UiAction::Kind::SetValue, field, std::string(query), 0, 0});
    program.frame();
}

/// More than is read in one frame.
Document long_document() {
    Document document = small_document();
    for (int i = 1000; i < 3000; ++i) {
        auto made = activity("00000000-0000-4000-8000-00000000" + std::to_string(i), "Training number " + std::to_string(i));
        for (int line = 0; line < 8; ++line) made->description += "What it is about, at some length. ";
        put(document, std::move(made));
    }
    return document;
}

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

TEST_CASE("search: arrow keys choose in the list while the focus stays in the field, Home and End reach its ends") {
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
        CHECK(search.robot.get(Role::SearchField, "Find anything").controls == search.robot.get(Role::ListBox, "Results").id);
    });
}

TEST_CASE("search: the number of matches, and what Enter opens, is said once, when the typing pauses") {
    both_ways([](Mode mode) {
        Search search(mode);
        search.look_for("hotel brief");
        CHECK_FALSE(search.robot.heard("1 match"));
        search.program.advance(1000);
        search.program.advance(1000);
        const auto& said = search.program.platform().announced;
        CHECK(std::count(said.begin(), said.end(), "1 match. Enter opens “Hotel briefing”.") == 1);
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
        {"re-trafficking", "Preventing it again, Stage*", "Preventing it again"},
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

TEST_CASE("search: every kind of thing opens what it names, with the keyboard alone") {
    struct Way {
        const char *query, *focused;
    };
    // Typed as people do: capitals, accents left out, one letter wrong, missing or swapped.
    const Way ways[] = {
        {"ACTIVTIES", "Activities"},                              // a screen
        {"glossry", "Words used here"},                           // a part of one
        {"motoin", "Follow this computer"},                       // a setting
        {"service design", "Service design"},                     // a level
        {"treat harms", "Support after harm"},                    // a stage
        {"equity social justice", "Equity, social justice*"},     // a component
        {"deterence", "Deterrence and disruption"},               // a pathway
        {"political commitment", "Political commitment*"},        // a factor
        {"our own factor", "Our own factor"},                     // one of the partnership's
        {"terms of reference", "*"},                              // a question
        {"hotel brieffing", "Hotel briefing"},                    // an activity
        {"wrtie the pathway", "Write the pathway"},               // an action
        {"harbour trust", "Organisation"},                        // a member
        {"bedfordshire", "Bedfordshire"},                         // an area
        {"gogledd", "North Wales"},                               // and by its other name
        {"2021 duty to notify", "2021, Duty to Notify reports"},  // a count
        {"response strategy", "Response strategy"},               // a product
        {"interpreters", "To come back to"},                      // a parked point
        {"laminated", "Clear legislative duty of care"},          // what was written when reflecting
        {"spring board", "Spring board"},                         // a snapshot
    };
    Document document = planned_document();
    const auto with = [&](auto made) { put(document, std::move(made)); };
    auto own = record<OwnFactor>("00000000-0000-4000-8000-0000000000f1");
    own->title = "Our own factor";
    own->level = "service-design";
    with(own);
    auto member = record<Member>("00000000-0000-4000-8000-0000000000f2");
    member->organisation = "Harbour Trust";
    with(member);
    auto count = record<LocalCount>("00000000-0000-4000-8000-0000000000f3");
    count->measure = "duty-to-notify";
    count->year = 2021;
    count->count = 12;
    with(count);
    auto parked = record<ParkedPoint>("00000000-0000-4000-8000-0000000000f4");
    parked->text = "Who pays for interpreters?";
    with(parked);
    auto reflection = record<Reflection>("n02-legislative-duty-of-care");
    reflection->in_place = "A laminated card in each car.";
    with(reflection);
    auto snapshot = record<Snapshot>("00000000-0000-4000-8000-0000000000f5");
    snapshot->name = "Spring board";
    snapshot->content = std::make_shared<const Document>(small_document());
    with(snapshot);
    for (const Way& way : ways) {
        CAPTURE(way.query);
        Opened opened(document, "Start", Mode::Pointer);
        opened.robot.key(UiKey::K, ModCtrl);
        opened.robot.type(way.query);
        REQUIRE(opened.robot.count(Role::ListOption) >= 1);
        opened.robot.key(UiKey::Enter);
        CHECK(opened.robot.count(Role::Dialog, "Search") == 0);
        CHECK(name_matches(way.focused, opened.robot.focused().name));
    }
}

TEST_CASE("search: while a large document is being read it says so, and how many matches there are once") {
    both_ways([](Mode mode) {
        Opened opened(long_document(), "Start", mode);
        Headless& program = opened.program;
        const auto heard = [&](std::string_view part) {
            return std::count_if(program.platform().announced.begin(), program.platform().announced.end(),
                                 [&](const std::string& said) { return said.find(part) != said.npos; });
        };
        search_at_once(program, "training");
        CHECK(opened.robot.sees("Still looking: "));
        const std::size_t early = opened.robot.count(Role::ListOption);
        CHECK(early > 0);  // what was found so far
        program.app().key(UiKey::Up, ModNone);
        program.frame();
        const std::string active = opened.robot.all(Role::ListOption).back()->name;
        int frames = 3;
        for (; program.app().wants_frame() && opened.robot.sees("Still looking: "); ++frames) {
            CHECK(heard(" match") == 0);
            program.frame();
        }
        CHECK(frames > 4);
        program.advance(2000);  // the typing has paused
        CHECK(opened.robot.sees(" matches. The best 50 are shown."));
        CHECK(heard(" match") == 1);
        // The arrow keys are still on the match they were on, or on none when better ones pushed it out.
        const auto options = opened.robot.all(Role::ListOption);
        const std::size_t now = program.app().impl().state.search.active;
        if (now < options.size()) CHECK(options[now]->name == active);
        // Opened again, nothing is left to read.
        opened.robot.key(UiKey::Escape);
        search_at_once(program, "training");
        CHECK_FALSE(opened.robot.sees("Still looking: "));
    });
}

TEST_CASE("search: what has no words of its own is called as on every other screen") {
    auto untitled = activity("a", "");
    untitled->lead = "Zither Trust";
    auto action = record<Action>("x");
    action->owner = "Zither Trust";
    action->gap = "made by hand";
    Opened opened(Document(), "Start", Mode::Pointer);
    App::Impl& impl = opened.program.app().impl();
    impl.commands.push_back(
        {{PutRecord{std::shared_ptr<const Activity>(untitled)}, PutRecord{std::shared_ptr<const Action>(action)}}, "Add", 0});
    opened.program.settle();
    opened.robot.key(UiKey::K, ModCtrl);
    opened.robot.begin_fill("Find anything", "zither");
    Strings names;
    for (const auto& option : opened.robot.all(Role::ListOption)) names.push_back(option->name);
    CHECK(names ==
          Strings{"Untitled activity, Activity, Zither Trust", "Action without a name: made by hand, Action, Zither Trust"});
}

TEST_CASE("search: Enter pressed while it is still looking opens the best of all when it has looked") {
    Document document = long_document();
    put(document, activity("ffffffff-ffff-4fff-8fff-ffffffffffff", "Zither evenings"));
    Opened opened(document, "Start", Mode::Pointer);
    search_at_once(opened.program, "zither");
    CHECK(opened.robot.count(Role::ListOption) == 0);
    opened.program.app().key(UiKey::Enter, ModNone);
    opened.program.frame();
    CHECK(opened.robot.count(Role::Dialog, "Search") == 1);
    opened.program.settle();
    CHECK(opened.robot.count(Role::Dialog, "Search") == 0);
    CHECK(opened.robot.value("Title") == "Zither evenings");
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
        for (const Options& options : kTightWindows) {
            CAPTURE(options.width);
            Search search(mode, options);
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
