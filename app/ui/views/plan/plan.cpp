#include "ui/views/plan/plan.h"
#include "ui/views/parts/copy_table.h"

#include <algorithm>
#include <array>

#include "model/analysis/gap_analysis.h"
#include "model/base/trim.h"
#include "model/document/titles.h"
#include "model/document/words.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::array<TableColumn, 7> kColumns{{{"what", "", 240},
                                               {"due", "", 205},
                                               {"owner", "", 150},
                                               {"status", "", 110},
                                               {"priority", "", 90},
                                               {"rag", "", 125},
                                               {"gap", "", 190}}};

class ActionRows : public TableSource {
  public:
    ActionRows(const View& view, std::span<const Action* const> rows) : view_(view), rows_(rows) {}
    [[nodiscard]] std::size_t rows() const override { return rows_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return rows_[row]->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const Action& action = *rows_[row];
        const std::string_view key = kColumns[column].key;
        if (key == "what") return title_of(view_, action);
        if (key == "due") return due_words(view_, action);
        if (key == "owner") return action.owner;
        if (key == "gap") return action.gap.empty() ? std::string_view() : view_.derived.gaps().title(action.gap);
        const std::string& value = key == "status" ? action.status : key == "priority" ? action.priority : action.rag;
        return value.empty() ? std::string_view() : view_.derived.title(field<Action>(key)->choices, value);
    }
    [[nodiscard]] bool current(std::size_t row) const override { return view_.state.plan.action == rows_[row]->id; }

  private:
    const View& view_;
    std::span<const Action* const> rows_;
};

bool has_room_for_table(const Ui& ui) {
    return ui.room() >= 520;
}

void table(const View& view, std::span<const Action* const> rows, bool copies) {
    Ui& ui = view.ui;
    PlanState& state = view.state.plan;
    std::array columns = kColumns;
    for (TableColumn& column : columns) column.title = words_of(RecordKind::Action, column.key).label;
    if (copies) copy_table(view, tr("Actions"), columns, ActionRows(view, rows));
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - ui.px(16);
    const float whole = ui.px(kTableRow) * static_cast<float>(rows.size() + 1) + ui.px(24);
    const float room = std::max(ui.px(280), bottom - ui.px(20) - (ui.flow().y + ImGui::GetScrollY()));
    const TableEvents events = data_table(ui,
                                          {.key = "table",
                                           .caption = tr("Actions"),
                                           .rows_of = kActionRows,
                                           .sort_key = state.sort_key,
                                           .descending = state.descending,
                                           .height = std::min(whole, room)},
                                          columns, ActionRows(view, rows));
    if (events.sort_column) {
        const std::string key(columns[*events.sort_column].key);
        state.descending = state.sort_key == key && !state.descending;
        state.sort_key = key;
    }
    if (events.opened) open_action(view, rows[*events.opened]->id);
}

/// "2 overdue, 3 due in the next three months, 4 done."
std::string_view summary(const View& view, std::span<const Action* const> all) {
    Ui& ui = view.ui;
    std::size_t open = 0, overdue = 0, soon = 0, done = 0;
    for (const Action* action : all) {
        const auto due = parse_date(action->due);
        if (!is_open(*action))
            done += action->status == words::action_done;
        else if (++open; is_overdue(*action, view.today))
            ++overdue;
        else if (due && *due <= add_months(view.today, 3))
            ++soon;
    }
    return ui.fill(tr("{} open: {} overdue, {} due in the next three months. {} done."), open, overdue, soon, done);
}

}  // namespace

std::size_t count_of_open(const Document& document) {
    return static_cast<std::size_t>(
        std::count_if(document.actions.begin(), document.actions.end(), [](const Action& action) { return is_open(action); }));
}

std::string_view title_of(const View& view, const Action& action) {
    if (!trimmed(action.what).empty()) return action.what;
    if (!action.gap.empty()) return view.ui.fill(unnamed_action(), view.derived.gaps().title(action.gap));
    return unnamed(RecordKind::Action);
}

