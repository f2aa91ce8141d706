#include "model/sorting.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "support/generate.h"

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
