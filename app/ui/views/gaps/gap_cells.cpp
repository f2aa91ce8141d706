// What a cell of the matrix and the picture looks like, what that means, and what it leads to.

#include <algorithm>
#include <array>

#include "present/figures/heat_map.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/figure_view.h"
#include "ui/views/parts/frame_words.h"
#include "ui/widgets/words.h"

namespace waymark {

CellWords cell_look(const View& view, const CoverageCell& cell, bool counts, bool outside) {
    FrameWords room(view.ui);
    return cell_words(room, cell, view.state.counted, counts, outside);
}

void paint_pattern(Ui& ui, const ImRect& rect, FigurePattern pattern) {
    if (pattern == FigurePattern::Plain) return;
    FigureShape shape;
    shape.size = {rect.GetWidth() / ui.px(1), rect.GetHeight() / ui.px(1)};
    shape.pattern = pattern;
    shape.pattern_ink = pattern_ink(pattern);
    // In a corner of the grid, so that each cell looks as the next one does.
    shape.at = {-1, -1};
    const ImVec2 origin(rect.Min.x + ui.px(1), rect.Min.y + ui.px(1));
    FigurePainter(ui, origin, ui.px(1), ui.theme_name()).pattern(shape);
}

ChoiceList list_of(Axis axis) {
    static constexpr std::array<ChoiceList, 10> kLists{ChoiceSource::Levels,
                                                       ChoiceSource::Components,
                                                       ChoiceSource::Pathways,
                                                       ChoiceSource::Factors,
                                                       ChoiceList("exploitation-type"),
                                                       ChoiceList("who-for"),
                                                       ChoiceList("nrm-stage"),
                                                       ChoiceSource::None,
                                                       ChoiceSource::Stages,
                                                       ChoiceSource::Checklist};
    return kLists[static_cast<std::size_t>(axis)];
}

void key_to_cells(const View& view, bool picture) {
    Ui& ui = view.ui;
    if (ui.prints()) return;  // on paper the cells are words
    const auto sample = [&](FigurePattern pattern, Paint ground, std::string_view words) {
        const float edge = ui.px(26), gap = ui.px(8);
        const float wrap = std::max(ui.px(40), ui.available() - edge - gap);
        const ImVec2 size = ui.measure(words, TextStyle::Small, wrap);
        const ImRect rect = ui.place(edge + gap + size.x, std::max(edge, size.y));
        const ImRect box({rect.Min.x, rect.GetCenter().y - edge / 2}, {rect.Min.x + edge, rect.GetCenter().y + edge / 2});
        const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
        const FigureShape square = key_box(pattern, ground, {box.Min.x, box.Min.y}, edge, ui.px(1));
        painter.ground(square);
        paint_pattern(ui, box, pattern);
        painter.edge(square);
        ui.paint(ui.draw(), {box.Max.x + gap, rect.GetCenter().y - size.y / 2}, words, TextStyle::Small, ui.colours().text, wrap);
        ui.say(Role::Paragraph, ui.next_text_id(), words, rect);
    };
    const SemScope group(ui, Role::Group, "key", tr("Key"));
    const Row row(ui, 16);
    const Paint thin = thin_ground(), several = several_ground(), raised = plain(ColourRole::SurfaceRaised);
    sample(FigurePattern::Stripes, plain(ColourRole::Surface), tr("Striped: no activity recorded"));
    if (picture) {
        sample(FigurePattern::Plain, thin,
               tr("“Thin”: only one organisation or activity, or not sure to last or to work; press it to see why"));
        sample(FigurePattern::Plain, several, tr("A number alone: several"));
        sample(FigurePattern::Plain, raised,
               tr("Grey without a word: outside what is yours to fill. “Plan”: only planned or paused. “?”: not known whether it "
                  "runs"));
        return;
    }
    sample(FigurePattern::Dots, thin,
           tr("Dotted: thin: only one organisation or activity, or not sure to last or to work; press it to see why"));
    sample(FigurePattern::Plain, several, tr("Plain: several"));
    sample(FigurePattern::Upright, raised, tr("Upright lines: only planned or paused"));
    sample(FigurePattern::Level, raised, tr("Lines across: not known whether it runs"));
}

void open_cell(const View& view, std::string_view key) {
    GapsState& gaps = view.state.gaps;
    gaps.cell = key;
    gaps.cell_rows = gaps.look == GapsLook::Picture ? Axis::Level : gaps.rows;
    gaps.gap.clear();
    gaps.more_activities = 0;
}

}  // namespace waymark
