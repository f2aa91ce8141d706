#pragma once
// Which local counts may not be told to the public, so that no count below 5 can be read or worked out.
// Part of the public version (public_version.h).

#include <map>

#include "model/analysis/public_version.h"
#include "model/document/document.h"

namespace waymark {

/// Why each count that is suppressed is. n log n in the number of counts.
///
/// - A count below 5 is; so is one that could not be read as a number, or whose year could not be: it may be
///   below 5, or the missing part of a total.
/// - A total with exactly one part that is not told gives that part away: the smallest other part goes too.
///   So does the smallest part of a suppressed total of which every part is told.
/// - What can be added up is the same measure and year, whatever the capitals and spaces of the words.
[[nodiscard]] std::map<const LocalCount*, Removed::Why> suppressed_counts(
    const RecordList<LocalCount>& profile);

}  // namespace waymark
