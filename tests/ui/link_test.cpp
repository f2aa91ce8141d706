// An activity that is recorded already is linked to an empty place from there.

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

TEST_CASE("link: an empty cell takes an activity of its level that is there, which serves its stage too from then on") {
    both_ways([](Mode mode) {
        Opened opened(small_document(), "Gaps", mode);
        opened.robot.press(Role::Button, "National, Early signs: no activity recorded");
        opened.choose("Use an activity that is there", "School talks");
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
        opened.robot.press(Role::Button, "National, Early signs: no activity recorded");
        opened.choose("Use an activity that is there", "Hotel briefing (moves here from Service delivery)");
        CHECK(of(opened.document(), kHotels).level == "national");
        CHECK(of(opened.document(), kHotels).main_stage == "early");
        CHECK(opened.robot.sees("“Hotel briefing” moved to National, Early signs"));
        opened.undo();
        CHECK(of(opened.document(), kHotels).level == "service-delivery");
    });
}

}  // namespace waymark::test
