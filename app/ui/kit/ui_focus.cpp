// Focus and keys. ImGui's own navigation is off: order is the reading order of the semantic list, the same on
// the desktop and, through the mirror, in the browser.

#include <algorithm>
#include <cmath>

#include "model/base/decimal.h"
#include "ui/kit/ui.h"

namespace waymark {
namespace {

bool takes_text(Role role) {
    return role == Role::TextField || role == Role::SearchField || role == Role::TextArea;
}

/// True for keys that work the list of a search field, not the text in it.
bool works_list(const SemNode& node, UiKey key) {
    if (node.controls == 0) return false;
    if (key == UiKey::Home || key == UiKey::End) return node.active != 0;
    return key == UiKey::Enter || key == UiKey::Up || key == UiKey::Down || key == UiKey::PageUp || key == UiKey::PageDown;
}

bool asks_for_row(UiKey key) {
    return key == UiKey::PageUp || key == UiKey::PageDown || key == UiKey::Home || key == UiKey::End;
}

/// True inside a table that scrolls by itself and says only some of its rows, as data_table does: it takes the keys
/// that ask for another of them.
bool in_long_table(const SemanticList& nodes, const SemNode& node) {
    for (const SemNode* at = &node; at; at = at->parent != 0 ? nodes.find(at->parent) : nullptr)
        if (at->role == Role::Table) return at->max > 0;
    return false;
}

ImGuiWindow* scrolling(ImGuiWindow* window) {
    while (window && window->ScrollMax.y <= 0 && (window->Flags & ImGuiWindowFlags_ChildWindow)) window = window->ParentWindow;
    // The buttons of a dialog stand below what scrolls in it.
    if (window && (window->Flags & ImGuiWindowFlags_Modal) && !window->DC.ChildWindows.empty())
        window = window->DC.ChildWindows[0];
    return window && window->WasActive && window->ScrollMax.y > 0 ? window : nullptr;
}

ImGuiWindow* largest_scrolling() {
    ImGuiWindow* largest = nullptr;
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows)
        if (scrolling(window) == window && (!largest || window->InnerRect.GetArea() > largest->InnerRect.GetArea()))
            largest = window;
    return largest;
}

void scroll_by_key(ImGuiWindow* window, UiKey key, std::uint8_t mods, float line) {
    if (!window) return;
    const bool back = key == UiKey::PageUp || key == UiKey::Up || key == UiKey::Home || (mods & ModShift) != 0;
    const float by = key == UiKey::PageDown || key == UiKey::PageUp || key == UiKey::Space ? window->InnerRect.GetHeight() * 0.9f
                     : key == UiKey::Down || key == UiKey::Up                              ? line
                     : key == UiKey::End || key == UiKey::Home                             ? window->ScrollMax.y
                                                                                           : 0;
    ImGui::SetScrollY(window, std::clamp(window->Scroll.y + (back ? -by : by), 0.0f, window->ScrollMax.y));
}

}  // namespace

const SemNode* Ui::last_node(NodeId id, std::size_t* index) const {
    if (id == 0) return nullptr;
    for (std::size_t i = 0; i < last_.size(); ++i) {
        if (last_[i].id != id) continue;
        if (index) *index = i;
        return &last_[i];
    }
    return nullptr;
}

void Ui::set_focus(NodeId id) {
    left_ = 0;
    if (took_request_) came_to_ = id;
    if (id == focus_) return;
    focus_before_ = std::exchange(focus_, id);
    focus_given_back_ = false;
    caret_given_back_ = {};
    if (ImGui::IsMouseDown(0) && pressed_away_ == 0) pressed_away_ = focus_before_;
    ++edit_session_;
    reveal_focus_ = true;
    focus_moved_by_app_ = true;
    wants_frame_ = true;
}

void Ui::focus_back() {
    if (last_node(focus_before_))
        give_focus_back(focus_before_, caret);
    else
        request_focus("title");
}

void Ui::give_focus_back(NodeId id, const Caret& where) {
    set_focus(id);
    focus_given_back_ = true;
    caret_given_back_ = where;
}

