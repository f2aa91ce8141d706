#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include <array>
#include <string_view>
#include <utility>

#include "ui/views/plan/plan.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline RailCount plan_count(const View& view) {
    return {number_or_nothing(view.ui, count_of_open(view.document)), tr("open")};
}

inline void plan_comes_back(ViewState& state, SessionNotes& notes) {
    static constexpr std::array<std::string_view, 3> kLooks{"table", "time-line", "meeting"};
    PlanState& plan = state.plan;
    notes.one_of("plan-look", kLooks, plan.look);
    notes.text("action", plan.action);
    notes.text("meeting-since", plan.since);
    notes.text("plan-sort", plan.sort_key);
    notes.flag("plan-descending", plan.descending);
    notes.flag("plan-open-only", plan.open_only);
}

inline void forget_plan(ViewState& state) {
    PlanState other;
    other.look = state.plan.look;
    state.plan = std::move(other);
}

inline constexpr ScreenRow kPlanRow{
    .screen = Screen::Plan,
    .id = "plan",
    .title = tr_later("Plan"),
    .rail = tr_later("Plan"),
    .found_by = tr_later("actions time line due"),
    .view = plan_view,
    .detail = plan_detail,
    .open = [](ViewState& state) -> std::string& { return state.plan.action; },
    .has_detail = [](const View& view) { return view.document.actions.find(view.state.plan.action) != nullptr; },
    .count = plan_count,
    .later = true,
    .missing = tr_later("The action that the link leads to is not in this document. It may have been removed, or be of another "
                        "document. You are on the screen Plan."),
    .comes_back = plan_comes_back,
    .forget = forget_plan};

}  // namespace waymark
