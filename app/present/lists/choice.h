#pragma once
// One of a list that a person chooses from, whoever shows the list.

#include <string_view>

namespace waymark {

struct Choice {
    std::string_view value;  ///< What the document holds; "" is "not said"
    std::string_view label;
    std::string_view help;  ///< Shown under a radio or tick box; empty for none
};

}  // namespace waymark
