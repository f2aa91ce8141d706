#pragma once
// The clock on the wall.

#include <ctime>
#include <optional>

#include "shell/platform.h"

namespace waymark {

/// The day and the minute that a clock here showed then; nothing for a time that no calendar here knows.
[[nodiscard]] std::optional<LocalTime> local_time_at(std::time_t seconds);

}  // namespace waymark
