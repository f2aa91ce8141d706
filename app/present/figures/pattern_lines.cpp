#include "present/figures/pattern_lines.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// The lines from lower left to upper right across a box, cut to it. All patterns of a figure are of one grid, so that
/// stripes go on from one cell to the next.
void stripes(float left, float top, float right, float bottom, std::vector<FigureLine>& to) {
    const float first = std::ceil((left + top) / kPatternStep) * kPatternStep;
    for (float sum = first; sum < right + bottom; sum += kPatternStep) {
        // Points with x + y = sum.
        const float low = std::min(bottom, sum - left), high = std::max(top, sum - right);
        if (low > high) to.push_back({{sum - low, low}, {sum - high, high}});
    }
}

/// Where a sector lies at most.
struct Extent {
    float left, top, right, bottom;
};

Extent extent_of(const RingSector& sector) {
    const FigurePoint first = on_circle(sector.centre, sector.inner, sector.from);
    Extent extent{first.x, first.y, first.x, first.y};
    const auto include = [&](float radius, float angle) {
        const FigurePoint point = on_circle(sector.centre, radius, angle);
        extent = {std::min(extent.left, point.x), std::min(extent.top, point.y), std::max(extent.right, point.x),
                  std::max(extent.bottom, point.y)};
    };
    include(sector.inner, sector.to);
    include(sector.outer, sector.from);
    include(sector.outer, sector.to);
    for (int quarter = 1; quarter <= 4; ++quarter)
        if (const float angle = static_cast<float>(quarter) * kPi / 2; angle > sector.from && angle < sector.to)
            include(sector.outer, angle);
    return extent;
}

void stripes(const FigureShape& shape, float along, std::vector<FigureLine>& to) {
    RingSector within = shape.sector;
    within.inner += shape.gap;
    within.outer -= shape.gap;
    within.from += shape.gap / within.inner;
    within.to -= shape.gap / within.inner;
    const Extent extent = extent_of(within);
    const float begin = within.centre.y - within.outer;  // of the steps, the same for each line
    // Each line is followed in small steps and drawn where it is inside.
    const float first = std::ceil((extent.left + extent.top) / kPatternStep) * kPatternStep;
    for (float sum = first; sum < extent.right + extent.bottom; sum += kPatternStep) {
        const float upper = std::max(extent.top, sum - extent.right), lower = std::min(extent.bottom, sum - extent.left);
        const float last_step = std::ceil((lower - begin) / along) + 1;
        bool drawing = false;
        FigurePoint start, last;
        for (float step = std::max(0.0f, std::floor((upper - begin) / along)); step <= last_step; ++step) {
            const float y = begin + step * along;
            const FigurePoint point{sum - y, y};
            const bool in = inside(within, point);
            if (in && !drawing) start = point;
            if (in) last = point;
            if (!in && drawing && last.y > start.y) to.push_back({start, last});
            drawing = in;
        }
    }
}

}  // namespace

FigurePoint on_circle(FigurePoint centre, float radius, float angle) {
    // In double, of which every library of mathematics gives the same first digits.
    return {static_cast<float>(centre.x + static_cast<double>(radius) * std::cos(static_cast<double>(angle))),
            static_cast<float>(centre.y + static_cast<double>(radius) * std::sin(static_cast<double>(angle)))};
}

bool inside(const RingSector& sector, FigurePoint point) {
    const float dx = point.x - sector.centre.x, dy = point.y - sector.centre.y;
    const float radius = std::sqrt(dx * dx + dy * dy);
    if (radius < sector.inner || radius > sector.outer) return false;
    double angle = std::atan2(static_cast<double>(dy), static_cast<double>(dx));
    if (angle < 0) angle += 2 * kPi;
    return angle >= sector.from && angle <= sector.to;
}

void pattern_lines(const FigureShape& shape, float along, std::vector<FigureLine>& to) {
    if (shape.kind == FigureShape::Kind::Sector) {
        if (shape.pattern == FigurePattern::Stripes) stripes(shape, along, to);
        return;
    }
    const float left = shape.at.x + 1, top = shape.at.y + 1, right = shape.at.x + shape.size.width - 1,
                bottom = shape.at.y + shape.size.height - 1;
    if (shape.pattern == FigurePattern::Stripes) stripes(left, top, right, bottom, to);
    if (shape.pattern == FigurePattern::Upright)
        for (float x = left + kPatternStep; x < right; x += kPatternStep) to.push_back({{x, top}, {x, bottom}});
    if (shape.pattern == FigurePattern::Level)
        for (float y = top + kPatternStep; y < bottom; y += kPatternStep) to.push_back({{left, y}, {right, y}});
}

std::vector<FigureLine> pattern_lines(const FigureShape& shape) {
    std::vector<FigureLine> lines;
    pattern_lines(shape, 0.5f, lines);
    return lines;
}

void pattern_dots(const FigureShape& shape, std::vector<FigurePoint>& to) {
    if (shape.pattern != FigurePattern::Dots || shape.kind != FigureShape::Kind::Box) return;
    const float right = shape.at.x + shape.size.width - 2, bottom = shape.at.y + shape.size.height - 2;
    bool odd = false;
    for (float y = shape.at.y + kPatternStep / 2; y < bottom; y += kPatternStep, odd = !odd)
        for (float x = shape.at.x + (odd ? kPatternStep : kPatternStep / 2); x < right; x += kPatternStep) to.push_back({x, y});
}

void dash_lines(std::span<const FigurePoint> through, float scale, std::vector<FigureLine>& to) {
    const float dash = kDash * scale, step = dash + kBetweenDashes * scale;
    float walked = 0;
    for (std::size_t i = 1; i < through.size(); ++i) {
        const FigurePoint from = through[i - 1], until = through[i];
        const float dx = until.x - from.x, dy = until.y - from.y, length = std::sqrt(dx * dx + dy * dy);
        for (float at = -std::fmod(walked, step); at < length; at += step) {
            if (at + dash <= 0) continue;
            const float a = std::max(0.0f, at / length), b = std::min(1.0f, (at + dash) / length);
            to.push_back({{from.x + dx * a, from.y + dy * a}, {from.x + dx * b, from.y + dy * b}});
        }
        walked += length;
    }
}

std::vector<FigurePoint> pattern_dots(const FigureShape& shape) {
    std::vector<FigurePoint> dots;
    pattern_dots(shape, dots);
    return dots;
}

}  // namespace waymark
