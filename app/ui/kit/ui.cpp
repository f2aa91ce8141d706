#include "ui/kit/ui.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

NodeId hash_ids(NodeId a, NodeId b) {
    const NodeId pair[2] = {a, b};
    return ImHashData(pair, sizeof pair);
}

Box box_of(const ImRect& rect) {
    return {rect.Min.x, rect.Min.y, rect.GetWidth(), rect.GetHeight()};
}

}  // namespace

void Ui::begin_frame(const UiFrame& frame) {
    frame_ = frame;
    theme_ = &theme(frame.theme);
    arena_block_ = arena_used_ = 0;
    nodes_.clear();
    heading_ = 0;
    groups_.clear();
    flows_.clear();
    scopes_.clear();
    scopes_.push_back({});
    announcements_.clear();
    rows_.clear();
    lists_.clear();
    painted_.clear();
    shown_name_ = {};
    wants_frame_ = false;
    editing_natively_ = false;
    modal_begin_now_ = modal_end_now_ = 0;
    top_layer_now_ = Layer::Page;
    turns_pages_now_ = false;
    took_request_ = focus_just_given_ = false;
    list_key_ = UiKey::None;
    page_turn_ = 0;
    dialog_now_ = false;
    activated_ = 0;
    flows_.push_back({0, ImGui::GetIO().DisplaySize.x, 0, 0, px(8), px(8), 0, false});

    // ImGui notes the pixel density only for the font in use; both are drawn with.
    ImGui::PushFont(fonts_.bold, font_size(TextStyle::Body));
    ImGui::PopFont();

    actions_.clear();
    if (frame.actions) take_actions(*frame.actions);
    if (ImGui::IsMouseClicked(0)) {
        second_press_ = frame.now_ms - pressed_ms_ < kSecondPressMs && pressed_rect_.Contains(ImGui::GetIO().MouseClickedPos[0]);
        if (second_press_) pressed_ms_ = frame.now_ms;
        focus_by_key_ = false;
    }
    // A soft keyboard, or another size of text, has taken the room that the focus was in.
    const ImVec2 room(window_width(), window_height());
    if (room.x != last_room_.x || room.y != last_room_.y) reveal_focus_ = true;
    last_room_ = room;
    act_on_keys();
}

void Ui::end_frame() {
    IM_ASSERT(scopes_.size() == 1 && flows_.size() == 1);
    escape_ = false;
    menu_asked_ = 0;
    // What takes the focus when it is drawn already is brought into sight when it is drawn next.
    reveal_focus_ = took_request_;
    modal_begin_ = modal_begin_now_;
    modal_end_ = modal_end_now_;
    top_layer_ = top_layer_now_;
    turns_pages_ = turns_pages_now_;
    if (dialog_before_ && !dialog_now_) {
        ImGui::ClosePopupToLevel(0, false);
        popup_ = 0;
        // What the dialog led to may have asked for the focus; it is not called back from there.
        if (!took_request_) give_focus_back(focus_before_dialog_, caret_before_dialog_);
    }
    dialog_before_ = dialog_now_;
    settle_removal();
    settle_focus();
    place_words();
    if (shown_ != 0 && shown_age_++ > 0) shown_ = 0;
    // In the frame in which it is let go the press still has to find what it is on.
    if (pressed_away_ != 0 && !ImGui::IsMouseDown(0)) {
        pressed_away_ = 0;
        wants_frame_ = true;
    }
    mark_tab_stops();
    nodes_.swap(last_);
    groups_.swap(last_groups_);
    if (!focus_tag_.empty() && ++focus_tag_age_ > 4) focus_tag_.clear();
    if (!focus_tag_.empty()) wants_frame_ = true;
}

// --------------------------------------------------------------------------------------------------------------
// Layout

float Ui::reading_width() const {
    const Flow& flow = flows_.back();
    return std::min(flow.right - flow.left, px(640));
}

