// What leaves the computer: the public version, previewed and saved.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "support/unzip.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr Mode kBoth[] = {Mode::Pointer, Mode::Mirror};

/// Three activities, one that may be published, with private notes; a small count; an action.
Document private_document() {
    Document document = planned_document();
    auto talk = std::make_shared<Activity>(*document.activities.begin());
    talk->publish = true;
    talk->notes = "Ask again in March";
    put(document, std::move(talk));
    auto count = record<LocalCount>("00000000-0000-4000-8000-0000000000f1");
    count->measure = "referrals";
    count->year = 2025;
    count->count = 3;
    put(document, std::move(count));
    return document;
}

/// The file asked to be saved last, read.
Document saved(Opened& opened) {
    return read_document(opened.program.platform().saved_bytes()).document.value();
}

}  // namespace

TEST_CASE("share: who it is for says what there is to do, and what leaves") {
    both_ways([](Mode mode) {
        Opened opened(private_document(), "Share", mode);
        const auto offered = [&](std::string_view button) { return opened.robot.find(Role::Button, button) != nullptr; };
        opened.robot.press(Role::Radio, "A colleague in the partnership");
        CHECK(offered("Lock with a passphrase…"));
        CHECK_FALSE(offered("Save report"));
        CHECK_FALSE(offered("Save public version"));
        opened.robot.press(Role::Radio, "The next meeting");
        CHECK_FALSE(offered("Lock with a passphrase…"));
        opened.robot.press(Role::Button, "Save report");
        CHECK(opened.program.platform().saves.back().suggested_name == "Anytown 2026-11-21 1402 meeting.html");
        opened.robot.press(Role::Radio, "An analyst, or a directory of services");
        CHECK(offered("Save table"));
        CHECK_FALSE(offered("Save report"));
        // What everybody gets is made of the public version, and there is no box that says otherwise.
        opened.robot.press(Role::Radio, "Everybody");
        CHECK(offered("Save public version"));
        CHECK(opened.robot.find(Role::CheckBox, "Leave out what is not for everybody") == nullptr);
        opened.robot.choose("Report", "Annual report");
        opened.robot.press(Role::Button, "Save report");
        CHECK(opened.program.platform().saved_bytes().find("School talks") == std::string::npos);
        // For the board nothing is left out but private notes, until that is asked for; then it is listed here.
        opened.robot.press(Role::Radio, "The board");
        CHECK_FALSE(opened.robot.sees("What is left out"));
        opened.robot.press(Role::Button, "Save report");
        CHECK(opened.program.platform().saved_bytes().find("School talks") != std::string::npos);
        opened.robot.check("Leave out what is not for everybody", true);
        CHECK(opened.robot.sees("2 activities are not marked as publishable."));
        opened.robot.press(Role::Radio, "Show everything");
        CHECK(offered("Lock with a passphrase…"));
        CHECK(offered("Save public version"));
        CHECK(offered("Save table"));
    });
}

TEST_CASE("share: the preview says what is left out, how often and what exactly") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        CHECK(opened.robot.sees("1 of 3 activities go in"));
        opened.robot.press(Role::Button, "2 activities are not marked as publishable.");
        CHECK(opened.robot.find(Role::Paragraph, "Hotel briefing") != nullptr);
        CHECK(opened.robot.find(Role::Paragraph, "School talks") != nullptr);
        opened.robot.press(Role::Button, "1 record has private notes, or says who decided.");
        CHECK(opened.robot.find(Role::Paragraph, "Safe house · Private notes") != nullptr);
        CHECK(opened.robot.find(Role::Button, "1 count is below 5, so its number is left out.") != nullptr);
    }
}

TEST_CASE("share: the public version is a file of its own name and id, without what is private") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        const Document before = opened.document();
        opened.robot.press(Role::Button, "Save public version");
        FakePlatform& machine = opened.program.platform();
        REQUIRE(machine.saves.size() == 1);
        CHECK(machine.saves[0].suggested_name == "Anytown 2026-11-21 1402.public.waymark.json");
        CHECK(machine.saves[0].ask_where);
        CHECK_FALSE(machine.saves[0].is_document);
        CHECK(machine.saved_bytes().find("Ask again in March") == std::string::npos);
        const Document made = saved(opened);
        CHECK(made.id != before.id);
        CHECK(made.activities.size() == 1);
        CHECK_FALSE(made.profile.begin()->count);
        CHECK(
            opened.robot.sees("The public version is saved to “Anytown 2026-11-21 1402.public.waymark.json”. "
                              "Your document stays as it was."));
        // The document that is open, and where it stands, are as before.
        CHECK(opened.document().activities.size() == 3);
        CHECK(opened.document().id == before.id);
        CHECK(opened.robot.sees("same as the file"));
    }
}

