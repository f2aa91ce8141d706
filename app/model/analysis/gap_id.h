#pragma once
// How ids of gaps are put together; `parse_gap_id` (gap_analysis.h) takes them apart again.

#include <string>
#include <vector>

#include "model/analysis/gap_analysis.h"

namespace waymark {

/// "thin/one-activity/level=national/stage=early", then the filter: "/in-area=E23000026,E23000019". Signs
/// that have a meaning in ids ("/", "=", ",", "%") and control characters are written as "%2F" and so on.
[[nodiscard]] std::string make_gap_id(GapRule rule, const std::vector<Place>& where, const std::string& filter_part);

/// The part of an id that stands for a filter, its values in order; empty when there is none.
[[nodiscard]] std::string filter_part_of(const CoverageFilter& filter);

}  // namespace waymark
