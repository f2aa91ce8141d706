// For several activities at once: their status, removing them, and the columns of their table.

#include "present/words/field_words.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/window/dialog_parts.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {

void status_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const auto count = static_cast<long>(about.size());
    const Dialog dialog(ui, "status",
                        ui.fill(tr_n(count, "Set the status of {} activity", "Set the status of {} activities"), about.size()));
    if (dialog.dismissed()) return close_dialog(view);
    if (!say_subjects(view, about)) return;
    Strings& choice = view.state.dialog_choice;
    choice.resize(1);
    if (auto chosen =
            radios(ui, tr("Status"), view.derived.choices(ChoiceList("activity-status"), false), choice[0], {.key = "status"}))
        choice[0] = std::move(*chosen);
    if (decide(view, dialog, tr("Set status"), choice[0].empty() ? tr("Choose a status first") : std::string_view())) {
        std::vector<Edit> edits;
        for (const Activity* activity : about) edits.push_back(SetField{RecordKind::Activity, activity->id, "status", choice[0]});
        view.run(ui.fill(tr_n(count, "Set the status of {} activity", "Set the status of {} activities"), about.size()),
                 std::move(edits));
        view.done(
            ui.fill(tr("{}: now {}"), names_of(view, about), view.framework.title_of(ChoiceList("activity-status"), choice[0])),
            RecordKind::Activity, about[0]->id);
        close_dialog(view);
    }
}

void remove_dialog(const View& view) {
    Ui& ui = view.ui;
    FrameList<const Activity*> about(ui);
    subjects(view, about);
    const auto count = static_cast<long>(about.size());
    const Dialog dialog(ui, "remove", ui.fill(tr_n(count, "Remove {} activity?", "Remove {} activities?"), about.size()));
    if (dialog.dismissed()) return close_dialog(view);
    if (!say_subjects(view, about)) return;
    paragraph(ui, tr_n(count, "Undo brings it back.", "Undo brings them back."));
    if (decide(view, dialog, tr("Remove"), {}, ButtonLook::Danger)) {
        Strings ids;
        for (const Activity* activity : about) ids.push_back(activity->id);
        ui.focus_after_removing(kActivityRows, ids);
        view.run(ui.fill(tr_n(count, "Remove {} activity", "Remove {} activities"), about.size()),
                 {RemoveRecords{RecordKind::Activity, ids}});
        view.done(
            ui.fill(tr_n(count, "{} activity removed: {}", "{} activities removed: {}"), about.size(), names_of(view, about)));
        close_dialog(view);
    }
}

void columns_dialog(const View& view) {
    Ui& ui = view.ui;
    const Dialog dialog(ui, "columns", tr("Columns of the table"));
    if (dialog.dismissed()) return close_dialog(view);
    FrameList<Choice> choices(ui);
    for (const Field& spec : fields<Activity>())
        if (spec.key != "title") choices.push_back({spec.key, words_of(RecordKind::Activity, spec.key).label, {}});
    paragraph(ui, tr("The title is always shown."), Tone::Quiet);
    FrameList<std::string_view> ticked(ui);
    for (const std::string& key : view.state.dialog_choice)
        if (key != "title") ticked.push_back(key);
    if (auto chosen = tick_list(ui, tr("Columns"), choices, ticked, {.key = "columns", .label_hidden = true})) {
        view.state.dialog_choice = {"title"};
        view.state.dialog_choice.insert(view.state.dialog_choice.end(), chosen->begin(), chosen->end());
    }
    if (decide(view, dialog, tr("Show these columns"))) {
        view.state.activities.columns = view.state.dialog_choice;
        close_dialog(view);
    }
}

}  // namespace waymark
