#pragma once
// The list of worked examples that come with the program: assets/examples/index.json.

#include <string>
#include <string_view>
#include <vector>

namespace waymark {

struct ExampleEntry {
    std::string file;  ///< In assets/examples
    std::string title;
    std::string summary;
};

/// In the order to show them. Empty when the bytes are not such a list; entries without file or title are
/// passed over.
[[nodiscard]] std::vector<ExampleEntry> read_example_index(std::string_view bytes);

}  // namespace waymark
