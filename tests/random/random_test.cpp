// Anything a person can do, in any order.

#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "support/random_user.h"

namespace waymark::test {
namespace {

/// Runs the seed; a failure is made as short as can be and told.
void check_seed(std::uint64_t seed, std::size_t count) {
    const std::vector<RandomStep> steps = random_steps(seed, count);
    if (auto failure = run_steps(steps)) {
        const RandomFailure shortest = shrink(steps, std::move(*failure));
        const std::string told = "./run random " + std::to_string(seed) + ' ' + std::to_string(count) + '\n' + in_words(shortest);
        FAIL_CHECK(told);
    }
}

}  // namespace

TEST_CASE("random user: whatever is done, everything that must always hold holds") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}) check_seed(seed, 250);
}

TEST_CASE("random user: as often as is asked for" * doctest::skip()) {
    // "SEED STEPS", from ./run random; beyond 1,000 steps in several runs with seeds of their own.
    const char* asked = std::getenv("WAYMARK_RANDOM");
    REQUIRE(asked != nullptr);
    unsigned long long seed = 0, count = 0;
    REQUIRE(std::sscanf(asked, "%llu %llu", &seed, &count) == 2);
    constexpr unsigned long long kMost = 1000;
    for (; count > 0; ++seed) {
        const unsigned long long now = count < kMost ? count : kMost;
        std::printf("seed %llu, %llu steps\n", seed, now);
        std::fflush(stdout);
        check_seed(seed, now);
        count -= now;
    }
}

TEST_CASE("random user: the same seed does the same, and a failing run is made short") {
    const std::vector<RandomStep> steps = random_steps(7, 40);
    CHECK(random_steps(7, 40).size() == 40);
    CHECK(random_steps(7, 41)[3].which == steps[3].which);
    CHECK(random_steps(8, 40)[3].which != steps[3].which);
}

}  // namespace waymark::test
