// Undo on every screen: whatever a person does, undo gives back the same document and redo does it again.

#include <doctest/doctest.h>

#include "model/analysis/compare.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document full_document() {
    Document document = planned_document();
    const auto add = [&](auto made) { put(document, std::move(made)); };
    auto member = record<Member>("00000000-0000-4000-8000-0000000000f1");
    member->organisation = "Council";
    add(member);
    auto own = record<OwnFactor>("00000000-0000-4000-8000-0000000000f2");
    own->title = "Help from villages";
    own->level = "national";
    add(own);
    auto count = record<LocalCount>("00000000-0000-4000-8000-0000000000f3");
    count->measure = "referrals";
    count->year = 2023;
    count->count = 12;
    add(count);
    auto parked = record<ParkedPoint>("00000000-0000-4000-8000-0000000000f4");
    parked->text = "Ask the county";
    add(parked);
    auto answer = record<Reflection>("d01-care-pathway");
    answer->strength = "planned";
    add(answer);
    Document before = document;
    before.activities = before.activities.without("00000000-0000-4000-8000-0000000000a1");
    add(std::make_shared<Snapshot>(make_snapshot(before, "Spring review", {2026, 4, 1}, "00000000-0000-4000-8000-0000000000f5")));
    return document;
}

/// One thing a person does, and on which screen.
struct Deed {
    std::string_view screen;
    std::string_view name;
    void (*act)(Robot& robot);
};

const Deed kDeeds[] = {
    {"Partnership", "a field of the partnership", [](Robot& robot) { robot.fill("Name of the partnership", "Elsewhere"); }},
    {"Partnership", "an area",
     [](Robot& robot) {
         robot.fill("Find an area", "kent");
         robot.check("Kent", true);
     }},
    {"Partnership", "a new member", [](Robot& robot) { robot.press(Role::Button, "Add a member"); }},
    {"Partnership", "a member gone", [](Robot& robot) { robot.press(Role::Button, "Remove Council"); }},
    {"Activities", "a new activity", [](Robot& robot) { robot.press(Role::Button, "Add activity"); }},
    {"Activities", "a title",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.fill("Title", "Safer house");
     }},
    {"Activities", "a choice",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.choose("Status", "Paused");
     }},
    {"Activities", "a tick",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.press(Role::Button, "Private notes and publishing");
         robot.check("May be published", true);
     }},
    {"Activities", "a move",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.press(Role::Button, "Move to…");
         robot.choose("Level", "National");
         robot.press(Role::Button, "Move");
     }},
    {"Activities", "a copy",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.press(Role::Button, "Duplicate");
     }},
    {"Activities", "an activity gone",
     [](Robot& robot) {
         robot.press(Role::Button, "Safe house");
         robot.press(Role::Button, "Remove activity");
     }},
    {"Activities", "the status of several",
     [](Robot& robot) {
         robot.press(Role::Button, "Table");
         robot.check("Select all shown", true);
         robot.press(Role::Button, "Set status…");
         robot.choose("Status", "Ended");
         robot.press(Role::Button, "Set status");
     }},
    {"Activities", "several gone",
     [](Robot& robot) {
         robot.press(Role::Button, "Table");
         robot.check("Select all shown", true);
         robot.press(Role::Button, "Remove");
         robot.within(Role::Dialog, "Remove 3 activities?").press(Role::Button, "Remove");
     }},
    {"Activities", "pasted rows",
     [](Robot& robot) {
         robot.press(Role::Button, "Paste rows");
         robot.fill("Rows", "Activity;Lead\nCar wash visits;Police\nText line;Haven");
         robot.press(Role::Button, "Show what will be added");
         robot.press(Role::Button, "Add 2 activities");
     }},
    {"Reflect", "an answer",
     [](Robot& robot) {
         robot.press(Role::Button, "A care pathway");
         robot.choose("How strong is it here?", "None");
     }},
    {"Reflect", "what is in place",
     [](Robot& robot) {
         robot.press(Role::Button, "A care pathway");
         robot.fill("What is in place", "A draft");
     }},
    {"Reflect", "the answer of a member",
     [](Robot& robot) {
         robot.press(Role::Button, "A care pathway");
         robot.press(Role::Button, "The answer of 1 member");
         robot.choose("Answer of Council", "Planned");
     }},
    {"Reflect", "a factor of our own",
     [](Robot& robot) { robot.within(Role::Region, "National").press(Role::Button, "Add your own factor"); }},
    {"Reflect", "a factor of our own gone",
     [](Robot& robot) {
         robot.press(Role::Button, "Help from villages");
         robot.press(Role::Button, "Remove this factor");
     }},
    {"Reflect", "a parked point", [](Robot& robot) { robot.press(Role::Button, "Put something on the parking list"); }},
    {"Reflect", "a parked point gone", [](Robot& robot) { robot.press(Role::Button, "Take off the list"); }},
    {"Reflect", "an answer in the workshop",
     [](Robot& robot) {
         robot.press(Role::Button, "Workshop mode");
         robot.choose("What do we say together?", "Not our role");
         robot.press(Role::Button, "Leave workshop");
     }},
    {"Gaps", "a decision",
     [](Robot& robot) {
         robot.within(Role::Toolbar, "Decide on National, Early signs: no activity recorded").press(Role::Button, "Accept");
     }},
    {"Gaps", "an action for a gap",
     [](Robot& robot) {
         robot.press(Role::Button, "National, Early signs: No activity recorded");
         robot.press(Role::Button, "Make an action of it");
     }},
    {"Plan", "an action done",
     [](Robot& robot) {
         robot.press(Role::Button, "Write the pathway");
         robot.choose("Status", "Done");
     }},
    {"Plan", "a progress note",
     [](Robot& robot) {
         robot.press(Role::Button, "Write the pathway");
         robot.press(Role::Button, "Add progress note");
     }},
    {"Plan", "an action gone",
     [](Robot& robot) {
         robot.press(Role::Button, "Write the pathway");
         robot.press(Role::Button, "Remove action");
     }},
    {"Local picture", "a new count", [](Robot& robot) { robot.press(Role::Button, "Add count"); }},
    {"Local picture", "pasted counts",
     [](Robot& robot) {
         robot.press(Role::Button, "Paste counts");
         robot.fill("Rows", "Year;Total\n2021;9\n2022;11\n");
         robot.press(Role::Button, "Show what will be added");
         robot.press(Role::Button, "Add 2 counts");
     }},
    {"Local picture", "a count gone",
     [](Robot& robot) {
         robot.press(Role::Button, "2023, Potential victims referred");
         robot.press(Role::Button, "Remove count");
     }},
    {"Local picture", "an area from the map",
     [](Robot& robot) {
         robot.press(Role::Button, "Areas");
         robot.press(Role::Button, "Kent");
         robot.press(Role::Button, "Add to this partnership");
     }},
    {"Local picture", "a product",
     [](Robot& robot) {
         robot.press(Role::Button, "Products");
         robot.press(Role::Button, "Response strategy");
         robot.choose("Status", "Published");
     }},
    {"Reviews", "a snapshot", [](Robot& robot) { robot.press(Role::Button, "Take a snapshot"); }},
    {"Reviews", "going back to a snapshot",
     [](Robot& robot) {
         robot.press(Role::Button, "Snapshots (1)");
         robot.within(Role::Region, "Snapshots").press(Role::Button, "Spring review");
         robot.press(Role::Button, "Go back to it");
     }},
    {"Reviews", "a snapshot gone",
     [](Robot& robot) {
         robot.press(Role::Button, "Snapshots (1)");
         robot.within(Role::Region, "Snapshots").press(Role::Button, "Spring review");
         robot.press(Role::Button, "Remove snapshot");
     }},
};

}  // namespace

