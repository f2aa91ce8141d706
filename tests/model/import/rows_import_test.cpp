#include "model/import/rows_import.h"

#include <doctest/doctest.h>

#include "support/shipped.h"

using namespace waymark;

namespace {

template <class E>
E entry(std::string id, std::string title) {
    E made;
    made.id = std::move(id);
    made.title = std::move(title);
    return made;
}

const Framework& framework() {
    static const Framework made = [] {
        Framework pack;
        pack.tiers = {entry<Tier>("primary", "Primary prevention"), entry<Tier>("tertiary", "Tertiary prevention")};
        pack.stages = {entry<Stage>("before-harm", "Before harm happens"), entry<Stage>("treat", "Treat harms"),
                       entry<Stage>("re-traf", "Re-trafficking")};
        pack.stages[0].tier_id = "primary";
        pack.stages[0].short_title = "Before";
        pack.stages[1].tier_id = pack.stages[2].tier_id = "tertiary";
        Vocabulary status = entry<Vocabulary>("activity-status", "Status"),
                   category = entry<Vocabulary>("activity-category", "Category"),
                   type = entry<Vocabulary>("exploitation-type", "Type");
        status.entries = {entry<VocabularyEntry>("running", "Under way"), entry<VocabularyEntry>("ended", "Ended")};
        category.entries = {entry<VocabularyEntry>("training", "Frontline staff training")};
        category.free_text = true;
        type.entries = {entry<VocabularyEntry>("labour", "Labour"), entry<VocabularyEntry>("sexual", "Sexual"),
                        entry<VocabularyEntry>("other", "Financial, and other")};
        pack.vocabularies = {status, category, type};
        return pack;
    }();
    return made;
}

const AreaList& areas() {
    static const AreaList made = [] {
        AreaList list;
        list.areas.resize(2);
        list.areas[0].code = "E23000026";
        list.areas[0].name = "Bedfordshire";
        list.areas[1].code = "W15000003";
        list.areas[1].name = "South Wales";
        list.areas[1].welsh_name = "De Cymru";
        return list;
    }();
    return made;
}

const ImportContext& context() {
    static const ImportContext made{framework(), areas(), nullptr, "2026-11-21"};
    return made;
}

ImportPlan plan(std::vector<Strings> cells, RecordKind kind = RecordKind::Activity) {
    return plan_import({std::move(cells), {}, 0}, context(), kind);
}

/// The fields that the columns fill; none for one that is left out or kept among remarks.
Strings keys(const ImportPlan& plan) {
    Strings all;
    for (const ImportColumn& column : plan.columns) all.push_back(is_kept(column) ? std::string() : column.key);
    return all;
}

ImportResult import(const ImportPlan& plan) {
    int next = 0;
    return import_rows(plan, context(), [&] { return "id" + std::to_string(++next); });
}

const Activity& at(const ImportResult& result, std::size_t i = 0) {
    return static_cast<const Activity&>(*result.records.at(i));
}

/// One row in which the first column is the title and the second was taken for `key`.
ImportResult import_cell(std::string key, std::string cell) {
    ImportPlan one;
    one.columns = {{"Title", "title", ""}, {"Heading", std::move(key), ""}};
    one.rows = {{"T", std::move(cell)}};
    return import(one);
}

}  // namespace

TEST_CASE("row import: columns are known by their headings, by the names people give them") {
    const ImportPlan made = plan({{"Activity name", "Lead agency", "Tier", "RAG rating:", "Shoe size", "Start date", "mainStage"},
                                  {"Training", "Police", "primary", "green", "9", "1/2/2026", ""}});
    CHECK(made.has_heading);
    CHECK(keys(made) == Strings{"title", "lead", "mainStage", "rag", "", "start", ""});
    CHECK(made.rows.size() == 1);
    CHECK(made.columns[4].heading == "Shoe size");
    CHECK(made.columns[4].example == "9");
    CHECK(made.columns[6].example.empty());
}

TEST_CASE("row import: the number of a page between rows is no activity, and it is said that it was left out") {
    const ImportPlan made = plan({{"Title", "Lead", "Status"},
                                  {"Training", "Police", "running"},
                                  {"Page 1 of 2", "", ""},
                                  {"Continued overleaf", "", ""},
                                  {"Page turners reading group", "", ""},
                                  {"Helpline", "Charity", "planned"}});
    REQUIRE(made.rows.size() == 3);
    CHECK(made.rows[1][0] == "Page turners reading group");
    CHECK(made.left_out.size() == 2);
}

