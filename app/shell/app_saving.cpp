// What becomes of a file that is not what it was when it was last read or written here: nobody's work is
// written over without a look at it.

#include <algorithm>
#include <utility>

#include "io/document/document_codec.h"
#include "io/document/document_text.h"
#include "io/import/file_kind.h"
#include "model/base/uuid.h"
#include "shell/app_impl.h"

namespace waymark {

void App::Impl::file_differs(FileDiffers answer) {
    const auto at = std::find_if(pending_saves.begin(), pending_saves.end(),
                                 [&](const PendingSave& save) { return save.ticket == answer.ticket; });
    if (at == pending_saves.end()) return;
    PendingSave save = std::move(*at);
    pending_saves.erase(at);
    const bool holds_something = answer.why == FileDoubt::Changed || answer.why == FileDoubt::Picked;
    std::optional<Document> other;
    const bool locked = holds_something && file_kind(answer.bytes) == FileKind::Locked;
    if (holds_something) {
        const std::string mark = uuid_of(answer.bytes);
        if (locked && work.whole) answer.bytes = unlocked_by_ours(answer.bytes, save.key);
        other = read_kept_document(answer.bytes).document;
        const bool ours = mark == save.note || (mark == saved_bytes_note && save.what == Saving::Document);
        // Whoever chooses the file of something else has been asked about it by the window for choosing.
        // What is in a locked one nobody knows here.
        const bool unrelated = answer.why == FileDoubt::Picked && (!locked || other) &&
                               (!other || other->id.empty() || other->id != history.document().id);
        if (ours || unrelated) {
            if (save.what == Saving::HandedOn) return hand_on_again(std::move(save), true);
            return request_save(save.document, {false, save.what, true, save.plain, std::move(save.key)});
        }
    }
    state.doubted = {answer.why, std::move(answer.name), std::move(answer.problem), other.has_value(), locked && !other};
    doubt = Doubt{std::move(save), std::move(other)};
    state.dialog = DialogKind::FileInDoubt;
    ui.request_focus("heading");
}

void App::Impl::answer_doubt(AnswerDoubt::Choice choice) {
    using Reply = AnswerDoubt::Choice;
    std::optional<Doubt> about = std::exchange(doubt, {});
    if (!about) return;
    const Saving what = about->save.what;
    const bool asks = choice == Reply::Elsewhere || what != Saving::Document;
    if (choice == Reply::Compare && about->other) {
        state.screen = Screen::Compare;
        using Age = DerivedCompare::FileAge;
        return compare_with(state.doubted.name, std::move(*about->other),
                            state.doubted.why == FileDoubt::Changed ? Age::Newer : Age::NotKnown);
    }
    if (choice == Reply::GiveUp)
        return say(fill(tr("“{}” was left as it is. Your work is still open here."), {state.doubted.name}));
    if (what == Saving::HandedOn) return hand_on_again(std::move(about->save), choice == Reply::Replace);
    // What was done since the question was asked is saved as well.
    request_save(what == Saving::PublicVersion ? about->save.document : history.document(),
                 {asks, what, choice == Reply::Replace, about->save.plain, std::move(about->save.key)});
}

void App::Impl::hand_on_again(PendingSave save, bool replace) {
    SaveRequest request = *save.request;
    request.replace = replace;
    save.ticket = request.ticket = next_ticket++;
    pending_saves.push_back(std::move(save));
    platform.request_save(std::move(request));
}

}  // namespace waymark
