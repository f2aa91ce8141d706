// What the page needs to lay its own letters over the drawn ones, to show what the browser found, and to print.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "support/both_ways.h"
#include "support/openings.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

bool in_sight(const SemNode& node) {
    return node.box.w > 0 && node.box.x >= node.clip.x && node.box.y >= node.clip.y &&
           node.box.x + node.box.w <= node.clip.x + node.clip.w && node.box.y + node.box.h <= node.clip.y + node.clip.h;
}

/// Texts in sight of which it is not said where they are drawn.
std::string unplaced(const Headless& program) {
    std::string found;
    const SemanticList& nodes = program.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const SemNode& node = nodes[i];
        const bool is_text = node.role == Role::Heading || node.role == Role::Paragraph;
        if (!is_text || node.name.empty() || !in_sight(node)) continue;
        const auto is_of_it = [&](const DrawnWords& words) { return words.node == i && !words.of_description; };
        if (std::none_of(nodes.words.begin(), nodes.words.end(), is_of_it)) found += node.name + "\n";
    }
    return found;
}

std::size_t rows_said(const Headless& program) {
    const SemanticList& nodes = program.nodes();
    return static_cast<std::size_t>(
        std::count_if(nodes.begin(), nodes.end(), [](const SemNode& node) { return node.role == Role::Row; }));
}

}  // namespace

TEST_CASE("words: of every heading and paragraph in sight, on any screen, it is said where its letters are") {
    Headless program({.width = 1366, .height = 2000});
    Robot robot(program, Mode::Mirror);
    CHECK(unplaced(program) == "");
    robot.press(Role::Button, "Open Example county*");
    for_each_screen(program, [&](Screen screen) {
        CAPTURE(title_of(screen));
        CHECK(unplaced(program) == "");
    });
}

TEST_CASE("words: what is drawn of a name in pieces is said piece by piece, and a card's second line is its description") {
    Opened opened(small_document(), "Activities", Mode::Mirror);
    const SemanticList& nodes = opened.program.nodes();
    const SemNode& card = opened.robot.get(Role::Button, "Hotel briefing");
    std::vector<DrawnWords> words;
    for (const DrawnWords& one : nodes.words)
        if (nodes[one.node].id == card.id) words.push_back(one);
    REQUIRE(words.size() == 2);
    CHECK_FALSE(words[0].of_description);
    CHECK(words[0].length == card.name.size());
    CHECK(words[1].of_description);
    CHECK(words[1].y > words[0].y);
    CHECK(words[0].bold);
}

TEST_CASE("words: what the browser's search has found out of sight is scrolled to") {
    Opened opened(small_document(), "Help", Mode::Mirror);
    const SemNode* last = nullptr;
    for (const SemNode& node : opened.program.nodes())
        if (node.role == Role::Paragraph && !in_sight(node)) last = &node;
    REQUIRE(last);
    const NodeId id = last->id;
    opened.program.send(UiAction{UiAction::Kind::Show, id, "", 0, 0});
    const SemNode* now = opened.program.nodes().find(id);
    REQUIRE(now);
    CHECK(in_sight(*now));
    // Nothing else was done by that: the focus is where it was, and scrolling on is free.
    opened.program.settle();
    CHECK(opened.program.nodes().find(id)->box.y == now->box.y);
}

TEST_CASE("words: a long table is said whole while it is printed, and what is in sight after that") {
    Document document = small_document();
    for (int i = 0; i < 150; ++i) {
        const std::string number = std::to_string(1000 + i);
        put(document, activity("00000000-0000-4000-8000-00000000" + number, "Training " + number));
    }
    Opened opened(document, "Activities", Mode::Mirror);
    opened.robot.press(Role::Button, "Table");
    const std::size_t before = rows_said(opened.program);
    CHECK(before < 100);
    opened.program.send(UiAction{UiAction::Kind::SayAll, 0, "", 1, 0});
    CHECK(rows_said(opened.program) == 151 + small_document().activities.size());
    opened.program.send(UiAction{UiAction::Kind::SayAll, 0, "", 0, 0});
    CHECK(rows_said(opened.program) == before);
}

}  // namespace waymark::test
