#include "ui/widgets/layout.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/words.h"

namespace waymark {

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const ImRect& rect, const Options& options)
    : ui_(ui), padding_y_(ui.px(options.padding_y)) {
    ImGui::SetCursorScreenPos(rect.Min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, options.raised ? ui.colours().surface_raised : ui.colours().surface);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    if (options.sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    char name[32];
    ImFormatString(name, sizeof name, "area/%08X", ui.id_of(key));
    ImGui::BeginChildEx(name, ui.id_of(key), {std::max(rect.GetWidth(), 1.0f), std::max(rect.GetHeight(), 1.0f)}, 0, flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetCurrentWindow()->InnerRect.GetWidth();
    // On a narrow window every pixel is wanted for words.
    const float least = ui.window_width() < 200 ? 8 : 12;  // the ring around what has the focus needs 7
    const float pad = ui.window_width() < 500 ? std::min(ui.px(options.padding_x), ui.px(least)) : ui.px(options.padding_x);
    const float left = at.x + pad, right = std::max(left + ui.px(40), at.x + width - pad);
    ui.push_flow({left, right, left, at.y + padding_y_, ui.px(options.gap), ui.px(8), 0, false});
}

ScrollArea::~ScrollArea() {
    const Flow flow = ui_.pop_flow();
    ImGui::SetCursorScreenPos({flow.left, flow.y});
    ImGui::Dummy({1, padding_y_});
    ImGui::EndChild();
}

Card::Card(Ui& ui, Colour bar, bool raised)
    : ui_(ui), splitter_(ui.push_splitter()), list_(ui.draw()), outer_(ui.flow()), top_(ui.flow().y), bar_(bar), raised_(raised) {
    splitter_.Split(list_, 2);
    splitter_.SetCurrentChannel(list_, 1);
    const float pad = ui.px(16), edge = bar ? ui.px(6) : 0;
    Flow inner = outer_;
    inner.left += pad + edge;
    inner.right -= pad;
    inner.x = inner.left;
    inner.y += ui.px(14);
    inner.gap = ui.px(8);
    ui.push_flow(inner);
}

Card::~Card() {
    const Flow inner = ui_.pop_flow();
    const float bottom = inner.y - inner.gap + ui_.px(14);
    const ImVec2 min(outer_.left, top_), max(outer_.right, bottom);
    splitter_.SetCurrentChannel(list_, 0);
    const Theme& colours = ui_.colours();
    list_->AddRectFilled(min, max, raised_ ? colours.surface_raised : colours.surface, ui_.px(6));
    list_->AddRect(min, max, colours.border, ui_.px(6), 0, ui_.px(1));
    if (bar_) list_->AddRectFilled(min, {min.x + ui_.px(6), max.y}, bar_, ui_.px(6), ImDrawFlags_RoundCornersLeft);
    splitter_.Merge(list_);
    ui_.pop_splitter();
    ui_.flow().y = bottom + outer_.gap;
}

Dialog::Dialog(Ui& ui, std::string_view key, std::string_view title, float width) : ui_(ui), kept_(ImGui::GetStateStorage()) {
    ui.dialog_is_open();
    const ImGuiID id = ui.id_of(key);
    if (!ImGui::IsPopupOpen(id, 0)) ImGui::OpenPopupEx(id, ImGuiPopupFlags_None);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool whole = ui.window_width() < 700;
    body_key_ = ImHashStr("dialog height", 0, id);
    foot_key_ = ImHashStr("dialog foot", 0, id);
    body_ = kept_->GetFloat(body_key_, ui.px(400));
    foot_ = kept_->GetFloat(foot_key_, 0);
    kept_->SetFloat(foot_key_, 0);  // Until it is drawn again
    const float w = whole ? screen.x : std::min(ui.px(width), screen.x - ui.px(48));
    const float most = whole ? screen.y : screen.y - ui.px(48);
    foot_stays_ = foot_ <= most / 4;
    const float foot = foot_stays_ ? foot_ : 0, h = whole ? screen.y : std::min(body_ + foot, most);
    const float seen = std::floor(std::min(body_, h - foot)), border = whole ? 0 : ui.px(1);
    ImGui::SetNextWindowPos({(screen.x - w) / 2, (screen.y - h) / 2});
    ImGui::SetNextWindowSize({w, h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, whole ? 0 : ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, border);  // a modal popup counts as a window here
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.colours().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colours().border);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, ui.colours().shade);
    const ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    open_ = ImGui::BeginPopupEx(id, flags | ImGuiWindowFlags_Modal | ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove |
                                        ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse | ImGuiWindowFlags_NoScrollbar |
                                        ImGuiWindowFlags_NoScrollWithMouse);
    window_ = ImGui::GetCurrentWindow();
    const NodeId scope = ui.push_scope(Role::Dialog, key, title);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    body_bottom_ = at.y + seen;
    if (open_) {
        ImGui::SetCursorScreenPos({at.x + border, at.y});
        // What is to be as high as its words needs no bar; it would stay after words that were there for a moment.
        const ImGuiWindowFlags bar = body_ <= seen ? ImGuiWindowFlags_NoScrollbar : 0;
        ImGui::BeginChildEx("dialog body", ui.id_of("body"), {w - 2 * border, std::max(seen, 1.0f)}, 0,
                            flags | ImGuiWindowFlags_NoBackground | bar);
        if (ImGui::IsWindowAppearing()) ImGui::SetScrollY(0);
        ImGui::PushOverrideID(scope);
    }
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    const float pad = ui.px(whole ? 16 : 28);
    ui.push_flow({at.x + pad, at.x + ImGui::GetCurrentWindow()->InnerRect.GetWidth() - pad, at.x + pad,
                  ImGui::GetCursorScreenPos().y + pad, ui.px(12), ui.px(8), 0, false});
    heading(ui, 2, title);
    dismissed_ = ui.take_escape(Ui::Layer::Dialog);
}

void Dialog::end_body(float bottom) const {
    ImGui::SetCursorScreenPos({ui_.flow().left, bottom});
    ImGui::Dummy({1, 1});
    kept_->SetFloat(body_key_, std::ceil(bottom + 2 - (ImGui::GetWindowPos().y - ImGui::GetScrollY())));
    ImGui::PopID();
    ImGui::EndChild();
}

Dialog::~Dialog() {
    if (open_ && ImGui::GetCurrentWindow() != window_) end_body(ui_.flow().y + ui_.px(16));
    ui_.pop_flow();
    ui_.pop_scope();
    if (open_) ImGui::EndPopup();
    if (open_ && (kept_->GetFloat(body_key_) != body_ || kept_->GetFloat(foot_key_) != foot_)) ui_.want_frame();
    ImGui::PopStyleColor();
}

DialogFoot::DialogFoot(const Dialog& dialog) : dialog_(dialog), top_(dialog.ui_.flow().y) {
    Ui& ui = dialog.ui_;
    if (dialog.open_ && dialog.foot_stays_) {
        const bool scrolls = ImGui::GetCurrentWindow()->ScrollMax.y > 0;
        dialog.end_body(top_);
        const ImRect& window = dialog.window_->InnerRect;
        if (scrolls) ui.rule({window.Min.x, dialog.body_bottom_}, {window.Max.x, dialog.body_bottom_}, ui.colours().divider);
        ui.flow().y = top_ = dialog.body_bottom_;
    }
    ui.push_scope(Role::Group, "foot", {});
    ui.space(8);
    ui.begin_row();
}

DialogFoot::~DialogFoot() {
    Ui& ui = dialog_.ui_;
    ui.end_row();
    ui.pop_scope();
    const Flow& flow = ui.flow();
    const float below = ui.px(ui.window_width() < 700 ? 16 : 24);
    if (dialog_.open_) dialog_.kept_->SetFloat(dialog_.foot_key_, std::ceil(flow.y - flow.gap + below - top_));
}

}  // namespace waymark
