#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "support/headless.h"
#include "support/imgui_items.h"

using namespace waymark;
using namespace waymark::test;

namespace {

constexpr std::string_view kThree = R"({
  "format": "waymark", "formatVersion": 1, "id": "d",
  "framework": {"id": "public-health-modern-slavery", "version": "1.0.0"},
  "partnership": {"name": "Anytown", "members": [
    {"id": "m1", "organisation": "Police"}, {"id": "m2", "organisation": "Council"}, {"id": "m3", "organisation": "Refuge"}]},
  "activities": [{"id": "a1", "title": "Care pathway group", "factors": ["d01-care-pathway"]}]
})";

/// The program with a document open, on the Reflect screen.
struct Opened {
    explicit Opened(Mode mode, Options options = {}, std::string_view document = kThree)
        : program(options), robot(program, mode) {
        program.send(FileOpened{"anytown.waymark.json", std::string(document)});
        if (robot.find(Role::Dialog, "*")) robot.press(Role::Button, "Go on with what could be read");
        if (robot.find(Role::Region, "Message")) robot.within(Role::Region, "Message").press(Role::Button, "Dismiss");
        if (const SemNode* menu = robot.find(Role::Button, "Menu")) robot.press(Role::Button, menu->name);
        robot.press(Role::Button, "Reflect");
    }
    [[nodiscard]] const Document& document() { return program.app().impl().history.document(); }
    [[nodiscard]] const Reflection& reflection(std::string_view id) {
        const Reflection* found = document().reflections.find(id);
        REQUIRE(found != nullptr);
        return *found;
    }
    [[nodiscard]] std::string said_of(std::string_view line) { return robot.get(Role::Button, line).description; }
    Headless program;
    Robot robot;
};

}  // namespace

TEST_CASE("reflect: what is said about a factor is kept, and undo takes it back") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        robot.choose("How strong is it here?", "In place, not reviewed");
        robot.fill("What is in place", "A pathway agreed in spring");
        robot.fill("Evidence", "Minutes of the board");
        robot.fill("Date of the evidence", "3 March 2026");
        robot.fill("What is not known", "Who uses it");
        robot.check("We have finished with this one", true);
        const Reflection& said = opened.reflection("d01-care-pathway");
        CHECK(said.strength == "in-place-not-reviewed");
        CHECK(said.in_place == "A pathway agreed in spring");
        CHECK(said.evidence == "Minutes of the board");
        CHECK(said.evidence_date == "2026-03-03");
        CHECK(said.not_known == "Who uses it");
        CHECK(said.done);
        robot.key(UiKey::Z, ModCtrl);
        CHECK_FALSE(opened.reflection("d01-care-pathway").done);
        for (int i = 0; i < 6; ++i) robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().reflections.empty());
    });
}

TEST_CASE("reflect: a line tells strength, progress, linked activities and where the factor comes from, in words") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        CHECK(opened.said_of("A care pathway") == "Not started · 1 activity. From another named source");
        CHECK(opened.said_of("Legislative protection") == "Not started · no activity recorded. Published in the framework");
        robot.press(Role::Button, "A care pathway");
        robot.choose("How strong is it here?", "Planned");
        CHECK(opened.said_of("A care pathway") == "Planned · Looked at · 1 activity. From another named source");
        robot.check("We have finished with this one", true);
        CHECK(opened.said_of("A care pathway") == "Planned · Done · 1 activity. From another named source");
        CHECK(robot.sees("1 of 41 answered"));
        CHECK(robot.get(Role::Button, "Reflect").description == "1 of 41 answered");
        CHECK_FALSE(robot.sees("%"));
    });
}

TEST_CASE("reflect: of a factor it is asked how strong it is, of a question how far it is in place") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        opened.robot.press(Role::Button, "A care pathway");
        CHECK(opened.robot.count(Role::RadioGroup, "How strong is it here?") == 1);
        opened.robot.press(Role::Button, "Are the right organisations invited?");
        CHECK(opened.robot.count(Role::RadioGroup, "How strong is it here?") == 0);
        CHECK(opened.robot.count(Role::RadioGroup, "How far is this in place here?") == 1);
    });
}

TEST_CASE("reflect: the rule behind progress and the meaning of each strength are one press away") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        CHECK_FALSE(opened.robot.sees("Looked at: everything in between"));
        opened.robot.press(Role::Button, "What the words mean");
        CHECK(opened.robot.sees("Looked at: everything in between"));
        CHECK(opened.robot.sees("It is happening. Nobody has looked yet at how it goes."));
    });
}

