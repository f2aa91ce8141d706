#pragma once
// One of a list that a person chooses from, whoever makes the list and whoever shows it.

#include <string_view>

namespace waymark {

struct Choice {
    std::string_view value;  ///< What is kept when it is chosen; "" is "not said"
    std::string_view label;
    std::string_view help;  ///< Shown under a radio or tick box; empty for none
};

}  // namespace waymark
