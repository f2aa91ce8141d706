// Work that is in no other place: what takes it over, hands it on, leaves it or brings it back says so and loses nothing.

#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "io/import/file_kind.h"
#include "io/lock/locked_file.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"
#include "shell/notes.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

const std::string kId = "00000000-0000-4000-8000-000000000001";

std::string file_of(std::string_view name, int activities = 1, std::string_view id = kId) {
    std::string text = R"({"format": "waymark", "formatVersion": 1, "id": ")" + std::string(id) +
                       R"(", "partnership": {"name": ")" + std::string(name) + R"("}, "activities": [)";
    for (int i = 0; i < activities; ++i)
        text += (i > 0 ? "," : "") + std::string(R"({"id": "a)") + std::to_string(i) + R"(", "title": "No )" + std::to_string(i) +
                "\"}";
    return text + "]}";
}

std::string locked_file() {
    return lock_bytes(file_of("Secret town"), *make_lock_key("three blue boats", LockSalt{7}, kLeastLockCost), LockNonce{9});
}

/// A program, and what is done in it.
struct One {
    FakePlatform& machine;
    Headless program{machine};
    Robot robot{program, Mode::Mirror};

    explicit One(FakePlatform& of) : machine(of) {}
    void name_it(std::string_view name) {
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", name);
        program.advance(1000);
    }
    void begin(std::string_view name) {
        robot.press(Role::Button, "Start");
        robot.press(Role::Button, "Start a new document");
        if (robot.count(Role::Dialog) > 0) robot.press(Role::Button, "Start new");
        name_it(name);
    }
    void open_locked() {
        program.send(FileOpened{"a.waymarklocked", locked_file(), "/data/a.waymarklocked"});
        robot.fill("Passphrase", "three blue boats");
        robot.within(Role::Dialog, "*").press(Role::Button, "Open");
        for (int i = 0; i < 6; ++i) program.advance(500);
    }
    void take_over() { robot.press(Role::Button, "Take over"); }
    [[nodiscard]] Document document() { return *read_document(program.app().export_document()).document; }
    [[nodiscard]] std::string name() { return document().partnership->name; }
    [[nodiscard]] App::Impl& impl() { return program.app().impl(); }
    [[nodiscard]] bool asks_before_leaving() { return program.app().would_lose_work(); }
};

/// The same document in two windows; the second reads.
struct Two {
    Shared shared;
    FakePlatform machine_here, machine_there;
    One here{connected(machine_here)}, there{connected(machine_there)};

    explicit Two(const std::string& file = file_of("Anytown", 34)) {
        for (One* one : {&here, &there}) one->program.send(FileOpened{"a.json", file, "/data/a.json"});
    }
    FakePlatform& connected(FakePlatform& machine) {
        machine.shares = &shared;
        return machine;
    }
    void settle() {
        there.program.settle();
        here.program.settle();
    }
    void stop_keeping() {
        here.robot.press(Role::Button, "Settings");
        here.robot.check("Keep my work on this computer", false);
    }
    /// The second takes it while the first is frozen.
    void pass_over_the_first() {
        shared.answers = false;
        there.take_over();
        settle();
        shared.answers = true;
    }
};

}  // namespace

TEST_CASE("only here: taken over again, what another window never got is one undo back, and among the copies") {
    Two both;
    both.here.name_it("Kept");
    both.machine_here.keep_refused = "The disk is full.";
    both.here.name_it("An hour of work that is only here");
    both.pass_over_the_first();
    REQUIRE(both.here.robot.sees("your last changes are only here: save a copy"));
    both.machine_here.keep_refused.clear();
    both.here.take_over();
    both.settle();
    CHECK(both.here.name() == "Kept");
    CHECK(both.here.robot.sees("Undo brings back what was here."));
    both.here.program.advance(2000);
    CHECK(std::any_of(both.machine_here.copies.begin(), both.machine_here.copies.end(),
                      [](const auto& copy) { return copy.item.bytes.find("An hour of work") != std::string::npos; }));
    both.here.robot.undo();
    CHECK(both.here.name() == "An hour of work that is only here");
}

TEST_CASE("only here: while nothing is kept, what was kept once does not replace what is here") {
    Two both;
    both.stop_keeping();
    both.here.name_it("An hour of work, not kept as was asked");
    both.there.take_over();
    both.settle();
    both.settle();
    REQUIRE(both.there.name() == "An hour of work, not kept as was asked");
    REQUIRE(both.here.robot.count(Role::Region, "Open for reading") == 1);
    // The other window is closed, and what the machine finds is of last week.
    both.machine_here.push(TakenOver{file_of("Last week"), {}, {}});
    both.here.program.settle();
    CHECK(both.here.name() == "An hour of work, not kept as was asked");
    CHECK(both.here.robot.sees("Nothing newer of it is kept on this computer."));
}

