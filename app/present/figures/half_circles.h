#pragma once
// Where everything lies in the picture of the framework as half circles: levels as bands, the national one outermost, stages
// as sectors from left to right, people and communities in the middle, a bar of enablers beneath. In pixels of the drawings of
// the design, for the screen and for pictures that are handed on; whoever paints says how wide words are.

#include <cstddef>

#include "present/figures/figure.h"

namespace waymark {

struct HalfCircles {
    static constexpr float kAbove = 54;              ///< Room over the rim for the names of stages
    static constexpr float kBar = 48, kBarGap = 12;  ///< Height of the bar of enablers, and what is above it

    FigurePoint centre;
    float outer = 0, core = 0, band = 0, gap = 0;  ///< Radii of the whole and of its middle, breadths of a band and between
    std::size_t levels = 0, stages = 0;

    HalfCircles() = default;
    /// With this outer radius.
    HalfCircles(FigurePoint middle, float radius, std::size_t level_count, std::size_t stage_count);

    [[nodiscard]] RingSector sector(std::size_t level, std::size_t stage) const;
    /// Where the number of a cell stands: in the middle of its sector; beside the upright line away from the names of the
    /// bands that stand on it. `name_half` is half the width of the plate with the name of the next band inwards (0: there
    /// is none), `mark_width` that of the number.
    [[nodiscard]] FigurePoint mark_at(std::size_t level, std::size_t stage, float name_half, float mark_width) const;
    /// The middle of the name of a band, on its upper rim.
    [[nodiscard]] FigurePoint level_name(std::size_t level) const;
    /// The name of this stage stands to the left of the rim.
    [[nodiscard]] bool at_left(std::size_t stage) const;
    /// How wide the name of a stage may be between `left` and `right`: what is beside the rim, for an outer name that reached
    /// over it would meet the next one.
    [[nodiscard]] float stage_name_room(std::size_t stage, float left, float right) const;
    /// The top left of the name of a stage outside the rim, so that no corner of its words reaches it, between `left` and
    /// `right` and not above `top`.
    [[nodiscard]] FigurePoint stage_name(std::size_t stage, FigureSize size, float left, float right, float top) const;
    /// People and communities: their half circle, how wide a line of their words may be, where the middle of these is, and
    /// that there is room for the larger letters.
    [[nodiscard]] RingSector people() const;
    [[nodiscard]] float people_room() const;
    /// The middle of those words, in lines of this size together.
    [[nodiscard]] FigurePoint people_words(FigureSize size) const;
    [[nodiscard]] bool people_large() const;
    /// The top left and the size of the bar of enablers.
    [[nodiscard]] FigurePoint bar() const;
    [[nodiscard]] FigureSize bar_size() const;

  private:
    /// Where a name of a stage begins or ends.
    [[nodiscard]] FigurePoint name_rim(std::size_t stage) const;
};

/// The ground of a place in the colour of its stage; `depth`, above 0 and up to 1, is how full it is.
[[nodiscard]] Paint place_ground(ColourRole stage, float depth);
/// The ink of the stripes of an empty place.
[[nodiscard]] Paint place_stripes();

}  // namespace waymark
