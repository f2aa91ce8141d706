#pragma once
// Fields of any record as form controls, from the one table of fields. What is typed becomes a SetField
// command, which tidies it (model/document/tidy.h); the field goes on showing what was typed until it is left.

#include <string_view>

#include "model/document/fields.h"
#include "present/words/field_words.h"
#include "ui/views/view.h"

namespace waymark {

/// One field's control. `tag` is the focus tag (Ui::request_focus). `in_cell`: in a table, whose heading has the label and
/// the help: both are said and not drawn. For fields of one line and choices of one.
void edit_field(const View& view, RecordKind kind, const Record& record, std::string_view key, std::string_view tag = {},
                bool in_cell = false);

/// What the step of undo is called that gives this field of the record a value: "Edit Title of “Car wash visits”". Of the field
/// that names the record the new value is its name.
[[nodiscard]] std::string_view edit_words(const View& view, RecordKind kind, const Record& record, std::string_view key,
                                          const Value& value);

}  // namespace waymark
