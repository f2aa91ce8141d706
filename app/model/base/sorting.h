#pragma once
// Sorting, compiled once for all kinds of things: the standard library's is some 3 KB for each kind and
// order, and the program has two dozen of them.

#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

namespace sorting {

using Less = bool (*)(const void* a, const void* b, const void* order);

/// Puts the pointers in the order that `less` gives with `order`; what is equal stays as it was.
void sort(std::vector<const void*>& things, Less less, const void* order);

}  // namespace sorting

/// The places of these texts (at most 2^32 of them) in the order of their bytes, which in UTF-8 is that of
/// their characters; equal ones stay as they were. Much faster than comparing strings that lie all over
/// memory.
std::vector<std::uint32_t> order_of(std::span<const std::string_view> texts);

/// As std::stable_sort over the whole vector: `less(a, b)` says that `a` comes before `b`. n log n calls, one
/// move for each.
template <class T, class Order>
void sort_stably(std::vector<T>& things, const Order& less) {
    if (things.size() < 2) return;
    std::vector<const void*> places;
    places.reserve(things.size());
    for (const T& thing : things) places.push_back(&thing);
    sorting::sort(
        places,
        [](const void* a, const void* b, const void* order) {
            return static_cast<bool>(
                (*static_cast<const Order*>(order))(*static_cast<const T*>(a), *static_cast<const T*>(b)));
        },
        &less);
    std::vector<T> sorted;
    sorted.reserve(things.size());
    for (const void* place : places)
        sorted.push_back(std::move(*const_cast<T*>(static_cast<const T*>(place))));
    things = std::move(sorted);
}

}  // namespace waymark
