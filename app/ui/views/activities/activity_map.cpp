// The map of activities: levels down, stages across, a card for each activity.

#include <algorithm>
#include <cmath>

#include "model/analysis/scope.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr std::size_t kMostCards = 8;

std::string_view nothing_words(const View& view) {
    // What a search or a filter hides may well be there.
    if (!view.state.activities.query.text.empty() || !view.state.activities.query.filters.empty())
        return tr("None of those shown");
    return view.state.counted == Counted::Running ? tr("No running activity") : tr("No activity recorded");
}

bool is_outside_here(const View& view, std::size_t level, std::size_t stage) {
    return !view.framework.stages[stage].is_enabler &&
           is_outside(view.framework, view.document, Axis::Level, view.framework.levels[level].id);
}

/// What an empty cell says, which may be none that is to be filled.
std::string_view empty_words(const View& view, std::size_t level, std::size_t stage) {
    const std::string_view words = nothing_words(view);
    return is_outside_here(view, level, stage) ? view.ui.joined(tr("Outside"), ". ", words) : words;
}

/// How many cards of a cell are drawn: in the compact map so many that all levels fit in the window.
std::size_t most_cards(const View& view) {
    if (view.ui.prints()) return view.document.activities.size();
    if (!view.state.activities.compact) return kMostCards;
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
    const ActivityCells& cells = view.derived.selected_cells(view.state.activities.query, view.state.counted);
    const Level& level_entry = view.framework.levels[level];
    const Stage& stage_entry = view.framework.stages[stage];
    const auto own = cells.at(level, stage), also = cells.also(level, stage);
    const std::size_t own_shown = std::min(most, own.size()), also_shown = std::min(most - own_shown, also.size());
    for (std::size_t i = 0; i < own_shown; ++i) map_card(view, own, i, ui.available());
    for (std::size_t i = 0; i < also_shown; ++i) map_card(view, also, i, ui.available(), true);
    const Row row(ui, 6);
    const std::size_t count = cells.count(level, stage);
    if (count > most &&
        button(ui, ui.fill(tr("All {}"), count), {.key = "all", .description = tr("Shows them in the table"), .dense = true})) {
        view.state.activities.as_table = true;
        view.state.activities.query.filters = {{"level", level_entry.id}, {"stage", stage_entry.id}};
    }
    if (button(ui, ui.fill(tr("Add an activity: {}, {}"), level_entry.title, stage_entry.title),
               {.look = ButtonLook::Quiet, .icon = Icon::Plus, .key = "add", .icon_only = true, .dense = true, .edits = true}))
        add_activity(view, {.level = level_entry.id, .stage = stage_entry.id});
}

void drop_here(const View& view, const ImRect& rect, std::string_view level, std::string_view stage) {
    ActivitiesState& state = view.state.activities;
    if (state.dragged.empty() || !ImGui::IsMouseHoveringRect(rect.Min, rect.Max)) return;
    view.ui.draw()->AddRect(rect.Min, rect.Max, view.ui.colours().accent, view.ui.px(5), 0, view.ui.px(3));
    if (!ImGui::IsMouseReleased(0)) return;
    const Activity* activity = view.document.activities.find(state.dragged);
    if (activity && (activity->level != level || activity->main_stage != stage))
        move_activities(view, {&activity, 1}, level, stage);
    state.dragged.clear();
}

/// A card held near the upper or lower edge of what is seen of the map scrolls it, the faster the nearer; beyond the edge as
/// at it. `covered`: screen px that headings lie over at the upper edge. The pointer may rest: frames are asked for.
void scroll_at_edge(const View& view, float covered) {
    Ui& ui = view.ui;
    ImGuiWindow* const window = ImGui::GetCurrentWindow();
    const ImRect& seen = window->InnerRect;
    const ImVec2 at = ImGui::GetIO().MousePos;
    const float edge = std::clamp((seen.GetHeight() - covered) / 4, 1.0f, ui.px(48)), above = seen.Min.y + covered + edge - at.y,
                below = at.y - (seen.Max.y - edge), near = std::min(std::max(above, below) / edge, 1.0f);
    float* const part = ImGui::GetStateStorage()->GetFloatRef(ui.id_of("part of a pixel"), 0);
    const bool carried = !view.state.activities.dragged.empty() && ImGui::IsMouseDown(0);
    if (!carried || near <= 0 || at.x < seen.Min.x || at.x > seen.Max.x) {
        *part = 0;
        return;
    }
    // The first frame after a rest has taken long.
    const float time = std::min(ImGui::GetIO().DeltaTime, 0.05f), by = ui.px(60 + 1140 * near * near) * time;
    const float due = *part + (above > below ? -by : by), whole = std::trunc(due);
    *part = due - whole;
    const float to = std::clamp(window->Scroll.y + whole, 0.0f, window->ScrollMax.y);
    if (whole != 0 && to == window->Scroll.y) return;  // At its end
    ImGui::SetScrollY(to);
    ui.want_frame();
}

