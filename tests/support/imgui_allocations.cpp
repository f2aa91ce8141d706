// Dear ImGui asks for its memory where it is counted (allocations.h).

#include <new>

#include "imgui.h"

namespace {

[[maybe_unused]] const bool is_counted = [] {
    ImGui::SetAllocatorFunctions([](std::size_t size, void*) { return ::operator new(size); },
                                 [](void* memory, void*) { ::operator delete(memory); });
    return true;
}();

}  // namespace
