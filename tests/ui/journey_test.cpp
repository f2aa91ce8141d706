// The main job with the real views and no window: once with a mouse and a keyboard, once as the mirror works
// them.

#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/document/diff.h"
#include "model/document/fields.h"
#include "support/both_ways.h"
#include "ui/views/parts/record_form.h"

namespace waymark::test {
namespace {

struct NewDocument {
    explicit NewDocument(Mode mode) : robot(program, mode) {
        robot.press(Role::Button, "Start a new document");
        robot.fill("Name of the partnership", "Anytown");
        robot.press(Role::Button, "Activities*");
    }
    void add(std::string_view title, std::string_view level, std::string_view stage) {
        robot.press(Role::Button, "Add activity");
        robot.fill("Title", title);
        robot.choose("Level", level);
        robot.choose("Main stage", stage);
    }
    [[nodiscard]] Document document() { return *read_document(program.app().export_document()).document; }

    Headless program{{.height = 900}};
    Robot robot;
};

}  // namespace

TEST_CASE("main job: a partnership and three activities typed in are in the document, placed where they were put") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.add("Outreach to car washes", "Regional and local", "Before harm");
        job.add("Hotel briefing", "Service delivery", "Early signs");
        job.add("Safe house", "Service delivery", "Support after harm");
        const Document document = job.document();
        CHECK(document.partnership->name == "Anytown");
        REQUIRE(document.activities.size() == 3);
        for (const Activity& activity : document.activities) {
            CAPTURE(activity.title);
            if (activity.title == "Hotel briefing")
                CHECK((activity.level == "service-delivery" && activity.main_stage == "early"));
            if (activity.title == "Outreach to car washes")
                CHECK((activity.level == "regional-local" && activity.main_stage == "before-harm"));
        }
        job.robot.press(Role::Button, "Framework");
        CHECK(job.robot.count(Role::Button, "Service delivery, Early signs: 1 activity") == 1);
    });
}

TEST_CASE("main job: everything typed in one visit to a field is one step of undo, and redo brings it back") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.robot.press(Role::Button, "Add activity");
        job.robot.fill("Title", "Hotel briefing");
        job.robot.fill("Description", "Staff learn the signs.");
        job.robot.undo();
        CHECK(job.document().activities.begin()->description.empty());
        CHECK(job.document().activities.begin()->title == "Hotel briefing");
        job.robot.undo();
        CHECK(job.document().activities.begin()->title.empty());
        job.robot.redo();
        CHECK(job.document().activities.begin()->title == "Hotel briefing");
    });
}

TEST_CASE("main job: a card's own menu moves it, and the focus stays with the card") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.add("Hotel briefing", "Service delivery", "Early signs");
        job.add("Safe house", "Service delivery", "Support after harm");
        job.robot.press(Role::Button, "Close details");
        job.robot.open_menu(Role::Button, "Hotel briefing");
        CHECK(job.robot.focused().name == "Open");
        job.robot.press(Role::MenuItem, "Move to…");
        job.robot.choose("Level", "National");
        job.robot.press(Role::Button, "Move");
        CHECK(job.robot.count(Role::Dialog) == 0);
        CHECK(job.robot.focused().name == "Hotel briefing");
        job.robot.press(Role::Button, "Framework");
        CHECK(job.robot.count(Role::Button, "National, Early signs: 1 activity") == 1);
        job.robot.press(Role::Button, "Activities*");
        job.robot.open_menu(Role::Button, "Safe house");
        job.robot.key(UiKey::Escape);
        CHECK(job.robot.count(Role::MenuItem) == 0);
        CHECK(job.robot.focused().name == "Safe house");
        job.robot.key(UiKey::ContextMenu);
        job.robot.press(Role::MenuItem, "Remove");
        CHECK(job.document().activities.size() == 1);
        CHECK(job.robot.focused().name == "Hotel briefing");
        job.robot.key(UiKey::ContextMenu);
        job.robot.press(Role::MenuItem, "Duplicate");
        CHECK(job.robot.value("Title") == "Hotel briefing (copy)");
    });
}

