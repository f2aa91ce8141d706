#pragma once
// Records one below the other, each a card: the names of its fields beside what they say, as forms and tables of Word have
// them.

#include <optional>
#include <span>

#include "model/framework/framework.h"
#include "model/import/made_rows.h"
#include "model/import/rows_import.h"

namespace waymark {

/// A row for each card, with a column for each heading. Headings stand in the first column, and in every other one of a wider
/// card ("Title", "Posters", "Lead", "Kent Police"). A card begins where the heading comes again that the first one began with.
/// What stands beside no heading goes on with what is above it. Nothing for a sheet of more than six columns, where fewer than
/// half of the headings are names of fields or none names a record, and for one card of two columns. `sheet`: its rows are each
/// empty or as long as the widest.
[[nodiscard]] std::optional<MadeRows> rows_of_cards(const Sheet& sheet, RecordKind kind, const Framework& framework,
                                                    HeadingReader read);

/// Whether tables are cards of one list: their first columns begin alike, and most of what stands there names fields of one
/// kind of record.
[[nodiscard]] bool are_cards(std::span<const Sheet* const> tables);

}  // namespace waymark
