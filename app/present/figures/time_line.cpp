#include "present/figures/time_line.h"

#include <algorithm>
#include <cmath>

namespace waymark {

float TimeLine::x(std::size_t quarter) const {
    return left + column * static_cast<float>(quarter);
}

std::size_t TimeLine::in_a_row() const {
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::max(0.0f, (column - margin) / step)));
}

float TimeLine::rows_for(std::size_t signs) const {
    return std::ceil(static_cast<float>(signs) / static_cast<float>(in_a_row()));
}

FigurePoint TimeLine::sign(std::size_t quarter, std::size_t place) const {
    const auto row = static_cast<float>(place / in_a_row()), along = static_cast<float>(place % in_a_row());
    return {x(quarter) + inset + step * (along + 0.5f), line - inset - step * (row + 0.5f)};
}

FigureShape TimeLine::ground(std::size_t quarter, float top, float height, float corner) const {
    FigureShape box;
    box.at = {x(quarter), top};
    box.size = {column, height};
    box.corner = corner;
    box.fill = plain(ColourRole::AccentSoft);
    return box;
}

Paint sign_ink(ActionSign sign) {
    switch (sign) {
        case ActionSign::Overdue:
            return plain(ColourRole::Bad);
        case ActionSign::Due:
            return plain(ColourRole::Accent);
        case ActionSign::Done:
            return plain(ColourRole::Good);
        case ActionSign::Stopped:
            break;
    }
    return plain(ColourRole::TextQuiet);
}

Paint sign_mark_ink(ActionSign sign) {
    return sign == ActionSign::Done ? plain(ColourRole::Surface) : sign_ink(sign);
}

std::array<FigurePoint, 3> sign_triangle(FigurePoint middle, float radius) {
    return {{{middle.x, middle.y - radius}, {middle.x + radius, middle.y + radius}, {middle.x - radius, middle.y + radius}}};
}

float sign_ring(ActionSign sign, float scale) {
    return (sign == ActionSign::Due ? 2.5f : sign == ActionSign::Stopped ? 1.5f : 0.0f) * scale;
}

FigureShape sign_round(ActionSign sign, FigurePoint middle, float radius, float scale) {
    FigureShape shape;
    shape.kind = FigureShape::Kind::Circle;
    shape.at = middle;
    shape.size = {radius * 2, radius * 2};
    if (sign == ActionSign::Done) {
        shape.fill = sign_ink(sign);
        return shape;
    }
    shape.edge = sign_ink(sign);
    shape.stroke = sign_ring(sign, scale);
    return shape;
}

}  // namespace waymark
