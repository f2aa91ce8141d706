#include "model/base/utf8.h"

#include <doctest/doctest.h>

#include <vector>

using namespace waymark;

namespace {

std::vector<char32_t> codes_of(std::string_view text) {
    std::vector<char32_t> codes;
    for (std::size_t at = 0; at < text.size();) codes.push_back(next_code(text, at));
    return codes;
}

using Codes = std::vector<char32_t>;

}  // namespace

TEST_CASE("utf8: every character is read as it was written") {
    for (char32_t code = 0; code <= 0x10FFFF; code += code < 0x3000 ? 1 : 251) {
        if (code >= 0xD800 && code < 0xE000) continue;
        std::string text;
        append_code(text, code);
        REQUIRE(is_utf8(text));
        REQUIRE(codes_of(text) == Codes{code});
        REQUIRE(letters_in(text) == 1);
        REQUIRE(utf16_units_in(text) == (code > 0xFFFF ? 2 : 1));
    }
    CHECK(codes_of("aŵ…🚨z") == Codes{'a', 0x175, 0x2026, 0x1F6A8, 'z'});
}

TEST_CASE("utf8: well-formed UTF-8 and nothing else is UTF-8") {
    for (const char* good :
         {"", "abc", "Ŵŷ€🙂", "\x7f", "\xef\xbf\xbf", "\xf4\x8f\xbf\xbf", "\xed\x9f\xbf", "eight by eight é"})
        CHECK_MESSAGE(is_utf8(good), good);
    for (const char* bad :
         {"\x80", "\xc0\x80", "\xc1\xbf", "\xc3", "\xe2\x82", "\xe0\x9f\xbf", "\xed\xa0\x80", "\xf0\x8f\xbf\xbf",
          "\xf4\x90\x80\x80", "\xf5\x80\x80\x80", "\xff", "12345678\xe9", "12345678\xe9 and more"})
        CHECK_FALSE_MESSAGE(is_utf8(bad), bad);
}

TEST_CASE("utf8: a number that no character has is written as U+FFFD") {
    for (const char32_t none : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
        std::string text;
        append_code(text, none);
        CHECK(text == "\xEF\xBF\xBD");
    }
}

TEST_CASE("utf8: a byte that begins no character is U+FFFD by itself, and what follows is read") {
    CHECK(codes_of("\x80"
                   "a") == Codes{0xFFFD, 'a'});
    // Cut short, at the end and before another letter.
    CHECK(codes_of("\xE2\x80") == Codes{0xFFFD, 0xFFFD});
    CHECK(codes_of("\xE2\x80"
                   "a") == Codes{0xFFFD, 0xFFFD, 'a'});
    // Overlong, a surrogate, too large.
    CHECK(codes_of("\xC0\xAF") == Codes{0xFFFD, 0xFFFD});
    CHECK(codes_of("\xED\xA0\x80") == Codes{0xFFFD, 0xFFFD, 0xFFFD});
    CHECK(codes_of("\xF5\x80\x80\x80") == Codes{0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD});
}

TEST_CASE("utf8: the first byte of no character is found at every place of a long text") {
    for (const std::string_view broken : {"\xFF", "\xE2\x80", "\xC0\xAF", "\xED\xA0\x80", "\x80"})
        for (std::size_t before = 0; before < 20; ++before)
            for (std::size_t after = 0; after < 20; ++after) {
                std::string text;
                for (std::size_t i = 0; i < before; ++i) text += i % 3 == 0 ? "ŵ" : i % 3 == 1 ? "🚨" : "a";
                const std::size_t at = text.size();
                text += broken;
                for (std::size_t i = 0; i < after; ++i) text += i % 3 == 0 ? "a" : i % 3 == 1 ? "…" : "ŵ";
                REQUIRE(first_not_utf8(text) == at);
                REQUIRE(first_not_utf8(text.substr(0, at)) == at);
                REQUIRE(first_not_utf8(text, at + broken.size()) == text.size());
            }
}

TEST_CASE("utf8: a text is cut before the character that has no room, never in it") {
    CHECK(cut_at("a…b", 5) == "a…b");
    CHECK(cut_at("a…b", 4) == "a…");
    CHECK(cut_at("a…b", 3) == "a");
    CHECK(cut_at("a…b", 1) == "a");
    CHECK(cut_at("🚨", 3).empty());
    CHECK(cut_at("", 0).empty());
}
