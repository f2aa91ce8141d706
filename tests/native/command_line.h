#pragma once
// The program itself, run as a person at a command line would. For files that CMake tells where it is (WAYMARK_PROGRAM).

#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdio>
#include <string>

#include "native/temp_folder.h"

namespace waymark::test {

struct Ran {
    int exit_code = -1;
    std::string output;  ///< What it said on stdout and on stderr
};

inline Ran run_shell(const std::string& line) {
    Ran ran;
    FILE* pipe = popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    char buffer[4096];
    while (const std::size_t read = std::fread(buffer, 1, sizeof buffer, pipe)) ran.output.append(buffer, read);
    const int status = pclose(pipe);
    if (WIFEXITED(status)) ran.exit_code = WEXITSTATUS(status);
    return ran;
}

inline Ran run(const std::string& arguments) {
    return run_shell("'" WAYMARK_PROGRAM "' " + arguments + " 2>&1");
}

/// Without what it says on standard error.
inline Ran run_quiet(const std::string& arguments) {
    return run_shell("'" WAYMARK_PROGRAM "' " + arguments + " 2>/dev/null");
}

/// A folder with a good file, one with a warning and one with an error.
struct Files {
    TempFolder folder;
    std::string good = (folder / "good.waymark.json").string();
    std::string odd = (folder / "odd one.waymark.json").string();
    std::string bad = (folder / "page.waymark.json").string();

    Files() {
        const std::string head = R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a","title":"Tr\"aining")";
        TempFolder::write(good, head + "}]}");
        TempFolder::write(odd, head + R"(,"start":"2026-02-30","lead":5,"mainStage":"gone"}]})");
        TempFolder::write(bad, "<html>");
    }
};

}  // namespace waymark::test