TEST_CASE("reflect: a factor of the partnership's own is added, filled in, removed, and brought back by undo") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.within(Role::Region, "Service design").press(Role::Button, "Add your own factor");
        CHECK(robot.focused().name == "Title");
        robot.fill("Title", "Help in the night");
        robot.choose("How strong is it here?", "None");
        CHECK(opened.said_of("Help in the night") == "None · Looked at · no activity recorded. Added by your partnership");
        REQUIRE(opened.document().own_factors.size() == 1);
        CHECK(opened.document().own_factors.begin()->level == "service-design");
        robot.press(Role::Button, "Remove this factor");
        CHECK(opened.document().own_factors.empty());
        CHECK(opened.document().reflections.empty());
        CHECK(robot.heard("Factor removed"));
        robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().own_factors.begin()->title == "Help in the night");
        CHECK(opened.document().reflections.size() == 1);
    });
}

TEST_CASE("reflect: where members differ, the line and the pane say so in words and counts") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        robot.press(Role::Button, "The answers of 3 members");
        robot.choose("Answer of Police", "In place and reviewed");
        CHECK(robot.sees("Members so far: 1 × In place and reviewed"));
        robot.choose("Answer of Council", "Planned");
        robot.fill("Comment of Council", "The money comes in April");
        CHECK(robot.sees("Members differ: 1 × Planned, 1 × In place and reviewed"));
        CHECK(opened.said_of("A care pathway").find("Members differ: 1 × Planned, 1 × In place and reviewed") !=
              std::string::npos);
        CHECK(robot.sees("1 has not answered: Refuge"));
        CHECK(robot.sees("Council: “The money comes in April”"));
        CHECK(opened.document().answers.find("d01-care-pathway/m2")->comment == "The money comes in April");
        robot.fill("Comment of Council", "");
        robot.choose("Answer of Council", "Not said");
        CHECK(opened.document().answers.size() == 1);
    });
}

TEST_CASE("reflect: a comment is read where its member has chosen no strength") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        robot.press(Role::Button, "The answers of 3 members");
        robot.fill("Comment of Council", "The money comes in April");
        CHECK(robot.sees("No member has chosen a strength yet."));
        CHECK(robot.sees("Council: “The money comes in April”"));
    });
}

TEST_CASE("reflect: activities that name a factor are listed with it and open, and one added there names it") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        robot.within(Role::Region, "Linked activities").press(Role::Button, "Care pathway group");
        CHECK(opened.program.platform().title.starts_with("Activities – "));
        robot.press(Role::Button, "Reflect*");
        robot.press(Role::Button, "Add an activity here");
        REQUIRE(opened.document().activities.size() == 2);
        for (const Activity& activity : opened.document().activities) CHECK(activity.factors == Strings{"d01-care-pathway"});
    });
}

TEST_CASE("framework: an activity added at a factor of the partnership's own names it and has its level") {
    both_ways([](Mode mode) {
        Opened opened(mode, {}, R"({"format": "waymark", "formatVersion": 1, "id": "d", "activities": [],
            "ownFactors": [{"id": "own-1", "title": "A port next door", "level": "regional-local"}]})");
        opened.robot.press(Role::Button, "Framework");
        opened.robot.press(Role::Button, "A port next door*");
        opened.robot.press(Role::Button, "Add an activity here");
        const Document document = opened.document();
        REQUIRE(document.activities.size() == 1);
        CHECK(document.activities.begin()->factors == Strings{"own-1"});
        CHECK(document.activities.begin()->level == "regional-local");
    });
}

TEST_CASE("reflect: the list can be narrowed to one part and one state of progress") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.choose("Which part", "Partnership checklist");
        CHECK(robot.find(Role::Button, "A care pathway") == nullptr);
        CHECK(robot.find(Role::Button, "How do survivors take part?") != nullptr);
        robot.choose("How far", "Done");
        CHECK(robot.find(Role::Button, "How do survivors take part?") == nullptr);
        CHECK(robot.sees("None of this part is at that stage"));
    });
}

TEST_CASE("reflect: what was written under another framework pack is kept, shown, and can be opened") {
    Opened opened(Mode::Mirror, {}, R"({"format": "waymark", "formatVersion": 1, "id": "d", "activities": [],
        "reflections": [{"id": "x99-gone", "strength": "planned", "inPlace": "Something"}]})");
    CHECK(opened.robot.sees("Not in this framework any more"));
    opened.robot.press(Role::Button, "x99-gone");
    CHECK(opened.robot.value("What is in place") == "Something");
}

