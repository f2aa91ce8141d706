#include <algorithm>

#include "model/review.h"
#include "model/sorting.h"
#include "model/words.h"
#include "ui/views/gaps.h"
#include "ui/views/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The day since which changes are told: as typed, else of the last copy kept in the document, else three
/// months ago.
Date since_day(const View& view) {
    if (const auto typed = parse_date_typed(view.state.plan.since)) return *typed;
    std::optional<Date> last;
    for (const Snapshot& snapshot : view.document.snapshots)
        if (const auto day = parse_date(snapshot.date); day && *day < view.today && (!last || *day > *last))
            last = day;
    return last.value_or(add_months(view.today, -3));
}

/// One thing that happened on a day.
struct Change {
    Date day;
    std::string_view what;  ///< The action or gap
    std::string_view words;
    std::string_view action, gap;  ///< What it leads to
    std::string_view id;
};

std::vector<Change> changes_since(const View& view, Date since) {
    Ui& ui = view.ui;
    std::vector<Change> changes;
    const auto within = [&](std::string_view text) {
        const auto day = parse_date(text);
        return day && *day >= since && *day <= view.today ? day : std::nullopt;
    };
    for (const Action& action : view.document.actions)
        if (const auto day = within(action.done_on))
            changes.push_back({*day,
                               title_of(view, action),
                               view.framework.title_of("action-status", action.status),
                               action.id,
                               {},
                               ui.fill("done {}", action.id)});
    for (const ProgressNote& note : view.document.progress_notes)
        if (const auto day = within(note.date))
            if (const Action* action = view.document.actions.find(note.action))
                changes.push_back({*day, title_of(view, *action), note.text, action->id, {}, note.id});
    for (const GapDecision& decision : view.document.gaps)
        if (const auto day = within(decision.decided_on); day && !decision.decision.empty())
            changes.push_back(
                {*day,
                 view.derived.gaps().title(decision.id),
                 ui.fill(tr("Decided: {}"), view.framework.title_of("gap-decision", decision.decision)),
                 {},
                 decision.id,
                 decision.id});
    sort_stably(changes, [](const Change& a, const Change& b) { return a.day > b.day; });
    return changes;
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
        ui.paint(ui.draw(), {rect.Min.x, y}, what, TextStyle::SmallStrong,
                 control.hovered ? colours.accent : colours.text, wrap);
        if (!words.empty())
            ui.paint(ui.draw(), {rect.Min.x, y + top.y}, words, TextStyle::Small, colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect);
    }
    return control.activated;
}

void action_part(const View& view, std::string_view key, std::string_view title, std::string_view none,
                 const std::vector<const Action*>& actions) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, key, title);
    ui.space(8);
    heading(ui, 2, ui.fill("{} ({})", title, actions.size()));
    if (actions.empty()) note(ui, none);
    for (const Action* action : actions) action_card(view, *action);
}

void changed_part(const View& view, Date since) {
    Ui& ui = view.ui;
    const std::vector<Change> changes = changes_since(view, since);
    const SemScope region(ui, Role::Region, "changed", tr("Changed since the last meeting"));
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Changed since {} ({})"), to_words(since), changes.size()));
    const bool bad = !view.state.plan.since.empty() && !parse_date_typed(view.state.plan.since);
    if (auto typed = text_field(
            ui, tr("Last meeting"), view.state.plan.since,
            {.key = "since",
             .hint = tr("Leave it empty to count from the last copy kept here, or else three months back."),
             .problem = bad ? tr("This is not a day in the calendar. Write it like 21 November 2026.")
                            : std::string_view(),
             .width = 260}))
        view.state.plan.since = std::move(*typed);
    if (changes.empty()) note(ui, tr("No progress, decision or finished action is dated since then."));
    for (const Change& change : changes) {
        if (!line(ui, change.id, change.what, ui.fill("{}: {}", to_words(change.day), change.words)))
            continue;
        if (!change.action.empty())
            open_action(view, change.action);
        else
            open_gap(view, change.gap);
    }
}

void decisions_part(const View& view) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "decisions", tr("Decisions needed"));
    std::vector<const GapDecision*> open;
    for (const GapDecision& decision : view.document.gaps)
        if (decision.decision == words::decision_find_out) open.push_back(&decision);
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Decisions needed ({})"), open.size()));
    if (open.empty())
        note(ui, tr("No gap waits for somebody to find out."));
    else
        note(ui, tr("Somebody was to find out. What did they find?"));
    for (const GapDecision* decision : open)
        if (line(ui, decision->id, view.derived.gaps().title(decision->id), decision->reason))
            open_gap(view, decision->id);
    const std::size_t undecided =
        view.document.activities.empty() ? 0 : view.derived.gaps().undecided(view.today);
    if (undecided > 0) {
        paragraph(ui,
                  ui.fill(tr_n(static_cast<long>(undecided), "And {} gap that nobody has decided on.",
                               "And {} gaps that nobody has decided on."),
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
    const auto months = months_of_period(view.document.partnership->review_period);
    std::vector<std::pair<Date, const Product*>> due;
    for (const Product& product : view.document.products)
        if (const Review review = review_of(product, months, view.today); review.due && *review.due <= until)
            due.emplace_back(*review.due, &product);
    if (due.empty()) return;
    sort_stably(due, [](const auto& a, const auto& b) { return a.first < b.first; });
    const SemScope region(ui, Role::Region, "reviews", tr("Products due for review"));
    ui.space(8);
    heading(ui, 2, ui.fill(tr("Products due for review ({})"), due.size()));
    for (const auto& [day, product] : due)
        if (line(ui, product->id, view.framework.title_of("requests", product->id),
                 ui.fill(day < view.today ? tr("Overdue since {}") : tr("Due on {}"), to_words(day)))) {
            view.state.local.look = LocalLook::Products;
            view.state.local.open = product->id;
            view.go(Screen::Local);
        }
}

}  // namespace

void plan_meeting(const View& view) {
    Ui& ui = view.ui;
    paragraph(ui, ui.fill(tr("What to bring to the next meeting, as of {}"), to_words(view.today)),
              Tone::Strong);
    std::vector<const Action*> overdue, soon;
    const Date until = add_months(view.today, 3);
    for (const Action* action : actions_by_due(view.document, view.today)) {
        if (!is_open(*action)) continue;
        const auto due = parse_date(action->due);
        if (is_overdue(*action, view.today))
            overdue.push_back(action);
        else if (due && *due <= until)
            soon.push_back(action);
    }
    action_part(view, "overdue", tr("Overdue"), tr("Nothing is overdue."), overdue);
    action_part(view, "soon", tr("Due in the next three months"),
                tr("Nothing is due in the next three months."), soon);
    changed_part(view, since_day(view));
    decisions_part(view);
    reviews_part(view, until);
}

}  // namespace waymark
