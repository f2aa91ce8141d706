#include "model/import/day_order.h"

#include <algorithm>

#include "model/base/text.h"
#include "model/base/trim.h"
#include "model/import/cell_values.h"

namespace waymark {
namespace {

/// The two numbers before the year in "4/13/2026"; nothing for any other shape.
struct DayAndMonth {
    int first = 0, second = 0;
    std::string_view one, other, rest;
};
std::optional<DayAndMonth> day_and_month(std::string_view cell) {
    DayAndMonth found;
    const auto number = [&cell](std::string_view& digits) {
        const std::size_t end = cell.find_first_not_of("0123456789");
        if (end != 1 && end != 2) return -1;
        digits = cell.substr(0, end);
        cell.remove_prefix(end);
        return end == 1 ? digits[0] - '0' : (digits[0] - '0') * 10 + digits[1] - '0';
    };
    cell = trimmed(cell);
    found.first = number(found.one);
    if (found.first < 0 || cell.find_first_of("/.-") != 0) return {};
    const char between = cell[0];
    cell.remove_prefix(1);
    found.second = number(found.other);
    if (found.second < 0 || cell.empty() || cell[0] != between) return {};
    found.rest = cell;
    // A year has two digits or four: "1.13.1" is the number of a section.
    cell.remove_prefix(1);
    const std::size_t year = std::min(cell.find_first_not_of("0123456789"), cell.size());
    return year == 2 || year == 4 ? std::optional(found) : std::nullopt;
}

}  // namespace

bool has_day_first(std::span<const Strings> rows, std::size_t column) {
    return std::any_of(rows.begin(), rows.end(), [&](const Strings& row) {
        const auto found = day_and_month(row[column]);
        return found && found->first > 12 && found->second <= 12;
    });
}

DayOrder day_order(std::span<const Strings> rows, std::size_t column) {
    const bool month_first = std::any_of(rows.begin(), rows.end(), [&](const Strings& row) {
        const auto found = day_and_month(row[column]);
        return found && found->first <= 12 && found->second > 12 && found->second <= 31;
    });
    if (!month_first) return DayOrder::DayFirst;
    return has_day_first(rows, column) ? DayOrder::NotKnown : DayOrder::MonthFirst;
}

std::optional<Date> day_in_cell(std::string_view cell, DayOrder order) {
    const auto found = order == DayOrder::DayFirst ? std::nullopt : day_and_month(cell);
    if (!found) return day_in_cell(cell);
    const std::string turned = fill("{}{}{}{}", {found->other, found->rest.substr(0, 1), found->one, found->rest});
    const std::optional<Date> as_written = parse_date_typed(cell), as_turned = parse_date_typed(turned);
    if (order == DayOrder::MonthFirst) return as_turned;
    return !as_turned || as_written == as_turned ? as_written : as_written ? std::nullopt : as_turned;
}

}  // namespace waymark
