// What is asked for, or told by the machine, while part of the program is yet to be fetched.

#include <doctest/doctest.h>

#include "shell/app_impl.h"
#include "shell/kept.h"
#include "support/headless.h"

namespace waymark::test {
namespace {

struct Half {
    FakePlatform machine;
    Half() { machine.whole = false; }
};

}  // namespace

TEST_CASE("rest: earlier copies asked for before what lists them is here are not asked for, and that is said") {
    Half half;
    Headless program(half.machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Anytown");
    const std::string& said = program.app().impl().work.message.text;
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
    CHECK(said == "This part of Waymark is still being fetched. Try again in a moment.");
    CHECK(program.app().impl().state.dialog == DialogKind::None);
    program.send(ProgramWhole{false});
    robot.press(Role::Button, "Earlier copies");
    CHECK(said == "This part of Waymark could not be fetched: there seems to be no connection. It is tried again by itself.");
    program.send(ProgramWhole{});
    robot.press(Role::Button, "Earlier copies");
    CHECK(program.app().impl().state.dialog == DialogKind::Earlier);
}

TEST_CASE("rest: where the server has a newer program nothing is said to be coming") {
    Half half;
    Headless program(half.machine);
    Robot robot(program, Mode::Mirror);
    const std::string& said = program.app().impl().work.message.text;
    const auto newer = [&] { return said.starts_with("There is a newer Waymark on the server"); };
    program.send(ProgramWhole{false, true});
    CHECK(newer());
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Anytown");
    robot.press(Role::Button, "Start");
    robot.press(Role::Button, "Earlier copies");
    CHECK(newer());
    program.send(FileOpened{"b.json", file_with("Bigtown")});
    CHECK(newer());
    CHECK(program.app().impl().waiting_files.empty());
}

TEST_CASE("rest: a save that waits for its question fails once the server has a newer program, and so does the next") {
    Half half;
    half.machine.differs = FileDiffers{FileDoubt::Changed, "a.waymark.json", file_with("Bigtown"), {}, 0};
    Headless program(half.machine);
    Robot robot(program, Mode::Mirror);
    begin(robot, program, "Anytown");
    const std::string& said = program.app().impl().work.message.text;
    robot.press(Role::Button, "Save file");
    CHECK(said.find("The question about that comes") != std::string::npos);
    program.send(ProgramWhole{false, true});
    CHECK(said.find("Save your work to a new file, then load the page again.") != std::string::npos);
    CHECK(said.starts_with("The file was not saved"));
    CHECK(program.app().impl().pending_saves.empty());
    robot.press(Role::Button, "Save file");
    CHECK(said.starts_with("The file was not saved"));
    CHECK(program.app().impl().pending_saves.empty());
}

TEST_CASE("rest: what the machine tells waits for what takes it in, in the order in which it came") {
    Half half;
    Headless program(half.machine);
    program.send(Restored{KeptThing::Earlier, file_with("Anytown"), "2026-11-21T14:00", {}, 7});
    program.send(CopyDropped{7, ""});
    CHECK(program.app().impl().state.earlier.copies.empty());
    program.send(Forgotten{3, "", ""});
    CHECK(program.app().impl().work.message.text == "");
    program.send(ProgramWhole{});
    CHECK(program.app().impl().state.earlier.copies.empty());
    CHECK(program.app().impl().work.message.text.starts_with("Everything kept on this computer was removed: 3 copies"));
}

TEST_CASE("rest: a copy that another tab removes is kept again though what tells of it is not here yet") {
    Half half;
    Headless program(half.machine);
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Partnership");
    robot.fill("Name of the partnership", "Anytown");
    program.advance(1000);
    half.machine.copies.clear();
    program.send(KeepingChanged{KeepingChanged::What::CopyGone});
    program.advance(2000);
    CHECK(half.machine.copies.size() == 1);
}

TEST_CASE("rest: where work kept last is damaged that is said at once, and the copies come with the rest") {
    FakePlatform first;
    {
        Headless program(first);
        Robot robot(program, Mode::Mirror);
        begin(robot, program, "Anytown");
    }
    first.copies.back().item.bytes.resize(first.copies.back().item.bytes.size() / 2);
    Half half;
    half.machine.store = &first;
    half.machine.restore();
    Headless program(half.machine);
    CHECK(program.app().impl().work.message.text.find("is damaged") != std::string::npos);
    CHECK(program.app().impl().state.dialog == DialogKind::None);
    program.send(ProgramWhole{});
    CHECK(program.app().impl().state.dialog == DialogKind::Earlier);
}

}  // namespace waymark::test
