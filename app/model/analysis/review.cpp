#include "model/analysis/review.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "model/base/ascii.h"
#include "model/base/fold.h"
#include "model/document/words.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 12> kNumbers = {"one",   "two",   "three", "four", "five",   "six",
                                                       "seven", "eight", "nine",  "ten",  "eleven", "twelve"};

struct Unit {
    std::string_view word;
    int months;
};
constexpr std::array kUnits = {Unit{"month", 1},    Unit{"months", 1},    Unit{"monthly", 1},  Unit{"quarter", 3},
                               Unit{"quarters", 3}, Unit{"quarterly", 3}, Unit{"year", 12},    Unit{"years", 12},
                               Unit{"yearly", 12},  Unit{"annual", 12},   Unit{"annually", 12}};

}  // namespace

std::optional<int> months_of_period(std::string_view text) {
    const std::string folded = fold(text);
    int number = 0, numbers = 0, unit = 0, units = 0, parts = 1;
    std::string_view rest = folded;
    while (!rest.empty()) {
        std::size_t length = 0;
        while (length < rest.size() && (is_letter(rest[length]) || is_digit(rest[length]))) ++length;
        const std::string_view word = rest.substr(0, length);
        rest.remove_prefix(std::max<std::size_t>(length, 1));
        if (word.empty()) continue;
        if (word == "half" || word == "twice") parts = 2;
        const auto known = std::find(kNumbers.begin(), kNumbers.end(), word);
        if (known != kNumbers.end()) {
            number = static_cast<int>(known - kNumbers.begin()) + 1;
            ++numbers;
        } else if (is_digit(word.front())) {
            const auto read = std::from_chars(word.data(), word.data() + word.size(), number);
            if (read.ec != std::errc() || read.ptr != word.data() + word.size()) return std::nullopt;
            ++numbers;
        }
        for (const Unit& one : kUnits)
            if (one.word == word) {
                unit = one.months;
                ++units;
            }
    }
    if (units != 1 || numbers > 1 || (numbers == 1 && (number < 1 || number > 120)) || unit % parts != 0) return std::nullopt;
    const int months = unit / parts * (numbers == 1 ? number : 1);
    return months <= 120 ? std::optional(months) : std::nullopt;
}

bool is_held(const Product& product) {
    return product.status == words::published || product.status == words::shared;
}

Review review_of(const Product& product, std::optional<int> months, Date today) {
    Review review;
    review.due = parse_date(product.review_due);
    const auto from = parse_date(product.date);
    if (product.review_due.empty() && is_held(product) && from && months) {
        review.due = add_months(*from, *months);
        review.by_period = true;
    }
    review.late = review.due && *review.due < today;
    return review;
}

}  // namespace waymark
