#include "ui/views/activities/activities.h"

#include <algorithm>
#include <array>

#include "model/base/contains.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
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
    {"who", tr_later("Who and where"), {"lead", "partners", "place", "areas"}},
    {"framework",
     tr_later("Factors, pathways and more"),
     {"otherStages", "pathways", "components", "factors", "questions", "fourP", "duties"}},
    {"people",
     tr_later("Who it is for"),
     {"reach", "exploitation", "exploitationForms", "whoFor", "nrmStages", "survivorInvolvement"}},
    {"time", tr_later("Time and money"), {"start", "end", "funding", "fundingEnd"}},
    {"evidence",
     tr_later("Evidence and review"),
     {"evidence", "evidenceDate", "evidenceLink", "rag", "ragCheckedOn", "ragCheckedBy", "reviewedOn", "source"}},
    {"private", tr_later("Private notes and publishing"), {"notes", "publish"}},
}};

/// What the pack suggests for the category, where nothing was chosen yet: offered, never imposed.
void suggestion(const View& view, const Activity& activity) {
    const PlacementSuggestion* suggested = view.framework.suggestion_for(activity.category);
    if (!suggested) return;
    Ui& ui = view.ui;
    const Strings none;
    const Strings& levels = activity.level.empty() ? suggested->level_ids : none;
    const Strings& stages = activity.main_stage.empty() ? suggested->stage_ids : none;
    const Strings& pathways = activity.pathways.empty() ? suggested->pathway_ids : none;
    const auto titles = [&](ChoiceList list, const Strings& ids, std::string_view two) {
        std::string_view all;
        for (const std::string& id : ids) {
            const std::string_view title = view.framework.title_of(list, id);
            all = all.empty() ? title : ui.fill(two, all, title);
        }
        return all;
    };
    std::string_view words = titles(ChoiceSource::Levels, levels, tr("{} or {}"));
    words = ui.joined(words, " · ", titles(ChoiceSource::Stages, stages, "{}, {}"));
    words = ui.joined(words, " · ", titles(ChoiceSource::Pathways, pathways, "{}, {}"));
    if (words.empty()) return;
    const SemScope region(ui, Role::Region, "suggestion", tr("Suggestion"));
    const Card card(ui, ui.colours().accent, true);
    paragraph(ui, ui.fill(tr("Activities like this are often placed on: {}."), words));
    note(ui, tr("This is our suggestion, not the framework's. You decide."));
    const auto use = [&](std::string_view level) {
        std::vector<Edit> edits;
        if (!level.empty()) edits.push_back(SetField{kKind, activity.id, "level", std::string(level)});
        if (!stages.empty()) edits.push_back(SetField{kKind, activity.id, "mainStage", stages.front()});
        if (stages.size() > 1 && activity.other_stages.empty())
            edits.push_back(SetField{kKind, activity.id, "otherStages", Strings(stages.begin() + 1, stages.end())});
        if (!pathways.empty()) edits.push_back(SetField{kKind, activity.id, "pathways", pathways});
        view.run(tr("Use the suggested place"), std::move(edits));
        view.done(tr("The suggested place is used"));
    };
    const Row row(ui);
    if (levels.size() < 2) {
        if (button(ui, tr("Use this suggestion"), {.dense = true, .edits = true}))
            use(levels.empty() ? std::string_view() : std::string_view(levels.front()));
        return;
    }
    for (const std::string& level : levels)
        if (button(ui, ui.fill(tr("Use it with {}"), view.framework.title_of(ChoiceSource::Levels, level)),
                   {.key = level, .dense = true, .edits = true}))
            use(level);
}

bool group_has_something(const Activity& activity, const FormGroup& group) {
    for (const std::string_view key : group.fields)
        if (const Field* spec = field<Activity>(key); spec && !is_empty(activity, *spec)) return true;
    return false;
}

/// The control of one field; its key finds it for open_activity_field().
void form_field(const View& view, const Activity& activity, std::string_view key) {
    edit_field(view, kKind, activity, key, view.ui.fill("activity {}", key));
}

/// What it is linked to, each line leading there; the lists above are where that is changed.
void leads_to(const View& view, const Activity& activity) {
    Ui& ui = view.ui;
    const bool placed = !activity.level.empty() && !activity.main_stage.empty();
    if (ui.prints() || (!placed && activity.factors.empty() && activity.questions.empty())) return;
    const SemScope region(ui, Role::Region, "linked", tr("Linked to"));
    heading(ui, 3, tr("Linked to"));
    const auto place = [&](std::string_view stage) {
        inside_link(view,
                    ui.fill(tr("{}, {} on Gaps"), view.framework.title_of(ChoiceSource::Levels, activity.level),
                            view.framework.title_of(ChoiceSource::Stages, stage)),
                    ui.fill("gaps/cell/level/{}/{}", activity.level, stage), stage);
    };
    if (placed) place(activity.main_stage);
    if (placed)
        for (const std::string& stage : activity.other_stages)
            if (stage != activity.main_stage) place(stage);
    const auto subjects = [&](ChoiceList list, const Strings& ids) {
        for (const std::string& id : ids) inside_link(view, view.derived.title(list, id), ui.fill("reflect/{}", id), id);
    };
    subjects(ChoiceSource::Factors, activity.factors);
    subjects(ChoiceSource::Checklist, activity.questions);
}

}  // namespace

void open_activity_field(const View& view, const Activity& activity, std::string_view key) {
    for (const FormGroup& group : kGroups)
        if (contains(group.fields, key)) view.state.open_groups.emplace(view.ui.fill("activity/{}", group.key));
    view.state.activities.open = activity.id;
    view.ask(GoTo(Screen::Activities, view.ui.fill("activity {}", key)));
}

void activity_detail(const View& view) {
    const Activity* found = view.document.activities.find(view.state.activities.open);
    if (!found) return;
    const Activity& activity = *found;
    Ui& ui = view.ui;
    const SemScope form(ui, Role::Group, activity.id, title_of(activity));
    heading(ui, 2, title_of(activity));
    for (const std::string_view key : {"title", "description", "category"}) form_field(view, activity, key);
    suggestion(view, activity);
    for (const std::string_view key : {"level", "mainStage", "status"}) form_field(view, activity, key);
    for (const FormGroup& group : kGroups) {
        const std::string_view key = ui.fill("activity/{}", group.key);
        const std::string_view title = tr(group.title);
        // On paper all that is filled in, and nothing else of what is folded away.
        const bool paper = ui.prints() && !view.state.open_groups.contains(key);
        if (paper && !group_has_something(activity, group)) continue;
        const bool tells = !ui.prints() && group_has_something(activity, group);
        if (!opened(view, key, tells ? ui.fill(tr("{} (filled in)"), title) : title, group.key)) continue;
        const SemScope fields(ui, Role::Group, key, title);
        for (const std::string_view name : group.fields)
            if (!name.empty() && !(paper && is_empty(activity, *field<Activity>(name)))) form_field(view, activity, name);
        ui.space(8);
    }
    leads_to(view, activity);
    ui.space(8);
    const Row row(ui);
    if (button(ui, tr("Move to…"), {.edits = true})) ask_where_to_move(view, activity);
    if (button(ui, tr("Duplicate"), {.edits = true})) duplicate_activity(view, activity);
    if (button(ui, tr("Remove activity"), {.look = ButtonLook::Danger, .edits = true})) remove_activity(view, activity);
}

}  // namespace waymark
