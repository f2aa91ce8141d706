#include "ui/widgets/field.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "model/base/utf8.h"
#include "ui/widgets/icon.h"

namespace waymark {
namespace {

/// Between the edge of a field and its text, in design px.
constexpr float kFieldPad = 10;

/// FieldOptions::input_kind of a passphrase.
constexpr std::string_view kSecret = "password";

/// Dear ImGui's name for the text of a field that it edits.
ImGuiID text_id(NodeId field) {
    return ImHashStr("##text", 0, field);
}

int grow_text(ImGuiInputTextCallbackData* data) {
    if (data->EventFlag == ImGuiInputTextFlags_CallbackResize) {
        auto* text = static_cast<std::string*>(data->UserData);
        text->resize(static_cast<std::size_t>(data->BufTextLen));
        data->Buf = text->data();
    }
    return 0;
}

/// A field of one line holds no line break, whoever sets it.
std::string on_one_line(std::string_view text) {
    std::string line(text);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return line;
}

/// A dot for each letter.
std::string_view in_dots(Ui& ui, std::string_view text) {
    std::string dots;
    for (const char c : text)
        if (!is_continuation(c)) dots += "•";
    return ui.fill("{}", dots);
}

/// ImGui's own field, made to look like ours, for the one field being typed in.
bool native_edit(Ui& ui, NodeId id, const ImRect& rect, std::string_view value, const FieldOptions& options, bool take_focus) {
    const int lines = options.lines;
    const ImGuiID edit_id = text_id(id);
    if (ui.scratch_owner != id || ui.scratch() != value) {
        ui.scratch_owner = id;
        ui.scratch() = value;
        // Set or undone while it is typed in: ImGui would write what it has over that.
        if (ImGui::GetActiveID() == edit_id)
            if (ImGuiInputTextState* const state = ImGui::GetInputTextState(edit_id)) state->ReloadUserBufAndMoveToEnd();
    }
    const float size = ui.font_size(TextStyle::Body);
    ImGui::PushFont(ui.font(TextStyle::Body), size);
    const float pad_y = lines > 1 ? ui.px(8) : (rect.GetHeight() - size) / 2;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {ui.px(kFieldPad), pad_y});
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0);
    ImGui::PushStyleColor(ImGuiCol_Text, ui.colours().text);
    ImGui::PushStyleColor(ImGuiCol_InputTextCursor, ui.colours().text);
    ImGui::PushStyleColor(ImGuiCol_TextSelectedBg, ui.colours().accent_soft);
    ImGui::SetCursorScreenPos(rect.Min);
    if (take_focus) {
        ImGui::SetKeyboardFocusHere();
        // Dear ImGui takes it with the next frame. Were that the one of the first key, Ctrl V would come to nothing.
        ui.want_frame();
    }
    ImGuiInputTextFlags flags = ImGuiInputTextFlags_CallbackResize;
    if (lines > 1) flags |= ImGuiInputTextFlags_Multiline;
    if (options.input_kind == kSecret) flags |= ImGuiInputTextFlags_Password;
    ImGui::PushOverrideID(id);
    std::string& text = ui.scratch();
    const bool changed = ImGui::InputTextEx("##text", nullptr, text.data(), static_cast<int>(text.capacity()) + 1, rect.GetSize(),
                                            flags, grow_text, &text);
    ImGui::PopID();
    ImGui::PopStyleColor(4);
    ImGui::PopStyleVar(2);
    ImGui::PopFont();
    return changed;
}

/// What a field shows: what was typed into it until it is left, or until what is kept of it changes by other
/// means (undo).
std::string_view text_shown(Ui& ui, NodeId id, std::string_view value) {
    Ui::Typed& typed = ui.typed;
    if (typed.field != id) return value;
    if (std::exchange(typed.is_new, false)) typed.kept = value;
    if (!ui.is_editing(id) || typed.kept != value) {
        typed.field = 0;
        return value;
    }
    return typed.text;
}

}  // namespace

