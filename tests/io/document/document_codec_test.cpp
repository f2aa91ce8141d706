#include "io/document/document_codec.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/document/diff.h"
#include "support/changes.h"
#include "support/generate.h"

using namespace waymark;
using waymark::testing::awkward_document;
using waymark::testing::Dice;
using waymark::testing::large_document;

namespace {

using Severity = Problem::Severity;

/// A file that holds one activity with these keys after its id.
std::string file_with(const std::string& keys) {
    return R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a",)" + keys + "}]}";
}

const Problem* find(const LoadResult& result, std::string_view code) {
    const auto it =
        std::find_if(result.problems.begin(), result.problems.end(), [&](const Problem& one) { return one.code == code; });
    return it == result.problems.end() ? nullptr : &*it;
}

std::size_t count(const LoadResult& result, std::string_view code) {
    return static_cast<std::size_t>(
        std::count_if(result.problems.begin(), result.problems.end(), [&](const Problem& one) { return one.code == code; }));
}

/// Reads what must be readable and gives its only activity.
Activity only_activity(const LoadResult& result) {
    REQUIRE(result.document);
    REQUIRE(result.document->activities.size() == 1);
    return *result.document->activities.begin();
}

std::string extra_of(const Record& record, std::string_view key) {
    for (const auto& [known, json] : record.extra)
        if (known == key) return json;
    return "(none)";
}

}  // namespace

TEST_CASE("document codec: the file is laid out as the format says") {
    Document document;
    document.id = "11111111-1111-4111-8111-111111111111";
    document.framework = {"pack", "1.0.0", {}};
    auto partnership = std::make_shared<Partnership>();
    partnership->name = "Ŵyth \"North\"";
    partnership->areas = {"W15000002"};
    partnership->invented = true;
    partnership->extra = {{"colour", R"({"a":[1,{}],"b":[]})"}};
    document.partnership = partnership;
    auto member = std::make_shared<Member>();
    member->id = "m";
    member->organisation = "Council";
    document.members = document.members.with(member);
    auto empty = std::make_shared<Activity>();
    empty->id = "a2";
    document.activities = document.activities.with(empty);
    auto activity = std::make_shared<Activity>();
    activity->id = "a1";
    activity->title = "Training";
    activity->publish = true;
    document.activities = document.activities.with(activity);
    auto count_of_year = std::make_shared<LocalCount>();
    count_of_year->id = "c";
    count_of_year->year = 2025;
    count_of_year->count = 0;
    document.profile = document.profile.with(count_of_year);
    document.extra = {{"later", "1.50"}};
    CHECK(write_document(document) == R"({
  "format": "waymark",
  "formatVersion": 1,
  "id": "11111111-1111-4111-8111-111111111111",
  "framework": {
    "id": "pack",
    "version": "1.0.0"
  },
  "partnership": {
    "name": "Ŵyth \"North\"",
    "areas": [
      "W15000002"
    ],
    "invented": true,
    "members": [
      {
        "id": "m",
        "organisation": "Council"
      }
    ],
    "colour": {
      "a": [
        1,
        {}
      ],
      "b": []
    }
  },
  "activities": [
    {
      "id": "a2",
      "title": ""
    },
    {
      "id": "a1",
      "title": "Training",
      "publish": true
    }
  ],
  "profile": [
    {
      "id": "c",
      "year": 2025,
      "count": 0
    }
  ],
  "later": 1.50
}
)");
}

TEST_CASE("document codec: an empty document is a short file, and reads as one") {
    const std::string bytes = write_document({});
    CHECK(bytes == "{\n  \"format\": \"waymark\",\n  \"formatVersion\": 1,\n  \"activities\": []\n}\n");
    const LoadResult result = read_document(bytes);
    REQUIRE(result.document);
    CHECK(result.problems.empty());
}

TEST_CASE(
    "document codec: any document reads as it was written, without a problem, and is written the same "
    "again") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Dice random(seed);
        const Document document = awkward_document(random);
        const std::string bytes = write_document(document);
        LoadResult result = read_document(bytes);
        REQUIRE(result.document);
        for (const Problem& problem : result.problems)
            FAIL_CHECK(problem.code << " at " << problem.where << ": " << problem.message);
        if (document.id.empty()) {
            CHECK_FALSE(result.document->id.empty());
            result.document->id.clear();
        }
        for (const Change& change : diff(document, *result.document)) FAIL_CHECK("differs: " << testing::told(change));
        REQUIRE(write_document(*result.document) == bytes);
    }
}

