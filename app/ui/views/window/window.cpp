#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "model/base/decimal.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/reflect/reflect_parts.h"
#include "ui/views/view.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/views/window/message_line.h"
#include "ui/views/window/screens.h"
#include "ui/views/window/top_bar.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// How the window folds: by design pixels, so text size folds it as zoom does.
struct Fold {
    bool rail;    ///< The rail stands beside the page
    bool detail;  ///< The detail pane stands beside the page; else it takes its place
};

Fold fold_of(const Ui& ui) {
    return {ui.window_width() >= 800, ui.window_width() >= 1100};
}

/// What is in the detail pane, to notice that it is another; 0 for nothing.
NodeId detail_id(const View& view) {
    if (!has_detail(view)) return 0;
    write_address(view, view.state.address);
    return ImHashStr(view.state.address.c_str());
}

/// What opened the details is called back when they close; they have the focus in between, since a person who
/// does not see them beside the page would not know that they are there. True when the details are new.
bool follow_details(const View& view, bool beside) {
    Ui& ui = view.ui;
    NodeId& seen = view.state.detail_seen[static_cast<std::size_t>(view.state.screen)];
    const NodeId before = std::exchange(seen, detail_id(view));
    if (std::exchange(view.state.detail_closed, false) && !ui.focus_just_given()) {
        ui.set_focus(view.state.detail_from);
        ui.reveal_focus();
    }
    if (!beside || before == seen || ui.focus() == 0 || ui.focus_just_given()) return false;
    const bool inside = ui.focus_is_in(Role::Complementary);
    if (seen == 0) {
        if (inside && view.state.detail_from != 0) ui.set_focus(view.state.detail_from);
        return false;
    }
    if (!inside) view.state.detail_from = ui.focus();
    // Whoever is in a field there was led to it.
    return !(inside && (ui.focus_is_in(Role::TextField) || ui.focus_is_in(Role::TextArea)));
}

std::string_view not_kept(Screen screen) {
    if (screen == Screen::Plan) return tr("Nothing was written in the new action, so it is not kept.");
    if (screen == Screen::Reflect) return tr("Nothing was written in the new factor, so it is not kept.");
    return tr("Nothing was written in the new activity, so it is not kept.");
}

/// What was begun and closed with nothing written in it is taken back, as by Undo: it would be counted, told and handed on as
/// if it were work.
void take_back_untouched(const View& view) {
    BegunState& begun = view.state.begun;
    if (begun.id.empty()) return;
    const ScreenRow& row = row_of(begun.screen);
    const bool open = row.open(view.state) == begun.id;
    const std::uint64_t revision = view.work.history->revision();
    if (begun.revision == 0 && open && row.has_detail(view)) begun.revision = revision;
    if (open && (begun.revision == 0 || begun.revision == revision)) return;
    if (!open && begun.revision == revision) view.ask(Undo{std::string(not_kept(begun.screen)), revision});
    begun = {};
}

void rail(const View& view, const ImRect& rect) {
    Ui& ui = view.ui;
    const SemScope nav(ui, Role::Navigation, "rail", tr("Screens"));
    const ScrollArea area(ui, "rail", rect, {.padding_x = 12, .padding_y = 16, .gap = 4, .raised = true});
    bar_buttons_in_menu(view);
    for (const ScreenRow& row : screens()) {
        if (row.begins_group) ui.space(16);
        const RailCount count = row.count && is_here(view, row) ? row.count(view) : RailCount{};
        if (!rail_button(ui, tr(row.rail), count.number, count.counted, view.state.screen == row.screen)) continue;
        view.state.nav_open = false;
        view.go(row.screen);
    }
}

/// Half the width of what the line between page and details is taken hold of by: a target has 24.
constexpr float kHandle = 12;

/// The line between page and details, which can be drawn to the side, or moved with the arrow keys.
void width_handle(const View& view, const ImRect& pane, float most) {
    Ui& ui = view.ui;
    const float unit = ui.px(1), x = pane.Min.x, least = ui.px(344);
    const ImRect rect(x - ui.px(kHandle), pane.Min.y, x + ui.px(kHandle), pane.Max.y);
    const NodeId id = ui.id_of("width of details");
    const Control control = ui.control(id, rect);
    float width = pane.GetWidth();
    if (control.held) width = pane.Max.x - ImGui::GetIO().MousePos.x;
    if (const std::string* set = ui.value_set(id))
        if (const auto number = read_decimal(*set)) width = number->as_float() * unit;
    width = std::clamp(width, least, most);
    // By more than what is lost in reckoning, or it would never rest.
    if (std::fabs(width - pane.GetWidth()) > 0.25f) {
        view.state.detail_width = width / unit;
        ui.want_frame();
    }
    const bool lit = control.hovered || control.held || control.focused;
    if (control.hovered || control.held) ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    if (lit)
        ui.draw()->AddRectFilled({x - ui.px(2), rect.Min.y}, {x + ui.px(2), rect.Max.y},
                                 control.focused ? ui.colours().focus_edge : ui.colours().accent);
    else
        ui.rule({x, rect.Min.y}, {x, rect.Max.y}, ui.colours().divider);
    // What it is held by.
    const float middle = rect.GetCenter().y;
    const ImRect grip(x - ui.px(4), middle - ui.px(20), x + ui.px(4), middle + ui.px(20));
    ui.draw()->AddRectFilled(grip.Min, grip.Max, ui.colours().surface, ui.px(4));
    ui.draw()->AddRect(grip.Min, grip.Max, control.focused ? ui.colours().focus_edge : ui.colours().border, ui.px(4), 0,
                       ui.px(lit ? 2.0f : 1.0f));
    SemNode& node = ui.say(Role::Slider, id, tr("Width of the details"), rect);
    node.min = least / unit;
    node.max = most / unit;
    node.now = width / unit;
    node.value.assign(ui.fill(tr("{} wide"), static_cast<std::size_t>(width / unit)));
}

