#include "model/document/record_list.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "model/build.h"
#include "support/dice.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

using List = RecordList<Activity>;
using Content = std::vector<std::pair<std::string, std::string>>;

Content content(const List& list) {
    Content found;
    for (const Activity& one : list) found.emplace_back(one.id, one.title);
    REQUIRE(found.size() == list.size());
    return found;
}

/// "a b c"
std::string ids(const List& list) {
    std::string found;
    for (const Activity& one : list) found.append(found.empty() ? "" : " ").append(one.id);
    return found;
}

List list_of(std::string_view letters) {
    List list;
    for (const char letter : letters) list = list.with(activity(std::string(1, letter)));
    return list;
}

/// The ids said to be moved.
std::string moved(const List& before, const List& after) {
    std::string found;
    for (const auto& one : List::differences(before, after))
        if (one.moved) found += one.after->id;
    return found;
}

}  // namespace

TEST_CASE("record list: an empty list is one to look into, to walk and to take from") {
    const List list;
    CHECK(list.empty());
    CHECK(list.find("a") == nullptr);
    CHECK(list.begin() == list.end());
    CHECK(list.without("a").empty());
    CHECK(list.moved("a", "b", true).empty());
    CHECK(content(List::from({})).empty());
    CHECK(ids(List::from({}).with(activity("a"))) == "a");
    CHECK(ids(list_of("a").without("a").with(activity("b"))) == "b");
}

TEST_CASE("record list: records stand in the order in which they came, whatever their ids are") {
    CHECK(ids(list_of("zbya")) == "z b y a");
    CHECK(ids(List::from({activity("z"), activity("b"), activity("y")}).with(activity("a"))) == "z b y a");
    CHECK(ids(list_of("zbya").with(activity("b", "edited"))) == "z b y a");
    CHECK(ids(list_of("zbya").without("b").with(activity("b"))) == "z y a b");
}

TEST_CASE("record list: a record moves before or after another, and nothing else changes its place") {
    const List list = list_of("zbya");
    CHECK(ids(list.moved("a", "z", false)) == "a z b y");
    CHECK(ids(list.moved("z", "a", true)) == "b y a z");
    CHECK(ids(list.moved("b", "y", true)) == "z y b a");
    CHECK(ids(list.moved("y", "b", false)) == "z y b a");
    CHECK(ids(list.moved("y", "z", true)) == "z y b a");
    CHECK(list.moved("b", "b", true).shares_all_with(list));
    CHECK(list.moved("b", "none", true).shares_all_with(list));
    CHECK(list.moved("none", "b", true).shares_all_with(list));
}

TEST_CASE("record list: with by_id new records stand where their ids belong") {
    AnyRecordList list;
    for (const std::string_view id : {"m", "a", "z", "b", "y"}) list = list.with(activity(std::string(id)), true);
    std::string found;
    for (const Record& one : list) found += one.id;
    CHECK(found == "abmyz");
    found.clear();
    for (const Record& one : AnyRecordList::from_distinct({activity("z"), activity("a"), activity("m")}, true)) found += one.id;
    CHECK(found == "amz");
}

TEST_CASE("record list: behaves as a plain list over thousands of changes, and older lists stay as they were") {
    testing::Dice chance(1);
    List list;
    Content expected;
    const auto at = [&](const std::string& id) {
        return std::find_if(expected.begin(), expected.end(), [&](const auto& one) { return one.first == id; });
    };
    for (int i = 0; i < 6000; ++i) {
        const std::string id = std::to_string(chance.roll(700)), other = std::to_string(chance.roll(700));
        const List before = list;
        const auto before_content = i % 500 == 0 ? content(before) : Content();
        switch (chance.roll(4)) {
            case 0:
                list = list.without(id);
                if (const auto found = at(id); found != expected.end()) expected.erase(found);
                break;
            case 1: {
                const bool after = chance.roll(2) == 0;
                list = list.moved(id, other, after);
                if (id == other || at(id) == expected.end() || at(other) == expected.end()) break;
                const auto one = *at(id);
                expected.erase(at(id));
                expected.insert(at(other) + (after ? 1 : 0), one);
                break;
            }
            default:
                list = list.with(activity(id, std::to_string(i)));
                if (const auto found = at(id); found != expected.end())
                    found->second = std::to_string(i);
                else
                    expected.emplace_back(id, std::to_string(i));
        }
        if (i % 500 == 0) {
            CHECK(content(before) == before_content);
            CHECK(content(list) == expected);
        }
        REQUIRE((list.find(id) != nullptr) == (at(id) != expected.end()));
    }
    CHECK(content(list) == expected);
}

