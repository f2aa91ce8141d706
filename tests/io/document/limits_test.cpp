// docs/limits.md: what is more than a document holds is said, and nothing is cut without a word.

#include "model/document/limits.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/build.h"
#include "model/document/command.h"
#include "model/document/diff.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

const Problem* find(const Problems& problems, std::string_view code) {
    const auto found = std::find_if(problems.begin(), problems.end(), [&](const Problem& one) { return one.code == code; });
    return found == problems.end() ? nullptr : &*found;
}

LoadResult read(const std::string& content) {
    return read_document(R"({"format":"waymark","formatVersion":1,"id":"d",)" + content + '}');
}

}  // namespace

TEST_CASE("limits: a text too long for its field is kept in the file, not shown, and said") {
    const std::string line(kMostLineBytes + 1, 'x'), text(kMostTextBytes + 1, 'x');
    const LoadResult result = read(R"("activities":[{"id":"a","title":")" + line + R"(","description":")" + text +
                                   R"(","partners":["Police",")" + line + R"("],"notes":")" + line + "\"}]");
    REQUIRE(result.document);
    const Activity& activity = *result.document->activities.begin();
    CHECK(activity.title.empty());
    CHECK(activity.description.empty());
    CHECK(activity.partners == Strings{"Police"});
    CHECK(activity.notes == line);  // fits a text of several lines
    CHECK(activity.extra.size() == 3);
    const Problem* said = find(result.problems, "too-long");
    REQUIRE(said);
    CHECK(said->where == "activities[0].title");
    const LoadResult again = read_document(write_document(*result.document));
    CHECK(diff(*again.document, *result.document).empty());
    const LoadResult most = read(R"("activities":[{"id":"a","title":")" + line.substr(1) + "\"}]");
    CHECK(most.problems.empty());
    CHECK(most.document->activities.begin()->title.size() == kMostLineBytes);
}

TEST_CASE("limits: ids that are too long are kept aside too") {
    const std::string line(kMostLineBytes + 1, 'x');
    const LoadResult result = read_document(R"({"format":"waymark","formatVersion":1,"id":")" + line +
                                            R"(","framework":{"id":")" + line + R"("},"activities":[{"id":")" + line + "\"}]}");
    REQUIRE(result.document);
    CHECK(result.document->id.size() < 100);
    CHECK(result.document->framework.id.empty());
    CHECK(result.document->activities.begin()->id.size() < 100);
}

TEST_CASE("limits: more entries than a document holds are left out of what is read, and said") {
    std::string entries;
    for (std::size_t i = 0; i < kMostRecords + 2; ++i) entries += "{},";
    entries.pop_back();
    const LoadResult result = read(R"("activities":[)" + entries + R"(],"actions":[{"what":"x"}])");
    REQUIRE(result.document);
    CHECK(result.document->activities.size() == kMostRecords);
    CHECK(result.document->actions.empty());
    const Problem* said = find(result.problems, "too-many");
    REQUIRE(said);
    CHECK(said->severity == Problem::Severity::Error);
}

TEST_CASE("limits: what would be too long or too many is refused, and nothing changes") {
    Document document;
    put(document, activity("a", "Training"));
    const std::string line(kMostLineBytes + 1, 'x');
    const auto refused = [&](Edit edit) {
        const Document before = document;
        const auto problem = apply(document, {{std::move(edit)}, "Edit", 0});
        CHECK(diff(before, document).empty());
        return problem ? problem->code : std::string();
    };
    CHECK(refused(SetField{RecordKind::Activity, "a", "title", line}) == "too-long");
    CHECK(refused(SetField{RecordKind::Activity, "a", "partners", Strings{line}}) == "too-long");
    CHECK(refused(PutRecord{std::shared_ptr<const Activity>(activity("b", line))}) == "too-long");
    std::vector<std::shared_ptr<const Activity>> many;
    for (std::size_t i = 0; i < kMostRecords; ++i) many.push_back(activity(std::to_string(i)));
    document.activities = RecordList<Activity>::from(std::move(many));
    CHECK(refused(PutRecord{std::shared_ptr<const Activity>(activity("one more"))}) == "too-many");
    REQUIRE_FALSE(apply(document, {{SetField{RecordKind::Activity, "7", "title", std::string("x")}}, "Edit", 0}));
    REQUIRE_FALSE(apply(document, {{RemoveRecords{RecordKind::Activity, {"7"}}}, "Remove", 0}));
}
