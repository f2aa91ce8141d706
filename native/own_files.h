#pragma once
// Files of Waymark's own folder, by names that Waymark gives. What is no ordinary file there (a folder, a link, a pipe, a
// socket) is nobody's of ours: it is neither read nor written nor waited for, and never in the way.

#include <filesystem>
#include <string>
#include <string_view>

#include "native/files.h"

namespace waymark {

/// An ordinary file itself, not what a link leads to.
[[nodiscard]] bool is_own_file(const std::filesystem::path& path);

/// Anything at all has this name, a link that leads nowhere too.
[[nodiscard]] bool is_taken(const std::filesystem::path& path);

/// Gives what stands at the name and is no ordinary file the name "….aside-1", or the next that is free. Nothing of it goes.
void move_aside(const std::filesystem::path& path);

/// The whole file, whatever its size.
[[nodiscard]] FileRead read_own_file(const std::filesystem::path& path);

/// As write_file() does, for the person alone, whatever stood there before.
[[nodiscard]] std::string write_own_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace waymark
