#include "model/import/periods.h"

#include <string>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/split.h"
#include "model/base/trim.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

constexpr std::string_view kMonths[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};

bool is_numbered_part(std::string_view word) {
    const bool is_half = word[0] == 'h' && (word.back() == '1' || word.back() == '2');
    return word.size() == 2 && (is_half || (word[0] == 'q' && word.back() >= '1' && word.back() <= '4'));
}

/// Words beside those of a part, which alone name none.
bool goes_with_part(std::string_view word) {
    constexpr std::string_view kWords[] = {"to",    "and",    "the", "of",   "in",     "for",  "first", "second",
                                           "third", "fourth", "1st", "2nd",  "3rd",    "4th",  "last",  "year",
                                           "date",  "so",     "far", "only", "ending", "ended"};
    return all_digits(word) ? word.size() < 5 : contains(kWords, word);
}

}  // namespace

int month_of(std::string_view word) {
    if (word.size() < 3) return 0;
    for (int at = 0; at < 12; ++at)
        if (kMonths[at].starts_with(word)) return at + 1;
    return 0;
}

Period period_of(std::string_view text) {
    if (parse_date_typed(text)) return Period::None;
    const std::string plain = plain_words(text);
    for (const std::string_view whole :
         {"january to december", "jan to dec", "january december", "jan dec", "full year", "whole year"})
        if (plain.find(whole) != std::string::npos) return Period::Whole;
    constexpr std::string_view kParts[] = {"quarter", "quarters", "qtr",  "month", "months", "week",
                                           "weeks",   "wk",       "half", "term",  "ytd"};
    bool is_part = plain.find("to date") != std::string::npos || plain.find("so far") != std::string::npos;
    bool is_year = false;
    for (const std::string_view word : split_words(plain)) {
        const bool names_part = contains(kParts, word) || is_numbered_part(word) || month_of(word) > 0;
        if (!names_part && !goes_with_part(word)) return Period::None;
        is_part = is_part || names_part;
        is_year = is_year || (word.size() == 4 && all_digits(word));
    }
    return is_part ? Period::Part : is_year ? Period::Whole : Period::None;
}

bool is_time(std::string_view text, bool open) {
    if (parse_date_typed(text)) return true;
    constexpr std::string_view kWords[] = {"spring", "summer", "autumn",  "winter", "early", "mid",
                                           "late",   "end",    "start",   "of",     "by",    "from",
                                           "the",    "fy",     "quarter", "qtr",    "year",  "beginning"};
    const std::string plain = plain_words(text);
    if (open && (plain == "ongoing" || plain == "present" || plain == "current" || plain == "date" || plain == "open ended"))
        return true;
    bool has_year = false, has_month = false;
    for (const std::string_view word : split_words(plain)) {
        const bool number = all_digits(word) && word.size() < 5;
        if (!number && !contains(kWords, word) && !is_numbered_part(word) && month_of(word) == 0) return false;
        const bool is_year = number && word.size() == 4 && (word.starts_with("19") || word.starts_with("20"));
        // "2025 – 2026" is two times.
        if (is_year && has_year) return false;
        has_year = has_year || is_year;
        has_year = has_year || (number && word.size() == 2 && has_month);
        has_month = has_month || month_of(word) > 0;
    }
    return has_year;
}

std::optional<std::pair<std::string, std::string>> range_of(std::string_view text) {
    constexpr std::string_view kBetween[] = {" – ", " - ", " — ", " to ", " until ", "–", "—"};
    for (const std::string_view between : kBetween) {
        const std::size_t at = text.find(between);
        if (at == std::string_view::npos) continue;
        const std::string_view first = trimmed(text.substr(0, at)), second = trimmed(text.substr(at + between.size()));
        if (first.empty() || second.empty() || !is_time(first, false) || !is_time(second, true)) return {};
        return std::pair{std::string(first), std::string(second)};
    }
    return {};
}

}  // namespace waymark
