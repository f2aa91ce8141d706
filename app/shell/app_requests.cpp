#include <algorithm>
#include <utility>
#include <variant>

#include "io/document/document_codec.h"
#include "shell/app_impl.h"
#include "ui/views/window/screens.h"

// What the views asked for, carried out at the end of a frame.

namespace waymark {

namespace {

/// Answered by what comes with the rest of the program, and asked for on what is there before.
bool needs_rest(const AppRequest& request) {
    return std::visit(
        [](const auto& one) {
            using Asked = std::decay_t<decltype(one)>;
            return std::is_same_v<Asked, AskEarlier> || std::is_same_v<Asked, AskToForget> || std::is_same_v<Asked, TakeOver> ||
                   std::is_same_v<Asked, OpenEarlier> || std::is_same_v<Asked, UseLock> || std::is_same_v<Asked, AnswerDoubt> ||
                   std::is_same_v<Asked, SavePublicVersion>;
        },
        request);
}

/// A double click on what asks for it would write the file twice.
bool writes_file(const AppRequest& request) {
    return std::visit(
        [](const auto& one) {
            using Asked = std::decay_t<decltype(one)>;
            return std::is_same_v<Asked, SaveFile> || std::is_same_v<Asked, SavePublicVersion> ||
                   std::is_same_v<Asked, SaveReport> || std::is_same_v<Asked, SavePicture> || std::is_same_v<Asked, SaveTable> ||
                   std::is_same_v<Asked, SaveServices> || std::is_same_v<Asked, SaveWorkbook>;
        },
        request);
}

}  // namespace

/// One function for each thing that can be asked for.
struct App::Impl::Requests {
    Impl& app;

    [[nodiscard]] bool may_change() const { return app.work.reading.empty(); }

