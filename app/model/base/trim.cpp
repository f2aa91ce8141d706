#include "model/base/trim.h"

#include <algorithm>
#include <array>

#include "model/base/contains.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 4> kZeroWidth = {"\u00ad", "\u200b", "\u2060", "\ufeff"};
constexpr std::array<std::string_view, 5> kSpaces = {"\u00a0", "\u2028", "\u2029", "\u205f", "\u3000"};

}  // namespace

bool is_zero_width(std::string_view blank) {
    return contains(kZeroWidth, blank);
}

std::size_t blank_length(std::string_view text) {
    if (text.empty()) return 0;
    const char c = text[0];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    if (c != '\xc2' && c != '\xe2' && c != '\xe3' && c != '\xef') return 0;
    const std::string_view one = text.substr(0, c == '\xc2' ? 2 : 3);
    // U+2000 to U+200A and U+202F: spaces of every width.
    const bool is_wide = one.size() == 3 && one.substr(0, 2) == "\xe2\x80" &&
                         (static_cast<unsigned char>(one[2]) <= 0x8a || one[2] == '\xaf');
    return is_wide || is_zero_width(one) || contains(kSpaces, one) ? one.size() : 0;
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t blank = blank_length(text)) text.remove_prefix(blank);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && text.size() - last < 3 && is_continuation(text[last])) --last;
        if (blank_length(text.substr(last)) != text.size() - last) return text;
        text.remove_suffix(text.size() - last);
    }
    return text;
}

}  // namespace waymark
