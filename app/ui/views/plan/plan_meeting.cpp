#include <algorithm>

#include "model/document/words.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The day since which changes are told: as typed, else of the last copy kept in the document, else three
/// months ago.
Date since_day(const View& view) {
    const auto typed = parse_date_typed(view.state.plan.since);
    return typed ? *typed : last_review(view.document, view.today);
}

/// A line that leads somewhere: what in strong letters, words below.
bool line(Ui& ui, std::string_view key, std::string_view what, std::string_view words) {
    const float wrap = ui.reading_width();
    const ImVec2 top = ui.measure(what, TextStyle::SmallStrong, wrap),
                 below = words.empty() ? ImVec2(0, 0) : ui.measure(words, TextStyle::Small, wrap);
    const ImRect rect = ui.place(wrap, std::max(ui.px(44), top.y + below.y + ui.px(8)));
    const Control control = row_button(ui, key, what, words, rect);
    if (control.visible) {
        const Theme& colours = ui.colours();
        const float y = rect.Min.y + ui.px(4);
        ui.paint(ui.draw(), {rect.Min.x, y}, what, TextStyle::SmallStrong, control.hovered ? colours.accent : colours.text, wrap);
        if (!words.empty()) ui.paint(ui.draw(), {rect.Min.x, y + top.y}, words, TextStyle::Small, colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect);
    }
    return control.activated;
}

void action_part(const View& view, std::string_view key, std::string_view title, std::string_view none,
                 std::span<const Action* const> actions) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, key, title);
    ui.space(8);
    heading(ui, 2, ui.fill("{} ({})", title, actions.size()));
    if (actions.empty()) note(ui, none);
    for (const Action* action : actions) action_card(view, *action);
}

void changed_part(const View& view, Date since) {
    Ui& ui = view.ui;
    const std::span<const DerivedPlan::Change> changes = view.derived.plan().changes(since, view.today);
    const SemScope region(ui, Role::Region, "changed", tr("Changed since the last meeting"));
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Changed since {} ({})"), since, changes.size()));
    const bool bad = !view.state.plan.since.empty() && !parse_date_typed(view.state.plan.since);
    if (auto typed = text_field(
            ui, tr("Last meeting"), view.state.plan.since,
            {.key = "since",
             .hint = tr("Leave it empty to count from the newest snapshot of an earlier day, or, where there is none, three "
                        "months back."),
             .problem = bad ? tr("This is not a day in the calendar. Write it like 21 November 2026.") : std::string_view(),
             .width = 260}))
        view.state.plan.since = std::move(*typed);
    if (changes.empty()) note(ui, tr("No progress, decision or finished action is dated since then."));
    for (const DerivedPlan::Change& change : changes) {
        if (const GapDecision* decision = change.decision) {
            if (line(ui, decision->id, view.derived.gaps().title(decision->id),
                     ui.fill(tr("{}: Decided: {}"), change.day,
                             view.framework.title_of(ChoiceList("gap-decision"), decision->decision))))
                open_gap(view, decision->id);
            continue;
        }
        const Action& action = *change.action;
        const std::string_view id = change.note ? std::string_view(change.note->id) : ui.fill("done {}", action.id);
        const std::string_view words = change.note ? std::string_view(change.note->text)
                                                   : view.framework.title_of(ChoiceList("action-status"), action.status);
        if (line(ui, id, title_of(view, action), ui.fill("{}: {}", change.day, words))) open_action(view, action.id);
    }
}

void decisions_part(const View& view) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "decisions", tr("Decisions needed"));
    // What is no gap any more needs nobody to find out.
    const std::vector<ClosedGap>& closed = view.derived.gaps().closed(view.today);
    const auto is_closed = [&](std::string_view id) {
        return std::any_of(closed.begin(), closed.end(), [&](const ClosedGap& gap) { return gap.gap_id == id; });
    };
    FrameList<const GapDecision*> open(ui);
    for (const GapDecision& decision : view.document.gaps)
        if (decision.decision == words::decision_find_out && !is_closed(decision.id)) open.push_back(&decision);
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Decisions needed ({})"), open.size()));
    if (open.empty())
        note(ui, tr("No gap waits for somebody to find out."));
    else
        note(ui, tr("Somebody was to find out. What did they find?"));
    for (const GapDecision* decision : open)
        if (line(ui, decision->id, view.derived.gaps().title(decision->id), decision->reason)) open_gap(view, decision->id);
    const std::size_t undecided = view.document.activities.empty() ? 0 : view.derived.gaps().undecided(view.today);
    if (undecided > 0) {
        paragraph(ui,
                  ui.fill(tr_n(static_cast<long>(undecided), "And {} place with a gap and no decision yet.",
                               "And {} places with a gap and no decision yet."),
                          undecided),
                  Tone::Quiet);
        if (button(ui, tr("Go to the list of gaps"))) {
            view.state.gaps.look = GapsLook::List;
            view.go(Screen::Gaps);
        }
    }
}

/// The products asked for whose review is due by then or late, the oldest first.
void reviews_part(const View& view, Date until) {
    Ui& ui = view.ui;
    std::span<const DerivedLocal::DueReview> due = view.derived.local().reviews();
    while (!due.empty() && due.back().due > until) due = due.first(due.size() - 1);
    if (due.empty()) return;
    const SemScope region(ui, Role::Region, "reviews", tr("Products due for review"));
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Products due for review ({})"), due.size()));
    for (const auto& [day, product] : due)
        if (line(ui, product->id, view.framework.title_of(ChoiceSource::Requests, product->id),
                 ui.fill(day < view.today ? tr("Overdue since {}") : tr("Due on {}"), day))) {
            view.state.local.look = LocalLook::Products;
            view.state.local.open = product->id;
            view.go(Screen::Local);
        }
}

}  // namespace

void plan_meeting(const View& view) {
    Ui& ui = view.ui;
    paragraph(ui, ui.fill(tr("What to bring to the next meeting, as of {}"), view.today), Tone::Strong);
    FrameList<const Action*> overdue(ui), soon(ui);
    const Date until = add_months(view.today, 3);
    for (const Action* action : view.derived.plan().by_due(view.today)) {
        if (!is_open(*action)) continue;
        const auto due = parse_date(action->due);
        if (is_overdue(*action, view.today))
            overdue.push_back(action);
        else if (due && *due <= until)
            soon.push_back(action);
    }
    action_part(view, "overdue", tr("Overdue"), tr("Nothing is overdue."), overdue);
    action_part(view, "soon", tr("Due in the next three months"), tr("Nothing is due in the next three months."), soon);
    changed_part(view, since_day(view));
    decisions_part(view);
    reviews_part(view, until);
}

}  // namespace waymark
