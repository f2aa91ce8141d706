// Keeping work on this computer within a second of every change, and the words that say so.

#include "io/document/document_codec.h"
#include "model/document/diff.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"
#include "shell/seeded.h"

namespace waymark {
namespace {

/// After the last change of a burst; a burst is kept within a second of its beginning all the same.
constexpr double kKeepAfterMs = 600;

}  // namespace

void App::Impl::keep_what_changed() {
    // Only now, and with each frame until all that was done is part of the document.
    if (leaving) keep_now();
    leaving = leaving && !actions.empty();
    if (!work.reading.empty()) return;
    const double now = platform.monotonic_ms();
    const auto handed_over = [&] {
        return history.revision() == kept_revision || history.revision() == keeping_revision;
    };
    if (has_work && state.settings.keep_here && !handed_over() && history.revision() != refused_revision) {
        if (!(keep_due_ms < std::numeric_limits<double>::infinity())) keep_due_ms = now + kKeepAfterMs;
        if (now >= keep_due_ms && keeping_ticket == 0) keep_now();
    }
    if (restoring || !has_work || !state.settings.keep_here) return;
    if (handed_over()) {
        kept_file.name = file_name;
        kept_file.time = file_time;
        kept_file.path = work.file_path;
        kept_file.note = saved_bytes_note;
    }
    session.clear();
    write_session(state, session);
    add_note(session, "work", kept_file.mark);
    kept_file.add_notes(session);
    if (session == session_kept) return;
    session_kept = session;
    platform.keep("session", session, next_ticket++);
}

void App::Impl::keep_now() {
    if (!work.reading.empty() || !has_work || !state.settings.keep_here ||
        history.revision() == kept_revision || history.revision() == keeping_revision ||
        history.revision() == refused_revision)
        return;
    keep_due_ms = std::numeric_limits<double>::infinity();
    keeping_ticket = next_ticket++;
    keeping_revision = history.revision();
    std::string bytes = write_document(history.document());
    kept_file.mark = uuid_of(bytes);
    platform.keep("work", std::move(bytes), keeping_ticket);
}

void App::Impl::kept(const Kept& answer) {
    if (answer.ticket != keeping_ticket) return;
    keeping_ticket = 0;
    kept_revision = keeping_revision;
    kept_time = to_iso_minutes(platform.local_time());
    keep_problem.clear();
    describe_again = true;
}

void App::Impl::keep_failed(const KeepFailed& answer) {
    if (answer.ticket != keeping_ticket) return;
    keeping_ticket = 0;
    // Said once, then the top bar goes on saying it.
    refused_revision = std::exchange(keeping_revision, 0);
    if (keep_problem.empty()) say(answer.message, true);
    keep_problem = answer.message;
    describe_again = true;
}

void App::Impl::forget_kept() {
    platform.forget_kept();
    state.earlier.clear();
    work.recent.clear();
    session_kept.clear();
    kept_time.clear();
    kept_revision = 0;
    state.settings.keep_here = false;
    say(fill(
        tr("Everything kept {} was removed: the work, its earlier copies and the settings. What is on the "
           "screen is not kept until you turn keeping on again in Settings; only that is remembered."),
        {platform.keep_place()}));
    Settings only_this;
    only_this.keep_here = false;
    platform.keep("settings", write_settings(only_this), next_ticket++);
    describe_again = true;
}

void App::Impl::describe_work() {
    work.text_view_forced = text_view_forced;
    work.text_scale_wanted = text_scale_wanted();
    if (!describe_again && described_revision == history.revision() && work.has_work == has_work) return;
    describe_again = false;
    described_revision = history.revision();
    work.has_work = has_work;
    work.has_file = !file_name.empty();
    work.keep_place = platform.keep_place();
    work.can_save_in_place = platform.can_save_in_place();
    work.can_open_in_browser = platform.can_open_in_browser();
    work.can_undo = history.can_undo();
    work.can_redo = history.can_redo();
    work.undo_label = history.undo_label();
    work.redo_label = history.redo_label();

    const std::string_view place = platform.keep_place();
    if (!work.reading.empty()) {
        work.kept = tr("Open for reading");
        work.kept_badly = would_lose_work = work.reading_lost;
        work.file = work.reading_lost ? tr("your last changes are only here: save a copy")
                                      : tr("changed in another tab or window");
        work.can_undo = work.can_redo = false;
        return;
    }
    work.kept_badly = !keep_problem.empty() || !state.settings.keep_here;
    if (!state.settings.keep_here)
        work.kept = fill(tr("Not kept {}"), {place});
    else if (!keep_problem.empty())
        work.kept = fill(tr("Could not be kept {}: save a file"), {place});
    else if (kept_time.empty())
        work.kept = tr("Not kept yet");
    else
        work.kept = fill(tr("Kept {} {}"), {place, moment_words(kept_time)});

    would_lose_work = has_work && work.kept_badly;
    const bool timed = !file_time.empty();
    const std::string file_moment = moment_words(file_time);
    if (file_name.empty()) {
        work.file = tr("no file saved yet");
    } else if (!saved_document) {
        work.file =
            fill(tr(timed ? "changed since the file was saved {}" : "changed since the file was saved"),
                 {file_moment});
    } else if (const std::size_t count = count_changes(diff(*saved_document, history.document()));
               count > 0) {
        const auto number = static_cast<long>(count);
        work.file = fill(timed ? tr_n(number, "{} change since the file {}", "{} changes since the file {}")
                               : tr_n(number, "{} change since the file was opened",
                                      "{} changes since the file was opened"),
                         {count, file_moment});
    } else {
        would_lose_work = false;
        work.file = fill(tr(timed ? "file saved {}" : "same as the file"), {file_moment});
    }
}

}  // namespace waymark
