#pragma once
// Patterns and dashes as lines, cut to the shape that they lie in, for painters that know lines and neither.

#include <span>
#include <utility>
#include <vector>

#include "present/figures/figure.h"

namespace waymark {

using FigureLine = std::pair<FigurePoint, FigurePoint>;

inline constexpr float kPatternStep = 9, kPatternStroke = 1, kDotSize = 2;
/// Of a dashed line: so much of it, and so much between.
inline constexpr float kDash = 7, kBetweenDashes = 5;

/// The lines of the pattern of a box or a sector; none for dots and for what is plain. Those of a sector are followed in steps
/// of `along` and end with one of them: what is handed on in small ones, what is painted anew each frame in larger ones.
[[nodiscard]] std::vector<FigureLine> pattern_lines(const FigureShape& shape);
void pattern_lines(const FigureShape& shape, float along, std::vector<FigureLine>& to);

/// The middles of the dots of a dotted box.
[[nodiscard]] std::vector<FigurePoint> pattern_dots(const FigureShape& shape);
void pattern_dots(const FigureShape& shape, std::vector<FigurePoint>& to);

/// The dashes of a line through these points, going on round its corners; `scale` is pixels of the painter for one of the
/// design.
void dash_lines(std::span<const FigurePoint> through, float scale, std::vector<FigureLine>& to);

[[nodiscard]] FigurePoint on_circle(FigurePoint centre, float radius, float angle);
[[nodiscard]] bool inside(const RingSector& sector, FigurePoint point);

}  // namespace waymark
