#include "ui/widgets/button.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/dashes.h"

namespace waymark {
namespace {

struct Look {
    Colour fill, text, edge;
};

Look look_of(const Theme& colours, ButtonLook look, bool hovered, bool held, bool disabled) {
    Look result{colours.surface, colours.text, colours.border};
    if (look == ButtonLook::Primary) result = {colours.accent, colours.on_accent, colours.accent};
    if (look == ButtonLook::Danger) result = {colours.surface, colours.bad, colours.bad};
    if (look == ButtonLook::Quiet) result.edge = 0;
    if (disabled) return {colours.surface_raised, colours.text_quiet, look == ButtonLook::Quiet ? 0 : colours.divider};
    if (hovered || held)
        result.fill =
            look == ButtonLook::Primary ? mix(colours.accent, colours.text, held ? 0.3f : 0.15f) : colours.surface_hover;
    return result;
}

bool draw_button(Ui& ui, std::string_view label, const ButtonOptions& options, std::uint32_t state) {
    const bool pressed = (state & (sem::Pressed | sem::Expanded)) != 0;
    const bool strong = options.look == ButtonLook::Primary || pressed;
    const TextStyle style =
        options.dense ? (strong ? TextStyle::SmallStrong : TextStyle::Small) : (strong ? TextStyle::Strong : TextStyle::Body);
    const float height = ui.px(options.dense ? 32 : 44), pad = ui.px(options.dense ? 10 : 16);
    const float icon = options.icon == Icon::None ? 0 : ui.px(18), icon_gap = icon > 0 && !options.icon_only ? ui.px(8) : 0;
    const float room = std::max(ui.px(24), ui.available() - 2 * pad - icon - icon_gap);
    const ImVec2 text = options.icon_only ? ImVec2(0, 0) : ui.measure(label, style, room);
    const ImVec2 shortcut = options.shortcut.empty() ? ImVec2(0, 0) : ui.measure(options.shortcut, TextStyle::Small);
    float width = options.icon_only ? height : text.x + 2 * pad + icon + icon_gap + (shortcut.x > 0 ? shortcut.x + ui.px(10) : 0);
    if (options.full_width) width = ui.available();
    const ImRect rect = ui.place(std::min(width, std::max(ui.available(), height)), std::max(height, text.y + ui.px(12)));
    const NodeId id = ui.id_of(options.key.empty() ? label : options.key);
    const Editing editing(ui, options.edits);
    const bool disabled = !options.disabled.empty() || ui.reading_here();
    const std::string_view why_not = options.disabled.empty() ? ui.reading() : options.disabled;
    const Control control = ui.control(id, rect, disabled);
    if (ui.takes_requested_focus(options.focus_tag)) ui.set_focus(id);
    if (control.visible) {
        const Theme& colours = ui.colours();
        Look look = look_of(colours, options.look, control.hovered, control.held, disabled);
        if (pressed) look = {colours.accent_soft, colours.text, colours.accent};
        ImDrawList* list = ui.draw();
        const float rounding = ui.px(5);
        if (look.fill != colours.surface || options.look != ButtonLook::Quiet)
            list->AddRectFilled(rect.Min, rect.Max, look.fill, rounding);
        // Where colours are few, what cannot be pressed has to look so by its edge.
        if (disabled && ui.theme_name() == ThemeName::HighContrast)
            dashed_edge(ui, rect, colours.border, 1);
        else if (look.edge)
            list->AddRect(rect.Min, rect.Max, look.edge, rounding, 0, ui.px(pressed ? 2.0f : 1.0f));
        float x = rect.Min.x + pad;
        if (icon > 0) {
            const float centre_x = options.icon_only ? rect.GetCenter().x : x + icon / 2;
            paint_icon(list, options.icon, {centre_x, rect.GetCenter().y}, icon, look.text);
            x += icon + icon_gap;
        }
        if (!options.icon_only) ui.paint(list, {x, rect.GetCenter().y - text.y / 2}, label, style, look.text, room);
        if (shortcut.x > 0)
            ui.paint(list, {rect.Max.x - pad - shortcut.x, rect.GetCenter().y - shortcut.y / 2}, options.shortcut,
                     TextStyle::Small, options.look == ButtonLook::Primary ? look.text : colours.text_quiet);
        if (control.focused) ui.paint_focus_ring(rect, 5);
        if (options.icon_only) ui.show_name(control, disabled ? ui.joined(label, ". ", options.disabled) : label);
    }
    SemNode& node = ui.say(Role::Button, id, label, rect);
    node.state = state | (disabled ? sem::Disabled : 0u) | (options.look == ButtonLook::Primary ? sem::Important : 0u);
    node.description.assign(disabled ? why_not : options.description);
    return control.activated;
}

}  // namespace

bool button(Ui& ui, std::string_view label, const ButtonOptions& options) {
    return draw_button(ui, label, options, 0);
}

bool toggle_button(Ui& ui, std::string_view label, bool pressed, const ButtonOptions& options) {
    return draw_button(ui, label, options, pressed ? sem::Pressed : sem::Unpressed);
}

bool unfold_button(Ui& ui, std::string_view label, bool open, const ButtonOptions& options) {
    return draw_button(ui, label, options, open ? sem::Expanded : sem::Collapsed);
}

bool link(Ui& ui, std::string_view label, std::string_view url, std::string_view key) {
    const float wrap = ui.reading_width();
    const ImVec2 text = ui.measure(label, TextStyle::Body, wrap);
    // 24 px is the floor for a target; links stand in text, so they keep its height beyond that.
    const ImRect rect = ui.place(text.x, std::max(text.y, ui.px(28)));
    const NodeId id = ui.id_of(key.empty() ? label : key);
    const Control control = ui.control(id, rect);
    if (control.visible) {
        const Colour colour = ui.colours().accent;
        ui.paint(ui.draw(), rect.Min, label, TextStyle::Body, colour, wrap);
        const float line = ui.line_height(TextStyle::Body);
        const float thickness = ui.px(control.hovered ? 3 : 1);
        for (float y = rect.Min.y + line - ui.px(3); y < rect.Min.y + text.y; y += line)
            ui.draw()->AddLine({rect.Min.x, y}, {rect.Max.x, y}, colour, thickness);
        if (control.focused) ui.paint_focus_ring(rect, 2);
    }
    ui.say(Role::Link, id, label, rect).value.assign(url);
    return control.activated;
}

bool term_button(Ui& ui, std::string_view label, std::string_view description, std::string_view key) {
    const float sign = ui.px(16), gap = ui.px(6), wrap = std::min(ui.reading_width(), ui.available()) - sign - gap;
    const ImVec2 text = ui.measure(label, TextStyle::Small, wrap);
    const ImRect rect = ui.place(text.x + sign + gap, std::max(text.y + ui.px(4), ui.px(28)));
    const NodeId id = ui.id_of(key.empty() ? label : key);
    const Control control = ui.control(id, rect);
    if (control.visible) {
        const Theme& colours = ui.colours();
        const ImVec2 at(rect.Min.x + sign + gap, rect.GetCenter().y - text.y / 2);
        const float line = ui.line_height(TextStyle::Small);
        if (control.hovered) ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover, ui.px(3));
        paint_icon(ui.draw(), Icon::Question, {rect.Min.x + sign / 2, at.y + line / 2}, sign, colours.accent);
        ui.paint(ui.draw(), at, label, TextStyle::Small, colours.accent, wrap);
        const float dot = std::max(1.0f, std::round(ui.px(1.5f)));
        for (float y = at.y + line - ui.px(2); y < at.y + text.y; y += line)
            for (float x = at.x; x < at.x + text.x; x += 3 * dot)
                ui.draw()->AddRectFilled({x, y}, {x + dot, y + dot}, colours.accent);
        if (control.focused) ui.paint_focus_ring(rect, 3);
    }
    ui.say(Role::Button, id, label, rect).description.assign(description);
    return control.activated;
}

