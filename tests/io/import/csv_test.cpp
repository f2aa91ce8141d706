#include "io/import/csv.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

using Rows = std::vector<Strings>;

}  // namespace

TEST_CASE("csv: cells are parted by tabs, commas or semicolons, whichever the text uses") {
    const Rows expected = {{"Title", "Lead"}, {"Training", "Police"}};
    CHECK(read_csv("Title\tLead\nTraining\tPolice\n") == expected);
    CHECK(read_csv("Title,Lead\r\nTraining,Police") == expected);
    CHECK(read_csv("Title;Lead\rTraining;Police\r") == expected);
    CHECK(read_csv("Title;Lead\nTraining, and more;Police") ==
          Rows{{"Title", "Lead"}, {"Training, and more", "Police"}});
    CHECK(read_csv("Activities\nTraining,Police") == Rows{{"Activities"}, {"Training", "Police"}});
    CHECK(read_csv("\"a\tb\",c\n\"d;;;\",e") == Rows{{"a\tb", "c"}, {"d;;;", "e"}});
}

TEST_CASE("csv: a cell in quotes may hold separators, line ends and doubled quotes") {
    CHECK(read_csv("\"One, two\",\"He said \"\"yes\"\"\",\"first\r\nsecond\"") ==
          Rows{{"One, two", "He said \"yes\"", "first\r\nsecond"}});
    CHECK(read_csv("a, \"b\" ,c") == Rows{{"a", "b", "c"}});
    CHECK(read_csv("\"\",x") == Rows{{"", "x"}});
}

TEST_CASE("csv: a quotation mark inside a cell, or without an end, stands for itself") {
    CHECK(read_csv("5\" pipe\tx\ny\tz") == Rows{{"5\" pipe", "x"}, {"y", "z"}});
    CHECK(read_csv("\"Safe place\tCouncil\nTraining\tPolice") ==
          Rows{{"\"Safe place", "Council"}, {"Training", "Police"}});
    CHECK(read_csv("a\t\"") == Rows{{"a", "\""}});
    CHECK(read_csv("\"a\"\"") == Rows{{"\"a\"\""}});
}

TEST_CASE("csv: lines with nothing in them are dropped, and cells are trimmed") {
    CHECK(read_csv("").empty());
    CHECK(read_csv(" \n\t\t\n").empty());
    CHECK(read_csv(",,\n\n,").empty());
    CHECK(read_csv("\n a ,\t\n\n").size() == 1);
    CHECK(read_csv("a,,\n,b") == Rows{{"a", "", ""}, {"", "b"}});
}

TEST_CASE("csv: encodings of spreadsheets are understood") {
    CHECK(read_csv("\xef\xbb\xbf"
                   "Title,Ŵyth") == Rows{{"Title", "Ŵyth"}});
    CHECK(read_csv("Caf\xe9,\x93x\x94") == Rows{{"Café", "“x”"}});
    CHECK(read_csv(std::string_view("\xff\xfe"
                                    "a\0\t\0b\0",
                                    8)) == Rows{{"a", "b"}});
}

TEST_CASE("csv: a megabyte of quotes is read in a moment") {
    CHECK(read_csv(std::string(1'000'001, '"')).size() == 1);
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "\"a\tb\n";
    CHECK(read_csv(text).size() > 1);
}
