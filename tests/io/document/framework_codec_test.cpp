#include "io/document/framework_codec.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document/fields.h"
#include "support/files.h"

using namespace waymark;

namespace {

const Framework& shipped_pack() {
    static const Framework pack = [] {
        const FrameworkResult result = read_framework(testing::read_asset("frameworks/public-health-modern-slavery.en.json"));
        for (const Problem& problem : result.problems) FAIL_CHECK(problem.where << ": " << problem.message);
        REQUIRE(result.framework);
        return *result.framework;
    }();
    return pack;
}

const AreaList& shipped_areas() {
    static const AreaList areas = [] {
        const AreasResult result = read_areas(testing::read_asset("areas/police-force-areas.en.json"));
        for (const Problem& problem : result.problems) FAIL_CHECK(problem.where << ": " << problem.message);
        REQUIRE(result.areas);
        return *result.areas;
    }();
    return areas;
}

/// Every entry of the pack, those of vocabularies too.
template <class Visit>
void for_each_entry(const Framework& pack, Visit&& visit) {
    const auto all = [&](const auto& list) {
        for (const Entry& entry : list) visit(entry);
    };
    all(pack.levels);
    all(pack.factors);
    all(pack.components);
    all(pack.tiers);
    all(pack.stages);
    all(pack.pathways);
    all(pack.vocabularies);
    for (const Vocabulary& vocabulary : pack.vocabularies) all(vocabulary.entries);
    all(pack.checklist);
    all(pack.requests);
    all(pack.glossary);
    all(pack.series);
    all(pack.elsewhere);
}

bool is_kebab_case(std::string_view id) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && id.front() != '-' && id.back() != '-' && std::all_of(id.begin(), id.end(), fits);
}

/// A pack small enough to break, with `more` as further keys ("\"factors\": [...]").
FrameworkResult read_small_pack(const std::string& more) {
    return read_framework(R"({"id": "p", "version": "1", "title": "P",
        "sources": [{"key": "S1", "title": "A letter"}],
        "levels": [{"id": "national", "title": "National", "standing": "published", "sources": ["S1"]}],
        "stages": [{"id": "early", "title": "Early", "standing": "own"}])" +
                          std::string(more.empty() ? "" : ", ") + more + "}");
}

const Problem& only_problem(const FrameworkResult& result) {
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].severity == Problem::Severity::Error);
    CHECK(result.problems[0].message.ends_with("."));
    return result.problems[0];
}

}  // namespace

TEST_CASE("shipped pack: reads without a problem and has every part of the framework") {
    const Framework& pack = shipped_pack();
    CHECK(pack.id == "public-health-modern-slavery");
    CHECK(pack.language == "en");
    CHECK(pack.levels.size() == 4);
    CHECK(pack.components.size() == 7);
    CHECK(pack.tiers.size() == 3);
    CHECK(pack.stages.size() == 5);
    CHECK(pack.pathways.size() == 5);
    CHECK(pack.checklist.size() == 17);
    CHECK(pack.helplines.size() == 4);
    CHECK(pack.suggestions.size() == 9);
    CHECK(pack.glossary.size() >= 40);
    for (std::size_t i = 0; i < pack.checklist.size(); ++i) CHECK(pack.checklist[i].number == static_cast<int>(i) + 1);
}

TEST_CASE("shipped pack: the published factors are the thirteen national ones, placed there by us") {
    const Framework& pack = shipped_pack();
    std::size_t published = 0;
    std::set<std::string> levels_with_factors;
    for (const Factor& factor : pack.factors) {
        levels_with_factors.insert(factor.level_id);
        CHECK_MESSAGE(factor.level_standing == Standing::Own, factor.id);
        CHECK_MESSAGE(!factor.standing_note.empty(), factor.id);
        if (factor.standing != Standing::Published) continue;
        ++published;
        CHECK_MESSAGE(factor.level_id == "national", factor.id);
    }
    CHECK(published == 13);
    CHECK(levels_with_factors.size() == 4);
    for (const Level& level : pack.levels) CHECK_MESSAGE(level.own_list_note.empty() == (level.id == "national"), level.id);
}

