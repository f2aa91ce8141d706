#pragma once
// A point of a list. The list itself is a SemScope of Role::List around its points.

#include <string_view>

#include "ui/kit/ui.h"

namespace waymark {

/// A dot, and `text` wrapped beside it.
void bullet(Ui& ui, std::string_view key, std::string_view text);

}  // namespace waymark