TEST_CASE(
    "document codec: unknown keys come back at every depth, in their order inside, numbers as they were "
    "written") {
    const std::string bytes =
        R"({"format":"waymark","formatVersion":1,"id":"d","new":{"b":1.0,"a":-0,"c":1E999,"d":18446744073709551616},
        "framework":{"id":"p","version":"1","x":null},"partnership":{"name":"N","y":[true],"members":[{"id":"m","z":"\u0057\n"}]},
        "activities":[{"id":"a","w":{"deep":[[]]}}],"snapshots":[{"id":"s","name":"S","v":1,"document":{"u":2,"snapshots":[3]}}]})";
    const LoadResult result = read_document(bytes);
    REQUIRE(result.document);
    CHECK(result.problems.empty());
    const Document& document = *result.document;
    CHECK(document.extra == Extra{{"new", R"({"b":1.0,"a":-0,"c":1E999,"d":18446744073709551616})"}});
    CHECK(document.framework.extra == Extra{{"x", "null"}});
    CHECK(extra_of(*document.partnership, "y") == "[true]");
    CHECK(extra_of(*document.members.begin(), "z") == R"("W\n")");
    CHECK(extra_of(*document.activities.begin(), "w") == R"({"deep":[[]]})");
    CHECK(extra_of(*document.snapshots.begin(), "v") == "1");
    CHECK(document.snapshots.begin()->content->extra == Extra{{"snapshots", "[3]"}, {"u", "2"}});
}

TEST_CASE("document codec: records that a snapshot has in common with the document are shared after reading") {
    Document document = large_document(200);
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->id = "s";
    snapshot->content = std::make_shared<const Document>(document);
    auto edited = std::make_shared<Activity>(*document.activities.begin());
    edited->title = "Edited";
    document.activities = document.activities.with(edited);
    document.snapshots = document.snapshots.with(snapshot);
    const LoadResult result = read_document(write_document(document));
    REQUIRE(result.document);
    const Document& content = *result.document->snapshots.begin()->content;
    std::size_t shared = 0;
    for (auto it = content.activities.begin(); it != content.activities.end(); ++it)
        if (it.shared() == result.document->activities.find_shared(it->id)) ++shared;
    CHECK(shared == 199);
    CHECK(content.partnership == result.document->partnership);
    CHECK(content.members.shares_all_with(result.document->members));
}

TEST_CASE("document codec: a number or true where words are expected is taken as words, and said") {
    const LoadResult result = read_document(file_with(R"("title":2026,"place":true,"partners":["A",7],"areas":5)"));
    const Activity activity = only_activity(result);
    CHECK(activity.title == "2026");
    CHECK(activity.place == "true");
    CHECK(activity.partners == Strings{"A", "7"});
    CHECK(activity.areas == Strings{"5"});
    REQUIRE(count(result, "taken-as-text") == 4);
    CHECK(result.problems[0].where == "activities[0].title");
    CHECK(result.problems[2].where == "activities[0].partners[1]");
    CHECK(result.problems[0].severity == Severity::Warning);
}

TEST_CASE("document codec: words where a list is expected are a list of one") {
    const LoadResult result = read_document(file_with(R"("partners":"Council","whoFor":"","factors":null)"));
    CHECK(only_activity(result).partners == Strings{"Council"});
    CHECK(only_activity(result).who_for.empty());
    CHECK(result.problems.empty());
}

TEST_CASE("document codec: null means not said") {
    const LoadResult result = read_document(
        R"({"format":"waymark","formatVersion":1,"id":"d","partnership":null,"framework":null,"reflections":null,
        "activities":[{"id":"a","title":null,"publish":null,"partners":["B"]}],"profile":[{"id":"c","year":null}]})");
    CHECK(result.problems.empty());
    CHECK(only_activity(result).partners == Strings{"B"});
    CHECK_FALSE(result.document->profile.begin()->year);
}

TEST_CASE("document codec: null as an entry of a list is kept and said as any other that cannot be used") {
    const LoadResult result = read_document(
        R"({"format":"waymark","formatVersion":1,"id":"d","activities":[null,{"id":"a","title":"T","partners":[null,"B"]}],"actions":[null]})");
    CHECK(only_activity(result).partners == Strings{"B"});
    CHECK(extra_of(only_activity(result), "unread:partners") == "[null]");
    CHECK(result.document->extra == Extra{{"unread:actions", "[null]"}, {"unread:activities", "[null]"}});
    REQUIRE(count(result, "wrong-type") == 3);
    CHECK(result.problems[0].where == "activities[0]");
    CHECK(result.problems[0].severity == Severity::Error);
    CHECK(read_document(write_document(*result.document)).problems.empty());
}

