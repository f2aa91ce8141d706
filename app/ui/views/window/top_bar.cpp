#include "ui/views/window/top_bar.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "model/document/titles.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/views/search/search.h"
#include "ui/views/window/message_line.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view partnership_name(const View& view) {
    if (!view.document.partnership->name.empty()) return view.document.partnership->name;
    return view.work.has_work ? unnamed(RecordKind::Partnership) : std::string_view();
}

/// Name as it is said, and as it is shown: an invented one that says so need not be told twice.
struct Whose {
    std::string_view name, said, shown;
    bool invented = false;
};

Whose whose(const View& view) {
    Whose whose;
    whose.name = whose.said = whose.shown = partnership_name(view);
    whose.invented = view.document.partnership->invented;
    if (!whose.invented) return whose;
    whose.said = view.ui.fill(tr("{}, an invented example"), whose.name);
    if (whose.name.find("(invented)") == std::string_view::npos) whose.shown = whose.said;
    return whose;
}

std::string_view kept_words(const View& view) {
    if (view.work.has_work) return kept_and_file(view);
    return view.work.unread.empty() ? tr("Nothing to keep yet")
                                    : view.ui.fill(tr("What is kept {} could not be read"), view.work.keep_place);
}

Colour kept_colour(const View& view) {
    const Theme& colours = view.ui.colours();
    return view.work.kept_badly || view.work.wants_file ? colours.bad : colours.text_quiet;
}

constexpr std::string_view kShortcut = "Ctrl K";

void search_undo_redo(const View& view, bool icon_only, std::string_view shortcut, bool dense, bool with_history = false) {
    Ui& ui = view.ui;
    if (button(ui, tr("Search"),
               {.icon = Icon::Search,
                .key = "search",
                .description = tr(kShortcut),
                .shortcut = shortcut,
                .icon_only = icon_only,
                .dense = dense}))
        view.ask(OpenSearch{});
    undo_buttons(view, dense);
    if (with_history && button(ui, tr("What was done"), {.icon = Icon::ChevronDown, .key = "history", .icon_only = true}))
        view.state.dialog = DialogKind::History;
}

bool offers_save_as(const View& view) {
    return view.ui.window_width() >= 700 && view.work.has_file && view.work.can_save_in_place && view.work.reading.empty();
}

/// While the document may only be read, what is saved is a copy of it.
std::string_view save_words(const View& view) {
    return view.work.reading.empty() ? tr("Save file") : tr("Save a copy");
}

void save_button(const View& view, bool icon_only, bool dense) {
    if (button(view.ui, save_words(view),
               {.look = ButtonLook::Primary,
                .icon = icon_only ? Icon::Save : Icon::None,
                .key = "save",
                .disabled = view.work.has_work ? std::string_view() : tr("There is nothing to save yet"),
                .icon_only = icon_only,
                .dense = dense}))
        view.ask(SaveFile{});
}

void menu_button(const View& view, bool dense) {
    if (button(view.ui, tr("Menu"),
               {.icon = Icon::Menu, .key = "menu", .description = tr("Shows the screens"), .icon_only = true, .dense = dense}))
        view.state.nav_open = !view.state.nav_open;
}

/// What the one line of a low window's bar holds beside its buttons; the rest stands in the page.
struct LowBar {
    float pad = 0, edge = 0, height = 0;
    float room = 0;  ///< Beside the buttons
    bool shows_name = false, shows_kept = false;
};

LowBar low_bar_of(const View& view) {
    const Ui& ui = view.ui;
    LowBar bar;
    // In so low a window the page needs the height more than the bar; 32 can still be pressed.
    const float button = ui.px(ui.window_height() < 240 ? 32 : 44), buttons = bar_is_short(ui) ? 2 : 5;
    bar.pad = ui.px(bar_is_short(ui) ? 8 : 12);
    bar.edge = ui.px(7);
    bar.height = button + 2 * bar.edge;
    bar.room = ImGui::GetIO().DisplaySize.x - 2 * bar.pad - buttons * (button + ui.px(8));
    const auto fits = [&](std::string_view words, TextStyle style) { return ui.measure(words, style).x <= bar.room; };
    const bool two_lines = ui.line_height(TextStyle::Strong) + ui.line_height(TextStyle::Small) <= bar.height;
    bar.shows_name = two_lines && fits(whose(view).shown, TextStyle::Strong);
    bar.shows_kept = two_lines && fits(kept_words(view), TextStyle::Small);
    return bar;
}