/// Levels down, the given stages across. The headings of the stages stay at the top of the window while any of the grid is
/// in it; a level is named beside its row, or above it where the columns need that room.
class MapGrid {
  public:
    /// `key` and `name` tell it from another grid on the screen.
    MapGrid(const View& view, std::string_view key, std::string_view name, std::span<const std::size_t> shown)
        : view_(view),
          ui_(view.ui),
          shown_(shown),
          compact_(view.state.activities.compact),
          names_above_(ui_.room() < 720),
          gap_(ui_.px(compact_ ? 4 : 6)),
          outer_(ui_.flow()),
          name_width_(names_above_ ? 0 : ui_.px(120)),
          left_(outer_.left + (names_above_ ? 0 : name_width_ + gap_)),
          cell_((outer_.right - left_ + gap_) / static_cast<float>(shown.size()) - gap_),
          table_(ui_, Role::Table, key, name, true) {
        ui_.scope_node().row_count = static_cast<std::int32_t>(view.framework.levels.size()) + 1;
        ui_.scope_node().col_count = static_cast<std::int32_t>(shown.size()) + 1;
        const ImRect& window = ImGui::GetCurrentWindow()->InnerRect;
        window_top_ = window.Min.y;
        window_bottom_ = window.Max.y;
        for (std::size_t stage = 0; stage < shown.size(); ++stage)
            heading_height_ = std::max(heading_height_, heading(stage, {}, false));
        height_key_ = ui_.id_of("height");
        const float height = ImGui::GetStateStorage()->GetFloat(height_key_, 0);
        heading_y_ = std::max(outer_.y, std::min(window_top_, outer_.y + height - heading_height_ - gap_ - ui_.px(40)));
        stuck_ = heading_y_ > outer_.y;
    }

    /// Gives how much of what is seen the headings lie over at the upper edge, in screen px.
    float draw() {
        say_headings();
        const float covered = heading_height_ + gap_;
        const ImRect window = ImGui::GetCurrentWindow()->InnerRect;
        if (stuck_) ImGui::PushClipRect({window.Min.x, heading_y_ + covered}, window.Max, true);
        ui_.covered_top = stuck_ ? covered : 0;
        float y = outer_.y + covered;
        for (std::size_t level = 0; level < view_.framework.levels.size(); ++level) y = row(level, y) + gap_;
        ui_.covered_top = 0;
        if (stuck_) {
            ImGui::PopClipRect();
            ui_.draw()->AddRectFilled({outer_.left - ui_.px(8), heading_y_}, {outer_.right + ui_.px(8), heading_y_ + covered},
                                      ui_.colours().surface);
        }
        for (std::size_t stage = 0; stage < shown_.size(); ++stage) heading(stage, {stage_x(stage), heading_y_}, true);
        if (stuck_) ui_.rule({outer_.left, heading_y_ + covered}, {outer_.right, heading_y_ + covered}, ui_.colours().divider);
        ImGui::GetStateStorage()->SetFloat(height_key_, y - outer_.y);
        ui_.flow().y = y + outer_.gap;
        return stuck_ && y > window_top_ ? covered : 0;
    }

  private:
    [[nodiscard]] float stage_x(std::size_t stage) const { return left_ + (cell_ + gap_) * static_cast<float>(stage); }
    [[nodiscard]] const Stage& stage_at(std::size_t stage) const { return view_.framework.stages[shown_[stage]]; }

