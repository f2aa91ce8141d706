// What a frame costs the program itself: the real screens with 10,000 activities, drawn to nowhere. In a
// frame that shows what the one before it showed, no memory should be asked for (the last column).

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "bench/bench.h"
#include "io/document/document_codec.h"
#include "support/generate.h"
#include "support/headless.h"

namespace {

using namespace waymark;

using test::Mode;
using test::Robot;

/// The program with so many activities open.
std::shared_ptr<test::Headless> program_with(std::size_t activities) {
    auto program = std::make_shared<test::Headless>(test::Options{.check_semantics = false});
    program->send(FileOpened{"large.waymark.json", write_document(testing::large_document(activities))});
    // It names factors that the framework does not have, which is told first.
    Robot(*program, Mode::Mirror).press(Role::Button, "Go on with what could be read");
    return program;
}

std::function<void()> frames_of(std::string_view address, bool table) {
    auto program = program_with(10'000);
    Robot robot(*program, Mode::Mirror);
    robot.go(address);
    if (table) robot.press(Role::Button, "Table");
    return [program] { program->frame(); };
}

const bench::Register map("frame: the map of 10,000 activities, nothing changed", 8.0,
                          [] { return frames_of("activities", false); });
const bench::Register table("frame: the table of 10,000 activities, nothing changed", 8.0,
                            [] { return frames_of("activities", true); });
const bench::Register framework("frame: the framework picture, nothing changed", 8.0,
                                [] { return frames_of("framework", false); });
const bench::Register gaps("frame: the gaps of 10,000 activities, nothing changed", 8.0, [] { return frames_of("gaps", false); });

const bench::Register search("frame: the search open over 10,000 activities, nothing changed", 8.0, [] {
    auto program = program_with(10'000);
    Robot robot(*program, Mode::Mirror);
    robot.key(UiKey::K, ModCtrl);
    robot.begin_fill("Find anything", "housing");
    return [program] { program->frame(); };
});

const bench::Register compare("frame: 200 lines of a comparison, nothing changed", 8.0, [] {
    auto program = program_with(10'000);
    Robot robot(*program, Mode::Mirror);
    robot.go("reviews");
    program->platform().next_file = FileOpened{"empty.waymark.json", R"({"format":"waymark","formatVersion":1})"};
    robot.press(Role::Button, "Compare with a file");
    return [program] { program->frame(); };
});

const bench::Register typed("frame: one more letter in the filter of 10,000 activities", 24.0, [] {
    auto program = program_with(10'000);
    Robot robot(*program, Mode::Mirror);
    robot.go("activities");
    robot.press(Role::Button, "Table");
    const NodeId field = robot.get(Role::SearchField, "Find in activities").id;
    auto letters = std::make_shared<std::size_t>(0);
    return [program, field, letters] {
        std::string text = std::string("housing").substr(0, 1 + (*letters)++ % 7);
        program->platform().push(UiAction{UiAction::Kind::SetValue, field, std::move(text), 0, 0});
        program->frame();
    };
});

}  // namespace
