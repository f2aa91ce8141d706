#pragma once
// The tables behind headings.h.

#include <span>
#include <string_view>

#include "model/document/fields.h"

namespace waymark {

/// Texts that stand for a field, as plain_words gives them, parted by bars.
struct FieldNames {
    std::string_view key, names;
};

/// Those of the two below that the program itself knows.
[[nodiscard]] std::span<const FieldNames> first_heading_names(RecordKind kind);
[[nodiscard]] std::span<const FieldNames> first_heading_words(RecordKind kind);

/// The names of the fields of a kind: first the label on the screens, then what people call it.
[[nodiscard]] std::span<const FieldNames> heading_names(RecordKind kind);

/// Words that belong to a field wherever they stand in a heading, the more telling first; "+" joins two that
/// must both be there. A word is known by how it begins.
[[nodiscard]] std::span<const FieldNames> heading_words(RecordKind kind);

/// The words that speak for a field, weighed (heading_scores.h), as assets/words/headings.txt writes them; nothing before it is
/// known.
[[nodiscard]] std::span<const FieldNames> heading_vocabulary(RecordKind kind);

/// More of both, the vocabulary, and words that headings are made of: the text of assets/words/headings.txt, which says how
/// it is written and must stay valid. On the web it comes after the first screen; until then the names in the program hold.
void know_more_headings(std::string_view text);

/// True where one of a few words is one that headings are made of ("organisation", "date"), whatever the heading means.
[[nodiscard]] bool has_part_of_headings(std::string_view heading);

/// True where a heading speaks of evidence, a report or an evaluation, so that an address below it leads there.
[[nodiscard]] bool speaks_of_evidence(std::string_view heading);

}  // namespace waymark
