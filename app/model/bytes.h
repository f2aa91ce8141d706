#pragma once
// Bytes taken eight at a time, for what goes through a whole file.

#include <bit>
#include <cstdint>
#include <cstring>

namespace waymark {

/// The eight bytes there as a number, the first of them lowest on every machine.
inline std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

}  // namespace waymark
