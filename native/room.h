#pragma once
// Which copies of people's work go when the disk has no room for the next.

#include <cstdint>
#include <vector>

#include "shell/copies.h"

namespace waymark {

/// What so many bytes take up on a disk, with a note beside them.
[[nodiscard]] std::uint64_t on_disk(std::uint64_t bytes);

/// Of all that may go for room (shell/copies.h), what was only looked at and then the oldest, until that many bytes are
/// free; none where all of it is not enough.
[[nodiscard]] std::vector<Copy> copies_for_room(std::vector<Copy> copies, std::int64_t now_minute, std::uint64_t missing);

}  // namespace waymark