const Ui::Caret* Ui::caret_to_restore(NodeId field) const {
    return caret_given_back_.field == field && focus_ == field ? &caret_given_back_ : nullptr;
}

void Ui::request_focus(std::string_view tag) {
    focus_tag_ = tag;
    focus_tag_age_ = 0;
    wants_frame_ = true;
}

bool Ui::takes_requested_focus(std::string_view tag) {
    if (tag.empty() || focus_tag_ != tag) return false;
    focus_tag_.clear();
    took_request_ = true;
    return true;
}

void Ui::enter_layer(Layer layer) {
    top_layer_now_ = std::max(top_layer_now_, layer);
}

void Ui::dialog_is_open() {
    enter_layer(Layer::Dialog);
    if (!dialog_before_ && !dialog_now_) {
        focus_before_dialog_ = focus_;
        caret_before_dialog_ = caret;
    }
    dialog_now_ = true;
}

bool Ui::focus_takes_text() const {
    const SemNode* const node = last_node(focus_);
    return node && takes_text(node->role);
}

bool Ui::take_escape(Layer layer) {
    if (!escape_ || layer < top_layer_) return false;
    escape_ = false;
    return true;
}

void Ui::close_popup() {
    if (popup_ == 0) return;
    const NodeId owner = popup_;
    drop_popup();
    set_focus(owner);
}

void Ui::drop_popup() {
    const ImVector<ImGuiPopupData>& open = ImGui::GetCurrentContext()->OpenPopupStack;
    for (int level = 0; level < open.Size; ++level) {
        if (open[level].PopupId != popup_) continue;
        ImGui::ClosePopupToLevel(level, false);
        break;
    }
    popup_ = 0;
    wants_frame_ = true;
}

int Ui::page_turn_of(UiKey key, std::uint8_t mods, const SemNode* node) const {
    if (!turns_pages_ || top_layer_ != Layer::Page || mods != ModNone) return 0;
    if (key == UiKey::PageDown) return 1;
    if (key == UiKey::PageUp) return -1;
    if (node && (takes_text(node->role) || node->role == Role::Select || node->role == Role::Slider)) return 0;
    if (key == UiKey::Right || (key == UiKey::Enter && !(node && is_control(node->role)))) return 1;
    return key == UiKey::Left ? -1 : 0;
}

bool Ui::key(UiKey key, std::uint8_t mods) {
    const SemNode* node = last_node(focus_);
    if (page_turn_of(key, mods, node) != 0) {
        keys_.emplace_back(key, mods);
        return true;
    }
    const bool typing = node && takes_text(node->role);
    if (mods & (ModCtrl | ModAlt)) {
        // Alt and an arrow open a list of choices, as everywhere.
        if (!(node && node->role == Role::Select && (key == UiKey::Down || key == UiKey::Up) && mods == ModAlt)) return false;
    }
    if (node && mods == ModNone && works_list(*node, key)) {
        keys_.emplace_back(key, mods);
        return true;
    }
    switch (key) {
        case UiKey::Tab:
        case UiKey::Escape:
            break;
        case UiKey::Space:
            if (typing) return false;
            break;
        case UiKey::Enter:
            if (!node || typing || !is_control(node->role)) return false;
            break;
        case UiKey::Up:
        case UiKey::Down:
        case UiKey::Left:
        case UiKey::Right:
        case UiKey::Home:
        case UiKey::End:
        case UiKey::PageUp:
        case UiKey::PageDown:
            if (typing) return false;
            break;
        case UiKey::ContextMenu:
            if (!node || (node->state & sem::HasMenu) == 0) return false;
            break;
        default:
            return false;
    }
    keys_.emplace_back(key, mods);
    return true;
}

