// What Share shows of a report or a picture before it is saved, and services for directories.

#include <doctest/doctest.h>

#include <algorithm>

#include "support/both_ways.h"
#include "support/unzip.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

/// Three activities, one of them a service that may be published.
Document shared_document() {
    Document document = planned_document();
    auto talk = std::make_shared<Activity>(*document.activities.begin());
    talk->publish = true;
    talk->category = "survivor-support";
    talk->status = "running";
    talk->notes = "Ask again in March";
    put(document, std::move(talk));
    return document;
}

/// What a web page says, without its marks.
std::string text_of(std::string_view html) {
    std::string text;
    bool mark = false;
    for (const char c : html) {
        if (c == '<') mark = true;
        if (!mark) text += c;
        if (c == '>') mark = false;
    }
    return text;
}

/// Whether the node stands in the group that is called so.
bool is_in(const SemanticList& nodes, const SemNode* node, std::string_view group) {
    while (node && node->parent != 0) {
        node = nodes.find(node->parent);
        if (node && node->name == group) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("preview: a report is read before it is saved, in the words that the file then has") {
    both_ways([](Mode mode) {
        Opened opened(shared_document(), "Share", mode);
        opened.robot.choose("Report", "Action plan");
        opened.robot.press(Role::Button, "Read it first");
        CHECK(opened.robot.focused().name == "Save as Web page");
        CHECK(opened.robot.find(Role::Heading, "Action plan: Anytown*") != nullptr);
        CHECK(opened.robot.sees("Write the pathway"));
        CHECK(opened.program.platform().addresses.back().first == "share/report/plan");
        std::vector<std::string> words;
        const SemanticList& nodes = opened.program.nodes();
        for (const SemNode& node : nodes)
            if ((node.role == Role::Paragraph || node.role == Role::Heading || node.role == Role::Cell) &&
                is_in(nodes, &node, "Before it is saved") && node.name.find("As it will read") == std::string::npos &&
                node.name != "none")
                words.emplace_back(node.name);
        REQUIRE(words.size() > 10);
        opened.robot.press(Role::Button, "Save as Web page");
        const std::string saved = text_of(opened.program.platform().saved_bytes());
        for (const std::string& one : words) {
            // A row that is read as lines has the heading of the column before what is in it.
            const std::string end = one.substr(one.find(": ") == std::string::npos ? 0 : one.find(": ") + 2);
            CHECK_MESSAGE((saved.find(one) != std::string::npos || saved.find(end) != std::string::npos), one);
        }
    });
}

TEST_CASE("preview: what is left out for everybody is left out of what is read, at once") {
    both_ways([](Mode mode) {
        Opened opened(shared_document(), "Share", mode);
        opened.robot.press(Role::Button, "Read it first");
        const Robot pane = opened.robot.within(Role::Group, "Before it is saved");
        CHECK(pane.sees("Hotel briefing"));
        opened.robot.check("Leave out what is not for everybody", true);
        CHECK_FALSE(opened.robot.within(Role::Group, "Before it is saved").sees("Hotel briefing"));
        CHECK(opened.robot.within(Role::Group, "Before it is saved").sees("It is made of the public version"));
    });
}

TEST_CASE("preview: what is read follows the document") {
    Opened opened(shared_document(), "Share", Mode::Mirror);
    opened.robot.press(Role::Button, "Read it first");
    CHECK(opened.robot.within(Role::Group, "Before it is saved").sees("Hotel briefing"));
    opened.go("Activities");
    opened.robot.press(Role::Button, "Hotel briefing*");
    opened.robot.fill("Title", "Briefing of inns");
    opened.go("Share");
    CHECK(opened.robot.within(Role::Group, "Before it is saved").sees("Briefing of inns"));
}

TEST_CASE("preview: a picture is seen before it is saved, with what it shows in words") {
    both_ways([](Mode mode) {
        Opened opened(shared_document(), "Share", mode);
        opened.robot.press(Role::Button, "See the picture first");
        CHECK(opened.robot.focused().name == "Save picture");
        CHECK(opened.robot.find(Role::Figure, "Activities by level and stage") != nullptr);
        CHECK(opened.robot.sees("Levels and stages, with the number of activities in each."));
        opened.robot.within(Role::Group, "Before it is saved").press("Save picture");
        CHECK(opened.program.platform().saves.back().suggested_name == "Anytown 2026-11-21 1402 framework.png");
    });
}

TEST_CASE("preview: a table and the workbook are seen before they are saved, private notes only where they are in the file") {
    both_ways([](Mode mode) {
        Opened opened(shared_document(), "Share", mode);
        opened.robot.press(Role::Button, "See the table first");
        CHECK(opened.robot.focused().name == "Save table");
        CHECK(opened.program.platform().addresses.back().first == "share/table/activities");
        CHECK(opened.robot.within(Role::Group, "Before it is saved").sees("Ask again in March"));
        // A row is known by its title, not by its id.
        CHECK_FALSE(opened.robot.find(Role::Paragraph, opened.document().activities.begin()->id));
        CHECK(opened.robot.within(Role::Group, "Before it is saved")
                  .find(Role::Paragraph, opened.document().activities.begin()->title));
        opened.robot.within(Role::Group, "Before it is saved").press("Save table");
        CHECK(opened.program.platform().saves.back().suggested_name == "Anytown 2026-11-21 1402 activities.csv");
        opened.robot.press(Role::Button, "See the workbook first");
        CHECK(opened.robot.focused().name == "Save workbook");
        CHECK(opened.robot.find(Role::Heading, "Reflections") != nullptr);
        opened.robot.check("Leave out what is not for everybody", true);
        CHECK_FALSE(opened.robot.within(Role::Group, "Before it is saved").sees("Ask again in March"));
        opened.robot.within(Role::Group, "Before it is saved").press("Save workbook");
        CHECK(words_in_package(opened.program.platform().saved_bytes()).find("Ask again in March") == std::string::npos);
    });
}

TEST_CASE("preview: a link to a report opens it, and one to a report that there is not says so") {
    Opened opened(shared_document(), "Start", Mode::Mirror);
    opened.program.send(AddressChanged{"share/report/board"});
    CHECK(opened.robot.find(Role::Heading, "Board report: Anytown*") != nullptr);
    opened.program.send(AddressChanged{"share/table/actions"});
    CHECK(opened.robot.within(Role::Group, "Before it is saved").sees("Write the pathway"));
    for (const char* none : {"share/table/weather", "share/table/", "share/workbooks"}) {
        opened.program.send(AddressChanged{"share/report/board"});
        opened.program.send(AddressChanged{none});
        CHECK(opened.robot.sees("What the link leads to is neither an activity of this document nor a report"));
    }
    opened.program.send(AddressChanged{"share/report/weather"});
    CHECK(opened.robot.sees("What the link leads to is neither an activity of this document nor a report"));
}

TEST_CASE("share: services that may be published are saved for directories, and what says no status is named") {
    both_ways([](Mode mode) {
        Document document = shared_document();
        auto unsure = std::make_shared<Activity>(*std::next(document.activities.begin()));
        unsure->publish = true;
        unsure->category = "survivor-support";
        unsure->status.clear();
        const std::string title = unsure->title;
        put(document, std::move(unsure));
        Opened opened(document, "Share", mode);
        CHECK(opened.robot.sees("Left out, since it does not say whether it is running: “" + title + "”."));
        opened.robot.press(Role::Button, "Save 1 service");
        const std::string& bytes = opened.program.platform().saved_bytes();
        CHECK(opened.program.platform().saves.back().suggested_name == "Anytown 2026-11-21 1402 services.json");
        CHECK(bytes.find("\"active\"") != std::string::npos);
        CHECK(bytes.find(title) == std::string::npos);
    });
}

TEST_CASE("share: a table is saved for analysts as a record a line") {
    Opened opened(shared_document(), "Share", Mode::Mirror);
    opened.robot.choose("Form of the table", "JSON Lines, for analysts");
    opened.robot.press(Role::Button, "Save table");
    const std::string& lines = opened.program.platform().saved_bytes();
    CHECK(opened.program.platform().saves.back().suggested_name == "Anytown 2026-11-21 1402 activities.jsonl");
    CHECK(std::count(lines.begin(), lines.end(), '\n') == 3);
}

}  // namespace waymark::test
