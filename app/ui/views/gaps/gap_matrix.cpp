#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "present/figures/heat_map.h"
#include "ui/views/gaps/gaps.h"
#include "ui/views/parts/copy_table.h"
#include "ui/views/parts/explain.h"
#include "ui/views/parts/figure_view.h"
#include "ui/widgets/button.h"
#include "ui/widgets/centred.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/words.h"

namespace waymark {
namespace {

/// How "row/stage" of an open cell calls a heading.
std::string_view key_of(const CoverageHeading& heading) {
    if (heading.kind == CoverageHeading::Kind::Any) return "*";
    if (heading.kind == CoverageHeading::Kind::NotSaid) return "?";
    return heading.id;
}

bool is_stage(const CoverageHeading& column) {
    return column.kind == CoverageHeading::Kind::Named && !column.enabler;
}

struct Shown {
    const CoverageMatrix& matrix;
    std::span<const std::size_t> rows;
};

bool is_open(const View& view, const CoverageMatrix& matrix, std::string_view key) {
    const GapsState& gaps = view.state.gaps;
    return gaps.cell_rows == matrix.axis && gaps.cell == key;
}

std::string_view cell_name(const View& view, const CoverageHeading& row, const CoverageHeading& column, const CellWords& look) {
    return view.ui.fill("{}, {}: {}", row_title(row), column_title(column), look.said);
}

/// The word of a cell, or the short one where a part of it is wider than the cell.
std::string_view fitting_word(const Ui& ui, const CellWords& look, float wrap) {
    for (std::string_view rest = look.word; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        if (ui.measure(rest.substr(0, end), TextStyle::Small).x > wrap) return look.short_word;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return look.word;
}

ImVec2 word_size(const Ui& ui, const CellWords& look, float wrap) {
    const std::string_view word = fitting_word(ui, look, wrap);
    return word.empty() ? ImVec2(0, 0) : ui.measure(word, TextStyle::Small, wrap);
}

/// Ground, pattern, number and word of a cell into `rect`.
void paint_cell(const View& view, const ImRect& rect, const CellWords& look, const Control& control, bool open) {
    Ui& ui = view.ui;
    const FigurePainter painter(ui, {0, 0}, 1, ui.theme_name());
    const FigureShape box =
        heat_box(look, {rect.Min.x, rect.Min.y}, {rect.GetWidth(), rect.GetHeight()}, {control.hovered, open}, ui.px(1));
    painter.ground(box);
    paint_pattern(ui, rect, look.pattern);
    painter.edge(box);
    const float wrap = rect.GetWidth() - ui.px(12);
    const ImVec2 mark = ui.measure(look.mark, TextStyle::Heading3), word = word_size(ui, look, wrap);
    const HeatWords lie = heat_words(box, {mark.x, mark.y}, {word.x, word.y}, ui.px(4), ui.px(1));
    if (look.pattern != FigurePattern::Plain) painter.ground(lie.plate);
    const Colour ink = colour_of(ink_of(*box.fill), ui.theme_name());
    ui.paint_centred(ui.draw(), painter.at(lie.number), look.mark, TextStyle::Heading3, ink);
    paint_centred_lines(ui, lie.number.x, lie.word, fitting_word(ui, look, wrap), TextStyle::Small, ink, wrap);
    if (control.focused) ui.paint_focus_ring(rect, 5);
}

/// On a small screen the cells take what the names can spare.
HeatMap grid_shape(const Ui& ui, const Flow& outer, std::size_t columns) {
    const float room = outer.right - outer.left;
    const float names = std::min(room * (ui.room() < 820 ? 0.19f : 0.28f), ui.px(210));
    HeatMap shape(outer.left, room, names, ui.px(4), columns);
    shape.cell = std::min(shape.cell, ui.px(150));
    return shape;
}

/// The headings of the columns, all of them standing on one line. Gives their height.
float grid_head(const View& view, const CoverageMatrix& matrix, const HeatMap& shape, float y,
                std::span<const std::size_t> columns) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const SemScope row(ui, Role::Row, "head");
    ui.scope_node().row = 1;
    SemNode& corner =
        ui.say(Role::ColumnHeader, ui.id_of("corner"), axis_title(matrix.axis), {shape.left, y, shape.left + shape.names, y});
    corner.row = corner.col = 1;
    float height = 0;
    for (const std::size_t column : columns)
        height = std::max(height, centred_size(ui, column_title(matrix.columns[column]), TextStyle::SmallStrong, shape.cell).y);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const CoverageHeading& heading = matrix.columns[columns[i]];
        const std::string_view title = column_title(heading);
        const ImVec2 size = centred_size(ui, title, TextStyle::SmallStrong, shape.cell);
        const Colour ink = heading.kind == CoverageHeading::Kind::Named ? colours.stage[std::min<std::size_t>(columns[i], 4)]
                                                                        : colours.text_quiet;
        const float x = shape.column_x(i);
        paint_centred_lines(ui, x + shape.cell / 2, y + height - size.y, title, TextStyle::SmallStrong, ink, shape.cell);
        SemNode& node = ui.say(Role::ColumnHeader, ui.id_of(key_of(heading)), title, {x, y, x + shape.cell, y + height});
        node.row = 1;
        node.col = static_cast<std::int32_t>(i) + 2;
    }
    return height;
}

/// The cell of a row of the grid in `rect`; pressed, it opens.
void grid_cell(const View& view, const CoverageMatrix& matrix, const CoverageHeading& row, const CoverageHeading& column,
               const CellWords& look, const ImRect& rect) {
    Ui& ui = view.ui;
    const std::string_view key = ui.fill("{}/{}", key_of(row), key_of(column));
    const bool open = is_open(view, matrix, key);
    const std::int32_t at_row = ui.scope_node().row, at_column = ui.scope_node().col;
    const Control control = ui.control(ui.id_of("open"), rect);
    // Of which row and column it is, a reader hears and paper shows by their headings.
    SemNode& node = ui.say(Role::Button, control.id, look.said, rect);
    node.row = at_row;
    node.col = at_column;
    node.state |= open ? sem::Content | sem::Pressed : sem::Content;
    if (control.visible) paint_cell(view, rect, look, control, open);
    if (control.activated) open_cell(view, key);
}

/// A row of the grid, which is said as number `place`, from 1. Gives its height.
float grid_row(const View& view, const CoverageMatrix& matrix, std::size_t matrix_row, std::int32_t place, const HeatMap& shape,
               float y, std::span<const std::size_t> columns) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    const CoverageHeading& heading = matrix.rows[matrix_row];
    const bool sum = heading.kind != CoverageHeading::Kind::Named;
    const TextStyle style = sum ? TextStyle::Small : TextStyle::SmallStrong;
    const std::string_view title = row_title(heading);
    const SemScope row(ui, Role::Row, key_of(heading));
    ui.scope_node().row = place;
    const float wrap = shape.names - ui.px(8);
    const ImVec2 size = ui.measure(title, style, wrap);
    FrameList<CellWords> looks(ui);
    float height = std::max(ui.px(52), size.y + ui.px(8));
    for (const std::size_t column : columns) {
        const CoverageHeading& stage = matrix.columns[column];
        looks.push_back(
            cell_look(view, matrix.at(matrix_row, column), counts_as_gap(heading, stage), is_outside_cell(heading, stage)));
        height = std::max(
            height, ui.line_height(TextStyle::Heading3) + word_size(ui, looks.back(), shape.cell - ui.px(12)).y + ui.px(10));
    }
    height = std::round(height);
    ui.paint(ui.draw(), {shape.left, y + (height - size.y) / 2}, title, style, sum ? colours.text_quiet : colours.text, wrap);
    SemNode& name_node = ui.say(Role::RowHeader, ui.id_of("name"), title, {shape.left, y, shape.left + shape.names, y + height});
    name_node.row = place;
    name_node.col = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const CoverageHeading& column = matrix.columns[columns[i]];
        const float x = shape.column_x(i);
        const SemScope box(ui, Role::Cell, key_of(column));
        ui.scope_node().row = place;
        ui.scope_node().col = static_cast<std::int32_t>(i) + 2;
        grid_cell(view, matrix, heading, column, looks[i], {std::round(x), y, std::round(x + shape.cell), y + height});
    }
    return height;
}

