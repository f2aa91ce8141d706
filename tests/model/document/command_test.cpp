#include "model/document/command.h"

#include <doctest/doctest.h>

#include "model/build.h"
#include "model/document/diff.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

Document with_activity() {
    Document document;
    put(document, activity("a", "Training"));
    return document;
}

Command set_one(RecordKind kind, std::string id, std::string key, Value value) {
    return {{SetField{kind, std::move(id), std::move(key), std::move(value)}}, "Edit", 0};
}

Command remove(RecordKind kind, Strings ids) {
    return {{RemoveRecords{kind, std::move(ids)}}, "Remove", 0};
}

// The command is refused with this code, and the document is as it was.
void check_refused(const Document& before, const Command& command, std::string_view code) {
    Document document = before;
    const auto problem = apply(document, command);
    REQUIRE(problem);
    CHECK(problem->code == code);
    CHECK(problem->severity == Problem::Severity::Error);
    CHECK_FALSE(problem->message.empty());
    CHECK(diff(before, document).empty());
}

}  // namespace

TEST_CASE("command: a field of a record is set and the rest of it stays") {
    Document document = with_activity();
    CHECK_FALSE(apply(document, set_one(RecordKind::Activity, "a", "status", std::string("running"))));
    CHECK(document.activities.find("a")->status == "running");
    CHECK(document.activities.find("a")->title == "Training");
}

TEST_CASE("command: the partnership is edited whatever id is given") {
    Document document;
    CHECK_FALSE(apply(document, set_one(RecordKind::Partnership, "", "areas", Strings{"E23000026"})));
    CHECK(document.partnership->areas == Strings{"E23000026"});
}

TEST_CASE("command: records stand in the order they were put in, and one is moved before or after another") {
    Document document;
    for (const std::string_view id : {"z", "b", "y", "a"}) CHECK_FALSE(apply(document, put_activity(std::string(id))));
    const auto order = [&] {
        std::string ids;
        for (const Activity& one : document.activities) ids += one.id;
        return ids;
    };
    const auto move = [](std::string id, std::string other, bool after) {
        return Command{{MoveRecord{RecordKind::Activity, std::move(id), std::move(other), after}}, "Move", 0};
    };
    CHECK(order() == "zbya");
    CHECK_FALSE(apply(document, move("a", "z", false)));
    CHECK(order() == "azby");
    CHECK_FALSE(apply(document, move("a", "b", true)));
    CHECK(order() == "zbay");
    check_refused(document, move("a", "gone", true), "record-gone");
    check_refused(document, move("gone", "a", true), "record-gone");
}

TEST_CASE("command: records whose ids say what they are about stand in order of id, whoever came first") {
    Document document;
    for (const std::string_view id : {"z", "b", "y"})
        CHECK_FALSE(apply(document, set_one(RecordKind::Reflection, std::string(id), "inPlace", std::string("x"))));
    std::string ids;
    for (const Reflection& one : document.reflections) ids += one.id;
    CHECK(ids == "byz");
}

TEST_CASE("command: a record that is put in takes the place of the one with its id") {
    Document document = with_activity();
    CHECK_FALSE(apply(document, put_activity("a", "Training for landlords")));
    CHECK_FALSE(apply(document, put_activity("b", "Helpline")));
    CHECK(document.activities.size() == 2);
    CHECK(document.activities.find("a")->title == "Training for landlords");
}

TEST_CASE("command: a reflection, answer, gap decision or product is made when it is first spoken of") {
    Document document;
    CHECK_FALSE(apply(document, set_one(RecordKind::Reflection, "trust", "strength", std::string("planned"))));
    CHECK_FALSE(apply(document, set_one(RecordKind::Answer, "trust/police", "comment", std::string("Yes"))));
    CHECK_FALSE(apply(document, set_one(RecordKind::GapDecision, "coverage/level=national", "decision", std::string("act"))));
    CHECK_FALSE(apply(document, set_one(RecordKind::Product, "problem-profile", "status", std::string("published"))));
    CHECK(document.reflections.find("trust")->strength == "planned");
    CHECK(document.answers.size() == 1);
    CHECK(document.gaps.find("coverage/level=national")->decision == "act");
    CHECK(document.products.size() == 1);
}

// A record is put in as what it is: nobody can say another kind, or none.
static_assert(std::is_constructible_v<PutRecord, std::shared_ptr<const Activity>>);
static_assert(!std::is_constructible_v<PutRecord, RecordKind, std::shared_ptr<const Activity>>);
static_assert(!std::is_constructible_v<PutRecord, std::shared_ptr<const Record>>);
static_assert(!std::is_constructible_v<PutRecord, std::shared_ptr<const Partnership>>);
static_assert(!std::is_constructible_v<MadeRecord, std::shared_ptr<Record>>);

