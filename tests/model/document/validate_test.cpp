#include "model/document/validate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "model/build.h"
#include "present/words/naming.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

template <class E>
E entry(std::string id) {
    E made;
    made.title = id;
    made.id = std::move(id);
    return made;
}

Framework small_framework() {
    Framework framework;
    framework.id = "small";
    framework.levels = {entry<Level>("local")};
    framework.factors = {entry<Factor>("trust")};
    framework.stages = {entry<Stage>("early")};
    framework.components = {entry<Component>("health")};
    framework.pathways = {entry<Pathway>("p1")};
    framework.checklist = {entry<ChecklistQuestion>("q01")};
    framework.requests = {entry<RequestedProduct>("profile")};
    Vocabulary status = entry<Vocabulary>("activity-status"), category = entry<Vocabulary>("activity-category");
    status.entries = {entry<VocabularyEntry>("running")};
    category.entries = {entry<VocabularyEntry>("training")};
    category.free_text = true;
    framework.vocabularies = {status, category};
    return framework;
}

Problems check(const Document& document) {
    static const Framework framework = small_framework();
    static const AreaList areas = [] {
        AreaList list;
        list.areas.resize(1);
        list.areas[0].code = "E23000026";
        return list;
    }();
    return validate(document, framework, areas, problem_words());
}

Problems check(std::shared_ptr<const Activity> activity) {
    Document document;
    document.activities = document.activities.with(std::move(activity));
    return check(document);
}

}  // namespace

TEST_CASE("validate: what the pack and the document know gives no problem, and nothing said gives none") {
    CHECK(check(Document()).empty());
    Document document;
    auto own = record<OwnFactor>("own");
    own->title = "Our own";
    put(document, own);
    put(document, record<Reflection>("own"));
    put(document, record<Reflection>("q01"));
    put(document, record<Product>("profile"));
    auto police = record<Member>("police");
    police->organisation = "Anytown Police";
    put(document, police);
    auto answer = record<Answer>("an");
    answer->about = "trust";
    answer->member = "police";
    put(document, answer);
    auto act = record<Action>("act");
    act->what = "Brief the hotels";
    put(document, act);
    auto note = record<ProgressNote>("n");
    note->action = "act";
    put(document, note);
    auto full = activity("a", "Training");
    full->level = "local";
    full->factors = {"trust", "own"};
    full->main_stage = "early";
    full->questions = {"q01"};
    full->components = {"health"};
    full->pathways = {"p1"};
    full->status = "running";
    full->category = "our own words";
    full->reach = "a word of a list this pack does not have";
    full->areas = {"E23000026"};
    full->start = full->end = "2026-11-21";
    put(document, full);
    for (const Problem& problem : check(document)) FAIL_CHECK(problem.code << " at " << problem.where);
}

TEST_CASE("validate: each id that neither the pack nor the document has is pointed out with its place") {
    auto odd = activity("a", "Training");
    odd->level = "x";
    odd->factors = {"trust", "x"};
    odd->questions = {"x"};
    odd->components = {"x"};
    odd->main_stage = "x";
    odd->other_stages = {"x"};
    odd->pathways = {"x"};
    odd->status = "x";
    odd->areas = {"x"};
    std::vector<std::pair<std::string, std::string>> found;
    for (const Problem& problem : check(odd)) {
        found.emplace_back(problem.code, problem.where);
        CHECK(problem.severity == Problem::Severity::Warning);
        CHECK(problem.message.find("“Training”") != std::string::npos);
    }
    CHECK(found == std::vector<std::pair<std::string, std::string>>{{"unknown-area", "activities[0].areas"},
                                                                    {"unknown-level", "activities[0].level"},
                                                                    {"unknown-factor", "activities[0].factors"},
                                                                    {"unknown-question", "activities[0].questions"},
                                                                    {"unknown-component", "activities[0].components"},
                                                                    {"unknown-stage", "activities[0].mainStage"},
                                                                    {"unknown-stage", "activities[0].otherStages"},
                                                                    {"unknown-pathway", "activities[0].pathways"},
                                                                    {"unknown-word", "activities[0].status"}});
}

TEST_CASE("validate: a date that is not a day is pointed out, and so is an end before its start") {
    auto odd = activity("a", "Training");
    odd->start = "2026-02-30";
    odd->end = "2026-01-01";
    Problems problems = check(odd);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "not-a-day");
    CHECK(problems[0].where == "activities[0].start");
    odd->start = "2026-01-02";
    problems = check(odd);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].code == "end-before-start");
    CHECK(problems[0].where == "activities[0].end");
}

