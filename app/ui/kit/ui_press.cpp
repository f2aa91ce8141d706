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
    ImDrawList* list = ImGui::GetForegroundDrawList();
    list->AddRectFilled({x, y}, {x + width, y + height}, theme_->text, px(4));
    paint(list, {x + pad, y + pad / 2}, name, TextStyle::Small, theme_->surface, wrap);
}

void Ui::offer_scrolling(ImGuiWindow* window) {
    const float size = window->InnerRect.GetWidth() * window->InnerRect.GetHeight();
    if (window->ScrollMax.y <= 0 || size < scrolled_size_) return;
    scrolled_ = window;
    scrolled_size_ = size;
}

// As in any page: what the focus is in, else what is under the pointer, else the largest there is.
void Ui::scroll_by_key(UiKey key, std::uint8_t mods) {
    ImGuiWindow* window = focus_ != 0 ? focus_window_ : nullptr;
    while (window && window->ScrollMax.y <= 0 && (window->Flags & ImGuiWindowFlags_ChildWindow))
        window = window->ParentWindow;
    if (!window || window->ScrollMax.y <= 0) window = ImGui::GetCurrentContext()->HoveredWindow;
    if ((!window || window->ScrollMax.y <= 0) && top_layer_ == Layer::Page) window = scrolled_;
    if (!window) return;
    const float page = window->InnerRect.GetHeight() * 0.9f, whole = window->ScrollMax.y;
    float by = 0;
    switch (key) {
        case UiKey::PageDown:
            by = page;
            break;
        case UiKey::PageUp:
            by = -page;
            break;
        case UiKey::Space:
            by = (mods & ModShift) != 0 ? -page : page;
            break;
        case UiKey::Home:
            by = -whole;
            break;
        case UiKey::End:
            by = whole;
            break;
        case UiKey::Down:
            by = px(40);
            break;
        case UiKey::Up:
            by = -px(40);
            break;
        default:
            return;
    }
    ImGui::SetScrollY(window, std::clamp(window->Scroll.y + by, 0.0f, whole));
}

// In a table whose rows are not all drawn, the row that is led to comes with this frame: it takes the focus in
// settle_row(), in the column that was left.
bool Ui::move_by_page(UiKey key) {
    const bool down = key == UiKey::PageDown || key == UiKey::End;
    if (!down && key != UiKey::PageUp && key != UiKey::Home) return false;
    std::size_t at = 0;
    const SemNode* from = last_node(focus_, &at);
    if (!from || from->row <= 0 || last_groups_[at] == 0 || !focus_window_ || from->box.h <= 0) return false;
    const SemNode* table = from;
    while (table && table->role != Role::Table) table = last_node(table->parent);
    if (!table || table->row_count <= 1) return false;
    const float height = focus_window_->InnerRect.GetHeight();
    const int page = std::max(1, static_cast<int>(height / from->box.h) - 2);
    const bool to_end = key == UiKey::Home || key == UiKey::End;
    const int step = to_end ? table->row_count : page;
    const int row = std::clamp(from->row + (down ? step : -step), std::min(2, table->row_count), table->row_count);
    row_goal_ = {last_groups_[at], row, from->col};
    const float by = static_cast<float>(row - from->row) * from->box.h;
    ImGui::SetScrollY(focus_window_, std::clamp(focus_window_->Scroll.y + by, 0.0f, focus_window_->ScrollMax.y));
    return true;
}

void Ui::settle_row() {
    const RowGoal goal = std::exchange(row_goal_, {});
    if (goal.group == 0) return;
    const SemNode* best = nullptr;
    int least = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        const SemNode& node = nodes_[i];
        if (groups_[i] != goal.group || node.row <= 0 || !is_control(node.role)) continue;
        const int distance = std::abs(node.row - goal.row) * 64 + std::abs(node.col - goal.col);
        if (best && distance >= least) continue;
        best = &node;
        least = distance;
    }
    if (best) set_focus(best->id);
}

}  // namespace waymark
