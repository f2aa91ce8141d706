// One truth about numbers: a place has the same number on the map, the framework's picture, the matrix and the picture
// of the gaps, whatever is recorded and whichever of it is counted.

#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <string>
#include <utility>

#include "io/document/framework_codec.h"
#include "model/random_document.h"
#include "present/figures/pictures.h"
#include "shell/app_impl.h"
#include "support/both_ways.h"
#include "support/files.h"
#include "support/shipped.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

using waymark::testing::Dice;
using waymark::testing::random_activity;

/// Activities of every kind, as a file that opens without a complaint.
Document any_document(const Framework& pack, std::size_t count, std::uint64_t seed) {
    Dice dice(seed);
    Document document = small_document();
    for (std::size_t i = 0; i < count; ++i) {
        auto made = random_activity(dice, pack, "00000000-0000-4000-8000-0000000" + std::to_string(10000 + i));
        made->start = made->end = made->funding_end = made->reviewed_on = "";
        for (Strings* list : {&made->areas, &made->factors, &made->questions, &made->components, &made->other_stages,
                              &made->pathways, &made->exploitation, &made->who_for, &made->nrm_stages})
            std::erase(*list, "a-word-of-another-pack");
        put(document, std::move(made));
    }
    return document;
}

/// By "level, stage", in the titles that the screens say.
using Numbers = std::map<std::string, int>;

/// The number a text begins with; none, as in "no activity recorded", is 0.
int leading(std::string_view words) {
    int number = 0;
    for (const char c : words) {
        if (c < '0' || c > '9') break;
        number = number * 10 + (c - '0');
    }
    return number;
}

std::string place_of(const Level& level, const Stage& stage) {
    return level.title + ", " + stage.title;
}

/// What the buttons of a matrix or a picture say: "National, Early signs: 3 recorded: …".
Numbers said_by_buttons(const Robot& robot, const Framework& pack) {
    Numbers numbers;
    for (const Level& level : pack.levels)
        for (const Stage& stage : pack.stages) {
            if (stage.is_enabler) continue;
            const std::string place = place_of(level, stage);
            const SemNode& button = robot.get(Role::Button, place + ": *");
            numbers[place] = leading(robot.heard_name(button).substr(place.size() + 2));
        }
    return numbers;
}

/// How many cards stand in each cell of the map; where there are too many, how many the cell says there are.
Numbers cards_on_map(Opened& opened, const Framework& pack) {
    std::map<NodeId, const SemNode*> nodes;
    for (const SemNode& node : opened.program.nodes()) nodes[node.id] = &node;
    std::map<std::pair<int, int>, int> cards, all;
    for (const SemNode& node : opened.program.nodes()) {
        if (node.role != Role::Button || node.name.starts_with("Add an activity")) continue;
        const SemNode* cell = &node;
        while (cell && cell->role != Role::Cell) cell = cell->parent != 0 ? nodes[cell->parent] : nullptr;
        if (!cell) continue;
        const std::pair<int, int> at{cell->row, cell->col};
        if (node.name.starts_with("All ") && std::isdigit(static_cast<unsigned char>(node.name[4])) != 0)
            all[at] = leading(std::string_view(node.name).substr(4));
        else
            ++cards[at];
    }
    Numbers numbers;
    for (std::size_t l = 0; l < pack.levels.size(); ++l)
        for (std::size_t s = 0; s < pack.stages.size(); ++s) {
            if (pack.stages[s].is_enabler) continue;
            const std::pair<int, int> at{static_cast<int>(l) + 2, static_cast<int>(s) + 2};
            numbers[place_of(pack.levels[l], pack.stages[s])] = all.contains(at) ? all[at] : cards[at];
        }
    return numbers;
}

