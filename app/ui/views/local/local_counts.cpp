#include <algorithm>

#include "model/analysis/public_version.h"
#include "model/document/words.h"
#include "ui/views/local/local.h"
#include "ui/views/parts/chosen.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/parts/move.h"
#include "ui/views/parts/record_form.h"
#include "ui/views/parts/standing.h"
#include "ui/views/paste/paste.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/layout.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

constexpr RecordKind kKind = RecordKind::LocalCount;
constexpr RowList kCountRows("counts");

bool is_small(const LocalCount& count) {
    return count.count && *count.count < kSmallestPublicCount;
}

std::string_view count_words(Ui& ui, const LocalCount& count) {
    if (!count.count.words().empty()) return ui.fill(tr("“{}”, not a number"), count.count.words());
    if (!count.count) return tr("No number");
    return is_small(count) ? ui.fill(tr("{}, not public"), number_words(ui, *count.count)) : number_words(ui, *count.count);
}

void add_count(const View& view) {
    LocalState& state = view.state.local;
    auto count = std::make_shared<LocalCount>();
    count->id = view.new_id();
    count->measure = state.series.measure;
    count->exploitation = state.series.exploitation;
    count->who = state.series.who;
    state.open = count->id;
    state.focus_new = true;
    view.run(tr("Add a count"), {PutRecord{std::shared_ptr<const LocalCount>(std::move(count))}});
    view.done(tr("Count added"));
}

/// Which series is drawn, and from which year.
void choose_series(const View& view) {
    Ui& ui = view.ui;
    SeriesChoice& series = view.state.local.series;
    const Flow outer = ui.flow();
    float x = outer.left, y = outer.y, bottom = y;
    const auto next = [&](std::string_view label, std::string_view key, std::span<const Choice> choices, std::string_view value,
                          float width = 205) {
        const float column = ui.px(width);
        if (x > outer.left && x + column > outer.right) {
            x = outer.left;
            y = bottom;
        }
        ui.push_flow({x, std::min(x + column, outer.right), x, y, outer.gap, outer.row_gap, 0, false});
        auto chosen = select(ui, label, choices, value, {.key = key});
        bottom = std::max(bottom, ui.pop_flow().y);
        x += column + ui.px(16);
        return chosen;
    };
    if (auto chosen = next(words_of(kKind, "measure").label, "series measure", view.derived.choices(ChoiceList("measure"), false),
                           series.measure, 270))
        series.measure = std::move(*chosen);
    DerivedLocal& local = view.derived.local();
    if (local.types().size() > 1 || !series.exploitation.empty())
        if (auto chosen = next(words_of(kKind, "exploitation").label, "series type", local.types(), series.exploitation))
            series.exploitation = std::move(*chosen);
    if (local.groups().size() > 1 || !series.who.empty())
        if (auto chosen = next(words_of(kKind, "who").label, "series group", local.groups(), series.who))
            series.who = std::move(*chosen);
    const Comparable& both = local.comparable(series);
    if (both.possible_bases.size() > 1) {
        FrameList<Choice> years(ui);
        for (const int year : both.possible_bases) {
            const std::string_view words = ui.keep(std::to_string(year));
            years.push_back({words, words, {}});
        }
        if (const auto chosen = next(tr("Year to compare from"), "base", years, ui.keep(std::to_string(*both.base_year))))
            for (const int year : both.possible_bases)
                if (std::to_string(year) == *chosen) series.base = year;
    }
    ui.flow().y = bottom;
}

class CountRows : public TableSource {
  public:
    CountRows(const View& view, std::span<const LocalCount* const> counts) : view_(view), counts_(counts) {}
    [[nodiscard]] std::size_t rows() const override { return counts_.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return counts_[row]->id; }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const LocalCount& count = *counts_[row];
        switch (column) {
            case 0:
                return title_of(view_, count);
            case 1:
                return count_words(view_.ui, count);
            case 2:
                return count.source.empty() ? tr("No source yet") : std::string_view(count.source);
            default:
                return day_words(view_.ui, count.published);
        }
    }
    [[nodiscard]] bool current(std::size_t row) const override { return view_.state.local.open == counts_[row]->id; }

  private:
    const View& view_;
    std::span<const LocalCount* const> counts_;
};

/// A count as a line to press, where a table has no room.
void count_line(const View& view, const CountRows& rows, std::size_t row) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const float pad = ui.px(12), wrap = ui.available() - 2 * pad;
    const std::string_view title = rows.cell(row, 0), below = ui.fill("{} · {}", rows.cell(row, 1), rows.cell(row, 2));
    const ImVec2 title_size = ui.measure(title, TextStyle::SmallStrong, wrap),
                 below_size = ui.measure(below, TextStyle::Small, wrap);
    const ImRect rect = ui.place(ui.available(), std::max(ui.px(48), title_size.y + below_size.y + ui.px(14)));
    const bool open = rows.current(row);
    const Control control = row_button(ui, rows.row_id(row), title, below, rect, open);
    ui.list_row(kCountRows, rows.row_id(row), control.id);
    if (control.visible) {
        paint_row_card(ui, control, open);
        ui.paint(ui.draw(), {rect.Min.x + pad, rect.Min.y + ui.px(7)}, title, TextStyle::SmallStrong, colours.text, wrap);
        ui.paint(ui.draw(), {rect.Min.x + pad, rect.Min.y + ui.px(7) + title_size.y}, below, TextStyle::Small,
                 open ? colours.text : colours.text_quiet, wrap);
        if (control.focused) ui.paint_focus_ring(rect, 5);
    }
    if (control.activated) view.state.local.open = rows.row_id(row);
}

