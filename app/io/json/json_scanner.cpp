#include "io/json/json_scanner.h"

#include "io/import/text_encoding.h"
#include "model/base/text.h"

namespace waymark {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}
bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// The code unit of the "\uXXXX" at `at`, -1 if there is none.
int code_unit(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
    int unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const char c = text[i];
        const int digit = is_digit(c)            ? c - '0'
                          : c >= 'a' && c <= 'f' ? c - 'a' + 10
                          : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                 : -1;
        if (digit < 0) return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

bool is_high(int unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}
bool is_low(int unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}

}  // namespace

void JsonTokens::skip_padding() {
    while (at_ < text_.size() && (is_space(text_[at_]) || text_[at_] == '\0')) ++at_;
}

std::optional<JsonMend> JsonTokens::unescape() {
    const char letter = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
    static constexpr std::string_view kLetters = "\"\\/bfnrt", kMeanings = "\"\\/\b\f\n\r\t";
    if (const std::size_t which = kLetters.find(letter); which != std::string_view::npos) {
        unescaped_ += kMeanings[which];
        at_ += 2;
        return {};
    }
    const int unit = code_unit(text_, at_);
    if (unit < 0) {
        unescaped_ += '\\';
        ++at_;
        return JsonMend::Backslash;
    }
    at_ += 6;
    if (!is_high(unit) && !is_low(unit)) {
        append_utf8(unescaped_, static_cast<char32_t>(unit));
        return {};
    }
    const int low = is_high(unit) ? code_unit(text_, at_) : -1;
    if (!is_low(low)) {
        append_utf8(unescaped_, 0xfffd);
        return JsonMend::HalfCharacter;
    }
    at_ += 6;
    append_utf8(unescaped_, static_cast<char32_t>(0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00)));
    return {};
}

bool JsonTokens::ends_well(std::size_t quote) const {
    const std::size_t next = text_.find_first_not_of(" \n\r\t", quote + 1);
    return next != std::string_view::npos &&
           std::string_view(",:]}").find(text_[next]) != std::string_view::npos;
}

std::optional<std::string_view> JsonTokens::number() {
    std::size_t at = at_;
    const auto here = [&] { return at < text_.size() ? text_[at] : '\0'; };
    const auto digits = [&] {
        const std::size_t begin = at;
        while (is_digit(here())) ++at;
        return at > begin;
    };
    if (here() == '-') ++at;
    if (here() == '0')
        ++at;
    else if (!digits())
        return {};
    if (here() == '.') {
        ++at;
        if (!digits()) return {};
    }
    if (here() == 'e' || here() == 'E') {
        ++at;
        if (here() == '+' || here() == '-') ++at;
        if (!digits()) return {};
    }
    if (at == text_.size()) {
        at_ = at;
        return {};
    }
    const std::string_view number = text_.substr(at_, at - at_);
    at_ = at;
    return number;
}

bool JsonTokens::literal(std::string_view word) {
    if (text_.substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
}

std::string_view explain(JsonMend mend) {
    switch (mend) {
        case JsonMend::ControlCharacter:
            return tr(
                "A line break or tab stands inside a text where the file format does not allow one. It "
                "was kept.");
        case JsonMend::Backslash:
            return tr(
                "A backslash stands where the file format does not allow one. It was kept as an ordinary "
                "character.");
        case JsonMend::HalfCharacter:
            return tr(
                "Half of a character (of an emoji, perhaps) is missing. A replacement character stands in "
                "its place.");
        case JsonMend::TrailingComma:
            break;
    }
    return tr("There is a comma too many at the end of a list. It was passed over.");
}

}  // namespace waymark
