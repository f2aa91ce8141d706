// Where years, values and names lie in the plot of local counts.

#include "present/figures/plot.h"

#include <doctest/doctest.h>

#include <limits>
#include <utility>
#include <vector>

namespace waymark {
namespace {

YearPoint in_year(int year, std::optional<std::int64_t> count) {
    YearPoint point;
    point.year = year;
    point.count = count;
    return point;
}

Plot counts_from(int first, int last, double top) {
    Plot plot{100, 20, 500, 220, PlotOf::LocalCount, {}};
    plot.span = {true, first, last, top, top / 4};
    return plot;
}

TEST_CASE("plot: the first year is at the left, the last at the right, none below and the most at the top") {
    const Plot plot = counts_from(2020, 2024, 80);
    CHECK(plot.x(2020) == 100);
    CHECK(plot.x(2022) == 300);
    CHECK(plot.x(2024) == 500);
    CHECK(plot.y(0) == 220);
    CHECK(plot.y(80) == 20);
}

TEST_CASE("plot: a single year is in the middle") {
    CHECK(counts_from(2023, 2023, 80).x(2023) == 300);
    CHECK(counts_from(2023, 2023, 80).years_apart(40) == 1);
}

TEST_CASE("plot: a year without a count is a gap in the line, and so is a year that is not there") {
    YearSeries series;
    series.points = {in_year(2020, 10), in_year(2021, 20), in_year(2022, std::nullopt),
                     in_year(2023, 40), in_year(2025, 60), in_year(2026, 80)};
    const Plot plot = counts_from(2020, 2026, 80);
    std::vector<std::pair<float, float>> pieces;
    plot.each_piece(series, [&](FigurePoint from, FigurePoint to) { pieces.emplace_back(from.x, to.x); });
    const std::vector<std::pair<float, float>> wanted = {{plot.x(2020), plot.x(2021)}, {plot.x(2025), plot.x(2026)}};
    CHECK(pieces == wanted);
    std::size_t points = 0;
    plot.each_point(series, [&](FigurePoint) { ++points; });
    CHECK(points == 5);
}

TEST_CASE("plot: years that are named have room for their names") {
    const Plot plot = counts_from(2004, 2024, 80);
    for (const float room : {10.0f, 20.0f, 44.0f, 399.0f}) {
        const int apart = plot.years_apart(room);
        CHECK(plot.x(2024) - plot.x(2024 - apart) >= room);
        CHECK((apart == 1 || plot.x(2024) - plot.x(2024 - apart + 1) < room));
    }
}

TEST_CASE("plot: names stand at the heights of their points where these are apart") {
    const YearPoint low = in_year(2024, 10), high = in_year(2024, 70);
    const Plot plot = counts_from(2020, 2024, 80);
    PlotLabel local{&high, 30}, national{&low, 30};
    place_labels(plot, local, national, 4, std::numeric_limits<float>::infinity());
    CHECK(local.middle == plot.y(70));
    CHECK(national.middle == plot.y(10));
}

TEST_CASE("plot: names that would lie on one another are moved apart, the upper one stays the upper one") {
    const YearPoint point = in_year(2024, 40), above = in_year(2024, 42);
    const Plot plot = counts_from(2020, 2024, 80);
    PlotLabel local{&point, 30}, national{&above, 50};
    place_labels(plot, local, national, 4, std::numeric_limits<float>::infinity());
    CHECK(local.middle - national.middle == doctest::Approx(44));
    // Each as far as the other.
    CHECK(plot.y(42) - national.middle == doctest::Approx(local.middle - plot.y(40)));
}

TEST_CASE("plot: of two names near the ground none reaches below it, and a name alone stays where it is") {
    const YearPoint first = in_year(2024, 0), second = in_year(2024, 1);
    const Plot plot = counts_from(2020, 2024, 80);
    PlotLabel local{&first, 30}, national{&second, 30};
    place_labels(plot, local, national, 0, plot.bottom);
    CHECK(local.middle + 15 <= plot.bottom);
    CHECK(national.middle + 15 <= local.middle - 15);
    PlotLabel alone{&first, 30}, none;
    place_labels(plot, alone, none, 0, plot.bottom);
    CHECK(alone.middle == plot.bottom);
}

TEST_CASE("plot: a point is as large as the scale says, with its middle where it is") {
    const FigureShape round = plot_point(PlotLine::Local, {50, 60}, 2), square = plot_point(PlotLine::National, {50, 60}, 2);
    CHECK(round.kind == FigureShape::Kind::Circle);
    CHECK(round.size.width == 22);
    CHECK(square.kind == FigureShape::Kind::Box);
    CHECK(square.at.x + square.size.width / 2 == 50);
    CHECK(square.at.y + square.size.height / 2 == 60);
}

}  // namespace
}  // namespace waymark
