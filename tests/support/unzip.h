#pragma once
// What stands in a packed file, read back with minizip's own reader.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark::test {

/// The parts, in their order: name and bytes. Fails the test when the file is none, or a part is damaged.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> unzip(const std::string& bytes);

/// What a person reads in the XML parts of a packed file: the text between tags, with the characters that entities stand
/// for. Elements for a tab or a line end count as one.
[[nodiscard]] std::string words_in_package(const std::string& bytes);

}  // namespace waymark::test
