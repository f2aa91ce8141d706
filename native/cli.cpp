#include "native/cli.h"

#include <cstdio>
#include <string_view>

#include "native/arguments.h"

namespace waymark {

std::optional<int> run_cli(int argc, char** argv) {
    if (argc < 2) return std::nullopt;
    const std::string_view first = argv[1];
    if (first == "--version")
        std::printf("Waymark %s\n", WAYMARK_VERSION);
    else if (first == "--help")
        std::fputs(arguments_help().c_str(), stdout);
    else
        return std::nullopt;
    return 0;
}

}  // namespace waymark
