// The heat map: levels and stages as a table, shaded by what is recorded.

#include <algorithm>
#include <vector>

#include "model/base/number_words.h"
#include "model/base/text.h"
#include "present/figures/figure_maker.h"
#include "present/figures/heat_map.h"
#include "present/words/gap_words.h"

namespace waymark {
namespace {

using Anchor = FigureShape::Anchor;
constexpr float kGap = 4, kPad = 6;

class GapsFigure {
  public:
    explicit GapsFigure(FigureMaker& to)
        : to_(to),
          matrix_(coverage(to.naming.framework, to.naming.document, Axis::Level, to.options.date, {}, &to.naming.areas)) {
        for (std::size_t row = 0; row < matrix_.rows.size(); ++row)
            if (shows_row(matrix_, row)) rows_.push_back(row);
        for (std::size_t column = 0; column < matrix_.columns.size(); ++column)
            if (shows_column(matrix_, column)) columns_.push_back(column);
        lie_ = HeatMap(to.left, to.width(), std::min(to.width() * 0.2f, 200.0f), kGap, columns_.size());
    }

    void draw() {
        to_.figure.title = tr("Gaps by level and stage");
        const Counted counted = to_.options.counted;
        const PlacesFilled filled = places_filled(matrix_);
        to_.figure.words.push_back(
            fill(places_text(counted, filled.filled(counted)), {number_words(filled.filled(counted)), number_words(filled.all)}));
        if (filled.outside > 0) to_.figure.words.push_back(fill(outside_text(filled.outside), {number_words(filled.outside)}));
        float y = headings(to_.top);
        const float key = 24 * 2 + 16;
        const float room = to_.bottom - key - y;
        const float height = to_.options.in_report ? 0 : room / static_cast<float>(rows_.size()) - kGap;
        for (const std::size_t row : rows_) y += draw_row(row, y, std::min(height, 104.0f)) + kGap;
        y = draw_key(y + 12);
        if (to_.options.in_report) to_.bottom = y;
    }

  private:
    float headings(float y) {
        float height = 0;
        Letters letters{kSmall, true, plain(ColourRole::Text), Anchor::Middle};
        for (const std::size_t column : columns_)
            height = std::max(height, FigureMaker::height_of(column_title(matrix_.columns[column]), letters, lie_.cell));
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const CoverageHeading& heading = matrix_.columns[columns_[i]];
            const std::string_view title = column_title(heading);
            letters.ink = plain(heading.kind == CoverageHeading::Kind::Named ? stage_role(columns_[i]) : ColourRole::TextQuiet);
            to_.lines({lie_.column_x(i) + lie_.cell / 2, y + height - FigureMaker::height_of(title, letters, lie_.cell)}, title,
                      letters, lie_.cell);
        }
        return y + height + kGap;
    }

    /// The word of a cell, or the short one where a part of it is wider than the cell or it has too many lines.
    [[nodiscard]] Strings word_of(const CellWords& look, float height) const {
        const float wrap = lie_.cell - 2 * kPad;
        Strings lines = lines_of(look.word, kSmall, false, wrap);
        const bool whole = std::none_of(lines.begin(), lines.end(), [](const std::string& one) { return one.ends_with("…"); });
        const std::size_t most = height > 0 ? static_cast<std::size_t>((height - kNumber * kLine - 8) / (kSmall * kLine)) : 3;
        if (whole && lines.size() <= std::max<std::size_t>(most, 1)) return lines;
        return lines_of(look.short_word.empty() ? look.word : look.short_word, kSmall, false, wrap);
    }

    float draw_row(std::size_t row, float y, float height) {
        const CoverageHeading& heading = matrix_.rows[row];
        std::vector<CellWords> looks;
        std::vector<Strings> words;
        float needed = 52;
        for (const std::size_t column : columns_) {
            const CoverageHeading& stage = matrix_.columns[column];
            looks.push_back(cell_words(to_.room, matrix_.at(row, column), to_.options.counted, counts_as_gap(heading, stage),
                                       is_outside_cell(heading, stage)));
            words.push_back(word_of(looks.back(), height));
            needed = std::max(needed, kNumber * kLine + static_cast<float>(words.back().size()) * kSmall * kLine + 8);
        }
        if (height <= 0) height = needed;
        const bool sum = heading.kind != CoverageHeading::Kind::Named;
        const Letters name{kSmall, !sum, plain(sum ? ColourRole::TextQuiet : ColourRole::Text)};
        const std::string_view title = row_title(heading);
        to_.lines({to_.left, y + (height - FigureMaker::height_of(title, name, lie_.names - 8)) / 2}, title, name,
                  lie_.names - 8);
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            const CoverageHeading& column = matrix_.columns[columns_[i]];
            draw_cell({lie_.column_x(i), y}, height, looks[i], words[i],
                      fill("{}, {}: {}.", {title, column_title(column), looks[i].said}));
        }
        return height;
    }

    void draw_cell(FigurePoint at, float height, const CellWords& look, const Strings& word, std::string said) {
        const FigureShape box = heat_box(look, at, {lie_.cell, height});
        to_.figure.shapes.push_back(box);
        to_.figure.words.push_back(std::move(said));
        const Letters number{kNumber, true, ink_of(look.ground), Anchor::Middle},
            small{kSmall, false, number.ink, Anchor::Middle};
        float widest = 0;
        for (const std::string& one : word) widest = std::max(widest, width_of(one, kSmall, false));
        const HeatWords lie = heat_words(box, {width_of(look.mark, kNumber, true), kNumber * kLine},
                                         {widest, static_cast<float>(word.size()) * kSmall * kLine}, 5);
        if (look.pattern != FigurePattern::Plain) to_.figure.shapes.push_back(lie.plate);
        to_.words(lie.number, look.mark, number);
        float y = lie.word;
        for (const std::string& one : word) {
            to_.words({lie.number.x, y + kSmall * kLine / 2}, one, small);
            y += kSmall * kLine;
        }
    }

    float draw_key(float y) {
        const Paint raised = plain(ColourRole::SurfaceRaised);
        float x = to_.left, bottom = y;
        const auto sample = [&](FigurePattern pattern, Paint ground, std::string_view words) {
            const float wide = 34 + width_of(words, kSmall, false);
            if (x > to_.left && x + wide > to_.right) {
                x = to_.left;
                y = bottom + 8;
            }
            const FigureSize size = to_.sample({x, y}, pattern, ground, words, to_.right - x);
            x += size.width + 24;
            bottom = std::max(bottom, y + size.height);
        };
        sample(FigurePattern::Stripes, plain(ColourRole::Surface), tr("Striped: no activity recorded"));
        sample(FigurePattern::Dots, thin_ground(), tr("Dotted: thin, resting on only one or not sure to last or to work"));
        sample(FigurePattern::Plain, several_ground(), tr("Plain: several"));
        sample(FigurePattern::Upright, raised, tr("Upright lines: only planned or paused"));
        sample(FigurePattern::Level, raised, tr("Lines across: not known whether it runs"));
        return bottom + 4;
    }

    FigureMaker& to_;
    CoverageMatrix matrix_;
    std::vector<std::size_t> rows_, columns_;
    HeatMap lie_;
};

}  // namespace

void gaps_figure(FigureMaker& to) {
    to.says_counted = true;
    GapsFigure(to).draw();
}

}  // namespace waymark