TEST_CASE("reflect: by keyboard alone a factor is opened and answered") {
    Opened opened(Mode::Pointer);
    Robot& robot = opened.robot;
    robot.focus(Role::Button, "Legislative protection");
    robot.key(UiKey::Down);
    CHECK(robot.focused().name == "Clear legislative duty of care");
    robot.key(UiKey::Enter);
    CHECK(robot.find(Role::Heading, "Clear legislative duty of care") != nullptr);
    for (int i = 0; i < 40 && robot.focused().role != Role::Radio; ++i) robot.key(UiKey::Tab);
    robot.key(UiKey::Down);
    robot.key(UiKey::Down);
    CHECK(opened.reflection("n02-legislative-duty-of-care").strength == "planned");
}

TEST_CASE("workshop: a clicker turns the pages wherever the focus is, and Escape leaves to the question shown") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "Workshop mode");
        CHECK(robot.focused().name == "Legislative protection");
        CHECK(robot.sees("Question 1 of 41 · Factor · National"));
        CHECK(robot.find(Role::Navigation, "Screens") == nullptr);
        robot.key(UiKey::PageDown);
        CHECK(robot.focused().name == "Clear legislative duty of care");
        robot.key(UiKey::Right);
        robot.key(UiKey::Enter);
        CHECK(robot.sees("Question 4 of 41"));
        robot.choose("What do we say together?", "Planned");
        robot.key(UiKey::PageUp);
        robot.key(UiKey::Left);
        CHECK(robot.focused().name == "Clear legislative duty of care");
        robot.begin_fill("What is in place", "The Act");
        robot.key(UiKey::PageDown);
        CHECK(robot.sees("Question 3 of 41"));
        CHECK(opened.reflection("n02-legislative-duty-of-care").in_place == "The Act");
        CHECK(opened.reflection("n04-survivor-centred-policy").strength == "planned");
        robot.key(UiKey::Escape);
        CHECK(robot.find(Role::Navigation, "Screens") != nullptr);
        CHECK(robot.focused().role == Role::Heading);
        CHECK(robot.focused().name == "Whole-systems engagement and response");
    });
}

TEST_CASE("workshop: Escape in a field keeps what was typed and goes back to the question, and leaves from there") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "Workshop mode");
        robot.begin_fill("What is in place", "The Act");
        robot.key(UiKey::Escape);
        CHECK(robot.find(Role::Navigation, "Screens") == nullptr);
        CHECK(robot.focused().name == "Legislative protection");
        robot.key(UiKey::Escape);
        CHECK(robot.find(Role::Navigation, "Screens") != nullptr);
        CHECK(opened.reflection("n01-legislative-protection").in_place == "The Act");
    });
}

TEST_CASE("reflect: what stays at the foot stays where it is when it is said what was done") {
    const auto stays = [](Robot& robot, std::string_view question, std::string_view button) {
        const Box before = robot.get(Role::Button, button).box;
        robot.choose(question, "Planned");
        REQUIRE(robot.find(Role::Region, "Message"));
        CHECK(robot.get(Role::Button, button).box.y == before.y);
    };
    Opened workshop(Mode::Pointer, {.width = 1366, .height = 768});
    workshop.robot.press(Role::Button, "Workshop mode");
    stays(workshop.robot, "What do we say together?", "Next question");
    // Beside the list, and in its place.
    for (const float width : {1366.0f, 700.0f}) {
        CAPTURE(width);
        Opened opened(Mode::Pointer, {.width = width, .height = 768});
        opened.robot.press(Role::Button, "Legislative protection");
        stays(opened.robot, "How strong is it here?", "Save and next");
    }
}

TEST_CASE("workshop: turning past the last question says so and stays") {
    Opened opened(Mode::Mirror);
    Robot& robot = opened.robot;
    robot.press(Role::Button, "Workshop mode");
    for (int i = 0; i < 41; ++i) robot.key(UiKey::PageDown);
    CHECK(robot.sees("Question 41 of 41"));
    CHECK(robot.heard("This is the last question."));
}

