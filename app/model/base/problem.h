#pragma once
// What a person is told when something they gave us is not as it should be.

#include <cstddef>
#include <string>
#include <vector>

namespace waymark {

/// One thing found wrong, said so that the person who typed or opened it can act on it.
struct Problem {
    /// A Warning never means lost data; an Error means that something could not be used as it stood.
    enum class Severity { Warning, Error };

    Severity severity = Severity::Error;
    std::string code;          ///< Stable, for tests and the manual: "unknown-stage".
    std::string where;         ///< Path in the input ("activities[3].mainStage") or a record's title; empty if none.
    std::string message;       ///< Plain sentences: what is wrong, what was done about it, what to do next.
    std::size_t unlisted = 0;  ///< It stands for so many of its code that are not listed; 0: it is one itself.
};

using Problems = std::vector<Problem>;

}  // namespace waymark