TEST_CASE("only here: a copy that takes the place of what is read is one undo back") {
    Two both;
    both.here.name_it("Kept");
    both.pass_over_the_first();
    CHECK(both.there.name() == "Kept");
    CHECK(both.there.robot.sees("Undo brings back what was here."));
    both.there.robot.undo();
    CHECK(both.there.name() == "Anytown");
}

TEST_CASE("only here: a damaged copy is not taken over, and that is said") {
    for (const bool cut : {true, false}) {
        CAPTURE(cut);
        Two both;
        both.here.name_it("Kept");
        std::string& bytes = both.machine_here.copies.back().item.bytes;
        if (cut)
            bytes.resize(bytes.find("\"title\": \"No 20\""));
        else
            bytes[bytes.find("Kept")] = 'Z';
        const std::string damaged = bytes;
        both.pass_over_the_first();
        CHECK(both.there.name() == "Anytown");
        CHECK(both.there.document().activities.size() == 34);
        CHECK(both.there.robot.heard("is damaged, so it stays as it is here"));
        // It can be changed, and what is kept then is a copy beside the damaged one.
        both.there.name_it("Anytown, gone on");
        CHECK(both.machine_here.copies.back().item.bytes == damaged);
        CHECK(both.machine_there.copies.back().item.bytes.find("gone on") != std::string::npos);
    }
}

TEST_CASE("only here: a document that cannot be handed over stays to be changed where it is, and leaving asks") {
    Two both;
    both.machine_here.keep_refused = "There is no room left on the disk.";
    both.here.name_it("An hour of work that is only here");
    both.machine_here.hand_over_refused = "It could not be given.";
    both.there.take_over();
    both.settle();
    CHECK(both.here.robot.heard("It could not be given."));
    CHECK_FALSE(both.here.robot.heard("with all that was typed here"));
    CHECK(both.here.robot.count(Role::Region, "Open for reading") == 0);
    CHECK(both.here.asks_before_leaving());
    both.here.name_it("Another hour");
    CHECK(both.here.name() == "Another hour");
}

TEST_CASE("only here: what was left before it was kept is asked for on leaving, also while the next document is only read") {
    for (const bool switched_off : {false, true}) {
        CAPTURE(switched_off);
        Two both;
        FakePlatform machine;
        machine.shares = &both.shared;
        machine.random = SeededRandom{7};
        One mine(machine);
        mine.begin("Mine");
        machine.keeps_stall = true;
        mine.robot.fill("Name of the partnership", "Mine, an hour later");
        mine.program.advance(700);
        mine.program.send(FileOpened{"a.json", file_of("Anytown", 34), "/data/a.json"});
        REQUIRE(mine.robot.count(Role::Region, "Open for reading") == 1);
        CHECK_FALSE(mine.program.app().may_close());
        if (switched_off) mine.program.send(KeepingChanged{KeepingChanged::What::Off});
        for (int i = 0; i < 20; ++i) mine.program.advance(1000);
        CHECK(mine.program.app().may_close());
        CHECK(mine.asks_before_leaving());
    }
}

TEST_CASE("only here: a late answer does not take back that a file is asked for, for what failed before") {
    FakePlatform machine;
    One one(machine);
    one.begin("One");
    machine.keep_refused = "The disk is full.";
    one.name_it("Two");
    machine.keep_refused.clear();
    for (int i = 0; i < 8; ++i) one.program.advance(1000);
    REQUIRE(one.impl().work.wants_file);
    machine.keeps_stall = true;
    one.name_it("Three");
    const std::uint64_t ticket = machine.work_tickets.back();
    one.program.advance(9000);
    machine.keeps_stall = false;
    one.program.send(Kept{ticket});
    one.program.advance(100);
    CHECK(one.impl().work.wants_file);
}

TEST_CASE("only here: the bar says at once that keeping is switched off") {
    FakePlatform machine;
    One one(machine);
    one.begin("Mine");
    one.robot.press(Role::Button, "Settings");
    one.robot.check("Keep my work on this computer", false);
    CHECK(one.robot.sees("Not kept on this computer"));
    CHECK(one.asks_before_leaving());
}

TEST_CASE("locked: a locked file that is only looked at is not kept, and after a restart asks for its passphrase") {
    FakePlatform machine;
    {
        One one(machine);
        one.open_locked();
        REQUIRE(one.name() == "Secret town");
        CHECK(one.robot.sees("Nothing to keep yet"));
        CHECK(one.program.app().may_close());
    }
    for (const auto& copy : machine.copies) CHECK(copy.item.bytes.find("Secret town") == std::string::npos);
    CHECK_FALSE(One(machine).robot.sees("Secret town"));
}

