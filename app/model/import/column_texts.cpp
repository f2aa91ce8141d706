#include "model/import/column_texts.h"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/ascii.h"
#include "model/base/contains.h"
#include "model/base/date.h"
#include "model/base/split.h"
#include "model/import/cell_values.h"
#include "model/import/day_order.h"
#include "model/import/meanings.h"
#include "model/import/periods.h"
#include "model/import/row_kinds.h"
#include "model/import/sheet.h"

namespace waymark {

Texts texts_of(const ImportPlan& plan, std::size_t column) {
    Texts texts;
    std::set<std::string_view> seen;
    for (const Strings& row : plan.rows) {
        const std::string& cell = row[column];
        if (cell.empty()) continue;
        ++texts.cells;
        if (texts.some.size() == kTextsLookedAt || says_nothing(cell) || !seen.insert(cell).second) continue;
        texts.some.push_back(cell);
        texts.length += static_cast<double>(cell.size());
    }
    if (!texts.some.empty()) texts.length /= static_cast<double>(texts.some.size());
    return texts;
}

bool is_answer(const std::string& text) {
    const std::string words = plain_words(text);
    return words == "yes" || words == "no" || words == "y" || words == "n";
}

bool begins_with_answer(const std::string& text) {
    const std::string words = plain_words(text);
    const std::string_view first = std::string_view(words).substr(0, words.find(' '));
    return first == "yes" || first == "no" || first == "y" || first == "n" || is_yes(words) || is_no(words);
}

bool is_tick(const std::string& text) {
    const std::string words = plain_words(text);
    return words.size() < 2 || words == "yes" || words == "no" || words == "true" || words == "false" || words == "n a" ||
           words == "na";
}

namespace {

/// A day though no heading asks for one. 25000 may be an amount, and "10.13.22" a version.
bool says_day_by_itself(const std::string& text) {
    if (text.find_first_not_of("0123456789.") == std::string::npos) {
        const std::size_t last = text.rfind('.');
        if (last == std::string::npos || text.size() - last - 1 != 4 || text.find('.') == last) return false;
    }
    return day_in_cell(text, DayOrder::NotKnown) || day_in_cell(text, DayOrder::MonthFirst);
}

}  // namespace

bool holds_days(const Texts& texts) {
    const auto days = std::count_if(texts.some.begin(), texts.some.end(), says_day_by_itself);
    return days * 5 > static_cast<std::ptrdiff_t>(texts.some.size()) * 4;
}

bool holds_times(const Texts& texts) {
    const auto times =
        std::count_if(texts.some.begin(), texts.some.end(), [](const std::string& text) { return is_time(text, true); });
    return times * 5 > static_cast<std::ptrdiff_t>(texts.some.size()) * 4;
}

bool holds_ranges(const Texts& texts) {
    const auto ranges =
        std::count_if(texts.some.begin(), texts.some.end(), [](const std::string& text) { return range_of(text).has_value(); });
    return ranges * 2 > static_cast<std::ptrdiff_t>(texts.some.size());
}

bool is_of_deadlines(std::string_view heading) {
    const std::string plain = plain_words(heading);
    for (const std::string_view word : split_words(plain))
        if (word.starts_with("milestone") || word.starts_with("deliver") || word == "by" || word == "target") return true;
    return false;
}

bool is_of_beginnings(std::string_view heading) {
    constexpr std::string_view kWords[] = {"from",   "since", "start", "starts", "started",
                                           "begins", "began", "live",  "launch", "launched"};
    const std::string plain = plain_words(heading);
    const std::vector<std::string_view> words = split_words(plain);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return contains(kWords, word); });
}

bool is_of_ends(std::string_view heading) {
    constexpr std::string_view kWords[] = {"to", "until", "till"};
    const std::string plain = plain_words(heading);
    const std::vector<std::string_view> words = split_words(plain);
    // "Certificate expires" is the end of something else.
    return !words.empty() && contains(kWords, words.back());
}

