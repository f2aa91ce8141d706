// What is opened, and what was open meanwhile, with the real app on a machine that does as it is told.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/app_impl.h"
#include "shell/kept.h"
#include "support/headless.h"

namespace waymark::test {

TEST_CASE("opening: a file that cannot be read leaves the work that was open untouched and says why") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.send(FileOpened{"report.waymark.json", "<!doctype html><html><body>Sign in</body></html>"});
    CHECK(robot.count(Role::Dialog, "“report.waymark.json” could not be opened") == 1);
    CHECK(robot.sees("The work that was open is untouched."));
    robot.press(Role::Button, "Close");
    CHECK(robot.value("Name of the partnership") == "Anytown");
    CHECK(program.platform().times_adopted_file == 0);
}

TEST_CASE(
    "opening: the problems of a file that is partly wrong are listed, each with its place, and it is opened "
    "when the person says so") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Othertown");
    const std::string before = program.app().export_document();
    const FileOpened file{"a.waymark.json",
                          R"({"format": "waymark", "formatVersion": 1, "partnership": {"name": "Anytown"},
        "activities": [{"id": "a", "title": "Kept", "level": "moon", "start": "2026-02-30"}]})"};
    program.send(file);
    CHECK(robot.count(Role::Dialog, "About “a.waymark.json”") == 1);
    CHECK(robot.focused().name == "About “a.waymark.json”");
    CHECK(robot.sees("Could be read: 1 activity."));
    CHECK(robot.sees("Where: Activity 1: Level"));
    CHECK(robot.sees("Where: Activity 1: Start"));
    robot.press(Role::Button, "Cancel");
    CHECK(program.app().export_document() == before);
    const int adopted = program.platform().times_adopted_file;
    program.send(file);
    CHECK(program.app().export_document() == before);
    robot.press(Role::Button, "Go on with what could be read");
    CHECK(robot.sees("Kept"));
    CHECK(robot.sees("earlier copies"));
    CHECK(program.platform().times_adopted_file == adopted + 1);
}

TEST_CASE("opening: a file in which only a name is missing opens at once, and what is to be named is said") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", R"({"format": "waymark", "formatVersion": 1, "partnership": {"name": "Anytown"},
        "activities": [{"id": "a", "title": ""}, {"id": "b", "title": "Visits"}, {"id": "c"}]})"});
    CHECK(robot.count(Role::Dialog, "*") == 0);
    CHECK(robot.sees("Opened “a.waymark.json”."));
    CHECK(robot.sees("has nothing under “Title”"));
    CHECK(robot.sees("There is 1 more without a name."));
    CHECK(program.app().impl().history.document().activities.size() == 3);
}

TEST_CASE("opening: of a damaged file every record that could be read is counted, not activities alone") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", R"({"format": "waymark", "formatVersion": 1, "partnership": {"name": "Anytown"},
        "activities": [{"id": "a", "title": "Visits"}], "actions": [{"id": "b", "what": "Write"}, {"id": "c", "what": "Agree"}], "gaps)"});
    CHECK(robot.sees("Could be read: 1 activity and 2 other records."));
}

TEST_CASE("opening: work that is kept nowhere is not replaced without a word") {
    Headless program;
    program.platform().keep_refused = "This computer's disk is full. Save a file instead.";
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Othertown");
    program.advance(1000);
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    CHECK(robot.sees("kept nowhere and would be lost"));
    program.send(FileOpened{"a.waymark.json", file_with("Anytown")});
    CHECK(robot.sees("kept nowhere and would be lost"));
    robot.press(Role::Button, "Cancel");
    CHECK(program.app().export_document().find("Othertown") != std::string::npos);
    robot.press(Role::Button, "Start a new document");
    CHECK(robot.within(Role::Dialog, "Start a new document?").sees("Not kept since 14:02"));
    robot.press(Role::Button, "Cancel");
    robot.press(Role::Button, "Save file");
    program.send(FileOpened{"a.waymark.json", file_with("Anytown")});
    CHECK(robot.count(Role::Dialog, "*") == 0);
    CHECK(program.app().export_document().find("Anytown") != std::string::npos);
    CHECK_FALSE(robot.sees("earlier copies on"));
}

TEST_CASE("opening: a new document is not begun over work that is kept nowhere without a word") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Settings");
    robot.press(Role::CheckBox, "Keep my work on this computer");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Kept nowhere");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    Robot asked = robot.within(Role::Dialog, "Start a new document?");
    CHECK(asked.sees("kept nowhere else, and would be lost"));
    asked.press(Role::Button, "Save file first");
    if (robot.count(Role::Dialog) > 0) robot.press(Role::Button, "Cancel");
    robot.press(Role::Button, "Start a new document");
    CHECK_FALSE(robot.within(Role::Dialog, "Start a new document?").sees("would be lost"));
}

