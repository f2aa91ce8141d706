#include "ui/widgets/table.h"

#include <algorithm>
#include <cmath>

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"

namespace waymark {
namespace {

/// Up to this many rows are all said each frame; longer tables say what is in sight, and Text view a page of
/// this many.
constexpr std::size_t kSaidWhole = 100;
/// A print has the first of so many: some hundred pages.
constexpr std::size_t kPrintedWhole = 2000;
constexpr std::size_t kNoRow = static_cast<std::size_t>(-1);

struct Pen {
    Ui& ui;
    const TableOptions& options;
    std::span<const TableColumn> columns;
    float row_height = 0, tick_width = 0, left = 0;
    float pinned = 0;  ///< Where the boxes and the first column stand: they stay when the others are scrolled away
    ImDrawListSplitter* layers = nullptr;
    float stretch = 1;            ///< Of all columns
    float widest_first = 0;       ///< Screen px of the first column, at most
    std::size_t to_row = kNoRow;  ///< Takes the focus, in its box or its title; kNoRow: none does
    bool to_box = false;

    [[nodiscard]] float width_of(std::size_t column) const {
        const float wide = std::floor(columns[column].width * ui.text_scale() * stretch);
        return column == 0 ? std::min(wide, widest_first) : wide;
    }
    [[nodiscard]] float column_x(std::size_t column) const {
        if (column == 0) return pinned + tick_width;
        float x = left + tick_width;
        for (std::size_t i = 0; i < column; ++i) x += width_of(i);
        return x;
    }
    [[nodiscard]] ImRect cell_rect(std::size_t column, float y) const {
        const float x = column_x(column);
        return {x, y, x + width_of(column), y + row_height};
    }
    [[nodiscard]] bool is_pinned() const { return pinned > left; }
    [[nodiscard]] float pinned_right() const { return pinned + tick_width + width_of(0); }
};

/// What is drawn one over the other: what is scrolled sideways below what is not, and the header over both.
enum Layer : int { kMoving, kStanding, kHeaderMoving, kHeaderStanding, kLayers };

/// What stays where it is, over the rest of its row: while this lives, `layer` is drawn in, upon `ground`.
class Standing {
  public:
    Standing(const Pen& pen, Layer layer, float y, Colour ground) : pen_(pen), back_(static_cast<Layer>(layer - 1)) {
        if (!pen.is_pinned()) return;
        ImDrawList* list = pen.ui.draw();
        pen.layers->SetCurrentChannel(list, layer);
        // The line under the row above stays to be seen.
        list->AddRectFilled({pen.pinned, y + pen.ui.px(1)}, {pen.pinned_right(), y + pen.row_height}, ground);
        list->AddRectFilled({pen.pinned_right() - pen.ui.px(1), y}, {pen.pinned_right(), y + pen.row_height},
                            pen.ui.colours().border);
    }
    ~Standing() {
        if (pen_.is_pinned()) pen_.layers->SetCurrentChannel(pen_.ui.draw(), back_);
    }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;

  private:
    const Pen& pen_;
    Layer back_;
};

/// The rest of a row: in sight only beside what stays.
class Moving {
  public:
    explicit Moving(const Pen& pen) : ui_(pen.ui), clips_(pen.is_pinned()) {
        if (!clips_) return;
        const ImVec4& clip = pen.ui.draw()->_ClipRectStack.back();
        ImGui::PushClipRect({pen.pinned_right(), clip.y}, {clip.z, clip.w}, true);
        ui_.covered_left = pen.pinned_right() - pen.pinned;
    }
    ~Moving() {
        if (clips_) ImGui::PopClipRect();
        ui_.covered_left = 0;
    }
    Moving(const Moving&) = delete;
    Moving& operator=(const Moving&) = delete;

