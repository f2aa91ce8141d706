#include "io/import/text_encoding.h"

#include <algorithm>
#include <array>

#include "model/base/text.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

constexpr std::size_t kMostGuessesListed = 100;

unsigned char byte_at(std::string_view text, std::size_t at) {
    return static_cast<unsigned char>(text[at]);
}

char32_t windows_1252(unsigned char byte) {
    static constexpr std::array<char16_t, 32> kHigh = {0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                                       0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
                                                       0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                                       0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178};
    return byte >= 0x80 && byte <= 0x9f ? kHigh[byte - 0x80] : byte;
}

std::string from_utf16(std::string_view bytes, bool big_endian) {
    const auto unit = [&](std::size_t at) {
        const auto first = byte_at(bytes, at), second = byte_at(bytes, at + 1);
        return static_cast<char32_t>(big_endian ? first << 8 | second : second << 8 | first);
    };
    std::string text;
    text.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at + 2 <= bytes.size(); at += 2) {
        char32_t point = unit(at);
        if (point >= 0xd800 && point < 0xdc00 && at + 4 <= bytes.size()) {
            const char32_t low = unit(at + 2);
            if (low >= 0xdc00 && low < 0xe000) {
                point = 0x10000 + ((point - 0xd800) << 10) + (low - 0xdc00);
                at += 2;
            }
        }
        append_code(text, point);
    }
    return text;
}

}  // namespace

TextPlace place_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    TextPlace place;
    place.line = 1 + static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t newline = before.rfind('\n');
    const std::string_view line = newline == std::string_view::npos ? before : before.substr(newline + 1);
    place.column += letters_in(line);
    return place;
}

std::string to_words(TextPlace place) {
    return fill(tr("line {}, column {}"), {place.line, place.column});
}

void decode_text(std::string_view bytes, DecodedText& result) {
    const auto begins = [&](std::string_view prefix) { return bytes.substr(0, prefix.size()) == prefix; };
    const bool two = bytes.size() >= 2;
    const bool little = begins("\xff\xfe") || (two && bytes[0] != 0 && byte_at(bytes, 0) < 0x80 && bytes[1] == 0);
    const bool big = begins("\xfe\xff") || (two && bytes[0] == 0 && bytes[1] != 0 && byte_at(bytes, 1) < 0x80);
    if (little || big) {
        if (begins("\xff\xfe") || begins("\xfe\xff")) bytes.remove_prefix(2);
        result.owned = from_utf16(bytes, big);
        result.text = result.owned;
        return;
    }
    if (begins("\xef\xbb\xbf")) bytes.remove_prefix(3);
    std::size_t bad = first_not_utf8(bytes);
    if (bad == bytes.size()) {
        result.text = bytes;
        return;
    }
    std::size_t done = 0;
    result.owned.reserve(bytes.size() + bytes.size() / 16);
    for (; bad < bytes.size(); bad = first_not_utf8(bytes, done)) {
        result.owned.append(bytes, done, bad - done);
        if (result.guessed_count++ < kMostGuessesListed) result.guessed.push_back(result.owned.size());
        append_code(result.owned, windows_1252(byte_at(bytes, bad)));
        done = bad + 1;
    }
    result.owned.append(bytes, done);
    result.text = result.owned;
}

}  // namespace waymark
