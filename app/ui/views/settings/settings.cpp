#include "ui/views/settings/settings.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "ui/views/parts/explain.h"
#include "ui/views/parts/explain_parts.h"
#include "ui/widgets/bullet.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/words.h"

namespace waymark {

namespace {

void changed(const View& view) {
    view.ask(SettingsChanged{});
}

/// A search leads to a setting by the tag of it; `key` is the control's.
void found(Ui& ui, std::string_view tag, std::string_view key) {
    if (ui.takes_requested_focus(tag)) ui.set_focus(ui.id_of(key));
}

void theme_setting(const View& view) {
    Settings& settings = view.state.settings;
    const Choice themes[] = {{"", tr("Follow this computer"), ""},
                             {"light", tr("Light"), ""},
                             {"dark", tr("Dark"), ""},
                             {"high-contrast", tr("High contrast"), ""}};
    const auto chosen = radios(view.ui, tr("Theme"), themes, settings.theme ? theme_id(*settings.theme) : std::string_view(),
                               {.key = "theme", .focus_tag = "theme"});
    if (!chosen) return;
    settings.theme.reset();
    if (!chosen->empty()) settings.theme = theme_from_id(*chosen, ThemeName::Light);
    changed(view);
}

/// The size that is wanted, and what there is room for.
void text_size_setting(const View& view) {
    Ui& ui = view.ui;
    Settings& settings = view.state.settings;
    const float scale = view.work.text_scale_wanted;
    const long wanted = std::lround(scale * 100), shown = std::lround(ui.text_scale() * 100);
    found(ui, "text size", tr("Text size"));
    if (const auto to = slider(ui, tr("Text size"), scale * 100, 100, 400, 25,
                               wanted > shown ? ui.fill(tr("{} %, shown at {} %"), wanted, shown) : ui.fill("{} %", wanted))) {
        settings.text_scale = *to / 100;
        changed(view);
    }
    if (wanted > shown) {
        const std::string_view words = ui.fill(tr("This window is too narrow for {} %: text is shown at {} %."), wanted, shown);
        paragraph(ui, ui.host_edits_text() ? ui.fill(tr("{} The Text view shows it in full."), words) : words);
    }
    if (settings.text_scale > 0 && button(ui, tr("Use this computer's text size"), {.dense = true})) {
        settings.text_scale = 0;
        changed(view);
    }
}

void motion_setting(const View& view) {
    Settings& settings = view.state.settings;
    const Choice motion[] = {
        {"", tr("Follow this computer"), ""}, {"less", tr("Less motion"), ""}, {"some", tr("Some motion"), ""}};
    const std::string_view now = !settings.reduced_motion ? "" : *settings.reduced_motion ? "less" : "some";
    const auto chosen = radios(view.ui, tr("Motion"), motion, now, {.key = "motion", .focus_tag = "motion"});
    if (!chosen) return;
    settings.reduced_motion.reset();
    if (!chosen->empty()) settings.reduced_motion = *chosen == "less";
    changed(view);
}

void text_view_setting(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 2, tr("Text view"));
    paragraph(ui, tr("The same screens as a plain page: for screen readers, large zoom, your own style "
                     "sheets and printing. Everything can be done in it."));
    found(ui, "text view", "text view");
    if (view.work.text_view_forced)
        paragraph(ui, tr("Nothing can be drawn in this browser, so the Text view is in use."));
    else if (const auto on = check(ui, tr("Use the Text view"), view.state.settings.text_view, {}, "text view"))
        view.ask(SetTextView{*on});
}

/// What is kept where, who may read it, and how to forget it.
void keeping_setting(const View& view) {
    Ui& ui = view.ui;
    Settings& settings = view.state.settings;
    heading(ui, 2, tr("Where your work is kept"));
    paragraph(
        ui,
        ui.fill(!settings.keep_here
                    ? tr("Nothing more is kept {}: save a file. If anything was kept before, it stays there until you forget "
                         "it, below.")
                : view.work.kept_badly ? tr("Nothing can be kept {} just now: save a file. Why is said at the top of the window.")
                                       : tr("Every change is kept {} within a second, so that closing the page or a crash "
                                            "loses nothing. A file you save is yours to store, back up and send."),
                view.work.keep_place));
    if (ui.host_edits_text())
        paragraph(ui, tr("What a browser keeps can be cleared by the browser, by an administrator, or by anyone who "
                         "uses this computer. When Waymark was opened from a file on the disk, other pages opened from "
                         "the disk may be able to read it. Save a file for anything you need to keep."));
    found(ui, "keep", "keep");
    if (const auto keep = check(ui, ui.fill(tr("Keep my work {}"), view.work.keep_place), settings.keep_here,
                                tr("Turn this off on a computer that others use."), "keep")) {
        settings.keep_here = *keep;
        changed(view);
    }
    if (button(ui, tr("Forget everything kept here"), {.look = ButtonLook::Danger})) view.ask(AskToForget{});
}

}  // namespace