void same_everywhere(Opened& opened, const Framework& pack) {
    opened.go("Activities");
    const Numbers map = cards_on_map(opened, pack);
    opened.go("Framework");
    CHECK(said_by_buttons(opened.robot.within(Role::Figure, "Levels and stages*"), pack) == map);
    opened.go("Gaps");
    opened.robot.press(Role::Button, "Matrix");
    CHECK(said_by_buttons(opened.robot.within(Role::Table, "Activities by Level and stage"), pack) == map);
    opened.robot.press(Role::Button, "Picture");
    CHECK(said_by_buttons(opened.robot.within(Role::Figure, "Levels and stages*"), pack) == map);
}

/// The pack and the areas that the program has.
struct Given {
    const Framework& pack = waymark::testing::shipped_pack();
    const AreaList& areas = waymark::testing::shipped_places();
};

const Given& given() {
    static const Given read;
    return read;
}

Figure figure_of(const Document& document, PictureKind kind, Counted counted = Counted::All) {
    PictureOptions options;
    options.date = {2026, 11, 21};
    options.counted = counted;
    return make_picture({given().pack, given().areas, document}, kind, options);
}

bool tells(const Figure& figure, const std::string& sentence) {
    return std::find(figure.words.begin(), figure.words.end(), sentence) != figure.words.end();
}

/// Every place that the picture tells of is a button of the same words.
void same_buttons(const Figure& figure, const Robot& screen) {
    std::size_t places = 0;
    for (const Level& level : given().pack.levels)
        for (const Stage& stage : given().pack.stages)
            for (const std::string& sentence : figure.words) {
                if (stage.is_enabler || !sentence.starts_with(level.title + ", " + stage.title + ": ")) continue;
                ++places;
                CAPTURE(sentence);
                CHECK(screen.find(Role::Button, sentence.substr(0, sentence.size() - 1)) != nullptr);
            }
    CHECK(places >= 16);
}

}  // namespace

TEST_CASE("numbers: a place has the same number on the map, the framework's picture, the matrix and the gaps' picture") {
    for (const std::uint64_t seed : {1u, 2u, 3u, 4u, 5u}) {
        CAPTURE(seed);
        Dice dice(seed);
        const Framework& pack = waymark::testing::shipped_pack();
        Opened opened(any_document(pack, 5 + dice.roll(80), seed), "Activities", Mode::Mirror, {.width = 1600, .height = 1000});
        same_everywhere(opened, pack);
        opened.robot.press(Role::Button, "Running only");
        same_everywhere(opened, pack);
    }
}

TEST_CASE("numbers: what is counted is chosen once for every screen, and is still so after a start anew") {
    FakePlatform machine;
    {
        Headless program(machine);
        Robot robot(program, Mode::Mirror);
        robot.press(Role::Button, "Open Example county*");
        robot.press(Role::Button, "Framework");
        robot.press(Role::Button, "Running only");
        CHECK(robot.sees("Numbers are your running activities."));
        robot.press(Role::Button, "Gaps");
        CHECK((robot.get(Role::Button, "Running only").state & sem::Pressed) != 0);
        program.advance(5000);
    }
    Headless program(machine);
    Robot robot(program, Mode::Mirror);
    CHECK((robot.get(Role::Button, "Running only").state & sem::Pressed) != 0);
}

TEST_CASE("numbers: a map that is searched says of an empty place only that nothing shown is there") {
    Opened opened(small_document(), "Activities", Mode::Mirror);
    CHECK(opened.robot.sees("No activity recorded"));
    opened.robot.fill("Find in activities", "zzzz");
    CHECK_FALSE(opened.robot.sees("No activity recorded"));
    CHECK(opened.robot.sees("None of those shown"));
}

