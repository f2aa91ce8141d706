// Rows from spreadsheets, as a person pastes them.

#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/import/headings.h"
#include "shell/known_words.h"
#include "support/both_ways.h"
#include "support/marked_language.h"
#include "ui/views/parts/record_form.h"

namespace waymark::test {
namespace {

struct Pasting {
    explicit Pasting(Mode mode = Mode::Mirror) : robot(program, mode) {
        robot.press(Role::Button, "Start a new document");
        go("Activities");
    }
    void go(std::string_view screen) { robot.within(Role::Navigation, "Screens").press(Role::Button, std::string(screen) + "*"); }
    void paste(std::string text, std::string html = {}) { program.send(TextPasted{std::move(text), std::move(html)}); }
    [[nodiscard]] Document document() { return *read_document(program.app().export_document()).document; }

    Headless program;
    Robot robot;
};

constexpr const char* kRows =
    "Title\tWho leads\tStatus\tShoe size\nHotel briefing\tCouncil\tGoing well\t9\nSafe "
    "house\tHaven\tongoing\t8\n"
    "Text line\tHaven\tgoing well\t7";

/// The lead of the activity called so.
std::string lead_of(const Document& document, std::string_view title) {
    for (const Activity& activity : document.activities)
        if (activity.title == title) return activity.lead;
    return "there is no such activity";
}

bool all_running(const Document& document) {
    return std::all_of(document.activities.begin(), document.activities.end(),
                       [](const Activity& activity) { return activity.status == "running"; });
}

}  // namespace

TEST_CASE("paste: every label of a field that can be pasted is a heading for it") {
    for (const RecordKind kind : {RecordKind::Activity, RecordKind::Member, RecordKind::Action, RecordKind::LocalCount})
        for (const Field& field : fields(kind)) {
            CAPTURE(words_of(kind, field.key).label);
            const HeadingMeaning label = heading_meaning(kind, words_of(kind, field.key).label),
                                 key = heading_meaning(kind, field.key);
            CHECK(label.key == field.key);
            CHECK(label.sure == HeadingSure::Name);
            CHECK(key.key == field.key);
        }
}

TEST_CASE("paste: in another language its own labels are headings as well") {
    // What headings are known by comes back with the language.
    struct Back {
        ~Back() { know_words(); }
    } const back;
    const MarkedLanguage language;
    know_words();
    CHECK(heading_meaning(RecordKind::Activity, "⟦Lead organisation⟧").key == "lead");
    CHECK(heading_meaning(RecordKind::Activity, words_of(RecordKind::Activity, "status").label).sure == HeadingSure::Name);
}

TEST_CASE("paste: all that is to be known can be read, what there is little of first, and the rest of many folded out") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        std::string rows = "Title\tLead\tStart";
        for (int i = 1; i <= 30; ++i)
            rows += "\nAct " + std::to_string(i) + '\t' + (i == 29 ? "Jane Smith" : "Haven") + "\t31/31/2026";
        job.paste(rows);
        CHECK(job.robot.sees("The name of a person in “Lead” is left out"));
        CHECK_FALSE(job.robot.sees("row 31"));
        job.robot.press(Role::Button, "27 more of this kind");
        CHECK(job.robot.sees("row 5"));
        CHECK(job.robot.sees("row 31"));
    });
}

TEST_CASE("paste: rows that are pasted by way of the search are shown where they are then") {
    Headless program;
    Robot robot(program, Mode::Mirror);
    robot.press(Role::Button, "Start a new document");
    robot.key(UiKey::K, ModCtrl);
    robot.fill("Find anything", "Paste rows");
    robot.key(UiKey::Enter);
    robot.fill("Rows", std::string(kRows));
    robot.press(Role::Button, "Show what will be added");
    robot.press(Role::Button, "Add 3 activities");
    CHECK(robot.get(Role::Heading, "Activities").level == 1);
    CHECK(robot.sees("Hotel briefing"));
}

TEST_CASE("paste: of what is found in very many rows the number is told whole, though not each is listed") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        std::string rows = "Title\tStart";
        for (int i = 1; i <= 250; ++i) rows += "\nAct " + std::to_string(i) + "\t31/31/2026";
        job.paste(rows);
        CHECK(job.robot.sees("250 things to know"));
        job.robot.press(Role::Button, "247 more of this kind");
        CHECK(job.robot.sees("row 101"));
        CHECK(job.robot.sees(
            "There are 150 more like this one: “31/31/2026” in “Start” is not a day in the calendar. It is kept as it is."));
    });
}