void settings_view(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 1, tr("Settings"));
    paragraph(ui,
              view.state.settings.keep_here && view.work.kept_badly
                  ? ui.fill(tr("Settings cannot be kept {} just now. They are not part of any file."), view.work.keep_place)
                  : ui.fill(tr("Settings are kept {} and are not part of any file."), view.work.keep_place),
              Tone::Quiet);
    theme_setting(view);
    text_size_setting(view);
    ui.space(8);
    motion_setting(view);
    if (ui.host_edits_text()) text_view_setting(view);
    keeping_setting(view);
}

namespace {

/// A text of headings (#, ##), list items (-) and paragraphs, each on a line of its own.
void statement(Ui& ui, std::string_view text) {
    std::optional<SemScope> list;
    for (int number = 0; !text.empty(); ++number) {
        std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        if (line.empty()) continue;
        if (line.starts_with("- ")) {
            const std::string_view key = ui.fill("{}", number);
            if (!list) list.emplace(ui, Role::List, key);
            bullet(ui, key, line.substr(2));
            continue;
        }
        list.reset();
        const std::size_t marks = line.find_first_not_of('#');
        if (marks > 0)
            heading(ui, static_cast<int>(marks) + 1, line.substr(marks + 1));
        else
            paragraph(ui, line);
    }
}

}  // namespace

void help_view(const View& view) {
    Ui& ui = view.ui;
    heading(ui, 1, tr("Help and accessibility"));
    if (button(ui, tr("Words used here"), {.description = tr("Goes to the glossary below"), .dense = true}))
        ui.request_focus("glossary");
    heading(ui, 2, tr("Keyboard"));
    paragraph(ui, tr("Everything works by keyboard alone."));
    fact(ui, tr("Tab and Shift Tab"), tr("Next and previous control, in reading order"));
    fact(ui, tr("Arrow keys"), tr("Move within the picture, a table, a menu or a group of choices"));
    fact(ui, tr("Enter or Space"), tr("Press what has the focus"));
    fact(ui, tr("Escape"), tr("Close the nearest list, dialog or detail pane, and go back to what opened it"));
    fact(ui, tr("Menu key or Shift F10"), tr("What can be done with a card of the map: move it, for one"));
    fact(ui, ui.host_edits_text() ? tr("Ctrl K") : tr("Ctrl K or Ctrl F"),
         tr("Find anything: screens, activities, factors, actions, words, settings, commands"));
    fact(ui, tr("F1"), tr("This page"));
    fact(ui, tr("Alt Left, Alt Right"), tr("Back to what you looked at before, and on again"));
    fact(ui, tr("Ctrl S, Ctrl O"), tr("Save a file, open a file"));
    if (!ui.host_edits_text()) fact(ui, tr("Ctrl Shift S"), tr("Save as another file"));
    fact(ui, tr("Ctrl Z, Ctrl Y"), tr("Undo, redo"));
    heading(ui, 2, tr("For screen readers and voice control"));
    if (ui.host_edits_text())
        paragraph(ui, tr("Everything on the screen is also in the page as real headings, buttons, fields and "
                         "tables. Settings has a Text view with nothing drawn."));
    else {
        paragraph(ui, tr("This desktop program has no screen reader support of its own. Its accessible form "
                         "is the browser edition, which has all of it."));
        if (view.work.can_open_in_browser && button(ui, tr("Open in the browser with this document"), {.icon = Icon::External}))
            view.ask(OpenInBrowser{});
    }
    statement(ui, view.work.statement);
    heading(ui, 2, tr("Privacy"));
    paragraph(ui, ui.host_edits_text()
                      ? tr("Nothing leaves this computer unless you save or send a file. What is left to fetch of Waymark when "
                           "its first screen is there, it fetches from where the page came from. After that it asks nothing of "
                           "the network.")
                      : tr("Nothing leaves this computer unless you save or send a file. Waymark asks nothing of the network."));
    if (view.work.kept_openly)
        paragraph(ui, tr("This page was opened from a file on the disk. Other pages opened from files on this computer may be "
                         "able to read what it keeps in this browser. To keep nothing here, turn off “Keep my work in this "
                         "browser” in Settings."));
    heading(ui, 3, tr("Files locked with a passphrase"));
    paragraph(ui,
              tr("Share can lock the file of a document with a passphrase, so that whoever finds the file cannot read it. A lost "
                 "passphrase cannot be recovered: nobody, not even the makers of Waymark, can open the file."));
    paragraph(ui, ui.fill(tr("Only the file is locked. What is kept {} is not, nor are reports, tables and public versions."),
                          view.work.keep_place));
    heading(ui, 2, tr("What Waymark is not"));
    paragraph(ui, view.framework.notice);
    paragraph(ui, tr("Waymark gives no legal advice, has no scores, and an empty place is not a failing: it "
                     "may be unrecorded, another body's role, or not needed."));
    if (ui.takes_requested_focus("glossary")) ui.request_focus("heading");
    heading(ui, 2, tr("Words used here"));
    if (!ui.prints()) paragraph(ui, tr("Press a word to see where its explanation comes from."), Tone::Quiet);
    for (const GlossaryTerm& term : view.framework.glossary) {
        if (ui.prints())
            paragraph(ui, name_of_term(ui, term), Tone::Strong);
        else
            term_link(view, term);
        paragraph(ui, term.summary);
    }
}

}  // namespace waymark
