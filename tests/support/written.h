#pragma once
// Documents that reached the program by every way there is, as it writes them. Two validators of the schema
// read them: valijson (tests/io/document/document_schema_test.cpp) and ajv (tests/io/document/document_schema_test.mjs, through
// waymark_written).

#include <string>
#include <vector>

namespace waymark::testing {

struct Written {
    std::string origin;  ///< How it came to be: "typed", "damaged", "public"…
    std::string name;    ///< Which of them: a seed or a file.
    std::string bytes;
};

/// The same documents in the same order each time. Throws when a file of the repository cannot be read.
[[nodiscard]] std::vector<Written> everything_written();

}  // namespace waymark::testing
