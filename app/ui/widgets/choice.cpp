#include "ui/widgets/choice.h"

#include <algorithm>
#include <cmath>

#include "model/base/contains.h"
#include "model/base/decimal.h"
#include "ui/widgets/dashes.h"
#include "ui/widgets/field.h"
#include "ui/widgets/icon.h"

namespace waymark {
namespace {

float choice_width(const Ui& ui, const ChoiceOptions& options) {
    return std::min(options.width > 0 ? ui.px(options.width) : std::min(ui.px(420), ui.reading_width()), ui.available());
}

/// Where a list hangs that has so many screen px of lines: below `anchor` or, where there is more room, above it, as wide as
/// its longest line.
ImRect list_rect(const Ui& ui, const ImRect& anchor, std::span<const MenuEntry> lines, float full, float least) {
    float width = anchor.GetWidth();
    for (const MenuEntry& entry : lines) width = std::max(width, ui.measure(entry.label, TextStyle::Body).x + ui.px(56));
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    width = std::min(width, screen.x - ui.px(16));
    const float below = screen.y - anchor.Max.y - ui.px(12), above = anchor.Min.y - ui.px(12);
    const bool down = full <= below || below >= above;
    const float height = std::min(full, std::max(least, down ? below : above));
    const float x = std::clamp(anchor.Min.x, ui.px(8), std::max(ui.px(8), screen.x - width - ui.px(8)));
    const float y = down ? anchor.Max.y + ui.px(4) : anchor.Min.y - height - ui.px(4);
    return {x, y, x + width, y + height};
}

/// False: it was closed from outside.
bool begin_list(const Ui& ui, NodeId owner, const ImRect& rect) {
    ImGui::SetNextWindowPos(rect.Min);
    ImGui::SetNextWindowSize(rect.GetSize());
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(5));
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, ui.px(1));
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.colours().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colours().border);
    const bool open = ImGui::BeginPopupEx(owner, ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                                     ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    return open;
}

/// What one line of a list is doing.
struct ListLine {
    bool pressed = false, hovered = false, visible = false, focused = false;
};

/// A menu says its lines itself, and they take the focus.
ListLine menu_line(Ui& ui, NodeId id, const MenuEntry& entry, const ImRect& rect) {
    const bool enabled = entry.disabled.empty();
    const Control control = ui.control(id, rect, !enabled);
    SemNode& node = ui.say(Role::MenuItem, id, entry.label, rect);
    if (!enabled) {
        node.state |= sem::Disabled;
        node.description.assign(entry.disabled);
    }
    return {control.activated, control.hovered || control.focused, control.visible, control.focused};
}

/// The Select keeps the focus and has said its options; here they only answer the pointer. While the list is open the
/// options are where it draws them.
ListLine option_line(Ui& ui, NodeId id, const ImRect& rect, SemNode& option) {
    ListLine line{.visible = ImGui::ItemAdd(rect, id)};
    bool held = false;
    line.pressed = line.visible && ui.pressed_by_pointer(id, rect, &line.hovered, &held);
    const ImRect clip = ImGui::GetCurrentWindow()->ClipRect;
    option.box = {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()};
    option.clip = {clip.Min.x, clip.Min.y, clip.GetWidth(), clip.GetHeight()};
    return line;
}

void paint_line(Ui& ui, const ImRect& rect, const MenuEntry& entry, const ListLine& line, bool current) {
    if (!line.visible) return;
    const Theme& colours = ui.colours();
    if (current || line.hovered)
        ui.draw()->AddRectFilled(rect.Min, rect.Max, current ? colours.accent_soft : colours.surface_hover);
    if (current) paint_icon(ui.draw(), Icon::Tick, {rect.Min.x + ui.px(18), rect.GetCenter().y}, ui.px(16), colours.text);
    ui.paint(ui.draw(), {rect.Min.x + ui.px(36), rect.GetCenter().y - ui.line_height(TextStyle::Body) / 2}, entry.label,
             TextStyle::Body, entry.disabled.empty() ? colours.text : colours.text_quiet, rect.GetWidth() - ui.px(44), 1);
    if (!line.focused) return;
    ImRect ring = rect;
    ring.Expand(-ui.px(7));  // inside the list, which would cut it off
    ui.paint_focus_ring(ring);
}

