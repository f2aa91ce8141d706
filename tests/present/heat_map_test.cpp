// Where the cells of the heat map and their words lie, and how a cell looks.

#include "present/figures/heat_map.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr ThemeName kThemes[] = {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast};

CellWords looks(FigurePattern pattern, Paint ground) {
    CellWords words;
    words.pattern = pattern;
    words.ground = ground;
    return words;
}

TEST_CASE("heat map: names and columns fill the room that they were made for, with a gap before each column") {
    const HeatMap map(48, 1184, 200, 4, 6);
    CHECK(map.column_x(0) == 252);
    CHECK(map.column_x(1) - map.column_x(0) == doctest::Approx(map.cell + 4));
    CHECK(map.column_x(5) + map.cell == doctest::Approx(48 + 1184));
}

TEST_CASE("heat map: number and word are in the middle of their cell, the word below the number") {
    const FigureShape box = heat_box(looks(FigurePattern::Stripes, plain(ColourRole::Surface)), {100, 40}, {90, 60});
    const HeatWords lie = heat_words(box, {12, 26}, {50, 20}, 5);
    CHECK(lie.number.x == 145);
    CHECK(lie.number.y == 60);
    CHECK(lie.word == 73);
    // As much above as below.
    CHECK(lie.plate.at.y - 40 == 100 - (lie.plate.at.y + lie.plate.size.height));
}

TEST_CASE("heat map: the plate is wider than what stands on it, whichever of both is the wider") {
    const FigureShape box = heat_box(looks(FigurePattern::Dots, thin_ground()), {100, 40}, {90, 60});
    for (const auto& [number, word] : {std::pair(12.0f, 50.0f), std::pair(50.0f, 12.0f), std::pair(20.0f, 0.0f)}) {
        const FigureShape plate = heat_words(box, {number, 26}, {word, 20}, 5).plate;
        CHECK(plate.size.width == std::max(number, word) + 10);
        CHECK(plate.at.x + plate.size.width / 2 == 145);
    }
}

TEST_CASE("heat map: an open cell has the thickest edge, and one under the pointer another ground") {
    const CellWords words = looks(FigurePattern::Plain, several_ground());
    const FigureShape still = heat_box(words, {}, {90, 60}), open = heat_box(words, {}, {90, 60}, {false, true}),
                      hovered = heat_box(words, {}, {90, 60}, {true, false});
    CHECK(open.stroke > still.stroke);
    CHECK(hovered.stroke == still.stroke);
    for (const ThemeName theme : kThemes) {
        CHECK(colour_of(*open.fill, theme) == colour_of(*still.fill, theme));
        CHECK(colour_of(*hovered.fill, theme) != colour_of(*still.fill, theme));
    }
}

TEST_CASE("heat map: words have their contrast on every ground, also under the pointer, in every theme") {
    for (const ThemeName theme : kThemes)
        for (const Paint ground : {plain(ColourRole::Surface), plain(ColourRole::SurfaceRaised), thin_ground(), several_ground()})
            for (const bool hovered : {false, true}) {
                const FigureShape box = heat_box(looks(FigurePattern::Plain, ground), {}, {90, 60}, {hovered, false});
                CHECK(contrast(colour_of(ink_of(*box.fill), theme), colour_of(*box.fill, theme)) >= 4.5f);
            }
}

TEST_CASE("heat map: what a key shows has ground, pattern and edge of the cells that it explains") {
    const FigureShape cell = heat_box(looks(FigurePattern::Dots, thin_ground()), {}, {90, 60}, {}, 2);
    const FigureShape key = key_box(FigurePattern::Dots, thin_ground(), {10, 20}, 26, 2);
    CHECK(key.pattern == cell.pattern);
    CHECK(key.stroke == cell.stroke);
    CHECK(key.size.width == key.size.height);
    for (const ThemeName theme : kThemes) {
        CHECK(colour_of(*key.fill, theme) == colour_of(*cell.fill, theme));
        CHECK(colour_of(*key.edge, theme) == colour_of(*cell.edge, theme));
        CHECK(colour_of(key.pattern_ink, theme) == colour_of(cell.pattern_ink, theme));
    }
}

}  // namespace
}  // namespace waymark
