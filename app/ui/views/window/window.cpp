#include "ui/views/parts/record_form.h"
#include "ui/view.h"
#include "ui/views/compare/compare.h"
#include "ui/views/local/local.h"
#include "ui/views/window/top_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {

std::string_view title_of(Screen screen) {
    switch (screen) {
        case Screen::Start:
            return tr("Start");
        case Screen::Framework:
            return tr("The framework");
        case Screen::Partnership:
            return tr("Partnership");
        case Screen::Activities:
            return tr("Activities");
        case Screen::Reflect:
            return tr("Reflect");
        case Screen::Gaps:
            return tr("Gaps");
        case Screen::Plan:
            return tr("Plan");
        case Screen::Compare:
            return tr("Compare");
        case Screen::Local:
            return tr("Local picture");
        case Screen::Share:
            return tr("Share");
        case Screen::Settings:
            return tr("Settings");
        case Screen::Help:
            return tr("Help and accessibility");
    }
    return {};
}

namespace {

/// How the window folds: by design pixels, so text size folds it as zoom does.
struct Fold {
    bool rail;    ///< The rail stands beside the page
    bool detail;  ///< The detail pane stands beside the page; else it takes its place
};

Fold fold_of(const Ui& ui) {
    return {ui.window_width() >= 700, ui.window_width() >= 1100};
}

bool has_detail(const View& view) {
    if (view.state.screen == Screen::Activities)
        return view.document.activities.find(view.state.activity) != nullptr;
    if (view.state.screen == Screen::Reflect)
        return view.derived.reflect().subject(view.state.reflect.open, view.today) != nullptr;
    if (view.state.screen == Screen::Gaps)
        return !view.state.gaps.gap.empty() || !view.state.gaps.cell.empty();
    if (view.state.screen == Screen::Plan)
        return view.document.actions.find(view.state.plan.action) != nullptr;
    if (view.state.screen == Screen::Compare)
        return view.document.snapshots.find(view.state.compare.open) != nullptr;
    if (view.state.screen == Screen::Local) return local_has_detail(view);
    return view.state.screen == Screen::Framework && !view.state.framework_open.empty();
}

/// What is in the detail pane, to notice that it is another; 0 for nothing.
NodeId detail_id(const View& view) {
    const ViewState& state = view.state;
    if (!has_detail(view)) return 0;
    switch (state.screen) {
        case Screen::Activities:
            return ImHashStr(state.activity.c_str());
        case Screen::Reflect:
            return ImHashStr(state.reflect.open.c_str());
        case Screen::Gaps:
            return ImHashStr(state.gaps.gap.c_str(), 0, ImHashStr(state.gaps.cell.c_str()));
        case Screen::Plan:
            return ImHashStr(state.plan.action.c_str());
        case Screen::Compare:
            return ImHashStr(state.compare.open.c_str());
        case Screen::Local:
            return ImHashStr(state.local.open.c_str());
        default:
            return ImHashStr(state.framework_open.c_str());
    }
}

/// What opened the details is called back when they close; they have the focus in between, since a person who
/// does not see them beside the page would not know that they are there. True when the details are new.
bool follow_details(const View& view, bool beside) {
    Ui& ui = view.ui;
    NodeId& seen = view.state.detail_seen[static_cast<std::size_t>(view.state.screen)];
    const NodeId before = std::exchange(seen, detail_id(view));
    if (!beside || before == seen || ui.focus() == 0 || ui.focus_just_given()) return false;
    const bool inside = ui.focus_is_in(Role::Complementary);
    if (seen == 0) {
        if (inside && view.state.detail_from != 0) ui.set_focus(view.state.detail_from);
        return false;
    }
    if (!inside) view.state.detail_from = ui.focus();
    return true;
}

void rail(const View& view, const ImRect& rect) {
    Ui& ui = view.ui;
    const SemScope nav(ui, Role::Navigation, "rail", tr("Screens"));
    const ScrollArea area(ui, "rail", rect, {.padding_x = 12, .padding_y = 16, .gap = 4, .raised = true});
    const auto line = [&](Screen screen, std::string_view label, std::string_view count,
                          std::string_view counted = {}) {
        if (rail_button(ui, label, count, counted, view.state.screen == screen)) {
            view.state.nav_open = false;
            view.go(screen);
        }
    };
    bar_buttons_in_menu(view);
    line(Screen::Start, tr("Start"), {});
    line(Screen::Framework, tr("Framework"), {});
    line(Screen::Partnership, tr("Partnership"), {});
    line(Screen::Activities, tr("Activities"),
         view.document.activities.empty() ? std::string_view()
                                          : ui.fill("{}", view.document.activities.size()),
         view.document.activities.size() == 1 ? tr("activity") : tr("activities"));
    const ProgressCounts& reflected = view.derived.reflect().counts(view.today);
    line(Screen::Reflect, tr("Reflect"),
         view.work.has_work ? ui.fill(tr("{} of {}"), static_cast<std::size_t>(reflected.answered),
                                      static_cast<std::size_t>(reflected.all))
                            : std::string_view(),
         tr("answered"));
    const DerivedGaps::Counted gaps = view.document.activities.empty()
                                          ? DerivedGaps::Counted{}
                                          : view.derived.gaps().undecided_soon(view.today);
    if (!gaps.fresh) ui.want_frame();
    line(Screen::Gaps, tr("Gaps"), gaps.count == 0 ? std::string_view() : ui.fill("{}", gaps.count),
         tr("to decide on"));
    const std::size_t actions = open_actions(view.document);
    line(Screen::Plan, tr("Plan"), actions == 0 ? std::string_view() : ui.fill("{}", actions), tr("open"));
    const std::size_t snapshots = view.document.snapshots.size();
    line(Screen::Compare, tr("Compare"), snapshots == 0 ? std::string_view() : ui.fill("{}", snapshots),
         snapshots == 1 ? tr("snapshot") : tr("snapshots"));
    line(Screen::Local, tr("Local picture"), {});
    line(Screen::Share, tr("Share"), {});
    ui.space(16);
    line(Screen::Settings, tr("Settings"), {});
    line(Screen::Help, tr("Help"), {});
}

void screen_view(const View& view) {
    switch (view.state.screen) {
        case Screen::Start:
            return start_view(view);
        case Screen::Framework:
            return framework_view(view);
        case Screen::Partnership:
            return partnership_view(view);
        case Screen::Activities:
            return activities_view(view);
        case Screen::Reflect:
            return reflect_view(view);
        case Screen::Gaps:
            return gaps_view(view);
        case Screen::Plan:
            return plan_view(view);
        case Screen::Compare:
            return compare_view(view);
        case Screen::Local:
            return local_view(view);
        case Screen::Share:
            return share_view(view);
        case Screen::Settings:
            return settings_view(view);
        case Screen::Help:
            return help_view(view);
    }
}

void detail_view(const View& view) {
    if (view.state.screen == Screen::Activities)
        activity_detail(view);
    else if (view.state.screen == Screen::Reflect)
        reflect_detail(view);
    else if (view.state.screen == Screen::Gaps)
        gaps_detail(view);
    else if (view.state.screen == Screen::Plan)
        plan_detail(view);
    else if (view.state.screen == Screen::Compare)
        compare_detail(view);
    else if (view.state.screen == Screen::Local)
        local_detail(view);
    else
        framework_detail(view);
}

void close_detail(const View& view) {
    view.state.activity.clear();
    view.state.framework_open.clear();
    view.state.reflect.open.clear();
    view.state.plan.action.clear();
    view.state.compare.open.clear();
    view.state.local.open.clear();
    // A gap opened from a cell closes to the cell.
    if (view.state.gaps.gap.empty()) view.state.gaps.cell.clear();
    view.state.gaps.gap.clear();
}

}  // namespace