/// A list hanging from `anchor`. Gives the line pressed. The lines of a Select are its Option nodes, which `first_option`
/// is the first of; a menu has none.
std::optional<std::size_t> popup_list(Ui& ui, NodeId owner, const ImRect& anchor, std::span<const MenuEntry> lines,
                                      std::size_t current, SemNode* first_option) {
    if (ui.popup_is_fresh()) ImGui::OpenPopup(owner);
    const float height = std::max(ui.px(40), ui.line_height(TextStyle::Body) + ui.px(12)), pad = ui.px(6);
    const float full = height * static_cast<float>(lines.size()) + 2 * pad;
    std::optional<std::size_t> chosen;
    if (!begin_list(ui, owner, list_rect(ui, anchor, lines, full, height * 2))) {
        ui.close_popup();
        return chosen;
    }
    ui.enter_layer(Ui::Layer::Popup);
    const ImVec2 top = ImGui::GetCursorScreenPos();
    const float inner = ImGui::GetCurrentWindow()->InnerRect.GetWidth();
    ui.push_flow({top.x, top.x + inner, top.x, top.y + pad, 0, 0, 0, false});
    {
        std::optional<SemScope> menu;
        if (!first_option) menu.emplace(ui, Role::Menu, "menu", std::string_view(), true);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const ImRect rect = ui.place(inner, height);
            ImGui::PushID(static_cast<int>(i));
            const NodeId id = ui.id_of("line");
            ImGui::PopID();
            if (!first_option && i == 0 && ui.takes_requested_focus("menu")) ui.set_focus(id);
            const ListLine line = first_option ? option_line(ui, id, rect, first_option[i]) : menu_line(ui, id, lines[i], rect);
            paint_line(ui, rect, lines[i], line, i == current);
            if (line.pressed) chosen = i;
        }
    }
    const Flow flow = ui.pop_flow();
    ImGui::SetCursorScreenPos({top.x, flow.y + pad});
    ImGui::Dummy({1, 0});
    if (chosen || ui.take_escape(Ui::Layer::Popup)) {
        ImGui::CloseCurrentPopup();
        ui.close_popup();
    }
    ImGui::EndPopup();
    return chosen;
}

void open_menu(Ui& ui, NodeId owner) {
    ui.open_popup(owner);
    ui.request_focus("menu");
}

std::optional<std::size_t> open_menu_of(Ui& ui, const Control& owner, std::span<const MenuEntry> entries) {
    if (!ui.popup_open(owner.id)) return std::nullopt;
    ImGui::PushOverrideID(owner.id);
    const auto chosen = popup_list(ui, owner.id, owner.rect, entries, entries.size(), nullptr);
    ImGui::PopID();
    return chosen;
}

void paint_tick_box(Ui& ui, const ImRect& box, bool on, bool hovered) {
    const Theme& colours = ui.colours();
    ImDrawList* list = ui.draw();
    list->AddRectFilled(box.Min, box.Max, on ? colours.accent : hovered ? colours.surface_hover : colours.surface, ui.px(4));
    list->AddRect(box.Min, box.Max, on ? colours.accent : colours.border, ui.px(4), 0, ui.px(2));
    if (on) paint_icon(list, Icon::Tick, box.GetCenter(), box.GetWidth() * 0.75f, colours.on_accent);
}

/// A line with a box or ring at the left and words at the right; the whole line is pressed.
Control option_line(Ui& ui, std::string_view key, std::string_view label, std::string_view help, bool on, bool round) {
    const float box = ui.px(24), gap = ui.px(12);
    const float wrap = std::min(ui.available(), ui.px(640)) - box - gap;
    const ImVec2 text = ui.measure(label, TextStyle::Body, wrap);
    const ImVec2 help_size = help.empty() ? ImVec2(0, 0) : ui.measure(help, TextStyle::Small, wrap);
    const float height = std::max(ui.px(40), text.y + help_size.y + ui.px(12));
    const ImRect rect = ui.place(box + gap + std::max(text.x, help_size.x), height);
    const Control control = ui.control(ui.id_of(key), rect);
    if (control.visible) {
        const Theme& colours = ui.colours();
        const float top = rect.Min.y + ui.px(6);
        const float middle = top + ui.line_height(TextStyle::Body) / 2;
        const ImRect mark({rect.Min.x, middle - box / 2}, {rect.Min.x + box, middle + box / 2});
        if (round) {
            ui.draw()->AddCircleFilled(mark.GetCenter(), box / 2, control.hovered ? colours.surface_hover : colours.surface);
            ui.draw()->AddCircle(mark.GetCenter(), box / 2 - ui.px(1), on ? colours.accent : colours.border, 0, ui.px(2));
            if (on) ui.draw()->AddCircleFilled(mark.GetCenter(), box * 0.27f, colours.accent);
        } else {
            paint_tick_box(ui, mark, on, control.hovered);
        }
        ui.paint(ui.draw(), {rect.Min.x + box + gap, top}, label, TextStyle::Body,
                 ui.reading_here() ? colours.text_quiet : colours.text, wrap);
        if (!help.empty())
            ui.paint(ui.draw(), {rect.Min.x + box + gap, top + text.y}, help, TextStyle::Small, colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect);
    }
    return control;
}

}  // namespace

