#pragma once
// What people type, paste and open that nobody thought of.

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::test {

/// One of the texts; any number will do.
[[nodiscard]] std::string_view awkward_text(std::uint32_t which);

/// One of the clipboards with rows.
[[nodiscard]] std::string_view awkward_rows(std::uint32_t which);

/// Names and bytes of files, good and bad; the first is small and good.
[[nodiscard]] const std::vector<std::pair<std::string, std::string>>& files_to_open();

/// For a message: short, and on one line.
[[nodiscard]] std::string shown(std::string_view text);

}  // namespace waymark::test
