// A choice by the first letters of its name, where no browser's own list does it.

#include "model/base/sorting.h"
#include "ui/kit/ui.h"

namespace waymark {
namespace {

/// Letters that come later than this after those before begin anew, as in the lists of the systems.
constexpr double kLettersMs = 1000;

}  // namespace

bool Ui::type_ahead(std::string_view letters) {
    const SemNode* const node = last_node(focus_);
    if (!node || node->role != Role::Select || (node->state & sem::Disabled) != 0 || letters.empty()) return false;
    letters_ahead_ += letters;
    wants_frame_ = true;
    return true;
}

void Ui::choose_by_letters() {
    const std::string letters = std::exchange(letters_ahead_, {});
    const SemNode* const node = last_node(focus_);
    if (letters.empty() || !node || node->role != Role::Select) return;
    if (letters_field_ != focus_ || frame_.now_ms - letters_ms_ > kLettersMs) letters_begun_.clear();
    letters_field_ = focus_;
    letters_ms_ = frame_.now_ms;
    letters_begun_ += letters;
    const std::string begun = reading_key(letters_begun_);
    std::vector<const SemNode*> options;
    std::size_t now = 0;
    for (const SemNode& option : last_) {
        if (option.parent != node->id || option.role != Role::Option) continue;
        if (option.value == node->value) now = options.size();
        options.push_back(&option);
    }
    // One letter goes on to the next of its name; more letters may mean the one that is chosen.
    const std::size_t first = letters_begun_ == letters ? 1 : 0;
    for (std::size_t step = first; step < options.size() + first; ++step) {
        const SemNode& option = *options[(now + step) % options.size()];
        if (begun.empty() || !reading_key(option.name).starts_with(begun)) continue;
        if (option.value != node->value) actions_.push_back({UiAction::Kind::SetValue, node->id, option.value, 0, 0});
        return;
    }
}

}  // namespace waymark
