// Cells that were once taken for another value than the one that somebody wrote.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

ImportResult made_of(const ImportPlan& plan) {
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    return import_rows(plan, context, [next = 0]() mutable { return std::to_string(++next); });
}

}  // namespace

TEST_CASE("“May be published” is never filled down, whoever says which column it is") {
    const Taken taken = take("Website?|Activity|Lead\nYes|Posters|Unseen\n|Talks|GLAA\nNo|Visits|GLAA\n|Beds|Unseen");
    ImportPlan plan = taken.plan;
    take_column(plan, 0, "publish");
    CHECK_FALSE(plan.columns[0].fill_down);
    plan.columns[0].fill_down = true;
    const ImportResult made = made_of(plan);
    REQUIRE(made.records.size() == 4);
    Strings published;
    for (const auto& record : made.records) published.emplace_back(static_cast<const Activity&>(*record).publish ? "yes" : "no");
    CHECK(published == Strings{"yes", "no", "no", "no"});
    ImportPlan remembered = taken.plan;
    remembered.words[column_word(RecordKind::Activity, "Website?")] = "publish";
    take_remembered_columns(remembered);
    CHECK_FALSE(remembered.columns[0].fill_down);
}

TEST_CASE("ratings, statuses and days are each row's own, whoever says which column it is") {
    for (const std::string key : {"rag", "status", "start"}) {
        CAPTURE(key);
        ImportPlan plan = take("Thing|Activity|Lead\nAlpha|Posters|Unseen\n|Talks|GLAA\nBeta|Visits|GLAA\n|Beds|Unseen").plan;
        REQUIRE(plan.columns[0].fill_down);
        take_column(plan, 0, key);
        CHECK_FALSE(plan.columns[0].fill_down);
    }
}

TEST_CASE("a sum of which a part is empty is no number") {
    CHECK(count_words(counts("Year|NRM referrals||\n|Maidstone|Dover|Ashford\n2024|10|12|9\n2025|12|9|")) ==
          "2024  31; 2025  12 + 9 + ?; ");
    CHECK(count_words(counts("Year|NRM referrals|||\n|Q1|Q2|Q3|Q4\n2024|10|12|9|14\n2025|12|9|14|")) == "2024  45; ");
}

TEST_CASE("counts of a quarter or a month are never counts of the year, however it is written") {
    CHECK(counts("Year|Period|Referrals\n2025|Jan-Mar|12\n2025|Apr-Jun|9").records.empty());
    for (const std::string part :
         {"Quarter 1", "Q1 2025", "Sept", "H1 2025", "Apr-25", "Week 3", "1st quarter", "January to March", "Year to date"}) {
        CAPTURE(part);
        CHECK(counts(fill("Year|Period|Referrals\n2025|{}|12", {part})).records.empty());
    }
    for (const std::string other : {"Marriage", "Market", "Decision", "Kent", "Mayor", "12 March 2026"}) {
        CAPTURE(other);
        CHECK(count_words(counts(fill("Year|Remark|Referrals\n2025|{}|12", {other}))) == "2025  12; ");
    }
    CHECK(count_words(counts("Year|Published in|Referrals\n2025|March|12")) == "2025  12; ");
    CHECK(count_words(counts("Quarter|Adults\n2024 total|26")) == "2024 adults 26; ");
}

TEST_CASE("financial years are no calendar years, in brackets or not") {
    for (const std::string heading :
         {"Year (ending March)", "Year (to 31 March)", "Year (financial)", "Period (Apr-Mar)", "Year (Apr-Mar)"}) {
        CAPTURE(heading);
        CHECK(counts(fill("{}|Referrals\n2024|12", {heading})).records.empty());
    }
    CHECK(count_words(counts("Year (calendar)|Referrals\n2024|12")) == "2024  12; ");
    CHECK(count_words(counts("Year (ending December)|Referrals\n2024|12")) == "2024  12; ");
}

TEST_CASE("a whole among the parts is the count, and is not added to them") {
    for (const std::string whole : {"Both", "Sum", "Combined", "Both forces", "Yearly total"}) {
        CAPTURE(whole);
        CHECK(count_words(counts(fill("Year|Adults||\n|Male|Female|{}\n2024|88|32|120", {whole}))) == "2024 adults 120; ");
    }
    CHECK(counts("Year|Adults||\n|Male|Female|Sub-total\n2024|88|32|120").records.empty());
    CHECK(counts("Year|Adults|\n|From abroad|Of whom EU\n2024|88|32").records.empty());
    CHECK(count_words(counts("Year|Adults||\n|Male|Female|All others\n2024|88|32|2")) == "2024 adults 122; ");
}

TEST_CASE("a group above the headings reaches over its own columns only") {
    const Taken taken = take_html(
        "<tr><td colspan=2>Project<td colspan=2>Funding<td><td><tr><td>Name<td>Lead<td>Source<td>Amount<td>Start<td>End"
        "<tr><td>Posters<td>Unseen<td>Grant<td>500<td>1/4/2026<td>31/3/2027");
    CHECK(taken.key("End") == "end");
    CHECK(taken.value(0, "end") == "2027-03-31");
    CHECK(taken.value(0, "fundingEnd").empty());
}

TEST_CASE("a column of words is no column of counts") {
    for (const std::string heading : {"Referred by", "Referred to", "Referral made by"}) {
        CAPTURE(heading);
        CHECK(count_words(counts(fill("Year|{}|Count\n2024|Kent Police|12", {heading}))) == "2024  12; ");
    }
    CHECK(count_words(counts("Year|Adults|Children\n2024|fewer than 5|12\n2025|suppressed|14")) ==
          "2024 adults fewer than 5; 2024 children 12; 2025 adults suppressed; 2025 children 14; ");
}

