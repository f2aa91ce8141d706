#pragma once
// Files of the repository, for tests that read them as they are.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace waymark::testing {

/// All its bytes; throws, naming it, when it cannot be read.
inline std::string whole_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("There is no file " + path.string());
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The same of a file under assets/.
inline std::string read_asset(const std::string& path) {
    return whole_file(std::filesystem::path(WAYMARK_SOURCE_DIR "/assets") / path);
}

}  // namespace waymark::testing
