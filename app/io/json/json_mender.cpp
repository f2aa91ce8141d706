#include "io/json/json_mender.h"

#include "io/json/json_bytes.h"
#include "model/base/ascii.h"
#include "model/base/text.h"

namespace waymark {
namespace {

// More digits than this the library is not shown at a stretch, so that no number is too large for it. What it reads is a
// number in the same cases, and which one is taken from the text.
constexpr std::size_t kMostDigits = 2;

// The code unit of the "\uXXXX" at `at`, -1 if there is none.
int code_unit(std::string_view text, std::size_t at) {
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u') return -1;
    int unit = 0;
    for (std::size_t i = at + 2; i < at + 6; ++i) {
        const int digit = hex_digit(text[i]);
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

// The quotation mark that closes the string that `at` is in; npos if none does.
std::size_t closing_quote(std::string_view text, std::size_t at) {
    for (at = find_json_special(text, at); at < text.size(); at = find_json_special(text, at)) {
        if (text[at] == '"') return at;
        at += text[at] == '\\' ? 2 : 1;
        if (at >= text.size()) break;
    }
    return std::string_view::npos;
}

}  // namespace

bool JsonMender::next(Piece& piece) {
    while (at_ < text_.size()) {
        if (at_ == mend_at_ && found_ == Found::Nothing) find();
        if (at_ < mend_at_) {
            piece = {text_.substr(at_, mend_at_ - at_), at_, true};
            at_ = mend_at_;
            return true;
        }
        const std::string_view bytes = put_in();
        mend_at_ = at_;
        found_ = Found::Nothing;
        if (bytes.empty()) continue;
        piece = {bytes, at_, false};
        return true;
    }
    return false;
}

// Moves `mend_at_` from `at_` to the next thing to mend, or the end.
void JsonMender::find() {
    std::size_t at = mend_at_;
    while (at < text_.size() && found_ == Found::Nothing) at = inside_ ? find_in_string(at) : find_outside(at);
    mend_at_ = at;
}

std::size_t JsonMender::find_in_string(std::size_t at) {
    at = find_json_special(text_, at);
    if (at == text_.size()) return at;
    if (text_[at] == '"') {
        inside_ = false;
        before_ = '"';
        return at + 1;
    }
    if (text_[at] != '\\') {
        if (!has_controls_ && !may_have_controls(at)) return text_.size();
        found_ = Found::Control;
        return at;
    }
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    if (at + 1 < text_.size() && kLetters.find(text_[at + 1]) != std::string_view::npos) return at + 2;
    const int unit = code_unit(text_, at);
    if (is_high(unit) && is_low(code_unit(text_, at + 6))) return at + 12;
    if (unit >= 0 && !is_high(unit) && !is_low(unit)) return at + 6;
    found_ = unit < 0 ? Found::Backslash : Found::HalfCharacter;
    return at;
}

std::size_t JsonMender::find_outside(std::size_t at) {
    at = skip_json_space(text_, at);
    if (at == text_.size()) return at;
    const char c = text_[at];
    digits_ = is_digit(c) && at > 0 && is_digit(text_[at - 1]) ? digits_ + 1 : 1;
    if (c == ',' && is_too_many(at)) {
        found_ = Found::Comma;
    } else if (is_digit(c) && digits_ > kMostDigits) {
        found_ = Found::Digits;
    } else {
        inside_ = c == '"';
        has_controls_ = false;
        before_ = c;
        return at + 1;
    }
    return at;
}

bool JsonMender::may_have_controls(std::size_t at) {
    has_controls_ = true;
    const std::size_t quote = closing_quote(text_, at);
    if (quote == std::string_view::npos) return true;
    // More likely than a text with a line break in it is one whose closing quotation mark is missing.
    const std::size_t next = skip_json_space(text_, quote + 1);
    if (next == text_.size() || std::string_view(",:]}").find(text_[next]) == std::string_view::npos) return false;
    mended.push_back({JsonMend::ControlCharacter, at, at});
    return true;
}

bool JsonMender::is_too_many(std::size_t comma) const {
    const std::size_t next = skip_json_space(text_, comma + 1);
    const bool closes = next < text_.size() && (text_[next] == '}' || text_[next] == ']');
    return closes && std::string_view("[{,:\0", 5).find(before_) == std::string_view::npos;
}

// What stands for that which was found, and moves `at_` behind it.
std::string_view JsonMender::put_in() {
    const std::size_t place = at_++;
    switch (found_) {
        case Found::Backslash:
            mended.push_back({JsonMend::Backslash, place, place});
            return "\\\\";
        case Found::HalfCharacter:
            mended.push_back({JsonMend::HalfCharacter, place, place});
            at_ = place + 6;
            return "\xef\xbf\xbd";
        case Found::Comma:
            mended.push_back({JsonMend::TrailingComma, place, skip_json_space(text_, at_)});
            return " ";
        case Found::Digits:
            while (at_ < text_.size() && is_digit(text_[at_])) ++at_;
            return {};
        case Found::Control: {
            const auto byte = static_cast<unsigned char>(text_[place]);
            escape_ = {'\\', 'u', '0', '0', kHexDigits[byte >> 4], kHexDigits[byte & 0xf]};
            return {escape_.data(), escape_.size()};
        }
        case Found::Nothing:
            break;
    }
    return {};
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
