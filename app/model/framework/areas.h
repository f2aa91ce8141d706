#pragma once
// The places that a partnership or an activity names: police force areas, each on the tile map, and councils,
// regions and nations.
//
// Read from assets/areas (io/document/framework_codec.h): the force areas at once, the rest where it is there. A
// document stores codes, never names. The tile position is a drawing aid and carries no fact: squares are not to
// scale, and neighbours on the map may be apart on land.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework/framework.h"

namespace waymark {

enum class AreaKind : std::uint8_t { ForceArea, Council, Region, Nation };

struct Area {
    std::string code;        ///< nine characters, "E23000026"
    std::string name;        ///< in the language of the file: "Bedfordshire"
    std::string welsh_name;  ///< only where it is certain; empty for English areas
    std::string region;      ///< "East of England", "Wales"; the grouping of force areas is ours
    std::string short_code;  ///< three capital letters for a tile: "BED"; ours
    int column = 0;          ///< 0 is the leftmost
    int row = 0;             ///< 0 is the topmost
    bool vru_2019 = false;   ///< one of the 18 areas funded for a Violence Reduction Unit in 2019
    std::string body_note;   ///< about the local policing body; empty where there is nothing to say

    AreaKind kind = AreaKind::ForceArea;
    /// What tells it from every other: "Leeds (West Yorkshire)", "Kent County Council", "Kent", "London (region)".
    std::string label = {};
    std::string official_name = {};             ///< of a council: "Leeds City Council"
    std::vector<std::string> force_areas = {};  ///< of a council: those it lies in; empty where there are none
    /// The codes of the larger places that it lies in: county, force area, region, nation. A council that lies
    /// in more than one force area is in neither: that would be a guess.
    std::vector<std::string> within = {};
};

/// What a list of councils, regions and nations holds, before it joins the force areas.
struct PlaceList {
    std::string note;          ///< how old the list is
    std::vector<Area> places;  ///< `within` as the file says it: the next larger place, and the county
    std::vector<Source> sources;
};

/// All areas of one file, in order of code.
struct AreaList {
    std::string id;
    std::string version;
    std::string language;
    std::string title;
    std::string summary;      ///< what is in the list, and what of it is ours
    std::string map_note;     ///< to stand under the tile map
    std::string bodies_note;  ///< what to know about local policing bodies in general
    std::string vru_note;     ///< what `Area::vru_2019` means
    std::vector<Area> areas;  ///< the force areas
    std::vector<Source> sources;

    std::vector<Area> places;  ///< councils, regions and nations in order of code; see add()
    std::string places_note;   ///< how old that list is
    std::vector<Source> places_sources;
    bool coming = false;  ///< the places are not here yet: a code that is not found may be one of them

    /// Takes councils, regions and nations in: gives each its label and all that it lies in, and the force areas
    /// their region and nation. Once for a list.
    void add(PlaceList more);

    /// The area with this code, or null.
    [[nodiscard]] const Area* find(std::string_view code) const;

    /// What an area is called, told from others of its name; the code itself when no list knows it.
    [[nodiscard]] std::string_view name_of(std::string_view code) const;

    /// True when one is the other or lies in it, so that what is done in the one is done in the other, or may
    /// be: Leeds and West Yorkshire, West Yorkshire and England; but not Leeds and Bradford.
    [[nodiscard]] bool overlap(std::string_view one, std::string_view other) const;

    /// These codes and those of all areas that overlap one of them, in order. The views are of this list and of
    /// `codes`.
    [[nodiscard]] std::vector<std::string_view> overlapping(std::span<const std::string> codes) const;
};

/// What kind of place it is, for a person: "Council". Says so where a council lies in more than one force area.
[[nodiscard]] std::string_view kind_words(const Area& area);

/// Whether one of the codes is among these, which are in order (AreaList::overlapping).
[[nodiscard]] bool names_any(std::span<const std::string> codes, std::span<const std::string_view> wanted);

}  // namespace waymark
