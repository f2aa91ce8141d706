#pragma once
// What the program does without a window: `waymark check FILE…`, `--help`, `--version`.

#include <optional>

namespace waymark {

/// The exit code when the arguments ask for something that needs no window; nothing when a window is to be
/// opened.
[[nodiscard]] std::optional<int> run_cli(int argc, char** argv);

}  // namespace waymark
