#pragma once
// Bytes taken eight at a time, for what goes through a whole file.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace waymark {

/// Eight bytes of 1: times a byte, that byte eight times.
inline constexpr std::uint64_t kOnes = 0x0101010101010101u;

/// The eight bytes there as a number, the first of them lowest on every machine.
inline std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

/// Puts there the eight bytes of which `word_at` would give this number.
inline void put_word(char* bytes, std::uint64_t word) {
    if (std::endian::native != std::endian::little) word = __builtin_bswap64(word);
    std::memcpy(bytes, &word, sizeof word);
}

/// Whether both hold the same. For short texts, where a call of memcmp takes longer than what it does.
inline bool same_bytes(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    constexpr std::size_t kWord = sizeof(std::uint64_t);
    std::size_t at = 0;
    for (; at + kWord <= a.size(); at += kWord)
        if (word_at(a.data() + at) != word_at(b.data() + at)) return false;
    for (; at < a.size(); ++at)
        if (a[at] != b[at]) return false;
    return true;
}

}  // namespace waymark