void Ui::act_on_keys() {
    choose_by_letters();
    // Nothing to move among: the keys scroll what the focus is in, as in any page; where it is in nothing, the page.
    const auto scroll = [this](UiKey key, std::uint8_t mods) {
        ImGuiWindow* window = last_node(focus_) ? scrolling(focus_window_) : nullptr;
        if (!window) window = scrolling(ImGui::GetCurrentContext()->HoveredWindow);
        if (!window && top_layer_ == Layer::Page) window = largest_scrolling();
        scroll_by_key(window, key, mods, px(40));
    };
    // A key that sets or presses something ends the frame's keys, as with the mirror's actions: the next one is meant
    // for what came of it.
    const std::size_t before = actions_.size();
    std::size_t taken = 0;
    while (taken < keys_.size() && actions_.size() == before) {
        const auto [key, mods] = keys_[taken++];
        if (const int turn = page_turn_of(key, mods, last_node(focus_)); turn != 0) {
            page_turn_ = turn;
            continue;
        }
        if (const SemNode* field = last_node(focus_); field && works_list(*field, key)) {
            list_key_ = key;
            continue;
        }
        switch (key) {
            case UiKey::Tab:
                move_by_tab((mods & ModShift) != 0);
                break;
            case UiKey::Escape:
                escape_ = true;
                break;
            case UiKey::Space:
                if (const SemNode* node = last_node(focus_); !node || !is_control(node->role)) {
                    scroll(key, mods);
                    break;
                }
                [[fallthrough]];
            case UiKey::Enter:
                actions_.push_back({UiAction::Kind::Activate, focus_, {}, 0, 0});
                break;
            case UiKey::ContextMenu:
                menu_asked_ = focus_;
                break;
            default: {
                const SemNode* node = last_node(focus_);
                if (!node)
                    scroll(key, mods);
                else if (node->role == Role::Select && (mods & ModAlt))
                    actions_.push_back({UiAction::Kind::Activate, focus_, {}, 0, 0});
                else if (node->role == Role::Select || node->role == Role::Slider)
                    step_value(*node, key);
                else if (asks_for_row(key) && in_long_table(last_, *node))
                    list_key_ = key;
                else if (!move_by_arrow(key))
                    scroll(key, mods);
            }
        }
    }
    keys_.erase(keys_.begin(), keys_.begin() + static_cast<std::ptrdiff_t>(taken));
    if (!keys_.empty()) wants_frame_ = true;
}

void Ui::move_by_tab(bool back) {
    const std::size_t begin = modal_end_ > modal_begin_ ? modal_begin_ : 0;
    const std::size_t end = modal_end_ > modal_begin_ ? modal_end_ : last_.size();
    if (begin == end) return;
    std::size_t at = 0;
    const bool known = last_node(focus_, &at) && at >= begin && at < end;
    const auto stops = [&](std::size_t i) { return (last_[i].state & sem::TabStop) != 0; };
    const std::size_t count = end - begin;
    std::size_t i = known ? at - begin : (back ? 0 : count - 1);
    for (std::size_t step = 0; step < count; ++step) {
        i = back ? (i + count - 1) % count : (i + 1) % count;
        if (stops(begin + i)) {
            set_focus(last_[begin + i].id);
            focus_by_key_ = true;
            return;
        }
    }
}

void Ui::step_value(const SemNode& node, UiKey key) {
    if (node.role == Role::Slider) {
        const float step = (node.max - node.min) / 12;
        float to = node.now;
        if (key == UiKey::Right || key == UiKey::Up)
            to += step;
        else if (key == UiKey::Left || key == UiKey::Down)
            to -= step;
        else if (key == UiKey::Home)
            to = node.min;
        else if (key == UiKey::End)
            to = node.max;
        else
            return;
        actions_.push_back({UiAction::Kind::SetValue, node.id, decimal_text(std::clamp(to, node.min, node.max)), 0, 0});
        return;
    }
    std::vector<const SemNode*> options;
    std::ptrdiff_t at = -1;
    for (const SemNode& option : last_) {
        if (option.parent != node.id || option.role != Role::Option) continue;
        if (option.value == node.value) at = static_cast<std::ptrdiff_t>(options.size());
        options.push_back(&option);
    }
    if (options.empty()) return;
    const auto end = static_cast<std::ptrdiff_t>(options.size()) - 1;
    std::ptrdiff_t to = at;
    if (key == UiKey::Down || key == UiKey::Right)
        to = at + 1;
    else if (key == UiKey::Up || key == UiKey::Left)
        to = at - 1;
    else if (key == UiKey::Home || key == UiKey::PageUp)
        to = 0;
    else if (key == UiKey::End || key == UiKey::PageDown)
        to = end;
    to = std::clamp<std::ptrdiff_t>(to, 0, end);
    if (to != at) actions_.push_back({UiAction::Kind::SetValue, node.id, options[static_cast<std::size_t>(to)]->value, 0, 0});
}