void words_in_low_bar(const View& view, const LowBar& bar) {
    Ui& ui = view.ui;
    const float x = ImGui::GetIO().DisplaySize.x - bar.pad - bar.room, first = ui.line_height(TextStyle::Strong),
                second = ui.line_height(TextStyle::Small), top = (bar.height - first - second) / 2;
    const Whose name = whose(view);
    if (bar.shows_name && !name.name.empty()) {
        ui.paint(ui.draw(), {x, top}, name.shown, TextStyle::Strong, ui.colours().text);
        ui.say(Role::Paragraph, ui.next_text_id(), name.said, {{x, top}, {x + bar.room, top + first}});
    }
    if (!bar.shows_kept) return;
    ui.paint(ui.draw(), {x, top + first}, kept_words(view), TextStyle::Small, kept_colour(view));
    status(ui, "kept", kept_words(view), {{x, top + first}, {x + bar.room, top + first + second}});
}

/// One line, whatever the size of the text.
float low_bar(const View& view, bool narrow) {
    Ui& ui = view.ui;
    const SemScope banner(ui, Role::Banner, "top");
    const bool dense = ui.window_height() < 240;
    const LowBar bar = low_bar_of(view);
    const float width = ImGui::GetIO().DisplaySize.x;
    words_in_low_bar(view, bar);
    ui.push_flow({bar.pad, width - bar.pad, bar.pad, bar.edge, 0, ui.px(8), 0, false});
    ui.begin_row(8);
    if (narrow) menu_button(view, dense);
    if (!bar_is_short(ui)) search_undo_redo(view, true, {}, dense);
    save_button(view, true, dense);
    ui.end_row();
    ui.pop_flow();
    ui.rule({0, bar.height - 1}, {width, bar.height - 1}, ui.colours().divider);
    return bar.height;
}

void kept_in_page(const View& view) {
    Ui& ui = view.ui;
    const std::string_view kept = kept_words(view);
    const ImRect rect = ui.place(ui.available(), ui.measure(kept, TextStyle::Small, ui.available()).y);
    ui.paint(ui.draw(), rect.Min, kept, TextStyle::Small, kept_colour(view), ui.available());
    status(ui, "kept", kept, rect);
}

/// That the document may only be read, for as long as it may, and the way out.
void reading_note(const View& view) {
    if (view.work.reading.empty()) return;
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "reading", tr("Open for reading"));
    const Card card(ui, ui.colours().accent, true);
    paragraph(ui, view.work.reading, Tone::Strong);
    paragraph(ui, view.work.reading_lost ? tr("What was done here last did not reach it. Save a copy, to put it in there.")
                                         : tr("Everything can be looked at here, compared, and saved as a copy."));
    view.state.on_take_over = ui.focus() == ui.id_of(tr("Take over"));
    if (button(ui, tr("Take over"),
               {.description = tr("Brings here what was typed there; there it is then open for reading."),
                .disabled = view.work.taking_over ? tr("Asked for; the other has not answered yet") : std::string_view(),
                .dense = true}))
        view.ask(TakeOver{});
}

/// That what was kept before could not be read, for as long as it cannot, and the way to it.
void unread_note(const View& view) {
    if (view.work.unread.empty()) return;
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "unread", tr("What was kept before"));
    const Card card(ui, ui.colours().bad, true);
    paragraph(ui, view.work.unread, Tone::Strong);
    if (view.work.has_work)
        paragraph(ui, tr("What you do now is a document of its own, and takes the place of nothing that was kept before."));
    if (button(ui, tr("Try again"), {.dense = true})) view.ask(RestoreAgain{});
}

/// Before anything much is kept where others can read it: that they can, and the choice.
void open_keeping_note(const View& view) {
    Settings& settings = view.state.settings;
    if (!view.work.kept_openly || !view.work.has_work || !settings.keep_here || settings.knows_open_keeping) return;
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, "open keeping", tr("Who can read what is kept"));
    const Card card(ui, ui.colours().accent, true);
    paragraph(ui, tr("This page was opened from a file, so other pages opened from files on this computer may be able to "
                     "read what it keeps in this browser."));
    const Row row(ui);
    const bool keeps = button(ui, tr("Keep it here"), {.dense = true});
    const bool stops =
        button(ui, tr("Do not keep here"),
               {.description = tr("Turns keeping off, and asks before it removes what is kept already."), .dense = true});
    if (!keeps && !stops) return;
    settings.knows_open_keeping = keeps;
    settings.keep_here = keeps;
    view.ask(SettingsChanged{});
    if (stops)
        view.ask(AskToForget{});
    else
        ui.request_focus("title");
}

}  // namespace

bool bar_is_low(const Ui& ui) {
    return ui.window_height() < 400 && ui.window_width() < 700;
}

namespace {

/// Elsewhere the list of what was done is in the menu.
bool has_room_for_history(const Ui& ui) {
    return ui.window_width() >= 560 && !bar_is_low(ui);
}

}  // namespace

