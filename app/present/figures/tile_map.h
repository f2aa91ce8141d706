#pragma once
// Where everything lies in the tile map of police force areas, and how a tile looks: for the screen and for pictures that are
// handed on, in the pixels of whoever paints.

#include <array>
#include <cstdint>

#include "model/framework/areas.h"
#include "present/figures/figure.h"

namespace waymark {

/// What the area of a tile is to the partnership.
enum class TileOf : std::uint8_t { Others, Holds, Ours };

/// How a tile looks: a filled ground and a thick edge for this partnership's, the edge alone where one of its areas lies in it.
struct TileLook {
    TileOf whose = TileOf::Others;
    bool hovered = false;  ///< The pointer is on it.
    bool open = false;     ///< Its details are shown.
};

/// Ground and edge of a tile; `scale` is pixels of the painter for one of the design.
[[nodiscard]] FigureShape tile_box(const TileLook& look, FigurePoint at, FigureSize size, float scale = 1);
/// The corner that marks a Violence Reduction Unit, filled with tile_ink(), over the ground and under the edge.
[[nodiscard]] std::array<FigurePoint, 3> tile_corner(FigurePoint at, FigureSize size, float scale = 1);
/// What corner and words of a tile are written in.
[[nodiscard]] Paint tile_ink(TileOf whose);

/// How many tiles the map has across and down; at least one.
struct TileGrid {
    int columns = 1, rows = 1;
};
[[nodiscard]] TileGrid tile_grid(const AreaList& areas);
/// The breadth of each of so many tiles, or its height, in a room with gaps between them.
[[nodiscard]] float tile_in(float room, float gap, int tiles);

struct TileMap {
    TileGrid grid;
    FigurePoint at;  ///< Its top left.
    FigureSize tile;
    float gap = 0;  ///< Between tiles.
    /// How far above the middle of a tile its code stands, and below it the number; without one the code is in the middle.
    float code_above = 0, number_below = 0;

    /// The whole, without a gap after the last tile.
    [[nodiscard]] FigureSize size() const;
    /// The top left of the tile of an area.
    [[nodiscard]] FigurePoint tile_of(const Area& area) const;
    /// The middle of the code of the tile that stands there, and of its number.
    [[nodiscard]] FigurePoint code(FigurePoint of_tile, bool numbered) const;
    [[nodiscard]] FigurePoint number(FigurePoint of_tile) const;
};

}  // namespace waymark
