#include "model/framework/areas.h"

#include <algorithm>
#include <set>
#include <utility>

#include "model/base/contains.h"
#include "model/base/sorting.h"
#include "model/base/text.h"

namespace waymark {
namespace {

bool holds(const Area& larger, const Area& smaller) {
    return contains(smaller.within, larger.code);
}

void put_within(Area& area, const std::string& code) {
    if (!code.empty() && !contains(area.within, code)) area.within.push_back(code);
}

/// What names of places stand for more than one: "Kent" is a force area and a county.
std::set<std::string_view> names_of_several(const AreaList& list) {
    std::set<std::string_view> all, several;
    for (const std::vector<Area>* areas : {&list.areas, &list.places})
        for (const Area& area : *areas)
            if (!all.insert(area.name).second) several.insert(area.name);
    return several;
}

}  // namespace

void AreaList::add(PlaceList more) {
    places = std::move(more.places);
    places_note = std::move(more.note);
    places_sources = std::move(more.sources);
    coming = false;
    sort_stably(places, [](const Area& a, const Area& b) { return a.code < b.code; });
    // A force area names its region; the nations of the west and north have none.
    for (Area& area : areas)
        for (const Area& place : places)
            if (place.kind != AreaKind::Council && place.name == area.region) {
                area.within = place.within;
                put_within(area, place.code);
            }
    const std::set<std::string_view> several = names_of_several(*this);
    for (Area& place : places) {
        const bool certain = place.force_areas.size() == 1;
        if (certain) put_within(place, place.force_areas.front());
        // What it lies in lies in something too.
        for (std::size_t i = 0; i < place.within.size(); ++i)
            if (const Area* larger = find(place.within[i])) {
                if (larger->kind == AreaKind::Region || larger->kind == AreaKind::Nation)
                    if (place.region.empty()) place.region = larger->name;
                for (const std::string& code : std::vector<std::string>(larger->within)) put_within(place, code);
            }
        if (place.kind == AreaKind::Region)
            place.label = fill(tr("{} (region)"), {place.name});
        else if (place.kind == AreaKind::Council && several.contains(place.name))
            place.label = place.official_name;
        else if (place.kind == AreaKind::Council)
            place.label =
                fill("{} ({})", {place.name, certain ? name_of(place.force_areas.front()) : std::string_view(place.region)});
    }
}

const Area* AreaList::find(std::string_view code) const {
    for (const Area& area : areas)
        if (area.code == code) return &area;
    const auto at = std::lower_bound(places.begin(), places.end(), code,
                                     [](const Area& place, std::string_view wanted) { return place.code < wanted; });
    return at != places.end() && at->code == code ? &*at : nullptr;
}

std::string_view AreaList::name_of(std::string_view code) const {
    const Area* area = find(code);
    if (!area) return code;
    return area->label.empty() ? area->name : area->label;
}

bool AreaList::overlap(std::string_view one, std::string_view other) const {
    if (one == other) return true;
    const Area* a = find(one);
    const Area* b = a ? find(other) : nullptr;
    return b && (holds(*a, *b) || holds(*b, *a));
}

std::vector<std::string_view> AreaList::overlapping(std::span<const std::string> codes) const {
    std::set<std::string_view> all(codes.begin(), codes.end());
    for (const std::string& code : codes)
        if (const Area* wanted = find(code))
            for (const std::vector<Area>* list : {&areas, &places})
                for (const Area& area : *list)
                    if (holds(*wanted, area) || holds(area, *wanted)) all.insert(area.code);
    return {all.begin(), all.end()};
}

std::string_view kind_words(const Area& area) {
    switch (area.kind) {
        case AreaKind::Council:
            return area.force_areas.size() > 1 ? tr("Council, in more than one police force area") : tr("Council");
        case AreaKind::Region:
            return tr("Region of England");
        case AreaKind::Nation:
            return tr("Nation");
        case AreaKind::ForceArea:
            break;
    }
    return tr("Police force area");
}

bool names_any(std::span<const std::string> codes, std::span<const std::string_view> wanted) {
    return std::any_of(codes.begin(), codes.end(), [&](const std::string& code) {
        return std::binary_search(wanted.begin(), wanted.end(), std::string_view(code));
    });
}

}  // namespace waymark