TEST_CASE("numbers: the table that a full cell of the map leads to holds as many as the cell says") {
    Document document = small_document();
    for (int i = 0; i < 12; ++i) {
        auto made = activity("00000000-0000-4000-8000-00000000" + std::to_string(1000 + i), "Visit " + std::to_string(i));
        made->level = "national";
        made->main_stage = i < 9 ? "early" : "treat-harms";
        made->other_stages = {i < 9 ? "before-harm" : "early"};
        put(document, std::move(made));
    }
    both_ways([&](Mode mode) {
        Opened opened(document, "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "All 12");
        CHECK(opened.robot.sees("Showing 12 of 15 activities: Level: National; Stage, main or other: Early signs."));
        opened.robot.press(Role::Button, "Filter (2)");
        CHECK(opened.robot.value("Stage, main or other") == "Early signs");
    });
}

TEST_CASE("numbers: each place of a picture of the framework and of the gaps says what the screen says") {
    for (const std::uint64_t seed : {1u, 2u, 3u}) {
        CAPTURE(seed);
        Opened opened(any_document(given().pack, 20 * seed, seed), "Framework", Mode::Mirror, {.width = 1600, .height = 1000});
        const Document document = opened.document();
        for (const Counted counted : {Counted::All, Counted::Running}) {
            if (counted == Counted::Running) opened.robot.press(Role::Button, "Running only");
            opened.go("Framework");
            same_buttons(figure_of(document, PictureKind::Framework, counted),
                         opened.robot.within(Role::Figure, "Levels and stages*"));
            opened.go("Gaps");
            opened.robot.press(Role::Button, "Matrix");
            same_buttons(figure_of(document, PictureKind::Gaps, counted),
                         opened.robot.within(Role::Table, "Activities by Level and stage"));
        }
    }
}

TEST_CASE("numbers: each quarter of the picture of the plan says what the time line says") {
    Opened opened(planned_document(), "Plan", Mode::Mirror, {.width = 1600, .height = 1000});
    opened.robot.press(Role::Button, "Time line");
    const Figure figure = figure_of(opened.document(), PictureKind::Plan);
    std::size_t quarters = 0;
    for (const SemNode* node : opened.robot.within(Role::Figure, "Actions by quarter").all(Role::Paragraph)) {
        ++quarters;
        CAPTURE(node->name);
        CHECK(tells(figure, std::string(node->name) + '.'));
    }
    CHECK(quarters > 1);
}

TEST_CASE("numbers: the table lists what is running only where that is what is counted, and says so") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode, {.width = 1600, .height = 1000});
        opened.robot.press(Role::Button, "Table");
        CHECK(opened.robot.count(Role::Button, "School talks") == 1);
        opened.robot.press(Role::Button, "Running only");
        CHECK(opened.robot.count(Role::Button, "School talks") == 0);
        CHECK(opened.robot.count(Role::Button, "Safe house") == 1);
        CHECK(opened.robot.sees("Showing 2 of 3 activities: running only."));
        opened.robot.press(Role::Button, "All recorded");
        CHECK(opened.robot.count(Role::Button, "School talks") == 1);
        CHECK_FALSE(opened.robot.sees("Showing "));
    });
}

TEST_CASE("print: what is folded away is said while it is printed, and what a list shows is said in words") {
    Opened opened(small_document(), "Activities", Mode::Mirror, {.width = 1600, .height = 1000});
    opened.robot.press(Role::Button, "Safe house");
    const auto says_all = [&](int how) {
        UiAction action;
        action.kind = UiAction::Kind::SayAll;
        action.key = how;
        opened.program.send(std::move(action));
    };
    CHECK(opened.robot.count(Role::TextField, "Lead organisation") == 0);
    says_all(2);
    CHECK(opened.robot.count(Role::TextField, "Lead organisation") == 1);
    CHECK((opened.robot.get(Role::Button, "Who and where").state & sem::Content) != 0);
    CHECK_MESSAGE(opened.robot.count(Role::TextArea, "Private notes") == 0, "what is empty is nothing for paper");
    says_all(0);
    CHECK(opened.robot.count(Role::TextField, "Lead organisation") == 0);
    says_all(1);
    CHECK(opened.robot.count(Role::TextField, "Lead organisation") == 0);
    opened.robot.press(Role::Button, "Close details");
    opened.robot.press(Role::Button, "Filter");
    opened.robot.choose("Status", "Running");
    opened.robot.fill("Find in activities", "house");
    CHECK(opened.robot.sees("Showing 1 of 3 activities: found by “house”; Status: Running."));
}

}  // namespace waymark::test