TEST_CASE("share: the handling note that goes on every public page is shown before, with the way to change it") {
    both_ways([](Mode mode) {
        Document document = private_document();
        Opened opened(document, "Share", mode);
        opened.robot.press(Role::Radio, "Everybody");
        CHECK(opened.robot.find(Role::Region, "On every page") == nullptr);
        opened.robot.go("partnership");
        opened.robot.fill("Handling note", "Do not forward.");
        opened.robot.go("share");
        CHECK(opened.robot.within(Role::Region, "On every page").sees("Do not forward."));
        opened.robot.press(Role::Button, "Change the handling note");
        CHECK(opened.robot.focused().name == "Handling note");
        CHECK(opened.robot.focused().value == "Do not forward.");
    });
}

TEST_CASE("share: saving a public version does not count as saving the document") {
    Opened opened(private_document(), "Share", Mode::Mirror);
    opened.go("Partnership");
    opened.robot.fill("Name of the partnership", "Elsewhere");
    opened.go("Share");
    opened.robot.press(Role::Button, "Save public version");
    CHECK(opened.robot.sees("1 change since the file was"));
}

TEST_CASE("share: whole parts are left out when their box is cleared") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        opened.robot.check("Actions, with their progress", false);
        opened.robot.check("Local counts", false);
        CHECK(opened.robot.sees("records are left out because you chose to."));
        opened.robot.press(Role::Button, "Save public version");
        CHECK(saved(opened).actions.empty());
        CHECK(saved(opened).profile.empty());
        CHECK(saved(opened).gaps.size() == 1);
    }
}

TEST_CASE("share: a save that is called off or fails leaves everything as it was") {
    Opened opened(private_document(), "Share", Mode::Mirror);
    opened.program.platform().save_cancelled = true;
    opened.robot.press(Role::Button, "Save public version");
    CHECK_FALSE(opened.robot.sees("The public version is saved"));
    opened.program.platform().save_cancelled = false;
    opened.program.platform().save_refused = "The disk is full.";
    opened.robot.press(Role::Button, "Save public version");
    CHECK(opened.robot.sees("The disk is full."));
    CHECK(opened.robot.sees("same as the file"));
}

TEST_CASE("share: a report is saved as a page, and the document stays where it was") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        opened.robot.choose("Report", "Action plan");
        opened.robot.press(Role::Button, "Save report");
        FakePlatform& machine = opened.program.platform();
        REQUIRE(machine.saves.size() == 1);
        CHECK(machine.saves[0].suggested_name == "Anytown 2026-11-21 1402 plan.html");
        CHECK(machine.saves[0].mime == "text/html");
        CHECK_FALSE(machine.saves[0].is_document);
        CHECK(machine.saved_bytes().starts_with("<!DOCTYPE html>"));
        CHECK(machine.saved_bytes().find("Action plan: Anytown") != std::string::npos);
        CHECK(machine.saved_bytes().find("Ask again in March") == std::string::npos);
        CHECK(opened.robot.sees("Saved to “Anytown 2026-11-21 1402 plan.html”. Your document stays as it was."));
        CHECK(opened.robot.sees("same as the file"));
    }
}

TEST_CASE("share: a report is saved as a Word document or an OpenDocument text") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        opened.robot.choose("Form of the report", "Word document");
        opened.robot.press(Role::Button, "Save report");
        FakePlatform& machine = opened.program.platform();
        CHECK(machine.saves[0].suggested_name == "Anytown 2026-11-21 1402 board.docx");
        CHECK(machine.saves[0].mime == "application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        CHECK_FALSE(machine.saves[0].is_document);
        CHECK(words_in_package(machine.saved_bytes()).find("Board report: Anytown") != std::string::npos);
        CHECK(words_in_package(machine.saved_bytes()).find("Ask again in March") == std::string::npos);
        opened.robot.choose("Form of the report", "OpenDocument text");
        opened.robot.press(Role::Button, "Save report");
        CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 board.odt");
        CHECK(opened.robot.sees("same as the file"));
    }
}

