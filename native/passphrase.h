#pragma once
// The passphrase of a locked file, without a window. It never comes as an argument: other people of the same computer can read those.

#include <string>

namespace waymark::cli {

/// `words` as they stand there: white space around them is for io/lock to leave out.
struct PassphraseRead {
    std::string words;
    std::string problem;  ///< A whole sentence; empty: it was read
};

/// The first line of the file, "-" for standard input, in any encoding that text files have.
[[nodiscard]] PassphraseRead passphrase_in_file(const std::string& file);

/// Asks the person at the terminal, who does not see what is typed, even where standard input is something else. A problem where
/// there is no terminal.
[[nodiscard]] PassphraseRead passphrase_from_terminal(const std::string& question);

}  // namespace waymark::cli
