#pragma once
// Text in UTF-8, character by character. What is well-formed and what a character's number is, UTF8-CPP says (utf8.cpp);
// what only looks at single bytes is written out, and takes any bytes.

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// True for each byte of a character but its first.
[[nodiscard]] constexpr bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

/// The place of the first byte from `at` on that is part of no well-formed character (nothing overlong, no surrogates, nothing
/// beyond U+10FFFF); the size when all are.
[[nodiscard]] std::size_t first_not_utf8(std::string_view text, std::size_t at = 0);

/// True when every byte is part of a well-formed character.
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// The number of the character that begins at `at`, a place in the text, which is moved behind it. A byte that begins no
/// well-formed one is U+FFFD by itself.
[[nodiscard]] char32_t next_code(std::string_view text, std::size_t& at);

/// Adds the character with this number; U+FFFD for those that do not exist (surrogates, above U+10FFFF).
void append_code(std::string& text, char32_t code);

/// How many characters the text has.
[[nodiscard]] std::size_t letters_in(std::string_view text);

/// How long the text is in UTF-16, as JavaScript and spreadsheets count.
[[nodiscard]] std::size_t utf16_units_in(std::string_view text);

/// As much of the beginning as `most` bytes hold, with no character cut in two.
[[nodiscard]] std::string_view cut_at(std::string_view text, std::size_t most);

}  // namespace waymark
