#pragma once
// Rows pasted from a spreadsheet become local counts. A table with one count a row is read, and so is the
// usual one with a row a year and a column for each of "Adults", "Children", "Labour" …: then each such cell
// is a count of its own.

#include <functional>
#include <string>
#include <vector>

#include "model/document/document.h"
#include "model/framework/framework.h"
#include "model/base/problem.h"
#include "model/import/rows_import.h"

namespace waymark {

/// A column is taken for a Field::key of LocalCount, or, as "count=" and the id of a measure, an exploitation
/// type, adults or children, for the counts of those alone. Without headings the column of years is found,
/// and the first with numbers is the count.
[[nodiscard]] ImportPlan plan_counts(std::vector<Strings> cells, const Framework& framework);

/// What holds for the rows that do not say it themselves.
struct CountDefaults {
    std::string measure;
    std::string source;
    std::string published;
};

struct CountsResult {
    std::vector<LocalCount> counts;
    Problems problems;  ///< `where` is "row 3"; what is left out is told
};

/// Makes the records. "1,234" is read as a number. A row without a calendar year gives nothing. A count that
/// is no number ("*", "fewer than 5") is kept as it is; an empty cell gives none. Words are matched by
/// title or id, whatever their case; those of no list are kept as typed.
[[nodiscard]] CountsResult import_counts(const ImportPlan& plan, const Framework& framework,
                                         const CountDefaults& defaults,
                                         const std::function<std::string()>& new_id);

}  // namespace waymark
