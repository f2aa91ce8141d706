// Opening, saving, beginning: which document is the one being worked on, and what file it belongs to.

#include <algorithm>

#include "embedded/embedded.h"
#include "io/document/document_codec.h"
#include "io/document/document_text.h"
#include "io/document/framework_codec.h"
#include "io/import/html_table.h"
#include "model/base/contains.h"
#include "model/base/file_name.h"
#include "model/base/uuid.h"
#include "model/document/diff.h"
#include "shell/app_impl.h"
#include "shell/known_words.h"
#include "shell/seeded.h"
#include "ui/views/paste/paste.h"
#include "ui/views/window/screens.h"

namespace waymark {
namespace {

constexpr std::size_t kMostRecent = 8;

/// What could not be read is looked for again after so long, then after twice as long each time.
constexpr double kFirstRestoreMs = 2000, kLastRestoreMs = 30000;

/// In the names of public versions, and of what was made of one and says more: neither may pass for the whole document's file.
constexpr std::string_view kPublicMark = ".public", kFromPublicMark = ".from-public";

/// The mark of a document that goes to a file of this name or one like it; empty for one that never was a public version.
std::string_view mark_of(std::string_view file_name, const Framework& framework, const Document& document, bool rest_is_here) {
    const bool was_public = file_name.find(fill("{}.", {kPublicMark})) != std::string_view::npos ||
                            file_name.find(fill("{}.", {kFromPublicMark})) != std::string_view::npos;
    if (!was_public) return {};
    // Before what tells is here, it counts as saying more.
    if (!rest_is_here) return kFromPublicMark;
    return make_public(framework, document).removed.empty() ? kPublicMark : kFromPublicMark;
}

}  // namespace

std::string_view App::Impl::kept_nowhere() const {
    if (handed_same)
        return tr(
            "What is open now is kept nowhere but in the file that was handed to your browser, if that was saved. "
            "Look for it in your downloads. If it is there, start a new document, and then open this one.");
    return tr("What is open now is kept nowhere and would be lost. Save it as a file first.");
}

std::string App::Impl::moment_words(std::string_view iso) const {
    const std::optional<LocalTime> time = parse_local_minutes(iso);
    if (!time) return std::string(iso);
    const std::string clock(iso.substr(iso.find('T') + 1));
    return time->date == platform.local_time().date ? clock : fill("{} {}", {to_words(time->date), clock});
}

void App::Impl::begin_document(Document document) {
    const bool follows = has_work && history.document().id != document.id;
    const std::string before = follows ? history.document().partnership->name : std::string();
    history = History(std::move(document));
    ++documents_begun;
    has_work = true;
    kept_revision = 0;
    keeping_revision = 0;
    late_revision = 0;
    untouched = false;
    edited = false;
    in_file = false;
    kept_as_in_file = false;
    kept_time.clear();
    unkept_since.clear();
    saved_document.reset();
    saved_bytes_note.clear();
    file_name.clear();
    file_time.clear();
    file_handed = handed_same = copy_handed = false;
    locks = false;
    lock_key.reset();
    locked_holds.clear();
    line = fresh_id();
    text_size = 0;
    work.file_path.clear();
    waiting_example.reset();
    pending_saves.clear();
    look_at_another_document(state, follows ? &before : nullptr);
    derived.forget();
    derived.compare().take_file({}, {});
    compares_next = false;
    describe_again = true;
}

void App::Impl::new_document() {
    leave_document();
    begin_document(blank_document());
    untouched = true;
    platform.forget_file();
    state.screen = Screen::Partnership;
    ui.request_focus("partnership name");
}

void App::Impl::opened(FileOpened file) {
    // A file chosen or dropped later, on another screen, is meant to be opened.
    const bool compares = std::exchange(compares_next, false) && state.screen == Screen::Compare;
    // The list of the file before it is done with.
    undecided.reset();
    if (state.dialog == DialogKind::ProblemList) state.dialog = DialogKind::None;
    if (!work.whole) {
        if (work.rest_gone.empty()) waiting_files.push_back(std::move(file));
        return say_of_rest(tr("What reads files is still being fetched. The file opens as soon as it is here."));
    }
    file_came(std::move(file), compares);
}

void App::Impl::take_place(Document document, Screen screen, std::string message) {
    const bool replaces = has_work && edited && !kept_badly();
    leave_document();
    begin_document(std::move(document));
    state.screen = screen;
    ui.request_focus("title");
    if (replaces) add_sentence(message, tr("What was open before is among the earlier copies on the Start screen."));
    say(message);
}

void App::Impl::open_example(std::size_t index) {
    if (index >= examples.size()) return;
    if (loses_work()) return say(kept_nowhere(), true);
    if (embedded_is_coming(examples[index].path)) {
        waiting_example = index;
        return say(tr("This example is still being fetched. It opens as soon as it is here."));
    }
    LoadResult result = read_kept_document(embedded_asset(examples[index].path));
    if (!result.document) return say(tr("This example could not be read. That is a fault of ours."), true);
    // A copy of its own: what somebody builds on an example is not a version of everybody else's.
    result.document->id = fresh_id();
    take_place(std::move(*result.document), Screen::Framework,
               std::string(tr("Opened the example. Nothing you change in it changes the original.")));
    untouched = true;
    platform.forget_file();
}

void App::Impl::later_arrived(std::string bytes) {
    const bool arrived = embedded_arrived(std::move(bytes));
    work.statement = embedded_asset("accessibility.en.txt");
    if (work.whole) know_words();
    if (arrived && areas.coming) {
        areas.add(read_places(embedded_asset("areas/councils.en.json")).places);
        derived.areas_changed();
        // Words that were not understood may be places now.
        state.paste.preview.reset();
    }
    if (!waiting_example) return;
    if (!arrived)
        return say(tr("This example could not be fetched. Check the connection: it is tried again, and the "
                      "example opens when it comes."),
                   true);
    open_example(*std::exchange(waiting_example, std::nullopt));
}

void App::Impl::used_file(const std::string& path) {
    work.file_path = path;
    if (!state.settings.keep_here) return;
    platform.remember_file(history.document().id);
    if (path.empty()) return;
    std::erase(work.recent, path);
    work.recent.insert(work.recent.begin(), path);
    if (work.recent.size() > kMostRecent) work.recent.resize(kMostRecent);
    platform.keep(KeptThing::Recent, write_recent(work.recent), next_ticket++);
}

void App::Impl::save(bool ask_where) {
    state.said_session = ui.edit_session();
    if (!has_work) return say(tr("There is nothing to save yet."));
    const bool reading = !work.reading.empty();
    request_save(history.document(), {.ask_where = ask_where || reading, .what = reading ? Saving::Copy : Saving::Document});
}

void App::Impl::save_public(const PublicOptions& options) {
    if (has_work)
        request_save(make_public(framework, history.document(), options).document,
                     {.ask_where = true, .what = Saving::PublicVersion});
}

void App::Impl::request_save(const Document& document, SaveHow how) {
    const Saving what = how.what;
    const bool locked = !how.plain && what != Saving::PublicVersion && (how.key || locks);
    if (locked && !how.key) how.key = lock_key;
    if (locked && !work.whole) return say_of_rest(tr("What locks files is still being fetched. Save again in a moment."), true);
    if (locked && !how.key) return ask_to_lock();
    SaveRequest request;
    request.bytes = write_document(document);
    if (request.bytes.size() + (locked ? kLockAdds : 0) > most_of_file)
        return say(fill(tr("The file was not saved: it would have {} MB, and Waymark opens files of up to {}. Your work is as "
                           "it was. Remove snapshots or shorten texts, and save again."),
                        {(request.bytes.size() + 999'999) / 1'000'000, most_of_file / 1'000'000}),
                   true);
    // What goes out is read back first: a file that could not be opened again would be worse than none.
    const LoadResult check = read_kept_document(request.bytes);
    if (!check.document || !diff(document, *check.document).empty())
        return say(tr("The file was not saved: what was written did not read back the same. Your work is "
                      "still kept here; please report this fault."),
                   true);
    std::string holds;
    if (locked) {
        holds = uuid_of(request.bytes);
        request.bytes = locked_with(*how.key, request.bytes);
        request.mime = "application/octet-stream";
        if (request.bytes.empty())
            return say(
                tr("The file was not saved: what was locked did not open the same. Your work is still kept here; please report "
                   "this fault."),
                true);
    }
    request.suggested_name = dated_name();
    request.suggested_name += what == Saving::PublicVersion ? kPublicMark : mark_of(file_name, framework, document, work.whole);
    request.suggested_name += locked ? kLockedExtension : ".waymark.json";
    request.ask_where = how.ask_where;
    request.is_document = what == Saving::Document;
    request.replace = how.replace;
    request.ticket = next_ticket++;
    pending_saves.push_back({request.ticket,
                             document,
                             uuid_of(request.bytes),
                             to_iso_minutes(platform.local_time()),
                             what,
                             {},
                             how.plain,
                             locked ? std::move(how.key) : std::nullopt,
                             std::move(holds)});
    platform.request_save(std::move(request));
}

std::string App::Impl::dated_name() const {
    const LocalTime now = platform.local_time();
    const std::string moment = to_iso_minutes(now);
    std::string clock = moment.substr(moment.find('T') + 1);
    std::erase(clock, ':');
    return fill("{} {} {}",
                {file_name_from(history.document().partnership->name, tr("Waymark document")), to_iso(now.date), clock});
}

void App::Impl::saved(const FileSaved& answer) {
    const auto at = std::find_if(pending_saves.begin(), pending_saves.end(),
                                 [&](const PendingSave& save) { return save.ticket == answer.ticket; });
    if (at == pending_saves.end()) return;
    const bool locked = at->key.has_value();
    const auto say_saved = [&](std::string_view words) {
        std::string message = fill(words, {answer.name});
        if (locked) add_sentence(message, tr("It is locked with the passphrase."));
        say(message);
    };
    if (at->what == Saving::Copy) {
        pending_saves.erase(at);
        copy_handed = answer.downloaded;
        if (!answer.downloaded) work.reading_lost = false;
        describe_again = true;
        return say_saved(answer.downloaded ? tr("A copy was handed to your browser as “{}”. Only the browser knows whether "
                                                "it was saved: look in your downloads.")
                                           : tr("A copy is saved to “{}”."));
    }
    if (at->what == Saving::HandedOn) {
        pending_saves.erase(at);
        return say(fill(answer.downloaded ? tr("Handed to your browser as “{}”. Your document stays as it was.")
                                          : tr("Saved to “{}”. Your document stays as it was."),
                        {answer.name}));
    }
    if (at->what == Saving::PublicVersion) {
        pending_saves.erase(at);
        return say(fill(answer.downloaded
                            ? tr("The public version was handed to your browser as “{}”. Your document stays as it was.")
                            : tr("The public version is saved to “{}”. Your document stays as it was."),
                        {answer.name}));
    }
    saved_document = std::move(at->document);
    saved_bytes_note = at->note;
    file_time = at->time;
    file_name = answer.name;
    file_handed = answer.downloaded;
    locks = locked;
    lock_key = std::move(at->key);
    locked_holds = std::move(at->holds);
    used_file(answer.path);
    pending_saves.erase(at);
    describe_again = true;
    say_saved(answer.downloaded ? tr("Handed to your browser as “{}”. Only the browser knows whether it was saved: look in "
                                     "your downloads.")
                                : tr("Saved to “{}”."));
}

void App::Impl::save_failed(const SaveFailed& answer) {
    std::erase_if(pending_saves, [&](const PendingSave& save) { return save.ticket == answer.ticket; });
    if (!answer.cancelled) say(answer.message, true);
}

void App::Impl::plan_pasted_rows(std::string_view text, std::string_view html, RecordKind kind) {
    if (!work.whole) return say_of_rest(tr("What reads rows is still being fetched. Paste them again in a moment."), true);
    std::vector<Sheet> sheets = read_pasted(text, html);
    if (sheets.empty()) return say(tr("There are no rows in what was pasted. Copy the rows of a table and try again."), true);
    show_rows(std::move(sheets), kind);
}

void App::Impl::pasted(const TextPasted& what) {
    if (what.text.empty() && what.html.empty()) return;
    const auto plan = [&](RecordKind kind) {
        // What is pasted here and now is of this document.
        state.paste.of_another = false;
        plan_pasted_rows(what.text, what.html, kind);
    };
    // Into the box for rows.
    if (state.dialog == DialogKind::PasteRows) return plan(state.paste.kind);
    const std::optional<RecordKind> kind = pasted_kind(state.screen);
    const bool counts_are_shown = state.screen != Screen::Local || state.local.look == LocalLook::Counts;
    if (!kind || !counts_are_shown || state.dialog != DialogKind::None) return;
    // A word or a line may be meant for anything; on the screens of other things too, several are rows.
    const bool only_rows = *kind == RecordKind::Activity || *kind == RecordKind::LocalCount;
    if (only_rows || what.text.find_first_of("\t\n") != std::string::npos || !what.html.empty()) plan(*kind);
}

void App::Impl::open_waiting_files() {
    for (FileOpened& file : std::exchange(waiting_files, {})) opened(std::move(file));
}

void App::Impl::restored(Restored kept) {
    if (contains(kKeptNotes, kept.what) && !is_understood(kept.what, kept.bytes))
        platform.keep_aside(kept.what, kept.bytes, next_ticket++);
    switch (kept.what) {
        case KeptThing::Settings: {
            if (settings_chosen) return;
            const bool forced = text_view_forced;
            state.settings = read_settings(kept.bytes);
            if (forced) state.settings.text_view = true;
            return;
        }
        case KeptThing::Recent:
            work.recent = read_recent(kept.bytes);
            return;
        case KeptThing::Session:
            session_kept = kept.bytes;
            return;
        case KeptThing::Earlier:
            return looks_beside_file ? look_beside_file(kept) : add_earlier(std::move(kept));
        case KeptThing::Copy:
            return copy_came(std::move(kept));
        case KeptThing::Work:
            work_came = true;
            had_work = has_work;
            if (!has_work) restored_work(std::move(kept));
    }
}

void App::Impl::restore_done(const RestoreDone& answer) {
    if (answer.what == KeptThing::Work) restore_asked = false;
    // Of one copy it is said where that is opened.
    if (answer.what == KeptThing::Work || !answer.problem.empty()) {
        const bool again = !work.unread.empty();
        work.unread = answer.problem;
        restore_again_at_ms = std::numeric_limits<double>::infinity();
        if (!work.unread.empty()) {
            restore_again_ms = std::clamp(restore_again_ms * 2, kFirstRestoreMs, kLastRestoreMs);
            restore_again_at_ms = platform.monotonic_ms() + restore_again_ms;
            // Said once, then it stands in the page.
            if (!again) announcements.push_back({work.unread, true});
        }
    }
    if (answer.what == KeptThing::Earlier) {
        if (std::exchange(looks_beside_file, false)) return tell_what_is_beside_file();
        if (std::exchange(waiting_for_earlier, false)) show_earlier();
        if (std::exchange(waiting_to_forget, false)) show_what_is_forgotten();
        return;
    }
    if (answer.what != KeptThing::Work) {
        wanted_copy.reset();
        return;
    }
    if (!restoring) return restored_again(answer);
    restoring = false;
    if (!had_work) resume_session();
    if (!had_work && work_came && has_work) tell_what_came(answer);
    // Typed while what was kept was on its way.
    if (had_work && work_came)
        say(fill(tr("What was kept {} before is among the earlier copies on the Start screen."), {platform.keep_place()}));
    if (damaged) ask_for_another();
    open_waiting_files();
    std::string address = std::exchange(wanted_address, {});
    // What was open there is of the other document.
    if (answer.missed != RestoreDone::Missed::No) address.resize(std::min(address.find('/'), address.size()));
    if (!address.empty()) go_to(address);
}

void App::Impl::tell_what_came(const RestoreDone& answer) {
    const std::string_view place = platform.keep_place(), name = answer.missed_name;
    std::string words;
    if (answer.missed == RestoreDone::Missed::Earlier && !name.empty())
        words =
            fill(tr("The newest work kept {} is shown. “{}” is among the earlier copies on the Start screen."), {place, name});
    else if (answer.missed == RestoreDone::Missed::Earlier)
        words =
            fill(tr("The newest work kept {} is shown. What was open in this tab before is among the earlier copies on the Start "
                    "screen."),
                 {place});
    else if (answer.missed == RestoreDone::Missed::Gone && !name.empty())
        words =
            fill(tr("The newest work kept {} is shown. “{}”, which was open in this tab before, is not kept."), {place, name});
    else if (answer.missed == RestoreDone::Missed::Gone)
        words = fill(tr("The newest work kept {} is shown. What was open in this tab before is not kept."), {place});
    if (!state.settings.keep_here)
        add_sentence(
            words,
            fill(tr("Keeping is switched off. What is open was kept {} {}, before that; what was done since is in no copy."),
                 {place, moment_words(kept_time)}));
    if (!words.empty()) say(words);
}

void App::Impl::restore_again() {
    if (restore_asked) return;
    restore_asked = true;
    restore_again_at_ms = std::numeric_limits<double>::infinity();
    work_came = false;
    had_work = has_work;
    platform.restore_again(has_work);
}

void App::Impl::restored_again(const RestoreDone& answer) {
    if (!work.unread.empty()) return;
    restore_again_ms = 0;
    if (!had_work) resume_session();
    if (damaged) return ask_for_another();
    if (!work_came)
        say(fill(tr("What is kept {} can be read again. No work was kept there before."), {platform.keep_place()}));
    else if (had_work)
        say(fill(tr("What was kept {} before can be read again. It is among the earlier copies on the Start screen."),
                 {platform.keep_place()}));
    else {
        say(fill(tr("What was kept {} before can be read again, and is open."), {platform.keep_place()}));
        tell_what_came(answer);
    }
}

void App::Impl::resume_session() {
    if (!has_work || session_kept.empty()) return;
    const Notes notes(session_kept);
    // Another tab or window was there last, with another document: what was open, looked for or sifted there is not in this
    // one.
    if (const std::string_view of = notes.get("document"); !of.empty() && of != history.document().id) return;
    read_session(notes, state);
    describe_again = true;
    if (kept_file.mark.empty() || kept_file.mark != notes.get("work")) return;
    take_file_notes(notes, kept_file.mark);
}

}  // namespace waymark
