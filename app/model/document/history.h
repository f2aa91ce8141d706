#pragma once
// The document being worked on, with every state a person can go back to. Each step is a whole Document;
// documents share what they have in common, so a step costs what it changed.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/document/command.h"
#include "model/document/document.h"

namespace waymark {

class History {
  public:
    /// Starts anew with nothing to undo.
    explicit History(Document document = {});

    [[nodiscard]] const Document& document() const;

    /// Carries the command out as one step and drops what could be redone. A command that fails changes
    /// nothing and says why; one that changes nothing at all makes no step.
    std::optional<Problem> run(const Command& command);

    [[nodiscard]] bool can_undo() const { return at_ > 0; }
    [[nodiscard]] bool can_redo() const { return at_ + 1 < steps_.size(); }
    /// What would be undone or redone; empty if nothing.
    [[nodiscard]] const std::string& undo_label() const;
    [[nodiscard]] const std::string& redo_label() const;
    /// How many steps can be taken back.
    [[nodiscard]] std::size_t at() const { return at_; }
    /// What led to this state; empty for the first. `step` is below size().
    [[nodiscard]] const std::string& label(std::size_t step) const { return steps_[step].label; }
    void undo();  ///< Does nothing when there is nothing to undo.
    void redo();

    /// The next command starts a step of its own even if its session equals that of the last one.
    void end_session();

    /// Never the same for two different documents: caches are kept against it. Going back to a state gives
    /// its old number.
    [[nodiscard]] std::uint64_t revision() const { return steps_[at_].revision; }

    /// The number of states kept, the present one included; the oldest are dropped beyond 1,000.
    [[nodiscard]] std::size_t size() const { return steps_.size(); }

  private:
    struct Step {
        Document document;
        std::string label;
        std::uint64_t session = 0;
        std::uint64_t revision = 0;
    };

    std::vector<Step> steps_;
    std::size_t at_ = 0;
    std::uint64_t last_revision_ = 0;
};

}  // namespace waymark
