#pragma once
// What every record of a document is.

#include <string>
#include <utility>
#include <vector>

namespace waymark {

using Strings = std::vector<std::string>;

/// Keys of the file this version of the program does not know, with their JSON as opaque compact text, in
/// order of key. They belong to the record they were found in and go out with it again.
using Extra = std::vector<std::pair<std::string, std::string>>;

/// What every record has. The kinds of record (document.h) add fields to it; code that does the same to every
/// kind works on this and the table of fields (fields.h), so that it is compiled once and not once a kind.
struct Record {
    std::string id;  ///< UUID, or a readable id where the thing described has one (a factor, a gap). Never
                     ///< empty, never changes.
    Extra extra;

    bool operator==(const Record&) const = default;
};

}  // namespace waymark
