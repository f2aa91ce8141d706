#include "model/base/sorting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include "support/generate.h"

using waymark::order_of;
using waymark::sort_stably;

TEST_CASE("sorting: gives what the standard library's stable sort gives") {
    waymark::testing::Random random(7);
    for (std::size_t size = 0; size < 200; size += 7) {
        std::vector<std::pair<std::size_t, std::string>> ours;
        for (std::size_t i = 0; i < size; ++i) ours.emplace_back(random.below(10), std::to_string(i));
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

TEST_CASE(
    "sorting: texts come in the order of their bytes, those that begin alike too, and equal ones stay") {
    waymark::testing::Random random(11);
    // Few letters, zeros and bytes past 127, of every length around the eight that are compared at once.
    const auto text = [&] {
        std::string made = random.below(2) == 0 ? "" : "all alike: ";
        for (std::size_t left = random.below(19); left > 0; --left)
            made += std::string("\0ab\xC5", 4)[random.below(4)];
        return made;
    };
    std::vector<std::string> texts;
    for (int i = 0; i < 3000; ++i) texts.push_back(i % 5 == 4 ? texts[random.below(texts.size())] : text());
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
