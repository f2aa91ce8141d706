#include "io/json/json_text.h"

#include <array>
#include <charconv>

#include "io/json/json_bytes.h"
#include "model/base/ascii.h"
#include "model/base/decimal.h"

namespace waymark {
namespace {

constexpr std::size_t kMostIndentedLevels = 8;

// What must be escaped in a string: 0 for nothing, 'u' for \u00XX, else the letter after the backslash.
constexpr std::array<char, 256> kEscapes = [] {
    std::array<char, 256> escapes{};
    for (std::size_t i = 0; i < 0x20; ++i) escapes[i] = 'u';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    return escapes;
}();

void append_line(std::string& out, std::size_t depth) {
    out += '\n';
    out.append(2 * depth, ' ');
}

// The place after the string that begins at `at`.
std::size_t end_of_string(std::string_view json, std::size_t at) {
    for (++at; at < json.size() && json[at] != '"'; ++at)
        if (json[at] == '\\') ++at;
    return at < json.size() ? at + 1 : json.size();
}

// The place after the list or object that begins at `at`.
std::size_t end_of_nested(std::string_view json, std::size_t at) {
    std::size_t open = 0;
    while (at < json.size()) {
        const char c = json[at];
        if (c == '"') {
            at = end_of_string(json, at);
            continue;
        }
        ++at;
        if (c == '[' || c == '{') ++open;
        if ((c == ']' || c == '}') && --open == 0) break;
    }
    return at;
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t done = 0;
    for (std::size_t at = find_json_special(text, 0); at < text.size(); at = find_json_special(text, done)) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const char escape = kEscapes[byte];
        out.append(text, done, at - done);
        done = at + 1;
        out += '\\';
        out += escape;
        if (escape == 'u') {
            out += "00";
            append_hex_byte(out, byte);
        }
    }
    out.append(text, done);
    out += '"';
}

std::optional<std::int64_t> whole_json_number(std::string_view text) {
    std::int64_t whole = 0;
    const char* const end = text.data() + text.size();
    if (const auto [stopped, error] = std::from_chars(text.data(), end, whole); error == std::errc() && stopped == end)
        return whole;
    const std::optional<Decimal> number = read_decimal(text);
    return number ? number->whole() : std::nullopt;
}

void append_indented_json(std::string& out, std::string_view compact, std::size_t depth) {
    std::size_t level = 0;
    for (std::size_t at = 0; at < compact.size();) {
        const char c = compact[at];
        const bool opens = c == '{' || c == '[', closes = c == '}' || c == ']';
        const bool empty = opens && at + 1 < compact.size() && (compact[at + 1] == '}' || compact[at + 1] == ']');
        if (c == '"' || (opens && (empty || level == kMostIndentedLevels))) {
            const std::size_t end = c == '"' ? end_of_string(compact, at) : end_of_nested(compact, at);
            out.append(compact, at, end - at);
            at = end;
            continue;
        }
        if (closes) {
            if (level > 0) --level;
            append_line(out, depth + level);
        }
        out += c;
        if (c == ':') out += ' ';
        if (opens) ++level;
        if (opens || c == ',') append_line(out, depth + level);
        ++at;
    }
}

void JsonCapture::clear() {
    text_.clear();
    depth_ = 0;
    cut_ = false;
}

// What was written last says whether a comma is due: inside a list or object, after anything but its opening
// or a key.
void JsonCapture::separate() {
    if (text_.empty()) return;
    const char last = text_.back();
    if (last != '[' && last != '{' && last != ':') text_ += ',';
}

void JsonCapture::literal(std::string_view text) {
    if (depth_ > kMostDepth) return;
    separate();
    text_ += text;
}

void JsonCapture::string(std::string_view text) {
    if (depth_ > kMostDepth) return;
    separate();
    append_json_string(text_, text);
}

void JsonCapture::key(std::string_view text) {
    string(text);
    if (depth_ <= kMostDepth) text_ += ':';
}

void JsonCapture::begin(char bracket) {
    if (depth_ == kMostDepth) {
        literal("null");
        cut_ = true;
    }
    ++depth_;
    if (depth_ > kMostDepth) return;
    separate();
    text_ += bracket;
}

void JsonCapture::end(char bracket) {
    if (depth_ <= kMostDepth) text_ += bracket;
    --depth_;
}

}  // namespace waymark
