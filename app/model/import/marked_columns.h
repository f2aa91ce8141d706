#pragma once
// Columns that say by a mark in a row what their heading says in words.

#include "model/framework/framework.h"
#include "model/import/meanings.h"
#include "model/import/organisations.h"
#include "model/import/rows_import.h"

namespace waymark {

/// Puts words where the rows of a plan have marks: below a heading that is one of several choices ("Police" under "Partners",
/// "Adults") a tick becomes that choice, and a yes below one that asks ("Live?") what it asks for. Such columns are taken for
/// the field. Where several columns are headed by organisations, each is a partner in the rows that it has a mark in; what is
/// marked as leading ("L") becomes a column of its own for the lead, in the rows of which no other says who leads.
void read_marks(ImportPlan& plan, Meanings& meanings, const Organisations& organisations, const Framework& framework);

/// True for what says below the name of an organisation what it does: "L", "Support", "✓", "no", or nothing.
[[nodiscard]] bool is_mark_of_part(const std::string& cell);

/// Of these only what is asked: a column taken for nothing, or for a day, whose heading asks ("Done?") and whose cells answer.
/// Whether there is any.
bool read_answers(ImportPlan& plan, Meanings& meanings, const Organisations& organisations, const Framework& framework);

}  // namespace waymark
