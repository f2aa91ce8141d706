// What is kept on this computer: the copies of the work, and removing all of it.

#include <algorithm>
#include <utility>

#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Which copies stay, and what they take up.
void room_taken(const View& view) {
    Ui& ui = view.ui;
    std::size_t bytes = 0;
    for (const KeptWork& copy : view.state.earlier.copies) bytes += copy.size;
    const std::size_t tenths = bytes / 100'000;
    note(ui, tr("The ten newest stay, and what was kept every five minutes of the last hour, then the last of each hour, day and "
                "week, up to 50 MB together. The last copy of any work that is in no file stays until you remove it."));
    if (tenths > 0) note(ui, ui.fill(tr("These take up {}.{} MB."), tenths / 10, tenths % 10));
}

void copy_card(const View& view, std::size_t index) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    const KeptWork& copy = state.earlier.copies[index];
    const SemScope group(ui, Role::Group,
                         copy.number != 0 ? ui.fill("{}", static_cast<std::size_t>(copy.number)) : ui.fill("old {}", index),
                         copy.title);
    const Card card(ui);
    fact(ui, copy.title, copy.when);
    paragraph(ui, copy.about, Tone::Quiet, TextStyle::Small);
    const auto ask = [&](OpenEarlier::How how) { view.ask(OpenEarlier{index, how}); };
    const Row row(ui);
    if (state.earlier.asked == index) {
        if (button(ui, ui.fill(tr("Remove the copy of {} for good"), copy.when),
                   {.look = ButtonLook::Danger, .key = "for good", .dense = true}))
            ask(OpenEarlier::How::Remove);
        if (button(ui, tr("Keep it"), {.key = "keep", .dense = true})) {
            state.earlier.asked = state.earlier.copies.size();
            ui.set_focus(ui.id_of("remove"));
        }
        return;
    }
    if (copy.readable &&
        button(ui, ui.fill(copy.this_document ? tr("Bring back the copy of {}") : tr("Open the copy of {}"), copy.when),
               {.key = "open", .dense = true, .edits = copy.this_document})) {
        ask(OpenEarlier::How::Open);
        close_dialog(view);
    }
    if (copy.readable && view.work.has_work &&
        button(ui, ui.fill(tr("Compare the copy of {} with now"), copy.when), {.key = "compare", .dense = true})) {
        ask(OpenEarlier::How::Compare);
        close_dialog(view);
    }
    if (copy.number != 0 && button(ui, ui.fill(tr("Remove the copy of {}"), copy.when),
                                   {.look = ButtonLook::Quiet, .key = "remove", .dense = true})) {
        state.earlier.asked = index;
        ui.set_focus(ui.id_of("keep"));
    }
}

}  // namespace

void earlier_dialog(const View& view) {
    Ui& ui = view.ui;
    const ViewState& state = view.state;
    // Only now, or a heading of the page behind it would take it.
    if (std::exchange(view.state.earlier.removed, false)) ui.request_focus("heading");
    const Dialog dialog(ui, "earlier", tr("Earlier copies"), 760);
    if (dialog.dismissed()) return close_dialog(view);
    if (!state.earlier.problem.empty()) callout(ui, "damaged", tr("Damaged"), state.earlier.problem, Tone::Bad);
    if (!view.work.unread.empty())
        callout(ui, "unread", tr("Not all could be read"), view.work.unread, Tone::Bad);
    else if (state.earlier.copies.empty())
        paragraph(ui, ui.fill(state.settings.keep_here ? tr("No earlier copy is kept {} yet.")
                                                       : tr("Keeping is switched off, and no copy from before is kept {}."),
                              view.work.keep_place));
    else if (!state.settings.keep_here)
        paragraph(ui, ui.fill(tr("Keeping is switched off: nothing more is kept {}. These copies are from before."),
                              view.work.keep_place));
    if (!state.earlier.copies.empty()) room_taken(view);
    bool others = false;
    for (std::size_t i = 0; i < state.earlier.copies.size(); ++i) {
        if (i == 0 && state.earlier.copies[i].this_document) {
            heading(ui, 3, tr("Of this document"));
            note(ui, tr("Bringing one back changes this document; Undo brings back what was there."));
        }
        if (!state.earlier.copies[i].this_document && view.work.has_work && !std::exchange(others, true)) {
            heading(ui, 3, tr("Of other documents"));
            note(ui, view.work.kept_badly ? tr("Opening one makes it the present document.")
                     : view.work.has_copy ? tr("Opening one makes it the present document; the one that is "
                                               "open now stays among the "
                                               "copies.")
                                          : tr("Opening one makes it the present document. You have not "
                                               "changed the one that is open "
                                               "now, so it is not among the copies."));
        }
        copy_card(view, i);
    }
    const DialogFoot foot(dialog);
    if (button(ui, tr("Close"))) close_dialog(view);
}

/// The documents of which no file holds the last copy, so that they would be gone.
void only_here(const View& view) {
    Ui& ui = view.ui;
    const std::vector<KeptWork>& all = view.state.earlier.copies;
    FrameList<const KeptWork*> lost(ui);
    for (auto copy = all.begin(); copy != all.end(); ++copy) {
        const auto same = [&](const KeptWork& other) {
            return !copy->document.empty() && other.document == copy->document && other.line == copy->line;
        };
        // The newest of each line of work comes first.
        if (!copy->in_file && std::none_of(all.begin(), copy, same)) lost.push_back(&*copy);
    }
    if (lost.empty()) return;
    paragraph(ui,
              tr_n(static_cast<long>(lost.size()), "As far as Waymark knows this is saved in no file, and would be gone:",
                   "As far as Waymark knows these are saved in no file, and would be gone:"),
              Tone::Strong);
    const SemScope list(ui, Role::List, "only here", tr("In no file"));
    for (std::size_t i = 0; i < lost.size(); ++i) {
        const SemScope line(ui, Role::ListItem, ui.fill("{}", i));
        paragraph(ui, ui.fill(tr("{}, as it was kept {}"), lost[i]->title, lost[i]->when));
    }
}

void forget_dialog(const View& view) {
    Ui& ui = view.ui;
    const Dialog dialog(ui, "forget", tr("Forget everything kept here?"));
    if (dialog.dismissed()) return close_dialog(view);
    paragraph(ui, ui.fill(tr("This removes the work and all its copies, of every document, the settings, the list of "
                             "files used last and where you were, kept {}. Files you saved stay. It cannot be undone."),
                          view.work.keep_place));
    if (!view.work.unread.empty()) paragraph(ui, view.work.unread, Tone::Bad);
    only_here(view);
    if (view.work.can_open_in_browser)
        paragraph(ui, tr("The page that was made for the browser goes as well. What the browser itself keeps is "
                         "forgotten in the Settings of that page."));
    if (decide(view, dialog, tr("Forget everything"), {}, ButtonLook::Danger)) {
        view.ask(ForgetKeptWork{});
        close_dialog(view);
    }
}

}  // namespace waymark
