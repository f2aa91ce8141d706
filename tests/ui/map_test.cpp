// The map of activities: what a room full of people needs of it.

#include <doctest/doctest.h>

#include "imgui.h"
#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

Document crowded() {
    Document document = small_document();
    for (int i = 0; i < 60; ++i) {
        auto made = activity("00000000-0000-4000-8000-00000000" + std::to_string(1000 + i),
                             "Training for taxi drivers, hotels and letting agents " + std::to_string(i));
        made->level = i % 2 != 0 ? "national" : "service-delivery";
        made->main_stage = i % 3 != 0 ? "early" : "before-harm";
        if (i == 1) made->other_stages = {"treat-harms"};
        put(document, std::move(made));
    }
    return document;
}

/// The map of a crowded document in a window that does not hold it all, with a card held down by a mouse or a finger.
struct Carried {
    explicit Carried(ImGuiMouseSource by)
        : opened(crowded(), "Activities", Mode::Pointer, {.width = 1024, .height = 768}), source(by) {
        card = opened.robot.all(Role::Button, "Training for taxi drivers*").front()->name;
        move_to(middle(card));
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        frames(2);
    }
    [[nodiscard]] ImVec2 middle(std::string_view name) {
        const Box box = opened.robot.get(Role::Button, name).box;
        return {box.x + box.w / 2, box.y + box.h / 2};
    }
    /// Where the map has been scrolled to: less when further down.
    [[nodiscard]] float top() { return opened.robot.all(Role::RowHeader, "National").front()->box.y; }
    /// The part of the window that the map is seen in.
    [[nodiscard]] Box seen() { return opened.robot.get(Role::Heading, "Activities").clip; }
    void move_to(ImVec2 at) {
        ImGui::GetIO().AddMouseSourceEvent(source);
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
        frames(2);
    }
    void to_lower_edge(float above = 6) { move_to({middle(card).x, seen().y + seen().h - above}); }
    void to_upper_edge() { move_to({middle(card).x, seen().y + 70}); }
    void frames(int count) {
        for (int i = 0; i < count; ++i) opened.program.frame();
    }
    /// How far the map goes in so many frames in which the pointer rests.
    [[nodiscard]] float moved_in(int count) {
        const float before = top();
        frames(count);
        return before - top();
    }
    void let_go() {
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        opened.program.settle();
    }
    [[nodiscard]] bool wants_frame() { return opened.program.app().wants_frame(); }
    [[nodiscard]] bool changed() { return opened.program.app().impl().history.can_undo(); }

    Opened opened;
    ImGuiMouseSource source;
    std::string card;
};

template <class F>
void by_mouse_and_finger(F&& test) {
    for (const ImGuiMouseSource source : {ImGuiMouseSource_Mouse, ImGuiMouseSource_TouchScreen}) {
        CAPTURE(static_cast<int>(source));
        Carried carried(source);
        test(carried);
    }
}

}  // namespace

TEST_CASE("map: a card held at the lower edge scrolls the map to its end, and is dropped on what has come there") {
    by_mouse_and_finger([](Carried& carried) {
        carried.to_lower_edge();
        CHECK(carried.wants_frame());
        CHECK(carried.moved_in(60) > 150);
        CHECK(carried.wants_frame());
        carried.frames(600);
        CHECK_FALSE(carried.wants_frame());
        const std::string last = carried.opened.robot.all(Role::Button, "Add an activity: Service delivery, *").back()->name;
        CHECK(carried.middle(last).y < carried.seen().y + carried.seen().h);
        carried.move_to(carried.middle(last));
        carried.let_go();
        CHECK(carried.opened.robot.heard("moved to Service delivery, "));
    });
}

TEST_CASE("map: a card held at the edge scrolls the faster the nearer it is held, and not at all further inside") {
    by_mouse_and_finger([](Carried& carried) {
        carried.to_lower_edge(80);
        CHECK(carried.moved_in(10) == 0);
        carried.to_lower_edge(40);
        const float slow = carried.moved_in(20);
        carried.to_lower_edge(4);
        const float quick = carried.moved_in(20);
        CHECK(slow > 0);
        CHECK(quick > 3 * slow);
        carried.move_to({carried.middle(carried.card).x, carried.seen().y + 300});
        CHECK(carried.moved_in(10) == 0);
        CHECK_FALSE(carried.wants_frame());
    });
}

TEST_CASE("map: a card held at the upper edge, below the headings that stay there, scrolls it back") {
    by_mouse_and_finger([](Carried& carried) {
        carried.to_lower_edge();
        carried.frames(60);
        carried.to_upper_edge();
        CHECK(carried.moved_in(20) < 0);
    });
}