TEST_CASE("document codec: yes or no is understood as people and other programs write it") {
    const auto publish = [](const std::string& json) {
        const LoadResult result = read_document(file_with("\"publish\":" + json));
        return std::pair(only_activity(result).publish, result.problems.size());
    };
    CHECK(publish("true") == std::pair(true, std::size_t{0}));
    // What nobody may have meant publishes nothing; it is said, and kept in the file.
    CHECK(publish("\"Yes\"") == std::pair(false, std::size_t{1}));
    CHECK(publish("1") == std::pair(false, std::size_t{1}));
    CHECK(publish("\"FALSE\"") == std::pair(false, std::size_t{1}));
    CHECK(publish("\"\"") == std::pair(false, std::size_t{0}));
    const LoadResult other = read_document(file_with(R"("publish":"perhaps")"));
    CHECK_FALSE(only_activity(other).publish);
    CHECK(extra_of(only_activity(other), "unread:publish") == "\"perhaps\"");
}

TEST_CASE("document codec: whole numbers are understood as people write them, and nothing else is taken for one") {
    const auto year = [](const std::string& json) {
        const LoadResult result =
            read_document(R"({"format":"waymark","formatVersion":1,"id":"d","profile":[{"id":"c","year":)" + json + "}]}");
        REQUIRE(result.document);
        return *result.document->profile.begin();
    };
    CHECK(year("2026").year == 2026);
    CHECK(year("\"2026\"").year == 2026);
    CHECK(year("\"23,411\"").year == 23411);
    CHECK(year("2026.0").year == 2026);
    CHECK(year("-9223372036854775808").year == INT64_MIN);
    for (const char* json : {"true", "[2026]", "{}"}) {
        CAPTURE(json);
        CHECK(year(json).year.empty());
        CHECK(extra_of(year(json), "unread:year") == json);
    }
}

TEST_CASE("document codec: what is no whole number stands in its field as it was written, and is written again") {
    const auto count = [](const std::string& json) {
        const LoadResult result =
            read_document(R"({"format":"waymark","formatVersion":1,"id":"d","profile":[{"id":"c","count":)" + json + "}]}");
        REQUIRE(result.document);
        CHECK(result.problems.empty());
        const LoadResult again = read_document(write_document(*result.document));
        CHECK(diff(*result.document, *again.document).empty());
        return result.document->profile.begin()->count;
    };
    for (const std::string words :
         {"2026.5", "10,5", "1.234", "about 20", "fewer than 5", "9223372036854775808", "1e999", "-3", " 12 x ", "2023/24"}) {
        CAPTURE(words);
        CHECK_FALSE(count('"' + words + '"'));
        CHECK(count('"' + words + '"').words() == words);
    }
    // Numbers of JSON that are no whole ones are words from then on.
    for (const std::string number : {"2026.5", "1e999", "9223372036854775808"}) CHECK(count(number).words() == number);
}

