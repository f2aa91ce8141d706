#pragma once
// What the program does without a window: `waymark check FILE…`, `--help`, `--version`.

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Carries out a command that needs no window, and gives its exit code; nothing when a window is to be
/// opened. `words` without the program's own name.
///
/// `check FILE… [--json]` reads each file as the program would and prints what is wrong with it in plain
/// words, with the place, on stdout (with --json as one JSON object, {"files": [{"file", "usable", "errors",
/// "warnings", "problems": [{"severity", "code", "where", "message"}]}]}). Exit code 0: every file is usable,
/// without errors; 1: some file has errors or could not be read; 2: wrong use, explained on stderr.
[[nodiscard]] std::optional<int> run_cli(const std::vector<std::string>& words);

}  // namespace waymark
