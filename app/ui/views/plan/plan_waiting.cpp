// Gaps that were decided on and that the plan has no action for yet.

#include <algorithm>

#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/parts.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

// Before actions that are there only as many as leave them on the first screen.
constexpr std::size_t kFew = 5, kFewBefore = 2;

/// The gap, which opens, why it was decided so, and the way to an action.
void waiting_card(const View& view, const GapDecision& decision) {
    Ui& ui = view.ui;
    const std::string_view title = view.derived.gaps().title(decision.id);
    const SemScope item(ui, Role::Group, decision.id, title);
    const Card card(ui);
    const ImVec2 size = ui.measure(title, TextStyle::Strong, ui.available());
    const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), size.y));
    const Control control = row_button(ui, "open", title, ui.prints() ? std::string_view() : tr("Opens the gap"), rect);
    if (control.visible) {
        ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - size.y / 2}, title, TextStyle::Strong,
                 control.hovered ? ui.colours().accent : ui.colours().text, ui.available());
        if (control.focused) ui.paint_focus_ring(rect);
    }
    if (!decision.reason.empty()) note(ui, ui.fill(tr("Reason: {}"), decision.reason));
    if (button(ui, tr("Make an action of it"),
               {.icon = Icon::Plus, .key = "make", .description = title, .dense = true, .edits = true}))
        add_action(view, decision.id);
    if (control.activated) open_gap(view, decision.id);
}

void waiting_part(const View& view, std::string_view key, std::string_view title,
                  const std::vector<const GapDecision*>& decisions) {
    if (decisions.empty()) return;
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, key, title);
    ui.space(8);
    heading(ui, 2, ui.fill("{} ({})", title, decisions.size()));
    const std::string_view group = ui.fill("plan/{}", key);
    const std::size_t few = view.document.actions.empty() ? kFew : kFewBefore;
    const bool all = ui.prints() || view.state.open_groups.contains(group);
    const std::size_t shown = all ? decisions.size() : std::min(decisions.size(), few);
    for (std::size_t i = 0; i < shown; ++i) waiting_card(view, *decisions[i]);
    if (decisions.size() <= few || ui.prints()) return;
    if (button(ui, all ? tr("Show fewer") : ui.fill(tr("Show all {}"), decisions.size()), {.key = "all", .dense = true}))
        toggle(view.state.open_groups, group);
}

}  // namespace

void plan_waiting(const View& view, bool find_out) {
    const DerivedPlan::Waiting& waiting = view.derived.plan().waiting(view.today);
    if (waiting.empty()) return;
    Ui& ui = view.ui;
    const Flow outer = ui.flow();
    ui.flow().right = std::min(outer.right, outer.left + ui.px(760));
    waiting_part(view, "to act", tr("To act on, without an action"), waiting.to_act);
    if (find_out) waiting_part(view, "to find out", tr("To find out, without an action"), waiting.to_find_out);
    ui.flow().right = outer.right;
}

}  // namespace waymark
