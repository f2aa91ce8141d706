// Files locked with a passphrase, as a person makes, opens and saves them.

#include <doctest/doctest.h>

#include "io/document/document_codec.h"
#include "io/lock/locked_file.h"
#include "shell/app_impl.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

constexpr std::string_view kPassphrase = "three blue boats";
/// Until the key is there.
constexpr double kWhileItWorks = 300;

std::string document_of(std::string_view name) {
    return R"({"format": "waymark", "formatVersion": 1, "id": "00000000-0000-4000-8000-000000000001", "partnership": {"name": ")" +
           std::string(name) + R"("}, "activities": []})";
}

/// Locked as quickly as is allowed.
std::string locked_of(std::string_view name, std::string_view passphrase = kPassphrase) {
    const auto key = make_lock_key(passphrase, LockSalt{7}, kLeastLockCost);
    REQUIRE(key);
    return lock_bytes(document_of(name), *key, LockNonce{9});
}

std::string name_in(std::string_view file, std::string_view passphrase = kPassphrase) {
    const Unlocked opened = unlock_bytes(file, passphrase);
    REQUIRE(opened.fault == LockFault::None);
    const LoadResult result = read_document(opened.bytes);
    REQUIRE(result.document);
    return result.document->partnership->name;
}

struct Locking {
    Headless program;
    Robot robot{program, Mode::Mirror};

    [[nodiscard]] std::vector<SaveRequest>& saves() { return program.platform().saves; }
    void work_on(std::string_view name) {
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", name);
    }
    void open(const std::string& file, const std::string& name = "a.waymarklocked") { program.send(FileOpened{name, file}); }
    void unlock(std::string_view passphrase = kPassphrase) {
        robot.fill("Passphrase", passphrase);
        robot.press(Role::Button, "Open");
        program.advance(kWhileItWorks);
    }
    void lock(std::string_view first = kPassphrase, std::string_view again = kPassphrase) {
        robot.fill("Passphrase", first);
        robot.fill("The same passphrase once more", again);
        robot.press(Role::Button, "Lock and save…");
        program.advance(kWhileItWorks);
    }
};

}  // namespace

TEST_CASE("locking: from Share a file is saved that the passphrase alone opens, and it is said before what a lost one means") {
    Locking one;
    one.program.send(FileOpened{"a.waymark.json", document_of("Anytown")});
    one.robot.press(Role::Button, "Share");
    one.robot.press(Role::Button, "Lock with a passphrase…");
    CHECK(one.robot.sees("A lost passphrase cannot be recovered: nobody, not even the makers of Waymark, can open the file."));
    CHECK(one.robot.sees("What is kept on this computer, and files that were saved before, are not."));
    CHECK(one.robot.focused().name == "Passphrase");
    one.lock();
    REQUIRE(one.saves().size() == 1);
    const SaveRequest& save = one.saves()[0];
    CHECK(save.ask_where);
    CHECK(save.is_document);
    CHECK(save.suggested_name == "Anytown 2026-11-21 1402.waymarklocked");
    CHECK(name_in(save.bytes) == "Anytown");
    CHECK(one.robot.count(Role::Dialog) == 0);
    CHECK(one.robot.sees("It is locked with the passphrase."));
    CHECK(one.robot.sees("(locked with a passphrase)"));
}

TEST_CASE("locking: what is typed is shown as dots, is in no copy and no note, and is not said") {
    for (const Mode mode : {Mode::Mirror, Mode::Pointer}) {
        Locking one;
        one.program.send(FileOpened{"a.waymark.json", document_of("Anytown")});
        Robot robot(one.program, mode);
        robot.press(Role::Button, "Share");
        robot.press(Role::Button, "Lock with a passphrase…");
        robot.begin_fill("Passphrase", kPassphrase);
        const SemNode& field = robot.get(Role::TextField, "Passphrase");
        CHECK(field.input_kind == "password");
        CHECK(field.value == kPassphrase);
        robot.fill("The same passphrase once more", "three blue");
        for (const std::string_view painted : one.program.app().impl().ui.painted_texts())
            CHECK(painted.find("blue") == std::string_view::npos);
        one.program.advance(5000);
        for (const auto& [key, item] : one.program.platform().kept) CHECK(item.bytes.find("blue") == std::string::npos);
        for (const std::string& said : one.program.platform().announced) CHECK(said.find("blue") == std::string::npos);
    }
}

TEST_CASE("locking: too short a passphrase, or one that was typed in two ways, is said beside its field, and nothing is saved") {
    Locking one;
    one.program.send(FileOpened{"a.waymark.json", document_of("Anytown")});
    one.robot.press(Role::Button, "Share");
    one.robot.press(Role::Button, "Lock with a passphrase…");
    one.lock("short", "short");
    CHECK(one.robot.get(Role::TextField, "Passphrase").description.starts_with("This passphrase is too short."));
    CHECK(one.robot.focused().name == "Passphrase");
    one.lock(kPassphrase, "three blue goats");
    CHECK(one.robot.get(Role::TextField, "Passphrase").description.find("too short") == std::string::npos);
    CHECK(one.robot.get(Role::TextField, "The same passphrase once more")
              .description.starts_with("This is not the same as above."));
    CHECK(one.robot.focused().name == "The same passphrase once more");
    CHECK(one.robot.value("Passphrase") == kPassphrase);
    CHECK(one.saves().empty());
    one.robot.press(Role::Button, "Cancel");
    one.robot.press(Role::Button, "Lock with a passphrase…");
    CHECK_MESSAGE(one.robot.value("Passphrase").empty(), "it is forgotten with the dialog");
}

