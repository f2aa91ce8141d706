// Records that stand one below the other, each a block of lines.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("blocks: lines that say what they are become one row for each block") {
    const Taken taken = take(
        "Outreach\nLead: Council\nStatus: Running\n\nHotel watch\nStatus: Paused\nLead: Kent Police\n\nSafe house\nLead: Haven");
    CHECK(taken.plan.blocks);
    CHECK(taken.tells("blocks"));
    CHECK(taken.values("title") == Strings{"Outreach", "Hotel watch", "Safe house"});
    CHECK(taken.values("lead") == Strings{"Council", "Kent Police", "Haven"});
    CHECK(taken.values("status") == Strings{"running", "paused", ""});
    CHECK(taken.plan.numbers == std::vector<std::size_t>{1, 5, 9});
    CHECK_FALSE(taken.tells("no-headings"));
}

TEST_CASE("blocks: a name with its heading begins a block, and a line without one goes on or describes") {
    const Taken taken = take(
        "Project: Outreach\n- **Lead:** Council\nPartners: Acorn Trust\nUnseen\nStart: 1 April 2025\nA van that goes\nround the "
        "county\nProject: Helpline: day and night\nShoe size: 9\nLead:\nHaven");
    CHECK(taken.values("title") == Strings{"Outreach", "Helpline: day and night"});
    CHECK(taken.values("lead") == Strings{"Council", "Haven"});
    CHECK(taken.value(0, "partners") == "Acorn Trust|Unseen");
    CHECK(taken.value(0, "start") == "2025-04-01");
    CHECK(taken.value(0, "description") == "A van that goes\nround the county");
    // A heading that is not known is a column that is left out.
    CHECK(taken.key("Shoe size").empty());
}

TEST_CASE("blocks: actions and members stand so, too") {
    const Taken actions =
        take("Write the pathway\nOwner: Kent Police\nDue: 31 March 2027\n\nFind money\nOwner: Unseen", RecordKind::Action);
    CHECK(actions.values("what") == Strings{"Write the pathway", "Find money"});
    CHECK(actions.values("due") == Strings{"2027-03-31", ""});
    CHECK(take("Unseen\nRole: Helpline\n\nHaven\nRole: Refuge", RecordKind::Member).values("organisation") ==
          Strings{"Unseen", "Haven"});
}

TEST_CASE("blocks: a list of titles is none, whatever colons are in it") {
    for (const std::string list :
         {"Outreach\nHotel watch\nSafe house", "Helpline: day and night\nOutreach: a van\nOperation: Aspen",
          "Title\nOutreach\nHotel watch", "Outreach\n\nHotel watch\n\nTraining: staff", "Outreach"}) {
        CAPTURE(list);
        CHECK_FALSE(take(list).plan.blocks);
    }
    CHECK(take("Outreach\n\nHotel watch\n\nTraining: staff").values("title") ==
          Strings{"Outreach", "Hotel watch", "Training: staff"});
}

TEST_CASE("blocks: with no empty line between, a record begins at the line above a heading that comes again") {
    const Taken plain = take("Outreach\nLead: Council\nHotel watch\nLead: Police\nPosters\nLead: NHS\nStatus: Running");
    CHECK(plain.values("title") == Strings{"Outreach", "Hotel watch", "Posters"});
    CHECK(plain.values("lead") == Strings{"Council", "Police", "NHS"});
    CHECK(plain.plan.numbers == std::vector<std::size_t>{1, 3, 5});
    const Taken actions =
        take("Write the pathway\nDue: 31 March 2027\nOwner: Kent Police\nFind money\nDue: 30 June 2027", RecordKind::Action);
    CHECK(actions.values("what") == Strings{"Write the pathway", "Find money"});
    CHECK(actions.values("due") == Strings{"2027-03-31", "2027-06-30"});
}

TEST_CASE("blocks: what the first record begins with begins each, whether or not that is its name") {
    for (const std::string first : {"Lead: ", "Ref: "}) {
        CAPTURE(first);
        const Taken taken = take(first + "Council\nActivity: Outreach\nStatus: Running\n" + first +
                                 "Police\nActivity: Hotel watch\nStatus: Planned");
        CHECK(taken.values("title") == Strings{"Outreach", "Hotel watch"});
        CHECK(taken.values("status") == Strings{"running", "planned"});
        if (first == "Lead: ") CHECK(taken.values("lead") == Strings{"Council", "Police"});
    }
}

TEST_CASE("blocks: an empty line inside a record does not part it, and a clock names no field") {
    const Taken taken =
        take("Outreach\nLead: Council\n\nStatus: Running\n\nHotel watch\nLead: Police\nMeets at 10:30 every Tuesday");
    CHECK(taken.values("title") == Strings{"Outreach", "Hotel watch"});
    CHECK(taken.values("status") == Strings{"running", ""});
    CHECK(taken.key("Meets at 10") == "no such column");
    // Nobody can say whose the second lead is, nor whether a line is a partner or a name.
    CHECK_FALSE(take("Outreach\nLead: Council\nPartners: Acorn\nUnseen\nPartners: Haven").plan.blocks);
    CHECK_FALSE(take("Outreach\nLead: Council\nStatus: Running\nLead: Police").plan.blocks);
}

TEST_CASE("blocks: of a field only the lines that are struck out go, and each address stays") {
    const Taken taken = take_html(
        "<tr><td>Outreach<tr><td>Lead: Council<tr><td>Partners: Acorn Trust<tr><td><s>Unseen</s><tr><td>Evidence link: "
        "<a href='https://example.org/a'>first</a><tr><td><a href='https://example.org/b'>second</a>");
    CHECK(taken.plan.blocks);
    CHECK(taken.value(0, "partners") == "Acorn Trust");
    CHECK(taken.plan.struck_out == 1);
    CHECK(taken.value(0, "evidenceLink") == "https://example.org/a");
    // A second one has no field, and stands beside the words that it is behind.
    CHECK(taken.key("Addresses in “What it does”").empty());
}
