#include "model/document/diff.h"

#include <doctest/doctest.h>

#include "model/build.h"

using namespace waymark;
using namespace waymark::testing;
using How = RecordChange::How;
using Part = ChangedPart::What;

namespace {

const RecordChange& of_record(const Change& change) {
    REQUIRE(std::holds_alternative<RecordChange>(change));
    return *std::get_if<RecordChange>(&change);
}

std::vector<DocumentChange::What> of_document(const Change& change) {
    REQUIRE(std::holds_alternative<DocumentChange>(change));
    return std::get_if<DocumentChange>(&change)->parts;
}

template <class R>
ChangedPart part(std::string_view key) {
    return *field<R>(key);
}

using Parts = std::vector<ChangedPart>;

}  // namespace

TEST_CASE("diff: two documents that hold the same have no difference, shared or not") {
    Document a, b;
    put(a, activity("1", "One"));
    put(b, activity("1", "One"));
    CHECK(diff(a, b).empty());
    CHECK(diff(a, a).empty());
    CHECK(diff({}, {}).empty());
}

TEST_CASE("diff: names each record that was added, removed or edited, and the fields of the edited") {
    Document before, after;
    put(before, activity("1", "One"));
    put(before, activity("2", "Two"));
    put(after, activity("2", "Zwei"));
    put(after, activity("3", "Three"));
    auto edited = std::make_shared<Activity>(*after.activities.find("2"));
    edited->publish = true;
    edited->extra = {{"colour", "\"red\""}};
    put(after, edited);
    const auto changes = diff(before, after);
    REQUIRE(changes.size() == 3);
    CHECK(of_record(changes[0]).how == How::Edited);
    CHECK(of_record(changes[0]).parts == Parts{part<Activity>("title"), part<Activity>("publish"), Part::Unknown});
    CHECK(of_record(changes[1]).how == How::Added);
    CHECK(of_record(changes[1]).id == "3");
    CHECK(of_record(changes[2]).how == How::Removed);
    CHECK(of_record(changes[2]).id == "1");
    CHECK(count_changes(changes) == 5);
}

TEST_CASE("diff: a record that was moved is one change, beside what else was done to it") {
    Document before;
    for (const std::string_view id : {"q", "a", "m", "b"}) put(before, activity(std::string(id)));
    Document after = before;
    after.activities = after.activities.moved("q", "b", true);
    auto changes = diff(before, after);
    REQUIRE(changes.size() == 1);
    CHECK(of_record(changes[0]).id == "q");
    CHECK(of_record(changes[0]).how == How::Edited);
    CHECK(of_record(changes[0]).parts == Parts{Part::Place});
    put(after, activity("q", "Edited"));
    changes = diff(before, after);
    REQUIRE(changes.size() == 1);
    CHECK(of_record(changes[0]).parts == Parts{part<Activity>("title"), Part::Place});
    CHECK(count_changes(changes) == 2);
}

TEST_CASE("diff: no difference is made of the order of records whose ids say what they are about") {
    Document before, after;
    for (const std::string_view id : {"f1", "f2"}) put(before, record<Reflection>(std::string(id)));
    for (const std::string_view id : {"f2", "f1"}) put(after, record<Reflection>(std::string(id)));
    CHECK(diff(before, after).empty());
}

TEST_CASE("diff: kinds come in the order of the file") {
    Document after;
    put(after, record<Product>("p"));
    put(after, record<Activity>("a"));
    put(after, record<Member>("m"));
    auto partnership = std::make_shared<Partnership>();
    partnership->name = "North";
    after.partnership = partnership;
    after.id = "d";
    const auto changes = diff({}, after);
    REQUIRE(changes.size() == 5);
    CHECK(of_document(changes[0]) == std::vector{DocumentChange::What::Id});
    CHECK(of_record(changes[1]).id == "partnership");
    CHECK(of_record(changes[1]).parts == Parts{part<Partnership>("name")});
    CHECK(of_record(changes[2]).kind == RecordKind::Member);
    CHECK(of_record(changes[3]).kind == RecordKind::Activity);
    CHECK(of_record(changes[4]).kind == RecordKind::Product);
}

TEST_CASE("diff: sees the pack, the unknown keys of the document and the content of a snapshot") {
    Document before, after;
    auto inner = std::make_shared<Document>();
    auto same_inner = std::make_shared<Document>();
    auto snapshot = record<Snapshot>("s");
    snapshot->content = inner;
    put(before, snapshot);
    auto copy = record<Snapshot>("s");
    copy->content = same_inner;
    put(after, copy);
    CHECK(diff(before, after).empty());

    after.framework.version = "2";
    after.extra = {{"x", "1"}};
    put(*same_inner, activity("a"));
    const auto changes = diff(before, after);
    REQUIRE(changes.size() == 2);
    CHECK(of_document(changes[0]) == std::vector{DocumentChange::What::Framework, DocumentChange::What::Unknown});
    CHECK(count_changes(changes) == 3);
    CHECK(of_record(changes[1]).parts == Parts{Part::Content});
}

TEST_CASE(
    "diff: finds one edit among ten thousand records that are shared, before and after blocks of the list "
    "were split") {
    std::vector<std::shared_ptr<const Activity>> many;
    for (int i = 0; i < 10000; ++i) many.push_back(activity("id" + std::to_string(100000 + i), "t"));
    Document before;
    before.activities = RecordList<Activity>::from(many);
    Document after = before;
    for (int i = 0; i < 200; ++i) {
        const std::string id = "id105000-" + std::to_string(i);
        put(after, activity(id, "new"));
        after.activities = after.activities.moved(id, "id105000", true);
    }
    put(after, activity("id109999", "edited"));
    const auto changes = diff(before, after);
    REQUIRE(changes.size() == 201);
    CHECK(of_record(changes.back()).id == "id109999");
    CHECK(of_record(changes.back()).how == How::Edited);
    const auto back = diff(after, before);
    CHECK(back.size() == 201);
    CHECK(of_record(back.back()).how == How::Removed);
}
