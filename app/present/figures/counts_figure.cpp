// The plot of local counts beside the national series.

#include <algorithm>
#include <cmath>
#include <limits>

#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/plot.h"
#include "present/figures/plot_words.h"

namespace waymark {
namespace {

using Anchor = FigureShape::Anchor;

/// As it is broken into lines.
struct Label : PlotLabel {
    Strings lines;
};

class CountsFigure {
  public:
    explicit CountsFigure(FigureMaker& to)
        : to_(to),
          both_(make_comparable(
              local_series(to.naming.framework, to.naming.document, to.options.series.measure, to.options.series.exploitation,
                           to.options.series.who, to.options.is_public ? Audience::Public : Audience::Partnership),
              national_series(to.naming.framework, to.options.series.measure), to.options.series.base)),
          of_(plot_of(both_)),
          area_(area_of(to.naming.framework, to.options.series.measure)) {
        plot_.of = of_;
        plot_.span = span_of(both_, of_);
    }

    void draw() {
        if (!plot_.span.any) {
            to_.figure.title = both_.local.title;
            to_.figure.words.emplace_back(tr("There is no figure to draw yet."));
            to_.words({to_.left, to_.top + 20}, to_.figure.words.front(), {kBody});
            if (to_.options.in_report) to_.bottom = to_.top + 40;
            return;
        }
        to_.figure.title = plot_title(to_.room, both_, of_, area_);
        for (const std::string_view line : {local_change(to_.room, both_, of_), national_change(to_.room, both_, of_, area_)})
            if (!line.empty()) to_.figure.words.emplace_back(line);
        if (!both_.note.empty()) to_.figure.words.push_back(both_.note);
        lay_out();
        grid();
        years();
        if (of_ != PlotOf::LocalCount) line(both_.national, PlotLine::National);
        if (of_ != PlotOf::NationalCount) line(both_.local, PlotLine::Local);
        labels();
    }

  private:
    void lay_out() {
        if (of_ != PlotOf::NationalCount) local_ = label_of(both_.local, tr("Local"));
        if (of_ != PlotOf::LocalCount) national_ = label_of(both_.national, area_);
        float wide = 0;
        for (const Label* label : {&local_, &national_})
            for (const std::string& one : label->lines) wide = std::max(wide, width_of(one, kSmall, true));
        plot_.left = to_.left + width_of(number_words(std::llround(plot_.span.top)), kSmall, false) + 12;
        plot_.right = to_.right - wide - 18;
        plot_.top = to_.top + 10;
        if (to_.options.in_report) to_.bottom = to_.top + 380;
        // The words stand below a slide's plot; a report has them as text of its own.
        float foot = to_.bottom;
        if (!to_.options.in_report) {
            const Letters quiet{kSmall, false, plain(ColourRole::TextQuiet)};
            for (const std::string& words : to_.figure.words) foot -= FigureMaker::height_of(words, quiet, to_.width());
            float y = foot;
            for (const std::string& words : to_.figure.words) y += to_.lines({to_.left, y}, words, quiet, to_.width());
            foot -= 16;
        }
        plot_.bottom = foot - kSmall * kLine - 10;
    }

    [[nodiscard]] Label label_of(const YearSeries& series, std::string_view name) const {
        Label label;
        label.point = ends_of(series, of_).last;
        if (!label.point) return label;
        label.lines = lines_of(name, kSmall, true, 130);
        label.lines.push_back(number_words(std::lround(*value_of(*label.point, of_))));
        label.height = static_cast<float>(label.lines.size()) * kSmall * kLine;
        return label;
    }

    void grid() {
        const float left = plot_.left, right = plot_.right;
        for (double value = 0; value <= plot_.span.top; value += plot_.span.step) {
            const float y = plot_.y(value);
            to_.line({left, y}, {right, y}, plot_rule(value));
            to_.words({left - 10, y}, number_words(std::llround(value)),
                      {kSmall, false, plain(ColourRole::TextQuiet), Anchor::End});
        }
        if (of_ != PlotOf::Index) return;
        const float base = plot_.x(*both_.base_year), hundred = plot_.y(100);
        to_.line({base, plot_.top}, {base, plot_.bottom}, plain(ColourRole::Border));
        to_.line({left, hundred}, {right, hundred}, plain(ColourRole::Border));
    }

    void years() {
        const int apart = plot_.years_apart(width_of("0000", kSmall, false) + 16);
        for (int year = plot_.span.last; year >= plot_.span.first; year -= apart) {
            const float x = plot_.x(year), bottom = plot_.bottom;
            to_.line({x, bottom}, {x, bottom + 5}, plain(ColourRole::Border));
            to_.words({x, bottom + 10 + kSmall * kLine / 2}, std::to_string(year),
                      {kSmall, false, plain(ColourRole::Text), Anchor::Middle});
        }
    }

    void line(const YearSeries& series, PlotLine which) {
        plot_.each_piece(series, [&](FigurePoint from, FigurePoint until) {
            to_.line(from, until, plot_ink(which), plot_stroke(which)).dashed = which == PlotLine::National;
        });
        plot_.each_point(series, [&](FigurePoint at) { to_.figure.shapes.push_back(plot_point(which, at)); });
    }

    void labels() {
        place_labels(plot_, local_, national_, 4, std::numeric_limits<float>::infinity());
        for (const Label* label : {&local_, &national_}) {
            if (!label->point) continue;
            // At the right edge, where no line is: also that of a line that ends early, which its colour and points tell.
            const Letters letters{kSmall, true, plot_ink(label == &local_ ? PlotLine::Local : PlotLine::National)};
            float at = label->middle - label->height / 2;
            for (const std::string& one : label->lines) {
                to_.words({plot_.right + 16, at + kSmall * kLine / 2}, one, letters);
                at += kSmall * kLine;
            }
        }
    }

    FigureMaker& to_;
    Comparable both_;
    PlotOf of_;
    std::string_view area_;
    Label local_, national_;
    Plot plot_;
};

}  // namespace

void counts_figure(FigureMaker& to) {
    CountsFigure(to).draw();
}

}  // namespace waymark
