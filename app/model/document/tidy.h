#pragma once
// What is kept of what somebody typed or pasted into a field. Every command passes here (command.h), so that
// what is written is the same whatever ended the typing: another field, Ctrl S, closing the window.

#include <memory>

#include "model/document/fields.h"

namespace waymark {

/// The value as it is kept: a day that is certain as ISO, a number that is certain as a number, one line
/// without white space around it and without line ends in it, lists without empty lines. What is not certain
/// stays as it was typed. For a Number field words are taken too. Texts of several lines are left alone.
[[nodiscard]] Value tidied(const Field& field, const Value& given);

/// The record with every field tidied that differs from `before` (null: every field). The same record when
/// there is nothing to do.
[[nodiscard]] std::shared_ptr<const Record> tidied(RecordKind kind, std::shared_ptr<const Record> record, const Record* before);

}  // namespace waymark
