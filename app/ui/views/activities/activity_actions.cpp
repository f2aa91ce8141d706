#include "ui/views/activities/activity_actions.h"

#include <algorithm>
#include <array>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

namespace waymark {

std::string_view title_of(const Activity& activity) {
    return activity.title.empty() ? tr("Untitled activity") : std::string_view(activity.title);
}

std::string_view byline(const View& view, const Activity& activity) {
    const std::string_view status = activity.status.empty()
                                        ? std::string_view()
                                        : view.framework.title_of("activity-status", activity.status);
    if (activity.lead.empty()) return status;
    return status.empty() ? std::string_view(activity.lead) : view.ui.fill("{} · {}", activity.lead, status);
}

void open_activity(const View& view, const Activity& activity) {
    view.state.activity = activity.id;
    if (view.state.screen != Screen::Activities) view.go(Screen::Activities);
}

void add_activity(const View& view, const ActivityPlace& place) {
    auto activity = std::make_shared<Activity>();
    activity->id = view.new_id();
    activity->level = place.level;
    activity->main_stage = place.stage;
    if (!place.factor.empty()) activity->factors.emplace_back(place.factor);
    if (!place.component.empty()) activity->components.emplace_back(place.component);
    if (!place.pathway.empty()) activity->pathways.emplace_back(place.pathway);
    view.state.activity = activity->id;
    view.state.query.text.clear();
    view.state.query.filters.clear();
    view.ui.request_focus("activity title");
    view.run(tr("Add an activity"), {PutRecord{std::shared_ptr<const Activity>(std::move(activity))}});
    if (view.state.screen != Screen::Activities) view.go(Screen::Activities);
}

void move_activities(const View& view, const Strings& ids, std::string_view level, std::string_view stage) {
    std::vector<Edit> edits;
    for (const std::string& id : ids) {
        edits.push_back(SetField{RecordKind::Activity, id, "level", std::string(level)});
        edits.push_back(SetField{RecordKind::Activity, id, "mainStage", std::string(stage)});
    }
    const std::string_view place = view.ui.fill("{}, {}", view.framework.title_of("levels", level),
                                                view.framework.title_of("stages", stage));
    if (ids.size() == 1) {
        const Activity* activity = view.document.activities.find(ids.front());
        view.run(
            view.ui.fill(tr("Move “{}” to {}"), activity ? title_of(*activity) : std::string_view(), place),
            std::move(edits));
    } else {
        view.run(view.ui.fill(tr("Move {} activities to {}"), ids.size(), place), std::move(edits));
    }
    view.ui.announce(
        view.ui.fill(tr_n(static_cast<long>(ids.size()), "Moved to {}", "Activities moved to {}"), place));
}

void ask_where_to_move(const View& view, const Activity& activity) {
    view.state.dialog = DialogKind::Move;
    view.state.dialog_activity = activity.id;
    view.state.dialog_choice = {activity.level, activity.main_stage};
}

void duplicate_activity(const View& view, const Activity& activity) {
    auto copy = std::make_shared<Activity>(activity);
    copy->id = view.new_id();
    copy->title = std::string(view.ui.fill(tr("{} (copy)"), activity.title));
    view.state.activity = copy->id;
    view.ui.request_focus("activity title");
    view.run(view.ui.fill(tr("Duplicate “{}”"), title_of(activity)),
             {PutRecord{std::shared_ptr<const Activity>(std::move(copy))}});
}

void remove_activity(const View& view, const Activity& activity) {
    view.ui.focus_after_removing(RowsOf::Activities, activity.id);
    view.run(view.ui.fill(tr("Remove “{}”"), title_of(activity)),
             {RemoveRecords{RecordKind::Activity, {activity.id}}});
    view.ui.announce(tr("Activity removed. Undo brings it back."));
}

namespace {

/// What can be done with the card said last.
void card_menu(const View& view, const Activity& activity, const Control& control, bool asked) {
    const std::array<MenuEntry, 4> entries{{{tr("Open"), {}},
                                            {tr("Move to…"), view.ui.reading()},
                                            {tr("Duplicate"), view.ui.reading()},
                                            {tr("Remove"), view.ui.reading()}}};
    constexpr std::array kDo{&open_activity, &ask_where_to_move, &duplicate_activity, &remove_activity};
    if (const auto chosen = context_menu(view.ui, control, entries, asked)) kDo[*chosen](view, activity);
}

}  // namespace

void activity_card(const View& view, const Activity& activity, float width, bool on_map) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const float pad = ui.px(10), bar = ui.px(6),
                sign = on_map ? ui.px(24) : 0;  // target of the menu's sign, whose dots stand in the margin
    const float wrap = width - bar - 2 * pad;
    const std::string_view title = title_of(activity), below = byline(view, activity);
    const float title_line = ui.line_height(TextStyle::SmallStrong);
    const float title_height = std::min(ui.measure(title, TextStyle::SmallStrong, wrap).y, title_line * 3);
    const float below_height = below.empty() ? 0
                                             : std::min(ui.measure(below, TextStyle::Small, wrap).y,
                                                        ui.line_height(TextStyle::Small) * 2);
    const ImRect rect = ui.place(width, std::max(ui.px(44), title_height + below_height + ui.px(14)));
    const bool selected = view.state.activity == activity.id;
    const Control control = row_button(ui, activity.id, title, below, rect, selected);
    ui.record_row(RowsOf::Activities, activity.id, control.id);
    const ImRect menu_sign(rect.Max.x - sign, rect.Min.y, rect.Max.x, rect.Min.y + sign);
    const bool on_sign = on_map && menu_sign.Contains(ImGui::GetIO().MousePos);
    if (control.visible) {
        std::size_t stage = 4;
        for (std::size_t i = 0; i < view.framework.stages.size(); ++i)
            if (view.framework.stages[i].id == activity.main_stage) stage = std::min<std::size_t>(i, 4);
        ImDrawList* list = ui.draw();
        paint_row_card(ui, control, selected, colours.stage[stage]);
        const ImVec2 at(rect.Min.x + bar + pad, rect.Min.y + ui.px(7));
        ui.paint(list, at, title, TextStyle::SmallStrong, colours.text, wrap, 3);
        if (!below.empty())
            ui.paint(list, {at.x, at.y + title_height}, below, TextStyle::Small, colours.text_quiet, wrap, 2);
        if (on_map)
            paint_icon(list, Icon::MoreUpright, {rect.Max.x - pad / 2, menu_sign.GetCenter().y + ui.px(3)},
                       ui.px(16), on_sign ? colours.text : colours.text_quiet);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
    if (on_map && view.ui.reading().empty() && control.held && ImGui::IsMouseDragging(0, ui.px(6))) {
        view.state.dragged = activity.id;
        // What is being carried, under the pointer.
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        ImDrawList* over = ImGui::GetForegroundDrawList();
        const ImVec2 min(mouse.x + ui.px(8), mouse.y + ui.px(8)),
            max(min.x + width, min.y + title_height + ui.px(14));
        over->AddRectFilled(min, max, colours.surface, ui.px(5));
        over->AddRect(min, max, colours.accent, ui.px(5), 0, ui.px(2));
        ui.paint(over, {min.x + pad, min.y + ui.px(7)}, title, TextStyle::SmallStrong, colours.text, wrap, 3);
    }
    const bool pressed = control.activated && !ImGui::IsMouseDragPastThreshold(0, ui.px(6));
    const bool sign_pressed = pressed && on_sign && ImGui::IsMouseReleased(0);
    if (pressed && !sign_pressed) open_activity(view, activity);
    if (on_map) card_menu(view, activity, control, sign_pressed);
}

}  // namespace waymark
