// A grid of stages and levels with the titles of activities in its cells.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

constexpr const char* kGrid =
    "|Before harm|Early|Treat harms|Re-trafficking\n"
    "National|Campaign|||Law review\n"
    "Regional and local|\"School talks; Outreach\"|Hotel watch||\n"
    "Service delivery|||Safe house|-";

}  // namespace

TEST_CASE("grid: each title in a cell is an activity of the level and the stage it stands at") {
    for (const std::string corner : {"", "Level", "Stage", "Level / stage", "Levels and stages of prevention"}) {
        CAPTURE(corner);
        const Taken taken = take(corner + kGrid);
        CHECK(taken.plan.grid);
        CHECK(taken.tells("grid"));
        CHECK(taken.values("title") ==
              Strings{"Campaign", "Law review", "School talks", "Outreach", "Hotel watch", "Safe house"});
        CHECK(taken.values("level") ==
              Strings{"national", "national", "regional-local", "regional-local", "regional-local", "service-delivery"});
        CHECK(taken.values("mainStage") ==
              Strings{"before-harm", "re-trafficking", "before-harm", "before-harm", "early", "treat-harms"});
        // As in the spreadsheet.
        CHECK(taken.plan.numbers == std::vector<std::size_t>{2, 2, 3, 3, 3, 4});
        CHECK(taken.plan.heading_row == 1);
        CHECK_FALSE(taken.tells("no-headings"));
    }
}

TEST_CASE("grid: levels may stand across and stages down") {
    const Taken taken =
        take("Stage|National|Local\nPrimary|Campaign|School talks\nSecondary||\"Hotel watch\n• Taxi training\"\n|Leaflets|");
    CHECK(taken.values("title") == Strings{"Campaign", "School talks", "Hotel watch", "Taxi training", "Leaflets"});
    CHECK(taken.values("level") == Strings{"national", "regional-local", "regional-local", "regional-local", "national"});
    CHECK(taken.values("mainStage") == Strings{"before-harm", "before-harm", "early", "early", "early"});
    CHECK(taken.plan.numbers == std::vector<std::size_t>{2, 2, 3, 3, 4});
}

TEST_CASE("grid: a cell over several stages is one activity of all of them, and marks move with the titles") {
    const Taken taken = take_html(
        "<tr><td colspan=3>Our map</td></tr><tr><td>Level<td>Before harm<td>Early</tr>"
        "<tr><td>National<td colspan=2>Campaign</tr>"
        "<tr><td>Local<td><a href='https://example.org/talks'>School talks</a><td><s>Old scheme</s></tr>"
        "<tr><td>Service delivery<td><a href='https://example.org/two'>One thing</a><br>Another<td>Safe house</tr>");
    CHECK(taken.plan.grid);
    CHECK(taken.values("title") == Strings{"Campaign", "School talks", "One thing", "Another", "Safe house"});
    CHECK(taken.values("mainStage") == Strings{"before-harm", "before-harm", "before-harm", "before-harm", "early"});
    CHECK(taken.values("otherStages") == Strings{"early", "", "", "", ""});
    CHECK(taken.values("evidenceLink") == Strings{"", "https://example.org/talks", "", "", ""});
    CHECK(taken.key("Address behind several titles").empty());
    REQUIRE(taken.plan.left_out.size() == 2);
    CHECK(taken.plan.left_out[0].text == "Our map");
    CHECK(taken.plan.left_out[1].why == LeftOutRow::Why::Struck);
    CHECK(taken.plan.left_out[1].text == "Old scheme");
    CHECK(taken.plan.left_out[1].number == 4);
}

TEST_CASE("grid: what has no level or stage there has none, and a heading in other words is asked about") {
    const Taken taken = take(
        "Level|Primary|Secondary|Tertiary|Stage not said\nNational|Campaign|a b|Recovery group|Board\nLevel not said|Talks|||");
    CHECK(taken.plan.grid);
    CHECK(taken.values("title") == Strings{"Campaign", "a b", "Recovery group", "Board", "Talks"});
    CHECK(taken.values("mainStage") == Strings{"before-harm", "early", "Tertiary", "", "before-harm"});
    CHECK(taken.values("level") == Strings{"national", "national", "national", "national", ""});
    CHECK(taken.tells("unknown-word"));
}

