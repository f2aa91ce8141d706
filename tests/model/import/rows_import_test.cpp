#include "model/import/rows_import.h"

#include <doctest/doctest.h>

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
        pack.tiers = {entry<Tier>("primary", "Primary prevention"),
                      entry<Tier>("tertiary", "Tertiary prevention")};
        pack.stages = {entry<Stage>("before-harm", "Before harm happens"),
                       entry<Stage>("treat", "Treat harms"), entry<Stage>("re-traf", "Re-trafficking")};
        pack.stages[0].tier_id = "primary";
        pack.stages[0].short_title = "Before";
        pack.stages[1].tier_id = pack.stages[2].tier_id = "tertiary";
        Vocabulary status = entry<Vocabulary>("activity-status", "Status"),
                   category = entry<Vocabulary>("activity-category", "Category"),
                   type = entry<Vocabulary>("exploitation-type", "Type");
        status.entries = {entry<VocabularyEntry>("running", "Under way"),
                          entry<VocabularyEntry>("ended", "Ended")};
        category.entries = {entry<VocabularyEntry>("training", "Frontline staff training")};
        category.free_text = true;
        type.entries = {entry<VocabularyEntry>("labour", "Labour"),
                        entry<VocabularyEntry>("sexual", "Sexual"),
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

ImportPlan plan(std::vector<Strings> cells) {
    return plan_import(std::move(cells), framework());
}

Strings keys(const ImportPlan& plan) {
    Strings all;
    for (const ImportColumn& column : plan.columns) all.push_back(column.key);
    return all;
}

ImportResult import(const ImportPlan& plan) {
    int next = 0;
    return import_rows(plan, framework(), areas(), [&] { return "id" + std::to_string(++next); });
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
    const ImportPlan made =
        plan({{"Activity name", "Lead agency", "Tier", "RAG rating:", "Shoe size", "Start date", "mainStage"},
              {"Training", "Police", "primary", "green", "9", "1/2/2026", ""}});
    CHECK(made.has_heading);
    CHECK(keys(made) == Strings{"title", "lead", "mainStage", "rag", "", "start", ""});
    CHECK(made.rows.size() == 1);
    CHECK(made.columns[4].heading == "Shoe size");
    CHECK(made.columns[4].example == "9");
    CHECK(made.columns[6].example.empty());
}

TEST_CASE("row import: without headings the first column is the title and the others wait to be told") {
    const ImportPlan made = plan({{"Training for landlords", "Council"}, {"Helpline", ""}});
    CHECK_FALSE(made.has_heading);
    CHECK(keys(made) == Strings{"title", ""});
    CHECK(made.rows.size() == 2);
    CHECK(made.columns[1].example == "Council");
    CHECK(plan({{"Training"}}).rows.size() == 1);
    CHECK(plan({{"Project", "Northbridge", "Easton", "Westhaven"}, {"a", "b", "c", "d"}}).has_heading ==
          false);
}

TEST_CASE("row import: headings without a title make the first unknown column the title") {
    CHECK(keys(plan({{"Nr", "Status", "Lead"}, {"Training", "running", "Police"}})) ==
          Strings{"title", "status", "lead"});
}

TEST_CASE("row import: nothing pasted gives an empty plan, rows of different lengths are filled up") {
    CHECK(plan({}).columns.empty());
    CHECK(plan({{""}, {"", ""}}).rows.empty());
    const ImportPlan made = plan({{"a"}, {"b", "c", "d"}});
    CHECK(made.columns.size() == 3);
    CHECK(made.rows[0].size() == 3);
}

TEST_CASE("row import: rows become activities, with words of the pack known by title or id") {
    ImportPlan made =
        plan({{"Title", "Status", "Stage", "Category", "Exploitation", "Area", "Partners", "Start", "Notes"},
              {"Training", "UNDER WAY", "before", "Our own", "Labour; sexual", "bedfordshire\nde cymru",
               "Police; Acorn, Oak and Ash", "21 Nov 2026", "private"}});
    const ImportResult result = import(made);
    for (const Problem& problem : result.problems) FAIL_CHECK(problem.message);
    REQUIRE(result.activities.size() == 1);
    const Activity& activity = result.activities[0];
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
    CHECK(import_cell("mainStage", "Primary").activities[0].main_stage == "before-harm");
    const ImportResult several = import_cell("mainStage", "Tertiary");
    CHECK(several.activities[0].main_stage == "Tertiary");
    CHECK(several.problems.size() == 1);
}

TEST_CASE("row import: several words of the pack may be parted by commas when all are known") {
    CHECK(import_cell("exploitation", "Labour, Sexual").activities[0].exploitation ==
          Strings{"labour", "sexual"});
    CHECK(import_cell("exploitation", "Financial, and other").activities[0].exploitation == Strings{"other"});
    CHECK(import_cell("exploitation", "Labour, unknown").activities[0].exploitation ==
          Strings{"Labour, unknown"});
}

TEST_CASE("row import: what is not understood is kept as typed, and told with its row") {
    const auto told = [](const ImportResult& result) {
        return result.problems.empty() ? std::string()
                                       : result.problems[0].code + " " + result.problems[0].where;
    };
    const ImportResult word = import_cell("status", "Going well");
    CHECK(word.activities[0].status == "Going well");
    CHECK(told(word) == "unknown-word row 1");
    const ImportResult day = import_cell("start", "Spring");
    CHECK(day.activities[0].start == "Spring");
    CHECK(told(day) == "not-a-day row 1");
    const ImportResult flag = import_cell("publish", "maybe");
    CHECK_FALSE(flag.activities[0].publish);
    CHECK(told(flag) == "not-yes-or-no row 1");
    CHECK(import_cell("publish", "Yes").activities[0].publish);
    CHECK(import_cell("areas", "Atlantis").activities[0].areas == Strings{"Atlantis"});
    CHECK(import_cell("", "left out").problems.empty());
    CHECK(told(import(plan({{"Title", "Status"}, {"", "running"}}))) == "no-title row 2");
    CHECK(import(plan({{"Title", "Status"}, {"", "running"}})).activities[0].title == "Untitled activity");
}

TEST_CASE("row import: a second column for a field is added where the field can hold both") {
    ImportPlan two;
    two.columns = {{"", "title", ""},    {"", "notes", ""},  {"", "notes", ""},  {"", "partners", ""},
                   {"", "partners", ""}, {"", "status", ""}, {"", "status", ""}, {"", "title", ""}};
    two.rows = {{"T", "one", "two", "Police", "Police; NHS", "running", "ended", "U"}};
    const ImportResult result = import(two);
    CHECK(result.activities[0].notes == "one\ntwo");
    CHECK(result.activities[0].partners == Strings{"Police", "NHS"});
    CHECK(result.activities[0].status == "running");
    CHECK(result.activities[0].title == "T; U");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "second-column");
}

TEST_CASE("row import: of ten thousand problems a hundred are listed") {
    ImportPlan many;
    many.columns = {{"Title", "title", ""}, {"Start", "start", ""}};
    for (int i = 0; i < 10'000; ++i) many.rows.push_back({"T", "soon"});
    const ImportResult result = import(many);
    CHECK(result.activities.size() == 10'000);
    CHECK(result.problems.size() == 101);
}

TEST_CASE("row import: years of two digits, an end before its start and days far away are said before rows are added") {
    const ImportResult result = import(plan({{"Title", "Start", "End"},
                                             {"Training", "1/3/26", "28/2/2026"},
                                             {"Briefing", "1/3/2206", ""},
                                             {"Talks", "1/3/2026", "2/3/2026"}}));
    Strings said;
    for (const Problem& problem : result.problems)
        said.push_back(problem.code + " " + problem.where + ": " + problem.message);
    CHECK(said ==
          Strings{"short-year row 2: “1/3/26” in “Start” has a year of two digits. It was taken as 1 March 2026.",
                  "end-before-start row 2: The end, 2026-02-28, is before the start, 2026-03-01. Please check both.",
                  "far-day row 3: The day 2206-03-01 is very far from now. Please check the year."});
}
