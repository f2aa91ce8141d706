#include "ui/views/framework/framework.h"

#include <array>

#include "model/analysis/scope.h"
#include "model/base/contains.h"
#include "present/words/gap_words.h"
#include "present/words/place_words.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/activities/link_activity.h"
#include "ui/views/framework/picture.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/standing.h"
#include "ui/widgets/button.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

std::string_view count_words(const View& view, std::size_t count) {
    return view.ui.fill(activities_text(count, view.state.counted), count);
}

void add_button(const View& view, const ActivityPlace& place) {
    if (button(view.ui, tr("Add an activity here"), {.look = ButtonLook::Primary, .icon = Icon::Plus, .edits = true}))
        add_activity(view, place);
}

/// The same of a place, with a word for one that is not the partnership's to fill.
std::string_view place_words(const View& view, std::size_t count, bool outside) {
    const std::string_view words = count_words(view, count);
    return outside ? view.ui.fill(outside_place_text(), words) : words;
}

bool level_outside(const View& view, const Level& level) {
    return is_outside(view.framework, view.document, Axis::Level, level.id);
}

/// A factor, component or pathway as a line that opens it.
void entry_line(const View& view, const Entry& entry, std::string_view extra = {}) {
    Ui& ui = view.ui;
    const std::size_t count = view.derived.places().touching(entry.id, view.state.counted);
    const float wrap = ui.available() - ui.px(32);
    const ImVec2 title = ui.measure(entry.title, TextStyle::Strong, wrap);
    const std::string_view below =
        ui.fill(extra.empty() ? "{} · {}" : "{} · {} · {}", standing_word(view, entry.standing), count_words(view, count), extra);
    const ImVec2 small = ui.measure(below, TextStyle::Small, wrap);
    const ImRect rect = ui.place(ui.available(), title.y + small.y + ui.px(16));
    const Control control = row_button(ui, entry.id, entry.title, below, rect, view.state.framework.open == entry.id);
    if (control.activated) view.state.framework.open = entry.id;
    if (!control.visible) return;
    const Theme& colours = ui.colours();
    paint_row_card(ui, control, view.state.framework.open == entry.id);
    ui.paint(ui.draw(), {rect.Min.x + ui.px(14), rect.Min.y + ui.px(8)}, entry.title, TextStyle::Strong, colours.text, wrap);
    ui.paint(ui.draw(), {rect.Min.x + ui.px(14), rect.Min.y + ui.px(8) + title.y}, below, TextStyle::Small, colours.text_quiet,
             wrap);
    if (control.focused) ui.paint_focus_ring(rect, 5);
}

/// What is shown of the partnership's own factor. Lives until the next call.
const Entry& entry_of(const OwnFactor& own) {
    static Entry entry;
    entry.id = own.id;
    entry.title = own.title;
    entry.summary = own.summary;
    return entry;
}

void factors_of(const View& view, const Level& level) {
    Ui& ui = view.ui;
    const SemScope region(ui, Role::Region, level.id, level.title);
    heading(ui, 3, level.title);
    if (!level.own_list_note.empty()) note(ui, level.own_list_note);
    for (const Factor& factor : view.framework.factors)
        if (factor.level_id == level.id) entry_line(view, factor);
    for (const OwnFactor& own : view.document.own_factors) {
        if (own.level != level.id) continue;
        entry_line(view, entry_of(own), tr("added by this partnership"));
    }
}

template <class List>
void entries(const View& view, const List& list) {
    for (const auto& entry : list) entry_line(view, entry);
}

