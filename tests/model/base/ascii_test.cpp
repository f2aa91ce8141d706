#include "model/base/ascii.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("ascii: a capital and its small letter are the same but for case, and nothing else is") {
    CHECK(equal_but_for_case("PLAN.json", "plan.JSON"));
    CHECK(equal_but_for_case("", ""));
    CHECK_FALSE(equal_but_for_case("plan", "plans"));
    // One bit parts these as it parts letters.
    CHECK_FALSE(equal_but_for_case("@", "`"));
    CHECK_FALSE(equal_but_for_case("[", "{"));
    // Letters beyond ASCII are fold()'s.
    CHECK_FALSE(equal_but_for_case("Ŵ", "ŵ"));
}

TEST_CASE("ascii: a text shorter than a beginning or an end has neither") {
    CHECK(begins_but_for_case("HTTPS://a", "https://"));
    CHECK_FALSE(begins_but_for_case("http", "https://"));
    CHECK(ends_but_for_case("A.JSON", ".json"));
    CHECK_FALSE(ends_but_for_case("json", ".json"));
}

TEST_CASE("ascii: a digit of sixteen is read in small letters and in capitals, and written in small ones") {
    for (int value = 0; value < 16; ++value) {
        const char small = kHexDigits[static_cast<std::size_t>(value)];
        CHECK(hex_digit(small) == value);
        CHECK(hex_digit(to_upper(small)) == value);
    }
    for (const char none : {'g', 'G', '/', ':', '@', '`', ' ', '\xC3'}) CHECK(hex_digit(none) == -1);
    std::string out;
    for (const unsigned byte : {0x00u, 0x0Fu, 0xA0u, 0xFFu, 0x1234u}) append_hex_byte(out, byte);
    CHECK(out == "000fa0ff34");
}

TEST_CASE("ascii: no digits are not all digits") {
    CHECK(all_digits("2026"));
    CHECK_FALSE(all_digits(""));
    CHECK_FALSE(all_digits("20 26"));
    CHECK(has_digit("Q4"));
    CHECK_FALSE(has_digit("four"));
}

TEST_CASE("ascii: a word holds letters, digits and every byte beyond ASCII") {
    for (const char c : std::string_view("azAZ09ŵ")) CHECK(is_word_byte(c));
    for (const char c : std::string_view(" -_'.@[`{/:")) CHECK_FALSE(is_word_byte(c));
}
