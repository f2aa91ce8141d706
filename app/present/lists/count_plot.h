#pragma once
// The numbers of the plot of local counts beside the national series.

#include <cstdint>
#include <optional>
#include <string>

#include "model/analysis/series.h"

namespace waymark {

/// Which counts are drawn.
struct SeriesChoice {
    std::string measure = "referrals";
    std::string exploitation, who;  ///< Empty: all
    std::optional<int> base;        ///< Wanted base year
    bool operator==(const SeriesChoice&) const = default;
};

/// What the height in the plot stands for.
enum class PlotOf : std::uint8_t { Index, LocalCount, NationalCount };
[[nodiscard]] PlotOf plot_of(const Comparable& both);
[[nodiscard]] std::optional<double> value_of(const YearPoint& point, PlotOf of);

/// The years and values that the plot has room for.
struct PlotSpan {
    bool any = false;  ///< False: there is nothing to draw
    int first = 0, last = 0;
    double top = 1, step = 1;  ///< Lines across stand at each step from 0 to the top.
};
[[nodiscard]] PlotSpan span_of(const Comparable& both, PlotOf of);

/// The first and the last year that has a value.
struct PlotEnds {
    const YearPoint* first = nullptr;
    const YearPoint* last = nullptr;
};
[[nodiscard]] PlotEnds ends_of(const YearSeries& series, PlotOf of);
/// The same of the national series, over the years of the local one where the country has them.
[[nodiscard]] PlotEnds national_ends(const Comparable& both, PlotOf of);

}  // namespace waymark