std::optional<std::string> select(Ui& ui, std::string_view label, std::span<const Choice> choices, std::string_view value,
                                  const ChoiceOptions& options) {
    const float width = choice_width(ui, options);
    if (!options.label_hidden) field_label(ui, label, options.hint, options.problem, width);
    const NodeId id = ui.id_of(options.key.empty() ? label : options.key);
    std::optional<std::string> chosen;
    if (const std::string* set = ui.value_set(id); set && *set != value) chosen = *set;
    // What is set now is said now: the next arrow key goes on from there.
    if (chosen) value = *chosen;
    std::size_t current = choices.size();
    for (std::size_t i = 0; i < choices.size(); ++i)
        if (choices[i].value == value) current = i;
    const std::string_view shown = current < choices.size() ? choices[current].label : value;

    const ImRect rect = ui.place(width, ui.control_height());
    const Control control = ui.control(id, rect, !options.disabled.empty());
    if (ui.takes_requested_focus(options.focus_tag)) ui.set_focus(id);
    if (control.visible) {
        const Theme& colours = ui.colours();
        ui.draw()->AddRectFilled(rect.Min, rect.Max, control.hovered ? colours.surface_hover : colours.surface, ui.px(4));
        if (!options.disabled.empty() && ui.theme_name() == ThemeName::HighContrast)
            dashed_edge(ui, rect, colours.border, 1);
        else
            ui.draw()->AddRect(rect.Min, rect.Max, options.problem.empty() ? colours.border : colours.bad, ui.px(4), 0, ui.px(1));
        ui.paint(ui.draw(), {rect.Min.x + ui.px(10), rect.GetCenter().y - ui.line_height(TextStyle::Body) / 2}, shown,
                 TextStyle::Body, value.empty() || ui.reading_here() ? colours.text_quiet : colours.text, width - ui.px(44), 1);
        paint_icon(ui.draw(), Icon::ChevronDown, {rect.Max.x - ui.px(20), rect.GetCenter().y}, ui.px(16), colours.text);
        if (control.focused) ui.paint_focus_ring(rect);
    }
    SemNode& node = ui.say(Role::Select, id, label, rect);
    node.value.assign(value);
    say_help(node, options.hint, options.problem);
    if (!options.disabled.empty()) node.state |= sem::Disabled;
    const bool unknown = current == choices.size();
    const auto say_option = [&](std::size_t i, std::string_view name, std::string_view option_value, bool is_chosen) {
        SemNode& option = ui.say(Role::Option, ImHashData(&i, sizeof i, id), name, rect);
        option.parent = id;
        option.value.assign(option_value);
        if (is_chosen) option.state |= sem::Selected;
    };
    for (std::size_t i = 0; i < choices.size(); ++i) say_option(i, choices[i].label, choices[i].value, i == current);
    if (unknown) say_option(choices.size(), shown, value, true);

    if (ui.popup_open(id) && ui.focus() != id)
        ui.drop_popup();  // Tab led on, and the list would lie over what it led to.
    else if (control.activated && ui.popup_open(id))
        ui.close_popup();
    else if (control.activated)
        ui.open_popup(id);
    if (ui.popup_open(id) && !ui.reading_here()) {
        FrameList<MenuEntry> lines(ui);
        for (const Choice& choice : choices) lines.push_back({choice.label, {}});
        if (const auto index = popup_list(ui, id, rect, lines, current, ui.last_said(choices.size() + (unknown ? 1 : 0)));
            index && choices[*index].value != value)
            chosen = std::string(choices[*index].value);
    }
    return chosen;
}

