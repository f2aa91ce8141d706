#include "ui/record_form.h"
#include "ui/view.h"
#include "ui/views/compare.h"
#include "ui/views/local.h"
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

std::string_view partnership_name(const View& view) {
    if (!view.document.partnership->name.empty()) return view.document.partnership->name;
    return view.work.has_work ? tr("Unnamed partnership") : std::string_view();
}

/// Draws the bar and gives its height in screen px.
float top_bar(const View& view, bool narrow) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    // Where name and buttons do not fit beside one another, the buttons have a row of their own.
    const bool stacked = ui.window_width() < 300;
    const float width = ImGui::GetIO().DisplaySize.x,
                pad = ui.px(stacked  ? 8
                            : narrow ? 12
                                     : 24),
                line = ui.px(!stacked                  ? 64
                             : ui.window_width() < 204 ? 160
                                                       : 112);
    const SemScope banner(ui, Role::Banner, "top");
    const float name_room = ui.px(220);
    // Two rows where one would cut the words that say what is kept.
    const bool two_rows = ui.window_width() < 1000;
    const std::string_view kept =
        view.work.has_work ? ui.fill("{} · {}", view.work.kept, view.work.file) : tr("Nothing to keep yet");
    const float kept_wrap = two_rows ? width - 2 * pad : ui.px(420);
    const float kept_height = ui.measure(kept, TextStyle::Small, kept_wrap).y;

    ui.push_flow({pad, width - pad, pad, ui.px(10), 0, ui.px(8), 0, false});
    ui.begin_row(8);
    if (narrow &&
        button(
            ui, tr("Menu"),
            {.icon = Icon::Menu, .key = "menu", .description = tr("Shows the screens"), .icon_only = true}))
        view.state.nav_open = !view.state.nav_open;
    float x = ui.flow().x;
    ui.end_row();
    ui.pop_flow();
    // The buttons stand at the right; what is left between is the name's.
    const bool words = ui.window_width() >= 1180;
    const bool roomy = ui.window_width() >= 560;
    const std::string_view shortcut = words ? tr("Ctrl K") : std::string_view();
    const float search_width = roomy ? ui.measure(tr("Search"), TextStyle::Body).x + ui.px(58) +
                                           (words ? ui.measure(shortcut, TextStyle::Small).x + ui.px(10) : 0)
                                     : ui.px(44);
    const float save_width = roomy ? ui.measure(tr("Save file"), TextStyle::Strong).x + ui.px(32) : ui.px(44);
    const float buttons = search_width + ui.px(44) * 2 + ui.px(24) + save_width;
    const float buttons_left = width - pad - buttons;
    const ImVec2 mark = ui.measure("Waymark", TextStyle::Heading3);
    if (x + mark.x < (stacked ? width - pad : buttons_left)) {
        ui.paint(ui.draw(), {x, ui.px(32) - ui.line_height(TextStyle::Heading3) / 2}, "Waymark",
                 TextStyle::Heading3, colours.accent);
        ui.say(Role::Paragraph, ui.next_text_id(), "Waymark",
               {{x, ui.px(20)}, {x + mark.x, ui.px(20) + mark.y}});
        x += mark.x + ui.px(16);
    }
    const float kept_width =
        two_rows ? 0 : std::min(kept_wrap, ui.measure(kept, TextStyle::Small, kept_wrap).x);
    const float name_right = stacked    ? width - pad
                             : two_rows ? buttons_left - ui.px(12)
                                        : buttons_left - kept_width - ui.px(32);
    const std::string_view name = partnership_name(view);
    const bool invented = view.document.partnership->invented;
    const std::string_view said = invented ? ui.fill(tr("{}, an invented example"), name) : name;
    const bool name_fits = name_right - x > ui.px(40);
    if (!name.empty() && name_fits) {
        const float room = std::max(name_right - x, std::min(name_room, name_right - x));
        // An invented name that says so need not be told twice.
        const std::string_view shown = name.find("(invented)") == std::string_view::npos ? said : name;
        ui.paint(ui.draw(), {x, ui.px(32) - ui.line_height(TextStyle::Strong) / 2}, shown, TextStyle::Strong,
                 colours.text, room, 1);
    }
    // Whose work this is never goes unsaid where it was made up; a name that does not fit is shown where
    // there is height for it.
    const bool tall = ImGui::GetIO().DisplaySize.y > ui.px(480);
    const std::string_view below = name_fits || !two_rows ? std::string_view()
                                   : invented             ? tr("An invented example")
                                   : tall                 ? name
                                                          : std::string_view();
    const float below_height = below.empty() ? 0 : ui.measure(below, TextStyle::SmallStrong, kept_wrap).y;
    if (!below.empty())
        ui.paint(ui.draw(), {pad, line}, below, TextStyle::SmallStrong, colours.text, kept_wrap);
    if (!name.empty())
        ui.say(Role::Paragraph, ui.next_text_id(), said,
               below.empty() ? ImRect({x, ui.px(20)}, {std::max(x, name_right), ui.px(44)})
                             : ImRect({pad, line}, {pad + kept_wrap, line + below_height}));
    const float kept_top = line + below_height,
                height = line + (two_rows ? below_height + kept_height + ui.px(8) : 0);
    const ImRect kept_box = two_rows
                                ? ImRect({pad, kept_top}, {pad + kept_wrap, kept_top + kept_height})
                                : ImRect({name_right + ui.px(12), ui.px(32) - kept_height / 2},
                                         {name_right + ui.px(12) + kept_width, ui.px(32) + kept_height / 2});
    ui.paint(ui.draw(), kept_box.Min, kept, TextStyle::Small,
             view.work.kept_badly ? colours.bad : colours.text_quiet, kept_wrap);
    status(ui, "kept", kept, kept_box);

    const float buttons_at = stacked ? pad : buttons_left;
    ui.push_flow({buttons_at, width, buttons_at, ui.px(stacked ? 60 : 10), 0, ui.px(8), 0, false});
    ui.begin_row(stacked ? 4.0f : 8.0f);
    const std::string_view undo =
        view.work.can_undo ? ui.fill(tr("Undo: {}"), view.work.undo_label) : tr("Undo");
    const std::string_view redo =
        view.work.can_redo ? ui.fill(tr("Redo: {}"), view.work.redo_label) : tr("Redo");
    if (button(ui, tr("Search"),
               {.icon = Icon::Search,
                .key = "search",
                .description = tr("Ctrl K"),
                .shortcut = shortcut,
                .icon_only = !roomy}))
        view.ask(OpenSearch{});
    if (button(ui, undo,
               {.icon = Icon::Undo,
                .key = "undo",
                .disabled = view.work.can_undo ? std::string_view() : tr("There is nothing to undo"),
                .icon_only = true}))
        view.ask(Undo{});
    if (button(ui, redo,
               {.icon = Icon::Redo,
                .key = "redo",
                .disabled = view.work.can_redo ? std::string_view() : tr("There is nothing to redo"),
                .icon_only = true}))
        view.ask(Redo{});
    if (button(ui, tr("Save file"),
               {.look = ButtonLook::Primary,
                .icon = roomy ? Icon::None : Icon::Tick,
                .key = "save",
                .disabled = view.work.has_work ? std::string_view() : tr("There is nothing to save yet"),
                .icon_only = !roomy}))
        view.ask(SaveFile{});
    ui.end_row();
    ui.pop_flow();
    ui.rule({0, height - 1}, {width, height - 1}, colours.divider);
    return height;
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
    const std::size_t gaps = view.document.activities.empty() ? 0 : view.derived.gaps().undecided(view.today);
    line(Screen::Gaps, tr("Gaps"), gaps == 0 ? std::string_view() : ui.fill("{}", gaps), tr("to decide on"));
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

