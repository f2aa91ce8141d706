#include "ui/views/gaps/gaps.h"

#include <algorithm>

#include "model/analysis/gap_analysis.h"
#include "model/analysis/scope.h"
#include "model/document/words.h"
#include "present/words/gap_words.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/parts.h"
#include "ui/views/window/screens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// One filter as a drop-down; the screen offers one value each.
void filter_choice(const View& view, std::string_view label, std::string_view key, std::span<const Choice> known,
                   Strings& value) {
    FrameList<Choice> choices(view.ui);
    choices.push_back({"", tr("Any"), ""});
    for (const Choice& choice : known) choices.push_back(choice);
    if (const auto chosen =
            select(view.ui, label, choices, value.empty() ? std::string_view() : std::string_view(value.front()), {.key = key})) {
        value.clear();
        if (!chosen->empty()) value.push_back(*chosen);
        view.state.gaps.listed = 0;
        view.state.gaps.fresh.clear();
        view.ui.announce(tr("The filter is changed."));
    }
}

/// Which activities are looked at: "Area: Kent; Organisation: Anytown Council".
std::string_view filter_words(const View& view) {
    Ui& ui = view.ui;
    std::string_view words;
    const auto add = [&](std::string_view label, std::span<const Choice> known, const Strings& values) {
        for (const std::string& value : values) {
            const auto at = std::find_if(known.begin(), known.end(), [&](const Choice& one) { return one.value == value; });
            words = ui.joined(words, "; ", ui.fill("{}: {}", label, at == known.end() ? std::string_view(value) : at->label));
        }
    };
    const CoverageFilter& filter = view.state.gaps.filter;
    add(tr("Area"), view.derived.gaps().areas(), filter.areas);
    add(tr("Exploitation type"), view.derived.choices(ChoiceList("exploitation-type"), false), filter.exploitation);
    add(tr("Organisation"), view.derived.gaps().organisations(), filter.organisations);
    return words;
}

void filters(const View& view) {
    Ui& ui = view.ui;
    CoverageFilter& filter = view.state.gaps.filter;
    const SemScope region(ui, Role::Region, "filters", tr("Filters"));
    FrameList<Choice> types(ui);
    for (const Choice& type : view.derived.choices(ChoiceList("exploitation-type"), false))
        if (!words::is_unknown(type.value) && type.value != words::all_types) types.push_back({type.value, type.label, {}});
    const float column = ui.px(280);
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    const auto next = [&](std::string_view label, std::string_view key, std::span<const Choice> choices, Strings& value) {
        if (x > outer.left && x + column > outer.right) {
            x = outer.left;
            y = bottom;
        }
        ui.push_flow({x, std::min(x + column, outer.right), x, y, outer.gap, outer.row_gap, 0, false});
        filter_choice(view, label, key, choices, value);
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(16);
    };
    next(tr("Area"), "area", view.derived.gaps().areas(), filter.areas);
    next(tr("Exploitation type"), "exploitation", types, filter.exploitation);
    next(tr("Organisation"), "organisation", view.derived.gaps().organisations(), filter.organisations);
    ui.flow().y = bottom;
    if (!filter.empty() && button(ui, tr("Clear filters"), {.dense = true})) filter = {};
}

void tool_bar(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    const Row row(ui);
    {
        const SemScope looks(ui, Role::Toolbar, "look", tr("Show as"), true);
        if (toggle_button(ui, tr("Matrix"), state.look == GapsLook::Matrix)) state.look = GapsLook::Matrix;
        if (toggle_button(ui, tr("Picture"), state.look == GapsLook::Picture)) state.look = GapsLook::Picture;
        if (toggle_button(ui, tr("List"), state.look == GapsLook::List)) state.look = GapsLook::List;
    }
    counted_switch(view);
    const CoverageFilter& filter = state.filter;
    const std::size_t set = filter.areas.size() + filter.exploitation.size() + filter.organisations.size();
    if (unfold_button(ui, set == 0 ? tr("Filter") : ui.fill(tr("Filter ({})"), set), state.filters_open, {.key = "filter"}))
        state.filters_open = !state.filters_open;
    if (state.look != GapsLook::List) return;
    if (toggle_button(ui, tr("Only those not decided on"), state.undecided_only)) {
        state.undecided_only = !state.undecided_only;
        state.decision.clear();
        state.listed = 0;
        state.fresh.clear();
    }
}

/// Under the matrix or the picture: how many gaps, the first few, and the way to all.
void first_gaps(const View& view) {
    Ui& ui = view.ui;
    const std::vector<Gap>& gaps = view.derived.gaps().list(view.today, view.state.gaps.filter);
    const std::size_t left = view.derived.gaps().counts(view.today, view.state.gaps.filter).undecided_total();
    ui.flow().right = std::min(ui.flow().right, ui.flow().left + ui.px(760));
    const SemScope region(ui, Role::Region, "first", tr("The first gaps"));
    ui.space(8);
    // How many there are to decide on is said above, in places: a place may have several gaps.
    heading(ui, 2, left == 0 ? tr("Nothing is left to decide") : tr("The first gaps to decide on"));
    if (!gaps.empty() && button(ui, tr("Show all as a list"), {.key = "list"})) {
        view.state.gaps.look = GapsLook::List;
        ui.request_focus("title");
    }
    FrameList<const Gap*> order(ui);
    gaps_in_place(view, order);
    std::size_t open = 0;
    for (const Gap* const gap : order) {
        if (gap->decided ? !is_fresh(view, *gap) : open++ == 3) break;
        gap_card(view, *gap);
    }
    if (left > 0) note(ui, tr("One place can have several gaps. The buttons above count gaps, the number beside “Gaps” places."));
}

}  // namespace