ImRect Ui::place(float width, float height) {
    Flow& flow = flows_.back();
    // Whole pixels keep edges and letters crisp.
    height = std::round(height);
    flow.y = std::round(flow.y);
    if (!flow.row) {
        const ImRect rect(flow.left, flow.y, flow.left + width, flow.y + height);
        flow.y += height + flow.gap;
        return rect;
    }
    if (flow.x > flow.left && flow.x + width > flow.right + 0.5f) {
        flow.y += flow.row_height + flow.row_gap;
        flow.x = flow.left;
        flow.row_height = 0;
    }
    const ImRect rect(flow.x, flow.y, flow.x + width, flow.y + height);
    flow.x += width + flow.row_gap;
    flow.row_height = std::max(flow.row_height, height);
    return rect;
}

void Ui::space(float design) {
    Flow& flow = flows_.back();
    (flow.row ? flow.x : flow.y) += px(design);
}

Flow Ui::pop_flow() {
    const Flow flow = flows_.back();
    flows_.pop_back();
    return flow;
}

ImDrawListSplitter& Ui::push_splitter() {
    if (splitter_depth_ == splitters_.size()) splitters_.push_back(std::make_unique<ImDrawListSplitter>());
    return *splitters_[splitter_depth_++];
}

void Ui::begin_row(float gap) {
    Flow& flow = flows_.back();
    flow.row = true;
    flow.x = flow.left;
    flow.row_height = 0;
    flow.row_gap = px(gap);
}

void Ui::end_row() {
    Flow& flow = flows_.back();
    flow.row = false;
    if (flow.row_height > 0) flow.y += flow.row_height + flow.gap;
    flow.row_height = 0;
}

// -----------------------------------------------------------------------------------------------------------
// Semantics

NodeId Ui::id_of(std::string_view key) const {
    return ImGui::GetCurrentWindow()->GetID(key.data(), key.data() + key.size());
}

NodeId Ui::next_text_id() {
    Scope& scope = scopes_.back();
    return hash_ids(scope.id ^ 0x7E87u, static_cast<NodeId>(++scope.texts));
}

SemNode& Ui::say(Role role, NodeId id, std::string_view name, const ImRect& box) {
    if (id == focus_) focus_window_ = ImGui::GetCurrentWindow();
    SemNode& node = nodes_.append();
    groups_.push_back(scopes_.back().arrow_group);
    node.id = id;
    node.parent = scopes_.back().id;
    node.role = role;
    if (role == Role::Heading) heading_ = id;
    node.name.assign(name);
    node.box = box_of(box);
    node.clip = box_of(ImGui::GetCurrentWindow()->ClipRect);
    if (id == shown_) {
        shown_ = 0;
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), {{box.Min.x, box.Min.y - covered_top}, box.Max},
                              ImGuiScrollFlags_KeepVisibleCenterY);
        wants_frame_ = true;
    }
    return node;
}

NodeId Ui::push_scope(Role role, std::string_view key, std::string_view name, bool arrows) {
    const NodeId id = id_of(key);
    const ImRect nowhere(0, 0, 0, 0);
    SemNode& node = say(role, id, name, nowhere);
    node.box = node.clip;
    Scope scope;
    scope.id = id;
    scope.node = nodes_.size() - 1;
    scope.arrow_group = arrows ? id : scopes_.back().arrow_group;
    scopes_.push_back(scope);
    ImGui::PushOverrideID(id);
    if (role == Role::Dialog) modal_begin_now_ = nodes_.size() - 1;
    return id;
}

void Ui::pop_scope() {
    if (nodes_[scopes_.back().node].role == Role::Dialog) modal_end_now_ = nodes_.size();
    ImGui::PopID();
    scopes_.pop_back();
}

SemNode& Ui::scope_node() {
    return nodes_[scopes_.back().node];
}

void Ui::leave_editing(std::size_t first) {
    if (reading_here()) {
        for (std::size_t i = first; i < nodes_.size(); ++i) {
            SemNode& node = nodes_[i];
            if (!is_control(node.role) || node.role == Role::Option || (node.state & sem::Disabled)) continue;
            node.state |= sem::Disabled;
            // Where it already has its own words, those say what it is for.
            if (!node.description.empty()) node.description.append(" ");
            node.description.append(frame_.reading);
        }
    }
    --editing_;
}

void Ui::announce(std::string_view text, bool urgent) {
    announcements_.push_back({std::string(text), urgent});
    wants_frame_ = true;
}

void Ui::announce_passing(std::string_view text) {
    announcements_.push_back({std::string(text), false, true});
    wants_frame_ = true;
}

}  // namespace waymark