/// The screen itself.
void page(const View& view, const ImRect& rect) {
    const SemScope main(view.ui, Role::Main, "main");
    const ScrollArea area(view.ui, "work", rect);
    bar_over_page(view);
    ImGui::PushID(static_cast<int>(view.state.screen));
    const ScreenRow& row = row_of(view.state.screen);
    if (is_here(view, row)) {
        row.view(view);
    } else {
        heading(view.ui, 1, tr(row.title));
        coming(view);
    }
    ImGui::PopID();
    bar_under_page(view);
}

/// The buttons over the details. True when they are to close.
bool detail_buttons(const View& view, bool beside, bool may_be_beside) {
    Ui& ui = view.ui;
    const Row buttons(ui);
    if (may_be_beside && button(ui, beside ? tr("Open as a page") : tr("Show beside the list"),
                                {.look = ButtonLook::Quiet, .key = "as page", .dense = true})) {
        view.state.detail_page = !view.state.detail_page;
        view.state.focus_detail = true;
    }
    return button(
        ui, beside ? tr("Close details") : tr_in("to the list", "Back"),
        {.look = ButtonLook::Quiet, .icon = beside ? Icon::Cross : Icon::ArrowLeft, .key = "close detail", .dense = true});
}

/// What is open on the screen, beside it or in its place. `fresh`: it is another than before; `foot`: at its end, or null.
/// False when it was closed.
bool details_scrolled(const View& view, const ImRect& rect, bool beside, bool may_be_beside, bool fresh,
                      void (*foot)(const View&)) {
    Ui& ui = view.ui;
    const ScrollArea area(ui, "detail", rect);
    if (!beside) bar_over_page(view);
    if (detail_buttons(view, beside, may_be_beside) || ui.take_escape(Ui::Layer::Page)) {
        const bool inside = ui.focus_is_in(Role::Complementary);
        close_what_is_open(view.state);
        // At once: what stands after the details would take it else.
        if (beside && inside && !has_detail(view) && view.state.detail_from != 0) {
            ui.set_focus(view.state.detail_from);
            view.state.detail_closed = true;
        }
        return false;
    }
    if (std::exchange(view.state.focus_detail, false)) ui.request_focus("heading");
    if (fresh) ui.request_focus_softly("heading");
    row_of(view.state.screen).detail(view);
    if (foot) foot(view);
    return true;
}

/// How the window is parted between a screen and its details.
struct Panes {
    bool detail = false, beside = false;
    float width = 0;       ///< Of the details beside the screen; 0 where they are not
    float most_width = 0;  ///< That they can be drawn to
    float foot = 0;        ///< What stays in reach at their foot; 0 where there is nothing, or no room for it
};

Panes panes_of(const View& view, const ImRect& rect, const Fold& fold) {
    const Ui& ui = view.ui;
    Panes panes;
    panes.detail = has_detail(view);
    panes.beside = fold.detail && !(panes.detail && view.state.detail_page);
    panes.most_width = std::max(ui.px(344), rect.GetWidth() * 0.6f);
    if (panes.detail && panes.beside) panes.width = std::clamp(ui.px(view.state.detail_width), ui.px(344), panes.most_width);
    const float pane = panes.width > 0 ? panes.width - ui.px(kHandle) : rect.GetWidth();
    const float foot = ui.control_height() + ui.px(20);
    if (panes.detail && row_of(view.state.screen).foot && rect.GetHeight() >= 6 * foot && pane / ui.text_scale() >= 280)
        panes.foot = foot;
    return panes;
}

/// Where it is said what was done. What stays in reach at the foot stays where it is meanwhile: whoever reaches for it finds it.
LineRoom line_room(const View& view, const Panes& panes, float left) {
    const Ui& ui = view.ui;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    LineRoom room{left, size.x, size.y};
    if (panes.foot == 0) return room;
    if (!panes.beside)
        room.bottom -= panes.foot;
    else if (size.x - panes.width - left >= ui.px(320))
        room.right -= panes.width;
    return room;
}

