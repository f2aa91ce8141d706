#include "model/base/whole_number.h"

#include <doctest/doctest.h>

using namespace waymark;

TEST_CASE("whole number: what can only be one number is read, however it is written") {
    for (const char* text :
         {"1234", "1,234", " 1,234 ", "1 234", "1\u00a0234", "1\u202f234", "1'234", "1’234", "\uff11\uff12\uff13\uff14",
          "\u0661\u0662\u0663\u0664", "1234.0", "1,234.00", "01234", "1\u200b234", "\ufeff1234"})
        CHECK_MESSAGE(read_whole_typed(text) == 1234, text);
    CHECK(read_whole_typed("0") == 0);
    CHECK(read_whole_typed("12,345,678") == 12345678);
    CHECK(read_whole_typed("999999999999999") == 999999999999999);
}

TEST_CASE("whole number: what could be another number, or none, is not read and kept as it was typed") {
    for (const char* text :
         {"1.5",      "10,5",  "1.234", "1.000", "12,34", "1,2345",  "1,23,456",         "12,345 678",   ",123", "123,", "1,,234",
          "1234,567", "-3",    "−3",    "+3",    "<5",    "~10",     "5 people",         "fewer than 5", "*",    "1e3",  "0x10",
          "½",        "1.2.3", "5.",    ".5",    "1 2",   "2023/24", "1000000000000000", "one",          "£5",   "5%"}) {
        CAPTURE(text);
        CHECK_FALSE(read_whole_typed(text));
        const WholeNumber kept = WholeNumber::typed(text);
        CHECK_FALSE(kept);
        CHECK_FALSE(kept.empty());
        CHECK(kept.text() == text);
    }
}

TEST_CASE("whole number: nothing typed is nothing, white space included") {
    for (const char* text : {"", "  ", "\u00a0", "\u200b\t"}) CHECK_MESSAGE(WholeNumber::typed(text).empty(), text);
}
