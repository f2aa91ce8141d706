#pragma once
// Whether the days of a column are written as in Britain, or with the month first.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/base/date.h"
#include "model/document/record.h"

namespace waymark {

/// In which order the days of a column are written, as far as its cells tell.
enum class DayOrder : std::uint8_t {
    DayFirst,    ///< As in Britain; no cell speaks against it
    MonthFirst,  ///< Some could be nothing else ("4/13/2026")
    NotKnown,    ///< Some speak for each
};

/// True where some cell of a column could only have the day first ("13/4/2026").
[[nodiscard]] bool has_day_first(std::span<const Strings> rows, std::size_t column);

/// What the cells of a column say; `rows` are as long as it needs.
[[nodiscard]] DayOrder day_order(std::span<const Strings> rows, std::size_t column);

/// The day that a cell of such a column says (day_in_cell of cell_values.h); nothing where it can be read in two ways.
[[nodiscard]] std::optional<Date> day_in_cell(std::string_view cell, DayOrder order);

}  // namespace waymark
