#include "io/import/html_cells.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace waymark {
namespace {

/// Small letters, without white space.
std::string plain_style(std::string_view style) {
    std::string plain;
    plain.reserve(style.size());
    for (const char c : style) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    return plain;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
}

int hex_digit(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// Red, amber, yellow or green, and not a pale shade of them as headings have.
bool is_rag(std::string_view colour) {
    for (const std::string_view name : {"red", "green", "lime", "yellow", "orange", "gold"})
        if (colour == name) return true;
    std::array<int, 3> parts{};
    if (colour.size() == 7 && colour[0] == '#') {
        for (std::size_t i = 0; i < 3; ++i) {
            const int high = hex_digit(colour[1 + 2 * i]), low = hex_digit(colour[2 + 2 * i]);
            if (high < 0 || low < 0) return false;
            parts[i] = high * 16 + low;
        }
    } else if (colour.starts_with("rgb(")) {
        std::size_t part = 0;
        for (const char c : colour.substr(4)) {
            if (c == ',' && part < 2)
                ++part;
            else if (c >= '0' && c <= '9')
                parts[part] = std::min(parts[part] * 10 + (c - '0'), 255);
        }
    } else {
        return false;
    }
    const auto [red, green, blue] = parts;
    constexpr int kStrong = 90;
    return std::max(red, green) - blue >= kStrong && std::max({red, green, blue}) - std::min({red, green, blue}) >= kStrong;
}

/// The colour of the background that a style names, or nothing.
std::string_view background(std::string_view plain_style) {
    for (const std::string_view name : {"background-color:", "background:"}) {
        const std::size_t at = plain_style.find(name);
        if (at == std::string_view::npos) continue;
        const std::string_view rest = plain_style.substr(at + name.size());
        if (rest.starts_with("rgb(")) return rest.substr(0, rest.find(')'));
        return rest.substr(0, rest.find_first_of(";!}"));
    }
    return {};
}

}  // namespace

bool is_hidden(const HtmlTag& tag) {
    if (tag.has_attribute("hidden")) return true;
    const std::string style = plain_style(tag.attribute("style"));
    if (has(style, "display:none") || has(style, "visibility:collapse") || has(style, "mso-hide:all") || has(style, "mso-list:ignore"))
        return true;
    const std::string kind = plain_style(tag.attribute("class"));
    return has(kind, "msocomanchor") || has(kind, "msocommentreference");
}

bool is_struck_out(const HtmlTag& tag) {
    return tag.name == "del" || tag.name == "s" || tag.name == "strike" || has(plain_style(tag.attribute("style")), "line-through");
}

std::set<std::string, std::less<>> coloured_classes(std::string_view html) {
    std::set<std::string, std::less<>> classes;
    // Spreadsheets write ".xl66 {mso-style-parent:style0; background:#00B050;}" in the head, before all cells.
    const std::string_view head = html.substr(0, html.find("<body"));
    for (std::size_t at = head.find(".xl"); at != std::string_view::npos; at = head.find(".xl", at + 1)) {
        const std::size_t open = head.find('{', at), close = head.find('}', at);
        if (open == std::string_view::npos || close == std::string_view::npos || close < open) continue;
        if (is_rag(background(plain_style(head.substr(open + 1, close - open - 1)))))
            classes.insert(plain_style(head.substr(at + 1, open - at - 1)));
    }
    return classes;
}

bool is_coloured(const HtmlTag& tag, const std::set<std::string, std::less<>>& classes) {
    if (is_rag(background(plain_style(tag.attribute("style"))))) return true;
    if (is_rag(plain_style(tag.attribute("bgcolor")))) return true;
    return !classes.empty() && classes.contains(plain_style(tag.attribute("class")));
}

}  // namespace waymark
