#pragma once
// The picture of the framework: nested half-circle bands for the levels, national outermost; sectors from
// left to right for the stages; people and communities at the centre; a bar of enablers beneath. Narrow
// windows get stacked rows.

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "present/figures/figure.h"
#include "ui/views/view.h"

namespace waymark {

/// What one cell of the picture shows.
struct PictureCell {
    std::string_view mark;        ///< "4"; "–" where nothing is recorded
    std::string_view words;       ///< Said after level and stage: "4 activities", "no activity recorded"
    float depth = 0;              ///< 0 striped, up to 1: how full the colour is
    std::optional<Paint> ground;  ///< Instead of a tint of the stage's colour
};

struct Picture {
    std::string_view name;               ///< Said of the figure
    std::span<const PictureCell> cells;  ///< Of every level its stages, in the pack's order of both
    std::string_view enabler_words;      ///< "7 activities support everything"
    std::string_view open;               ///< "level/stage" drawn as chosen; a level's or stage's id too
};

/// Draws and says it; gives what was pressed: "level/stage", a level's id, a stage's id or the enabler's id.
[[nodiscard]] std::optional<std::string> framework_picture(const View& view, const Picture& picture);

}  // namespace waymark
