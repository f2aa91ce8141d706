#pragma once
// The addresses behind the words of pasted cells.

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/import/rows_import.h"

namespace waymark {

/// Puts a column of its own behind those of the plan. `cells`: one for each row of the plan; they are taken.
void add_column(ImportPlan& plan, std::string heading, std::vector<std::string>& cells);

/// Takes the addresses of the sheet into the plan: in their place where the column is for an address, else beside it. The
/// columns of the plan are those of the sheet, and `sources` names the row of the sheet that each of its rows was, in rising
/// order; `first` is the row below the headings.
void take_links(ImportPlan& plan, const Sheet& sheet, std::span<const std::size_t> sources, std::size_t first);

}  // namespace waymark
