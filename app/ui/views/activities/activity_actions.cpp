#include "ui/views/activities/activity_actions.h"

#include <algorithm>
#include <array>

#include "model/document/titles.h"
#include "ui/views/parts/move.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

namespace waymark {

std::string_view title_of(const Activity& activity) {
    return name_or_unnamed(RecordKind::Activity, activity.title);
}

void ticked_and_seen(const View& view, FrameList<const Activity*>& seen) {
    for (const Activity* activity : view.derived.selected(view.state.activities.query, view.state.counted))
        if (view.state.activities.ticked.contains(activity->id)) seen.push_back(activity);
}

std::string_view names_of(const View& view, const FrameList<const Activity*>& activities) {
    constexpr std::size_t kFew = 4;
    Ui& ui = view.ui;
    const std::size_t all = activities.size(), named = all <= kFew + 1 ? all : kFew;
    std::string_view words;
    for (std::size_t i = 0; i < named; ++i) words = ui.joined(words, ", ", ui.fill(tr("“{}”"), title_of(*activities[i])));
    return named == all ? words : ui.fill(tr("{} and {} more"), words, all - named);
}

std::string_view byline(const View& view, const Activity& activity) {
    const std::string_view status =
        activity.status.empty() ? std::string_view() : view.framework.title_of(ChoiceList("activity-status"), activity.status);
    if (activity.lead.empty()) return status;
    return status.empty() ? std::string_view(activity.lead) : view.ui.fill("{} · {}", activity.lead, status);
}

void open_activity(const View& view, const Activity& activity) {
    view.state.activities.open = activity.id;
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
    if (!place.question.empty()) activity->questions.emplace_back(place.question);
    view.state.activities.open = activity->id;
    view.state.begun = {Screen::Activities, activity->id};
    view.state.activities.query.text.clear();
    view.state.activities.query.filters.clear();
    view.ui.request_focus("activity title");
    view.run(tr("Add an activity"), {PutRecord{std::shared_ptr<const Activity>(std::move(activity))}});
    view.done(tr("Activity added"));
    if (view.state.screen != Screen::Activities) view.go(Screen::Activities);
}

void move_activities(const View& view, std::span<const Activity* const> activities, std::string_view level,
                     std::string_view stage) {
    if (activities.empty()) return;
    Ui& ui = view.ui;
    std::vector<Edit> edits;
    for (const Activity* activity : activities) {
        edits.push_back(SetField{RecordKind::Activity, activity->id, "level", std::string(level)});
        edits.push_back(SetField{RecordKind::Activity, activity->id, "mainStage", std::string(stage)});
    }
    const std::string_view place = ui.fill("{}, {}", view.framework.title_of(ChoiceSource::Levels, level),
                                           view.framework.title_of(ChoiceSource::Stages, stage));
    const Activity& first = *activities.front();
    const bool one = activities.size() == 1;
    const auto count = static_cast<long>(activities.size());
    view.run(one ? ui.fill(tr("Move “{}” to {}"), title_of(first), place)
                 : ui.fill(tr_n(count, "Move {} activity to {}", "Move {} activities to {}"), count, place),
             std::move(edits));
    view.done(one ? ui.fill(tr("“{}” moved to {}"), title_of(first), place)
                  : ui.fill(tr_n(count, "{} activity moved to {}", "{} activities moved to {}"), count, place),
              RecordKind::Activity, first.id);
}

void let_publish(const View& view, const FrameList<const Activity*>& seen, bool may) {
    Ui& ui = view.ui;
    std::vector<Edit> edits;
    for (const Activity* activity : seen) edits.push_back(SetField{RecordKind::Activity, activity->id, "publish", may});
    const auto count = static_cast<long>(seen.size());
    view.run(ui.fill(may ? tr_n(count, "Let {} activity be published", "Let {} activities be published")
                         : tr_n(count, "Keep {} activity unpublished", "Keep {} activities unpublished"),
                     seen.size()),
             std::move(edits));
    view.done(ui.fill(may ? tr_n(count, "May be published: {}", "May be published: {}")
                          : tr_n(count, "Not to be published: {}", "Not to be published: {}"),
                      names_of(view, seen)),
              RecordKind::Activity, seen[0]->id);
}

void ask_where_to_move(const View& view, const Activity& activity) {
    view.state.dialog = DialogKind::Move;
    view.state.dialog_activity = activity.id;
    view.state.dialog_choice = {activity.level, activity.main_stage};
    view.ui.request_focus("levels");
}

namespace {

/// Takes from a copy what is true of the other alone: what was found out about it, on its day, and that it may be published.
void forget_findings(Activity& copy) {
    copy.evidence.clear();
    copy.evidence_date.clear();
    copy.evidence_link.clear();
    copy.rag.clear();
    copy.rag_checked_on.clear();
    copy.rag_checked_by.clear();
    copy.reviewed_on.clear();
    copy.notes.clear();
    copy.publish = false;
}

}  // namespace

void duplicate_activity(const View& view, const Activity& activity) {
    auto copy = std::make_shared<Activity>(activity);
    copy->id = view.new_id();
    copy->title = std::string(view.ui.fill(tr("{} (copy)"), activity.title));
    forget_findings(*copy);
    view.state.activities.open = copy->id;
    view.ui.request_focus("activity title");
    const MoveRecord beside{RecordKind::Activity, copy->id, activity.id, true};
    view.run(view.ui.fill(tr("Duplicate “{}”"), title_of(activity)),
             {PutRecord{std::shared_ptr<const Activity>(std::move(copy))}, beside});
    view.done(
        view.ui.fill(tr("A copy of “{}” added, without its evidence, rating, review, private notes and leave to be published"),
                     title_of(activity)));
}

void remove_activity(const View& view, const Activity& activity) {
    view.ui.focus_after_removing(kActivityRows, activity.id);
    view.run(view.ui.fill(tr("Remove “{}”"), title_of(activity)), {RemoveRecords{RecordKind::Activity, {activity.id}}});
    view.done(view.ui.fill(tr("“{}” removed"), title_of(activity)));
}

namespace {

/// What can be done with the card said last, that of `here[at]`.
void card_menu(const View& view, std::span<const Activity* const> here, std::size_t at, const Control& control, bool asked) {
    const bool own = in_own_order(view), first = at == 0, last = at + 1 == here.size();
    const std::string_view reading = view.ui.reading();
    const auto why_not = [&](bool end, std::string_view why) {
        if (!reading.empty()) return reading;
        return !own ? why_not_in_own_order() : end ? why : std::string_view();
    };
    const std::array<MenuEntry, 6> entries{{{tr("Open"), {}},
                                            {tr("Move to…"), reading},
                                            {tr("Move up"), why_not(first, tr("It stands first already"))},
                                            {tr("Move down"), why_not(last, tr("It stands last already"))},
                                            {tr("Duplicate"), reading},
                                            {tr("Remove"), reading}}};
    const Activity& activity = *here[at];
    const auto move = [&](bool down) {
        move_record(view, RecordKind::Activity, activity.id, title_of(activity), *here[down ? at + 1 : at - 1], down);
    };
    switch (context_menu(view.ui, control, entries, asked).value_or(entries.size())) {
        case 0:
            return open_activity(view, activity);
        case 1:
            return ask_where_to_move(view, activity);
        case 2:
            return move(false);
        case 3:
            return move(true);
        case 4:
            return duplicate_activity(view, activity);
        case 5:
            return remove_activity(view, activity);
        default:
            break;
    }
}

/// The sign of the menu tells what it is for while the pointer is on it.
void name_menu_sign(Ui& ui, const Control& card, const ImRect& sign) {
    Control only = card;
    only.rect = sign;
    if (card.hovered) ui.show_name(only, tr("What can be done with it"));
}

void card(const View& view, std::span<const Activity* const> here, std::size_t place, float width, bool on_map, bool also) {
    const Activity& activity = *here[place];
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const float pad = ui.px(10), bar = ui.px(6),
                sign = on_map ? ui.px(24) : 0;  // target of the menu's sign, whose dots stand in the margin
    const float wrap = width - bar - 2 * pad - (on_map ? ui.px(8) : 0);  // Clear of the dots
    const bool compact = on_map && view.state.activities.compact;
    const int lines = compact ? 1 : 3;
    const std::string_view title = title_of(activity), said = also ? ui.fill(tr("{}, serves this stage too"), title) : title,
                           below = compact ? std::string_view() : byline(view, activity);
    const float title_line = ui.line_height(TextStyle::SmallStrong);
    const float title_height =
        std::min(ui.measure(title, TextStyle::SmallStrong, wrap).y, title_line * static_cast<float>(lines));
    const float below_height =
        below.empty() ? 0 : std::min(ui.measure(below, TextStyle::Small, wrap).y, ui.line_height(TextStyle::Small) * 2);
    const ImRect rect = ui.place(width, compact ? std::max(kCompactCard * ui.px(1), title_height + ui.px(8))
                                                : std::max(ui.px(44), title_height + below_height + ui.px(14)));
    const bool selected = view.state.activities.open == activity.id;
    const Control control = row_button(ui, activity.id, said, below, rect, selected);
    if (!also) ui.list_row(kActivityRows, activity.id, control.id);
    const ImRect menu_sign(rect.Max.x - sign, rect.Min.y, rect.Max.x, rect.Min.y + sign);
    const bool on_sign = on_map && menu_sign.Contains(ImGui::GetIO().MousePos);
    if (control.visible) {
        std::size_t stage = 4;
        for (std::size_t i = 0; i < view.framework.stages.size(); ++i)
            if (view.framework.stages[i].id == activity.main_stage) stage = std::min<std::size_t>(i, 4);
        ImDrawList* list = ui.draw();
        if (also) {
            // In outline: it stands somewhere else, and is counted here too.
            if (selected || control.hovered)
                list->AddRectFilled(rect.Min, rect.Max, selected ? colours.accent_soft : colours.surface_hover, ui.px(5));
            list->AddRect(rect.Min, rect.Max, colours.stage[stage], ui.px(5), 0, ui.px(1.5f));
        } else {
            paint_row_card(ui, control, selected, colours.stage[stage]);
        }
        const ImVec2 at(rect.Min.x + bar + pad, compact ? rect.GetCenter().y - title_height / 2 : rect.Min.y + ui.px(7));
        ui.paint(list, at, title, TextStyle::SmallStrong, colours.text, wrap, lines);
        if (!below.empty()) ui.paint(list, {at.x, at.y + title_height}, below, TextStyle::Small, colours.text_quiet, wrap, 2);
        if (on_map)
            paint_icon(list, Icon::MoreUpright, {rect.Max.x - pad / 2, menu_sign.GetCenter().y + ui.px(3)}, ui.px(16),
                       on_sign ? colours.text : colours.text_quiet);
        if (on_sign) name_menu_sign(ui, control, menu_sign);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
    if (on_map && !also && view.ui.reading().empty() && !view.state.activities.put_back && control.held &&
        ImGui::IsMouseDragging(0, ui.px(6))) {
        view.state.activities.dragged = activity.id;
        // What is being carried, under the pointer.
        const ImVec2 mouse = ImGui::GetIO().MousePos;
        ImDrawList* over = ImGui::GetForegroundDrawList();
        const ImVec2 min(mouse.x + ui.px(8), mouse.y + ui.px(8)), max(min.x + width, min.y + title_height + ui.px(14));
        over->AddRectFilled(min, max, colours.surface, ui.px(5));
        over->AddRect(min, max, colours.accent, ui.px(5), 0, ui.px(2));
        ui.paint(over, {min.x + pad, min.y + ui.px(7)}, title, TextStyle::SmallStrong, colours.text, wrap, 3);
    }
    const bool pressed = control.activated && !ImGui::IsMouseDragPastThreshold(0, ui.px(6));
    const bool sign_pressed = pressed && on_sign && ImGui::IsMouseReleased(0);
    if (pressed && !sign_pressed) open_activity(view, activity);
    if (on_map) card_menu(view, here, place, control, sign_pressed);
}

}  // namespace

void activity_card(const View& view, const Activity& activity, float width) {
    const Activity* const here = &activity;
    card(view, {&here, 1}, 0, width, false, false);
}

void map_card(const View& view, std::span<const Activity* const> here, std::size_t at, float width, bool also) {
    card(view, here, at, width, true, also);
}

void escape_from_drag(const View& view) {
    ActivitiesState& state = view.state.activities;
    if (!ImGui::IsMouseDown(0)) state.put_back = false;
    if (state.dragged.empty() || !view.ui.take_escape(Ui::Layer::Page)) return;
    if (const Activity* activity = view.document.activities.find(state.dragged))
        view.ui.announce(view.ui.fill(tr("“{}” stays where it was"), title_of(*activity)));
    state.dragged.clear();
    state.put_back = true;
}

bool in_own_order(const View& view) {
    return view.state.activities.query.sort_key.empty();
}

std::string_view why_not_in_own_order() {
    return tr("They are sorted otherwise now: choose “In your own order” first");
}

}  // namespace waymark