TEST_CASE("main job: an activity is moved from its details, and by dragging its card to another cell") {
    NewDocument job(Mode::Pointer);
    job.add("Hotel briefing", "Service delivery", "Early signs");
    job.robot.press(Role::Button, "Move to…");
    job.robot.choose("Level", "National");
    job.robot.press(Role::Button, "Move");
    CHECK(job.document().activities.begin()->level == "national");
    job.robot.press(Role::Button, "Close details");
    job.robot.drag(job.robot.get(Role::Button, "Hotel briefing"), job.robot.get(Role::ColumnHeader, "Support after harm*"));
    CHECK_MESSAGE(job.document().activities.begin()->main_stage == "early", "a heading is not a cell");
    // A cell says no place of its own; the button that adds one there is in it.
    job.robot.drag(job.robot.get(Role::Button, "Hotel briefing"),
                   job.robot.get(Role::Button, "Add an activity: Service design, Support after harm"));
    CHECK(job.document().activities.begin()->level == "service-design");
    CHECK(job.document().activities.begin()->main_stage == "treat-harms");
    job.robot.undo();
    CHECK(job.document().activities.begin()->level == "national");
    CHECK_MESSAGE(job.document().activities.begin()->main_stage == "early", "a move is one step");
}

TEST_CASE("main job: an activity added at any part of the framework stands there") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        const auto added_at = [&](std::string_view part, std::string_view entry) {
            job.robot.press(Role::Button, "Framework");
            job.robot.press(Role::Button, part);
            job.robot.press(Role::Button, entry);
            job.robot.press(Role::Button, "Add an activity here");
            job.robot.fill("Title", entry);
            const Document document = job.document();
            const auto added = std::find_if(document.activities.begin(), document.activities.end(),
                                            [&](const Activity& activity) { return activity.title == entry; });
            REQUIRE(added != document.activities.end());
            return *added;
        };
        CHECK(added_at("Components", "Understanding the problem*").components == Strings{"understanding-the-problem"});
        CHECK(added_at("Pathways", "Literacy*").pathways == Strings{"literacy"});
        const Activity at_factor = added_at("Factors by level", "Legislative protection*");
        CHECK(at_factor.level == "national");
        CHECK(at_factor.factors.size() == 1);
    });
}

TEST_CASE("main job: activities are filtered by any vocabulary, and by whether they may be published") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.add("Hotel briefing", "Service delivery", "Early signs");
        job.robot.press(Role::Button, "Factors, pathways and more");
        job.robot.choose("4P tag", "Prepare");
        job.add("Safe house", "Service delivery", "Support after harm");
        job.robot.press(Role::Button, "Close details");
        job.robot.press(Role::Button, "Filter");
        const auto only_hotel_briefing = [&] {
            return job.robot.count(Role::Button, "Hotel briefing*") == 1 && job.robot.count(Role::Button, "Safe house*") == 0;
        };
        job.robot.choose("Main stage", "Early signs");
        CHECK(only_hotel_briefing());
        job.robot.choose("Main stage", "Any");
        CHECK(job.robot.count(Role::Button, "Safe house*") == 1);
        job.robot.press(Role::Button, "More filters");
        job.robot.choose("4P tag", "Prepare");
        CHECK(only_hotel_briefing());
        job.robot.choose("May be published", "Yes");
        CHECK(job.robot.count(Role::Button, "Hotel briefing*") == 0);
        job.robot.press(Role::Button, "Clear filters");
        CHECK(job.robot.count(Role::Button, "Safe house*") == 1);
        for (const Field& one : fields<Activity>())
            if (!one.choices.empty())
                CHECK_MESSAGE(job.robot.count(Role::Select, words_of(RecordKind::Activity, one.key).label) == 1, one.key);
    });
}

TEST_CASE("main job: a choice made just before a button is pressed is not lost when both come at once") {
    NewDocument job(Mode::Mirror);
    job.robot.press(Role::Button, "Add activity");
    job.robot.fill("Title", "Hotel briefing");
    const NodeId status = job.robot.get(Role::Select, "Status").id, add = job.robot.get(Role::Button, "Add activity").id;
    job.program.platform().push(UiAction{UiAction::Kind::SetValue, status, "running", 0, 0});
    job.program.platform().push(UiAction{UiAction::Kind::Activate, add, {}, 0, 0});
    job.program.settle();
    const Document document = job.document();
    REQUIRE(document.activities.size() == 2);
    CHECK(std::any_of(document.activities.begin(), document.activities.end(),
                      [](const Activity& activity) { return activity.status == "running"; }));
}