// The node that had the focus may be gone: the next one of the old order takes it, else the one before, else
// the heading.
void Ui::settle_focus() {
    const auto here = [&](NodeId id) {
        return std::any_of(nodes_.begin(), nodes_.end(), [&](const SemNode& node) {
            return node.id == id && (is_control(node.role) || node.role == Role::Heading);
        });
    };
    const bool in_modal = modal_end_ > modal_begin_;
    const auto in_reach = [&](NodeId id) {
        if (!in_modal) return here(id);
        for (std::size_t i = modal_begin_; i < modal_end_; ++i)
            if (nodes_[i].id == id) return true;
        return false;
    };
    if (focus_ == 0 || in_reach(focus_)) return;
    if (in_modal) {
        for (std::size_t i = modal_begin_; i < modal_end_; ++i)
            if (is_control(nodes_[i].role)) return set_focus(nodes_[i].id);
        return;
    }
    std::size_t at = 0;
    if (last_node(focus_, &at)) {
        // Not a field: what is typed next, Ctrl Z included, is not meant for it.
        const auto takes_over = [&](const SemNode& node) {
            return is_control(node.role) && !takes_text(node.role) && here(node.id);
        };
        for (std::size_t i = at + 1; i < last_.size(); ++i)
            if (takes_over(last_[i])) return set_focus(last_[i].id);
        for (std::size_t i = at; i > 0; --i)
            if (takes_over(last_[i - 1])) return set_focus(last_[i - 1].id);
    }
    for (const SemNode& node : nodes_)
        if (node.role == Role::Heading) return set_focus(node.id);
    focus_ = 0;
}

void Ui::mark_tab_stops() {
    const auto remembered = [&](NodeId group) -> NodeId* {
        for (auto& [id, member] : group_memory_)
            if (id == group) return &member;
        return nullptr;
    };
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        if (nodes_[i].id != focus_ || groups_[i] == 0 || !is_control(nodes_[i].role)) continue;
        if (NodeId* member = remembered(groups_[i]))
            *member = focus_;
        else
            group_memory_.emplace_back(groups_[i], focus_);
    }
    NodeId group = 0, stop = 0;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
        SemNode& node = nodes_[i];
        if (turns_pages_now_ && top_layer_now_ == Layer::Page) node.state |= sem::TurnsPages;
        if (!is_control(node.role)) continue;
        if (groups_[i] == 0) {
            node.state |= sem::TabStop;
            continue;
        }
        node.state |= sem::Arrows;
        if (groups_[i] != group) {
            // The group's one stop: the member last focused, else the chosen one, else the first.
            group = groups_[i];
            stop = 0;
            const NodeId* member = remembered(group);
            NodeId chosen = 0, first = 0;
            for (std::size_t j = i; j < nodes_.size(); ++j) {
                if (groups_[j] != group || !is_control(nodes_[j].role)) continue;
                if (!first) first = nodes_[j].id;
                if (member && nodes_[j].id == *member) stop = *member;
                if (!chosen && (nodes_[j].state & (sem::Checked | sem::Selected | sem::Current))) chosen = nodes_[j].id;
            }
            const bool by_choice = node.role == Role::Radio || node.role == Role::Tab;
            if (!stop || (by_choice && chosen)) stop = chosen ? chosen : first;
        }
        if (node.id == stop) node.state |= sem::TabStop;
    }
}

const std::string* Ui::value_set(NodeId id) const {
    if (reading_here()) return nullptr;
    const std::string* found = nullptr;
    for (const UiAction& action : actions_)
        if (action.kind == UiAction::Kind::SetValue && action.id == id) found = &action.text;
    return found;
}

