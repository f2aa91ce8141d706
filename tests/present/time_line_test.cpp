// Where quarters and signs lie in the time line of the plan.

#include "present/figures/time_line.h"

#include <doctest/doctest.h>

namespace waymark {
namespace {

TimeLine line_of(float column) {
    return {.left = 48, .column = column, .line = 300, .step = 20, .margin = 12, .inset = 6};
}

TEST_CASE("time line: no sign lies on another, outside its column or below the line") {
    for (const float column : {36.0f, 55.5f, 118.0f, 220.0f}) {
        const TimeLine lie = line_of(column);
        for (std::size_t quarter = 0; quarter < 3; ++quarter)
            for (std::size_t place = 0; place < 30; ++place) {
                const FigurePoint at = lie.sign(quarter, place);
                CHECK(at.x - 10 >= lie.x(quarter));
                CHECK(at.x + 10 <= lie.x(quarter + 1));
                CHECK(at.y + 10 <= lie.line);
                for (std::size_t before = 0; before < place; ++before) {
                    const FigurePoint there = lie.sign(quarter, before);
                    CHECK((at.x >= there.x + 19.9f || there.x >= at.x + 19.9f || there.y >= at.y + 19.9f));
                }
            }
    }
}

TEST_CASE("time line: signs fill a row before the next one above it begins") {
    const TimeLine lie = line_of(76);
    CHECK(lie.in_a_row() == 3);
    CHECK(lie.rows_for(1) == 1);
    CHECK(lie.rows_for(3) == 1);
    CHECK(lie.rows_for(4) == 2);
    CHECK(lie.sign(0, 2).y == lie.sign(0, 0).y);
    CHECK(lie.sign(0, 3).y == lie.sign(0, 0).y - 20);
    CHECK(lie.sign(0, 3).x == lie.sign(0, 0).x);
}

TEST_CASE("time line: a column too narrow for a sign has one in each row") {
    CHECK(line_of(20).in_a_row() == 1);
    CHECK(line_of(4).in_a_row() == 1);
    CHECK(line_of(4).rows_for(5) == 5);
}

TEST_CASE("time line: a sign can be told from each other without its colour") {
    const FigureShape done = sign_round(ActionSign::Done, {50, 60}, 7), due = sign_round(ActionSign::Due, {50, 60}, 7),
                      stopped = sign_round(ActionSign::Stopped, {50, 60}, 7);
    CHECK(done.fill.has_value());
    CHECK_FALSE(done.edge.has_value());
    for (const FigureShape& ring : {due, stopped}) {
        CHECK_FALSE(ring.fill.has_value());
        CHECK(ring.edge.has_value());
    }
    CHECK(due.stroke > stopped.stroke);
}

TEST_CASE("time line: signs grow with the scale about their middle") {
    const FigureShape ring = sign_round(ActionSign::Due, {50, 60}, 14, 2);
    CHECK(ring.at.x == 50);
    CHECK(ring.size.width == 28);
    CHECK(ring.stroke == 5);
    const auto corners = sign_triangle({50, 60}, 14);
    CHECK(corners[0].y == 46);
    CHECK(corners[1].x == 64);
    CHECK(corners[2].x == 36);
}

TEST_CASE("time line: signs and what stands in them are seen on the page and on the ground of this quarter, in every theme") {
    for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
        for (const ActionSign sign : kActionSigns) {
            const Colour ink = colour_of(sign_ink(sign), theme);
            for (const ColourRole ground : {ColourRole::Surface, ColourRole::AccentSoft})
                CHECK(contrast(ink, colour_of(plain(ground), theme)) >= 3.0f);
            if (sign == ActionSign::Done) CHECK(contrast(colour_of(sign_mark_ink(sign), theme), ink) >= 3.0f);
        }
}

}  // namespace
}  // namespace waymark
