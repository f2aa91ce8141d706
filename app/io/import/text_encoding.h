#pragma once
// From the bytes of a file to UTF-8 text, whatever a person's programs made of it on the way.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace waymark {

/// A place in a text as editors show it: both count from 1, columns in characters.
struct TextPlace {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// Where the byte at `offset` of a UTF-8 text is; the end of the text when `offset` is beyond it.
[[nodiscard]] TextPlace place_of(std::string_view text, std::size_t offset);

/// "line 12, column 7".
[[nodiscard]] std::string to_words(TextPlace place);

/// Text that is certainly UTF-8, with what had to be done to make it so.
struct DecodedText {
    std::string_view text;  ///< Views `owned`, or the bytes that were given when nothing had to be done.
    std::string owned;
    std::vector<std::size_t> guessed;  ///< Offsets in `text` of characters whose bytes were taken as Windows-1252; at most 100.
    std::size_t guessed_count = 0;     ///< All of them.

    DecodedText() = default;
    DecodedText(const DecodedText&) = delete;  ///< `text` may view `owned`.
    DecodedText& operator=(const DecodedText&) = delete;
};

/// Decodes UTF-8 with or without a byte order mark, and UTF-16 of either byte order with one, or without when
/// the text begins with an ASCII character. Bytes that are not UTF-8 are taken as Windows-1252, which loses
/// none. Fills `result`, whose text is valid as long as it and `bytes` are.
void decode_text(std::string_view bytes, DecodedText& result);

}  // namespace waymark
