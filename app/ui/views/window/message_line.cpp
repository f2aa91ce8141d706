#include "ui/views/window/message_line.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/views/search/search.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// How much of the window the message may stand over.
bool message_fits(const Ui& ui, float height) {
    return height <= ImGui::GetIO().DisplaySize.y * 0.25f || height <= ui.px(52);
}

/// Puts the message away, and gives the focus back to where the person was.
void dismiss_button(const View& view, const ButtonOptions& options) {
    Ui& ui = view.ui;
    const std::string_view label = tr("Dismiss");
    if (!button(ui, label, options)) return;
    if (ui.focus() == ui.id_of(label)) ui.focus_back();
    view.ask(DismissMessage{});
}

/// What can be done from the line that says what was done, each with its button.
struct LineButton {
    std::string_view label;
    Icon icon = Icon::None;
};
enum LineDeed : std::size_t { kBack, kShow, kDismiss, kDeeds };

std::array<LineButton, kDeeds> line_buttons(const Message& message) {
    std::array<LineButton, kDeeds> all;
    switch (message.back) {
        case Message::Back::No:
            break;
        case Message::Back::Undo:
            all[kBack].label = tr("Undo");
            break;
        case Message::Back::Redo:
            all[kBack].label = tr("Redo");
            break;
        case Message::Back::Stop:
            all[kBack].label = tr("Cancel");
            break;
    }
    if (!message.show.id.empty()) all[kShow].label = tr("Show it");
    all[kDismiss] = {tr("Dismiss"), Icon::Cross};
    return all;
}

/// How the message is broken in its line, and the height of that; the buttons stand below where both are too
/// wide.
struct MessageRoom {
    float pad = 0, wrap = 0, text = 0, buttons = 0, height = 0;
    bool stacked = false;
    bool fits = true;  ///< Else it stands in the page
    int lines = 0;     ///< At most, of small words; 0: as many as it has, in words as large as those of the page
    bool cut = false;  ///< Its end is behind a button
};

std::string_view read_all() {
    return tr("Read it all");
}

/// A message in one row of small words with what takes it back; `whole`: all of it, else its beginning and a way to the rest.
/// False where that does not fit.
bool take_row(const Ui& ui, const Message& message, float inner, bool whole, MessageRoom& room) {
    constexpr int kMostLines = 3;
    const std::array<LineButton, kDeeds> all = line_buttons(message);
    float buttons = ui.px(8) + ui.px(32);
    for (const std::string_view label : {all[kBack].label, whole ? all[kShow].label : read_all()})
        if (!label.empty()) buttons += ui.px(8) + ui.measure(label, TextStyle::Small).x + ui.px(20);
    const float wrap = inner - buttons - ui.px(8), line = ui.line_height(TextStyle::Small);
    const float window = ImGui::GetIO().DisplaySize.y,
                needed = ui.measure(message.text, TextStyle::Small, std::max(wrap, 1.0f)).y;
    const int lines = std::clamp(static_cast<int>((window * 0.25f - ui.px(12)) / line), 2, kMostLines);
    const float most = (static_cast<float>(lines) + 0.5f) * line, text = std::min(needed, static_cast<float>(lines) * line);
    const float height = std::max(ui.px(44), text + ui.px(12));
    if (wrap < ui.px(80) * ui.text_scale() || height > window * 0.25f || (whole && needed > most)) return false;
    room = {.pad = room.pad, .wrap = wrap, .text = text, .buttons = buttons, .height = height, .lines = lines, .cut = !whole};
    return true;
}

MessageRoom message_room(const View& view, float width) {
    Ui& ui = view.ui;
    MessageRoom room;
    room.pad = ui.px(ui.window_width() < 500 ? 16 : 24);
    for (const LineButton& one : line_buttons(view.work.message))
        if (!one.label.empty())
            room.buttons +=
                ui.px(8) + (one.icon == Icon::None ? ui.measure(one.label, TextStyle::Small).x + ui.px(20) : ui.px(32));
    const float inner = width - 2 * room.pad;
    room.stacked = inner - room.buttons < ui.px(200) * ui.text_scale() && room.buttons > ui.px(50);
    room.wrap = std::max(ui.px(40), room.stacked ? inner : inner - room.buttons - ui.px(8));
    room.text = ui.measure(view.work.message.text, TextStyle::Body, room.wrap).y;
    room.height = std::max(ui.px(52), room.text + ui.px(16)) + (room.stacked ? ui.px(32) + ui.px(8) : 0);
    if (message_fits(ui, room.height)) return room;
    room.fits = !ui.text_view() &&
                (take_row(ui, view.work.message, inner, true, room) || take_row(ui, view.work.message, inner, false, room));
    return room;
}

void line_deed(const View& view, std::size_t deed) {
    const Message& message = view.work.message;
    if (deed == kBack && message.back == Message::Back::Undo)
        view.ask(Undo{});
    else if (deed == kBack && message.back == Message::Back::Stop)
        view.ask(StopHandingOn{});
    else if (deed == kBack)
        view.ask(Redo{});
    else if (deed == kShow)
        show_record(view, message.show);
}