TEST_CASE("paste: what will become of the rows is read from its heading on") {
    for (const bool typed : {false, true}) {
        Pasting job;
        if (typed) {
            job.robot.press(Role::Button, "Paste rows");
            job.robot.fill("Rows", kRows);
            job.robot.press(Role::Button, "Show what will be added");
        } else {
            job.paste(kRows);
        }
        CHECK(job.robot.focused().role == Role::Heading);
        CHECK(job.robot.focused().name == "Add activities from a spreadsheet");
    }
}

TEST_CASE("paste: whoever leaves while rows wait to be added is asked first") {
    Pasting job;
    CHECK_FALSE(job.program.app().rows_wait());
    job.paste(kRows);
    CHECK(job.program.app().rows_wait());
    job.robot.press(Role::Button, "Add 3 activities");
    job.program.advance(3000);
    job.program.settle();
    CHECK_FALSE(job.program.app().rows_wait());
}

TEST_CASE("paste: what is taken and what is left out is counted, and three whole rows are shown") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste(kRows);
        CHECK(job.robot.value("“Who leads” is taken for") == "Lead organisation");
        // What is none of the fields is kept with its heading.
        CHECK(job.robot.value("“Shoe size” is taken for") == "Private notes");
        CHECK(job.robot.sees("kept in the private notes, with its heading"));
        CHECK(job.robot.sees("All 4 columns are taken."));
        job.robot.choose("“Shoe size” is taken for", "Leave out");
        CHECK(job.robot.sees("3 of 4 columns are taken. Left out: Shoe size."));
        CHECK(job.robot.sees("The first 3 rows, as they will be"));
        CHECK(job.robot.sees("Hotel briefing"));
        CHECK(job.robot.sees("Row 4"));
    });
}

TEST_CASE(
    "paste: a word that is none of the choices is given its meaning once for all rows, and for the next "
    "time") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste(kRows);
        CHECK(job.robot.sees("In 2 rows"));
        job.robot.choose("“Going well” in “Status” means", "Running");
        job.robot.press(Role::Button, "Add 3 activities");
        CHECK(all_running(job.document()));
        job.paste("Title\tStatus\nMore\tGOING WELL\nAnother\tGoing well");
        job.robot.press(Role::Button, "Add 2 activities");
        CHECK(all_running(job.document()));
    });
}

TEST_CASE("paste: a person says which row holds the headings, or that none does") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste("Our log\t\nWer macht was\tWer\nHotel briefing\tCouncil\nSafe house\tHaven");
        job.robot.choose("Which row holds the headings", "Row 2: Wer macht was, Wer");
        job.robot.choose("“Wer” is taken for", "Lead organisation");
        job.robot.choose("“Wer macht was” is taken for", "Title");
        CHECK(job.robot.sees("“Our log” stands above the headings and is left out."));
        job.robot.press(Role::Button, "Add 2 activities");
        CHECK(job.document().activities.size() == 2);
        job.paste("Title\tLead\nHotel briefing\tCouncil");
        job.robot.choose("Which row holds the headings", "None: every row is to be added");
        job.robot.press(Role::Button, "Add 2 activities");
        CHECK(job.document().activities.size() == 4);
    });
}

TEST_CASE("paste: of several tables one is chosen, the one with most rows that can be told first") {
    Pasting job;
    job.paste("x",
              "<table><tr><td>Key<td>Meaning<tr><td>G<td>Green</"
              "table><table><tr><td>Title<td>Lead<tr><td>a<td>b<tr><td>c<td>d</table>");
    CHECK(job.robot.sees("2 tables were pasted."));
    CHECK(job.robot.find(Role::Button, "Add 2 activities"));
    job.robot.choose("Which table", "Table 1 of 2 rows: Key");
    CHECK(job.robot.find(Role::Button, "Add 2 activities"));
    CHECK(job.robot.sees("Meaning"));
}