TEST_CASE("shipped pack: only what the 2021 framework's own pages say is marked as published") {
    // S2 is the framework's page, S3 its report, S4 its announcement.
    const std::set<std::string> framework_itself = {"S2", "S3", "S4"};
    for_each_entry(shipped_pack(), [&](const Entry& entry) {
        if (entry.standing != Standing::Published) return;
        const bool from_it = std::any_of(entry.sources.begin(), entry.sources.end(),
                                         [&](const auto& key) { return framework_itself.contains(key); });
        CHECK_MESSAGE(from_it, entry.id);
        CHECK_MESSAGE(!entry.unverified, entry.id);
    });
    for (const Stage& stage : shipped_pack().stages) CHECK_MESSAGE(stage.standing != Standing::Published, stage.id);
    for (const Pathway& pathway : shipped_pack().pathways) CHECK_MESSAGE(pathway.standing == Standing::Candidate, pathway.id);
}

TEST_CASE("shipped pack: every stage but the enabler has a tier, and the mapping has a source of its own") {
    for (const Stage& stage : shipped_pack().stages) {
        CHECK_MESSAGE(stage.tier_id.empty() == stage.is_enabler, stage.id);
        CHECK_MESSAGE(stage.tier_standing == (stage.is_enabler ? Standing::Own : Standing::Candidate), stage.id);
        CHECK_MESSAGE(stage.tier_sources.empty() == stage.is_enabler, stage.id);
        CHECK_MESSAGE(stage.tier_note.empty() == stage.is_enabler, stage.id);
        CHECK_MESSAGE(!stage.test_question.empty(), stage.id);
        CHECK_MESSAGE(!stage.examples.empty(), stage.id);
    }
    const Stage* enabler = shipped_pack().stage("enabler");
    REQUIRE(enabler);
    CHECK(enabler->is_enabler);
    CHECK(enabler->standing == Standing::Own);
}

TEST_CASE("shipped pack: every entry has a stable id, and a source unless it is ours") {
    const Framework& pack = shipped_pack();
    for_each_entry(pack, [](const Entry& entry) {
        CHECK_MESSAGE(is_kebab_case(entry.id), entry.id);
        CHECK_MESSAGE(!entry.title.empty(), entry.id);
        CHECK_MESSAGE((entry.standing == Standing::Own || !entry.sources.empty()), entry.id);
    });
    std::set<std::string> used;
    for_each_entry(pack, [&](const Entry& entry) { used.insert(entry.sources.begin(), entry.sources.end()); });
    for (const Series& series : pack.series)
        for (const SeriesPoint& point : series.points) {
            used.insert(point.sources.begin(), point.sources.end());
            for (const SeriesVariant& variant : point.variants) used.insert(variant.sources.begin(), variant.sources.end());
        }
    for (const Helpline& line : pack.helplines) used.insert(line.sources.begin(), line.sources.end());
    for (const Source& source : pack.sources) CHECK_MESSAGE(used.contains(source.key), source.key);
    for (const std::string& key : used) CHECK_MESSAGE(pack.source(key) != nullptr, key);
}

TEST_CASE("shipped pack: every list that a field chooses from is there") {
    const Framework& pack = shipped_pack();
    for (const RecordType& type : all_record_types()) {
        for (const Field& field : type.fields()) {
            const ChoiceSource from = field.choices.source;
            if (from == ChoiceSource::None || from == ChoiceSource::Areas || from == ChoiceSource::Members) continue;
            std::size_t count = 0;
            pack.for_each_choice(field.choices, [&](const Entry&) { ++count; });
            CHECK_MESSAGE(count > 1, field.key);
        }
    }
    for (const ChoiceList more : {ChoiceList("standing"), ChoiceList(ChoiceSource::Requests)}) {
        std::size_t count = 0;
        pack.for_each_choice(more, [&](const Entry&) { ++count; });
        CHECK_MESSAGE(count > 1, more.vocabulary);
    }
    for (const Standing standing : {Standing::Published, Standing::Candidate, Standing::Own})
        CHECK(pack.choice(ChoiceList("standing"), standing_id(standing)) != nullptr);
}

