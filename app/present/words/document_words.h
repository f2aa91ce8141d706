#pragma once
// What is said of a document as a whole on everything that is handed on.

#include <string>

#include "model/document/document.h"
#include "model/framework/framework.h"

namespace waymark {

/// What stands on every page and picture: the handling note, that it is invented, for whom it is.
[[nodiscard]] Strings report_margin(const Partnership& partnership, bool is_public);

/// The language that what is handed on is in, as BCP 47 has it: that of the texts, or in English what the pack says ("en-GB").
[[nodiscard]] std::string language_of(const Framework& framework);

}  // namespace waymark