TEST_CASE("locking: that the key takes a while is in sight, and said, before the work begins") {
    Locking one;
    one.open(locked_of("Anytown"));
    one.robot.fill("Passphrase", kPassphrase);
    one.robot.press(Role::Button, "Open");
    CHECK(one.robot.count(Role::Dialog) == 1);
    CHECK(one.robot.sees("The key is being worked out from the passphrase."));
    CHECK(one.robot.heard("The key is being worked out."));
    one.program.advance(kWhileItWorks);
    CHECK(one.robot.count(Role::Dialog) == 0);
    CHECK(one.robot.sees("Opened “a.waymarklocked”."));
}

TEST_CASE("locking: a locked file asks for its passphrase; a wrong one stays as it was typed, and can be tried again") {
    Locking one;
    one.work_on("Mine");
    one.open(locked_of("Theirs"));
    CHECK(one.robot.count(Role::Dialog, "“a.waymarklocked” is locked") == 1);
    CHECK(one.robot.focused().name == "Passphrase");
    one.unlock("three blue goats");
    CHECK(one.robot.count(Role::Dialog, "“a.waymarklocked” is locked") == 1);
    CHECK(one.robot.get(Role::TextField, "Passphrase").description.starts_with("The file did not open."));
    CHECK(one.robot.value("Passphrase") == "three blue goats");
    CHECK(one.robot.focused().name == "Passphrase");
    one.unlock();
    CHECK(one.robot.count(Role::Dialog) == 0);
    CHECK(read_document(one.program.app().export_document()).document->partnership->name == "Theirs");
    CHECK(one.robot.sees("same as the file (locked with a passphrase)"));
}

TEST_CASE("locking: Enter in the field does what its button does") {
    for (const Mode mode : {Mode::Mirror, Mode::Pointer}) {
        Locking one;
        one.open(locked_of("Anytown"));
        Robot robot(one.program, mode);
        robot.begin_fill("Passphrase", kPassphrase);
        robot.key(UiKey::Enter);
        one.program.advance(kWhileItWorks);
        CHECK(robot.sees("Opened “a.waymarklocked”."));
    }
}

TEST_CASE("locking: Cancel, by its button or by Escape, leaves all as it was") {
    for (const bool button : {true, false}) {
        Locking one;
        one.work_on("Mine");
        one.open(locked_of("Theirs"));
        one.robot.fill("Passphrase", kPassphrase);
        if (button)
            one.robot.press(Role::Button, "Cancel");
        else
            one.robot.key(UiKey::Escape);
        one.program.advance(kWhileItWorks);
        CHECK(one.robot.count(Role::Dialog) == 0);
        CHECK(read_document(one.program.app().export_document()).document->partnership->name == "Mine");
        CHECK(one.program.platform().times_adopted_file == 0);
    }
}

TEST_CASE("locking: a file that its header shows to be cut is refused without asking for a passphrase") {
    Locking one;
    std::string cut = locked_of("Anytown");
    cut.resize(cut.size() - 5);
    one.open(cut);
    CHECK(one.robot.count(Role::Dialog, "“a.waymarklocked” could not be opened") == 1);
    CHECK(one.robot.sees("a part is missing"));
}

TEST_CASE("locking: what was opened locked is saved locked with the same passphrase, in place and under another name") {
    Locking one;
    one.open(locked_of("Anytown"));
    one.unlock();
    one.work_on("Newtown");
    one.robot.press(Role::Button, "Save file");
    REQUIRE(one.saves().size() == 1);
    CHECK_FALSE(one.saves()[0].ask_where);
    CHECK(name_in(one.saves()[0].bytes) == "Newtown");
    one.robot.press(Role::Button, "Share");
    one.robot.within(Role::Main, "*").press(Role::Button, "Save as…");
    REQUIRE(one.saves().size() == 2);
    CHECK(one.saves()[1].ask_where);
    CHECK(one.saves()[1].suggested_name.ends_with(".waymarklocked"));
    CHECK(name_in(one.saves()[1].bytes) == "Newtown");
    CHECK_MESSAGE(one.saves()[0].bytes.substr(44, 24) != one.saves()[1].bytes.substr(44, 24), "no nonce is used twice");
}