std::optional<std::string> radios(Ui& ui, std::string_view label, std::span<const Choice> choices, std::string_view value,
                                  const ChoiceOptions& options) {
    if (!options.label_hidden) field_label(ui, label, options.hint, options.problem, ui.reading_width());
    const SemScope group(ui, Role::RadioGroup, options.key.empty() ? label : options.key, label, true);
    say_help(ui.scope_node(), options.hint, options.problem);
    std::optional<std::string> chosen;
    const float gap = std::exchange(ui.flow().gap, ui.px(2));
    const bool chosen_one =
        std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
    for (const Choice& choice : choices) {
        const bool on = choice.value == value;
        if ((on || !chosen_one) && ui.takes_requested_focus(options.focus_tag))
            ui.set_focus(ui.id_of(choice.value.empty() ? std::string_view("(none)") : choice.value));
        const Control control = option_line(ui, choice.value.empty() ? std::string_view("(none)") : choice.value, choice.label,
                                            choice.help, on, true);
        SemNode& node = ui.say(Role::Radio, control.id, choice.label, control.rect);
        node.description.assign(choice.help);
        if (on) node.state |= sem::Checked;
        if (control.activated && !on) chosen = std::string(choice.value);
    }
    ui.flow().gap = gap;
    ui.space(8);
    return chosen;
}

std::optional<std::vector<std::string>> tick_list(Ui& ui, std::string_view label, std::span<const Choice> choices,
                                                  std::span<const std::string_view> values, const ChoiceOptions& options) {
    if (!options.label_hidden) field_label(ui, label, options.hint, options.problem, ui.reading_width());
    const SemScope group(ui, Role::Group, options.key.empty() ? label : options.key, label);
    say_help(ui.scope_node(), options.hint, options.problem);
    const auto has = [&](std::string_view value) { return contains(values, value); };
    std::optional<std::string_view> toggled;
    const float gap = std::exchange(ui.flow().gap, ui.px(2));
    const auto line = [&](std::string_view value, std::string_view name, std::string_view help) {
        const bool on = has(value);
        if (ui.takes_requested_focus(options.focus_tag)) ui.set_focus(ui.id_of(value));  // the first line
        const Control control = option_line(ui, value, name, help, on, false);
        SemNode& node = ui.say(Role::CheckBox, control.id, name, control.rect);
        node.description.assign(help);
        if (on) node.state |= sem::Checked;
        if (control.activated) toggled = value;
    };
    for (const Choice& choice : choices) line(choice.value, choice.label, choice.help);
    const auto known = [&](std::string_view value) {
        return std::any_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; });
    };
    for (const std::string_view value : values)
        if (!known(value)) line(value, value, {});
    // Of the boxes only those that are ticked are on paper (page.css).
    if (const Flow& flow = ui.flow(); ui.prints() && values.empty())
        ui.say(Role::Paragraph, ui.next_text_id(), tr("None ticked"), {flow.left, flow.y, flow.right, flow.y});
    ui.flow().gap = gap;
    ui.space(8);
    if (!toggled) return std::nullopt;
    std::vector<std::string> result;
    for (const Choice& choice : choices)
        if (has(choice.value) != (choice.value == *toggled)) result.emplace_back(choice.value);
    for (const std::string_view value : values)
        if (!known(value) && value != *toggled) result.emplace_back(value);
    return result;
}

std::optional<bool> check(Ui& ui, std::string_view label, bool value, std::string_view help, std::string_view key) {
    const Control control = option_line(ui, key.empty() ? label : key, label, help, value, false);
    SemNode& node = ui.say(Role::CheckBox, control.id, label, control.rect);
    node.description.assign(help);
    if (value) node.state |= sem::Checked;
    if (control.activated) return !value;
    return std::nullopt;
}

bool row_check(Ui& ui, std::string_view key, std::string_view label, bool value, const ImRect& rect) {
    const Control control = ui.control(ui.id_of(key), rect);
    if (control.visible) {
        const float half = ui.px(10);
        const ImVec2 centre = rect.GetCenter();
        paint_tick_box(ui, {{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}}, value, control.hovered);
        if (control.focused) ui.paint_focus_ring({{centre.x - half, centre.y - half}, {centre.x + half, centre.y + half}});
    }
    SemNode& node = ui.say(Role::CheckBox, control.id, label, rect);
    if (value) node.state |= sem::Checked;
    return control.activated;
}