TEST_CASE("paste: a table whose heading names its rows comes before larger ones, and where none has one that is said") {
    Pasting job;
    std::string gaps = "<table><tr><td>Gap<td>Why<td>Found by";
    for (int i = 0; i < 30; ++i) gaps += "<tr><td>Nothing at place " + std::to_string(i) + "<td>No activity recorded<td>Waymark";
    gaps += "</table>";
    const std::string key = "<table><tr><td>Sign<td>Meaning<tr><td>G<td>Green</table>";
    job.paste("x", key + gaps + "<table><tr><td>Title<td>Lead<tr><td>Hotel watch<td>Kent Police</table>");
    CHECK(job.robot.value("Which table") == "Table 3 of 2 rows: Title");
    CHECK(job.robot.find(Role::Button, "Add 1 activity"));
    CHECK_FALSE(job.robot.sees("None of these tables has a heading"));
    job.paste("x", key + gaps);
    CHECK(job.robot.sees("None of these tables has a heading that names its rows, such as “Title”."));
}

TEST_CASE("paste: of several tables with words between them it is said that one is added, and how many there are") {
    Pasting job;
    job.paste("Ours\nTitle\tLead\na\tb\nTheirs\nAction\tOwner\nc\td",
              "<p>Ours</p><table><tr><td>Title<td>Lead<tr><td>a<td>b</table><p>Theirs</p>"
              "<table><tr><td>Action<td>Owner<tr><td>c<td>d</table>");
    CHECK(job.robot.sees("2 tables were pasted, and words stand outside them."));
    job.paste("Ours\nTitle\tLead\na\tb", "<p>Ours</p><table><tr><td>Title<td>Lead<tr><td>a<td>b</table>");
    CHECK(job.robot.sees("Words stand outside the table, too."));
}

TEST_CASE("paste: tables with the same headings are added together, or one of them alone") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        const std::string two =
            "<table><tr><td>Key<td>Meaning<tr><td>G<td>Green</table>"
            "<table><tr><td>Title<td>Lead<tr><td>Kent one<td>b</table>"
            "<table><tr><td>Title<td>Lead<tr><td>Gwent one<td>b<tr><td>Gwent two<td>d</table>";
        job.paste("x", two);
        CHECK(job.robot.value("Which table") == "2 tables with the same headings together");
        CHECK(job.robot.sees("3 tables were pasted."));
        job.robot.press(Role::Button, "Add 3 activities");
        CHECK(job.document().activities.size() == 3);
        job.paste("x", two);
        job.robot.choose("Which table", "Table 2 of 2 rows: Title");
        CHECK(job.robot.find(Role::Button, "Add 1 activity"));
    });
}

TEST_CASE("paste: cells that were merged are filled from above, which is said and can be taken back") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste("Lead\tTitle\tNotes\nKent Police\tHotel briefing\tx\n\tCar wash visits\t\nHaven\tSafe house\ty\n\tText line\t");
        CHECK(job.robot.sees("“Lead” is empty in 2 rows, which take what stands above them"));
        job.robot.press(Role::Button, "Add 4 activities");
        Document document = job.document();
        CHECK(lead_of(document, "Car wash visits") == "Kent Police");
        CHECK(lead_of(document, "Text line") == "Haven");
        // What may be merged or not said, right of the title, is only offered.
        for (const Activity& activity : document.activities)
            CHECK(activity.notes == (activity.title == "Hotel briefing" ? "x" : activity.title == "Safe house" ? "y" : ""));
        job.paste("Lead\tTitle\nUnseen\tPosters\n\tLeaflets");
        job.robot.press(Role::CheckBox, "Fill 1 empty cell of “Lead” with what stands above it");
        job.robot.press(Role::Button, "Add 2 activities");
        document = job.document();
        CHECK(lead_of(document, "Leaflets").empty());
    });
}

TEST_CASE("paste: what a person took a column for is remembered for the next rows under that heading") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste("Title\tShoe size\nHotel briefing\t9");
        job.robot.choose("“Shoe size” is taken for", "Place");
        job.robot.press(Role::Button, "Add 1 activity");
        job.paste("Title\tSHOE SIZE\nCar wash visits\t8");
        CHECK(job.robot.value("“SHOE SIZE” is taken for") == "Place");
        job.robot.choose("“SHOE SIZE” is taken for", "Leave out");
        job.robot.press(Role::Button, "Add 1 activity");
        job.paste("Title\tShoe size\nSafe house\t7");
        CHECK(job.robot.value("“Shoe size” is taken for") == "Leave out");
    });
}

