#pragma once
// A table to read, not to work: every row is drawn, text is broken to its column, nothing is pressed.

#include <span>
#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

struct PlainColumn {
    std::string_view title;
    float width = 80;     ///< Design px, at least
    float share = 0;      ///< Of the room that is left
    bool number = false;  ///< Stands at the right
};

/// `cells` row by row. The first column names its row. Said as a real table with `caption` as its name.
void plain_table(Ui& ui, std::string_view key, std::string_view caption, std::span<const PlainColumn> columns,
                 std::span<const std::string_view> cells);

}  // namespace waymark
