#pragma once
// How much the program does, as a number that is the same on every machine: the compiler tells of each piece of
// straight code that is run (-fsanitize-coverage=trace-pc).

#include <cstdint>

namespace waymark::testing {

/// How many pieces were run so far.
[[nodiscard]] std::uint64_t steps();

}  // namespace waymark::testing
