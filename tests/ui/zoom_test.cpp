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
#include "support/letters.h"
#include "support/openings.h"
#include "ui/views/window/top_bar.h"

namespace waymark::test {
namespace {

constexpr float kSmallestTarget = 24;

bool is_container(Role role) {
    return role < Role::Heading || role == Role::ListBox;
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
    return std::min(a.x + a.w, b.x + b.w) - std::max(a.x, b.x) > 2 && std::min(a.y + a.h, b.y + b.h) - std::max(a.y, b.y) > 2;
}

/// Letters that something cuts off at the side, but for what can be scrolled there: the text of a field, and
/// what is in a table or a picture.
std::string cut_letters(const SemanticList& nodes) {
    std::string faults;
    for_each_triangle([&](const ImDrawVert& a, const ImDrawVert& b, const ImDrawVert& c, const ImDrawCmd& command) {
        const ImVec4& clip = command.ClipRect;
        const ImVec2 middle((a.pos.x + c.pos.x) / 2, (a.pos.y + c.pos.y) / 2);
        if (!is_letter(a, b, c) || middle.y < clip.y || middle.y > clip.w) return;
        if (a.pos.x >= clip.x - 1 && c.pos.x <= clip.z + 1) return;
        std::string where;
        for (const SemNode& node : nodes) {
            const bool beside = node.box.y <= middle.y && node.box.y + node.box.h >= middle.y;
            if (!beside || node.box.w <= 0) continue;
            if (node.role == Role::Table || node.role == Role::Figure || node.role == Role::TextField ||
                node.role == Role::SearchField || node.role == Role::TextArea)
                return;
            where = std::string(role_word(node.role)) + " \"" + node.name + "\"";
        }
        const std::string fault = "a letter is cut: " + where + "\n";
        if (faults.find(fault) == std::string::npos) faults += fault;
    });
    return faults;
}

std::string faults_of(const SemanticList& nodes, float width) {
    std::string faults = cut_letters(nodes);
    std::vector<const SemNode*> leaves;
    const auto fault = [&](const SemNode& node, const std::string& what) {
        const auto whole = [](float f) { return std::to_string(static_cast<int>(f)); };
        faults += what + ": " + std::string(role_word(node.role)) + " \"" + node.name + "\" at " + whole(node.box.x) + "," +
                  whole(node.box.y) + " " + whole(node.box.w) + "x" + whole(node.box.h) + ", shown in " + whole(node.clip.x) +
                  " to " + whole(node.clip.x + node.clip.w) + "\n";
    };
    // What a dialog lies over is out of reach.
    const SemNode* dialog = open_dialog(nodes);
    for (const SemNode& node : nodes) {
        if (dialog && !is_within(nodes, node, dialog->id)) continue;
        if (is_container(node.role) || node.role == Role::Option || (node.state & sem::SpokenOnly) || node.box.w <= 0) continue;
        const bool wide = scrolls_sideways(nodes, node);
        const float right = node.box.x + node.box.w;
        if (!wide && (node.box.x < -0.5f || right > width + 0.5f))
            fault(node, "outside the window");
        else if (!wide && (node.box.x < node.clip.x - 0.5f || right > node.clip.x + node.clip.w + 0.5f))
            fault(node, "cut at the side");
        if (is_control(node.role) && (node.box.h < kSmallestTarget - 0.5f || node.box.w < kSmallestTarget - 0.5f))
            fault(node, "too small to press");
        if (wide) continue;
        for (const SemNode* other : leaves)
            if (overlap(shown(node), shown(*other))) fault(node, "lies on \"" + other->name + "\"");
        leaves.push_back(&node);
    }
    return faults;
}

/// How much of the window the page has to scroll in: what its title is clipped to.
float room_of_page(const SemanticList& nodes, float height) {
    for (const SemNode& node : nodes)
        if (node.role == Role::Heading && node.level <= 2) return node.clip.h / height;
    return 0;
}

constexpr struct { float width, height; } kWindows[] = {{1280, 900}, {640, 640}, {640, 400}, {320, 640}, {320, 5000}};

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
    for (const auto [width, height] : kWindows) {
        for (const float text : {1.0f, 2.0f, 4.0f}) {
            Headless program({.width = width, .height = height, .text_scale = text});
            Robot robot(program, Mode::Mirror);
            robot.press(Role::Button, "Open Example county*");
            for_each_screen(program, [&](Screen screen) {
                CAPTURE(width);
                CAPTURE(height);
                CAPTURE(text);
                CAPTURE(title_of(screen));
                CHECK(faults_of(program.nodes(), width) == "");
                CHECK(says_in_sight(program.nodes(), width, "invented example"));
                // Not the bar, but what the person is at, has the window.
                CHECK(room_of_page(program.nodes(), height) >= 0.5f);
            });
            robot.go("reflect");
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

TEST_CASE("zoom: the same for what is opened beside a screen or over it") {
    for (const auto [width, height] : kWindows) {
        for (const float text : {1.0f, 2.0f, 4.0f}) {
            CAPTURE(width);
            CAPTURE(height);
            CAPTURE(text);
            Headless program({.width = width, .height = height});
            Robot robot(program, Mode::Mirror);
            SystemPreferences preferences;
            preferences.text_scale = text;
            program.send(preferences);
            robot.press(Role::Button, "Open Example county*");
            for_each_opening(program, [&](const Opening& opening) {
                unfold_all(robot);
                CAPTURE(opening.name);
                CHECK(faults_of(program.nodes(), width) == "");
                CHECK(room_of_page(program.nodes(), height) >= 0.5f);
            });
            for_each_dialog(program, [&](const DialogOpening& dialog) {
                CAPTURE(dialog.name);
                CHECK(faults_of(program.nodes(), width) == "");
            });
        }
    }
}

TEST_CASE("zoom: a row of a table is as high as two lines of its text, and a field as one of its own") {
    for (const auto [width, height] : kWindows) {
        for (const float text : {1.0f, 2.0f, 4.0f}) {
            CAPTURE(width);
            CAPTURE(text);
            Headless program({.width = width, .height = height, .text_scale = text});
            Robot robot(program, Mode::Mirror);
            robot.press(Role::Button, "Open Example county*");
            const Ui& ui = program.app().impl().ui;
            robot.go("activities");
            robot.press(Role::Button, "Table");
            int looked = 0;
            for (const Screen screen : {Screen::Activities, Screen::Partnership}) {
                see(program, screen);
                float above = -1;
                for (const SemNode& node : program.nodes()) {
                    CAPTURE(node.name);
                    const SemNode* parent = program.nodes().find(node.parent);
                    const bool title = node.role == Role::Button && parent && parent->role == Role::RowHeader;
                    if (title && above >= 0 && node.box.h > 0) CHECK(node.box.y - above >= 2 * ui.line_height(TextStyle::Small));
                    if (title) above = node.box.h > 0 ? node.box.y : -1;
                    if (node.role != Role::TextField && node.role != Role::Select) continue;
                    CHECK(node.box.h >= ui.line_height(TextStyle::Body));
                    ++looked;
                }
            }
            CHECK(looked > 2);
        }
    }
}

TEST_CASE("zoom: where a window is too narrow for the size chosen, Settings says what is shown instead") {
    Headless program({.width = 240, .height = 640});
    Robot robot(program, Mode::Mirror);
    robot.go("settings");
    CHECK_FALSE(robot.sees("too narrow"));
    SystemPreferences preferences;
    preferences.text_scale = 4;
    program.send(preferences);
    CHECK(robot.sees("This window is too narrow for 400 %: text is shown at 300 %."));
    CHECK(robot.get(Role::Slider, "Text size").value == "400 %, shown at 300 %");
    program.resize(320, 640);
    CHECK_FALSE(robot.sees("too narrow"));
    CHECK(robot.get(Role::Slider, "Text size").value == "400 %");
    // The Text view is laid out by the browser, which has no such limit.
    program.resize(240, 640);
    program.send(TextViewChanged{true, false});
    CHECK_FALSE(robot.sees("too narrow"));
}

TEST_CASE("zoom: in a low window that is wide the bar says whose work it is and what is kept, and the page does not again") {
    for (const float width : {1280.0f, 640.0f}) {
        CAPTURE(width);
        Headless program({.width = width, .height = 700, .text_scale = 2});
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Open Example county*");
        REQUIRE(bar_is_low(program.app().impl().ui));
        REQUIRE(robot.count(Role::Status, "Nothing to keep yet*") == 1);
        CHECK((robot.within(Role::Banner, "").find(Role::Status, "Nothing to keep yet*") != nullptr) == (width == 1280));
        CHECK((robot.within(Role::Banner, "").find(Role::Paragraph, "Example county*") != nullptr) == (width == 1280));
    }
}

TEST_CASE("zoom: what was just done is said in sight however low the window is, with what takes it back") {
    for (const auto& [width, height] :
         {std::pair{320.0f, 256.0f}, {320.0f, 320.0f}, {640.0f, 360.0f}, {426.0f, 341.0f}, {320.0f, 568.0f}}) {
        CAPTURE(width);
        CAPTURE(height);
        Headless program({.width = width, .height = height});
        Robot robot(program, Mode::Mirror);
        const auto in_sight = [&](const SemNode& node) {
            const Box box = shown(node);
            return box.w > 10 && box.h > 10 && box.y >= 0 && box.y + box.h <= height;
        };
        robot.press(Role::Button, "Open Example county*");
        robot.key(UiKey::S, ModCtrl);
        const SemNode* dismiss = robot.find(Role::Button, "Dismiss");
        REQUIRE(dismiss);
        CHECK(in_sight(*dismiss));
        const std::string words(robot.get(Role::Paragraph, "Saved to*").name);
        if (const SemNode* all = robot.find(Role::Button, "Read it all")) {
            CHECK(in_sight(*all));
            robot.press(Role::Button, "Read it all");
            CHECK(robot.within(Role::Dialog, "Message").sees(words));
        }
    }
}

TEST_CASE("zoom: a field that has the focus stands below its label in the lowest window, too") {
    Headless program({.width = 320, .height = 256, .host_edits_text = true});
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    const SemNode& field = robot.focused();
    REQUIRE(field.name == "Name of the partnership");
    const float label_and_what_is_meant = 50;
    CHECK(field.box.y - field.clip.y >= label_and_what_is_meant);
    CHECK(field.box.y + field.box.h <= 256);
}

TEST_CASE("zoom: what a press leads to, and the first of what a fold holds, is in sight in the lowest window, too") {
    for (const auto& [width, height] : {std::pair{320.0f, 256.0f}, {320.0f, 568.0f}, {1366.0f, 768.0f}}) {
        CAPTURE(width);
        CAPTURE(height);
        Headless program({.width = width, .height = height, .host_edits_text = true});
        Robot robot(program, Mode::Mirror);
        const auto in_sight = [&](const SemNode& node) {
            const Box box = shown(node);
            return box.h > 20 && box.y >= 0 && box.y + box.h <= height;
        };
        robot.press(Role::Button, "Open Example county*");
        robot.go("share");
        robot.press(Role::Button, "Read it first");
        CHECK(robot.focused().name == "Save as Web page");
        CHECK(in_sight(robot.focused()));
        robot.go("activities");
        robot.press(Role::Button, "Add activity");
        robot.press(Role::Button, "Evidence and review*");
        CHECK(in_sight(robot.get(Role::Button, "Evidence and review*")));
        CHECK(shown(robot.get(Role::Select, "Evidence")).y < height);
    }
}

}  // namespace waymark::test
