#pragma once
// Every word on the screen passes through here, so that another language is one table and nothing else.

#include <string_view>

namespace waymark {

/// The text in the person's language; English text is its own key. The result lives as long as the program.
[[nodiscard]] inline std::string_view tr(std::string_view english) {
    return english;
}

/// The form of a text that goes with `count`; "{}" in it stands for the number (see Ui::fill).
[[nodiscard]] inline std::string_view tr_n(long count, std::string_view one, std::string_view many) {
    return tr(count == 1 ? one : many);
}

}  // namespace waymark
