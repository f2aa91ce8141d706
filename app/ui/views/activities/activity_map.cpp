// The map of activities: levels down, stages across, a card for each activity.

#include <algorithm>

#include "ui/view.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kMostCards = 8;

/// The cards of a cell; beyond the first few a button leads to the table.
void cards(const View& view, std::span<const Activity* const> here, std::string_view level,
           std::string_view stage) {
    Ui& ui = view.ui;
    for (std::size_t i = 0; i < std::min(here.size(), kMostCards); ++i)
        map_card(view, here, i, ui.available());
    if (here.size() > kMostCards &&
        button(ui, ui.fill(tr("All {}"), here.size()),
               {.key = "all", .description = tr("Shows them in the table"), .dense = true})) {
        view.state.table = true;
        view.state.query.filters = {{"level", std::string(level)}, {"mainStage", std::string(stage)}};
    }
}

void drop_here(const View& view, const ImRect& rect, std::string_view level, std::string_view stage) {
    ViewState& state = view.state;
    if (state.dragged.empty() || !ImGui::IsMouseHoveringRect(rect.Min, rect.Max)) return;
    view.ui.draw()->AddRect(rect.Min, rect.Max, view.ui.colours().accent, view.ui.px(5), 0, view.ui.px(3));
    if (!ImGui::IsMouseReleased(0)) return;
    const Activity* activity = view.document.activities.find(state.dragged);
    if (activity && (activity->level != level || activity->main_stage != stage))
        move_activities(view, {state.dragged}, level, stage);
    state.dragged.clear();
}

/// Levels down, the given stages across. `key` and `name` tell it from another grid on the screen.
void map_grid(const View& view, std::string_view key, std::string_view name,
              std::span<const std::size_t> shown) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Framework& framework = view.framework;
    const std::size_t stages = shown.size(), levels = framework.levels.size();
    const float name_width = ui.px(120), gap = ui.px(6);
    const Flow outer = ui.flow();
    const float cell = (outer.right - outer.left - name_width - gap * static_cast<float>(stages)) /
                       static_cast<float>(stages);
    const SemScope table(ui, Role::Table, key, name);
    ui.scope_node().row_count = static_cast<std::int32_t>(levels) + 1;
    ui.scope_node().col_count = static_cast<std::int32_t>(stages) + 1;
    float y = outer.y;
    {
        const SemScope row(ui, Role::Row, "stages");
        ui.scope_node().row = 1;
        ui.say(Role::ColumnHeader, ui.id_of("corner"), tr("Level"),
               {outer.left, y, outer.left + name_width, y})
            .col = 1;
        float bottom = y;
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const Stage& entry = framework.stages[shown[stage]];
            const Tier* tier = framework.tier(entry.tier_id);
            const float x = outer.left + name_width + gap + (cell + gap) * static_cast<float>(stage);
            const std::string_view title = cell >= ui.px(150) || entry.short_title.empty()
                                               ? std::string_view(entry.title)
                                               : std::string_view(entry.short_title);
            float height = ui.paint(ui.draw(), {x, y}, title, TextStyle::SmallStrong,
                                    colours.stage[std::min<std::size_t>(shown[stage], 4)], cell);
            if (tier)
                height += ui.paint(ui.draw(), {x, y + height}, tier->title, TextStyle::Small,
                                   colours.text_quiet, cell);
            bottom = std::max(bottom, y + height);
            SemNode& node =
                ui.say(Role::ColumnHeader, ui.id_of(entry.id),
                       tier ? ui.fill("{}, {}", entry.title, tier->title) : std::string_view(entry.title),
                       {x, y, x + cell, y + height});
            node.row = 1;
            node.col = static_cast<std::int32_t>(stage) + 2;
        }
        y = bottom + gap;
    }
    for (std::size_t level = 0; level < levels; ++level) {
        const Level& entry = framework.levels[level];
        const SemScope row(ui, Role::Row, entry.id);
        ui.scope_node().row = static_cast<std::int32_t>(level) + 2;
        const ImVec2 name_size = ui.measure(entry.title, TextStyle::SmallStrong, name_width - ui.px(8));
        float bottom = y + std::max(ui.px(64), name_size.y + ui.px(16));
        const float row_top = y;
        ImDrawListSplitter& layers = ui.push_splitter();
        layers.Split(ui.draw(), 2);
        layers.SetCurrentChannel(ui.draw(), 1);
        {
            SemNode& node = ui.say(Role::RowHeader, ui.id_of("name"), entry.title,
                                   {outer.left, y, outer.left + name_width, y + name_size.y});
            node.row = static_cast<std::int32_t>(level) + 2;
            node.col = 1;
        }
        const ActivityCells& cells = view.derived.selected_cells(view.state.query);
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const Stage& stage_entry = framework.stages[shown[stage]];
            const std::span<const Activity* const> here = cells.at(level, shown[stage]);
            const float x = outer.left + name_width + gap + (cell + gap) * static_cast<float>(stage);
            const SemScope box(ui, Role::Cell, stage_entry.id,
                               here.empty() ? tr("No activity recorded") : std::string_view());
            SemNode& node = ui.scope_node();
            node.row = static_cast<std::int32_t>(level) + 2;
            node.col = static_cast<std::int32_t>(stage) + 2;
            const float pad = ui.px(6);
            ui.push_flow({x + pad, x + cell - pad, x + pad, row_top + pad, ui.px(6), ui.px(6), 0, false});
            if (here.empty())
                ui.flow().y +=
                    ui.paint(ui.draw(), {x + pad + ui.px(2), row_top + pad}, tr("No activity recorded"),
                             TextStyle::Small, colours.text_quiet, cell - 2 * pad - ui.px(4));
            cards(view, here, entry.id, stage_entry.id);
            bottom = std::max(bottom, ui.pop_flow().y + ui.px(4));
        }
        layers.SetCurrentChannel(ui.draw(), 0);
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const float x = outer.left + name_width + gap + (cell + gap) * static_cast<float>(stage);
            const ImRect rect(x, row_top, x + cell, bottom);
            ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_raised, ui.px(5));
            ui.draw()->AddRect(rect.Min, rect.Max, colours.divider, ui.px(5), 0, ui.px(1));
            drop_here(view, rect, entry.id, framework.stages[shown[stage]].id);
        }
        layers.Merge(ui.draw());
        ui.pop_splitter();
        ui.paint(ui.draw(), {outer.left, (row_top + bottom - name_size.y) / 2}, entry.title,
                 TextStyle::SmallStrong, colours.text, name_width - ui.px(8));
        y = bottom + gap;
    }
    ui.flow().y = y + outer.gap;
}

