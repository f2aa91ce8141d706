#pragma once
// A figure (present/figures) on the screen, with what it shows in words below it.

#include <array>
#include <span>
#include <string_view>

#include "present/figures/figure.h"
#include "ui/kit/ui.h"

namespace waymark {

/// Paints shapes, scaled about the origin of their figure.
class FigurePainter {
  public:
    /// `origin`, in screen px, is where the figure's top left stands; `scale` is screen px for one of its units.
    FigurePainter(const Ui& ui, ImVec2 origin, float scale, ThemeName theme)
        : ui_(ui), list_(ui.draw()), origin_(origin), scale_(scale), theme_(theme) {}

    void paint(const FigureShape& shape) const;

    [[nodiscard]] ImVec2 at(FigurePoint point) const { return {origin_.x + point.x * scale_, origin_.y + point.y * scale_}; }
    // Parts of a shape, for views that look different under the pointer or when something is open.
    void fill(const RingSector& sector, float gap, Colour colour) const;
    void outline(const RingSector& sector, float gap, Colour colour, float stroke) const;
    /// The fill of a box, and its edge.
    void ground(const FigureShape& box) const;
    void edge(const FigureShape& box) const;
    void triangle(const std::array<FigurePoint, 3>& corners, const Paint& fill) const;
    /// A dashed line; its dashes are `scale` times as long as those of a figure.
    void dashes(std::span<const FigurePoint> points, const Paint& ink, float stroke, float scale = 1) const;
    /// The pattern of a box or a sector.
    void pattern(const FigureShape& shape) const;

  private:
    [[nodiscard]] Colour colour(const Paint& of) const { return colour_of(of, theme_); }
    void sector(const FigureShape& shape) const;
    void through(const FigureShape& shape, bool closed) const;
    [[nodiscard]] int steps_of(const RingSector& sector) const;
    /// A point of an arc with the gap taken off at both ends; `part` runs from 0 to 1.
    [[nodiscard]] ImVec2 rim(const RingSector& sector, float radius, float gap, float part) const;
    void words(const FigureShape& shape) const;

    const Ui& ui_;
    ImDrawList* list_;
    ImVec2 origin_;
    float scale_;
    ThemeName theme_;
};

/// As wide as there is room for, in the colours of `theme`. Said as a figure of its title, with its sentences.
void show_figure(Ui& ui, std::string_view key, const Figure& figure, ThemeName theme);

}  // namespace waymark
