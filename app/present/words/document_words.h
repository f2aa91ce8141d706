#pragma once
// What is said of a document as a whole on everything that is handed on.

#include "model/document/document.h"

namespace waymark {

/// What stands on every page and picture: the handling note, that it is invented, for whom it is.
[[nodiscard]] Strings report_margin(const Partnership& partnership, bool is_public);

}  // namespace waymark
