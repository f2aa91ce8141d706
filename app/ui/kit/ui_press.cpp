// Presses by the pointer, and keys that move by more than one line.

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "ui/kit/ui.h"

namespace waymark {

bool Ui::pressed_by_pointer(NodeId id, const ImRect& rect, bool* hovered, bool* held) {
    const bool pressed = ImGui::ButtonBehavior(rect, id, hovered, held, ImGuiButtonFlags_NoNavFocus);
    if (!press_counts(id)) {
        *held = false;
        return false;
    }
    if (pressed) note_press(id, rect);
    return pressed;
}

void Ui::take_one_press(bool and_next) {
    pressed_ = 0;
    done_with_next_ = and_next;
    came_to_ = 0;
    done_once_ = activated_;
    done_once_ms_ = frame_.now_ms;
}

bool Ui::pressed_again(NodeId id) {
    const bool is_next = done_with_next_ && id == came_to_ && id == focus_;
    if ((id != done_once_ && !is_next) || frame_.now_ms - done_once_ms_ >= kSecondPressMs) return false;
    done_once_ms_ = frame_.now_ms;
    return true;
}

void Ui::note_press(NodeId id, const ImRect& rect) {
    pressed_ = id;
    pressed_rect_ = rect;
    pressed_ms_ = frame_.now_ms;
}

void Ui::show_name(const Control& control, std::string_view name) {
    if (!control.hovered && !(control.focused && focus_by_key_)) return;
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float pad = px(8), wrap = std::max(px(40), std::min(px(320), screen.x - 4 * pad));
    const ImVec2 size = measure(name, TextStyle::Small, wrap);
    const float width = size.x + 2 * pad, height = size.y + pad;
    const float x = std::clamp(control.rect.GetCenter().x - width / 2, 0.0f, std::max(0.0f, screen.x - width));
    // Below, and above where there is no room; never over the button itself.
    float y = control.rect.Max.y + px(8);
    if (y + height > screen.y) y = std::max(0.0f, control.rect.Min.y - px(8) - height);
    shown_name_ = {control.id, {x, y, x + width, y + height}};
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled({x, y}, {x + width, y + height}, theme_->text, px(4));
    paint(list, {x + pad, y + pad / 2}, name, TextStyle::Small, theme_->surface, wrap);
}

}  // namespace waymark
