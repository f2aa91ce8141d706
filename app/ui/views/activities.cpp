#include <algorithm>
#include <array>

#include "ui/record_form.h"
#include "ui/view.h"
#include "ui/views/activity_actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The fields offered as filters, the most used first.
constexpr std::array<std::string_view, 8> kFilters = {"level",        "mainStage", "status", "category",
                                                      "exploitation", "whoFor",    "areas",  "rag"};

void filter_fields(const View& view) {
    Ui& ui = view.ui;
    ActivityQuery& query = view.state.query;
    const SemScope group(ui, Role::Region, "filters", tr("Filters"));
    const float column = ui.px(260);
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    for (const std::string_view key : kFilters) {
        if (x > outer.left && x + column > outer.right) {
            x = outer.left;
            y = bottom;
        }
        ui.push_flow({x, std::min(x + column, outer.right), x, y, outer.gap, outer.row_gap, 0, false});
        const Field* spec = field<Activity>(key);
        FrameList<Choice> choices(ui);
        choices.push_back({"*", tr("Any"), ""});
        for (const Choice& choice : view.derived.choices(spec->choices, true)) choices.push_back(choice);
        const auto at = std::find_if(query.filters.begin(), query.filters.end(),
                                     [&](const Filter& filter) { return filter.key == key; });
        const std::string_view value = at == query.filters.end() ? "*" : std::string_view(at->value);
        if (const auto chosen =
                select(ui, words_of(RecordKind::Activity, key).label, choices, value, {.key = key})) {
            std::erase_if(query.filters, [&](const Filter& filter) { return filter.key == key; });
            if (*chosen != "*") query.filters.push_back({std::string(key), *chosen});
        }
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(16);
    }
    ui.flow().y = bottom;
    if (!query.filters.empty() && button(ui, tr("Clear filters"), {.dense = true})) query.filters.clear();
}

void tool_bar(const View& view, std::size_t shown, std::size_t all) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    {
        const Row row(ui);
        {
            const SemScope looks(ui, Role::Toolbar, "look", tr("Show as"), true);
            if (toggle_button(ui, tr("Map"), !state.table)) state.table = false;
            if (toggle_button(ui, tr("Table"), state.table)) state.table = true;
        }
        const std::string_view filter = state.query.filters.empty()
                                            ? tr("Filter")
                                            : ui.fill(tr("Filter ({})"), state.query.filters.size());
        if (unfold_button(ui, filter, state.filters_open, {.key = "filter"}))
            state.filters_open = !state.filters_open;
        if (state.table && button(ui, tr("Columns"))) {
            state.dialog = DialogKind::Columns;
            state.dialog_choice = state.columns;
        }
        if (button(ui, tr("Paste rows"), {.description = tr("From a spreadsheet")})) {
            state.dialog = DialogKind::PasteRows;
            state.paste_text.clear();
            state.paste_plan.reset();
        }
        if (button(ui, tr("Add activity"), {.look = ButtonLook::Primary, .icon = Icon::Plus}))
            add_activity(view, {}, {});
    }
    if (auto typed = text_field(ui, tr("Find in activities"), state.query.text,
                                {.key = "find",
                                 .placeholder = tr("Find in activities"),
                                 .width = 420,
                                 .search = true,
                                 .label_hidden = true})) {
        state.query.text = std::move(*typed);
        const std::size_t now = view.derived.selected(state.query).size();
        ui.announce(ui.fill(tr("{} of {} match"), now, all));
    }
    if (state.filters_open) filter_fields(view);
    if (shown != all)
        paragraph(ui, ui.fill(tr("{} of {} activities match."), shown, all), Tone::Quiet, TextStyle::Small);
}

// -----------------------------------------------------------------------------------------------------------------
// Map

constexpr std::size_t kMostCards = 8;

/// The cards of a cell; beyond the first few a button leads to the table.
void cards(const View& view, std::span<const Activity* const> here, std::string_view level,
           std::string_view stage) {
    Ui& ui = view.ui;
    for (std::size_t i = 0; i < std::min(here.size(), kMostCards); ++i)
        activity_card(view, *here[i], ui.available(), true);
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
        for (std::size_t stage = 0; stage < stages; ++stage) {
            const Stage& stage_entry = framework.stages[shown[stage]];
            const std::span<const Activity* const> here = view.derived.selected_at(level, shown[stage]);
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
    for (std::size_t l = 0; l < view.framework.levels.size(); ++l) {
        const Level& level = view.framework.levels[l];
        const SemScope region(ui, Role::Region, level.id, level.title);
        heading(ui, 2, level.title);
        for (std::size_t s = 0; s < view.framework.stages.size(); ++s) {
            const Stage& stage = view.framework.stages[s];
            const SemScope group(ui, Role::Group, stage.id, ui.fill("{}, {}", level.title, stage.title));
            heading(ui, 3, stage.title);
            const std::span<const Activity* const> here = view.derived.selected_at(l, s);
            if (here.empty()) paragraph(ui, tr("No activity recorded"), Tone::Quiet, TextStyle::Small);
            cards(view, here, level.id, stage.id);
        }
    }
}

void map(const View& view) {
    Ui& ui = view.ui;
    const float room = ui.available() / ui.px(1);
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
    const std::span<const Activity* const> unplaced = view.derived.selected_unplaced();
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
        activity_card(view, *unplaced[i], ui.available(), true);
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(12);
    }
    ui.flow().y = bottom;
    if (unplaced.size() > 40)
        paragraph(ui, ui.fill(tr("{} more are in the table."), unplaced.size() - 40), Tone::Quiet);
}

// ---------------------------------------------------------------------------------------------------------------
// Table

