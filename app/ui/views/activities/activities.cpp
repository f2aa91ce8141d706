#include "ui/views/activities/activities.h"

#include <algorithm>
#include <array>

#include "model/base/contains.h"
#include "model/base/utf8.h"
#include "model/document/titles.h"
#include "ui/views/activities/activity_actions.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/parts/parts.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/field.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// The fields offered as filters at once; the others come with "More filters".
constexpr std::array<std::string_view, 8> kFilters = {"level",        "mainStage", "status", "category",
                                                      "exploitation", "whoFor",    "areas",  "rag"};

bool is_offered_at_once(std::string_view key) {
    return contains(kFilters, key);
}

void filter_field(const View& view, const Field& field) {
    ActivityQuery& query = view.state.activities.query;
    FrameList<Choice> choices(view.ui);
    choices.push_back({"*", tr("Any"), ""});
    if (field.type == FieldType::Flag) {
        choices.push_back({"true", tr("Yes"), ""});
        choices.push_back({"false", tr("No"), ""});
    } else if (field.choices.source == ChoiceSource::Areas) {
        choices.push_back({"", tr("Not said"), ""});
        for (const Choice& choice : view.derived.gaps().areas()) choices.push_back(choice);
    } else {
        for (const Choice& choice : view.derived.choices(field.choices, true)) choices.push_back(choice);
    }
    const auto at =
        std::find_if(query.filters.begin(), query.filters.end(), [&](const Filter& filter) { return filter.key == field.key; });
    const std::string_view value = at == query.filters.end() ? "*" : std::string_view(at->value);
    // From the map, an area that nothing names may be asked for: an activity may be in the whole of its region.
    if (field.choices.source == ChoiceSource::Areas &&
        std::none_of(choices.begin(), choices.end(), [&](const Choice& choice) { return choice.value == value; }))
        choices.push_back({value, view.areas.name_of(value), ""});
    if (const auto chosen =
            select(view.ui, words_of(RecordKind::Activity, field.key).label, choices, value, {.key = field.key})) {
        std::erase_if(query.filters, [&](const Filter& filter) { return filter.key == field.key; });
        if (*chosen != "*") query.filters.push_back({std::string(field.key), *chosen});
    }
}

/// Set by the map and the picture, and shown only then.
void stage_filter(const View& view) {
    ActivityQuery& query = view.state.activities.query;
    const auto at =
        std::find_if(query.filters.begin(), query.filters.end(), [](const Filter& filter) { return filter.key == kServesStage; });
    if (at == query.filters.end()) return;
    FrameList<Choice> choices(view.ui);
    choices.push_back({"*", tr("Any"), ""});
    for (const Choice& choice : view.derived.choices(ChoiceSource::Stages, false)) choices.push_back(choice);
    if (const auto chosen = select(view.ui, tr("Stage, main or other"), choices, at->value, {.key = kServesStage})) {
        if (*chosen == "*")
            query.filters.erase(at);
        else
            at->value = *chosen;
    }
}

void filter_fields(const View& view) {
    Ui& ui = view.ui;
    ActivityQuery& query = view.state.activities.query;
    const SemScope group(ui, Role::Region, "filters", tr("Filters"));
    const float column = ui.px(260);
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    const auto put = [&](const Field& field) {
        if (x > outer.left && x + column > outer.right) {
            x = outer.left;
            y = bottom;
        }
        ui.push_flow({x, std::min(x + column, outer.right), x, y, outer.gap, outer.row_gap, 0, false});
        filter_field(view, field);
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(16);
    };
    for (const std::string_view key : kFilters) put(*field<Activity>(key));
    ui.flow().y = bottom;
    stage_filter(view);
    bottom = ui.flow().y;
    const bool all =
        view.state.activities.all_filters || std::any_of(query.filters.begin(), query.filters.end(), [](const Filter& filter) {
            return filter.key != kServesStage && !is_offered_at_once(filter.key);
        });
    if (unfold_button(ui, tr("More filters"), all)) view.state.activities.all_filters = !all;
    if (all) {
        x = outer.left;
        y = bottom = ui.flow().y;
        for (const Field& one : fields<Activity>())
            if ((!one.choices.empty() || one.type == FieldType::Flag) && !is_offered_at_once(one.key)) put(one);
        ui.flow().y = bottom;
    }
    if (!query.filters.empty() && button(ui, tr("Clear filters"), {.dense = true})) query.filters.clear();
}

