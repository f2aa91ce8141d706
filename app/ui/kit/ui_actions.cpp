#include <utility>

#include "imgui_internal.h"
#include "ui/kit/ui.h"

// What assistive technology, the page and the keys of a host ask for, taken from what waits into this frame.

namespace waymark {
namespace {

/// How many of what waits belong into one frame. What is set and what is pressed after it do not: pressing may take the set
/// field off the screen. Letters typed into one field do: the last value counts, and the person must not wait a frame for
/// each. A shortcut is the program's to take, once all that waits before it was drawn.
std::size_t count_for_one_frame(std::span<const UiAction> waiting) {
    std::size_t count = 0;
    bool acted = false;
    NodeId setting = 0;
    for (const UiAction& action : waiting) {
        const bool sets = action.kind == UiAction::Kind::SetValue;
        const bool acts = sets || action.kind == UiAction::Kind::Activate || action.kind == UiAction::Kind::Key;
        // Leaving ends the edit, of which what was just set is still a part.
        const bool turns_elsewhere = action.kind == UiAction::Kind::Focus || action.kind == UiAction::Kind::Leave;
        if (is_shortcut(action)) break;
        if ((acts || turns_elsewhere) && acted && !(sets && action.id == setting)) break;
        if (acts) setting = sets ? action.id : 0;
        acted = acted || acts;
        ++count;
    }
    return count;
}

}  // namespace

void Ui::take_actions(std::vector<UiAction>& waiting) {
    const auto end = waiting.begin() + static_cast<std::ptrdiff_t>(count_for_one_frame(waiting));
    actions_.assign(std::make_move_iterator(waiting.begin()), std::make_move_iterator(end));
    waiting.erase(waiting.begin(), end);
    for (const UiAction& action : actions_) act_on(action);
}

void Ui::act_on(const UiAction& action) {
    switch (action.kind) {
        case UiAction::Kind::Focus:
            left_ = 0;
            return turn_to(action.id);
        case UiAction::Kind::SetValue:
            left_ = done_once_ = 0;
            return;
        case UiAction::Kind::Leave:
            left_ = action.id;
            if (ImGui::IsMouseDown(0) && pressed_away_ == 0) pressed_away_ = action.id;
            ++edit_session_;
            return;
        case UiAction::Kind::Key:
            keys_.emplace_back(static_cast<UiKey>(action.key), action.mods);
            return;
        case UiAction::Kind::Show:
            shown_ = action.id;
            shown_age_ = 0;
            return;
        case UiAction::Kind::SayAll:
            says_all_ = action.key != 0;
            prints_ = action.key == 2;
            return;
        default:
            return;
    }
}

void Ui::turn_to(NodeId id) {
    if (id == focus_) return;
    // Whoever has turned to something else since is not called back by what they pressed before.
    focus_tag_.clear();
    heir_age_ = -1;
    focus_just_given_ = true;
    focus_before_ = std::exchange(focus_, id);
    if (ImGui::IsMouseDown(0) && pressed_away_ == 0) pressed_away_ = focus_before_;
    reveal_focus_ = true;
    ++edit_session_;
    focus_by_key_ = true;
}

}  // namespace waymark
