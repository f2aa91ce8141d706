// Text: its styles, measuring and drawing it, and the frame's own memory that words and lists are made in.

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>

#include "model/base/ascii.h"
#include "ui/kit/letters.h"
#include "ui/kit/ui.h"

namespace waymark {
namespace {

struct StyleMetrics {
    float css_px;
    bool bold;
    float line;  ///< Of the font size
};

constexpr StyleMetrics metrics_of(TextStyle style) {
    switch (style) {
        case TextStyle::Small:
            return {16, false, 1.4f};
        case TextStyle::SmallStrong:
            return {16, true, 1.4f};
        case TextStyle::Strong:
            return {18, true, 1.4f};
        case TextStyle::Heading3:
            return {20, true, 1.3f};
        case TextStyle::Heading2:
            return {24, true, 1.25f};
        case TextStyle::Heading1:
            return {32, true, 1.2f};
        case TextStyle::Display:
            return {40, true, 1.15f};
        case TextStyle::Body:
            break;
    }
    return {kBodySize, false, kBodyLine};
}

/// Calls `line(begin, end)` for each line `text` takes at this width. Words longer than a line are cut.
template <class Line>
void break_lines(ImFont* font, float size, std::string_view text, float wrap, Line&& line) {
    if (text.empty()) text = "";  // ImGui reads on from an end that is null
    const char* at = text.data();
    const char* const end = at + text.size();
    if (at == end) {
        line(at, at);
        return;
    }
    while (at < end) {
        const char* stop = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
        if (!stop) stop = end;
        if (at == stop && !line(at, at)) return;
        while (at < stop) {
            const char* to = wrap > 0 ? font->CalcWordWrapPosition(size, at, stop, wrap) : stop;
            if (to == at) ++to;
            if (to < stop && *to != ' ' && to[-1] != ' ') {
                // The line would end inside a word: after a hyphen or a slash is a better place.
                const char* hyphen = to;
                while (hyphen > at && hyphen[-1] != '-' && hyphen[-1] != '/') --hyphen;
                if (hyphen > at) to = hyphen;
                // A number is not broken at the comma of its thousands.
                if (to[-1] == ',' && is_digit(*to)) {
                    const char* space = to;
                    while (space > at && space[-1] != ' ') --space;
                    if (space > at) to = space;
                }
            }
            const char* trimmed = to;
            while (trimmed > at && trimmed[-1] == ' ') --trimmed;
            if (!line(at, trimmed)) return;
            at = to;
            while (at < stop && *at == ' ') ++at;
        }
        if (at < end) ++at;
    }
}

/// What of the text's paragraph follows from `at`.
std::string_view paragraph_from(std::string_view text, const char* at) {
    text.remove_prefix(static_cast<std::size_t>(at - text.data()));
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::string_view Ui::as_drawn(std::string_view text) const {
    if (!needs_shaping(text)) return text;
    auto* const letters = static_cast<LetterSource*>(ImGui::GetIO().Fonts->UserData);
    if (!letters) return text;
    const std::string_view drawn = shaped(*letters, text);
    char* const out = arena_take(drawn.size());
    std::copy(drawn.begin(), drawn.end(), out);
    return {out, drawn.size()};
}

ImFont* Ui::font(TextStyle style) const {
    return metrics_of(style).bold ? fonts_.bold : fonts_.regular;
}

float Ui::css_px(TextStyle style) const {
    constexpr float kBody = 18;
    const float full = metrics_of(style).css_px;
    if (full <= kBody) return full;
    // Where a line has room for a word or two, headings give up some of their size before words are broken.
    return kBody + (full - kBody) * std::clamp((window_width() - 80) / 240, 0.1f, 1.0f);
}

float Ui::font_size(TextStyle style) const {
    return frame_.text_scale * css_px(style) * fonts_.size_per_css_px;
}

float Ui::line_height(TextStyle style) const {
    return std::round(frame_.text_scale * css_px(style) * metrics_of(style).line);
}

ImVec2 Ui::measure(std::string_view text, TextStyle style, float wrap) const {
    text = as_drawn(text);
    ImFont* const face = font(style);
    const float size = font_size(style);
    float width = 0;
    int lines = 0;
    break_lines(face, size, text, wrap, [&](const char* begin, const char* end) {
        width = std::max(width, face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x);
        ++lines;
        return true;
    });
    return {std::ceil(width), static_cast<float>(std::max(lines, 1)) * line_height(style)};
}

ImVec2 Ui::end_of(std::string_view text, TextStyle style, float wrap) const {
    text = as_drawn(text);
    ImFont* const face = font(style);
    const float size = font_size(style);
    ImVec2 end(0, -line_height(style));
    break_lines(face, size, text, wrap, [&](const char* begin, const char* stop) {
        end = {std::ceil(face->CalcTextSizeA(size, FLT_MAX, 0, begin, stop).x), end.y + line_height(style)};
        return true;
    });
    return end;
}

float Ui::paint(ImDrawList* list, ImVec2 at, std::string_view text, TextStyle style, Colour colour, float wrap,
                int max_lines) const {
    const std::string_view as_said = text;
    text = as_drawn(text);
    ImFont* const face = font(style);
    const float size = font_size(style), line = line_height(style);
    const float top = at.y;
    const float offset = std::round((line - size) / 2);
    bool right_to_left = false;
    const auto put = [&](ImVec2 where, std::string_view words) {
        const std::string sight = in_order_of_sight(words, right_to_left);
        if (!sight.empty()) words = sight;
        list->AddText(face, size, where, colour, words.data(), words.data() + words.size());
    };
    int count = 0;
    break_lines(face, size, text, wrap, [&](const char* begin, const char* end) {
        if (begin < end && (begin == text.data() || begin[-1] == '\n'))
            right_to_left = runs_right_to_left(paragraph_from(text, begin));
        const bool last = max_lines > 0 && ++count == max_lines;
        const bool cut = last && !text.empty() && end < text.data() + text.size();
        if (cut) {
            const float dots = face->CalcTextSizeA(size, FLT_MAX, 0, "…").x;
            const char* fits = end;
            const float room = (wrap > 0 ? wrap : FLT_MAX) - dots;
            face->CalcTextSizeA(size, room, 0, begin, end, &fits);
            if (fits < end || face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x > room) end = fits;
            while (end > begin && end[-1] == ' ') --end;
            const std::string_view kept(begin, static_cast<std::size_t>(end - begin));
            const std::string all = cut_short(kept, paragraph_from(text, end), right_to_left);
            put({at.x, at.y + offset}, all.empty() ? kept : std::string_view(all));
            if (all.empty())
                list->AddText(face, size, {at.x + face->CalcTextSizeA(size, FLT_MAX, 0, begin, end).x, at.y + offset}, colour,
                              "…");
        } else if (begin < end) {
            put({at.x, at.y + offset}, {begin, static_cast<std::size_t>(end - begin)});
        }
        at.y += line;
        return !last;
    });
    note_painted({at.x, top}, as_said, style, wrap, at.y - top);
    return at.y - top;
}

void Ui::paint_centred(ImDrawList* list, ImVec2 centre, std::string_view text, TextStyle style, Colour colour) const {
    const ImVec2 size = measure(text, style);
    paint(list, {std::round(centre.x - size.x / 2), std::round(centre.y - size.y / 2)}, text, style, colour);
}

void Ui::rule(ImVec2 from, ImVec2 to, Colour colour) const {
    const float thick = std::max(1.0f, std::round(px(1)));
    const ImVec2 min(std::round(from.x), std::round(from.y));
    const bool across = to.x > from.x;
    draw()->AddRectFilled(min, across ? ImVec2(std::round(to.x), min.y + thick) : ImVec2(min.x + thick, std::round(to.y)),
                          colour);
}

char* Ui::arena_take(std::size_t size) const {
    constexpr std::size_t kBlock = 16384;
    while (arena_block_ < arena_.size() && arena_used_ + size > arena_[arena_block_].size()) {
        ++arena_block_;
        arena_used_ = 0;
    }
    if (arena_block_ == arena_.size()) {
        arena_.emplace_back(std::max(kBlock, size));
        arena_used_ = 0;
    }
    char* const at = arena_[arena_block_].data() + arena_used_;
    arena_used_ += size;
    return at;
}

std::string_view Ui::as_text(long number) const {
    // British readers expect 10,613.
    char digits[24];
    const auto done = std::to_chars(digits, digits + sizeof digits, number);
    const auto length = static_cast<std::size_t>(done.ptr - digits);
    const std::size_t sign = number < 0 ? 1 : 0;
    const std::size_t commas = (length - sign - 1) / 3;
    char* const out = arena_take(length + commas);
    std::size_t to = length + commas;
    for (std::size_t from = length, seen = 0; from > 0; --from, ++seen) {
        if (seen > 0 && seen % 3 == 0 && from > sign) out[--to] = ',';
        out[--to] = digits[from - 1];
    }
    return {out, length + commas};
}

std::string_view Ui::as_text(Date date) const {
    return fill(words_format(date), FillArgument(date.day).view(), FillArgument(date.year).view());
}

void* Ui::frame_room(std::size_t bytes) const {
    arena_used_ = (arena_used_ + alignof(void*) - 1) & ~(alignof(void*) - 1);
    return arena_take(bytes);
}

std::string_view Ui::joined(std::string_view before, std::string_view separator, std::string_view words) {
    if (before.empty() || words.empty()) return before.empty() ? words : before;
    return fill("{}{}{}", before, separator, words);
}

std::string_view Ui::joined(std::span<const std::string> all, std::string_view separator) {
    std::size_t size = 0;
    for (const std::string& one : all) size += one.size() + separator.size();
    char* const out = arena_take(size);
    char* at = out;
    for (const std::string& one : all) {
        if (at != out) at = std::copy(separator.begin(), separator.end(), at);
        at = std::copy(one.begin(), one.end(), at);
    }
    return {out, static_cast<std::size_t>(at - out)};
}

std::string_view Ui::fill(std::string_view pattern, std::span<const std::string_view> arguments) const {
    std::size_t size = pattern.size();
    for (const std::string_view argument : arguments) size += argument.size();
    char* const out = arena_take(size);
    return {out, fill_into(out, pattern, arguments)};
}

}  // namespace waymark
