// What Share hands on, worked out beside the screen.

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/hand_on.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

const PublicOptions kNone{false, false, false, false, false};

/// Each differs from a fresh one in all there is, but for the last.
const std::vector<HandOnOrder>& orders() {
    static const std::vector<HandOnOrder> all = [] {
        PictureOptions picture;
        picture.counted = Counted::Running;
        picture.series = {"potential victims\nof all", "labour", "children", 2019};
        picture.is_public = true;
        picture.in_public = kNone;
        const Date day{2026, 2, 28};
        return std::vector<HandOnOrder>{
            {SaveReport{{ReportKind::Annual, true, kNone}, ReportFormat::Odt}, day},
            {SavePicture{{PictureKind::Counts, picture}, ThemeName::HighContrast, true}, day},
            {SaveTable{"flat", false, true, kNone}, day},
            {SaveServices{kNone}, day},
            {SaveWorkbook{true, true, kNone}, day},
            {SaveTable{"actions", true, false, {}}, day},
            {SaveWorkbook{false, false, kNone, true}, day},
        };
    }();
    return all;
}

/// The machine works beside the screen, and a report was asked for.
struct Asked : Opened {
    explicit Asked(Mode mode) : Opened(planned_document(), "Share", mode), machine(program.platform()) {
        machine.works_beside = true;
        robot.press(Role::Button, "Save report");
    }
    FakePlatform& machine;
};

constexpr Mode kBoth[] = {Mode::Pointer, Mode::Mirror};

}  // namespace

TEST_CASE("handing on: an order written as text is the same order again") {
    for (const HandOnOrder& order : orders()) {
        const HandOnOrder again = read_order(write_order(order));
        CHECK(again.date == order.date);
        REQUIRE(again.what.index() == order.what.index());
        CHECK(write_order(again) == write_order(order));
    }
    const auto report = std::get<SaveReport>(read_order(write_order(orders()[0])).what);
    CHECK(report.choice == std::get<SaveReport>(orders()[0].what).choice);
    CHECK(report.format == ReportFormat::Odt);
    const auto picture = std::get<SavePicture>(read_order(write_order(orders()[1])).what);
    CHECK(picture.choice == std::get<SavePicture>(orders()[1].what).choice);
    CHECK(picture.theme == ThemeName::HighContrast);
    CHECK(picture.is_png);
    const auto table = std::get<SaveTable>(read_order(write_order(orders()[2])).what);
    CHECK(table.key == "flat");
    CHECK_FALSE(table.is_csv);
    CHECK(table.is_public);
    CHECK(table.options == kNone);
    CHECK(std::get<SaveServices>(read_order(write_order(orders()[3])).what).options == kNone);
    const auto workbook = std::get<SaveWorkbook>(read_order(write_order(orders()[4])).what);
    CHECK(workbook.is_template);
    CHECK(workbook.is_public);
    CHECK(workbook.options == kNone);
}

TEST_CASE("handing on: what is done in a moment is saved without a word about the writing") {
    Asked asked(Mode::Mirror);
    REQUIRE(asked.machine.worked_on.size() == 1);
    CHECK(asked.machine.saves.empty());
    asked.program.send(WorkedOut{asked.machine.worked_on[0], true, "the report"});
    CHECK(asked.machine.saved_bytes() == "the report");
    CHECK(asked.machine.saves[0].suggested_name == "Anytown 2026-11-21 1402 board.html");
    for (const std::string& said : asked.machine.announced) CHECK(said.find("being written") == std::string::npos);
}

TEST_CASE("handing on: while it is written people go on, and the file is of the moment it was asked for") {
    for (const Mode mode : kBoth) {
        Asked asked(mode);
        asked.program.advance(500);
        CHECK(asked.robot.sees("“Anytown 2026-11-21 1402 board.html” is being written. You can go on working."));
        asked.go("Partnership");
        asked.robot.fill("Name of the partnership", "Elsewhere");
        CHECK(asked.machine.worked_document.find("Elsewhere") == std::string::npos);
        asked.program.send(
            WorkedOut{asked.machine.worked_on[0], true, work_out(asked.machine.order, asked.machine.worked_document)});
        CHECK(asked.machine.saved_bytes().find("Board report: Anytown") != std::string::npos);
        CHECK_FALSE(asked.robot.sees("is being written"));
        CHECK(asked.robot.sees("Saved to “Anytown 2026-11-21 1402 board.html”."));
    }
}

TEST_CASE("handing on: that it is written is read out once, and seen again after what was said meanwhile") {
    Asked asked(Mode::Mirror);
    asked.program.advance(500);
    asked.robot.press(Role::Button, "Save workbook");
    CHECK(asked.robot.sees("“Anytown 2026-11-21 1402 board.html” is still being written."));
    CHECK(asked.machine.worked_on.size() == 1);
    asked.program.advance(25000);
    CHECK(asked.robot.sees("“Anytown 2026-11-21 1402 board.html” is being written."));
    int times = 0;
    for (const std::string& said : asked.machine.announced)
        if (said.find("is being written") != std::string::npos) ++times;
    CHECK(times == 1);
}

