#pragma once
// Rows pasted from a spreadsheet become activities: first a plan that says what each column was taken for,
// which the person can change, then the records. Splitting text into cells is io/import/csv.h's.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework/areas.h"
#include "model/document/document.h"
#include "model/framework/framework.h"
#include "model/base/problem.h"

namespace waymark {

struct ImportColumn {
    std::string heading;  ///< As pasted; empty when the rows have no heading line
    std::string key;      ///< Field::key it was taken for; empty: left out
    std::string example;  ///< The first value in it that is not empty
};

struct ImportPlan {
    std::vector<ImportColumn> columns;
    std::vector<Strings> rows;  ///< Without the heading line; each as long as columns
    bool has_heading = false;
};

/// Guesses by heading (with synonyms: "name", "organisation", "tier" …); without a line of headings the first
/// column is the title and the rest are left out until somebody says. Rows with nothing in them are dropped.
[[nodiscard]] ImportPlan plan_import(std::vector<Strings> cells, const Framework& framework);

/// What a heading means as a key, or nothing.
using HeadingReader = std::string (*)(const std::string& heading, const Framework& framework);

/// What the plans of all kinds of record share: rows with nothing in them dropped, the line of headings
/// found, each column taken for what `read` makes of its heading, no two for the same.
[[nodiscard]] ImportPlan plan_columns(std::vector<Strings> cells, const Framework& framework,
                                      HeadingReader read);

struct ImportResult {
    std::vector<Activity> activities;
    Problems problems;  ///< `where` is "row 3"; a value not understood is kept as typed and told
};

/// Makes the records. Words of a vocabulary are matched by title or id, whatever their case and accents;
/// several values of a list are parted by ";" or line ends (words of a vocabulary by "," too, when all of
/// them are known); dates are read as people write them. What a second column gives for one field is added to
/// the first, where the field can hold both. A row without a title is called "Untitled activity". Problems
/// are capped as in ProblemList.
[[nodiscard]] ImportResult import_rows(const ImportPlan& plan, const Framework& framework,
                                       const AreaList& areas, const std::function<std::string()>& new_id);

}  // namespace waymark
