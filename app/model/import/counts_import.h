#pragma once
// Rows pasted from a spreadsheet become local counts. A table with one count a row is read, and so are the
// two usual ones: a row a year with a column for each of "Adults", "Children", "Labour" …, and a column a
// year with a row for each of them. Then each such cell is a count of its own.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "model/base/problem.h"
#include "model/document/document.h"
#include "model/framework/framework.h"
#include "model/import/rows_import.h"

namespace waymark {

/// How keys of columns begin that hold the counts of one measure, type or group alone, or of one year.
inline constexpr std::string_view kCountOf = "count=";
inline constexpr std::string_view kCountInYear = "year=";
/// "count=referrals+adults" is of both, "year=2024+adults" of the adults in one year.
/// A column that says what its row counts: a measure, a type, a group, or a total of all.
inline constexpr std::string_view kWhatRowCounts = "row-counts";

/// A column is taken for a Field::key of LocalCount or for one of the keys above. Without headings the column
/// of years is found, and the first with numbers is the count.
[[nodiscard]] ImportPlan plan_counts(Sheet sheet, const ImportContext& context, std::optional<std::size_t> heading_row = {});

/// What holds for the rows that do not say it themselves. The year is not that of a column whose heading names a part of one or
/// another.
struct CountDefaults {
    std::string measure;
    std::string source;
    std::string published;
    std::string year;  ///< As typed; what is no calendar year holds for none
};

/// The calendar year that stands above the headings ("NRM referrals by type, 2025"); empty: none does, or more than one, or a
/// part of one.
[[nodiscard]] std::string year_over(const ImportPlan& plan);

struct CountsResult {
    std::vector<MadeRecord> records;
    Problems problems;  ///< `where` is "row 3"; what is left out is told
};

/// Makes the records. "1,234" is read as a number. A count without a calendar year gives nothing, and is told. One that is no
/// number ("*", "fewer than 5", "10,5") is kept as it is; an empty cell gives none. Words are matched as in
/// meanings.h; those of no list are kept as typed.
[[nodiscard]] CountsResult import_counts(const ImportPlan& plan, const ImportContext& context, const CountDefaults& defaults,
                                         const std::function<std::string()>& new_id);

}  // namespace waymark
