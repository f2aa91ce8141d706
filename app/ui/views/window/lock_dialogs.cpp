// The dialogs of files locked with a passphrase: setting one, and opening such a file.

#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void put_away(const View& view) {
    view.state.lock.wipe();
    close_dialog(view);
}

/// A field whose words are shown as dots, here and in the page. True when Enter was pressed in it.
bool passphrase_field(const View& view, std::string_view label, std::string_view key, std::string_view hint,
                      std::string_view problem, std::string& text) {
    Ui& ui = view.ui;
    const auto typed =
        text_field(ui, label, text,
                   {.key = key, .hint = hint, .problem = problem, .focus_tag = key, .input_kind = "password", .required = true});
    if (typed) text = *typed;
    const NodeId id = ui.id_of(key);
    return ui.press_asked(id) || (ui.focus() == id && ImGui::IsKeyPressed(ImGuiKey_Enter, false));
}

/// Said before it begins: nothing else can be done until the key is there.
bool says_that_it_works(const View& view) {
    if (view.state.lock.working)
        paragraph(view.ui,
                  tr("The key is being worked out from the passphrase. That takes a second or a few, and nothing can be done "
                     "meanwhile."),
                  Tone::Strong);
    return view.state.lock.working;
}

}  // namespace

void lock_dialog(const View& view) {
    Ui& ui = view.ui;
    LockState& lock = view.state.lock;
    const Dialog dialog(ui, "lock", tr("Lock a file with a passphrase"), 720);
    if (dialog.dismissed()) return put_away(view);
    if (lock.forgotten)
        paragraph(
            ui,
            tr("The file of this document is locked. Its passphrase is kept nowhere, so it has to be typed again before the file "
               "can be saved. Another one may be set in its place."));
    paragraph(ui, tr("A lost passphrase cannot be recovered: nobody, not even the makers of Waymark, can open the file."),
              Tone::Strong);
    paragraph(ui, ui.fill(tr("Only the file is locked. What is kept {}, and files that were saved before, are not."),
                          view.work.keep_place));
    bool enter = passphrase_field(
        view, tr("Passphrase"), "passphrase",
        tr("At least 12 letters or signs. Three or four words that have nothing to do with each other are easy to "
           "remember and hard to guess."),
        lock.problem, lock.passphrase);
    enter = passphrase_field(view, tr("The same passphrase once more"), "again", {}, lock.again_problem, lock.again) || enter;
    note(ui, tr("Tell it to those who are to open the file by another way than the file takes: by telephone, for one."));
    if (says_that_it_works(view)) return;
    if (decide(view, dialog, tr("Lock and save…")) || enter) view.ask(UseLock{UseLock::Deed::WorkOutKey});
}

void unlock_dialog(const View& view) {
    Ui& ui = view.ui;
    LockState& lock = view.state.lock;
    const Dialog dialog(ui, "unlock", ui.fill(tr("“{}” is locked"), lock.file), 640);
    if (dialog.dismissed()) return put_away(view);
    paragraph(ui, tr("It opens with the passphrase that it was locked with, and with nothing else."));
    const bool enter = passphrase_field(view, tr("Passphrase"), "passphrase", {}, lock.problem, lock.passphrase);
    if (says_that_it_works(view)) return;
    if (decide(view, dialog, tr("Open")) || enter) view.ask(UseLock{UseLock::Deed::WorkOutKey});
}

}  // namespace waymark
