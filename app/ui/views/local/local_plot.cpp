#include <algorithm>
#include <cmath>

#include "model/analysis/public_version.h"
#include "present/figures/plot_words.h"
#include "ui/views/local/local.h"
#include "ui/views/parts/frame_words.h"
#include "ui/widgets/dashes.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// Where years and values lie on the screen.
struct Scale {
    ImRect area;
    int first = 0, last = 0;
    double top = 1;
    [[nodiscard]] float x(int year) const {
        return first == last ? area.GetCenter().x
                             : area.Min.x + area.GetWidth() * static_cast<float>(year - first) /
                                                static_cast<float>(last - first);
    }
    [[nodiscard]] float y(double value) const {
        return area.Max.y - area.GetHeight() * static_cast<float>(value / top);
    }
};

/// The line of one series; a year without a value is a gap in it. The local one is whole with round points,
/// the national one dashed with square points.
void line(Ui& ui, const Scale& scale, const YearSeries& series, PlotOf measure, bool local) {
    const Colour colour = local ? ui.colours().accent : ui.colours().text;
    ImDrawList* list = ui.draw();
    const YearPoint* before = nullptr;
    for (const YearPoint& point : series.points) {
        const auto value = value_of(point, measure);
        if (value && before && before->year + 1 == point.year) {
            const ImVec2 from(scale.x(before->year), scale.y(*value_of(*before, measure))),
                to(scale.x(point.year), scale.y(*value));
            if (local)
                list->AddLine(from, to, colour, ui.px(3));
            else
                dashed_line(ui, from, to, colour, 2);
        }
        before = value ? &point : nullptr;
    }
    for (const YearPoint& point : series.points) {
        const auto value = value_of(point, measure);
        if (!value) continue;
        const ImVec2 at(scale.x(point.year), scale.y(*value));
        if (local) {
            list->AddCircleFilled(at, ui.px(5.5f), colour);
        } else {
            const float r = ui.px(4.5f);
            list->AddRectFilled({at.x - r, at.y - r}, {at.x + r, at.y + r}, ui.colours().surface);
            list->AddRect({at.x - r, at.y - r}, {at.x + r, at.y + r}, colour, 0, 0, ui.px(2));
        }
    }
}

std::string_view area_of(const View& view) {
    return area_of(view.framework, view.state.local.measure);
}

/// The name of a line and its last value, to stand at its end.
struct Label {
    const YearPoint* point = nullptr;  ///< Nothing: the line is not drawn
    std::string_view words;
    ImVec2 size;
    float y = 0;  ///< Of its top
};

Label label_of(Ui& ui, const YearSeries& series, PlotOf measure, std::string_view name, float wrap) {
    Label label;
    label.point = ends_of(series, measure).last;
    if (!label.point) return label;
    label.words = ui.fill("{} {}", name, std::lround(*value_of(*label.point, measure)));
    label.size = ui.measure(label.words, TextStyle::SmallStrong, wrap);
    return label;
}