TEST_CASE("shipped pack: every kind of activity but \"other\" has a suggested place") {
    const Framework& pack = shipped_pack();
    for (const VocabularyEntry& category : pack.vocabulary("activity-category")->entries) {
        const PlacementSuggestion* suggestion = pack.suggestion_for(category.id);
        CHECK_MESSAGE((suggestion != nullptr) == (category.id != "other"), category.id);
        if (!suggestion) continue;
        CHECK_MESSAGE(!suggestion->stage_ids.empty(), category.id);
        CHECK_MESSAGE(!suggestion->pathway_ids.empty(), category.id);
        CHECK_MESSAGE(!suggestion->level_ids.empty(), category.id);
    }
}

TEST_CASE("shipped pack: the national series have the published figures, 2016 as second-hand") {
    const Series* referrals = shipped_pack().series_of("referrals");
    REQUIRE(referrals);
    std::map<int, long> figures;
    for (const SeriesPoint& point : referrals->points) figures[point.year] = point.value;
    CHECK(figures == std::map<int, long>{{2013, 1745},
                                         {2014, 2340},
                                         {2015, 3264},
                                         {2016, 3804},
                                         {2017, 5145},
                                         {2018, 6993},
                                         {2019, 10627},
                                         {2020, 10613},
                                         {2021, 12727},
                                         {2022, 16938},
                                         {2023, 17004},
                                         {2024, 19125},
                                         {2025, 23411}});
    CHECK(referrals->unit == "potential victims referred");
    CHECK(referrals->note.find("2016") != std::string::npos);
    const Series* notified = shipped_pack().series_of("duty-to-notify");
    REQUIRE(notified);
    std::map<int, long> reports;
    for (const SeriesPoint& point : notified->points) reports[point.year] = point.value;
    CHECK(reports ==
          std::map<int, long>{{2016, 782}, {2020, 2175}, {2021, 3190}, {2022, 4580}, {2023, 4929}, {2024, 5598}, {2025, 7130}});
    for (const Series* series : {referrals, notified})
        for (const SeriesPoint& point : series->points)
            if (point.year == 2016) CHECK(point.note.find("Second-hand") != std::string::npos);
}

TEST_CASE("shipped pack: every list of choices is chosen from by a field, or acted on") {
    std::set<std::string_view> used = {"standing"};
    for (const RecordType& type : all_record_types())
        for (const Field& field : type.fields()) used.insert(field.choices.vocabulary);
    for (const Vocabulary& vocabulary : shipped_pack().vocabularies) CHECK_MESSAGE(used.contains(vocabulary.id), vocabulary.id);
}

TEST_CASE("shipped pack: a duty is said with the source it was read in, not that of the whole list") {
    const Vocabulary* duties = shipped_pack().vocabulary("duty");
    REQUIRE(duties);
    CHECK(duties->entry("serious-violence-duty")->sources == std::vector<std::string>{"S29"});
    CHECK(duties->entry("crime-and-policing-act-2026")->sources == std::vector<std::string>{"S65"});
}

