// What must survive: copies of the work, on a machine that is full, hangs, refuses for a while, loses parts
// of what it kept, or whose clock runs as it likes.

#include <doctest/doctest.h>

#include <algorithm>

#include "shell/app_impl.h"
#include "shell/kept.h"

namespace waymark::test {

TEST_CASE("keeping: switched off, or all forgotten, in another window, it is so in this one, and is said") {
    for (const auto what : {KeepingChanged::What::Off, KeepingChanged::What::Forgotten}) {
        FakePlatform machine;
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        begin(robot, program, "Anytown");
        program.send(KeepingChanged{what});
        CHECK(robot.sees("Not kept on this computer"));
        CHECK(robot.sees("in another tab or window"));
        const std::size_t keeps = machine.keeps.size();
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        program.advance(2000);
        CHECK(machine.keeps.size() == keeps);
        CHECK(program.app().would_lose_work());
        program.send(KeepingChanged{KeepingChanged::What::On});
        program.advance(2000);
        CHECK(name_of(machine.kept.at("work").bytes) == "Newtown");
    }
}

TEST_CASE("keeping: a copy of what is open that another window removed is made again at once") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    machine.copies.clear();
    program.send(KeepingChanged{KeepingChanged::What::CopyGone});
    program.advance(2000);
    REQUIRE(machine.copies.size() == 1);
    CHECK(name_of(machine.copies.back().item.bytes) == "Anytown");
    CHECK(robot.sees("Kept on this computer 14:02"));
}

TEST_CASE("keeping: a disk that hangs is said within ten seconds, with since when, and leaving asks") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    REQUIRE(robot.sees("Kept on this computer 14:02"));
    machine.keeps_stall = true;
    machine.now.minute = 5;
    robot.fill("Name of the partnership", "Newtown");
    program.advance(1000);
    machine.now.minute = 6;
    program.advance(9000);
    CHECK(robot.sees("Not kept since 14:05. The place where your work is kept does not answer."));
    CHECK(program.app().would_lose_work());
    CHECK(program.app().may_close());
    SUBCASE("saved to a file, leaving does not ask") {
        robot.press(Role::Button, "Save file");
        program.advance(100);
        CHECK_FALSE(program.app().would_lose_work());
    }
    SUBCASE("it is tried again by itself, less and less often") {
        const std::size_t tries = machine.work_tickets.size();
        program.advance(12000);
        const std::size_t more = machine.work_tickets.size();
        CHECK(more > tries);
        for (int i = 0; i < 120; ++i) program.advance(1000);
        CHECK(machine.work_tickets.size() > more);
        CHECK(machine.work_tickets.size() < more + 8);
    }
    SUBCASE("an answer that comes late still counts") {
        program.send(Kept{machine.work_tickets.back()});
        CHECK(robot.sees("Kept on this computer 14:06"));
        CHECK_FALSE(robot.sees("save a file as well"));
        CHECK_FALSE(robot.sees("does not answer"));
        CHECK_FALSE(program.app().would_lose_work());
    }
    SUBCASE("kept when it was tried again, it was late and nothing worse") {
        machine.keeps_stall = false;
        program.advance(60'000);
        CHECK(robot.sees("Kept on this computer 14:06"));
        CHECK_FALSE(robot.sees("save a file as well"));
        CHECK_FALSE(robot.sees("does not answer"));
    }
}

TEST_CASE("keeping: refused for a while, it is tried again by itself, and a file is asked for from then on") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    machine.work_refused = "The disk is full. Save to a file instead.";
    begin(robot, program, "Anytown");
    CHECK(robot.sees("Not kept since 14:02. The disk is full."));
    machine.work_refused.clear();
    machine.now.minute = 3;
    program.advance(5000);
    REQUIRE(!machine.copies.empty());
    CHECK(name_of(machine.copies.back().item.bytes) == "Anytown");
    CHECK(robot.sees("Kept on this computer 14:03, but it could not be kept at 14:02: save a file as well"));
    CHECK_FALSE(program.app().would_lose_work());
    CHECK(program.app().wants_file());
    robot.press(Role::Button, "Save file");
    program.advance(1000);
    CHECK_FALSE(program.app().wants_file());
    CHECK(robot.sees("Kept on this computer 14:03 · file saved 14:03"));
    robot.fill("Name of the partnership", "Newtown");
    program.advance(1000);
    CHECK_MESSAGE(program.app().wants_file(), "for the rest of the visit");
}