bool Ui::press_asked(NodeId id) const {
    return std::any_of(actions_.begin(), actions_.end(),
                       [&](const UiAction& action) { return action.kind == UiAction::Kind::Activate && action.id == id; });
}

namespace {

/// True where a control that was in sight in the frame before is not any more, though nobody has scrolled: a message came, or
/// what stands above it grew. The window remembers what it showed.
bool pushed_out_of_sight(NodeId id, const ImRect& rect) {
    constexpr ImGuiID kSeen = 1, kScroll = 2;
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    ImGuiStorage& kept = window->StateStorage;
    const bool in_sight = rect.Min.y >= window->InnerRect.Min.y && rect.Max.y <= window->InnerRect.Max.y;
    const bool pushed = !in_sight && kept.GetInt(kSeen) == static_cast<int>(id) && kept.GetFloat(kScroll) == window->Scroll.y;
    kept.SetInt(kSeen, in_sight ? static_cast<int>(id) : 0);
    kept.SetFloat(kScroll, window->Scroll.y);
    return pushed;
}

/// Holds what was pressed last where it is when its window takes another width, which breaks the lines above it elsewhere: the
/// pane that it opened takes room, or gives it back. The window remembers what that was. True when the window scrolls for it.
bool held_in_place(NodeId id, const ImRect& rect, bool activated) {
    constexpr ImGuiID kPressed = 3, kTop = 4, kWidth = 5;
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    ImGuiStorage& kept = window->StateStorage;
    const float top = rect.Min.y - window->InnerRect.Min.y + window->Scroll.y, width = window->InnerRect.GetWidth();
    if (activated)
        kept.SetInt(kPressed, static_cast<int>(id));
    else if (kept.GetInt(kPressed) != static_cast<int>(id))
        return false;
    const float before = kept.GetFloat(kTop);
    const bool in_sight = before >= window->Scroll.y && before < window->Scroll.y + window->InnerRect.GetHeight();
    const bool moved = !activated && in_sight && kept.GetFloat(kWidth) != width && before != top;
    kept.SetFloat(kTop, top);
    kept.SetFloat(kWidth, width);
    if (moved) ImGui::SetScrollY(window, std::max(0.0f, window->Scroll.y + top - before));
    return moved;
}

}  // namespace

Control Ui::control(NodeId id, const ImRect& rect, bool disabled) {
    disabled |= reading_here();
    Control control;
    control.id = id;
    control.rect = rect;
    control.visible = ImGui::ItemAdd(rect, id);
    if (control.visible) {
        const bool pressed = pressed_by_pointer(id, rect, &control.hovered, &control.held);
        if (pressed && !disabled) control.activated = true;
        if (pressed || (ImGui::IsItemClicked() && press_counts(id))) set_focus(id);
        if (control.hovered && !disabled) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (!disabled && press_asked(id) && !pressed_again(id)) control.activated = true;
    control.focused = focus_ == id;
    // What is under the pointer is in sight; moving it before the button is let go would take the press away.
    const bool pushed = control.focused && pushed_out_of_sight(id, rect);
    if (control.focused && (reveal_focus_ || pushed) && !control.held) {
        ImRect roomy = rect;
        roomy.Expand(px(12));
        roomy.Min.y -= covered_top;
        roomy.Min.x -= covered_left;
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), roomy,
                              ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY);
        wants_frame_ = true;
    }
    if (held_in_place(id, rect, control.activated)) wants_frame_ = true;
    if (control.activated) {
        wants_frame_ = true;
        activated_ = id;
        if (id != done_once_) done_once_ = 0;
    }
    return control;
}

void Ui::paint_focus_ring(const ImRect& rect, float rounding) const {
    ImDrawList* list = draw();
    const float gap = px(2), ring = px(3), edge = px(1.5f);
    ImRect outer = rect;
    outer.Expand(gap + ring / 2);
    list->AddRect(outer.Min, outer.Max, theme_->focus, px(rounding) + gap, 0, ring);
    ImRect rim = rect;
    rim.Expand(gap + ring + edge / 2);
    list->AddRect(rim.Min, rim.Max, theme_->focus_edge, px(rounding) + gap + ring, 0, edge);
}

}  // namespace waymark
