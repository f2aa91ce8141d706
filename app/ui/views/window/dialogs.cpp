#include <algorithm>

#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/view.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/views/parts/explain.h"
#include "ui/views/search/search.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void close(const View& view) {
    view.state.dialog = DialogKind::None;
}

/// The activities a dialog is about: one, or the ticked ones that are in sight.
void subjects(const View& view, FrameList<const Activity*>& about) {
    if (view.state.dialog_activity.empty()) return ticked_and_seen(view, about);
    if (const Activity* one = view.document.activities.find(view.state.dialog_activity)) about.push_back(one);
}

/// Says which they are. False when there is none any more: undone meanwhile.
bool say_subjects(const View& view, const FrameList<const Activity*>& about) {
    if (about.empty()) {
        close(view);
        return false;
    }
    paragraph(view.ui, names_of(view, about));
    return true;
}

void move_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const Dialog dialog(
        ui, "move",
        about.size() == 1 ? tr("Move activity") : ui.fill(tr("Move {} activities"), about.size()));
    if (dialog.dismissed()) return close(view);
    if (!say_subjects(view, about)) return;
    Strings& choice = view.state.dialog_choice;
    choice.resize(2);
    const auto pick = [&](std::string_view label, std::string_view list, std::string& value) {
        FrameList<Choice> choices(ui);
        for (const Choice& entry : view.derived.choices(list, false))
            choices.push_back({entry.value, entry.label, {}});
        if (auto chosen = radios(ui, label, choices, value, {.key = list})) value = std::move(*chosen);
    };
    pick(tr("Level"), "levels", choice[0]);
    pick(tr("Main stage"), "stages", choice[1]);
    if (decide(view, tr("Move"),
               choice[0].empty() || choice[1].empty() ? tr("Choose a level and a stage first")
                                                      : std::string_view())) {
        move_activities(view, about, choice[0], choice[1]);
        close(view);
    }
}

void status_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const auto count = static_cast<long>(about.size());
    const Dialog dialog(ui, "status",
                        ui.fill(tr_n(count, "Set the status of {} activity", "Set the status of {} activities"),
                                about.size()));
    if (dialog.dismissed()) return close(view);
    if (!say_subjects(view, about)) return;
    Strings& choice = view.state.dialog_choice;
    choice.resize(1);
    if (auto chosen = radios(ui, tr("Status"), view.derived.choices("activity-status", false), choice[0],
                             {.key = "status"}))
        choice[0] = std::move(*chosen);
    if (decide(view, tr("Set status"),
               choice[0].empty() ? tr("Choose a status first") : std::string_view())) {
        std::vector<Edit> edits;
        for (const Activity* activity : about)
            edits.push_back(SetField{RecordKind::Activity, activity->id, "status", choice[0]});
        view.run(ui.fill(tr_n(count, "Set the status of {} activity", "Set the status of {} activities"),
                         about.size()),
                 std::move(edits));
        view.done(ui.fill(tr("{}: now {}"), names_of(view, about),
                          view.framework.title_of("activity-status", choice[0])),
                  RecordKind::Activity, about[0]->id);
        close(view);
    }
}

void remove_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const auto count = static_cast<long>(about.size());
    const Dialog dialog(ui, "remove",
                        ui.fill(tr_n(count, "Remove {} activity?", "Remove {} activities?"), about.size()));
    if (dialog.dismissed()) return close(view);
    if (!say_subjects(view, about)) return;
    paragraph(ui, tr_n(count, "Undo brings it back.", "Undo brings them back."));
    if (decide(view, tr("Remove"), {}, ButtonLook::Danger)) {
        Strings ids;
        for (const Activity* activity : about) ids.push_back(activity->id);
        ui.focus_after_removing(RowsOf::Activities, ids);
        view.run(ui.fill(tr_n(count, "Remove {} activity", "Remove {} activities"), about.size()),
                 {RemoveRecords{RecordKind::Activity, ids}});
        view.done(ui.fill(tr_n(count, "{} activity removed: {}", "{} activities removed: {}"), about.size(),
                          names_of(view, about)));
        close(view);
    }
}

void columns_dialog(const View& view) {
    Ui& ui = view.ui;
    const Dialog dialog(ui, "columns", tr("Columns of the table"));
    if (dialog.dismissed()) return close(view);
    FrameList<Choice> choices(ui);
    for (const Field& spec : fields<Activity>())
        if (spec.key != "title")
            choices.push_back({spec.key, words_of(RecordKind::Activity, spec.key).label, {}});
    paragraph(ui, tr("The title is always shown."), Tone::Quiet);
    FrameList<std::string_view> ticked(ui);
    for (const std::string& key : view.state.dialog_choice)
        if (key != "title") ticked.push_back(key);
    if (auto chosen =
            tick_list(ui, tr("Columns"), choices, ticked, {.key = "columns", .label_hidden = true})) {
        view.state.dialog_choice = {"title"};
        view.state.dialog_choice.insert(view.state.dialog_choice.end(), chosen->begin(), chosen->end());
    }
    if (decide(view, tr("Show these columns"))) {
        view.state.columns = view.state.dialog_choice;
        close(view);
    }
}

