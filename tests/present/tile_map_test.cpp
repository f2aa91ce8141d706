// Where tiles lie in the map of police force areas, and how they look.

#include "present/figures/tile_map.h"

#include <doctest/doctest.h>

#include "io/document/framework_codec.h"
#include "support/files.h"

namespace waymark {
namespace {

const AreaList& areas() {
    static const AreaList read =
        read_all_areas(testing::read_asset("areas/police-force-areas.en.json"), testing::read_asset("areas/councils.en.json"));
    return read;
}

TEST_CASE("tile map: no tile lies on another or outside the map, and a pointer between two is on neither") {
    const TileMap map{tile_grid(areas()), {100, 40}, {62, 54}, 5, 8, 9};
    const FigureSize size = map.size();
    for (const Area& one : areas().areas) {
        const FigurePoint at = map.tile_of(one);
        CHECK(at.x >= 100);
        CHECK(at.y >= 40);
        CHECK(at.x + 62 <= 100 + size.width);
        CHECK(at.y + 54 <= 40 + size.height);
        for (const Area& other : areas().areas) {
            if (&one == &other) continue;
            const FigurePoint there = map.tile_of(other);
            const bool apart = there.x >= at.x + 67 || at.x >= there.x + 67 || there.y >= at.y + 59 || at.y >= there.y + 59;
            CHECK_MESSAGE(apart, one.name << " and " << other.name);
        }
    }
}

TEST_CASE("tile map: as many tiles as it has fill the room that they were made for") {
    const TileGrid grid = tile_grid(areas());
    CHECK(grid.columns == 7);
    CHECK(grid.rows == 9);
    const TileMap map{grid, {}, {tile_in(471, 4, grid.columns), tile_in(563, 4, grid.rows)}, 4};
    CHECK(map.size().width == doctest::Approx(471));
    CHECK(map.size().height == doctest::Approx(563));
}

TEST_CASE("tile map: a code alone is in the middle of its tile, and above its number where there is one") {
    const TileMap map{{2, 1}, {0, 0}, {60, 50}, 4, 8, 9};
    Area second;
    second.column = 1;
    const FigurePoint at = map.tile_of(second);
    CHECK(map.code(at, false).x == 94);
    CHECK(map.code(at, false).y == 25);
    CHECK(map.code(at, true).y == 17);
    CHECK(map.number(at).x == 94);
    CHECK(map.number(at).y == 34);
}

TEST_CASE("tile map: whose a tile is can be told from its edge, and that it is open from an edge thicker than any") {
    const auto stroke = [](TileOf whose, bool open) { return tile_box({whose, false, open}, {}, {60, 50}).stroke; };
    for (const TileOf whose : {TileOf::Ours, TileOf::Holds}) CHECK(stroke(whose, false) > stroke(TileOf::Others, false));
    for (const TileOf whose : {TileOf::Ours, TileOf::Holds, TileOf::Others})
        CHECK(stroke(whose, true) > stroke(TileOf::Ours, false));
    CHECK(tile_box({TileOf::Ours}, {}, {60, 50}, 2).stroke == 2 * stroke(TileOf::Ours, false));
}

TEST_CASE("tile map: words and corner have their contrast on every tile, in every theme") {
    for (const ThemeName theme : {ThemeName::Light, ThemeName::Dark, ThemeName::HighContrast})
        for (const TileOf whose : {TileOf::Ours, TileOf::Holds, TileOf::Others})
            for (const bool hovered : {false, true}) {
                const FigureShape box = tile_box({whose, hovered}, {}, {60, 50});
                CHECK(contrast(colour_of(tile_ink(whose), theme), colour_of(*box.fill, theme)) >= 4.5f);
            }
}

TEST_CASE("tile map: the corner of a tile lies inside its edge and beside its words, at every scale") {
    for (const float scale : {1.0f, 1.25f, 3.0f}) {
        const FigurePoint at{20, 30};
        const FigureSize size{60 * scale, 50 * scale};
        for (const FigurePoint point : tile_corner(at, size, scale)) {
            CHECK(point.x > at.x + size.width / 2);
            CHECK(point.x < at.x + size.width - 2 * scale);
            CHECK(point.y > at.y + 2 * scale);
            CHECK(point.y < at.y + size.height / 2);
        }
    }
}

}  // namespace
}  // namespace waymark
