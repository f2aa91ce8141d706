#pragma once
// How often the program asks for memory. Linking allocations.cpp makes every `new` be counted, and
// imgui_allocations.cpp what Dear ImGui asks for too.

#include <cstddef>

namespace waymark::test {

/// How often memory was asked for so far.
[[nodiscard]] std::size_t allocations();

}  // namespace waymark::test
