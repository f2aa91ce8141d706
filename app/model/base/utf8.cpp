#include "model/base/utf8.h"

#include <algorithm>

#include <utf8cpp/utf8/unchecked.h>

#include "model/base/bytes.h"

namespace waymark {
namespace {

/// The bytes of the longest character.
constexpr std::size_t kLongest = 4;

/// The first place at or after `at` with a byte that is not ASCII.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8)
        if ((word_at(text.data() + at) & (0x80 * kOnes)) != 0) break;
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
}

/// How many of a few bytes from `at` on are whole characters; 0: not even the first is one. To look no further keeps the work
/// in proportion to the text, however often somebody asks for the next broken byte. The library's code is wanted but once.
[[gnu::noinline]] std::size_t whole_bytes(std::string_view text, std::size_t at) {
    const char* const from = text.data() + at;
    const char* const end = from + std::min(kLongest, text.size() - at);
    return static_cast<std::size_t>(utf8::find_invalid(from, end) - from);
}

}  // namespace

std::size_t first_not_utf8(std::string_view text, std::size_t at) {
    while ((at = skip_ascii(text, at)) < text.size()) {
        const std::size_t whole = whole_bytes(text, at);
        if (whole == 0) return at;
        at += whole;
    }
    return at;
}

bool is_utf8(std::string_view bytes) {
    return first_not_utf8(bytes) == bytes.size();
}

char32_t next_code(std::string_view text, std::size_t& at) {
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80 || whole_bytes(text, at) == 0) {
        ++at;
        return first < 0x80 ? first : 0xFFFD;
    }
    const char* next = text.data() + at;
    const char32_t code = utf8::unchecked::next(next);
    at = static_cast<std::size_t>(next - text.data());
    return code;
}

void append_code(std::string& text, char32_t code) {
    if ((code >= 0xD800 && code < 0xE000) || code > 0x10FFFF) code = 0xFFFD;
    char bytes[kLongest];
    text.append(bytes, static_cast<std::size_t>(utf8::unchecked::append(code, bytes) - bytes));
}

std::size_t letters_in(std::string_view text) {
    return text.size() - static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_continuation));
}

std::size_t utf16_units_in(std::string_view text) {
    // Characters of four bytes take two.
    return letters_in(text) + static_cast<std::size_t>(std::count_if(
                                  text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0xF0; }));
}

std::string_view cut_at(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_continuation(text[most])) --most;
    return text.substr(0, most);
}

}  // namespace waymark
