#pragma once
// Which column names the records, where no heading says it.

#include <string_view>
#include <vector>

#include "model/import/column_texts.h"
#include "model/import/organisations.h"
#include "model/import/rows_import.h"

namespace waymark {

/// Takes a column for the name of the records where none is: the one whose texts tell them apart, or else the first with
/// words. `texts` are of the plan's columns.
void name_records(ImportPlan& plan, const std::vector<Texts>& texts, const Organisations& organisations);

/// True for a field that a register of risks fills with how a risk stands, and not with what is done.
[[nodiscard]] bool is_of_risks_only(std::string_view key);

}  // namespace waymark
