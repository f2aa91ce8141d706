// Tables whose words look like something that they are not. What cannot be told from the words is left out and said, or
// taken as a guess and said; never quietly the opposite of what somebody wrote.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "present/words/field_words.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("a heading that denies publication never publishes anything") {
    for (const std::string heading :
         {"Do not publish?", "Not for publication", "Publication restricted", "No publication", "Withhold from public",
          "Publish restricted", "Exempt from publication", "Not to be published"}) {
        CAPTURE(heading);
        const Taken taken =
            take(fill("Title|Lead|Status|{}\nCar wash|Kent Police|Live|Y\nPosters|Kent Police|Live|N", {heading}));
        CHECK(taken.key(heading) == "");
        for (const auto& record : taken.made.records) CHECK_FALSE(static_cast<const Activity&>(*record).publish);
    }
    const Taken asked = take("Title|Lead|Publish? (Yes/No)\nCar wash|Kent Police|Yes");
    CHECK(static_cast<const Activity&>(*asked.made.records.at(0)).publish);
}

TEST_CASE("ticks under a heading that is not known are no rating and no status") {
    const Taken agreed = take("Activity|Lead|Status|SLA in place\nA|Kent Police|Live|Y\nB|Kent Police|Paused|Y");
    CHECK(agreed.key("SLA in place").empty());
    const Taken ticked = take("Activity|Adults|Children\nVisits|✅|\nPosters|✅|✅");
    CHECK(ticked.value(0, "rag").empty());
    CHECK(ticked.value(1, "rag").empty());
    const Taken grade = take("Activity|Lead|Band\nVisits|Kent Police|A\nPosters|Kent Police|A");
    CHECK(grade.value(0, "rag").empty());
    const Taken impact = take("Action|Owner|Impact\nWrite it|Kent Police|High\nSend it|Kent Police|Low", RecordKind::Action);
    CHECK(impact.value(0, "priority").empty());
    const Taken risk = take("Activity|Lead|Likelihood\nVisits|Kent Police|Red\nPosters|Kent Police|Green");
    CHECK(risk.value(0, "rag").empty());
}

TEST_CASE("a column that is known by its content alone is said to be guessed") {
    const Taken taken = take("Activity|Lead|How it goes\nA|Kent Police|Running\nB|Kent Police|Paused\nC|Kent Police|Planned");
    CHECK(taken.values("status") == Strings{"running", "paused", "planned"});
    CHECK(taken.tells("guessed-column"));
    const Taken named = take("Activity|Lead|Status\nA|Kent Police|Running");
    CHECK_FALSE(named.tells("guessed-column"));
}

TEST_CASE("names of people are no organisations, whatever stands over them") {
    const Taken members = take("Agency|Name|Role\nKent Police|Jane Smith|Chair\nUnseen|Bob Lee|Member", RecordKind::Member);
    CHECK(members.values("organisation") == Strings{"Kent Police", "Unseen"});
    CHECK(members.tells("people"));
    const Taken list = take("Name|Organisation|Job title|Email\nJane Smith|Kent Police|DI|j@x.uk\nBob Lee|Unseen|CEO|b@x.uk",
                            RecordKind::Member);
    CHECK(list.values("organisation") == Strings{"Kent Police", "Unseen"});
    const Taken owner = take("Activity|Organisation|Owner\nVisits|Kent Police|Jane Smith\nPosters|Unseen|David Jones");
    CHECK(owner.values("lead") == Strings{"Kent Police", "Unseen"});
    CHECK(owner.tells("people"));
    const Taken officer = take("Activity|Lead officer\nVisits|Jane Smith (Kent Police)\nPosters|PC 1234 Ahmed, Kent Police");
    CHECK(officer.values("lead") == Strings{"", ""});
    CHECK(officer.tells("people"));
    const Taken charities = take("Activity|Lead\nVisits|City Hearts\nPosters|Justice and Care\nTalks|Elizabeth Fry Trust");
    CHECK(charities.values("lead") == Strings{"City Hearts", "Justice and Care", "Elizabeth Fry Trust"});
}

