#pragma once
// What the system says in an encoding of its own, as UTF-8: on Windows neither the arguments of main() nor
// getenv() hold letters that the code page lacks.

#include <string>
#include <vector>

namespace waymark {

/// Empty when it is not set.
[[nodiscard]] std::string environment(const char* name);

/// The words that the program was started with, without its own name.
[[nodiscard]] std::vector<std::string> words_of_start(int argc, char** argv);

/// Where the program has no console of its own but was started from one, what is printed goes there. Does
/// nothing where output is sent to a file or another program.
void print_to_console();

}  // namespace waymark
