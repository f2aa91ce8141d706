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
    CHECK(read_csv("Title;Lead\nTraining, and more;Police") == Rows{{"Title", "Lead"}, {"Training, and more", "Police"}});
    CHECK(read_csv("\"a\tb\",c\n\"d;;;\",e") == Rows{{"a\tb", "c"}, {"d;;;", "e"}});
}

TEST_CASE("csv: a cell in quotes may hold separators, line ends and doubled quotes") {
    CHECK(read_csv("\"One, two\",\"He said \"\"yes\"\"\",\"first\r\nsecond\"") ==
          Rows{{"One, two", "He said \"yes\"", "first\nsecond"}});
    CHECK(read_csv("a, \"b\" ,c") == Rows{{"a", "b", "c"}});
    CHECK(read_csv("\"\",x") == Rows{{"", "x"}});
}

TEST_CASE("csv: a quotation mark inside a cell, or without an end, stands for itself") {
    CHECK(read_csv("5\" pipe\tx\ny\tz") == Rows{{"5\" pipe", "x"}, {"y", "z"}});
    CHECK(read_csv("\"Safe place\tCouncil\nTraining\tPolice") == Rows{{"\"Safe place", "Council"}, {"Training", "Police"}});
    CHECK(read_csv("a\t\"") == Rows{{"a", "\""}});
    CHECK(read_csv("\"a\"\"") == Rows{{"\"a\"\""}});
}

TEST_CASE("csv: a line with nothing in it keeps its number, and cells are trimmed") {
    CHECK(read_csv("").empty());
    CHECK(read_csv(" \n\t\t\n").empty());
    CHECK(read_csv(",,\n\n,").empty());
    CHECK(read_csv("\n a ,\t\n\n") == Rows{{}, {"a ,", ""}});
    CHECK(read_csv("a,,\n,b") == Rows{{"a", "", ""}, {"", "b"}});
    CHECK(read_csv("a\tb\n\n\nc\td\n") == Rows{{"a", "b"}, {}, {}, {"c", "d"}});
}

TEST_CASE("csv: a list of sentences is one column, whatever commas are in it") {
    for (const char* text : {
             "Activity\nTraining for taxi drivers, hotels and letting agents\nA helpline, day and night, for "
             "all",
             "Training for taxi drivers, hotels and letting agents\nA helpline\nPosters, leaflets, films",
             "Training for hotels, taxis and shops\nPosters for ports, stations and airports",
             "Training for taxi drivers; hotels too\nA helpline",
             "Training for taxi drivers, hotels and letting agents",
             "Police;\nNHS;\nCouncil;",
             "Visits to car washes, nail bars, farms, and building sites\nPosters, leaflets, films, and talks\n"
             "Training for hotels, taxis, banks, and schools",
             "Posters; leaflets\nTraining; hotels\nTalks; schools",
             "Training for taxi drivers; hotels; letting agents",
             "Hub | open days\nClinic | evenings\nHelpline | nights",
         }) {
        CAPTURE(text);
        for (const Strings& row : read_csv(text)) CHECK(row.size() == 1);
    }
    // And these are tables.
    CHECK(read_csv("Title,Lead,Status\n\"Training, and more\",Police,Running\nHelpline,,\n")[1][0] == "Training, and more");
    CHECK(read_csv("Activity log 2026\nTitle,Lead,Status\na,b,c\nd,e,f") ==
          Rows{{"Activity log 2026"}, {"Title", "Lead", "Status"}, {"a", "b", "c"}, {"d", "e", "f"}});
}

TEST_CASE("csv: under headings that are known one line with a comma too many decides nothing") {
    const std::vector<Strings> rows = read_csv("Title,Lead,Status\nHotels, and taxis,Police,Running\na,b,c\nd,e,f");
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == Strings{"Title", "Lead", "Status"});
    CHECK(rows[1] == Strings{"Hotels", "and taxis", "Police", "Running"});
    CHECK(read_csv("Title; Lead; Status\nHotels; Police; Running")[1] == Strings{"Hotels", "Police", "Running"});
}

TEST_CASE("csv: a text that can be read in two ways is given in the other one, too") {
    OtherReading other = read_csv_otherwise("Posters; leaflets\nTraining; hotels");
    CHECK_FALSE(other.whole_lines);
    CHECK(other.rows == Rows{{"Posters", "leaflets"}, {"Training", "hotels"}});
    other = read_csv_otherwise("Posters;leaflets\nTraining;hotels");
    CHECK(other.whole_lines);
    CHECK(other.rows == Rows{{"Posters;leaflets"}, {"Training;hotels"}});
    for (const char* certain : {"a\tb\nc\td", "Title,Lead\na,b", "sep=;\na;b\nc;d", "one line", "a\nb"})
        CHECK_MESSAGE(read_csv_otherwise(certain).rows.empty(), certain);
}

TEST_CASE("csv: a first line that names the separator decides and is no row") {
    CHECK(read_csv("sep=;\r\nTitle;Lead\r\na,b;c") == Rows{{"Title", "Lead"}, {"a,b", "c"}});
    CHECK(read_csv("\xef\xbb\xbfSEP=|\nTitle|Lead") == Rows{{"Title", "Lead"}});
    CHECK(read_csv("sep=;") == Rows{{"sep=;"}});
}

TEST_CASE("csv: between tabs a cell is in marks only where the closing one stands before a tab or line end") {
    CHECK(read_csv("\"Safe Space\" hub\tPolice") == Rows{{"\"Safe Space\" hub", "Police"}});
    CHECK(read_csv("\"Hidden in plain sight\tPolice\nThe \"hub\"\tCouncil\n\"x\"\ty") ==
          Rows{{"\"Hidden in plain sight", "Police"}, {"The \"hub\"", "Council"}, {"x", "y"}});
    CHECK(read_csv("\"two\nlines\"\tPolice") == Rows{{"two\nlines", "Police"}});
    CHECK(read_csv("\"He said \"\"yes\"\"\"\tPolice") == Rows{{"He said \"yes\"", "Police"}});
}

TEST_CASE("csv: invisible characters are no part of a cell") {
    CHECK(read_csv("\u00a0Title\u200b\tLe\u00adad\n\ufeffa\u00a0b\t\u00a0") == Rows{{"Title", "Lead"}, {"a b", ""}});
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
