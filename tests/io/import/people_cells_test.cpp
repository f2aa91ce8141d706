// Names of people in cells that are for organisations: the organisation stays, the person is left out, and it is said.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "model/import/people.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

/// The lead that is read from a cell between two others.
std::string lead(const std::string& cell, bool& told) {
    const Taken taken = take(fill("Activity|Lead|Status\nHotel Watch|{}|Live\nTalks|Unseen|Live\nVisits|GLAA|Planned", {cell}));
    told = taken.tells("person");
    return taken.value(0, "lead");
}

}  // namespace

TEST_CASE("import: of an organisation and a person in one cell the organisation is kept, and it is said") {
    const std::pair<std::string, std::string> cells[] = {{"Kent Police – Jane Holt", "Kent Police"},
                                                         {"Kent Police - DI Jane Holt (Chair)", "Kent Police"},
                                                         {"GLAA – PC Lee", "GLAA"},
                                                         {"Kent Police (J Holt)", "Kent Police"},
                                                         {"Kent Police / Jane Holt", "Kent Police"},
                                                         {"Unseen: Sarah Poole", "Unseen"},
                                                         {"Raj Gill (NHS)", "NHS"},
                                                         {"Jane Holt, Kent Police", "Kent Police"},
                                                         {"\"Jane Holt\nKent Police\"", "Kent Police"},
                                                         {"University of Kent - Dr A. Lamb", "University of Kent"},
                                                         {"Bawso (contact: Mererid Jones 01792 642003)", "Bawso"},
                                                         {"Kent Police DI Holt", "Kent Police"},
                                                         {"Kent Police Jane Holt", "Kent Police"},
                                                         {"Unseen jane@unseen.org", "Unseen"},
                                                         {"Kent Police (Holt, Jane)", "Kent Police"}};
    for (const auto& [cell, kept] : cells) {
        CAPTURE(cell);
        bool told = false;
        CHECK(lead(cell, told) == kept);
        CHECK(told);
    }
}

TEST_CASE("import: a person alone in a cell is left out, however the name is written") {
    for (const std::string cell : {"Jane Holt",
                                   "Holt, Jane",
                                   "@Jane Holt",
                                   "HOLT Jane 46011234",
                                   "Jane",
                                   "Jane Holt & Sam Poole",
                                   "Raj Gill/Tom Brown",
                                   "Ngozi Okonjo",
                                   "Kwame Osei",
                                   "Siân Pugh",
                                   "Agnieszka Nowak",
                                   "Nguyen Thi Linh",
                                   "Mihai Popescu",
                                   "Ffion Rees",
                                   "Arben Hoxha",
                                   "Fadumo Warsame",
                                   "Insp Holt",
                                   "Jane Holt (Chair)",
                                   "HOLT, Jane",
                                   "Ng, Jane"}) {
        CAPTURE(cell);
        bool told = false;
        CHECK(lead(cell, told) == "");
        CHECK(told);
    }
}

TEST_CASE("import: a surname before an initial is a person, and the organisation beside it stays") {
    for (const auto& [cell, kept] : {std::pair<std::string, std::string>{"Patel, J (Council)", "Council"},
                                     {"Council (Patel, J.)", "Council"},
                                     {"Holt, A, Kent Police", "Kent Police"},
                                     {"Unseen; Poole, S", "Unseen"}}) {
        CAPTURE(cell);
        bool told = false;
        CHECK(lead(cell, told) == kept);
        CHECK(told);
    }
    bool told = false;
    CHECK(lead("Kent Police, E Division", told) == "Kent Police, E Division");
    CHECK_FALSE(told);
}

TEST_CASE("import: what is no person stays as it is typed") {
    for (const std::string cell :
         {"Kent Police", "Police (CID / PPU), NHS", "Citizens Advice, Leeds", "Elizabeth Fry Trust", "Justice and Care",
          "MS Champions", "Home Office – Immigration Enforcement", "Kent County Council (Adult Social Care)", "St John Ambulance",
          "James Cook University Hospital", "Chief Constable", "G Division", "Kent Police: Major Crime Team",
          "Victoria Derbyshire Trust", "Hong Kong Welfare Society", "Safeguarding Adults Board (sub-group)",
          "Kent Police – lead, Unseen – support", "Trading Standards & Licensing"}) {
        CAPTURE(cell);
        bool told = false;
        CHECK(lead(cell, told) == cell);
        CHECK_FALSE(told);
    }
}

TEST_CASE("import: people are left out of every field that is for organisations, and of no free text") {
    const Taken partners = take(
        "Activity|Partners|Status\nHotel Watch|Jane Holt; Unseen; Sam Poole|Live\nTalks|Raj Gill, Kent "
        "Police|Live\nVisits|Unseen|Planned");
    CHECK(partners.values("partners") == Strings{"Unseen", "Kent Police", "Unseen"});
    CHECK(partners.tells("person"));
    const Taken checked =
        take("Activity|RAG checked by|Status\nHotel Watch|Jane Holt|Live\nTalks|Sam Poole|Live\nVisits|Raj Gill|Planned");
    CHECK(checked.values("ragCheckedBy") == Strings{"", "", ""});
    const Taken served =
        take("Activity|Participants|Status\nHotel Watch|Jane Holt, Sam Poole|Live\nTalks|Children|Live\nVisits|Adults|Planned");
    CHECK(served.values("whoFor") == Strings{"", "children", "adults"});
    const Taken members =
        take("Organisation|Role\nKent Police - DI Jane Holt (Chair)|Pursue lead\nUnseen: Sarah Poole|Helpline\nGLAA|Inspection",
             RecordKind::Member);
    CHECK(members.values("organisation") == Strings{"Kent Police", "Unseen", "GLAA"});
    const Taken notes = take("Activity|Lead|Notes\nHotel Watch|Unseen|Jane Holt to chase");
    CHECK(notes.value(0, "notes") == "Jane Holt to chase");
    // Where half of the cells are people, those are left out one by one.
    const Taken mixed = take("Activity|Lead\nA|Jane Holt\nB|Kent Police\nC|Sarah Poole\nD|Unseen");
    CHECK(mixed.values("lead") == Strings{"", "Kent Police", "", "Unseen"});
    CHECK(mixed.tells("person"));
}

TEST_CASE("people: a body whose first word is a first name is told by the letters that it ends with") {
    const Taken taken = take("Agency|Role\nHywel Dda UHB|Health lead\nDawn Housing CIC|Safe houses", RecordKind::Member);
    CHECK(taken.values("organisation") == Strings{"Hywel Dda UHB", "Dawn Housing CIC"});
    CHECK_FALSE(taken.tells("person"));
}
