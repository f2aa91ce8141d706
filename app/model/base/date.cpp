#include "model/base/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "model/base/ascii.h"
#include "model/base/fold.h"
#include "model/base/text.h"
#include "model/base/trim.h"

namespace waymark {
namespace {

constexpr std::array<std::string_view, 12> kDays = {
    tr_later("{} January {}"),   tr_later("{} February {}"), tr_later("{} March {}"),    tr_later("{} April {}"),
    tr_later("{} May {}"),       tr_later("{} June {}"),     tr_later("{} July {}"),     tr_later("{} August {}"),
    tr_later("{} September {}"), tr_later("{} October {}"),  tr_later("{} November {}"), tr_later("{} December {}")};

std::chrono::year_month_day calendar_day(Date date) {
    return {std::chrono::year{date.year}, std::chrono::month{static_cast<unsigned>(date.month)},
            std::chrono::day{static_cast<unsigned>(date.day)}};
}

std::optional<Date> existing(int year, int month, int day) {
    if (year < 1000 || year > 9999 || month < 1 || day < 1) return {};
    const Date date{year, month, day};
    return calendar_day(date).ok() ? std::optional(date) : std::nullopt;
}

/// Whether clocks in Britain are an hour ahead at the end of this day: from the last Sunday in March to that in October.
bool is_summer_time(Date date) {
    const std::chrono::sys_days day(calendar_day(date));
    const auto last_sunday = [&](std::chrono::month month) {
        return std::chrono::sys_days(std::chrono::year{date.year} / month / std::chrono::Sunday[std::chrono::last]);
    };
    return last_sunday(std::chrono::March) <= day && day < last_sunday(std::chrono::October);
}

/// The month in "{} January {}" or "{1} de enero de {2}": the longest word.
std::string_view month_in(std::string_view pattern) {
    std::string_view longest;
    while (!pattern.empty()) {
        const std::string_view word = pattern.substr(0, pattern.find(' '));
        if (word.find('{') == word.npos && word.size() > longest.size()) longest = word;
        pattern.remove_prefix(std::min(word.size() + 1, pattern.size()));
    }
    return longest;
}

/// The digits that stand in a text where a pattern has its holes, the day first; the rest is equal but for case.
std::optional<std::array<int, 2>> filled_in(std::string_view pattern, std::string_view text) {
    std::array<int, 2> numbers{};
    std::size_t next = 0;
    while (!pattern.empty()) {
        const std::size_t hole = std::min(pattern.find('{'), pattern.size());
        if (!text.starts_with(pattern.substr(0, hole))) return {};
        text.remove_prefix(hole);
        pattern.remove_prefix(hole);
        if (pattern.empty()) break;
        const std::size_t which = is_digit(pattern[1]) ? static_cast<std::size_t>(pattern[1] - '1') : next++;
        pattern.remove_prefix(pattern.find('}') + 1);
        const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
        if (which >= numbers.size() || digits == 0 || digits > 4) return {};
        for (const char c : text.substr(0, digits)) numbers[which] = numbers[which] * 10 + (c - '0');
        text.remove_prefix(digits);
    }
    return text.empty() ? std::optional(numbers) : std::nullopt;
}

/// As to_words() writes it in another language than English: "21 de enero de 2026".
std::optional<Date> day_in_words(std::string_view text) {
    if (text_language() == "en") return {};
    const std::string folded = fold(text);
    for (std::size_t i = 0; i < kDays.size(); ++i)
        if (const auto numbers = filled_in(fold(tr(kDays[i])), folded))
            return existing((*numbers)[1], static_cast<int>(i) + 1, (*numbers)[0]);
    return {};
}

// 1 to 12 for "nov", "Nov." (without the dot), "Sept", "november"; 0 for anything else.
int month_named(std::string_view word) {
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < kDays.size(); ++i) {
        const std::string_view month = kDays[i].substr(3, kDays[i].size() - 6);
        if (begins_but_for_case(month, word) && (word.size() == 3 || word.size() == month.size() || (i == 8 && word.size() == 4)))
            return static_cast<int>(i) + 1;
    }
    for (std::size_t i = 0; text_language() != "en" && i < kDays.size(); ++i)
        if (equal_but_for_case(word, month_in(tr(kDays[i])))) return static_cast<int>(i) + 1;
    constexpr std::array<std::string_view, 12> kWelsh = {"ionawr",     "chwefror", "mawrth", "ebrill", "mai",      "mehefin",
                                                         "gorffennaf", "awst",     "medi",   "hydref", "tachwedd", "rhagfyr"};
    for (std::size_t i = 0; i < kWelsh.size(); ++i)
        if (equal_but_for_case(word, kWelsh[i])) return static_cast<int>(i) + 1;
    return 0;
}

// "1st", "22nd", "3rd", "21th" are all taken: the number is what counts.
bool is_ordinal_ending(std::string_view word) {
    if (word.size() != 2) return false;
    const std::array<char, 2> ending = {to_lower(word[0]), to_lower(word[1])};
    return ending == std::array{'s', 't'} || ending == std::array{'n', 'd'} || ending == std::array{'r', 'd'} ||
           ending == std::array{'t', 'h'};
}

// Runs of digits and of letters, with what stands between them left out; separators other than the usual ones
// spoil the text.
struct Piece {
    std::string_view text;
    char before = ' ';  ///< The hyphen or stroke before it, or a space
};
struct Pieces {
    std::array<Piece, 6> at;
    std::size_t count = 0;
};

/// A letter, or a part of one that is not ASCII.
bool is_of_word(char c) {
    return is_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::optional<Pieces> split(std::string_view text) {
    Pieces pieces;
    char before = ' ';
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        if (!is_digit(c) && !is_of_word(c)) {
            if (std::string_view(" /.-,").find(c) == std::string_view::npos) return {};
            if (c == '/' || c == '-') before = c;
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < text.size() && (is_digit(c) ? is_digit(text[end]) : is_of_word(text[end]))) ++end;
        if (pieces.count == pieces.at.size()) return {};
        pieces.at[pieces.count++] = {text.substr(i, end - i), std::exchange(before, ' ')};
        i = end;
    }
    return pieces;
}

int number(std::string_view digits) {
    if (digits.empty() || digits.size() > 4 || !is_digit(digits[0])) return -1;
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

// Spreadsheets add a time of day to dates: "2026-11-21T00:00:00.000Z", "21/11/2026 00:00".
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const std::size_t at = text.find_last_of(" T", colon);
    if (at == std::string_view::npos || at < 6) return text;
    const std::string_view time = text.substr(at + 1);
    const bool only_time = time.find_first_not_of("0123456789:.Z+") == std::string_view::npos;
    return only_time ? text.substr(0, at) : text;
}

/// Programs that mean midnight in Britain in summer write the hour before it in Greenwich: "2026-03-31T23:00:00Z".
bool is_next_day_here(std::string_view text, Date date) {
    const std::size_t colon = text.find(':');
    return text.ends_with('Z') && colon != std::string_view::npos && colon >= 2 && text.substr(colon - 2, 2) == "23" &&
           is_summer_time(date);
}

/// Of the hyphens and dashes that word processors put for "-" (U+2010 to U+2013).
std::size_t hyphen_length(std::string_view text) {
    return text.starts_with("\xe2\x80") && text.size() > 2 && text[2] >= '\x90' && text[2] <= '\x93' ? 3 : 0;
}

/// With plain spaces and hyphens only, and without what has no width.
std::string plain_spaces(std::string_view text) {
    std::string plain;
    for (text = trimmed(text); !text.empty();) {
        const std::size_t blank = blank_length(text);
        if (const std::size_t hyphen = hyphen_length(text)) {
            plain += '-';
            text.remove_prefix(hyphen);
            continue;
        }
        if (blank == 0) plain += text[0];
        if (blank != 0 && !is_zero_width(text.substr(0, blank))) plain += ' ';
        text.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    return plain;
}

/// 0 for "Thu", "thurs" or "Thursday" and so on to 6 for Wednesday, as days since 1970 count; -1 for anything
/// else.
int weekday_named(std::string_view word) {
    static constexpr std::array<std::string_view, 7> kNames = {"thursday", "friday",  "saturday", "sunday",
                                                               "monday",   "tuesday", "wednesday"};
    for (std::size_t i = 0; i < kNames.size(); ++i)
        if (word.size() >= 3 && begins_but_for_case(kNames[i], word)) return static_cast<int>(i);
    return -1;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return {};
    for (const std::size_t i : {0u, 1u, 2u, 3u, 5u, 6u, 8u, 9u})
        if (!is_digit(text[i])) return {};
    return existing(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8, 2)));
}

