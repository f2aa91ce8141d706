#pragma once
// Texts taken apart at a sign, and put together with one.

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// The parts between the signs, one more than there are signs: of "a,,b" three, of "" one. They view the text.
[[nodiscard]] std::vector<std::string_view> split(std::string_view text, char at);

/// Those of them that hold something: the words of "two  words"; none of "".
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text, char between = ' ');

/// Each line without its end. No line follows an end of line that is the last thing; "" has no line.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

/// Adds a part to a list of them, `between` before it where one stands already. A part that holds nothing adds nothing.
void append_part(std::string& list, std::string_view part, std::string_view between = ", ");

}  // namespace waymark
