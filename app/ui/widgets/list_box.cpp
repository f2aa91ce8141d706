#include "ui/widgets/list_box.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr std::size_t kPage = 8;

NodeId option_id(NodeId list, std::size_t index) {
    return ImHashData(&index, sizeof index, list);
}

}  // namespace

std::size_t move_in_list(UiKey key, std::size_t active, std::size_t count) {
    if (count == 0) return kNoOption;
    const bool none = active >= count;
    switch (key) {
        case UiKey::Down:
            return none || active + 1 == count ? 0 : active + 1;
        case UiKey::Up:
            return none || active == 0 ? count - 1 : active - 1;
        case UiKey::PageDown:
            return none ? 0 : std::min(active + kPage, count - 1);
        case UiKey::PageUp:
            return none ? 0 : active - std::min(active, kPage);
        case UiKey::Home:
            return 0;
        case UiKey::End:
            return count - 1;
        default:
            return none ? kNoOption : active;
    }
}

void works_list(Ui& ui, NodeId list, std::size_t active, std::size_t count) {
    SemNode& field = *ui.last_said(1);
    field.controls = list;
    field.active = active < count ? option_id(list, active) : 0;
    field.state |= sem::Arrows | (count > 0 ? sem::Expanded : sem::Collapsed);
}

ListPress list_option(Ui& ui, NodeId list, std::size_t index, const ListLine& line, bool active, bool moved) {
    const float pad = ui.px(12), wrap = ui.available() - 2 * pad;
    // Where a line has room for a word or two, all of them are shown.
    const bool whole = ui.window_width() < 200;
    const auto height = [&](std::string_view text, TextStyle style, int lines) {
        const float all = text.empty() ? 0 : ui.measure(text, style, wrap).y;
        return whole ? all : std::min(all, static_cast<float>(lines) * ui.line_height(style));
    };
    const float title = height(line.title, TextStyle::Body, 3), detail = height(line.detail, TextStyle::Small, 1);
    const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), title + detail + ui.px(12)));
    const NodeId id = option_id(list, index);
    // The field keeps the focus; here is only answered to the pointer, and to readers that press an option.
    bool hovered = false, held = false;
    const bool visible = ImGui::ItemAdd(rect, id);
    const bool clicked = visible && ui.pressed_by_pointer(id, rect, &hovered, &held);
    if (visible) {
        const Theme& colours = ui.colours();
        if (active || line.next)
            ui.draw()->AddRectFilled(rect.Min, rect.Max, active ? colours.accent_soft : colours.surface_hover, ui.px(4));
        const float y = rect.GetCenter().y - (title + detail) / 2;
        ui.paint(ui.draw(), {rect.Min.x + pad, y}, line.title, TextStyle::Body, colours.text, wrap, whole ? 0 : 3);
        if (detail > 0)
            ui.paint(ui.draw(), {rect.Min.x + pad, y + title}, line.detail, TextStyle::Small,
                     active ? colours.text : colours.text_quiet, wrap, whole ? 0 : 1);
        if (active) {
            const float stroke = ui.px(3);
            ui.draw()->AddRect({rect.Min.x + stroke / 2, rect.Min.y + stroke / 2},
                               {rect.Max.x - stroke / 2, rect.Max.y - stroke / 2}, colours.focus_edge, ui.px(4), 0, stroke);
        }
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (active && moved) {
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), rect, ImGuiScrollFlags_KeepVisibleEdgeY);
        ui.want_frame();
    }
    SemNode& node = ui.say(Role::ListOption, id, line.said, rect);
    if (active) node.state |= sem::Selected;
    if (clicked || ui.press_asked(id)) return ListPress::Chosen;
    const ImVec2 by = ImGui::GetIO().MouseDelta;
    return hovered && (by.x != 0 || by.y != 0) ? ListPress::PointedAt : ListPress::None;
}

}  // namespace waymark