TEST_CASE("shipped areas: 43 areas, each on a square of its own, eighteen with a unit in 2019") {
    const AreaList& list = shipped_areas();
    std::set<std::string> codes;
    std::set<std::string> short_codes;
    std::set<std::pair<int, int>> tiles;
    for (const Area& area : list.areas) {
        codes.insert(area.code);
        short_codes.insert(area.short_code);
        tiles.emplace(area.column, area.row);
        CHECK_MESSAGE(!area.region.empty(), area.code);
        CHECK_MESSAGE(area.short_code.size() == 3, area.code);
        CHECK_MESSAGE((area.column >= 0 && area.column < 7 && area.row >= 0 && area.row < 9), area.code);
        CHECK_MESSAGE(area.welsh_name.empty() == (area.region != "Wales"), area.code);
    }
    CHECK(list.areas.size() == 43);
    CHECK(codes.size() == 43);
    CHECK(short_codes.size() == 43);
    CHECK(tiles.size() == 43);
    CHECK(std::count_if(list.areas.begin(), list.areas.end(), [](const Area& area) { return area.vru_2019; }) == 18);
    CHECK(std::is_sorted(list.areas.begin(), list.areas.end(), [](const Area& a, const Area& b) { return a.code < b.code; }));
}

TEST_CASE("shipped areas: the pairs on either side of the border between England and Wales touch") {
    const AreaList& list = shipped_areas();
    const std::vector<std::pair<const char*, const char*>> pairs = {{"W15000001", "E23000006"},
                                                                    {"W15000001", "E23000016"},
                                                                    {"W15000004", "E23000016"},
                                                                    {"W15000002", "E23000016"},
                                                                    {"W15000002", "E23000037"}};
    for (const auto& [one, other] : pairs) {
        const Area* a = list.find(one);
        const Area* b = list.find(other);
        REQUIRE(a);
        REQUIRE(b);
        CHECK_MESSAGE(std::max(std::abs(a->column - b->column), std::abs(a->row - b->row)) == 1, a->name << " and " << b->name);
    }
}

TEST_CASE("pack reader: unknown keys and missing parts are no problem") {
    const FrameworkResult result = read_small_pack(R"("fromTheFuture": {"a": [1]})");
    CHECK(result.problems.empty());
    REQUIRE(result.framework);
    CHECK(result.framework->levels[0].short_title == "National");
    CHECK(result.framework->pathways.empty());
}

TEST_CASE("pack reader: what is no pack is refused with one plain reason") {
    const auto reason = [](std::string_view bytes) {
        const FrameworkResult result = read_framework(bytes);
        CHECK_FALSE(result.framework);
        return only_problem(result).code;
    };
    CHECK(reason("") == "empty-file");
    CHECK(reason("<!DOCTYPE html><html></html>") == "not-json");
    CHECK(reason("{\"id\": \"p\"") == "not-json");
    CHECK(reason("{\"id\": \"\xff\xfe\"}") == "not-json");
    CHECK(reason("[1, 2]") == "not-an-object");
    CHECK(reason(std::string(100000, '[')) == "not-json");
    CHECK(reason(std::string(100000, '[') + std::string(100000, ']')) == "too-deep");
}

TEST_CASE("pack reader: a break in the text is placed by its line") {
    const FrameworkResult result = read_framework("{\n\"id\": \"p\",\n\"title\": }\n");
    CHECK(only_problem(result).where == "line 3");
}

TEST_CASE("pack reader: a pack without id, levels or stages cannot be used, and says which is missing") {
    const FrameworkResult result = read_framework("{}");
    CHECK_FALSE(result.framework);
    REQUIRE(result.problems.size() == 3);
    CHECK(result.problems[0].where == "id");
    CHECK(result.problems[1].where == "levels");
    CHECK(result.problems[2].where == "stages");
}

TEST_CASE("pack reader: an entry without a title is left out, the rest is read") {
    const FrameworkResult result =
        read_small_pack(R"("components": [{"id": "a", "standing": "own"}, {"id": "b", "title": "B", "standing": "own"}])");
    const Problem& problem = only_problem(result);
    CHECK(problem.code == "incomplete-entry");
    CHECK(problem.where == "components[0]");
    REQUIRE(result.framework);
    CHECK(result.framework->components.size() == 1);
}

