#pragma once
// Where a part of the framework comes from, as every screen that shows one says it.

#include <span>
#include <string>
#include <string_view>

#include "ui/views/view.h"

namespace waymark {

/// "Published in the framework", "From another named source".
[[nodiscard]] std::string_view standing_word(const View& view, Standing standing);

/// The standing in a chip, then whose it is and its sources with their links. `explained`: with a "?" for
/// what the chip means.
void standing(const View& view, const Entry& entry, bool explained = true);

/// A line for each source, with its link; keys that the pack does not have are passed over.
void source_lines(const View& view, std::span<const std::string> keys);

}  // namespace waymark
