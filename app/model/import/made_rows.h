#pragma once
// A sheet whose records stand otherwise than one a row, put into rows.

#include <cstddef>
#include <vector>

#include "model/import/sheet.h"

namespace waymark {

struct MadeRows {
    Sheet sheet;                       ///< Its records a row each, below the headings in the row `heading`
    std::size_t heading = 0;           ///< Counted from 0
    std::vector<std::size_t> numbers;  ///< Of each row, as in the spreadsheet
    Strings keys;                      ///< What each column is: Field::key; empty where that is to be told by its heading
};

/// What `sheet` is besides its rows, with a line for headings that is still empty.
[[nodiscard]] inline MadeRows begun_rows(const Sheet& sheet) {
    MadeRows made;
    made.sheet = sheet;
    made.sheet.rows.assign(1, {});
    made.sheet.links.clear();
    made.sheet.struck.clear();
    made.sheet.merged.clear();
    made.sheet.hidden.clear();
    made.numbers = {0};
    return made;
}

}  // namespace waymark
