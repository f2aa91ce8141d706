// Tables of partnerships that nobody had in mind: what a careful person would read in each cell, or a word that it was not
// read. Never quietly another value.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("only a heading that asks for it publishes, and only a plain yes") {
    const Taken audience = take("Activity|Lead|Adults|Public\nHotel Watch|Kent Police|✓|✓");
    CHECK(audience.value(0, "publish").empty());
    CHECK(audience.value(0, "whoFor") == "adults|public");
    const Taken label =
        take("Activity|Lead|Published|May be published\nHotel Watch|Kent Police|Yes|No\nTaxi talks|Unseen|No|Yes");
    CHECK(label.values("publish") == Strings{"", "yes"});
    const Taken doubted = take("Activity|Lead|May be published\nHotel Watch|Kent Police|Y?\nTalks|Kent Police|Yes??");
    CHECK(doubted.values("publish") == Strings{"", ""});
    CHECK(doubted.tells("not-yes-or-no"));
    CHECK(doubted.value(0, "notes") == "May be published: Y?");
    const Taken times = take("Activity|Lead|May be published\nLeaflet|Unseen|1\nFilm|Unseen|2");
    CHECK(times.values("publish") == Strings{"", ""});
}

TEST_CASE("counts of a part of a year are no counts of the year") {
    for (const std::string text :
         {"Year|Quarter|Referrals\n2025|Q1|12", "Year|Month|Referrals\n2025|Jan|12", "Year|Period|Referrals\n2025|H2|12"}) {
        CAPTURE(text);
        const CountsResult made = counts(text);
        CHECK(made.records.empty());
        CHECK(Taken::says(made.problems, "part-of-year"));
    }
}

TEST_CASE("years stand over columns whatever stands in the corner, and a second line of years is no count") {
    CHECK(count_words(counts("NRM referrals|2023|2024\nAdults|40|52\nChildren|12|9")) ==
          "2023 adults 40; 2024 adults 52; 2023 children 12; 2024 children 9; ");
    CHECK_FALSE(Taken::says(counts("NRM referrals|2023|2024\nAdults|40|52").problems, "no-year"));
    const CountsResult gender = counts("Gender|2023|2024\nMale|40|52\nFemale|12|15");
    // Men and women are no types of exploitation.
    CHECK(gender.records.empty());
    CHECK(Taken::says(gender.problems, "no-type"));
    const CountsResult again = counts("|2023|2024\nAdults|40|52\n|2024|2025\nChildren|12|9");
    CHECK(count_words(again) == "2023 adults 40; 2024 adults 52; ");
    CHECK(Taken::says(again.problems, "row-left-out"));
    CHECK(count_words(counts("Year|Measure|Adults\n2024|NRM|40\n|DtN|8\n2025|NRM|52\n|DtN|13")) ==
          "2024 adults 40; 2024 adults 8; 2025 adults 52; 2025 adults 13; ");
}

TEST_CASE("of two columns for one field the newer one tells how things are") {
    for (const std::string heads :
         {"RAG 24/25|RAG 25/26", "RAG (last)|RAG", "RAG (Jun)|RAG (Sep)", "Baseline RAG|RAG today", "RAG 2024|RAG 2025"}) {
        CAPTURE(heads);
        CHECK(take("Activity|Lead|" + heads + "\nHotel Watch|Kent Police|R|G").value(0, "rag") == "green");
    }
    CHECK(take("Activity|Lead|Status (June)|Status (Sept)\nA|Unseen|Planned|Live").value(0, "status") == "running");
    for (const std::string heads :
         {"End|Revised end date", "Original due date|New due date", "End date|Extended to", "Target date|Revised date"}) {
        CAPTURE(heads);
        const Taken taken =
            take("Activity|Lead|" + heads + "\nHotel Watch|Kent Police|31/03/2026|30/06/2026\nTaxi talks|Unseen|30/04/2026|");
        CHECK(taken.values("end") == Strings{"2026-06-30", "2026-04-30"});
        CHECK(taken.tells("older-column"));
    }
}

TEST_CASE("two of our own headings make a line of headings, however many of a partnership's own stand beside them") {
    const Taken taken = take("Title|Status|Zeta|Eta|Theta|Iota|Kappa|Lambda\nT1|Running|a|b|c|d|e|f\nT2|Planned|a|b|c|d|e|f");
    CHECK(taken.values("title") == Strings{"T1", "T2"});
    CHECK(taken.values("status") == Strings{"running", "planned"});
}

TEST_CASE("a cell over several columns is the first one's alone, and headings over several hold for each") {
    const Taken across = take_html(
        "<tr><th>Activity<th>Lead<th>Status<tr><td colspan=2>Car wash visits<td>Running<tr><td>Talks<td>Unseen<td>Planned");
    CHECK(across.values("title") == Strings{"Car wash visits", "Talks"});
    CHECK(across.values("lead") == Strings{"", "Unseen"});
    CHECK(across.values("status") == Strings{"running", "planned"});
    const Taken both =
        take_html("<tr><th>Lead<th>Partners<th>Activity<tr><td rowspan=2 colspan=2>Kent Police<td>Visits<tr><td>Talks");
    CHECK(both.values("lead") == Strings{"Kent Police", "Kent Police"});
    CHECK(both.values("partners") == Strings{"", ""});
}

