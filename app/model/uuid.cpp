#include "model/uuid.h"

#include <bit>
#include <cstring>

namespace waymark {
namespace {

// The finaliser of SplitMix64: spreads every input bit over the whole word.
std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return bits ^ (bits >> 31);
}

/// Eight bytes as a number, the last of them highest, on every machine.
std::uint64_t word_at(const char* bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes, sizeof word);
    return std::endian::native == std::endian::little ? word : __builtin_bswap64(word);
}

/// Takes a word in, with as little work as tells texts apart: a file has a million of them.
std::uint64_t taken(std::uint64_t hash, std::uint64_t word) {
    hash = (hash ^ word) * 0x9e3779b97f4a7c15u;
    return hash ^ (hash >> 32);
}

}  // namespace

std::string make_uuid(std::uint64_t high, std::uint64_t low) {
    high = (high & ~std::uint64_t{0xf000}) | 0x4000;
    low = (low & ~(std::uint64_t{3} << 62)) | (std::uint64_t{2} << 62);
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string uuid;
    uuid.reserve(36);
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) uuid += '-';
        const std::uint64_t word = nibble < 16 ? high : low;
        uuid += kDigits[(word >> (60 - 4 * (nibble % 16))) & 0xf];
    }
    return uuid;
}

std::string uuid_of(std::string_view text) {
    // Two chains over the same words, which the processor works side by side; each begins elsewhere (the
    // first digits of the square roots of 2 and 3), so what happens to meet in one does not in the other.
    std::uint64_t high = 0x6a09e667f3bcc908u ^ text.size(), low = 0xbb67ae8584caa73bu ^ text.size();
    std::size_t i = 0;
    for (; i + 8 <= text.size(); i += 8) {
        const std::uint64_t word = word_at(text.data() + i);
        high = taken(high, word);
        low = taken(low, word);
    }
    std::uint64_t rest = 0;
    for (; i < text.size(); ++i) rest = rest << 8 | static_cast<unsigned char>(text[i]);
    return make_uuid(mix(high ^ rest), mix(low ^ rest));
}

}  // namespace waymark