TEST_CASE("a name beside a project is the name of a person") {
    const Taken taken = take("Name|Project|Organisation\nJane Smith|Posters|Unseen\nBob Lee|Nail bars|HMRC");
    CHECK(taken.values("title") == Strings{"Posters", "Nail bars"});
    CHECK(taken.tells("people"));
}

TEST_CASE("a yes or no is no address") {
    CHECK(take("Activity|Lead|On website\nVisits|Unseen|Y\nPosters|HMRC|N").value(0, "evidenceLink").empty());
}

TEST_CASE("a row with nothing but a name is said, since it may be a heading") {
    const Taken taken = take("Activity|Lead|Status|RAG\nCar washes|||\nVisits|Unseen|Live|G");
    CHECK(taken.values("title") == Strings{"Car washes", "Visits"});
    CHECK(taken.tells("only-a-name"));
}

TEST_CASE("an area with a remark in brackets is the area, and the remark is kept") {
    const Taken taken = take("Activity|Lead|Areas\nVisits|Unseen|Kent (Thanet only)");
    CHECK(taken.value(0, "areas") == "E23000032");
    CHECK(taken.value(0, "notes") == "Areas: Kent (Thanet only)");
}

TEST_CASE("who something is for is not who leads it") {
    for (const std::string heading : {"Who it's for", "Who is this for?", "Who it is for"}) {
        CAPTURE(heading);
        const Taken taken = take(fill("Service name|Organisation|{}\nGroup|Bawso|Adults; Families and carers", {heading}));
        CHECK(taken.value(0, "lead") == "Bawso");
        CHECK(taken.value(0, "whoFor") == "adults|families");
    }
}

TEST_CASE("words of two fields in one heading decide nothing") {
    for (const std::string heading : {"Endorsed by", "Start-up costs", "Partner status", "RAG reason", "RAG last month",
                                      "Survivor numbers", "Area of need"}) {
        CAPTURE(heading);
        CHECK(heading_meaning(RecordKind::Activity, heading).key.empty());
    }
    CHECK(heading_meaning(RecordKind::Activity, "Planned start date").key == "start");
    CHECK(heading_meaning(RecordKind::Activity, "Sefydliad arweiniol").key == "lead");
}

TEST_CASE("a part of a year, a target or a forecast is no count of a calendar year") {
    for (const std::string heading :
         {"2023 - 24", "2023 (Apr-Dec)", "2024 to date", "2025 target", "2025 (forecast)", "2024 H1", "2024/25"}) {
        CAPTURE(heading);
        CHECK(count_words(counts(fill("Type|{}|2022\nLabour|12|34\nSexual|56|78", {heading}))) == "2022  34; 2022  78; ");
    }
    CHECK(count_words(counts("Type|Calendar year 2023|2024 (all)\nLabour|12|34")) == "2023  12; 2024  34; ");
    CHECK(count_words(counts("Type|2023 adults|2023 children\nLabour|12|34")) == "2023 adults 12; 2023 children 34; ");
    CHECK(counts("Year ending March|Referrals\n2024|12").records.empty());
}

TEST_CASE("counts that only a left out column tells apart are said to be alike") {
    const CountsResult made = counts("Year|Nationality|Referrals\n2024|Albanian|12\n2024|British|34");
    CHECK(Taken::says(made.problems, "counts-alike"));
    CHECK_FALSE(Taken::says(counts("Year|Referrals\n2023|12\n2024|34").problems, "counts-alike"));
}

TEST_CASE("a second line of headings is found where it fills the gaps of the first") {
    const Taken taken = take(
        "Activity|Lead|Timescale||Delivery|\n||Start|End|RAG|Direction of travel\nVisits|Kent Police|01/04/2026|31/03/2027|G|Up\n"
        "Posters|Unseen|01/05/2026|30/04/2027|R|Down");
    CHECK(taken.values("start") == Strings{"2026-04-01", "2026-05-01"});
    CHECK(taken.values("end") == Strings{"2027-03-31", "2027-04-30"});
    CHECK(taken.values("rag") == Strings{"green", "red"});
    CHECK(taken.values("title") == Strings{"Visits", "Posters"});
}

