// "Copy table": what a table shows goes to a spreadsheet, a text or an e-mail.

#include <doctest/doctest.h>

#include "io/import/html_table.h"
#include "model/analysis/compare.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

/// The rows that a spreadsheet would have of what was copied.
std::vector<Strings> pasted(std::string_view text, std::string_view html) {
    const auto sheets = read_pasted(text, html);
    REQUIRE(sheets.size() == 1);
    return sheets[0].rows;
}

}  // namespace

TEST_CASE("copy table: the activities that are shown go to the clipboard with their columns, and it is said") {
    both_ways([](Mode mode) {
        Opened opened(planned_document(), "Activities", mode);
        opened.robot.press(Role::Button, "Table");
        opened.robot.press(Role::Button, "Copy table");
        const auto& [text, html] = opened.program.platform().copied;
        const std::vector<Strings> rows = pasted(text, {});
        REQUIRE(rows.size() == 4);
        CHECK(rows[0][0] == "Title");
        CHECK(std::any_of(rows.begin(), rows.end(), [](const Strings& row) { return row[0] == "Safe house"; }));
        CHECK_MESSAGE(pasted({}, html) == rows, "as HTML the same");
        CHECK(opened.robot.sees("3 rows of “Activities” copied."));
        opened.robot.fill("Find in activities", "Safe");
        opened.robot.press(Role::Button, "Copy table");
        CHECK(pasted(opened.program.platform().copied.first, {}).size() == 2);
    });
}

TEST_CASE("copy table: the members and the matrix of gaps go there too, as they are shown") {
    both_ways([](Mode mode) {
        Document document = planned_document();
        auto police = record<Member>("00000000-0000-4000-8000-0000000000e1");
        police->organisation = "Anytown Police";
        police->type = "police";
        put(document, std::move(police));
        Opened opened(document, "Partnership", mode);
        opened.robot.press(Role::Button, "Copy table");
        const std::vector<Strings> members = pasted(opened.program.platform().copied.first, {});
        CHECK(members[0][0] == "Organisation");
        CHECK(members.back()[0] == "Anytown Police");
        CHECK(members.back()[1] == "Police");
        opened.go("Gaps");
        opened.robot.press(Role::Button, "Copy table");
        const std::vector<Strings> matrix = pasted(opened.program.platform().copied.first, {});
        CHECK(matrix[0][0] == "Level");
        CHECK(matrix[0].size() > 5);
        const auto says = [&](std::string_view words) {
            return std::any_of(matrix.begin(), matrix.end(), [&](const Strings& row) {
                return std::any_of(row.begin(), row.end(), [&](const std::string& cell) { return cell == words; });
            });
        };
        CHECK(says("National"));
        CHECK(says("– · None recorded"));
    });
}

TEST_CASE("copy table: what has changed between two reviews goes there, each change with what it is about and how") {
    both_ways([](Mode mode) {
        Document document = planned_document();
        auto before = record<Reflection>("d01-care-pathway");
        before->strength = "planned";
        put(document, std::move(before));
        put(document,
            std::make_shared<Snapshot>(make_snapshot(document, "Spring", {2026, 4, 1}, "00000000-0000-4000-8000-0000000000f1")));
        put(document, activity("00000000-0000-4000-8000-0000000000a4", "Text line"));
        auto after = record<Reflection>("d01-care-pathway");
        after->strength = "in-place-reviewed";
        put(document, std::move(after));
        Opened opened(document, "Reviews", mode);
        opened.robot.press(Role::Button, "Copy table");
        const std::vector<Strings> rows = pasted(opened.program.platform().copied.first, {});
        CHECK(rows[0] == Strings{"Change", "What", "How"});
        const auto row_about = [&](std::string_view what) {
            const auto found = std::find_if(rows.begin(), rows.end(), [&](const Strings& row) { return row[1] == what; });
            REQUIRE_MESSAGE(found != rows.end(), what);
            return *found;
        };
        CHECK(row_about("Text line")[0] == "Activities added");
        CHECK(row_about("A care pathway")[2] == "Planned, then In place and reviewed");
    });
}

TEST_CASE("copy table: no cell becomes a formula, and a cell of two lines stays one") {
    Opened opened(planned_document(), "Activities", Mode::Mirror);
    opened.robot.press(Role::Button, "Safe house");
    opened.robot.fill("Title", "=1+\"<b>1\"");
    opened.robot.press(Role::Button, "Close details");
    opened.robot.press(Role::Button, "Table");
    opened.robot.press(Role::Button, "Copy table");
    const auto& [text, html] = opened.program.platform().copied;
    CHECK(text.find("\n'=1+\"<b>1\"\t") != std::string::npos);
    CHECK(html.find(">'=1+\"&lt;b>1\"<") != std::string::npos);
}

TEST_CASE("copy table: a clipboard that is kept from the page is told, with what to do instead") {
    Opened opened(planned_document(), "Plan", Mode::Mirror);
    opened.program.platform().copy_refused = true;
    opened.robot.press(Role::Button, "Copy table");
    CHECK(opened.robot.sees("The table could not be copied"));
    CHECK(opened.program.platform().copied.first.starts_with("What will be done\t"));
}

}  // namespace waymark::test
