// Saving, keeping and coming back, with the real app on a machine that does as it is told.

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/kept.h"
#include "support/headless.h"

namespace waymark::test {

TEST_CASE("keeping: a change is kept within a second, and said so with the time") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    REQUIRE(program.platform().kept.contains("work"));
    CHECK(read_document(program.platform().kept["work"].bytes).document->partnership->name == "Anytown");
    CHECK(robot.sees("Kept on this computer 14:02"));
}

TEST_CASE("keeping: what was done in the moment of leaving is kept before the program rests") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    const SemNode* scale = robot.find(Role::Select, "Scale");
    REQUIRE(scale != nullptr);
    const SemNode* name = robot.find(Role::TextField, "Name of the partnership");
    REQUIRE(name != nullptr);
    const NodeId scale_id = scale->id, name_id = name->id;
    program.platform().push(UiAction{UiAction::Kind::Focus, name_id});
    program.settle();
    program.platform().push(UiAction{UiAction::Kind::SetValue, name_id, "Anytown and district"});
    program.platform().push(UiAction{UiAction::Kind::SetValue, scale_id, "local"});
    program.platform().push(Leaving{});
    program.settle();
    const LoadResult kept = read_document(program.platform().kept["work"].bytes);
    CHECK(kept.document->partnership->scale == "local");
    CHECK(kept.document->partnership->name == "Anytown and district");
}

TEST_CASE("keeping: what was kept is there after starting again, on the same screen with the same activity open") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Start a new document");
        robot.press(Role::Button, "Activities*");
        robot.press(Role::Button, "Add activity");
        robot.fill("Title", "Hotel briefing");
        program.advance(1000);
    }
    machine.restore();
    Headless again(machine);
    again.settle();
    Robot robot(again, Mode::Mirror);
    CHECK(robot.value("Title") == "Hotel briefing");
    CHECK(robot.find(Role::Heading, "Activities") != nullptr);
}

TEST_CASE("keeping: how the plan was sorted and whom something is handed on to is there after starting again") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Start a new document");
        robot.fill("Name of the partnership", "Anytown");
        robot.go("plan");
        robot.press(Role::Button, "Add action");
        robot.fill("What will be done", "Brief the hotels");
        robot.check("Leave out what is done or stopped", true);
        robot.go("share");
        robot.press(Role::Radio, "The Commissioner");
        robot.choose("Report", "Annual report");
        program.advance(1000);
    }
    machine.restore();
    Headless again(machine);
    again.settle();
    Robot robot(again, Mode::Mirror);
    CHECK(robot.find(Role::Heading, "Share") != nullptr);
    CHECK(robot.checked("The Commissioner"));
    CHECK(robot.value("Report") == "Annual report");
    CHECK_MESSAGE(robot.checked("Leave out what is not for everybody"), "what goes to the Commissioner is published");
    robot.go("plan");
    CHECK(robot.checked("Leave out what is done or stopped"));
}

TEST_CASE("keeping: when the machine refuses, the top bar says so and nothing is lost from the screen") {
    Headless program;
    program.platform().keep_refused = "This computer's disk is full. Save a file instead.";
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    CHECK(robot.sees("Not kept since 14:02. This computer's disk is full. Save a file instead · no file saved yet"));
    CHECK(robot.value("Name of the partnership") == "Anytown");
}

TEST_CASE("keeping: a state that was refused is kept when undo leads back to it and there is room again") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    program.advance(1000);
    program.platform().keep_refused = "The disk is full.";
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    program.platform().keep_refused.clear();
    robot.fill("Chair", "Council");
    program.advance(120'000);
    robot.press(Role::Button, "Undo*");
    program.advance(120'000);
    CHECK(program.platform().kept["work"].bytes == program.app().export_document());
}

TEST_CASE("keeping: after everything kept was removed, the work is kept once keeping is turned on again") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    program.app().impl().requests.emplace_back(ForgetKeptWork{});
    program.settle();
    REQUIRE(!program.platform().kept.contains("work"));
    robot.press(Role::Button, "Settings");
    robot.check("Keep my work*", true);
    program.advance(1000);
    REQUIRE(program.platform().kept.contains("work"));
    CHECK(program.platform().kept["work"].bytes == program.app().export_document());
}

TEST_CASE("keeping: turned off in settings, nothing more is kept and the top bar says so") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Settings");
    robot.check("Keep my work on this computer", false);
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(3000);
    CHECK_FALSE(program.platform().kept.contains("work"));
    CHECK(robot.sees("Not kept on this computer"));
}

TEST_CASE("saving: the file's name says whose and when, and the top bar counts the changes since") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", file_with("North / South: Anytown")});
    CHECK(robot.sees("same as the file"));
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Anytown");
    CHECK(robot.sees("1 change since the file was opened"));
    robot.press(Role::Button, "Save file");
    REQUIRE(program.platform().saves.size() == 1);
    CHECK(program.platform().saves[0].suggested_name == "Anytown 2026-11-21 1402.waymark.json");
    CHECK(read_document(program.platform().saved_bytes()).document->partnership->name == "Anytown");
    CHECK(robot.sees("file saved 14:02"));
}

TEST_CASE("saving: once there is a file, Save as stands beside Save and asks where") {
    Headless program({.width = 1366});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    CHECK(robot.count(Role::Button, "Save as…") == 0);
    robot.fill("Name of the partnership", "Anytown");
    robot.press(Role::Button, "Save file");
    robot.press(Role::Button, "Save as…");
    REQUIRE(program.platform().saves.size() == 2);
    CHECK(program.platform().saves[1].ask_where);
}

