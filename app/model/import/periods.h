#pragma once
// Months, quarters and other parts of a year, as they are written.

#include <cstdint>
#include <string_view>

namespace waymark {

/// 1 for "Jan" or "january", up to 12; 0 for any other word. "Sept" is one, "Market" is none.
[[nodiscard]] int month_of(std::string_view word);

/// What a text says of a year.
enum class Period : std::uint8_t {
    None,   ///< Nothing, or more than that; a day is no period
    Part,   ///< "Q1", "Jan-Mar 2025", "Week 3", "Year to date"
    Whole,  ///< "Jan to Dec", "Full year", "2024"
};
[[nodiscard]] Period period_of(std::string_view text);

}  // namespace waymark
