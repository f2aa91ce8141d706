// Copies of the work: that none is lost, that one is brought back, compared or removed, and that a damaged one is told.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/app_impl.h"
#include "shell/kept.h"

namespace waymark::test {

TEST_CASE("copies: looking at an example ten times, and at ten files, loses nobody's work") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    for (int i = 0; i < 10; ++i) {
        robot.press(Role::Button, "Start");
        robot.press(Role::Button, "Open Example county*");
        program.advance(1000);
        program.send(FileOpened{"a.json", file_with("Elsewhere", "id " + std::to_string(i))});
        program.advance(1000);
    }
    show_copies(robot);
    CHECK(robot.count(Role::Group, "Anytown") == 1);
    CHECK_MESSAGE(robot.count(Role::Group, "*xample*") == 0, "what was not edited is not a copy");
    CHECK(robot.count(Role::Group, "Elsewhere") == 0);
}

TEST_CASE("copies: what was only looked at comes back after a restart, and says so no more once another is") {
    FakePlatform machine;
    {
        Headless program(machine);
        program.send(FileOpened{"a.json", file_with("Looked at"), "/documents/someone/a.json"});
        program.advance(1000);
        Robot robot(program, Mode::Mirror);
        CHECK(robot.sees("Nothing to keep yet · same as the file"));
    }
    Headless again(machine);
    Robot robot(again, Mode::Mirror);
    CHECK(robot.sees("Looked at"));
    CHECK(robot.sees("same as the file"));
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    CHECK(robot.within(Role::Dialog, "Start a new document?").sees("You have not changed the present document"));
    robot.press(Role::Button, "Start new");
    CHECK_FALSE(robot.sees("What was open before is among"));
}

TEST_CASE("copies: what is saved to a file since says so, so that it may go for room") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    REQUIRE(machine.copies.size() >= 1);
    CHECK_FALSE(machine.copies.back().copy.note.in_file);
    robot.press(Role::Button, "Save file");
    program.advance(1000);
    CHECK(machine.copies.back().copy.note.in_file);
    const std::size_t keeps = machine.work_tickets.size();
    program.advance(20000);
    CHECK_MESSAGE(machine.work_tickets.size() == keeps, "once");
    robot.fill("Name of the partnership", "Newtown");
    program.advance(1000);
    CHECK_FALSE(machine.copies.back().copy.note.in_file);
}

TEST_CASE("copies: each says how it differs, is compared beside, and is brought back with one step of undo") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    begin(robot, program, "Othertown");
    add_activity(robot, program, "Hotel briefing");
    add_activity(robot, program, "Posters");
    const std::string now = program.app().export_document();
    show_copies(robot);
    CHECK(robot.sees("Of this document"));
    CHECK(robot.sees("It lacks 2 activities that are open now."));
    CHECK(robot.sees("Of other documents"));
    CHECK(robot.sees("It has 0 activities."));
    REQUIRE(robot.all(Role::Button, "Compare the copy of *").size() >= 2);
    program.send(UiAction{UiAction::Kind::Activate, robot.all(Role::Button, "Compare the copy of *").front()->id});
    CHECK(robot.find(Role::Heading, "Reviews") != nullptr);
    CHECK(robot.sees("the copy of 14:02"));
    CHECK(program.app().export_document() == now);

    show_copies(robot);
    const auto back = robot.all(Role::Button, "Bring back the copy of *");
    REQUIRE(!back.empty());
    program.send(UiAction{UiAction::Kind::Activate, back.back()->id});
    CHECK(robot.sees("Undo brings back what was there."));
    CHECK(program.app().export_document() != now);
    robot.undo();
    CHECK(program.app().export_document() == now);
}

TEST_CASE("copies: one is removed only when asked twice, and then for good") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    begin(robot, program, "Othertown");
    show_copies(robot);
    const std::size_t copies = machine.copies.size();
    Robot anytown = robot.within(Role::Group, "Anytown");
    anytown.press(Role::Button, "Remove the copy of 14:02");
    anytown.press(Role::Button, "Keep it");
    CHECK(machine.copies.size() == copies);
    anytown.press(Role::Button, "Remove the copy of 14:02");
    anytown.press(Role::Button, "Remove the copy of 14:02 for good");
    CHECK(machine.copies.size() == copies - 1);
    CHECK(robot.count(Role::Group, "Anytown") == 0);
    CHECK(robot.focused().name == "Earlier copies");
}

