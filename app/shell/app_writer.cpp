// One document, one writer: of several tabs or windows with the same document one changes it, the others
// read, and it goes from one to the other with all that was typed.

#include <algorithm>
#include <utility>

#include "io/document/document_codec.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"

namespace waymark {
namespace {

/// Dialogs that end in a change of the document or its file.
bool edits(DialogKind dialog) {
    switch (dialog) {
        case DialogKind::Move:
        case DialogKind::PasteRows:
        case DialogKind::SetStatus:
        case DialogKind::RemoveActivities:
        case DialogKind::FileInDoubt:
            return true;
        default:
            return false;
    }
}

}  // namespace

void App::Impl::KeptFile::add_notes(NoteWriter& to) const {
    to.add("file", name);
    to.add("file-time", time);
    to.add("file-path", path);
    if (handed) to.add_flag("file-handed", true);
    to.add("line", line);
    if (!name.empty()) to.add("file-note", note);
    to.add("file-holds", holds);
}

void App::Impl::take_file_notes(const Notes& notes, std::string_view mark) {
    file_name = notes.get("file");
    file_time = notes.get("file-time");
    work.file_path = notes.get("file-path");
    saved_bytes_note = notes.get("file-note");
    file_handed = notes.get("file-handed") == "yes";
    locked_holds = notes.get("file-holds");
    locks = !locked_holds.empty();
    // The bytes are known to be the file's when both have one note.
    if (!file_name.empty() && (locks ? locked_holds : saved_bytes_note) == mark) saved_document = history.document();
    if (!file_name.empty()) platform.resume_file(work.file_path, saved_bytes_note, history.document().id);
}

void App::Impl::claim_document() {
    const std::string_view id = has_work ? std::string_view(history.document().id) : std::string_view();
    if (restoring || claimed == id) return;
    claimed = id;
    work.reading = {};
    work.reading_lost = work.taking_over = handing_over = false;
    describe_again = true;
    platform.claim(claimed);
}

void App::Impl::remember_work() {
    const bool keeps = state.settings.keep_here;
    if (restoring || (keeps && !has_work)) return;
    std::array<std::string_view, 3> now;
    if (keeps) {
        const Document& document = history.document();
        // A name is of what is in the document.
        now = {document.id, line, keeps_nothing() ? std::string_view() : std::string_view(document.partnership->name)};
    }
    if (remembered && std::equal(now.begin(), now.end(), remembered->begin())) return;
    platform.remember_work(now[0], now[1], now[2]);
    remembered.emplace();
    std::copy(now.begin(), now.end(), remembered->begin());
}

void App::Impl::become_reading(bool lost) {
    if (!work.reading.empty()) return;
    work.reading = tr("Open for reading: this document is changed in another tab or window.");
    work.reading_lost = lost && history.can_undo() && history.revision() != kept_revision;
    work.taking_over = false;
    keep_due_ms = std::numeric_limits<double>::infinity();
    if (edits(state.dialog)) state.dialog = DialogKind::None;
    state.activities.dragged.clear();
    ui.close_popup();
    describe_again = true;
}

void App::Impl::take_over() {
    if (work.reading.empty() || work.taking_over) return;
    work.taking_over = true;
    platform.take_over();
}

void App::Impl::hand_over_if_asked() {
    if (!handing_over) return;
    // What was done before is carried out first, a frame at a time: keys that the host or Dear ImGui still
    // holds, and those that came between the host's last look at its keys and the other's question.
    if (input_waits || context->InputEventsQueue.Size > 0 || !actions.empty() || !commands.empty()) return;
    if (!std::exchange(input_looked_at, true)) return;
    handing_over = false;
    std::string bytes = write_document(history.document());
    NoteWriter notes;
    KeptFile{{}, file_name, file_time, work.file_path, saved_bytes_note, file_handed, line, locked_holds}.add_notes(notes);
    keep_now();
    if (const std::string why = platform.hand_over(std::move(bytes), notes.whole()); !why.empty()) return say(why, true);
    become_reading(false);
    say(tr("Another tab or window has taken this document over, with all that was typed here. Here it is "
           "open "
           "for reading."),
        true);
}

}  // namespace waymark
