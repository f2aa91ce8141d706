#include "ui/widgets/centred.h"

#include <algorithm>

namespace waymark {
namespace {

/// Takes the next line from the front of the text.
std::string_view take_line(const Ui& ui, std::string_view& text, TextStyle style, float wrap) {
    std::size_t end = text.size();
    while (ui.measure(text.substr(0, end), style).x > wrap) {
        const std::size_t cut = text.substr(0, end).find_last_of(" -", end > 1 ? end - 2 : 0);
        if (cut == std::string_view::npos || cut == 0) break;
        end = text[cut] == '-' ? cut + 1 : cut;
    }
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end);
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    return line;
}

}  // namespace

float paint_centred_lines(Ui& ui, float x, float y, std::string_view text, TextStyle style, Colour ink, float wrap) {
    const float top = y, line = ui.line_height(style);
    for (; !text.empty(); y += line) ui.paint_centred(ui.draw(), {x, y + line / 2}, take_line(ui, text, style, wrap), style, ink);
    return y - top;
}

ImVec2 centred_size(const Ui& ui, std::string_view text, TextStyle style, float wrap) {
    ImVec2 size(0, 0);
    for (; !text.empty(); size.y += ui.line_height(style))
        size.x = std::max(size.x, ui.measure(take_line(ui, text, style, wrap), style).x);
    return size;
}

}  // namespace waymark
