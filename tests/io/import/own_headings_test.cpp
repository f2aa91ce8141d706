// Tables whose headings are in a partnership's own words: found by their look, read by their words, put right by what stands below.

#include <doctest/doctest.h>

#include "io/import/taken.h"
#include "support/files.h"

using namespace waymark;
using namespace waymark::testing;

TEST_CASE("headings of which none is a name of ours are found by the words that headings are made of") {
    const Taken plan = take("Southshire delivery plan||||||\nRef|Commitment|Owning organisation|Contributing bodies|Milestone / timescale|Current position|Confidence\n"
                            "1.1|Train housing staff|Leeds City Council|Unseen; NHS|31/03/2027|Venue booked|H\n"
                            "1.2|Map safe beds|Palm Cove Society||30/06/2027|Two found|M");
    CHECK(plan.plan.heading_row == 2);
    CHECK(plan.values("title") == Strings{"Train housing staff", "Map safe beds"});
    CHECK(plan.value(0, "lead") == "Leeds City Council");
    CHECK(plan.value(0, "partners") == "Unseen|NHS");
    CHECK(plan.value(0, "end") == "2027-03-31");
    CHECK(plan.value(0, "notes") == "Venue booked");
    const Taken training = take("Training course|Delivered by|Delivered to|No. of delegates|Date delivered|Evaluation score|Cert expires\n"
                                "Spot the signs|Unseen|Housing officers|24|12/03/2026|4.6|12/03/2029\n"
                                "First responders|Hope for Justice|Social workers|18|20/04/2026|4.8|20/04/2029");
    CHECK(training.values("title") == Strings{"Spot the signs", "First responders"});
    CHECK(training.values("lead") == Strings{"Unseen", "Hope for Justice"});
    CHECK(training.value(0, "whoFor") == "Housing officers");
    CHECK(training.value(0, "start") == "2026-03-12");
    CHECK(training.value(0, "end").empty());
    const Taken groups = take("Sub-group|Meeting frequency|Chair organisation\nVictims|Quarterly|Hestia\nData|Monthly|Kent Police", RecordKind::Member);
    CHECK(groups.values("organisation") == Strings{"Hestia", "Kent Police"});
    const Taken none = take("Focus group|Delivery board|Kent Police\nPosters in courts|Trust|Unseen\nCourse for carers|Partner event|NHS");
    CHECK(none.plan.heading_row == 0);
    CHECK(none.made.records.size() == 3);
}

TEST_CASE("of a heading that stands twice the line below says which is newer, and is no row") {
    const Taken taken = take("Project|Lead|Status|Status|Comment\n|(org)|Last qtr|This qtr|\nHotel Watch|Kent Police|Amber|Green|Improving\nDrop-in|Unseen|Green|Red|");
    CHECK(taken.values("title") == Strings{"Hotel Watch", "Drop-in"});
    CHECK(taken.values("lead") == Strings{"Kent Police", "Unseen"});
    CHECK(taken.values("rag") == Strings{"green", "red"});
    const Taken rows = take("Project|Lead|Status|Status\nHotel Watch|Kent Police|Planned|Running\nDrop-in|Unseen|Running|Ended");
    CHECK(rows.made.records.size() == 2);
}

TEST_CASE("what has happened so far becomes notes, however the column is called, and status stays status") {
    const Taken action = take("Action|Lead|Progress June 2026|Progress Sept 2026\nLeaflet|Kent Police|Text agreed|Printed and sent\nProtocol|NHS|Draft with partners|Awaiting sign-off",
                              RecordKind::Action);
    CHECK(action.values("status") == Strings{"", ""});
    REQUIRE(action.made.notes.size() == 2);
    CHECK(action.made.notes[0]->text.find("Text agreed") != std::string::npos);
    CHECK(action.made.notes[0]->text.find("Printed and sent") != std::string::npos);
    const Taken both = take("Activity|Lead|Progress|Status\nLeaflet|Kent Police|Text agreed|Running\nProtocol|NHS|Draft with partners|Planned");
    CHECK(both.values("status") == Strings{"running", "planned"});
    CHECK(both.value(0, "notes") == "Text agreed");
    CHECK(take("Activity|Lead|Progress\nLeaflet|Unseen|Running\nRadio|Unseen|Planned").values("status") == Strings{"running", "planned"});
}

TEST_CASE("days go where days belong: a question beside them, and words, give way") {
    const Taken done = take("Action|Lead|Done?|Done on\nTrain GPs|NHS|Y|12/02/2026\nReview contracts|Kent County Council|N|", RecordKind::Action);
    CHECK(done.values("doneOn") == Strings{"2026-02-12", ""});
    const Taken milestone = take("Action|Lead|Milestone\nTrain GPs|NHS|31/03/2027\nReview contracts|Kent County Council|30/06/2027", RecordKind::Action);
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
    CHECK(take("Date|Event|Venue|Attendance\n08/04/2026|Webinar|Online|112\n09/04/2026|Stall|Market|200\n|Total||312+").made.records.size() == 2);
}
