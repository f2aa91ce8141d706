#include "model/import/counts_import.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

Vocabulary vocabulary(std::string id, std::vector<std::pair<std::string, std::string>> entries) {
    Vocabulary made;
    made.id = std::move(id);
    for (auto& [key, title] : entries) {
        VocabularyEntry entry;
        entry.id = key;
        entry.title = title;
        made.entries.push_back(std::move(entry));
    }
    return made;
}

const Framework& framework() {
    static const Framework made = [] {
        Framework pack;
        pack.vocabularies = {
            vocabulary("measure", {{"referrals", "Potential victims referred"}, {"duty-to-notify", "Duty to Notify reports"}}),
            vocabulary("exploitation-type",
                       {{"labour", "Labour exploitation"}, {"sexual", "Sexual exploitation"}, {"all-types", "All types"}}),
            vocabulary("who-for", {{"adults", "Adults"}, {"children", "Children"}, {"public", "The general public"}})};
        return pack;
    }();
    return made;
}

const CountDefaults kDefaults{"referrals", "Annual statistics", "2026-03-31"};

const AreaList kNoAreas;
const ImportContext kContext{framework(), kNoAreas};

ImportPlan plan(std::vector<Strings> cells) {
    return plan_counts({std::move(cells), {}, 0}, kContext);
}

CountsResult read(std::vector<Strings> cells) {
    int next = 0;
    return import_counts(plan(std::move(cells)), kContext, kDefaults, [&next] { return "id" + std::to_string(++next); });
}

const LocalCount& at(const CountsResult& result, std::size_t i) {
    return static_cast<const LocalCount&>(*result.records.at(i));
}

std::string keys(const ImportPlan& plan) {
    std::string text;
    for (const ImportColumn& column : plan.columns) text += column.key + ";";
    return text;
}

}  // namespace

TEST_CASE("counts import: a table with one count a row is read by its headings") {
    const CountsResult result = read({{"Year", "Number", "Type of exploitation", "Age group", "Source", "Published on"},
                                      {"2024", "1,234", "labour", "ADULTS", "Our own count", "31 March 2025"}});
    REQUIRE(result.records.size() == 1);
    const LocalCount& count = at(result, 0);
    CHECK(count.id == "id1");
    CHECK(count.year == 2024);
    CHECK(count.count == 1234);
    CHECK(count.exploitation == "labour");
    CHECK(count.who == "adults");
    CHECK(count.source == "Our own count");
    CHECK(count.published == "2025-03-31");
    CHECK(result.problems.empty());
}

TEST_CASE("counts import: a row a year with a column for each group gives a count for each cell") {
    const CountsResult result =
        read({{"Year", "Total", "Adults", "Children", "Labour exploitation"}, {"2023", "46", "27", "19", ""}});
    REQUIRE(result.records.size() == 3);
    CHECK(at(result, 0).who.empty());
    CHECK(at(result, 0).count == 46);
    CHECK(at(result, 1).who == "adults");
    CHECK(at(result, 2).who == "children");
    CHECK(at(result, 2).count == 19);
}

TEST_CASE("counts import: what rows do not say is filled in from what holds for all") {
    const CountsResult result = read({{"Year", "Count", "Duty to Notify"}, {"2024", "51", "11"}});
    REQUIRE(result.records.size() == 2);
    CHECK(at(result, 0).measure == "referrals");
    CHECK(at(result, 1).measure == "duty-to-notify");
    CHECK(at(result, 1).source == "Annual statistics");
    CHECK(at(result, 1).published == "2026-03-31");
}

TEST_CASE("counts import: without headings the years and the first column of numbers are found") {
    const ImportPlan made = plan({{"Anytown", "2023", "46"}, {"Anytown", "2024", "51"}});
    CHECK_FALSE(made.has_heading);
    CHECK(keys(made) == ";year;count;");
}

TEST_CASE("counts import: a heading of a group that is not counted is left out until somebody says") {
    CHECK(keys(plan({{"Year", "Count", "The general public"}, {"2023", "46", "3"}})) == "year;count;;");
}

TEST_CASE("counts import: a row without a calendar year gives nothing, and says so") {
    const CountsResult result = read({{"Year", "Count"}, {"2023/24", "46"}, {"", "3"}, {"2024", "51"}});
    REQUIRE(result.records.size() == 1);
    CHECK(at(result, 0).year == 2024);
    REQUIRE(result.problems.size() == 2);
    CHECK(result.problems[0].where == "row 2");
    CHECK(result.problems[0].message == "“2023/24” is not a calendar year, so this row is left out.");
}

TEST_CASE("counts import: a count that is no number is kept as it is, and never guessed") {
    for (const char* cell : {"*", "fewer than 5", "-3", "4.5"}) {
        const CountsResult result = read({{"Year", "Count"}, {"2024", cell}});
        REQUIRE(result.records.size() == 1);
        CHECK_FALSE(at(result, 0).count);
        CHECK(at(result, 0).count.words() == cell);
        CHECK(result.problems.size() == 1);
    }
}