/// Everything as a nested list, for those who prefer one: the same numbers as the picture.
void nested_list(const View& view) {
    Ui& ui = view.ui;
    // The levels are below as well, with their factors.
    const SemScope list(ui, Role::Group, "list");
    for (std::size_t level = 0; level < view.framework.levels.size(); ++level) {
        const Level& entry = view.framework.levels[level];
        const SemScope region(ui, Role::Region, entry.id, entry.title);
        heading(ui, 2, entry.title);
        paragraph(ui, entry.summary, Tone::Quiet);
        for (std::size_t stage = 0; stage < view.framework.stages.size(); ++stage) {
            const Stage& stage_entry = view.framework.stages[stage];
            const std::string_view key = ui.fill("{}/{}", entry.id, stage_entry.id);
            const std::string_view words = place_words(view, view.derived.places().cells(view.state.counted).count(level, stage),
                                                       !stage_entry.is_enabler && level_outside(view, entry));
            // Where name and number do not fit beside one another, the number stands below.
            const bool below = ui.window_width() < 300;
            const float pad = ui.px(16), room = ui.available() - pad - ui.px(8);
            const ImVec2 size = ui.measure(words, TextStyle::Small, room);
            const float wrap = below ? room : room - size.x - pad;
            const float title = ui.measure(stage_entry.title, TextStyle::Body, wrap).y, all = title + (below ? size.y : 0);
            const ImRect rect = ui.place(ui.available(), std::max(ui.px(44), all + ui.px(12)));
            const Control control = row_button(ui, key, stage_entry.title, words, rect, view.state.framework.open == key);
            if (control.activated) view.state.framework.open = key;
            if (!control.visible) continue;
            const Theme& colours = ui.colours();
            if (control.hovered || view.state.framework.open == key)
                ui.draw()->AddRectFilled(
                    rect.Min, rect.Max, view.state.framework.open == key ? colours.accent_soft : colours.surface_hover, ui.px(4));
            ui.draw()->AddRectFilled(rect.Min, {rect.Min.x + ui.px(6), rect.Max.y},
                                     colours.stage[std::min<std::size_t>(stage, 4)]);
            const float top = rect.GetCenter().y - all / 2;
            ui.paint(ui.draw(), {rect.Min.x + pad, top}, stage_entry.title, TextStyle::Body, colours.text, wrap);
            ui.paint(ui.draw(),
                     below ? ImVec2(rect.Min.x + pad, top + title)
                           : ImVec2(rect.Max.x - size.x - ui.px(8), rect.GetCenter().y - size.y / 2),
                     words, TextStyle::Small, colours.text_quiet, room);
            if (control.focused) ui.paint_focus_ring(rect);
        }
        ui.space(8);
    }
}

void activities_here(const View& view, std::span<const Activity* const> activities, const Level& level, const Stage& stage) {
    Ui& ui = view.ui;
    heading(
        ui, 3,
        activities.empty()
            ? view.state.counted == Counted::Running ? tr("No running activity here") : tr("No activity recorded here")
            : ui.fill(tr_n(static_cast<long>(activities.size()), "{} activity here", "{} activities here"), activities.size()));
    if (activities.empty())
        note(ui, tr("This may be unrecorded, another body's role, or not needed here. It is not a judgement."));
    constexpr std::size_t kMost = 12;
    for (std::size_t i = 0; i < std::min(activities.size(), kMost); ++i) activity_card(view, *activities[i], ui.available());
    if (activities.size() > kMost && button(ui, ui.fill(tr("Show all {} in the table"), activities.size()))) {
        view.state.activities.as_table = true;
        view.state.activities.query.filters = {{"level", std::string(level.id)}, {"stage", std::string(stage.id)}};
        view.go(Screen::Activities);
    }
}

/// Whose it is that the stage belongs to its tier.
void tier_origin(const View& view, const Stage& stage) {
    if (stage.tier_note.empty()) return;
    note(view.ui, stage.tier_note);
    source_lines(view, stage.tier_sources);
}

