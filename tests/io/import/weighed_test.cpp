// Headings nobody has seen before: told by their words and by what stands below them; what is none of the fields is kept.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "model/import/heading_scores.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

std::string_view best(RecordKind kind, std::string_view heading) {
    const std::vector<HeadingScore> scores = heading_scores(kind, heading);
    return scores.empty() ? std::string_view() : scores[0].key;
}

}  // namespace

TEST_CASE("a heading is scored by its words whatever their endings, and its head decides") {
    CHECK(best(RecordKind::Activity, "Accountable service") == "lead");
    CHECK(best(RecordKind::Activity, "Contributing bodies") == "partners");
    CHECK(best(RecordKind::Activity, "Evidence of completion") == "evidence");
    CHECK(best(RecordKind::Activity, "Lessons learned") == kRemarkWords);
    CHECK(best(RecordKind::Action, "Actions to be taken") == "what");
    CHECK(best(RecordKind::Action, "Urgency of task") == "priority");
    CHECK(best(RecordKind::Activity, "Shoe size").empty());
    // A day of what, is said by a word that is not known.
    CHECK(heading_scores(RecordKind::Activity, "Created date")[0].score < 1);
}

TEST_CASE("a column is taken for the field that its heading and what stands below it speak for") {
    const Taken taken = take(
        "Organisation submitting|Name of project|Responsible force|Localities|Date commenced\n"
        "Hope for Justice|First responders|Kent Police|Kent|01/04/2025\n"
        "Bradford Council|Licence checks|West Yorkshire Police|Bradford|02/05/2025");
    CHECK(taken.values("title") == Strings{"First responders", "Licence checks"});
    CHECK(taken.value(0, "lead") == "Hope for Justice");
    CHECK(taken.value(0, "start") == "2025-04-01");
    CHECK(taken.value(0, "areas") == "E23000032");
    // A second lead is not forced upon the first.
    CHECK(taken.keeps("Responsible force"));
    CHECK(taken.value(0, "notes") == "Responsible force: Kent Police");
    CHECK(taken.tells("kept-column"));
    CHECK(take("Activity|Responsible force\nVisits|Kent Police\nTalks|Sussex Police").values("lead") ==
          Strings{"Kent Police", "Sussex Police"});
}

TEST_CASE("what stands below a heading takes back what a word of it says") {
    const Taken plan = take(
        "Priority area|Project|Owner organisation\n1. Prevent harm|Bus shelter posters|Kent Police\n"
        "2. Support people|Bed fund|Unseen");
    CHECK(plan.values("place") == Strings{"", ""});
    CHECK(plan.value(1, "notes") == "Priority area: 2. Support people");
    const Taken aims = take("Priority|Action|Owner\nBetter support|Find a lawyer|Hestia\nBetter data|Count yearly|Kent Police",
                            RecordKind::Action);
    CHECK(aims.values("priority") == Strings{"", ""});
    CHECK(aims.made.notes[0]->text == "Priority: Better support");
    const Taken with =
        take("Activity|Co-producing with|Budget holder\nVisits|Unseen|Head of Licensing\nTalks|GLAA|Head of Housing");
    CHECK(with.values("survivorInvolvement") == Strings{"", ""});
    CHECK(with.values("funding") == Strings{"", ""});
    // Answers, numbers and ticks are not given back to the field that they were taken from.
    CHECK(take("Activity|Lead|RAG rated?\nTalks|Unseen|Y\nVisits|GLAA|N").value(0, "rag").empty());
}

TEST_CASE("of two columns that could name the records the better one does, and what rows have in common is kept") {
    const Taken log = take(
        "4P|Tactic|Led by|Outcome\nPursue|Car wash visits|Kent Police|3 notices served\nProtect|Victim navigator|Justice and "
        "Care|61 people supported");
    CHECK(log.values("title") == Strings{"Car wash visits", "Victim navigator"});
    CHECK(log.value(0, "notes") == "Outcome: 3 notices served");
    const Taken programme = take(
        "Programme|What we do|Run by\nRecovery|Drop-in|Causeway\nRecovery|English classes|City of "
        "Sanctuary\nAwareness|Talks|Unseen");
    CHECK(programme.value(1, "title") == "English classes");
    const Taken review = take(
        "Recommendation|Response / action|Responsible service\nAll know how to refer|One-page guide|Adult Social Care\n"
        "Data is shared|Sign the agreement|Legal Services",
        RecordKind::Action);
    CHECK(review.values("what") == Strings{"One-page guide", "Sign the agreement"});
    CHECK(review.made.notes[1]->text == "Recommendation: Data is shared");
    // A name that tells rows apart stays one.
    CHECK(take("Service|What we do\nSafehouse|Casework in the NRM\nDrop-in|Food and signposting").value(0, "title") ==
          "Safehouse");
}