TEST_CASE("keeping: of a document of which little has changed, that little is handed over, and all of it is kept") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    program.advance(1000);
    CHECK(machine.changes_kept.empty());
    add_activity(robot, program, "Hotel briefing");
    REQUIRE(machine.changes_kept.size() == 1);
    const std::string& kept = machine.copies.back().item.bytes;
    CHECK(machine.changes_kept[0] < kept.size() / 10);
    CHECK(kept == program.app().export_document());

    SUBCASE("as soon as what it is a change of is gone, all of it is handed over, and nobody is troubled") {
        machine.changes_refused = true;
        robot.fill("Title", "Another briefing");
        program.advance(700);
        CHECK(machine.changes_kept.size() == 1);
        CHECK(machine.copies.back().item.bytes == program.app().export_document());
        CHECK_FALSE(robot.sees("Not kept"));
        CHECK_FALSE(program.app().wants_file());
        machine.changes_refused = false;
        robot.fill("Title", "One more");
        program.advance(700);
        CHECK(machine.changes_kept.size() == 2);
        CHECK(machine.copies.back().item.bytes == program.app().export_document());
    }
    SUBCASE("with another document between, what was kept before is no base any more") {
        robot.press(Role::Button, "Start");
        robot.press(Role::Button, "Open Example county*");
        program.advance(1000);
        add_activity(robot, program, "Taxi drivers");
        CHECK(machine.copies.back().item.bytes == program.app().export_document());
    }
}

TEST_CASE("keeping: undone to what is kept, nothing is missing, and the program rests") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    machine.work_refused = "The disk is full. Save to a file instead.";
    add_activity(robot, program, "Hotel briefing");
    REQUIRE(robot.sees("Not kept since"));
    while (program.app().impl().history.can_undo() &&
           program.app().impl().history.revision() != program.app().impl().kept_revision)
        robot.undo();
    program.advance(5000);
    CHECK_FALSE(robot.sees("Not kept since"));
    CHECK_FALSE(program.app().would_lose_work());
    const double due = program.app().next_frame_due();
    CHECK((due < 0 || due > 1000));
}

TEST_CASE("keeping: what was changed a moment before another was opened is held on to until it is kept") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    robot.fill("Name of the partnership", "Newtown");
    SUBCASE("the disk hangs") {
        machine.keeps_stall = true;
    }
    SUBCASE("the disk is full") {
        machine.work_refused = "The disk is full. Save to a file instead.";
    }
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    program.advance(12000);
    CHECK(robot.sees("Not kept"));
    CHECK(program.app().would_lose_work());
    machine.keeps_stall = false;
    machine.work_refused.clear();
    for (int i = 0; i < 40; ++i) program.advance(1000);
    CHECK_FALSE(program.app().would_lose_work());
    CHECK(std::any_of(machine.copies.begin(), machine.copies.end(),
                      [](const auto& one) { return name_of(one.item.bytes) == "Newtown"; }));
    CHECK_MESSAGE(name_of(machine.copies.back().item.bytes) != "Newtown", "what is open comes back");
    CHECK(program.app().may_close());
}

TEST_CASE("keeping: what was left is handed over again, though what came after it was handed over before it failed") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    machine.keeps_stall = true;
    robot.fill("Name of the partnership", "Newtown");
    program.advance(700);
    const auto ticket = machine.work_tickets.back();
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Open Example county*");
    program.app().impl().commands.push_back({{SetField{RecordKind::Partnership, "", "note", std::string("looked at")}}, "Note"});
    program.settle();
    // Another tab is looked at, so what is open now is handed over at once; then the answer comes.
    program.send(Leaving{});
    REQUIRE(machine.work_tickets.back() != ticket);
    machine.keeps_stall = false;
    program.send(KeepFailed{"", ticket});
    program.send(Kept{machine.work_tickets.back()});
    for (int i = 0; i < 40; ++i) program.advance(1000);
    CHECK(std::any_of(machine.copies.begin(), machine.copies.end(),
                      [](const auto& one) { return name_of(one.item.bytes) == "Newtown"; }));
    CHECK(program.app().may_close());
}

TEST_CASE("keeping: whatever the clock says, what was written last comes back") {
    for (const std::int64_t jump : {std::int64_t{-1'000'000}, std::int64_t{0}, std::int64_t{5'000'000}}) {
        CAPTURE(jump);
        FakePlatform machine;
        machine.minutes = 30'000'000;
        {
            Headless program(machine);
            Robot robot(program, Mode::Mirror);
            begin(robot, program, "Before");
            machine.minutes += jump;
            begin(robot, program, "After");
        }
        Headless again(machine);
        Robot robot(again, Mode::Mirror);
        CHECK(robot.sees("After"));
        show_copies(robot);
        CHECK(robot.count(Role::Group, "Before") == 1);
    }
}

TEST_CASE("keeping: of what was only looked at it is not said that it is kept") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Open Example county*");
    program.advance(2000);
    CHECK(robot.sees("Nothing to keep yet · no file saved yet"));
    CHECK_FALSE(robot.sees("Kept on this computer"));
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(2000);
    CHECK(robot.sees("Kept on this computer 14:02 · no file saved yet"));
}

}  // namespace waymark::test