TEST_CASE("document codec: a key that is nearly one of ours is said, with what was most likely meant") {
    const auto said = [](const std::string& json) {
        const LoadResult result = read_document(R"({"format":"waymark","formatVersion":1,"id":"d",)" + json + "}");
        const Problem* problem = find(result, "near-miss");
        return problem ? problem->where + ": " + problem->message : std::string();
    };
    const std::string kept = " It is kept in the file.";
    CHECK(said(R"("Activities":[])") == "Activities: “Activities” is not read; did you mean “activities”?" + kept);
    CHECK(said(R"("activites":[])") == "activites: “activites” is not read; did you mean “activities”?" + kept);
    CHECK(said(R"("own_factors":[])").find("“ownFactors”") != std::string::npos);
    CHECK(said(R"("activities":[{"id":"a"},{"id":"b","Title":"x"}])") ==
          "activities[1].Title: “Title” is not read; did you mean “title”?" + kept);
    CHECK(said(R"("activities":[{"id":"a","tittle":"x"}])").find("“title”") != std::string::npos);
    CHECK(said(R"("activities":[{"id":"a","main_stage":"x"}])").find("“mainStage”") != std::string::npos);
    // By the words that people have for a field.
    for (const auto& [key, meant] : {std::pair{"stage", "mainStage"},
                                     {"leadOrganisation", "lead"},
                                     {"type", "category"},
                                     {"4p", "fourP"},
                                     {"exploitationTypes", "exploitation"},
                                     {"\ufefflevel", "level"}})
        CHECK_MESSAGE(
            said(std::string(R"("activities":[{"id":"a",")") + key + R"(":"x"}])").find(std::string("“") + meant + "”") !=
                std::string::npos,
            key);
    CHECK(said(R"("actions":[{"id":"a","dueDate":"x"}])").find("“due”") != std::string::npos);
    CHECK(said(R"("actions":[{"id":"a","title":"x"}])").find("“what”") != std::string::npos);
    // By what other programs and people call our lists.
    for (const auto& [key, meant] :
         {std::pair{"activity", "activities"}, {"gap", "gaps"}, {"counts", "profile"}, {"localCounts", "profile"}})
        CHECK_MESSAGE(said('"' + std::string(key) + R"(":[])").find(std::string("“") + meant + "”") != std::string::npos, key);
    for (const char* key : {"public", "isPublic", "published"})
        CHECK_MESSAGE(
            said(std::string(R"("activities":[{"id":"a",")") + key + R"(":true}])").find("“publish”") != std::string::npos, key);
    CHECK(said(R"("partnership":{"Name":"x"})").find("partnership.Name: ") == 0);
    CHECK(said(R"("partnership":{"members":[{"organization":"x"}]})").find("“organisation”") != std::string::npos);
    CHECK(said(R"("snapshots":[{"id":"s","document":{"Activities":[]}}])").find("“activities”") != std::string::npos);
    CHECK(said(R"("members":[])") == "members: “members” is not read here: it belongs inside “partnership”.");
    CHECK(said(R"("partnership":{"activities":[]})") ==
          "partnership.activities: “activities” is not read here: it belongs beside “partnership”.");
    for (const char* key : {"ID", "Id", "_id"})
        CHECK_MESSAGE(said(std::string(R"("activities":[{")") + key + R"(":"a"}])").find("“id”") != std::string::npos, key);
    CHECK(said(R"("framework":{"Id":"x"})").find("“id”") != std::string::npos);
    CHECK(said(R"("projects":[])").find("“activities”") != std::string::npos);
    CHECK(said(R"("actions":[{"id":"a","progressNotes":[]}])") ==
          "actions[0].progressNotes: “progressNotes” is not read here: it belongs beside “partnership”.");
    CHECK(said(R"("data":{"name":"x","activities":[{"id":"a"}]})") ==
          "data: “activities” inside “data” is not read: it belongs at the top of the file.");
    for (const char* other : {R"("notes":[])", R"("x":1)", R"("activities":[{"id":"a","colour":1,"unread:start":2}])"})
        CHECK_MESSAGE(said(other).empty(), other);
    const LoadResult newer = read_document(R"({"format":"waymark","formatVersion":99,"id":"d","Activities":[]})");
    CHECK(find(newer, "near-miss") == nullptr);
}

TEST_CASE("document codec: what cannot be taken is kept beside the record under a name of its own, and said") {
    const LoadResult result =
        read_document(file_with(R"("start":{"day":1},"partners":["A",{"n":1},["b"]],"unread:start":"old")"));
    const Activity activity = only_activity(result);
    CHECK(activity.start.empty());
    CHECK(activity.partners == Strings{"A"});
    CHECK(extra_of(activity, "unread:start") == R"({"day":1})");
    CHECK(extra_of(activity, "unread:start 2") == "\"old\"");
    CHECK(extra_of(activity, "unread:partners") == R"([{"n":1},["b"]])");
    REQUIRE(count(result, "wrong-type") == 3);
    CHECK(find(result, "wrong-type")->severity == Severity::Error);
    CHECK(find(result, "wrong-type")->where == "activities[0].start");
    CHECK(result.problems[2].where == "activities[0].partners[2]");
    const LoadResult again = read_document(write_document(*result.document));
    CHECK(again.problems.empty());
    CHECK(diff(*result.document, *again.document).empty());
}

TEST_CASE("document codec: parts of a document of the wrong type are kept too") {
    const LoadResult result = read_document(
        R"({"format":"waymark","formatVersion":1,"id":"d","partnership":[1],"framework":"pack","activities":{"a":{}},"actions":["do it",{"id":"x"}]})");
    REQUIRE(result.document);
    CHECK(result.document->extra == Extra{{"unread:actions", R"(["do it"])"},
                                          {"unread:activities", R"({"a":{}})"},
                                          {"unread:framework", "\"pack\""},
                                          {"unread:partnership", "[1]"}});
    CHECK(result.document->actions.size() == 1);
    CHECK(count(result, "wrong-type") == 4);
}

TEST_CASE("document codec: an entry without an id gets one, the same whenever the file is read") {
    const std::string bytes =
        R"({"format":"waymark","formatVersion":1,"activities":[{"title":"A"},{"title":"B"},{"title":"A"},{}]})";
    const LoadResult first = read_document(bytes), second = read_document(bytes);
    REQUIRE(first.document);
    CHECK(first.document->activities.size() == 4);
    CHECK(count(first, "missing-id") == 4);
    CHECK(find(first, "missing-id")->where == "activities[0]");
    CHECK(write_document(*first.document) == write_document(*second.document));
    CHECK_FALSE(first.document->id.empty());
    for (const Activity& activity : first.document->activities) CHECK(activity.id.size() == 36);
}

TEST_CASE("document codec: of two entries with one id both are there") {
    const std::string bytes =
        R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"b","title":"1"},{"id":"a","title":"2"},{"id":"b","title":"3"},{"id":"b","title":"3"}]})";
    const LoadResult first = read_document(bytes), second = read_document(bytes);
    REQUIRE(first.document);
    CHECK(first.document->activities.size() == 4);
    CHECK(first.document->activities.find("b")->title == "1");
    REQUIRE(count(first, "duplicate-id") == 2);
    CHECK(find(first, "duplicate-id")->where == "activities[2]");
    CHECK(write_document(*first.document) == write_document(*second.document));
}