TEST_CASE("map: Escape takes back a card that scrolls the map: it stops there, and nothing is changed") {
    by_mouse_and_finger([](Carried& carried) {
        carried.to_lower_edge();
        CHECK(carried.moved_in(30) > 0);
        carried.opened.robot.key(UiKey::Escape);
        CHECK(carried.opened.robot.heard("stays where it was"));
        CHECK(carried.moved_in(30) == 0);
        CHECK_FALSE(carried.wants_frame());
        carried.let_go();
        CHECK_FALSE(carried.changed());
    });
}

TEST_CASE("map: what is pressed at the edge and not carried does not scroll it") {
    by_mouse_and_finger([](Carried& carried) {
        carried.let_go();
        carried.opened.robot.press(Role::Button, "Back");
        const float lower = carried.seen().y + carried.seen().h - 6;
        carried.move_to({carried.middle(carried.card).x, lower});
        ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        carried.frames(2);
        CHECK(carried.moved_in(20) == 0);
    });
}

TEST_CASE("map: a cell has a button that adds an activity there") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Add an activity: National, Early signs");
        CHECK(opened.robot.focused().name == "Title");
        CHECK(opened.robot.value("Level") == "National");
        CHECK(opened.robot.value("Main stage") == "Early signs");
    });
}

TEST_CASE("map: an activity stands in outline where it serves another stage too, and is counted there") {
    Opened opened(crowded(), "Activities", Mode::Mirror, {.width = 1600, .height = 1000});
    const std::string also = "Training for taxi drivers, hotels and letting agents 1, serves this stage too";
    CHECK(opened.robot.count(Role::Button, also) == 1);
    opened.go("Framework");
    CHECK(opened.robot.count(Role::Button, "National, Support after harm: 1 activity*") == 1);
}

TEST_CASE("map: arrow keys lead from card to card and from cell to cell") {
    Opened opened(small_document(), "Activities", Mode::Pointer, {.width = 1600, .height = 1000});
    opened.robot.focus(Role::Button, "School talks");
    opened.robot.key(UiKey::Right);
    CHECK(opened.robot.focused().name == "Add an activity: National, Early signs");
    opened.robot.key(UiKey::Down);
    CHECK(opened.robot.focused().name == "Add an activity: Regional and local, Early signs");
}

TEST_CASE("map: up and down stay in the column, left and right in the row, from cards and from what adds one") {
    constexpr std::string_view kLevels[] = {"National", "Regional and local", "Service design", "Service delivery"};
    constexpr std::string_view kStages[] = {"Before harm", "Early signs", "Support after harm", "Preventing it again"};
    for (const bool compact : {false, true}) {
        Opened opened(crowded(), "Activities", Mode::Pointer, {.width = 1366, .height = 768});
        if (compact) opened.robot.press(Role::Button, "Compact");
        const auto middle_of = [&](const SemNode& node) { return node.box.x + node.box.w / 2; };
        /// The level and the stage of what is focused, by the table's row and column.
        const auto place = [&] {
            const SemNode* node = &opened.robot.focused();
            while (node && node->role != Role::Cell) node = opened.program.nodes().find(node->parent);
            REQUIRE(node);
            return std::pair(node->row, node->col);
        };
        const auto press = [&](UiKey key) {
            const auto before = place();
            opened.robot.key(key);
            const auto after = place();
            CAPTURE(opened.robot.focused().name);
            if (key == UiKey::Up || key == UiKey::Down)
                CHECK(after.second == before.second);
            else
                CHECK(after.first == before.first);
            return after;
        };
        for (const std::string_view stage : kStages) {
            CAPTURE(stage);
            opened.robot.focus(Role::Button, "Add an activity: National, " + std::string(stage));
            int passed = 0;
            while (place().first < 5 && passed++ < 60) press(UiKey::Down);
            CHECK(place().first == 5);
            while (place().first > 2 && passed++ < 120) press(UiKey::Up);
            CHECK(place().first == 2);
        }
        for (const std::string_view level : kLevels) {
            CAPTURE(level);
            opened.robot.focus(Role::Button, "Add an activity: " + std::string(level) + ", Before harm");
            int passed = 0;
            while (place().second < 6 && passed++ < 60) press(UiKey::Right);
            CHECK(place().second == 6);
            while (place().second > 2 && passed++ < 120) press(UiKey::Left);
            CHECK(place().second == 2);
        }
        // From the first card of a cell up to the cell above, from its last line down to the cell below.
        opened.robot.focus(Role::Button, "Add an activity: Service delivery, Before harm");
        while (place() == std::pair(5, 2)) press(UiKey::Up);
        CHECK(opened.robot.focused().name == "Add an activity: Service design, Before harm");
        press(UiKey::Down);
        CHECK(opened.robot.focused().name.starts_with("Training for taxi drivers"));
        CHECK(middle_of(opened.robot.focused()) < 500);
        // A grid stops at its edge.
        opened.robot.focus(Role::Button, "Add an activity: Service design, Before harm");
        opened.robot.key(UiKey::Left);
        CHECK(opened.robot.focused().name == "Add an activity: Service design, Before harm");
    }
}

