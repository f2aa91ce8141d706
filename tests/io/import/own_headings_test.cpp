// Tables whose headings are in a partnership's own words: found by their look, read by their words, put right by what stands below.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("headings of which none is a name of ours are found by the words that headings are made of") {
    const Taken plan = take(
        "Southshire delivery plan||||||\n"
        "Ref|Commitment|Owning organisation|Contributing bodies|Milestone / timescale|Current position|Confidence\n"
        "1.1|Train housing staff|Leeds City Council|Unseen; NHS|31/03/2027|Venue booked|H\n"
        "1.2|Map safe beds|Palm Cove Society||30/06/2027|Two found|M");
    CHECK(plan.plan.heading_row == 2);
    CHECK(plan.values("title") == Strings{"Train housing staff", "Map safe beds"});
    CHECK(plan.value(0, "lead") == "Leeds City Council");
    CHECK(plan.value(0, "partners") == "Unseen|NHS");
    CHECK(plan.value(0, "end") == "2027-03-31");
    CHECK(plan.value(0, "notes") == "Venue booked\nConfidence: H");
    const Taken training = take(
        "Training course|Delivered by|Delivered to|No. of delegates|Date delivered|Evaluation score|Cert expires\n"
        "Spot the signs|Unseen|Housing officers|24|12/03/2026|4.6|12/03/2029\n"
        "First responders|Hope for Justice|Social workers|18|20/04/2026|4.8|20/04/2029");
    CHECK(training.values("title") == Strings{"Spot the signs", "First responders"});
    CHECK(training.values("lead") == Strings{"Unseen", "Hope for Justice"});
    CHECK(training.value(0, "whoFor") == "professionals");
    CHECK(training.value(0, "notes").find("Delivered to: Housing officers") != std::string::npos);
    CHECK(training.value(0, "start") == "2026-03-12");
    CHECK(training.value(0, "end").empty());
    const Taken groups = take(
        "Sub-group|Meeting frequency|Chair organisation\nVictims|Quarterly|Hestia\n"
        "Data|Monthly|Kent Police",
        RecordKind::Member);
    CHECK(groups.values("organisation") == Strings{"Hestia", "Kent Police"});
    const Taken none =
        take("Focus group|Delivery board|Kent Police\nPosters in courts|Trust|Unseen\nCourse for carers|Partner event|NHS");
    CHECK(none.plan.heading_row == 0);
    CHECK(none.made.records.size() == 3);
}

TEST_CASE("of a heading that stands twice the line below says which is newer, and is no row") {
    const Taken taken = take(
        "Project|Lead|Status|Status|Comment\n|(org)|Last qtr|This qtr|\n"
        "Hotel Watch|Kent Police|Amber|Green|Improving\nDrop-in|Unseen|Green|Red|");
    CHECK(taken.values("title") == Strings{"Hotel Watch", "Drop-in"});
    CHECK(taken.values("lead") == Strings{"Kent Police", "Unseen"});
    CHECK(taken.values("rag") == Strings{"green", "red"});
    const Taken rows = take("Project|Lead|Status|Status\nHotel Watch|Kent Police|Planned|Running\nDrop-in|Unseen|Running|Ended");
    CHECK(rows.made.records.size() == 2);
}

