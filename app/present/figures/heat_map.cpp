#include "present/figures/heat_map.h"

#include <algorithm>

namespace waymark {
namespace {

FigureShape patterned(FigurePattern pattern, Paint ground, FigurePoint at, FigureSize size, float corner) {
    FigureShape box;
    box.at = at;
    box.size = size;
    box.corner = corner;
    box.fill = ground;
    box.edge = plain(ColourRole::Border);
    box.pattern = pattern;
    box.pattern_ink = pattern_ink(pattern);
    return box;
}

}  // namespace

HeatMap::HeatMap(float at, float room, float of_names, float between, std::size_t columns)
    : left(at), names(of_names), cell((room - of_names) / static_cast<float>(columns) - between), gap(between) {}

float HeatMap::column_x(std::size_t column) const {
    return left + names + gap + (cell + gap) * static_cast<float>(column);
}

FigureShape heat_box(const CellWords& words, FigurePoint at, FigureSize size, const HeatLook& look, float scale) {
    FigureShape box = patterned(words.pattern, look.hovered ? lit(words.ground, 0.08f) : words.ground, at, size, 5 * scale);
    if (look.open) box.edge = plain(ColourRole::Text);
    box.stroke = (look.open ? 3.0f : 1.0f) * scale;
    return box;
}

HeatWords heat_words(const FigureShape& box, FigureSize number, FigureSize word, float spare, float scale) {
    const float height = number.height + word.height, width = std::max(number.width, word.width);
    const float x = box.at.x + box.size.width / 2, y = box.at.y + (box.size.height - height) / 2;
    HeatWords words;
    words.number = {x, y + number.height / 2};
    words.word = y + number.height;
    words.plate.at = {x - width / 2 - spare, y};
    words.plate.size = {width + spare * 2, height};
    words.plate.corner = 4 * scale;
    words.plate.fill = box.fill;
    return words;
}

FigureShape key_box(FigurePattern pattern, Paint ground, FigurePoint at, float edge, float scale) {
    FigureShape box = patterned(pattern, ground, at, {edge, edge}, 4 * scale);
    box.stroke = scale;
    return box;
}

}  // namespace waymark