TEST_CASE("the name of a part of the table just below the headings does not take their place") {
    for (const std::string part : {"Prevention", "Evaluation", "Partners", "Risk", "Population"}) {
        CAPTURE(part);
        const Taken taken = take(fill("Activity|Lead|Status|Start|RAG\n{}||||\nVisits|Kent Police|Live|01/04/2026|G", {part}));
        REQUIRE(!taken.made.records.empty());
        CHECK(taken.made.records.size() <= 2);
        CHECK(taken.values("title").back() == "Visits");
        CHECK(taken.values("lead").back() == "Kent Police");
        CHECK(taken.values("rag").back() == "green");
    }
}

TEST_CASE("a line about the table above its headings is left out and says nothing of the columns") {
    const Taken taken = take(
        "Owner:|J. Smith|Version:|0.3|Review date|12/05/2026\nActivity|Lead|Status|Start|RAG|Notes\nVisits|Kent "
        "Police|Live|01/04/2026|G|Fine");
    CHECK(taken.value(0, "title") == "Visits");
    CHECK(taken.value(0, "lead") == "Kent Police");
    CHECK(taken.tells("row-left-out"));
}

TEST_CASE("what a spreadsheet shows for a fault is said and never kept as a value") {
    const Taken taken = take("Activity|Lead|Start\nVisits|#N/A|########\nPosters|Unseen|01/04/2026");
    CHECK(taken.value(0, "start").empty());
    CHECK(taken.value(0, "lead").empty());
    CHECK(taken.tells("spreadsheet-error"));
}

TEST_CASE("a word with a question mark behind it is kept with its doubt") {
    const Taken taken = take("Activity|Lead|Status\nVisits|Kent Police|Live?\nPosters|Unseen|Live");
    CHECK(taken.value(0, "status") == "running");
    CHECK(taken.value(0, "notes") == "Status: Live?");
    CHECK(taken.value(1, "notes").empty());
}

TEST_CASE("a rating or a day is not filled down from the row above") {
    const Taken taken = take("RAG|Date|Activity|Lead\nRed|01/04/2026|Visits|Kent Police\n||Posters|Unseen\n||Talks|Unseen");
    CHECK(taken.values("rag") == Strings{"red", "", ""});
    CHECK(taken.values("start") == Strings{"2026-04-01", "", ""});
}

TEST_CASE("what happened is nearer than what was planned") {
    const Taken taken = take("Activity|Lead|Planned start|Actual start\nVisits|Kent Police|01/04/2026|05/06/2026");
    CHECK(taken.value(0, "start") == "2026-06-05");
}

TEST_CASE("rows below a table that are about it become no activities") {
    const Taken taken = take(
        "Activity|Lead|Status|RAG\nVisits|Kent Police|Live|G\nG = on track, A = some delay|||\nUpdated by the office|||\nNB: two "
        "are on hold|||\n"
        "Next meeting: 3 May 2026|||");
    CHECK(taken.values("title") == Strings{"Visits"});
    CHECK(taken.tells("row-left-out"));
}

TEST_CASE("a list of organisations with a comma at each line end has no commas in its names") {
    const Taken taken = take_html("<tr><td>Activity<td>Partners<tr><td>Visits<td>HMRC,<br>HSE,<br>and Immigration Enforcement");
    CHECK(taken.value(0, "partners") == "HMRC|HSE|Immigration Enforcement");
}

