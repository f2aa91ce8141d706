#include "model/document/record_list.h"

#include <doctest/doctest.h>

#include <map>

#include "model/build.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

using List = RecordList<Activity>;

std::map<std::string, std::string> content(const List& list) {
    std::map<std::string, std::string> found;
    std::string previous;
    for (const Activity& one : list) {
        REQUIRE(previous < one.id);
        previous = one.id;
        found[one.id] = one.title;
    }
    REQUIRE(found.size() == list.size());
    return found;
}

}  // namespace

TEST_CASE("record list: an empty list is one to look into, to walk and to take from") {
    const List list;
    CHECK(list.empty());
    CHECK(list.find("a") == nullptr);
    CHECK(list.begin() == list.end());
    CHECK(list.without("a").empty());
    CHECK(content(List::from({})).empty());
}

TEST_CASE(
    "record list: behaves as an ordered map over thousands of changes, and older lists stay as they were") {
    std::uint32_t state = 1;
    const auto next = [&](std::uint32_t below) {
        return (state = state * 1664525 + 1013904223) / 65536 % below;
    };
    List list;
    std::map<std::string, std::string> expected;
    for (int i = 0; i < 5000; ++i) {
        const std::string id = std::to_string(next(700));
        const List before = list;
        const auto before_content = i % 500 == 0 ? content(before) : std::map<std::string, std::string>();
        if (next(3) == 0) {
            list = list.without(id);
            expected.erase(id);
        } else {
            list = list.with(activity(id, std::to_string(i)));
            expected[id] = std::to_string(i);
        }
        if (i % 500 == 0) {
            CHECK(content(before) == before_content);
            CHECK(content(list) == expected);
        }
        REQUIRE((list.find(id) != nullptr) == (expected.count(id) == 1));
    }
    CHECK(content(list) == expected);
}

TEST_CASE("record list: made from records in any order, the later of two with one id is kept") {
    const List list = List::from({activity("b", "1"), activity("a", "2"), activity("b", "3")});
    CHECK(content(list) == std::map<std::string, std::string>{{"a", "2"}, {"b", "3"}});
}

TEST_CASE(
    "record list: the differences of two lists are exactly the ids whose record is not the same object") {
    std::uint32_t state = 9;
    const auto next = [&](std::uint32_t below) {
        return (state = state * 1664525 + 1013904223) / 65536 % below;
    };
    std::vector<List::Ptr> first;
    for (int i = 0; i < 1000; ++i) first.push_back(activity(std::to_string(10000 + i)));
    const List before = List::from(first);
    List after = before;
    std::map<std::string, int> expected;
    for (int i = 0; i < 300; ++i) {
        const std::string id = std::to_string(10000 + next(1200));
        if (next(2) == 0) {
            after = after.without(id);
        } else {
            after = after.with(activity(id, "new"));
        }
    }
    for (int i = 0; i < 1200; ++i) {
        const std::string id = std::to_string(10000 + i);
        if (before.find(id) != after.find(id)) expected[id] = 1;
    }
    std::map<std::string, int> found;
    List::for_each_difference(before, after, [&](const AnyRecordList::Ptr& a, const AnyRecordList::Ptr& b) {
        found[a ? a->id : b->id] += 1;
    });
    CHECK(found == expected);
    CHECK(found.size() > 100);
}