std::optional<Date> parse_date_typed(std::string_view text, bool* other_weekday) {
    constexpr std::size_t kLongest = 60;
    if (text.size() > kLongest) return {};
    const std::string plain = plain_spaces(text);
    if (plain.size() > 1 && plain[0] == '-' && is_digit(plain[1])) return {};
    if (const auto day = day_in_words(plain)) return day;
    const auto pieces = split(without_time(plain));
    if (!pieces) return {};
    // "20260401", as programs name their files.
    if (pieces->count == 1 && pieces->at[0].text.size() == 8 && (plain.starts_with("19") || plain.starts_with("20")))
        return existing(number(plain.substr(0, 4)), number(plain.substr(4, 2)), number(plain.substr(6, 2)));
    auto left = pieces->at;
    std::size_t count = pieces->count;
    const int weekday = count > 3 ? weekday_named(left[0].text) : -1;
    const auto drop = [&](std::size_t piece) {
        for (--count; piece < count; ++piece) left[piece] = left[piece + 1];
    };
    if (weekday >= 0) drop(0);
    for (std::size_t piece = 1; piece + 1 < count; ++piece)
        if (count > 3 && left[piece].text == "of" && is_letter(left[piece + 1].text[0])) drop(piece);  // "1st of April 2027"
    for (const std::size_t ending : {std::size_t{1}, std::size_t{2}})
        if (count == 4 && is_ordinal_ending(left[ending].text)) drop(ending);
    // "10-12/2026" and "May 10-12" are no days: what parts two of the three parts all of them.
    if (count != 3 || left[1].before != left[2].before) return {};
    std::array at = {left[0].text, left[1].text, left[2].text};
    if (is_letter(at[0][0])) std::swap(at[0], at[1]);  // "November 21, 2026"
    std::optional<Date> day;
    if (at[0].size() == 4 && at[1].size() <= 2 && at[2].size() <= 2) {
        day = existing(number(at[0]), number(at[1]), number(at[2]));
    } else {
        if (at[0].size() > 2 || (at[2].size() != 4 && at[2].size() != 2)) return {};
        const int month = is_letter(at[1][0]) ? month_named(at[1]) : at[1].size() <= 2 ? number(at[1]) : 0;
        const int year = number(at[2]);
        // "26-03-01": nobody can say whether that is a day of 2026 or of 2001.
        if (at[2].size() == 2 && year < 10 && at[0].size() == 2 && number(at[0]) >= 15 &&
            existing(2000 + number(at[0]), month, year))
            return {};
        day = existing(at[2].size() == 2 && year >= 0 ? 2000 + year : year, month, number(at[0]));
    }
    if (day && weekday >= 0 && (days_since_epoch(*day) % 7 + 7) % 7 != weekday) {
        if (other_weekday) *other_weekday = true;
        return {};
    }
    if (day && is_next_day_here(plain, *day)) return date_from_days(days_since_epoch(*day) + 1);
    return day;
}

std::string to_iso(Date date) {
    const auto digits = [](int number, int padding) { return std::to_string(padding + number).substr(1); };
    return digits(date.year, 10000) + '-' + digits(date.month, 100) + '-' + digits(date.day, 100);
}

std::string to_words(Date date) {
    return fill(words_format(date), {date.day, date.year});
}

std::string_view words_format(Date date) {
    return tr(kDays[static_cast<std::size_t>(date.month - 1)]);
}

int days_since_epoch(Date date) {
    return static_cast<int>(std::chrono::sys_days(calendar_day(date)).time_since_epoch().count());
}

Date date_from_days(int days) {
    const std::chrono::year_month_day day{std::chrono::sys_days{std::chrono::days{days}}};
    return {static_cast<int>(day.year()), static_cast<int>(static_cast<unsigned>(day.month())),
            static_cast<int>(static_cast<unsigned>(day.day()))};
}

Date add_months(Date date, int months) {
    std::chrono::year_month_day day = calendar_day(date) + std::chrono::months{months};
    if (!day.ok()) day = day.year() / day.month() / std::chrono::last;
    return date_from_days(static_cast<int>(std::chrono::sys_days(day).time_since_epoch().count()));
}

}  // namespace waymark
