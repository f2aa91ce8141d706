#pragma once
// Where years, values and names lie in the plot of local counts beside the national series, and how its lines look: for the
// screen and for pictures that are handed on, in the pixels of whoever paints. What the numbers are:
// present/lists/count_plot.h.

#include <cstdint>

#include "present/figures/figure.h"
#include "present/lists/count_plot.h"

namespace waymark {

/// A line of the plot: the local one is whole with round points, the national one dashed with square points.
enum class PlotLine : std::uint8_t { Local, National };

[[nodiscard]] Paint plot_ink(PlotLine line);
[[nodiscard]] float plot_stroke(PlotLine line, float scale = 1);
/// A point of a line; `scale` is pixels of the painter for one of the design.
[[nodiscard]] FigureShape plot_point(PlotLine line, FigurePoint at, float scale = 1);
/// The ink of the line across at a value.
[[nodiscard]] Paint plot_rule(double value);

struct Plot {
    float left = 0, top = 0, right = 0, bottom = 0;  ///< Where lines lie; years and values are named beside that
    PlotOf of = PlotOf::Index;
    PlotSpan span;

    [[nodiscard]] float x(int year) const;
    [[nodiscard]] float y(double value) const;
    /// Where a point lies that has a value.
    [[nodiscard]] FigurePoint at(const YearPoint& point) const;
    /// Years are named that are so many apart, counted from the last, where the name of one takes so much room.
    [[nodiscard]] int years_apart(float room) const;
    /// Calls `visit(from, to)` for each piece of a line; a year without a value is a gap in it.
    template <class Visit>
    void each_piece(const YearSeries& series, Visit&& visit) const {
        const YearPoint* before = nullptr;
        for (const YearPoint& point : series.points) {
            const bool has_value = value_of(point, of).has_value();
            if (has_value && before && before->year + 1 == point.year) visit(at(*before), at(point));
            before = has_value ? &point : nullptr;
        }
    }
    /// Calls `visit(at)` for each point that has a value.
    template <class Visit>
    void each_point(const YearSeries& series, Visit&& visit) const {
        for (const YearPoint& point : series.points)
            if (value_of(point, of)) visit(at(point));
    }
};

/// The name of a line and its last value, which stand at its end.
struct PlotLabel {
    const YearPoint* point = nullptr;  ///< The last that has a value; nothing: the line is not drawn
    float height = 0;
    float middle = 0;  ///< From place_labels()
};
/// At the heights of their points, and moved apart where they would lie on one another: so much is between them then, and where
/// there are two, neither reaches below `lowest`.
void place_labels(const Plot& plot, PlotLabel& local, PlotLabel& national, float between, float lowest);

}  // namespace waymark
