#pragma once
// The records of a document as tables, one kind of record a table, for spreadsheets and for programs.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/analysis/gap_analysis.h"
#include "model/base/date.h"
#include "present/words/naming.h"

namespace waymark {

struct DataColumn {
    std::string key;    ///< Stable: "mainStage".
    std::string label;  ///< In the person's language: "Main stage".
    FieldKind kind = FieldKind::Text;
    ChoiceList choices = {};  ///< As Field::choices.
};

/// Whether a value of a list of choices, and another record that is named, is given by its title or by its id.
enum class Cells : std::uint8_t { Words, Ids };

struct DataTable {
    std::string key;    ///< The list's key in the file: "activities".
    std::string title;  ///< "Activities"
    std::vector<DataColumn> columns;
    std::vector<std::vector<Value>> rows;  ///< In the order of the document, each as long as `columns`.
};

/// A cell as text: a list parted by "; ", a flag "Yes" or "No" ("true" or "false" among ids), a number in
/// digits (what is no number as it was typed), a day as it is kept ("2026-11-21"). "" is "not said".
[[nodiscard]] std::string cell_text(const Value& value, Cells cells);

/// The same, and nothing is copied of what is a text already; anything else is written into `room`, over what was there.
[[nodiscard]] std::string_view cell_text(const Value& value, Cells cells, std::string& room);

/// One record a row: its id, what it is called where none of its fields says so (a reflection, a decision, a
/// product; among ids an answer too), then every field of the table of fields in its order. The partnership has one row,
/// snapshots their name and day.
[[nodiscard]] DataTable data_table(const Naming& naming, RecordKind kind, Cells cells);

/// Every gap with its kind, its place and what was decided about it, then decisions on gaps that are no more.
[[nodiscard]] DataTable gaps_table(const Naming& naming, const std::vector<Gap>& gaps, Cells cells);

/// The table with this key: a list of the file, "partnership", or "flat" (below, always by ids). "gaps" has every gap of
/// the day (gaps_table); without a day none is looked for, as in a public version, which lacks activities. Nothing for
/// any other word.
[[nodiscard]] std::optional<DataTable> table_called(const Naming& naming, std::string_view key, Cells cells,
                                                    std::optional<Date> day);

/// One row for each activity, level and stage it is at, by ids, for counting by program: an activity at a
/// main and two other stages has three rows, one that names no stage has one with an empty stage. Columns: id,
/// title, level, stage, isMainStage, then the other fields of an activity by key.
[[nodiscard]] DataTable flat_table(const Naming& naming);

}  // namespace waymark