    void operator()(const NewDocument&) const { app.new_document(); }
    void operator()(const OpenFile&) const {
        app.compares_next = false;
        app.platform.request_open(".json,.waymarklocked,.csv,.tsv,.txt");
    }
    void operator()(const CompareWithFile&) const {
        app.compares_next = true;
        app.platform.request_open(".json,.waymarklocked");
    }
    void operator()(const UseWhatWasRead&) const {
        if (auto file = std::exchange(app.undecided, {})) app.use_file(std::move(*file));
    }
    void operator()(const OpenExample& example) const { app.open_example(example.index); }
    void operator()(const OpenEarlier& copy) const { app.use_earlier(copy.index, copy.how); }
    void operator()(const OpenRecent& file) const {
        app.compares_next = false;
        app.platform.open_path(file.path);
    }
    void operator()(const SaveFile& file) const { app.save(file.ask_where); }
    void operator()(const AnswerDoubt& answer) const { app.answer_doubt(answer.choice); }
    void operator()(const UseLock& use) const { app.use_lock(use.deed); }
    void operator()(const SavePublicVersion& version) const { app.save_public(version.options); }
    void operator()(const ShowReport& report) const { app.show_report(report.choice); }
    void operator()(const SaveReport& report) const { app.begin_hand_on(report); }
    void operator()(const ShowPicture& picture) const { app.show_picture(picture.choice); }
    void operator()(const ShowSheets& sheets) const { app.show_sheets(sheets.choice); }
    void operator()(const SavePicture& picture) const { app.begin_hand_on(picture); }
    void operator()(const SaveTable& table) const { app.begin_hand_on(table); }
    void operator()(const SaveServices& services) const { app.begin_hand_on(services); }
    void operator()(const SaveWorkbook& workbook) const { app.begin_hand_on(workbook); }
    void operator()(const StopHandingOn&) const { app.stop_handing_on(); }
    void operator()(const Undo& undo) const {
        if (undo.only_of != 0 && undo.only_of != app.history.revision()) return;
        if (!may_change() || !app.history.can_undo()) return;
        const std::string label = app.history.undo_label();
        app.history.undo();
        app.say_done(undo.words.empty() ? fill(tr("Undone: {}"), {label}) : undo.words, Message::Back::Redo);
        app.ui.reveal_focus();
    }
    void operator()(const Redo&) const {
        if (!may_change() || !app.history.can_redo()) return;
        app.history.redo();
        app.say_done(fill(tr("Redone: {}"), {app.history.undo_label()}), Message::Back::Undo);
        app.ui.reveal_focus();
    }
    void operator()(const GoToStep& to) const {
        if (!may_change()) return;
        History& steps = app.history;
        app.leave_state();
        while (steps.at() > to.step) steps.undo();
        while (steps.at() < to.step && steps.can_redo()) steps.redo();
        app.say_done(
            steps.can_undo() ? fill(tr("Gone back to: {}"), {steps.undo_label()}) : std::string(tr("Gone back to the beginning")),
            Message::Back::No);
        app.ui.reveal_focus();
    }
    void operator()(const GoTo& to) const {
        app.state.screen = to.screen;
        app.state.nav_open = false;
        // What a view asked for together with the screen counts more than the screen's title.
        if (to.focus == "title")
            app.ui.request_focus_softly(to.focus);
        else
            app.ui.request_focus(to.focus);
    }
    void operator()(const FollowLink& link) const {
        if (!go_to_address(app.history.document(), app.state, link.address)) return;
        (*this)(GoTo{app.state.screen, link.focus});
    }
    void operator()(const OpenSearch&) const {
        // A dialog that waits for an answer is not put away by it.
        ViewState& view = app.state;
        if (view.dialog != DialogKind::None && view.dialog != DialogKind::Explain) return;
        view.dialog = DialogKind::Search;
        view.search = {};
        app.ui.request_focus("search");
    }
    void operator()(const AskEarlier&) const {
        app.state.earlier.problem.clear();
        app.ask_for_another();
    }
    void operator()(const AskToForget&) const { app.ask_to_forget(); }
    void operator()(const RestoreAgain&) const { app.restore_again(); }
    void operator()(const ForgetKeptWork&) const { app.forget_kept(); }
    void operator()(const CopyTable& table) const {
        app.copied_words = table.words;
        app.platform.copy_table(table.text, table.html);
    }
    void operator()(const OpenLink& link) const { app.platform.open_link(link.url); }
    void operator()(const SetTextView& view) const {
        app.state.settings.text_view = view.on;
        app.keep_settings(app.state.settings);
    }
    void operator()(const SettingsChanged&) const {
        app.settings_chosen = true;
        app.describe_again = true;
        app.keep_settings(app.state.settings);
    }
    void operator()(const ReadPasted& rows) const { app.plan_pasted_rows(rows.text, {}, app.state.paste.kind); }
    void operator()(const GivePath& given) const { app.platform.give_path(given.path); }
    void operator()(const Tell& told) const { app.say(told.words); }
    void operator()(const DismissMessage&) const {
        if (app.work.message.back == Message::Back::Stop && app.handing_on)
            app.handing_on->tell_at_ms = std::numeric_limits<double>::infinity();
        app.work.message = {};
    }
    void operator()(const TakeOver&) const { app.take_over(); }
    void operator()(const OpenInBrowser&) const {
        app.platform.open_in_browser(write_document(app.history.document()));
        if (app.locks)
            app.say(
                tr("What opens in the browser is a copy without a lock, and what is saved there is not locked unless you lock it "
                   "there."));
    }
};

namespace {

/// A new one that people add with a button; what they answer and decide makes records, too.
bool adds_record(const Document& document, const Command& command) {
    return std::any_of(command.edits.begin(), command.edits.end(), [&](const Edit& edit) {
        const PutRecord* const put = std::get_if<PutRecord>(&edit.what);
        return put && !record_type(put->kind()).is_named && !record_type(put->kind()).list_in(document).find(put->record()->id);
    });
}

bool removes_records(const Command& command) {
    return std::any_of(command.edits.begin(), command.edits.end(),
                       [](const Edit& edit) { return std::holds_alternative<RemoveRecords>(edit.what); });
}

}  // namespace

void App::Impl::carry_out() {
    std::string did;
    const std::uint64_t before = history.revision();
    for (const Command& command : std::exchange(commands, {})) {
        if (std::any_of(command.edits.begin(), command.edits.end(),
                        [](const Edit& edit) { return std::holds_alternative<ReplaceDocument>(edit.what); }))
            leave_state();
        const bool adds = adds_record(history.document(), command);
        const auto problem = history.run(command);
        // A second press of a double click adds no second one, and takes nothing away that came into the place of the first.
        if (!problem && (adds || removes_records(command))) ui.take_one_press(!adds);
        if (problem)
            say(problem->message, true);
        else if (command.session == 0 && !taken_back_as_too_large())
            did = command.label;
        has_work = edited = true;
        changed_last_frame = true;
        // What is typed is in sight; a long text would jump with each letter.
        if (command.session == 0) ui.reveal_focus();
    }
    Done done = std::exchange(state.done, {});
    // What is typed shows where it is typed; of what is chosen the form says what it is now.
    if (history.revision() != before && !(did.empty() && done.text.empty()))
        say_done(done.text.empty() ? fill(tr("Done: {}"), {did}) : done.text, Message::Back::Undo, std::move(done.show));
    for (const AppRequest& request : std::exchange(requests, {})) {
        changed_last_frame = true;
        if (!work.whole && needs_rest(request)) {
            say_of_rest(
                work.rest_failed
                    ? tr("This part of Waymark could not be fetched: there seems to be no connection. It is tried again by "
                         "itself.")
                    : tr("This part of Waymark is still being fetched. Try again in a moment."),
                work.rest_failed);
            continue;
        }
        std::visit(Requests{*this}, request);
        if (writes_file(request)) ui.take_one_press();
    }
    if (state.dialog != DialogKind::ProblemList) undecided.reset();
    if (state.dialog != DialogKind::FileInDoubt) doubt.reset();
    if (state.dialog != DialogKind::Unlock) locked_file.reset();
    if (state.dialog != DialogKind::Unlock && state.dialog != DialogKind::Lock) state.lock.wipe();
}

}  // namespace waymark
