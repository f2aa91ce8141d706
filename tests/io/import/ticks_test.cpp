// Columns of ticks below the choices of a field that holds one.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("ticks: what is ticked at two stages serves the second as well, which is said") {
    const Taken taken = take(
        "Activity|National|Regional and local|Before harm|Early "
        "signs|Running?\nHelpline|x||x|x|Y\nOutreach||x||x|Y\nBooklet|x|x|x||N");
    CHECK(taken.values("mainStage") == Strings{"before-harm", "early", "before-harm"});
    CHECK(taken.values("otherStages") == Strings{"early", "", ""});
    CHECK(taken.tells("second-stage"));
    CHECK(taken.values("level") == Strings{"national", "regional-local", "national"});
    // One level can be kept: the other stands in the notes, and that is said.
    CHECK(taken.values("notes") == Strings{"", "", "Regional and local"});
    CHECK(taken.tells("second-column"));
}

TEST_CASE("ticks: beside a column for the main stage, ticks are other stages") {
    const Taken taken = take(
        "Title|Main stage|Before harm|Early|Treat harms\nHelpline|Early|x|x|\nOutreach|Before harm|||x\nHub|Treat harms|||x");
    CHECK(taken.values("mainStage") == Strings{"early", "before-harm", "treat-harms"});
    CHECK(taken.values("otherStages") == Strings{"before-harm", "treat-harms", ""});
}

TEST_CASE("ticks: of any choice of which one can be kept, the second that is ticked is told and stands in the notes") {
    const Taken taken = take("Title|Pursue|Protect\nHelpline|x|x\nOutreach||x");
    CHECK(taken.values("fourP") == Strings{"pursue", "protect"});
    CHECK(taken.value(0, "notes") == "Protect");
    CHECK(taken.tells("second-column"));
}

TEST_CASE("ticks: below the names of organisations they say who helps, whatever else such a name could be a heading of") {
    const Taken taken = take(
        "Who does what|Police|County Council|ICB|Voluntary sector\nWeekly intelligence meeting|✓|✓||\nTraining "
        "pool|✓|✓|✓|✓\nSurvivor "
        "forum|||✓|✓");
    CHECK(taken.values("partners") ==
          Strings{"Police|County Council", "Police|County Council|ICB|Voluntary sector", "ICB|Voluntary sector"});
    CHECK(taken.values("place") == Strings{"", "", ""});
    CHECK(taken.tells("guessed-column"));
}

TEST_CASE("ticks: letters below organisations part those that lead from those that support, and their key is no row") {
    const std::string table =
        "Activity|Police|Local authority|NHS|GLAA\nL = lead, S = support||||\nJoint visits to farms|S|S||L\nGP practice "
        "training||S|L|";
    const Taken taken = take(table);
    CHECK(taken.values("title") == Strings{"Joint visits to farms", "GP practice training"});
    CHECK(taken.values("lead") == Strings{"GLAA", "NHS"});
    CHECK(taken.values("partners") == Strings{"Police|Local authority", "Local authority"});
    CHECK(taken.tells("row-left-out"));
    // Where another column says who leads, that holds.
    const Taken led = take("Activity|Lead|Police|NHS\nFarm visits|GLAA|L|S\nGP training|ICB|S|L");
    CHECK(led.values("lead") == Strings{"GLAA", "ICB"});
    CHECK(led.values("partners") == Strings{"Police|NHS", "Police|NHS"});
}

TEST_CASE("ticks: below one organisation alone they may say something else of it") {
    CHECK(take("Activity|NHS told?|Police\nFarm visits|x|x\nGP training||x").values("partners") == Strings{"", ""});
}

TEST_CASE("ticks: who leads and who supports may be said in words, which are no headings there") {
    const Taken taken =
        take("Activity|Police|Council|NHS\nHotel visits|Lead|Support|\nLabour talks|Support|Lead|Support\nRefer victims||Lead|");
    CHECK(taken.values("title") == Strings{"Hotel visits", "Labour talks", "Refer victims"});
    CHECK(taken.values("lead") == Strings{"Police", "Council", "Council"});
    CHECK(taken.values("partners") == Strings{"Council", "Police|NHS", ""});
    const Taken two = take("Activity|Police|Council\nHotel visits|Lead|Lead\nLabour talks||Support");
    CHECK(two.values("title") == Strings{"Hotel visits", "Labour talks"});
    CHECK(two.value(0, "lead") == "Police; Council");
    CHECK(take("Activity|Police|Council\nHotel visits|Lead|\nLabour talks||x").values("lead") == Strings{"Police", ""});
}

TEST_CASE("ticks: who is marked as leading leads where no other column says who") {
    const Taken taken = take("Activity|Police|Council|NHS|Lead\nFarm visits|S|L||\nGP training|L|S||ICB");
    CHECK(taken.values("lead") == Strings{"Council", "ICB"});
    CHECK(taken.values("partners") == Strings{"Police", "Police|Council"});
}

TEST_CASE("ticks: an activity with a sign in its name is no key of marks") {
    const Taken taken = take("Title|Lead|Status\nTalks|NHS|Live\nA=B project||\nx = not started||\nVisits|Unseen|Planned");
    CHECK(taken.values("title") == Strings{"Talks", "A=B project", "Visits"});
}
