#include "ui/widgets/words.h"

#include "model/base/utf8.h"

namespace waymark {
namespace {

Colour colour_of(const Ui& ui, Tone tone) {
    switch (tone) {
        case Tone::Quiet:
            return ui.colours().text_quiet;
        case Tone::Good:
            return ui.colours().good;
        case Tone::Bad:
            return ui.colours().bad;
        default:
            return ui.colours().text;
    }
}

}  // namespace

void heading(Ui& ui, int level, std::string_view text) {
    // What a person wrote can be of any length, and is read whole in its field.
    constexpr std::size_t kLongest = 300;
    if (text.size() > kLongest) text = ui.fill("{}…", cut_at(text, kLongest));
    static constexpr TextStyle kStyles[] = {TextStyle::Heading1, TextStyle::Heading2, TextStyle::Heading3, TextStyle::Strong};
    const TextStyle style = kStyles[level < 1 ? 0 : level > 4 ? 3 : level - 1];
    const float wrap = ui.available();
    const ImVec2 size = ui.measure(text, style, wrap);
    const ImRect rect = ui.place(size.x, size.y);
    const NodeId id = ui.next_text_id();
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) ui.paint(ui.draw(), rect.Min, text, style, ui.colours().text, wrap);
    ui.say(Role::Heading, id, text, rect).level = static_cast<std::uint8_t>(level);
    if (level == 1 && ui.takes_requested_focus("title")) {
        ui.set_focus(id);
        ImGui::SetScrollY(0);
    }
    // Asked for right before the part whose heading is meant, so the first to come is it.
    if (level == 2 && ui.takes_requested_focus("heading")) {
        ui.set_focus(id);
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), rect, ImGuiScrollFlags_AlwaysCenterY);
    }
}

void paragraph(Ui& ui, std::string_view text, Tone tone, TextStyle style) {
    if (text.empty()) return;
    if (tone == Tone::Strong && style == TextStyle::Body) style = TextStyle::Strong;
    const float wrap = ui.reading_width();
    const ImVec2 size = ui.measure(text, style, wrap);
    const ImRect rect = ui.place(size.x, size.y);
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) ui.paint(ui.draw(), rect.Min, text, style, colour_of(ui, tone), wrap);
    SemNode& node = ui.say(Role::Paragraph, ui.next_text_id(), text, rect);
    if (tone == Tone::Quiet) node.state |= sem::Secondary;
}

void note(Ui& ui, std::string_view text) {
    paragraph(ui, text, Tone::Quiet, TextStyle::Small);
}

void badge(Ui& ui, std::string_view text) {
    const float wrap = ui.available() - ui.px(16);
    const ImVec2 size = ui.measure(text, TextStyle::Small, wrap);
    const ImRect rect = ui.place(size.x + ui.px(16), size.y + ui.px(4));
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) {
        ui.draw()->AddRect(rect.Min, rect.Max, ui.colours().border, ui.px(4), 0, ui.px(1));
        ui.paint(ui.draw(), {rect.Min.x + ui.px(8), rect.Min.y + ui.px(2)}, text, TextStyle::Small, ui.colours().text, wrap);
    }
    ui.say(Role::Paragraph, ui.next_text_id(), text, rect);
}

void fact(Ui& ui, std::string_view name, std::string_view value) {
    const float wrap = ui.reading_width();
    const ImVec2 name_size = ui.measure(name, TextStyle::Strong, wrap), value_size = ui.measure(value, TextStyle::Body, wrap);
    const ImRect rect = ui.place(wrap, name_size.y + value_size.y);
    const ImRect value_rect({rect.Min.x, rect.Min.y + name_size.y}, rect.Max);
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) {
        ui.paint(ui.draw(), rect.Min, name, TextStyle::Strong, ui.colours().text, wrap);
        ui.paint(ui.draw(), value_rect.Min, value, TextStyle::Body, ui.colours().text, wrap);
    }
    ui.say(Role::Paragraph, ui.next_text_id(), ui.fill("{}: {}", name, value), rect);
}

void callout(Ui& ui, std::string_view key, std::string_view title, std::string_view text, Tone tone) {
    // Without a name: its title is its first line, and would be said twice.
    const SemScope scope(ui, Role::Group, key);
    const float bar = ui.px(6), pad = ui.px(ui.window_width() < 200 ? 6 : 12);
    const float width = std::min(ui.available(), ui.px(720)), wrap = width - bar - 2 * pad;
    const ImVec2 title_size = title.empty() ? ImVec2(0, 0) : ui.measure(title, TextStyle::Strong, wrap);
    const ImVec2 text_size = text.empty() ? ImVec2(0, 0) : ui.measure(text, TextStyle::Body, wrap);
    const ImRect rect = ui.place(width, title_size.y + text_size.y + 2 * pad);
    const ImVec2 at(rect.Min.x + bar + pad, rect.Min.y + pad);
    if (ImGui::IsRectVisible(rect.Min, rect.Max)) {
        const Theme& colours = ui.colours();
        ui.draw()->AddRectFilled(rect.Min, rect.Max, tone == Tone::Bad ? colours.bad_soft : colours.surface_raised);
        const Colour mark = tone == Tone::Bad ? colours.bad : tone == Tone::Good ? colours.good : colours.accent;
        ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + bar, rect.Max.y}, mark);
        if (!title.empty()) ui.paint(ui.draw(), at, title, TextStyle::Strong, colours.text, wrap);
        if (!text.empty()) ui.paint(ui.draw(), {at.x, at.y + title_size.y}, text, TextStyle::Body, colours.text, wrap);
    }
    if (!title.empty()) ui.say(Role::Paragraph, ui.next_text_id(), title, {at, {rect.Max.x, at.y + title_size.y}});
    if (!text.empty()) ui.say(Role::Paragraph, ui.next_text_id(), text, {{at.x, at.y + title_size.y}, rect.Max});
}

void status(Ui& ui, std::string_view key, std::string_view text, const ImRect& box) {
    ui.say(Role::Status, ui.id_of(key), text, box);
}

}  // namespace waymark
