#include "model/base/near_miss.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

std::string_view meant(std::string_view written) {
    NearMiss near(written);
    for (const std::string_view known : {"activities", "actions", "title", "end", "status", "start", "mainStage"})
        near.offer(known);
    return near.meant();
}

}  // namespace

TEST_CASE("near miss: capitals, hyphens and one or two letters wrong still say what was meant") {
    for (const char* written : {"Activities", "ACTIVITIES", "activites", "actvities", "activitise", "activitties"})
        CHECK_MESSAGE(meant(written) == "activities", written);
    CHECK(meant("action") == "actions");
    CHECK(meant("tittle") == "title");
    CHECK(meant("main_stage") == "mainStage");
    CHECK(meant("Main stage") == "mainStage");
    CHECK(meant("End") == "end");
    CHECK(meant("satus") == "status");
}

TEST_CASE("near miss: other words are near to nothing") {
    for (const char* written : {"", "x", "and", "ends here", "tile note", "activity log", "colour", "stages of harm"})
        CHECK_MESSAGE(meant(written).empty(), written);
    CHECK(meant(std::string(1000, 'a')).empty());
}