void grid(const View& view, const Shown& shown, std::string_view key, std::string_view name,
          std::span<const std::size_t> columns) {
    Ui& ui = view.ui;
    const Flow outer = ui.flow();
    const HeatMap shape = grid_shape(ui, outer, columns.size());
    const SemScope table(ui, Role::Table, key, name, true);
    ui.scope_node().row_count = static_cast<std::int32_t>(shown.rows.size()) + 1;
    ui.scope_node().col_count = static_cast<std::int32_t>(columns.size()) + 1;
    float y = outer.y + grid_head(view, shown.matrix, shape, outer.y, columns) + shape.gap;
    for (std::size_t r = 0; r < shown.rows.size(); ++r)
        y += grid_row(view, shown.matrix, shown.rows[r], static_cast<std::int32_t>(r) + 2, shape, y, columns) + shape.gap;
    ui.flow().y = y + outer.gap;
}

/// One column: each row of the matrix with its cells below one another.
void stacked(const View& view, const Shown& shown, std::span<const std::size_t> columns) {
    Ui& ui = view.ui;
    const Theme& colours = ui.colours();
    for (const std::size_t r : shown.rows) {
        const CoverageHeading& row = shown.matrix.rows[r];
        const SemScope group(ui, Role::Group, key_of(row), row_title(row), true);
        heading(ui, 3, row_title(row));
        const float gap = std::exchange(ui.flow().gap, ui.px(4));
        for (const std::size_t c : columns) {
            const CoverageHeading& column = shown.matrix.columns[c];
            const CellWords look =
                cell_look(view, shown.matrix.at(r, c), counts_as_gap(row, column), is_outside_cell(row, column));
            const float pad = ui.px(12), edge = ui.px(44);
            const std::string_view title = column_title(column);
            const float wrap = ui.available() - edge - 2 * pad;
            const ImVec2 name = ui.measure(title, TextStyle::Body, wrap), word = word_size(ui, look, wrap);
            const ImRect rect = ui.place(ui.available(), std::max(ui.px(48), name.y + word.y + ui.px(12)));
            const std::string_view key = ui.fill("{}/{}", key_of(row), key_of(column));
            const bool open = is_open(view, shown.matrix, key);
            const Control control = ui.control(ui.id_of(key_of(column)), rect);
            SemNode& node = ui.say(Role::Button, control.id, cell_name(view, row, column, look), rect);
            node.state |= open ? sem::Content | sem::Pressed : sem::Content;
            if (control.activated) open_cell(view, key);
            if (!control.visible) continue;
            const ImRect square({rect.Min.x, rect.Min.y}, {rect.Min.x + edge + pad, rect.Max.y});
            CellWords number = look;
            number.word = number.short_word = {};
            paint_cell(view, square, number, {}, false);
            ui.draw()->AddRect(rect.Min, rect.Max, open ? colours.text : colours.border, ui.px(5), 0,
                               ui.px(open || control.hovered ? 3.0f : 1.0f));
            const float y = rect.GetCenter().y - (name.y + word.y) / 2;
            ui.paint(ui.draw(), {square.Max.x + pad, y}, title, TextStyle::Body, colours.text, wrap - pad);
            if (!look.word.empty())
                ui.paint(ui.draw(), {square.Max.x + pad, y + name.y}, look.word, TextStyle::Small, colours.text_quiet,
                         wrap - pad);
            if (control.focused) ui.paint_focus_ring(rect, 5);
        }
        ui.flow().gap = gap;
        ui.space(8);
    }
}

