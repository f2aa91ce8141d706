// Copies of the work: how each differs from what is open, going back to one, and what to do when the one kept
// last is damaged.

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/base/uuid.h"
#include "model/document/diff.h"
#include "model/document/titles.h"
#include "shell/app_impl.h"

namespace waymark {
namespace {

bool has_problem(const LoadResult& read, std::initializer_list<std::string_view> codes) {
    return std::any_of(read.problems.begin(), read.problems.end(), [&](const Problem& problem) {
        return std::find(codes.begin(), codes.end(), problem.code) != codes.end();
    });
}

std::string activities_of(const Document& document, CountedText text) {
    const std::size_t count = document.activities.size();
    return fill(tr_n(static_cast<long>(count), text), {count});
}

std::string damage_words(const LoadResult& read) {
    return read.document ? activities_of(*read.document, tr_n_later("It is damaged: what can be read of it has {} activity.",
                                                                    "It is damaged: what can be read of it has {} activities."))
                         : std::string(tr("It is damaged: nothing of it can be read."));
}

/// How the copy differs from what is open: which of them is the newer is for the person to say.
std::string difference_words(const Document& copy, const Document& now) {
    std::size_t added = 0, removed = 0, changed = 0, others = 0;
    for (const Change& one : diff(copy, now)) {
        const auto* const change = std::get_if<RecordChange>(&one);
        if (!change || change->kind != RecordKind::Activity)
            ++others;
        else if (change->how == RecordChange::How::Edited)
            ++changed;
        else
            ++(change->how == RecordChange::How::Added ? added : removed);
    }
    std::string words;
    const auto say = [&words](std::size_t count, CountedText text) {
        if (count == 0) return;
        add_sentence(words, fill(tr_n(static_cast<long>(count), text), {count}));
    };
    say(added, tr_n_later("It lacks {} activity that is open now.", "It lacks {} activities that are open now."));
    say(removed, tr_n_later("It has {} activity that is not open now.", "It has {} activities that are not open now."));
    say(changed, tr_n_later("{} activity is different.", "{} activities are different."));
    say(others, tr_n_later("{} other thing is different.", "{} other things are different."));
    return words.empty() ? std::string(tr("The same as what is open now.")) : words;
}

}  // namespace

bool App::Impl::is_damaged(const CopyNote& note, std::string_view bytes, const LoadResult& read) {
    if (!read.document) return true;
    if (!note.mark.empty()) return note.mark != uuid_of(bytes);
    return has_problem(read, {"damaged", "broken-off"});
}

bool App::Impl::is_of_newer_version(const LoadResult& read) {
    return has_problem(read, {"newer-version"});
}

void App::Impl::belong_to_no_file() {
    saved_document.reset();
    saved_bytes_note.clear();
    file_name.clear();
    file_time.clear();
    file_handed = false;
    work.file_path.clear();
}

void App::Impl::stand_beside_newer() {
    // A copy and a file of its own: what the newer version wrote there stays as it is.
    platform.begin_copy();
    platform.forget_file();
    belong_to_no_file();
    line = fresh_id();
    kept_file.mark.clear();
    say(tr("This was kept by a newer version of Waymark. What this version does not know is not shown, and may not be in what "
           "you save: "
           "it goes to a file of its own, and what the newer version kept stays under Earlier copies."),
        true);
}

void App::Impl::restored_work(Restored kept) {
    LoadResult result = read_kept_document(kept.bytes);
    if (is_damaged(kept.note, kept.bytes, result)) {
        damaged = std::move(kept);
        return;
    }
    const bool newer = is_of_newer_version(result);
    begin_document(std::move(*result.document));
    locks = kept.note.locked;
    if (newer) return stand_beside_newer();
    line = kept.note.line;
    edited = kept.note.edited;
    kept_as_in_file = kept.note.in_file;
    kept_revision = history.revision();
    kept_time = kept.when;
    kept_file.mark = uuid_of(kept.bytes);
}

void App::Impl::add_earlier(Restored kept) {
    KeptWork copy;
    copy.when = moment_words(kept.when);
    copy.number = kept.number;
    copy.in_file = kept.note.in_file;
    copy.locked = kept.note.locked;
    copy.document = kept.note.document;
    copy.line = kept.note.line;
    copy.size = std::max(static_cast<std::size_t>(kept.size), kept.bytes.size());
    if (kept.size > 0 && kept.bytes.empty()) {
        copy.title = tr("A large copy");
        copy.this_document = has_work && !kept.note.document.empty() && kept.note.document == history.document().id;
        copy.about = fill(tr("It has {} MB, and is read only when you open or compare it."), {copy.size / 1'000'000});
    } else {
        copy.damaged = !describe_copy(kept, copy);
        copy.bytes = std::move(kept.bytes);
    }
    // Those of the document that is open come first, each from the newest to the oldest.
    auto at = state.earlier.copies.end();
    if (copy.this_document)
        at = std::find_if(state.earlier.copies.begin(), at, [](const KeptWork& one) { return !one.this_document; });
    state.earlier.copies.insert(at, std::move(copy));
}

bool App::Impl::describe_copy(const Restored& kept, KeptWork& copy) const {
    const LoadResult result = read_kept_document(kept.bytes);
    copy.title = result.document && !result.document->partnership->name.empty() ? result.document->partnership->name
                                                                                : std::string(unnamed(RecordKind::Partnership));
    copy.readable = result.document.has_value();
    copy.this_document = has_work && result.document && result.document->id == history.document().id;
    if (is_damaged(kept.note, kept.bytes, result)) {
        copy.about = damage_words(result);
        return false;
    }
    copy.about = copy.this_document ? difference_words(*result.document, history.document())
                                    : activities_of(*result.document, tr_n_later("It has {} activity.", "It has {} activities."));
    return true;
}

void App::Impl::copy_came(Restored kept) {
    const auto wanted = std::exchange(wanted_copy, std::nullopt);
    if (!wanted || wanted->number != kept.number) return;
    const auto at = std::find_if(state.earlier.copies.begin(), state.earlier.copies.end(),
                                 [&](const KeptWork& copy) { return copy.number == kept.number; });
    if (at == state.earlier.copies.end()) return;
    const bool whole = describe_copy(kept, *at);
    at->bytes = std::move(kept.bytes);
    if (whole) return use_earlier(static_cast<std::size_t>(at - state.earlier.copies.begin()), wanted->how);
    // What is wrong with it is seen before it is opened.
    if (state.dialog == DialogKind::None) state.dialog = DialogKind::Earlier;
    announcements.push_back({at->about, true});
}

void App::Impl::look_beside_file(const Restored& kept) {
    // The newest come first.
    if (beside_file || kept.note.in_file || kept.note.document != history.document().id) return;
    beside_file = kept;
}

void App::Impl::tell_what_is_beside_file() {
    const std::optional<Restored> kept = std::exchange(beside_file, std::nullopt);
    if (!kept || !saved_document || kept->note.document != saved_document->id) return;
    // One that was too large to come has no bytes to compare; one that is damaged says so in the list.
    const LoadResult copy = read_kept_document(kept->bytes);
    if (!copy.document || diff(*copy.document, *saved_document).empty()) return;
    say(fill(tr("“{}” is open. A copy of the same document that was kept {} {} is different: it is under Earlier copies on the "
                "Start screen."),
             {file_name, platform.keep_place(), moment_words(kept->when)}));
}

void App::Impl::ask_for_another() {
    state.earlier.copies.clear();
    waiting_for_earlier = true;
    if (damaged && !has_work) {
        state.earlier.problem =
            fill(tr("What was kept last {}, {}, is damaged. {} Nothing has been opened yet."),
                 {platform.keep_place(), moment_words(damaged->when), damage_words(read_kept_document(damaged->bytes))});
        announcements.push_back({state.earlier.problem, true});
        // The list of copies comes later.
        if (!work.whole) say(state.earlier.problem, true);
        add_earlier(*damaged);
    }
    // While nothing more is kept, the last copy of what is open is not what is open.
    platform.request_earlier(!state.settings.keep_here);
}

void App::Impl::ask_to_forget() {
    state.earlier.copies.clear();
    waiting_to_forget = true;
    platform.request_earlier(true);
}

void App::Impl::show_what_is_forgotten() {
    state.dialog = DialogKind::ForgetKept;
    // A second Enter must not remove what cannot be brought back.
    ui.request_focus("cancel");
}

}  // namespace waymark