TEST_CASE("record list: there is always room between two records, however often something is put there") {
    List list = list_of("ab");
    for (int i = 0; i < 200; ++i) {
        const std::string id = std::to_string(i);
        list = list.with(activity(id)).moved(id, "b", false);
    }
    CHECK(list.begin()->id == "a");
    Content found = content(list);
    CHECK(found.back().first == "b");
    for (int i = 0; i < 200; ++i) CHECK(found[static_cast<std::size_t>(i) + 1].first == std::to_string(i));
    for (int i = 0; i < 200; ++i) list = list.moved(std::to_string(i), list.begin()->id, false);
    CHECK(list.begin()->id == "199");
}

TEST_CASE("record list: of two records with one id the later is kept, where it stands") {
    const List list = List::from({activity("b", "1"), activity("a", "2"), activity("b", "3")});
    CHECK(content(list) == Content{{"a", "2"}, {"b", "3"}});
}

TEST_CASE("record list: as few records as possible are said to be moved") {
    const List list = list_of("abcdefgh");
    CHECK(moved(list, list.moved("a", "h", true)) == "a");
    CHECK(moved(list, list.moved("h", "a", false)) == "h");
    CHECK(moved(list, list.moved("d", "f", true)) == "d");
    CHECK(moved(list, list.with(activity("a", "edited"))).empty());
    CHECK(moved(list, list.without("c").with(activity("x"))).empty());
    CHECK(moved(list, list_of("axbcydefg")).empty());
    CHECK(moved(list, list_of("bcdxefgah")) == "a");
    CHECK(moved(list, list_of("hgfedcba")).size() == 7);
    // Moved away and back again.
    CHECK(List::differences(list, list.moved("a", "h", true).moved("a", "b", false)).empty());
}

TEST_CASE("record list: differences come in the order of the later list, then what is gone") {
    const List before = list_of("qwert");
    const List after = before.without("w").with(activity("a")).moved("a", "q", false).with(activity("e", "x"));
    std::string found;
    for (const auto& one : List::differences(before, after)) found += one.after ? one.after->id : "-" + one.before->id;
    CHECK(found == "ae-w");
}

TEST_CASE(
    "record list: the differences of two lists are exactly the ids whose record is not the same object, and "
    "what is moved accounts for the order") {
    testing::Dice chance(9);
    std::vector<List::Ptr> first;
    for (int i = 0; i < 1000; ++i) first.push_back(activity(std::to_string(10000 + (i * 7919) % 1000)));
    const List before = List::from(first);
    List after = before;
    for (int i = 0; i < 300; ++i) {
        const std::string id = std::to_string(10000 + chance.roll(1200));
        if (chance.roll(2) == 0)
            after = after.without(id);
        else if (chance.roll(3) == 0)
            after = after.moved(id, std::to_string(10000 + chance.roll(1200)), chance.roll(2) == 0);
        else
            after = after.with(activity(id, "new"));
    }
    std::map<std::string, int> expected, found;
    for (int i = 0; i < 1200; ++i) {
        const std::string id = std::to_string(10000 + i);
        if (before.find(id) != after.find(id)) expected[id] = 1;
    }
    List unmoved_before = before, unmoved_after = after;
    for (const auto& one : List::differences(before, after)) {
        const std::string& id = one.after ? one.after->id : one.before->id;
        if (one.before != one.after) found[id] += 1;
        if (!one.moved && one.before && one.after) continue;
        unmoved_before = unmoved_before.without(id);
        unmoved_after = unmoved_after.without(id);
    }
    CHECK(found == expected);
    CHECK(found.size() > 100);
    CHECK(ids(unmoved_before) == ids(unmoved_after));
}
