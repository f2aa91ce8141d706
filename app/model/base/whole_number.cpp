#include "model/base/whole_number.h"

#include <utility>

#include "model/base/ascii.h"
#include "model/base/trim.h"

namespace waymark {
namespace {

/// Zeros of the digits that are read besides 0 to 9; the nine others follow each.
constexpr std::string_view kZeros[] = {"\uff10", "\u0660", "\u06f0"};

/// How many bytes the text begins with that are a digit, and which.
std::size_t take_digit(std::string_view text, char& digit) {
    if (is_digit(text[0])) {
        digit = text[0];
        return 1;
    }
    for (const std::string_view zero : kZeros) {
        const std::size_t last = zero.size() - 1;
        if (text.size() <= last || text.substr(0, last) != zero.substr(0, last)) continue;
        const int value = static_cast<unsigned char>(text[last]) - static_cast<unsigned char>(zero[last]);
        if (value < 0 || value > 9) continue;
        digit = static_cast<char>('0' + value);
        return zero.size();
    }
    return 0;
}

bool skip(std::string_view& text, std::string_view what) {
    if (!text.starts_with(what)) return false;
    text.remove_prefix(what.size());
    return true;
}

/// The same number with digits and separators each in one way; nothing when there is anything else.
std::string plain_number(std::string_view text) {
    std::string plain;
    while (!text.empty()) {
        char digit = 0;
        if (const std::size_t taken = take_digit(text, digit)) {
            plain += digit;
            text.remove_prefix(taken);
        } else if (const std::size_t blank = blank_length(text)) {
            if (!is_zero_width(text.substr(0, blank))) plain += ' ';
            text.remove_prefix(blank);
        } else if (skip(text, ",") || skip(text, "\uff0c")) {
            plain += ',';
        } else if (skip(text, "'") || skip(text, "\u2019")) {
            plain += '\'';
        } else if (skip(text, ".")) {
            plain += '.';
        } else {
            return {};
        }
    }
    return plain;
}

}  // namespace

std::optional<std::int64_t> read_whole_typed(std::string_view text) {
    constexpr std::size_t kMostBytes = 100, kMostDigits = 15;
    text = trimmed(text);
    if (text.size() > kMostBytes) return {};
    const std::string plain = plain_number(text);
    std::string_view rest = plain;
    // A fraction of nothing; three zeros could be thousands.
    if (rest.ends_with(".0"))
        rest.remove_suffix(2);
    else if (rest.ends_with(".00"))
        rest.remove_suffix(3);
    std::int64_t number = 0;
    std::size_t digits = 0, in_group = 0;
    char separator = 0;
    for (const char c : rest) {
        if (is_digit(c)) {
            number = number * 10 + (c - '0');
            ++in_group;
            if (++digits > kMostDigits) return {};
            continue;
        }
        if (c == '.' || (separator != 0 && c != separator)) return {};
        if (in_group == 0 || in_group > 3 || (separator != 0 && in_group != 3)) return {};
        separator = c;
        in_group = 0;
    }
    if (in_group == 0 || (separator != 0 && in_group != 3)) return {};
    return number;
}

WholeNumber WholeNumber::typed(std::string_view text) {
    if (const auto number = read_whole_typed(text)) return *number;
    return of_words(std::string(trimmed(text)));
}

WholeNumber WholeNumber::of_words(std::string words) {
    WholeNumber made;
    made.words_ = std::move(words);
    return made;
}

}  // namespace waymark