/// One column: each level and stage that holds something, as a list with headings.
void map_stacked(const View& view) {
    Ui& ui = view.ui;
    const ActivityCells& cells = view.derived.selected_cells(view.state.query);
    for (std::size_t l = 0; l < view.framework.levels.size(); ++l) {
        const Level& level = view.framework.levels[l];
        const SemScope region(ui, Role::Region, level.id, level.title);
        heading(ui, 2, level.title);
        for (std::size_t s = 0; s < view.framework.stages.size(); ++s) {
            const Stage& stage = view.framework.stages[s];
            const SemScope group(ui, Role::Group, stage.id, ui.fill("{}, {}", level.title, stage.title));
            heading(ui, 3, stage.title);
            const std::span<const Activity* const> here = cells.at(l, s);
            if (here.empty()) paragraph(ui, tr("No activity recorded"), Tone::Quiet, TextStyle::Small);
            cards(view, here, level.id, stage.id);
        }
    }
}

}  // namespace

void activity_map(const View& view) {
    Ui& ui = view.ui;
    const float room = ui.room();
    FrameList<std::size_t> all(ui), timed(ui), enablers(ui);
    for (std::size_t i = 0; i < view.framework.stages.size(); ++i) {
        all.push_back(i);
        (view.framework.stages[i].is_enabler ? enablers : timed).push_back(i);
    }
    if (room >= 900) {
        map_grid(view, "map", tr("Activities by level and stage"), all);
    } else if (room >= 560) {
        // With the detail pane open there is no room for five columns: the enablers stand below, as in the
        // picture.
        map_grid(view, "map", tr("Activities by level and stage"), timed);
        map_grid(view, "enablers", tr("Cross-cutting enablers by level"), enablers);
    } else {
        map_stacked(view);
    }
    if (ImGui::IsMouseReleased(0)) view.state.dragged.clear();
    const std::span<const Activity* const> unplaced =
        view.derived.selected_cells(view.state.query).unplaced();
    if (unplaced.empty()) return;
    const SemScope region(ui, Role::Region, "unplaced", tr("Not placed yet"));
    heading(ui, 2, tr("Not placed yet"));
    paragraph(ui, tr("These have no level or no stage. Open one and choose, or drag it to a cell."),
              Tone::Quiet);
    const float column = ui.px(240);
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    for (std::size_t i = 0; i < std::min<std::size_t>(unplaced.size(), 40); ++i) {
        if (x > outer.left && x + column > outer.right) {
            x = outer.left;
            y = bottom;
        }
        ui.push_flow({x, std::min(x + column, outer.right), x, y, outer.gap, 0, 0, false});
        map_card(view, unplaced, i, ui.available());
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(12);
    }
    ui.flow().y = bottom;
    if (unplaced.size() > 40)
        paragraph(ui, ui.fill(tr("{} more are in the table."), unplaced.size() - 40), Tone::Quiet);
}

}  // namespace waymark
