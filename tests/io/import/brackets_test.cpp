// Words in brackets: those that only say how a column is filled in decide nothing; all others say more than the heading.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "model/import/headings.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("import: a condition in the brackets of a heading publishes nothing") {
    for (const std::string heading :
         {"Shareable (internal)", "Shareable (partners only)", "Publish? (subject to sign-off)", "OK to publish (DPIA done?)",
          "Cleared for publication (FOI)", "May be published [after trial]", "Publish / partners only"}) {
        CAPTURE(heading);
        const Taken taken = take(fill("Activity|Lead|{}\nHotel Watch|Kent Police|Yes\nTalks|Unseen|TRUE", {heading}));
        CHECK(taken.key(heading).empty());
        CHECK(taken.values("publish") == Strings{"", ""});
    }
    for (const std::string heading : {"May be published (Y/N)", "Publish? (Yes/No)", "Shareable (please tick)"}) {
        CAPTURE(heading);
        CHECK(take(fill("Activity|Lead|{}\nHotel Watch|Kent Police|Yes", {heading})).value(0, "publish") == "yes");
    }
}

TEST_CASE("import: a yes with a mark behind it publishes nothing and keeps its mark") {
    for (const std::string cell : {"Y*", "Yes†", "Yes [1]", "Y#", "Yes (draft)", "Y~"}) {
        CAPTURE(cell);
        const Taken taken = take(fill("Activity|Lead|May be published\nHotel Watch|Kent Police|{}", {cell}));
        CHECK(taken.value(0, "publish").empty());
        CHECK(taken.value(0, "notes") == fill("May be published: {}", {cell}));
        CHECK(taken.tells("not-yes-or-no"));
    }
    CHECK(take("Activity|Lead|May be published\nHotel Watch|Kent Police|Yes.").value(0, "publish") == "yes");
}

TEST_CASE("import: brackets about another thing or another time make the column none of ours") {
    const std::pair<std::string, std::string> tables[] = {{"Status (of MOU)", "Live"},
                                                          {"Status (previous)", "Live"},
                                                          {"Stage (of funding bid)", "Early"},
                                                          {"RAG (funding)", "Green"},
                                                          {"RAG (2023)", "Green"},
                                                          {"End (of evaluation)", "1/4/2026"},
                                                          {"Start (first discussed)", "1/4/2026"},
                                                          {"Funding (requested)", "OPCC"},
                                                          {"Evidence (needed)", "Independent evaluation"},
                                                          {"Level (of training)", "Local"},
                                                          {"Area (of law)", "Kent"},
                                                          {"Title (of lead)", "Inspector"}};
    for (const auto& [heading, cell] : tables) {
        CAPTURE(heading);
        const Taken taken = take(fill("Activity|Lead|{}\nHotel Watch|Kent Police|{}\nTalks|Unseen|{}", {heading, cell, cell}));
        CHECK(taken.key(heading).empty());
        CHECK(taken.value(0, "description").empty());
    }
    const Taken money = take("Organisation|Sector|Contribution (£)\nUnseen|Charity|5,000", RecordKind::Member);
    CHECK(money.value(0, "role").empty());
}

TEST_CASE("import: brackets that say how to fill a column in decide nothing, unknown ones make it a guess that is said") {
    for (const std::string heading :
         {"Start (dd/mm/yyyy)", "Start (date)", "Lead (organisation)", "Lead (agency)", "Partners (please list)", "RAG (R/A/G)",
          "Budget (source)", "Who (is it for)", "RAG (delivery rating)", "Area (county)", "Force(s)", "Type (of activity)",
          "Lead (e.g. police)", "Status (if known)", "Status [choose one]"}) {
        CAPTURE(heading);
        CHECK(heading_meaning(RecordKind::Activity, heading).sure == HeadingSure::Name);
    }
    CHECK(heading_meaning(RecordKind::Action, "Priority (H/M/L)").sure == HeadingSure::Name);
    const Taken guessed = take("Activity|Lead (wider group)|Status (June)\nHotel Watch|Kent Police|Live");
    CHECK(guessed.value(0, "lead") == "Kent Police");
    CHECK(guessed.value(0, "status") == "running");
    CHECK(guessed.tells("guessed-column"));
}