TEST_CASE("map: the compact form shows all levels in the window, one line a card") {
    Opened opened(crowded(), "Activities", Mode::Pointer, {.width = 1366, .height = 768});
    opened.robot.press(Role::Button, "Compact");
    const SemNode& last = opened.robot.get(Role::Button, "Add an activity: Service delivery, Before harm");
    const SemNode& first = opened.robot.get(Role::ColumnHeader, "Before harm*");
    CHECK(last.box.y + last.box.h - first.box.y < 768 - 120);
}

TEST_CASE("map: the headings of the stages stay in the window when it is scrolled") {
    Opened opened(crowded(), "Activities", Mode::Pointer, {.width = 1366, .height = 700});
    opened.robot.focus(Role::Button, "Add an activity: Service delivery, Early signs");
    const SemNode& heading = opened.robot.get(Role::ColumnHeader, "Early signs*");
    CHECK(heading.box.y >= heading.clip.y);
    CHECK(heading.box.y + heading.box.h < heading.clip.y + heading.clip.h);
}

TEST_CASE("map: a cell of a level that is outside what is the partnership's to fill says so") {
    Document document = small_document();
    auto partnership = std::make_shared<Partnership>(*document.partnership);
    partnership->our_levels = {"service-delivery"};
    document.partnership = std::move(partnership);
    for (const float width : {1366.0f, 400.0f}) {
        Opened opened(document, "Activities", Mode::Mirror, {.width = width, .height = 900});
        const Role role = width > 1000 ? Role::Cell : Role::Paragraph;
        CHECK(opened.robot.count(role, "Outside. No activity recorded") > 5);
        CHECK(opened.robot.count(role, "No activity recorded") > 0);
        CHECK(opened.robot.count(Role::Paragraph, "Outside") == 1);
        CHECK(opened.robot.find(Role::Button, "Add an activity: National, Early signs"));
    }
}

TEST_CASE("map: it stays a grid at 768 px") {
    Opened opened(small_document(), "Activities", Mode::Mirror, {.width = 768, .height = 1024});
    CHECK(opened.robot.count(Role::Table, "Activities by level and stage") == 1);
}

TEST_CASE("details: their width can be set by the arrow keys and the pointer, and they can have the whole page") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Safe house");
        const float before = opened.robot.get(Role::Slider, "Width of the details").now;
        CHECK(before == doctest::Approx(480));
        opened.robot.focus(Role::Slider, "Width of the details");
        opened.robot.key(UiKey::Right);
        CHECK(opened.robot.get(Role::Slider, "Width of the details").now > before);
        opened.robot.press(Role::Button, "Open as a page");
        CHECK_FALSE(opened.robot.find(Role::Complementary, "Details"));
        CHECK(opened.robot.value("Title") == "Safe house");
        opened.robot.press(Role::Button, "Show beside the list");
        CHECK(opened.robot.find(Role::Complementary, "Details"));
    });
}

TEST_CASE("gaps: one decision is taken for all the gaps of a cell's row, in one step of undo") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode, {.width = 1920, .height = 1000});
        opened.robot.press(Role::Button, "List");
        opened.robot.press(Role::Button, "No activity recorded (*");
        const Robot all = opened.robot.within(Role::Toolbar, "The same for all *");
        Robot(all).press(Role::Button, "Accept");
        const std::size_t decided = opened.document().gaps.size();
        CHECK(decided > 2);
        CHECK(opened.robot.sees("Decided: Accept, on " + std::to_string(decided) + " gaps"));
        opened.undo();
        CHECK(opened.document().gaps.empty());
    });
}

TEST_CASE("map: Escape puts back a card that is being dragged, closes nothing and changes nothing") {
    Opened opened(small_document(), "Activities", Mode::Pointer, {.width = 1600, .height = 1000});
    opened.robot.press(Role::Button, "School talks");
    const auto pointer_on = [&](std::string_view name) {
        const Box box = opened.robot.get(Role::Button, name).box;
        ImGui::GetIO().AddMousePosEvent(box.x + box.w / 2, box.y + box.h / 2);
        opened.program.frame();
        opened.program.frame();
    };
    pointer_on("Hotel briefing");
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, true);
    opened.program.frame();
    pointer_on("Add an activity: National, Early signs");
    opened.robot.key(UiKey::Escape);
    CHECK(opened.robot.heard("“Hotel briefing” stays where it was"));
    pointer_on("Add an activity: Service design, Early signs");
    ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, false);
    opened.program.settle();
    CHECK_FALSE(opened.program.app().impl().history.can_undo());
    CHECK(opened.robot.find(Role::Button, "Close details"));
    opened.robot.drag(opened.robot.get(Role::Button, "Hotel briefing"),
                      opened.robot.get(Role::Button, "Add an activity: National, Early signs"));
    CHECK(opened.program.app().impl().history.can_undo());
}

}  // namespace waymark::test
