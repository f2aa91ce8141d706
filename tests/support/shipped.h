#pragma once
// The framework and the areas that come with the program, as it has them once all are there.

#include "io/document/framework_codec.h"
#include "support/files.h"

namespace waymark::testing {

inline const Framework& shipped_pack() {
    static const Framework made = read_framework(read_asset("frameworks/public-health-modern-slavery.en.json")).framework.value();
    return made;
}

inline const AreaList& shipped_places() {
    static const AreaList made =
        read_all_areas(read_asset("areas/police-force-areas.en.json"), read_asset("areas/councils.en.json"));
    return made;
}

}  // namespace waymark::testing