/// A filter in words: "Level: Local".
std::string_view words_for(const View& view, const Filter& filter) {
    Ui& ui = view.ui;
    if (filter.key == kServesStage)
        return ui.fill("{}: {}", tr("Stage, main or other"), view.framework.title_of(ChoiceSource::Stages, filter.value));
    const Field* const found = field<Activity>(filter.key);
    if (!found) return filter.value;
    const std::string_view label = words_of(RecordKind::Activity, filter.key).label;
    if (found->type == FieldType::Flag) return ui.fill("{}: {}", label, filter.value == "true" ? tr("Yes") : tr("No"));
    if (filter.value.empty()) return ui.fill("{}: {}", label, tr("Not said"));
    return ui.fill("{}: {}", label, view.derived.title(found->choices, filter.value));
}

/// Of a long text its first letters: what was typed or pasted stands in the field itself.
std::string_view beginning(Ui& ui, std::string_view text) {
    constexpr std::size_t kEnough = 60;
    if (text.size() <= kEnough) return text;
    std::size_t end = kEnough;
    while (is_continuation(text[end])) --end;
    return ui.fill("{}…", text.substr(0, end));
}

/// By what the activities shown are chosen, in words, which a print has too; empty: they are all shown.
std::string_view shown_by(const View& view) {
    Ui& ui = view.ui;
    const ActivityQuery& query = view.state.activities.query;
    std::string_view by;
    const auto add = [&](std::string_view words) { by = ui.joined(by, "; ", words); };
    if (view.state.counted == Counted::Running) add(tr("running only"));
    if (!query.text.empty()) add(ui.fill(tr("found by “{}”"), beginning(ui, query.text)));
    for (const Filter& filter : query.filters) add(words_for(view, filter));
    return by;
}

/// True when the table is to be copied.
bool tool_bar(const View& view, std::size_t shown, std::size_t all) {
    Ui& ui = view.ui;
    ActivitiesState& state = view.state.activities;
    bool copies = false;
    {
        const Row row(ui);
        {
            const SemScope looks(ui, Role::Toolbar, "look", tr("Show as"), true);
            if (toggle_button(ui, tr("Map"), !state.as_table)) state.as_table = false;
            if (toggle_button(ui, tr("Table"), state.as_table)) state.as_table = true;
        }
        counted_switch(view);
        if (!state.as_table && ui.room() >= 480 &&
            toggle_button(ui, tr("Compact"), state.compact,
                          {.description = tr("One line a card, and all levels in the window at once")}))
            state.compact = !state.compact;
        const std::string_view filter =
            state.query.filters.empty() ? tr("Filter") : ui.fill(tr("Filter ({})"), state.query.filters.size());
        if (unfold_button(ui, filter, state.filters_open, {.key = "filter"})) state.filters_open = !state.filters_open;
        if (!in_own_order(view) && button(ui, tr("In your own order"))) {
            state.query.sort_key.clear();
            state.query.descending = false;
        }
        if (state.as_table && button(ui, tr("Columns"))) {
            view.state.dialog = DialogKind::Columns;
            view.state.dialog_choice = state.columns;
        }
        copies = state.as_table && shown > 0 && copy_button(view);
        if (button(ui, tr("Paste rows"), {.description = tr("From a spreadsheet"), .edits = true}))
            open_paste(view, RecordKind::Activity);
        if (button(ui, tr("Add activity"), {.look = ButtonLook::Primary, .icon = Icon::Plus, .edits = true})) add_activity(view);
    }
    if (auto typed = text_field(
            ui, tr("Find in activities"), state.query.text,
            {.key = "find", .placeholder = tr("Find in activities"), .width = 420, .search = true, .label_hidden = true})) {
        state.query.text = std::move(*typed);
        const std::size_t now = view.derived.selected(state.query, view.state.counted).size();
        ui.announce_passing(ui.fill(tr("{} of {} match"), now, all));
    } else if (!state.query.text.empty() && ui.is_editing(ui.id_of("find")) && ui.take_escape(Ui::Layer::Page)) {
        state.query.text.clear();
        ui.announce_passing(tr("All are shown again."));
    }
    if (state.filters_open) filter_fields(view);
    if (const std::string_view by = shown_by(view); all > 0 && !by.empty())
        paragraph(ui,
                  ui.fill(tr_n(static_cast<long>(all), "Showing {} of {} activity: {}.", "Showing {} of {} activities: {}."),
                          shown, all, by),
                  Tone::Quiet, TextStyle::Small);
    return copies;
}

