#include "model/import/column_choice.h"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/split.h"
#include "model/import/periods.h"
#include "model/import/sheet.h"

namespace waymark {
namespace {

constexpr std::string_view kChanged[] = {"revised",  "new",      "extended",  "actual",      "updated",  "amended",
                                         "forecast", "expected", "estimated", "anticipated", "projected"};
constexpr std::string_view kNow[] = {"current", "latest", "now", "today", "final", "present"};
constexpr std::string_view kBefore[] = {"original", "initial", "baseline", "previous", "prior", "old", "last", "first", "former"};

using Words = std::vector<std::string_view>;

bool has_any(const Words& words, std::span<const std::string_view> of) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(of, word); });
}

bool is_digits(std::string_view word, std::size_t count) {
    return word.size() == count && all_digits(word);
}

/// The time that a heading names, growing with time, as year and month; 0: none. "24/25" is the year that begins in 2024.
int time_named(const Words& words) {
    int year = 0, month = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        if (is_digits(word, 4) && (word.starts_with("19") || word.starts_with("20"))) year = std::stoi(std::string(word));
        const bool pair = i + 1 < words.size() && is_digits(word, 2) && is_digits(words[i + 1], 2);
        if (pair && std::stoi(std::string(words[i + 1])) == std::stoi(std::string(word)) + 1)
            year = 2000 + std::stoi(std::string(word));
        if (word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4') month = 3 * (word[1] - '0');
        // "May be published", "Who may see it": the word, where no year or nothing comes after it.
        const bool is_verb = word == "may" && i + 1 < words.size() && !all_digits(words[i + 1]);
        if (const int named = month_of(word); named > 0 && !is_verb) month = named;
    }
    return year * 16 + month;
}

int nearness(const Words& words) {
    if (has_any(words, kChanged) || has_any(words, kNow)) return 1;
    return has_any(words, kBefore) ? -1 : 0;
}

}  // namespace

int nearer_to_now(std::string_view heading, std::string_view other) {
    const std::string here = plain_words(heading), there = plain_words(other);
    const Words words = split_words(here), others = split_words(there);
    if (const int by_word = nearness(words) - nearness(others); by_word != 0) return by_word;
    const int time = time_named(words), other_time = time_named(others);
    // What names no time is of now.
    if (time == 0 || other_time == 0) return (time == 0) - (other_time == 0);
    return time - other_time;
}

bool names_time(std::string_view text) {
    const std::string plain = plain_words(text);
    const Words words = split_words(plain);
    return nearness(words) != 0 || time_named(words) != 0 || contains(words, "this");
}

bool is_of_now(std::string_view heading) {
    const std::string plain = plain_words(heading);
    return nearness(split_words(plain)) > 0;
}

bool says_changed(std::string_view heading) {
    const std::string plain = plain_words(heading);
    return has_any(split_words(plain), kChanged);
}

}  // namespace waymark
