// Where an arrow key leads, among what the arrows go through: by cells in a table, else as things stand on the page.

#include <cmath>
#include <optional>

#include "ui/kit/ui.h"

namespace waymark {
namespace {

ImVec2 centre_of(const SemNode& node) {
    return {node.box.x + node.box.w / 2, node.box.y + node.box.h / 2};
}

/// How far `key` leads towards something that lies so far to the right and below, and how far past it to the side.
struct Way {
    float along, across;
};
Way way_of(UiKey key, float right, float below) {
    const bool upright = key == UiKey::Down || key == UiKey::Up;
    const float along = upright ? below : right;
    return {key == UiKey::Up || key == UiKey::Left ? -along : along, std::fabs(upright ? right : below)};
}

/// How far it is by this key where things stand as they come; nothing: it does not lie that way.
std::optional<float> way_on_page(UiKey key, const SemNode& from, const SemNode& to) {
    const ImVec2 a = centre_of(from), b = centre_of(to);
    const Way way = way_of(key, b.x - a.x, b.y - a.y);
    if (way.along < 0.5f) return {};
    return way.along + way.across * 2;
}

/// The cell of a table that something is, or stands in; null: none.
const SemNode* cell_of(const SemanticList& nodes, const SemNode& node) {
    for (const SemNode* at = &node; at && at->role != Role::Table; at = at->parent != 0 ? nodes.find(at->parent) : nullptr)
        if (at->row > 0 && at->col > 0) return at;
    return nullptr;
}

/// The same from cell to cell: what stands one below the other in a cell first, then the nearest cell of the column or row, and
/// in it what is nearest. Another column or row is the way only where there is nothing in this one.
std::optional<float> way_in_grid(UiKey key, const SemNode& cell, const SemNode& from, const SemNode& to_cell, const SemNode& to) {
    constexpr float kCell = 1e5f;  // More than any way within one
    const bool upright = key == UiKey::Down || key == UiKey::Up;
    if (&cell == &to_cell) {
        // Beside it is not above it, though it may be a little higher.
        const bool beside = to.box.y < from.box.y + from.box.h && from.box.y < to.box.y + to.box.h;
        return beside == upright ? std::optional<float>() : way_on_page(key, from, to);
    }
    const Way way = way_of(key, static_cast<float>(to_cell.col - cell.col), static_cast<float>(to_cell.row - cell.row));
    if (way.along < 0.5f) return {};
    const ImVec2 a = centre_of(from), b = centre_of(to);
    const float up_or_down = std::fabs(b.y - a.y), sideways = std::fabs(b.x - a.x);
    return kCell * (way.along + way.across * 8) + up_or_down + (upright ? 0 : sideways / 100);
}

}  // namespace

bool Ui::move_by_arrow(UiKey key) {
    if (key == UiKey::PageUp || key == UiKey::PageDown || key == UiKey::Delete) return false;
    std::size_t at = 0;
    const SemNode* from = last_node(focus_, &at);
    if (!from || last_groups_[at] == 0) return false;
    const NodeId group = last_groups_[at];
    const auto go = [&](const SemNode& to) {
        set_focus(to.id);
        focus_by_key_ = true;
        // Radios and tabs are chosen by arriving on them.
        if (to.role == Role::Radio || to.role == Role::Tab) actions_.push_back({UiAction::Kind::Activate, to.id, {}, 0, 0});
        return true;
    };
    const SemNode* first = nullptr;
    const SemNode* last = nullptr;
    const SemNode* before = nullptr;
    const SemNode* after = nullptr;
    const SemNode* best = nullptr;
    float best_distance = 0;
    const SemNode* const cell = cell_of(last_, *from);
    for (std::size_t i = 0; i < last_.size(); ++i) {
        const SemNode& node = last_[i];
        if (last_groups_[i] != group || !is_control(node.role)) continue;
        if (!first) first = &node;
        last = &node;
        if (i < at) before = &node;
        if (i > at && !after) after = &node;
        if (i == at) continue;
        const SemNode* const its_cell = cell ? cell_of(last_, node) : nullptr;
        if (cell && !its_cell) continue;
        const std::optional<float> distance =
            cell ? way_in_grid(key, *cell, *from, *its_cell, node) : way_on_page(key, *from, node);
        if (!distance || (best && *distance >= best_distance)) continue;
        best = &node;
        best_distance = *distance;
    }
    if (key == UiKey::Home) return first && go(*first);
    if (key == UiKey::End) return last && go(*last);
    if (from->role == Role::Radio || from->role == Role::Tab || from->role == Role::MenuItem) {
        // One after another and round again, whatever the layout.
        const bool forward = key == UiKey::Down || key == UiKey::Right;
        const SemNode* to = forward ? (after ? after : first) : (before ? before : last);
        return to && go(*to);
    }
    if (best) return go(*best);
    // A grid stops at its edge; a wrapped line of buttons goes on in reading order.
    if (cell) return true;
    const SemNode* to = key == UiKey::Down || key == UiKey::Right ? after : before;
    return !to || go(*to);
}

}  // namespace waymark