TEST_CASE("two lines of headings are known by what stands in both, whatever the second says") {
    const Taken months = take_html(
        "<tr><td rowspan=2>Activity<td rowspan=2>Lead<td colspan=3>RAG rating<tr><td>April<td>May<td>June"
        "<tr><td>Visits<td>Kent Police<td>R<td>A<td>G<tr><td>Talks<td>Unseen<td>G<td>A<td>R");
    CHECK(months.values("title") == Strings{"Visits", "Talks"});
    CHECK(months.values("rag") == Strings{"green", "red"});
    const Taken partners = take_html(
        "<tr><td rowspan=2>Activity<td rowspan=2>Status<td colspan=2>Partners<tr><td>Police<td>NHS"
        "<tr><td>Visits<td>Live<td>x<td><tr><td>Talks<td>Planned<td>x<td>x");
    CHECK(partners.values("partners") == Strings{"Police", "Police|NHS"});
    const Taken ticked = take("Activity|Pursue|Prevent\nVisits|✓|\nTalks||✓");
    CHECK(ticked.values("fourP") == Strings{"pursue", "prevent"});
    CHECK(take("Activity|Status|Partners\nVisits|Live|✓").value(0, "partners").empty());
}

TEST_CASE("a column with nothing in it takes no field from one with words") {
    const Taken form = take("Name|Project title|Lead\n|Helpline week|Unseen\n|Taxi talks|GLAA");
    CHECK(form.values("title") == Strings{"Helpline week", "Taxi talks"});
    CHECK(take("Activity|Start|Start date\nTalks||1/4/2026").value(0, "start") == "2026-04-01");
}

TEST_CASE("days are read in the order of their column, and in British time") {
    const Taken american = take("Activity|Lead|Start date\nStall|Unseen|4/13/2026\nVisits|GLAA|4/5/2026");
    CHECK(american.values("start") == Strings{"2026-04-13", "2026-04-05"});
    CHECK(american.tells("month-first"));
    const Taken mixed = take("Activity|Lead|Start date\nStall|Unseen|4/13/2026\nVisits|GLAA|4/5/2026\nTalks|GLAA|14/5/2026");
    CHECK(mixed.values("start") == Strings{"2026-04-13", "4/5/2026", "2026-05-14"});
    CHECK(mixed.tells("day-or-month"));
    CHECK(take("Activity|Lead|Due\nTalks|Unseen|2026-03-31T23:00:00Z").value(0, "end") == "2026-04-01");
    CHECK(take("Activity|Lead|Due\nTalks|Unseen|2026-01-31T23:00:00Z").value(0, "end") == "2026-01-31");
    CHECK(take("Gweithgaredd|Corff arweiniol|Dechrau|Statws\nPosteri|Cyngor Gwynedd|1 Mai 2026|Ar y gweill").value(0, "start") ==
          "2026-05-01");
}

TEST_CASE("a day to come is not when something was reviewed") {
    const Taken next = take("Activity|Lead|Review date\nHotel Watch|Kent Police|01/09/2027");
    CHECK(next.value(0, "reviewedOn").empty());
    CHECK(next.tells("to-come"));
    const Taken one = take("Activity|Lead|Last reviewed\nA|Unseen|1/9/2025\nB|Unseen|1/9/2026\nC|Unseen|1/9/2027");
    CHECK(one.value(2, "reviewedOn") == "2027-09-01");
    CHECK(one.tells("day-to-come"));
}

TEST_CASE("numbers are no places, people, priorities or ratings") {
    CHECK(take("Activity|Venue|Places\nSpot the signs|Town Hall|20").value(0, "place") == "Town Hall");
    CHECK(take("Activity|Lead|Participants\nTalks|Unseen|18\nVisits|GLAA|40").values("whoFor") == Strings{"", ""});
    CHECK(take("Activity|Lead|RAG rated?\nTalks|Unseen|Y\nVisits|GLAA|N").values("rag") == Strings{"", ""});
    const Taken order =
        take("Priority|Action|Owner\n1|Write plan|Unseen\n2|Train|GLAA\n3|Map|GLAA\n4|Report|Unseen", RecordKind::Action);
    CHECK(order.values("priority") == Strings{"", "", "", ""});
}

TEST_CASE("what stands behind a word may take it back") {
    const Taken taken =
        take("Activity|Status\nA|Complete: No\nB|Live - paused\nC|Live (not yet)\nD|Complete - no further action\nE|Live / Byw");
    CHECK(taken.values("status") == Strings{"Complete: No", "Live - paused", "Live (not yet)", "ended", "running"});
}

