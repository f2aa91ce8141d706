#pragma once
// Local counts beside a national series: both as numbers for the table, and indexed (base year = 100) so that
// their scales can be compared in one plot.
//
// The rules:
// - Of several local counts for one year, the one published last counts; of these, the last in the list.
//   The others are kept beside it: figures are revised, and people must see that they were.
// - An index is the count divided by the count of the base year, times 100. It says how a series moved, never
//   how large it is, and nothing about how many people are affected: counts also rise with awareness.
// - The base year is the earliest for which both series have a count and neither is below 5; a person may
//   choose another. There is no index without a base.
// - For anything public (Audience::Public) local counts below 5 are suppressed: their number and index are
//   left out and said to be. The series to plot in public should be that of the public version
//   (public_version.h), which also leaves out what would give a small count away.
// - Years without a count are gaps in the line, never zero. A number below 0 is a typing error and no count.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

enum class Audience : std::uint8_t { Partnership, Public };

/// One year of a series.
struct YearPoint {
    int year = 0;
    std::optional<std::int64_t> count;  ///< Nothing when it is suppressed, or kept without a number.
    std::optional<double> index;        ///< Nothing without a count or without a base.
    bool suppressed = false;            ///< Below 5 and not for this audience.
    std::string source;
    std::string published;  ///< When, as its source or the partnership gives it.
    /// Other figures seen for the year, in order; suppressed ones are not among them.
    std::vector<std::int64_t> other_counts;
};

struct YearSeries {
    std::string title;              ///< "Potential victims referred, Labour, Children"
    std::vector<YearPoint> points;  ///< In order of year, only years that are there.

    [[nodiscard]] const YearPoint* at(int year) const;
};

/// The local counts of one measure, for one exploitation type and group, or "" for the counts of all, whom a word like "All"
/// names too. Counts without a year are left out.
[[nodiscard]] YearSeries local_series(const Framework& framework, const Document& document, std::string_view measure,
                                      std::string_view exploitation, std::string_view who, Audience audience);

/// The pack's series for a measure (they share their ids); empty when the pack has none.
[[nodiscard]] YearSeries national_series(const Framework& framework, std::string_view measure);

struct Comparable {
    YearSeries local;
    YearSeries national;
    /// Nothing when no year will do; then there are no indexes, and `note` says why.
    std::optional<int> base_year;
    std::vector<int> possible_bases;  ///< Years for which both have a count of at least 5.
    std::string note;                 ///< To stand with the plot: what the index means, what is suppressed, what is missing.
};

/// Puts indexes into both. `wanted_base` counts only when it is among the possible ones.
[[nodiscard]] Comparable make_comparable(YearSeries local, YearSeries national, std::optional<int> wanted_base = {});

}  // namespace waymark
