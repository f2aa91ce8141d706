#pragma once
// Whole days of the Gregorian calendar, without clock or time zone. Documents hold dates as the text a person
// gave
// ("2026-11-21"), so that a day which does not exist is kept and pointed out, never lost; code that counts
// parses it here.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace waymark {

/// A day that exists. Made by `parse_date` or `date_from_days`; the default is 1 January 1970.
struct Date {
    int year = 1970;
    int month = 1;  ///< 1 to 12
    int day = 1;    ///< 1 to 31

    auto operator<=>(const Date&) const = default;
};

/// Reads exactly `YYYY-MM-DD`, years 1000 to 9999. Nothing for any other shape or for a day that does not
/// exist (30 February).
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// Reads what people type as well: "2026-11-21", "21/11/2026", "21.11.26", "21 Nov 2026", "Sat 21 November
/// 2026" (British order, two-digit years are 2000 to 2099; a day of the week has to be that of the day).
/// Hard spaces and characters that nobody sees count as spaces or nothing; months may be in Welsh. A time of day is passed
/// over, but 23 h in Greenwich ("2026-03-31T23:00:00Z") is the next day in Britain in summer. Nothing when it is not one certain
/// day.
/// `other_weekday`, where it is given, becomes true where the day of the week beside a day is not that day's, which is no day then.
[[nodiscard]] std::optional<Date> parse_date_typed(std::string_view text, bool* other_weekday = nullptr);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_iso(Date date);

/// "21 November 2026", as British readers expect it.
[[nodiscard]] std::string to_words(Date date);
/// The format of the same, "{} November {}": day and year are to be filled in.
[[nodiscard]] std::string_view words_format(Date date);

/// Days since 1 January 1970; negative before it.
[[nodiscard]] int days_since_epoch(Date date);
[[nodiscard]] Date date_from_days(int days);

/// True for a year that counts can be of; anything else is a typing error.
[[nodiscard]] constexpr bool is_calendar_year(std::int64_t year) {
    return year >= 1900 && year <= 2999;
}

/// The same day `months` later (earlier when negative); the last day of that month if it has no such day.
[[nodiscard]] Date add_months(Date date, int months);

}  // namespace waymark