TEST_CASE("document codec: of a key given twice the last counts, and lists are joined") {
    const LoadResult result = read_document(R"({"format":"waymark","formatVersion":1,"id":"d",
        "activities":[{"id":"a","title":"1","title":"2","partners":["A"],"partners":["B"],"new":1,"new":2}],
        "activities":[{"id":"b"}],"partnership":{"name":"N"},"partnership":{"chair":"C"}})");
    REQUIRE(result.document);
    const Activity& activity = *result.document->activities.find("a");
    CHECK(activity.title == "2");
    CHECK(activity.partners == Strings{"A", "B"});
    CHECK(extra_of(activity, "new") == "2");
    CHECK(result.document->activities.size() == 2);
    CHECK(result.document->partnership->name == "N");
    CHECK(result.document->partnership->chair == "C");
    CHECK(count(result, "duplicate-key") == 5);
    CHECK(find(result, "duplicate-key")->where == "activities[0].title");
}

TEST_CASE("document codec: a snapshot without a document is an empty one, and said") {
    const LoadResult result =
        read_document(R"({"format":"waymark","formatVersion":1,"id":"d","snapshots":[{"id":"s","document":null}]})");
    REQUIRE(result.document);
    REQUIRE(result.document->snapshots.begin()->content);
    CHECK(find(result, "missing-content")->where == "snapshots[0]");
}

TEST_CASE("document codec: problems inside a snapshot say where they are") {
    const LoadResult result = read_document(
        R"({"format":"waymark","formatVersion":1,"id":"d","snapshots":[{"id":"s","document":{"format":"waymark","formatVersion":1,"activities":[{"id":"a","title":5}]}}]})");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].where == "snapshots[0].document.activities[0].title");
}

TEST_CASE("document codec: a newer file is read as far as it is known, with a warning") {
    const LoadResult result =
        read_document(R"({"format":"waymark","formatVersion":7,"id":"d","activities":[{"id":"a","title":"T","mood":"good"}]})");
    CHECK(only_activity(result).title == "T");
    CHECK(extra_of(only_activity(result), "mood") == "\"good\"");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "newer-version");
    CHECK(result.problems[0].severity == Severity::Warning);
}

TEST_CASE("document codec: a file that does not say its version is read, with a warning") {
    const LoadResult result = read_document(R"({"format":"waymark","activities":[{"id":"a"}]})");
    CHECK(result.document);
    CHECK(find(result, "no-version"));
}

TEST_CASE("document codec: keys may come in any order, the format last") {
    const LoadResult result = read_document(
        R"({"activities":[{"publish":true,"title":"T","id":"a","lead":"L"}],"id":"d","formatVersion":1,"format":"waymark"})");
    CHECK(result.problems.empty());
    CHECK(only_activity(result).lead == "L");
    CHECK(only_activity(result).publish);
}

TEST_CASE("document codec: of one kind of problem a hundred are listed and the rest counted") {
    std::string bytes = R"({"format":"waymark","formatVersion":1,"id":"d","activities":[)";
    for (int i = 0; i < 250; ++i)
        bytes += (i ? "," : "") + std::string(R"({"id":")") + std::to_string(1000 + i) + R"(","title":1})";
    const LoadResult result = read_document(bytes + "]}");
    REQUIRE(result.problems.size() == 101);
    CHECK(result.problems.back().message.find("150 more") != std::string::npos);
    CHECK(result.document->activities.size() == 250);
}
