#include "ui/views/window/screens.h"

#include <utility>

#include "model/base/ascii.h"
#include "ui/views/compare/compare.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/local/local.h"
#include "ui/views/reflect/reflect_parts.h"

namespace waymark {
namespace {

RailCount activities_count(const View& view) {
    const std::size_t count = view.document.activities.size();
    return {number_or_nothing(view.ui, count), tr_n(static_cast<long>(count), "activity", "activities")};
}

RailCount plan_count(const View& view) {
    return {number_or_nothing(view.ui, open_actions(view.document)), tr("open")};
}

RailCount compare_count(const View& view) {
    const std::size_t count = view.document.snapshots.size();
    return {number_or_nothing(view.ui, count), tr_n(static_cast<long>(count), "snapshot", "snapshots")};
}

bool knows_framework_part(const View& view) {
    const Framework& framework = view.framework;
    const std::string_view id = view.state.framework_open;
    if (const std::size_t slash = id.find('/'); slash != std::string_view::npos)
        return framework.level(id.substr(0, slash)) && framework.stage(id.substr(slash + 1));
    return framework.level(id) || framework.stage(id) || framework.component(id) || framework.pathway(id) ||
           framework.factor(id) || view.document.own_factors.find(id);
}

constexpr std::string_view kCellPlace = "cell/";

void add_cell(const ViewState& state, std::string& address) {
    const GapsState& gaps = state.gaps;
    if (!gaps.gap.empty() || gaps.cell.empty()) return;
    address.append(1, '/').append(kCellPlace).append(axis_id(gaps.cell_rows)).append(1, '/').append(gaps.cell);
}

void arrive_at_gaps(const Document& /*document*/, ViewState& state) {
    GapsState& gaps = state.gaps;
    gaps.cell.clear();
    if (!gaps.gap.starts_with(kCellPlace)) return;
    const std::string place = gaps.gap.substr(kCellPlace.size());
    const std::size_t slash = std::min(place.find('/'), place.size());
    for (const Axis axis : kMatrixRows) {
        if (axis_id(axis) != std::string_view(place).substr(0, slash) || slash + 1 >= place.size()) continue;
        gaps.gap.clear();
        gaps.cell = place.substr(slash + 1);
        gaps.cell_rows = axis;
        if (gaps.look == GapsLook::List || axis != Axis::Level) gaps.look = GapsLook::Matrix;
        if (gaps.look == GapsLook::Matrix) gaps.rows = axis;
    }
}

void arrive_at_local(const Document& document, ViewState& state) {
    const std::string& open = state.local.open;
    if (open.empty()) return;
    state.local.look = document.profile.find(open)             ? LocalLook::Counts
                       : open.size() == 9 && is_upper(open[0]) ? LocalLook::Areas
                                                               : LocalLook::Products;
}

const ScreenRow kScreens[] = {
    {Screen::Start, "start", tr_later("Start"), tr_later("Start"), tr_later("home begin worked examples help lines"),
     start_view},
    {Screen::Framework, "framework", tr_later("The framework"), tr_later("Framework"),
     tr_later("picture levels stages factors components pathways sources"), framework_view, framework_detail,
     [](ViewState& state) -> std::string& { return state.framework_open; },
     [](const View& view) { return !view.state.framework_open.empty(); }, nullptr, true, nullptr,
     tr_later(
         "The part of the framework that the link leads to is neither in the framework nor in this document. It may have been "
         "removed, or be of another document. You are on the screen Framework."),
     knows_framework_part},
    {Screen::Partnership, "partnership", tr_later("Partnership"), tr_later("Partnership"),
     tr_later("details areas councils regions members chair"), partnership_view},
    {Screen::Activities, "activities", tr_later("Activities"), tr_later("Activities"), tr_later("map table cards"),
     activities_view, activity_detail, [](ViewState& state) -> std::string& { return state.activity; },
     [](const View& view) { return view.document.activities.find(view.state.activity) != nullptr; }, activities_count, false,
     nullptr,
     tr_later("The activity that the link leads to is not in this document. It may have been removed, or be of another "
              "document. You "
              "are on the screen Activities.")},
    {Screen::Reflect, "reflect", tr_later("Reflect"), tr_later("Reflect"), tr_later("strength checklist questions workshop"),
     reflect_view, reflect_detail, [](ViewState& state) -> std::string& { return state.reflect.open; }, reflect_has_detail,
     reflect_count, true, reflect_foot,
     tr_later(
         "The factor or question that the link leads to is not in this document. It may have been removed, or be of another "
         "document. You are on the screen Reflect.")},
    {Screen::Gaps, "gaps", tr_later("Gaps"), tr_later("Gaps"), tr_later("matrix heat map coverage decisions"), gaps_view,
     gaps_detail, [](ViewState& state) -> std::string& { return state.gaps.gap; },
     [](const View& view) { return !view.state.gaps.gap.empty() || !view.state.gaps.cell.empty(); }, gaps_count, true, nullptr,
     tr_later("The gap that the link leads to is none that can be in this document. The link may be mistyped, or of another "
              "document. "
              "You are on the screen Gaps."),
     knows_gap, add_cell, arrive_at_gaps},
    {Screen::Plan, "plan", tr_later("Plan"), tr_later("Plan"), tr_later("actions time line due"), plan_view, plan_detail,
     [](ViewState& state) -> std::string& { return state.plan.action; },
     [](const View& view) { return view.document.actions.find(view.state.plan.action) != nullptr; }, plan_count, true, nullptr,
     tr_later("The action that the link leads to is not in this document. It may have been removed, or be of another document. "
              "You are "
              "on the screen Plan.")},
    {Screen::Compare, "reviews", tr_later("Reviews"), tr_later("Reviews"), tr_later("snapshots compare changes come back"),
     compare_view, compare_detail, [](ViewState& state) -> std::string& { return state.compare.open; },
     [](const View& view) { return view.document.snapshots.find(view.state.compare.open) != nullptr; }, compare_count, true,
     nullptr,
     tr_later("The snapshot that the link leads to is not in this document. It may have been removed, or be of another "
              "document. You "
              "are on the screen Reviews.")},
    {Screen::Local, "local", tr_later("Local picture"), tr_later("Local picture"), tr_later("counts products areas map series"),
     local_view, local_detail, [](ViewState& state) -> std::string& { return state.local.open; }, local_has_detail, nullptr,
     true, nullptr,
     tr_later("The count, area or product that the link leads to is not in this document. It may have been removed, or be of "
              "another "
              "document. You are on the screen Local picture."),
     nullptr, nullptr, arrive_at_local},
    {Screen::Share, "share", tr_later("Share"), tr_later("Share"),
     tr_later("public version publish send export may be published"), share_view, share_detail,
     [](ViewState& state) -> std::string& { return state.publish.open; }, share_has_detail, nullptr, true, nullptr,
     tr_later("What the link leads to is neither an activity of this document nor a report or picture of it. It may have been "
              "removed, or "
              "be of another document. You are on the screen Share.")},
    {Screen::Settings, "settings", tr_later("Settings"), tr_later("Settings"), tr_later("preferences options"), settings_view,
     nullptr, nullptr, nullptr, nullptr, true},
    {Screen::Help, "help", tr_later("Help and accessibility"), tr_later("Help"),
     tr_later("accessibility keyboard shortcuts privacy"), help_view, nullptr, nullptr, nullptr, nullptr, true},
};

}  // namespace

std::string_view number_or_nothing(Ui& ui, std::size_t number) {
    return number == 0 ? std::string_view() : ui.fill("{}", number);
}

std::span<const ScreenRow> screens() {
    return kScreens;
}

const ScreenRow& row_of(Screen screen) {
    return kScreens[static_cast<std::size_t>(screen)];
}

const ScreenRow* screen_called(std::string_view id) {
    // Links to Reviews, and notes of where somebody was, are from when it was called Compare.
    if (id == "compare") id = row_of(Screen::Compare).id;
    for (const ScreenRow& row : kScreens)
        if (row.id == id) return &row;
    return nullptr;
}

bool has_detail(const View& view) {
    const ScreenRow& row = row_of(view.state.screen);
    return row.has_detail && is_here(view, row) && row.has_detail(view);
}

std::string_view title_of(Screen screen) {
    const auto index = static_cast<std::size_t>(screen);
    return index < std::size(kScreens) ? tr(kScreens[index].title) : std::string_view();
}

void write_address(const View& view, std::string& address) {
    const ScreenRow& row = row_of(view.state.screen);
    address = row.id;
    if (!has_detail(view)) return;
    const std::string& open = row.open(view.state);
    if (!open.empty()) address.append(1, '/').append(open);
    if (row.add_place) row.add_place(view.state, address);
}

bool go_to_address(const Document& document, ViewState& state, std::string_view address) {
    const std::size_t slash = std::min(address.find('/'), address.size());
    const std::string_view id = address.substr(0, slash),
                           open = address.substr(std::min(slash + 1, address.size()));
    const ScreenRow* const row = screen_called(id);
    if (!row) return false;
    state.screen = row->screen;
    state.workshop.on = false;
    state.nav_open = false;
    if (row->open) row->open(state) = open;
    state.linked = open;
    if (row->arrive) row->arrive(document, state);
    return true;
}

void say_what_is_missing(const View& view) {
    ViewState& state = view.state;
    const ScreenRow& row = row_of(state.screen);
    // A council is not known before the list of them is here.
    if (state.linked.empty() || !is_here(view, row) || (row.screen == Screen::Local && view.areas.coming)) return;
    const std::string linked = std::exchange(state.linked, {});
    if (!row.open) return view.ask(Tell{std::string(view.ui.fill(tr("The link names something that this screen does not have. "
                                                                    "You are on the screen {}."),
                                                                 tr(row.rail)))});
    // Meanwhile something else may have been opened.
    std::string place;
    if (row.add_place) row.add_place(state, place);
    if ((row.open(state) != linked && place != '/' + linked) || (row.knows ? row.knows(view) : row.has_detail(view))) return;
    row.open(state).clear();
    if (row.arrive) row.arrive(view.document, state);
    std::string words(tr(row.missing));
    if (!view.work.has_work && row.screen != Screen::Framework)
        add_sentence(words, tr("No document is open: open the file that it is in, and follow the link again."));
    view.ask(Tell{std::move(words)});
}

}  // namespace waymark
