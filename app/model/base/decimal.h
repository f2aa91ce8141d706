#pragma once
// Numbers with a fraction, read and written without the C library's conversions: those bring the arithmetic
// of 128-bit floating point into what people download, and Emscripten's standard library has no from_chars
// for fractions yet.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// What a number says exactly: `digits` times ten to the power of `exponent`.
struct Decimal {
    std::int64_t digits = 0;
    int exponent = 0;

    /// The whole number this is, if it is one within ±2^53 (up to there every reader of JSON agrees on it).
    [[nodiscard]] std::optional<std::int64_t> whole() const;
    /// The nearest float, near enough for lengths and percentages on screen.
    [[nodiscard]] float as_float() const;
};

/// Reads "12", "-3.50", "1e3": nothing before it or after it, a point for the fraction. Nothing for any other
/// text, and for more than 18 digits that say something.
[[nodiscard]] std::optional<Decimal> read_decimal(std::string_view text);

/// `value` rounded to three places, without zeros at the end: "1.25", "-3". For |value| below a million
/// million.
[[nodiscard]] std::string decimal_text(double value);

}  // namespace waymark