TEST_CASE("validate: an activity without a title, odd numbers and years far away are pointed out") {
    const auto codes = [](const Problems& problems) {
        std::string all;
        for (const Problem& problem : problems) all += problem.code + ' ' + problem.where + '\n';
        return all;
    };
    auto odd = activity("a");
    odd->start = "0026-01-01";
    odd->end = "1026-01-01";
    odd->evidence_date = "2206-01-01";
    CHECK(codes(check(odd)) ==
          "no-title activities[0].title\nnot-a-day activities[0].start\nfar-day activities[0].end\n"
          "far-day activities[0].evidenceDate\n");
    Document document;
    const auto count = [&](std::string id, WholeNumber year, WholeNumber number) {
        auto made = record<LocalCount>(std::move(id));
        made->year = std::move(year);
        made->count = std::move(number);
        put(document, made);
    };
    count("1", 0, -4);
    count("2", 99999, WholeNumber::typed("1.5"));
    count("3", WholeNumber::typed("2023/24"), WholeNumber::typed("-3"));
    count("4", 2025, 7);
    CHECK(codes(check(document)) ==
          "not-a-year profile[0].year\nbelow-zero profile[0].count\nnot-a-year profile[1].year\n"
          "not-a-number profile[1].count\nnot-a-year profile[2].year\nbelow-zero profile[2].count\n");
}

TEST_CASE("validate: a word that is nearly one of the list is said with the one that was meant") {
    const auto said = [](const std::shared_ptr<Activity>& odd) {
        const Problems problems = check(odd);
        REQUIRE(problems.size() == 1);
        return problems[0].message;
    };
    auto odd = activity("a", "Training");
    odd->status = "Running";
    CHECK(said(odd) ==
          "The activity “Training” names “Running” (Status), which is not in the list; did you "
          "mean “running”? It is kept as it is.");
    odd->status = "runing";
    CHECK(said(odd).find("did you mean “running”?") != std::string::npos);
    odd->status.clear();
    odd->category = "Training";
    CHECK(said(odd).find("did you mean “training”?") != std::string::npos);
    odd->category.clear();
    odd->areas = {"E23000027"};
    CHECK(said(odd).find("did you mean") == std::string::npos);
}

TEST_CASE("validate: what is about something that is not there is pointed out") {
    Document document;
    put(document, record<Reflection>("gone"));
    put(document, record<Answer>("an"));
    put(document, record<ProgressNote>("n"));
    put(document, record<Product>("gone"));
    auto action = record<Action>("act");
    action->what = "Brief the hotels";
    action->factor = "gone";
    put(document, action);
    auto answer = record<Answer>("an2");
    answer->about = "trust";
    answer->member = "gone";
    put(document, answer);
    std::vector<std::string> codes;
    for (const Problem& problem : check(document)) codes.push_back(problem.code + " " + problem.where);
    CHECK(codes == std::vector<std::string>{"unknown-subject reflections[0]", "unknown-subject answers[0].about",
                                            "unknown-member answers[1].member", "unknown-factor actions[0].factor",
                                            "unknown-action progressNotes[0].action", "unknown-request products[0]"});
}

TEST_CASE("validate: the partnership and its members are looked at too") {
    Document document;
    auto partnership = std::make_shared<Partnership>();
    partnership->areas = {"E23000026", "E99"};
    document.partnership = partnership;
    const Problems problems = check(document);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].where == "partnership.areas");
    CHECK(problems[0].message.find("The partnership names “E99”") == 0);
}

TEST_CASE("validate: a document filled against another pack is told, a newer version of its own is not") {
    Document document;
    document.framework = {"small", "0.1", {}};
    CHECK(check(document).empty());
    document.framework.id = "other";
    REQUIRE(check(document).size() == 1);
    CHECK(check(document)[0].code == "other-framework");
}

TEST_CASE("validate: of ten thousand wrong dates a hundred are listed and the rest counted") {
    std::vector<std::shared_ptr<const Activity>> many;
    for (int i = 0; i < 10000; ++i) {
        auto odd = activity(std::to_string(i), "Training");
        odd->start = "soon";
        many.push_back(odd);
    }
    Document document;
    document.activities = RecordList<Activity>::from(many);
    const Problems problems = check(document);
    REQUIRE(problems.size() == 101);
    CHECK(problems.back().message.find("9900 more") != std::string::npos);
}

TEST_CASE("validate: a character that a terminal takes for a command is pointed out, in words and in ids") {
    auto activity = std::make_shared<Activity>();
    activity->id = std::string("a\0", 2);
    activity->title = "Red \x1b[31mletters";
    activity->notes = "two\nlines\tand a tab";
    const Problems problems = check(activity);
    REQUIRE(problems.size() == 2);
    for (const Problem& problem : problems) {
        CHECK(problem.code == "control-character");
        CHECK(problem.message.find('\x1b') == std::string::npos);
    }
    CHECK(problems[0].where == "activities[0].id");
    CHECK(problems[1].where == "activities[0].title");
    CHECK(problems[1].message.find("“Red \uFFFD[31mletters”") != std::string::npos);
}

namespace {

std::vector<std::string> codes_of(const Problems& problems) {
    std::vector<std::string> codes;
    for (const Problem& problem : problems) codes.push_back(problem.code + ' ' + problem.where);
    return codes;
}

}  // namespace

