#include <optional>
#include <utility>

#include "shell/app_impl.h"
#include "shell/known_words.h"
#include "ui/views/window/screens.h"

// What the host tells, taken in at the beginning of a frame.

namespace waymark {

namespace {

/// Taken in by what comes with the rest of the program (cmake/web.cmake); it waits for that.
bool needs_rest(const PlatformEvent& event) {
    if (const auto* const found = std::get_if<Restored>(&event))
        return found->what == KeptThing::Earlier || found->what == KeptThing::Copy;
    if (const auto* const done = std::get_if<RestoreDone>(&event)) return done->what != KeptThing::Work;
    if (const auto* const file = std::get_if<FileSaved>(&event)) return file->over_document;
    return std::holds_alternative<FileDiffers>(event) || std::holds_alternative<Forgotten>(event) ||
           std::holds_alternative<CopyDropped>(event) || std::holds_alternative<TakenOver>(event) ||
           std::holds_alternative<WorkedOut>(event);
}

/// What stands in the dialog would be lost with it; others are only looked at.
bool waits_for_answer(DialogKind dialog) {
    return dialog != DialogKind::None && dialog != DialogKind::Search && dialog != DialogKind::Explain &&
           dialog != DialogKind::History;
}

constexpr std::string_view kAnswerFirst = tr_later("Answer what is asked here first, or press Escape. Then you can go back.");

}  // namespace

void App::Impl::forget_to_answer() {
    if (state.dialog == DialogKind::None && work.message.text == tr(kAnswerFirst)) work.message = {};
}

void App::Impl::go_to(std::string_view address) {
    // What stands in a dialog is not put away by a step back.
    if (waits_for_answer(state.dialog)) {
        shown_address.clear();
        return say(tr(kAnswerFirst));
    }
    if (!go_to_address(history.document(), state, address)) {
        shown_address.clear();
        return say(fill(tr("The link leads to a screen that Waymark does not have. You are on the screen {}."),
                        {tr(row_of(state.screen).rail)}));
    }
    state.dialog = DialogKind::None;
    shown_address = address;
    address_came = true;
    ui.request_focus_softly("title");
}

void App::Impl::ask_for_help() {
    // A dialog that waits for an answer is not left behind.
    if (state.dialog == DialogKind::None) requests.emplace_back(GoTo{Screen::Help});
}

namespace {

/// What the keys with Ctrl ask for, on every screen; nothing for those that mean nothing here. Behind a dialog nothing is undone:
/// what would change is covered by it.
std::optional<AppRequest> shortcut(UiKey key, bool shift, DialogKind dialog) {
    switch (key) {
        case UiKey::S:
            return SaveFile{shift};
        case UiKey::O:
            return OpenFile{};
        case UiKey::K:
        // The page never tells this one: there it is the browser's own search.
        case UiKey::F:
            return OpenSearch{};
        case UiKey::Y:
        case UiKey::Z:
            if (dialog != DialogKind::None) return std::nullopt;
            if (shift || key == UiKey::Y) return Redo{};
            return Undo{};
        default:
            return std::nullopt;
    }
}

}  // namespace

/// One function for each thing that can have happened.
struct App::Impl::Events {
    Impl& app;