TEST_CASE("handing on: Cancel writes nothing, and what comes after it is nobody’s") {
    for (const Mode mode : kBoth) {
        Asked asked(mode);
        asked.program.advance(500);
        asked.robot.press(Role::Button, "Cancel");
        CHECK(asked.machine.times_stopped_working == 1);
        CHECK(asked.robot.sees("“Anytown 2026-11-21 1402 board.html” was not written."));
        asked.program.send(WorkedOut{asked.machine.worked_on[0], true, "the report"});
        CHECK(asked.machine.saves.empty());
        asked.robot.press(Role::Button, "Save report");
        REQUIRE(asked.machine.worked_on.size() == 2);
        asked.program.send(WorkedOut{asked.machine.worked_on[1], true, "another"});
        CHECK(asked.machine.saved_bytes() == "another");
    }
}

TEST_CASE("handing on: what could not be written beside the screen is written all the same") {
    Asked asked(Mode::Mirror);
    asked.program.send(WorkedOut{asked.machine.worked_on[0], false, ""});
    CHECK(asked.machine.saved_bytes().find("Board report: Anytown") != std::string::npos);
}

TEST_CASE("handing on: the document is given once, and again when it has changed or is another") {
    Asked asked(Mode::Mirror);
    asked.machine.keeps_beside = true;
    const auto given_again = [&] {
        asked.program.send(WorkedOut{asked.machine.worked_on.back(), true, "the report"});
        asked.robot.press(Role::Button, "Save report");
        return !asked.machine.worked_document.empty();
    };
    CHECK_FALSE(given_again());
    CHECK_FALSE(given_again());
    asked.go("Partnership");
    asked.robot.fill("Name of the partnership", "Elsewhere");
    asked.go("Share");
    CHECK(given_again());
    CHECK_FALSE(given_again());
    // Another, after as many steps.
    const auto steps = [&] { return asked.program.app().impl().history.revision(); };
    const auto before = steps();
    asked.go("Start");
    asked.robot.press(Role::Button, "Start a new document");
    if (asked.robot.count(Role::Dialog) > 0) asked.robot.press(Role::Button, "Start new");
    asked.go("Partnership");
    for (int i = 0; steps() < before; ++i) asked.robot.fill("Name of the partnership", "Name " + std::to_string(i));
    REQUIRE(steps() == before);
    asked.go("Share");
    CHECK(given_again());
}

TEST_CASE("handing on: what came of it is worked out here where the document that is there was lost") {
    Asked asked(Mode::Mirror);
    asked.machine.keeps_beside = true;
    asked.program.send(WorkedOut{asked.machine.worked_on[0], true, "the report"});
    asked.robot.press(Role::Button, "Save report");
    REQUIRE(asked.machine.worked_on.size() == 2);
    CHECK(asked.machine.worked_document.empty());
    asked.program.send(WorkedOut{asked.machine.worked_on[1], false, ""});
    REQUIRE(asked.machine.saves.size() == 2);
    CHECK(asked.machine.saves[1].bytes.find("Board report: Anytown") != std::string::npos);
}

TEST_CASE("handing on: it is expected while somebody is on Share") {
    Asked asked(Mode::Mirror);
    CHECK(asked.machine.expectations == std::vector<bool>{true});
    asked.go("Activities");
    asked.go("Share");
    CHECK(asked.machine.expectations == std::vector<bool>{true, false, true});
}

TEST_CASE("handing on: one desk gives for each order what a desk of its own gives") {
    const std::string document = write_document(planned_document());
    HandOnDesk desk;
    bool is_first = true;
    for (const HandOnOrder& order : orders()) {
        const std::string words = write_order(order);
        CHECK(desk.work_out(words, std::exchange(is_first, false) ? document : std::string()) == work_out(words, document));
    }
    CHECK(HandOnDesk().work_out(write_order(orders()[0]), {}).empty());
}

TEST_CASE("handing on: another document that is opened meanwhile takes nothing of it away") {
    Asked asked(Mode::Mirror);
    asked.robot.press(Role::Button, "Start");
    asked.robot.press(Role::Button, "Start a new document");
    if (asked.robot.find(Role::Button, "Start new") != nullptr) asked.robot.press(Role::Button, "Start new");
    asked.program.send(WorkedOut{asked.machine.worked_on[0], true, work_out(asked.machine.order, asked.machine.worked_document)});
    REQUIRE_FALSE(asked.machine.saves.empty());
    CHECK(asked.machine.saved_bytes().find("Board report: Anytown") != std::string::npos);
}

}  // namespace waymark::test
