#pragma once
// Columns that are none of our fields.

#include <vector>

#include "model/import/column_texts.h"
#include "model/import/rows_import.h"

namespace waymark {

/// Keeps the columns of activities and actions that were taken for nothing as remarks (private notes, a progress note), so that no
/// words of a person are lost since we have no field for them. Left out stay names of people and how to reach them, numbers in a
/// list, what has no heading, what a register of risks says of risks, and of actions, whose progress may be shown, what its
/// heading withholds. `texts` are of the plan's columns.
void keep_other_columns(ImportPlan& plan, const std::vector<Texts>& texts);

}  // namespace waymark
