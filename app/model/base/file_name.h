#pragma once
// Names for files, out of what people call things.

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark {

/// `wanted` as a name that every system takes and shows as it is written: no separators or signs with a
/// meaning, no control characters, no characters that are not seen (marks of direction among them, behind
/// which a name can hide its ending), none of the names that Windows keeps for devices, no more than `most` bytes.
/// `otherwise` when nothing is left. An ending is put after it.
[[nodiscard]] std::string file_name_from(std::string_view wanted, std::string_view otherwise, std::size_t most = 80);

}  // namespace waymark