/// The matrix as a table to be copied: of each cell its number and its word.
class MatrixRows final : public TableSource {
  public:
    MatrixRows(const View& view, const Shown& shown, std::span<const std::size_t> columns)
        : view_(view), shown_(shown), columns_(columns) {}
    [[nodiscard]] std::size_t rows() const override { return shown_.rows.size(); }
    [[nodiscard]] std::string_view row_id(std::size_t row) const override { return key_of(shown_.matrix.rows[shown_.rows[row]]); }
    [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const override {
        const CoverageHeading& heading = shown_.matrix.rows[shown_.rows[row]];
        if (column == 0) return row_title(heading);
        const std::size_t at = columns_[column - 1];
        const CoverageHeading& stage = shown_.matrix.columns[at];
        const CellWords look = cell_look(view_, shown_.matrix.at(shown_.rows[row], at), counts_as_gap(heading, stage),
                                         is_outside_cell(heading, stage));
        return look.word.empty() ? look.mark : view_.ui.fill("{} · {}", look.mark, look.word);
    }

  private:
    const View& view_;
    const Shown& shown_;
    std::span<const std::size_t> columns_;
};

void copy_matrix(const View& view, const Shown& shown, std::string_view name, std::span<const std::size_t> columns) {
    FrameList<TableColumn> headings(view.ui);
    headings.push_back({"rows", axis_title(shown.matrix.axis)});
    for (const std::size_t column : columns)
        headings.push_back({key_of(shown.matrix.columns[column]), column_title(shown.matrix.columns[column])});
    copy_table(view, name, headings, MatrixRows(view, shown, columns));
}

/// What the rows of the table are, and what explains its rows and columns: beside it, where there is room.
void choose_rows(const View& view) {
    constexpr float kWidth = 320;
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    FrameList<Choice> axes(ui);
    for (const Axis axis : kMatrixRows) axes.push_back({axis_id(axis), axis_title(axis), {}});
    if (const auto chosen =
            select(ui, tr_in("of the table of gaps", "Rows"), axes, axis_id(state.rows), {.key = "rows", .width = kWidth}))
        for (const Axis axis : kMatrixRows)
            if (axis_id(axis) == *chosen) state.rows = axis;
    const Flow below = ui.flow();
    const bool beside = !ui.prints() && ui.room() >= 640;
    if (beside) {
        const float left = below.left + ui.px(kWidth + 16);
        ui.push_flow({left, below.right, left, below.y - below.gap - ui.px(36), below.gap, below.row_gap, 0, false});
    }
    {
        const Row row(ui, 16);
        for (const Axis axis : {Axis::Stage, state.rows}) explain_link(view, {axis_title(axis), list_of(axis), {}});
    }
    if (beside) ui.pop_flow();
}

}  // namespace

