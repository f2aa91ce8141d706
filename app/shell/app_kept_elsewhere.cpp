// What became of what is kept, told by the machine: removed when that was asked for, or changed by another tab or window.
// On the web it comes with the rest of the program.

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/base/uuid.h"
#include "model/document/diff.h"
#include "shell/app_impl.h"

namespace waymark {

void App::Impl::forgotten(const Forgotten& answer) {
    if (!answer.problem.empty()) return say(answer.problem, true);
    std::string message = fill(tr_n(answer.copies,
                                    "Everything kept {} was removed: {} copy of work, the settings, the list of files and "
                                    "where you were.",
                                    "Everything kept {} was removed: {} copies of work, the settings, the list of files and "
                                    "where you were."),
                               {platform.keep_place(), answer.copies});
    if (!answer.more.empty()) add_sentence(message, answer.more);
    add_sentence(message, tr("What is on the screen is not kept until you turn keeping on again in Settings; only that is "
                             "remembered."));
    say(message);
}

void App::Impl::keeping_changed(KeepingChanged::What what) {
    using What = KeepingChanged::What;
    const std::string_view place = platform.keep_place();
    describe_again = true;
    if (what == What::CopyGone) {
        // What is kept by itself at once needs no word.
        if (!state.settings.keep_here && work.reading.empty())
            say(fill(tr("The copy of what is open here, kept {}, was removed in another tab or window."), {place}), true);
        return;
    }
    if (what == What::Forgotten)
        return say(fill(tr("Everything kept {} was removed in another tab or window. What is on the screen is not kept until "
                           "you turn keeping on again in Settings."),
                        {place}),
                   true);
    say(fill(state.settings.keep_here
                 ? tr("Keeping your work {} was switched on in another tab or window, for this one as well.")
                 : tr("Keeping your work {} was switched off in another tab or window: nothing more of this one is kept "
                      "until you turn it on again in Settings."),
             {place}),
        true);
}

void App::Impl::saved_over_document(std::string_view name) {
    belong_to_no_file();
    // The copy of it may not go for room any more: it is kept again, and says so.
    if (kept_as_in_file) kept_revision = 0;
    describe_again = true;
    say(fill(tr("“{}” was the file of your document. It holds what you have just saved there, and the whole of your document is "
                "in no file now: save it again, under another name."),
             {name}),
        true);
}

void App::Impl::copy_dropped(const CopyDropped& answer) {
    const auto at = std::find_if(state.earlier.copies.begin(), state.earlier.copies.end(),
                                 [&](const KeptWork& copy) { return copy.number == answer.number; });
    if (at == state.earlier.copies.end()) return;
    if (!answer.problem.empty()) return say(fill(tr("The copy of {} may still be there. {}"), {at->when, answer.problem}), true);
    announcements.push_back({fill(tr("The copy of {} is removed."), {at->when}), false});
    // Which one is asked about is a place in the list.
    const auto index = static_cast<std::size_t>(at - state.earlier.copies.begin());
    state.earlier.copies.erase(at);
    if (state.earlier.asked == index || state.earlier.asked > state.earlier.copies.size())
        state.earlier.asked = state.earlier.copies.size();
    else if (state.earlier.asked > index)
        --state.earlier.asked;
    state.earlier.removed = true;
}

void App::Impl::take_what_came(Document document, const TakenOver& what) {
    // Where both mean the same file as it was last written, what it holds is known here too.
    std::optional<Document> of_file = std::exchange(saved_document, std::nullopt);
    const std::string file_note = saved_bytes_note, open = state.activities.open;
    std::optional<LockKey> key = std::exchange(lock_key, std::nullopt);
    begin_document(std::move(document));
    const Notes notes(what.notes);
    if (const std::string_view same = notes.get("line"); !same.empty()) line = same;
    edited = true;  // Elsewhere, so that it stays among the copies.
    if (history.document().activities.find(open)) state.activities.open = open;
    platform.forget_file();
    take_file_notes(notes, uuid_of(what.bytes));
    const bool same_file = !file_name.empty() && saved_bytes_note == file_note;
    if (!saved_document && same_file) saved_document = std::move(of_file);
    if (locks && same_file) lock_key = std::move(key);
}

void App::Impl::put_in_place_of_what_is_here(Document document, const TakenOver& what, bool only_here) {
    // A copy of its own, above the others, is due to nothing but what is in no other place.
    if (only_here)
        leave_state();
    else
        platform.begin_copy();
    history.run({{ReplaceDocument{std::make_shared<const Document>(std::move(document))}}, std::string(tr("Take over"))});
    edited = true;
    if (what.notes.empty()) return;
    const Notes notes(what.notes);
    if (const std::string_view same = notes.get("line"); !same.empty()) line = same;
    platform.forget_file();
    saved_document.reset();
    take_file_notes(notes, uuid_of(what.bytes));
}

void App::Impl::taken_over(const TakenOver& what) {
    if (work.reading.empty()) return;
    // Then whoever had it may be gone, or have another document open.
    const bool by_copy = what.notes.empty();
    // Where it was handed over before, and could not be kept, whoever had it then may have ended without keeping it.
    const bool only_here = work.reading_lost || (edited && kept_revision != history.revision());
    LoadResult result;
    if (!what.bytes.empty()) result = read_kept_document(what.bytes);
    work.reading = {};
    work.reading_lost = work.taking_over = false;
    describe_again = true;
    // That button is gone.
    if (std::exchange(state.on_take_over, false)) ui.request_focus_softly("title");
    if (by_copy && !what.bytes.empty() && is_damaged(what.copy, what.bytes, result)) {
        platform.begin_copy();  // What is damaged stays beside what comes now.
        return say(
            fill(tr("You can change this document here now. What was kept of it last {} is damaged, so it stays as it is here. "
                    "That copy is among the earlier copies on the Start screen."),
                 {platform.keep_place()}),
            true);
    }
    // While nothing is kept, what was kept once is older than what is here.
    const bool came = result.document && result.document->id == claimed && !(by_copy && !state.settings.keep_here);
    const bool differs = came && !diff(history.document(), *result.document).empty();
    if (came && !by_copy && !(only_here && differs))
        take_what_came(std::move(*result.document), what);
    else if (differs)
        put_in_place_of_what_is_here(std::move(*result.document), what, only_here);
    if (by_copy) locks = locks || what.copy.locked;
    if (by_copy && differs && is_of_newer_version(result)) return stand_beside_newer();
    std::string words =
        by_copy ? fill(came ? tr("You can change this document here now. It is as it was kept last {}.")
                            : tr("You can change this document here now. Nothing newer of it is kept {}."),
                       {platform.keep_place()})
                : std::string(tr("You can change this document here now. Where it was changed before, it is open for reading."));
    if (history.can_undo() && differs && (by_copy || only_here)) add_sentence(words, tr("Undo brings back what was here."));
    say(std::move(words));
}

}  // namespace waymark