TEST_CASE("what has happened so far becomes notes, however the column is called, and status stays status") {
    const Taken action = take(
        "Action|Lead|Progress June 2026|Progress Sept 2026\n"
        "Leaflet|Kent Police|Text agreed|Printed and sent\n"
        "Protocol|NHS|Draft with partners|Awaiting sign-off",
        RecordKind::Action);
    CHECK(action.values("status") == Strings{"", ""});
    REQUIRE(action.made.notes.size() == 2);
    CHECK(action.made.notes[0]->text == "Progress June 2026: Text agreed\nProgress Sept 2026: Printed and sent");
    const Taken both = take(
        "Activity|Lead|Progress|Status\nLeaflet|Kent Police|Text agreed|Running\n"
        "Protocol|NHS|Draft with partners|Planned");
    CHECK(both.values("status") == Strings{"running", "planned"});
    CHECK(both.value(0, "notes") == "Text agreed");
    std::string many = "Activity|Lead|Progress\n";
    for (int i = 0; i < 90; ++i) many += fill("Talk {}|Unseen|Visit {} done\n", {i, i});
    CHECK(take(many).value(80, "notes") == "Visit 80 done");
    CHECK(take("Activity|Lead|Progress\nLeaflet|Unseen|Running\nRadio|Unseen|Planned").values("status") ==
          Strings{"running", "planned"});
}

TEST_CASE("days go where days belong: a question beside them, and words, give way") {
    const Taken done = take("Action|Lead|Done?|Done on\nTrain GPs|NHS|Y|12/02/2026\nReview contracts|Kent County Council|N|",
                            RecordKind::Action);
    CHECK(done.values("doneOn") == Strings{"2026-02-12", ""});
    const Taken milestone = take(
        "Action|Lead|Milestone\nTrain GPs|NHS|31/03/2027\n"
        "Review contracts|Kent County Council|30/06/2027",
        RecordKind::Action);
    CHECK(milestone.values("due") == Strings{"2027-03-31", "2027-06-30"});
    CHECK(milestone.value(0, "what") == "Train GPs");
    const Taken lead = take("Activity|Lead agency due\nHotel Watch|31/03/2027\nTalks|30/06/2027");
    CHECK(lead.values("lead") == Strings{"", ""});
}

TEST_CASE("an answer is no group of people, no place and no organisation") {
    const Taken taken = take("Activity|Audience|Where|Partners\nHotel Watch|Yes|No|Yes\nTalks|No|Yes|No");
    CHECK(taken.values("whoFor") == Strings{"", ""});
    CHECK(taken.values("place") == Strings{"", ""});
    CHECK(taken.values("partners") == Strings{"", ""});
}

TEST_CASE("a row of totals is none of the records, whatever sign its numbers carry") {
    CHECK(take("Date|Event|Venue|Attendance\n08/04/2026|Webinar|Online|112\n09/04/2026|Stall|Market|200\n|Total||312+")
              .made.records.size() == 2);
}

TEST_CASE("what the rows are about names them, not a list of languages, a reference or how a risk stands") {
    const Taken log = take(
        "Date of visit|Type of outreach|Team|Languages|Follow up\n"
        "03/06/2026|Car wash visit|GLAA and Police|Romanian|Return in July\n"
        "10/06/2026|Factory gate leafleting|Unite the Union|Lithuanian|\n17/06/2026|Night walk|Salvation Army|English|");
    CHECK(log.values("title") == Strings{"Car wash visit", "Factory gate leafleting", "Night walk"});
    CHECK(log.value(1, "lead") == "Unite the Union");
    CHECK(log.value(0, "start") == "2026-06-03");
    const Taken risks = take(
        "Risk ID|Description of risk|Inherent score|Controls in place|Residual score|Owner organisation|Status\n"
        "R1|Training falls behind|12|E-learning for all|6|Dorset Council|Open\n"
        "R2|Data breach|10|Sharing agreement|5|Dorset Police|Closed");
    CHECK(risks.values("title") == Strings{"E-learning for all", "Sharing agreement"});
    CHECK(risks.values("place") == Strings{"", ""});
    CHECK(risks.values("status") == Strings{"", ""});
    const Taken review = take(
        "Recommendation|Accepted?|Our response|Owner|Deadline\n"
        "Single point of contact in every agency|Y|List drawn up|NHS|30/11/2026\n"
        "Data sharing agreement|Y|Draft with legal|Kent Police|28/02/2027\n"
        "Survivor advisory group|N|Not funded|Unseen|31/03/2027");
    CHECK(review.value(1, "title") == "Data sharing agreement");
    CHECK(take("Helpful people|Line|Hours\nSafehouse|0800 808 3733|24\nHelpline|08000 121 700|12").value(0, "title") ==
          "Safehouse");
}