TEST_CASE("locking: a file without a lock is written only when that is asked for, and then it stays so") {
    Locking one;
    one.open(locked_of("Anytown"));
    one.unlock();
    one.robot.press(Role::Button, "Share");
    CHECK(one.robot.sees("every save locks it again"));
    one.robot.press(Role::Button, "Save without a lock…");
    REQUIRE(one.saves().size() == 1);
    CHECK(one.saves()[0].ask_where);
    CHECK(one.saves()[0].suggested_name.ends_with(".waymark.json"));
    CHECK(read_document(one.saves()[0].bytes).document);
    CHECK_FALSE(one.robot.sees("locked with a passphrase)"));
    one.work_on("Newtown");
    one.robot.press(Role::Button, "Save file");
    CHECK(read_document(one.saves().back().bytes).document);
}

TEST_CASE("locking: a cancelled save leaves the document as it was, locked or not") {
    Locking one;
    one.program.send(FileOpened{"a.waymark.json", document_of("Anytown")});
    one.robot.press(Role::Button, "Share");
    one.robot.press(Role::Button, "Lock with a passphrase…");
    one.program.platform().save_cancelled = true;
    one.lock();
    one.program.platform().save_cancelled = false;
    CHECK_FALSE(one.robot.sees("(locked with a passphrase)"));
    one.robot.press(Role::Button, "Save file");
    CHECK(read_document(one.saves().back().bytes).document);
}

TEST_CASE("locking: a public version of a locked document is for everybody") {
    Locking one;
    one.open(locked_of("Anytown"));
    one.unlock();
    one.robot.press(Role::Button, "Share");
    one.robot.press(Role::Button, "Save public version");
    REQUIRE(one.saves().size() == 1);
    CHECK(one.saves()[0].suggested_name.ends_with(".public.waymark.json"));
    CHECK(read_document(one.saves()[0].bytes).document);
    CHECK(one.robot.sees("(locked with a passphrase)"));
}

TEST_CASE(
    "locking: after a restart Save asks for a passphrase again, and never writes the locked file as one that all can read") {
    FakePlatform first;
    {
        Headless program(first);
        Robot robot(program, Mode::Mirror);
        program.send(FileOpened{"a.waymarklocked", locked_of("Anytown"), "files/a.waymarklocked"});
        robot.fill("Passphrase", kPassphrase);
        robot.press(Role::Button, "Open");
        program.advance(kWhileItWorks);
        robot.press(Role::Button, "Partnership");
        robot.fill("Name of the partnership", "Newtown");
        robot.press(Role::Button, "Save file");
        program.advance(5000);
    }
    FakePlatform second;
    second.kept = first.kept;
    second.copies = first.copies;
    second.restore();
    Headless program(second);
    Robot robot(program, Mode::Mirror);
    program.settle();
    CHECK(robot.sees("Newtown"));
    CHECK_MESSAGE(robot.sees("file saved 14:02 (locked with a passphrase)"), "what the file holds is known to be the same");
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Oldtown");
    robot.press(Role::Button, "Save file");
    CHECK(second.saves.empty());
    CHECK(robot.sees("Its passphrase is kept nowhere"));
    robot.fill("Passphrase", "four green boats");
    robot.fill("The same passphrase once more", "four green boats");
    robot.press(Role::Button, "Lock and save…");
    program.advance(kWhileItWorks);
    REQUIRE(second.saves.size() == 1);
    CHECK_FALSE(second.saves[0].ask_where);
    CHECK(name_in(second.saves[0].bytes, "four green boats") == "Oldtown");
}

TEST_CASE(
    "locking: what somebody else saved into the locked file is shown where the passphrase is the same, else it is said to be "
    "locked") {
    for (const bool same : {true, false}) {
        Locking one;
        one.open(locked_of("Anytown"));
        one.unlock();
        one.work_on("Mine");
        one.program.platform().differs = FileDiffers{
            FileDoubt::Changed, "a.waymarklocked", locked_of("Theirs", same ? kPassphrase : "four green boats"), {}, 0};
        one.robot.press(Role::Button, "Save file");
        CHECK(one.robot.count(Role::Dialog, "“a.waymarklocked” has been changed by somebody else") == 1);
        CHECK(one.robot.count(Role::Button, "See what differs") == (same ? 1 : 0));
        CHECK(one.robot.sees("not with the passphrase that is known here") == !same);
        one.robot.press(Role::Button, "Replace it");
        REQUIRE(one.saves().size() >= 2);
        CHECK(one.saves().back().replace);
        CHECK(name_in(one.saves().back().bytes) == "Mine");
    }
}

TEST_CASE("locking: a locked file can be compared with what is open, and is not opened by that") {
    Locking one;
    one.work_on("Mine");
    one.program.platform().next_file = FileOpened{"b.waymarklocked", locked_of("Theirs")};
    one.robot.press(Role::Button, "Reviews");
    one.robot.press(Role::Button, "Compare with a file");
    one.unlock();
    CHECK(one.robot.sees("Comparing with “b.waymarklocked”."));
    CHECK(read_document(one.program.app().export_document()).document->partnership->name == "Mine");
    CHECK_FALSE(one.robot.sees("(locked with a passphrase)"));
}

}  // namespace waymark::test