TEST_CASE("validate: what time tells is said where the day is known") {
    Document document;
    auto runs = activity("a", "Talks");
    runs->status = "running";
    runs->start = "2030-01-01";
    runs->reviewed_on = "2031-02-03";
    put(document, runs);
    auto done = record<Action>("x");
    done->what = "Brief the hotels";
    done->status = "in-progress";
    done->done_on = "2026-10-01";
    put(document, done);
    auto count = record<LocalCount>("c");
    count->count = 9;
    put(document, count);
    const Framework framework = small_framework();
    const Problems problems = validate(document, framework, {}, problem_words(), Date{2026, 11, 21});
    CHECK(codes_of(problems) == std::vector<std::string>{"not-begun activities[0].start",
                                                         "still-to-come activities[0].reviewedOn", "not-done actions[0].doneOn",
                                                         "no-measure profile[0].measure", "no-year profile[0].year"});
    CHECK(problems[0].message ==
          "The activity “Talks” (Start): This is still to come, while the status says that it runs. Please check both.");
    CHECK(validate(document, framework, {}, problem_words()).empty());
}

TEST_CASE("validate: two counts of one thing and year with different numbers are pointed out") {
    Document document;
    for (const auto& [id, year, number] : {std::tuple("a", 2025, 40), {"b", 2025, 55}, {"c", 2025, 40}, {"d", 2024, 41}}) {
        auto count = record<LocalCount>(id);
        count->measure = "referrals";
        count->year = year;
        count->count = number;
        put(document, count);
    }
    CHECK(codes_of(validate(document, small_framework(), {}, problem_words(), Date{2026, 11, 21})) ==
          std::vector<std::string>{"other-count profile[1].count"});
}

TEST_CASE("validate: what a problem is about is called as people know it, and not by an id") {
    Document document;
    auto council = record<Member>("c2d1");
    council->organisation = "Council";
    put(document, council);
    put(document, record<Member>("7f3c"));
    auto untitled = activity("0b9e", "");
    untitled->level = "x";
    put(document, untitled);
    auto reflection = record<Reflection>("trust");
    reflection->evidence_date = "soon";
    put(document, reflection);
    for (const char* member : {"7f3c", "c2d1", "gone"}) {
        auto answer = record<Answer>(std::string("trust ") + member);
        answer->about = member == std::string("gone") ? "trust" : "unknown";
        answer->member = member;
        put(document, answer);
    }
    auto decision = record<GapDecision>("none/level=local");
    decision->decided_on = "soon";
    put(document, decision);
    auto note = record<ProgressNote>("d4");
    note->date = "2026-05-01";
    note->action = "gone";
    put(document, note);
    std::vector<std::string> begins;
    for (const Problem& problem : check(document))
        for (const char* verb : {" says ", " names ", " is about ", " has nothing "})
            if (const std::size_t end = problem.message.find(verb); end != std::string::npos) {
                begins.push_back(problem.message.substr(0, end));
                break;
            }
    CHECK(begins == std::vector<std::string>{"The member “Member without a name”", "The activity “Untitled activity”",
                                             "The activity “Untitled activity”", "The reflection on “trust”",
                                             "The answer of “Member without a name” to “unknown”",
                                             "The answer of “Council” to “unknown”", "The answer to “trust”",
                                             "The decision on the gap “none/level=local”", "The progress note “1 May 2026”"});
}

TEST_CASE("validate: a word with a mark in it that nobody sees is said with the one that was meant") {
    auto one = activity("a", "Talks");
    one->status = "running\u200b";
    const Problems problems = check(one);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].message.find("did you mean “running”?") != std::string::npos);
}

TEST_CASE("validate: whatever has no name is pointed out, and a number of nothing") {
    Document document;
    put(document, record<Member>("m"));
    put(document, record<Action>("a"));
    put(document, record<OwnFactor>("o"));
    auto count = record<LocalCount>("c");
    count->year = 2025;
    count->count = 12;
    put(document, std::move(count));
    const Problems problems = validate(document, small_framework(), {}, problem_words(), Date{2026, 11, 21});
    std::vector<std::string> told;
    for (const Problem& problem : problems) told.push_back(problem.where + ": " + problem.message);
    CHECK(
        told ==
        std::vector<std::string>{
            "partnership.members[0].organisation: The member “Member without a name” has nothing under “Organisation”, so nobody "
            "can "
            "tell what it is. Please fill that in.",
            "actions[0].what: The action “Action without a name” has nothing under “What will be done”, so nobody can tell "
            "what it is. Please fill that in.",
            "profile[0].measure: The local count “2025” (What is counted): Nothing says what was counted, so this number counts "
            "nowhere.",
            "ownFactors[0].title: The own factor “Untitled factor” has nothing under “Title”, so nobody can tell what it "
            "is. Please fill that in."});
}

TEST_CASE("validate: a title of spaces is none") {
    CHECK(codes_of(check(activity("a", " \u200b"))) == std::vector<std::string>{"no-title activities[0].title"});
}
