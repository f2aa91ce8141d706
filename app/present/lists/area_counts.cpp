#include "present/lists/area_counts.h"

#include <algorithm>
#include <string>
#include <utility>

#include "model/base/contains.h"
#include "model/base/id_index.h"
#include "model/base/sorting.h"

namespace waymark {

AreaCounts count_by_area(const AreaList& areas, const Document& document) {
    AreaCounts counts;
    const std::size_t squares = areas.areas.size();
    std::vector<std::string_view> named;  // each once
    IdIndex numbers;
    const auto name = [&](const std::string& code) {
        if (code.empty() || numbers.add(code, static_cast<std::uint32_t>(named.size())) != named.size()) return;
        named.push_back(code);
        const Area* area = areas.find(code);
        if (!area || area->kind != AreaKind::ForceArea) counts.other_places.push_back({code, areas.name_of(code), 0});
    };
    for (const std::string& code : document.partnership->areas) name(code);
    for (const Activity& activity : document.activities)
        for (const std::string& code : activity.areas) name(code);
    sort_for_reading(counts.other_places, [](const AreaCounts::OtherPlace& place) { return place.name; });
    // Where an activity with a code counts: squares, then the other places.
    // A code that nobody knows is itself and no more; those that are known are as many as the lists have, however many a file names.
    std::vector<std::size_t> known_places;
    std::vector<std::vector<std::size_t>> counts_in(named.size());
    for (std::size_t at = 0; at < counts.other_places.size(); ++at) {
        const std::string_view code = counts.other_places[at].code;
        if (areas.find(code))
            known_places.push_back(at);
        else
            counts_in[numbers.find(code)].push_back(squares + at);
    }
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (!areas.find(named[i])) continue;
        for (std::size_t at = 0; at < squares; ++at)
            if (areas.overlap(areas.areas[at].code, named[i])) counts_in[i].push_back(at);
        for (const std::size_t at : known_places)
            if (areas.overlap(counts.other_places[at].code, named[i])) counts_in[i].push_back(squares + at);
    }
    std::vector<std::size_t> all(squares + counts.other_places.size());
    std::vector<const Activity*> counted(all.size());
    for (const Activity& activity : document.activities) {
        bool on_map = activity.areas.empty();
        if (on_map) ++counts.in_no_area;
        for (const std::string& code : activity.areas) {
            if (code.empty()) continue;
            for (const std::size_t at : counts_in[numbers.find(code)]) {
                on_map = on_map || at < squares;
                if (std::exchange(counted[at], &activity) != &activity) ++all[at];
            }
        }
        if (!on_map) ++counts.off_the_map;
    }
    for (std::size_t i = 0; i < counts.other_places.size(); ++i) counts.other_places[i].activities = all[squares + i];
    all.resize(squares);
    counts.in_area = std::move(all);
    return counts;
}

bool is_of_partnership(const Document& document, const Area& area) {
    const Strings& codes = document.partnership->areas;
    return contains(codes, area.code);
}

}  // namespace waymark