void cell_detail(const View& view, const Level& level, std::size_t level_index, const Stage& stage, std::size_t stage_index) {
    Ui& ui = view.ui;
    note(ui, ui.fill("{} · {}", level.title, stage.title));
    heading(ui, 2, ui.fill("{}: {}", stage.title, level.title));
    paragraph(ui, stage.summary);
    if (!stage.test_question.empty()) {
        paragraph(ui, tr("Does an activity belong to this stage?"), Tone::Strong);
        paragraph(ui, stage.test_question);
    }
    term_links(view, stage.standing_note);
    standing(view, stage);
    tier_origin(view, stage);
    if (!stage.is_enabler && level_outside(view, level)) outside_note(view);
    FrameList<const Activity*> here(ui);
    const ActivityCells& cells = view.derived.places().cells(view.state.counted);
    for (const Activity* const activity : cells.at(level_index, stage_index)) here.push_back(activity);
    for (const Activity* const activity : cells.also(level_index, stage_index)) here.push_back(activity);
    activities_here(view, here, level, stage);
    add_button(view, {.level = level.id, .stage = stage.id});
}

void level_detail(const View& view, const Level& level) {
    Ui& ui = view.ui;
    explained_note(view, tr("Level"), {tr("Level"), ChoiceSource::Levels, {}});
    heading(ui, 2, level.title);
    paragraph(ui, level.summary);
    term_links(view, level.summary);
    if (level_outside(view, level)) outside_note(view);
    paragraph(ui,
              ui.fill(view.state.counted == Counted::Running ? tr("Running activities at this level, enablers among them: {}.")
                                                             : tr("Local activities at this level, enablers among them: {}."),
                      view.derived.places().touching(level.id, view.state.counted)));
    standing(view, level);
    add_button(view, {.level = level.id});
    factors_of(view, level);
}

void stage_detail(const View& view, const Stage& stage) {
    Ui& ui = view.ui;
    const Tier* tier = view.framework.tier(stage.tier_id);
    explained_note(view, tier ? ui.fill(tr("Stage · {}"), tier->title) : tr("Stage"), {tr("Stage"), ChoiceSource::Stages, {}});
    heading(ui, 2, stage.title);
    if (!stage.also_called.empty()) paragraph(ui, ui.fill(tr("Its source calls it “{}”."), stage.also_called), Tone::Quiet);
    paragraph(ui, stage.summary);
    term_links(view, stage.standing_note);
    if (!stage.test_question.empty()) fact(ui, tr("A question that helps"), stage.test_question);
    for (const std::string& example : stage.examples) paragraph(ui, ui.fill(tr("For example: {}"), example), Tone::Quiet);
    paragraph(ui, ui.fill(view.state.counted == Counted::Running ? tr("Running activities that serve this stage: {}.")
                                                                 : tr("Local activities that serve this stage: {}."),
                          view.derived.places().touching(stage.id, view.state.counted)));
    standing(view, stage);
    tier_origin(view, stage);
    if (tier && !tier->summary.empty()) {
        const ExplainBeside mark(view, tier->title, TextStyle::Strong, {tr("Tiers of prevention"), ChoiceSource::Tiers, {}});
        fact(ui, tier->title, tier->summary);
    }
    add_button(view, {.stage = stage.id});
}

bool names(const Activity& activity, const ActivityPlace& place) {
    const auto has = [](const Strings& list, std::string_view id) { return !id.empty() && contains(list, id); };
    return has(activity.factors, place.factor) || has(activity.components, place.component) ||
           has(activity.pathways, place.pathway);
}

/// How many activities name it, and the first of them.
void activities_that_name(const View& view, const ActivityPlace& place, std::size_t count) {
    Ui& ui = view.ui;
    paragraph(ui, ui.fill(view.state.counted == Counted::Running ? tr("Running activities that name it: {}.")
                                                                 : tr("Local activities that name it: {}."),
                          count));
    constexpr std::size_t kMost = 6;
    std::size_t shown = 0;
    for (const Activity& activity : view.document.activities) {
        if (shown == kMost || count == 0) break;
        if (!is_counted(activity, view.state.counted) || !names(activity, place)) continue;
        activity_card(view, activity, ui.available());
        ++shown;
    }
    if (shown < count) note(ui, ui.fill(tr("{} of {} are shown."), shown, count));
}