TEST_CASE("main job: letters typed faster than frames are drawn arrive together, and before what is pressed next") {
    NewDocument job(Mode::Mirror);
    job.robot.press(Role::Button, "Add activity");
    const NodeId title = job.robot.get(Role::TextField, "Title").id, add = job.robot.get(Role::Button, "Add activity").id;
    job.program.platform().push(UiAction{UiAction::Kind::Focus, title, "", 0, 0});
    for (const char* text : {"H", "Ho", "Hotel"})
        job.program.platform().push(UiAction{UiAction::Kind::SetValue, title, text, 0, 0});
    job.program.frame();
    CHECK(job.document().activities.begin()->title == "Hotel");
    job.program.platform().push(UiAction{UiAction::Kind::SetValue, title, "Hotels", 0, 0});
    job.program.platform().push(UiAction{UiAction::Kind::Activate, add, {}, 0, 0});
    job.program.settle();
    const Document document = job.document();
    CHECK(document.activities.size() == 2);
    CHECK(std::any_of(document.activities.begin(), document.activities.end(),
                      [](const Activity& activity) { return activity.title == "Hotels"; }));
}

TEST_CASE("main job: several selected rows get one status in one step of undo") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.add("One", "National", "Early signs");
        job.add("Two", "National", "Early signs");
        job.add("Three", "National", "Early signs");
        job.robot.press(Role::Button, "Table");
        job.robot.check("Select One", true);
        job.robot.check("Select Three", true);
        job.robot.press(Role::Button, "Set status…");
        job.robot.choose("Status", "Running");
        job.robot.press(Role::Button, "Set status");
        const auto running = [&] {
            const Document document = job.document();
            return std::count_if(document.activities.begin(), document.activities.end(),
                                 [](const Activity& activity) { return activity.status == "running"; });
        };
        CHECK(running() == 2);
        job.robot.undo();
        CHECK(running() == 0);
    });
}

TEST_CASE("main job: pasted rows are shown with what each column was taken for before they become activities") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.robot.press(Role::Button, "Paste rows");
        job.program.send(TextPasted{""});
        job.robot.fill("Rows", "Activity;Lead;Status\nHotel briefing;Council;Running\nSafe house;Haven;Running");
        job.robot.press(Role::Button, "Show what will be added");
        CHECK(job.robot.value("“Lead” is taken for") == "Lead organisation");
        CHECK(job.document().activities.empty());
        job.robot.press(Role::Button, "Add 2 activities");
        CHECK(job.document().activities.size() == 2);
        job.robot.undo();
        CHECK(job.document().activities.empty());
    });
}

TEST_CASE("main job: a date is taken as people write it, and one that does not exist is pointed out and kept") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.robot.press(Role::Button, "Add activity");
        job.robot.press(Role::Button, "Time and money*");
        job.robot.fill("Start", "21 Nov 2026");
        job.robot.fill("End", "31 February 2027");
        const Document document = job.document();
        CHECK(document.activities.begin()->start == "2026-11-21");
        CHECK(document.activities.begin()->end == "31 February 2027");
        CHECK(job.robot.sees("This is not a day in the calendar"));
    });
}

TEST_CASE("main job: the suggestion for a category is offered, and imposed on nobody") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.robot.press(Role::Button, "Add activity");
        job.robot.choose("Category", "Supporting survivors");
        CHECK(job.document().activities.begin()->main_stage.empty());
        CHECK(job.robot.sees("This is our suggestion, not the framework's."));
        job.robot.press(Role::Button, "Use this suggestion");
        CHECK(job.document().activities.begin()->level == "service-delivery");
        CHECK(job.document().activities.begin()->main_stage == "treat-harms");
        CHECK_MESSAGE(job.document().activities.begin()->other_stages == Strings{"re-trafficking"},
                      "all stages of the suggestion");
        job.robot.undo();
        CHECK_MESSAGE(job.document().activities.begin()->other_stages.empty(), "one step");
        job.robot.choose("Category", "Raising awareness in the community");
        job.robot.press(Role::Button, "Use it with Service delivery");
        CHECK(job.document().activities.begin()->level == "service-delivery");
        CHECK(job.document().activities.begin()->main_stage == "before-harm");
    });
}

TEST_CASE("main job: finding narrows the activities and says how many match") {
    both_ways([](Mode mode) {
        NewDocument job(mode);
        job.add("Outreach to car washes", "National", "Early signs");
        job.add("Café briefing", "National", "Early signs");
        job.robot.fill("Find in activities", "cafe");
        CHECK(job.robot.sees("Showing 1 of 2 activities: "));
        CHECK(job.robot.heard("1 of 2 match"));
    });
}

}  // namespace waymark::test
