#include "present/lists/count_plot.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// 1, 2 or 5 times a power of ten, so that at most five steps make `top`.
double step_for(double top) {
    double step = 1;
    for (int i = 0; step * 5 < top; ++i) step *= i % 3 == 1 ? 2.5 : 2;
    return step;
}

}  // namespace

PlotOf plot_of(const Comparable& both) {
    if (both.base_year) return PlotOf::Index;
    const bool any = std::any_of(both.local.points.begin(), both.local.points.end(),
                                 [](const YearPoint& point) { return point.count.has_value(); });
    return any ? PlotOf::LocalCount : PlotOf::NationalCount;
}

std::optional<double> value_of(const YearPoint& point, PlotOf of) {
    if (of == PlotOf::Index) return point.index;
    return point.count ? std::optional(static_cast<double>(*point.count)) : std::nullopt;
}

PlotSpan span_of(const Comparable& both, PlotOf of) {
    PlotSpan span;
    for (const YearSeries* series : {&both.local, &both.national})
        for (const YearPoint& point : series->points) {
            const auto value = value_of(point, of);
            if (!value || (of == PlotOf::LocalCount && series == &both.national)) continue;
            span.first = span.any ? std::min(span.first, point.year) : point.year;
            span.last = std::max(span.last, point.year);
            span.top = std::max(span.top, *value);
            span.any = true;
        }
    span.step = step_for(span.top * 1.05);
    span.top = span.step * std::ceil(span.top * 1.05 / span.step);
    return span;
}

PlotEnds ends_of(const YearSeries& series, PlotOf of) {
    PlotEnds ends;
    for (const YearPoint& point : series.points) {
        if (!value_of(point, of)) continue;
        if (!ends.first) ends.first = &point;
        ends.last = &point;
    }
    return ends;
}

PlotEnds national_ends(const Comparable& both, PlotOf of) {
    const PlotEnds national = ends_of(both.national, of);
    if (of != PlotOf::Index) return national;
    const PlotEnds local = ends_of(both.local, of);
    const YearPoint* first = both.national.at(local.first->year);
    const YearPoint* last = both.national.at(local.last->year);
    return first && last && first->index && last->index ? PlotEnds{first, last} : national;
}

}  // namespace waymark
