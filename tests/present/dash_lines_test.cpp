// What a dashed line is drawn as.

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "present/figures/pattern_lines.h"

namespace waymark {
namespace {

float length_of(const FigureLine& line) {
    return std::hypot(line.second.x - line.first.x, line.second.y - line.first.y);
}

TEST_CASE("dashes: a line begins with a whole one and ends where it ends") {
    std::vector<FigureLine> lines;
    dash_lines(std::array{FigurePoint{10, 5}, FigurePoint{40, 5}}, 1, lines);
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].first.x == 10);
    CHECK(lines[0].second.x == doctest::Approx(17));
    CHECK(lines[1].first.x == doctest::Approx(22));
    CHECK(lines[2].first.x == doctest::Approx(34));
    CHECK(lines[2].second.x == 40);
}

TEST_CASE("dashes: they go on round a corner as they would along a straight line") {
    std::vector<FigureLine> lines;
    // 10 along: a dash, and 3 of what is between. Then 2 more of that, and the next dash.
    dash_lines(std::array{FigurePoint{0, 0}, FigurePoint{10, 0}, FigurePoint{10, 20}}, 1, lines);
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].first.x == 10);
    CHECK(lines[1].first.y == doctest::Approx(2));
    CHECK(lines[1].second.y == doctest::Approx(9));
    CHECK(lines[2].first.y == doctest::Approx(14));
    lines.clear();
    // 3 along: a dash that is not whole yet, and the rest of it round the corner.
    dash_lines(std::array{FigurePoint{0, 0}, FigurePoint{3, 0}, FigurePoint{3, 20}}, 1, lines);
    REQUIRE(lines.size() == 3);
    CHECK(length_of(lines[0]) + length_of(lines[1]) == doctest::Approx(kDash));
    CHECK(lines[1].first.y == 0);
}

TEST_CASE("dashes: twice the scale gives dashes twice as long, and a line without length gives none") {
    std::vector<FigureLine> lines;
    dash_lines(std::array{FigurePoint{0, 0}, FigurePoint{0, 24}}, 2, lines);
    REQUIRE(lines.size() == 1);
    CHECK(length_of(lines[0]) == doctest::Approx(2 * kDash));
    lines.clear();
    dash_lines(std::array{FigurePoint{8, 8}, FigurePoint{8, 8}}, 1, lines);
    dash_lines(std::array{FigurePoint{8, 8}}, 1, lines);
    CHECK(lines.empty());
}

}  // namespace
}  // namespace waymark
