#include "native/script.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace waymark {
namespace {

void add(SemanticList& list, NodeId id, NodeId parent, Role role, std::string name, std::string value = "") {
    SemNode& node = list.append();
    node = SemNode{};
    node.id = id;
    node.parent = parent;
    node.role = role;
    node.name = std::move(name);
    node.value = std::move(value);
}

/// A script on a screen that does not change, and what it did there.
struct Stage {
    std::vector<UiAction> acts;
    std::vector<std::string> files;
    Script script{Script::Hands{[this](UiAction action) { acts.push_back(std::move(action)); },
                                [this](const std::string& path) { return files.push_back(path), true; },
                                [this](const std::string& path) { return files.push_back(path), true; }}};
    SemanticList screen;

    Stage() {
        add(screen, 1, 0, Role::Main, "Work");
        add(screen, 2, 1, Role::Button, "Add activity");
        add(screen, 3, 1, Role::TextField, "Title");
        add(screen, 4, 1, Role::Select, "Level");
        add(screen, 5, 4, Role::Option, "Local", "local");
        add(screen, 6, 1, Role::Paragraph, "5 activities");
        add(screen, 7, 1, Role::Button, "Twin");
        add(screen, 8, 1, Role::Button, "Twin");
        add(screen, 9, 1, Role::Button, "Remove");
        screen[8].state = sem::Disabled;
        screen[8].description = "Nothing is selected";
    }
};

TEST_CASE("script: lines become what a reader would send") {
    Stage stage;
    REQUIRE(
        stage.script.load("# a note\n\npress button \"Add*\"\r\nfill textbox \"Title\" \"Hotel staff\"\n"
                          "choose combobox \"Level\" \"Local\"\nsee \"5 act\"\npicture \"/p.bmp\"\nexport \"/d.json\""));
    double now = 0;
    while (stage.script.step(stage.screen, ++now) == Script::State::Working) {
    }
    CHECK(stage.script.step(stage.screen, now) == Script::State::Done);
    using Kind = UiAction::Kind;
    const std::vector<std::pair<Kind, NodeId>> expected{{Kind::Focus, 2},    {Kind::Activate, 2}, {Kind::Focus, 3},
                                                        {Kind::SetValue, 3}, {Kind::Leave, 3},    {Kind::Focus, 4},
                                                        {Kind::SetValue, 4}, {Kind::Leave, 4}};
    REQUIRE(stage.acts.size() == expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i) {
        CHECK(stage.acts[i].kind == expected[i].first);
        CHECK(stage.acts[i].id == expected[i].second);
    }
    CHECK(stage.acts[3].text == "Hotel staff");
    CHECK(stage.acts[6].text == "local");
    CHECK(stage.files == std::vector<std::string>{"/p.bmp", "/d.json"});
}

TEST_CASE("script: a line waits for what it names, then gives up and says what was there") {
    Stage stage;
    REQUIRE(stage.script.load("press button \"Save\"\n"));
    CHECK(stage.script.step(stage.screen, 0) == Script::State::Working);
    CHECK(stage.script.step(stage.screen, Script::kPatienceMs - 1) == Script::State::Working);
    CHECK(stage.script.step(stage.screen, Script::kPatienceMs) == Script::State::Failed);
    CHECK(stage.script.failure().find("There is none of these.") != std::string::npos);
    CHECK(stage.script.failure().find("button \"Add activity\"") != std::string::npos);
    CHECK(stage.acts.empty());

    Stage later;
    REQUIRE(later.script.load("press button \"Save\"\n"));
    CHECK(later.script.step(later.screen, 0) == Script::State::Working);
    add(later.screen, 20, 1, Role::Button, "Save");
    CHECK(later.script.step(later.screen, 1) == Script::State::Working);
    CHECK(later.script.step(later.screen, 2) == Script::State::Done);
}

TEST_CASE(
    "script: two of a name, a disabled button, a choice that is not there and what a dialog covers are not "
    "used") {
    for (const char* line :
         {"press button \"Twin\"", "press button \"Remove\"", "choose combobox \"Level\" \"Mars\"", "see \"nowhere\""}) {
        CAPTURE(line);
        Stage stage;
        REQUIRE(stage.script.load(line));
        stage.script.step(stage.screen, 0);
        CHECK(stage.script.step(stage.screen, Script::kPatienceMs) == Script::State::Failed);
        CHECK(stage.acts.empty());
    }
    Stage covered;
    add(covered.screen, 30, 0, Role::Dialog, "Move to");
    REQUIRE(covered.script.load("press button \"Add activity\""));
    covered.script.step(covered.screen, 0);
    CHECK(covered.script.step(covered.screen, Script::kPatienceMs) == Script::State::Failed);
}

TEST_CASE("script: a line that makes no sense is refused before anything is done") {
    for (const char* line : {"dance", "press \"Add\"", "press button", "fill textbox \"Title\"", "see \"unclosed",
                             "press button \"Add\" \"twice\"", "see button \"x\"", "press button \"a\" b"}) {
        CAPTURE(line);
        Stage stage;
        CHECK_FALSE(stage.script.load(std::string("see \"5\"\n") + line));
        CHECK(stage.script.failure().starts_with("Line 2 makes no sense: "));
        CHECK(stage.script.step(stage.screen, 0) == Script::State::Failed);
    }
}

TEST_CASE("script: stay hands the window over") {
    Stage stage;
    REQUIRE(stage.script.load("stay\n"));
    CHECK(stage.script.step(stage.screen, 0) == Script::State::Stay);
}

}  // namespace
}  // namespace waymark