    /// Measures a stage's heading, or draws it too; gives its height.
    float heading(std::size_t stage, ImVec2 at, bool draws) const {
        const Stage& entry = stage_at(stage);
        const Tier* const tier = view_.framework.tier(entry.tier_id);
        // “Before harm” says more than “Before”, where two lines are enough for it.
        const bool short_one = !entry.short_title.empty() && ui_.measure(entry.title, TextStyle::SmallStrong, cell_).y >
                                                                 2.5f * ui_.line_height(TextStyle::SmallStrong);
        const std::string_view title = short_one ? entry.short_title : entry.title;
        const std::string_view below = tier && !compact_ ? std::string_view(tier->title) : "";
        if (!draws)
            return ui_.measure(title, TextStyle::SmallStrong, cell_).y +
                   (below.empty() ? 0 : ui_.measure(below, TextStyle::Small, cell_).y);
        const Theme& colours = ui_.colours();
        const Colour colour = colours.stage[std::min<std::size_t>(shown_[stage], 4)];
        const float height = ui_.paint(ui_.draw(), at, title, TextStyle::SmallStrong, colour, cell_);
        if (below.empty()) return height;
        return height + ui_.paint(ui_.draw(), {at.x, at.y + height}, below, TextStyle::Small, colours.text_quiet, cell_);
    }

    void say_headings() {
        const SemScope row(ui_, Role::Row, "stages");
        ui_.scope_node().row = 1;
        ui_.say(Role::ColumnHeader, ui_.id_of("corner"), tr("Level"), {outer_.left, heading_y_, left_, heading_y_}).col = 1;
        for (std::size_t stage = 0; stage < shown_.size(); ++stage) {
            const Stage& entry = stage_at(stage);
            const Tier* const tier = view_.framework.tier(entry.tier_id);
            const float x = stage_x(stage);
            SemNode& node = ui_.say(Role::ColumnHeader, ui_.id_of(entry.id),
                                    tier ? ui_.fill("{}, {}", entry.title, tier->title) : std::string_view(entry.title),
                                    {x, heading_y_, x + cell_, heading_y_ + heading_height_});
            node.row = 1;
            node.col = static_cast<std::int32_t>(stage) + 2;
        }
    }

    /// Draws the row of a level from `top` on; gives where it ends.
    float row(std::size_t level, float top) {
        const Level& entry = view_.framework.levels[level];
        const SemScope scope(ui_, Role::Row, entry.id);
        ui_.scope_node().row = static_cast<std::int32_t>(level) + 2;
        const float name_room = names_above_ ? outer_.right - outer_.left : name_width_ - ui_.px(8);
        const ImVec2 name = ui_.measure(entry.title, TextStyle::SmallStrong, name_room);
        const float cells_top = names_above_ ? top + name.y + ui_.px(4) : top;
        SemNode& node =
            ui_.say(Role::RowHeader, ui_.id_of("name"), entry.title, {outer_.left, top, outer_.left + name_room, top + name.y});
        node.row = static_cast<std::int32_t>(level) + 2;
        node.col = 1;
        ImDrawListSplitter& layers = ui_.push_splitter();
        layers.Split(ui_.draw(), 2);
        layers.SetCurrentChannel(ui_.draw(), 1);
        float bottom = cells_top + std::max(ui_.px(compact_ ? 40 : 64), names_above_ ? 0 : name.y + ui_.px(16));
        for (std::size_t stage = 0; stage < shown_.size(); ++stage) bottom = std::max(bottom, cell(level, stage, cells_top));
        layers.SetCurrentChannel(ui_.draw(), 0);
        for (std::size_t stage = 0; stage < shown_.size(); ++stage) ground(entry, stage, cells_top, bottom);
        layers.Merge(ui_.draw());
        ui_.pop_splitter();
        ui_.paint(ui_.draw(), {outer_.left, names_above_ ? top : name_y(top, bottom, name.y)}, entry.title,
                  TextStyle::SmallStrong, ui_.colours().text, name_room);
        return bottom;
    }

    /// A name beside its row stands in the middle of what of the row is in sight.
    [[nodiscard]] float name_y(float top, float bottom, float height) const {
        const float seen_top = std::max(top, window_top_ + (stuck_ ? heading_height_ + gap_ : 0)),
                    seen_bottom = std::min(bottom, window_bottom_);
        return std::clamp((seen_top + seen_bottom - height) / 2, top, std::max(top, bottom - height));
    }

    /// What stands in a cell; gives where it ends.
    float cell(std::size_t level, std::size_t stage, float top) {
        const bool empty =
            view_.derived.selected_cells(view_.state.activities.query, view_.state.counted).count(level, shown_[stage]) == 0;
        const std::string_view words = empty ? empty_words(view_, level, shown_[stage]) : std::string_view();
        const SemScope box(ui_, Role::Cell, stage_at(stage).id, words);
        SemNode& node = ui_.scope_node();
        node.row = static_cast<std::int32_t>(level) + 2;
        node.col = static_cast<std::int32_t>(stage) + 2;
        const float x = stage_x(stage), pad = ui_.px(names_above_ ? 4 : 6), between = ui_.px(compact_ ? 4 : 6);
        ui_.push_flow({x + pad, x + cell_ - pad, x + pad, top + pad, between, between, 0, false});
        if (empty)
            ui_.flow().y += ui_.paint(ui_.draw(), {x + pad + ui_.px(2), top + pad}, words, TextStyle::Small,
                                      ui_.colours().text_quiet, cell_ - 2 * pad - ui_.px(4));
        else if (is_outside_here(view_, level, shown_[stage]))
            note(ui_, tr("Outside"));
        cards(view_, level, shown_[stage], most_);
        return ui_.pop_flow().y + ui_.px(2);
    }

