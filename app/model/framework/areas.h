#pragma once
// The police force areas a partnership can belong to, and where each stands on the tile map.
//
// Read once from assets/areas (io/document/framework_codec.h). A document stores codes, never names. The tile
// position is a drawing aid and carries no fact: squares are not to scale, and neighbours on the map may
// be apart on land.

#include <string>
#include <string_view>
#include <vector>

#include "model/framework/framework.h"

namespace waymark {

struct Area {
    std::string code;        ///< nine characters, "E23000026"
    std::string name;        ///< in the language of the file: "Bedfordshire"
    std::string welsh_name;  ///< only where it is certain; empty for English areas
    std::string region;      ///< "East of England", "Wales"; the grouping is ours
    std::string short_code;  ///< three capital letters for a tile: "BED"; ours
    int column = 0;          ///< 0 is the leftmost
    int row = 0;             ///< 0 is the topmost
    bool vru_2019 = false;   ///< one of the 18 areas funded for a Violence Reduction Unit in 2019
    std::string body_note;   ///< about the local policing body; empty where there is nothing to say
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
    std::vector<Area> areas;
    std::vector<Source> sources;

    /// The area with this code, or null.
    [[nodiscard]] const Area* find(std::string_view code) const {
        for (const Area& area : areas) {
            if (area.code == code) return &area;
        }
        return nullptr;
    }

    /// The name of an area, or the code itself when the file does not know it.
    [[nodiscard]] std::string_view name_of(std::string_view code) const {
        const Area* area = find(code);
        return area ? std::string_view(area->name) : code;
    }
};

}  // namespace waymark
