#include "present/figures/plot.h"

#include <algorithm>
#include <cmath>

namespace waymark {

Paint plot_ink(PlotLine line) {
    return plain(line == PlotLine::Local ? ColourRole::Accent : ColourRole::Text);
}

float plot_stroke(PlotLine line, float scale) {
    return (line == PlotLine::Local ? 3.0f : 2.0f) * scale;
}

FigureShape plot_point(PlotLine line, FigurePoint at, float scale) {
    FigureShape shape;
    if (line == PlotLine::Local) {
        shape.kind = FigureShape::Kind::Circle;
        shape.at = at;
        shape.size = {11 * scale, 11 * scale};
        shape.fill = plot_ink(line);
        return shape;
    }
    const float half = 4.5f * scale;
    shape.at = {at.x - half, at.y - half};
    shape.size = {half * 2, half * 2};
    shape.fill = plain(ColourRole::Surface);
    shape.edge = plot_ink(line);
    shape.stroke = 2 * scale;
    return shape;
}

Paint plot_rule(double value) {
    return plain(value == 0 ? ColourRole::Border : ColourRole::Divider);
}

float Plot::x(int year) const {
    return span.first == span.last
               ? (left + right) / 2
               : left + (right - left) * static_cast<float>(year - span.first) / static_cast<float>(span.last - span.first);
}

float Plot::y(double value) const {
    return bottom - (bottom - top) * static_cast<float>(value / span.top);
}

FigurePoint Plot::at(const YearPoint& point) const {
    return {x(point.year), y(*value_of(point, of))};
}

int Plot::years_apart(float room) const {
    const float year = span.first == span.last ? room : (right - left) / static_cast<float>(span.last - span.first);
    return std::max(1, static_cast<int>(std::ceil(room / year)));
}

void place_labels(const Plot& plot, PlotLabel& local, PlotLabel& national, float between, float lowest) {
    for (PlotLabel* label : {&local, &national})
        if (label->point) label->middle = plot.at(*label->point).y;
    if (!local.point || !national.point) return;
    PlotLabel& upper = local.middle <= national.middle ? local : national;
    PlotLabel& lower = &upper == &local ? national : local;
    if (const float over = upper.middle + upper.height / 2 + lower.height / 2 + between - lower.middle; over > 0) {
        upper.middle -= over / 2;
        lower.middle += over / 2;
    }
    lower.middle = std::min(lower.middle, lowest - lower.height / 2);
    upper.middle = std::min(upper.middle, lower.middle - lower.height / 2 - upper.height / 2);
}

}  // namespace waymark
