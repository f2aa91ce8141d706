#include "model/import/periods.h"

#include <string>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/split.h"
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
    for (const std::string_view whole : {"january to december", "jan to dec", "january december", "jan dec", "full year", "whole year"})
        if (plain.find(whole) != std::string::npos) return Period::Whole;
    constexpr std::string_view kParts[] = {"quarter", "quarters", "qtr", "month", "months", "week", "weeks", "wk", "half", "term", "ytd"};
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

}  // namespace waymark
