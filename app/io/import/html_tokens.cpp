#include "io/import/html_tokens.h"

#include <algorithm>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// The next attribute of `rest`, taken off it; false at the end.
bool next_attribute(std::string_view& rest, std::string_view& name, std::string_view& value) {
    std::size_t at = 0;
    while (at < rest.size() && (is_space(rest[at]) || rest[at] == '/')) ++at;
    const std::size_t begin = at;
    while (at < rest.size() && !is_space(rest[at]) && rest[at] != '=' && rest[at] != '/') ++at;
    // A stray "=" begins a name, so that there is always something taken off.
    if (at == begin && at < rest.size()) ++at;
    name = rest.substr(begin, at - begin);
    value = {};
    while (at < rest.size() && is_space(rest[at])) ++at;
    if (at < rest.size() && rest[at] == '=') {
        ++at;
        while (at < rest.size() && is_space(rest[at])) ++at;
        const char mark = at < rest.size() ? rest[at] : ' ';
        std::size_t end = at;
        if (mark == '"' || mark == '\'') {
            end = std::min(rest.find(mark, ++at), rest.size());
            value = rest.substr(at, end - at);
            if (end < rest.size()) ++end;
        } else {
            while (end < rest.size() && !is_space(rest[end])) ++end;
            value = rest.substr(at, end - at);
        }
        at = end;
    }
    rest.remove_prefix(at);
    return !name.empty();
}

struct Entity {
    std::string_view name;
    char16_t code;
};
constexpr Entity kEntities[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},    {"nbsp", 0xA0},
    {"shy", 0xAD},      {"pound", 0xA3},   {"euro", 0x20AC},   {"copy", 0xA9},    {"reg", 0xAE},     {"deg", 0xB0},
    {"middot", 0xB7},   {"bull", 0x2022},  {"hellip", 0x2026}, {"ndash", 0x2013}, {"mdash", 0x2014}, {"lsquo", 0x2018},
    {"rsquo", 0x2019},  {"ldquo", 0x201C}, {"rdquo", 0x201D},  {"laquo", 0xAB},   {"raquo", 0xBB},   {"times", 0xD7},
    {"frac12", 0xBD},   {"trade", 0x2122}, {"zwnj", 0x200C},   {"zwj", 0x200D},   {"ensp", 0x2002},  {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"eacute", 0xE9},  {"egrave", 0xE8},   {"agrave", 0xE0},  {"aacute", 0xE1},  {"acirc", 0xE2},
    {"ecirc", 0xEA},    {"icirc", 0xEE},   {"ocirc", 0xF4},    {"ucirc", 0xFB},   {"oacute", 0xF3},  {"iacute", 0xED},
    {"uacute", 0xFA},   {"ouml", 0xF6},    {"uuml", 0xFC},     {"auml", 0xE4},    {"euml", 0xEB},    {"iuml", 0xEF},
    {"ccedil", 0xE7},   {"ntilde", 0xF1},  {"oslash", 0xF8},   {"aring", 0xE5},   {"szlig", 0xDF},   {"Eacute", 0xC9},
    {"sect", 0xA7},
};

/// What stands after "&" as a character, and how many bytes it takes; 0 where it is none.
std::size_t entity_at(std::string_view text, char32_t& code) {
    if (text.size() > 1 && text[0] == '#') {
        const bool hex = to_lower(text[1]) == 'x';
        std::size_t at = hex ? 2 : 1;
        const std::size_t begin = at;
        code = 0;
        for (; at < text.size() && at < begin + 8; ++at) {
            const int digit = hex_digit(text[at]);
            if (digit < 0 || (!hex && digit > 9)) break;
            code = code * (hex ? 16 : 10) + static_cast<char32_t>(digit);
        }
        if (at == begin) return 0;
        if (code == 0) code = 0xFFFD;
        return at < text.size() && text[at] == ';' ? at + 1 : at;
    }
    const std::size_t end = text.substr(0, 10).find(';');
    if (end == std::string_view::npos) return 0;
    for (const Entity& entity : kEntities)
        if (entity.name == text.substr(0, end)) {
            code = entity.code;
            return end + 1;
        }
    return 0;
}

