// The list of earlier copies, going back to one of them, and comparing with another document.

#include <algorithm>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"

namespace waymark {

void App::Impl::show_earlier() {
    state.earlier.asked = state.earlier.copies.size();
    if (!damaged || has_work) {
        damaged.reset();
        state.dialog = DialogKind::Earlier;
        return;
    }
    const auto next_best = [&](bool of_it) {
        return std::find_if(state.earlier.copies.begin() + 1, state.earlier.copies.end(), [&](const KeptWork& copy) {
            return !copy.damaged && (!of_it || copy.document == damaged->note.document);
        });
    };
    const auto same = next_best(true), any = next_best(false);
    add_sentence(state.earlier.problem,
                 same != state.earlier.copies.end() ? fill(tr("The next best is the copy of {}."), {same->when})
                 : any != state.earlier.copies.end()
                     ? fill(tr("There is no other whole copy of it; there is one of “{}”, of {}."), {any->title, any->when})
                     : std::string(state.earlier.copies.size() == 1 ? tr("There is no other copy.")
                                                                    : tr("There is no other copy that is whole.")));
    damaged.reset();
    if (state.dialog == DialogKind::None) state.dialog = DialogKind::Earlier;
}

void App::Impl::use_earlier(std::size_t index, OpenEarlier::How how) {
    if (index >= state.earlier.copies.size()) return;
    const KeptWork& copy = state.earlier.copies[index];
    if (how == OpenEarlier::How::Remove) {
        state.earlier.asked = state.earlier.copies.size();
        return platform.drop_copy(copy.number);
    }
    if (copy.bytes.empty() && copy.size > 0) {
        wanted_copy = {copy.number, how};
        say(fill(tr("The copy of {} is being read."), {copy.when}));
        return platform.request_copy(copy.number);
    }
    LoadResult result = read_kept_document(copy.bytes);
    if (!result.document) return say(tr("This copy could not be read. Nothing was changed."), true);
    const bool newer = is_of_newer_version(result), locked = copy.locked;
    if (how == OpenEarlier::How::Compare) {
        state.screen = Screen::Compare;
        return compare_with(fill(tr("the copy of {}"), {copy.when}), std::move(*result.document), DerivedCompare::FileAge::Older);
    }
    if (has_work && result.document->id == history.document().id) {
        if (!work.reading.empty()) return say(work.reading, true);
        const Command back{{ReplaceDocument{std::make_shared<const Document>(std::move(*result.document))}},
                           fill(tr("Bring back the copy of {}"), {copy.when})};
        leave_state();
        if (const auto problem = history.run(back)) return say(problem->message, true);
        edited = true;
        locks = locks || locked;
        if (newer) return stand_beside_newer();
        return say(fill(tr("The document is again as in the copy of {}. Undo brings back what was there."), {copy.when}));
    }
    if (loses_work()) return say(kept_nowhere(), true);
    take_place(std::move(*result.document), Screen::Activities, fill(tr("Opened the copy of {}."), {copy.when}));
    locks = locked;
    platform.forget_file();
    if (newer) stand_beside_newer();
}

void App::Impl::compare_with(std::string_view name, Document document, DerivedCompare::FileAge age) {
    derived.compare().take_file(name, std::move(document), age);
    state.compare.from = DerivedCompare::kNow;
    state.compare.to = DerivedCompare::kFile;
    ui.request_focus("compared");
    say(fill(tr("Comparing with “{}”. Nothing of it comes into your document."), {name}));
}

}  // namespace waymark
