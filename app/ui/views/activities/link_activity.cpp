#include "ui/views/activities/link_activity.h"

#include <algorithm>
#include <utility>

#include "model/base/contains.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The field an axis is read from; of a stage that of the other stages.
const Field& field_of(Axis axis) {
    constexpr std::string_view kKeys[] = {"level",  "components", "pathways", "factors",     "exploitation",
                                          "whoFor", "nrmStages",  "areas",    "otherStages", "questions"};
    return *field<Activity>(kKeys[static_cast<std::size_t>(axis)]);
}

bool is_at(const Activity& activity, const LinkPlace& place) {
    if (place.axis == Axis::Level) return activity.level == place.id;
    if (place.axis == Axis::Stage && activity.main_stage == place.id) return true;
    return contains(*field_of(place.axis).list(activity), place.id);
}

/// The level it would leave; empty where it would leave none.
std::string_view level_left(const Activity& activity, std::span<const LinkPlace> where) {
    for (const LinkPlace& place : where)
        if (place.axis == Axis::Level && activity.level != place.id) return activity.level;
    return {};
}

std::vector<Edit> edits_to(const Activity& activity, std::span<const LinkPlace> where) {
    std::vector<Edit> edits;
    const bool moves = !level_left(activity, where).empty();
    const auto put = [&](std::string_view key, Value value) {
        edits.push_back(SetField{RecordKind::Activity, activity.id, std::string(key), std::move(value)});
    };
    for (const LinkPlace& place : where) {
        if (is_at(activity, place)) continue;
        if (place.axis == Axis::Level) {
            put("level", std::string(place.id));
        } else if (place.axis == Axis::Stage && (moves || activity.main_stage.empty())) {
            put("mainStage", std::string(place.id));
        } else {
            const Field& field = field_of(place.axis);
            Strings list = *field.list(activity);
            list.emplace_back(place.id);
            put(field.key, std::move(list));
        }
    }
    return edits;
}

}  // namespace

void link_activity(const View& view, std::string_view label, std::span<const LinkPlace> where, std::string_view name) {
    constexpr std::size_t kMost = 400;  // More are found in the table sooner than in a list.
    Ui& ui = view.ui;
    FrameList<Choice> choices(ui);
    choices.push_back({"", tr("Choose an activity"), {}});
    for (const Activity& activity : view.document.activities) {
        if (std::all_of(where.begin(), where.end(), [&](const LinkPlace& place) { return is_at(activity, place); })) continue;
        const std::string_view left = level_left(activity, where);
        choices.push_back({activity.id,
                           left.empty() ? title_of(activity)
                                        : ui.fill(tr("{} (moves here from {})"), title_of(activity),
                                                  view.framework.title_of(ChoiceSource::Levels, left)),
                           {}});
        if (choices.size() > kMost) break;
    }
    if (choices.size() < 2) return;
    if (choices.size() > kMost)
        return note(ui, tr("To link one of your other activities, open it in the table and say there what it is about."));
    // Whoever looks through the list with the arrow keys has chosen each of its lines for a moment.
    LinkState& link = view.state.link;
    std::string_view place;
    for (const LinkPlace& one : where) place = ui.fill("{}{}={} ", place, axis_id(one.axis), one.id);
    if (link.place != place) link = {std::string(place), {}};
    const auto is_offered = [&](const Choice& choice) { return choice.value == link.activity; };
    if (std::none_of(choices.begin(), choices.end(), is_offered)) link.activity.clear();
    const Editing editing(ui);
    const auto chosen = select(ui, label, choices, link.activity, {.key = "link"});
    if (chosen) link.activity = *chosen;
    const Activity* const activity = view.document.activities.find(link.activity);
    if (!activity) return;
    const std::string_view title = title_of(*activity);
    const bool moves = !level_left(*activity, where).empty();
    const float top = ui.flow().y;
    const bool pressed =
        button(ui, ui.fill(moves ? tr("Move “{}” here") : tr("Link “{}”"), title), {.key = "link it", .edits = true});
    // The press that is left to do is in sight, also where the list stood at the lower edge.
    if (chosen)
        ImGui::ScrollToRectEx(ImGui::GetCurrentWindow(), {ui.flow().left, top, ui.flow().right, ui.flow().y + ui.px(12)},
                              ImGuiScrollFlags_KeepVisibleEdgeY);
    if (!pressed) return;
    link = {};
    view.state.focus_detail = true;
    view.run(ui.fill(moves ? tr("Move “{}” to {}") : tr("Link “{}” to “{}”"), title, name), edits_to(*activity, where));
    view.done(ui.fill(moves ? tr("“{}” moved to {}") : tr("“{}” linked to “{}”"), title, name), RecordKind::Activity,
              activity->id);
}

}  // namespace waymark
