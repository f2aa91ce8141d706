#include <algorithm>

#include "model/analysis/gap_id.h"
#include "model/base/contains.h"
#include "model/document/words.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/activities/link_activity.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/plan/plan.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view id_on(const std::vector<Place>& where, Axis axis) {
    for (const Place& place : where)
        if (place.axis == axis) return place.id;
    return {};
}

/// The four decisions, then why, who and when.
void decision_form(const View& view, std::string_view gap_id) {
    Ui& ui = view.ui;
    const SemScope form(ui, Role::Group, "decision", tr("Decision"));
    heading(ui, 3, tr("What is decided"));
    const GapDecision& decision = found_or_blank(view.document.gaps, gap_id);
    {
        const Row row(ui);
        const SemScope bar(ui, Role::Toolbar, "decide", tr("Decide"), true);
        view.framework.for_each_choice(ChoiceList("gap-decision"), [&](const Entry& entry) {
            if (toggle_button(ui, entry.title, decision.decision == entry.id,
                              {.key = entry.id, .description = entry.summary, .edits = true}))
                decide_on_gap(view, gap_id, entry.id);
        });
    }
    const Entry* chosen = view.framework.choice(ChoiceList("gap-decision"), decision.decision);
    if (chosen)
        note(ui, chosen->summary);
    else if (!decision.decision.empty())
        note(ui, ui.fill(tr("Decided: {}"), decision.decision));
    edit_field(view, RecordKind::GapDecision, decision, "reason", "gap reason");
    if (decision.decision.empty() && decision.reason.empty() && decision.decided_by.empty() && decision.decided_on.empty())
        return;
    edit_field(view, RecordKind::GapDecision, decision, "decidedBy");
    edit_field(view, RecordKind::GapDecision, decision, "decidedOn");
}

void actions_for(const View& view, std::string_view gap_id) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "actions", tr("Actions for it"));
    heading(ui, 3, tr("Actions for it"));
    bool any = false;
    for (const Action& action : view.document.actions)
        if (action.gap == gap_id) {
            action_card(view, action);
            any = true;
        }
    if (!any) note(ui, tr("No action is recorded for it yet."));
    const bool act = !any && view.document.gaps.find(gap_id) && view.document.gaps.find(gap_id)->decision == words::decision_act;
    if (button(ui, any ? tr("Add another action") : tr("Make an action of it"),
               {.look = act ? ButtonLook::Primary : ButtonLook::Plain, .icon = Icon::Plus, .key = "make", .edits = true}))
        add_action(view, gap_id);
}

/// All gaps that the same rule found, to decide on in one step.
void all_like(const View& view, const Gap& gap) {
    Ui& ui = view.ui;
    FrameList<const Gap*> like(ui);
    for (const Gap& other : view.derived.gaps().list(view.today, view.state.gaps.filter))
        if (other.reason.rule == gap.reason.rule && !other.decided) like.push_back(&other);
    if (like.size() < 2 || ui.prints()) return;
    const SemScope region(ui, Role::Region, "alike", tr("All like this"));
    if (opened(view, "gaps/alike", ui.fill(tr("Decide on all {} like this: {}"), like.size(), rule_title(gap.reason.rule)),
               "alike"))
        decide_on_all(view, rule_title(gap.reason.rule), like);
}

void gap_detail(const View& view, std::string_view gap_id) {
    Ui& ui = view.ui;
    const Gap* gap = view.derived.gaps().find(view.today, gap_id);
    const GapHead head = gap_head(view, gap_id);
    const SemScope whole(ui, Role::Group, gap_id, view.derived.gaps().title(gap_id));
    if (!view.state.gaps.cell.empty() &&
        button(ui, tr("Back to the cell"),
               {.look = ButtonLook::Quiet, .icon = Icon::ArrowLeft, .key = "back to cell", .dense = true})) {
        view.state.gaps.gap.clear();
        return;
    }
    note(ui, gap ? rule_title(gap->reason.rule) : tr("No longer a gap"));
    heading(ui, 2, head.where.empty() ? head.what : head.where);
    if (gap) {
        paragraph(ui, gap->sentence);
        note(ui, rule_text(gap->reason.rule));
        term_links(view, ui.fill("{} {}", gap->sentence, rule_text(gap->reason.rule)));
    } else {
        if (!head.where.empty()) paragraph(ui, head.what);
        const std::vector<ClosedGap>& closed = view.derived.gaps().closed(view.today);
        const auto at = std::find_if(closed.begin(), closed.end(), [&](const ClosedGap& one) { return one.gap_id == gap_id; });
        if (at != closed.end() && !at->known_to_pack)
            paragraph(ui, tr("It is about something that the framework in use and this document no longer "
                             "have. What was decided is kept."));
        else if (at != closed.end() && at->outside)
            outside_note(view);
        else
            paragraph(ui, tr("The rules do not find it in what is recorded now. What was decided is kept."));
    }
    decision_form(view, gap_id);
    if (gap) all_like(view, *gap);
    actions_for(view, gap_id);
    if (!gap) return;
    const SemScope region(ui, Role::Region, "activities", tr("Activities behind it"));
    heading(ui, 3,
            gap->activities.empty()
                ? tr("No activity behind it")
                : ui.fill(tr_n(static_cast<long>(gap->activities.size()), "{} activity behind it", "{} activities behind it"),
                          gap->activities.size()));
    activity_cards(view, gap->activities);
    const std::string_view level = id_on(gap->where, Axis::Level), stage = id_on(gap->where, Axis::Stage),
                           factor = id_on(gap->where, Axis::Factor);
    if (gap->kind == GapKind::NothingRecorded && (!level.empty() || !stage.empty() || !factor.empty())) {
        note(ui, tr("Does something happen here that is only not recorded?"));
        if (button(ui, tr("Add an activity here"), {.icon = Icon::Plus, .edits = true}))
            add_activity(view, {.level = level, .stage = stage, .factor = factor});
        FrameList<LinkPlace> where(ui);
        for (const Place& place : gap->where) where.push_back({place.axis, place.id});
        link_activity(view, tr("Use an activity that is there"), {where.begin(), where.end()}, head.where);
        help_with_empty(view, level, stage);
    }
}

