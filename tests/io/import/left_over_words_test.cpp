// What a cell says beside the word that it was taken for: kept where nobody but the partnership sees it, or not parted at all.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("what stands behind the status of an action becomes no public note") {
    const Taken taken =
        take("Action|Owner|Status|RAG\nVisit the farm|Unseen|In progress - case 44/26, victim will not speak|Amber (court)",
             RecordKind::Action);
    CHECK(taken.made.notes.empty());
    CHECK(taken.value(0, "status") == "In progress - case 44/26, victim will not speak");
    CHECK(taken.value(0, "rag") == "Amber (court)");
    CHECK(taken.made.unknown.size() == 2);
    CHECK_FALSE(taken.tells("says-more"));
    const Taken plain = take("Action|Owner|Status\nVisit the farm|Unseen|In progress", RecordKind::Action);
    CHECK(plain.value(0, "status") == "in-progress");
}

TEST_CASE("a second column of an action is left out and said, and becomes no note") {
    const Taken taken = take("Action|Owner|Status|Status\nVisit|Unseen|Done|Open", RecordKind::Action);
    ImportPlan plan = taken.plan;
    for (ImportColumn& column : plan.columns)
        if (column.heading == "Status") column.key = "status";
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    const ImportResult made = import_rows(plan, context, [next = 0]() mutable { return std::to_string(++next); });
    CHECK(made.notes.empty());
    CHECK(Taken::says(made.problems, "second-column"));
}

TEST_CASE("what a member's cell says more stays in it, since a member has no notes") {
    const Taken taken = take("Organisation|Type|First responder\nAcorn|Police?|Police (NRM lead only)", RecordKind::Member);
    CHECK(taken.value(0, "type") == "Police?");
    CHECK(taken.value(0, "firstResponder") == "Police (NRM lead only)");
    CHECK_FALSE(taken.tells("says-more"));
}

TEST_CASE("what is added up below is the heading of the rows between, and its sum is no row") {
    const Taken taken = take(
        "Scheme|Delivery org|Cost|Start\nPrevention|||\nTheatre tour|Theatre Porto|12|02/26\n"
        "Sub-total – prevention||12|\nNorth|||\nBarber shop talks|VRP|3|05/26\nNorth total||3|\nSouth|||\nBus stop "
        "talks|VRP|3|06/26\nTotal for South||3|\nGrand total||15|");
    CHECK(taken.values("title") == Strings{"Theatre tour", "Barber shop talks", "Bus stop talks"});
    CHECK(taken.plan.left_out.size() == 7);
    // Without a sum it could be an activity of which no more is known; and not all that begins with "Total" is one.
    CHECK(take("Scheme|Run by|Cost|Start\nSERAC|||\nTheatre tour|Porto|12|02/26").made.records.size() == 2);
    CHECK(take("Scheme|Run by|Cost|Start\nTotal Respect|||\nTheatre tour|Porto|12|02/26").made.records.size() == 2);
}