TEST_CASE("a column that is none of the fields is kept with its heading, but not people, contacts and numbers in a list") {
    const Taken taken = take(
        "Ref|Activity|Amount|Certificate issued|Email|Lead officer|How often\n"
        "MS1|Visits|£42,000|Y|a@example.org|Jane Holt|Weekly\nMS2|Talks|Nil|N|b@example.org|Anna Bell|Monthly");
    CHECK(taken.value(0, "notes") == "Amount: £42,000\nCertificate issued: Y\nHow often: Weekly");
    for (const char* heading : {"Ref", "Email", "Lead officer"}) CHECK_FALSE(taken.keeps(heading));
    const Taken counted = take("Activity|Persons safeguarded\nVisits|7\nTalks|0");
    CHECK(counted.value(0, "notes") == "Persons safeguarded: 7");
    // What is withheld is not put where it may be shown.
    CHECK_FALSE(take("Action|Owner|Confidential remarks on the case\nVisit|Unseen|Victim will not speak", RecordKind::Action)
                    .keeps("Confidential remarks on the case"));
    // Of a row with nothing else there is no record.
    const Taken empty = take("Activity|Lead|Shoe size\nVisits|Unseen|9\n||7");
    CHECK(empty.made.records.size() == 1);
    CHECK(empty.tells("empty-row"));
}

TEST_CASE("a person whose first name is on no list is left out beside an organisation, and said elsewhere") {
    const Taken taken = take(
        "Action point|Assigned to\nInvite the fire service|Grace Adeyemi (Hestia)\nShare the slides|Kent Police\n"
        "Book a room|Hope Quillan\nWrite|Adult Social Care (Kent County Council)",
        RecordKind::Action);
    CHECK(taken.values("owner") == Strings{"Hestia", "Kent Police", "Hope Quillan", "Adult Social Care (Kent County Council)"});
    CHECK(taken.tells("person"));
    CHECK(taken.tells("maybe-person"));
    CHECK(take("Activity|Lead organisation\nTalks|Bright Futures (Hestia)").value(0, "lead") == "Bright Futures (Hestia)");
}

TEST_CASE("two organisations with a comma are two where one goes by a word alone, and a part of one stays with it") {
    CHECK(take("Activity|Partners\nTaxi talks|Police, Unite").value(0, "partners") == "Police|Unite");
    CHECK(take("Activity|Partners\nVisits|Merseyside, GMP").value(0, "partners") == "Merseyside|GMP");
    CHECK(take("Activity|Partners\nVisits|Citizens Advice, Leeds").value(0, "partners") == "Citizens Advice, Leeds");
    CHECK(take("Activity|Partners\nVisits|Police, Serious Crime Unit").value(0, "partners") == "Police, Serious Crime Unit");
}

TEST_CASE("a last row of all areas beside nothing but numbers is a total") {
    const Taken taken = take("Service line|Run by|Clients seen\nDrop-in|Causeway|70\nClasses|Unseen|47\nAll areas||117");
    CHECK(taken.values("title") == Strings{"Drop-in", "Classes"});
    CHECK(taken.tells("row-left-out"));
    CHECK(take("Activity|Lead\nDrop-in|Causeway\nAll areas|Unseen").made.records.size() == 2);
}

TEST_CASE("a status with a word beside it is that status, and what is partly done goes on") {
    const Taken taken =
        take("Activity|Status\na|Now live\nb|Fully complete\nc|Partially complete\nd|Not yet launched\ne|Not complete");
    CHECK(taken.values("status") == Strings{"running", "ended", "running", "planned", "Not complete"});
    // How it goes is no colour.
    CHECK(take("Activity|Status\na|Going well\nb|ongoing\nc|going  well").values("rag") == Strings{"", "", ""});
    const Taken actions = take(
        "Action|Implementation status\na|Fully implemented\nb|Partially implemented\nc|Not implemented\nd|Not fully "
        "implemented",
        RecordKind::Action);
    CHECK(actions.values("status") == Strings{"done", "in-progress", "not-started", "Not fully implemented"});
}

TEST_CASE("whom it is for is told by people's own words, which are kept in the notes") {
    const Taken taken = take("Activity|Target audience\nTalks|Taxi drivers\nClinic|Rough sleepers");
    CHECK(taken.values("whoFor") == Strings{"businesses", "adults"});
    CHECK(taken.value(1, "notes") == "Target audience: Rough sleepers");
    CHECK(taken.tells("says-more"));
}

TEST_CASE("answers under a question are read where what looked like a status was somebody's notes") {
    const Taken taken =
        take("Action point|State of play|Done?\nInvite them|Letter sent in May|No\nShare slides|On the shared drive now|Yes",
             RecordKind::Action);
    CHECK(taken.values("status") == Strings{"No", "done"});
    CHECK(taken.made.notes[0]->text.find("Letter sent in May") != std::string::npos);
}