void window_view(const View& view) {
    Ui& ui = view.ui;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.colours().surface);
    ImGui::Begin("waymark", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav |
                     ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);

    const Fold fold = fold_of(ui);
    if (view.state.screen == Screen::Reflect && view.state.workshop.on) {
        follow_details(view, false);
        workshop_view(view, {0, whole_message_bar(view, 0), size.x, size.y});
        dialogs_view(view);
        ImGui::End();
        return;
    }
    const float bar = top_bar(view, !fold.rail);
    const float top = bar + message_bar(view, bar);
    const float rail_width = fold.rail ? ui.px(208) : 0;
    const bool detail = has_detail(view);
    if (!detail) view.state.focus_detail = false;
    const float detail_width =
        detail && fold.detail ? std::min(ui.px(440), std::max(ui.px(344), size.x * 0.27f)) : 0;

    if (fold.rail) rail(view, {0, top, rail_width, size.y});
    if (!fold.rail && view.state.nav_open) {
        rail(view, {0, top, size.x, size.y});
        if (ui.take_escape(Ui::Layer::Page)) view.state.nav_open = false;
    } else {
        const bool detail_only = detail && !fold.detail;
        const bool fresh = follow_details(view, fold.detail);
        std::optional<Screen>& over = view.state.detail_over;
        if (detail_only && over != view.state.screen) {
            over = view.state.screen;
            view.state.detail_from = ui.focus();
            ui.request_focus_softly("heading");
        }
        if (!detail_only) {
            const SemScope main(ui, Role::Main, "main");
            const ScrollArea area(ui, "work", {rail_width, top, size.x - detail_width, size.y});
            bar_over_page(view);
            ImGui::PushID(static_cast<int>(view.state.screen));
            screen_view(view);
            ImGui::PopID();
            bar_under_page(view);
            if (!detail && over == view.state.screen && view.state.detail_from != 0)
                ui.set_focus(view.state.detail_from);
            over.reset();
        }
        if (detail) {
            const float left = detail_only ? rail_width : size.x - detail_width;
            const SemScope aside(ui, detail_only ? Role::Main : Role::Complementary, "detail", tr("Details"));
            const ScrollArea area(ui, "detail", {left, top, size.x, size.y});
            if (detail_only) bar_over_page(view);
            if (button(ui, detail_only ? tr("Back") : tr("Close details"),
                       {.look = ButtonLook::Quiet,
                        .icon = detail_only ? Icon::ArrowLeft : Icon::Cross,
                        .key = "close detail",
                        .dense = true}) ||
                ui.take_escape(Ui::Layer::Page))
                close_detail(view);
            else {
                if (std::exchange(view.state.focus_detail, false)) ui.request_focus("heading");
                if (fresh) ui.request_focus_softly("heading");
                detail_view(view);
            }
        }
        if (detail_width > 0)
            ui.rule({size.x - detail_width, top}, {size.x - detail_width, size.y}, ui.colours().divider);
    }
    if (fold.rail) ui.rule({rail_width, top}, {rail_width, size.y}, ui.colours().divider);
    dialogs_view(view);
    ImGui::End();
}

}  // namespace waymark
