// Where the focus goes when what had it goes.

#include <algorithm>

#include "ui/kit/ui.h"

namespace waymark {
namespace {

constexpr int kPatience = 4;  ///< Frames in which a list may still come back into sight

}  // namespace

void Ui::list_row(RowList list, std::string_view item, NodeId node) {
    rows_.push_back({list, ImHashData(item.data(), item.size()), node, heading_});
    if (std::find(lists_.begin(), lists_.end(), list) == lists_.end()) lists_.push_back(list);
    if (shown_row_ == 0 || shown_row_ != rows_.back().item || nodes_[nodes_.size() - 1].id != node) return;
    const Box& box = nodes_[nodes_.size() - 1].box;
    ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), {box.x, box.y - covered_top, box.x + box.w, box.y + box.h},
                          ImGuiScrollFlags_KeepVisibleEdgeY);
}

void Ui::show_row(std::string_view item) {
    shown_row_ = ImHashData(item.data(), item.size());
    shown_row_age_ = 0;
    want_frame();
}

void Ui::focus_after_removing(RowList list, std::span<const std::string> items) {
    heir_ = {list, 0, 0, 0};
    heir_age_ = 0;
    want_frame();
    NodeId before = 0, after = 0;  // items
    bool past = false;
    for (const ListRow& row : last_rows_) {
        if (row.list != list) continue;
        const bool goes = std::any_of(items.begin(), items.end(),
                                      [&](const std::string& item) { return row.item == ImHashData(item.data(), item.size()); });
        if (goes) {
            if (after != 0) before = std::exchange(after, 0);
            past = true;
            heir_.heading = row.heading;
        } else if (!past) {
            before = row.item;
        } else if (after == 0) {
            after = row.item;
        }
    }
    heir_.item = after != 0 ? after : before;
}

bool Ui::focus_is_in(Role role) const {
    for (const SemNode* node = last_node(focus_); node; node = last_node(node->parent))
        if (node->role == role) return true;
    return false;
}

// A card that was moved has another place and another node: the focus stays with what it stands for.
void Ui::follow_item() {
    const auto row_of_focus = [&](const ListRow& row) { return row.node == focus_; };
    if (focus_ == 0 || std::any_of(rows_.begin(), rows_.end(), row_of_focus)) return;
    const auto was = std::find_if(last_rows_.begin(), last_rows_.end(), row_of_focus);
    if (was == last_rows_.end()) return;
    for (const ListRow& row : rows_)
        if (row.list == was->list && row.item == was->item) return set_focus(row.node);
}

void Ui::settle_removal() {
    follow_item();
    if (shown_row_ != 0 && ++shown_row_age_ > kPatience) shown_row_ = 0;
    if (shown_row_ != 0) want_frame();
    // A pane that stands in place of a list leaves the rows of the last frame that had it.
    std::erase_if(last_rows_,
                  [&](const ListRow& row) { return std::find(lists_.begin(), lists_.end(), row.list) != lists_.end(); });
    last_rows_.insert(last_rows_.end(), rows_.begin(), rows_.end());
    if (heir_age_ < 0) return;
    want_frame();
    // The command runs after the frame that it was given in.
    if (heir_age_++ == 0) return;
    const auto take = [&](NodeId id) {
        if (id == 0 || std::none_of(nodes_.begin(), nodes_.end(), [&](const SemNode& node) { return node.id == id; }))
            return false;
        set_focus(id);
        heir_age_ = -1;
        return true;
    };
    // By what it stands for: without the details the list may be laid out anew.
    for (const ListRow& row : rows_)
        if (row.list == heir_.list && row.item == heir_.item && take(row.node)) return;
    if (heir_.item != 0 && heir_age_ <= kPatience) return;
    if (take(heir_.heading)) return;
    for (const SemNode& node : nodes_)
        if (node.role == Role::Heading && take(node.id)) return;
    heir_age_ = -1;
}

}  // namespace waymark
