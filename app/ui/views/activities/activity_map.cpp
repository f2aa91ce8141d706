// The map of activities: levels down, stages across, a card for each activity.

#include <algorithm>

#include "ui/view.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kMostCards = 8;

/// How many cards of a cell are drawn: in the compact map so many that all levels fit in the window.
std::size_t most_cards(const View& view) {
    if (!view.state.map_compact) return kMostCards;
    const Ui& ui = view.ui;
    const float window = ImGui::GetCurrentWindow()->InnerRect.GetHeight(),
                row = (window - ui.px(72)) / static_cast<float>(view.framework.levels.size()) - ui.px(18),
                card = kCompactCard * ui.px(1) + ui.px(4);
    // The button that adds one, or leads to the rest, takes the room of one.
    return static_cast<std::size_t>(std::clamp(row / card - 1, 1.0f, 12.0f));
}

/// The cards of a cell; beyond the first few a button leads to the table. The last button adds one here.
void cards(const View& view, std::size_t level, std::size_t stage, std::size_t most) {
    Ui& ui = view.ui;
    const ActivityCells& cells = view.derived.selected_cells(view.state.query);
    const Level& level_entry = view.framework.levels[level];
    const Stage& stage_entry = view.framework.stages[stage];
    const auto own = cells.at(level, stage), also = cells.also(level, stage);
    const std::size_t own_shown = std::min(most, own.size()), also_shown = std::min(most - own_shown, also.size());
    for (std::size_t i = 0; i < own_shown; ++i) map_card(view, own, i, ui.available());
    for (std::size_t i = 0; i < also_shown; ++i) map_card(view, also, i, ui.available(), true);
    const Row row(ui, 6);
    const std::size_t count = cells.count(level, stage);
    if (count > most &&
        button(ui, ui.fill(tr("All {}"), count),
               {.key = "all", .description = tr("Shows them in the table"), .dense = true})) {
        view.state.table = true;
        view.state.query.filters = {{"level", level_entry.id}, {"mainStage", stage_entry.id}};
    }
    if (button(ui, ui.fill(tr("Add an activity: {}, {}"), level_entry.title, stage_entry.title),
               {.look = ButtonLook::Quiet, .icon = Icon::Plus, .key = "add", .icon_only = true, .dense = true}))
        add_activity(view, {.level = level_entry.id, .stage = stage_entry.id});
}

void drop_here(const View& view, const ImRect& rect, std::string_view level, std::string_view stage) {
    ViewState& state = view.state;
    if (state.dragged.empty() || !ImGui::IsMouseHoveringRect(rect.Min, rect.Max)) return;
    view.ui.draw()->AddRect(rect.Min, rect.Max, view.ui.colours().accent, view.ui.px(5), 0, view.ui.px(3));
    if (!ImGui::IsMouseReleased(0)) return;
    const Activity* activity = view.document.activities.find(state.dragged);
    if (activity && (activity->level != level || activity->main_stage != stage))
        move_activities(view, {&activity, 1}, level, stage);
    state.dragged.clear();
}