bool rail_button(Ui& ui, std::string_view label, std::string_view count, std::string_view counted, bool current) {
    const TextStyle style = current ? TextStyle::Strong : TextStyle::Body;
    const ImVec2 number = count.empty() ? ImVec2(0, 0) : ui.measure(count, TextStyle::Small);
    // Where there is room for a word or two, the number stands below.
    const bool below = ui.window_width() < 200;
    const float pad = ui.px(12), beside = below || count.empty() ? 0 : number.x + pad;
    const float wrap = ui.available() - 2 * pad - beside;
    const float height = ui.measure(label, style, wrap).y, all = height + (below ? number.y : 0);
    const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), all + pad));
    const NodeId id = ui.id_of(label);
    const Control control = ui.control(id, rect);
    if (control.visible) {
        const Theme& colours = ui.colours();
        if (current)
            ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.accent, ui.px(6));
        else if (control.hovered)
            ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover, ui.px(6));
        const Colour ink = current ? colours.on_accent : colours.text;
        const float middle = rect.GetCenter().y, top = middle - all / 2;
        ui.paint(ui.draw(), {rect.Min.x + pad, top}, label, style, ink, wrap);
        const ImVec2 at =
            below ? ImVec2(rect.Min.x + pad, top + height) : ImVec2(rect.Max.x - pad - number.x, middle - number.y / 2);
        if (!count.empty()) ui.paint(ui.draw(), at, count, TextStyle::Small, current ? ink : colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect, 6);
    }
    SemNode& node = ui.say(Role::Button, id, label, rect);
    if (!count.empty()) node.description.assign(ui.fill("{} {}", count, counted));
    if (current) node.state |= sem::Current;
    return control.activated;
}