/// The heading a half of "row/stage" stands for.
const CoverageHeading* heading_of(const std::vector<CoverageHeading>& headings, std::string_view key, std::size_t& at) {
    for (at = 0; at < headings.size(); ++at) {
        const CoverageHeading& one = headings[at];
        if (one.kind == CoverageHeading::Kind::Named ? one.id == key
                                                     : key == (one.kind == CoverageHeading::Kind::Any ? "*" : "?"))
            return &one;
    }
    return nullptr;
}

/// True for a gap about this row (or any) at this stage (or any).
bool is_at(const Gap& gap, Axis axis, const CoverageHeading& row, const CoverageHeading& stage) {
    using Kind = CoverageHeading::Kind;
    if (row.kind == Kind::NotSaid || stage.kind == Kind::NotSaid) {
        if (gap.reason.rule != GapRule::NotSaid || gap.where.empty()) return false;
        return (row.kind == Kind::NotSaid && gap.where.front().axis == axis) ||
               (stage.kind == Kind::NotSaid && gap.where.front().axis == Axis::Stage);
    }
    const auto has = [&](Axis wanted, const std::string& id) { return contains(gap.where, Place{wanted, id}); };
    if (row.kind == Kind::Named && !has(axis, row.id)) return false;
    if (stage.kind == Kind::Named && !has(Axis::Stage, stage.id)) return false;
    if (row.kind == Kind::Any && !std::any_of(gap.where.begin(), gap.where.end(),
                                              [&](const Place& place) { return place.axis == axis && !place.id.empty(); }))
        return false;
    return true;
}

/// The place a cell of the matrix stands for.
struct CellPlace {
    Axis rows;
    const CoverageHeading& row;
    const CoverageHeading& stage;
    const CoverageCell& cell;

    [[nodiscard]] bool one_row() const { return row.kind == CoverageHeading::Kind::Named; }
    [[nodiscard]] bool one_stage() const { return stage.kind == CoverageHeading::Kind::Named; }
    [[nodiscard]] bool stage_said() const { return stage.kind != CoverageHeading::Kind::NotSaid; }
    /// One of the places that a gap can be in.
    [[nodiscard]] bool may_be_gap() const { return one_row() && !stage.enabler && stage_said(); }
    [[nodiscard]] std::string_view level() const { return rows == Axis::Level ? std::string_view(row.id) : std::string_view(); }
    [[nodiscard]] std::string_view factor() const { return rows == Axis::Factor ? std::string_view(row.id) : std::string_view(); }
    [[nodiscard]] std::string_view row_name() const {
        return row.kind == CoverageHeading::Kind::Any ? tr("All together") : std::string_view(row.title);
    }
    [[nodiscard]] std::string_view stage_name() const {
        if (stage.kind == CoverageHeading::Kind::Any) return tr("any stage");
        return stage_said() ? std::string_view(stage.title) : tr("stage not said");
    }
};

/// The cell in the detail pane; nothing where row or stage is none of the pack's.
std::optional<CellPlace> find_cell(const View& view) {
    const GapsState& state = view.state.gaps;
    const CoverageMatrix& matrix = view.derived.gaps().matrix(view.today, state.cell_rows, state.filter);
    const std::string_view cell = state.cell;
    // The row's id may hold a stroke, that of a stage does not.
    const std::size_t slash = cell.rfind('/');
    if (slash == std::string_view::npos) return {};
    std::size_t r = 0, c = 0;
    const CoverageHeading* const row = heading_of(matrix.rows, cell.substr(0, slash), r);
    const CoverageHeading* const stage = heading_of(matrix.columns, cell.substr(slash + 1), c);
    if (!row || !stage) return {};
    return CellPlace{state.cell_rows, *row, *stage, matrix.at(r, c)};
}

