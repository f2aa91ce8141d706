#include "native/arguments.h"

#include <doctest/doctest.h>

namespace waymark {
namespace {

TEST_CASE("arguments: a file and options in any order, with and without an equals sign") {
    const Arguments arguments = read_arguments({"--size=900x700", "Anytown.json", "--data-folder", "/d", "--renderer", "software",
                                                "--seed", "7", "--fixed-clock", "2026-11-21T14:02", "--script=s.txt"});
    CHECK(arguments.problem == "");
    CHECK(arguments.file == "Anytown.json");
    CHECK(arguments.width == 900);
    CHECK(arguments.height == 700);
    CHECK(arguments.data_folder == "/d");
    CHECK(arguments.renderer == "software");
    CHECK(arguments.script == "s.txt");
    CHECK(arguments.seed == 7);
    REQUIRE(arguments.fixed_clock);
    CHECK(arguments.fixed_clock->hour == 14);
}

TEST_CASE("arguments: after -- even a name that begins with a dash is a file") {
    CHECK(read_arguments({"--", "-odd.json"}).file == "-odd.json");
}

TEST_CASE("arguments: what makes no sense is said") {
    CHECK(read_arguments({"--bogus"}).problem == "There is no option \"--bogus\".");
    CHECK(read_arguments({"--seed"}).problem == "\"--seed\" needs a value.");
    CHECK(read_arguments({"--seed", "one"}).problem == "\"one\" is no value for \"--seed\".");
    CHECK(read_arguments({"--size", "10x10"}).problem == "\"10x10\" is no value for \"--size\".");
    CHECK(read_arguments({"--fixed-clock", "today"}).problem == "\"today\" is no value for \"--fixed-clock\".");
    CHECK(read_arguments({"a.json", "b.json"}).problem == "Name one file to open, not several.");
}

}  // namespace
}  // namespace waymark
