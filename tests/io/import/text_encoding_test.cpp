#include "io/import/text_encoding.h"

#include <doctest/doctest.h>

using namespace waymark;

namespace {

std::string decoded(std::string_view bytes) {
    DecodedText result;
    decode_text(bytes, result);
    return std::string(result.text);
}

}  // namespace

TEST_CASE("text encoding: text that is UTF-8 is not copied") {
    const std::string bytes = "Ŵyth";
    DecodedText result;
    decode_text(bytes, result);
    CHECK(result.text.data() == bytes.data());
    CHECK(result.guessed_count == 0);
}

TEST_CASE("text encoding: bytes that are not UTF-8 are taken as Windows-1252, one by one, and their places told") {
    DecodedText result;
    decode_text(
        "a\xe9"
        "b Ŵ \x80\x9f\x81",
        result);
    CHECK(result.text == "aéb Ŵ €Ÿ\xc2\x81");
    CHECK(result.guessed == std::vector<std::size_t>{1, 8, 11, 13});
    DecodedText many;
    decode_text(std::string(1000, '\xe9'), many);
    CHECK(many.guessed_count == 1000);
    CHECK(many.guessed.size() == 100);
    CHECK(many.text.size() == 2000);
}

TEST_CASE("text encoding: UTF-16 is decoded, halves of characters and a cut end included") {
    CHECK(decoded(std::string_view("\xff\xfe"
                                   "a\0\x75\x01",
                                   6)) == "aŵ");
    CHECK(decoded(std::string_view("\xfe\xff\0a\x01\x75", 6)) == "aŵ");
    CHECK(decoded(std::string_view("a\0b\0", 4)) == "ab");
    CHECK(decoded(std::string_view("\xff\xfe\x3d\xd8\x42\xde", 6)) == "🙂");
    CHECK(decoded(std::string_view("\xff\xfe\x3d\xd8"
                                   "a\0",
                                   6)) ==
          "\xef\xbf\xbd"
          "a");
    CHECK(decoded(std::string_view("\xff\xfe"
                                   "a\0b",
                                   5)) == "a");
    CHECK(decoded(std::string_view("\xff\xfe\x3d\xd8", 4)) == "\xef\xbf\xbd");
}

TEST_CASE("text encoding: a byte order mark is no part of the text") {
    CHECK(decoded("\xef\xbb\xbf"
                  "abc") == "abc");
}

TEST_CASE("text encoding: a place counts lines and characters from 1") {
    const std::string_view text = "ab\nŴŷc\n\nd";
    CHECK(to_words(place_of(text, 0)) == "line 1, column 1");
    CHECK(to_words(place_of(text, 2)) == "line 1, column 3");
    CHECK(to_words(place_of(text, 7)) == "line 2, column 3");
    CHECK(to_words(place_of(text, 9)) == "line 3, column 1");
    CHECK(to_words(place_of(text, 10)) == "line 4, column 1");
    CHECK(to_words(place_of(text, 999)) == "line 4, column 2");
}
