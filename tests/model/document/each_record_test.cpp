#include "model/document/each_record.h"

#include <doctest/doctest.h>

#include "model/build.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

Document small_document() {
    Document document;
    put(document, record<Member>("m"));
    put(document, activity("a1", "One"));
    put(document, activity("a2", "Two"));
    put(document, record<Snapshot>("s"));
    return document;
}

}  // namespace

TEST_CASE("records: every one of a document is visited in the order of the file, the partnership first, each with its place") {
    std::string places;
    for_each_record(small_document(), [&](const RecordPlace& at) { places += at.where() + " " + at.record.id + "; "; });
    CHECK(places == "partnership ; partnership.members[0] m; activities[0] a1; activities[1] a2; snapshots[0] s; ");
}

TEST_CASE("records: the place of a field is that of its record and the key") {
    const Document document = small_document();
    for_each_record(document, record_type(RecordKind::Partnership),
                    [](const RecordPlace& at) { CHECK(at.where("name") == "partnership.name"); });
    for_each_record(document, record_type(RecordKind::Member),
                    [](const RecordPlace& at) { CHECK(at.where("role") == "partnership.members[0].role"); });
}

TEST_CASE("records: one is found by its kind and id, and the partnership without") {
    const Document document = small_document();
    CHECK(find_record(document, RecordKind::Activity, "a2") == document.activities.find("a2"));
    CHECK(find_record(document, RecordKind::Activity, "m") == nullptr);
    CHECK(find_record(document, RecordKind::Partnership, "") == document.partnership.get());
}
