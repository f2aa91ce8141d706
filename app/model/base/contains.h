#pragma once
// Whether a list holds a value.

#include <algorithm>
#include <iterator>

namespace waymark {

/// True when one of the list equals the value. Looks at each in turn.
template <class List, class Value>
[[nodiscard]] constexpr bool contains(const List& list, const Value& value) {
    return std::find(std::begin(list), std::end(list), value) != std::end(list);
}

}  // namespace waymark
