#pragma once
// What columns are whose headings nobody has seen before: told by the words in the heading and by what stands below it, together.

#include <vector>

#include "model/import/column_texts.h"
#include "model/import/meanings.h"
#include "model/import/organisations.h"
#include "model/import/rows_import.h"

namespace waymark {

/// What a plan's columns are weighed by; `texts` are of its columns.
struct Weighing {
    ImportPlan& plan;
    const std::vector<Texts>& texts;
    const Organisations& organisations;
    Meanings& meanings;
    /// Of each column the field that its heading named before what stands in it was looked at: where that took it away, it is
    /// not given back.
    const Strings& named;
};

/// Takes columns that are not taken, and those that were guessed by a word and hold something else, for the field that heading
/// and contents speak for most. Nothing is forced: what speaks for two fields alike, or for what the column does not hold, is
/// left.
void weigh_columns(const Weighing& weighing);

/// Of several columns that could name the records takes the one that names them best: "Action" before "Recommendation", and
/// what tells rows apart before what they have in common.
void weigh_names(const Weighing& weighing);

}  // namespace waymark
