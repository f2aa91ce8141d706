#include "io/export/picture_raster.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

#include "model/base/utf8.h"
#include "present/figures/letter_widths.h"
#include "present/figures/pattern_lines.h"

#define STB_TRUETYPE_IMPLEMENTATION
#define STBTT_STATIC
#include "imstb_truetype.h"

namespace waymark {
namespace {

/// Outlines have whole numbers: so many to one unit of a figure.
constexpr float kUnits = 16;

/// Outlines that are filled together. All go round the same way; what is to be left out goes the other way.
class Outline {
  public:
    void polygon(const std::vector<FigurePoint>& points, bool backwards = false) {
        if (points.size() < 3) return;
        for (std::size_t i = 0; i <= points.size(); ++i) {
            const std::size_t at = i % points.size();
            const FigurePoint& point = points[backwards ? points.size() - 1 - at : at];
            stbtt_vertex vertex{};
            vertex.x = static_cast<short>(std::lround(point.x * kUnits));
            vertex.y = static_cast<short>(std::lround(point.y * kUnits));
            vertex.type = i == 0 ? STBTT_vmove : STBTT_vline;
            vertices_.push_back(vertex);
            least_ = {std::min(least_.x, point.x), std::min(least_.y, point.y)};
            most_ = {std::max(most_.x, point.x), std::max(most_.y, point.y)};
        }
    }

    /// A straight line of this breadth, `longer` at either end.
    void stroke(FigurePoint from, FigurePoint to, float breadth, float longer = 0) {
        const float dx = to.x - from.x, dy = to.y - from.y, length = std::sqrt(dx * dx + dy * dy);
        if (length <= 0) return;
        const float ux = dx / length, uy = dy / length, nx = -uy * breadth / 2, ny = ux * breadth / 2;
        from = {from.x - ux * longer, from.y - uy * longer};
        to = {to.x + ux * longer, to.y + uy * longer};
        polygon({{from.x + nx, from.y + ny}, {to.x + nx, to.y + ny}, {to.x - nx, to.y - ny}, {from.x - nx, from.y - ny}});
    }

    /// Along all of them; what stands at a corner reaches round it.
    void strokes(const std::vector<FigurePoint>& points, bool closed, float breadth) {
        const std::size_t count = points.size(), pieces = closed ? count : count - 1;
        for (std::size_t i = 0; i < pieces; ++i) stroke(points[i], points[(i + 1) % count], breadth, breadth * 0.3f);
    }

    [[nodiscard]] bool empty() const { return vertices_.empty(); }
    [[nodiscard]] FigurePoint least() const { return least_; }
    [[nodiscard]] FigurePoint most() const { return most_; }
    [[nodiscard]] std::vector<stbtt_vertex>& vertices() { return vertices_; }

