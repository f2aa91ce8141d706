#include "ui/views/parts/figure_view.h"

#include <algorithm>
#include <array>
#include <vector>

#include "present/figures/pattern_lines.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Stripes of a sector end within so much of its edge.
constexpr float kAlong = 2;

}  // namespace

void FigurePainter::paint(const FigureShape& shape) const {
    switch (shape.kind) {
        case FigureShape::Kind::Box:
            ground(shape);
            pattern(shape);
            return edge(shape);
        case FigureShape::Kind::Sector:
            return sector(shape);
        case FigureShape::Kind::Circle: {
            const float radius = shape.size.width / 2 * scale_;
            if (shape.fill) list_->AddCircleFilled(at(shape.at), radius, colour(*shape.fill));
            if (shape.edge) list_->AddCircle(at(shape.at), radius, colour(*shape.edge), 0, shape.stroke * scale_);
            return;
        }
        case FigureShape::Kind::Line:
            return through(shape, false);
        case FigureShape::Kind::Polygon:
            return through(shape, true);
        case FigureShape::Kind::Words:
            return words(shape);
    }
}

void FigurePainter::ground(const FigureShape& box) const {
    const ImVec2 to = at({box.at.x + box.size.width, box.at.y + box.size.height});
    if (box.fill) list_->AddRectFilled(at(box.at), to, colour(*box.fill), box.corner * scale_);
}

void FigurePainter::edge(const FigureShape& box) const {
    const ImVec2 to = at({box.at.x + box.size.width, box.at.y + box.size.height});
    if (box.edge) list_->AddRect(at(box.at), to, colour(*box.edge), box.corner * scale_, 0, box.stroke * scale_);
}

void FigurePainter::triangle(const std::array<FigurePoint, 3>& corners, const Paint& fill) const {
    list_->AddTriangleFilled(at(corners[0]), at(corners[1]), at(corners[2]), colour(fill));
}

void FigurePainter::sector(const FigureShape& shape) const {
    if (shape.fill) fill(shape.sector, shape.gap, colour(*shape.fill));
    pattern(shape);
    if (shape.edge) outline(shape.sector, shape.gap, colour(*shape.edge), shape.stroke);
}

int FigurePainter::steps_of(const RingSector& sector) const {
    return std::max(12, static_cast<int>(sector.outer * scale_ * (sector.to - sector.from) / 6));
}

ImVec2 FigurePainter::rim(const RingSector& sector, float radius, float gap, float part) const {
    const float edge = radius > 0 ? gap / radius : 0, from = sector.from + edge, to = sector.to - edge;
    return at(on_circle(sector.centre, radius, from + (to - from) * part));
}

void FigurePainter::fill(const RingSector& sector, float gap, Colour colour) const {
    const int steps = steps_of(sector);
    // As a strip of quads, since the shape is not convex. Edges inside it would show as seams; the outline smooths it.
    const ImDrawListFlags flags = list_->Flags;
    list_->Flags &= ~ImDrawListFlags_AntiAliasedFill;
    const auto part = [&](int step) { return static_cast<float>(step) / static_cast<float>(steps); };
    for (int i = 0; i < steps; ++i) {
        const std::array quad{rim(sector, sector.inner, gap, part(i)), rim(sector, sector.outer, gap, part(i)),
                              rim(sector, sector.outer, gap, part(i + 1)), rim(sector, sector.inner, gap, part(i + 1))};
        list_->AddConvexPolyFilled(quad.data(), static_cast<int>(quad.size()), colour);
    }
    list_->Flags = flags;
}

void FigurePainter::outline(const RingSector& sector, float gap, Colour colour, float stroke) const {
    const int steps = steps_of(sector);
    const auto part = [&](int step) { return static_cast<float>(step) / static_cast<float>(steps); };
    for (int i = 0; i <= steps; ++i) list_->PathLineTo(rim(sector, sector.outer, gap, part(i)));
    for (int i = sector.inner > 0 ? steps : 0; i >= 0; --i) list_->PathLineTo(rim(sector, sector.inner, gap, part(i)));
    list_->PathStroke(colour, ImDrawFlags_Closed, stroke * scale_);
}

void FigurePainter::through(const FigureShape& shape, bool closed) const {
    if (closed && shape.fill) {
        for (const FigurePoint point : shape.points) list_->PathLineTo(at(point));
        list_->PathFillConcave(colour(*shape.fill));
    }
    if (!shape.edge) return;
    if (shape.dashed) return dashes(shape.points, *shape.edge, shape.stroke);
    for (const FigurePoint point : shape.points) list_->PathLineTo(at(point));
    list_->PathStroke(colour(*shape.edge), closed ? ImDrawFlags_Closed : 0, shape.stroke * scale_);
}

void FigurePainter::dashes(std::span<const FigurePoint> points, const Paint& ink, float stroke, float scale) const {
    // Kept from frame to frame, so that painting asks for no memory; as below.
    static std::vector<FigureLine> lines;
    lines.clear();
    dash_lines(points, scale, lines);
    for (const auto& [from, to] : lines) list_->AddLine(at(from), at(to), colour(ink), stroke * scale_);
}

void FigurePainter::pattern(const FigureShape& shape) const {
    static std::vector<FigureLine> lines;
    static std::vector<FigurePoint> dots;
    lines.clear();
    dots.clear();
    pattern_lines(shape, kAlong, lines);
    pattern_dots(shape, dots);
    const Colour ink = colour(shape.pattern_ink);
    for (const auto& [from, to] : lines) list_->AddLine(at(from), at(to), ink, kPatternStroke * scale_);
    constexpr float kHalf = kDotSize / 2;
    for (const FigurePoint dot : dots)
        list_->AddRectFilled(at({dot.x - kHalf, dot.y - kHalf}), at({dot.x + kHalf, dot.y + kHalf}), ink);
}

void FigurePainter::words(const FigureShape& shape) const {
    if (shape.text.empty()) return;
    const TextStyle style = shape.strong ? TextStyle::Strong : TextStyle::Body;
    const float size = ui_.font_size(shape.letters * scale_);
    ImFont* const face = ui_.font(style);
    const char *const begin = shape.text.data(), *const end = begin + shape.text.size();
    const ImVec2 extent = face->CalcTextSizeA(size, FLT_MAX, 0, begin, end);
    ImVec2 from = at(shape.at);
    if (shape.anchor == FigureShape::Anchor::Middle) from.x -= extent.x / 2;
    if (shape.anchor == FigureShape::Anchor::End) from.x -= extent.x;
    list_->AddText(face, size, {from.x, from.y - extent.y / 2}, colour(shape.fill.value_or(plain(ColourRole::Text))), begin, end);
}

void show_figure(Ui& ui, std::string_view key, const Figure& figure, ThemeName theme) {
    const SemScope scope(ui, Role::Figure, key, figure.title);
    const float width = std::min(ui.available(), ui.px(figure.size.width)), scale = width / figure.size.width;
    const ImRect rect = ui.place(width, figure.size.height * scale);
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) {
        ui.draw()->AddRectFilled(rect.Min, rect.Max, colour_of(plain(ColourRole::Surface), theme));
        const FigurePainter painter(ui, rect.Min, scale, theme);
        for (const FigureShape& shape : figure.shapes) painter.paint(shape);
        ui.draw()->AddRect(rect.Min, rect.Max, ui.colours().border);
    }
    for (const std::string& sentence : figure.words) note(ui, sentence);
}

}  // namespace waymark
