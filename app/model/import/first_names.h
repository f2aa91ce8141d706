#pragma once
// First names that people in the UK go by.

#include <string_view>

namespace waymark {

/// True for a first name, as plain_words gives it, that is common among adults in the UK's communities. Names that are words
/// of their own ("Grace", "Hope", "Mark", "Blessing") or places ("Chelsea", "Devon") are none, since services are called so.
[[nodiscard]] bool is_first_name(std::string_view word);

}  // namespace waymark