/// The message in the strip [left, right] from y on.
void draw_message(const View& view, float left, float right, float y) {
    const Message& message = view.work.message;
    Ui& ui = view.ui;
    if (ui.prints()) return;  // it is of the moment
    const Theme& colours = ui.colours();
    const MessageRoom room = message_room(view, right - left);
    const ImRect box(left, y, right, y + room.height);
    const SemScope region(ui, Role::Region, "message", tr("Message"));
    ui.draw()->AddRectFilled(box.Min, box.Max, message.bad ? colours.bad_soft : colours.accent_soft);
    ui.draw()->AddRectFilled(box.Min, {left + ui.px(6), box.Max.y}, message.bad ? colours.bad : colours.accent);
    const float text_y = room.stacked ? y + ui.px(8) : y + (room.height - room.text) / 2;
    if (room.lines > 0)
        ui.paint(ui.draw(), {left + room.pad, text_y}, message.text, TextStyle::Small, colours.text, room.wrap, room.lines);
    else
        ui.paint(ui.draw(), {left + room.pad, text_y}, message.text, TextStyle::Body, colours.text, room.wrap);
    ui.say(Role::Paragraph, ui.next_text_id(), message.text,
           {{left + room.pad, text_y}, {left + room.pad + room.wrap, text_y + room.text}});
    const float first = room.stacked ? left + room.pad : right - room.pad - room.buttons + ui.px(8),
                top = room.stacked ? box.Max.y - ui.px(40) : y + (room.height - ui.px(32)) / 2;
    ui.push_flow({first, right, 0, top, 0, 0, 0, false});
    ui.begin_row(8);
    const std::array<LineButton, kDeeds> all = line_buttons(message);
    bool held = ImGui::IsMouseHoveringRect(box.Min, box.Max);
    for (std::size_t i = 0; i < kDeeds; ++i) {
        const auto& [label, icon] = all[i];
        if (i == kShow && room.cut) {
            if (button(ui, read_all(), {.dense = true})) show_words(view, tr("Message"), message.text);
            continue;
        }
        if (label.empty()) continue;
        const ButtonOptions options{.look = i == kDismiss ? ButtonLook::Quiet : ButtonLook::Plain,
                                    .icon = icon,
                                    .icon_only = icon != Icon::None,
                                    .dense = true};
        held = held || ui.focus() == ui.id_of(label);
        if (i == kDismiss)
            dismiss_button(view, options);
        else if (button(ui, label, options))
            line_deed(view, i);
    }
    ui.end_row();
    ui.pop_flow();
    if (held && !message.bad) view.state.message_held = true;
}

}  // namespace

void message_in_page(const View& view) {
    Ui& ui = view.ui;
    const Message& message = view.work.message;
    if (ui.prints() || message.text.empty() || message_room(view, ImGui::GetIO().DisplaySize.x).fits) return;
    const SemScope region(ui, Role::Region, "message", tr("Message"));
    const float line = ui.line_height(TextStyle::Body), width = ui.available();
    const float lines = std::max(2.0f, std::floor(ImGui::GetIO().DisplaySize.y * 0.3f / line));
    const bool whole = ui.text_view() || ui.measure(message.text, TextStyle::Body, width).y < (lines + 0.5f) * line;
    if (whole) {
        callout(ui, "words", {}, message.text, message.bad ? Tone::Bad : Tone::Normal);
    } else {
        const ImRect rect = ui.place(width, lines * line);
        ui.paint(ui.draw(), rect.Min, message.text, TextStyle::Body, message.bad ? ui.colours().bad : ui.colours().text, width,
                 static_cast<int>(lines));
        ui.say(Role::Paragraph, ui.next_text_id(), message.text, rect);
    }
    const Row row(ui);
    if (!whole && button(ui, read_all(), {.dense = true})) show_words(view, tr("Message"), message.text);
    const std::array<LineButton, kDeeds> all = line_buttons(message);
    for (std::size_t i = 0; i < kDismiss; ++i)
        if (!all[i].label.empty() && button(ui, all[i].label, {.dense = true})) line_deed(view, i);
    dismiss_button(view, {.dense = true});
}

float whole_message_bar(const View& view, float y) {
    const Message& message = view.work.message;
    if (message.text.empty() || !message.bad) return 0;
    const float width = ImGui::GetIO().DisplaySize.x;
    draw_message(view, 0, width, y);
    return message_room(view, width).height;
}

float message_bar(const View& view, float y) {
    return message_room(view, ImGui::GetIO().DisplaySize.x).fits ? whole_message_bar(view, y) : 0;
}

float done_line_height(const View& view, const LineRoom& room) {
    const Message& message = view.work.message;
    if (message.text.empty() || message.bad) return 0;
    const MessageRoom needed = message_room(view, room.right - room.left);
    return needed.fits ? needed.height : 0;
}

void done_line(const View& view, const LineRoom& room) {
    if (const float height = done_line_height(view, room); height > 0)
        draw_message(view, room.left, room.right, room.bottom - height);
}

}  // namespace waymark