void entry_detail(const View& view, std::string_view kind, const Entry& entry, const ActivityPlace& place, ChoiceList list = {}) {
    Ui& ui = view.ui;
    explained_note(view, kind, {kind, list, {}});
    heading(ui, 2, entry.title);
    paragraph(ui, entry.summary);
    term_links(view, ui.fill("{} {}", entry.title, entry.summary));
    if (const Factor* factor = view.framework.factor(entry.id); factor && !factor->example.empty())
        paragraph(ui, ui.fill(tr("For example: {}"), factor->example), Tone::Quiet);
    activities_that_name(view, place, view.derived.places().touching(entry.id, view.state.counted));
    add_button(view, place);
    const std::pair<Axis, std::string_view> where[] = {
        {Axis::Factor, place.factor}, {Axis::Component, place.component}, {Axis::Pathway, place.pathway}};
    for (const auto& [axis, id] : where) {
        const LinkPlace here[] = {{axis, id}};
        if (!id.empty()) link_activity(view, tr("Link an activity that is there"), here, entry.title);
    }
    standing(view, entry);
}

/// What the screen shows, and whose each part of it is.
void introduction(const View& view) {
    Ui& ui = view.ui;
    if (!ui.prints())
        paragraph(ui,
                  view.state.counted == Counted::Running
                      ? tr("Four levels, from the nation to each service; stages in time, one after another. Numbers "
                           "are your running activities. Stripes: none running.")
                      : tr("Four levels, from the nation to each service; stages in time, one after another. Numbers "
                           "are your activities. Stripes: none recorded."),
                  Tone::Quiet);
    note(ui, tr("The levels and thirteen of the factors are the framework’s; the other factors are from other named "
                "sources. Stages come from later work, BETR. Laying the one over "
                "the other is Waymark’s."));
}

/// The picture of levels and stages, with the number of activities in each place.
void counted_picture(const View& view) {
    Ui& ui = view.ui;
    FrameworkState& state = view.state.framework;
    const Framework& framework = view.framework;
    const ActivityCells& placed = view.derived.places().cells(view.state.counted);
    std::size_t most = 1;
    for (std::size_t level = 0; level < framework.levels.size(); ++level)
        for (std::size_t stage = 0; stage < framework.stages.size(); ++stage)
            if (!framework.stages[stage].is_enabler) most = std::max(most, placed.count(level, stage));
    const PlacesFilled filled = places_filled(view.derived.gaps().matrix(view.today, Axis::Level, {}));
    Picture picture;
    picture.name = ui.fill(view.state.counted == Counted::Running
                               ? tr("Levels and stages, with the number of your running activities in each. {}")
                               : tr("Levels and stages, with the number of your activities in each. {}"),
                           ui.fill(places_text(view.state.counted, filled.filled(view.state.counted)),
                                   filled.filled(view.state.counted), filled.all));
    const std::size_t enablers = view.derived.places().enabler_count(view.state.counted);
    picture.enabler_words = ui.fill(enablers_text(enablers, view.state.counted), enablers);
    picture.open = state.open;
    FrameList<PictureCell> cells(ui);
    for (std::size_t level = 0; level < framework.levels.size(); ++level)
        for (std::size_t stage = 0; stage < framework.stages.size(); ++stage) {
            const std::size_t count = placed.count(level, stage);
            const bool outside = level_outside(view, framework.levels[level]);
            cells.push_back({count == 0 ? std::string_view("–") : ui.fill("{}", count), place_words(view, count, outside),
                             outside ? 1.0f : static_cast<float>(count) / static_cast<float>(most),
                             outside ? std::optional(plain(ColourRole::SurfaceRaised)) : std::nullopt});
        }
    picture.cells = cells;
    if (auto pressed = framework_picture(view, picture)) state.open = std::move(*pressed);
    if (filled.outside == 0) return;
    note(ui, ui.fill(outside_text(filled.outside), filled.outside));
    note(ui, tr("In the picture they have neither a colour nor stripes."));
}

void sources_of_pack(const View& view) {
    Ui& ui = view.ui;
    paragraph(ui, view.framework.summary);
    note(ui, view.framework.notice);
    for (const Source& source : view.framework.sources)
        fact(ui, source.title,
             ui.fill("{}{}{}{}{}", source.publisher, source.date.empty() ? "" : ", ", source.date,
                     source.note.empty() ? "" : ". ", source.note));
}

