#pragma once
// What a public version leaves out.

#include <cstddef>

#include "ui/views/view.h"

namespace waymark {

/// So many of what is left out, or is to be looked at, are named one by one.
inline constexpr std::size_t kNamed = 100;

/// Each reason as a line that opens to what it left out.
void left_out(const View& view, const PublicVersion& version);

}  // namespace waymark
