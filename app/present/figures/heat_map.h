#pragma once
// Where the cells of the heat map and their words lie, and how a cell looks: for the screen and for pictures that are handed
// on, in the pixels of whoever paints. What a cell is called: cell_words.h.

#include <cstddef>

#include "present/figures/cell_words.h"
#include "present/figures/figure.h"

namespace waymark {

/// The columns of the map, beside the names of its rows.
struct HeatMap {
    float left = 0, names = 0;  ///< Where names begin, and how wide they are
    float cell = 0, gap = 0;    ///< How wide a cell is, and what is between two

    HeatMap() = default;
    /// So many columns in a room of this width.
    HeatMap(float at, float room, float of_names, float between, std::size_t columns);
    [[nodiscard]] float column_x(std::size_t column) const;
};

/// How a cell is looked at, on a screen.
struct HeatLook {
    bool hovered = false;  ///< The pointer is on it.
    bool open = false;     ///< Its details are shown.
};

/// Ground, pattern and edge of a cell; `scale` is pixels of the painter for one of the design.
[[nodiscard]] FigureShape heat_box(const CellWords& words, FigurePoint at, FigureSize size, const HeatLook& look = {},
                                   float scale = 1);

/// The number and below it the word, in the middle of a cell.
struct HeatWords {
    FigurePoint number;  ///< The middle of it
    float word = 0;      ///< The top of the word
    FigureShape
        plate;  ///< Under both where the cell has a pattern, so that no line of it runs through them; in the cell's ground
};
/// `number` and `word` are as wide and high as they are written, the plate `spare` wider on both sides.
[[nodiscard]] HeatWords heat_words(const FigureShape& box, FigureSize number, FigureSize word, float spare, float scale = 1);

/// A square of this look for a key.
[[nodiscard]] FigureShape key_box(FigurePattern pattern, Paint ground, FigurePoint at, float edge, float scale = 1);

}  // namespace waymark
