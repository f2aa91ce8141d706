#include "ui/state.h"

namespace waymark {

void ViewState::look_at_another_document() {
    framework_open.clear();
    activity.clear();
    query = {};
    ticked.clear();
    link = {};
    reflect = {};
    workshop = {};
    GapsState other_gaps;
    other_gaps.look = gaps.look;
    other_gaps.rows = gaps.rows;
    gaps = std::move(other_gaps);
    PlanState other_plan;
    other_plan.look = plan.look;
    plan = std::move(other_plan);
    LocalState other_local;
    other_local.look = local.look;
    other_local.areas_list = local.areas_list;
    local = std::move(other_local);
    share = {};
    hand_on = {};
    publish = {};
    compare = {};
    search = {};
    explain = {};
    // Rows that were pasted stay to be added, and are looked for in the other document.
    paste.preview.reset();
    area_filter.clear();
    area_filter_of.clear();
    dialog = DialogKind::None;
    dialog_activity.clear();
    dialog_choice.clear();
}

}  // namespace waymark