TEST_CASE("start: files used on this computer are listed, newest first, and open again; also after a restart") {
    FakePlatform machine;
    {
        Headless program(machine);
        program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/plans/a.json"});
        program.send(FileOpened{"b.json", file_with("Bigtown"), "C:\\work\\b.json"});
        program.send(FileOpened{"broken.json", "{", "/documents/someone/broken.json"});
        program.advance(1000);
    }
    FakePlatform next;
    next.kept = machine.kept;
    Headless program(next);
    Robot robot(program, Mode::Mirror);
    CHECK_MESSAGE(next.paths_resumed == std::vector<std::string>{"C:\\work\\b.json"}, "Save goes on writing it");
    robot.press(Role::Button, "Start");
    const Robot list = robot.within(Role::List, "Recent files");
    CHECK_MESSAGE(list.count(Role::Link) == 1, "b.json is open, and broken.json was never work");
    CHECK(list.sees("In the folder plans"));
    robot.press(Role::Link, "a.json");
    CHECK(next.paths_opened == std::vector<std::string>{"/documents/someone/plans/a.json"});
    program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/plans/a.json"});
    robot.press(Role::Button, "Start");
    CHECK(robot.count(Role::Link, "b.json") == 1);
    CHECK(robot.count(Role::Link, "a.json") == 0);
}

TEST_CASE("opening: of a file that was not read whole Save makes another, so that it stays as it is") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    const std::string whole = file_with("Anytown");
    program.send(FileOpened{"a.json", whole.substr(0, whole.size() - 2), "/documents/someone/a.json"});
    robot.press(Role::Button, "Go on with what could be read");
    CHECK(robot.sees("That file stays as it is: Save makes another."));
    CHECK(robot.sees("no file saved yet"));
    CHECK(program.platform().times_adopted_file == 0);
}

TEST_CASE("opening: a good file dropped over the list of a bad one opens, and the list is gone") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"bad.json", "<!doctype html>"});
    REQUIRE(robot.count(Role::Dialog) == 1);
    program.send(FileOpened{"good.json", file_with("Anytown")});
    CHECK(robot.count(Role::Dialog) == 0);
    CHECK(robot.sees("Opened “good.json”."));
}

TEST_CASE("opening: work that came back and is kept no more is not replaced without a word") {
    FakePlatform machine;
    {
        Headless program(machine);
        program.send(FileOpened{"a.json", file_with("Anytown")});
        program.advance(1000);
    }
    machine.kept.erase("session");
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    REQUIRE(robot.sees("Anytown"));
    program.app().impl().requests.emplace_back(ForgetKeptWork{});
    program.settle();
    robot.press(Role::Button, "Start");
    CHECK_MESSAGE(!robot.sees("Everything is kept"), "no untrue word");
    robot.press(Role::Button, "Open Example county*");
    CHECK(robot.sees("What is open now is kept nowhere and would be lost."));
    CHECK(robot.sees("Anytown"));
}

TEST_CASE("start: with keeping turned off no file is remembered, and what was kept is forgotten with the rest") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
    program.app().impl().requests.emplace_back(ForgetKeptWork{});
    program.settle();
    program.send(FileOpened{"b.json", file_with("Bigtown"), "/documents/someone/b.json"});
    robot.press(Role::Button, "Start");
    CHECK(robot.count(Role::List, "Recent files") == 0);
    CHECK(program.platform().kept.count("recent") == 0);
}

TEST_CASE("examples: opening one gives a document of one's own, and what was open is kept first") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    CHECK(std::count(program.platform().keeps.begin(), program.platform().keeps.end(), "work") >= 1);
    CHECK(program.platform().times_forgot_file >= 1);
    CHECK(robot.sees("earlier copies"));
}

TEST_CASE("opening: a file of a document that has other work kept here says so, and one that is the same says nothing") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
    add_activity(robot, program, "Hotel briefing");
    program.send(FileOpened{"b.json", file_with("Othertown", "other"), "/documents/someone/b.json"});
    program.advance(1000);
    CHECK_FALSE(robot.sees("A copy of the same document"));
    program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
    CHECK(robot.sees("“a.json” is open. A copy of the same document that was kept on this computer 14:02 is different"));
    show_copies(robot);
    CHECK(robot.sees("It has 1 activity that is not open now."));
}

}  // namespace waymark::test