TEST_CASE("workshop: each agency answers in turn or is skipped, and only then the spread is shown") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "Workshop mode");
        robot.press(Role::Button, "Ask each agency in turn");
        CHECK(robot.focused().name == "Council");
        CHECK(robot.sees("Agency 1 of 3"));
        robot.choose("How strong is it here?", "None");
        robot.fill("Comment", "Ask again in May");
        robot.press(Role::Button, "Next agency");
        CHECK(robot.focused().name == "Police");
        CHECK_FALSE(robot.sees("Ask again in May"));
        robot.press(Role::Button, "Skip");
        CHECK(robot.focused().name == "Refuge");
        robot.choose("How strong is it here?", "In place and reviewed");
        robot.press(Role::Button, "Show what was said");
        CHECK(robot.sees("Members differ: 1 × None, 1 × In place and reviewed"));
        CHECK(robot.sees("Council: “Ask again in May”"));
        CHECK(robot.sees("1 has not answered: Police"));
        CHECK(robot.heard("Members differ: 1 × None"));
        robot.undo();
        CHECK(opened.document().answers.size() == 1);
    });
}

TEST_CASE("workshop: the timer asks for a frame a second while it runs and for none otherwise") {
    Opened opened(Mode::Mirror);
    Robot& robot = opened.robot;
    const auto due = [&] { return opened.program.app().next_frame_due(); };
    opened.program.advance(5000);
    robot.press(Role::Button, "Workshop mode");
    opened.program.advance(5000);
    CHECK(due() < 0);
    robot.choose("Timer length", "2 minutes");
    robot.press(Role::Button, "Start timer");
    opened.program.advance(5000);
    CHECK(due() > 0);
    CHECK(due() <= 1000);
    CHECK(robot.sees("Timer: 1 minute 55 seconds left"));
    CHECK_FALSE(opened.program.app().wants_frame());
    robot.press(Role::Button, "Pause timer");
    opened.program.advance(60000);
    CHECK(due() < 0);
    CHECK(robot.sees("Timer: 1 minute 5"));
    robot.press(Role::Button, "Start timer");
    opened.program.advance(120000);
    CHECK(robot.sees("Time is up"));
    CHECK(robot.heard("The time is up."));
    CHECK(due() < 0);
}

TEST_CASE("workshop: what is put on the parking list is part of the document, and undo reaches it") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "Workshop mode");
        robot.press(Role::Button, "Parking list");
        robot.press(Role::Button, "Put something on the parking list");
        CHECK(robot.focused().name == "To come back to");
        robot.fill("To come back to", "Ask the county about it");
        REQUIRE(opened.document().parking.size() == 1);
        const ParkedPoint& point = *opened.document().parking.begin();
        CHECK(point.text == "Ask the county about it");
        CHECK(point.about == "n01-legislative-protection");
        CHECK(point.date == "2026-11-21");
        const std::string bytes = opened.program.app().export_document();
        CHECK(bytes.find("\"parkingList\"") != std::string::npos);
        const auto back = read_document(bytes);
        REQUIRE(back.document);
        CHECK(back.document->parking.begin()->text == "Ask the county about it");
        robot.press(Role::Button, "Leave workshop");
        robot.within(Role::Main, "*").within(Role::Region, "Parking list").press(Role::Button, "Take off the list");
        CHECK(opened.document().parking.empty());
        robot.key(UiKey::Z, ModCtrl);
        CHECK(opened.document().parking.size() == 1);
    });
}

TEST_CASE("workshop: it fills the window, and never makes the text smaller or larger than the largest size") {
    CHECK(workshop_zoom(320, 640, 1) == doctest::Approx(1));
    CHECK(workshop_zoom(1280, 800, 1) == doctest::Approx(1.25));
    CHECK(workshop_zoom(3840, 2160, 1) == doctest::Approx(2.2));
    CHECK(workshop_zoom(1280, 800, 4) == doctest::Approx(1));
}