std::string_view due_words(const View& view, const Action& action) {
    Ui& ui = view.ui;
    if (!is_open(action)) {
        const std::string_view status = view.framework.title_of(ChoiceList("action-status"), action.status);
        const auto on = parse_date(action.done_on);
        return on ? ui.fill(tr("{}, {}"), status, *on) : status;
    }
    const auto due = parse_date(action.due);
    if (!due) return action.due.empty() ? tr("No date yet") : std::string_view(action.due);
    return ui.fill(*due < view.today ? tr("Overdue: {}") : tr("{}"), *due);
}

void action_card(const View& view, const Action& action) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const bool overdue = is_overdue(action, view.today),
               selected = view.state.screen == Screen::Plan && view.state.plan.action == action.id;
    const float width = std::min(ui.available(), ui.px(760)), pad = ui.px(12), bar = ui.px(6), icon = overdue ? ui.px(24) : 0;
    const float wrap = width - bar - 2 * pad;
    const std::string_view title = title_of(view, action);
    std::string_view below;
    const auto add = [&](std::string_view text) { below = ui.joined(below, " · ", text); };
    add(is_open(action) && !overdue && parse_date(action.due) ? ui.fill(tr("Due {}"), due_words(view, action))
                                                              : due_words(view, action));
    add(action.owner);
    if (is_open(action) && !action.status.empty()) add(view.framework.title_of(ChoiceList("action-status"), action.status));
    if (!action.priority.empty() && is_open(action))
        add(ui.fill(tr("{} priority"), view.framework.title_of(ChoiceList("priority"), action.priority)));
    if (!action.rag.empty()) add(view.framework.title_of(ChoiceList("rag"), action.rag));
    const ImVec2 title_size = ui.measure(title, TextStyle::Strong, wrap),
                 below_size = ui.measure(below, TextStyle::Small, wrap - icon);
    const ImRect rect = ui.place(width, std::max(ui.px(48), title_size.y + below_size.y + ui.px(16)));
    const Control control = row_button(ui, action.id, title, below, rect, selected);
    ui.list_row(kActionRows, action.id, control.id);
    if (control.visible) {
        ImDrawList* list = ui.draw();
        paint_row_card(ui, control, selected,
                       overdue                               ? colours.bad
                       : is_open(action)                     ? colours.accent
                       : action.status == words::action_done ? colours.good
                                                             : colours.border);
        const ImVec2 at(rect.Min.x + bar + pad, rect.Min.y + ui.px(8));
        ui.paint(list, at, title, TextStyle::Strong, colours.text, wrap);
        if (overdue)
            paint_icon(list, Icon::Warning, {at.x + ui.px(9), at.y + title_size.y + ui.line_height(TextStyle::Small) / 2},
                       ui.px(18), colours.bad);
        ui.paint(list, {at.x + icon, at.y + title_size.y}, below, TextStyle::Small,
                 overdue    ? colours.text
                 : selected ? colours.text
                            : colours.text_quiet,
                 wrap - icon);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
    if (control.activated) open_action(view, action.id);
}

void open_action(const View& view, std::string_view action_id) {
    view.state.plan.action = action_id;
    view.state.plan.note.clear();
    if (view.state.screen != Screen::Plan) view.go(Screen::Plan);
}

void add_action(const View& view, std::string_view gap_id) {
    auto action = std::make_shared<Action>();
    action->id = view.new_id();
    action->gap = gap_id;
    action->status = "not-started";
    if (const auto parts = parse_gap_id(gap_id))
        for (const Place& place : parts->where)
            if (place.axis == Axis::Factor) action->factor = place.id;
    std::vector<Edit> edits;
    view.state.plan.action = action->id;
    // One that answers a gap says something already, and so does the decision that comes with it.
    if (gap_id.empty()) view.state.begun = {Screen::Plan, action->id};
    view.state.plan.note.clear();
    edits.push_back(PutRecord{std::shared_ptr<const Action>(std::move(action))});
    const GapDecision* decision = gap_id.empty() ? nullptr : view.document.gaps.find(gap_id);
    if (!gap_id.empty() && (!decision || decision->decision.empty())) {
        const std::string id(gap_id);
        edits.push_back(SetField{RecordKind::GapDecision, id, "decision", std::string(words::decision_act)});
        if (!decision || decision->decided_on.empty())
            edits.push_back(SetField{RecordKind::GapDecision, id, "decidedOn", to_iso(view.today)});
    }
    view.run(tr("Add an action"), std::move(edits));
    view.done(tr("Action added"));
    if (view.state.screen != Screen::Plan) view.go(Screen::Plan);
    view.state.plan.focus_new = true;
}