/// What the number of a cell means.
void cell_words(const View& view, const CellPlace& place) {
    Ui& ui = view.ui;
    const bool outside = place.row.outside && place.may_be_gap();
    const CellWords look = cell_look(view, place.cell, place.may_be_gap(), outside);
    if (!look.said.empty()) {
        char first = look.said.front();
        if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
        paragraph(ui, ui.fill("{}{}.", std::string_view(&first, 1), look.said.substr(1)));
    }
    if (outside)
        outside_note(view);
    else if (place.cell.state == CellState::NothingRecorded)
        note(ui, tr("This may be unrecorded, another body's role, or not needed here. It is not a judgement."));
    if (place.cell.may_belong > 0)
        note(ui,
             ui.fill(tr_n(static_cast<long>(place.cell.may_belong), "{} more activity does not say enough and may belong here.",
                          "{} more activities do not say enough and may belong here."),
                     static_cast<std::size_t>(place.cell.may_belong)));
    if (place.cell.enablers > 0 && place.one_stage() && !place.stage.enabler)
        note(ui, ui.fill(tr_n(static_cast<long>(place.cell.enablers),
                              "{} cross-cutting enabler stands behind this row. It neither fills nor hides a gap.",
                              "{} cross-cutting enablers stand behind this row. They neither fill nor hide a gap."),
                         static_cast<std::size_t>(place.cell.enablers)));
}

/// The activities of a cell, and the ways to have another in it.
void cell_activities(const View& view, const CellPlace& place, std::string_view title) {
    Ui& ui = view.ui;
    const auto count = place.cell.activities.size();
    heading(ui, 3,
            count == 0 ? tr("No activity here")
                       : ui.fill(tr_n(static_cast<long>(count), "{} activity here", "{} activities here"), count));
    activity_cards(view, place.cell.activities);
    if (!place.stage_said() || !place.one_row()) return;
    const std::string_view stage = place.one_stage() ? std::string_view(place.stage.id) : std::string_view();
    if (place.rows == Axis::Level || place.rows == Axis::Factor)
        if (button(ui, tr("Add an activity here"), {.icon = Icon::Plus, .edits = true}))
            add_activity(view, {.level = place.level(), .stage = stage, .factor = place.factor()});
    const LinkPlace where[] = {{place.rows, place.row.id}, {Axis::Stage, place.stage.id}};
    link_activity(view, tr("Use an activity that is there"), std::span(where).first(place.one_stage() ? 2 : 1),
                  place.one_stage() ? title : place.row_name());
}

void cell_gaps(const View& view, const CellPlace& place) {
    Ui& ui = view.ui;
    FrameList<const Gap*> here(ui);
    FrameList<const Gap*> order(ui);
    gaps_in_place(view, order);
    for (const Gap* const gap : order)
        if (is_at(*gap, place.rows, place.row, place.stage)) here.push_back(gap);
    heading(ui, 3,
            here.empty() ? tr("No gap is found here")
                         : ui.fill(tr_n(static_cast<long>(here.size()), "{} gap here", "{} gaps here"), here.size()));
    constexpr std::size_t kMost = 20;
    decide_on_all(view,
                  ui.fill("{} {} {}", static_cast<int>(place.rows), view.state.gaps.cell, filter_part_of(view.state.gaps.filter)),
                  here);
    for (std::size_t i = 0; i < std::min(here.size(), kMost); ++i) gap_card(view, *here[i]);
    if (here.size() > kMost && button(ui, tr("Show the list of all gaps"))) view.state.gaps.look = GapsLook::List;
}

void cell_detail(const View& view) {
    Ui& ui = view.ui;
    const std::optional<CellPlace> found = find_cell(view);
    if (!found) {
        paragraph(ui, tr("This part is not in the framework pack in use."));
        return;
    }
    const CellPlace& place = *found;
    const std::string_view cell_key = ui.keep(view.state.gaps.cell);
    const std::string_view title = ui.fill("{}, {}", place.row_name(), place.stage_name());
    const SemScope whole(ui, Role::Group, ui.fill("cell {} {}", axis_id(place.rows), cell_key), title);
    explained_note(view, axis_title(place.rows), {axis_title(place.rows), list_of(place.rows), {}});
    heading(ui, 2, title);
    cell_words(view, place);
    // What is to be decided first: it stands on the first screen of a laptop.
    cell_gaps(view, place);
    cell_activities(view, place, title);
    if (place.cell.state == CellState::NothingRecorded && place.may_be_gap() && !place.row.outside && place.one_stage())
        help_with_empty(view, place.level(), place.stage.id);
}

}  // namespace

bool knows_cell(const View& view) {
    return find_cell(view).has_value();
}

void gaps_detail(const View& view) {
    // A copy: pressing something in the pane may put another id in its place.
    const std::string_view gap = view.ui.keep(view.state.gaps.gap);
    if (!gap.empty())
        gap_detail(view, gap);
    else
        cell_detail(view);
}

}  // namespace waymark