void read_words(std::string_view text, std::string& words) {
    words.clear();
    while (!text.empty()) {
        const std::size_t mark = std::min(text.find('&'), text.size());
        words.append(text, 0, mark);
        text.remove_prefix(mark);
        if (text.empty()) return;
        text.remove_prefix(1);
        char32_t code = 0;
        const std::size_t taken = entity_at(text, code);
        if (taken == 0)
            words += '&';
        else
            append_code(words, code);
        text.remove_prefix(taken);
    }
}

constexpr std::string_view kContentPassedOver[] = {"style", "script", "title", "noscript", "template", "iframe", "object", "xml"};

}  // namespace

std::string_view HtmlTag::attribute(std::string_view wanted) const {
    std::string_view rest = attributes, found, value;
    while (next_attribute(rest, found, value))
        if (equal_but_for_case(found, wanted)) return value;
    return {};
}

bool HtmlTag::has_attribute(std::string_view wanted) const {
    std::string_view rest = attributes, found, value;
    while (next_attribute(rest, found, value))
        if (equal_but_for_case(found, wanted)) return true;
    return false;
}

std::string html_words(std::string_view text) {
    std::string words;
    read_words(text, words);
    return words;
}

/// The place of the ">" that ends the tag; marks around values hide theirs.
std::size_t HtmlTokens::after_tag(std::size_t at) const {
    char mark = 0, before = 0;
    for (; at < html_.size(); ++at) {
        const char c = html_[at];
        if (mark != 0) {
            if (c == mark) mark = 0;
        } else if (c == '>') {
            return at;
        } else if ((c == '"' || c == '\'') && before == '=') {
            mark = c;
        }
        if (!is_space(c)) before = c;
    }
    return html_.size();
}

void HtmlTokens::pass_over_content(std::string_view name) {
    for (std::size_t at = at_; (at = html_.find("</", at)) != std::string_view::npos; at += 2)
        if (equal_but_for_case(html_.substr(at + 2, name.size()), name)) {
            at_ = at;
            return;
        }
    at_ = html_.size();
}

bool HtmlTokens::next(HtmlTag& tag, std::string& words) {
    while (at_ < html_.size()) {
        const std::string_view rest = html_.substr(at_);
        const char second = rest.size() > 1 ? rest[1] : ' ';
        if (rest[0] != '<' || (!is_letter(second) && second != '/' && second != '!' && second != '?')) {
            const std::size_t end = std::min(html_.find('<', at_ + 1), html_.size());
            tag.name.clear();
            read_words(html_.substr(at_, end - at_), words);
            at_ = end;
            return true;
        }
        if (rest.starts_with("<!--")) {
            const std::size_t end = html_.find("-->", at_ + 4);
            at_ = end == std::string_view::npos ? html_.size() : end + 3;
            continue;
        }
        const std::size_t end = after_tag(at_ + 1);
        const std::string_view inside = html_.substr(at_ + 1, end - at_ - 1);
        at_ = std::min(end + 1, html_.size());
        if (second == '!' || second == '?') continue;
        tag.closes = second == '/';
        tag.empty = inside.ends_with('/');
        std::size_t name_end = tag.closes ? 1 : 0;
        while (name_end < inside.size() && !is_space(inside[name_end]) && inside[name_end] != '/') ++name_end;
        const std::size_t begin = tag.closes ? 1 : 0;
        tag.name.assign(inside, begin, std::min<std::size_t>(name_end - begin, 30));
        std::transform(tag.name.begin(), tag.name.end(), tag.name.begin(), to_lower);
        tag.attributes = inside.substr(name_end);
        if (tag.name.empty()) continue;
        const bool passed = contains(kContentPassedOver, tag.name);
        if (passed && !tag.closes && !tag.empty) pass_over_content(tag.name);
        return true;
    }
    return false;
}

}  // namespace waymark
