// Organisations that are offered where one is named, and the line that says what was chosen.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document with_members() {
    Document document = planned_document();
    int number = 0;
    for (const char* name : {"Police", "City mission", "Housing trust"}) {
        auto member = record<Member>("00000000-0000-4000-8000-0000000000f" + std::to_string(number++));
        member->organisation = name;
        put(document, std::move(member));
    }
    return document;
}

/// The form of an activity of a document with members, its fields on who does it in sight.
struct Form {
    explicit Form(Mode mode) : opened(with_members(), "Activities", mode, {.width = 1366, .height = 900}), robot(opened.robot) {
        robot.press(Role::Button, "Safe house");
        robot.press(Role::Button, "Who and where (filled in)");
    }
    [[nodiscard]] std::vector<std::string> offered() {
        std::vector<std::string> names;
        for (const SemNode* node : robot.all(Role::ListOption)) names.push_back(node->name);
        return names;
    }
    [[nodiscard]] Activity activity() { return *opened.document().activities.find("00000000-0000-4000-8000-0000000000a1"); }

    Opened opened;
    Robot& robot;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("organisations: members are offered first, then names that the document has already, and anything else may be typed") {
    both_ways([](Mode mode) {
        Form form(mode);
        CHECK(form.offered().empty());
        form.robot.focus(Role::TextField, "Lead organisation");
        CHECK(form.offered() == Names{"Police, Member of the partnership", "City mission, Member of the partnership",
                                      "Housing trust, Member of the partnership", "Council"});
        form.robot.begin_fill("Lead organisation", "CI");
        CHECK(form.offered() == Names{"City mission, Member of the partnership", "Council"});
        form.robot.begin_fill("Lead organisation", "Somebody else");
        CHECK(form.offered().empty());
        form.robot.focus(Role::TextField, "Place");
        CHECK(form.activity().lead == "Somebody else");
        CHECK(form.offered().empty());
    });
}

TEST_CASE(
    "organisations: arrow keys and Enter choose, Escape puts the list away and keeps what was typed, and passing changes "
    "nothing") {
    both_ways([](Mode mode) {
        Form form(mode);
        form.robot.focus(Role::TextField, "Lead organisation");
        form.robot.key(UiKey::Down);
        form.robot.key(UiKey::Down);
        const SemNode& field = form.robot.get(Role::TextField, "Lead organisation");
        CHECK(field.controls == form.robot.get(Role::ListBox, "Organisations").id);
        CHECK(field.active == form.robot.get(Role::ListOption, "City mission, *").id);
        CHECK((field.state & sem::Expanded) != 0);
        form.robot.key(UiKey::Tab);
        CHECK(form.activity().lead == "Haven");
        CHECK_FALSE(form.opened.program.app().export_document().empty());
        form.robot.focus(Role::TextField, "Lead organisation");
        form.robot.key(UiKey::Down);
        form.robot.key(UiKey::Down);
        form.robot.key(UiKey::Up);
        form.robot.key(UiKey::Enter);
        CHECK(form.activity().lead == "Police");
        CHECK(form.robot.value("Lead organisation") == "Police");
        CHECK(form.offered().empty());
        CHECK(form.robot.focused().name == "Lead organisation");
        form.robot.begin_fill("Lead organisation", "Po");
        CHECK(form.offered().size() == 1);
        form.robot.key(UiKey::Escape);
        CHECK(form.offered().empty());
        CHECK(form.activity().lead == "Po");
        CHECK(form.robot.find(Role::Button, "Close details"));
    });
}

TEST_CASE("organisations: one is pressed in the list, and partners are added one after another") {
    both_ways([](Mode mode) {
        Form form(mode);
        form.robot.focus(Role::TextField, "Lead organisation");
        form.robot.press(Role::ListOption, "Housing trust, *");
        CHECK(form.activity().lead == "Housing trust");
        form.robot.focus(Role::TextField, "Add an organisation");
        form.robot.press(Role::ListOption, "Police, *");
        form.robot.press(Role::ListOption, "Council");
        CHECK(form.activity().partners == Strings{"Police", "Council"});
        form.robot.begin_fill("Add an organisation", "Night shelter");
        form.robot.key(UiKey::Enter);
        CHECK(form.activity().partners == Strings{"Police", "Council", "Night shelter"});
        CHECK(form.robot.value("Add an organisation").empty());
        CHECK(form.robot.heard("Partners: Night shelter added"));
    });
}

TEST_CASE("organisations: the owner of an action is offered them too") {
    both_ways([](Mode mode) {
        Opened opened(with_members(), "Plan", mode, {.width = 1366, .height = 900});
        opened.robot.press(Role::Button, "Write the pathway*");
        opened.robot.focus(Role::TextField, "Owner");
        CHECK(opened.robot.count(Role::ListOption, "*, Member of the partnership") == 3);
    });
}

TEST_CASE("done: what is chosen or ticked in a form is told with Undo, and a card that moved can be shown") {
    both_ways([](Mode mode) {
        Form form(mode);
        form.opened.choose("Status", "Paused");
        CHECK(form.robot.heard("Status: Paused"));
        CHECK_FALSE(form.robot.find(Role::Button, "Show it"));
        form.opened.choose("Level", "National");
        CHECK(form.robot.heard("Level: National"));
        form.robot.press(Role::Button, "Show it");
        form.opened.choose("Main stage", "Early signs");
        CHECK(form.robot.heard("Main stage: Early signs"));
        form.robot.within(Role::Region, "Message").press(Role::Button, "Undo");
        CHECK(form.activity().main_stage == "treat-harms");
    });
}

TEST_CASE("done: ticks of the partnership and its areas are told by what was ticked, in words that read well") {
    both_ways([](Mode mode) {
        Opened opened(with_members(), "Partnership", mode, {.width = 1366, .height = 900});
        opened.robot.check("National", true);
        CHECK(opened.robot.heard("National added"));
        opened.robot.check("National", false);
        CHECK(opened.robot.heard("National removed"));
        opened.robot.fill("Find an area", "kent");
        opened.robot.check("Kent", true);
        CHECK(opened.robot.heard("Areas: Kent added"));
        CHECK_FALSE(opened.robot.heard("Changed: "));
    });
}

TEST_CASE("partnership: among the types of exploitation it works on are not “All types” and “Not known”") {
    Opened opened(with_members(), "Partnership", Mode::Mirror, {.width = 1366, .height = 900});
    CHECK(opened.robot.find(Role::CheckBox, "Removal of organs"));
    CHECK_FALSE(opened.robot.find(Role::CheckBox, "All types"));
    CHECK_FALSE(opened.robot.find(Role::CheckBox, "Not known"));
}

}  // namespace waymark::test