bool bar_is_short(const Ui& ui) {
    return bar_is_low(ui) && ui.window_width() < 300;
}

void bar_buttons_in_menu(const View& view) {
    Ui& ui = view.ui;
    if (bar_is_short(ui)) {
        const SemScope group(ui, Role::Toolbar, "bar", tr("Search, undo and redo"));
        const Row row(ui);
        search_undo_redo(view, true, {}, false);
    }
    if (has_room_for_history(ui) ||
        !button(ui, tr("What was done"), {.look = ButtonLook::Quiet, .key = "history", .full_width = true}))
        return;
    view.state.nav_open = false;
    view.state.dialog = DialogKind::History;
}

void bar_over_page(const View& view) {
    Ui& ui = view.ui;
    message_in_page(view);
    unread_note(view);
    reading_note(view);
    open_keeping_note(view);
    if (!bar_is_low(ui)) return;
    const LowBar bar = low_bar_of(view);
    if (view.document.partnership->invented && !bar.shows_name)
        paragraph(ui, tr("An invented example"), Tone::Normal, TextStyle::SmallStrong);
    if (view.work.kept_badly && !bar.shows_kept) kept_in_page(view);
}

void bar_under_page(const View& view) {
    Ui& ui = view.ui;
    if (!bar_is_low(ui)) return;
    const LowBar bar = low_bar_of(view);
    ui.space(16);
    if (const std::string_view name = partnership_name(view); !name.empty() && !bar.shows_name)
        paragraph(ui, name, Tone::Normal, TextStyle::SmallStrong);
    if (!view.work.kept_badly && !bar.shows_kept) kept_in_page(view);
}

namespace {

/// What is kept where, beside the buttons; the less where “Save as…” stands there too.
constexpr float kKeptWidth = 420, kKeptBesideSaveAs = 300;
constexpr float kThreeLines = 56;

/// How the bar is laid out at this width.
struct Bar {
    bool narrow;    ///< The rail is a menu
    bool stacked;   ///< Where name and buttons do not fit beside one another, the buttons have a row of their own
    bool two_rows;  ///< Where one would cut the words that say what is kept
    bool save_as, shortcut, roomy;
    float width, pad, line, kept_room;
};

Bar bar_of(const View& view, bool narrow) {
    const Ui& ui = view.ui;
    Bar bar{};
    bar.narrow = narrow;
    bar.stacked = ui.window_width() < 300;
    bar.save_as = offers_save_as(view);
    // From the start as after the first save, when "Save as…" joins the others: the page stays where it is. Only words that take
    // more than three lines beside the buttons move it.
    const bool with_save_as = view.work.can_save_in_place;
    bar.kept_room = ui.px(with_save_as && ui.window_width() < 1500 ? kKeptBesideSaveAs : kKeptWidth);
    bar.two_rows = ui.window_width() < (with_save_as ? 1240 : 1000) ||
                   ui.measure(kept_words(view), TextStyle::Small, bar.kept_room).y > ui.px(kThreeLines);
    bar.shortcut = ui.window_width() >= 1180;
    bar.roomy = has_room_for_history(ui);
    bar.width = ImGui::GetIO().DisplaySize.x;
    bar.pad = ui.px(bar.stacked ? 8 : narrow ? 12 : 24);
    bar.line = ui.px(!bar.stacked ? 64 : bar.width < ui.px(204) ? 160 : 112);
    return bar;
}

float width_of_buttons(const View& view, const Bar& bar) {
    const Ui& ui = view.ui;
    if (!bar.roomy) return ui.px(44) * 4 + ui.px(24);
    const float shortcut = bar.shortcut ? ui.measure(tr(kShortcut), TextStyle::Small).x + ui.px(10) : 0;
    const float search = ui.measure(tr("Search"), TextStyle::Body).x + ui.px(58) + shortcut;
    const float save = ui.measure(save_words(view), TextStyle::Strong).x + ui.px(32);
    const float save_as = bar.save_as ? ui.measure(tr("Save as…"), TextStyle::Body).x + ui.px(40) : 0;
    return search + ui.px(44) * 3 + ui.px(32) + save_as + save;
}

/// The menu of a narrow window and the program's name, where there is room; gives where the next thing may begin.
float menu_and_mark(const View& view, const Bar& bar, float buttons_left) {
    Ui& ui = view.ui;
    ui.push_flow({bar.pad, bar.width - bar.pad, bar.pad, ui.px(10), 0, ui.px(8), 0, false});
    ui.begin_row(8);
    if (bar.narrow) menu_button(view, false);
    const float x = ui.flow().x;
    ui.end_row();
    ui.pop_flow();
    const ImVec2 mark = ui.measure("Waymark", TextStyle::Heading3);
    if (x + mark.x >= (bar.stacked ? bar.width - bar.pad : buttons_left)) return x;
    ui.paint(ui.draw(), {x, ui.px(32) - ui.line_height(TextStyle::Heading3) / 2}, "Waymark", TextStyle::Heading3,
             ui.colours().accent);
    ui.say(Role::Paragraph, ui.next_text_id(), "Waymark", {{x, ui.px(20)}, {x + mark.x, ui.px(20) + mark.y}});
    return x + mark.x + ui.px(16);
}

/// Whose work it is, beside the mark from `x` to `right`, or in a line below; gives how high that is. It never goes unsaid
/// where it was made up; a name that does not fit is shown where there is height for it.
float name_of_work(const View& view, const Bar& bar, float x, float right, float wrap) {
    Ui& ui = view.ui;
    const auto [name, said, shown, invented] = whose(view);
    const bool fits = right - x > 100 * ui.text_scale();
    if (!name.empty() && fits)
        ui.paint(ui.draw(), {x, ui.px(32) - ui.line_height(TextStyle::Strong) / 2}, shown, TextStyle::Strong, ui.colours().text,
                 right - x, 1);
    const bool tall = ImGui::GetIO().DisplaySize.y > ui.px(480);
    const std::string_view below = fits || !bar.two_rows ? std::string_view()
                                   : invented            ? tr("An invented example")
                                   : tall                ? name
                                                         : std::string_view();
    const float height = below.empty() ? 0 : ui.measure(below, TextStyle::SmallStrong, wrap).y;
    if (!below.empty()) ui.paint(ui.draw(), {bar.pad, bar.line}, below, TextStyle::SmallStrong, ui.colours().text, wrap);
    if (!name.empty())
        ui.say(Role::Paragraph, ui.next_text_id(), said,
               below.empty() ? ImRect({x, ui.px(20)}, {std::max(x, right), ui.px(44)})
                             : ImRect({bar.pad, bar.line}, {bar.pad + wrap, bar.line + height}));
    return height;
}

}  // namespace

