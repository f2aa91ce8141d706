// A file that is not what it was when it was last read or written here is not written over unasked.

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

std::string file_of(std::string_view id, std::string_view name) {
    return R"({"format": "waymark", "formatVersion": 1, "id": ")" + std::string(id) + R"(", "partnership": {"name": ")" +
           std::string(name) + R"("}, "activities": []})";
}

const std::string kId = "00000000-0000-4000-8000-000000000001";

/// "a.waymark.json" is open and changed here; Save finds what `why` and `bytes` say.
struct Doubted {
    Headless program;
    Robot robot{program, Mode::Mirror};

    Doubted(FileDoubt why, const std::string& bytes) {
        program.send(FileOpened{"a.waymark.json", file_of(kId, "Anytown")});
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Mine");
        program.platform().differs = FileDiffers{why, "a.waymark.json", bytes, "“a.waymark.json” could not be read: why.", 0};
        robot.press(Role::Button, "Save file");
    }
    [[nodiscard]] std::vector<SaveRequest>& saves() { return program.platform().saves; }
};

}  // namespace

TEST_CASE("saving: over somebody else's change it is asked first, and their version can be looked at") {
    Doubted doubted(FileDoubt::Changed, file_of(kId, "Theirs"));
    Robot& robot = doubted.robot;
    CHECK(robot.count(Role::Dialog, "“a.waymark.json” has been changed by somebody else") == 1);
    REQUIRE(doubted.saves().size() == 1);
    robot.press(Role::Button, "See what differs");
    CHECK(robot.count(Role::Dialog) == 0);
    CHECK(robot.sees("“a.waymark.json” is a copy of this document."));
    CHECK(robot.sees("Name of the partnership: “Mine” → “Theirs”"));
    CHECK(robot.sees("Compared towards the file"));
    CHECK(robot.count(Role::Heading, "Reviews") == 1);
    CHECK(doubted.saves().size() == 1);
    CHECK(read_document(doubted.program.app().export_document()).document->partnership->name == "Mine");
    robot.press(Role::Button, "Save file");
    CHECK_MESSAGE(robot.count(Role::Dialog) == 1, "having looked is no answer");
    robot.press(Role::Button, "Replace it");
    REQUIRE(doubted.saves().size() == 3);
    CHECK(doubted.saves()[2].replace);
    CHECK(doubted.saves()[2].is_document);
    CHECK(robot.sees("Saved to"));
}

TEST_CASE("saving: beside a file that somebody changed, under another name") {
    Doubted doubted(FileDoubt::Changed, file_of(kId, "Theirs"));
    doubted.program.platform().differs.reset();
    doubted.robot.press(Role::Button, "Save beside it");
    REQUIRE(doubted.saves().size() == 2);
    CHECK(doubted.saves()[1].ask_where);
    CHECK_FALSE(doubted.saves()[1].replace);
    CHECK(doubted.saves()[1].suggested_name == "Mine 2026-11-21 1402.waymark.json");
}

TEST_CASE("saving: Cancel, by its button or by Escape, leaves the file and the work as they were") {
    for (const bool button : {true, false}) {
        Doubted doubted(FileDoubt::Changed, "not a document at all");
        CHECK_MESSAGE(doubted.robot.count(Role::Button, "See what differs") == 0, "there is nothing to see");
        if (button)
            doubted.robot.press(Role::Button, "Cancel");
        else
            doubted.robot.key(UiKey::Escape);
        CHECK(doubted.robot.count(Role::Dialog) == 0);
        CHECK(doubted.saves().size() == 1);
        CHECK(doubted.robot.sees("“a.waymark.json” was left as it is."));
        CHECK(doubted.robot.sees("1 change since the file was opened"));
        doubted.robot.press(Role::Button, "Save file");
        CHECK_MESSAGE(doubted.robot.count(Role::Dialog) == 1, "the file is still compared");
    }
}

TEST_CASE("saving: a file that is gone is made again, or saved somewhere else, only when that is chosen") {
    Doubted doubted(FileDoubt::Gone, "");
    CHECK(doubted.robot.count(Role::Dialog, "“a.waymark.json” is not there any more") == 1);
    CHECK(doubted.robot.count(Role::Button, "Replace it") == 0);
    doubted.robot.press(Role::Button, "Make it again");
    REQUIRE(doubted.saves().size() == 2);
    CHECK(doubted.saves()[1].replace);
}

TEST_CASE("saving: a file that cannot be looked at is not replaced; it can be tried again") {
    Doubted doubted(FileDoubt::Unreadable, "");
    CHECK(doubted.robot.sees("“a.waymark.json” could not be read: why."));
    CHECK(doubted.robot.count(Role::Button, "Replace it") == 0);
    doubted.program.platform().differs.reset();
    doubted.robot.press(Role::Button, "Try again");
    REQUIRE(doubted.saves().size() == 2);
    CHECK_FALSE(doubted.saves()[1].replace);
    CHECK_FALSE(doubted.saves()[1].ask_where);
}

