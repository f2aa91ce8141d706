#include "model/document/history.h"

#include <utility>

#include "model/document/diff.h"

namespace waymark {
namespace {

constexpr std::size_t kMostStates = 1000;
const std::string kNothing;

}  // namespace

History::History(Document document) {
    steps_.push_back({std::move(document), {}, 0, ++last_revision_});
}

const Document& History::document() const {
    return steps_[at_].document;
}

std::optional<Problem> History::run(const Command& command) {
    Document next = document();
    if (auto problem = apply(next, command)) return problem;
    if (diff(document(), next).empty()) return {};

    steps_.erase(steps_.begin() + static_cast<std::ptrdiff_t>(at_) + 1, steps_.end());
    Step& last = steps_.back();
    if (command.session != 0 && command.session == last.session) {
        if (diff(steps_[at_ - 1].document, next).empty()) {
            // Typed and taken back within one field: nothing is left to undo.
            steps_.pop_back();
            --at_;
            return {};
        }
        last.document = std::move(next);
        last.label = command.label;
        last.revision = ++last_revision_;
        return {};
    }
    steps_.push_back({std::move(next), command.label, command.session, ++last_revision_});
    if (steps_.size() > kMostStates) {
        steps_.erase(steps_.begin());
        steps_.front().session = 0;
    }
    at_ = steps_.size() - 1;
    return {};
}

const std::string& History::undo_label() const {
    return can_undo() ? steps_[at_].label : kNothing;
}
const std::string& History::redo_label() const {
    return can_redo() ? steps_[at_ + 1].label : kNothing;
}

void History::undo() {
    if (!can_undo()) return;
    --at_;
    end_session();
}

void History::redo() {
    if (!can_redo()) return;
    ++at_;
    end_session();
}

void History::end_session() {
    steps_[at_].session = 0;
}

}  // namespace waymark