void gap_matrix(const View& view) {
    Ui& ui = view.ui;
    GapsState& state = view.state.gaps;
    choose_rows(view);
    const CoverageMatrix& matrix = view.derived.gaps().matrix(view.today, state.rows, state.filter);
    FrameList<std::size_t> rows(ui);
    for (std::size_t row = 0; row < matrix.rows.size(); ++row)
        if (shows_row(matrix, row)) rows.push_back(row);
    const Shown shown{matrix, rows};
    FrameList<std::size_t> stages(ui), others(ui), all(ui);
    for (std::size_t column = 0; column < matrix.columns.size(); ++column) {
        const CoverageHeading& heading = matrix.columns[column];
        if (!shows_column(matrix, column)) continue;
        (is_stage(heading) || heading.kind == CoverageHeading::Kind::Any ? stages : others).push_back(column);
        all.push_back(column);
    }
    const float room = ui.room();
    // Below the table where that is seen whole: above it, the key took the place of the first row on a laptop.
    const bool stands_below = room >= 520;
    if (!stands_below) key_to_cells(view, false);
    if (state.rows == Axis::Factor || state.rows == Axis::WhoFor || state.rows == Axis::NrmStage || state.rows == Axis::Area)
        note(ui, tr("For these rows a gap is looked for whatever the stage; the stages are shown for reading."));
    const std::string_view name = ui.fill(tr("Activities by {} and stage"), axis_title(state.rows));
    if (room >= 640) {
        grid(view, shown, "matrix", name, all);
    } else if (room >= 520) {
        grid(view, shown, "matrix", name, stages);
        const std::string_view beside = ui.fill(tr("{}: enablers, and what names no stage"), axis_title(state.rows));
        heading(ui, 3, beside);
        grid(view, shown, "beside", beside, others);
    } else {
        stacked(view, shown, all);
    }
    if (stands_below) key_to_cells(view, false);
    if (copy_button(view)) copy_matrix(view, shown, name, all);
    if (matrix.silent > 0)
        note(ui, ui.fill(tr_n(static_cast<long>(matrix.silent),
                              "{} activity is left out, because it does not say what the filter asks for.",
                              "{} activities are left out, because they do not say what the filter asks for."),
                         static_cast<std::size_t>(matrix.silent)));
    if (!ui.prints())
        note(ui, tr("To decide on a whole row or column in one step, open its cell under “Any stage” or beside “All together”."));
    note(ui, tr("An enabler neither fills nor hides a gap. What is not said is counted apart: it is not "
                "taken to be anywhere."));
}

}  // namespace waymark