/// In the frame after it was unfolded, when what it holds has been measured: the first of that is brought into sight.
void reveal_unfolded(Ui& ui, NodeId id, const ImRect& rect, bool unfolded) {
    ImGuiStorage* const kept = ImGui::GetStateStorage();
    const ImGuiID waiting = ImHashStr("unfolded", 0, id);
    if (unfolded) return kept->SetInt(waiting, 2);
    const int frames = kept->GetInt(waiting, 0);
    if (frames == 0) return;
    kept->SetInt(waiting, frames - 1);
    if (frames > 1) return ui.want_frame();
    const float room = ImGui::GetCurrentWindow()->InnerRect.GetHeight() - rect.GetHeight() - ui.px(24);
    ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), {rect.Min, {rect.Max.x, rect.Max.y + std::clamp(room, 0.0f, ui.px(140))}},
                          ImGuiScrollFlags_KeepVisibleEdgeY);
}

bool expander(Ui& ui, std::string_view label, bool open, std::string_view key) {
    const ImVec2 text = ui.measure(label, TextStyle::Strong, ui.available() - ui.px(32));
    const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), text.y + ui.px(12)));
    const NodeId id = ui.id_of(key.empty() ? label : key);
    const Control control = ui.control(id, rect);
    if (control.visible) {
        const Theme& colours = ui.colours();
        if (control.hovered) ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover, ui.px(4));
        ui.rule(rect.Min, {rect.Max.x, rect.Min.y}, colours.divider);
        paint_icon(ui.draw(), open ? Icon::ChevronDown : Icon::ChevronRight, {rect.Min.x + ui.px(12), rect.GetCenter().y},
                   ui.px(16), colours.text);
        ui.paint(ui.draw(), {rect.Min.x + ui.px(28), rect.GetCenter().y - text.y / 2}, label, TextStyle::Strong, colours.text,
                 ui.available() - ui.px(32));
        if (control.focused) ui.paint_focus_ring(rect);
    }
    reveal_unfolded(ui, id, rect, control.activated && !open);
    // On paper it is the heading of what it unfolds.
    ui.say(Role::Button, id, label, rect).state = (open ? sem::Expanded : sem::Collapsed) | (ui.prints() ? sem::Content : 0u);
    return control.activated;
}

Control row_button(Ui& ui, std::string_view key, std::string_view label, std::string_view description, const ImRect& rect,
                   bool selected) {
    const NodeId id = ui.id_of(key);
    const Control control = ui.control(id, rect);
    SemNode& node = ui.say(Role::Button, id, label, rect);
    node.description.assign(description);
    node.state |= sem::Content;
    if (selected) node.state |= sem::Selected;
    return control;
}

void paint_row_card(Ui& ui, const Control& control, bool selected, Colour bar) {
    const Theme& colours = ui.colours();
    const ImRect& rect = control.rect;
    ImDrawList* list = ui.draw();
    list->AddRectFilled(rect.Min, rect.Max,
                        selected          ? colours.accent_soft
                        : control.hovered ? colours.surface_hover
                                          : colours.surface,
                        ui.px(5));
    list->AddRect(rect.Min, rect.Max, colours.border, ui.px(5), 0, ui.px(1));
    if (bar != 0) list->AddRectFilled(rect.Min, {rect.Min.x + ui.px(6), rect.Max.y}, bar, ui.px(5), ImDrawFlags_RoundCornersLeft);
}

}  // namespace waymark