TEST_CASE("grid: a table of ticks, of numbers, or of how things stand is none") {
    for (const std::string table :
         {"Level|Before harm|Early\nNational|x|\nLocal||x", "Level|Before harm|Early\nNational|3|4\nLocal|5|12",
          "Level|Before harm|Early\nNational|Green|Red\nLocal|Amber|Running", "Title|Before harm|Early\nNational|Campaign|Talks",
          "Level|Before harm|Notes\nNational|Campaign|Talks", "Level|Early|Status\nNational|Campaign|Running",
          "Title|Level|Main stage\nCampaign|National|Early"}) {
        CAPTURE(table);
        CHECK_FALSE(take(table).plan.grid);
    }
}

TEST_CASE("grid: whoever says where the headings are has the rows read as rows") {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    const Sheet sheet = read_pasted(copied(std::string("Level") + kGrid), {}).at(0);
    CHECK(plan_import(sheet, context, RecordKind::Activity).grid);
    CHECK_FALSE(plan_import(sheet, context, RecordKind::Activity, 1).grid);
    CHECK_FALSE(plan_import(sheet, context, RecordKind::Member).grid);
}

TEST_CASE(
    "grid: grades are no titles, a cell that says there is nothing is none, and behind the last heading nothing is at its "
    "stage") {
    CHECK_FALSE(take("Level|Primary|Secondary\nNational|Strong|Weak\nLocal|Good|None").plan.grid);
    const Taken taken = take("Level|Primary|Secondary\nNational|Campaign|None\nLocal|Talks|Hotel watch");
    CHECK(taken.values("title") == Strings{"Campaign", "Talks", "Hotel watch"});
    CHECK_FALSE(
        take("Level|Primary|Secondary|\nNational|Campaign|Talks|Owner: the Council\nLocal|Posters|Hotel watch|").plan.grid);
}

TEST_CASE("grid: with the four Ps across and sectors down, each title in a cell is an activity") {
    const Taken taken = take(
        "Plan by sector||||\nSector|Pursue|Prevent|Protect|Prepare\n"
        "Agriculture|Farm inspections|Labour provider pledge|Leaflets in caravans|\n"
        "Car washes|Week of action|N/A|Safe Car Wash app|Council tool kit");
    CHECK(taken.values("title") == Strings{"Farm inspections", "Labour provider pledge", "Leaflets in caravans", "Week of action",
                                           "Safe Car Wash app", "Council tool kit"});
    CHECK(taken.values("fourP") == Strings{"pursue", "prevent", "protect", "pursue", "protect", "prepare"});
    CHECK(taken.key("Sector").empty());
    CHECK(taken.tells("choice-grid"));
    CHECK(taken.plan.numbers == std::vector<std::size_t>{3, 3, 3, 4, 4, 4});
}

TEST_CASE("grid: what is ticked, said of an activity or counted below the four Ps makes none") {
    CHECK(take("Sector|Pursue|Prevent|Protect\nFarms|x|x|\nHotels||x|x\nShops|x||").plan.choice_grid == false);
    CHECK(take("Activity|Pursue|Prevent|Protect\nFarm visits|Arrests made there|Pledges of growers|Leaflets for workers\nHotel "
               "talks|Tips "
               "from staff|Posters in lobbies|Safe rooms")
              .plan.choice_grid == false);
    CHECK(take("Area|Pursue|Prevent|Protect\nNorth|strong|weak|some\nSouth|good|poor|gap").plan.choice_grid == false);
}

TEST_CASE("grid: below the four Ps an address behind several titles is nobody's") {
    Sheet sheet = read_pasted(copied("Sector|Pursue|Prevent|Protect|Prepare\nFarms|Inspections there; Talks at "
                                     "gates|Grower pledge|Leaflets in caravans|\nCar washes|Week of "
                                     "action||Safe Car Wash app|Council tool kit"),
                              {})
                      .at(0);
    sheet.links = {{1, 1, "https://two.example/"}, {1, 2, "https://one.example/"}};
    const Taken taken = take(sheet);
    REQUIRE(taken.plan.choice_grid);
    CHECK(taken.values("title") == Strings{"Inspections there", "Talks at gates", "Grower pledge", "Leaflets in caravans",
                                           "Week of action", "Safe Car Wash app", "Council tool kit"});
    CHECK(taken.values("evidenceLink") == Strings{"", "", "https://one.example/", "", "", "", ""});
}