TEST_CASE("a word before a dash is taken back by another one behind it") {
    for (const std::string text : {"Red - now amber", "Green: red since May"}) {
        CAPTURE(text);
        CHECK(take(fill("Activity|Lead|RAG\nPosters|Unseen|{}\nTalks|GLAA|Green", {text})).value(0, "rag") == text);
    }
    for (const std::string text : {"Planned: now live", "Live (paused until May)", "Live - not started yet"}) {
        CAPTURE(text);
        CHECK(take(fill("Activity|Lead|Status\nPosters|Unseen|{}\nTalks|GLAA|Live", {text})).value(0, "status") == text);
    }
    CHECK(take("Activity|Lead|RAG\nPosters|Unseen|Green - was amber\nTalks|GLAA|Red").value(0, "rag") == "green");
    CHECK(take("Activity|Lead|Status\nPosters|Unseen|Ended - report with the board\nTalks|GLAA|Live").value(0, "status") ==
          "ended");
}

TEST_CASE("posts and charities are no people") {
    const Taken owner = take(
        "Action|Owner\nA b|Chief Executive\nC d|Chief Fire Officer\nE f|Inspector Neighbourhoods\n"
        "G h|TARA\nI j|A Way Out",
        RecordKind::Action);
    CHECK(owner.values("owner") ==
          Strings{"Chief Executive", "Chief Fire Officer", "Inspector Neighbourhoods", "TARA", "A Way Out"});
    const Taken who = take("Activity|Lead|Who it is for\nTalks|Unseen|A Level Students");
    CHECK(who.value(0, "whoFor") == "A Level Students");
    const Taken people = take(
        "Action|Owner\nA b|Chief Inspector Holt\nC d|Unseen\nE f|Inspector Holt\nG h|A Smith\n"
        "I j|A J Smith\nK l|A. Smith\nM n|GLAA\nO p|HMRC\nQ r|NHS\nS t|DWP\nU v|Kent Police",
        RecordKind::Action);
    CHECK(people.values("owner") == Strings{"", "Unseen", "", "", "", "", "GLAA", "HMRC", "NHS", "DWP", "Kent Police"});
}

TEST_CASE("a heading of another time is none of ours, in brackets or not") {
    for (const std::string heading :
         {"Prior RAG", "Last RAG", "Old RAG", "Former RAG", "Baseline RAG", "Original RAG", "RAG (prior)"}) {
        CAPTURE(heading);
        CHECK(take(fill("Activity|{}|Lead\nPosters|Red|Unseen\nTalks|Green|GLAA", {heading})).key(heading).empty());
    }
    CHECK(take("Activity|Organisation|Former lead\nPosters|Unseen|GLAA").key("Former lead").empty());
}

TEST_CASE("“Not known” stays the choice that it is") {
    const Taken taken = take("Activity|Lead|Who it is for\nPosters|Unseen|Not known\nTalks|GLAA|Adults");
    CHECK(taken.value(0, "whoFor") == "not-known");
    CHECK(take("Activity|Lead\nPosters|Not known").value(0, "lead").empty());
}

TEST_CASE("a row of which nothing is left becomes no record") {
    const Taken taken = take("Action|Owner|Due\n|n/a|\n|Jane Holt|\nPrint|Unseen|\nSend|GLAA|\nFold|HMRC|", RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Print", "Send", "Fold"});
    CHECK(taken.tells("empty-row"));
}

TEST_CASE("a row that says nothing in each cell is no heading of the rows below it") {
    for (const std::string text : {"TBC", "-", "n/a", "#N/A"}) {
        CAPTURE(text);
        const Taken taken =
            take(fill("Activity|Lead|Status|Start\nPREVENT|||\nPosters|Unseen|Live|1/4/2026\n{}|{}|{}|{}\n"
                      "Talks|GLAA|Live|1/5/2026\n"
                      "PROTECT|||\nBeds|GLAA|Live|1/6/2026",
                      {text, text, text, text}));
        for (std::size_t row = 0; row < taken.made.records.size(); ++row) {
            if (taken.value(row, "title") == "Talks") CHECK(taken.value(row, "fourP") == "prevent");
            if (taken.value(row, "title") == "Beds") CHECK(taken.value(row, "fourP") == "protect");
        }
        CHECK(taken.value(0, "fourP") == "prevent");
    }
}

TEST_CASE("how bad or good something is says nothing of its evidence") {
    CHECK(take("Activity|Lead|Impact\nPosters|Unseen|High\nTalks|GLAA|Low").value(0, "evidence").empty());
    CHECK(take("Reference|Activity|Lead\nMS-01|Posters|Unseen\nMS-02|Talks|GLAA").value(0, "source").empty());
}

TEST_CASE("what a person takes a column for is not said to be left out") {
    const Taken taken = take("Activity|Lead|Review date\nPosters|Unseen|1/9/2027\nTalks|GLAA|1/10/2027");
    REQUIRE(taken.tells("to-come"));
    ImportPlan plan = taken.plan;
    take_column(plan, 2, "reviewedOn");
    CHECK_FALSE(Taken::says(made_of(plan).problems, "to-come"));
}

TEST_CASE("people at risk make no register of risks, and a register's officers are left out") {
    const Taken work = take(
        "Activity|People at risk|Lead|Status|RAG|Impact\nPosters|Drivers|Unseen|Live|Green|High\n"
        "Talks|Pickers|GLAA|Paused|Red|Low");
    CHECK(work.values("status") == Strings{"running", "paused"});
    const Taken risks = take(
        "Ref|Officer|Risk description|Likelihood|Impact\nA1|Oluchi Eze|Nobody reports to us|2|3\n"
        "A2|Ngozi Obi|Money ends in March|1|4");
    CHECK(risks.value(0, "title") == "Nobody reports to us");
}
