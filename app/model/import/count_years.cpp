#include "model/import/count_years.h"

#include <string>
#include <vector>

#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/split.h"
#include "model/base/whole_number.h"
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
    for (const std::string_view word : {" ending ", " ended ", " end ", " financial ", " fiscal ", " academic ", " school ", " fy "})
        if (words.find(word) != std::string::npos) return true;
    return false;
}

bool is_part_of_year(std::string_view heading, std::string_view cell) {
    const std::string over = ' ' + plain_words(heading) + ' ', words = plain_words(cell);
    for (const std::string_view part : {" quarter ", " qtr ", " month ", " week ", " half ", " term "})
        if (over.find(part) != std::string::npos) return true;
    const bool numbered = words.size() == 2 && (words[0] == 'q' || words[0] == 'h') && words[1] >= '1' && words[1] <= '4';
    constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
                                            "january", "february", "march", "april", "june", "july", "august", "september",
                                            "october", "november", "december"};
    return numbered || contains(kMonths, words);
}

}  // namespace waymark
