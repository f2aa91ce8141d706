// What is kept and cannot be read just now, is too large to come at once or for a file, or belongs to two lines of work.

#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

constexpr const char* kUnreadable = "What is kept on this computer could not be read just now.";

std::string file_of(std::string_view id, std::string_view name) {
    Document document;
    document.id = id;
    auto partnership = std::make_shared<Partnership>();
    partnership->name = name;
    document.partnership = partnership;
    return write_document(document);
}

/// Of so many half megabytes.
std::string large_file(std::string_view name, int halves) {
    std::string text =
        R"({"format": "waymark", "formatVersion": 1, "id": "22222222-0000-4000-8000-000000000002", "partnership": {"name": ")";
    text.append(name) += R"("}, "activities": [)";
    for (int i = 0; i < halves; ++i) {
        if (i > 0) text += ',';
        text += R"({"id": "a)" + std::to_string(i) + R"(", "title": "One", "description": ")" + std::string(499'000, 'x') + "\"}";
    }
    return text + "]}";
}

std::string name_in(std::string_view bytes) {
    const LoadResult read = read_document(bytes);
    return read.document ? read.document->partnership->name : "(cannot be read)";
}

void name_it(Robot& robot, Headless& program, std::string_view name) {
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", name);
    program.advance(1000);
}

bool keeps(const FakePlatform& machine, std::string_view name) {
    return std::any_of(machine.copies.begin(), machine.copies.end(),
                       [&](const auto& one) { return name_in(one.item.bytes) == name; });
}

/// A machine on which "Anytown" was kept by an earlier visit and cannot be read now.
struct Unreadable {
    FakePlatform machine;
    Unreadable() {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        name_it(robot, program, "Anytown");
        machine.crash();
        machine.unreadable = kUnreadable;
    }
};

}  // namespace

TEST_CASE("unread: a store that cannot be read at the start is said, and nothing untrue is") {
    Unreadable before;
    Headless program(before.machine);
    Robot robot(program, Mode::Mirror);
    CHECK(robot.count(Role::Region, "What was kept before") == 1);
    CHECK(robot.sees(kUnreadable));
    CHECK(robot.heard(kUnreadable));
    CHECK(robot.sees("What is kept on this computer could not be read"));
    for (const char* untrue : {"Nothing to keep yet", "Everything is kept", "Your own work stays kept"}) {
        CAPTURE(untrue);
        CHECK_FALSE(robot.sees(untrue));
    }
    robot.press(Role::Button, "Partnership");
    CHECK_FALSE(robot.sees("Everything here is kept as you type."));
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
    CHECK(robot.within(Role::Dialog, "Earlier copies").sees(kUnreadable));
    CHECK_FALSE(robot.sees("No earlier copy is kept"));
}

TEST_CASE("unread: it is looked for again by itself, less and less often, and opens when it comes") {
    Unreadable before;
    Headless program(before.machine);
    Robot robot(program, Mode::Mirror);
    for (int i = 0; i < 120; ++i) program.advance(1000);
    const int tries = before.machine.times_restored_again;
    CHECK(tries > 3);
    CHECK(tries < 10);
    before.machine.unreadable.clear();
    SUBCASE("by itself") {
        for (int i = 0; i < 35; ++i) program.advance(1000);
    }
    SUBCASE("at once, when the person asks for it") {
        robot.press(Role::Button, "Try again");
    }
    CHECK(before.machine.times_restored_again == tries + 1);
    CHECK(name_in(program.app().export_document()) == "Anytown");
    CHECK(robot.count(Role::Region, "What was kept before") == 0);
    CHECK(robot.heard("What was kept on this computer before can be read again, and is open."));
    program.advance(60000);
    CHECK_MESSAGE(before.machine.times_restored_again == tries + 1, "then no more");
}

