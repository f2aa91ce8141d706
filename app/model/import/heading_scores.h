#pragma once
// How much the words of a heading that nobody has seen before speak for each field.

#include <string_view>
#include <vector>

#include "model/document/fields.h"

namespace waymark {

/// Key of what is about none of the fields, or a text beside them.
inline constexpr std::string_view kRemarkWords = "remark";

struct HeadingScore {
    std::string_view key;  ///< Field::key, or kRemarkWords
    double score = 0;
};

/// The fields that words of the heading speak for, the most telling first: each word counts as assets/words/headings.txt says,
/// whatever its ending; phrases count more, the head of the heading ("Evidence" in "Evidence of completion") double, and words
/// that say nothing of the field make it less sure. About 1 is a weak word alone, 2 one that is telling.
[[nodiscard]] std::vector<HeadingScore> heading_scores(RecordKind kind, std::string_view heading);

}  // namespace waymark