void open_gap(const View& view, std::string_view gap_id) {
    view.state.gaps.gap = gap_id;
    view.state.gaps.more_activities = 0;
    if (view.state.screen != Screen::Gaps) {
        view.state.gaps.cell.clear();
        view.go(Screen::Gaps);
    }
}

void activity_cards(const View& view, const ActivitySpan& activities) {
    constexpr std::size_t kFew = 12;
    Ui& ui = view.ui;
    std::size_t& more = view.state.gaps.more_activities;
    const std::size_t shown = ui.prints() ? activities.size() : std::min(activities.size(), kFew + more);
    for (std::size_t i = 0; i < shown; ++i) activity_card(view, activities[i], ui.available());
    if (shown < activities.size() &&
        button(ui, ui.fill(tr("Show more of the {}"), activities.size()), {.key = "more activities"}))
        more += kFew * 2;
}

namespace {

/// How far the framework's places are filled, in words, and what there is of each kind.
void headline(const View& view) {
    Ui& ui = view.ui;
    const CoverageFilter& filter = view.state.gaps.filter;
    const PlacesFilled places = places_filled(view.derived.gaps().matrix(view.today, Axis::Level, filter));
    const std::size_t left = view.derived.gaps().counts(view.today, filter).places_left;
    paragraph(ui, ui.fill(places_text(Counted::Running, places.running), places.running, places.all), Tone::Strong);
    if (places.outside > 0) note(ui, ui.fill(outside_text(places.outside), places.outside));
    paragraph(ui, ui.fill(places_left_text(left), left), Tone::Normal, TextStyle::Small);
}

/// What is this partnership's to fill, asked while nobody has said.
void ask_scope(const View& view) {
    if (!scope_not_said(view.document)) return;
    Ui& ui = view.ui;
    callout(ui, "scope", tr("Which of this is yours to fill?"),
            tr("Every level, pathway and exploitation type is looked at until you say which are this partnership’s. What "
               "you leave out is shown as outside, and is not counted as a gap."));
    const Row row(ui);
    if (button(ui, tr("Choose what is yours"), {.key = "choose scope", .dense = true})) {
        view.go(Screen::Partnership);
        ui.request_focus("our levels");
    }
    if (!button(ui, tr("All of it"), {.key = "all scope", .dense = true, .edits = true})) return;
    Strings levels;
    for (const Level& level : view.framework.levels) levels.push_back(level.id);
    view.run(tr("Say that all levels are yours"), {SetField{RecordKind::Partnership, {}, "ourLevels", std::move(levels)}});
    view.done(tr("All levels are yours to fill. You can change that under Partnership."));
}

}  // namespace

RailCount gaps_count(const View& view) {
    const DerivedGaps::Counted gaps =
        view.document.activities.empty() ? DerivedGaps::Counted{} : view.derived.gaps().undecided_soon(view.today);
    if (!gaps.fresh) view.ui.want_frame();
    return {number_or_nothing(view.ui, gaps.count),
            tr_n(static_cast<long>(gaps.count), "place to decide on", "places to decide on")};
}

bool knows_gap(const View& view) {
    const std::string& id = view.state.gaps.gap;
    if (id.empty() && !view.state.gaps.cell.empty()) return knows_cell(view);
    const auto names_it = [&](const Action& action) { return action.gap == id; };
    if (view.document.gaps.find(id) || std::any_of(view.document.actions.begin(), view.document.actions.end(), names_it))
        return true;
    if (is_possible_gap(view.framework, view.document, id, &view.areas)) return true;
    // In a part of the activities that has none, as in an area that is none, nothing is recorded anywhere.
    const auto parts = parse_gap_id(id);
    return (!parts || parts->filter.empty()) && view.derived.gaps().find(view.today, id);
}

void gaps_view(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    heading(ui, 1, tr("Gaps"));
    paragraph(ui, tr("An empty cell means no activity is recorded here, not that nothing happens."), Tone::Quiet);
    if (view.document.activities.empty()) {
        callout(ui, "empty", tr("There is nothing to look for gaps in yet"),
                tr("Add your activities first. Then you see here where none is recorded, where what is "
                   "recorded is thin, and what is not known."));
        const Row row(ui);
        if (button(ui, tr("Go to activities"), {.look = ButtonLook::Primary})) view.go(Screen::Activities);
        closed_gap_list(view);
        return;
    }
    headline(view);
    ask_scope(view);
    kind_filter(view);
    tool_bar(view);
    if (state.look == GapsLook::List) decision_filter(view);
    if (state.filters_open) filters(view);
    if (!state.filter.empty())
        note(ui, ui.fill(tr("You look at some of the activities only: {}. What is decided on a gap here holds for this "
                            "part, and reflections, which speak of the whole, are left out."),
                         filter_words(view)));
    switch (state.look) {
        case GapsLook::Matrix:
            gap_matrix(view);
            break;
        case GapsLook::Picture:
            gap_picture(view);
            break;
        case GapsLook::List:
            gap_list(view);
            break;
    }
    if (state.look != GapsLook::List) first_gaps(view);
    closed_gap_list(view);
}

}  // namespace waymark
