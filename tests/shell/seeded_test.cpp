#include "shell/seeded.h"

#include <doctest/doctest.h>

namespace waymark {
namespace {

TEST_CASE("seeded: the same seed gives the same numbers on every machine") {
    SeededRandom random(1);
    CHECK(random.next() == 0x910A2DEC89025CC1u);
    CHECK(random.next() == 0xBEEB8DA1658EEC67u);
    SeededRandom again(1);
    CHECK(again.next() == 0x910A2DEC89025CC1u);
    SeededRandom other(2);
    CHECK(other.next() != 0x910A2DEC89025CC1u);
}

TEST_CASE("seeded: a local time is read and written back") {
    const auto time = parse_local_minutes("2026-11-21T14:02");
    REQUIRE(time);
    CHECK(time->date == Date{2026, 11, 21});
    CHECK(time->hour == 14);
    CHECK(time->minute == 2);
    CHECK(to_iso_minutes(*time) == "2026-11-21T14:02");
    CHECK(to_iso_minutes(LocalTime{Date{2026, 1, 2}, 3, 4}) == "2026-01-02T03:04");
}

TEST_CASE("seeded: what is not a local time is nothing") {
    for (const char* text : {"", "2026-11-21", "2026-11-21 14:02", "2026-02-30T14:02", "2026-11-21T24:00", "2026-11-21T14:60",
                             "2026-11-21Txx:02", "2026-11-21T14:02:00"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_local_minutes(text));
    }
}

}  // namespace
}  // namespace waymark
