#pragma once
// Framework packs and area lists: bytes in, model types out. Packs are only read, never written.
//
// Packs are ours or a national office's, but a person may put any file in their place, so nothing is taken
// on trust. What can be read is read; each thing that cannot is left out and told in one Problem, with its
// place in the file ("factors[3].level"). Unknown keys are passed over: a newer pack still opens. The format
// is assets/schema/framework-pack.schema.json. Nothing here throws.
//
// Besides the shape, the reader holds a pack to what the rest of the program counts on: ids are unique, every
// reference leads somewhere, every source key is listed, and nothing is shown as published, or as somebody
// else's, without a source: such an entry is taken as ours.

#include <optional>
#include <string_view>

#include "model/base/problem.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

struct FrameworkResult {
    std::optional<Framework> framework;  ///< empty when it is no pack: not JSON, or without id, levels or stages
    Problems problems;                   ///< in file order, references last
};

/// Reads a pack from the bytes of one UTF-8 JSON file.
[[nodiscard]] FrameworkResult read_framework(std::string_view bytes);

struct AreasResult {
    std::optional<AreaList> areas;  ///< empty when it is no list of areas: not JSON, or without any area
    Problems problems;
};

/// Reads a list of areas. Two areas on one tile is a problem; both are kept.
[[nodiscard]] AreasResult read_areas(std::string_view bytes);

struct PlacesResult {
    PlaceList places;  ///< empty when it is no such list
    Problems problems;
};

/// Reads a list of councils, regions and nations (assets/schema/place-list.schema.json), to join force areas with
/// AreaList::add().
[[nodiscard]] PlacesResult read_places(std::string_view bytes);

/// What both files hold, as one list; what is wrong in them is left out. Without the bytes of the places they are
/// coming.
[[nodiscard]] AreaList read_all_areas(std::string_view areas, std::string_view places);

}  // namespace waymark