TEST_CASE("row import: questions for headings, and Welsh ones, are known") {
    CHECK(keys(plan({{"What is it called?", "Who is in charge?", "Working alongside", "Kick-off", "Wraps up",
                      "Where in the county?", "Which P?", "Who does it help?", "May we publish this?"},
                     {"Training", "Police", "Council", "1/2/2026", "1/3/2026", "Dover", "Prevent", "Adults", "No"}})) ==
          Strings{"title", "lead", "partners", "start", "end", "place", "fourP", "whoFor", "publish"});
    CHECK(keys(plan({{"Teitl", "Arweinydd", "Gyda", "Cam", "Ar gyfer pwy?", "Math o gamfanteisio"},
                     {"Hyfforddiant", "Heddlu", "Cyngor", "Eilaidd", "Oedolion", "Llafur"}})) ==
          Strings{"title", "lead", "partners", "mainStage", "whoFor", "exploitation"});
}

TEST_CASE("row import: without headings the first column is the title and the others wait to be told") {
    const ImportPlan made = plan({{"Training for landlords", "Council"}, {"Helpline", ""}});
    CHECK_FALSE(made.has_heading);
    CHECK(keys(made) == Strings{"title", ""});
    CHECK(made.rows.size() == 2);
    CHECK(made.columns[1].example == "Council");
    CHECK(plan({{"Training"}}).rows.size() == 1);
    CHECK(plan({{"Project", "Northbridge", "Easton", "Westhaven"}, {"a", "b", "c", "d"}}).has_heading == false);
}

TEST_CASE("row import: headings without a title make the first unknown column the title") {
    CHECK(keys(plan({{"Nr", "Status", "Lead"}, {"Training", "running", "Police"}})) == Strings{"title", "status", "lead"});
}

TEST_CASE("row import: nothing pasted gives an empty plan, rows of different lengths are filled up") {
    CHECK(plan({}).columns.empty());
    CHECK(plan({{""}, {"", ""}}).rows.empty());
    const ImportPlan made = plan({{"a"}, {"b", "c", "d"}});
    CHECK(made.columns.size() == 3);
    CHECK(made.rows[0].size() == 3);
}

TEST_CASE("row import: rows become activities, with words of the pack known by title or id") {
    ImportPlan made = plan({{"Title", "Status", "Stage", "Category", "Exploitation", "Area", "Partners", "Start", "Notes"},
                            {"Training", "UNDER WAY", "before", "Our own", "Labour; sexual", "bedfordshire\nde cymru",
                             "Police; Acorn, Oak and Ash", "21 Nov 2026", "private"}});
    const ImportResult result = import(made);
    for (const Problem& problem : result.problems) FAIL_CHECK(problem.message);
    REQUIRE(result.records.size() == 1);
    const Activity& activity = at(result);
    CHECK(activity.id == "id1");
    CHECK(activity.title == "Training");
    CHECK(activity.status == "running");
    CHECK(activity.main_stage == "before-harm");
    CHECK(activity.category == "Our own");
    CHECK(activity.exploitation == Strings{"labour", "sexual"});
    CHECK(activity.areas == Strings{"E23000026", "W15000003"});
    CHECK(activity.partners == Strings{"Police", "Acorn, Oak and Ash"});
    CHECK(activity.start == "2026-11-21");
    CHECK(activity.notes == "private");
    CHECK_FALSE(activity.publish);
}

TEST_CASE("row import: a tier with one stage is that stage, one with several is left to the person") {
    CHECK(at(import_cell("mainStage", "Primary")).main_stage == "before-harm");
    const ImportResult several = import_cell("mainStage", "Tertiary");
    CHECK(at(several).main_stage == "Tertiary");
    CHECK(several.problems.size() == 1);
}

TEST_CASE("row import: several words of the pack may be parted by commas when all are known") {
    CHECK(at(import_cell("exploitation", "Labour, Sexual")).exploitation == Strings{"labour", "sexual"});
    CHECK(at(import_cell("exploitation", "Financial, and other")).exploitation == Strings{"other"});
    CHECK(at(import_cell("exploitation", "Labour, unknown")).exploitation == Strings{"Labour, unknown"});
}

