#pragma once
// Passing over what JSON text is mostly made of, eight bytes at a time: the insides of strings and the white
// space between tokens. Inline, for the loops that read a whole file.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/base/bytes.h"

namespace waymark {

namespace json_bytes {

inline constexpr std::uint64_t kHighBits = 0x8080808080808080u;

/// A high bit for each byte of `word` that is below `limit` (at most 0x80), and perhaps for bytes after such
/// a one: only the first is sure.
constexpr std::uint64_t bytes_below(std::uint64_t word, std::uint64_t limit) {
    return (word - kOnes * limit) & ~word & kHighBits;
}

/// Which byte the first of these marks belongs to.
inline std::size_t first_marked(std::uint64_t marks) {
    return static_cast<std::size_t>(std::countr_zero(marks)) / 8;
}

}  // namespace json_bytes

/// The first place at or after `at` with a quotation mark, a backslash or a control character, which JSON
/// strings cannot hold as they are; the size of the text if there is none.
[[nodiscard]] inline std::size_t find_json_special(std::string_view text, std::size_t at) {
    using namespace json_bytes;
    for (; at + 8 <= text.size(); at += 8) {
        const std::uint64_t word = word_at(text.data() + at);
        const std::uint64_t marks =
            bytes_below(word ^ (kOnes * '"'), 1) | bytes_below(word ^ (kOnes * '\\'), 1) | bytes_below(word, 0x20);
        if (marks != 0) return at + first_marked(marks);
    }
    for (; at < text.size(); ++at)
        if (text[at] == '"' || text[at] == '\\' || static_cast<unsigned char>(text[at]) < 0x20) break;
    return at;
}

/// The first place at or after `at` without white space; the size of the text if there is none.
[[nodiscard]] inline std::size_t skip_json_space(std::string_view text, std::size_t at) {
    using namespace json_bytes;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
        ++at;
        // Indentation comes in runs.
        while (at + 8 <= text.size()) {
            const std::uint64_t others = word_at(text.data() + at) ^ (kOnes * ' ');
            if (others != 0) {
                at += first_marked(others);
                break;
            }
            at += 8;
        }
    }
    return at;
}

}  // namespace waymark