TEST_CASE("people are left out by address and initial too, and organisations under such headings are not") {
    const Taken people = take("Activity|Lead\nTalks|j.smith@kent.police.uk\nVisits|A. Cole\nClub|P. Okafor");
    CHECK(people.values("lead") == Strings{"", "", ""});
    CHECK(people.tells("people"));
    CHECK(take("Activity|SRO organisation\nTalks|Kent Police\nVisits|NHS Kent ICB").values("lead") ==
          Strings{"Kent Police", "NHS Kent ICB"});
    const Taken members = take("Attendees|Representing\nAmy Cole|Kent Police\nBob Dean|Unseen", RecordKind::Member);
    CHECK(members.values("organisation") == Strings{"Kent Police", "Unseen"});
    CHECK(members.tells("people"));
}

TEST_CASE("organisations are not parted inside brackets, and lists may be numbered") {
    CHECK(take("Activity|Partners\nStudy|University of Hull (Wilberforce Institute, Law School, Library)").value(0, "partners") ==
          "University of Hull (Wilberforce Institute, Law School, Library)");
    CHECK(take("Activity|Partners\nVisits|Police (CID / PPU), NHS").value(0, "partners") == "Police (CID / PPU)|NHS");
    CHECK(take("Activity|Partners\nForum|\"1. Unseen\n2. Barnardo's\"").value(0, "partners") == "Unseen|Barnardo's");
    CHECK(take("Activity|Partners\nVisits|Police, council, NHS, third sector").value(0, "partners") ==
          "Police|council|NHS|third sector");
}

TEST_CASE("rows that may be no activities are pointed out") {
    const Taken parts = take("Ref|Action|Lead|By when\n1|Raise awareness||\n1.1|Posters|Unseen|1/4/2027");
    CHECK(parts.tells("only-a-name"));
    const Taken unknown = take("Alpha|Beta\nAdvocacy|Hestia\nRefuge|Ashiana");
    CHECK(unknown.tells("no-headings"));
    const Taken contracts = take("Contract|Supplier|Value|End\nAdvocacy|Hestia|£1|31/3/2027\nRefuge|Ashiana|£2|31/3/2027");
    CHECK(contracts.values("title") == Strings{"Advocacy", "Refuge"});
    const Taken merged =
        take_html("<tr><td>Activity<td>Partner<td>Status<tr><td rowspan=2>Hotel Watch<td>Police<td rowspan=2>Live<tr><td>Unseen");
    CHECK(merged.tells("same-name"));
    CHECK(take("•|Posters in hotels\n•|Visits").values("title") == Strings{"Posters in hotels", "Visits"});
    const Taken open = take("Activity|Lead|Notes\nVisits|Police|\"see below\nTalks|Unseen|ok\"\nClub|Bawso|fine");
    CHECK(open.values("title") == Strings{"Visits", "Talks", "Club"});
}

TEST_CASE("fields that stand one below the other are turned, and it is said") {
    const Taken turned =
        take("Project|Haven House|Bridge\nLead|Ashiana|Snowdrop Project\nStart|01/04/2025|01/10/2025\nStatus|Live|Planned");
    CHECK(turned.values("title") == Strings{"Haven House", "Bridge"});
    CHECK(turned.values("status") == Strings{"running", "planned"});
    CHECK(turned.tells("turned"));
    const Taken form = take("Activity|Night bus\nLead organisation|Unseen\nStart date|1/4/2026\nStatus|Live");
    CHECK(form.values("title") == Strings{"Night bus"});
}

TEST_CASE("tables of one list are put together though each has a title, which is kept") {
    const std::vector<Sheet> sheets =
        read_pasted({},
                    "<table><tr><td colspan=2>PREVENT<tr><td>Action<td>Lead<tr><td>Posters<td>Unseen</table>"
                    "<table><tr><td colspan=2>PURSUE<tr><td>Action<td>Lead<tr><td>Visits<td>GLAA</table>");
    const JoinedSheet joined = joined_tables(sheets);
    CHECK(joined.tables == 2);
    const Taken taken = take(joined.sheet);
    CHECK(taken.values("title") == Strings{"Posters", "Visits"});
    CHECK(taken.values("fourP") == Strings{"prevent", "pursue"});
}

TEST_CASE("a stray word far to the right widens no row, and it is said that it is left out") {
    std::string text = "Activity\tLead\n";
    for (int row = 0; row < 100; ++row) text += "Talks " + std::to_string(row) + "\tUnseen" + std::string(16000, '\t') + '\n';
    text += std::string(16383, '\t') + "x\n";
    const std::vector<Sheet> sheets = read_pasted(text, {});
    for (const Strings& row : sheets.at(0).rows) CHECK(row.size() <= kMostColumns);
    const Taken taken = take(sheets.at(0));
    CHECK(taken.made.records.size() >= 100);
    CHECK(taken.tells("columns-cut"));
}
