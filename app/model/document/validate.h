#pragma once
// What is odd in a document that could be read: references to nothing, words the pack does not know, and what
// fault.h finds in single fields. Nothing is changed; everything here is a Warning, since the document keeps it all.

#include <optional>
#include <span>

#include "model/base/date.h"
#include "model/base/problem.h"
#include "model/document/fields.h"
#include "model/framework/areas.h"
#include "model/framework/framework.h"

namespace waymark {

/// What the messages call what they speak of, as people know it from the screens (present/words).
struct ProblemWords {
    /// A field: "Start".
    std::string_view (*label_of)(RecordKind kind, std::string_view key);
    /// A record, as a sentence begins with it: "The activity “Training”".
    std::string (*subject_of)(const Framework& framework, const Document& document, RecordKind kind, const Record& record,
                              const AreaList* areas);
};

/// Lists, in file order: a pack that is not the one the document was filled against; level, factor,
/// component, stage, pathway and vocabulary ids that the pack (or the document's own factors) does not have,
/// unless the vocabulary takes free text or the pack lacks it altogether; area codes not in `areas` (once they are all there);
/// dates that are not days, numbers that are none, an end before its start and the like (fault.h); answers, notes and actions
/// about things that are not there. With `today`, also what is otherwise said beside the fields alone: what time tells of
/// (fault.h), and two counts of one thing and year with different numbers. `where` is "activities[<index>].<key>", counting
/// from 0 in the order of the list; the message names the record and its field in `words`. At most 100 of one code are listed
/// in full; one more then says how many there are in all.
[[nodiscard]] Problems validate(const Document& document, const Framework& framework, const AreaList& areas,
                                const ProblemWords& words, std::optional<Date> today = {});

}  // namespace waymark