/// The records of a file, as the list of its problems counts them.
constexpr std::pair<RecordKind, std::string_view> kNumbered[] = {
    {RecordKind::Member, "Member {}"},           {RecordKind::Activity, "Activity {}"},
    {RecordKind::Reflection, "Reflection {}"},   {RecordKind::Answer, "Answer {}"},
    {RecordKind::GapDecision, "Decision {}"},    {RecordKind::Action, "Action {}"},
    {RecordKind::ProgressNote, "Note {}"},       {RecordKind::LocalCount, "Count {}"},
    {RecordKind::Product, "Product {}"},         {RecordKind::OwnFactor, "Own factor {}"},
    {RecordKind::ParkedPoint, "Parked point {}"}};

/// Where in a file a problem is, in the words of the screens: "activities[0].mainStage" is "Activity 1: Main
/// stage". What is no place in a list of records stays as it is.
std::string_view place_words(Ui& ui, std::string_view where) {
    constexpr std::string_view kPartnership = "partnership.";
    std::string_view rest = where;
    if (rest.starts_with(kPartnership)) rest.remove_prefix(kPartnership.size());
    const std::size_t open = rest.find('['), close = rest.find(']');
    if (open == std::string_view::npos || close == std::string_view::npos) return where;
    std::size_t index = 0;
    for (const char digit : rest.substr(open + 1, close - open - 1)) {
        if (digit < '0' || digit > '9') return where;
        index = index * 10 + static_cast<std::size_t>(digit - '0');
    }
    const auto types = record_types();
    const auto type = std::find_if(types.begin(), types.end(),
                                   [&](const RecordType& one) { return one.key == rest.substr(0, open); });
    if (type == types.end()) return where;
    const auto text = std::find_if(std::begin(kNumbered), std::end(kNumbered),
                                   [&](const auto& one) { return one.first == type->kind; });
    if (text == std::end(kNumbered)) return where;
    const std::string_view record = ui.fill(tr(text->second), index + 1);
    const std::string_view key = rest.substr(std::min(close + 2, rest.size()));
    const std::string_view name = key.substr(0, key.find_first_of(".["));
    if (name.empty()) return record;
    return ui.fill("{}: {}", record, field(type->kind, name) ? words_of(type->kind, name).label : key);
}

void problems_dialog(const View& view) {
    Ui& ui = view.ui;
    const ViewState& state = view.state;
    const std::optional<std::size_t> spared = state.problems_spared;
    // A long list is read from its start.
    if (ui.takes_requested_focus("problems")) ui.request_focus("heading");
    const Dialog dialog(
        ui, "problems",
        ui.fill(spared ? tr("About “{}”") : tr("“{}” could not be opened"), state.problems_about), 760);
    if (dialog.dismissed()) return close(view);
    if (spared)
        paragraph(
            ui, ui.fill(tr("Nothing has been opened yet, and your work is untouched. Could be read: {}."),
                        ui.fill(tr_n(static_cast<long>(*spared), "{} activity", "{} activities"), *spared)));
    else
        paragraph(ui, tr("The work that was open is untouched."));
    {
        const SemScope list(ui, Role::List, "problems", tr("Problems"));
        for (std::size_t i = 0; i < state.problems.size(); ++i) {
            const Problem& problem = state.problems[i];
            const SemScope line(ui, Role::ListItem, ui.fill("{}", i));
            paragraph(ui, problem.message);
            if (!problem.where.empty()) note(ui, ui.fill(tr("Where: {}"), place_words(ui, problem.where)));
        }
    }
    if (spared) {
        if (decide(view, tr("Go on with what could be read"), {})) {
            view.ask(UseWhatWasRead{});
            close(view);
        }
        return;
    }
    const Row row(ui);
    if (button(ui, tr("Close"), {.look = ButtonLook::Primary})) close(view);
}

void start_new_dialog(const View& view) {
    Ui& ui = view.ui;
    const Dialog dialog(ui, "start new", tr("Start a new document?"));
    if (dialog.dismissed()) return close(view);
    paragraph(ui, view.work.kept_badly ? std::string_view(view.work.kept)
                  : !view.work.has_copy
                      ? tr("You have not changed the present document, so no copy of it is kept.")
                      : ui.fill(tr("The present document stays among the earlier copies {}. To be sure of "
                                   "it, save it as a file first."),
                                view.work.keep_place));
    note(ui, view.work.file);
    ui.space(8);
    const Row row(ui);
    if (button(ui, tr("Save file first"), {.look = ButtonLook::Primary})) view.ask(SaveFile{});
    if (button(ui, tr("Start new"))) {
        view.ask(NewDocument{});
        close(view);
    }
    if (button(ui, tr("Cancel"))) close(view);
}

