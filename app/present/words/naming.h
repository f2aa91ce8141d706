#pragma once
// What the values and records of a document are called. Screens, reports and data files all ask here.

#include <string>
#include <string_view>

#include "model/document/choices.h"
#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/document/validate.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// Where names come from: the pack, the areas, and what the document itself names (members, own factors).
/// Three references: kept as it is, never by reference, since it is often made on the spot; and no longer than the three.
struct Naming {
    const Framework& framework;
    const AreaList& areas;
    const Document& document;
};

/// Where the choices of fields are looked up.
[[nodiscard]] inline ChoiceLookup choices_in(const Naming& naming) {
    return {naming.framework, naming.areas, &naming.document};
}

/// What a field's value is shown as: titles of choices, days in words, lists with commas, "Yes" or "No"; ""
/// when nothing was said. A day that is none, and a word that nothing knows, stay as they were typed.
[[nodiscard]] std::string value_words(const Naming& naming, const Record& record, const Field& field);

/// What a person knows a record by: its own words, or what it is about. Of one that says neither, what kind
/// it is: "Untitled activity".
[[nodiscard]] std::string record_title(const Naming& naming, RecordKind kind, const Record& record);

/// For validate().
[[nodiscard]] ProblemWords problem_words();

/// The records of a kind together, as a heading: "Activities", "Decisions on gaps".
[[nodiscard]] std::string_view kind_heading(RecordKind kind);

}  // namespace waymark