TEST_CASE("row import: what is not understood is kept as typed, and told with its row") {
    const auto told = [](const ImportResult& result) {
        return result.problems.empty() ? std::string() : result.problems[0].code + " " + result.problems[0].where;
    };
    const ImportResult word = import_cell("status", "Going well");
    CHECK(at(word).status == "Going well");
    CHECK(told(word) == "unknown-word row 1");
    const ImportResult day = import_cell("start", "Spring");
    CHECK(at(day).start == "Spring");
    CHECK(told(day) == "not-a-day row 1");
    const ImportResult flag = import_cell("publish", "maybe");
    CHECK_FALSE(at(flag).publish);
    CHECK(told(flag) == "not-yes-or-no row 1");
    CHECK(at(import_cell("publish", "Yes")).publish);
    CHECK(at(import_cell("areas", "Atlantis")).areas == Strings{"Atlantis"});
    CHECK(import_cell("", "left out").problems.empty());
    CHECK(told(import(plan({{"Title", "Status"}, {"", "running"}}))) == "no-title row 2");
    CHECK(at(import(plan({{"Title", "Status"}, {"", "running"}}))).title == "Untitled activity");
}

TEST_CASE("row import: a second column for a field is added where the field can hold both") {
    ImportPlan two;
    two.columns = {{"", "title", ""},    {"", "notes", ""},  {"", "notes", ""},  {"", "partners", ""},
                   {"", "partners", ""}, {"", "status", ""}, {"", "status", ""}, {"", "title", ""}};
    two.rows = {{"T", "one", "two", "Police", "Police; NHS", "running", "ended", "U"}};
    const ImportResult result = import(two);
    CHECK(at(result).notes == "one\ntwo\ncolumn 7: ended");
    CHECK(at(result).partners == Strings{"Police", "NHS"});
    CHECK(at(result).status == "running");
    CHECK(at(result).title == "T; U");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "second-column");
}