TEST_CASE("counts import: a word of no list is kept as typed and told; all types is every type") {
    const CountsResult result = read({{"Year", "Count", "Type"}, {"2024", "7", "County lines"}, {"2024", "9", "All types"}});
    REQUIRE(result.records.size() == 2);
    CHECK(at(result, 0).exploitation == "County lines");
    CHECK(at(result, 1).exploitation.empty());
    CHECK(result.problems.size() == 1);
}

TEST_CASE("counts import: what stands beside columns of years says what the numbers are, and is never dropped") {
    const CountsResult result = read({{"", "2023", "2024"},
                                      {"Adults referred", "12", "14"},
                                      {"Children referred", "7", "9"},
                                      {"Duty to Notify", "3", "5"},
                                      {"Total", "22", "28"}});
    REQUIRE(result.records.size() == 6);
    CHECK(at(result, 0).who == "adults");
    CHECK(at(result, 0).measure == "referrals");
    CHECK(at(result, 2).who == "children");
    CHECK(at(result, 4).measure == "duty-to-notify");
    CHECK(at(result, 4).who.empty());
    CHECK(at(result, 5).count == 5);
    // Reports and referrals add up to nothing.
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "total-of-several");
    CHECK(result.problems[0].where == "row 5");
}

TEST_CASE("counts import: a total is one where all rows count the same, a label nobody knows is no type") {
    const CountsResult one =
        read({{"", "2023", "2024"}, {"Labour exploitation", "3", ""}, {"Sexual exploitation", "4", ""}, {"All", "7", ""}});
    REQUIRE(one.records.size() == 3);
    CHECK(at(one, 2).exploitation.empty());
    CHECK(at(one, 2).count == 7);
    const CountsResult other = read({{"", "2023", "2024"}, {"Shop visits", "3", ""}});
    CHECK(other.records.empty());
    REQUIRE(other.problems.size() == 1);
    CHECK(other.problems[0].code == "no-type");
    const CountsResult measures = read(
        {{"Measure", "Year", "Count"}, {"NRM referrals", "2024", "20"}, {"Duty to notify", "2024", "11"}, {"All", "2024", "31"}});
    REQUIRE(measures.records.size() == 2);
    CHECK(at(measures, 0).measure == "referrals");
    CHECK(at(measures, 1).measure == "duty-to-notify");
}

TEST_CASE("counts import: a heading can name a measure and a group at once") {
    const CountsResult result =
        read({{"Year", "Referrals - adults", "Potential victims (children)", "DtN reports"}, {"2024", "5", "6", "7"}});
    REQUIRE(result.records.size() == 3);
    CHECK(at(result, 0).who == "adults");
    CHECK(at(result, 1).who == "children");
    CHECK(at(result, 1).measure == "referrals");
    CHECK(at(result, 2).measure == "duty-to-notify");
}

TEST_CASE("counts import: rows that say no year are of the year that is given for all, and no others") {
    const auto read_of = [](std::vector<Strings> cells) {
        CountDefaults given = kDefaults;
        given.year = "2025";
        int next = 0;
        return import_counts(plan(std::move(cells)), kContext, given, [&next] { return "id" + std::to_string(++next); });
    };
    const CountsResult groups =
        read_of({{"Type", "Adults", "Children"}, {"Labour exploitation", "30", "4"}, {"Sexual exploitation", "9", ""}});
    REQUIRE(groups.records.size() == 3);
    CHECK(at(groups, 0).year == 2025);
    CHECK(at(groups, 2).exploitation == "sexual");
    const CountsResult partly = read_of({{"Year", "Count"}, {"2024", "40"}, {"", "52"}, {"2023/24", "60"}});
    REQUIRE(partly.records.size() == 2);
    CHECK(at(partly, 0).year == 2024);
    CHECK(at(partly, 1).year == 2025);
    // What names another time is not of that year.
    for (const char* heading : {"2022/23", "Q1 2025", "Adults 2024", "Year ending March", "Jan"}) {
        CAPTURE(heading);
        CHECK(read_of({{"Measure", heading, "Duty"}, {"Potential victims referred", "41", "x"}}).records.empty());
    }
}

TEST_CASE("counts import: a calendar year that stands over the table is offered, a part of one is not") {
    const auto over = [](const char* title) {
        return year_over(plan({{title}, {"Type", "Adults", "Children"}, {"Labour exploitation", "30", "4"}}));
    };
    CHECK(over("NRM referrals by type, 2025") == "2025");
    CHECK(over("Potential victims in Anytown in 2024 (provisional)") == "2024");
    for (const char* title : {"NRM referrals 2024/25", "January to June 2025", "Q1 2025", "Year ending March 2025",
                              "2023 to 2025", "2025 to date", "Published 2025", "NRM referrals", "31 March 2025",
                              "Modern Slavery Act 2015 duty to notify", "Care Act 2014 cases", "Referrals, 2025 edition"}) {
        CAPTURE(title);
        CHECK(over(title).empty());
    }
}