TEST_CASE("restart: if the program stopped before what was opened was kept, no other file is taken for its own") {
    FakePlatform machine;
    {
        Headless program(machine);
        program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
        program.advance(1000);
        program.send(FileOpened{"b.json", file_with("Bigtown"), "/documents/someone/b.json"});
    }
    // Of the two, the work may or may not have come to the disk.
    for (const std::string_view kept : {"Anytown", "Bigtown"}) {
        CAPTURE(kept);
        FakePlatform next;
        next.kept = machine.kept;
        if (kept == "Bigtown") next.kept["work"].bytes = write_document(*read_document(file_with(kept)).document);
        Headless program(next);
        Robot robot(program, Mode::Mirror);
        CHECK(robot.sees(kept));
        const bool known = kept == "Anytown";
        CHECK(next.paths_resumed == (known ? std::vector<std::string>{"/documents/someone/a.json"} : std::vector<std::string>{}));
    }
}

TEST_CASE("restart: what could not be kept is not taken for what is in the file saved since") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
        program.advance(1000);
        machine.work_refused = "The disk is full.";
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        program.advance(1000);
        REQUIRE(robot.sees("Not kept since"));
        robot.press(Role::Button, "Save file");
    }
    FakePlatform next;
    next.kept = machine.kept;
    Headless program(next);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("Anytown"));
    CHECK_MESSAGE(next.paths_resumed.empty(), "Save would write the older work over the newer file");
    CHECK(robot.sees("no file saved yet"));
}

TEST_CASE("restart: work handed over in the moment of leaving still knows its file, and the day it was saved") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
        robot.press(Role::Button, "Save file");
        program.advance(1000);
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        machine.auto_answer = false;  // Gone before any answer.
        program.send(Leaving{});
    }
    FakePlatform next;
    next.now.date = Date{2026, 11, 22};
    next.kept = machine.kept;
    Headless program(next);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("Newtown"));
    CHECK(robot.sees("changed since the file was saved 21 November 2026 14:02"));
    CHECK(robot.sees("Kept on this computer 21 November 2026 14:02"));
}

TEST_CASE(
    "restart: a file named on the command line is opened after the work that was kept, and listed with the "
    "others") {
    FakePlatform machine;
    {
        Headless program(machine);
        program.send(FileOpened{"a.json", file_with("Anytown"), "/documents/someone/a.json"});
        program.advance(1000);
    }
    FakePlatform next;
    next.kept = machine.kept;
    next.push(FileOpened{"b.json", file_with("Bigtown"), "/documents/someone/b.json"});
    Headless program(next);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("Bigtown"));
    CHECK(next.kept.at("recent").bytes.find("b.json\",\n    \"/documents/someone/a.json\"") != std::string::npos);
}

TEST_CASE("messages: Dismiss gives the focus back to where the person was") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    CHECK(robot.count(Role::Button, "Dismiss") == 1);
    robot.press(Role::Button, "Partnership");
    CHECK_MESSAGE(robot.count(Role::Button, "Dismiss") == 0, "what was done on one screen is no news on the next");
    program.send(OpenFailed{"The file could not be opened."});
    robot.focus(Role::TextField, "Chair");
    robot.focus(Role::Button, "Dismiss");
    robot.press(Role::Button, "Dismiss");
    CHECK(robot.focused().name == "Chair");
}

TEST_CASE("saving: what was begun without a new document or a file saves, reads back and is kept like any other") {
    for (const auto begin : {+[](Robot& robot) {
                                 robot.press(Role::Button, "Activities*");
                                 robot.press(Role::Button, "Add activity");
                                 robot.fill("Title", "Car wash visits");
                             },
                             +[](Robot& robot) {
                                 robot.press(Role::Button, "Partnership*");
                                 robot.fill("Name of the partnership", "Anytown");
                             },
                             +[](Robot& robot) {
                                 robot.press(Role::Button, "Partnership*");
                                 robot.press(Role::Button, "Add a member");
                             }}) {
        FakePlatform machine;
        std::string first;
        {
            Headless program(machine);
            Robot robot(program, Mode::Mirror);
            begin(robot);
            robot.press(Role::Button, "Save*");
            REQUIRE(machine.saves.size() == 1);
            CHECK(robot.sees("Saved to “"));
            first = machine.saved_bytes();
            program.advance(1000);
            CHECK(machine.kept["work"].bytes == first);
        }
        Headless again(machine);
        const LoadResult read = read_document(first);
        REQUIRE(read.document);
        CHECK(read.problems.empty());
        CHECK(again.app().export_document() == first);
    }
}

TEST_CASE("saving: where there is nothing to save, that is said") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.key(UiKey::S, ModCtrl);
    CHECK(program.platform().saves.empty());
    CHECK(robot.heard("There is nothing to save yet."));
}

TEST_CASE("saving: a name with signs that no system takes becomes one that every system takes") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"a.waymark.json", file_with("North/South: *Anytown*?")});
    robot.press(Role::Button, "Save file");
    CHECK(program.platform().saves[0].suggested_name.find_first_of("/:*?") == std::string::npos);
}

TEST_CASE("rest: a program nobody touches wants no frame") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    program.advance(20000);
    CHECK_FALSE(program.app().wants_frame());
    CHECK(program.app().next_frame_due() < 0);
}

}  // namespace waymark::test