TEST_CASE("row import: of ten thousand problems a hundred are listed") {
    ImportPlan many;
    many.columns = {{"Title", "title", ""}, {"Start", "start", ""}};
    for (int i = 0; i < 10'000; ++i) many.rows.push_back({"T" + std::to_string(i), "soon"});
    const ImportResult result = import(many);
    CHECK(result.records.size() == 10'000);
    CHECK(result.problems.size() == 101);
}

TEST_CASE("row import: a title, a group row and a second line of headings are no activities") {
    const ImportPlan grouped = plan({{"Activity log 2026", "", "", "", ""},
                                     {},
                                     {"Work", "", "Delivery", "", "Evidence"},
                                     {"Name", "Shoe size", "Lead", "Status", "Link"},
                                     {"Training", "9", "Police", "Ended", "https://example.org"},
                                     {"Name", "Shoe size", "Lead", "Status", "Link"},
                                     {"Total", "9", "", "", ""},
                                     {"Source: our own records", "", "", "", ""}});
    CHECK(keys(grouped) == Strings{"title", "", "lead", "status", "evidenceLink"});
    CHECK(grouped.heading_row == 4);
    CHECK(grouped.numbers == std::vector<std::size_t>{5});
    CHECK(grouped.left_out.size() == 4);
    const ImportPlan two_lines = plan({{"Title", "Lead", "Dates", "", "Status"},
                                       {"", "", "Start", "End", ""},
                                       {"Training", "Police", "1/2/2026", "1/3/2026", "Ended"}});
    CHECK(keys(two_lines) == Strings{"title", "lead", "start", "end", "status"});
    CHECK(two_lines.rows.size() == 1);
}

TEST_CASE("row import: what is left out, and what is changed, is told with the number of its row") {
    const ImportResult result =
        import(plan({{"Log"}, {"Title", "Status", "Start"}, {}, {"Training", "Under way – late", "n/a"}}));
    std::string told;
    for (const Problem& problem : result.problems) told += problem.where + " " + problem.code + "; ";
    CHECK(told == "row 1 row-left-out; row 4 says-more; row 4 says-nothing; ");
    CHECK(at(result).status == "running");
    CHECK(at(result).notes == "Status: Under way – late");
}

TEST_CASE("row import: an own factor that a cell says more than is told by its name") {
    Document document;
    auto own = std::make_shared<OwnFactor>();
    own->id = "ours";
    own->title = "Car washes";
    document.own_factors = document.own_factors.with(own);
    const ImportContext with{context().framework, context().areas, &document};
    const ImportPlan read = plan_import({{{"Title", "Factors"}, {"Training", "Car washes (two of them)"}}, {}, 0}, with);
    const ImportResult result = import_rows(read, with, [] { return std::string("a"); });
    CHECK(at(result).factors == Strings{"ours"});
    std::string told;
    for (const Problem& problem : result.problems) told += problem.message;
    CHECK(told.find("is taken as “Car washes”") != std::string::npos);
}

TEST_CASE("row import: a row with one text over all its cells becomes a column for the rows below it") {
    const ImportPlan made = plan({{"Title", "Lead", "Shoe size", "Place"},
                                  {"Part one", "Part one", "Part one", "Part one"},
                                  {"Training", "Police", "9", "Port"},
                                  {"PART TWO", "", "", ""},
                                  {"Helpline", "", "8", "Town"}});
    REQUIRE(made.columns.size() == 5);
    CHECK(made.rows[0][4] == "Part one");
    CHECK(made.rows[1][4] == "PART TWO");
    CHECK(made.numbers == std::vector<std::size_t>{3, 5});
}

TEST_CASE("row import: a column is known by its words where its heading is not, or says another thing") {
    CHECK(keys(plan({{"Title", "Where we are"}, {"a", "Under way"}, {"b", "Ended"}, {"c", "ongoing"}})) ==
          Strings{"title", "status"});
    CHECK(keys(plan({{"Title", "Type"}, {"a", "Labour"}, {"b", "Sexual"}, {"c", "labour, sexual"}})) ==
          Strings{"title", "exploitation"});
    CHECK(keys(plan({{"Title", "Type"}, {"a", "Our own kind"}, {"b", "Another"}, {"c", "Labour"}})) ==
          Strings{"title", "category"});
    CHECK(keys(plan({{"Title", "Stage"}, {"a", "Under way"}, {"b", "Ended"}, {"c", "ongoing"}})) == Strings{"title", "status"});
    CHECK(keys(plan({{"Title", "Area"}, {"a", "The port"}, {"b", "Two schools"}})) == Strings{"title", "place"});
    CHECK(keys(plan({{"Title", "Progress"},
                     {"a", "Forty people came to the first of three days"},
                     {"b", "The posters were late and are up since May"}})) == Strings{"title", "notes"});
}

TEST_CASE("row import: organisations in a cell are parted where they are known") {
    const auto partners = [](std::string cell) { return at(import_cell("partners", std::move(cell))).partners; };
    CHECK(partners("Kent Police, Medway Council and Unseen") == Strings{"Kent Police", "Medway Council", "Unseen"});
    CHECK(partners("Kent Police / NHS") == Strings{"Kent Police", "NHS"});
    CHECK(partners("• Kent Police\n• Hestia") == Strings{"Kent Police", "Hestia"});
    CHECK(partners("Acorn, Oak and Ash") == Strings{"Acorn, Oak and Ash"});
    CHECK(partners("Justice and Care") == Strings{"Justice and Care"});
    for (const char* one : {"Health and Social Care Trust", "Kent Fire and Rescue Service", "Housing & Homelessness Service",
                            "Police, Crime and Justice Trust", "Health and Social Care Partnership Board",
                            "Office of the Police and Crime Commissioner", "Citizens Advice, Leeds"})
        CHECK_MESSAGE(partners(one) == Strings{one}, one);
    CHECK(partners("Women's Aid, Rape Crisis, Shelter, Citizens Advice") ==
          Strings{"Women's Aid", "Rape Crisis", "Shelter", "Citizens Advice"});
    CHECK(partners("Medaille Trust, Ella's Home, Eleos, Snowdrop Project") ==
          Strings{"Medaille Trust", "Ella's Home", "Eleos", "Snowdrop Project"});
    CHECK(partners("Slave-Free Alliance / Hope for Justice") == Strings{"Slave-Free Alliance", "Hope for Justice"});
    CHECK(partners("Police and NHS") == Strings{"Police", "NHS"});
    CHECK(partners("GMP, Justice and Care") == Strings{"GMP", "Justice and Care"});
}

TEST_CASE("row import: a field of one line holds no line end, the number of a day is a day") {
    CHECK(at(import_cell("lead", "Kent Police\nMedway Council")).lead == "Kent Police; Medway Council");
    CHECK(at(import_cell("start", "45750")).start == "2025-04-03");
    CHECK(at(import_cell("start", "45750.5")).start == "2025-04-03");
    CHECK(at(import_cell("start", "12345")).start == "12345");
    CHECK(at(import_cell("areas", "Heddlu South Wales; Bedfordshire Police")).areas == Strings{"W15000003", "E23000026"});
    ImportPlan lines = plan({{"Title", "Lead"}, {"Training for\nlandlords", "x"}});
    CHECK(at(import(lines)).title == "Training for landlords");
}

TEST_CASE("row import: what a person said that a word means holds for every row") {
    ImportPlan made = plan({{"Title", "Status"}, {"a", "Going well"}, {"b", "going  WELL"}, {"c", "Off"}});
    ImportResult result = import(made);
    REQUIRE(result.unknown.size() == 2);
    CHECK(result.unknown[0].rows == 2);
    made.words[word_key("status", "Going well")] = "running";
    result = import(made);
    CHECK(at(result, 1).status == "running");
    CHECK(result.unknown.size() == 1);
}

TEST_CASE("row import: the address behind a cell's words becomes a column, or the link itself") {
    Sheet sheet;
    sheet.rows = {{"Title", "Report"}, {"Training", "Read it"}, {"Helpline", "x"}};
    sheet.links = {{1, 0, "https://example.org/a"}, {1, 1, "https://example.org/b"}};
    const ImportPlan made = plan_import(sheet, context());
    REQUIRE(made.columns.size() == 4);
    CHECK(made.columns[2].key == "evidenceLink");
    // A report says more of the work than what its title leads to.
    CHECK(made.rows[0][2] == "https://example.org/b");
    sheet.rows[0][1] = "Link";
    CHECK(plan_import(sheet, context()).rows[0][1] == "https://example.org/b");
}

TEST_CASE("row import: members and actions have headings of their own") {
    CHECK(keys(plan({{"Organisation", "Sector", "Role"}, {"Unseen", "Charity", "Helpline"}}, RecordKind::Member)) ==
          Strings{"organisation", "type", "role"});
    const ImportPlan actions =
        plan({{"Action point", "Lead", "Deadline", "RAG", "Comments"}, {"Write it", "Police", "1 May 2026", "G", "Begun"}},
             RecordKind::Action);
    CHECK(keys(actions) == Strings{"what", "owner", "due", "rag", "progress"});
    const ImportResult result = import(actions);
    REQUIRE(result.notes.size() == 1);
    CHECK(result.notes[0]->action == result.records[0]->id);
    CHECK(result.notes[0]->date == "2026-11-21");
}

TEST_CASE("row import: years of two digits, an end before its start and days far away are said before rows are added") {
    const ImportResult result = import(plan({{"Title", "Start", "End"},
                                             {"Training", "1/3/26", "28/2/2026"},
                                             {"Briefing", "1/3/2206", ""},
                                             {"Talks", "1/3/2026", "2/3/2026"}}));
    Strings said;
    for (const Problem& problem : result.problems) said.push_back(problem.code + " " + problem.where + ": " + problem.message);
    CHECK(said == Strings{"short-year row 2: “1/3/26” in “Start” has a year of two digits. It was taken as 1 March 2026.",
                          "end-before-start row 2: The end, 2026-02-28, is before the start, 2026-03-01. Please check both.",
                          "far-day row 3: The day 2206-03-01 is very far from now. Please check the year."});
}

TEST_CASE("row import: councils, regions and nations in a column of places become areas, several in one cell too") {
    const ImportContext with_places{framework(), testing::shipped_places(), nullptr, "2026-11-21"};
    Sheet sheet;
    sheet.rows = {{"Title", "Where"},
                  {"a", "Leeds City Council"},
                  {"b", "Wakefield, Bradford and Kirklees"},
                  {"c", "Devon & Cornwall"},
                  {"d", "Armagh City, Banbridge and Craigavon"},
                  {"e", "Scotland; Glasgow City (Scotland)"}};
    int next = 0;
    const ImportResult result =
        import_rows(plan_import(sheet, with_places, RecordKind::Activity), with_places, [&] { return std::to_string(next++); });
    CHECK(result.problems.empty());
    REQUIRE(result.records.size() == 5);
    CHECK(at(result, 0).areas == Strings{"E08000035"});
    CHECK(at(result, 1).areas == Strings{"E08000036", "E08000032", "E08000034"});
    CHECK(at(result, 2).areas == Strings{"E23000035"});
    CHECK(at(result, 3).areas == Strings{"N09000002"});
    CHECK(at(result, 4).areas == Strings{"S92000003", "S12000049"});
}

TEST_CASE("row import: an activity in capitals or with few words is no heading, and what is one is named") {
    const Strings headings = {"Title", "Lead", "Status", "Level"};
    const auto titles = [&](std::vector<Strings> rows) {
        rows.insert(rows.begin(), headings);
        const ImportResult result = import(plan(std::move(rows)));
        Strings all;
        for (std::size_t i = 0; i < result.records.size(); ++i) all.push_back(at(result, i).title);
        return all;
    };
    const Strings row = {"Training", "Police", "running", ""};
    CHECK(titles({row, {"HUB", "", "", ""}, row}) == Strings{"Training", "HUB", "Training"});
    CHECK(titles({row, row, {"Key workers for survivors", "", "", ""}}).size() == 3);
    CHECK(titles({row, row, {"Source of support directory", "", "", ""}}).size() == 3);
    CHECK(titles({row, row, {"Source: minutes of May", "", "", ""}}).size() == 2);
    CHECK(titles({row, row, {"Next steps:", "", "", ""}}).size() == 3);
    CHECK(titles({{"---", ":--", "---", "--"}, row}).size() == 1);
    const ImportResult result = import(plan({headings, row, {"POLICE AND COUNCILS", "", "", ""}, row}));
    CHECK(result.records.size() == 2);
    REQUIRE_FALSE(result.problems.empty());
    CHECK(result.problems[0].where == "row 3");
    CHECK(result.problems[0].message.find("POLICE AND COUNCILS") != std::string::npos);
}

TEST_CASE("row import: names of people are left out and it is said, organisations under such a heading are taken") {
    ImportPlan made = plan({{"Title", "Lead agency", "Lead officer"}, {"a", "NHS", "J Smith"}, {"b", "NHS", "A Jones"}});
    CHECK(keys(made) == Strings{"title", "lead", ""});
    const ImportResult result = import(made);
    CHECK(at(result).lead == "NHS");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "people");
    made = plan({{"Title", "Lead officer"}, {"a", "Kent Police"}, {"b", "Medway Council"}});
    CHECK(keys(made) == Strings{"title", "lead"});
    CHECK(keys(plan({{"Action", "Named lead", "Closed?"}, {"a", "Jane Smith", "N"}, {"b", "Jo Bloggs", "Y"}},
                    RecordKind::Action)) == Strings{"what", "", "status"});
}

TEST_CASE("row import: areas in any list are known, each as long as there is one of that name") {
    CHECK(at(import_cell("areas", "South Wales & Bedfordshire")).areas == Strings{"W15000003", "E23000026"});
    CHECK(at(import_cell("areas", "Bedfordshire, South Wales and Bedfordshire Police")).areas ==
          Strings{"E23000026", "W15000003"});
}

TEST_CASE("row import: the address behind who leads is no evidence, one behind a report comes before a title's") {
    Sheet sheet;
    sheet.rows = {{"Title", "Lead", "Report"}, {"Training", "Unseen", "Read it"}};
    sheet.links = {{1, 0, "https://a.example"}, {1, 1, "https://b.example"}, {1, 2, "https://c.example"}};
    const ImportPlan made = plan_import(std::move(sheet), context());
    CHECK(at(import(made)).evidence_link == "https://c.example");
}

TEST_CASE("row import: cells that were merged are filled down where a group of rows has them in common") {
    const ImportPlan made =
        plan({{"Lead", "Title", "Notes"}, {"Kent Police", "a", "x"}, {"", "b", ""}, {"Unseen", "c", ""}, {"", "d", "y"}});
    CHECK(made.columns[0].fill_down);
    CHECK(made.columns[2].merged == 2);
    CHECK_FALSE(made.columns[2].fill_down);
    CHECK(at(import(made), 3).lead == "Unseen");
    // Equal values one below the other are not merged: there an empty cell says nothing.
    CHECK(plan({{"Lead", "Title"}, {"NHS", "a"}, {"NHS", "b"}, {"", "c"}}).columns[0].merged == 0);
}
