#pragma once
// What the half circles and the rows of a narrow window have in common.

#include <optional>
#include <string>
#include <string_view>

#include "ui/views/framework/picture.h"

namespace waymark {

struct CellLook {
    Colour fill, ink;
    bool striped;
};
[[nodiscard]] CellLook look_of(const Ui& ui, const PictureCell& cell, std::size_t stage);

/// Half of the width and height of the plate under a label.
[[nodiscard]] ImVec2 half_plate(const Ui& ui, std::string_view text, TextStyle style);
/// The label of a band or sector, readable over any colour: on a plate of the page's colour.
void plate(Ui& ui, ImVec2 centre, std::string_view text, TextStyle style, Colour ink);

[[nodiscard]] std::string_view cell_name(const View& view, const Level& level, const Stage& stage, std::string_view words);
/// The place of the stage that is an enabler; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> enabler_of(const Framework& framework);
[[nodiscard]] Colour stage_colour(const Ui& ui, std::size_t stage);

/// Levels as bands, stages as sectors; what was pressed: "level/stage", a level, a stage.
[[nodiscard]] std::optional<std::string> half_circles(const View& view, const Picture& picture);

}  // namespace waymark