  private:
    std::vector<stbtt_vertex> vertices_;
    FigurePoint least_{1e6f, 1e6f}, most_{-1e6f, -1e6f};
};

void add_arc(std::vector<FigurePoint>& to, FigurePoint centre, float radius, float from, float until) {
    const int steps = std::max(6, static_cast<int>(radius * std::abs(until - from) / 2));
    for (int i = 0; i <= steps; ++i)
        to.push_back(on_circle(centre, radius, from + (until - from) * static_cast<float>(i) / static_cast<float>(steps)));
}

std::vector<FigurePoint> sector_points(const FigureShape& shape) {
    const RingSector& of = shape.sector;
    std::vector<FigurePoint> points;
    const float out = shape.gap / of.outer;
    add_arc(points, of.centre, of.outer, of.from + out, of.to - out);
    if (of.inner <= 0) {
        points.push_back(of.centre);
        return points;
    }
    const float in = shape.gap / of.inner;
    add_arc(points, of.centre, of.inner, of.to - in, of.from + in);
    return points;
}

/// A rectangle with round corners, made larger by so much on every side.
std::vector<FigurePoint> box_points(const FigureShape& shape, float larger) {
    const float left = shape.at.x - larger, top = shape.at.y - larger, right = shape.at.x + shape.size.width + larger,
                bottom = shape.at.y + shape.size.height + larger;
    const float corner = shape.corner > 0 ? std::min({shape.corner + larger, (right - left) / 2, (bottom - top) / 2}) : 0;
    if (corner <= 0) return {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
    std::vector<FigurePoint> points;
    add_arc(points, {left + corner, top + corner}, corner, kPi, 1.5f * kPi);
    add_arc(points, {right - corner, top + corner}, corner, 1.5f * kPi, 2 * kPi);
    add_arc(points, {right - corner, bottom - corner}, corner, 0, kPi / 2);
    add_arc(points, {left + corner, bottom - corner}, corner, kPi / 2, kPi);
    return points;
}

class Painter {
  public:
    Painter(const Figure& figure, ThemeName theme, const Typeface& typeface, int scale)
        : theme_(theme), scale_(static_cast<float>(scale)) {
        dots_.width = static_cast<int>(std::ceil(figure.size.width)) * scale;
        dots_.height = static_cast<int>(std::ceil(figure.size.height)) * scale;
        dots_.rgb.resize(static_cast<std::size_t>(dots_.width) * static_cast<std::size_t>(dots_.height) * 3);
        const Colour ground = colour_of(plain(ColourRole::Surface), theme);
        for (std::size_t i = 0; i < dots_.rgb.size(); ++i) dots_.rgb[i] = static_cast<std::uint8_t>(ground >> (i % 3 * 8));
        const std::string_view files[] = {typeface.regular, typeface.more_regular, typeface.bold, typeface.more_bold};
        for (std::size_t i = 0; i < 4; ++i) {
            const auto* bytes = reinterpret_cast<const unsigned char*>(files[i].data());
            has_[i] = !files[i].empty() && stbtt_InitFont(&faces_[i], bytes, stbtt_GetFontOffsetForIndex(bytes, 0)) != 0;
        }
    }

    void paint(const FigureShape& shape) {
        switch (shape.kind) {
            case FigureShape::Kind::Box:
                if (shape.fill) fill(box_points(shape, 0), *shape.fill);
                pattern(shape);
                if (shape.edge) ring(box_points(shape, shape.stroke / 2), box_points(shape, -shape.stroke / 2), *shape.edge);
                return;
            case FigureShape::Kind::Sector: {
                const std::vector<FigurePoint> points = sector_points(shape);
                if (shape.fill) fill(points, *shape.fill);
                if (shape.edge) strokes(points, true, shape.stroke, *shape.edge);
                return pattern(shape);
            }
            case FigureShape::Kind::Circle: {
                const auto circle = [&](float radius) {
                    std::vector<FigurePoint> points;
                    add_arc(points, shape.at, radius, 0, 2 * kPi);
                    return points;
                };
                const float radius = shape.size.width / 2;
                if (shape.fill) fill(circle(radius), *shape.fill);
                if (shape.edge) ring(circle(radius + shape.stroke / 2), circle(radius - shape.stroke / 2), *shape.edge);
                return;
            }
            case FigureShape::Kind::Line:
                if (shape.edge && shape.dashed) return dashes(shape);
                if (shape.edge) strokes(shape.points, false, shape.stroke, *shape.edge);
                return;
            case FigureShape::Kind::Polygon:
                if (shape.fill) fill(shape.points, *shape.fill);
                if (shape.edge) strokes(shape.points, true, shape.stroke, *shape.edge);
                return;
            case FigureShape::Kind::Words:
                return words(shape);
        }
    }

    PictureDots done() { return std::move(dots_); }

  private:
    void fill(const std::vector<FigurePoint>& points, const Paint& paint) {
        Outline outline;
        outline.polygon(points);
        put(outline, paint);
    }

    void ring(const std::vector<FigurePoint>& outside, const std::vector<FigurePoint>& within, const Paint& paint) {
        Outline outline;
        outline.polygon(outside);
        outline.polygon(within, true);
        put(outline, paint);
    }

    void strokes(const std::vector<FigurePoint>& points, bool closed, float breadth, const Paint& paint) {
        if (points.size() < 2) return;
        Outline outline;
        outline.strokes(points, closed, breadth);
        put(outline, paint);
    }

    void dashes(const FigureShape& shape) {
        std::vector<FigureLine> lines;
        dash_lines(shape.points, 1, lines);
        Outline outline;
        for (const auto& [from, to] : lines) outline.stroke(from, to, shape.stroke);
        put(outline, *shape.edge);
    }

    void pattern(const FigureShape& shape) {
        Outline outline;
        for (const auto& [from, to] : pattern_lines(shape)) outline.stroke(from, to, kPatternStroke);
        for (const FigurePoint at : pattern_dots(shape)) {
            const float half = kDotSize / 2;
            outline.polygon(
                {{at.x - half, at.y - half}, {at.x + half, at.y - half}, {at.x + half, at.y + half}, {at.x - half, at.y + half}});
        }
        put(outline, shape.pattern_ink);
    }

    /// Fills the outline with the colour.
    void put(Outline& outline, const Paint& paint) {
        if (outline.empty()) return;
        const int left = static_cast<int>(std::floor(outline.least().x * scale_)) - 1,
                  top = static_cast<int>(std::floor(outline.least().y * scale_)) - 1,
                  right = static_cast<int>(std::ceil(outline.most().x * scale_)) + 1,
                  bottom = static_cast<int>(std::ceil(outline.most().y * scale_)) + 1;
        cover_.assign(static_cast<std::size_t>(right - left) * static_cast<std::size_t>(bottom - top), 0);
        stbtt__bitmap bitmap{right - left, bottom - top, right - left, cover_.data()};
        stbtt_Rasterize(&bitmap, 0.35f, outline.vertices().data(), static_cast<int>(outline.vertices().size()), scale_ / kUnits,
                        scale_ / kUnits, 0, 0, left, top, 0, nullptr);
        blend(left, top, right - left, bottom - top, colour_of(paint, theme_));
    }

    /// Puts the colour where `cover_` says, as much as it says.
    void blend(int left, int top, int width, int height, Colour colour) {
        for (int y = std::max(0, -top); y < std::min(height, dots_.height - top); ++y)
            for (int x = std::max(0, -left); x < std::min(width, dots_.width - left); ++x) {
                const unsigned cover =
                    cover_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) + static_cast<std::size_t>(x)];
                if (cover == 0) continue;
                std::uint8_t* dot =
                    dots_.rgb.data() + (static_cast<std::size_t>(top + y) * static_cast<std::size_t>(dots_.width) +
                                        static_cast<std::size_t>(left + x)) *
                                           3;
                for (int i = 0; i < 3; ++i)
                    dot[i] =
                        static_cast<std::uint8_t>((((colour >> (i * 8)) & 255u) * cover + dot[i] * (255u - cover) + 127u) / 255u);
            }
    }