TEST_CASE("unread: what was begun meanwhile stays open, and what was kept before is among the copies") {
    Unreadable before;
    Headless program(before.machine);
    Robot robot(program, Mode::Mirror);
    name_it(robot, program, "Othertown");
    CHECK(robot.sees("takes the place of nothing that was kept before"));
    before.machine.unreadable.clear();
    robot.press(Role::Button, "Try again");
    CHECK(name_in(program.app().export_document()) == "Othertown");
    CHECK(robot.sees("It is among the earlier copies on the Start screen."));
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
    CHECK(robot.count(Role::Group, "Anytown") == 1);
}

TEST_CASE("unread: what the person has set since is not undone by what was kept of the settings") {
    Unreadable before;
    before.machine.kept["settings"] = {"text-view=yes\n", ""};
    Headless program(before.machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Settings");
    robot.check("Keep my work on this computer", false);
    before.machine.unreadable.clear();
    before.machine.kept["settings"] = {"keep-here=yes\n", ""};
    robot.press(Role::Button, "Try again");
    CHECK_FALSE(program.app().impl().state.settings.keep_here);
}

TEST_CASE("unread: what is kept comes late, and what was typed meanwhile stays open and says where the other is") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        name_it(robot, program, "Anytown");
    }
    machine.crash();
    const FakePlatform::KeptCopy kept = machine.copies.back();
    machine.kept.clear();
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    program.app().impl().restoring = true;
    name_it(robot, program, "Othertown");
    program.send(Restored{KeptThing::Work, kept.item.bytes, kept.item.when, kept.copy.note, kept.copy.number});
    program.send(RestoreDone{});
    CHECK(name_in(program.app().export_document()) == "Othertown");
    CHECK(robot.sees("What was kept on this computer before is among the earlier copies on the Start screen."));
}

TEST_CASE("copies: my work and a colleague’s version of the same document are two lines, and mine stays on a full disk") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    const std::string id = "11111111-0000-4000-8000-000000000001";
    program.send(FileOpened{"a.waymark.json", file_of(id, "As it was")});
    name_it(robot, program, "Mine");
    program.send(FileOpened{"b.waymark.json", file_of(id, "Hers")});
    name_it(robot, program, "Hers, and on");
    std::vector<Copy> all;
    for (const auto& one : machine.copies) all.push_back(one.copy);
    const auto gone = copies_to_drop(all, machine.minutes, 1, true);
    for (const std::uint64_t number : gone) machine.drop_copy(number);
    CHECK(keeps(machine, "Mine"));
    CHECK(keeps(machine, "Hers, and on"));
}

TEST_CASE("copies: a restart goes on with the line of work that was open, and leaves no copy of its own behind") {
    FakePlatform machine;
    for (const char* name : {"One", "Two", "Three"}) {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        name_it(robot, program, name);
        machine.leave();
        machine.crash();
    }
    REQUIRE(machine.copies.size() == 3);
    for (const auto& one : machine.copies) CHECK(one.copy.note.line == machine.copies.front().copy.note.line);
    CHECK(machine.copies.front().copy.note.line.size() == 36);
}

TEST_CASE("copies: one that is too large to come with the others is listed, and read when it is opened or compared") {
    FakePlatform machine;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    program.send(FileOpened{"large.json", large_file("Elsewhere", 6)});
    name_it(robot, program, "Large county");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Start a new document");
    robot.press(Role::Button, "Start new");
    name_it(robot, program, "Othertown");
    machine.most_at_once = 1'000'000;
    const auto show = [&] {
        robot.press(Role::Button, "Start");
        robot.press(Role::Button, "Earlier copies");
    };
    show();
    CHECK(robot.count(Role::Group, "A large copy") == 1);
    CHECK(robot.sees("It has 2 MB, and is read only when you open or compare it."));
    CHECK(robot.sees("These take up 2.9 MB."));
    SUBCASE("opened") {
        robot.within(Role::Group, "A large copy").press(Role::Button, "Open the copy of *");
        CHECK(name_in(program.app().export_document()) == "Large county");
    }
    SUBCASE("compared") {
        robot.within(Role::Group, "A large copy").press(Role::Button, "Compare the copy of *");
        CHECK(robot.count(Role::Heading, "Reviews") == 1);
        CHECK(name_in(program.app().export_document()) == "Othertown");
    }
    SUBCASE("damaged, it says so before it is opened") {
        for (auto& one : machine.copies)
            if (one.item.bytes.size() > 1'000'000) one.item.bytes.resize(1'400'000);
        robot.within(Role::Group, "A large copy").press(Role::Button, "Open the copy of *");
        CHECK(name_in(program.app().export_document()) == "Othertown");
        CHECK(robot.within(Role::Dialog, "Earlier copies").sees("It is damaged"));
    }
    SUBCASE("removed") {
        robot.within(Role::Group, "A large copy").press(Role::Button, "Remove the copy of *");
        robot.press(Role::Button, "Remove the copy of 14:02 for good");
        CHECK(machine.copies.size() == 1);
    }
}