void path_dialog(const View& view) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    const Dialog dialog(ui, "path", state.path_saving ? tr("Save the file") : tr("Open a file"), 720);
    if (dialog.dismissed()) {
        view.ask(GivePath{});
        return close(view);
    }
    if (auto typed = text_field(ui, tr("Path of the file"), state.path_text,
                                {.key = "path",
                                 .hint = tr("This computer has no window for choosing files, so type where "
                                            "it is. You can also drop a file on this window."),
                                 .focus_tag = "path"}))
        state.path_text = std::move(*typed);
    // The only field there is: Enter in it means what its button means.
    const bool enter = ui.focus() == ui.id_of("path") && ImGui::IsKeyPressed(ImGuiKey_Enter, false);
    ui.space(8);
    const Row row(ui);
    if (button(ui, state.path_saving ? tr("Save") : tr("Open"),
               {.look = ButtonLook::Primary, .key = "do it"}) ||
        enter) {
        view.ask(GivePath{state.path_text});
        close(view);
    }
    if (button(ui, tr("Cancel"))) {
        view.ask(GivePath{});
        close(view);
    }
}

/// All that was done, the latest first; each leads to how things were after it.
void history_dialog(const View& view) {
    constexpr std::size_t kPage = 50;
    Ui& ui = view.ui;
    const Dialog dialog(ui, "history", tr("What was done"));
    if (dialog.dismissed()) return close(view);
    const History& history = *view.work.history;
    const std::size_t all = history.size(), at = history.at();
    paragraph(ui, all > 1 ? tr("Choose a step to go to how things were after it. What is taken back can be done "
                               "again until something else is done.")
                          : tr("Nothing has been done yet."));
    std::size_t& shown = view.state.steps_shown;
    {
        const SemScope list(ui, Role::List, "steps", tr("Steps, the latest first"));
        const std::size_t first = all - std::min(all, kPage + shown);
        for (std::size_t step = all; all > 1 && step-- > first;) {
            const SemScope line(ui, Role::ListItem, ui.fill("{}", step));
            const std::string_view label =
                step == 0 ? tr("As it was at the beginning") : std::string_view(history.label(step));
            const bool go = toggle_button(ui, label, step == at,
                              {.key = "go",
                               .description = step == at  ? tr("Now")
                                              : step > at ? tr("Taken back; does it again")
                                                          : tr("Goes back to it"),
                               .full_width = true,
                               .edits = true});
            if (!go) continue;
            if (step != at) view.ask(GoToStep{step});
            close(view);
        }
        if (first > 0 && button(ui, tr("Show earlier steps"))) shown += kPage;
    }
    const Row row(ui);
    if (button(ui, tr("Close"))) close(view);
}

}  // namespace

bool decide(const View& view, std::string_view label, std::string_view disabled, ButtonLook look) {
    view.ui.space(8);
    const Row row(view.ui);
    const bool go = button(view.ui, label, {.look = look, .key = "do it", .disabled = disabled});
    if (button(view.ui, tr("Cancel"), {.key = "cancel", .focus_tag = "cancel"})) close(view);
    return go;
}

void things_to_know(Ui& ui, const Problems& problems) {
    if (problems.empty()) return;
    heading(ui, 3,
            ui.fill(tr_n(static_cast<long>(problems.size()), "{} thing to know", "{} things to know"),
                    problems.size()));
    for (std::size_t i = 0; i < std::min<std::size_t>(problems.size(), 10); ++i) {
        if (problems[i].where.empty())
            paragraph(ui, problems[i].message);
        else
            fact(ui, problems[i].where, problems[i].message);
    }
    if (problems.size() > 10) note(ui, ui.fill(tr("And {} more."), problems.size() - 10));
}

void dialogs_view(const View& view) {
    switch (view.state.dialog) {
        case DialogKind::None:
            return;
        case DialogKind::ProblemList:
            return problems_dialog(view);
        case DialogKind::StartNew:
            return start_new_dialog(view);
        case DialogKind::Move:
            return move_dialog(view);
        case DialogKind::PasteRows:
            return view.work.whole ? paste_dialog(view) : coming_dialog(view);
        case DialogKind::Columns:
            return columns_dialog(view);
        case DialogKind::SetStatus:
            return status_dialog(view);
        case DialogKind::RemoveActivities:
            return remove_dialog(view);
        case DialogKind::ForgetKept:
            return view.work.whole ? forget_dialog(view) : coming_dialog(view);
        case DialogKind::AskPath:
            return path_dialog(view);
        case DialogKind::Earlier:
            return view.work.whole ? earlier_dialog(view) : coming_dialog(view);
        case DialogKind::History:
            return history_dialog(view);
        case DialogKind::Search:
            return view.work.whole ? search_dialog(view) : coming_dialog(view);
        case DialogKind::Explain:
            return explain_dialog(view);
        case DialogKind::FileInDoubt:
            return file_doubt_dialog(view);
    }
}

}  // namespace waymark