    void words(const FigureShape& shape) {
        const Colour colour = colour_of(shape.fill.value_or(plain(ColourRole::Text)), theme_);
        const float wide = width_of(shape.text, shape.letters, shape.strong);
        float x = shape.at.x - (shape.anchor == FigureShape::Anchor::Start    ? 0
                                : shape.anchor == FigureShape::Anchor::Middle ? wide / 2
                                                                              : wide);
        const float y = shape.at.y + shape.letters * 0.34f;
        for (std::size_t at = 0; at < shape.text.size();) {
            const std::size_t begins = at;
            const auto code = static_cast<int>(next_code(shape.text, at));
            letter(code, shape.strong, shape.letters, {x, y}, colour);
            x += width_of(std::string_view(shape.text).substr(begins, at - begins), shape.letters, shape.strong);
        }
    }

    void letter(int code, bool strong, float size, FigurePoint at, Colour colour) {
        const float dots = size * scale_;
        for (std::size_t face = strong ? 2 : 0; face < (strong ? 4u : 2u); ++face) {
            const int glyph = has_[face] ? stbtt_FindGlyphIndex(&faces_[face], code) : 0;
            if (glyph == 0) continue;
            const float x = at.x * scale_, y = at.y * scale_, whole_x = std::floor(x), whole_y = std::floor(y);
            const float scale = stbtt_ScaleForMappingEmToPixels(&faces_[face], dots);
            int left = 0, top = 0, right = 0, bottom = 0;
            stbtt_GetGlyphBitmapBoxSubpixel(&faces_[face], glyph, scale, scale, x - whole_x, y - whole_y, &left, &top, &right,
                                            &bottom);
            if (right <= left || bottom <= top) return;
            const int width = right - left, height = bottom - top;
            cover_.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 0);
            stbtt_MakeGlyphBitmapSubpixel(&faces_[face], cover_.data(), width, height, width, scale, scale, x - whole_x,
                                          y - whole_y, glyph);
            return blend(static_cast<int>(whole_x) + left, static_cast<int>(whole_y) + top, width, height, colour);
        }
        if (code <= ' ') return;
        FigureShape box;
        box.at = {at.x + size * 0.1f, at.y - size * 0.66f};
        box.size = {size * 0.5f, size * 0.66f};
        Outline outline;
        outline.polygon(box_points(box, 0));
        outline.polygon(box_points(box, -1), true);
        put(outline, plain(ColourRole::TextQuiet));
    }

    ThemeName theme_;
    float scale_;
    PictureDots dots_;
    stbtt_fontinfo faces_[4] = {};
    bool has_[4] = {};
    std::vector<std::uint8_t> cover_;
};

}  // namespace

PictureDots paint_figure(const Figure& figure, ThemeName theme, const Typeface& typeface, int scale) {
    Painter painter(figure, theme, typeface, scale);
    for (const FigureShape& shape : figure.shapes) painter.paint(shape);
    return painter.done();
}

}  // namespace waymark
