// The plot of local counts beside the national series.

#include <algorithm>
#include <cmath>

#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/plot_words.h"

namespace waymark {
namespace {

using Anchor = FigureShape::Anchor;

/// The name of a line and its last value, to stand at its end.
struct Label {
    const YearPoint* point = nullptr;  ///< Nothing: the line is not drawn
    Strings lines;
    float y = 0;  ///< Of its middle
    [[nodiscard]] float height() const { return static_cast<float>(lines.size()) * kSmall * kLine; }
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
          span_(span_of(both_, of_)),
          area_(area_of(to.naming.framework, to.options.series.measure)) {}

    void draw() {
        if (!span_.any) {
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
        if (of_ != PlotOf::LocalCount) line(both_.national, false);
        if (of_ != PlotOf::NationalCount) line(both_.local, true);
        labels();
    }

  private:
    void lay_out() {
        if (of_ != PlotOf::NationalCount) local_ = label_of(both_.local, tr("Local"));
        if (of_ != PlotOf::LocalCount) national_ = label_of(both_.national, area_);
        float wide = 0;
        for (const Label* label : {&local_, &national_})
            for (const std::string& one : label->lines) wide = std::max(wide, width_of(one, kSmall, true));
        left_ = to_.left + width_of(number_words(std::llround(span_.top)), kSmall, false) + 12;
        right_ = to_.right - wide - 18;
        top_ = to_.top + 10;
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
        bottom_ = foot - kSmall * kLine - 10;
    }

    [[nodiscard]] Label label_of(const YearSeries& series, std::string_view name) const {
        Label label;
        label.point = ends_of(series, of_).last;
        if (!label.point) return label;
        label.lines = lines_of(name, kSmall, true, 130);
        label.lines.push_back(number_words(std::lround(*value_of(*label.point, of_))));
        return label;
    }

    [[nodiscard]] float x(int year) const {
        return span_.first == span_.last ? (left_ + right_) / 2
                                         : left_ + (right_ - left_) * static_cast<float>(year - span_.first) /
                                                       static_cast<float>(span_.last - span_.first);
    }
    [[nodiscard]] float y(double value) const { return bottom_ - (bottom_ - top_) * static_cast<float>(value / span_.top); }

    void grid() {
        for (double value = 0; value <= span_.top; value += span_.step) {
            to_.line({left_, y(value)}, {right_, y(value)}, plain(value == 0 ? ColourRole::Border : ColourRole::Divider));
            to_.words({left_ - 10, y(value)}, number_words(std::llround(value)),
                      {kSmall, false, plain(ColourRole::TextQuiet), Anchor::End});
        }
        if (of_ != PlotOf::Index) return;
        const float base = x(*both_.base_year);
        to_.line({base, top_}, {base, bottom_}, plain(ColourRole::Border));
        to_.line({left_, y(100)}, {right_, y(100)}, plain(ColourRole::Border));
    }

    /// As many years as fit, counted from the last.
    void years() {
        const float room = width_of("0000", kSmall, false) + 16;
        const float year_width =
            span_.first == span_.last ? room : (right_ - left_) / static_cast<float>(span_.last - span_.first);
        const int every = std::max(1, static_cast<int>(std::ceil(room / year_width)));
        for (int year = span_.last; year >= span_.first; year -= every) {
            to_.line({x(year), bottom_}, {x(year), bottom_ + 5}, plain(ColourRole::Border));
            to_.words({x(year), bottom_ + 10 + kSmall * kLine / 2}, std::to_string(year),
                      {kSmall, false, plain(ColourRole::Text), Anchor::Middle});
        }
    }

    /// A year without a value is a gap in the line. The local one is whole with round points, the national one dashed with
    /// square points.
    void line(const YearSeries& series, bool local) {
        const Paint ink = plain(local ? ColourRole::Accent : ColourRole::Text);
        const YearPoint* before = nullptr;
        for (const YearPoint& point : series.points) {
            const auto value = value_of(point, of_);
            if (value && before && before->year + 1 == point.year) {
                FigureShape& piece = to_.line({x(before->year), y(*value_of(*before, of_))}, {x(point.year), y(*value)}, ink,
                                              local ? 3.0f : 2.0f);
                piece.dashed = !local;
            }
            before = value ? &point : nullptr;
        }
        for (const YearPoint& point : series.points) {
            const auto value = value_of(point, of_);
            if (!value) continue;
            const FigurePoint at{x(point.year), y(*value)};
            if (local) {
                to_.circle(at, 5.5f).fill = ink;
            } else {
                FigureShape& square = to_.box({at.x - 4.5f, at.y - 4.5f}, {9, 9}, 0, plain(ColourRole::Surface));
                square.edge = ink;
                square.stroke = 2;
            }
        }
    }

    /// Both names beside the ends of their lines, moved apart where they would lie on one another.
    void labels() {
        for (Label* label : {&local_, &national_})
            if (label->point) label->y = y(*value_of(*label->point, of_));
        if (local_.point && national_.point) {
            Label& upper = local_.y <= national_.y ? local_ : national_;
            Label& lower = &upper == &local_ ? national_ : local_;
            if (const float over = upper.y + upper.height() / 2 + lower.height() / 2 + 4 - lower.y; over > 0) {
                upper.y -= over / 2;
                lower.y += over / 2;
            }
        }
        for (const Label* label : {&local_, &national_}) {
            if (!label->point) continue;
            // At the right edge, where no line is: also that of a line that ends early, which its colour and points tell.
            const Letters letters{kSmall, true, plain(label == &local_ ? ColourRole::Accent : ColourRole::Text)};
            float at = label->y - label->height() / 2;
            for (const std::string& one : label->lines) {
                to_.words({right_ + 16, at + kSmall * kLine / 2}, one, letters);
                at += kSmall * kLine;
            }
        }
    }

    FigureMaker& to_;
    Comparable both_;
    PlotOf of_;
    PlotSpan span_;
    std::string_view area_;
    Label local_, national_;
    float left_ = 0, right_ = 0, top_ = 0, bottom_ = 0;
};

}  // namespace

void counts_figure(FigureMaker& to) {
    CountsFigure(to).draw();
}

}  // namespace waymark
