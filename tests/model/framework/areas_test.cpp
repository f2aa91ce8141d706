#include "model/framework/areas.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "model/document/document.h"
#include "support/shipped.h"

using namespace waymark;
using testing::shipped_places;

namespace {

Area council(std::string code, std::string name, std::vector<std::string> forces) {
    Area made;
    made.kind = AreaKind::Council;
    made.code = std::move(code);
    made.name = std::move(name);
    made.official_name = made.name + " Council";
    made.force_areas = std::move(forces);
    made.within = {"E12000009"};
    return made;
}

/// Two force areas and two councils; one of the councils lies in both.
AreaList small_list() {
    AreaList list;
    list.areas.resize(2);
    list.areas[0].code = "E23000001";
    list.areas[0].name = "Northshire";
    list.areas[0].region = "Far West";
    list.areas[1].code = "E23000002";
    list.areas[1].name = "Southshire";
    list.areas[1].region = "Far West";
    PlaceList places;
    Area region;
    region.kind = AreaKind::Region;
    region.code = "E12000009";
    region.name = "Far West";
    places.places = {council("E07000002", "Ambridge", {"E23000001", "E23000002"}),
                     council("E07000001", "Borchester", {"E23000002"}), region};
    list.coming = true;
    list.add(std::move(places));
    return list;
}

}  // namespace

TEST_CASE("areas: a council is named with the force area it lies in, and by its official name where a force has its name") {
    const AreaList& list = shipped_places();
    CHECK(list.name_of("E08000035") == "Leeds (West Yorkshire)");
    CHECK(list.name_of("E23000010") == "West Yorkshire");
    CHECK(list.name_of("E10000016") == "Kent County Council");
    CHECK(list.name_of("E23000032") == "Kent");
    CHECK(list.name_of("S12000049") == "Glasgow City (Scotland)");
    CHECK(list.name_of("N09000003") == "Belfast (Northern Ireland)");
    CHECK(list.name_of("W06000015") == "Cardiff (South Wales)");
    CHECK(list.name_of("E12000005") == "West Midlands (region)");
    CHECK(list.name_of("S92000003") == "Scotland");
    CHECK(list.name_of("E08999999") == "E08999999");
}

TEST_CASE("areas: no two places go by the same words") {
    std::set<std::string_view> names;
    const AreaList& list = shipped_places();
    for (const std::vector<Area>* some : {&list.areas, &list.places})
        for (const Area& area : *some) CHECK_MESSAGE(names.insert(list.name_of(area.code)).second, area.code);
    CHECK(names.size() == 43 + 382 + 9 + 4);
}

TEST_CASE("areas: a district lies in its county, force area, region and nation, and beside its neighbours") {
    const AreaList& list = shipped_places();
    const std::string_view thanet = "E07000114";
    REQUIRE(list.find(thanet));
    for (const std::string_view larger : {"E10000016", "E23000032", "E12000008", "E92000001"}) {
        CHECK_MESSAGE(list.overlap(thanet, larger), larger);
        CHECK_MESSAGE(list.overlap(larger, thanet), larger);
    }
    CHECK_FALSE(list.overlap("E08000035", "E08000032"));  // Leeds and Bradford
    CHECK_FALSE(list.overlap("E08000035", "E23000011"));  // Leeds and South Yorkshire
    CHECK_FALSE(list.overlap("S12000049", "E92000001"));  // Glasgow and England
    CHECK(list.overlap("E23000010", "E12000003"));        // West Yorkshire and its region
    CHECK(list.overlap("W15000003", "W92000004"));        // South Wales and Wales
    CHECK(list.overlap("E99", "E99"));
}

TEST_CASE("areas: a council in two force areas is in neither, and it is said") {
    const AreaList list = small_list();
    CHECK(list.name_of("E07000001") == "Borchester (Southshire)");
    CHECK(list.name_of("E07000002") == "Ambridge (Far West)");
    CHECK(kind_words(*list.find("E07000002")) == "Council, in more than one police force area");
    CHECK_FALSE(list.overlap("E07000002", "E23000001"));
    CHECK(list.overlap("E07000002", "E12000009"));
    CHECK(list.overlap("E07000001", "E23000002"));
    CHECK_FALSE(list.coming);
}

TEST_CASE("areas: what overlaps some codes is them, what they lie in and what lies in them, in order") {
    const AreaList list = small_list();
    const Strings wanted = {"E23000002", "unknown"};
    CHECK(list.overlapping(wanted) == std::vector<std::string_view>{"E07000001", "E12000009", "E23000002", "unknown"});
}

TEST_CASE("areas: every council of England and Wales has one force area, and a county has that of its districts") {
    const AreaList& list = shipped_places();
    for (const Area& place : list.places) {
        if (place.kind != AreaKind::Council) continue;
        const bool has_force = place.code[0] == 'E' || place.code[0] == 'W';
        CHECK_MESSAGE(place.force_areas.size() == (has_force ? 1 : 0), place.code);
        CHECK_MESSAGE(!place.region.empty(), place.code);
        for (const std::string& code : place.force_areas) {
            REQUIRE_MESSAGE(list.find(code), place.code);
            // The two lists have the same regions.
            CHECK_MESSAGE(list.find(code)->region == place.region, place.code);
        }
        for (const std::string& code : place.within)
            if (const Area* county = list.find(code); county && county->kind == AreaKind::Council)
                CHECK_MESSAGE(county->force_areas == place.force_areas, place.code);
    }
    for (const Area& force : list.areas)
        CHECK_MESSAGE(std::any_of(list.places.begin(), list.places.end(),
                                  [&](const Area& place) { return place.force_areas == Strings{force.code}; }),
                      force.code);
}
