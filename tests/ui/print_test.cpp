// What a screen says while it is printed: nothing that is only of use where something can be pressed. What the page makes of
// it is in tests/browser/print.test.mjs.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

void print(Opened& opened) {
    opened.program.send(UiAction{UiAction::Kind::SayAll, 0, "", 2, 0});
}

void printed(Opened& opened) {
    opened.program.send(UiAction{UiAction::Kind::SayAll, 0, "", 0, 0});
}

}  // namespace

TEST_CASE("print: of Share it is read which activities may be published, and not how that is said") {
    Document document = small_document();
    auto first = std::make_shared<Activity>(*document.activities.begin());
    first->publish = true;
    document.activities = document.activities.with(std::move(first));
    Opened opened(document, "Share", Mode::Mirror);
    CHECK(opened.robot.sees("Press one"));
    const Robot table = opened.robot.within(Role::Table, "Which activities may be published");
    print(opened);
    CHECK(table.count(Role::ColumnHeader, "May be published") == 1);
    CHECK(table.count(Role::Cell, "Yes") == 1);
    CHECK(table.count(Role::Cell, "No") == 2);
    CHECK_FALSE(opened.robot.sees("Press one"));
    printed(opened);
    CHECK(table.count(Role::ColumnHeader, "May be published") == 0);
}

TEST_CASE("print: with the search open the screen under it is printed") {
    Opened opened(planned_document(), "Plan", Mode::Mirror);
    opened.robot.key(UiKey::K, ModCtrl);
    REQUIRE(opened.robot.count(Role::Dialog, "Search") == 1);
    print(opened);
    CHECK(opened.robot.count(Role::Dialog) == 0);
    CHECK(opened.robot.get(Role::Heading, "Plan").level == 1);
    printed(opened);
}

TEST_CASE("print: gaps say nothing of what their buttons and boxes do") {
    Opened opened(small_document(), "Gaps", Mode::Mirror, {.width = 1600, .height = 1000});
    CHECK(opened.robot.sees("To decide on a whole row"));
    CHECK(opened.robot.sees("Striped: "));
    print(opened);
    CHECK_FALSE(opened.robot.sees("To decide on a whole row"));
    CHECK_FALSE(opened.robot.sees("Striped: "));
    printed(opened);
    opened.robot.press(Role::Button, "List");
    const auto first = [&] { return opened.robot.get(Role::Button, "National, Early signs: *"); };
    CHECK_FALSE(first().description.empty());
    CHECK(opened.robot.count(Role::CheckBox, "Select all *") == 1);
    print(opened);
    CHECK(first().description.empty());
    CHECK(opened.robot.count(Role::CheckBox, "Select all *") == 0);
}

TEST_CASE("print: the picture of the framework is read as a table, a row a level and a column a stage") {
    Opened opened(small_document(), "Framework", Mode::Mirror, {.width = 1600, .height = 1000});
    CHECK(opened.robot.count(Role::Table, "Levels and stages*") == 0);
    const auto empty = [&] {
        return opened.robot.count(Role::Button, "*: no activity recorded") -
               opened.robot.count(Role::Button, "Cross-cutting enabler: *");
    };
    const std::size_t places = empty();
    REQUIRE(places > 0);
    CHECK(opened.robot.sees("Stripes: "));
    print(opened);
    const Robot table = opened.robot.within(Role::Table, "Levels and stages*");
    CHECK(table.count(Role::RowHeader, "*") == 4);
    CHECK(table.count(Role::ColumnHeader, "*") == 5);
    CHECK(table.count(Role::Cell, "no activity recorded") == places);
    CHECK_MESSAGE(empty() == places, "the focus stays where it is");
    CHECK_FALSE(opened.robot.sees("Stripes: "));
}

TEST_CASE("print: of a list of boxes none of which is ticked that is said, and of areas those that are chosen") {
    Opened opened(small_document(), "Partnership", Mode::Mirror);
    const std::size_t all = opened.robot.count(Role::CheckBox, "*");
    CHECK_FALSE(opened.robot.sees("None ticked"));
    print(opened);
    CHECK(opened.robot.sees("None ticked"));
    CHECK_MESSAGE(opened.robot.count(Role::CheckBox, "*") <= all, "what could be chosen is nothing for paper");
    CHECK_FALSE(opened.robot.sees("Tick what"));
}

TEST_CASE("print: the words that Help explains stand over what is said of them") {
    Opened opened(small_document(), "Help", Mode::Mirror);
    CHECK(opened.robot.count(Role::Paragraph, "4Ps reporting") == 0);
    print(opened);
    CHECK(opened.robot.count(Role::Paragraph, "4Ps reporting") == 1);
}

}  // namespace waymark::test