    void ground(const Level& level, std::size_t stage, float top, float bottom) {
        const float x = stage_x(stage);
        const ImRect rect(x, top, x + cell_, bottom);
        ui_.draw()->AddRectFilled(rect.Min, rect.Max, ui_.colours().surface_raised, ui_.px(5));
        ui_.draw()->AddRect(rect.Min, rect.Max, ui_.colours().divider, ui_.px(5), 0, ui_.px(1));
        drop_here(view_, rect, level.id, stage_at(stage).id);
    }

    const View& view_;
    Ui& ui_;
    std::span<const std::size_t> shown_;  ///< Stages, by their place in the framework
    bool compact_, names_above_;
    float gap_;
    Flow outer_;
    float name_width_, left_, cell_;  ///< Of a column of names, where the first cell begins, how wide one is
    SemScope table_;
    std::size_t most_ = most_cards(view_);
    float window_top_ = 0, window_bottom_ = 0;
    float heading_height_ = 0, heading_y_ = 0;
    bool stuck_ = false;  ///< The headings have left their place
    NodeId height_key_ = 0;
};

/// One column: each level and stage that holds something, as a list with headings.
void map_stacked(const View& view) {
    Ui& ui = view.ui;
    const ActivityCells& cells = view.derived.selected_cells(view.state.activities.query, view.state.counted);
    for (std::size_t l = 0; l < view.framework.levels.size(); ++l) {
        const Level& level = view.framework.levels[l];
        const SemScope region(ui, Role::Region, level.id, level.title);
        heading(ui, 2, level.title);
        for (std::size_t s = 0; s < view.framework.stages.size(); ++s) {
            const Stage& stage = view.framework.stages[s];
            const SemScope group(ui, Role::Group, stage.id, ui.fill("{}, {}", level.title, stage.title));
            heading(ui, 3, stage.title);
            if (cells.count(l, s) == 0)
                paragraph(ui, empty_words(view, l, s), Tone::Quiet, TextStyle::Small);
            else if (is_outside_here(view, l, s))
                note(ui, tr("Outside"));
            cards(view, l, s, view.ui.prints() ? view.document.activities.size() : kMostCards);
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
    float covered = 0;
    if (room >= 900) {
        covered = MapGrid(view, "map", tr("Activities by level and stage"), all).draw();
    } else if (room >= 480) {
        // With the detail pane open there is no room for five columns: the enablers stand below, as in the
        // picture.
        covered = MapGrid(view, "map", tr("Activities by level and stage"), timed).draw();
        covered = std::max(covered, MapGrid(view, "enablers", tr("Cross-cutting enablers by level"), enablers).draw());
    } else {
        map_stacked(view);
    }
    if (ImGui::IsMouseReleased(0)) view.state.activities.dragged.clear();
    scroll_at_edge(view, covered);
    const std::span<const Activity* const> unplaced =
        view.derived.selected_cells(view.state.activities.query, view.state.counted).unplaced();
    if (unplaced.empty()) return;
    const SemScope region(ui, Role::Region, "unplaced", tr("Not placed yet"));
    heading(ui, 2, tr("Not placed yet"));
    paragraph(ui,
              ui.prints()   ? tr("These have no level or no stage.")
              : room >= 480 ? tr("These have no level or no stage. Open one and choose, or drag it to a cell.")
                            : tr("These have no level or no stage. Open one and choose."),
              Tone::Quiet);
    const float column = ui.px(240);
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    const std::size_t shown = view.ui.prints() ? unplaced.size() : std::min<std::size_t>(unplaced.size(), 40);
    for (std::size_t i = 0; i < shown; ++i) {
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
    if (const auto more = static_cast<long>(unplaced.size() - shown); more > 0)
        paragraph(ui, ui.fill(tr_n(more, "{} more is in the table.", "{} more are in the table."), more), Tone::Quiet);
}

}  // namespace waymark
