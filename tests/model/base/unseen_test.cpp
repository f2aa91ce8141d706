#include "model/base/unseen.h"

#include <doctest/doctest.h>

#include <string>

#include "model/base/file_name.h"
#include "model/base/near_miss.h"
#include "model/base/trim.h"
#include "model/base/utf8.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

std::string letter(char32_t code) {
    std::string text;
    append_code(text, code);
    return text;
}

/// All characters of these kinds, one from each end of their ranges.
template <class Check>
void for_each_of(Unseen kinds, Check&& check) {
    for (const UnseenRange& range : kUnseen)
        if (is_one_of(range.is, kinds))
            for (const char32_t code : {range.first, range.last}) {
                CAPTURE(static_cast<unsigned>(code));
                check(code);
            }
}

constexpr Unseen kAll = Unseen::Control | Unseen::Space | Unseen::WideSpace | Unseen::LineEnd | Unseen::NoWidth | Unseen::Joiner |
                        Unseen::Direction | Unseen::Sign | Unseen::Filler | Unseen::Variation | Unseen::Tag | Unseen::Annotation |
                        Unseen::StandIn;

TEST_CASE("unseen: the table stands in order, and nothing is in it twice") {
    char32_t next = 0;
    for (const UnseenRange& range : kUnseen) {
        CAPTURE(static_cast<unsigned>(range.first));
        CHECK(range.first >= next);
        CHECK(range.first <= range.last);
        next = range.last + 1;
    }
    for_each_of(kAll, [](char32_t code) { CHECK(unseen_kind(code) != Unseen::None); });
    for (const char32_t code :
         {U' ', U'a', U'\u00a1', U'\u0175', U'\u2010', U'\u2027', U'\u2070', U'\u4e2d', U'\U0001F600', U'\U0010FFFF'})
        CHECK(unseen_kind(code) == Unseen::None);
}

TEST_CASE("unseen: a text that begins with one says how long it is, and what is damaged is none") {
    for_each_of(kUnseenInNames, [](char32_t code) { CHECK(unseen_at(letter(code) + "x") == letter(code).size()); });
    for_each_of(Unseen::WideSpace | Unseen::Filler | Unseen::Variation | Unseen::Tag,
                [](char32_t code) { CHECK(unseen_at(letter(code)) == 0); });
    for (const char* text : {"", "a\u200b", "\x8b", "\xe2\x80", "\xe0\x82\xa0", "\xff"}) CHECK(unseen_at(text) == 0);
}

TEST_CASE("unseen: a control character is one by its bytes as by the table, but for line ends and tabs") {
    for (char32_t code = 0; code < 0x180; ++code) {
        CAPTURE(static_cast<unsigned>(code));
        const bool is_text = code == '\n' || code == '\r' || code == '\t';
        const std::string text = letter(code);
        CHECK(control_at(text) == (unseen_kind(code) == Unseen::Control && !is_text ? text.size() : 0));
    }
}

TEST_CASE("unseen: spaces and what has no width are taken from around a text; what belongs to its letters is not") {
    constexpr Unseen kTaken = Unseen::Space | Unseen::WideSpace | Unseen::LineEnd | Unseen::NoWidth;
    for_each_of(kTaken, [](char32_t code) { CHECK(trimmed(letter(code) + "x" + letter(code)) == "x"); });
    for_each_of(Unseen::Joiner | Unseen::Direction | Unseen::Filler | Unseen::Variation | Unseen::Tag, [](char32_t code) {
        const std::string text = letter(code) + "x" + letter(code);
        CHECK(trimmed(text) == text);
    });
    CHECK(is_zero_width("\u2060"));
    CHECK_FALSE(is_zero_width("\u2009"));
}

TEST_CASE("unseen: a cell keeps joiners and marks of direction, and its words are compared without them") {
    for_each_of(Unseen::Space | Unseen::WideSpace, [](char32_t code) { CHECK(clean_cell("a" + letter(code) + "b") == "a b"); });
    for_each_of(Unseen::NoWidth, [](char32_t code) { CHECK(clean_cell("a" + letter(code) + "b") == "ab"); });
    for_each_of(Unseen::Joiner | Unseen::Direction, [](char32_t code) {
        CHECK(clean_cell("a" + letter(code) + "b") == "a" + letter(code) + "b");
        CHECK(plain_words("Kent" + letter(code) + " Police") == "kent police");
    });
    for_each_of(Unseen::Filler | Unseen::Variation,
                [](char32_t code) { CHECK(clean_cell("a" + letter(code)) == "a" + letter(code)); });
    CHECK(clean_cell("a\xff\xe2\x80") == "a\xff\xe2\x80");
}

TEST_CASE("unseen: two names are the same whatever of it is in one of them") {
    for_each_of(kUnseenInNames, [](char32_t code) { CHECK(letters_of("Kent" + letter(code)) == "kent"); });
    for_each_of(Unseen::Variation, [](char32_t code) { CHECK(letters_of("Kent" + letter(code)) != "kent"); });
}

TEST_CASE("unseen: nothing of it is in the name of a file, but for spaces") {
    constexpr Unseen kStays = Unseen::Space | Unseen::WideSpace;
    for_each_of(kAll, [](char32_t code) {
        if (code < 0x7F) return;
        const std::string name = "a" + letter(code) + "b";
        CHECK(file_name_from(name, "x") == (is_one_of(unseen_kind(code), kStays) ? name : "ab"));
    });
}

}  // namespace
}  // namespace waymark
