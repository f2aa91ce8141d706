#include "model/base/decimal.h"

#include <doctest/doctest.h>

using waymark::decimal_text;
using waymark::read_decimal;

TEST_CASE("decimal: a whole number is known as one however it is written") {
    CHECK(read_decimal("12")->whole() == 12);
    CHECK(read_decimal("-12.0")->whole() == -12);
    CHECK(read_decimal("1.2e1")->whole() == 12);
    CHECK(read_decimal("1e+3")->whole() == 1000);
    CHECK(read_decimal("1200E-2")->whole() == 12);
    CHECK(read_decimal("0e999")->whole() == 0);
    CHECK(read_decimal("9007199254740992")->whole() == 9007199254740992);
    CHECK(read_decimal("3.00000000000000000000000")->whole() == 3);
}

TEST_CASE("decimal: a fraction and a number too large to be exact are not whole numbers") {
    CHECK_FALSE(read_decimal("1.5")->whole());
    CHECK_FALSE(read_decimal("1e-1")->whole());
    CHECK_FALSE(read_decimal("9007199254740993")->whole());
    CHECK_FALSE(read_decimal("1e300")->whole());
}

TEST_CASE("decimal: what is not a number, or has more digits than can be told apart, is not read") {
    for (const char* text :
         {"", "-", ".", "1.2.3", "1e", "e3", "12 ", " 12", "0x10", "1e3x", "nan", "1,5", "1234567890123456789.5", "1e9999"}) {
        CAPTURE(text);
        CHECK_FALSE(read_decimal(text));
    }
}

TEST_CASE("decimal: a written number reads back as itself to three places") {
    for (const double value : {0.0, 1.25, -3.0, 1.5, 399.999, -0.125, 1e9}) {
        CAPTURE(value);
        CHECK(read_decimal(decimal_text(value))->as_float() == doctest::Approx(value).epsilon(1e-6));
    }
    CHECK(decimal_text(1.25) == "1.25");
    CHECK(decimal_text(-3) == "-3");
    CHECK(decimal_text(0.0004) == "0");
}
