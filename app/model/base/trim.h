#pragma once
// Text without what nobody sees around it. Spreadsheets and word processors put hard spaces, zero-width
// characters and byte order marks beside words; none of them says anything.

#include <cstddef>
#include <string_view>

namespace waymark {

/// How many bytes the text begins with that show nothing: one white space, line end or invisible character
/// (hard and thin spaces, soft hyphen, zero-width space, word joiner, byte order mark); 0 for anything else.
[[nodiscard]] std::size_t blank_length(std::string_view utf8);

/// True for such a character that has no width either: it does not part words.
[[nodiscard]] bool is_zero_width(std::string_view blank);

/// The text without such characters before and after it.
[[nodiscard]] std::string_view trimmed(std::string_view utf8);

}  // namespace waymark
