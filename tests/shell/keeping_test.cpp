// What must survive: copies of the work, on a machine that is full, hangs, refuses for a while, loses parts
// of what it kept, or whose clock runs as it likes.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <random>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

std::string file_with(std::string_view name, std::string_view id = "11111111-0000-4000-8000-000000000001") {
    Document document;
    document.id = id;
    auto partnership = std::make_shared<Partnership>();
    partnership->name = name;
    document.partnership = partnership;
    return write_document(document);
}

std::string name_of(std::string_view bytes) {
    const LoadResult read = read_document(bytes);
    return read.document ? read.document->partnership->name : "(cannot be read)";
}

/// A document of the person's own with a name, kept.
void begin(Robot& robot, Headless& program, std::string_view name) {
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    if (robot.count(Role::Dialog, "Start a new document?") > 0) robot.press(Role::Button, "Start new");
    robot.fill("Name of the partnership", name);
    program.advance(1000);
}

void add_activity(Robot& robot, Headless& program, std::string_view title) {
    robot.press(Role::Button, "Activities*");
    robot.press(Role::Button, "Add activity");
    robot.fill("Title", title);
    program.advance(1000);
}

void show_copies(Robot& robot) {
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
}

TEST_CASE("copies: looking at an example ten times, and at ten files, loses nobody's work") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    for (int i = 0; i < 10; ++i) {
        robot.press(Role::Button, "Start");
        robot.press(Role::Button, "Open Example county*");
        program.advance(1000);
        program.send(FileOpened{"a.json", file_with("Elsewhere", "id " + std::to_string(i)), true});
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
        program.send(FileOpened{"a.json", file_with("Looked at"), true, "/documents/someone/a.json"});
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
    CHECK(robot.within(Role::Dialog, "Start a new document?")
              .sees("You have not changed the present document"));
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
    CHECK(robot.sees("2 activities were added since."));
    CHECK(robot.sees("Of other documents"));
    CHECK(robot.sees("It has 0 activities."));
    REQUIRE(robot.all(Role::Button, "Compare the copy of *").size() >= 2);
    program.send(
        UiAction{UiAction::Kind::Activate, robot.all(Role::Button, "Compare the copy of *").front()->id});
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
        program.send(Kept{"work", machine.work_tickets.back()});
        CHECK(robot.sees("Kept on this computer 14:06"));
        CHECK_FALSE(robot.sees("save a file as well"));
        CHECK_FALSE(program.app().would_lose_work());
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
    program.send(KeepFailed{"work", "", ticket});
    program.send(Kept{"work", machine.work_tickets.back()});
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

TEST_CASE("forgetting says how much was removed") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    const auto copies = std::to_string(machine.copies.size());
    robot.press(Role::Button, "Settings");
    robot.press(Role::Button, "Forget everything kept*");
    robot.press(Role::Button, "Forget everything");
    CHECK(robot.sees("Everything kept on this computer was removed: " + copies + " cop"));
    CHECK(machine.copies.empty());
    CHECK(robot.sees("Not kept on this computer"));
}

TEST_CASE("keeping switched off is said to leave what was kept before, and forgetting it asks with Cancel in hand") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    robot.press(Role::Button, "Settings");
    CHECK(robot.sees("Every change is kept on this computer within a second"));
    robot.press(Role::CheckBox, "Keep my work on this computer");
    CHECK_FALSE(robot.sees("Every change is kept"));
    CHECK(robot.sees("What was kept before stays there until you forget it"));
    CHECK_FALSE(machine.copies.empty());
    robot.press(Role::Button, "Forget everything kept*");
    CHECK(robot.focused().name == "Cancel");
    robot.press(Role::Button, "Cancel");
    CHECK_FALSE(machine.copies.empty());
}

TEST_CASE("forgetting names what is in no file, and nothing else") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    begin(robot, program, "Newtown");
    robot.press(Role::Button, "Save file");
    program.advance(2000);
    begin(robot, program, "Oldtown");
    robot.press(Role::Button, "Settings");
    robot.press(Role::Button, "Forget everything kept*");
    CHECK(robot.sees("these are saved in no file"));
    CHECK(robot.sees("Anytown, as it was kept 14:02"));
    CHECK(robot.sees("Oldtown, as it was kept 14:02"));
    CHECK(robot.count(Role::Paragraph, "Newtown*") == 0);
}

