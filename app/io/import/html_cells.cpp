#include "io/import/html_cells.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "model/base/ascii.h"

namespace waymark {
namespace {

/// Small letters, without white space.
std::string plain_style(std::string_view style) {
    std::string plain;
    plain.reserve(style.size());
    for (const char c : style) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t') continue;
        plain += to_lower(c);
    }
    return plain;
}

bool has(std::string_view text, std::string_view part) {
    return text.find(part) != std::string_view::npos;
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
            else if (is_digit(c))
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

std::size_t span_of(const HtmlTag& tag, std::string_view name) {
    const std::string_view text = tag.attribute(name);
    if (text.empty()) return 1;
    std::size_t value = 0;
    for (const char c : text) {
        if (!is_digit(c)) break;
        value = std::min<std::size_t>(value * 10 + static_cast<std::size_t>(c - '0'), 100'000);
    }
    return value;
}

}  // namespace

void HtmlMarksReader::read_styles(std::string_view html) {
    coloured_classes_.clear();
    // Spreadsheets write ".xl66 {mso-style-parent:style0; background:#00B050;}" in the head, before all cells.
    const std::string_view head = html.substr(0, html.find("<body"));
    for (std::size_t at = head.find(".xl"); at != std::string_view::npos; at = head.find(".xl", at + 1)) {
        const std::size_t open = head.find_first_of("{}<", at);
        if (open == std::string_view::npos || head[open] != '{') continue;
        const std::size_t close = head.find('}', open);
        if (close == std::string_view::npos) return;
        if (is_rag(background(plain_style(head.substr(open + 1, close - open - 1)))))
            coloured_classes_.insert(plain_style(head.substr(at + 1, open - at - 1)));
        at = close;
    }
}

HtmlMarks HtmlMarksReader::read(const HtmlTag& tag) const {
    HtmlMarks marks;
    const std::string style = plain_style(tag.attribute("style")), kind = plain_style(tag.attribute("class"));
    marks.comment = has(kind, "msocomanchor") || has(kind, "msocommentreference") || tag.name == "comment";
    marks.hidden = tag.has_attribute("hidden") || has(style, "display:none") || has(style, "visibility:collapse") ||
                   has(style, "mso-hide:all") || has(style, "mso-list:ignore") || marks.comment || has(kind, "comment-indicator");
    marks.struck_out = tag.name == "del" || tag.name == "s" || tag.name == "strike" || has(style, "line-through");
    marks.coloured =
        is_rag(background(style)) || is_rag(plain_style(tag.attribute("bgcolor"))) || coloured_classes_.contains(kind);
    marks.rows = span_of(tag, "rowspan");
    marks.columns = std::max<std::size_t>(span_of(tag, "colspan"), 1);
    marks.address = tag.attribute("data-sheets-hyperlink");
    return marks;
}

const HtmlMarks& HtmlMarksReader::of(const HtmlTag& tag) {
    if (tag.name != name_ || tag.attributes != attributes_) {
        name_ = tag.name;
        attributes_ = tag.attributes;
        last_ = read(tag);
    }
    return last_;
}

}  // namespace waymark
