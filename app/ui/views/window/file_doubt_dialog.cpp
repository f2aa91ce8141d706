#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view title_of(FileDoubt why) {
    switch (why) {
        case FileDoubt::Changed:
            return tr("“{}” has been changed by somebody else");
        case FileDoubt::Picked:
            return tr("“{}” holds another version of this document");
        case FileDoubt::Gone:
            return tr("“{}” is not there any more");
        case FileDoubt::Unreadable:
            return tr("“{}” could not be looked at");
    }
    return {};
}

std::string_view what_is_known(FileDoubt why) {
    switch (why) {
        case FileDoubt::Changed:
            return tr("It does not hold what was last opened or saved here, so it was not written over.");
        case FileDoubt::Picked:
            return tr("It was not written over. What only that version holds would be lost.");
        case FileDoubt::Gone:
            return tr("It may have been moved, renamed or removed. Nothing was written.");
        case FileDoubt::Unreadable:
            return tr("So that nothing of somebody else is written over, nothing was written.");
    }
    return {};
}

}  // namespace

void file_doubt_dialog(const View& view) {
    Ui& ui = view.ui;
    using Chosen = AnswerDoubt::Choice;
    const DoubtedFile& file = view.state.doubted;
    const auto answer = [&](Chosen choice) {
        view.ask(AnswerDoubt{choice});
        view.state.dialog = DialogKind::None;
    };
    const Dialog dialog(ui, "file in doubt", ui.fill(title_of(file.why), file.name), 720);
    if (dialog.dismissed()) return answer(Chosen::GiveUp);
    paragraph(ui, what_is_known(file.why));
    paragraph(ui, file.problem);
    paragraph(ui, tr("Your work is still open here, whatever you choose."), Tone::Quiet);
    const bool holds_something = file.why == FileDoubt::Changed || file.why == FileDoubt::Picked;
    if (holds_something && !file.comparable)
        note(ui, file.locked
                     ? tr("It is locked now, and not with the passphrase that is known here, so what it holds cannot be told.")
                     : tr("What it holds now is not a document that Waymark can read."));
    const DialogFoot foot(dialog);
    if (file.comparable && button(ui, tr("See what differs"), {.look = ButtonLook::Primary})) answer(Chosen::Compare);
    if (file.why == FileDoubt::Unreadable && button(ui, tr("Try again"), {.look = ButtonLook::Primary})) answer(Chosen::Again);
    if (file.why == FileDoubt::Gone && button(ui, tr("Make it again"), {.look = ButtonLook::Primary})) answer(Chosen::Replace);
    if (button(ui, holds_something ? tr("Save beside it") : tr("Save somewhere else"), {.key = "elsewhere"}))
        answer(Chosen::Elsewhere);
    if (holds_something && button(ui, tr("Replace it"), {.look = ButtonLook::Danger})) answer(Chosen::Replace);
    if (button(ui, tr("Cancel"))) answer(Chosen::GiveUp);
}

}  // namespace waymark