void field_label(Ui& ui, std::string_view label, std::string_view hint, std::string_view problem, float width) {
    const auto line = [&](std::string_view text, TextStyle style, Colour colour) {
        if (text.empty()) return;
        const ImVec2 size = ui.measure(text, style, width);
        const float gap = ui.flow().gap;
        ui.flow().gap = ui.px(4);
        const ImRect rect = ui.place(width, size.y);
        ui.flow().gap = gap;
        if (ImGui::IsRectVisible(rect.Min, rect.Max)) ui.paint(ui.draw(), rect.Min, text, style, colour, width);
    };
    line(label, TextStyle::Strong, ui.colours().text);
    line(hint, TextStyle::Small, ui.colours().text_quiet);
    line(problem, TextStyle::SmallStrong, ui.colours().bad);
}

void say_help(SemNode& node, std::string_view hint, std::string_view problem) {
    node.description.assign(problem);
    if (!hint.empty() && !problem.empty()) node.description.append(" ");
    node.description.append(hint);
    if (!problem.empty()) node.state |= sem::Invalid;
}

namespace {

/// Ground, edge and sign of a field.
void paint_frame(Ui& ui, const ImRect& rect, const FieldOptions& options, bool reading) {
    const Theme& colours = ui.colours();
    ImDrawList* list = ui.draw();
    list->AddRectFilled(rect.Min, rect.Max, reading ? colours.surface_raised : colours.surface, ui.px(4));
    const bool wrong = !options.problem.empty();
    list->AddRect(rect.Min, rect.Max, wrong ? colours.bad : colours.border, ui.px(4), 0, ui.px(wrong ? 2.0f : 1.0f));
    if (options.search)
        paint_icon(list, Icon::Search, {rect.Min.x + ui.px(kFieldPad + 9), rect.GetCenter().y}, ui.px(18), colours.text_quiet);
}

/// The value of a field, or what stands for it while it is empty, into `inner`.
void paint_value(Ui& ui, const ImRect& inner, const FieldOptions& options, std::string_view value) {
    const Theme& colours = ui.colours();
    const float pad = ui.px(kFieldPad), line = ui.line_height(TextStyle::Body);
    const bool many = options.lines > 1;
    const ImVec2 at(inner.Min.x + pad, many ? inner.Min.y + ui.px(8) : std::round(inner.GetCenter().y - line / 2));
    ui.draw()->PushClipRect(inner.Min, inner.Max, true);
    const std::string_view shown = options.input_kind == kSecret ? in_dots(ui, value) : value;
    ui.paint(ui.draw(), at, value.empty() ? options.placeholder : shown, TextStyle::Body,
             value.empty() ? colours.text_quiet : colours.text, many ? inner.GetWidth() - 2 * pad : 0);
    ui.draw()->PopClipRect();
}

/// A field of several lines is as high as what is in it, up to fourteen.
float field_height(const Ui& ui, std::string_view value, int lines, float width) {
    if (lines <= 1) return ui.control_height();
    const float line = ui.line_height(TextStyle::Body);
    const float text = ui.measure(value, TextStyle::Body, width - 2 * ui.px(kFieldPad)).y;
    return std::clamp(text, line * static_cast<float>(lines), line * 14) + ui.px(20);
}

/// While it lives, a field that is scrolled to has its label in sight above it, where the window has room for both.
class LabelInSight {
  public:
    LabelInSight(Ui& ui, const ImRect& rect, float top) : ui_(ui), before_(ui.covered_top) {
        const float room = ImGui::GetCurrentWindow()->InnerRect.GetHeight() - rect.GetHeight() - ui.px(24);
        ui.covered_top += std::clamp(rect.Min.y - top, 0.0f, std::max(room, 0.0f));
    }
    ~LabelInSight() { ui_.covered_top = before_; }
    LabelInSight(const LabelInSight&) = delete;
    LabelInSight& operator=(const LabelInSight&) = delete;

