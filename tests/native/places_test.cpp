// Where somebody was, to go back to from the window.

#include "native/places.h"

#include <doctest/doctest.h>

#include <string>

namespace waymark::test {

TEST_CASE("places: back leads through what was looked at, on again leads forward, and a new place ends that") {
    Places places;
    CHECK_FALSE(places.step(-1));
    places.at("start", true);
    places.at("gaps", false);
    places.at("plan", false);
    CHECK_FALSE(places.step(1));
    CHECK(places.step(-1) == "gaps");
    // What was gone back to is told again as where they are.
    places.at("gaps", true);
    CHECK(places.step(-1) == "start");
    CHECK_FALSE(places.step(-1));
    CHECK(places.step(2) == "plan");
    CHECK(places.step(-1) == "gaps");
    places.at("share", false);
    CHECK_FALSE(places.step(1));
    CHECK(places.step(-1) == "gaps");
}

TEST_CASE("places: of very many the last are kept") {
    Places places;
    for (int i = 0; i < 1000; ++i) places.at("activities/" + std::to_string(i), false);
    CHECK(places.step(-1) == "activities/998");
    CHECK_FALSE(places.step(-1000));
    int steps = 0;
    while (places.step(-1)) ++steps;
    CHECK(steps >= 100);
}

}  // namespace waymark::test
