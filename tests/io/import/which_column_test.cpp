// Of two columns, the one that a person means; and what is a column at all.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("what our own screens call a field comes before what else it is called, and a month is no verb") {
    const Taken publish = take("Title|May be published|Publish?\nA|No|Yes\nB|Yes|Yes\nC|Yes|No\nD|Yes|");
    CHECK(publish.values("publish") == Strings{"", "yes", "", "yes"});
    const Taken other = take("Title|Public version|May be published\nA|Yes|No\nB|y|Yes");
    CHECK(other.values("publish") == Strings{"", "yes"});
    const Taken reviewed = take("Title|Last reviewed|Reviewed\nA|1/6/2026|1/1/2020");
    CHECK(reviewed.value(0, "reviewedOn") == "2026-06-01");
    CHECK(take("First responder organisation|FRO|Organisation\nYes|No|Unseen", RecordKind::Member).value(0, "firstResponder") !=
          "no");
    CHECK(take("Title|RAG|Delivery rating\nA|Red|Green").value(0, "rag") == "red");
    CHECK(take("Project name|Title\nProgramme X|Talks\nProgramme X|Visits").values("title") == Strings{"Talks", "Visits"});
    CHECK(take("Title|Stage|Main stage\nA|Early signs|Before harm").value(0, "mainStage") == "before-harm");
    const Taken ends = take("Title|End|Revised end\nA|1/6/2026|1/9/2026");
    CHECK(ends.value(0, "end") == "2026-09-01");
    CHECK(take("Title|Planned end|Forecast end\nA|1/6/2026|1/9/2026").value(0, "end") == "2026-09-01");
}

TEST_CASE("a column of amounts does not say that there is no funding where another names it") {
    const Taken taken = take("Title|Budget|Funding\nA|nil|Home Office\nB|0|Lottery");
    CHECK(taken.key("Budget").empty());
    CHECK(taken.key("Funding") == "funding");
}

TEST_CASE("lines that say what they are in words are no table, whatever commas and dashes stand in them") {
    const Taken list = take(
        "Delivery Plan\n1. Training for GPs – lead: ICB, start: 1/4/2026, status: live\n"
        "2. Posters – lead: Council, start: 1/5/2026, status: planned\n"
        "3. Helpline – lead: Unseen, start: 1/6/2026, status: ended");
    CHECK(list.values("title").back() == "3. Helpline – lead: Unseen, start: 1/6/2026, status: ended");
    const Taken block = take("Name: Kent hotel week\nLead - Kent Police\nStart date – 1/4/2026\nStatus = Live");
    CHECK(block.values("title") == Strings{"Kent hotel week"});
    CHECK(block.value(0, "lead") == "Kent Police");
    CHECK(block.value(0, "start") == "2026-04-01");
    CHECK(block.value(0, "status") == "running");
}

TEST_CASE("what stands beyond the headings is said with its row and its words") {
    const Taken taken = take(read_pasted("Title,Lead,Notes\nA,Unseen,one, two\nB,NHS,three\n", {}).at(0));
    CHECK(taken.tells("no-heading"));
}

TEST_CASE("a list of organisations that ends with and is parted where two of them are known") {
    const Taken taken = take(
        "Title|Partners\nA|Kent Police, HSE and Swale BC\nB|Acorn, Fire and Rescue\n"
        "C|Unseen, Haven and Tide\nD|Home Office, NCA and Tide");
    CHECK(taken.values("partners") ==
          Strings{"Kent Police|HSE|Swale BC", "Acorn, Fire and Rescue", "Unseen, Haven and Tide", "Home Office|NCA|Tide"});
}

TEST_CASE("what a spreadsheet says about a cell is not taken for its words") {
    const Taken taken = take_html(
        "<tr><td>Title<td>Description<tr><td>A<td><a class=\"comment-indicator\"></a>"
        "<comment>Ann: check this with DI Jones</comment>Monthly call");
    CHECK(taken.value(0, "description") == "Monthly call");
}

