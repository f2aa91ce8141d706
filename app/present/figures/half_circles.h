#pragma once
// Where everything lies in the picture of the framework as half circles: levels as bands, the national one outermost, stages
// as sectors from left to right, people and communities in the middle, a bar of enablers beneath. Numbers only: whoever
// paints says how wide words are.

#include <cstddef>

#include "present/figures/figure.h"

namespace waymark {

inline constexpr float kPi = 3.14159265f;

struct HalfCircles {
    FigurePoint centre;
    float outer = 0, core = 0, band = 0, gap = 0;  ///< Radii of the whole and of its middle, breadths of a band and between
    std::size_t levels = 0, stages = 0;
    float unit = 1;  ///< One pixel of the drawings of the design

    HalfCircles() = default;
    /// With this outer radius.
    HalfCircles(FigurePoint middle, float radius, std::size_t level_count, std::size_t stage_count, float pixel);

    [[nodiscard]] RingSector sector(std::size_t level, std::size_t stage) const;
    /// Where the number of a cell stands: in the middle of its sector; beside the upright line away from the names of the
    /// bands that stand on it. `name_half` is half the width of the plate with the name of the next band inwards (0: there
    /// is none), `mark_width` that of the number.
    [[nodiscard]] FigurePoint mark_at(std::size_t level, std::size_t stage, float name_half, float mark_width) const;
    /// The middle of the name of a band, on its upper rim.
    [[nodiscard]] FigurePoint level_name(std::size_t level) const;
    /// The top left of the name of a stage outside the rim, so that no corner of its words reaches it, between `left` and
    /// `right` and not above `top`.
    [[nodiscard]] FigurePoint stage_name(std::size_t stage, FigureSize size, float left, float right, float top) const;
};

}  // namespace waymark
