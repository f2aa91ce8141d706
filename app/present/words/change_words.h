#pragma once
// What the changes between two documents are called.

#include <string>
#include <string_view>

#include "model/document/diff.h"
#include "present/words/naming.h"

namespace waymark {

/// What of a record has changed: "Main stage", "Place in the list".
[[nodiscard]] std::string_view part_words(RecordKind kind, const ChangedPart& part);

/// The same with what it was before and is now: "Title: “Visits” → “Car wash visits”", "Areas: added: Kent; taken out: Essex",
/// "May be published: No → Yes". Of a long text the words around the first and last difference, with "…" for what is left out.
/// `of` is a change of Edited; what it is about is looked up in what either side holds.
[[nodiscard]] std::string part_change_words(const Naming& before, const Naming& after, const RecordChange& of,
                                            const ChangedPart& part);

/// All that is different about what has changed, `between` between one part and the next; "Added" and "Taken out" of a record
/// that only one side has.
[[nodiscard]] std::string change_details(const Naming& before, const Naming& after, const Change& change,
                                         std::string_view between);

/// What has changed, as a person knows it: the title of a record, "This document". `before` and `after` name what either side
/// holds.
[[nodiscard]] std::string change_title(const Naming& before, const Naming& after, const Change& change);

/// The same and what happened to it: "Activities: “Training” changed: Lead organisation: “Police”, empty before".
[[nodiscard]] std::string change_words(const Naming& before, const Naming& after, const Change& change);

}  // namespace waymark