    void operator()(FileOpened& file) const {
        // Which file and which screen are the work's is known first.
        if (app.restoring)
            app.waiting_files.push_back(std::move(file));
        else
            app.opened(std::move(file));
    }
    void operator()(const OpenFailed& failed) const {
        // It may be the answer to that.
        app.work.taking_over = false;
        app.say(failed.message, true);
    }
    void operator()(const FileSaved& file) const {
        app.saved(file);
        if (file.over_document) app.saved_over_document(file.name);
    }
    void operator()(const SaveFailed& failed) const { app.save_failed(failed); }
    void operator()(FileDiffers& file) const { app.file_differs(std::move(file)); }
    void operator()(const Kept& kept) const { app.kept(kept); }
    void operator()(const KeepFailed& failed) const { app.keep_failed(failed); }
    void operator()(Restored& found) const { app.restored(std::move(found)); }
    void operator()(const RestoreDone& done) const { app.restore_done(done); }
    void operator()(const Forgotten& what) const { app.forgotten(what); }
    void operator()(const CopyDropped& what) const { app.copy_dropped(what); }
    void operator()(const KeepingChanged& by) const {
        if (by.what != KeepingChanged::What::CopyGone) {
            app.settings_chosen = true;
            app.state.settings.keep_here = by.what == KeepingChanged::What::On;
        }
        app.describe_again = true;
        if (by.what == KeepingChanged::What::CopyGone) app.copy_is_gone();
        if (by.what == KeepingChanged::What::Forgotten) app.forget_what_is_kept();
        // Until what tells it is here, the top bar alone says so.
        if (app.work.whole) app.keeping_changed(by.what);
    }
    void operator()(const TextPasted& text) const { app.pasted(text); }
    void operator()(const SystemPreferences& now) const { app.preferences = now; }
    void operator()(const TextViewChanged& view) const {
        app.text_view_forced = view.forced;
        app.state.settings.text_view = view.on;
    }
    void operator()(const Leaving&) const { app.leaving = true; }
    void operator()(const OpenElsewhere&) const {
        app.become_reading(true);
        app.say(tr("This document is changed in another tab or window, so it is open for reading here. "
                   "“Take over”, at the top of the screen, lets you change it here."),
                true);
    }
    void operator()(const HandOverAsked&) const {
        app.handing_over = true;
        app.input_looked_at = false;
    }
    void operator()(const TakenOver& by) const { app.taken_over(by); }
    void operator()(const WritingLost&) const {
        // Nobody waits for it any more.
        app.handing_over = false;
        app.become_reading(true);
        app.say(tr("Another tab or window has taken this document over, since this one gave no answer. "
                   "Here it is open for reading."),
                true);
    }
    void operator()(LaterArrived& part) const { app.later_arrived(std::move(part.bytes)); }
    void operator()(WorkedOut& answer) const { app.worked_out(std::move(answer)); }
    void operator()(const Copied& answer) const {
        if (answer.done) return app.say(std::exchange(app.copied_words, {}));
        app.say(tr("The table could not be copied: the clipboard is kept from this page. Share saves all tables as files."),
                true);
    }
    void operator()(const ProgramWhole& rest) const {
        app.work.rest_failed = !rest.here;
        if (rest.newer) return app.rest_is_gone();
        if (!rest.here) return;
        app.work.whole = true;
        know_words();
        if (!app.restoring) app.open_waiting_files();
        for (PlatformEvent& event : std::exchange(app.waiting_events, {})) std::visit(*this, event);
    }
    void operator()(const PathNeeded& path) const {
        app.state.dialog = DialogKind::AskPath;
        app.state.path.saving = path.saving;
        app.state.path.text = path.suggested;
        app.ui.request_focus("path");
    }
    void operator()(AddressChanged& changed) const {
        if (app.restoring)
            app.wanted_address = std::move(changed.address);
        else
            app.go_to(changed.address);
    }
    void operator()(UiAction& action) const {
        // The paper is of the screen, not of what was being looked for on it.
        const bool prints = action.kind == UiAction::Kind::SayAll && action.key == 2;
        if (prints && !waits_for_answer(app.state.dialog)) app.state.dialog = DialogKind::None;
        app.actions.push_back(std::move(action));
    }
};

bool App::letters(std::string_view text) {
    if (!impl_->ui.type_ahead(text)) return false;
    impl_->changed_last_frame = true;
    return true;
}

bool App::key(UiKey key, std::uint8_t mods) {
    Impl& impl = *impl_;
    if ((mods & ModCtrl) && !(impl.ui.editing_natively() && (key == UiKey::Z || key == UiKey::Y))) {
        // A field has its own undo while it is typed in.
        auto request = shortcut(key, (mods & ModShift) != 0, impl.state.dialog);
        if (!request) return key == UiKey::Z || key == UiKey::Y;
        impl.requests.push_back(std::move(*request));
    } else if (mods & ModCtrl) {
        return false;
    } else if (key == UiKey::F1) {
        impl.ask_for_help();
    } else if (!impl.ui.key(key, mods)) {
        return false;
    }
    impl.changed_last_frame = true;
    return true;
}

bool App::Impl::take_shortcut() {
    if (actions.empty() || !is_shortcut(actions.front())) return false;
    const UiKey key = static_cast<UiKey>(actions.front().key);
    const bool shift = (actions.front().mods & ModShift) != 0;
    actions.erase(actions.begin());
    if (key == UiKey::F1)
        ask_for_help();
    else if (auto request = shortcut(key, shift, state.dialog))
        requests.push_back(std::move(*request));
    return true;
}

void App::Impl::rest_is_gone() {
    work.rest_gone =
        tr("There is a newer Waymark on the server, and this page cannot have the rest of its own any more. Save your "
           "work to a new file, then load the page again.");
    say(work.rest_gone, true);
    if (!restoring) waiting_files.clear();
    // A question that never comes is a save that failed.
    std::erase_if(waiting_events, [&](const PlatformEvent& event) {
        const auto* const file = std::get_if<FileDiffers>(&event);
        if (file) fail_doubted_save(file->ticket);
        return file != nullptr;
    });
}

void App::Impl::fail_doubted_save(std::uint64_t ticket) {
    const std::string_view why =
        tr("The file was not saved: it is not as Waymark knows it, and there is a newer Waymark on the server than this page. "
           "Save your work to a new file, then load the page again.");
    save_failed({.message = std::string(why), .ticket = ticket});
}

void App::Impl::take_events() {
    while (auto event = platform.poll()) {
        changed_last_frame = true;
        if (work.whole || !needs_rest(*event)) {
            std::visit(Events{*this}, *event);
            continue;
        }
        if (const auto* const file = std::get_if<FileDiffers>(&*event)) {
            if (!work.rest_gone.empty()) {
                fail_doubted_save(file->ticket);
                continue;
            }
            say(tr("The file was not saved: it is not as Waymark knows it. The question about that comes as soon as the rest "
                   "of "
                   "Waymark is here."),
                true);
        }
        waiting_events.push_back(std::move(*event));
    }
}

}  // namespace waymark