TEST_CASE("HTML: what is struck out or deleted is left out and said") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Lead<tr><td>Nail bar <del>raids</del><ins>visits</ins><a "
        "class=msocomanchor>[JS1]</a><td>HM<s>PS</s>RC"
        "<tr><td style='text-decoration:line-through'>Old visits<td>Unseen<tr><td>Posters<sup>1</sup><td>Unseen"
        "<tr><td><span style='mso-list:Ignore'>1.&nbsp; </span>Hotel Watch, from the 1<sup>st</sup> of May<td>Unseen");
    CHECK(taken.value(0, "title") == "Nail bar visits");
    CHECK(taken.value(0, "lead") == "HMRC");
    CHECK(taken.tells("struck-out"));
    CHECK(taken.values("title") == Strings{"Nail bar visits", "Posters", "Hotel Watch, from the 1st of May"});
    const Taken dropped = take_html(
        "<tr><td>Activity<td>Lead<td>Status<td>Notes<td>End<tr><td><s>Old project</s><td><s>Council</s><td><td>cancelled<td>1 "
        "April 2025"
        "<tr><td>Visits<td><s>Council</s> Unseen<td>Live<td><td>");
    CHECK(dropped.values("title") == Strings{"Visits"});
    CHECK(dropped.tells("struck-out"));
    CHECK(dropped.tells("row-left-out"));
}

TEST_CASE("HTML: a row goes with its name, and not with what is struck out beside it") {
    const std::string head = "<tr><td>Ref<td>Activity<td>Lead<td>Status<td>End";
    const auto titles = [&](const std::string& row) {
        return take_html(head + row + "<tr><td>9<td>Visits<td>Unseen<td>Live<td>").values("title");
    };
    CHECK(titles("<tr><td>1<td>Hotel watch<td>GLAA<td><s>Planned</s><td><s>1/4/2026</s>") == Strings{"Hotel watch", "Visits"});
    const std::string through = "<td style='text-decoration:line-through'>";
    CHECK(titles("<tr>" + through + "<td>Hotel watch<td>GLAA" + through + through) == Strings{"Hotel watch", "Visits"});
    CHECK(titles("<tr><td>1<td><s>Hotel watch</s><td>GLAA<td>Planned<td>1/4/2026") == Strings{"Visits"});
    CHECK(titles("<tr>" + through + "1" + through + "Hotel watch" + through + "GLAA<td><td>") == Strings{"Visits"});
    const Taken taken = take_html(
        head + "<tr><td>1<td><s>Hotel watch</s><td>GLAA<td>Planned<td>1/4/2026<tr><td>9<td>Visits<td>Unseen<td>Live<td>");
    CHECK(std::any_of(taken.made.problems.begin(), taken.made.problems.end(), [](const Problem& one) {
        return one.where == "row 2" && one.message == "“Hotel watch” is struck out, so its row is left out.";
    }));
}

TEST_CASE("days are read month first in every column of a table where one can be read no other way, which is said of each") {
    const Taken taken =
        take("Activity|Lead|Start|End\nVisits|Kent Police|03/04/2026|04/13/2026\nTalks|Unseen|05/06/2026|12/31/2026");
    CHECK(taken.values("start") == Strings{"2026-03-04", "2026-05-06"});
    CHECK(taken.values("end") == Strings{"2026-04-13", "2026-12-31"});
    CHECK(std::count_if(taken.made.problems.begin(), taken.made.problems.end(),
                        [](const Problem& problem) { return problem.code == "month-first"; }) == 2);
    // A column that can only have the day first speaks against it.
    const Taken mixed = take(
        "Activity|Lead|Start|End|Funding ends\nVisits|Kent "
        "Police|03/04/2026|04/13/2026|31/03/2027\nTalks|Unseen|05/06/2026|12/31/2026|30/04/2027");
    CHECK(mixed.values("start") == Strings{"2026-04-03", "2026-06-05"});
}

TEST_CASE("numbers of sections and times say nothing about the order of days") {
    const Taken taken =
        take("Ref|Activity|Lead|End\n1.12.1|Train staff|Kent Police|04/05/2027\n1.13.1|Map beds|Unseen|05/06/2027");
    CHECK(taken.values("end") == Strings{"2027-05-04", "2027-06-05"});
    const Taken against = take(
        "Ref|Activity|Lead|Start|End\n13.1.2|Train staff|Kent Police|03/04/2026|04/13/2026\n"
        "13.1.3|Map beds|Unseen|05/06/2026|12/31/2026");
    CHECK(against.values("start") == Strings{"2026-03-04", "2026-05-06"});
}