float top_bar(const View& view, bool narrow) {
    Ui& ui = view.ui;
    if (bar_is_low(ui)) return low_bar(view, narrow);
    const Theme& colours = ui.colours();
    const Bar bar = bar_of(view, narrow);
    const SemScope banner(ui, Role::Banner, "top");
    const std::string_view kept = kept_words(view);
    const float kept_wrap = bar.two_rows ? bar.width - 2 * bar.pad : bar.kept_room;
    const ImVec2 kept_size = ui.measure(kept, TextStyle::Small, kept_wrap);
    const float kept_width = bar.two_rows ? 0 : std::min(kept_wrap, kept_size.x);
    // The buttons stand at the right; what is left between is the name's.
    const float buttons_left = bar.width - bar.pad - width_of_buttons(view, bar);
    const float name_right = bar.stacked    ? bar.width - bar.pad
                             : bar.two_rows ? buttons_left - ui.px(12)
                                            : buttons_left - kept_width - ui.px(32);
    const float x = menu_and_mark(view, bar, buttons_left);
    const float below = name_of_work(view, bar, x, name_right, kept_wrap);
    const float height = bar.line + (bar.two_rows ? below + kept_size.y + ui.px(8) : 0);
    const ImVec2 kept_at =
        bar.two_rows ? ImVec2(bar.pad, bar.line + below) : ImVec2(name_right + ui.px(12), ui.px(32) - kept_size.y / 2);
    ui.paint(ui.draw(), kept_at, kept, TextStyle::Small, kept_colour(view), kept_wrap);
    const float kept_room = bar.two_rows ? kept_wrap : kept_width;
    status(ui, "kept", kept, {kept_at, {kept_at.x + kept_room, kept_at.y + kept_size.y}});

    const float buttons_at = bar.stacked ? bar.pad : buttons_left;
    ui.push_flow({buttons_at, bar.width, buttons_at, ui.px(bar.stacked ? 60 : 10), 0, ui.px(8), 0, false});
    ui.begin_row(bar.stacked ? 4.0f : 8.0f);
    search_undo_redo(view, !bar.roomy, bar.shortcut ? tr(kShortcut) : std::string_view(), false, bar.roomy);
    if (bar.save_as && button(ui, tr("Save as…"))) view.ask(SaveFile{true});
    save_button(view, !bar.roomy, false);
    ui.end_row();
    ui.pop_flow();
    ui.rule({0, height - 1}, {bar.width, height - 1}, colours.divider);
    return height;
}

}  // namespace waymark
