// Members as a table that is typed into.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document with_members() {
    Document document = small_document();
    for (const std::string_view name : {"Police", "Council"}) {
        auto member = record<Member>("id of " + std::string(name));
        member->organisation = name;
        put(document, std::move(member));
    }
    return document;
}

}  // namespace

TEST_CASE("members: they stand in a table, a row each, and are typed into there") {
    both_ways([](Mode mode) {
        Opened opened(with_members(), "Partnership", mode);
        const SemNode& table = opened.robot.get(Role::Table, "Members");
        CHECK(table.row_count == 3);
        CHECK(opened.robot.count(Role::ColumnHeader, "Organisation") == 1);
        Robot council = opened.robot.within(Role::Row, "Council");
        council.fill("Role in the partnership", "Chairs the board");
        Robot(opened.program, Mode::Mirror).within(Role::Row, "Council").choose("Type", "Local authority (as a whole)");
        const Document document = opened.document();
        const Member* member = document.members.find("id of Council");
        CHECK(member->role == "Chairs the board");
        CHECK_FALSE(member->type.empty());
        opened.robot.press(Role::Button, "Remove Police");
        CHECK(opened.document().members.size() == 1);
    });
}

TEST_CASE("members: whose answers go with them, it is said how many, and undo brings all back") {
    both_ways([](Mode mode) {
        Document document = with_members();
        for (const std::string_view about : {"d02-case-forum", "d01-care-pathway"}) {
            auto answer = record<Answer>("answer " + std::string(about));
            answer->member = "id of Police";
            answer->about = about;
            put(document, std::move(answer));
        }
        Opened opened(document, "Partnership", mode);
        opened.robot.press(Role::Button, "Remove Police");
        CHECK(opened.robot.sees("Police removed, with 2 answers of theirs"));
        CHECK(opened.document().answers.empty());
        opened.robot.press(Role::Button, "Remove Council");
        CHECK(opened.robot.sees("Council removed"));
        opened.robot.within(Role::Region, "Message").press(Role::Button, "Undo");
        opened.robot.press(Role::Button, "Undo");
        CHECK(opened.document().members.size() == 2);
        CHECK(opened.document().answers.size() == 2);
    });
}

TEST_CASE("members: where a table has no room each is a card with its labels") {
    Opened opened(with_members(), "Partnership", Mode::Pointer, {.width = 320, .height = 640});
    CHECK_FALSE(opened.robot.find(Role::Table, "Members"));
    opened.robot.within(Role::Group, "Council").fill("Role in the partnership", "Chairs the board");
    CHECK(opened.document().members.find("id of Council")->role == "Chairs the board");
}

TEST_CASE("members: whoever types in the table types on when the window becomes too narrow for one") {
    Opened opened(with_members(), "Partnership", Mode::Mirror, {.width = 1280, .height = 800});
    opened.robot.within(Role::Row, "Council").fill("Role in the partnership", "Chairs");
    const auto field = opened.robot.focused();
    REQUIRE(field.name == "Role in the partnership");
    opened.program.resize(800, 800);
    CHECK_FALSE(opened.robot.find(Role::Table, "Members"));
    CHECK(opened.robot.focused().id == field.id);
    CHECK(opened.robot.focused().name == field.name);
    opened.program.resize(1280, 800);
    CHECK(opened.robot.find(Role::Table, "Members"));
    CHECK(opened.robot.focused().id == field.id);
}

TEST_CASE("members: several pasted rows come into the table after those that are there, in one step of undo") {
    Opened opened(with_members(), "Partnership", Mode::Mirror);
    opened.robot.press(Role::Button, "Paste members");
    opened.robot.fill("Rows", "Organisation\tRole\nRefuge\tRuns a helpline\nAirport\tHosts meetings");
    opened.robot.press(Role::Button, "Show what will be added");
    opened.robot.press(Role::Button, "Add 2 members");
    CHECK(opened.robot.get(Role::Table, "Members").row_count == 5);
    CHECK(opened.robot.find(Role::Row, "Airport") != nullptr);
    opened.undo();
    CHECK(opened.document().members.size() == 2);
}

}  // namespace waymark::test
