#include "model/analysis/activity_query.h"

#include <doctest/doctest.h>

#include "model/build.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

Framework framework() {
    Framework pack;
    Vocabulary status;
    status.id = "activity-status";
    for (const char* id : {"planned", "running", "ended"}) {
        VocabularyEntry entry;
        entry.id = id;
        status.entries.push_back(entry);
    }
    pack.vocabularies = {status};
    return pack;
}

/// Ids of what a query lets through of these, in order.
Strings ids(const std::vector<std::shared_ptr<Activity>>& given, const ActivityQuery& query) {
    static const Framework pack = framework();
    ActivityIndex index;
    index.update(RecordList<Activity>::from({given.begin(), given.end()}));
    Strings found;
    for (const Activity* one : index.select(pack, query)) found.push_back(one->id);
    return found;
}

std::vector<std::shared_ptr<Activity>> three() {
    auto a = activity("a", "Ŵyth tŷ"), b = activity("b", "awareness"), c = activity("c", "Zebra");
    a->lead = "Heddlu";
    a->status = "ended";
    a->start = "2026-02-01";
    a->exploitation = {"labour"};
    b->partners = {"Police", "NHS"};
    b->status = "planned";
    b->start = "2025-12-31";
    b->publish = true;
    c->notes = "Café at the port";
    c->status = "made up";
    c->exploitation = {"labour", "sexual"};
    return {a, b, c};
}

}  // namespace

TEST_CASE("activity query: nothing asked gives all of them in the order they were entered") {
    CHECK(ids({activity("z", "b"), activity("a", "c"), activity("m", "a")}, {}) == Strings{"z", "a", "m"});
    CHECK(ids({}, {}).empty());
}

TEST_CASE("activity query: sorts by title, whatever case and accents") {
    CHECK(ids(three(), {"", {}, "title", false}) == Strings{"b", "a", "c"});
}

TEST_CASE("activity query: numbers in titles and other texts count by how large they are") {
    auto a = activity("a", "Activity 10"), b = activity("b", "Activity 2"), c = activity("c", "Activity 1");
    a->place = "Ward 2";
    b->place = "Ward 10";
    c->place = "Ward 1";
    CHECK(ids({a, b, c}, {"", {}, "title", false}) == Strings{"c", "b", "a"});
    CHECK(ids({a, b, c}, {"", {}, "title", true}) == Strings{"a", "b", "c"});
    CHECK(ids({a, b, c}, {"", {}, "place", false}) == Strings{"c", "a", "b"});
}

TEST_CASE("activity query: every word must occur somewhere in the free text, whatever case and accents") {
    CHECK(ids(three(), {"WYTH", {}, "title", false}) == Strings{"a"});
    CHECK(ids(three(), {"cafe port", {}, "title", false}) == Strings{"c"});
    CHECK(ids(three(), {"cafe police", {}, "title", false}).empty());
    CHECK(ids(three(), {"  nhs ", {}, "title", false}) == Strings{"b"});
    CHECK(ids(three(), {"heddlu", {}, "title", false}) == Strings{"a"});
    // Words of vocabularies are for filters.
    CHECK(ids(three(), {"planned", {}, "title", false}).empty());
}

TEST_CASE("activity query: filters of one field widen, of several fields narrow, and empty means not said") {
    CHECK(ids(three(), {"", {{"status", "planned"}}, "title", false}) == Strings{"b"});
    CHECK(ids(three(), {"", {{"status", "planned"}, {"status", "ended"}}, "title", false}) == Strings{"b", "a"});
    CHECK(ids(three(), {"", {{"status", "ended"}, {"exploitation", "labour"}}, "title", false}) == Strings{"a"});
    CHECK(ids(three(), {"", {{"exploitation", "labour"}}, "title", false}) == Strings{"a", "c"});
    CHECK(ids(three(), {"", {{"exploitation", ""}}, "title", false}) == Strings{"b"});
    CHECK(ids(three(), {"", {{"lead", ""}}, "title", false}) == Strings{"b", "c"});
    CHECK(ids(three(), {"", {{"publish", "true"}}, "title", false}) == Strings{"b"});
    CHECK(ids(three(), {"", {{"no such field", "x"}}, "title", false}).size() == 3);
}

TEST_CASE("activity query: sorts dates as days, words in the order of the pack, and what is not said last") {
    CHECK(ids(three(), {"", {}, "start", false}) == Strings{"b", "a", "c"});
    CHECK(ids(three(), {"", {}, "start", true}) == Strings{"a", "b", "c"});
    CHECK(ids(three(), {"", {}, "status", false}) == Strings{"b", "a", "c"});
    CHECK(ids(three(), {"", {}, "status", true}) == Strings{"c", "a", "b"});
    CHECK(ids(three(), {"", {}, "title", true}) == Strings{"c", "a", "b"});
    CHECK(ids(three(), {"", {}, "publish", false}) == Strings{"b", "a", "c"});
    CHECK(ids({activity("x"), activity("y", "b"), activity("z", "a")}, {"", {}, "title", false}) == Strings{"z", "y", "x"});
}

TEST_CASE("activity query: what is equal stays in the order it was entered, up and down, whatever its id or title") {
    for (const std::string_view key : {"title", "lead", "start"})
        for (const bool descending : {false, true}) {
            CAPTURE(key);
            CAPTURE(descending);
            auto first = activity("z", "Same"), second = activity("a", "same"), third = activity("m", "Same");
            for (const auto& one : {first, second, third}) one->start = "2026-03-01";
            CHECK(ids({first, second, third}, {"", {}, std::string(key), descending}) == Strings{"z", "a", "m"});
        }
}

TEST_CASE("activity query: the index follows the list through edits, and folds again only what changed") {
    static const Framework pack = framework();
    const auto titles = [](ActivityIndex& index, std::string text) {
        Strings found;
        for (const Activity* one : index.select(pack, {std::move(text), {}, "title", false})) found.push_back(one->title);
        return found;
    };
    auto list = RecordList<Activity>::from({activity("a", "One"), activity("b", "Two"), activity("c", "Three")});
    ActivityIndex index;
    index.update(list);
    CHECK(titles(index, "two") == Strings{"Two"});
    index.update(list = list.with(activity("b", "Zwei")).without("c").with(activity("aa", "New")));
    CHECK(titles(index, "") == Strings{"New", "One", "Zwei"});
    CHECK(titles(index, "two").empty());
    CHECK(titles(index, "zwei") == Strings{"Zwei"});
    index.update({});
    CHECK(titles(index, "").empty());
}
