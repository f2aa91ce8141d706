#include "model/analysis/series.h"

#include <doctest/doctest.h>

#include "model/gaps.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

void put_count(Document& document, std::string id, std::int64_t year, std::optional<std::int64_t> count,
               std::string published = "", std::string who = "") {
    auto made = record<LocalCount>(std::move(id));
    made->measure = "referrals";
    made->year = year;
    made->count = count;
    made->published = std::move(published);
    made->who = std::move(who);
    put(document, made);
}

Framework pack_with_series() {
    Framework pack = small_pack();
    Series series = entry<Series>("referrals", "Potential victims referred, UK");
    series.points = {{2019, 10000, "2020", {"S1"}, {}, ""},
                     {2020, 10500, "2021", {"S1"}, {{10613, {}}}, ""},
                     {2022, 17000, "2023", {"S9"}, {}, ""}};
    pack.series = {series};
    pack.sources = {{"S1", "Annual statistics", "", "", "", ""}};
    return pack;
}

YearSeries local(const Document& document, Audience audience = Audience::Partnership) {
    return local_series(pack_with_series(), document, "referrals", "", "", audience);
}

YearSeries national() {
    return national_series(pack_with_series(), "referrals");
}

}  // namespace

TEST_CASE("series: local counts come by year, for one measure, type and group only") {
    Document document;
    put_count(document, "b", 2020, 21);
    put_count(document, "a", 2022, 30);
    put_count(document, "c", 2020, 9, "", "children");
    const YearSeries series = local(document);
    REQUIRE(series.points.size() == 2);
    CHECK(series.points[0].year == 2020);
    CHECK(series.points[0].count == 21);
    CHECK(series.title == "Potential victims referred");
    CHECK(local_series(pack_with_series(), document, "referrals", "", "children", Audience::Public).title ==
          "Potential victims referred, Children");
}

TEST_CASE("series: of several counts for a year the one published last counts, and the others stay beside it") {
    Document document;
    put_count(document, "1", 2020, 25, "2021-05-01");
    put_count(document, "2", 2020, 21, "2021-03-01");
    put_count(document, "3", 2020, 20, "");
    const YearSeries series = local(document);
    REQUIRE(series.points.size() == 1);
    CHECK(series.points[0].count == 25);
    CHECK(series.points[0].other_counts == std::vector<std::int64_t>{20, 21});
}

TEST_CASE("series: a count without a year, or of a year outside the calendar, has no place") {
    Document document;
    put_count(document, "1", 20200, 25);
    auto timeless = record<LocalCount>("2");
    timeless->measure = "referrals";
    timeless->count = 9;
    put(document, timeless);
    CHECK(local(document).points.empty());
}

TEST_CASE("series: in public, counts below 5 are suppressed and their variants too") {
    Document document;
    put_count(document, "1", 2019, 4);
    put_count(document, "2", 2020, 12, "2021-05-01");
    put_count(document, "3", 2020, 3, "2021-03-01");
    const YearSeries shown = local(document), published = local(document, Audience::Public);
    CHECK(shown.points[0].count == 4);
    CHECK_FALSE(shown.points[0].suppressed);
    CHECK_FALSE(published.points[0].count);
    CHECK(published.points[0].suppressed);
    CHECK(published.points[1].count == 12);
    CHECK(published.points[1].other_counts.empty());
}

TEST_CASE("series: the national series has its sources and the other figures seen") {
    const YearSeries series = national();
    REQUIRE(series.points.size() == 3);
    CHECK(series.points[0].source == "Annual statistics");
    CHECK(series.points[2].source == "S9");
    CHECK(series.points[1].other_counts == std::vector<std::int64_t>{10613});
    CHECK(national_series(pack_with_series(), "duty-to-notify").points.empty());
}

TEST_CASE("series: both are indexed to 100 in the earliest year that both have") {
    Document document;
    put_count(document, "1", 2018, 10);
    put_count(document, "2", 2020, 20);
    put_count(document, "3", 2022, 30);
    const Comparable made = make_comparable(local(document), national());
    CHECK(made.base_year == 2020);
    CHECK(made.possible_bases == std::vector<int>{2020, 2022});
    CHECK(*made.local.at(2020)->index == doctest::Approx(100));
    CHECK(*made.local.at(2022)->index == doctest::Approx(150));
    CHECK(*made.local.at(2018)->index == doctest::Approx(50));
    CHECK(*made.national.at(2022)->index == doctest::Approx(161.905));
    CHECK(made.note ==
          "Each count is set to 100 in 2020, so 120 is a fifth more than in that year. The lines show how each count "
          "moved, not how large it is, and not how many people are affected.");
}

TEST_CASE("series: a person may choose another base, if both have it") {
    Document document;
    put_count(document, "1", 2020, 20);
    put_count(document, "2", 2022, 30);
    CHECK(make_comparable(local(document), national(), 2022).base_year == 2022);
    CHECK(make_comparable(local(document), national(), 2019).base_year == 2020);
}

TEST_CASE("series: a count below 5 is no base, whoever looks") {
    Document document;
    put_count(document, "1", 2019, 4);
    put_count(document, "2", 2020, 20);
    CHECK(make_comparable(local(document), national()).base_year == 2020);
}

TEST_CASE("series: without a year in common there is no index, and it is said") {
    Document document;
    put_count(document, "1", 2021, 20);
    put_count(document, "2", 2019, 4);
    const Comparable made = make_comparable(local(document, Audience::Public), national());
    CHECK_FALSE(made.base_year);
    CHECK_FALSE(made.local.at(2021)->index);
    CHECK(made.note ==
          "The two cannot be compared: there is no year for which both have a count of at least 5. 1 count "
          "below 5 is left out.");
}

TEST_CASE("series: a year kept without a number has neither count nor index") {
    Document document;
    put_count(document, "1", 2019, {});
    put_count(document, "2", 2020, 20);
    const Comparable made = make_comparable(local(document), national());
    CHECK_FALSE(made.local.at(2019)->count);
    CHECK_FALSE(made.local.at(2019)->index);
    CHECK_FALSE(made.local.at(2019)->suppressed);
}

TEST_CASE("series: a number below nought is no count, and a group called all is everybody") {
    Document document;
    put_count(document, "a", 2024, 10, "", "All");
    put_count(document, "b", 2025, -3);
    put_count(document, "c", 2026, 12, "", "Total ");
    put_count(document, "d", 2026, 12, "", "women and girls");
    const YearSeries series = local(document);
    REQUIRE(series.points.size() == 3);
    CHECK(series.points[0].count == 10);
    CHECK_FALSE(series.points[1].count);
    CHECK(series.points[2].count == 12);
    CHECK(series.points[2].other_counts.empty());
}
