#pragma once
// Moving a record up or down in its list.

#include <string_view>

#include "model/document/fields.h"
#include "ui/views/view.h"

namespace waymark {

/// Puts the record with this id directly before `other`, or with `down` directly after it; says so. `name` is
/// what a person knows it by.
void move_record(const View& view, RecordKind kind, std::string_view id, std::string_view name, const Record& other, bool down);

/// The buttons "Move up" and "Move down", for a list that is shown in its own order: `above` and `below` are
/// the records that stand next to it there, null at the ends. One scope holds them once.
void move_buttons(const View& view, RecordKind kind, std::string_view id, std::string_view name, const Record* above,
                  const Record* below);

}  // namespace waymark
