#pragma once
// Fields of any record as form controls, from the one table of fields. What is typed becomes a SetField
// command.

#include <string_view>

#include "model/document/fields.h"
#include "present/words/field_words.h"
#include "ui/view.h"

namespace waymark {

/// One field's control. `tag` is the focus tag (Ui::request_focus).
void edit_field(const View& view, RecordKind kind, const Record& record, std::string_view key,
                std::string_view tag = {});

/// What is wrong with the value, in one sentence, or nothing: a day that does not exist, an end before its
/// start.
[[nodiscard]] std::string_view field_problem(FieldKind kind, const std::string& value);

/// Puts the field that was left in order (see ViewState::tidy). Called once a frame.
void tidy_left_field(const View& view);

}  // namespace waymark
