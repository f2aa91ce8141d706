#include "model/analysis/scope.h"
#include "ui/views/framework/picture.h"
#include "ui/views/gaps/gaps.h"

namespace waymark {

void gap_picture(const View& view) {
    Ui& ui = view.ui;
    const CoverageMatrix& matrix = view.derived.gaps().matrix(view.today, Axis::Level, view.state.gaps.filter);
    Picture picture;
    picture.name = tr("Levels and stages, shaded by what is recorded");
    std::string_view enabler_id;
    for (const Stage& stage : view.framework.stages)
        if (stage.is_enabler) enabler_id = stage.id;
    const CoverageCell* enablers = matrix.find({}, enabler_id);
    const std::size_t hold = enablers ? enablers->counts.running : 0;
    // Of what does not run it cannot be said that it holds anything up.
    if (hold > 0 && hold == counted(enablers->counts, view.state.counted))
        picture.enabler_words =
            ui.fill(tr_n(static_cast<long>(hold), "{} activity supports everything", "{} activities support everything"), hold);
    else
        picture.enabler_words = enablers ? cell_look(view, *enablers, false, false).said : tr("none recorded");
    // The picture calls a whole level or stage by its id alone.
    if (view.state.gaps.cell_rows == Axis::Level) picture.open = ui.keep(view.state.gaps.cell);
    if (picture.open.ends_with("/*"))
        picture.open.remove_suffix(2);
    else if (picture.open.starts_with("*/"))
        picture.open.remove_prefix(2);
    const auto shown = [&](const Level& level, const Stage& stage) {
        const CoverageCell* cell = matrix.find(level.id, stage.id);
        if (!cell) return PictureCell{"–", tr("none recorded"), 0, std::nullopt};
        const bool outside = is_outside(view.framework, view.document, Axis::Level, level.id) && !stage.is_enabler;
        const CellWords look = cell_look(view, *cell, true, outside);
        if (outside) return PictureCell{look.mark, look.said, 1, look.ground};
        if (look.pattern == FigurePattern::Stripes) return PictureCell{look.mark, look.said, 0, std::nullopt};
        const std::string_view mark = look.pattern == FigurePattern::Plain
                                          ? look.mark
                                          : ui.fill(look.pattern == FigurePattern::Dots    ? tr("{} thin")
                                                    : look.pattern == FigurePattern::Level ? tr("{} ?")
                                                                                           : tr("{} plan"),
                                                    look.mark);
        return PictureCell{mark, look.said, 1, look.ground};
    };
    FrameList<PictureCell> cells(ui);
    for (const Level& level : view.framework.levels)
        for (const Stage& stage : view.framework.stages) cells.push_back(shown(level, stage));
    picture.cells = cells;
    const auto pressed = framework_picture(view, picture);
    key_to_cells(view, true);
    if (pressed) {
        if (pressed->find('/') != std::string::npos)
            open_cell(view, *pressed);
        else
            open_cell(view, view.framework.level(*pressed) ? *pressed + "/*" : "*/" + *pressed);
    }
}

}  // namespace waymark