TEST_CASE("the signs of a list are no part of a name, and part organisations in one line") {
    const Taken taken = take(
        "Activity|Lead|Partners\n"
        "• Survivor forum|1) Hestia 2) Croydon Council|1) Police 2) Fire 3) NHS\n"
        "- Awareness week|Unseen|Police • Fire • NHS");
    CHECK(taken.values("title") == Strings{"Survivor forum", "Awareness week"});
    CHECK(taken.value(0, "lead") == "Hestia; Croydon Council");
    CHECK(taken.values("partners") == Strings{"Police|Fire|NHS", "Police|Fire|NHS"});
    CHECK(take("Activity|Lead\n2 minute silence|Unseen\n1. Steering group|NHS").values("title") ==
          Strings{"2 minute silence", "1. Steering group"});
}

TEST_CASE("initials are people, where no organisation goes by them") {
    const Taken taken = take("Action|Lead|Due\nSlides|JH|30/09/2026\nInvite ICB|SP / RG|04/12/2026\nContract|A.B.|31/10/2026",
                             RecordKind::Action);
    CHECK(taken.values("owner") == Strings{"", "", ""});
    CHECK(taken.tells("people"));
    const Taken mixed = take("Action|Owner\nSlides|JH\nLeaflets|Kent Police\nRoom|Unseen", RecordKind::Action);
    CHECK(mixed.values("owner") == Strings{"", "Kent Police", "Unseen"});
    CHECK(mixed.tells("person"));
    const Taken bodies = take("Action|Lead\nSlides|HO\nInvite ICB|LA\nContract|NCA", RecordKind::Action);
    CHECK(bodies.values("owner") == Strings{"HO", "LA", "NCA"});
}

TEST_CASE("a column of ticks under one kind of a type keeps what it says beyond the type, and students may be of any age") {
    const Taken taken = take(
        "Activity|Criminal exploitation: county lines|Criminal exploitation: other|Lead\n"
        "Cuckooing visits|x||Merseyside Police\nShops|| x|Crimestoppers");
    CHECK(taken.values("exploitation") == Strings{"criminal", "criminal"});
    CHECK(taken.values("notes") == Strings{"Criminal exploitation: county lines", "Criminal exploitation: other"});
    CHECK(take("Activity|Audience\nStall|Students\nTalk|Adults").values("whoFor") == Strings{"Students", "adults"});
}

TEST_CASE("the total of parts that no count has a place for is the whole, and a year may be told by its end") {
    CHECK(count_words(
              counts("Quarter|2023|2024\nQ1 Jan-Mar|10|14\nQ2 Apr-Jun|12|11\nQ3 Jul-Sep|9|15\nQ4 Oct-Dec|13|20\nTotal|44|60")) ==
          "2023  44; 2024  60; ");
    CHECK(counts("Quarter|2023|2024\nQ1|10|14\nQ2|12|11\nTotal|22|25").records.empty());
    CHECK(counts("Quarter|2023|2024\nQ1 Apr-Jun|10|14\nQ2 Jul-Sep|12|11\nQ3 Oct-Dec|9|15\nQ4 Jan-Mar|13|20\nTotal|44|60")
              .records.empty());
    CHECK(count_words(counts("Nationality|2023|2024\nUK|20|31\nAlbania|14|16\nAll nationalities|34|47")) ==
          "2023  34; 2024  47; ");
    CHECK(count_words(
              counts("Year ending|NRM referrals|Adult (18 or over)|Child (17 or under)|% children\nDec 2023|85|52|33|39%")) ==
          "2023  85; 2023 adults 52; 2023 children 33; ");
    CHECK(counts("Year ending|NRM referrals\nMarch 2024|85\nJune 2024|90").records.empty());
}

