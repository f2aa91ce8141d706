#pragma once
// The same throws for the same seed on every machine, for properties and for documents of any size.

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/base/hash.h"

namespace waymark::testing {

/// SplitMix64, as the program's own SeededRandom (app/shell/seeded.h), with what a test asks of it.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() { return spread_bits(state_ += 0x9E3779B97F4A7C15u); }
    /// 0 to `sides` - 1.
    std::size_t roll(std::size_t sides) { return static_cast<std::size_t>(next() % sides); }
    bool one_in(std::size_t n) { return roll(n) == 0; }
    template <class T>
    const T& pick(const std::vector<T>& from) {
        return from[roll(from.size())];
    }
    template <class T, std::size_t N>
    const T& pick(const T (&from)[N]) {
        return from[roll(N)];
    }

  private:
    std::uint64_t state_;
};

}  // namespace waymark::testing