class ActivityRows : public TableSource {
  public:
    ActivityRows(const View& view, std::span<const Activity* const> rows) : view_(view), rows_(rows), fields_(view.ui) {
        for (const std::string& key : view.state.activities.columns)
            if (const Field* found = field<Activity>(key)) fields_.push_back(found);
    }
    [[nodiscard]] std::size_t rows() const override { return rows_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return rows_[row]->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const std::string_view text = view_.derived.shown(*rows_[row], *fields_[column]);
        return fields_[column]->key == "title" ? name_or_unnamed(RecordKind::Activity, text) : text;
    }
    [[nodiscard]] bool ticked(std::size_t row) const override { return view_.state.activities.ticked.contains(rows_[row]->id); }
    [[nodiscard]] bool current(std::size_t row) const override { return view_.state.activities.open == rows_[row]->id; }
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

/// Moves what is ticked by one place among what is shown, as one step of undo.
void move_ticked(const View& view, std::span<const Activity* const> shown, bool down) {
    Ui& ui = view.ui;
    const auto& ticked = view.state.activities.ticked;
    std::vector<const Activity*> order(shown.begin(), shown.end());
    std::vector<Edit> edits;
    if (down) std::reverse(order.begin(), order.end());
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (!ticked.contains(order[i]->id) || ticked.contains(order[i - 1]->id)) continue;
        edits.push_back(MoveRecord{RecordKind::Activity, order[i]->id, order[i - 1]->id, down});
        std::swap(order[i], order[i - 1]);
    }
    if (edits.empty()) return ui.announce(down ? tr("They stand last already") : tr("They stand first already"));
    const auto number = static_cast<long>(edits.size());
    const std::string_view label = ui.fill(down ? tr_n(number, "Move {} activity down", "Move {} activities down")
                                                : tr_n(number, "Move {} activity up", "Move {} activities up"),
                                           edits.size());
    const std::string_view done = ui.fill(down ? tr_n(number, "{} activity moved down", "{} activities moved down")
                                               : tr_n(number, "{} activity moved up", "{} activities moved up"),
                                          edits.size());
    view.run(label, std::move(edits));
    view.done(done);
}

void duplicate_seen(const View& view, const FrameList<const Activity*>& seen) {
    Ui& ui = view.ui;
    std::vector<Edit> edits;
    std::string first;
    for (const Activity* activity : seen) {
        auto copy = std::make_shared<Activity>(*activity);
        copy->id = view.new_id();
        copy->title = std::string(ui.fill(tr("{} (copy)"), activity->title));
        if (first.empty()) first = copy->id;
        const MoveRecord beside{RecordKind::Activity, copy->id, activity->id, true};
        edits.push_back(PutRecord{std::shared_ptr<const Activity>(std::move(copy))});
        edits.push_back(beside);
    }
    const auto count = static_cast<long>(seen.size());
    view.run(ui.fill(tr_n(count, "Duplicate {} activity", "Duplicate {} activities"), seen.size()), std::move(edits));
    view.done(ui.fill(tr_n(count, "{} activity added, a copy of {}", "{} activities added, copies of {}"), seen.size(),
                      names_of(view, seen)),
              RecordKind::Activity, first);
}

