#include "present/figures/half_circles.h"

#include <algorithm>
#include <cmath>

#include "present/figures/pattern_lines.h"

namespace waymark {

HalfCircles::HalfCircles(FigurePoint middle, float radius, std::size_t level_count, std::size_t stage_count, float pixel)
    : centre(middle),
      outer(radius),
      core(radius * 0.235f),
      gap(pixel * 2.5f),
      levels(level_count),
      stages(stage_count),
      unit(pixel) {
    band = (outer - core - gap * 2) / static_cast<float>(levels);
}

RingSector HalfCircles::sector(std::size_t level, std::size_t stage) const {
    const float count = static_cast<float>(stages);
    const float from = kPi + kPi * static_cast<float>(stage) / count, to = kPi + kPi * static_cast<float>(stage + 1) / count;
    const float out = outer - band * static_cast<float>(level);
    return {centre, out - band, out, from, to};
}

FigurePoint HalfCircles::mark_at(std::size_t level, std::size_t stage, float name_half, float mark_width) const {
    const RingSector place = sector(level, stage);
    const float middle_angle = (place.from + place.to) / 2;
    if (stage + 1 != stages / 2 && stage != stages / 2)
        return on_circle(centre, (place.inner + place.outer) / 2, middle_angle);
    const float middle = place.inner + band * 0.44f, upright = 1.5f * kPi;
    float aside = std::abs(middle_angle - upright) + 0.13f;
    if (name_half > 0)
        aside = std::max(aside, static_cast<float>(std::asin(std::min<double>((name_half + mark_width / 2 + unit * 9) / middle, 1.0))));
    const float most = std::abs(place.to - place.from) - unit * 16 / middle;
    aside = std::min(aside, most);
    return on_circle(centre, middle, upright + (middle_angle < upright ? -aside : aside));
}

FigurePoint HalfCircles::level_name(std::size_t level) const {
    return {centre.x, centre.y - (outer - band * static_cast<float>(level)) + (level == 0 ? 0 : unit)};
}

FigurePoint HalfCircles::stage_name(std::size_t stage, FigureSize size, float left, float right, float top) const {
    const RingSector place = sector(0, stage);
    const float angle = (place.from + place.to) / 2;
    const FigurePoint rim = on_circle(centre, outer + unit * 12, angle);
    const bool at_left = angle < 1.5f * kPi;
    FigurePoint at{rim.x + (at_left ? -size.width : 0.0f), rim.y - size.height * 0.75f};
    at.x = std::clamp(at.x, left, right - size.width);
    const float clear = outer + unit * 6, aside = at_left ? centre.x - at.x - size.width : at.x - centre.x;
    if (std::abs(aside) < clear) at.y = std::min(at.y, centre.y - std::sqrt(clear * clear - aside * aside) - size.height);
    at.y = std::max(at.y, top);
    return at;
}

}  // namespace waymark
