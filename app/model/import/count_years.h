#pragma once
// The calendar years that cells of counts name, and the parts of years, which count for no year.

#include <cstdint>
#include <optional>
#include <string_view>

namespace waymark {

/// "2024", and nothing else.
[[nodiscard]] std::optional<std::int64_t> year_of(std::string_view cell);

/// "Dec 2024", "31 December 2024" under "Year ending", "Year ending Dec 2024": a calendar year by its last month.
[[nodiscard]] std::optional<std::int64_t> year_ending(std::string_view cell);

/// "2024 total", "Full year 2024": below the parts of a year, the year.
[[nodiscard]] std::optional<std::int64_t> total_of_year(std::string_view cell);

/// "Year ending March", "Financial year": headings over years that no calendar has.
[[nodiscard]] bool is_other_year(std::string_view heading);

/// "Q1", "Jan", "H2", or anything below "Quarter": a count beside it is of a part of the year.
[[nodiscard]] bool is_part_of_year(std::string_view heading, std::string_view cell);

}  // namespace waymark
