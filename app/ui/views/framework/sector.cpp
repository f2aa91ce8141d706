#include "ui/views/framework/sector.h"

#include <algorithm>
#include <cmath>

namespace waymark {

ImVec2 on_circle(ImVec2 centre, float radius, float angle) {
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

void path_of(ImDrawList* list, const Sector& sector, float gap) {
    const float outer_gap = gap / sector.outer, inner_gap = gap / sector.inner;
    const int steps = std::max(12, static_cast<int>(sector.outer * (sector.to - sector.from) / 6));
    list->PathArcTo(sector.centre, sector.outer, sector.from + outer_gap, sector.to - outer_gap, steps);
    list->PathArcTo(sector.centre, sector.inner, sector.to - inner_gap, sector.from + inner_gap, steps);
}

// Filled as a strip of quads, since the shape is not convex.
void fill_sector(ImDrawList* list, const Sector& sector, float gap, Colour colour) {
    const float outer_gap = gap / sector.outer, inner_gap = gap / sector.inner;
    const int steps = std::max(12, static_cast<int>(sector.outer * (sector.to - sector.from) / 6));
    const ImDrawListFlags flags = list->Flags;
    list->Flags &=
        ~ImDrawListFlags_AntiAliasedFill;  // inner edges would show as seams; the outline smooths the rim
    const auto at = [&](float radius, float edge, int i) {
        const float from = sector.from + edge, to = sector.to - edge;
        return on_circle(sector.centre, radius,
                         from + (to - from) * static_cast<float>(i) / static_cast<float>(steps));
    };
    for (int i = 0; i < steps; ++i) {
        const ImVec2 quad[4] = {at(sector.inner, inner_gap, i), at(sector.outer, outer_gap, i),
                                at(sector.outer, outer_gap, i + 1), at(sector.inner, inner_gap, i + 1)};
        list->AddConvexPolyFilled(quad, 4, colour);
    }
    list->Flags = flags;
}

bool inside(const Sector& sector, ImVec2 point) {
    const float dx = point.x - sector.centre.x, dy = point.y - sector.centre.y;
    const float radius = std::sqrt(dx * dx + dy * dy);
    if (radius < sector.inner || radius > sector.outer) return false;
    float angle = std::atan2(dy, dx);
    if (angle < 0) angle += 2 * kPi;
    return angle >= sector.from && angle <= sector.to;
}

// Each line is followed in small steps and drawn where it is inside.
void stripe_sector(ImDrawList* list, const Sector& sector, float gap, Colour colour, float spacing,
                   float stroke) {
    Sector within = sector;
    within.inner += gap;
    within.outer -= gap;
    within.from += gap / sector.inner;
    within.to -= gap / sector.inner;
    ImVec2 min(FLT_MAX, FLT_MAX), max(-FLT_MAX, -FLT_MAX);
    const auto include = [&](ImVec2 point) {
        min = {std::min(min.x, point.x), std::min(min.y, point.y)};
        max = {std::max(max.x, point.x), std::max(max.y, point.y)};
    };
    for (int i = 0; i <= 8; ++i) {
        const float angle = within.from + (within.to - within.from) * static_cast<float>(i) / 8;
        include(on_circle(within.centre, within.inner, angle));
        include(on_circle(within.centre, within.outer, angle));
    }
    const float step = std::max(2.0f, spacing / 5);
    const float first = std::floor((min.x + min.y) / spacing) * spacing;
    for (float sum = first; sum < max.x + max.y; sum += spacing) {
        // Points with x + y = sum, going down and to the left.
        float begin_y = std::max(min.y, sum - max.x);
        const float end_y = std::min(max.y, sum - min.x);
        bool drawing = false;
        ImVec2 start;
        for (float y = begin_y; y <= end_y + step; y += step) {
            const ImVec2 point(sum - y, y);
            const bool in = y <= end_y && inside(within, point);
            if (in && !drawing) start = point;
            if (!in && drawing) list->AddLine(start, {sum - (y - step), y - step}, colour, stroke);
            drawing = in;
        }
    }
}

}  // namespace waymark
