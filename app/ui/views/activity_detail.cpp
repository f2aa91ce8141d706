#include <array>

#include "ui/record_form.h"
#include "ui/view.h"
#include "ui/views/activity_actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::Activity;

struct FormGroup {
    std::string_view key, title;
    std::array<std::string_view, 9> fields;
};

constexpr std::array<FormGroup, 6> kGroups{{
    {"who", "Who and where", {"lead", "partners", "place", "areas"}},
    {"framework",
     "More on the framework",
     {"otherStages", "pathways", "components", "factors", "fourP", "duties"}},
    {"people", "Who it is for", {"reach", "exploitation", "whoFor", "nrmStages", "survivorInvolvement"}},
    {"time", "Time and money", {"start", "end", "funding", "fundingEnd"}},
    {"evidence",
     "Evidence and review",
     {"evidence", "evidenceDate", "evidenceLink", "rag", "ragCheckedOn", "ragCheckedBy", "reviewedOn",
      "source"}},
    {"private", "Private notes and publishing", {"notes", "publish"}},
}};

/// What the pack suggests for the category, where nothing was chosen yet: offered, never imposed.
void suggestion(const View& view, const Activity& activity) {
    const PlacementSuggestion* suggested = view.framework.suggestion_for(activity.category);
    if (!suggested) return;
    Ui& ui = view.ui;
    std::vector<Edit> edits;
    std::string words;
    const auto offer = [&](std::string_view key, std::string_view list, const std::vector<std::string>& ids,
                           bool empty, bool several) {
        if (ids.empty() || !empty) return;
        if (!words.empty()) words += " · ";
        if (several) {
            for (std::size_t i = 0; i < ids.size(); ++i)
                words += std::string(i ? ", " : "") + std::string(view.framework.title_of(list, ids[i]));
            edits.push_back(SetField{kKind, activity.id, std::string(key), ids});
        } else {
            words += view.framework.title_of(list, ids.front());
            edits.push_back(SetField{kKind, activity.id, std::string(key), ids.front()});
        }
    };
    offer("level", "levels", suggested->level_ids, activity.level.empty(), false);
    offer("mainStage", "stages", suggested->stage_ids, activity.main_stage.empty(), false);
    offer("pathways", "pathways", suggested->pathway_ids, activity.pathways.empty(), true);
    if (edits.empty()) return;
    const SemScope region(ui, Role::Region, "suggestion", tr("Suggestion"));
    const Card card(ui, ui.colours().accent, true);
    paragraph(ui, ui.fill(tr("Activities like this are often placed on: {}."), words));
    note(ui, tr("This is our suggestion, not the framework's. You decide."));
    if (button(ui, tr("Use this suggestion"), {.dense = true}))
        view.run(tr("Use the suggested place"), std::move(edits));
}

bool group_has_something(const Activity& activity, const FormGroup& group) {
    for (const std::string_view key : group.fields)
        if (const Field* spec = field<Activity>(key); spec && !is_empty(activity, *spec)) return true;
    return false;
}

}  // namespace

void activity_detail(const View& view) {
    const Activity* found = view.document.activities.find(view.state.activity);
    if (!found) return;
    const Activity& activity = *found;
    Ui& ui = view.ui;
    const SemScope form(ui, Role::Group, activity.id, title_of(activity));
    heading(ui, 2, title_of(activity));
    edit_field(view, kKind, activity, "title", "activity title");
    edit_field(view, kKind, activity, "description");
    edit_field(view, kKind, activity, "category");
    suggestion(view, activity);
    for (const std::string_view key : {"level", "mainStage", "status"})
        edit_field(view, kKind, activity, key);
    for (const FormGroup& group : kGroups) {
        const std::string key = "activity/" + std::string(group.key);
        const bool open = view.state.open_groups.contains(key);
        const std::string_view title = tr(group.title);
        if (expander(ui, group_has_something(activity, group) ? ui.fill(tr("{} (filled in)"), title) : title,
                     open, group.key)) {
            if (open)
                view.state.open_groups.erase(key);
            else
                view.state.open_groups.insert(key);
        }
        if (!open) continue;
        const SemScope fields(ui, Role::Group, key, title);
        for (const std::string_view name : group.fields)
            if (!name.empty()) edit_field(view, kKind, activity, name);
        ui.space(8);
    }
    ui.space(8);
    const Row row(ui);
    if (button(ui, tr("Move to…"))) {
        view.state.dialog = DialogKind::Move;
        view.state.dialog_activity = activity.id;
        view.state.dialog_choice = {activity.level, activity.main_stage};
    }
    if (button(ui, tr("Duplicate"))) {
        auto copy = std::make_shared<Activity>(activity);
        copy->id = view.new_id();
        copy->title = std::string(ui.fill(tr("{} (copy)"), activity.title));
        view.state.activity = copy->id;
        ui.request_focus("activity title");
        view.run(ui.fill(tr("Duplicate “{}”"), title_of(activity)),
                 {PutRecord{std::shared_ptr<const Activity>(std::move(copy))}});
    }
    if (button(ui, tr("Remove activity"), {.look = ButtonLook::Danger})) {
        ui.focus_after_removing(RowsOf::Activities, activity.id);
        view.run(ui.fill(tr("Remove “{}”"), title_of(activity)), {RemoveRecords{kKind, {activity.id}}});
        ui.announce(tr("Activity removed. Undo brings it back."));
    }
}

}  // namespace waymark