/// The details and, below them and a line of so many px, what stays in reach.
void details(const View& view, ImRect rect, const Panes& panes, bool may_be_beside, bool fresh, float line) {
    Ui& ui = view.ui;
    const auto foot = row_of(view.state.screen).foot;
    const ImRect below(rect.Min.x, rect.Max.y - panes.foot, rect.Max.x, rect.Max.y);
    rect.Max.y = below.Min.y - line;
    if (!details_scrolled(view, rect, panes.beside, may_be_beside, fresh, panes.foot > 0 ? nullptr : foot) || panes.foot == 0)
        return;
    const ScrollArea area(ui, "foot", below, {.padding_y = 8, .gap = 0});
    ui.rule(below.Min, {below.Max.x, below.Min.y}, ui.colours().divider);
    foot(view);
}

/// Screen and details in what the bars leave of the window; `room`: where the line is that says what was done.
void page_and_details(const View& view, const ImRect& rect, const Fold& fold, const Panes& panes, const LineRoom& room) {
    Ui& ui = view.ui;
    if (!panes.detail) view.state.focus_detail = view.state.detail_page = false;
    const float line = done_line_height(view, room), handle = panes.width > 0 ? ui.px(kHandle) : 0;
    const bool fresh = follow_details(view, panes.beside);
    std::optional<Screen>& over = view.state.detail_over;
    if (panes.detail && !panes.beside) {
        if (over != view.state.screen) {
            over = view.state.screen;
            // Whoever types in the details types on when the window becomes narrow.
            if (ui.focus_is_in(Role::Complementary)) {
                ui.reveal_focus();
            } else {
                view.state.detail_from = ui.focus();
                ui.request_focus_softly("heading");
            }
        }
        const SemScope main(ui, Role::Main, "detail", tr("Details"));
        return details(view, rect, panes, fold.detail, fresh, line);
    }
    page(view, {rect.Min.x, rect.Min.y, rect.Max.x - panes.width - handle, rect.Max.y - line});
    if (!panes.detail && over == view.state.screen && view.state.detail_from != 0) {
        ui.set_focus(view.state.detail_from);
        ui.reveal_focus();
    }
    over.reset();
    if (!panes.detail) return;
    const bool is_under = room.right > rect.Max.x - panes.width;
    const ImRect pane(rect.Max.x - panes.width, rect.Min.y, rect.Max.x, is_under ? rect.Max.y - line : rect.Max.y);
    const SemScope aside(ui, Role::Complementary, "detail", tr("Details"));
    details(view, {pane.Min.x + handle, pane.Min.y, pane.Max.x, pane.Max.y}, panes, true, fresh, 0);
    width_handle(view, pane, panes.most_width);
}

}  // namespace

void coming_dialog(const View& view) {
    const Dialog dialog(view.ui, "coming", tr("In a moment"));
    coming(view);
    const DialogFoot foot(dialog);
    if (button(view.ui, tr("Cancel")) || dialog.dismissed()) view.state.dialog = DialogKind::None;
}

void window_view(const View& view) {
    Ui& ui = view.ui;
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    for (const ScreenRow& row : screens())
        if (row.leave && row.screen != view.state.screen) row.leave(view.state);
    escape_from_drag(view);
    say_what_is_missing(view);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
    ImGui::PushStyleColor(ImGuiCol_WindowBg, ui.colours().surface);
    ImGui::Begin("waymark", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoScrollWithMouse);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);

    const Fold fold = fold_of(ui);
    if (view.state.screen == Screen::Reflect && view.state.workshop.on && view.work.whole) {
        follow_details(view, false);
        const LineRoom room{0, size.x, size.y - workshop_foot(ui)};
        workshop_view(view, {0, whole_message_bar(view, 0), size.x, size.y}, done_line_height(view, room));
        done_line(view, room);
        dialogs_view(view);
        write_address(view, view.state.address);
        ImGui::End();
        return;
    }
    const float bar = top_bar(view, !fold.rail);
    const float top = bar + message_bar(view, bar);
    const float rail_width = fold.rail ? ui.px(208) : 0;
    const ImRect rest(rail_width, top, size.x, size.y);
    const Panes panes = panes_of(view, rest, fold);
    const bool shows_rail = !fold.rail && view.state.nav_open;
    const LineRoom room = shows_rail ? LineRoom{rail_width, size.x, size.y} : line_room(view, panes, rail_width);

    if (fold.rail) rail(view, {0, top, rail_width, size.y});
    if (shows_rail) {
        rail(view, {0, top, size.x, size.y - done_line_height(view, room)});
        if (ui.take_escape(Ui::Layer::Page)) view.state.nav_open = false;
    } else {
        page_and_details(view, rest, fold, panes, room);
    }
    if (fold.rail) ui.rule({rail_width, top}, {rail_width, size.y}, ui.colours().divider);
    done_line(view, room);
    dialogs_view(view);
    take_back_untouched(view);
    write_address(view, view.state.address);
    ImGui::End();
}

}  // namespace waymark
