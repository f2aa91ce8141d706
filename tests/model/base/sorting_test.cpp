#include "model/base/sorting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include "support/generate.h"

using waymark::order_of;
using waymark::reading_key;
using waymark::sort_for_reading;
using waymark::sort_stably;

TEST_CASE("sorting: gives what the standard library's stable sort gives") {
    waymark::testing::Dice random(7);
    for (std::size_t size = 0; size < 200; size += 7) {
        std::vector<std::pair<std::size_t, std::string>> ours;
        for (std::size_t i = 0; i < size; ++i) ours.emplace_back(random.roll(10), std::to_string(i));
        auto theirs = ours;
        const auto by_first = [](const auto& a, const auto& b) { return a.first < b.first; };
        sort_stably(ours, by_first);
        std::stable_sort(theirs.begin(), theirs.end(), by_first);
        CHECK(ours == theirs);
    }
}

TEST_CASE("sorting: things that can only be moved are sorted too") {
    std::vector<std::unique_ptr<int>> things;
    for (const int value : {3, 1, 2}) things.push_back(std::make_unique<int>(value));
    sort_stably(things, [](const auto& a, const auto& b) { return *a < *b; });
    CHECK(*things[0] == 1);
    CHECK(*things[1] == 2);
    CHECK(*things[2] == 3);
}

TEST_CASE("sorting: texts come in the order of their bytes, those that begin alike too, and equal ones stay") {
    waymark::testing::Dice random(11);
    // Few letters, zeros and bytes past 127, of every length around the eight that are compared at once.
    const auto text = [&] {
        std::string made = random.roll(2) == 0 ? "" : "all alike: ";
        for (std::size_t left = random.roll(19); left > 0; --left) made += std::string("\0ab\xC5", 4)[random.roll(4)];
        return made;
    };
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) texts.push_back(i % 5 == 4 ? texts[random.roll(texts.size())] : text());
    std::vector<std::uint32_t> expected(texts.size());
    std::iota(expected.begin(), expected.end(), 0u);
    std::stable_sort(expected.begin(), expected.end(), [&](auto a, auto b) { return texts[a] < texts[b]; });
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    CHECK(order_of(views) == expected);
    CHECK(order_of({}).empty());
}

TEST_CASE("sorting: hundreds of texts that are the same for megabytes are sorted like any others") {
    const std::string same(4'000'000, 'a');
    const std::string later = same + "b";
    std::vector<std::string_view> views(300, same);
    views[7] = later;
    views[100] = std::string_view(same).substr(1);
    const std::vector<std::uint32_t> order = order_of(views);
    CHECK(order.front() == 100);
    CHECK(order[1] == 0);
    CHECK(order.back() == 7);
}

TEST_CASE("sorting: numbers in a text count by how large they are, wherever people read a list") {
    std::vector<std::string> list = {"Activity 10",    "activity 2",           "Activity 1",    "Activity",    "Activity 2b",
                                     "Áctivity 02",    "2026 review",          "9 lives",       "10 lives",    "Zone 1",
                                     "Activity 1,000", "99999999999999999999", "Activity 1.10", "Activity 1.9"};
    sort_for_reading(list, [](const std::string& text) { return std::string_view(text); });
    CHECK(list == std::vector<std::string>{"9 lives", "10 lives", "2026 review", "99999999999999999999", "Activity", "Activity 1",
                                           "Activity 1.9", "Activity 1.10", "activity 2", "Áctivity 02", "Activity 2b",
                                           "Activity 10", "Activity 1,000", "Zone 1"});
}

TEST_CASE("sorting: keys of numbers of any length are in the order of the numbers") {
    std::string number = "1";
    for (int digits = 1; digits < 60; ++digits) {
        const std::string nines(number.size(), '9');
        CHECK(reading_key(number) < reading_key(nines + "0"));
        CHECK(reading_key(nines) < reading_key(number + "0"));
        CHECK(reading_key("00" + number) == reading_key(number));
        number += '0';
    }
}

TEST_CASE("sorting: commas between the thousands of a number are no signs of their own") {
    CHECK(reading_key("999 visits") < reading_key("1,000 visits"));
    CHECK(reading_key("1,000 visits") == reading_key("1000 visits"));
    CHECK(reading_key("2 visits") < reading_key("10,613 visits"));
    CHECK(reading_key("1,2 and 3") < reading_key("2"));
}