TEST_CASE("a column of what has been done is read with the month first before it is asked whether its days are still to come") {
    const Taken taken =
        take("Activity|Lead|End|Last reviewed\nVisits|Unseen|04/13/2027|01/12/2026\nTalks|Kent Police|12/31/2027|02/12/2026");
    CHECK(taken.values("reviewedOn") == Strings{"2026-01-12", "2026-02-12"});
    CHECK_FALSE(taken.tells("to-come"));
}

TEST_CASE("a status in words that are not known stays a status, in Welsh too, and sentences are notes") {
    const Taken welsh = take(
        "Teitl|Sefydliad arweiniol|Statws|Lefel\nYmweliadau|Heddlu Gwent|Ar waith|Cenedlaethol\nPosteri|Unseen|Wedi ei "
        "gynllunio|Lleol\n"
        "Sgyrsiau|Unseen|Wedi'i gwblhau|Lleol");
    CHECK(welsh.values("status") == Strings{"running", "planned", "ended"});
    CHECK(welsh.key("Lefel") == "level");
    CHECK(take("Activity|Lead|Cyflwr\nVisits|Kent Police|Aros am ateb\nTalks|Unseen|Dim newid eto").key("Cyflwr") == "status");
    CHECK(take("Activity|Lead|Progress\nVisits|Kent Police|The first two were held in May, more to come\nTalks|Unseen|Waiting "
               "for the new rota of the council")
              .key("Progress") == "notes");
}

TEST_CASE("a rating in a word that is none is asked about") {
    const Taken taken = take("Activity|Lead|RAG\nVisits|Kent Police|Green\nTalks|Unseen|Overdue\nPosters|Unseen|Amber");
    CHECK(taken.values("rag")[1] != "red");
    CHECK_FALSE(taken.made.unknown.empty());
}

TEST_CASE("a single line over a whole table's width heads nothing where no row is below it") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Lead<td>Status<td>Start<tr><td>Visits<td>Unseen<td>Live<td>1 May 2026"
        "<tr><td colspan=4>Agreed at board 12 May; the office to update");
    CHECK(taken.values("title") == Strings{"Visits"});
    CHECK(taken.plan.columns.size() == 4);
    CHECK(taken.tells("row-left-out"));
}

TEST_CASE("HTML: a colour alone is said not to be read") {
    CHECK(take_html("<tr><td>Activity<td>RAG<tr><td>Visits<td style='background:#00B050'><tr><td>Posters<td bgcolor=red>")
              .tells("colours"));
    const std::string page =
        "<html><head><style>.xl66 {mso-style-parent:style0; "
        "background:#FFC000;}</style></head><body><table><tr><td>Activity<td>RAG"
        "<tr><td>Visits<td class=xl66></table></body></html>";
    CHECK(take(read_pasted({}, page).at(0)).tells("colours"));
    CHECK_FALSE(take_html("<tr><td>Activity<td>RAG<tr><td>Visits<td style='background:white'>").tells("colours"));
}

TEST_CASE("HTML: a ticked box, a chosen option, a typed value and the name of a picture are read") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Status<td>RAG<td>May be published<td>Lead"
        "<tr><td><input value='Visits'><td><select><option>Planned<option selected>Running</select><td><img src=x alt=Green>"
        "<td><input type=checkbox checked><td>Unseen");
    CHECK(taken.value(0, "title") == "Visits");
    CHECK(taken.value(0, "status") == "running");
    CHECK(taken.value(0, "rag") == "green");
    CHECK(static_cast<const Activity&>(*taken.made.records.at(0)).publish);
}

TEST_CASE("a bar that Markdown escapes belongs to its cell") {
    const std::vector<Sheet> sheets =
        read_pasted("| Activity | Lead |\n|---|---|\n| Visits \\| talks | Unseen |\n| Posters | Unseen |", {});
    const Taken taken = take(sheets.at(0));
    CHECK(taken.values("title") == Strings{"Visits | talks", "Posters"});
}

