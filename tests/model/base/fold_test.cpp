#include "model/base/fold.h"

#include <doctest/doctest.h>

#include <rapidcheck.h>

#include <cstdint>
#include <string>
#include <vector>

using waymark::fold;
using waymark::fold_into;

TEST_CASE("fold: capitals and accents make no difference") {
    CHECK(fold("Ŵyl Sant ÉLUNED") == "wyl sant eluned");
    CHECK(fold("Łódź, Ștefan, Đà Nẵng, Ångström, Tŷ Hafan") == "lodz, stefan, da nang, angstrom, ty hafan");
    CHECK(fold("Straße Æther Œuvre Þór Ĳssel") == "strasse aether oeuvre thor ijssel");
    CHECK(fold("ẀẄẂ Ỳ") == "www y");
}

TEST_CASE("fold: letters written with combining marks are the same as letters in one piece") {
    CHECK(fold("Cafe\xCC\x81") == fold("Café"));
    CHECK(fold("w\xCC\x82") == fold("ŵ"));
}

TEST_CASE("fold: Greek and Cyrillic capitals become small") {
    CHECK(fold("ΑΘΗΝΑ") == "αθηνα");
    CHECK(fold("ЖЁН Яр") == "жен яр");
}

TEST_CASE("fold: curly quotes, long dashes and hard spaces are the plain ones") {
    CHECK(fold("don’t – “so”\xC2\xA0he") == "don't - \"so\" he");
}

TEST_CASE("fold: what is not a letter, not Latin or not UTF-8 stays as it is") {
    CHECK(fold("24/7 £5 × 3 ÷ 1 中文 😀") == "24/7 £5 × 3 ÷ 1 中文 😀");
    CHECK(fold("a\xFF\xC3") == "a\xFF\xC3");
    CHECK(fold("\xE0\x80\x80") == "\xE0\x80\x80");
    CHECK(fold("").empty());
}

TEST_CASE("fold: folding twice changes nothing more") {
    CHECK(rc::check([](const std::vector<std::uint16_t>& units) {
        std::string text;
        for (const std::uint16_t unit : units) {
            const unsigned code = unit % 0x2100u;  // where the letters are
            if (code < 0x80) {
                text += static_cast<char>(code);
            } else if (code < 0x800) {
                text += static_cast<char>(0xC0u | (code >> 6));
                text += static_cast<char>(0x80u | (code & 0x3Fu));
            } else {
                text += static_cast<char>(0xE0u | (code >> 12));
                text += static_cast<char>(0x80u | ((code >> 6) & 0x3Fu));
                text += static_cast<char>(0x80u | (code & 0x3Fu));
            }
        }
        RC_ASSERT(fold(fold(text)) == fold(text));
    }));
}

TEST_CASE("fold: into a text that held something else gives the same") {
    std::string folded = "what was there before, and longer";
    for (const char* text : {"Ŵyl", "", "a\xFF\xC3", "ẞtraße ЖЁН 中文"}) {
        fold_into(folded, text);
        CHECK(folded == fold(text));
    }
}

TEST_CASE("fold: every letter and sign of ASCII, wherever it stands, becomes what its small letter is") {
    for (int code = 1; code < 128; ++code) {
        const char c = static_cast<char>(code);
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        for (std::size_t before = 0; before < 9; ++before) {
            CAPTURE(code);
            const std::string rest = "Zebra É and Æ, 10 or 12";
            CHECK(fold(std::string(before, '-') + c + rest) == std::string(before, '-') + small + "zebra e and ae, 10 or 12");
        }
    }
}

TEST_CASE("fold: marks nobody sees, joined letters and accents of Greek, Cyrillic and Arabic part no words from one another") {
    CHECK(fold("co\u00ADop Train\u200Bing \u2060x\uFEFF") == "coop training x");
    CHECK(fold("ﬁre oﬃce") == "fire office");
    CHECK(fold("Αθήνας") == fold("ΑΘΗΝΑΣ"));
    CHECK(fold("Ёлка") == fold("елка"));
    CHECK(fold(fold("\u03A2")) == fold("\u03A2"));
    CHECK(fold("أَحْمَد") == fold("احمد"));
}
