#include <algorithm>
#include <array>
#include <cmath>

#include "model/analysis/public_version.h"
#include "present/figures/plot.h"
#include "present/figures/plot_words.h"
#include "ui/views/local/local.h"
#include "ui/views/parts/figure_view.h"
#include "ui/views/parts/frame_words.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

void line(const Ui& ui, const Plot& plot, const YearSeries& series, PlotLine which) {
    const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
    const Colour ink = colour_of(plot_ink(which), ui.theme_name());
    const float stroke = plot_stroke(which, ui.px(1));
    plot.each_piece(series, [&](FigurePoint from, FigurePoint to) {
        if (which == PlotLine::Local)
            ui.draw()->AddLine(painter.at(from), painter.at(to), ink, stroke);
        else
            painter.dashes(std::array{from, to}, plot_ink(which), stroke, ui.px(1));
    });
    plot.each_point(series, [&](FigurePoint at) { painter.paint(plot_point(which, at, ui.px(1))); });
}

std::string_view area_of(const View& view) {
    return area_of(view.framework, view.state.local.series.measure);
}

/// As it is written.
struct Label : PlotLabel {
    std::string_view words;
    float width = 0;
};

Label label_of(Ui& ui, const YearSeries& series, PlotOf measure, std::string_view name, float wrap) {
    Label label;
    label.point = ends_of(series, measure).last;
    if (!label.point) return label;
    label.words = ui.fill("{} {}", name, std::lround(*value_of(*label.point, measure)));
    const ImVec2 size = ui.measure(label.words, TextStyle::SmallStrong, wrap);
    label.width = size.x;
    label.height = size.y;
    return label;
}

void paint_labels(Ui& ui, const Plot& plot, Label local, Label national, float wrap) {
    place_labels(plot, local, national, 0, plot.bottom);
    for (const Label* label : {&local, &national}) {
        if (!label->point) continue;
        const ImVec2 at(plot.x(label->point->year) + ui.px(12), label->middle - label->height / 2);
        // A line that ends before the other has that one behind its name.
        if (label->point->year != plot.span.last)
            ui.draw()->AddRectFilled(at, {at.x + label->width, at.y + label->height}, with_alpha(ui.colours().surface, 0.85f),
                                     ui.px(3));
        const Paint ink = plot_ink(label == &local ? PlotLine::Local : PlotLine::National);
        ui.paint(ui.draw(), at, label->words, TextStyle::SmallStrong, colour_of(ink, ui.theme_name()), wrap);
    }
}

/// Lines across with their values, the base of an index, and the years below.
void paint_axes(Ui& ui, const Plot& plot, std::optional<int> base_year) {
    const Theme& colours = ui.colours();
    const float small = ui.line_height(TextStyle::Small);
    for (double value = 0; value <= plot.span.top; value += plot.span.step) {
        const float y = std::round(plot.y(value));
        ui.rule({plot.left, y}, {plot.right, y}, colour_of(plot_rule(value), ui.theme_name()));
        const std::string_view words = number_words(ui, static_cast<std::int64_t>(value));
        ui.paint(ui.draw(), {plot.left - ui.px(8) - ui.measure(words, TextStyle::Small).x, y - small / 2}, words,
                 TextStyle::Small, colours.text_quiet);
    }
    if (plot.of == PlotOf::Index) {
        const float x = std::round(plot.x(*base_year)), y = std::round(plot.y(100));
        ui.rule({x, plot.top}, {x, plot.bottom}, colours.border);
        ui.rule({plot.left, y}, {plot.right, y}, colours.border);
    }
    const int apart = plot.years_apart(ui.measure("0000", TextStyle::Small).x + ui.px(12));
    for (int year = plot.span.last; year >= plot.span.first; year -= apart) {
        const float x = plot.x(year);
        ui.draw()->AddLine({x, plot.bottom}, {x, plot.bottom + ui.px(5)}, colours.border, ui.px(1));
        ui.paint_centred(ui.draw(), {x, plot.bottom + ui.px(8) + small / 2}, std::to_string(year), TextStyle::Small,
                         colours.text);
    }
}

/// Both lines in words, over the same years where the country has them.
void in_words(const View& view, const Comparable& both, PlotOf measure) {
    Ui& ui = view.ui;
    FrameWords words(ui);
    for (const std::string_view line : {local_change(words, both, measure), national_change(words, both, measure, area_of(view))})
        if (!line.empty()) paragraph(ui, line);
    if (!both.note.empty()) note(ui, both.note);
}

}  // namespace