TEST_CASE("amounts are no days of a spreadsheet, and numbers of versions turn no days round") {
    const Taken amounts =
        take("Activity|Lead|Source\nHotel Watch|Kent Police|25000\nTaxi talks|Unseen|40000\nPosters|GLAA|32500");
    CHECK(amounts.values("source") == Strings{"25000", "40000", "32500"});
    for (const std::string heading : {"Annual target (£)", "Delivered to (people)"}) {
        CAPTURE(heading);
        const Taken taken =
            take("Activity|Lead|" + heading + "\nHotel Watch|Kent Police|25000\nTaxi talks|Unseen|40000\nPosters|GLAA|32500");
        CHECK(taken.values("end") == Strings{"", "", ""});
    }
    const Taken versions =
        take("Activity|Lead|Start|Version\nHotel Watch|Kent Police|04/05/2027|10.13.22\nTaxi talks|Unseen|05/06/2027|10.14.22");
    CHECK(versions.values("start") == Strings{"2027-05-04", "2027-06-05"});
    // Under a heading that asks for days they are days.
    CHECK(take("Activity|Lead|Start\nHotel Watch|Kent Police|45750\nTaxi talks|Unseen|45751").values("start") ==
          Strings{"2025-04-03", "2025-04-04"});
}

TEST_CASE("HTML: which cell names a row is known by the headings, also where it is struck out") {
    const auto titles = [](const std::string& rows) { return take_html(rows).values("title"); };
    CHECK(titles("<tr><td>Priority<td>Activity<td>Lead<tr><td><s>High</s><td>Hotel watch<td>GLAA") == Strings{"Hotel watch"});
    const std::string head = "<tr><td>Ref<td>Activity<td>Lead<tr><td>2<td>Visits<td>Unseen";
    CHECK(titles(head + "<tr><td>A1<td><s>Hotel watch</s><td>GLAA") == Strings{"Visits"});
    CHECK(titles("<tr><td>Owner<td>Activity<td>Lead<tr><td>Jo<td><s>Hotel watch</s><td>GLAA<tr><td>Al<td>Visits<td>Unseen") ==
          Strings{"Visits"});
    // Only struck rows: the headings are headings all the same, and what is struck out does not come back by another way.
    const std::string all =
        "<table><tr><td>Activity<td>Lead<tr><td><s>Hotel watch</s><td>GLAA<tr><td><s>Posters</s><td>Unseen</table>";
    CHECK(take(read_pasted("Activity\tLead\nHotel watch\tGLAA\nPosters\tUnseen", all).at(0)).made.records.empty());
    const std::string rows = "<table><tr><td><s>Hotel watch</s><td><s>GLAA</s><tr><td><s>Posters</s><td><s>Unseen</s></table>";
    const Taken none = take(read_pasted("Hotel watch\tGLAA\nPosters\tUnseen", rows).at(0));
    CHECK(none.made.records.empty());
    CHECK(none.plan.left_out.size() == 2);
    // A count that is struck out adds nothing to a sum, and a struck year is no year.
    const CountsResult made = [] {
        const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
        const ImportPlan plan = plan_counts(read_pasted({},
                                                        "<table><tr><td>Year<td>Adults<td>Children<tr><td>2024<td><s>40</s><td>9"
                                                        "<tr><td><s>2023</s><td>31<td>8</table>")
                                                .at(0),
                                            context);
        CountDefaults given;
        given.measure = "referrals";
        return import_counts(plan, context, given, [next = 0]() mutable { return std::to_string(++next); });
    }();
    CHECK(count_words(made) == "2024 children 9; ");
}

