#include "ui/widgets/plain_table.h"

#include <algorithm>

namespace waymark {

void plain_table(Ui& ui, std::string_view key, std::string_view caption, std::span<const PlainColumn> columns,
                 std::span<const std::string_view> cells) {
    const Theme& colours = ui.colours();
    const std::size_t rows = cells.size() / columns.size() + 1;
    float wanted = 0, shares = 0;
    for (const PlainColumn& column : columns) {
        wanted += ui.px(column.width);
        shares += column.share;
    }
    const float spare = std::max(0.0f, ui.available() - wanted), pad = ui.px(8);
    const SemScope table(ui, Role::Table, key, caption);
    ui.scope_node().row_count = static_cast<std::int32_t>(rows);
    ui.scope_node().col_count = static_cast<std::int32_t>(columns.size());
    const Flow outer = ui.flow();
    float y = outer.y;
    for (std::size_t row = 0; row < rows; ++row) {
        const SemScope line(ui, Role::Row, ui.fill("{}", row));
        ui.scope_node().row = static_cast<std::int32_t>(row) + 1;
        // Twice over the cells: the height of a row is that of its tallest.
        float height = 0;
        for (const bool drawing : {false, true}) {
            float x = outer.left;
            if (drawing && row == 0) ui.draw()->AddRectFilled({x, y}, {outer.right, y + height}, colours.surface_raised);
            for (std::size_t i = 0; i < columns.size(); ++i) {
                const PlainColumn& column = columns[i];
                const float width = ui.px(column.width) + (shares > 0 ? spare * column.share / shares : 0),
                            wrap = width - 2 * pad;
                const std::string_view text = row == 0 ? column.title : cells[(row - 1) * columns.size() + i];
                const TextStyle style = row == 0 || i == 0 ? TextStyle::SmallStrong : TextStyle::Small;
                const ImVec2 size = text.empty() ? ImVec2(0, 0) : ui.measure(text, style, wrap);
                if (drawing) {
                    const ImRect rect(x, y, x + width, y + height);
                    if (!text.empty() && ImGui::IsRectVisible(rect.Min, rect.Max))
                        ui.paint(ui.draw(), {column.number ? rect.Max.x - pad - size.x : x + pad, y + pad}, text, style,
                                 colours.text, wrap);
                    SemNode& node = ui.say(row == 0 ? Role::ColumnHeader
                                           : i == 0 ? Role::RowHeader
                                                    : Role::Cell,
                                           ui.id_of(ui.fill("column {}", i)), text == "–" ? tr("none") : text, rect);
                    node.row = static_cast<std::int32_t>(row) + 1;
                    node.col = static_cast<std::int32_t>(i) + 1;
                }
                height = std::max(height, size.y + 2 * pad);
                x += width;
            }
        }
        y += height;
        ui.rule({outer.left, y}, {outer.right, y}, row == 0 ? colours.border : colours.divider);
    }
    ui.flow().y = y + outer.gap;
}

}  // namespace waymark
