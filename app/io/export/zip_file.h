#pragma once
// Several files packed into one, as documents of offices are.

#include <span>
#include <string>

namespace waymark {

struct ZipPart {
    std::string name;  ///< With its folders: "word/document.xml".
    std::string bytes;
    bool stored = false;  ///< As it is, for what has to be found without unpacking.
};

/// The parts in their order. Each has the same day (1 January 1980), so the same parts give the same bytes.
[[nodiscard]] std::string zip_file(std::span<const ZipPart> parts);

}  // namespace waymark