  private:
    Ui& ui_;
    float before_;
};

/// Where the person is in the text that is edited; in a field that they came back to, where they had been: Dear ImGui selects
/// all of what it is led to, and the next letter would replace it.
void keep_caret(Ui& ui, NodeId id) {
    ImGuiInputTextState* const state = ImGui::GetInputTextState(text_id(id));
    if (!state) return;
    if (const Ui::Caret* const before = ui.caret_to_restore(id)) {
        state->WantReloadUserBuf = true;
        state->ReloadSelectionStart = std::min(before->from, state->TextLen);
        state->ReloadSelectionEnd = std::min(before->to, state->TextLen);
        ui.caret_is_restored();
        ui.want_frame();
        return;
    }
    if (state->WantReloadUserBuf) return;
    const bool some = state->HasSelection();
    ui.caret = {id, some ? state->GetSelectionStart() : state->GetCursorPos(),
                some ? state->GetSelectionEnd() : state->GetCursorPos()};
}

/// Dear ImGui's own editing in `inner`, where the host has none. Gives what was typed.
std::optional<std::string> edit_here(Ui& ui, NodeId id, const ImRect& inner, std::string_view value, const FieldOptions& options,
                                     bool take) {
    std::optional<std::string> changed;
    if (native_edit(ui, id, inner, value, options, take)) changed = ui.scratch();
    if (ImGui::GetActiveID() != text_id(id)) return changed;
    ui.set_editing_natively();
    keep_caret(ui, id);
    const bool focused = ui.focus() == id;
    if (!focused && ImGui::IsMouseDown(0))
        ui.set_focus(id);
    else if (!focused)
        ImGui::ClearActiveID();  // Tab led away
    return changed;
}

}  // namespace

std::optional<std::string> text_field(Ui& ui, std::string_view label, std::string_view kept, const FieldOptions& options) {
    const NodeId id = ui.id_of(options.key.empty() ? label : options.key);
    const std::string_view value = text_shown(ui, id, kept);
    const float width = std::min(options.width > 0 ? ui.px(options.width) : ui.reading_width(), ui.available());
    const float top = ui.flow().y;
    if (!options.label_hidden) field_label(ui, label, options.hint, options.problem, width);
    const ImRect rect = ui.place(width, field_height(ui, value, options.lines, width));
    const LabelInSight with_label(ui, rect, options.label_hidden ? rect.Min.y : top);
    ImRect inner = rect;
    inner.Min.x += options.search ? ui.px(28) : 0;

    const bool was_focused = ui.focus() == id;
    if (ui.takes_requested_focus(options.focus_tag)) ui.set_focus(id);
    const bool reading = ui.reading_here(), edits_here = !ui.host_edits_text() && !reading;
    const bool hovered = ImGui::IsMouseHoveringRect(rect.Min, rect.Max) &&
                         ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem | ImGuiHoveredFlags_ChildWindows);
    const bool in_sight = ImGui::IsRectVisible(rect.Min, rect.Max);
    if (in_sight) paint_frame(ui, rect, options, reading);

    std::optional<std::string> changed;
    const std::string* set = ui.value_set(id);
    if (set && *set != value) changed = options.lines > 1 ? *set : on_one_line(*set);
    const bool focused = ui.focus() == id;
    const bool active = edits_here && ImGui::GetActiveID() == text_id(id);
    if (edits_here && in_sight && (focused || active || (hovered && ui.press_counts(id)))) {
        const bool take = focused && !active && !(ImGui::IsMouseDown(0) && hovered);
        if (auto typed = edit_here(ui, id, inner, changed ? std::string_view(*changed) : value, options, take))
            changed = std::move(typed);
    } else {
        const Control control = ui.control(id, rect);
        const bool host_draws = ui.host_edits_text() && ui.is_editing(id);
        if (in_sight && !host_draws) paint_value(ui, inner, options, value);
        if (control.hovered && !reading) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    }
    if (changed) ui.typed = {id, *changed, {}, true};
    const bool has_focus = ui.focus() == id;
    if (has_focus && !was_focused)
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), {{rect.Min.x, rect.Min.y - ui.covered_top}, rect.Max},
                              ImGuiScrollFlags_KeepVisibleEdgeY);
    if (has_focus && in_sight) ui.paint_focus_ring(rect);

    SemNode& node = ui.say(options.lines > 1 ? Role::TextArea
                           : options.search  ? Role::SearchField
                                             : Role::TextField,
                           id, label, inner);
    node.value.assign(changed ? std::string_view(*changed) : value);
    say_help(node, options.hint, options.problem);
    node.input_kind.assign(options.input_kind);
    if (options.required) node.state |= sem::Required;
    if (options.lines > 1) node.state |= sem::Multiline;
    return changed;
}

}  // namespace waymark