void all_counts(const View& view) {
    Ui& ui = view.ui;
    const std::span<const LocalCount* const> counts = view.derived.local().counts();
    if (counts.empty()) return;
    const SemScope region(ui, Role::Region, "all counts", tr("All local counts"));
    heading(ui, 2, ui.fill(tr("All local counts ({})"), counts.size()));
    const CountRows rows(view, counts);
    if (ui.room() < 620) {
        for (std::size_t row = 0; row < counts.size(); ++row) count_line(view, rows, row);
        return;
    }
    const TableColumn columns[] = {{"title", tr("Count of"), 400, false},
                                   {"count", words_of(kKind, "count").label, 130, false},
                                   {"source", words_of(kKind, "source").label, 200, false},
                                   {"published", words_of(kKind, "published").label, 170, false}};
    if (copy_button(view)) copy_table(view, tr("All local counts"), columns, rows);
    const float height = ui.px(kTableRow) * static_cast<float>(std::min<std::size_t>(counts.size(), 12) + 1) + ui.px(4);
    const TableEvents events = data_table(
        ui, {.key = "counts", .caption = tr("All local counts"), .rows_of = kCountRows, .sort_key = {}, .height = height},
        columns, rows);
    if (events.opened) view.state.local.open = counts[*events.opened]->id;
}

/// Whose the national figures are, and what must be said with them.
void about_national(const View& view) {
    Ui& ui = view.ui;
    const Series* series = view.framework.series_of(view.state.local.series.measure);
    if (!series) return;
    const SemScope region(ui, Role::Region, "national", tr("About the national figures"));
    heading(ui, 2, tr("About the national figures"));
    paragraph(ui, ui.fill("{}, {}.", series->title, series->area));
    paragraph(ui, series->note);
    if (!view.state.local.series.exploitation.empty() || !view.state.local.series.who.empty())
        paragraph(ui, tr("They are not held by type of exploitation or by age: the line of the whole country "
                         "stands for all of them."));
    standing(view, *series);
}

/// One of a few, others are kept as they are.
void few_choices(const View& view, const LocalCount& count, std::string_view key, std::span<const Choice> choices,
                 const std::string& value) {
    const FieldWords words = words_of(kKind, key);
    const Editing editing(view.ui);
    if (auto chosen = select(view.ui, words.label, choices, value, {.key = key, .hint = words.help})) {
        view.run(edit_words(view, kKind, count, key, *chosen), {SetField{kKind, count.id, std::string(key), *chosen}});
        say_chosen(view, kKind, count, key, *chosen);
    }
}

}  // namespace

void local_counts(const View& view) {
    Ui& ui = view.ui;
    callout(ui, "rule", tr("Totals for a whole year, never a person or a case"),
            tr("Each with where it comes from. Counts below 5 are kept out of everything public, and so is a "
               "count that would give one away."));
    {
        const Row row(ui);
        if (button(ui, tr("Add count"), {.look = ButtonLook::Primary, .icon = Icon::Plus, .edits = true})) add_count(view);
        if (button(ui, tr("Paste counts"), {.description = tr("From a spreadsheet"), .edits = true}))
            open_paste(view, RecordKind::LocalCount);
    }
    if (view.document.profile.empty())
        paragraph(ui, tr("No local count is recorded yet. Until then you see the national figures alone."), Tone::Quiet);
    choose_series(view);
    local_plot(view);
    local_table(view);
    all_counts(view);
    about_national(view);
}

void count_detail(const View& view, const LocalCount& count) {
    Ui& ui = view.ui;
    if (std::exchange(view.state.local.focus_new, false)) ui.request_focus("count year");
    const SemScope form(ui, Role::Group, count.id, title_of(view, count));
    heading(ui, 2, title_of(view, count));
    note(ui, tr("A total for a whole year. No names, no cases."));
    edit_field(view, kKind, count, "year", "count year");
    edit_field(view, kKind, count, "count");
    if (is_small(count)) callout(ui, "small", {}, tr("This count is below 5. It is kept out of everything public."));
    edit_field(view, kKind, count, "measure");
    FrameList<Choice> types(ui);
    types.push_back({"", tr("All types"), {}});
    for (const Choice& type : view.derived.choices(ChoiceList("exploitation-type"), false))
        if (type.value != words::all_types) types.push_back({type.value, type.label, {}});
    few_choices(view, count, "exploitation", types, count.exploitation);
    const Choice groups[] = {{"", tr("Adults and children"), {}},
                             {words::adults, view.framework.title_of(ChoiceList("who-for"), words::adults), {}},
                             {words::children, view.framework.title_of(ChoiceList("who-for"), words::children), {}},
                             {words::not_known, view.framework.title_of(ChoiceList("who-for"), words::not_known), {}}};
    few_choices(view, count, "who", groups, count.who);
    edit_field(view, kKind, count, "source");
    edit_field(view, kKind, count, "published");
    ui.space(16);
    const Row row(ui);
    // Of several for one thing and year the last counts, unless another was published later.
    DerivedLocal& local = view.derived.local();
    const LocalCount *above = local.beside(count, false), *below = local.beside(count, true);
    if (above || below) move_buttons(view, kKind, count.id, title_of(view, count), above, below);
    if (button(ui, tr("Remove count"), {.look = ButtonLook::Danger, .edits = true})) {
        ui.focus_after_removing(kCountRows, count.id);
        view.run(ui.fill(tr("Remove “{}”"), title_of(view, count)), {RemoveRecords{kKind, {count.id}}});
        view.done(tr("Count removed"));
    }
}

}  // namespace waymark
