// Tables that hold more than one list, or a list of something else than activities.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("import: two tables side by side under the same headings give the rows of both") {
    const Taken taken = take(
        "2025/26|||2026/"
        "27||\nActivity|Lead|Status|Activity|Lead|Status\nPosters|Unseen|Ended|Radio|BBC|Planned\nTalks|GLAA|Live|||");
    CHECK(taken.values("title") == Strings{"Posters", "Talks", "Radio"});
    CHECK(taken.values("lead") == Strings{"Unseen", "GLAA", "BBC"});
    CHECK(taken.values("status") == Strings{"ended", "running", "planned"});
    CHECK(taken.tells("side-by-side"));
    CHECK(taken.plan.numbers == std::vector<std::size_t>{3, 4, 3});
    CHECK(taken.plan.rows.at(2).back() == "2026/27");
    const Taken actions =
        take("Action|Owner|Status||Action|Owner|Status\nWrite it|Unseen|Done||Send it|GLAA|Open", RecordKind::Action);
    CHECK(actions.values("what") == Strings{"Write it", "Send it"});
    CHECK(count_words(counts("Year|Adults|Year|Adults\n2021|5|2023|7\n2022|6|2024|8")) ==
          "2021 adults 5; 2022 adults 6; 2023 adults 7; 2024 adults 8; ");
    CHECK_FALSE(take("Activity|Lead|Status\nA|Unseen|Live").tells("side-by-side"));
}

TEST_CASE("import: a register of risks states no status, rating or evidence, and is said to be one") {
    const Taken taken = take(
        "Risk|Impact|Likelihood|Score|Mitigation|Lead|Status|RAG|Trend\nLow attendance|3|3|9|Reminders|Chair|Closed|G|→\n"
        "No venue|2|2|4|Book early|Chair|Open|R|→");
    CHECK(taken.values("status") == Strings{"", ""});
    CHECK(taken.values("rag") == Strings{"", ""});
    CHECK(taken.values("evidence") == Strings{"", ""});
    CHECK(taken.tells("risks"));
    CHECK(taken.tells("guessed-column"));
    CHECK_FALSE(take("Activity|Lead|Status|Risks\nA|Unseen|Live|Few hands").tells("risks"));
}

TEST_CASE("import: an address is the link to the evidence only where its heading speaks of evidence") {
    CHECK(take("Service|Lead|Website\nHelpline|Unseen|https://unseenuk.org").value(0, "evidenceLink").empty());
    CHECK(take("Service|Lead|Evaluation link\nHelpline|Unseen|https://unseenuk.org/e").value(0, "evidenceLink") ==
          "https://unseenuk.org/e");
    const Taken link = take("Service|Lead|Link\nHelpline|Unseen|https://unseenuk.org");
    CHECK(link.value(0, "evidenceLink") == "https://unseenuk.org");
    CHECK(link.tells("guessed-column"));
    CHECK(
        take_html("<tr><td>Activity<td>Status<td>Delivery org<tr><td>Talks<td>Live<td><a href='https://unseenuk.org'>Unseen</a>")
            .value(0, "evidenceLink")
            .empty());
    CHECK(take_html("<tr><td>Activity<td>Status<td>Report<tr><td>Talks<td>Live<td><a href='https://unseenuk.org/r'>Read</a>")
              .value(0, "evidenceLink") == "https://unseenuk.org/r");
}

TEST_CASE("import: a merged row over all cells is a heading of the rows below it, and so is one above the headings") {
    const Taken taken = take_html(
        "<tr><td>Action<td>Lead<td>Status<tr><td colspan=3>Prevent<tr><td>Posters<td>Unseen<td>Planned"
        "<tr><td colspan=3>Victim support<tr><td>Beds<td>Red Cross<td>Live");
    CHECK(taken.values("title") == Strings{"Posters", "Beds"});
    const Taken first = take(
        "PURSUE|||\nActivity|Lead|Status|Start\nCar wash days|GLAA|Live|01/04/2026\nPREVENT|||\nActivity|Lead|Status|Start\n"
        "Posters|Unseen|Planned|01/05/2026");
    CHECK(first.values("fourP") == Strings{"pursue", "prevent"});
}

TEST_CASE("import: a row above the headings of which nothing is used is said to be left out") {
    const Taken taken =
        take("Objective 1|Increase identification|||\nAction|Lead|Deadline|Progress|RAG\nPosters|Unseen|1/4/2027|Going|G",
             RecordKind::Action);
    CHECK(taken.tells("row-left-out"));
}

TEST_CASE("import: a row with nothing in any column that is taken adds no record, and it is said") {
    const Taken taken = take(
        "Ref|Agenda item|Discussion|Action|Owner|Deadline\n1|Welcome|Held||| \n2|Posters|Agreed|Print "
        "them|Unseen|1/4/2027\n3|Any other business||||",
        RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Print them"});
    CHECK(taken.tells("empty-row"));
}

TEST_CASE("import: what says that nothing is known names no organisation and no place") {
    for (const std::string cell : {"-", "n/a", "?", "N/K", "Unknown", "none", "Vacant", "See above", "ditto", "TBC"}) {
        CAPTURE(cell);
        const Taken taken = take(
            fill("Activity|Lead|Partners|Place|Status\nTalks|{}|{}|{}|Live\nVisits|Unseen|GLAA|Port|Live", {cell, cell, cell}));
        CHECK(taken.value(0, "lead").empty());
        CHECK(taken.value(0, "partners").empty());
        CHECK(taken.value(0, "place").empty());
    }
    CHECK(take("Action|Owner|Due\nWrite it|-|1/4/2027", RecordKind::Action).value(0, "owner").empty());
    CHECK(take("Activity|Lead|Place\nTalks|Unseen|Lee Valley\nB|Unseen|Victoria Quays\nC|Unseen|Port").value(0, "place") ==
          "Lee Valley");
    CHECK(take("Activity|Lead|Notes\nTalks|Unseen|None").value(0, "notes") == "None");
}
