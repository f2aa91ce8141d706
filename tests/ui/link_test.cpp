// An activity that is recorded already is linked to a factor, a question or a gap, from either side.

#include <doctest/doctest.h>

#include "support/both_ways.h"
#include "ui/plan_support.h"

namespace waymark::test {
namespace {

constexpr std::string_view kTalks = "00000000-0000-4000-8000-0000000000a3", kHotels = "00000000-0000-4000-8000-0000000000a2";

const Activity& of(const Document& document, std::string_view id) {
    const Activity* found = document.activities.find(id);
    REQUIRE(found != nullptr);
    return *found;
}

}  // namespace

TEST_CASE("link: an activity that is there is linked to a question from the question, and is listed under it") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Reflect", mode);
        opened.robot.press(Role::Button, "Are the right organisations invited?");
        opened.choose("Link an activity that is there", "School talks");
        opened.choose("Link an activity that is there", "Hotel briefing");
        CHECK(of(opened.document(), kTalks).questions.empty());
        CHECK(of(opened.document(), kHotels).questions.empty());
        opened.robot.press(Role::Button, "Link “Hotel briefing”");
        CHECK(of(opened.document(), kTalks).questions.empty());
        CHECK(of(opened.document(), kHotels).questions == Strings{"q02-members"});
        CHECK(opened.robot.sees("1 linked activity"));
        CHECK(opened.robot.get(Role::Button, "Are the right organisations invited?").description.find("1 activity") !=
              std::string_view::npos);
        opened.robot.within(Role::Region, "Message").press(Role::Button, "Show it");
        CHECK(opened.robot.value("Title") == "Hotel briefing");
        opened.undo();
        CHECK(of(opened.document(), kHotels).questions.empty());
    });
}

TEST_CASE("link: from an activity one goes to the question, the factor and the places on Gaps that it is linked to, and back") {
    both_ways([](Mode mode) {
        Document document = small_document();
        auto talks = std::make_shared<Activity>(of(document, kTalks));
        talks->questions = {"q02-members"};
        talks->factors = {"d01-care-pathway"};
        talks->other_stages = {"early"};
        document.activities = document.activities.with(std::move(talks));
        Opened opened(document, "Activities", mode);
        opened.robot.press(Role::Button, "School talks");
        Robot linked = opened.robot.within(Role::Region, "Linked to");
        CHECK(linked.count(Role::Link) == 4);
        // An address of its own each, which can be copied and opened in another tab.
        CHECK(linked.find(Role::Link, "Are the right organisations invited?")->value == "/reflect/q02-members");
        CHECK(linked.find(Role::Link, "National, Early signs on Gaps")->value == "/gaps/cell/level/national/early");
        linked.press(Role::Link, "Are the right organisations invited?");
        CHECK(opened.robot.find(Role::Heading, "Are the right organisations invited?") != nullptr);
        CHECK(opened.robot.sees("1 linked activity"));
        opened.robot.press(Role::Button, "School talks");
        opened.robot.within(Role::Region, "Linked to").press(Role::Link, "A care pathway");
        CHECK(opened.robot.find(Role::Heading, "A care pathway") != nullptr);
        opened.go("Activities");
        opened.robot.press(Role::Button, "School talks");
        opened.robot.within(Role::Region, "Linked to").press(Role::Link, "National, Early signs on Gaps");
        CHECK(opened.robot.find(Role::Heading, "National, Early signs") != nullptr);
        CHECK(opened.robot.sees("1 activity here"));
    });
}

TEST_CASE("link: in its form an activity is linked to a question of the checklist") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Activities", mode);
        opened.robot.press(Role::Button, "School talks");
        opened.robot.press(Role::Button, "Factors, pathways and more*");
        opened.robot.check("Are the right organisations invited?", true);
        CHECK(of(opened.document(), kTalks).questions == Strings{"q02-members"});
    });
}

TEST_CASE("link: an empty cell takes an activity of its level that is there, which serves its stage too from then on") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "National, Early signs: none recorded");
        opened.choose("Use an activity that is there", "School talks");
        opened.robot.press(Role::Button, "Link “School talks”");
        CHECK(of(opened.document(), kTalks).main_stage == "before-harm");
        CHECK(of(opened.document(), kTalks).other_stages == Strings{"early"});
        CHECK(opened.robot.sees("“School talks” linked to “National, Early signs"));
        CHECK(opened.robot.sees("1 activity here"));
        opened.undo();
        CHECK(of(opened.document(), kTalks).other_stages.empty());
    });
}

TEST_CASE("link: an activity of another level is said to move when an empty cell takes it, and moves in one step") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "National, Early signs: none recorded");
        opened.choose("Use an activity that is there", "Hotel briefing (moves here from Service delivery)");
        CHECK(of(opened.document(), kHotels).level == "service-delivery");
        opened.robot.press(Role::Button, "Move “Hotel briefing” here");
        CHECK(of(opened.document(), kHotels).level == "national");
        CHECK(of(opened.document(), kHotels).main_stage == "early");
        CHECK(opened.robot.sees("“Hotel briefing” moved to National, Early signs"));
        opened.undo();
        CHECK(of(opened.document(), kHotels).level == "service-delivery");
    });
}

TEST_CASE("link: a gap that is open in the list takes an activity that is there, and is no gap any more") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "No activity recorded (*");
        opened.robot.press(Role::Button, "Clear legislative duty of care: No activity recorded");
        opened.choose("Use an activity that is there", "Safe house");
        opened.robot.press(Role::Button, "Link “Safe house”");
        CHECK(of(opened.document(), "00000000-0000-4000-8000-0000000000a1").factors == Strings{"n02-legislative-duty-of-care"});
        CHECK(opened.robot.sees("No longer a gap"));
        opened.undo();
        CHECK_FALSE(opened.robot.sees("No longer a gap"));
    });
}

TEST_CASE("link: an activity that is there is linked to a factor where the framework shows that, too") {
    Opened opened(small_document(), "Framework", Mode::Mirror);
    opened.robot.within(Role::Region, "National").press(Role::Button, "Legislative protection*");
    opened.choose("Link an activity that is there", "Hotel briefing");
    opened.robot.press(Role::Button, "Link “Hotel briefing”");
    CHECK(of(opened.document(), kHotels).factors.size() == 1);
}

TEST_CASE("link: what is pressed after choosing is in sight, however low in the window the list stands") {
    for (const float height : {400.0f, 520.0f, 640.0f, 768.0f}) {
        CAPTURE(height);
        Opened opened(small_document(), "Reflect", Mode::Mirror, {.width = 1366, .height = height});
        opened.robot.press(Role::Button, "Are the right organisations invited?");
        opened.choose("Link an activity that is there", "Hotel briefing");
        const SemNode& button = opened.robot.get(Role::Button, "Link “Hotel briefing”");
        CHECK(button.box.y >= button.clip.y);
        CHECK(button.box.y + button.box.h <= button.clip.y + button.clip.h);
    }
}

TEST_CASE("link: the framework names the activities that name a factor, above where what it says comes from") {
    Opened opened(small_document(), "Framework", Mode::Mirror);
    opened.robot.within(Role::Region, "National").press(Role::Button, "Legislative protection*");
    opened.choose("Link an activity that is there", "Hotel briefing");
    opened.robot.press(Role::Button, "Link “Hotel briefing”");
    CHECK(opened.robot.get(Role::Button, "Hotel briefing*").box.y < opened.robot.get(Role::Button, "Add an activity here").box.y);
    opened.robot.press(Role::Button, "Hotel briefing*");
    CHECK(opened.robot.value("Title") == "Hotel briefing");
}

}  // namespace waymark::test
