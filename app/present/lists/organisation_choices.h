#pragma once
// The organisations that a document names.

#include <vector>

#include "model/base/choice.h"
#include "model/document/document.h"

namespace waymark {

/// Each name once: the partnership's members in their order, then those that other fields name, in the order people read. The
/// choices live as long as the document's records.
[[nodiscard]] std::vector<Choice> organisation_choices(const Document& document);

}  // namespace waymark