  private:
    Ui& ui_;
    bool clips_;
};

/// Where the control said last stands, so that arrow keys go by rows and columns and not by what is in sight.
void place_control(Ui& ui, int row, std::size_t column) {
    SemNode& node = *ui.last_said(1);
    node.row = row;
    node.col = static_cast<std::int32_t>(column) + 1;
}

/// In the middle of its row, on two lines, small, where one is too short for it; where even they are, the
/// rest becomes "…".
void paint_cell(Ui& ui, const ImRect& rect, std::string_view text, TextStyle style, Colour colour) {
    if (text.empty()) return;
    const float pad = ui.px(8), wrap = rect.GetWidth() - 2 * pad;
    if (style == TextStyle::Body && ui.measure(text, style).x > wrap) style = TextStyle::Small;
    const float height = std::min(ui.measure(text, style, wrap).y, 2 * ui.line_height(style));
    ui.paint(ui.draw(), {rect.Min.x + pad, rect.GetCenter().y - height / 2}, text, style, colour, wrap, 2);
}

void say_cell(Ui& ui, Role role, std::string_view key, std::string_view text, const ImRect& rect, int row, std::size_t column) {
    SemNode& node = ui.say(role, ui.id_of(key), text, rect);
    node.row = row;
    node.col = static_cast<std::int32_t>(column) + 1;
}

/// The box in front of a row, in its place; true when it was pressed.
bool tick_box(const Pen& pen, std::string_view key, std::string_view words, bool ticked, float y, int row) {
    const Editing editing(pen.ui, !pen.options.tick_words.empty());
    const bool pressed = row_check(pen.ui, key, words, ticked, {pen.pinned, y, pen.pinned + pen.tick_width, y + pen.row_height});
    place_control(pen.ui, row, 0);
    return pressed;
}

/// What a row is called, and the way to all there is of it.
void first_cell(const Pen& pen, const TableSource& source, std::size_t row, float y, TableEvents& events) {
    Ui& ui = pen.ui;
    const ImRect rect = pen.cell_rect(0, y);
    const std::string_view text = source.cell(row, 0), id = source.row_id(row);
    const std::size_t first = pen.tick_width > 0 ? 1 : 0;
    const int place = static_cast<int>(row) + 2;
    const float pad = ui.px(8);
    const SemScope cell(ui, Role::RowHeader, pen.columns[0].key);
    SemNode& node = ui.scope_node();
    node.row = place;
    node.col = static_cast<std::int32_t>(first) + 1;
    const Control control = row_button(ui, "open", text, {}, rect, source.current(row));
    ui.list_row(pen.options.rows_of, id, control.id);
    place_control(ui, place, first);
    if (row == pen.to_row && !pen.to_box) ui.set_focus(control.id);
    if (control.activated) events.opened = row;
    if (!control.visible) return;
    paint_cell(ui, rect, text, TextStyle::Body, ui.colours().accent);
    if (control.focused)
        ui.paint_focus_ring({{rect.Min.x + pad / 2, rect.Min.y + pad}, {rect.Max.x - pad / 2, rect.Max.y - pad}});
}

void draw_row(const Pen& pen, const TableSource& source, std::size_t row, float y, float width, TableEvents& events) {
    Ui& ui = pen.ui;
    const Theme& colours = ui.colours();
    const std::string_view id = source.row_id(row);
    const SemScope scope(ui, Role::Row, id, {});
    ui.scope_node().row = static_cast<std::int32_t>(row) + 2;
    const int place = static_cast<int>(row) + 2;
    const ImRect whole(pen.left, y, pen.left + width, y + pen.row_height);
    const bool in_sight = ImGui::IsRectVisible(whole.Min, whole.Max);
    Colour ground = colours.surface;
    if (in_sight) {
        const bool under_pointer = ImGui::IsMouseHoveringRect(whole.Min, whole.Max) && ImGui::IsWindowHovered();
        if (source.current(row) || source.ticked(row))
            ground = colours.accent_soft;
        else if (under_pointer)
            ground = colours.surface_hover;
        if (ground != colours.surface) ui.draw()->AddRectFilled(whole.Min, whole.Max, ground);
        ui.rule({whole.Min.x, whole.Max.y}, whole.Max, colours.divider);
    }
    {
        const Standing standing(pen, kStanding, y, ground);
        if (pen.is_pinned()) ui.rule({pen.pinned, whole.Max.y}, {pen.pinned_right(), whole.Max.y}, colours.divider);
        if (pen.tick_width > 0) {
            const SemScope cell(ui, Role::Cell, "tick");
            ui.scope_node().col = 1;
            const std::string_view words = pen.options.tick_words.empty() ? tr("Select {}") : pen.options.tick_words;
            if (tick_box(pen, "box", ui.fill(words, source.cell(row, 0)), source.ticked(row), y, place)) events.ticked = row;
            if (row == pen.to_row && pen.to_box) ui.set_focus(ui.last_said(1)->id);
            ui.scope_node().row = place;
        }
        first_cell(pen, source, row, y, events);
    }
    const Moving moving(pen);
    const std::size_t first = pen.tick_width > 0 ? 1 : 0;
    for (std::size_t column = 1; column < pen.columns.size(); ++column) {
        const ImRect rect = pen.cell_rect(column, y);
        const std::string_view text = source.cell(row, column);
        if (in_sight && ImGui::IsRectVisible(rect.Min, rect.Max)) paint_cell(ui, rect, text, TextStyle::Small, colours.text);
        say_cell(ui, Role::Cell, pen.columns[column].key, text, rect, place, column + first);
    }
}

void header_cell(const Pen& pen, std::size_t column, float y, TableEvents& events) {
    Ui& ui = pen.ui;
    const Theme& colours = ui.colours();
    const TableColumn& spec = pen.columns[column];
    const ImRect rect = pen.cell_rect(column, y);
    const bool sorted = !pen.options.sort_key.empty() && spec.key == pen.options.sort_key;
    const SemScope cell(ui, Role::ColumnHeader, spec.key, spec.sortable ? std::string_view() : spec.title);
    SemNode& node = ui.scope_node();
    node.row = 1;
    node.col = static_cast<std::int32_t>(column) + (pen.tick_width > 0 ? 2 : 1);
    if (sorted) node.state |= pen.options.descending ? sem::SortDescending : sem::SortAscending;
    const float pad = ui.px(8), arrow = sorted ? ui.px(20) : 0;
    if (spec.sortable) {
        const Control control =
            row_button(ui, "sort", spec.title,
                       sorted ? (pen.options.descending ? tr("Sorted from last to first") : tr("Sorted from first to last"))
                              : tr("Sort by this"),
                       rect);
        if (control.activated) events.sort_column = column;
        place_control(ui, 1, column + (pen.tick_width > 0 ? 1 : 0));
        if (control.hovered) ui.draw()->AddRectFilled(rect.Min, rect.Max, colours.surface_hover);
        if (sorted)
            paint_icon(ui.draw(), pen.options.descending ? Icon::ChevronDown : Icon::ChevronUp,
                       {rect.Max.x - ui.px(14), rect.GetCenter().y}, ui.px(14), colours.text);
        if (control.focused)
            ui.paint_focus_ring({{rect.Min.x + pad / 2, rect.Min.y + pad}, {rect.Max.x - pad / 2, rect.Max.y - pad}});
    }
    paint_cell(ui, {rect.Min, {rect.Max.x - arrow, rect.Max.y}}, spec.title, TextStyle::SmallStrong, colours.text);
}

void draw_header(const Pen& pen, const TableSource& source, float y, float width, TableEvents& events) {
    Ui& ui = pen.ui;
    const Theme& colours = ui.colours();
    const SemScope scope(ui, Role::Row, "header");
    ui.scope_node().row = 1;
    ui.draw()->AddRectFilled({pen.left, y}, {pen.left + width, y + pen.row_height}, colours.surface_raised);
    ui.rule({pen.left, y + pen.row_height}, {pen.left + width, y + pen.row_height}, colours.border);
    {
        const Standing standing(pen, kHeaderStanding, y, colours.surface_raised);
        if (pen.is_pinned()) ui.rule({pen.pinned, y + pen.row_height}, {pen.pinned_right(), y + pen.row_height}, colours.border);
        if (pen.tick_width > 0) {
            const SemScope cell(ui, Role::ColumnHeader, "tick", {});
            ui.scope_node().col = 1;
            bool all = source.rows() > 0;
            for (std::size_t row = 0; all && row < source.rows(); ++row) all = source.ticked(row);
            const std::string_view words =
                pen.options.tick_all_words.empty() ? tr("Select all shown") : pen.options.tick_all_words;
            if (tick_box(pen, "all", words, all, y, 1)) events.tick_all = true;
        }
        header_cell(pen, 0, y, events);
    }
    const Moving moving(pen);
    for (std::size_t column = 1; column < pen.columns.size(); ++column) header_cell(pen, column, y, events);
}

/// Where in the table the focus is (SemNode::row and col; 0: nowhere in it), and the key that asks for another row.
struct FocusPlace {
    std::int32_t row = 0, column = 0;
    UiKey key = UiKey::None;
};

FocusPlace focus_in(Ui& ui, NodeId table) {
    const SemNode* node = ui.nodes().find(ui.focus());
    const SemNode* at = node;
    while (at && at->id != table) at = at->parent != 0 ? ui.nodes().find(at->parent) : nullptr;
    return at ? FocusPlace{node->row, node->col, ui.take_list_key()} : FocusPlace{};
}

/// The row that a key leads to from the row that has the focus, with so many to a page; as many rows as there are:
/// it is in the heading.
std::size_t row_by_key(UiKey key, std::size_t from, std::size_t page, std::size_t rows) {
    if (key == UiKey::None || rows == 0) return kNoRow;
    if (key == UiKey::Home) return 0;
    if (key == UiKey::End) return rows - 1;
    if (key == UiKey::PageUp) return from < rows ? from - std::min(from, page) : 0;
    return from < rows ? std::min(from + page, rows - 1) : std::min(page, rows) - 1;
}

/// Columns share what room is left, or give up a little before the table scrolls sideways; the first is never wider than
/// what is in sight, since on a narrow screen it is all that is.
Pen pen_for(Ui& ui, const TableOptions& options, std::span<const TableColumn> columns) {
    Pen pen{.ui = ui, .options = options, .columns = columns};
    // Two small lines, and columns as wide as text needs them.
    pen.row_height = std::max(ui.px(kTableRow), 2 * ui.line_height(TextStyle::Small) + ui.px(4));
    pen.tick_width = options.ticks ? ui.px(44) : 0;
    float needed = 0;
    for (const TableColumn& column : columns) needed += column.width * ui.text_scale();
    const float room = ui.available() - pen.tick_width - ui.px(16);
    if (needed > 0 && room >= needed * 0.85f) pen.stretch = room / needed;
    pen.widest_first = std::max(room, ui.px(120));
    return pen;
}

/// The rows from `first` to before `last`.
struct Rows {
    std::size_t first, last;
};

/// Those that are drawn and said: all of a short table and of a print, a page of Text view, else those in sight, from
/// `top` on over `height`, and two on either side for the arrow keys.
Rows rows_to_draw(const Ui& ui, std::size_t rows, float top, float height, float row_height) {
    const auto at = [&](float y) { return std::min(rows, static_cast<std::size_t>(std::max(0.0f, y / row_height))); };
    const std::size_t first = at(top), last = std::min(rows, at(top + height) + 1);
    if (ui.says_all()) return {0, std::min(rows, kPrintedWhole)};
    if (rows <= kSaidWhole) return {0, rows};
    if (ui.text_view()) return {first, std::min(rows, first + kSaidWhole)};
    return {first - std::min<std::size_t>(first, 2), std::min(rows, last + 2)};
}

/// Text view has a long table in pages: which is here, and the ways to the others.
void page_buttons(Ui& ui, ImGuiWindow* window, Rows shown, std::size_t rows, float row_height) {
    const SemScope more(ui, Role::Group, "pages", ui.fill(tr("Rows {} to {} of {}"), shown.first + 1, shown.last, rows));
    const auto page = [&](std::string_view label, std::size_t to) {
        const Control control = row_button(ui, label, label, {}, {window->InnerRect.Min, window->InnerRect.Min});
        if (control.activated) ImGui::SetScrollY(window, static_cast<float>(to) * row_height);
    };
    if (shown.first > 0) page(tr("Earlier rows"), shown.first - std::min(shown.first, kSaidWhole));
    if (shown.last < rows) page(tr("Later rows"), shown.last);
}

/// Begins the area that scrolls; ImGui::EndChild ends it.
ImGuiWindow* begin_area(Ui& ui, NodeId table, ImVec2 size) {
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleColor(ImGuiCol_ChildBg, ui.colours().surface);
    char name[32];
    ImFormatString(name, sizeof name, "table/%08X", table);
    ImGui::BeginChildEx(name, ui.id_of("area"), size, 0,
                        ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    return ImGui::GetCurrentWindow();
}

/// Scrolls so that the row `next` stands where the row `held` stood, or comes into sight.
void scroll_to_row(ImGuiWindow* window, std::size_t next, std::size_t held, std::size_t rows, float row_height) {
    if (next >= rows) return;
    const float sight = window->InnerRect.GetHeight() - 2 * row_height;
    const float top = row_height * static_cast<float>(next);
    const float moved = window->Scroll.y + (held < rows ? top - row_height * static_cast<float>(held) : 0);
    ImGui::SetScrollY(window, std::clamp(moved, std::max(0.0f, top - sight), top));
}

/// The header and the rows `shown`. The row that has the focus, `held`, and the one that is to have it, `next`, are said
/// wherever they are: else the focus would go.
void draw_table(Pen& pen, const TableSource& source, Rows shown, std::size_t held, std::size_t next, float width, float top,
                TableEvents& events) {
    Ui& ui = pen.ui;
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    const std::size_t rows = source.rows();
    const float header_y = window->InnerRect.Min.y;
    // The header is said first and drawn last: it stays over the rows that scroll beneath it.
    ImDrawListSplitter& layers = ui.push_splitter();
    layers.Split(ui.draw(), kLayers);
    pen.layers = &layers;
    layers.SetCurrentChannel(ui.draw(), kHeaderMoving);
    draw_header(pen, source, header_y, width, events);
    layers.SetCurrentChannel(ui.draw(), kMoving);
    ImGui::PushClipRect({window->InnerRect.Min.x, header_y + pen.row_height}, window->InnerRect.Max, true);
    ui.covered_top = pen.row_height;
    const std::size_t low = std::min(held, next), high = held == next || next == kNoRow ? kNoRow : std::max(held, next);
    const auto draw = [&](std::size_t row) {
        draw_row(pen, source, row, top + pen.row_height * static_cast<float>(row + 1), width, events);
    };
    for (const std::size_t row : {low, high})
        if (row < shown.first) draw(row);
    for (std::size_t row = shown.first; row < shown.last; ++row) draw(row);
    for (const std::size_t row : {low, high})
        if (row >= shown.last && row < rows) draw(row);
    ui.covered_top = 0;
    ImGui::PopClipRect();
    layers.Merge(ui.draw());
    ui.pop_splitter();
}

}  // namespace

TableEvents data_table(Ui& ui, const TableOptions& options, std::span<const TableColumn> columns, const TableSource& source) {
    TableEvents events;
    Pen pen = pen_for(ui, options, columns);
    const float total = pen.column_x(columns.size());
    const ImRect rect = ui.place(ui.available(), std::max(options.height, pen.row_height * 3));
    const std::size_t rows = source.rows();
    const auto page_rows = static_cast<std::size_t>(std::max(1.0f, std::floor(rect.GetHeight() / pen.row_height) - 2));

    const SemScope table(ui, Role::Table, options.key, options.caption, true);
    {
        SemNode& node = ui.scope_node();
        node.row_count = static_cast<std::int32_t>(rows) + 1;
        node.col_count = static_cast<std::int32_t>(columns.size()) + (options.ticks ? 1 : 0);
        node.max = static_cast<float>(page_rows);  // So that the keys for whole pages come here
    }
    ImGui::SetCursorScreenPos(rect.Min);
    ImGuiWindow* window = begin_area(ui, table.id, rect.GetSize());
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const FocusPlace place = focus_in(ui, table.id);
    const std::size_t held = place.row >= 2 ? static_cast<std::size_t>(place.row) - 2 : rows;
    const std::size_t next = row_by_key(place.key, held, page_rows, rows);
    scroll_to_row(window, next, held, rows, pen.row_height);
    pen.left = pen.pinned = origin.x;
    // Where it leaves the others room.
    if (pen.tick_width + pen.width_of(0) < 0.6f * window->InnerRect.GetWidth())
        pen.pinned = std::max(pen.left, window->InnerRect.Min.x);
    pen.to_row = next;
    pen.to_box = place.column == 1 && options.ticks;
    ImGui::Dummy({total, pen.row_height * static_cast<float>(rows + 1)});

    const Rows shown = rows_to_draw(ui, rows, window->InnerRect.Min.y - origin.y, window->InnerRect.GetHeight(), pen.row_height);
    draw_table(pen, source, shown, held, next, std::max(total, window->InnerRect.GetWidth()), origin.y, events);
    if (ui.text_view() && !ui.says_all() && rows > kSaidWhole) page_buttons(ui, window, shown, rows, pen.row_height);
    ImGui::EndChild();
    return events;
}

}  // namespace waymark