TEST_CASE("undo: it takes back whatever is done on any screen in one step, to the byte, and redo does it again") {
    const Document document = full_document();
    for (const Deed& deed : kDeeds) {
        CAPTURE(std::string(deed.screen));
        CAPTURE(std::string(deed.name));
        Opened opened(document, deed.screen, Mode::Mirror, {.height = 1200});
        const std::string before = opened.program.app().export_document();
        try {
            deed.act(opened.robot);
        } catch (const RobotError& error) {
            FAIL_CHECK(std::string(error.what()));
            continue;
        }
        const std::string after = opened.program.app().export_document();
        CHECK(after != before);
        opened.undo();
        CHECK(opened.program.app().export_document() == before);
        opened.robot.redo();
        CHECK(opened.program.app().export_document() == after);
    }
}

TEST_CASE("undo: nothing is undone or done again behind a dialog") {
    for (const Mode mode : {Mode::Mirror, Mode::Pointer}) {
        Opened opened(full_document(), "Activities", mode);
        const std::size_t before = opened.document().activities.size();
        opened.robot.press(Role::Button, "Add activity");
        opened.robot.press(Role::Button, "Paste rows");
        opened.robot.key(UiKey::Tab);
        opened.robot.key(UiKey::Tab);
        opened.robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().activities.size() == before + 1);
        opened.robot.key(UiKey::Escape);
        opened.robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().activities.size() == before);
    }
}

}  // namespace waymark::test
