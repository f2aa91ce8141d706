#pragma once
// What a person knows a record by.

#include <string>

#include "model/document/document.h"
#include "model/document/fields.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// Its own words, or what it is about: "National, Early: only one activity", "2025, Potential victims referred, Labour",
/// "Council: A strategy". Of one that says neither, what kind it is (document/titles.h): "Untitled activity".
/// `areas` gives their names and may be null.
[[nodiscard]] std::string record_title(const Framework& framework, const Document& document, RecordKind kind,
                                       const Record& record, const AreaList* areas = nullptr);

/// How a sentence begins that is about it: "The activity “Training”", "The answer of “Council” to “A strategy”".
[[nodiscard]] std::string record_subject(const Framework& framework, const Document& document, RecordKind kind,
                                         const Record& record, const AreaList* areas = nullptr);

}  // namespace waymark
