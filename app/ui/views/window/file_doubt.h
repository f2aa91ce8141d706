#pragma once
// Why a file was not written though the person pressed Save. Between the seam (shell/platform.h), which finds
// out, and the dialog, which asks.

#include <cstdint>

namespace waymark {

enum class FileDoubt : std::uint8_t {
    Changed,    ///< It holds something else than when it was last read or written here.
    Picked,     ///< The person has just chosen it, and it is there already.
    Gone,       ///< It was there, and is not any more.
    Unreadable  ///< It cannot be looked at, so nobody knows what would be written over.
};

}  // namespace waymark