/// The line that says what just happened; gives its height.
float message_bar(const View& view, float y) {
    const Message& message = view.work.message;
    if (message.text.empty()) return 0;
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const bool narrow = ui.window_width() < 500;
    const float width = ImGui::GetIO().DisplaySize.x, pad = ui.px(narrow ? 16 : 24),
                close = ui.px(narrow ? 40 : 100);
    const float wrap = width - 2 * pad - close;
    const ImVec2 size = ui.measure(message.text, TextStyle::Body, wrap);
    const float height = std::max(ui.px(52), size.y + ui.px(16));
    const SemScope region(ui, Role::Region, "message", tr("Message"));
    ui.draw()->AddRectFilled({0, y}, {width, y + height},
                             message.bad ? colours.bad_soft : colours.accent_soft);
    ui.draw()->AddRectFilled({0, y}, {ui.px(6), y + height}, message.bad ? colours.bad : colours.accent);
    ui.paint(ui.draw(), {pad, y + (height - size.y) / 2}, message.text, TextStyle::Body, colours.text, wrap);
    ui.say(Role::Paragraph, ui.next_text_id(), message.text, {{pad, y}, {pad + wrap, y + height}});
    ui.push_flow({width - pad - close, width - pad, 0, y + (height - ui.px(32)) / 2, 0, 0, 0, false});
    if (button(ui, tr("Dismiss"),
               {.look = ButtonLook::Quiet,
                .icon = narrow ? Icon::Cross : Icon::None,
                .icon_only = narrow,
                .dense = true}))
        view.ask(DismissMessage{});
    ui.pop_flow();
    return height;
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
        workshop_view(view, {0, message_bar(view, 0), size.x, size.y});
        dialogs_view(view);
        tidy_left_field(view);
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
        std::optional<Screen>& over = view.state.detail_over;
        if (detail_only && over != view.state.screen) {
            over = view.state.screen;
            view.state.detail_from = ui.focus();
            ui.request_focus_softly("heading");
        }
        if (!detail_only) {
            const SemScope main(ui, Role::Main, "main");
            const ScrollArea area(ui, "work", {rail_width, top, size.x - detail_width, size.y});
            ImGui::PushID(static_cast<int>(view.state.screen));
            screen_view(view);
            ImGui::PopID();
            if (!detail && over == view.state.screen && view.state.detail_from != 0)
                ui.set_focus(view.state.detail_from);
            over.reset();
        }
        if (detail) {
            const float left = detail_only ? rail_width : size.x - detail_width;
            const SemScope aside(ui, detail_only ? Role::Main : Role::Complementary, "detail", tr("Details"));
            const ScrollArea area(ui, "detail", {left, top, size.x, size.y});
            if (button(ui, detail_only ? tr("Back") : tr("Close details"),
                       {.look = ButtonLook::Quiet,
                        .icon = detail_only ? Icon::ArrowLeft : Icon::Cross,
                        .key = "close detail",
                        .dense = true}) ||
                ui.take_escape(Ui::Layer::Page))
                close_detail(view);
            else {
                if (std::exchange(view.state.focus_detail, false)) ui.request_focus("heading");
                detail_view(view);
            }
        }
        if (detail_width > 0)
            ui.rule({size.x - detail_width, top}, {size.x - detail_width, size.y}, ui.colours().divider);
    }
    if (fold.rail) ui.rule({rail_width, top}, {rail_width, size.y}, ui.colours().divider);
    dialogs_view(view);
    tidy_left_field(view);
    ImGui::End();
}

}  // namespace waymark