TEST_CASE("paste: what is added is seen, whatever was looked for before") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste("Title\nSome other thing");
        job.robot.press(Role::Button, "Add 1 activity");
        job.robot.fill("Find in activities", "other");
        job.paste(kRows);
        job.robot.press(Role::Button, "Add 3 activities");
        CHECK(job.robot.sees("Hotel briefing"));
        CHECK(job.robot.value("Find in activities").empty());
    });
}

TEST_CASE("paste: the same rows pasted twice are pointed out, and can be left out") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.paste("Title\tLead\na\tb\nc\td");
        job.robot.press(Role::Button, "Add 2 activities");
        job.paste("Title\tLead\na\tb\nc\td\ne\tf\ne\tf");
        CHECK(job.robot.sees("3 rows say the same as what is there already, or as a row above them."));
        job.robot.check("Leave out what is there already", true);
        job.robot.press(Role::Button, "Add 1 activity");
        CHECK(job.document().activities.size() == 3);
    });
}

TEST_CASE("paste: Escape keeps what was typed and chosen") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.robot.press(Role::Button, "Paste rows");
        job.robot.fill("Rows", "Title;Lead;What\nHotel briefing;Council;x");
        job.robot.key(UiKey::Escape);
        job.robot.press(Role::Button, "Paste rows");
        CHECK(job.robot.value("Rows") == "Title;Lead;What\nHotel briefing;Council;x");
        job.robot.press(Role::Button, "Show what will be added");
        job.robot.choose("“What” is taken for", "Place");
        job.robot.key(UiKey::Escape);
        job.robot.press(Role::Button, "Paste rows");
        CHECK(job.robot.value("“What” is taken for") == "Place");
        job.robot.press(Role::Button, "Paste other rows");
        CHECK(job.robot.value("Rows").empty());
    });
}

TEST_CASE("paste: members and actions are pasted on their screens") {
    both_ways([](Mode mode) {
        Pasting job(mode);
        job.go("Partnership");
        job.robot.press(Role::Button, "Paste members");
        job.robot.fill("Rows", "Organisation;Type;Role\nKent Police;Police;Chair\nUnseen;National charity;Helpline");
        job.robot.press(Role::Button, "Show what will be added");
        job.robot.press(Role::Button, "Add 2 members");
        REQUIRE(job.document().members.size() == 2);
        job.go("Plan");
        job.paste(
            "Action\tOwner\tBy when\tStatus\tPriority\tUpdate\nWrite the pathway\tKent Police\t31 March "
            "2027\tOngoing\tH\tDraft is out\n"
            "Find money\tUnseen\t46112\tNot started\tmedium\t");
        job.robot.press(Role::Button, "Add 2 actions");
        const Document document = job.document();
        REQUIRE(document.actions.size() == 2);
        REQUIRE(document.progress_notes.size() == 1);
        for (const Action& action : document.actions)
            if (action.what == "Write the pathway") {
                CHECK(action.status == "in-progress");
                CHECK(action.due == "2027-03-31");
                CHECK(action.priority == "high");
                CHECK(document.progress_notes.begin()->action == action.id);
            } else {
                CHECK(action.due == "2026-03-31");
            }
        CHECK(job.robot.sees("Write the pathway"));
    });
}

TEST_CASE("paste: counts with a column for each year are pasted") {
    Pasting job;
    job.go("Local picture");
    job.paste(
        "Type\t2022\t2023\t2024\nAdults\t10\t12\t1,014\nChildren\t5\t\t7\nLabour "
        "exploitation\t6\t7\t8\nTotal\t15\t12\t1,021");
    job.robot.press(Role::Button, "Add 11 counts");
    const Document document = job.document();
    REQUIRE(document.profile.size() == 11);
    std::size_t right = 0;
    for (const LocalCount& count : document.profile) {
        if (count.year == 2024 && count.who == "adults" && count.count == 1014) ++right;
        if (count.year == 2022 && count.exploitation == "labour" && count.count == 6) ++right;
        if (count.year == 2023 && count.who.empty() && count.exploitation.empty() && count.count == 12) ++right;
    }
    CHECK(right == 3);
}

