#pragma once
// Numbers that tell contents apart, for everything that wants one: tables, what was a moment ago, marks of bytes (uuid.h). Not
// for secrets, nor against somebody who makes two texts alike (docs/decisions/0006-one-hash.md).

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "model/base/bytes.h"

namespace waymark {

/// Takes a word in, with as little work as tells texts apart: a file has a million of them. What is kept in files is made with
/// it, so it stays as it is.
[[nodiscard]] constexpr std::uint64_t hash_step(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9E3779B97F4A7C15u;
    return hash ^ (hash >> 32);
}

/// Spreads every bit over the whole word (the finaliser of SplitMix64). This stays as it is, too.
[[nodiscard]] constexpr std::uint64_t spread_bits(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9u;
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EBu;
    return bits ^ (bits >> 31);
}

/// What is taken in one after the other, for comparing with what was a moment ago in one run of the program.
struct Hash {
    std::uint64_t value = 0xCBF29CE484222325u;

    void mix(std::uint64_t word) { value = hash_step(value, word); }
    void bytes(const void* data, std::size_t size) {
        const auto* at = static_cast<const char*>(data);
        for (; size >= 8; size -= 8, at += 8) mix(word_at(at));
        std::uint64_t rest = size;
        for (; size > 0; --size, ++at) rest = (rest << 8) | static_cast<unsigned char>(*at);
        mix(rest);
    }
    void text(std::string_view text) { bytes(text.data(), text.size()); }
    void number(float number) {
        std::uint32_t bits = 0;
        std::memcpy(&bits, &number, sizeof bits);
        mix(bits);
    }
};

/// The number of one text.
[[nodiscard]] inline std::uint64_t hash_of(std::string_view text) {
    Hash hash;
    hash.text(text);
    return hash.value;
}

}  // namespace waymark
