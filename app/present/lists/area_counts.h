#pragma once
// How many activities are in each area: name it or one that overlaps it (AreaList::overlap).

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "model/framework/areas.h"

namespace waymark {

/// Views the list of areas and the document.
struct AreaCounts {
    std::vector<std::size_t> in_area;  ///< By place in AreaList::areas
    /// Councils, regions, nations and codes that no list knows, which the partnership or an activity names, by name.
    struct OtherPlace {
        std::string_view code, name;
        std::size_t activities = 0;
    };
    std::vector<OtherPlace> other_places;
    std::size_t in_no_area = 0;   ///< Activities that name no area
    std::size_t off_the_map = 0;  ///< That name areas, and none that is on the map or overlaps one there
};
[[nodiscard]] AreaCounts count_by_area(const AreaList& areas, const Document& document);

/// True for an area that the partnership says is its own.
[[nodiscard]] bool is_of_partnership(const Document& document, const Area& area);

}  // namespace waymark
