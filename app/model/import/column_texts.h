#pragma once
// What stands in a column, told by the look of its texts alone.

#include "model/import/rows_import.h"

namespace waymark {

/// So many different texts tell what a column holds.
inline constexpr std::size_t kTextsLookedAt = 40;

/// Some of the different texts of a column.
struct Texts {
    Strings some;
    double length = 0;  ///< On average
    std::size_t cells = 0;
};

[[nodiscard]] Texts texts_of(const ImportPlan& plan, std::size_t column);

/// "Yes", "no", "Y", "N".
[[nodiscard]] bool is_answer(const std::string& text);

/// "Yes", "N", "No – planned": an answer, whatever is said behind it.
[[nodiscard]] bool begins_with_answer(const std::string& text);

/// "Y", "No", "✓", "x", "n/a": an answer to a question that the heading asks, and no word of a list.
[[nodiscard]] bool is_tick(const std::string& text);

/// A tick in a column that names one of several choices; `x_is_no`: where others in it say "yes".
[[nodiscard]] bool is_ticked(const std::string& text, bool x_is_no);

/// Nothing but ticks and answers, at least one of them yes.
[[nodiscard]] bool are_ticks(const Texts& texts);

/// A circle in a colour of its own, which no answer is.
[[nodiscard]] bool is_coloured(const std::string& text);

/// Days as people write them in more than four of five.
[[nodiscard]] bool holds_days(const Texts& texts);

/// Days, or months and quarters with their year, in more than four of five.
[[nodiscard]] bool holds_times(const Texts& texts);

/// "Apr 2026 – Mar 2027" and the like in more than half.
[[nodiscard]] bool holds_ranges(const Texts& texts);

/// "Milestone", "To be delivered by", "Target".
[[nodiscard]] bool is_of_deadlines(std::string_view heading);

/// "Goes live", "Grant from", "Running since": over days, when something begins.
[[nodiscard]] bool is_of_beginnings(std::string_view heading);

/// "Grant to", "Available until": over days, when something ends.
[[nodiscard]] bool is_of_ends(std::string_view heading);

/// "Grant to", "Award period": money.
[[nodiscard]] bool is_of_money(std::string_view heading);

/// "Two booked", "Text agreed" under "Progress": several words each, and hardly one twice; never under "Status".
[[nodiscard]] bool are_remarks(std::string_view heading, const Texts& texts);

/// Most are posts ("Head of Licensing", "Service Manager"), and no organisations.
[[nodiscard]] bool are_posts(const Texts& texts);

/// Several words in each cell where the field asks for one of a few: how high or red it is, at what level or stage.
[[nodiscard]] bool are_words_of_a_plan(const Field& field, const Texts& texts);

/// Numbers under "Places" or "Participants" say how many; numbers beyond three under "Priority" count them; a "Y" beside an
/// "N" is no yellow; and a number that is neither 0 nor 1 is no answer.
[[nodiscard]] bool says_no_more(const Field& known, const Texts& texts);

}  // namespace waymark