/// Levels down, the given stages across. `key` and `name` tell it from another grid on the screen.
void map_grid(const View& view, std::string_view key, std::string_view name,
              std::span<const std::size_t> shown) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Framework& framework = view.framework;
    const std::size_t stages = shown.size(), levels = framework.levels.size();
    const float name_width = ui.px(ui.room() < 560 ? 84 : 120), gap = ui.px(view.state.map_compact ? 4 : 6);
    const Flow outer = ui.flow();
    const float cell = (outer.right - outer.left - name_width - gap * static_cast<float>(stages)) /
                       static_cast<float>(stages);
    const SemScope table(ui, Role::Table, key, name, true);
    ui.scope_node().row_count = static_cast<std::int32_t>(levels) + 1;
    ui.scope_node().col_count = static_cast<std::int32_t>(stages) + 1;
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    const float window_top = window->InnerRect.Min.y, window_bottom = window->InnerRect.Max.y;
    // The headings of the stages stay at the top of the window while any of the grid is in it.
    const auto heading_of = [&](std::size_t stage, float x, float y, bool draws) {
        const Stage& entry = framework.stages[shown[stage]];
        const Tier* tier = framework.tier(entry.tier_id);
        const std::string_view title = cell >= ui.px(150) || entry.short_title.empty()
                                           ? std::string_view(entry.title)
                                           : std::string_view(entry.short_title);
        const std::string_view below = tier && !view.state.map_compact ? std::string_view(tier->title) : "";
        if (!draws)
            return ui.measure(title, TextStyle::SmallStrong, cell).y +
                   (below.empty() ? 0 : ui.measure(below, TextStyle::Small, cell).y);
        const float height = ui.paint(ui.draw(), {x, y}, title, TextStyle::SmallStrong,
                                      colours.stage[std::min<std::size_t>(shown[stage], 4)], cell);
        return below.empty() ? height
                             : height + ui.paint(ui.draw(), {x, y + height}, below, TextStyle::Small,
                                                 colours.text_quiet, cell);
    };
    const auto stage_x = [&](std::size_t stage) {
        return outer.left + name_width + gap + (cell + gap) * static_cast<float>(stage);
    };
    float heading_height = 0;
    for (std::size_t stage = 0; stage < stages; ++stage)
        heading_height = std::max(heading_height, heading_of(stage, 0, 0, false));
    ImGuiStorage* const storage = ImGui::GetStateStorage();
    const NodeId height_key = ui.id_of("height");
    const float grid_height = storage->GetFloat(height_key, 0);
    const float heading_y = std::max(
        outer.y, std::min(window_top, outer.y + grid_height - heading_height - gap - ui.px(40)));
    const bool stuck = heading_y > outer.y;
    float y = outer.y;
    {
        const SemScope row(ui, Role::Row, "stages");
        ui.scope_node().row = 1;
        ui.say(Role::ColumnHeader, ui.id_of("corner"), tr("Level"),
               {outer.left, heading_y, outer.left + name_width, heading_y})
            .col = 1;
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const Stage& entry = framework.stages[shown[stage]];
            const Tier* tier = framework.tier(entry.tier_id);
            const float x = stage_x(stage);
            SemNode& node =
                ui.say(Role::ColumnHeader, ui.id_of(entry.id),
                       tier ? ui.fill("{}, {}", entry.title, tier->title) : std::string_view(entry.title),
                       {x, heading_y, x + cell, heading_y + heading_height});
            node.row = 1;
            node.col = static_cast<std::int32_t>(stage) + 2;
        }
        y += heading_height + gap;
    }
    if (stuck)
        ImGui::PushClipRect({window->InnerRect.Min.x, heading_y + heading_height + gap}, window->InnerRect.Max,
                            true);
    ui.covered_top = stuck ? heading_height + gap : 0;
    const std::size_t most = most_cards(view);
    for (std::size_t level = 0; level < levels; ++level) {
        const Level& entry = framework.levels[level];
        const SemScope row(ui, Role::Row, entry.id);
        ui.scope_node().row = static_cast<std::int32_t>(level) + 2;
        const ImVec2 name_size = ui.measure(entry.title, TextStyle::SmallStrong, name_width - ui.px(8));
        float bottom = y + std::max(ui.px(view.state.map_compact ? 40 : 64), name_size.y + ui.px(16));
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
            const bool empty = cells.count(level, shown[stage]) == 0;
            const float x = stage_x(stage);
            const SemScope box(ui, Role::Cell, stage_entry.id,
                               empty ? tr("No activity recorded") : std::string_view());
            SemNode& node = ui.scope_node();
            node.row = static_cast<std::int32_t>(level) + 2;
            node.col = static_cast<std::int32_t>(stage) + 2;
            const float pad = ui.px(6);
            const float between = ui.px(view.state.map_compact ? 4 : 6);
            ui.push_flow({x + pad, x + cell - pad, x + pad, row_top + pad, between, between, 0, false});
            if (empty)
                ui.flow().y +=
                    ui.paint(ui.draw(), {x + pad + ui.px(2), row_top + pad}, tr("No activity recorded"),
                             TextStyle::Small, colours.text_quiet, cell - 2 * pad - ui.px(4));
            cards(view, level, shown[stage], most);
            bottom = std::max(bottom, ui.pop_flow().y + ui.px(2));
        }
        layers.SetCurrentChannel(ui.draw(), 0);
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const float x = stage_x(stage);
            const ImRect rect(x, row_top, x + cell, bottom);
            ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_raised, ui.px(5));
            ui.draw()->AddRect(rect.Min, rect.Max, colours.divider, ui.px(5), 0, ui.px(1));
            drop_here(view, rect, entry.id, framework.stages[shown[stage]].id);
        }
        layers.Merge(ui.draw());
        ui.pop_splitter();
        // In the middle of what of the row is in sight.
        const float seen_top = std::max(row_top, window_top + (stuck ? heading_height + gap : 0)),
                    seen_bottom = std::min(bottom, window_bottom);
        const float name_y = std::clamp((seen_top + seen_bottom - name_size.y) / 2, row_top,
                                        std::max(row_top, bottom - name_size.y));
        ui.paint(ui.draw(), {outer.left, name_y}, entry.title, TextStyle::SmallStrong, colours.text,
                 name_width - ui.px(8));
        y = bottom + gap;
    }
    ui.covered_top = 0;
    if (stuck) {
        ImGui::PopClipRect();
        ui.draw()->AddRectFilled({outer.left - ui.px(8), heading_y},
                                 {outer.right + ui.px(8), heading_y + heading_height + gap}, colours.surface);
    }
    for (std::size_t stage = 0; stage < stages; ++stage) heading_of(stage, stage_x(stage), heading_y, true);
    if (stuck)
        ui.rule({outer.left, heading_y + heading_height + gap}, {outer.right, heading_y + heading_height + gap},
                colours.divider);
    storage->SetFloat(height_key, y - outer.y);
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
            if (cells.count(l, s) == 0)
                paragraph(ui, tr("No activity recorded"), Tone::Quiet, TextStyle::Small);
            cards(view, l, s, kMostCards);
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
    } else if (room >= 480) {
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