TEST_CASE("too large: what is kept is read back whatever its size, and is not called damaged") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        name_it(robot, program, "Anytown");
    }
    machine.crash();
    machine.copies.back().item.bytes = large_file("Anytown", 202);
    REQUIRE(machine.copies.back().item.bytes.size() > kMostBytes);
    machine.copies.back().copy.note.mark = uuid_of(machine.copies.back().item.bytes);
    FakePlatform next;
    next.copies = machine.copies;
    next.kept = machine.kept;
    Headless again(next);
    Robot robot(again, Mode::Mirror);
    CHECK_FALSE(robot.sees("damaged"));
    CHECK(again.app().impl().history.document().partnership->name == "Anytown");
}

TEST_CASE("too large: the file is refused with a sentence, and the bar says that what is kept is too large for one") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.app().impl().most_of_file = 2'000'000;
    program.send(FileOpened{"large.json", large_file("Elsewhere", 5)});
    name_it(robot, program, "Large county");
    CHECK(robot.sees("but too large for a file: 3 MB of at most 2."));
    robot.press(Role::Button, "Save file");
    CHECK(program.platform().saves.empty());
    CHECK(robot.sees("The file was not saved: it would have 3 MB, and Waymark opens files of up to 2."));
    CHECK_FALSE(robot.sees("a fault"));
}

TEST_CASE("too large: a snapshot that would make the document larger than a file may be is not taken, and says why") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    program.app().impl().most_of_file = 2'000'000;
    program.send(FileOpened{"large.json", large_file("Elsewhere", 3)});
    name_it(robot, program, "Large county");
    robot.press(Role::Button, "Reviews");
    robot.press(Role::Button, "Take a snapshot");
    CHECK(program.app().impl().history.document().snapshots.size() == 0);
    CHECK(robot.sees("was not done: the document would have 3 MB, and a file may have at most 2."));
}

TEST_CASE("kept openly: a page from a file says who can read what it keeps, with the choice not to") {
    FakePlatform machine;
    machine.openly = true;
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    CHECK_MESSAGE(robot.count(Role::Region, "Who can read what is kept") == 0, "nothing is kept yet");
    name_it(robot, program, "Anytown");
    REQUIRE(robot.count(Role::Region, "Who can read what is kept") == 1);
    SUBCASE("kept all the same, it is asked no more") {
        robot.press(Role::Button, "Keep it here");
        CHECK(robot.count(Role::Region, "Who can read what is kept") == 0);
        program.advance(1000);
        machine.crash();
        FakePlatform next;
        next.openly = true;
        next.kept = machine.kept;
        next.copies = machine.copies;
        Headless again(next);
        Robot later(again, Mode::Mirror);
        CHECK(later.count(Role::Region, "Who can read what is kept") == 0);
        CHECK(program.app().impl().state.settings.keep_here);
    }
    SUBCASE("not kept, and what is there already is asked about") {
        robot.press(Role::Button, "Do not keep here");
        CHECK_FALSE(program.app().impl().state.settings.keep_here);
        robot.press(Role::Button, "Forget everything");
        CHECK(machine.copies.empty());
        CHECK(robot.sees("Not kept on this computer"));
    }
    SUBCASE("Help says so too") {
        robot.press(Role::Button, "Help*");
        CHECK(robot.sees("Other pages opened from files on this computer"));
    }
}

}  // namespace waymark::test
