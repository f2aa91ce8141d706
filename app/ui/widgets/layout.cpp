#include "ui/widgets/layout.h"

#include <algorithm>

#include "ui/widgets/words.h"

namespace waymark {

ScrollArea::ScrollArea(Ui& ui, std::string_view key, const ImRect& rect, const Options& options)
    : ui_(ui), padding_y_(ui.px(options.padding_y)) {
    ImGui::SetCursorScreenPos(rect.Min);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg,
                          options.raised ? ui.colours().surface_raised : ui.colours().surface);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav;
    if (options.sideways) flags |= ImGuiWindowFlags_HorizontalScrollbar;
    char name[32];
    ImFormatString(name, sizeof name, "area/%08X", ui.id_of(key));
    ImGui::BeginChildEx(name, ui.id_of(key),
                        {std::max(rect.GetWidth(), 1.0f), std::max(rect.GetHeight(), 1.0f)}, 0, flags);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetCurrentWindow()->InnerRect.GetWidth();
    // On a narrow window every pixel is wanted for words.
    const float least = ui.window_width() < 200 ? 8 : 12;  // the ring around what has the focus needs 7
    const float pad =
        ui.window_width() < 500 ? std::min(ui.px(options.padding_x), ui.px(least)) : ui.px(options.padding_x);
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
    : ui_(ui),
      splitter_(ui.push_splitter()),
      list_(ui.draw()),
      outer_(ui.flow()),
      top_(ui.flow().y),
      bar_(bar),
      raised_(raised) {
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
    if (bar_)
        list_->AddRectFilled(min, {min.x + ui_.px(6), max.y}, bar_, ui_.px(6), ImDrawFlags_RoundCornersLeft);
    splitter_.Merge(list_);
    ui_.pop_splitter();
    ui_.flow().y = bottom + outer_.gap;
}

Dialog::Dialog(Ui& ui, std::string_view key, std::string_view title, float width) : ui_(ui) {
    ui.dialog_is_open();
    const ImGuiID id = ui.id_of(key);
    if (!ImGui::IsPopupOpen(id, 0)) ImGui::OpenPopupEx(id, ImGuiPopupFlags_None);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const bool whole = ui.window_width() < 700;
    height_key_ = ImHashStr("dialog height", 0, id);
    ImGuiStorage* storage = ImGui::GetStateStorage();
    const float wanted = storage->GetFloat(height_key_, ui.px(400));
    const float w = whole ? screen.x : std::min(ui.px(width), screen.x - ui.px(48));
    const float h = whole ? screen.y : std::min(wanted, screen.y - ui.px(48));
    ImGui::SetNextWindowPos({(screen.x - w) / 2, (screen.y - h) / 2});
    ImGui::SetNextWindowSize({w, h});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, whole ? 0 : ui.px(8));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize,
                        whole ? 0 : ui.px(1));  // a modal popup counts as a window here
    ImGui::PushStyleColor(ImGuiCol_PopupBg, ui.colours().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colours().border);
    ImGui::PushStyleColor(ImGuiCol_ModalWindowDimBg, ui.colours().shade);
    ImGuiWindowFlags flags = ImGuiWindowFlags_Modal | ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize |
                             ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoCollapse;
    // What is to be as high as its words needs no bar; it would stay after words that were there for a moment.
    if (!whole && h == wanted) flags |= ImGuiWindowFlags_NoScrollbar;
    open_ = ImGui::BeginPopupEx(id, flags);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar(3);
    ui.push_scope(Role::Dialog, key, title);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float pad = ui.px(whole ? 16 : 28);
    ui.push_flow({at.x + pad, at.x + ImGui::GetCurrentWindow()->InnerRect.GetWidth() - pad, at.x + pad,
                  at.y + pad, ui.px(12), ui.px(8), 0, false});
    heading(ui, 2, title);
    dismissed_ = ui.take_escape(Ui::Layer::Dialog);
}

Dialog::~Dialog() {
    const Flow flow = ui_.pop_flow();
    ui_.pop_scope();
    if (open_) {
        const float bottom = flow.y + ui_.px(16);
        ImGui::SetCursorScreenPos({flow.left, bottom});
        ImGui::Dummy({1, 1});
        const float height = bottom + 2 - (ImGui::GetWindowPos().y - ImGui::GetScrollY());
        ImGui::EndPopup();
        ImGuiStorage* storage = ImGui::GetStateStorage();
        float* kept = storage->GetFloatRef(height_key_, height);
        if (*kept != height) ui_.want_frame();
        *kept = height;
    }
    ImGui::PopStyleColor();
}

}  // namespace waymark
