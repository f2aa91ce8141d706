#pragma once
// A long table: scrolls by itself, draws only the rows in sight, says rows and cells as a real table.
// One Tab stop; arrow keys move between cells that can be pressed.

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

/// The height of a row, in design px: two small lines.
inline constexpr float kTableRow = 50;

struct TableColumn {
    std::string_view key;
    std::string_view title;
    float width = 160;  ///< Design px
    bool sortable = true;
};

/// Where a table gets what it shows. Rows are counted from 0; text must live until the end of the frame.
class TableSource {
  public:
    virtual ~TableSource() = default;
    [[nodiscard]] virtual std::size_t rows() const = 0;
    /// Names what the row shows, wherever it stands.
    [[nodiscard]] virtual std::string_view row_id(std::size_t row) const = 0;
    [[nodiscard]] virtual std::string_view cell(std::size_t row, std::size_t column) const = 0;
    [[nodiscard]] virtual bool ticked(std::size_t) const { return false; }
    [[nodiscard]] virtual bool current(std::size_t) const { return false; }
};

struct TableOptions {
    std::string_view key;
    std::string_view caption;  ///< Said as the table's name
    RowList rows_of = {};
    std::string_view sort_key;  ///< Column sorted by; empty for none
    bool descending = false;
    bool ticks = false;  ///< A tick box in front of each row
    /// What the boxes are called, "{}" for the row's first cell, and the box over them all, where ticking edits what is
    /// shown. Empty: "Select {}", and it only selects.
    std::string_view tick_words = {}, tick_all_words = {};
    float height = 400;  ///< Screen px
};

/// What was done to the table this frame.
struct TableEvents {
    std::optional<std::size_t> sort_column;
    std::optional<std::size_t> opened;  ///< The row whose first column was pressed
    std::optional<std::size_t> ticked;  ///< The row whose tick box was pressed
    bool tick_all = false;              ///< The box in the header was pressed
};

[[nodiscard]] TableEvents data_table(Ui& ui, const TableOptions& options, std::span<const TableColumn> columns,
                                     const TableSource& source);

}  // namespace waymark