TEST_CASE("a financial year, and other everyday words, are no type of exploitation") {
    const CountsResult year = counts("Year|Financial year|Labour\n2024|2024|12");
    CHECK(year.records.size() == 1);
    CHECK(counts("Year|Criminal cases|Labour\n2024|31|12").records.size() == 1);
    CHECK(counts("Year|Domestic|International|Adults\n2024|31|8|12").records.size() == 1);
    CHECK(counts("Year|Domestic|Labour|Sexual\n2024|31|8|12").records.size() == 3);
}

TEST_CASE("what names a lead, an end or a rating of an activity names that of an action, too") {
    const Taken taken = take(
        "Action|Lead service|Wraps up|Delivery status RAG\nSign the charter|Procurement|31/03/2027|A\n"
        "Annual statement|Legal|30/09/2026|G",
        RecordKind::Action);
    CHECK(taken.values("owner") == Strings{"Procurement", "Legal"});
    CHECK(taken.values("due") == Strings{"2027-03-31", "2026-09-30"});
    CHECK(taken.values("rag") == Strings{"amber", "green"});
    // Who helps does not stand beside who owns it.
    const Taken two = take("Action|Owner|Delivery partners\nFarm visits|GLAA|Police, HSE", RecordKind::Action);
    CHECK(two.value(0, "owner") == "GLAA");
}

TEST_CASE("where a word of a heading speaks for a list and no text is of it, each with its own words, they are notes") {
    const Taken taken =
        take("Service|How people reach us\nSafe house|NRM via Salvation Army\nCafé|Self-referral\nSurgery|Through a caseworker");
    CHECK(taken.values("reach") == Strings{"", "", ""});
    CHECK(taken.values("notes") == Strings{"NRM via Salvation Army", "Self-referral", "Through a caseworker"});
    CHECK(taken.tells("guessed-column"));
}

TEST_CASE("whose money it is is told by the last words of a name, whose whole is kept") {
    const Taken taken = take(
        "Title|Funding\nA|Sussex OPCC\nB|Leeds City Council\nC|Kent Police\nD|Arts Council\nE|Kent Police and Unseen\nF|No "
        "police");
    CHECK(taken.values("funding") ==
          Strings{"policing-body", "local-authority", "police", "Arts Council", "Kent Police and Unseen", "No police"});
    CHECK(taken.value(0, "notes") == "Funding: Sussex OPCC");
    CHECK(taken.tells("says-more"));
}

TEST_CASE("money of others, and what is not yet granted, is no funder's, whatever name it ends with") {
    const Taken taken = take(
        "Title|Funding\nA|Non-police\nB|Friends of Kent Police\nC|Bid to Sussex OPCC\nD|Former PCC\nE|Our PCC\nF|the "
        "police\nG|Devon and Cornwall Police");
    CHECK(taken.values("funding") == Strings{"Non-police", "Friends of Kent Police", "Bid to Sussex OPCC", "Former PCC",
                                             "policing-body", "police", "police"});
}

TEST_CASE("what is done stays the action where a cell of it is empty, or two say the same") {
    const Taken empty = take(
        "Action|Description|Owner\nTrain staff|Two hours|NHS\nFind beds|Ten of them|Unseen\n|Ask for a grant|Unseen\nMeet "
        "police|Each month|NHS",
        RecordKind::Action);
    CHECK(empty.key("Action") == "what");
    CHECK(empty.value(0, "what") == "Train staff\nTwo hours");
    const Taken twice = take(
        "Action|Next action|Owner\nMeet police|Set a date|NHS\nFind beds|Ask for quotes|Unseen\nMeet police|Book a "
        "room|Unseen",
        RecordKind::Action);
    CHECK(twice.value(2, "what") == "Meet police\nBook a room");
    // Nor is another word for it a group by one blank.
    const Taken task =
        take("Step|Deliverable|Owner\nTrain staff|Slides|NHS\nFind beds|Lease|Unseen\n|Grant|Unseen\nMeet police|Minutes|NHS",
             RecordKind::Action);
    CHECK(task.value(0, "what") == "Train staff\nSlides");
}