/// Both names beside the ends of their lines, moved apart where they would lie on one another.
void paint_labels(Ui& ui, const Scale& scale, Label local, Label national, PlotOf measure, float wrap) {
    const auto middle = [&](const Label& label) { return scale.y(*value_of(*label.point, measure)); };
    for (Label* label : {&local, &national})
        if (label->point) label->y = middle(*label) - label->size.y / 2;
    if (local.point && national.point) {
        Label& upper = local.y + local.size.y / 2 <= national.y + national.size.y / 2 ? local : national;
        Label& lower = &upper == &local ? national : local;
        if (const float over = upper.y + upper.size.y - lower.y; over > 0) {
            upper.y -= over / 2;
            lower.y += over / 2;
        }
        lower.y = std::min(lower.y, scale.area.Max.y - lower.size.y);
        upper.y = std::min(upper.y, lower.y - upper.size.y);
    }
    for (const Label* label : {&local, &national}) {
        if (!label->point) continue;
        const ImVec2 at(scale.x(label->point->year) + ui.px(12), label->y);
        // A line that ends before the other has that one behind its name.
        if (label->point->year != scale.last)
            ui.draw()->AddRectFilled(at, {at.x + label->size.x, at.y + label->size.y},
                                     with_alpha(ui.colours().surface, 0.85f), ui.px(3));
        ui.paint(ui.draw(), at, label->words, TextStyle::SmallStrong,
                 label == &local ? ui.colours().accent : ui.colours().text, wrap);
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
    const Comparable& both = view.derived.local().comparable(view.state.local);
    const PlotOf measure = plot_of(both);
    const PlotSpan span = span_of(both, measure);
    if (!span.any) return paragraph(ui, tr("There is no figure to draw yet."), Tone::Quiet);
    Scale scale{{}, span.first, span.last, span.top};
    const double step = span.step;
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
    const Label local =
        measure == PlotOf::NationalCount ? Label() : label_of(ui, both.local, measure, tr("Local"), wrap);
    const Label national =
        measure == PlotOf::LocalCount ? Label() : label_of(ui, both.national, measure, area_of(view), wrap);
    const ImRect whole = ui.place(std::min(ui.available(), ui.px(980)), ui.px(wide ? 320 : 280));
    const float left =
        ui.measure(number_words(ui, static_cast<std::int64_t>(scale.top)), TextStyle::Small).x + ui.px(10);
    const float right = std::max(local.size.x, national.size.x) + ui.px(16);
    scale.area = {whole.Min.x + left, whole.Min.y + small / 2, whole.Max.x - right,
                  whole.Max.y - small - ui.px(8)};

    if (ImGui::IsRectVisible(whole.Min, whole.Max)) {
        for (double value = 0; value <= scale.top; value += step) {
            const float y = std::round(scale.y(value));
            ui.rule({scale.area.Min.x, y}, {scale.area.Max.x, y},
                    value == 0 ? colours.border : colours.divider);
            const std::string_view words = number_words(ui, static_cast<std::int64_t>(value));
            ui.paint(ui.draw(),
                     {scale.area.Min.x - ui.px(8) - ui.measure(words, TextStyle::Small).x, y - small / 2},
                     words, TextStyle::Small, colours.text_quiet);
        }
        if (measure == PlotOf::Index) {
            const float x = std::round(scale.x(*both.base_year)), y = std::round(scale.y(100));
            ui.rule({x, scale.area.Min.y}, {x, scale.area.Max.y}, colours.border);
            ui.rule({scale.area.Min.x, y}, {scale.area.Max.x, y}, colours.border);
        }
        // As many years as fit, counted from the last.
        const float room = ui.measure("0000", TextStyle::Small).x + ui.px(12);
        const float year_width = scale.first == scale.last
                                     ? room
                                     : scale.area.GetWidth() / static_cast<float>(scale.last - scale.first);
        const int every = std::max(1, static_cast<int>(std::ceil(room / year_width)));
        for (int year = scale.last; year >= scale.first; year -= every) {
            ui.draw()->AddLine({scale.x(year), scale.area.Max.y},
                               {scale.x(year), scale.area.Max.y + ui.px(5)}, colours.border, ui.px(1));
            ui.paint_centred(ui.draw(), {scale.x(year), scale.area.Max.y + ui.px(8) + small / 2},
                             std::to_string(year), TextStyle::Small, colours.text);
        }
        if (measure != PlotOf::LocalCount) line(ui, scale, both.national, measure, false);
        if (measure != PlotOf::NationalCount) line(ui, scale, both.local, measure, true);
        paint_labels(ui, scale, local, national, measure, wrap);
    }
    in_words(view, both, measure);
}

void local_table(const View& view) {
    Ui& ui = view.ui;
    const Comparable& both = view.derived.local().comparable(view.state.local);
    const bool wide = ui.room() >= 760;
    int first = 9999, last = 0;
    for (const YearSeries* series : {&both.local, &both.national}) {
        if (series->points.empty()) continue;
        first = std::min(first, series->points.front().year);
        last = std::max(last, series->points.back().year);
    }
    const std::string_view none = tr("–"), area = area_of(view);
    const YearPoint* here = nullptr;
    const auto count_of = [&](const YearPoint* point) {
        return point && point->count ? number_words(ui, *point->count) : none;
    };
    const auto index_of = [&](const YearPoint* point) {
        return point && point->index ? ui.fill("{}", std::lround(*point->index)) : none;
    };
    const auto source_of = [&](const YearPoint* point) {
        if (!point) return std::string_view();
        std::string_view words =
            point->source.empty() ? tr("No source yet") : std::string_view(point->source);
        if (!point->published.empty())
            words = ui.fill(point == here ? tr("{}; published {}") : tr("{}; as given in {}"), words,
                            day_words(ui, point->published));
        for (const std::int64_t other : point->other_counts)
            words = ui.fill(tr("{}; also given as {}"), words, number_words(ui, other));
        if (point->count && *point->count < kSmallestPublicCount)
            words = ui.fill(tr("{}; below 5, not public"), words);
        return words;
    };
    FrameList<std::string_view> cells(ui);
    for (int year = last; year >= first; --year) {
        here = both.local.at(year);
        const YearPoint* there = both.national.at(year);
        if (!here && !there) continue;
        for (const std::string_view cell :
             {ui.keep(std::to_string(year)), count_of(here), index_of(here), count_of(there), index_of(there),
              source_of(here), source_of(there)})
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
