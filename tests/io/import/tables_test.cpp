// Tables that hold more than one list, or a list of something else than activities.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("import: two tables side by side under the same headings give the rows of both") {
    const Taken taken = take("2025/26|||2026/27||\nActivity|Lead|Status|Activity|Lead|Status\nPosters|Unseen|Ended|Radio|BBC|Planned\nTalks|GLAA|Live|||");
    CHECK(taken.values("title") == Strings{"Posters", "Talks", "Radio"});
    CHECK(taken.values("lead") == Strings{"Unseen", "GLAA", "BBC"});
    CHECK(taken.values("status") == Strings{"ended", "running", "planned"});
    CHECK(taken.tells("side-by-side"));
    CHECK(taken.plan.numbers == std::vector<std::size_t>{3, 4, 3});
    CHECK(taken.plan.rows.at(2).back() == "2026/27");
    const Taken actions = take("Action|Owner|Status||Action|Owner|Status\nWrite it|Unseen|Done||Send it|GLAA|Open", RecordKind::Action);
    CHECK(actions.values("what") == Strings{"Write it", "Send it"});
    CHECK(count_words(counts("Year|Adults|Year|Adults\n2021|5|2023|7\n2022|6|2024|8")) == "2021 adults 5; 2022 adults 6; 2023 adults 7; 2024 adults 8; ");
    CHECK_FALSE(take("Activity|Lead|Status\nA|Unseen|Live").tells("side-by-side"));
}

TEST_CASE("import: a register of risks states no status, rating or evidence, and is said to be one") {
    const Taken taken = take("Risk|Impact|Likelihood|Score|Mitigation|Lead|Status|RAG|Trend\nLow attendance|3|3|9|Reminders|Chair|Closed|G|→\n"
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
    CHECK(take("Service|Lead|Evaluation link\nHelpline|Unseen|https://unseenuk.org/e").value(0, "evidenceLink") == "https://unseenuk.org/e");
    const Taken link = take("Service|Lead|Link\nHelpline|Unseen|https://unseenuk.org");
    CHECK(link.value(0, "evidenceLink") == "https://unseenuk.org");
    CHECK(link.tells("guessed-column"));
    CHECK(take_html("<tr><td>Activity<td>Status<td>Delivery org<tr><td>Talks<td>Live<td><a href='https://unseenuk.org'>Unseen</a>").value(0, "evidenceLink").empty());
    CHECK(take_html("<tr><td>Activity<td>Status<td>Report<tr><td>Talks<td>Live<td><a href='https://unseenuk.org/r'>Read</a>").value(0, "evidenceLink") ==
          "https://unseenuk.org/r");
}