void local_plot(const View& view) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const Comparable& both = view.derived.local().comparable(view.state.local.series);
    const PlotOf measure = plot_of(both);
    Plot plot;
    plot.of = measure;
    plot.span = span_of(both, measure);
    if (!plot.span.any) return paragraph(ui, tr("There is no figure to draw yet."), Tone::Quiet);
    const float small = ui.line_height(TextStyle::Small);
    FrameWords room_for_words(ui);
    const std::string_view title = plot_title(room_for_words, both, measure, area_of(view));
    const SemScope figure(ui, Role::Figure, "plot", title);
    {
        // Drawn only: it is the figure's name.
        const float room = ui.reading_width();
        const ImRect rect = ui.place(room, ui.measure(title, TextStyle::Strong, room).y);
        ui.paint(ui.draw(), rect.Min, title, TextStyle::Strong, colours.text, room);
    }
    const bool wide = ui.room() >= 620;
    const float wrap = wide ? 0 : ui.px(76);
    const Label local = measure == PlotOf::NationalCount ? Label() : label_of(ui, both.local, measure, tr("Local"), wrap);
    const Label national = measure == PlotOf::LocalCount ? Label() : label_of(ui, both.national, measure, area_of(view), wrap);
    const ImRect whole = ui.place(std::min(ui.available(), ui.px(980)), ui.px(wide ? 320 : 280));
    plot.left =
        whole.Min.x + (ui.measure(number_words(ui, static_cast<std::int64_t>(plot.span.top)), TextStyle::Small).x + ui.px(10));
    plot.top = whole.Min.y + small / 2;
    plot.right = whole.Max.x - (std::max(local.width, national.width) + ui.px(16));
    plot.bottom = whole.Max.y - small - ui.px(8);
    if (ImGui::IsRectVisible(whole.Min, whole.Max)) {
        paint_axes(ui, plot, both.base_year);
        if (measure != PlotOf::LocalCount) line(ui, plot, both.national, PlotLine::National);
        if (measure != PlotOf::NationalCount) line(ui, plot, both.local, PlotLine::Local);
        paint_labels(ui, plot, local, national, wrap);
    }
    in_words(view, both, measure);
}

void local_table(const View& view) {
    Ui& ui = view.ui;
    const Comparable& both = view.derived.local().comparable(view.state.local.series);
    const bool wide = ui.room() >= 760;
    int first = 9999, last = 0;
    for (const YearSeries* series : {&both.local, &both.national}) {
        if (series->points.empty()) continue;
        first = std::min(first, series->points.front().year);
        last = std::max(last, series->points.back().year);
    }
    const std::string_view none = tr("–"), area = area_of(view);
    const YearPoint* here = nullptr;
    const auto count_of = [&](const YearPoint* point) { return point && point->count ? number_words(ui, *point->count) : none; };
    const auto index_of = [&](const YearPoint* point) {
        return point && point->index ? ui.fill("{}", std::lround(*point->index)) : none;
    };
    const auto source_of = [&](const YearPoint* point) {
        if (!point) return std::string_view();
        std::string_view words = point->source.empty() ? tr("No source yet") : std::string_view(point->source);
        if (!point->published.empty())
            words = ui.fill(point == here ? tr("{}; published {}") : tr("{}; as given in {}"), words,
                            day_words(ui, point->published));
        for (const std::int64_t other : point->other_counts)
            words = ui.fill(tr("{}; also given as {}"), words, number_words(ui, other));
        if (point->count && *point->count < kSmallestPublicCount) words = ui.fill(tr("{}; below 5, not public"), words);
        return words;
    };
    FrameList<std::string_view> cells(ui);
    for (int year = last; year >= first; --year) {
        here = both.local.at(year);
        const YearPoint* there = both.national.at(year);
        if (!here && !there) continue;
        for (const std::string_view cell : {ui.keep(std::to_string(year)), count_of(here), index_of(here), count_of(there),
                                            index_of(there), source_of(here), source_of(there)})
            cells.push_back(cell);
    }
    if (cells.empty()) return;
    const std::string_view caption = ui.fill(tr("{}, year by year"), both.local.title);
    heading(ui, 2, caption);
    if (wide) {
        const PlainColumn columns[] = {{tr("Year"), 68, 0, false},
                                       {tr("Local"), 76, 0, true},
                                       {tr("Index"), 76, 0, true},
                                       {area, 100, 0, true},
                                       {ui.fill(tr("Index, {}"), area), 110, 0, true},
                                       {tr("Local source"), 150, 1, false},
                                       {ui.fill(tr("Source, {}"), area), 180, 1.2f, false}};
        return plain_table(ui, "years", caption, columns, cells);
    }
    for (std::size_t i = 0; i < cells.size(); i += 7) {
        const auto part = [&](std::string_view name, std::size_t at, std::size_t source) {
            return ui.fill(cells[at] == none       ? tr("{}: no count")
                           : cells[at + 1] == none ? tr("{}: {}. {}")
                                                   : tr("{}: {}. {}; index {}"),
                           name, cells[at], cells[source], cells[at + 1]);
        };
        fact(ui, cells[i], ui.fill("{}\n{}", part(tr("Local"), i + 1, i + 5), part(area, i + 3, i + 6)));
    }
}

}  // namespace waymark