TEST_CASE("paste: a file is taken for what is in it, whatever its name ends in") {
    Pasting job;
    const auto open = [&](std::string name, std::string bytes) {
        job.program.send(FileOpened{std::move(name), std::move(bytes)});
    };
    open("log.csv", "Title,Lead\nHotel briefing,Council\n");
    CHECK(job.robot.find(Role::Button, "Add 1 activity"));
    job.robot.press(Role::Button, "Cancel");
    open("log.csv", std::string("PK\x03\x04zip", 7));
    CHECK(job.robot.sees("Word, Excel or zip file"));
    job.robot.press(Role::Button, "Close");
    open("log.ods", "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK");
    CHECK(job.robot.sees("This is a spreadsheet (OpenDocument), not a Waymark file."));
    job.robot.press(Role::Button, "Close");
    open("log.odt", "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.textPK");
    CHECK(job.robot.sees("This is a document of LibreOffice or the like"));
    job.robot.press(Role::Button, "Close");
    for (const std::string begin : {"", "{\n", "\r\n{\"format\":\"waymark\",\r\n"}) {
        open("ours.waymark.json", begin + "<<<<<<< HEAD\n{\"a\":1}\n=======\n{\"a\":2}\n>>>>>>> theirs\n");
        CHECK(job.robot.sees("Two versions of a file are mixed in this one"));
        job.robot.press(Role::Button, "Close");
    }
    open("log.csv",
         "<!DOCTYPE html><html><body><form><table><tr><td>User<td><input "
         "type=password></table></form></html>");
    CHECK(job.robot.sees("sign-in page"));
    job.robot.press(Role::Button, "Close");
    open("log.xls", "<html><body><table><tr><td>Title<td>Lead<tr><td>Hotel briefing<td>Council</table></html>");
    CHECK(job.robot.find(Role::Button, "Add 1 activity"));
    job.robot.press(Role::Button, "Cancel");
    open("plan.waymark.json.txt", "{\"format\":\"waymark\",\"formatVersion\":1,\"partnership\":{\"name\":\"Anytown\"}}");
    CHECK_FALSE(job.robot.find(Role::Button, "Add 1 activit*"));
}

TEST_CASE("paste: a day of review that is still to come is no review, and that is said before anything is added") {
    Pasting job;
    job.paste("Activity\tLead\tReview date\nHotel watch\tKent Police\t01/09/2087\nVisits\tGLAA\t02/09/2087\n");
    CHECK(job.robot.sees("2 of 3 columns are taken. Left out: Review date."));
    job.robot.press(Role::Button, "Add 2 activities");
    for (const Activity& activity : job.document().activities) CHECK(activity.reviewed_on.empty());
}

TEST_CASE("paste: rows read as a grid or as blocks are shown one by one, and can be read as rows after all") {
    both_ways([](Mode mode) {
        Pasting blocks(mode);
        blocks.paste("Outreach\nLead: Council\n\nHotel watch\nLead: Kent Police");
        CHECK(blocks.robot.sees("Add 2 activities"));
        CHECK(blocks.robot.get(Role::Select, "Which row holds the headings").value != "0");
        blocks.robot.choose("Which row holds the headings", "None: every row is to be added");
        CHECK(blocks.robot.sees("Add 4 activities"));
        Pasting grid(mode);
        grid.paste("Level\tBefore harm\tEarly\nNational\tCampaign\tHotel watch\nService delivery\tTalks\tSafe house");
        CHECK(grid.robot.sees("Add 4 activities"));
        for (const std::string_view title : {"Campaign", "Hotel watch", "Talks"}) CHECK(grid.robot.count(Role::Cell, title) == 1);
        grid.robot.choose("Which row holds the headings", "Row 1: Level*");
        CHECK(grid.robot.sees("Add 2 activities"));
    });
}

TEST_CASE("paste: the year that stands over one table of counts does not hold for another, and what was typed does") {
    const std::string
        one = "<table><tr><td colspan=3>NRM referrals 2024<tr><td>Type<td>Adults<td>Children<tr><td>Labour<td>1<td>2</table>",
        other =
            "<table><tr><td colspan=3>NRM referrals 2025<tr><td>Exploitation<td>Adults<td>Children<tr><td>Labour<td>3<td>4"
            "<tr><td>Sexual<td>5<td>6</table>";
    Pasting job;
    job.go("Local picture");
    job.paste("Type\tAdults\tChildren", one + other);
    CHECK(job.robot.value("Calendar year") == "2025");
    job.robot.choose("Which table", "Table 1*");
    CHECK(job.robot.value("Calendar year") == "2024");
    job.robot.fill("Calendar year", "2023");
    job.robot.choose("Which table", "Table 2*");
    CHECK(job.robot.value("Calendar year") == "2023");
}

}  // namespace waymark::test