/// The lists of the pack, one at a time.
void parts_of_framework(const View& view) {
    Ui& ui = view.ui;
    FrameworkState& state = view.state.framework;
    heading(ui, 2, tr("What the framework is made of"));
    {
        const Row row(ui);
        const SemScope tabs(ui, Role::Toolbar, "part", tr("Parts of the framework"), true);
        static constexpr std::array<std::string_view, kFrameworkParts.size()> kLabels{
            tr_later("Factors by level"), tr_later("Components"), tr_later("Pathways"), tr_later("Sources")};
        for (std::size_t i = 0; i < kFrameworkParts.size(); ++i) {
            const auto part = static_cast<FrameworkPart>(i);
            if (toggle_button(ui, tr(kLabels[i]), state.part == part, {.key = kFrameworkParts[i]})) state.part = part;
        }
    }
    switch (state.part) {
        case FrameworkPart::Components:
            return entries(view, view.framework.components);
        case FrameworkPart::Pathways:
            return entries(view, view.framework.pathways);
        case FrameworkPart::Sources:
            return sources_of_pack(view);
        case FrameworkPart::Levels:
            for (const Level& level : view.framework.levels) factors_of(view, level);
    }
}

}  // namespace

void framework_view(const View& view) {
    Ui& ui = view.ui;
    FrameworkState& state = view.state.framework;
    heading(ui, 1, tr("The framework"));
    introduction(view);
    {
        const Row row(ui);
        {
            const SemScope bar(ui, Role::Toolbar, "look", tr("Show as"), true);
            if (toggle_button(ui, tr("Picture"), !state.as_list)) state.as_list = false;
            if (toggle_button(ui, tr("List"), state.as_list)) state.as_list = true;
        }
        counted_switch(view);
    }
    if (state.as_list)
        nested_list(view);
    else
        counted_picture(view);
    if (const std::size_t count = view.derived.places().cells(view.state.counted).unplaced().size(); count != 0)
        paragraph(ui,
                  ui.fill(tr_n(static_cast<long>(count), "{} activity has no level or no stage yet, so it is not in the picture.",
                               "{} activities have no level or no stage yet, so they are not in the picture."),
                          count));
    ui.space(8);
    parts_of_framework(view);
}

void framework_detail(const View& view) {
    const Framework& framework = view.framework;
    const std::string_view open = view.ui.keep(view.state.framework.open);
    const std::size_t slash = open.find('/');
    if (slash != std::string::npos) {
        for (std::size_t level = 0; level < framework.levels.size(); ++level)
            for (std::size_t stage = 0; stage < framework.stages.size(); ++stage)
                if (framework.levels[level].id == open.substr(0, slash) && framework.stages[stage].id == open.substr(slash + 1))
                    return cell_detail(view, framework.levels[level], level, framework.stages[stage], stage);
    }
    if (const Level* level = framework.level(open)) return level_detail(view, *level);
    if (const Stage* stage = framework.stage(open)) return stage_detail(view, *stage);
    if (const Component* component = framework.component(open))
        return entry_detail(view, tr("Component of a public health approach"), *component, {.component = component->id},
                            ChoiceSource::Components);
    if (const Pathway* pathway = framework.pathway(open))
        return entry_detail(view, tr("Pathway"), *pathway, {.pathway = pathway->id}, ChoiceSource::Pathways);
    if (const Factor* factor = framework.factor(open))
        return entry_detail(view, tr("Factor"), *factor, {.level = factor->level_id, .factor = factor->id});
    if (const OwnFactor* own = view.document.own_factors.find(open)) {
        return entry_detail(view, tr("Factor added by this partnership"), entry_of(*own),
                            {.level = own->level, .factor = own->id});
    }
    paragraph(view.ui, tr("This part is not in the framework pack in use."));
}

}  // namespace waymark