TEST_CASE("copies: one that cannot be removed is said to be there still, and stays in the list") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    begin(robot, program, "Othertown");
    machine.drop_refused = "The disk is read-only.";
    show_copies(robot);
    Robot anytown = robot.within(Role::Group, "Anytown");
    anytown.press(Role::Button, "Remove the copy of 14:02");
    anytown.press(Role::Button, "Remove the copy of 14:02 for good");
    CHECK(robot.heard("The copy of 14:02 may still be there. The disk is read-only."));
    CHECK_FALSE(robot.heard("is removed"));
    CHECK(robot.count(Role::Group, "Anytown") == 1);
}

TEST_CASE("copies: what takes the place of the whole document begins a copy, beside what was there a moment before") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    add_activity(robot, program, "Posters");
    const auto begun = machine.times_began_copy;
    show_copies(robot);
    const auto back = robot.all(Role::Button, "Bring back the copy of *");
    REQUIRE(!back.empty());
    program.send(UiAction{UiAction::Kind::Activate, back.back()->id});
    CHECK(machine.times_began_copy == begun + 1);
}

TEST_CASE("copies: what is not kept yet when a copy is brought back is kept before it goes") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    add_activity(robot, program, "Posters");
    robot.press(Role::Button, "Partnership");
    show_copies(robot);
    const auto back = robot.all(Role::Button, "Bring back the copy of *");
    REQUIRE(!back.empty());
    // Typed in the same moment, and brought back before it is kept.
    program.app().impl().edited = true;
    program.app().impl().kept_revision = 0;
    const std::size_t copies = machine.copies.size();
    program.send(UiAction{UiAction::Kind::Activate, back.back()->id});
    REQUIRE(machine.copies.size() > copies);
    CHECK(read_document(machine.copies[copies].item.bytes).document->activities.size() == 1);
}

TEST_CASE("damage: what was kept last is not as it was written, and that is told with the next best copy") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        begin(robot, program, "Anytown");
        for (const char* title : {"One", "Two", "Three", "Four"}) add_activity(robot, program, title);
    }
    machine.crash();
    std::string& bytes = machine.copies.back().item.bytes;
    std::string expected;
    SUBCASE("cut to a quarter") {
        // In the first of the four, whatever is read of one that is broken off.
        bytes.resize(bytes.find("\"title\""));
        const std::size_t left = read_document(bytes).document->activities.size();
        REQUIRE(left < 4);
        expected = fill("It is damaged: what can be read of it has {} activit", {left});
    }
    SUBCASE("made zeros") {
        bytes.assign(bytes.size(), '\0');
        expected = "It is damaged: nothing of it can be read.";
    }
    SUBCASE("one letter of it is another") {
        bytes[bytes.find("Four")] = 'f';
        expected = "It is damaged: what can be read of it has 4 activities.";
    }
    SUBCASE("empty") {
        bytes.clear();
        expected = "It is damaged: nothing of it can be read.";
    }
    Headless again(machine);
    Robot robot(again, Mode::Mirror);
    CHECK(robot.count(Role::Dialog, "Earlier copies") == 1);
    CHECK(robot.sees("What was kept last on this computer, 14:02, is damaged."));
    CHECK(robot.sees(expected));
    CHECK(robot.sees("The next best is the copy of 14:02."));
    CHECK(robot.sees("Nothing has been opened yet."));
    const std::size_t copies = machine.copies.size();
    again.advance(2000);
    CHECK_MESSAGE(machine.copies.size() == copies, "looking at what is wrong changes nothing");
    const auto open = robot.all(Role::Button, "Open the copy of 14:02");
    REQUIRE(!open.empty());
    again.send(UiAction{UiAction::Kind::Activate, open.back()->id});
    CHECK(again.app().export_document().find("Anytown") != std::string::npos);
}

TEST_CASE("damage: work that an earlier version kept without a mark opens as ever, and cut short is told") {
    FakePlatform machine;
    machine.kept["work"] = {file_with("Anytown"), "2026-11-21T10:00"};
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        CHECK(robot.sees("Anytown"));
        CHECK(robot.count(Role::Dialog, "*") == 0);
    }
    machine.crash();
    machine.copies.clear();
    machine.kept["work"].bytes = file_with("Anytown").substr(0, 150);
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("is damaged"));
    CHECK(robot.sees("There is no other copy."));
}

}  // namespace waymark::test
