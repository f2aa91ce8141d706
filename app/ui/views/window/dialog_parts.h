#pragma once
// What dialogs share.

#include <span>
#include <string_view>

#include "ui/views/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"

namespace waymark {

/// Whichever dialog is open.
void dialogs_view(const View& view);
void close_dialog(const View& view);

/// The activities a dialog is about: one, or the ticked ones that are in sight.
void subjects(const View& view, FrameList<const Activity*>& about);
/// Says which they are. False when there is none any more: undone meanwhile; the dialog is closed then.
[[nodiscard]] bool say_subjects(const View& view, const FrameList<const Activity*>& about);

/// The foot of the dialog: "Do it" and "Cancel"; true when it is to be done.
[[nodiscard]] bool decide(const View& view, const Dialog& dialog, std::string_view label, std::string_view disabled = {},
                          ButtonLook look = ButtonLook::Primary);

/// The problems of what is about to be added, those of one code together; of many the first few, and the others folded away.
void things_to_know(const View& view, const Problems& problems);

/// Instead of a dialog whose code is still being fetched (WorkStatus::whole).
void coming_dialog(const View& view);

/// What could not be read of a file, before anything of it is opened.
void problems_dialog(const View& view);

/// A file was not written, since it is not what it was: what is to become of it.
void file_doubt_dialog(const View& view);

/// A passphrase to lock a file with, and the one of a locked file.
void lock_dialog(const View& view);
void unlock_dialog(const View& view);

/// For several activities at once, and for the table of them.
void status_dialog(const View& view);
void remove_dialog(const View& view);
void columns_dialog(const View& view);

/// All that was done, the latest first; each leads to how things were after it.
void history_dialog(const View& view);

/// The copies of the work, and removing all that is kept.
void earlier_dialog(const View& view);
void forget_dialog(const View& view);

}  // namespace waymark
