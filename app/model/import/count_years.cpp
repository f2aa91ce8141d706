#include "model/import/count_years.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "model/base/date.h"
#include "model/base/split.h"
#include "model/base/whole_number.h"
#include "model/import/periods.h"
#include "model/import/sheet.h"

namespace waymark {

std::optional<std::int64_t> year_of(std::string_view cell) {
    if (cell.size() != 4) return {};
    const auto year = read_whole_typed(cell);
    return year && is_calendar_year(*year) ? year : std::nullopt;
}

std::optional<std::int64_t> year_ending(std::string_view cell) {
    std::optional<std::int64_t> year;
    bool december = false;
    const std::string plain = plain_words(cell);
    for (const std::string_view word : split_words(plain)) {
        if (word == "dec" || word == "december")
            december = true;
        else if (const auto found = year_of(word); found && !year)
            year = found;
        else if (word != "31" && word != "year" && word != "ending" && word != "ended" && word != "to" && word != "ye")
            return {};
    }
    return december ? year : std::nullopt;
}

std::optional<std::int64_t> total_of_year(std::string_view cell) {
    std::optional<std::int64_t> year;
    bool total = false;
    const std::string plain = plain_words(cell);
    for (const std::string_view word : split_words(plain)) {
        if (const auto found = year_of(word); found && !year)
            year = found;
        else if (word == "total" || word == "all" || word == "full")
            total = true;
        else if (word != "year" && word != "of" && word != "for")
            return {};
    }
    return total ? year : std::nullopt;
}

bool is_other_year(std::string_view heading) {
    const std::string words = ' ' + plain_words(heading) + ' ';
    for (const std::string_view word :
         {" ending ", " ended ", " end ", " financial ", " fiscal ", " academic ", " school ", " fy ", " to 31 march ",
          " to march ", " apr mar ", " april march ", " april to march ", " apr to mar "})
        if (words.find(word) != std::string::npos) return true;
    return false;
}

bool is_part_of_year(std::string_view heading, std::string_view cell) {
    const Period said = period_of(cell);
    const std::string over = ' ' + plain_words(heading) + ' ';
    const auto has_any_of = [&](std::initializer_list<std::string_view> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](std::string_view word) { return over.find(word) != std::string::npos; });
    };
    // When a figure was published, or taken from a list, is not what it is of.
    if (has_any_of(
            {" published ", " publication ", " updated ", " date ", " received ", " extracted ", " as at ", " as of ", " due "}))
        return false;
    if (said != Period::None) return said == Period::Part;
    return has_any_of({" quarter ", " qtr ", " month ", " week ", " half ", " term "});
}

}  // namespace waymark
