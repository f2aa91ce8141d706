#pragma once
// The areas that come with the program, as it has them once all are there.

#include "embedded/embedded.h"
#include "io/document/framework_codec.h"

namespace waymark::testing {

inline const AreaList& shipped_places() {
    static const AreaList made =
        read_all_areas(embedded_asset("areas/police-force-areas.en.json"), embedded_asset("areas/councils.en.json"));
    return made;
}

}  // namespace waymark::testing
