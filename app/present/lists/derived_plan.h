#pragma once
// What the Plan shows that is worked out from the document: actions in order, their notes, what happened
// since a day. Worked out when first asked for after a change of the document, the day or the order, then
// kept. Part of Derived.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/analysis/plan.h"
#include "model/base/date.h"
#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

class DerivedGaps;

/// Open, and its day is past.
[[nodiscard]] bool is_overdue(const Action& action, Date today);

class DerivedPlan {
  public:
    DerivedPlan(const Framework& framework, DerivedGaps& gaps) : framework_(framework), gaps_(gaps) {}

    /// Another state of the document, which outlives the next update.
    void update(const Document& document);

    /// The actions by when they are due: overdue first, then by day, then those without a day, then done and
    /// stopped.
    [[nodiscard]] std::span<const Action* const> by_due(Date today);
    /// The same in the order of a column of the table: "due", "what", "owner", "status", "priority", "rag" or
    /// "gap".
    [[nodiscard]] std::span<const Action* const> sorted(Date today, std::string_view key, bool descending, bool open_only);
    /// The next to this one among those that are due when it is, above or below it; null where there is none.
    [[nodiscard]] const Action* beside(const Action& action, Date today, bool below);
    /// Gaps that are decided and have no action yet (without_action): to act on, and to find out about.
    struct Waiting {
        std::vector<const GapDecision*> to_act, to_find_out;
        [[nodiscard]] bool empty() const { return to_act.empty() && to_find_out.empty(); }
    };
    [[nodiscard]] const Waiting& waiting(Date today);
    /// The progress notes of an action, the latest first.
    [[nodiscard]] std::span<const ProgressNote* const> notes_of(std::string_view action_id);

    /// One thing that happened on a day: an action done, a note or a decision.
    struct Change {
        Date day;
        const Action* action = nullptr;
        const ProgressNote* note = nullptr;  ///< Of the action
        const GapDecision* decision = nullptr;
    };
    /// From `since` to today, the latest first.
    [[nodiscard]] std::span<const Change> changes(Date since, Date today);

  private:
    [[nodiscard]] std::string text_of(const Action& action, std::string_view key);

    const Framework& framework_;
    DerivedGaps& gaps_;
    const Document* document_ = nullptr;
    std::optional<Date> due_today_;
    std::vector<const Action*> by_due_;
    struct Order {
        Date today;
        std::string key;
        bool descending = false, open_only = false;
    };
    std::optional<Order> order_;
    std::vector<const Action*> sorted_;
    std::optional<Date> waiting_today_;
    Waiting waiting_;
    std::optional<std::string> notes_action_;
    std::vector<const ProgressNote*> notes_;
    std::optional<std::pair<Date, Date>> changes_days_;
    std::vector<Change> changes_;
};

}  // namespace waymark
