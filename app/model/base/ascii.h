#pragma once
// Letters and digits of ASCII, whatever the language of the machine: what codes, keys, addresses and formats are written in.
// Words that people write are compared by fold.h.

#include <algorithm>
#include <string>
#include <string_view>

namespace waymark {

[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_letter(char c) {
    return is_upper(c) || is_lower(c);
}
/// Of a word in UTF-8: a letter, a digit, or a byte of any character beyond ASCII.
[[nodiscard]] constexpr bool is_word_byte(char c) {
    return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

/// One digit or more, and nothing else.
[[nodiscard]] constexpr bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}
[[nodiscard]] constexpr bool has_digit(std::string_view text) {
    return std::any_of(text.begin(), text.end(), is_digit);
}

/// The small letter of a capital; everything else as it is.
[[nodiscard]] constexpr char to_lower(char c) {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
/// The capital of a small letter; everything else as it is.
[[nodiscard]] constexpr char to_upper(char c) {
    return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

[[nodiscard]] constexpr bool equal_but_for_case(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char one, char other) { return to_lower(one) == to_lower(other); });
}
[[nodiscard]] constexpr bool begins_but_for_case(std::string_view text, std::string_view beginning) {
    return equal_but_for_case(text.substr(0, beginning.size()), beginning);
}
[[nodiscard]] constexpr bool ends_but_for_case(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && equal_but_for_case(text.substr(text.size() - end.size()), end);
}

inline constexpr std::string_view kHexDigits = "0123456789abcdef";

/// What the digit stands for, in small letters or capitals; -1: it is none.
[[nodiscard]] constexpr int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    const char small = to_lower(c);
    return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

/// Adds a byte as two digits, in small letters.
inline void append_hex_byte(std::string& out, unsigned byte) {
    out += kHexDigits[byte >> 4 & 15];
    out += kHexDigits[byte & 15];
}

}  // namespace waymark
