#pragma once
// What is said of a field that was chosen or ticked, not typed: what is typed shows where it is typed.

#include <string_view>

#include "model/document/fields.h"
#include "ui/views/view.h"

namespace waymark {

/// Says with run() what a field that is chosen or ticked holds now: "Status: Running". `record` is as it was before.
void say_chosen(const View& view, RecordKind kind, const Record& record, std::string_view key, const Value& value);

}  // namespace waymark
