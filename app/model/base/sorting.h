#pragma once
// Sorting, compiled once for all kinds of things: the standard library's is some 3 KB for each kind and
// order, and the program has two dozen of them.

#include <cstdint>
#include <span>
#include <string>
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

/// What a text is sorted by in a list that people read: without regard to capitals and accents, and numbers in
/// it by how large they are, so that "Activity 2" comes before "Activity 10". Such keys compare byte by byte.
[[nodiscard]] std::string reading_key(std::string_view text);

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
            return static_cast<bool>((*static_cast<const Order*>(order))(*static_cast<const T*>(a), *static_cast<const T*>(b)));
        },
        &less);
    std::vector<T> sorted;
    sorted.reserve(things.size());
    for (const void* place : places) sorted.push_back(std::move(*const_cast<T*>(static_cast<const T*>(place))));
    things = std::move(sorted);
}

/// Sorts as people read: by the `reading_key` of what `text_of(thing)` gives. What is equal stays as it was.
template <class T, class TextOf>
void sort_for_reading(std::vector<T>& things, const TextOf& text_of) {
    std::vector<std::string> keys;
    keys.reserve(things.size());
    for (const T& thing : things) keys.push_back(reading_key(text_of(thing)));
    const std::vector<std::string_view> views(keys.begin(), keys.end());
    std::vector<T> sorted;
    sorted.reserve(things.size());
    for (const std::uint32_t place : order_of(views)) sorted.push_back(std::move(things[place]));
    things = std::move(sorted);
}

}  // namespace waymark