class ActivityRows : public TableSource {
  public:
    ActivityRows(const View& view, std::span<const Activity* const> rows)
        : view_(view), rows_(rows), fields_(view.ui) {
        for (const std::string& key : view.state.columns)
            if (const Field* found = field<Activity>(key)) fields_.push_back(found);
    }
    [[nodiscard]] std::size_t rows() const override { return rows_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return rows_[row]->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const std::string_view text = view_.derived.shown(*rows_[row], *fields_[column]);
        return text.empty() && fields_[column]->key == "title" ? tr("Untitled activity") : text;
    }
    [[nodiscard]] bool ticked(std::size_t row) const override {
        return view_.state.ticked.contains(rows_[row]->id);
    }
    [[nodiscard]] bool current(std::size_t row) const override {
        return view_.state.activity == rows_[row]->id;
    }
    [[nodiscard]] std::span<const Field* const> fields() const { return fields_; }

  private:
    const View& view_;
    std::span<const Activity* const> rows_;
    FrameList<const Field*> fields_;
};

float column_width(const Field& spec) {
    if (spec.key == "title") return 320;
    switch (spec.kind) {
        case FieldKind::LongText:
        case FieldKind::List:
        case FieldKind::Choices:
            return 240;
        case FieldKind::Flag:
        case FieldKind::Date:
            return 150;
        default:
            return 180;
    }
}

void selection_bar(const View& view) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    if (state.ticked.empty()) return;
    const SemScope bar(ui, Role::Toolbar, "selection", tr("Selected activities"));
    const Row row(ui);
    const ImVec2 size = ui.measure(ui.fill(tr("{} selected"), state.ticked.size()), TextStyle::Strong);
    const ImRect rect = ui.place(size.x + ui.px(8), ui.px(44));
    ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - size.y / 2},
             ui.fill(tr("{} selected"), state.ticked.size()), TextStyle::Strong, ui.colours().text);
    ui.say(Role::Paragraph, ui.next_text_id(), ui.fill(tr("{} selected"), state.ticked.size()), rect);
    const auto open = [&](DialogKind kind) {
        state.dialog = kind;
        state.dialog_activity.clear();
        state.dialog_choice.clear();
    };
    if (button(ui, tr("Set status…"))) open(DialogKind::SetStatus);
    if (button(ui, tr("Move to…"))) open(DialogKind::Move);
    if (button(ui, tr("Duplicate"))) {
        std::vector<Edit> edits;
        for (const std::string& id : state.ticked)
            if (const Activity* activity = view.document.activities.find(id)) {
                auto copy = std::make_shared<Activity>(*activity);
                copy->id = view.new_id();
                copy->title = std::string(ui.fill(tr("{} (copy)"), activity->title));
                edits.push_back(PutRecord{std::shared_ptr<const Activity>(std::move(copy))});
            }
        const std::size_t count = edits.size();
        view.run(ui.fill(tr_n(static_cast<long>(count), "Duplicate {} activity", "Duplicate {} activities"),
                         count),
                 std::move(edits));
        ui.announce(
            ui.fill(tr_n(static_cast<long>(count), "{} activity added", "{} activities added"), count));
    }
    if (button(ui, tr("Remove"), {.look = ButtonLook::Danger})) open(DialogKind::RemoveActivities);
    if (button(ui, tr("Clear selection"), {.look = ButtonLook::Quiet})) state.ticked.clear();
}

void table(const View& view, std::span<const Activity* const> selected) {
    Ui& ui = view.ui;
    ViewState& state = view.state;
    selection_bar(view);
    const ActivityRows rows(view, selected);
    FrameList<TableColumn> columns(ui);
    for (const Field* spec : rows.fields())
        columns.push_back({spec->key, words_of(RecordKind::Activity, spec->key).label, column_width(*spec)});
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - ui.px(16);
    const TableOptions options{
        .key = "table",
        .caption = tr("Activities"),
        .sort_key = state.query.sort_key,
        .descending = state.query.descending,
        .ticks = true,
        .height = std::max(ui.px(280), bottom - ui.px(20) - (ui.flow().y + ImGui::GetScrollY()))};
    const TableEvents events = data_table(ui, options, columns, rows);
    if (events.sort_column) {
        const std::string key(columns[*events.sort_column].key);
        state.query.descending = state.query.sort_key == key && !state.query.descending;
        state.query.sort_key = key;
    }
    if (events.opened) open_activity(view, *selected[*events.opened]);
    if (events.ticked) {
        const std::string& id = selected[*events.ticked]->id;
        toggle(state.ticked, id);
    }
    if (events.tick_all) {
        const bool all = std::all_of(selected.begin(), selected.end(), [&](const Activity* activity) {
            return state.ticked.contains(activity->id);
        });
        for (const Activity* activity : selected) {
            if (all)
                state.ticked.erase(activity->id);
            else
                state.ticked.insert(activity->id);
        }
    }
}

}  // namespace

void activities_view(const View& view) {
    Ui& ui = view.ui;
    std::erase_if(view.state.ticked,
                  [&](const std::string& id) { return !view.document.activities.find(id); });
    heading(ui, 1, tr("Activities"));
    const std::size_t all = view.document.activities.size();
    tool_bar(view, view.derived.selected(view.state.query).size(), all);
    // Asked for after the tool bar, which may have changed the query.
    const std::span<const Activity* const> selected = view.derived.selected(view.state.query);
    if (all == 0) {
        callout(ui, "empty", tr("No activity recorded yet"),
                tr("Add one, or paste rows from a spreadsheet. An activity is something the partnership or "
                   "one of its members does: a training, a service, a protocol, a campaign."));
        if (view.state.table) return;
    }
    if (view.state.table)
        table(view, selected);
    else
        map(view);
}

}  // namespace waymark