TEST_CASE("pack reader: an id is used once in the whole pack") {
    const FrameworkResult result =
        read_small_pack(R"("components": [{"id": "national", "title": "Not a level", "standing": "own"}])");
    CHECK(only_problem(result).code == "duplicate-id");
    CHECK(result.framework->components.empty());
    CHECK(result.framework->find("national") == result.framework->level("national"));
}

TEST_CASE("pack reader: nothing counts as published or as somebody else's without a source") {
    const FrameworkResult result = read_small_pack(
        R"("components": [{"id": "a", "title": "A", "standing": "published"},
                          {"id": "b", "title": "B", "standing": "candidate", "sources": ["S9"]}])");
    REQUIRE(result.problems.size() == 3);
    CHECK(result.problems[0].code == "no-source");
    CHECK(result.problems[1].code == "unknown-source");
    CHECK(result.problems[1].where == "components[1].sources");
    CHECK(result.problems[2].code == "no-source");
    CHECK(result.framework->component("a")->standing == Standing::Own);
    CHECK(result.framework->component("b")->standing == Standing::Own);
    CHECK(result.framework->component("b")->sources.empty());
}

TEST_CASE("pack reader: an entry that does not say where it comes from is taken as ours") {
    const FrameworkResult silent = read_small_pack(R"("components": [{"id": "a", "title": "A"}])");
    CHECK(only_problem(silent).code == "no-standing");
    CHECK(silent.framework->component("a")->standing == Standing::Own);
    const FrameworkResult odd = read_small_pack(R"("components": [{"id": "a", "title": "A", "standing": "official"}])");
    CHECK(only_problem(odd).code == "unknown-standing");
    CHECK(odd.framework->component("a")->standing == Standing::Own);
}

TEST_CASE("pack reader: entries of a vocabulary take standing and sources from it, unless they say otherwise") {
    const FrameworkResult result = read_small_pack(
        R"("vocabularies": [{"id": "v", "title": "V", "standing": "candidate", "sources": ["S1"], "entries": [
            {"id": "a", "title": "A"}, {"id": "b", "title": "B", "standing": "own"}, {"id": "a", "title": "C"}]}])");
    CHECK(only_problem(result).code == "duplicate-id");
    const Vocabulary* vocabulary = result.framework->vocabulary("v");
    REQUIRE(vocabulary);
    CHECK(vocabulary->entries.size() == 2);
    CHECK(vocabulary->entry("a")->standing == Standing::Candidate);
    CHECK(vocabulary->entry("a")->sources == std::vector<std::string>{"S1"});
    CHECK(vocabulary->entry("b")->standing == Standing::Own);
    CHECK(vocabulary->entry("b")->sources.empty());
}

TEST_CASE("pack reader: what points nowhere is told and cut off") {
    const FrameworkResult result = read_small_pack(
        R"("factors": [{"id": "f", "title": "F", "standing": "own", "level": "galactic"}],
           "vocabularies": [{"id": "activity-category", "title": "Kind", "standing": "own",
                             "entries": [{"id": "talks", "title": "Talks"}]}],
           "suggestions": [{"category": "talks", "stages": ["early", "never"], "levels": ["national"]},
                           {"category": "dances", "stages": ["early"]}])");
    REQUIRE(result.framework);
    std::vector<std::string> codes;
    for (const Problem& problem : result.problems) codes.push_back(problem.code);
    CHECK(codes == std::vector<std::string>{"unknown-level", "unknown-stage", "unknown-category"});
    CHECK(result.framework->factors.empty());
    REQUIRE(result.framework->suggestions.size() == 1);
    CHECK(result.framework->suggestions[0].stage_ids == std::vector<std::string>{"early"});
}

