#pragma once
// What the program was started with, where it opens a window. The commands without a window are in cli.h.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shell/platform.h"

namespace waymark {

struct Arguments {
    std::string file;         ///< To open; empty: none
    std::string data_folder;  ///< Instead of the person's own
    std::string renderer;     ///< SDL's name of one, "software"
    int width = 1280;
    int height = 860;
    // For checks.
    std::string script;
    std::optional<LocalTime> fixed_clock;
    std::optional<std::uint64_t> seed;

    std::string problem;  ///< Not empty: one sentence on what is wrong
};

/// Without the program's own name. Both "--seed 1" and "--seed=1" are understood.
[[nodiscard]] Arguments read_arguments(const std::vector<std::string>& words);

/// Lines for --help.
[[nodiscard]] std::string arguments_help();

}  // namespace waymark
