#pragma once
// A file in memory, for minizip to write to and to read from.

#include <cstddef>
#include <string>

#include <zip.h>

namespace waymark {

struct ZipMemory {
    std::string bytes;
    std::size_t at = 0;
};

/// What minizip calls to work on this file, which must outlive it.
[[nodiscard]] zlib_filefunc64_def zip_calls(ZipMemory& file);

}  // namespace waymark