TEST_CASE("saving: what is as it was last saved here, or already as it is to be, is written without a question") {
    Doubted same(FileDoubt::Changed, file_of(kId, "Anytown"));
    CHECK(same.robot.count(Role::Dialog) == 0);
    REQUIRE(same.saves().size() == 2);
    CHECK(same.saves()[1].replace);
    Doubted written(FileDoubt::Gone, "");
    written.program.platform().differs = FileDiffers{FileDoubt::Changed, "a.waymark.json", written.saves()[0].bytes, "", 0};
    written.robot.press(Role::Button, "Cancel");
    written.robot.press(Role::Button, "Save file");
    CHECK(written.robot.count(Role::Dialog) == 0);
}

TEST_CASE("saving: a file that was chosen is asked about only where it holds another version of this document") {
    Doubted other(FileDoubt::Picked, file_of("00000000-0000-4000-8000-000000000002", "Othertown"));
    CHECK(other.robot.count(Role::Dialog) == 0);
    CHECK(other.saves().size() == 2);
    Doubted version(FileDoubt::Picked, file_of(kId, "Theirs"));
    CHECK(version.robot.count(Role::Dialog, "“a.waymark.json” holds another version of this document") == 1);
}

TEST_CASE("saving: the public version does not take the place of the document itself without a question") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", file_of(kId, "Anytown")});
    program.platform().differs = FileDiffers{FileDoubt::Picked, "a.waymark.json", file_of(kId, "Anytown"), "", 0};
    robot.press(Role::Button, "Share");
    robot.press(Role::Button, "Save public version");
    CHECK(robot.count(Role::Dialog) == 1);
    REQUIRE(program.platform().saves.size() == 1);
    robot.press(Role::Button, "Save beside it");
    REQUIRE(program.platform().saves.size() == 2);
    CHECK_FALSE(program.platform().saves[1].is_document);
    CHECK(program.platform().saves[1].ask_where);
}

TEST_CASE("saving: once the public version stands in the document's own file, the document is said to be in no file") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", file_of(kId, "Anytown")});
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Newtown");
    robot.press(Role::Button, "Save file");
    program.advance(2000);
    REQUIRE(machine.copies.back().copy.note.in_file);
    machine.over_document = true;
    robot.press(Role::Button, "Share");
    robot.press(Role::Button, "Save public version");
    CHECK(robot.sees("the whole of your document is in no file now"));
    CHECK(robot.sees("no file saved yet"));
    program.advance(2000);
    CHECK_FALSE(machine.copies.back().copy.note.in_file);
}

TEST_CASE("saving: a download counts as handed to the browser, never as kept, since the person may have cancelled it") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.platform().saves_in_place = false;
    program.platform().work_refused = "This browser keeps nothing. Save to a file instead.";
    program.send(FileOpened{"a.waymark.json", file_of(kId, "Anytown")});
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Mine");
    program.advance(1000);
    REQUIRE(program.app().would_lose_work());
    robot.press(Role::Button, "Save file");
    program.advance(100);
    CHECK(robot.sees("Handed to your browser as “Mine 2026-11-21 1402.waymark.json”. Only the browser knows whether"));
    CHECK(robot.sees("a file was handed to the browser 14:02"));
    CHECK_FALSE(robot.sees("file saved"));
    CHECK_MESSAGE(program.app().would_lose_work(), "leaving asks");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    CHECK_MESSAGE(read_document(program.app().export_document()).document->partnership->name == "Mine", "not replaced");
    CHECK(robot.sees("Look for it in your downloads."));
    // The way out that is told.
    robot.press(Role::Button, "Start a new document");
    robot.press(Role::Button, "Start new");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    CHECK(robot.sees("Opened the example."));
}

TEST_CASE("saving: what was only downloaded is the last copy there is, and is not told to be in a file, after a restart too") {
    FakePlatform machine;
    machine.saves_in_place = false;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Start a new document");
        robot.fill("Name of the partnership", "Mine");
        robot.press(Role::Button, "Save file");
        program.advance(1000);
        CHECK_FALSE(program.app().would_lose_work());
        CHECK_FALSE(machine.copies.back().copy.note.in_file);
    }
    machine.crash();
    Headless again(machine);
    Robot robot(again, Mode::Mirror);
    CHECK(robot.sees("a file was handed to the browser 14:02"));
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Ours");
    again.advance(1000);
    CHECK(robot.sees("since a file was handed to the browser 14:02"));
    CHECK_FALSE(machine.copies.back().copy.note.in_file);
}

}  // namespace waymark::test
