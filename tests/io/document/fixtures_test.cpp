// The files in tests/fixtures: one that says everything a document can say, and those that went wrong on the
// way.
#include <doctest/doctest.h>

#include <filesystem>
#include <map>

#include "io/document/document_codec.h"
#include "model/document/fields.h"
#include "support/files.h"
#include "support/record_kinds.h"

using namespace waymark;

namespace {

const std::filesystem::path kFixtures = WAYMARK_SOURCE_DIR "/tests/fixtures";

struct Expected {
    std::size_t activities;          ///< kNone when nothing may be read.
    std::vector<std::string> found;  ///< Code and place of each problem.
};
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

const std::map<std::string, Expected> kBad = {
    {"damaged", {3, {"damaged line 26, column 15"}}},
    {"empty", {kNone, {"empty-file "}}},
    {"html-page", {kNone, {"html-page "}}},
    {"ids", {3, {"missing-id activities[1]", "duplicate-id activities[2]"}}},
    {"mended",
     {1,
      {"mended line 17, column 26", "mended line 19, column 18", "half-character line 20, column 17",
       "mended line 20, column 24"}}},
    {"newer", {1, {"newer-version formatVersion"}}},
    {"not-waymark", {kNone, {"not-waymark "}}},
    {"repeated-keys", {1, {"duplicate-key activities[0].title"}}},
    {"truncated", {3, {"broken-off line 27, column 30"}}},
    {"unknown-words", {2, {}}},  // For `validate`.
    {"utf-16", {1, {}}},
    {"windows-1252",
     {1, {"wrong-encoding line 16, column 20", "wrong-encoding line 16, column 22", "wrong-encoding line 16, column 27"}}},
    {"wrong-types",
     {1,
      {"taken-as-text activities[0].title", "taken-as-text activities[0].lead", "taken-as-text activities[0].areas[1]",
       "wrong-type activities[0].publish", "wrong-type activities[0].start", "wrong-type activities[0].notes",
       "wrong-type activities[1]", "taken-as-number profile[0].year"}}},
};

}  // namespace

TEST_CASE("fixtures: a document that says everything is written as the same bytes, which another program made") {
    const std::string bytes = testing::whole_file(kFixtures / "full.waymark.json");
    const LoadResult result = read_document(bytes);
    REQUIRE(result.document);
    CHECK(result.problems.empty());
    CHECK(write_document(*result.document) == bytes);
    testing::for_each_kind([&]<class R>() {
        const auto& list = (*result.document).*RecordTraits<R>::list;
        REQUIRE(list.size() == 1);
        for (const Field& field : fields<R>()) CHECK_FALSE_MESSAGE(is_empty(*list.begin(), field), field.key);
        CHECK(list.begin()->extra.size() == (std::is_same_v<R, Member> ? 0 : 1));
    });
    CHECK(result.document->snapshots.begin()->content->activities.shares_all_with(result.document->activities));
}

TEST_CASE("fixtures: each bad file gives what can be read of it, and says what is wrong and where") {
    std::size_t files = 0;
    for (const auto& file : std::filesystem::directory_iterator(kFixtures / "bad")) {
        ++files;
        std::string name = file.path().filename().string();
        name.resize(name.find('.'));
        CAPTURE(name);
        REQUIRE(kBad.count(name) == 1);
        const Expected& expected = kBad.at(name);
        const LoadResult result = read_document(testing::whole_file(file.path()));
        CHECK((result.document ? result.document->activities.size() : kNone) == expected.activities);
        std::string found, wanted;
        for (const Problem& problem : result.problems) found += problem.code + ' ' + problem.where + '\n';
        for (const std::string& one : expected.found) wanted += one + '\n';
        CHECK(found == wanted);
    }
    CHECK(files == kBad.size());
}
