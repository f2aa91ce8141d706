#pragma once
// A whole number as people give one: read where it is certain, else kept as it was typed.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// Reads what people type: "1234", "1,234", "1 234" (any kind of space), "1'234", "12.0", digits of full
/// width and Arabic ones. Nothing where it could mean another number or none: "1.5", "10,5", "1.234" (a
/// fraction here, a thousand elsewhere), "12,34", "-3" (a count has no sign), "<5", "about 10", more than 15
/// digits.
[[nodiscard]] std::optional<std::int64_t> read_whole_typed(std::string_view utf8);

/// A whole number; or the words that stand where one was meant ("fewer than 5"), so that what was typed is
/// never lost nor changed into another number; or nothing.
class WholeNumber {
  public:
    WholeNumber() = default;
    // NOLINTBEGIN(google-explicit-constructor): a number is one
    WholeNumber(std::int64_t number) : number_(number) {}
    WholeNumber(std::nullopt_t) {}
    WholeNumber(const std::optional<std::int64_t>& number) : number_(number) {}
    // NOLINTEND(google-explicit-constructor)

    /// What was typed: a number where read_whole_typed() finds one, else the words, else nothing.
    [[nodiscard]] static WholeNumber typed(std::string_view text);
    /// These words, in which read_whole_typed() finds no number.
    [[nodiscard]] static WholeNumber of_words(std::string words);

    operator std::optional<std::int64_t>() const { return number_; }  // NOLINT(google-explicit-constructor)
    [[nodiscard]] explicit operator bool() const { return number_.has_value(); }
    [[nodiscard]] bool has_value() const { return number_.has_value(); }
    [[nodiscard]] std::int64_t operator*() const { return *number_; }
    /// What stands in place of a number; empty where there is one.
    [[nodiscard]] const std::string& words() const { return words_; }
    /// True when nothing was said at all.
    [[nodiscard]] bool empty() const { return !number_ && words_.empty(); }
    /// The digits, or the words.
    [[nodiscard]] std::string text() const { return number_ ? std::to_string(*number_) : words_; }
    void reset() { *this = WholeNumber(); }

    /// No number comes before every number.
    friend std::strong_ordering operator<=>(const WholeNumber& a, const WholeNumber& b) {
        // Written out: not every standard library compares optionals this way yet.
        if (a.number_ != b.number_) return a.number_ < b.number_ ? std::strong_ordering::less : std::strong_ordering::greater;
        const int words = a.words_.compare(b.words_);
        return words < 0 ? std::strong_ordering::less : words > 0 ? std::strong_ordering::greater : std::strong_ordering::equal;
    }
    bool operator==(const WholeNumber&) const = default;

  private:
    std::optional<std::int64_t> number_;
    std::string words_;
};

}  // namespace waymark
