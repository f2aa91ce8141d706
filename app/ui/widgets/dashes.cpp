#include "ui/widgets/dashes.h"

#include <algorithm>
#include <cmath>

namespace waymark {

void dashed_line(Ui& ui, ImVec2 from, ImVec2 to, Colour colour, float width) {
    const float dx = to.x - from.x, dy = to.y - from.y, length = std::sqrt(dx * dx + dy * dy), dash = ui.px(7), gap = ui.px(5);
    for (float at = 0; at < length; at += dash + gap) {
        const float a = at / length, b = std::min(1.0f, (at + dash) / length);
        ui.draw()->AddLine({from.x + dx * a, from.y + dy * a}, {from.x + dx * b, from.y + dy * b}, colour, ui.px(width));
    }
}

void dashed_edge(Ui& ui, const ImRect& rect, Colour colour, float width) {
    const ImVec2 corners[] = {rect.GetTL(), rect.GetTR(), rect.GetBR(), rect.GetBL(), rect.GetTL()};
    for (std::size_t i = 0; i < 4; ++i) dashed_line(ui, corners[i], corners[i + 1], colour, width);
}

}  // namespace waymark