TEST_CASE("command: what cannot be done is refused in words and nothing changes") {
    const Document document = with_activity();
    check_refused(document, set_title("gone", "x"), "record-gone");
    check_refused(document, set_one(RecordKind::Reflection, "", "strength", std::string("none")), "record-gone");
    check_refused(document, set_one(RecordKind::Activity, "a", "colour", std::string("red")), "no-such-field");
    check_refused(document, set_one(RecordKind::Activity, "a", "title", true), "wrong-value");
    check_refused(document, set_one(RecordKind::Partnership, "", "name", Strings{}), "wrong-value");
    check_refused(document, put_activity("", "No id"), "no-id");
    check_refused(document, {{PutRecord{std::shared_ptr<const Activity>()}}, "", 0}, "no-id");
    check_refused(document, {{ReplaceDocument{}}, "", 0}, "no-document");
    check_refused(document, {{PutRecord{record_type(RecordKind::Partnership).make()}}, "", 0}, "no-id");
    auto partnership = std::make_shared<Partnership>();
    partnership->id = "p";
    check_refused(document, {{PutRecord{MadeRecord(partnership)}}, "", 0}, "no-list");
    check_refused(document, {{MoveRecord{RecordKind::Partnership, "a", "a"}}, "", 0}, "no-list");
    check_refused(document, remove(RecordKind::Partnership, {"partnership"}), "not-removable");
}

TEST_CASE("command: when its last edit is refused, its first is not done either") {
    Command command = put_activity("b", "Helpline");
    command.edits.push_back(SetField{RecordKind::Activity, "gone", "title", std::string("x")});
    check_refused(with_activity(), command, "record-gone");
}

TEST_CASE("command: removing passes over ids that are not there") {
    Document document = with_activity();
    CHECK_FALSE(apply(document, remove(RecordKind::Activity, {"gone", "a", "a"})));
    CHECK(document.activities.empty());
}

TEST_CASE("command: what hangs on a removed record goes with it") {
    Document document;
    put(document, record<Member>("police"));
    put(document, record<Action>("plan"));
    put(document, record<Reflection>("trust"));
    for (const char* id : {"1", "2", "3"}) {
        auto answer = record<Answer>(id);
        answer->about = id[0] == '3' ? "other" : "trust";
        answer->member = id[0] == '1' ? "police" : "nhs";
        put(document, answer);
    }
    auto note = record<ProgressNote>("n");
    note->action = "plan";
    put(document, note);

    SUBCASE("a member's answers") {
        CHECK_FALSE(apply(document, remove(RecordKind::Member, {"police"})));
        CHECK(document.answers.size() == 2);
        CHECK(document.answers.find("1") == nullptr);
    }
    SUBCASE("the answers about a reflection") {
        CHECK_FALSE(apply(document, remove(RecordKind::Reflection, {"trust"})));
        CHECK(document.answers.size() == 1);
        CHECK(document.answers.find("3") != nullptr);
    }
    SUBCASE("the progress notes of an action") {
        CHECK_FALSE(apply(document, remove(RecordKind::Action, {"plan"})));
        CHECK(document.progress_notes.empty());
    }
}

TEST_CASE("command: removing the partnership's own factor takes it out of the records that named it") {
    Document document = with_activity();
    put(document, record<OwnFactor>("own-1"));
    put(document, record<Reflection>("own-1"));
    auto tagged = activity("b");
    tagged->factors = {"trust", "own-1"};
    put(document, tagged);
    auto action = record<Action>("plan");
    action->factor = "own-1";
    put(document, action);
    auto parked = record<ParkedPoint>("point");
    parked->text = "Ask the county about it";
    parked->about = "own-1";
    put(document, parked);
    CHECK_FALSE(apply(document, remove(RecordKind::OwnFactor, {"own-1"})));
    CHECK(document.parking.find("point")->about.empty());
    CHECK(document.parking.find("point")->text == "Ask the county about it");
    CHECK(document.own_factors.empty());
    CHECK(document.reflections.empty());
    CHECK(document.activities.find("b")->factors == Strings{"trust"});
    CHECK(document.actions.find("plan")->factor.empty());
}

TEST_CASE("command: another document can take the place of this one") {
    Document document = with_activity();
    auto other = std::make_shared<Document>();
    other->id = "other";
    CHECK_FALSE(apply(document, {{ReplaceDocument{other}}, "Open", 0}));
    CHECK(document.id == "other");
    CHECK(document.activities.empty());
}
