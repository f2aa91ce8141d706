// Every screen at every size: nothing is cut off sideways, nothing lies on something else, and what is
// pressed is big enough. 1280, 640 and 320 CSS pixels are a window of 1280 at 100, 200 and 400 % of the
// browser's zoom.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "shell/app_impl.h"
#include "shell/by_name.h"
#include "support/headless.h"
#include "support/screens.h"

namespace waymark::test {
namespace {

constexpr float kSmallestTarget = 24;

bool is_container(Role role) {
    return role < Role::Heading;
}

/// What may be wider than the window, since it scrolls in a box of its own: what is inside a table or a
/// picture.
bool scrolls_sideways(const SemanticList& nodes, const SemNode& node) {
    for (NodeId at = node.id; at != 0;) {
        const SemNode* up = nodes.find(at);
        if (!up) return false;
        if (up->role == Role::Table || up->role == Role::Figure) return true;
        at = up->parent;
    }
    return false;
}

Box shown(const SemNode& node) {
    const float left = std::max(node.box.x, node.clip.x), top = std::max(node.box.y, node.clip.y);
    return {left, top, std::min(node.box.x + node.box.w, node.clip.x + node.clip.w) - left,
            std::min(node.box.y + node.box.h, node.clip.y + node.clip.h) - top};
}

/// By more than an edge: drawn over one another, neither can be read.
bool overlap(const Box& a, const Box& b) {
    return std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x) > 2 &&
           std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y) > 2;
}

std::string faults_of(const SemanticList& nodes, float width) {
    std::string faults;
    std::vector<const SemNode*> leaves;
    const auto fault = [&](const SemNode& node, const std::string& what) {
        const auto whole = [](float f) { return std::to_string(static_cast<int>(f)); };
        faults += what + ": " + std::string(role_word(node.role)) + " \"" + node.name + "\" at " +
                  whole(node.box.x) + "," + whole(node.box.y) + " " + whole(node.box.w) + "x" +
                  whole(node.box.h) + ", shown in " + whole(node.clip.x) + " to " +
                  whole(node.clip.x + node.clip.w) + "\n";
    };
    for (const SemNode& node : nodes) {
        if (is_container(node.role) || node.role == Role::Option || (node.state & sem::SpokenOnly) ||
            node.box.w <= 0)
            continue;
        const bool wide = scrolls_sideways(nodes, node);
        const float right = node.box.x + node.box.w;
        if (!wide && (node.box.x < -0.5f || right > width + 0.5f))
            fault(node, "outside the window");
        else if (!wide && (node.box.x < node.clip.x - 0.5f || right > node.clip.x + node.clip.w + 0.5f))
            fault(node, "cut at the side");
        if (is_control(node.role) &&
            (node.box.h < kSmallestTarget - 0.5f || node.box.w < kSmallestTarget - 0.5f))
            fault(node, "too small to press");
        if (wide) continue;
        for (const SemNode* other : leaves)
            if (overlap(shown(node), shown(*other))) fault(node, "lies on \"" + other->name + "\"");
        leaves.push_back(&node);
    }
    return faults;
}

/// Some words on the screen, with room to stand in.
bool says_in_sight(const SemanticList& nodes, float width, std::string_view words) {
    for (const SemNode& node : nodes)
        if (node.name.find(words) != std::string::npos)
            return node.box.x >= 0 && node.box.w > 40 && node.box.h > 8 && node.box.x + 40 < width;
    return false;
}

}  // namespace

TEST_CASE(
    "zoom: on every screen, at 1280, 640 and 320 pixels and 100, 200 and 400 % text, nothing is cut, all can "
    "be pressed and an invented example says that it is one") {
    for (const float width : {1280.0f, 640.0f, 320.0f}) {
        for (const float text : {1.0f, 2.0f, 4.0f}) {
            Headless program({.width = width, .height = width > 1000 ? 900.0f : 640.0f});
            Robot robot(program, Mode::Mirror);
            SystemPreferences preferences;
            preferences.text_scale = text;
            program.send(preferences);
            robot.press(Role::Button, "Open Example county*");
            App::Impl& impl = program.app().impl();
            for (const Screen screen : every_screen()) {
                impl.requests.emplace_back(GoTo{screen});
                program.settle();
                CAPTURE(width);
                CAPTURE(text);
                CAPTURE(title_of(screen));
                CHECK(faults_of(program.nodes(), width) == "");
                CHECK(says_in_sight(program.nodes(), width, "an invented example"));
            }
            impl.requests.emplace_back(GoTo{Screen::Reflect});
            program.settle();
            robot.press(Role::Button, "Workshop mode");
            CAPTURE(width);
            CAPTURE(text);
            CHECK(faults_of(program.nodes(), width) == "");
            CHECK(says_in_sight(program.nodes(), width, "n invented example"));
            robot.press(Role::Button, "Ask each agency in turn");
            CHECK(faults_of(program.nodes(), width) == "");
            CHECK(says_in_sight(program.nodes(), width, "n invented example"));
        }
    }
}

}  // namespace waymark::test
