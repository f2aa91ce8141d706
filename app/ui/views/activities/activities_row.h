#pragma once
// What the table of screens says of this one (ui/views/screen_row.h).

#include <array>

#include "ui/views/activities/activities.h"
#include "ui/views/screen_row.h"

namespace waymark {

inline RailCount activities_count(const View& view) {
    const std::size_t count = view.document.activities.size();
    return {number_or_nothing(view.ui, count), tr_n(static_cast<long>(count), "activity", "activities")};
}

inline void activities_come_back(ViewState& state, SessionNotes& notes) {
    static constexpr std::array<std::string_view, 2> kMaps{"", "compact"};
    ActivitiesState& activities = state.activities;
    notes.flag("table", activities.as_table);
    notes.one_of("map", kMaps, activities.compact);
    notes.text("activity", activities.open);
    notes.text("find", activities.query.text);
    notes.text("sort", activities.query.sort_key);
    notes.flag("descending", activities.query.descending);
    notes.filters("filters", activities.query.filters);
    notes.list("columns", activities.columns);
}

inline void forget_activities(ViewState& state) {
    state.activities.open.clear();
    state.activities.query = {};
    state.activities.ticked.clear();
}

inline constexpr ScreenRow kActivitiesRow{
    .screen = Screen::Activities,
    .id = "activities",
    .title = tr_later("Activities"),
    .rail = tr_later("Activities"),
    .found_by = tr_later("map table cards"),
    .view = activities_view,
    .detail = activity_detail,
    .open = [](ViewState& state) -> std::string& { return state.activities.open; },
    .has_detail = [](const View& view) { return view.document.activities.find(view.state.activities.open) != nullptr; },
    .count = activities_count,
    .missing = tr_later("The activity that the link leads to is not in this document. It may have been removed, or be of another "
                        "document. You are on the screen Activities."),
    .comes_back = activities_come_back,
    .forget = forget_activities};

}  // namespace waymark
