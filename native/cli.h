#pragma once
// What the program does without a window: check, export, gaps, diff, lock, unlock, schema and
// template; `--help`, `--version`.

#include <optional>
#include <string>
#include <vector>

namespace waymark {

/// Carries out a command that needs no window, and gives its exit code; nothing when a window is to be
/// opened. `typed` without the program's own name; docs/waymark.1 says what each command takes.
///
/// Exit code 0: done; 1: a file has errors, could not be read or not be written; 2: wrong use. What is wrong
/// is told on stderr, by `check` on stdout, where it is what was asked for (with --json as one JSON object,
/// {"files": [{"file", "usable", "errors", "warnings", "problems": [{"severity", "code", "where",
/// "message"}]}]}).
[[nodiscard]] std::optional<int> run_cli(std::vector<std::string> typed);

}  // namespace waymark
