#pragma once
// Sectors of rings: the cells of the picture of the framework.

#include "ui/kit/ui.h"

namespace waymark {

inline constexpr float kPi = 3.14159265f;

struct Sector {
    ImVec2 centre;
    float inner, outer;  ///< Radii
    float from, to;      ///< Angles, screen radians: pi is left, 1.5 pi is up, 2 pi is right
};

[[nodiscard]] ImVec2 on_circle(ImVec2 centre, float radius, float angle);
[[nodiscard]] bool inside(const Sector& sector, ImVec2 point);

/// The edge of a sector as a path, with the gap between neighbours taken off evenly along each side.
void path_of(ImDrawList* list, const Sector& sector, float gap);
void fill_sector(ImDrawList* list, const Sector& sector, float gap, Colour colour);
/// Diagonal lines across the sector.
void stripe_sector(ImDrawList* list, const Sector& sector, float gap, Colour colour, float spacing,
                   float stroke);

}  // namespace waymark