void plan_view(const View& view) {
    Ui& ui = view.ui;
    PlanState& state = view.state.plan;
    heading(ui, 1, tr("Plan"));
    if (view.document.actions.empty()) {
        paragraph(ui, tr("What will be done about the gaps, by whom and by when."), Tone::Quiet);
        const bool waits = !view.derived.plan().waiting(view.today).empty();
        callout(ui, "empty", tr("No action is recorded yet"),
                waits ? tr("What is decided on gaps and has no action yet stands below: make an action of it, or add one here.")
                      : tr("Decide “Act” on a gap and make an action of it, or add one here."));
        {
            const Row row(ui);
            // Without activities there is nothing to look for gaps in.
            const Screen next = view.document.activities.empty() ? Screen::Activities : Screen::Gaps;
            if (button(ui, next == Screen::Gaps ? tr("Go to the gaps") : tr("Go to activities"), {.look = ButtonLook::Primary}))
                view.go(next);
            if (button(ui, tr("Paste actions"), {.description = tr("From a spreadsheet"), .edits = true}))
                open_paste(view, RecordKind::Action);
            if (button(ui, tr("Add action"), {.icon = Icon::Plus, .edits = true})) add_action(view, {});
        }
        plan_waiting(view, true);
        return;
    }
    paragraph(ui, summary(view, view.derived.plan().by_due(view.today)), Tone::Quiet);
    const bool wide = has_room_for_table(ui);
    bool copies = false;
    {
        const Row row(ui);
        {
            const SemScope looks(ui, Role::Toolbar, "look", tr("Show as"), true);
            if (toggle_button(ui, tr("Table"), state.look == PlanLook::Table)) state.look = PlanLook::Table;
            if (toggle_button(ui, tr("Time line"), state.look == PlanLook::TimeLine)) state.look = PlanLook::TimeLine;
            if (toggle_button(ui, tr("Next meeting"), state.look == PlanLook::Meeting)) state.look = PlanLook::Meeting;
        }
        copies = wide && state.look == PlanLook::Table && copy_button(view);
        if (button(ui, tr("Paste actions"), {.description = tr("From a spreadsheet"), .edits = true}))
            open_paste(view, RecordKind::Action);
        if (button(ui, tr("Add action"), {.look = ButtonLook::Primary, .icon = Icon::Plus, .edits = true})) add_action(view, {});
    }
    // The page for the meeting has a place of its own for what is to be found out.
    plan_waiting(view, state.look != PlanLook::Meeting);
    if (state.look == PlanLook::TimeLine) return plan_time_line(view);
    if (state.look == PlanLook::Meeting) return plan_meeting(view);
    const bool on_paper = ui.prints();  // there nobody ticks; what is left out is said
    if (const auto only = on_paper ? std::nullopt : check(ui, tr("Leave out what is done or stopped"), state.open_only))
        state.open_only = *only;
    if (on_paper && state.open_only) note(ui, tr("What is done or stopped is left out."));
    // Cards stand in the order of their days; only the table has headings to choose another by.
    const std::span<const Action* const> actions = view.derived.plan().sorted(
        view.today, wide ? std::string_view(state.sort_key) : "due", wide && state.descending, state.open_only);
    if (actions.empty())
        paragraph(ui, tr("Every action is done or stopped."));
    else if (wide)
        table(view, actions, copies);
    else
        for (const Action* action : actions) action_card(view, *action);
}

}  // namespace waymark