std::optional<float> slider(Ui& ui, std::string_view label, float value, float min, float max, float step,
                            std::string_view value_text) {
    const float width = std::min(ui.px(420), ui.available());
    field_label(ui, label, value_text, {}, width);
    const ImRect rect = ui.place(width, ui.px(44));
    const Control control = ui.control(ui.id_of(label), rect);
    const float knob = ui.px(12), left = rect.Min.x + knob, right = rect.Max.x - knob;
    std::optional<float> to;
    if (control.held) to = min + (max - min) * std::clamp((ImGui::GetIO().MousePos.x - left) / (right - left), 0.0f, 1.0f);
    if (const std::string* set = ui.value_set(control.id)) {
        if (const std::optional<Decimal> given = read_decimal(*set)) {
            const float number = given->as_float();
            // An arrow moves one whole step, whatever fraction of the range the key asked for.
            to = number > value ? std::max(number, value + step) : number < value ? std::min(number, value - step) : value;
        }
    }
    if (to) *to = std::clamp(std::round(*to / step) * step, min, max);
    if (to && std::fabs(*to - value) < step / 2) to.reset();
    // What is set now is said now: the next arrow key goes on from there.
    if (to) value = *to;
    const float part = std::clamp((value - min) / (max - min), 0.0f, 1.0f);
    if (control.visible) {
        const Theme& colours = ui.colours();
        const float y = rect.GetCenter().y, x = left + (right - left) * part;
        ui.draw()->AddLine({left, y}, {right, y}, colours.border, ui.px(4));
        ui.draw()->AddLine({left, y}, {x, y}, colours.accent, ui.px(4));
        ui.draw()->AddCircleFilled({x, y}, knob, colours.accent);
        if (control.focused) ui.paint_focus_ring({{x - knob, y - knob}, {x + knob, y + knob}}, 12);
    }
    SemNode& node = ui.say(Role::Slider, control.id, label, rect);
    node.min = min;
    node.max = max;
    node.now = value;
    node.value.assign(value_text);
    return to;
}

std::optional<std::size_t> menu_button(Ui& ui, std::string_view label, std::span<const MenuEntry> entries, std::string_view key,
                                       bool icon_only) {
    const std::string_view text = label;
    const ImVec2 size = icon_only ? ImVec2(0, 0) : ui.measure(text, TextStyle::Body, ui.available() - ui.px(60));
    const float height = ui.px(44);
    const ImRect rect = ui.place(icon_only ? height : size.x + ui.px(56), std::max(height, size.y + ui.px(12)));
    const NodeId id = ui.id_of(key.empty() ? label : key);
    const Control control = ui.control(id, rect);
    const bool open = ui.popup_open(id);
    if (control.visible) {
        const Theme& colours = ui.colours();
        ui.draw()->AddRectFilled(rect.Min, rect.Max, control.hovered || open ? colours.surface_hover : colours.surface, ui.px(5));
        ui.draw()->AddRect(rect.Min, rect.Max, colours.border, ui.px(5), 0, ui.px(1));
        if (icon_only) {
            paint_icon(ui.draw(), Icon::More, rect.GetCenter(), ui.px(18), colours.text);
        } else {
            ui.paint(ui.draw(), {rect.Min.x + ui.px(16), rect.GetCenter().y - size.y / 2}, text, TextStyle::Body, colours.text,
                     ui.available() - ui.px(60));
            paint_icon(ui.draw(), Icon::ChevronDown, {rect.Max.x - ui.px(22), rect.GetCenter().y}, ui.px(14), colours.text);
        }
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
    SemNode& node = ui.say(Role::Button, id, label, rect);
    node.state |= sem::HasPopup | (open ? sem::Expanded : sem::Collapsed);
    if (control.activated) {
        if (open)
            ui.close_popup();
        else
            open_menu(ui, id);
    }
    return open_menu_of(ui, control, entries);
}

std::optional<std::size_t> context_menu(Ui& ui, const Control& control, std::span<const MenuEntry> entries, bool asked) {
    ui.last_said(1)->state |= sem::HasMenu;
    const bool right_button = control.hovered && ImGui::IsMouseReleased(ImGuiMouseButton_Right);
    if (asked || right_button || ui.menu_asked(control.id)) open_menu(ui, control.id);
    return open_menu_of(ui, control, entries);
}

}  // namespace waymark