TEST_CASE("pack reader: wrong types are told with their place and what they should be") {
    const FrameworkResult result = read_small_pack(
        R"("title": 7, "components": {"a": 1}, "pathways": ["x"],
           "series": [{"id": "s", "title": "S", "standing": "own", "points": [
               {"year": "2020", "value": 1, "sources": ["S1"]}, {"year": 2021, "value": 1.5, "sources": ["S1"]},
               {"year": 2021, "value": 3, "sources": ["S1"]}, {"year": 2021, "value": 4, "sources": ["S1"]}]}])");
    REQUIRE(result.framework);
    std::string places;
    for (const Problem& problem : result.problems) places += problem.code + " " + problem.where + "\n";
    CHECK(places ==
          "wrong-type title\n"
          "wrong-type components\n"
          "wrong-type pathways[0]\n"
          "not-a-whole-number series[0].points[0].year\n"
          "incomplete-point series[0].points[0]\n"
          "not-a-whole-number series[0].points[1].value\n"
          "incomplete-point series[0].points[1]\n"
          "unordered-years series[0].points[3]\n");
    CHECK(result.problems[0].message == "This should be text but is a number. It was left out.");
    REQUIRE(result.framework->series[0].points.size() == 1);
    CHECK(result.framework->series[0].points[0].value == 3);
}

TEST_CASE("area reader: what is wrong with an area is told, and the rest is read") {
    const AreasResult result = read_areas(R"({"areas": [
        {"code": "E23000001", "name": "One"}, {"code": "E23000001", "name": "Again"},
        {"code": "Kent", "name": "Kent"}, {"code": "E23000002", "name": "Two", "column": "left"}]})");
    REQUIRE(result.areas);
    CHECK(result.areas->areas.size() == 2);
    std::vector<std::string> codes;
    for (const Problem& problem : result.problems) codes.push_back(problem.code);
    CHECK(codes == std::vector<std::string>{"duplicate-id", "incomplete-entry", "not-a-whole-number", "tile-taken"});
    CHECK_FALSE(read_areas("{\"areas\": []}").areas);
    CHECK_FALSE(read_areas("nonsense").areas);
}

TEST_CASE("shipped places: 382 councils, nine regions and four nations, without a mistake") {
    const PlacesResult result = read_places(testing::read_asset("areas/councils.en.json"));
    CHECK(result.problems.empty());
    const auto count = [&](AreaKind kind) {
        return std::count_if(result.places.places.begin(), result.places.places.end(),
                             [&](const Area& place) { return place.kind == kind; });
    };
    CHECK(count(AreaKind::Council) == 382);
    CHECK(count(AreaKind::Region) == 9);
    CHECK(count(AreaKind::Nation) == 4);
    CHECK_FALSE(result.places.note.empty());
    CHECK(result.places.sources.size() == 2);
}

TEST_CASE("place reader: what is wrong with a place is told, and the rest is read") {
    const PlacesResult result = read_places(R"({"nations": [{"code": "W92000004", "name": "Wales"}],
        "councils": [{"code": "W06000001", "name": "One", "region": "W92000004", "forceAreas": ["W15000001", 7]},
                     {"code": "W06000001", "name": "Again"}, {"code": "Two", "name": "Two"}, 3]})");
    std::vector<std::string> told;
    for (const Problem& problem : result.problems) told.push_back(problem.code);
    CHECK(told == std::vector<std::string>{"wrong-type", "duplicate-id", "incomplete-entry", "wrong-type"});
    REQUIRE(result.places.places.size() == 2);
    CHECK(result.places.places[1].force_areas == std::vector<std::string>{"W15000001"});
    CHECK(read_places("nonsense").places.places.empty());
}

TEST_CASE("area reader: without the list of places they are coming") {
    const std::string areas = testing::read_asset("areas/police-force-areas.en.json");
    CHECK(read_all_areas(areas, {}).coming);
    CHECK(read_all_areas(areas, {}).name_of("E08000035") == "E08000035");
    CHECK_FALSE(read_all_areas(areas, testing::read_asset("areas/councils.en.json")).coming);
}
