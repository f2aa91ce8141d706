// Records that stand one below the other, each a block of lines.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("blocks: lines that say what they are become one row for each block") {
    const Taken taken = take("Outreach\nLead: Council\nStatus: Running\n\nHotel watch\nStatus: Paused\nLead: Kent Police\n\nSafe house\nLead: Haven");
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
    const Taken actions = take("Write the pathway\nOwner: Kent Police\nDue: 31 March 2027\n\nFind money\nOwner: Unseen", RecordKind::Action);
    CHECK(actions.values("what") == Strings{"Write the pathway", "Find money"});
    CHECK(actions.values("due") == Strings{"2027-03-31", ""});
    CHECK(take("Unseen\nRole: Helpline\n\nHaven\nRole: Refuge", RecordKind::Member).values("organisation") == Strings{"Unseen", "Haven"});
}

TEST_CASE("blocks: a list of titles is none, whatever colons are in it") {
    for (const std::string list : {"Outreach\nHotel watch\nSafe house", "Helpline: day and night\nOutreach: a van\nOperation: Aspen",
                                   "Title\nOutreach\nHotel watch", "Outreach\n\nHotel watch\n\nTraining: staff", "Outreach"}) {
        CAPTURE(list);
        CHECK_FALSE(take(list).plan.blocks);
    }
    CHECK(take("Outreach\n\nHotel watch\n\nTraining: staff").values("title") == Strings{"Outreach", "Hotel watch", "Training: staff"});
}
