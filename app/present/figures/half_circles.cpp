#include "present/figures/half_circles.h"

#include <algorithm>
#include <cmath>

#include "present/figures/pattern_lines.h"

namespace waymark {

HalfCircles::HalfCircles(FigurePoint middle, float radius, std::size_t level_count, std::size_t stage_count)
    : centre(middle), outer(radius), core(radius * 0.235f), gap(2.5f), levels(level_count), stages(stage_count) {
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
    if (stage + 1 != stages / 2 && stage != stages / 2) return on_circle(centre, (place.inner + place.outer) / 2, middle_angle);
    const float middle = place.inner + band * 0.44f, upright = 1.5f * kPi;
    float aside = std::abs(middle_angle - upright) + 0.13f;
    if (name_half > 0)
        aside = std::max(aside, static_cast<float>(std::asin(std::min<double>((name_half + mark_width / 2 + 9) / middle, 1.0))));
    const float most = std::abs(place.to - place.from) - 16 / middle;
    aside = std::min(aside, most);
    return on_circle(centre, middle, upright + (middle_angle < upright ? -aside : aside));
}

FigurePoint HalfCircles::level_name(std::size_t level) const {
    return {centre.x, centre.y - (outer - band * static_cast<float>(level)) + (level == 0 ? 0.0f : 1.0f)};
}

FigurePoint HalfCircles::name_rim(std::size_t stage) const {
    const RingSector place = sector(0, stage);
    return on_circle(centre, outer + 12, (place.from + place.to) / 2);
}

bool HalfCircles::at_left(std::size_t stage) const {
    const RingSector place = sector(0, stage);
    return (place.from + place.to) / 2 < 1.5f * kPi;
}

float HalfCircles::stage_name_room(std::size_t stage, float left, float right) const {
    const float rim = name_rim(stage).x;
    return at_left(stage) ? rim - left : right - rim;
}

FigurePoint HalfCircles::stage_name(std::size_t stage, FigureSize size, float left, float right, float top) const {
    const FigurePoint rim = name_rim(stage);
    const bool leftwards = at_left(stage);
    FigurePoint at{rim.x + (leftwards ? -size.width : 0.0f), rim.y - size.height * 0.75f};
    at.x = std::clamp(at.x, left, right - size.width);
    const float clear = outer + 6, aside = leftwards ? centre.x - at.x - size.width : at.x - centre.x;
    if (std::abs(aside) < clear) at.y = std::min(at.y, centre.y - std::sqrt(clear * clear - aside * aside) - size.height);
    at.y = std::max(at.y, top);
    return at;
}

RingSector HalfCircles::people() const {
    return {centre, 0, core - gap, kPi, 2 * kPi};
}

float HalfCircles::people_room() const {
    return std::min(core * 1.85f, 130.0f);
}

FigurePoint HalfCircles::people_words(FigureSize size) const {
    // Of the height of a line, what is above and below its letters need not lie inside.
    constexpr float kOverLetters = 6, kUnderLetters = 3, kEdge = 3;
    const float room = core - gap - kEdge, half = size.width / 2;
    // The half-circle is widest at its foot: the smaller it is, the lower the upper line has to stand.
    const float highest = std::sqrt(std::max(0.0f, room * room - half * half)) + kOverLetters - size.height / 2;
    return {centre.x, centre.y - std::max(std::min(core * 0.42f, highest), size.height / 2 - kUnderLetters)};
}

bool HalfCircles::people_large() const {
    return core > 95;
}

FigurePoint HalfCircles::bar() const {
    return {centre.x - outer, centre.y + kBarGap};
}

FigureSize HalfCircles::bar_size() const {
    return {outer * 2, kBar};
}

Paint place_ground(ColourRole stage, float depth) {
    return tinted(ColourRole::Surface, stage, 0.16f + 0.64f * depth);
}

Paint place_stripes() {
    return mixed(ColourRole::Surface, ColourRole::Border, 0.55f);
}

}  // namespace waymark
