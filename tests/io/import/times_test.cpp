// Times that say a start and an end at once, and lists in a cell that has one line.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "model/import/periods.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("times: from one to another below one heading are the start and the end, as they were written") {
    const Taken taken = take(
        "Activity|Lead|Timescale\nPosters|Unseen|1/4/2026 to 31/3/2027\nTalks|GLAA|Apr 2026 – Mar 2027\nBeds|Haven|By Dec "
        "2026");
    CHECK(taken.values("start") == Strings{"2026-04-01", "Apr 2026", ""});
    CHECK(taken.values("end") == Strings{"2027-03-31", "Mar 2027", "By Dec 2026"});
    CHECK(taken.tells("both-ends"));
    // Another column says when it starts.
    CHECK(take("Activity|Lead|Start|Timescale\nPosters|Unseen|1/4/2026|Apr 2026 – Mar 2027").value(0, "end") ==
          "Apr 2026 – Mar 2027");
}

TEST_CASE("times: what names no year on either side, or more than two times, is no range") {
    using Range = std::pair<std::string, std::string>;
    CHECK(range_of("Q1 2026/27 - ongoing") == Range{"Q1 2026/27", "ongoing"});
    CHECK(range_of("2025–2027") == Range{"2025", "2027"});
    for (const std::string_view text :
         {"April to June 2026", "Mon – Fri", "10 to 12", "Training for staff - 2026", "2024 – 2025 – 2026", "2026-04-01", ""})
        CHECK_FALSE(range_of(text));
}

TEST_CASE("times: a column of ranges names no records, and is the dates where nothing else is") {
    const Taken taken = take(
        "Strand|When exactly it goes on|What gets done here\nPursue|Jan 2026 to Dec 2026|Joint visits to nail "
        "bars\nProtect|Mar 2026 to May 2027|Hotel staff e-learning");
    CHECK(taken.values("title") == Strings{"Joint visits to nail bars", "Hotel staff e-learning"});
    CHECK(taken.values("start") == Strings{"Jan 2026", "Mar 2026"});
}

TEST_CASE("import: items of a list in a cell for a name are parted by a semicolon, lines of one name by a space") {
    const auto title = [](std::string_view cell) {
        return take_html(fill("<tr><td>Activity<td>Lead<td>Status<tr><td>{}<td>Unseen<td>Live", {cell})).value(0, "title");
    };
    CHECK(title("<ul><li>School assemblies<li>Youth club talks</ul>") == "School assemblies; Youth club talks");
    CHECK(title("Training for<br>taxi drivers") == "Training for taxi drivers");
    CHECK(title("Car Wash<br>Visits") == "Car Wash Visits");
    CHECK(title("Talks in schools and<br>Youth clubs") == "Talks in schools and Youth clubs");
}

TEST_CASE("import: comments of cells are left out and counted") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Lead<tr><td>Call<a class='comment-indicator'></a><comment>Check this</comment><td>Unseen"
        "<tr><td>Talks<td>GLAA<span class=MsoCommentReference><a class=msocomanchor>[AB1]</a></span>");
    CHECK(taken.values("title") == Strings{"Call", "Talks"});
    CHECK(taken.values("lead") == Strings{"Unseen", "GLAA"});
    CHECK(taken.plan.comments == 2);
    CHECK(taken.tells("comments"));
}

TEST_CASE("counts: a year below a heading over two lines is the year, whatever is counted in it") {
    CHECK(count_words(counts("Year of referral|Adults|Children\n2023|51|44")) == "2023 adults 51; 2023 children 44; ");
    CHECK(count_words(
              counts("Year of referral|NRM referrals|NRM referrals\nYear of referral|Aged 17 and under|Adults\n2023|44|51")) ==
          "2023 children 44; 2023 adults 51; ");
}

TEST_CASE("headings: words of the field, in English and in Welsh, are known") {
    const auto key = [](std::string_view heading) { return heading_meaning(RecordKind::Activity, heading).key; };
    CHECK(key("Grant recipient") == "lead");
    CHECK(key("Assisting agencies") == "partners");
    CHECK(key("Cost met by") == "funding");
    CHECK(key("Synopsis") == "description");
    CHECK(key("Time frame") == "end");
    CHECK(key("Cynulleidfa") == "whoFor");
    CHECK(key("Website") == "source");
    CHECK(heading_meaning(RecordKind::Member, "NRM First Responder status").key == "firstResponder");
    CHECK(heading_meaning(RecordKind::Action, "Dyddiad targed").key == "due");
    const Taken taken =
        take("Gweithgaredd|Cynulleidfa|Cyllid\nPosteri|Y cyhoedd|Llywodraeth Cymru\nHyfforddiant|Busnesau|Awdurdod lleol");
    CHECK(taken.values("whoFor") == Strings{"public", "businesses"});
    CHECK(taken.values("funding") == Strings{"government", "local-authority"});
}

TEST_CASE("times: below headings that are no names of ours, days and months tell when something begins and ends") {
    const Taken grants = take(
        "Project|Grant holder|Grant from|Grant to\nAdult ISVA|Sussex Pathways|1.4.25|31.3.27\nSafe transport|YMCA|April "
        "2026|March 2027");
    CHECK(grants.values("start") == Strings{"2025-04-01", "April 2026"});
    CHECK(grants.values("fundingEnd") == Strings{"2027-03-31", "March 2027"});
    CHECK(grants.tells("guessed-column"));
    const Taken live =
        take("Initiative|Who leads?|Goes live\nPort chaplaincy|Mission to Seafarers|5th May 2025\nFair stall|DWP|Mar-26");
    CHECK(live.values("start") == Strings{"2025-05-05", "Mar-26"});
    // Not where they are no times, nor of the end of something else.
    CHECK(take("Project|Lead|Money from\nISVA|Pathways|OPCC\nTransport|YMCA|Lottery").values("start") == Strings{"", ""});
    CHECK(take("Course|Trainer|Date held|Cert expires\nSpot the signs|Unseen|12/3/2026|12/3/2029").value(0, "end").empty());
}

TEST_CASE("a heading names the time it is of in capitals as well") {
    CHECK(take("TITLE|STATUS AS AT Q2\nHub|Live\nTalks|Planned").values("status") == Strings{"running", "planned"});
    CHECK(heading_meaning(RecordKind::Activity, "STATUS AS AT Q2").key == "status");
    CHECK(heading_meaning(RecordKind::Activity, "Status As Of Nov 26").key == "status");
}