TEST_CASE("workshop: on a projector every answer of every question is in sight without scrolling") {
    struct Size {
        float width, height;
    };
    for (const Size size : {Size{1920, 1080}, Size{1280, 800}, Size{1280, 720}, Size{1024, 768}}) {
        Options options;
        options.width = size.width;
        options.height = size.height;
        Headless program(options);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Open Example county*");
        program.advance(20'000);  // the message that it was opened goes
        robot.press(Role::Button, "Reflect");
        robot.press(Role::Button, "Workshop mode");
        for (std::size_t turns = program.app().impl().state.workshop.subjects.size(); turns > 0; --turns) {
            for (const SemNode* answer : robot.all(Role::Radio)) {
                CAPTURE(size.width);
                CAPTURE(robot.all(Role::Heading).front()->name);
                CAPTURE(answer->name);
                CHECK(answer->box.y + answer->box.h <= answer->clip.y + answer->clip.h + 0.5f);
            }
            robot.key(UiKey::PageDown);
        }
    }
}

TEST_CASE("reflect and workshop: nothing is wider than a window of 320 pixels, nor at four times the text size") {
    for (const Options& options : kTightWindows) {
        CAPTURE(options.width);
        Headless program(options);
        Robot robot(program, Mode::Mirror);
        program.send(FileOpened{"anytown.waymark.json", std::string(kThree)});
        robot.press(Role::Button, "Menu");
        robot.press(Role::Button, "Reflect");
        const auto fits = [&](const char* where) {
            CAPTURE(where);
            for (const SemNode& node : program.nodes()) {
                if (node.box.w <= 0) continue;
                CAPTURE(node.name);
                CHECK(node.box.x >= -0.5f);
                CHECK(node.box.x + node.box.w <= options.width + 0.5f);
            }
        };
        fits("list");
        robot.press(Role::Button, "A care pathway");
        robot.press(Role::Button, "The answers of 3 members");
        fits("detail");
        robot.press(Role::Button, "Back");
        robot.press(Role::Button, "Workshop mode");
        fits("workshop");
        robot.press(Role::Button, "Ask each agency in turn");
        fits("asking");
    }
}

TEST_CASE("reflect and workshop: everything that can be used is also said") {
    Opened opened(Mode::Mirror);
    const auto all_said = [&](const char* where) {
        CAPTURE(where);
        record_items(ImGui::GetCurrentContext());
        opened.program.frame();
        const auto is_of_a_window = [](ImGuiID id) {
            for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
                if (id == window->ID || id == window->ChildId || id == window->MoveId ||
                    id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_X) ||
                    id == ImGui::GetWindowScrollbarID(window, ImGuiAxis_Y))
                    return true;
            return false;
        };
        std::size_t said = 0;
        for (const ImGuiItem& item : recorded_items()) {
            if (item.id == 0 || item.window == "Debug##Default" || is_of_a_window(item.id)) continue;
            CAPTURE(item.window);
            CAPTURE(item.label);
            CHECK(opened.program.nodes().find(item.id) != nullptr);
            ++said;
        }
        CHECK(said > 5);
        stop_recording_items(ImGui::GetCurrentContext());
        for (const SemNode& node : opened.program.nodes())
            if (is_control(node.role)) CHECK_FALSE(node.name.empty());
    };
    all_said("list");
    opened.robot.press(Role::Button, "A care pathway");
    all_said("detail");
    opened.robot.press(Role::Button, "Workshop mode");
    all_said("workshop");
    opened.robot.press(Role::Button, "Ask each agency in turn");
    all_said("asking");
}

TEST_CASE("reflect: the way to the next one is in reach wherever one is in the details, and nothing is lost by it") {
    both_ways([](Mode mode) {
        Opened opened(mode, {.width = 1366, .height = 768});
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        robot.fill("What is not known", "Who uses it");
        const Box place = robot.get(Role::Button, "Save and next").box;
        CHECK(place.y + place.h <= 768);
        robot.within(Role::Complementary, "Details").focus(Role::Button, "Put something on the parking list");
        CHECK(robot.get(Role::Button, "Save and next").box.y == place.y);
        robot.press(Role::Button, "Save and next");
        CHECK(opened.reflection("d01-care-pathway").not_known == "Who uses it");
        CHECK_FALSE(robot.find(Role::Heading, "A care pathway"));
        CHECK(robot.focused().role == Role::Heading);
        robot.press(Role::Button, "Previous");
        CHECK(robot.value("What is not known") == "Who uses it");
    });
}

TEST_CASE("reflect: the answer is asked for before anything is explained, and the source is a press away") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A care pathway");
        CHECK_FALSE(robot.sees("Source: "));
        robot.press(Role::Button, "Where this comes from, and words explained");
        CHECK(robot.sees("Source: "));
    });
}

TEST_CASE("reflect: an activity that is there is linked to a factor from the factor, and undo takes it back") {
    both_ways([](Mode mode) {
        Opened opened(mode);
        Robot& robot = opened.robot;
        robot.press(Role::Button, "A funded co-ordinator");
        robot.choose("Link an activity that is there", "Care pathway group");
        robot.press(Role::Button, "Link “Care pathway group”");
        const Activity* activity = opened.document().activities.find("a1");
        REQUIRE(activity->factors.size() == 2);
        CHECK(robot.sees("1 linked activity"));
        // What is linked already is not offered again.
        CHECK_FALSE(robot.find(Role::Select, "Link an activity that is there"));
        robot.within(Role::Region, "Message").press(Role::Button, "Undo");
        CHECK(opened.document().activities.find("a1")->factors.size() == 1);
    });
}
