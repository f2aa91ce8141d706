#pragma once

#include <cstdint>
#include <vector>

namespace waymark {

/// The program's sign: the framework's nested half circles on their bar, drawn here so that no picture need
/// be shipped. `side` * `side` pixels 0xAARRGGBB, row after row; outside the sign they are clear.
[[nodiscard]] std::vector<std::uint32_t> window_icon(int side);

}  // namespace waymark