/// What can be done with the ticked activities that are in sight; the others keep their ticks.
void selection_bar(const View& view, std::span<const Activity* const> shown) {
    Ui& ui = view.ui;
    ActivitiesState& state = view.state.activities;
    if (state.ticked.empty()) return;
    FrameList<const Activity*> seen(ui);
    ticked_and_seen(view, seen);
    const SemScope bar(ui, Role::Toolbar, "selection", tr("Selected activities"));
    const Row row(ui);
    const std::size_t hidden = state.ticked.size() - seen.size();
    const std::string_view words = hidden == 0 ? ui.fill(tr("{} selected"), seen.size())
                                               : ui.fill(tr("{} selected, {} more not shown"), seen.size(), hidden);
    const float wrap = ui.available() - ui.px(8);
    const ImVec2 size = ui.measure(words, TextStyle::Strong, wrap);
    const ImRect rect = ui.place(size.x + ui.px(8), std::max(ui.px(44), size.y));
    ui.paint(ui.draw(), {rect.Min.x, rect.GetCenter().y - size.y / 2}, words, TextStyle::Strong, ui.colours().text, wrap);
    ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    const auto open = [&](DialogKind kind) {
        view.state.dialog = kind;
        view.state.dialog_activity.clear();
        view.state.dialog_choice.clear();
    };
    if (!seen.empty()) {
        if (button(ui, tr("Set status…"), {.edits = true})) open(DialogKind::SetStatus);
        if (button(ui, tr("Move to…"), {.edits = true})) open(DialogKind::Move);
        const std::string_view why_not = in_own_order(view) ? std::string_view() : why_not_in_own_order();
        if (button(ui, tr("Move up"), {.disabled = why_not, .edits = true})) move_ticked(view, shown, false);
        if (button(ui, tr("Move down"), {.disabled = why_not, .edits = true})) move_ticked(view, shown, true);
        if (button(ui, tr("Duplicate"), {.edits = true})) duplicate_seen(view, seen);
        const bool may = !std::all_of(seen.begin(), seen.end(), [](const Activity* activity) { return activity->publish; });
        if (button(ui, may ? tr("May be published") : tr("Not to be published"), {.key = "publish", .edits = true}))
            let_publish(view, seen, may);
        if (button(ui, tr("Remove"), {.look = ButtonLook::Danger, .edits = true})) open(DialogKind::RemoveActivities);
    }
    if (button(ui, tr("Clear selection"), {.look = ButtonLook::Quiet})) state.ticked.clear();
}

void table(const View& view, std::span<const Activity* const> selected, bool copies) {
    Ui& ui = view.ui;
    ActivitiesState& state = view.state.activities;
    selection_bar(view, selected);
    const ActivityRows rows(view, selected);
    FrameList<TableColumn> columns(ui);
    for (const Field* spec : rows.fields())
        columns.push_back({spec->key, words_of(RecordKind::Activity, spec->key).label, column_width(*spec)});
    if (copies) copy_table(view, tr("Activities"), columns, rows);
    const float bottom = ImGui::GetWindowPos().y + ImGui::GetWindowHeight() - ui.px(16);
    const TableOptions options{.key = "table",
                               .caption = tr("Activities"),
                               .rows_of = kActivityRows,
                               .sort_key = state.query.sort_key,
                               .descending = state.query.descending,
                               .ticks = true,
                               .height = std::max(ui.px(280), bottom - ui.px(20) - (ui.flow().y + ImGui::GetScrollY()))};
    const TableEvents events = data_table(ui, options, columns, rows);
    if (events.sort_column) {
        const std::string key(columns[*events.sort_column].key);
        // Up, down, and back to the order people gave them.
        ActivityQuery& query = state.query;
        const bool same = query.sort_key == key;
        query.sort_key = same && query.descending ? std::string() : key;
        query.descending = same && !query.descending;
    }
    if (events.opened) open_activity(view, *selected[*events.opened]);
    if (events.ticked) {
        const std::string& id = selected[*events.ticked]->id;
        toggle(state.ticked, id);
    }
    if (events.tick_all) {
        const bool all = std::all_of(selected.begin(), selected.end(),
                                     [&](const Activity* activity) { return state.ticked.contains(activity->id); });
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
    std::erase_if(view.state.activities.ticked, [&](const std::string& id) { return !view.document.activities.find(id); });
    heading(ui, 1, tr("Activities"));
    const std::size_t all = view.document.activities.size();
    const bool copies = tool_bar(view, view.derived.selected(view.state.activities.query, view.state.counted).size(), all);
    // Asked for after the tool bar, which may have changed the query.
    const std::span<const Activity* const> selected = view.derived.selected(view.state.activities.query, view.state.counted);
    if (all == 0) {
        callout(ui, "empty", tr("No activity recorded yet"),
                tr("Add one, or paste rows from a spreadsheet. An activity is something the partnership or "
                   "one of its members does: a training, a service, a protocol, a campaign."));
        if (view.state.activities.as_table) return;
    }
    if (view.state.activities.as_table)
        table(view, selected, copies);
    else
        activity_map(view);
}

}  // namespace waymark