TEST_CASE("a part of the table may be headed by its number and its name, and what stands apart below it is no row") {
    const Taken parts = take(
        "Objective 1|Increase identification|||\nAction|Lead|Deadline|Progress|RAG\n"
        "Train staff|NHS|01/02/2027|Begun|G\n"
        "Objective 2|Improve support|||\nFind beds|Unseen|01/03/2027|Begun|A",
        RecordKind::Action);
    CHECK(parts.values("what") == Strings{"Train staff", "Find beds"});
    CHECK(parts.values("owner") == Strings{"NHS", "Unseen"});
    CHECK(parts.plan.rows.at(0).back() == "Objective 1: Increase identification");
    CHECK(parts.plan.rows.at(1).back() == "Objective 2: Improve support");
    const Taken below = take(
        "Title|Lead|Status\nHotel Watch|Unseen|Live\nTalks|NHS|Planned\n\n"
        "Do not share outside the group||\nLists||\nLive||\nPlanned||");
    CHECK(below.made.records.size() == 2);
    CHECK(below.tells("row-left-out"));
    CHECK(take("Title|Lead|Status\nHotel Watch|Unseen|Live\n\nTalks||").made.records.size() == 2);
}

TEST_CASE("an answer is no remark of its own: the question stands before it") {
    const Taken taken = take("Course|Lead|Certificate issued\nBasics|Unseen|Y\nToolkit|NHS|N");
    CHECK(taken.values("notes") == Strings{"Certificate issued: Y", "Certificate issued: N"});
}

TEST_CASE("a year in the corner is of all the counts, and the total of its parts is the year's") {
    CHECK(count_words(counts("2024 NRM|Adults|Children\nLabour|20|2\nTotal|31|38")) ==
          "2024 adults 20; 2024 children 2; 2024 adults 31; 2024 children 38; ");
    CHECK(count_words(counts("Quarter|Adults|Children\nQ1 2024|6|4\nQ2 2024|7|4\nQ3 2024|6|5\nQ4 2024|7|4\n2024 total|26|17")) ==
          "2024 adults 26; 2024 children 17; ");
    CHECK(counts("Quarter|Adults|Children\nQ1 2025|6|4\nQ2 2025|7|4\n2025 total|13|8").records.empty());
    CHECK(count_words(counts("NRM referrals by quarter|Q1|Q2|Q3|Q4|Total\n2023|30|28|34|41|133\n2024|42|38|44|51|175")) ==
          "2023  133; 2024  175; ");
    CHECK(count_words(counts("NRM referrals by quarter|Q1|Q2|Q3|Q4|Total\n2024|42|38|44|51|175\n2025|47|52|49||148")) ==
          "2024  175; ");
}

TEST_CASE("of two words for two fields the last says what it is: the owner of a mitigation, the lead of a theme") {
    const Taken risks = take(
        "Ref|Risk description|Impact|Likelihood|Mitigation|Mitigation owner|Mitigation due\n"
        "R1|Loss of the analyst|4|3|Train a deputy|Kent Police|28/02/2027\n"
        "R2|Funding gap|5|4|Bid early|Kent OPCC|30/11/2026",
        RecordKind::Action);
    CHECK(risks.values("owner") == Strings{"Kent Police", "Kent OPCC"});
    CHECK(risks.values("due") == Strings{"2027-02-28", "2026-11-30"});
    CHECK(take("Activity|Theme lead\nPosters|NHS\nTalks|Unseen").values("lead") == Strings{"NHS", "Unseen"});
    const Taken dates = take(
        "Action|Agency|Planned completion date|Actual completion date\nMap|NHS|30/06/2026|25/06/2026\n"
        "Survey|Unseen|28/02/2027|",
        RecordKind::Action);
    CHECK(dates.values("due") == Strings{"2026-06-30", "2027-02-28"});
    CHECK(dates.values("doneOn") == Strings{"2026-06-25", ""});
}

