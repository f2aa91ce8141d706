#include "present/lists/derived_plan.h"

#include <algorithm>

#include "model/base/sorting.h"
#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/document/fields.h"
#include "model/document/titles.h"
#include "model/document/words.h"
#include "present/lists/derived_gaps.h"

namespace waymark {
namespace {

/// 0 overdue, 1 with a day to come, 2 open without a day, 3 done or stopped.
int rank_of(const Action& action, Date today) {
    if (!is_open(action)) return 3;
    const auto due = parse_date(action.due);
    return !due ? 2 : *due < today ? 0 : 1;
}

/// What comes first has the least; what was done last stands first among the done.
std::pair<int, int> due_key(const Action& action, Date today) {
    const int rank = rank_of(action, today);
    const auto day = parse_date(rank == 3 ? action.done_on : action.due);
    const int number = day ? days_since_epoch(*day) : 0;
    return {rank, rank == 3 ? -number : number};
}

/// Order of a choice in its list; what is not in it comes last, nothing said before that.
std::size_t place_in(const Framework& framework, ChoiceList list, std::string_view value) {
    std::size_t at = 0, found = 1000;
    framework.for_each_choice(list, [&](const Entry& entry) {
        if (entry.id == value) found = at;
        ++at;
    });
    return value.empty() ? 999 : found;
}

}  // namespace

bool is_overdue(const Action& action, Date today) {
    return rank_of(action, today) == 0;
}

void DerivedPlan::update(const Document& document) {
    document_ = &document;
    due_today_.reset();
    order_.reset();
    waiting_today_.reset();
    notes_action_.reset();
    changes_days_.reset();
}

std::span<const Action* const> DerivedPlan::by_due(Date today) {
    if (due_today_ == today) return by_due_;
    due_today_ = today;
    by_due_.clear();
    for (const Action& action : document_->actions) by_due_.push_back(&action);
    sort_stably(by_due_, [&](const Action* a, const Action* b) { return due_key(*a, today) < due_key(*b, today); });
    return by_due_;
}

const Action* DerivedPlan::beside(const Action& action, Date today, bool below) {
    const std::span<const Action* const> all = by_due(today);
    const auto at = std::find(all.begin(), all.end(), &action);
    if (at == (below ? all.end() : all.begin()) || (below && at + 1 == all.end())) return nullptr;
    const Action* const other = *(below ? at + 1 : at - 1);
    return due_key(*other, today) == due_key(action, today) ? other : nullptr;
}

std::string DerivedPlan::text_of(const Action& action, std::string_view key) {
    if (key == "owner") return action.owner;
    const std::string_view gap = action.gap.empty() ? std::string_view() : gaps_.title(action.gap);
    if (key == "gap") return std::string(gap);
    if (!trimmed(action.what).empty()) return action.what;
    return gap.empty() ? std::string(unnamed(RecordKind::Action)) : fill(unnamed_action(), {gap});
}

std::span<const Action* const> DerivedPlan::sorted(Date today, std::string_view key, bool descending, bool open_only) {
    if (order_ && order_->today == today && order_->key == key && order_->descending == descending &&
        order_->open_only == open_only)
        return sorted_;
    order_ = Order{today, std::string(key), descending, open_only};
    const std::span<const Action* const> all = by_due(today);
    sorted_.assign(all.begin(), all.end());
    if (open_only) std::erase_if(sorted_, [](const Action* action) { return !is_open(*action); });
    // Back to front twice, so that equal ones keep their order.
    if (descending) std::reverse(sorted_.begin(), sorted_.end());
    if (key == "status" || key == "priority" || key == "rag") {
        const Field* spec = field<Action>(key);
        sort_stably(sorted_, [&](const Action* a, const Action* b) {
            return place_in(framework_, spec->choices, *spec->text(*a)) < place_in(framework_, spec->choices, *spec->text(*b));
        });
    } else if (key == "due") {
        sort_stably(sorted_, [&](const Action* a, const Action* b) { return due_key(*a, today) < due_key(*b, today); });
    } else {
        sort_for_reading(sorted_, [&](const Action* action) { return text_of(*action, key); });
    }
    if (descending) std::reverse(sorted_.begin(), sorted_.end());
    return sorted_;
}

const DerivedPlan::Waiting& DerivedPlan::waiting(Date today) {
    if (waiting_today_ == today) return waiting_;
    waiting_today_ = today;
    waiting_ = {};
    // Looking for gaps is dear; most plans wait for nothing to be looked for.
    if (document_->gaps.empty()) return waiting_;
    const std::vector<ClosedGap>& closed = gaps_.closed(today);
    waiting_.to_act = without_action(*document_, closed, words::decision_act);
    waiting_.to_find_out = without_action(*document_, closed, words::decision_find_out);
    return waiting_;
}

std::span<const ProgressNote* const> DerivedPlan::notes_of(std::string_view action_id) {
    if (notes_action_ == action_id) return notes_;
    notes_action_ = action_id;
    notes_.clear();
    for (const ProgressNote& note : document_->progress_notes)
        if (note.action == action_id) notes_.push_back(&note);
    // The latest first; of one day, what was noted last.
    std::reverse(notes_.begin(), notes_.end());
    sort_stably(notes_, [](const ProgressNote* a, const ProgressNote* b) { return a->date > b->date; });
    return notes_;
}

std::span<const DerivedPlan::Change> DerivedPlan::changes(Date since, Date today) {
    const std::pair days(since, today);
    if (changes_days_ == days) return changes_;
    changes_days_ = days;
    changes_.clear();
    const auto within = [&](std::string_view text) {
        const auto day = parse_date(text);
        return day && *day >= since && *day <= today ? day : std::nullopt;
    };
    for (const Action& action : document_->actions)
        if (const auto day = within(action.done_on); day && action.status == words::action_done)
            changes_.push_back({*day, &action, nullptr, nullptr});
    for (const ProgressNote& note : document_->progress_notes)
        if (const auto day = within(note.date))
            if (const Action* action = document_->actions.find(note.action)) changes_.push_back({*day, action, &note, nullptr});
    for (const GapDecision& decision : document_->gaps)
        if (const auto day = within(decision.decided_on); day && !decision.decision.empty())
            changes_.push_back({*day, nullptr, nullptr, &decision});
    sort_stably(changes_, [](const Change& a, const Change& b) { return a.day > b.day; });
    return changes_;
}

}  // namespace waymark
