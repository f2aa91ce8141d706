#include "present/figures/tile_map.h"

#include <algorithm>

namespace waymark {

FigureShape tile_box(const TileLook& look, FigurePoint at, FigureSize size, float scale) {
    const bool ours = look.whose == TileOf::Ours, edged = look.whose != TileOf::Others;
    FigureShape box;
    box.at = at;
    box.size = size;
    box.corner = 4 * scale;
    if (ours)
        box.fill = look.hovered ? mixed(ColourRole::Accent, ColourRole::OnAccent, 0.15f) : plain(ColourRole::Accent);
    else
        box.fill = plain(look.hovered ? ColourRole::SurfaceHover : ColourRole::SurfaceRaised);
    box.edge = plain(look.open || edged ? ColourRole::Text : ColourRole::Border);
    box.stroke = (look.open ? 4.0f : edged ? 2.5f : 1.0f) * scale;
    return box;
}

std::array<FigurePoint, 3> tile_corner(FigurePoint at, FigureSize size, float scale) {
    const float corner = 13 * scale, in = 2.5f * scale, right = at.x + size.width - in, top = at.y + in;
    return {{{right - corner, top}, {right, top}, {right, top + corner}}};
}

Paint tile_ink(TileOf whose) {
    return plain(whose == TileOf::Ours ? ColourRole::OnAccent : ColourRole::Text);
}

TileGrid tile_grid(const AreaList& areas) {
    TileGrid grid;
    for (const Area& area : areas.areas) {
        grid.rows = std::max(grid.rows, area.row + 1);
        grid.columns = std::max(grid.columns, area.column + 1);
    }
    return grid;
}

float tile_in(float room, float gap, int tiles) {
    return (room + gap) / static_cast<float>(tiles) - gap;
}

FigureSize TileMap::size() const {
    return {(tile.width + gap) * static_cast<float>(grid.columns) - gap,
            (tile.height + gap) * static_cast<float>(grid.rows) - gap};
}

FigurePoint TileMap::tile_of(const Area& area) const {
    return {at.x + (tile.width + gap) * static_cast<float>(area.column),
            at.y + (tile.height + gap) * static_cast<float>(area.row)};
}

FigurePoint TileMap::code(FigurePoint of_tile, bool numbered) const {
    const float middle = of_tile.y + tile.height / 2;
    return {of_tile.x + tile.width / 2, numbered ? middle - code_above : middle};
}

FigurePoint TileMap::number(FigurePoint of_tile) const {
    return {of_tile.x + tile.width / 2, of_tile.y + tile.height / 2 + number_below};
}

}  // namespace waymark
