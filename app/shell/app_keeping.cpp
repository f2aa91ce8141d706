// Keeping work on this computer within a second of every change, and the words that say so.

#include <algorithm>
#include <limits>

#include "io/document/document_codec.h"
#include "model/base/uuid.h"
#include "model/document/diff.h"
#include "shell/app_impl.h"
#include "shell/seeded.h"

namespace waymark {
namespace {

/// After the last change of a burst; a burst is kept within a second of its beginning all the same.
constexpr double kKeepAfterMs = 600;
/// No answer by then counts as a failure.
constexpr double kKeepWithinMs = 8000;
/// After a failure the next try waits so long, then twice as long each time.
constexpr double kFirstAgainMs = 2000, kLastAgainMs = 30000;

/// Rounded up, so that what is over a limit shows as more.
std::size_t megabytes(std::size_t bytes) {
    return (bytes + 999'999) / 1'000'000;
}

constexpr double kNever = std::numeric_limits<double>::infinity();

}  // namespace

void App::Impl::keep_what_changed() {
    // Only now, and with each frame until all that was done is part of the document.
    if (leaving) keep_now();
    leaving = leaving && !actions.empty();
    if (platform.monotonic_ms() >= restore_again_at_ms) restore_again();
    if (!work.reading.empty() && left.empty()) return;
    const double now = platform.monotonic_ms();
    const auto handed_over = [&] { return history.revision() == kept_revision || history.revision() == keeping_revision; };
    if (keeping_ticket != 0 && now >= keep_deadline_ms) {
        late_ticket = keeping_ticket;
        late_revision = keeping_revision;
        failed_before_late = failed_time;
        not_kept(tr("The place where your work is kept does not answer. Save to a file instead."));
    }
    if (has_work && state.settings.keep_here) {
        if (handed_over() || keeps_nothing()) {
            if (keeping_ticket == 0 && left.empty() && !keep_problem.empty()) {
                // Undone to what is kept: nothing is missing.
                keep_problem.clear();
                unkept_since.clear();
                describe_again = true;
            }
            // The copy may go for room only when it is known to be in a file.
            if (in_file && edited && !kept_as_in_file && keeping_ticket == 0 && keep_due_ms == kNever)
                keep_due_ms = now + std::max(kKeepAfterMs, keep_again_ms);
        } else {
            if (unkept_since.empty()) unkept_since = to_iso_minutes(platform.local_time());
            if (keep_due_ms == kNever) keep_due_ms = now + std::max(kKeepAfterMs, keep_again_ms);
        }
        const auto again = std::find_if(left.begin(), left.end(), [](const Left& one) { return one.ticket == 0; });
        if (again != left.end() && keep_due_ms == kNever) keep_due_ms = now + keep_again_ms;
        if (now >= keep_due_ms && keeping_ticket == 0) {
            if (again == left.end()) {
                keep_now();
            } else {
                hand_over(*again, write_document(again->document), true);
                again->ticket = keeping_ticket;
            }
        }
    }
    if (restoring || !has_work || !state.settings.keep_here || !work.reading.empty() || keeps_nothing()) return;
    if (handed_over()) {
        kept_file.name = file_name;
        kept_file.time = file_time;
        kept_file.path = work.file_path;
        kept_file.note = saved_bytes_note;
        kept_file.handed = file_handed;
        kept_file.holds = locked_holds;
    }
    session.clear();
    write_session(state, session);
    session.add("document", history.document().id);
    session.add("work", kept_file.mark);
    kept_file.add_notes(session);
    if (session.whole() == session_kept) return;
    session_kept = session.whole();
    platform.keep(KeptThing::Session, session_kept, next_ticket++);
}

void App::Impl::keep_now() {
    const bool kept = history.revision() == kept_revision || history.revision() == keeping_revision;
    if (!work.reading.empty() || !has_work || !state.settings.keep_here || keeps_nothing() ||
        (kept && (!in_file || kept_as_in_file || !edited))) {
        keep_due_ms = kNever;
        return;
    }
    keeping_revision = history.revision();
    // What the file holds is known of the state that was described.
    kept_as_in_file = in_file && described_revision == history.revision();
    const bool as_changes = platform.keeps_changes_of(changes_of);
    const std::string_view text = text_to_keep.write(history.document());
    text_size = text.size();
    const Left what{0, history.document(), kept_as_in_file, line, locks};
    const auto changes = as_changes ? text_to_keep.changes() : std::nullopt;
    hand_over(what, text, edited, changes);
    if (changes) return;
    text_to_keep.begin_changes();
    changes_of = kept_file.mark;
}

bool App::Impl::taken_back_as_too_large() {
    // A snapshot doubles what is there at most, and rows that are pasted are far smaller than that.
    if (text_size < most_of_file / 4) return false;
    const std::size_t before = text_size;
    const std::size_t now = text_to_keep.write(history.document()).size();
    if (now <= most_of_file || now <= before) return false;
    const std::string label = history.undo_label();
    history.undo();
    say(fill(tr("“{}” was not done: the document would have {} MB, and a file may have at most {}. Save a file, and then "
                "remove snapshots or shorten texts."),
             {label, megabytes(now), megabytes(most_of_file)}),
        true);
    return true;
}

void App::Impl::hand_over(const Left& what, std::string_view bytes, bool was_edited, const std::optional<std::string>& changes) {
    keep_due_ms = kNever;
    keep_deadline_ms = platform.monotonic_ms() + kKeepWithinMs;
    keeping_ticket = next_ticket++;
    std::string mark = uuid_of(bytes);
    if (keeping_revision != 0) kept_file.mark = mark;
    CopyNote note{what.document.id, std::move(mark), was_edited, what.in_file, what.line, what.locked};
    if (changes)
        platform.keep_changes(std::move(note), *changes, keeping_ticket);
    else
        platform.keep_work(std::move(note), bytes, keeping_ticket);
}

void App::Impl::leave_document() {
    keep_now();
    if (keeping_ticket != 0 && keeping_revision == history.revision() && edited)
        left.push_back({keeping_ticket, history.document(), kept_as_in_file, line, locks});
}

void App::Impl::leave_state() {
    leave_document();
    platform.begin_copy();
}

void App::Impl::kept(const Kept& answer) {
    const bool of_left = std::erase_if(left, [&](const Left& one) { return one.ticket == answer.ticket; }) > 0;
    const bool late = answer.ticket == late_ticket;
    if (answer.ticket != keeping_ticket && !late && !of_left) return;
    // What came late, itself or when it was tried again, cost nothing but time.
    if (late || late_ticket != 0) failed_time = failed_before_late;
    const std::uint64_t revision = late ? late_revision : keeping_revision;
    if (of_left) {
        // What is open is the newest again once it is kept after this.
        kept_revision = 0;
    } else if (revision != 0) {
        kept_revision = revision;
        kept_time = to_iso_minutes(platform.local_time());
        unkept_since.clear();
    }
    if (answer.ticket == keeping_ticket || late) keeping_ticket = keeping_revision = late_ticket = 0;
    // What was said of it is not true any more.
    if (!keep_problem.empty() && work.message.text == keep_problem) work.message = {};
    keep_problem.clear();
    keep_again_ms = 0;
    keep_due_ms = kNever;
    describe_again = true;
}

void App::Impl::keep_failed(const KeepFailed& answer) {
    if (answer.ticket != keeping_ticket) {
        // Of a document that was left while this was under way: it is handed over again, whole.
        for (Left& one : left)
            if (one.ticket == answer.ticket) one.ticket = 0;
        return;
    }
    if (!answer.message.empty()) {
        late_ticket = 0;  // a refusal is more than being late
        return not_kept(answer.message);
    }
    // The whole is wanted: nothing is wrong yet.
    give_up_keeping();
    changes_of.clear();
    keep_now();
}

void App::Impl::give_up_keeping() {
    for (Left& one : left)
        if (one.ticket == keeping_ticket) one.ticket = 0;
    keeping_ticket = 0;
    keeping_revision = 0;
    kept_as_in_file = false;
}

void App::Impl::not_kept(std::string_view why) {
    give_up_keeping();
    if (!state.settings.keep_here) return;
    keep_again_ms = std::clamp(keep_again_ms * 2, kFirstAgainMs, kLastAgainMs);
    keep_due_ms = platform.monotonic_ms() + keep_again_ms;
    failed_time = to_iso_minutes(platform.local_time());
    // Said once, then the top bar goes on saying it.
    if (keep_problem.empty()) say(why, true);
    keep_problem = why;
    describe_again = true;
}

void App::Impl::copy_is_gone() {
    if (kept_revision == history.revision()) kept_revision = 0;
    kept_time.clear();
}

void App::Impl::forget_what_is_kept() {
    state.earlier.copies.clear();
    work.recent.clear();
    session_kept.clear();
    kept_time.clear();
    unkept_since.clear();
    keep_problem.clear();
    failed_time.clear();
    left.clear();
    keeping_ticket = late_ticket = 0;
    kept_revision = keeping_revision = 0;
    keep_due_ms = kNever;
    state.settings.keep_here = false;
    describe_again = true;
}

void App::Impl::forget_kept() {
    platform.forget_kept();
    forget_what_is_kept();
    Settings only_this;
    only_this.keep_here = false;
    keep_settings(only_this);
}

void App::Impl::keep_settings(const Settings& settings) {
    platform.keep(KeptThing::Settings, write_settings(settings), next_ticket++);
}

void App::Impl::describe_keeping() {
    const std::string_view place = platform.keep_place();
    work.kept_badly = kept_badly();
    work.wants_file = false;
    if (!state.settings.keep_here) {
        work.kept = fill(tr("Not kept {}"), {place});
    } else if (!keep_problem.empty()) {
        work.kept =
            unkept_since.empty() ? keep_problem : fill(tr("Not kept since {}. {}"), {moment_words(unkept_since), keep_problem});
    } else if (!edited) {
        // What was only looked at is no copy (copies.h).
        work.kept = tr("Nothing to keep yet");
    } else if (kept_time.empty()) {
        work.kept = tr("Not kept yet");
    } else {
        work.wants_file = !failed_time.empty() && !in_file && !handed_same;
        work.kept = work.wants_file ? fill(tr("Kept {} {}, but it could not be kept at {}: save a file as well"),
                                           {place, moment_words(kept_time), moment_words(failed_time)})
                                    : fill(tr("Kept {} {}"), {place, moment_words(kept_time)});
    }
    if (text_size > most_of_file && !work.kept_badly && !kept_time.empty())
        work.kept = fill(tr("Kept {} {}, but too large for a file: {} MB of at most {}. Remove a snapshot or shorten texts"),
                         {place, moment_words(kept_time), megabytes(text_size), megabytes(most_of_file)});
    would_lose_work = (has_work && work.kept_badly && !in_file) || loses_what_was_left();
    wants_file = has_work && work.wants_file;
}

void App::Impl::describe_file() {
    const bool timed = !file_time.empty();
    const std::string file_moment = moment_words(file_time);
    if (file_name.empty()) {
        work.file = tr("no file saved yet");
        return;
    }
    if (!saved_document) {
        work.file = fill(file_handed ? tr("changed since a file was handed to the browser {}")
                         : timed     ? tr("changed since the file was saved {}")
                                     : tr("changed since the file was saved"),
                         {file_moment});
        return;
    }
    if (const std::size_t count = count_changes(diff(*saved_document, history.document())); count > 0) {
        const auto number = static_cast<long>(count);
        work.file = fill(file_handed ? tr_n(number, "{} change since a file was handed to the browser {}",
                                            "{} changes since a file was handed to the browser {}")
                         : timed     ? tr_n(number, "{} change since the file {}", "{} changes since the file {}")
                                 : tr_n(number, "{} change since the file was opened", "{} changes since the file was opened"),
                         {count, file_moment});
        return;
    }
    in_file = !file_handed;
    handed_same = file_handed;
    work.file = fill(file_handed ? tr("a file was handed to the browser {}")
                     : timed     ? tr("file saved {}")
                                 : tr("same as the file"),
                     {file_moment});
}

void App::Impl::describe_work() {
    work.text_view_forced = text_view_forced;
    work.text_scale_wanted = text_scale_wanted();
    if (!describe_again && described_revision == history.revision() && work.has_work == has_work) return;
    describe_again = false;
    described_revision = history.revision();
    work.has_work = has_work;
    work.has_copy = edited;
    work.has_file = !file_name.empty();
    work.locks = locks;
    work.keep_place = platform.keep_place();
    work.kept_openly = platform.kept_openly();
    work.can_save_in_place = platform.can_save_in_place();
    work.can_open_in_browser = platform.can_open_in_browser();
    work.history = &history;
    work.can_undo = history.can_undo();
    work.can_redo = history.can_redo();
    work.undo_label = history.undo_label();
    work.redo_label = history.redo_label();

    in_file = handed_same = false;
    if (!work.reading.empty()) {
        work.kept = tr("Open for reading");
        work.kept_badly = work.reading_lost;
        would_lose_work = work.reading_lost || loses_what_was_left();
        work.file = !work.reading_lost ? tr("changed in another tab or window")
                    : copy_handed      ? tr("your last changes are only here, and in the copy if the browser saved it")
                                       : tr("your last changes are only here: save a copy");
        work.can_undo = work.can_redo = wants_file = work.wants_file = false;
        return;
    }
    describe_file();
    if (locks && !file_name.empty()) work.file = fill(tr("{} (locked with a passphrase)"), {work.file});
    describe_keeping();
    work.reading_lost = loses_work();
}

}  // namespace waymark
