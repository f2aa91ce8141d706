#include "native/window_icon.h"

#include <doctest/doctest.h>

#include <set>

namespace waymark {
namespace {

TEST_CASE("window icon: half circles on a bar, the same on both sides, nothing at the edges") {
    constexpr std::size_t kSide = 64;
    const auto pixels = window_icon(kSide);
    REQUIRE(pixels.size() == kSide * kSide);
    std::set<std::uint32_t> solid;
    for (std::size_t row = 0; row < kSide; ++row) {
        CHECK((pixels[row * kSide] >> 24) < 128);
        for (std::size_t column = 0; column < kSide / 2; ++column) {
            const std::uint32_t left = pixels[row * kSide + column];
            CHECK(left == pixels[row * kSide + kSide - 1 - column]);
            if (left >> 24 == 255) solid.insert(left);
        }
    }
    CHECK(solid.size() >= 6);  // Four bands, the centre and the bar
    CHECK(pixels[0] == 0);
}

}  // namespace
}  // namespace waymark
