#include "model/import/area_names.h"

#include <doctest/doctest.h>

#include "model/import/sheet.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

std::string_view meant(std::string_view typed) {
    static const AreaNames names(testing::shipped_places());
    const auto code = names.code_of(plain_words(typed));
    return code ? testing::shipped_places().name_of(*code) : std::string_view("nothing");
}

}  // namespace

TEST_CASE("names of areas: a council is known by its place, its official name and the short words for its kind") {
    for (const std::string_view typed : {"Leeds", "Leeds City Council", "leeds council", "LEEDS CC", "City of Leeds Council",
                                         "Leeds (West Yorkshire)", "E08000035"})
        CHECK_MESSAGE(meant(typed) == "Leeds (West Yorkshire)", typed);
    CHECK(meant("London Borough of Camden") == "Camden (Metropolitan Police)");
    CHECK(meant("LB Camden") == "Camden (Metropolitan Police)");
    CHECK(meant("Wigan MBC") == "Wigan (Greater Manchester)");
    CHECK(meant("Hull") == "Kingston upon Hull (Humberside)");
    CHECK(meant("Bristol") == "City of Bristol (Avon and Somerset)");
    CHECK(meant("Durham County Council") == "County Durham (Durham)");
    CHECK(meant("Telford & Wrekin") == "Telford and Wrekin (West Mercia)");
    CHECK(meant("Hammersmith & Fulham") == "Hammersmith and Fulham (Metropolitan Police)");
    CHECK(meant("Glasgow City Council") == "Glasgow City (Scotland)");
    CHECK(meant("King's Lynn and West Norfolk") == "Kings Lynn and West Norfolk (Norfolk)");
    CHECK(meant("Manchester") == "Manchester (Greater Manchester)");
}

TEST_CASE("names of areas: a force area keeps the names it had, also where a county has them") {
    CHECK(meant("Kent") == "Kent");
    CHECK(meant("Kent Police") == "Kent");
    CHECK(meant("Kent County Council") == "Kent County Council");
    CHECK(meant("Kent CC") == "Kent County Council");
    CHECK(meant("Devon & Cornwall") == "Devon and Cornwall");
    CHECK(meant("Heddlu Gwent") == "Gwent");
    CHECK(meant("GMP") == "Greater Manchester");
    CHECK(meant("Greater Manchester") == "Greater Manchester");
    CHECK(meant("London") == "Metropolitan Police");
    CHECK(meant("City of London Police") == "City of London");
    CHECK(meant("West Midlands") == "West Midlands");
    CHECK(meant("E23000035") == "Devon and Cornwall");
}

TEST_CASE("names of areas: regions and nations are known, and nothing is guessed") {
    CHECK(meant("Scotland") == "Scotland");
    CHECK(meant("Northern Ireland") == "Northern Ireland");
    CHECK(meant("North West") == "North West (region)");
    CHECK(meant("West Midlands (region)") == "West Midlands (region)");
    CHECK(meant("Newcastle City Council") == "Newcastle upon Tyne (Northumbria)");
    CHECK(meant("Newcastle") == "nothing");
    CHECK(meant("Cyngor Caerdydd") == "nothing");
    CHECK(meant("Council") == "nothing");
    CHECK(meant("") == "nothing");
}

TEST_CASE("names of areas: of a name that is not known those are offered that have a word of it") {
    CHECK(areas_like(testing::shipped_places(), plain_words("Newcastle Council")) ==
          std::vector<std::string>{"E07000195", "E08000021"});
    CHECK(areas_like(testing::shipped_places(), plain_words("the east")).empty());
}
