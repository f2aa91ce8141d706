#pragma once
// Months, quarters and other parts of a year, as they are written.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

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

/// A day, or words of time with a year among them: "Mar 2027", "Q1 2026/27", "end of 2026"; `open`: "ongoing" is one.
[[nodiscard]] bool is_time(std::string_view text, bool open);

/// The two times of a text from one to another ("Apr 2026 – Mar 2027", "1/4/2026 to 31/3/2027", "Q1 2026/27 - ongoing"), as
/// they are written; nothing where either names no year, or there are more than two.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> range_of(std::string_view text);

}  // namespace waymark
