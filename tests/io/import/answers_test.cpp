// Columns that answer what their headings ask, with yes and no or with ticks.

#include <doctest/doctest.h>

#include "io/import/taken.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("answers: a yes below “Live?” is running, and a no is asked about unless it says more") {
    const Taken taken = take("Activity|Lead|Live?\nPosters|Unseen|Y\nTalks|GLAA|N\nBeds|Haven|No - planned");
    CHECK(taken.key("Live?") == "status");
    CHECK(taken.values("status") == Strings{"running", "N", "planned"});
    CHECK(taken.tells("guessed-column"));
    CHECK(taken.tells("unknown-word"));
    CHECK(take("Activity|Lead|Is it currently running?\nPosters|Unseen|Yes\nTalks|GLAA|Yes").values("status") ==
          Strings{"running", "running"});
    CHECK(take("Action|Owner|Complete?\nWrite it|Unseen|Y\nSend it|GLAA|N", RecordKind::Action).values("status") ==
          Strings{"done", "N"});
    CHECK(take("Activity|Lead|Co-produced with survivors?\nPosters|Unseen|Yes\nTalks|GLAA|Consulted")
              .values("survivorInvolvement") == Strings{"co-designed", "consulted"});
}

TEST_CASE("answers: what denies, or stands beside a column that says it, is taken for nothing") {
    CHECK(take("Activity|Lead|No longer live?\nPosters|Unseen|Y\nTalks|GLAA|N").key("No longer live?") != "status");
    const Taken taken = take("Activity|Status|Live?\nPosters|Paused|Y\nTalks|Idea|N");
    CHECK(taken.values("status") == Strings{"paused", "idea"});
    CHECK(asked_choice(RecordKind::Activity, "Delivery") == nullptr);
}

TEST_CASE("answers: that somebody is a First Responder is completed from what they are, and told") {
    const Taken taken = take(
        "Partner agency|Sector|First responder? (Y/N)\nKent Police|Police|Y\nUnseen|Charity|Y\nAcorn|Business|Y\nHaven|Housing "
        "provider|N",
        RecordKind::Member);
    CHECK(taken.values("firstResponder") == Strings{"police", "unseen", "Y", ""});
    CHECK(taken.tells("which-responder"));
    CHECK(taken.tells("says-nothing"));
    CHECK(taken.tells("unknown-word"));
}

TEST_CASE("answers: a tick below “Tertiary” is a word to be asked about, as it means two stages") {
    const Taken taken = take("Initiative|Owner|Primary|Secondary|Tertiary\nRadio|Unseen|✓||\nFlats|Haven|||✓\nLine|GLAA||✓|");
    CHECK(taken.values("mainStage") == Strings{"before-harm", "Tertiary", "early"});
    CHECK(taken.tells("unknown-word"));
}

TEST_CASE("answers: ticks below organisations that one heading has in common name partners") {
    const Taken taken = take(
        "||Partners involved||||\nInitiative|Lead body|Police|Council|NHS|Current "
        "position\nClinic|Unseen|✔|✔||Active\nVisits|GLAA||✔|✔|On hold");
    CHECK(taken.values("partners") == Strings{"Police|Council", "Council|NHS"});
    CHECK(taken.values("status") == Strings{"running", "paused"});
}