TEST_CASE("share: a workbook is saved, whole or without what is private, and an empty one to fill in") {
    for (const Mode mode : kBoth) {
        Opened opened(private_document(), "Share", mode);
        FakePlatform& machine = opened.program.platform();
        opened.robot.press(Role::Button, "Save workbook");
        CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 workbook.xlsx");
        CHECK(words_in_package(machine.saved_bytes()).find("Ask again in March") != std::string::npos);
        opened.robot.check("Leave out what is not for everybody", true);
        opened.robot.press(Role::Button, "Save workbook");
        CHECK(words_in_package(machine.saved_bytes()).find("Ask again in March") == std::string::npos);
        CHECK(words_in_package(machine.saved_bytes()).find("Safe house") != std::string::npos);
        opened.robot.press(Role::Button, "Save empty workbook");
        CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 activities to fill in.xlsx");
        CHECK(words_in_package(machine.saved_bytes()).find("Safe house") == std::string::npos);
        opened.robot.choose("Form of the workbook", "OpenDocument spreadsheet (.ods)");
        opened.robot.press(Role::Button, "Save workbook");
        CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 workbook.ods");
        CHECK(words_in_package(machine.saved_bytes()).find("Ask again in March") == std::string::npos);
        CHECK(words_in_package(machine.saved_bytes()).find("Safe house") != std::string::npos);
        opened.robot.press(Role::Button, "Save empty workbook");
        CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 activities to fill in.ods");
    }
}

TEST_CASE("share: a report for everybody leaves out what the public version does") {
    Opened opened(private_document(), "Share", Mode::Pointer);
    opened.robot.check("Leave out what is not for everybody", true);
    opened.robot.press(Role::Button, "Save report");
    const std::string& html = opened.program.platform().saved_bytes();
    CHECK(html.find("Safe house") != std::string::npos);
    CHECK(html.find("Hotel briefing") == std::string::npos);
}

TEST_CASE("share: a table is saved for a spreadsheet, whole or without what is private") {
    Opened opened(private_document(), "Share", Mode::Pointer);
    opened.robot.press(Role::Button, "Save table");
    FakePlatform& machine = opened.program.platform();
    CHECK(machine.saves[0].suggested_name == "Anytown 2026-11-21 1402 activities.csv");
    CHECK(machine.saved_bytes().find("Ask again in March") != std::string::npos);
    opened.robot.check("Leave out what is not for everybody", true);
    opened.robot.press(Role::Button, "Save table");
    CHECK(machine.saved_bytes().find("Ask again in March") == std::string::npos);
    opened.robot.choose("Table", "Actions");
    opened.robot.press(Role::Button, "Save table");
    CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 actions.csv");
    opened.robot.choose("Table", "Partnership");
    opened.robot.press(Role::Button, "Save table");
    CHECK(machine.saves.back().suggested_name == "Anytown 2026-11-21 1402 partnership.csv");
    CHECK(machine.saved_bytes().find("Anytown") != std::string::npos);
}

TEST_CASE("share: without a document there is nothing to share, and the way to one") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Share");
    CHECK(robot.sees("There is nothing to share yet"));
    robot.press(Role::Button, "Go to Start");
    CHECK(robot.find(Role::Button, "Start a new document") != nullptr);
}

TEST_CASE(
    "share: what was opened from a public version is offered as one while it is one, and never under the whole document’s "
    "name") {
    Opened opened(private_document(), "Share", Mode::Mirror);
    opened.robot.press(Role::Button, "Save public version");
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"Anytown.public.waymark.json", std::string(opened.program.platform().saved_bytes())});
    const auto offered = [&] {
        robot.key(UiKey::S, ModCtrl);
        return program.platform().saves.back().suggested_name;
    };
    robot.within(Role::Navigation, "Screens").press(Role::Button, "Partnership*");
    robot.fill("Name of the partnership", "Anyplace");
    CHECK(offered() == "Anyplace 2026-11-21 1402.public.waymark.json");
    robot.within(Role::Navigation, "Screens").press(Role::Button, "Activities*");
    robot.press(Role::Button, "Add activity");
    robot.fill("Title", "Covert operation");
    CHECK(offered() == "Anyplace 2026-11-21 1402.from-public.waymark.json");
    program.send(FileOpened{"Anyplace 2026-11-21 1402.from-public.waymark.json", program.app().export_document()});
    robot.within(Role::Navigation, "Screens").press(Role::Button, "Partnership*");
    robot.fill("Name of the partnership", "Anywhere");
    CHECK(offered() == "Anywhere 2026-11-21 1402.from-public.waymark.json");
}

}  // namespace waymark::test
