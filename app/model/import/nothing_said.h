#pragma once
// Cells that say nothing.

#include <string>

namespace waymark {

/// "?", "N/K", "Vacant", "TBC": nobody and nowhere, and the name of nothing.
[[nodiscard]] bool names_nothing(const std::string& cell);

}  // namespace waymark