bool is_of_money(std::string_view heading) {
    const std::string plain = plain_words(heading);
    for (const std::string_view word : split_words(plain))
        for (const std::string_view begin : {"fund", "grant", "award", "money", "budget"})
            if (word.starts_with(begin)) return true;
    return false;
}

bool are_remarks(std::string_view heading, const Texts& texts) {
    const std::string plain = plain_words(heading);
    for (const std::string_view word : {"status", "statws", "cyflwr"})
        if (contains(split_words(plain), word)) return false;
    const auto worded = std::count_if(texts.some.begin(), texts.some.end(),
                                      [](const std::string& text) { return text.find(' ') != std::string::npos; });
    return texts.some.size() > 1 && texts.some.size() * 5 > std::min(texts.cells, kTextsLookedAt) * 4 &&
           worded * 5 > static_cast<std::ptrdiff_t>(texts.some.size()) * 4;
}

bool is_ticked(const std::string& text, bool x_is_no) {
    const std::string words = plain_words(text);
    return is_yes(words) || text == "●" || text == "•" || text == "■" || text == "☒" || (words == "x" && !x_is_no);
}

bool are_ticks(const Texts& texts) {
    const auto is_mark = [](const std::string& text) { return is_ticked(text, false) || is_no(plain_words(text)); };
    return !texts.some.empty() && std::all_of(texts.some.begin(), texts.some.end(), is_mark) &&
           std::any_of(texts.some.begin(), texts.some.end(), [](const std::string& text) { return is_ticked(text, false); });
}

bool is_coloured(const std::string& text) {
    return text.find("\xF0\x9F") != std::string::npos;
}

bool are_posts(const Texts& texts) {
    constexpr std::string_view kBegins[] = {"head", "director", "chief", "assistant", "deputy", "manager", "leader"};
    constexpr std::string_view kEnds[] = {"manager", "officer", "director",       "coordinator",
                                          "nurse",   "lead",    "superintendent", "head"};
    const auto posts = std::count_if(texts.some.begin(), texts.some.end(), [&](const std::string& text) {
        const std::string plain = plain_words(text);
        const std::vector<std::string_view> words = split_words(plain);
        return words.size() > 1 && words.size() < 7 && (contains(kBegins, words[0]) || contains(kEnds, words.back()));
    });
    return posts * 2 > static_cast<std::ptrdiff_t>(texts.some.size());
}

bool are_words_of_a_plan(const Field& field, const Texts& texts) {
    constexpr std::string_view kOfFew[] = {"priority", "rag", "level", "reach", "mainStage", "fourP"};
    return contains(kOfFew, field.key) && texts.some.size() > 1 && texts.length > 12 &&
           std::all_of(texts.some.begin(), texts.some.end(),
                       [](const std::string& text) { return text.find(' ') != std::string::npos; });
}

bool says_no_more(const Field& known, const Texts& texts) {
    const auto all_of = [&](auto test) { return std::all_of(texts.some.begin(), texts.some.end(), test); };
    const auto any_of = [&](auto test) { return std::any_of(texts.some.begin(), texts.some.end(), test); };
    constexpr std::string_view kNeverNumbers[] = {"place",        "lead",     "partners", "owner", "organisation", "whoFor",
                                                  "exploitation", "category", "reach",    "type",  "areas",        "role"};
    if (contains(kNeverNumbers, known.key))
        return all_of([](const std::string& text) { return all_digits(text) || is_answer(text); });
    // A number that is none of those that mean something here.
    const auto any_but = [&](std::string_view meant) {
        return any_of([&](const std::string& text) {
            return all_digits(text) && (text.size() > 1 || meant.find(text) == std::string_view::npos);
        });
    };
    if (known.key == "priority") return any_but("123");
    if (known.kind == FieldKind::Flag) return any_but("01");
    if (known.key != "rag") return false;
    return any_of([](const std::string& text) {
        const std::string words = plain_words(text);
        return words == "n" || words == "no" || words == "yes";
    });
}

}  // namespace waymark
