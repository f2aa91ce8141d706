#pragma once
// What the changes between two documents are called.

#include <string>
#include <string_view>

#include "model/document/diff.h"
#include "present/words/naming.h"

namespace waymark {

/// What of a record has changed: "Main stage", "Place in the list".
[[nodiscard]] std::string_view part_words(RecordKind kind, const ChangedPart& part);

/// What has changed, as a person knows it: the title of a record, "This document". `before` and `after` name what either side
/// holds.
[[nodiscard]] std::string change_title(const Naming& before, const Naming& after, const Change& change);

/// The same and what happened to it: "Activities: “Training” changed: Lead organisation, Start".
[[nodiscard]] std::string change_words(const Naming& before, const Naming& after, const Change& change);

}  // namespace waymark
