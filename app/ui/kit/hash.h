#pragma once
// A number that tells contents apart; for comparing what is with what was a moment ago, in one run of the
// program only: it is not the same on every machine.

#include <cstdint>
#include <cstring>
#include <string_view>

namespace waymark {

struct Hash {
    std::uint64_t value = 0xcbf29ce484222325ull;

    void bytes(const void* data, std::size_t size) {
        const auto* at = static_cast<const unsigned char*>(data);
        for (; size >= 8; size -= 8, at += 8) {
            std::uint64_t word = 0;
            std::memcpy(&word, at, 8);
            mix(word);
        }
        std::uint64_t rest = size;
        for (; size > 0; --size, ++at) rest = (rest << 8) | *at;
        mix(rest);
    }
    void mix(std::uint64_t word) {
        value = (value ^ word) * 0x9E3779B97F4A7C15ull;
        value ^= value >> 29;
    }
    void text(std::string_view text) { bytes(text.data(), text.size()); }
    void number(float number) {
        std::uint32_t word = 0;
        std::memcpy(&word, &number, 4);
        mix(word);
    }
};

}  // namespace waymark
