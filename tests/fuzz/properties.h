#pragma once
// What must hold for any bytes at all, whoever makes them up: the fuzzer (fuzz.cpp) or the tests (properties_test.cpp).

#include <span>
#include <string>
#include <string_view>

namespace waymark::testing {

struct Property {
    std::string_view name;
    std::string_view says;  ///< What must hold, for a person
    /// What went wrong with these bytes, or nothing.
    std::string (*broken_by)(std::string_view bytes);
};

/// One for each thing that takes bytes from outside.
[[nodiscard]] std::span<const Property> properties();

/// Null when there is none of this name.
[[nodiscard]] const Property* property(std::string_view name);

}  // namespace waymark::testing
