#pragma once
// What a cell of the heat map looks like and is called, on the Gaps screen and in pictures: the pattern and the word say the
// same as the colour.

#include <string_view>

#include "model/analysis/coverage.h"
#include "present/figures/figure.h"
#include "present/words/words_room.h"

namespace waymark {

struct CellWords {
    std::string_view mark;  ///< "4", of what is counted; "–" for none
    /// "Several", "Only one organisation", "None recorded", "Ended", "Planned", "Paused", "Not known", "Outside"; and what
    /// stands instead where its words do not fit.
    std::string_view word, short_word;
    std::string_view said;  ///< The whole in a sentence: "1 running activity; thin: only one organisation"
    FigurePattern pattern = FigurePattern::Plain;
    Paint ground;
};

/// `counts_as_gap`: the column is a stage of prevention; in others emptiness means nothing and is drawn plain. `outside`: the
/// row is not the partnership's to fill. What it gives lives as long as the room.
[[nodiscard]] CellWords cell_words(WordsRoom& room, const CoverageCell& cell, Counted counted, bool counts_as_gap, bool outside);

/// The grounds of what is thin and of what several activities do.
[[nodiscard]] Paint thin_ground();
[[nodiscard]] Paint several_ground();
/// The ink of a pattern.
[[nodiscard]] Paint pattern_ink(FigurePattern pattern);

// What headings of rows and columns are called: "All together", "Any stage", "Stage not said", or their own title.
[[nodiscard]] std::string_view row_title(const CoverageHeading& row);
[[nodiscard]] std::string_view column_title(const CoverageHeading& column);
/// Emptiness means something at a place and in the sum of its stages, not among what is not said or only enables.
[[nodiscard]] bool counts_as_gap(const CoverageHeading& row, const CoverageHeading& column);
/// An enabler is never looked for, so it is not outside either.
[[nodiscard]] bool is_outside_cell(const CoverageHeading& row, const CoverageHeading& column);
/// The rows, or the columns, that say something: "not said" only where there is one.
[[nodiscard]] bool shows_row(const CoverageMatrix& matrix, std::size_t row);
[[nodiscard]] bool shows_column(const CoverageMatrix& matrix, std::size_t column);

}  // namespace waymark