TEST_CASE("keeping switched off: the copies from before are found, and work that comes back from them says so") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        begin(robot, program, "Anytown");
        robot.press(Role::Button, "Settings");
        robot.press(Role::CheckBox, "Keep my work on this computer");
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        program.advance(2000);
        robot.press(Role::Button, "Start");
        CHECK_FALSE(robot.sees("Copies of each document that you change are kept"));
        robot.press(Role::Button, "Earlier copies");
        CHECK(robot.sees("Keeping is switched off: nothing more is kept on this computer. These copies are from before."));
        CHECK_FALSE(robot.sees("No earlier copy"));
        CHECK(robot.count(Role::Button, "Bring back the copy of 14:02") == 1);
    }
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.sees("Anytown"));
    CHECK(robot.within(Role::Region, "Message").sees("Keeping is switched off. What is open was kept on this computer 14:02"));
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

/// Does this and that at random, and beside it knows what was acknowledged.
class RandomUser {
  public:
    explicit RandomUser(unsigned seed) : dice_(seed) { start(); }

    void step() {
        switch (roll(13)) {
            case 0:
                robot("new");
                break;
            case 1:
                ask(OpenExample{0});
                break;
            case 2:
                program_->send(
                    FileOpened{"a.json", file_with("file", "file " + std::to_string(roll(3))), true});
                put_away();
                break;
            case 3:
                machine.work_refused = roll(2) == 0 ? "The disk is full." : "";
                break;
            case 4:
                machine.keeps_stall = roll(2) == 0;
                break;
            case 5:
                machine.minutes += roll(2) == 0 ? roll(20'000) : -roll(20'000);
                break;
            case 6:
                program_->send(Leaving{});
                break;
            case 7:
                program_.reset();
                machine.crash();
                start();
                break;
            case 8:
                ask(AskEarlier{});
                ask(OpenEarlier{static_cast<std::size_t>(roll(4))});
                put_away();
                break;
            case 9:
                ask(Undo{});
                break;
            case 10:
                machine.changes_refused = roll(2) == 0;
                break;
            default:
                edit();
        }
        program_->advance(roll(3) * 700);
        learn();
    }

    /// Of each document the state that was acknowledged last is there; and the last of all comes back.
    [[nodiscard]] std::string lost() const {
        for (const auto& [document, bytes] : acknowledged_) {
            const bool there =
                std::any_of(machine.copies.begin(), machine.copies.end(), [&](const auto& one) {
                    return one.copy.note.document == document && one.item.bytes == bytes;
                });
            if (!there) return bytes;
        }
        return {};
    }

    FakePlatform machine;

  private:
    int roll(int sides) { return static_cast<int>(dice_() % static_cast<unsigned>(sides)); }

    void start() { program_ = std::make_unique<Headless>(machine); }

    template <class Request>
    void ask(Request request) {
        program_->app().impl().requests.emplace_back(request);
        program_->settle();
    }

    /// Whatever dialog is open now.
    void put_away() {
        if (open_dialog(program_->nodes())) Robot(*program_, Mode::Mirror).key(UiKey::Escape);
    }

    void robot(std::string_view) { ask(NewDocument{}); }

    void edit() {
        App::Impl& impl = program_->app().impl();
        if (!impl.has_work) return;
        impl.commands.push_back(
            {{SetField{RecordKind::Partnership, "", "name", std::to_string(++edits_)}}, "Name"});
        program_->settle();
    }

    /// The program says that what is open now is kept.
    void learn() {
        const App::Impl& impl = program_->app().impl();
        if (impl.has_work && impl.edited && impl.kept_revision == impl.history.revision())
            acknowledged_[impl.history.document().id] = program_->app().export_document();
    }

    std::mt19937 dice_;
    std::unique_ptr<Headless> program_;
    std::map<std::string, std::string> acknowledged_;
    int edits_ = 0;
};

TEST_CASE("keeping: whatever a person and the machine do at random, nothing acknowledged is lost") {
    for (unsigned seed = 1; seed <= 12; ++seed) {
        CAPTURE(seed);
        RandomUser user(seed);
        for (int i = 0; i < 120; ++i) {
            CAPTURE(i);
            user.step();
            REQUIRE(user.lost() == "");
        }
    }
}

}  // namespace
}  // namespace waymark::test