TEST_CASE("locked: a locked document that comes back from a copy is not written in clear unasked") {
    FakePlatform machine;
    const auto asks_for_a_passphrase = [&](One& one) {
        const std::size_t before = machine.saves.size();
        one.robot.press(Role::Button, "Save file");
        one.program.advance(1000);
        CHECK(machine.saves.size() == before);
        CHECK(one.robot.count(Role::Dialog) == 1);
        one.robot.press(Role::Button, "Cancel");
    };
    {
        One one(machine);
        one.open_locked();
        one.name_it("Secret town, newer");
        one.begin("Other");
        one.robot.press(Role::Button, "Start");
        one.robot.press(Role::Button, "Earlier copies");
        one.robot.press(Role::Button, "Open the copy of*");
        one.program.advance(500);
        REQUIRE(one.name() == "Secret town, newer");
        asks_for_a_passphrase(one);
        one.name_it("Secret town, newest");
    }
    // Killed after the work was kept and before the session was.
    machine.kept.erase("session");
    machine.crash();
    One again(machine);
    REQUIRE(again.name() == "Secret town, newest");
    asks_for_a_passphrase(again);
}

TEST_CASE("locked: a locked document taken over from what is kept is not written in clear unasked") {
    Two both(locked_file());
    for (One* one : {&both.here, &both.there}) one->open_locked();
    both.here.name_it("Secret town, newer");
    both.pass_over_the_first();
    REQUIRE(both.there.name() == "Secret town, newer");
    both.there.robot.press(Role::Button, "Save file");
    both.there.program.advance(1000);
    for (const SaveRequest& save : both.machine_there.saves) CHECK(file_kind(save.bytes) == FileKind::Locked);
}

TEST_CASE("locked: salt and nonce come from the machine, also where numbers repeat for a check") {
    FakePlatform first, second;
    second.secrets = SeededRandom{99};
    std::vector<std::string> heads;
    for (FakePlatform* machine : {&first, &second}) {
        One one(*machine);
        one.begin("Anytown");
        one.robot.press(Role::Button, "Share");
        one.robot.press(Role::Button, "Lock with a passphrase…");
        one.robot.fill("Passphrase", "three blue boats");
        one.robot.fill("The same passphrase once more", "three blue boats");
        one.robot.press(Role::Button, "Lock and save…");
        for (int i = 0; i < 6; ++i) one.program.advance(500);
        REQUIRE(machine->saves.size() == 1);
        heads.push_back(machine->saves.back().bytes.substr(0, 80));
    }
    CHECK(heads[0] != heads[1]);
}

TEST_CASE("newer: what a newer version kept is said to be that, and neither its file nor its copy is written over") {
    FakePlatform machine;
    const std::string bytes =
        R"({"format": "waymark", "formatVersion": 2, "id": ")" + kId +
        R"(", "partnership": {"name": "Newer"}, "activities": [{"id": "a", "title": "First", "status": {"is": "new"}}]})";
    const CopyNote note{kId, uuid_of(bytes), true, true, std::string(36, 'a')};
    machine.copies.push_back({Copy{1, bytes.size(), 0, note}, {bytes, "2026-11-21T14:00"}});
    machine.kept["work"] = {bytes, "2026-11-21T14:00"};
    NoteWriter session;
    session.add("work", uuid_of(bytes));
    session.add("file", "plan.json");
    session.add("file-path", "/data/plan.json");
    session.add("file-note", uuid_of(bytes));
    machine.kept["session"] = {session.whole(), "2026-11-21T14:00"};
    One one(machine);
    CHECK(one.robot.sees("kept by a newer version of Waymark"));
    one.name_it("Edited by the older one");
    CHECK(machine.copies.front().item.bytes == bytes);
    one.robot.press(Role::Button, "Save file");
    REQUIRE(machine.saves.size() == 1);
    CHECK(machine.saves.back().suggested_name.find("plan") == std::string::npos);
    CHECK(one.impl().work.file_path.empty());
}

TEST_CASE("newer: what a newer version kept is said to be that when it is taken over, too") {
    Two both;
    both.here.name_it("Kept");
    both.pass_over_the_first();
    REQUIRE(both.here.robot.count(Role::Region, "Open for reading") == 1);
    std::string bytes = file_of("Newer", 34);
    bytes.replace(bytes.find("\"formatVersion\": 1"), 18, "\"formatVersion\": 2");
    both.machine_here.push(TakenOver{bytes, {}, {kId, uuid_of(bytes), true, false}});
    both.here.program.settle();
    CHECK(both.here.name() == "Newer");
    CHECK(both.here.robot.sees("kept by a newer version of Waymark"));
    CHECK(both.here.impl().work.file_path.empty());
}

TEST_CASE("damage: the next best copy is one that is whole, of the same document where there is one") {
    FakePlatform machine;
    {
        One one(machine);
        one.begin("Anytown");
        for (const int minute : {5, 10, 20}) {
            one.impl().platform.begin_copy();
            machine.now.minute = minute;
            machine.minutes = minute;
            one.name_it("Anytown " + std::to_string(minute));
        }
    }
    machine.crash();
    const std::size_t copies = machine.copies.size();
    REQUIRE(copies >= 3);
    machine.copies[copies - 1].item.bytes.assign(100, '\0');
    std::string& cut = machine.copies[copies - 2].item.bytes;
    cut.resize(cut.size() / 2);
    One again(machine);
    CHECK(again.robot.sees("The next best is the copy of 14:05."));
}

}  // namespace waymark::test