TEST_CASE("a heading over two columns may be parted into a lead and others, by a line that is no row") {
    const Taken taken = take_html(
        "<tr><th>Objective<th colspan=2>Responsibility<th>Due by<tr><th><th>Lead<th>Support<th>"
        "<tr><td>Joint operations<td>Durham Constabulary<td>GLAA<td>31/03/2027<tr><td>Brief "
        "farmers<td>NFU<td>GLAA<td>30/04/2027",
        RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Joint operations", "Brief farmers"});
    CHECK(taken.values("owner") == Strings{"Durham Constabulary", "NFU"});
    CHECK(taken.values("due") == Strings{"2027-03-31", "2027-04-30"});
}

TEST_CASE("how much is not who pays, what happened by a day is no status, and all of what the heading names is a total") {
    const Taken grants = take(
        "Applicant|Name of project|Amount granted|Funder\nHope at Home|Hosting|£18,000|Home Office\n"
        "Jericho|Cafe|£15,000|OPCC");
    CHECK(grants.values("lead") == Strings{"Hope at Home", "Jericho"});
    CHECK(grants.values("funding") == Strings{"government", "policing-body"});
    const Taken alone = take("Name of project|Amount granted\nHosting|£18,000\nCafe|£15,000");
    CHECK(alone.values("funding") == Strings{"", ""});
    const Taken progress = take(
        "Action|Lead|Progress (Oct 2026)\nProfile|NHS|Analyst in post\n"
        "Protocol|Unseen|Two meetings held",
        RecordKind::Action);
    REQUIRE(progress.made.notes.size() == 2);
    CHECK(progress.made.notes[0]->text == "Analyst in post");
    CHECK(count_words(counts("First responder|2023|2024\nKent Police|41|50\nKent County Council|20|22\n"
                             "All first responders|61|72")) == "2023  61; 2024  72; ");
}

TEST_CASE("an outcome before the action is its aim and no progress, and numbers of completions are no days") {
    const Taken taken = take(
        "Outcome|Action|Who's responsible|How's it going?\n"
        "Victims are supported|Fund navigators|OPCC|Posts advertised\n"
        "Offenders are stopped|Visit car washes|Cumbria Police|Nine visited",
        RecordKind::Action);
    REQUIRE(taken.made.notes.size() == 2);
    CHECK(taken.made.notes[0]->text == "Posts advertised\nOutcome: Victims are supported");
    CHECK(taken.values("owner") == Strings{"OPCC", "Cumbria Police"});
    const Taken after = take("Action|Owner|Outcome\nFund navigators|OPCC|Two appointed", RecordKind::Action);
    CHECK(after.made.notes.size() == 1);
    CHECK(take("Course|Lead|Completions\nBasics|Unseen|1204\nBuyers|NHS|88").values("end") == Strings{"", ""});
}

TEST_CASE("headings that number or ask count as words of headings, and so do those of a theory of change") {
    const Taken taken = take(
        "Rec no.|Recommendation (HMICFRS / SAR)|Accepted?|Agency|To be completed|Evidence of completion|Position at Nov 26\n"
        "HMI 4|Brief control room staff|Accepted|Wilts Police|Nov 2026|Training log|Complete\n"
        "SAR 2|Add prompts to the form|Partially|Swindon BC|31/01/27||On track",
        RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Brief control room staff", "Add prompts to the form"});
    CHECK(taken.values("owner") == Strings{"Wilts Police", "Swindon BC"});
    CHECK(taken.values("status") == Strings{"done", "in-progress"});
    const Taken change = take(
        "Theory of change|||||\nInputs|Activities|Outputs (year 1)|Short-term outcomes|Long-term impact|Assumptions\n"
        "2 workers|Weekly street outreach|500 contacts|Women get help|Fewer exploited|Trust\n"
        "Volunteers|Befriending in safe houses|40 matches|Less alone|Live alone|They stay");
    CHECK(change.values("title") == Strings{"Weekly street outreach", "Befriending in safe houses"});
}

TEST_CASE(
    "of two names of what is done, the one that rows have in common is what they are for, and a number in a list is no "
    "priority") {
    const Taken taken = take(
        "Objective|Deliverable|Owner\n1. Prevent|Schools pack|Education\n1. Prevent|Landlord charter|Housing\n"
        "2. Disrupt|Joint tasking|Police",
        RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Schools pack", "Landlord charter", "Joint tasking"});
    CHECK(taken.key("Objective").empty());
    CHECK(take("Action|Importance\nSchools pack|1. Raise awareness", RecordKind::Action).value(0, "priority") ==
          "1. Raise awareness");
    // Each with its own words, both say what is done.
    CHECK(take("Action|Description\nSchools pack|Issue to 40\nCharter|Draft it", RecordKind::Action).value(0, "what") ==
          "Schools pack\nIssue to 40");
}

TEST_CASE(
    "headings over two lines are known by those that span both, and letters below organisations by standing for something") {
    const Taken members = take_html(
        "<tr><th rowspan=2>Partner</th><th colspan=2>Strategic board</th><th colspan=2>Operational group</th><th "
        "rowspan=2>Kind of "
        "body</th></tr><tr><th>Rep</th><th>Deputy</th><th>Rep</th><th>Deputy</th></tr>"
        "<tr><td>Surrey Police</td><td>ACC Lane</td><td>Supt Roe</td><td>DS Pine</td><td></td><td>Police</td></tr>"
        "<tr><td>Surrey County Council</td><td>M. Shah</td><td></td><td>T. Orr</td><td></td><td>Local authority</td></tr>",
        RecordKind::Member);
    CHECK(members.values("organisation") == Strings{"Surrey Police", "Surrey County Council"});
    CHECK(members.values("type") == Strings{"police", "local-authority"});
    const Taken raci =
        take("Activity|Police|Council|NHS|Charities\nFind victims|R|C|C|I\nRefer victims|R|A|I|C\nHouse victims|C|A|I|R");
    CHECK(raci.values("title") == Strings{"Find victims", "Refer victims", "House victims"});
    CHECK(raci.values("rag") == Strings{"", "", ""});
}

TEST_CASE("a member is called by its name and not by its address on the web") {
    const Taken taken = take(
        "Name of group|Type of group|What they bring|Website\nStop the Traffik|Charity|Training|www.example.org\n"
        "Slough Refugee Support|Charity|Drop-in|https://example.com",
        RecordKind::Member);
    CHECK(taken.values("organisation") == Strings{"Stop the Traffik", "Slough Refugee Support"});
    CHECK(taken.values("role") == Strings{"Training", "Drop-in"});
    CHECK(take("Web|Since\nhttps://example.org|2020\nhttps://example.com|2021", RecordKind::Member).key("Web") != "role");
}

TEST_CASE("what is done about an issue is the action, and short words for who and when are known") {
    const Taken taken = take(
        "Ser|Issue|Response|Org|Suspense|RAG status\n1|No interpreter at night|Buy telephone interpreting|Humber ICB|15 Jan "
        "27|A\n"
        "2|Survivors housed far away|Agree reciprocal beds|Hull CC|28 Feb 27|R",
        RecordKind::Action);
    CHECK(taken.values("what") == Strings{"Buy telephone interpreting", "Agree reciprocal beds"});
    CHECK(taken.values("owner") == Strings{"Humber ICB", "Hull CC"});
    CHECK(taken.values("due") == Strings{"2027-01-15", "2027-02-28"});
    CHECK(take("Provision|Provided by|Still going?\nFood bank|Trussell|Yes\nClinic|NHS|Yes").values("status") ==
          Strings{"running", "running"});
}
