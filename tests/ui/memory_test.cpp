// A frame that shows what the frame before it showed asks for no memory: on every screen, in every look that
// a screen has, with its details open, and in every dialog.

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "embedded/embedded.h"
#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "shell/mirror_encoder.h"
#include "support/allocations.h"
#include "support/generate.h"
#include "support/headless.h"
#include "support/openings.h"

namespace waymark::test {
namespace {

/// Shows one thing after another and tells which of them asks for memory once it stands.
class Walk {
  public:
    explicit Walk(const Options& options) : program_(options) {}

    [[nodiscard]] Headless& program() { return program_; }
    [[nodiscard]] App::Impl& impl() { return program_.app().impl(); }
    /// One line for each that asked; empty: none did.
    [[nodiscard]] const std::string& faults() const { return faults_; }

    void open(std::string bytes) {
        program_.send(FileOpened{"some.waymark.json", std::move(bytes)});
        // Words that the framework does not have are told first.
        if (open_dialog(program_.nodes())) robot_.press(Role::Button, "Go on with what could be read");
    }

    /// What is on the screen now, drawn again and told again to the mirror.
    void draw_again(std::string_view name) {
        SemanticFrame shown;
        shown.nodes = &program_.nodes();
        shown.focus = program_.platform().focus;
        const auto frame = [&] {
            program_.frame();
            (void)mirror_.encode(shown, program_.platform().clock_ms);
        };
        // The mirror keeps two frames apart; each has its memory after the second.
        frame();
        frame();
        const std::size_t before = allocations();
        frame();
        frame();
        if (const std::size_t asked = allocations() - before; asked > 0)
            faults_ += std::string(name) + ": asks for memory " + std::to_string(asked) + " times\n";
    }

    /// The same once what was said has gone away, and what was done is kept.
    void look(std::string_view name) {
        program_.advance(60'000);
        draw_again(name);
    }

    void every_look() {
        for_each_screen(program_, [&](Screen screen) { look(title_of(screen)); });
        for_each_opening(program_, [&](const Opening& opening) { look(opening.name); });
        for_each_dialog(program_, [&](const DialogOpening& dialog) { look(dialog.name); });
        robot_.key(UiKey::K, ModCtrl);
        robot_.begin_fill("Find anything", "housing");
        robot_.key(UiKey::Down);
        robot_.key(UiKey::Down);
        look("search, with matches");
        close_dialogs(program_);
        robot_.go("settings");
        // In the window there is none.
        if (!robot_.find(Role::CheckBox, "Use the Text view")) return;
        robot_.check("Use the Text view", true);
        robot_.go("activities");
        robot_.press(Role::Button, "Table");
        look("the Text view");
    }

  private:
    Headless program_;
    Robot robot_{program_, Mode::Mirror};
    MirrorEncoder mirror_;
    std::string faults_;
};

std::string example_county() {
    return std::string(embedded_asset("examples/example-county.waymark.json"));
}

}  // namespace

TEST_CASE("memory: a frame that shows what the one before it showed asks for none, on any screen") {
    for (const float width : {1366.0f, 390.0f}) {
        CAPTURE(width);
        Walk walk({.width = width, .height = 900, .host_edits_text = width < 400, .check_semantics = false});
        walk.open(example_county());
        walk.every_look();
        CHECK(walk.faults() == "");
    }
}

TEST_CASE("memory: 10,000 activities are drawn again without asking for any") {
    Walk walk({.width = 1366, .height = 900, .check_semantics = false});
    walk.open(write_document(testing::large_document(10'000)));
    walk.every_look();
    CHECK(walk.faults() == "");
}

TEST_CASE("memory: a message, a list held open, a field being typed in and pasted rows ask for none") {
    Walk walk({.width = 1366, .height = 900, .check_semantics = false});
    walk.open(example_county());
    Robot robot(walk.program()), mirror(walk.program(), Mode::Mirror);
    robot.go("activities/" + walk.impl().history.document().activities.begin()->id);
    robot.press(Role::Select, "Level");
    walk.draw_again("a list held open");
    robot.key(UiKey::Escape);
    robot.begin_fill("Find in activities", "a search for an activity");
    walk.draw_again("a field being typed in");
    robot.go("partnership");
    mirror.begin_fill("Find an area", "constabulary of the south");
    walk.look("no area found");
    mirror.begin_fill("Find an area", "and");
    walk.look("some areas found");
    for (const char* const screen : {"activities", "local"}) {
        robot.go(screen);
        walk.program().send(TextPasted{"Year\tAll referrals\n2024\tforty\n2025\tan unreadable number"});
        REQUIRE(walk.impl().state.paste.plan);
        walk.look("pasted rows");
        close_dialogs(walk.program());
    }
    walk.impl().say("Something that was just said", false);
    walk.program().settle();
    walk.draw_again("a message");
    CHECK(walk.faults() == "");
}

}  // namespace waymark::test