TEST_CASE("HTML: a row that is left out still says what its group is, and what is struck out says nothing of the rows below") {
    const std::string head = "<tr><td>Level<td>Activity<td>Lead<tr><td>National<td>Outreach<td>Council<tr><td><td>Posters<td>NHS";
    const auto levels = [&](const std::string& rows) { return take_html(head + rows).values("level"); };
    CHECK(levels("<tr><td>Local<td><s>Hotel watch</s><td>Kent<tr><td><td>Visits<td>NHS") ==
          Strings{"national", "national", "regional-local"});
    CHECK(levels("<tr><td><s>Local</s><td>Hotel watch<td>Kent<tr><td><td>Visits<td>NHS") ==
          Strings{"national", "national", "", ""});
    CHECK(levels("<tr style='display:none'><td>Local<td>Hotel watch<td>Kent<tr><td><td>Visits<td>NHS") ==
          Strings{"national", "national", "regional-local"});
    CHECK(levels("<tr style='display:none'><td rowspan=2>Local<td>Hotel watch<td>Kent<tr><td>Visits<td>NHS") ==
          Strings{"national", "national", "regional-local"});
    const Taken first = take_html(
        "<tr><td>Level<td>Activity<td>Lead<tr style='display:none'><td>Local<td>Hotel watch<td>Kent<tr><td><td>Visits<td>NHS"
        "<tr><td>National<td>Outreach<td>Council<tr><td><td>Posters<td>NHS");
    CHECK(first.values("level") == Strings{"regional-local", "national", "national"});
    CHECK(std::any_of(first.made.problems.begin(), first.made.problems.end(), [](const Problem& one) {
        return one.message == "“Level” is empty in 2 rows, which take what stands above them, as in merged cells.";
    }));
}

TEST_CASE("HTML: a count below a year that is struck out is no count of the year before") {
    const std::string table =
        "<table><tr><td>Year<td>Type<td>Referrals<tr><td>2023<td>Labour<td>12<tr><td><td>Sexual<td>7<tr><td><s>2024</"
        "s><td>Labour<td>20"
        "<tr><td><td>Sexual<td>9</table>";
    const ImportContext context{shipped_pack(), shipped_places(), nullptr, "2026-11-21"};
    CountDefaults all;
    all.measure = "referrals";
    const CountsResult made = import_counts(plan_counts(read_pasted({}, table).at(0), context), context, all,
                                            [next = 0]() mutable { return std::to_string(++next); });
    for (const auto& record : made.records) CHECK_FALSE((static_cast<const LocalCount&>(*record).count == 9));
}

TEST_CASE("HTML: a struck cell over several columns is one, and its row stays with its name") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Status<td>Notes<tr><td>Outreach<td colspan=2><s>old note</s><tr><td>Visits<td>Running<td>");
    CHECK(taken.values("title") == Strings{"Outreach", "Visits"});
    CHECK(taken.plan.struck_out == 1);
}

TEST_CASE("HTML: the words of a link to evidence stay, and the address is the link") {
    const Taken taken = take_html(
        "<tr><td>Activity<td>Lead<td>Evidence link<tr><td>Outreach<td>Council<td><a href='https://example.org/a'>Evaluation "
        "2023, weak</a>"
        "<tr><td>Visits<td>NHS<td><a href='https://example.org/b'>example.org/b</a>");
    CHECK(taken.values("evidenceLink") == Strings{"https://example.org/a", "https://example.org/b"});
    CHECK(taken.value(0, "notes").find("Evaluation 2023, weak") != std::string::npos);
    CHECK(taken.value(1, "notes").empty());
}

TEST_CASE("import: every title of every choice is known by its own words") {
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Member, RecordKind::Action})
        for (const Field& known : fields(kind)) {
            if (known.choices.empty() || (known.kind != FieldKind::Choice && known.kind != FieldKind::Choices)) continue;
            shipped_pack().for_each_choice(known.choices, [&](const Entry& entry) {
                CAPTURE(entry.title);
                const std::string name(words_of(kind, naming_field(kind)).label), label(words_of(kind, known.key).label);
                const Taken taken = take(name + '|' + label + "\nSomething|" + entry.title, kind);
                CHECK(taken.key(label) == known.key);
                CHECK(taken.value(0, known.key) == entry.id);
            });
        }
}
