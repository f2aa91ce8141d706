#include "model/base/decimal.h"

#include <charconv>
#include <cmath>

#include "model/base/ascii.h"

namespace waymark {

std::optional<std::int64_t> Decimal::whole() const {
    constexpr std::int64_t kMost = 9007199254740992;
    std::int64_t value = digits;
    if (value == 0) return 0;
    for (int left = exponent; left > 0; --left) {
        if (value > kMost / 10 || value < -kMost / 10) return {};
        value *= 10;
    }
    for (int left = exponent; left < 0; ++left) {
        if (value % 10 != 0) return {};
        value /= 10;
    }
    if (value > kMost || value < -kMost) return {};
    return value;
}

float Decimal::as_float() const {
    double value = static_cast<double>(digits);
    for (int left = exponent; left > 0 && left < 400; --left) value *= 10;
    for (int left = exponent; left < 0 && left > -400; ++left) value /= 10;
    return static_cast<float>(value);
}

std::optional<Decimal> read_decimal(std::string_view text) {
    constexpr int kMostDigits = 18;
    Decimal decimal;
    const bool negative = !text.empty() && text.front() == '-';
    if (negative) text.remove_prefix(1);
    bool any = false;
    bool fraction = false;
    int said = 0;
    for (; !text.empty() && (is_digit(text.front()) || (text.front() == '.' && !fraction)); text.remove_prefix(1)) {
        if (text.front() == '.') {
            fraction = true;
            continue;
        }
        any = true;
        if (said > 0 || text.front() != '0') ++said;
        if (said > kMostDigits && text.front() != '0') return {};
        if (said > kMostDigits) {
            if (!fraction) ++decimal.exponent;
            continue;
        }
        decimal.digits = decimal.digits * 10 + (text.front() - '0');
        if (fraction) --decimal.exponent;
    }
    if (!any) return {};
    if (!text.empty()) {
        if (text.front() != 'e' && text.front() != 'E') return {};
        text.remove_prefix(1);
        if (text.size() > 1 && text.front() == '+' && is_digit(text[1])) text.remove_prefix(1);
        int power = 0;
        const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), power);
        if (error != std::errc() || stopped != text.data() + text.size() || power > 1000 || power < -1000) return {};
        decimal.exponent += power;
    }
    if (negative) decimal.digits = -decimal.digits;
    return decimal;
}

std::string decimal_text(double value) {
    const long long thousandths = std::llround(value * 1000);
    const unsigned long long size = static_cast<unsigned long long>(thousandths < 0 ? -thousandths : thousandths);
    std::string text = (thousandths < 0 ? "-" : "") + std::to_string(size / 1000);
    if (size % 1000 != 0) {
        text += '.' + std::to_string(1000 + size % 1000).substr(1);
        while (text.back() == '0') text.pop_back();
    }
    return text;
}

}  // namespace waymark
