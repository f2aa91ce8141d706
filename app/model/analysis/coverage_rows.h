#pragma once
// The rows of an axis: which values it has, and to which of them an activity belongs.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/analysis/coverage.h"
#include "model/base/id_index.h"

namespace waymark {

/// The rows of one axis: values first, then "not said", then "any".
struct AxisRows {
    Axis axis = Axis::Level;
    std::vector<CoverageHeading> headings;
    IdIndex index;  ///< From ids to rows; views the pack and the document, which must outlive it.
    /// Areas: from the codes that activities name to the places of their rows in `rows_of_area`.
    IdIndex areas;
    std::vector<std::vector<std::uint32_t>> rows_of_area;

    [[nodiscard]] std::size_t values() const { return headings.size() - 2; }
    [[nodiscard]] std::size_t not_said() const { return headings.size() - 2; }
    [[nodiscard]] std::size_t any() const { return headings.size() - 1; }

    /// Adds the rows an activity belongs to, each once; "not said" when it says nothing usable, none when it
    /// says that no value applies. `into` comes empty.
    void find_rows(const Activity& activity, std::vector<std::uint32_t>& into) const;
};

/// What an activity says on an axis. For `Stage` only the other stages.
[[nodiscard]] std::span<const std::string> values_of(Axis axis, const Activity& activity);

/// Makes the rows. Values that are answers but no place ("not known", "all types", "not applicable") get no
/// row, and neither does a factor marked as not seen in its source. Areas that activities name and the
/// partnership does not get rows when asked for. An activity is in the row of each area that it names, that
/// lies in one it names, or that one it names lies in (AreaList::overlap); in none of them it has said where it
/// is, and has no row.
[[nodiscard]] AxisRows axis_rows(const Framework& framework, const Document& document, Axis axis, const AreaList* areas,
                                 bool with_other_areas);

}  // namespace waymark
