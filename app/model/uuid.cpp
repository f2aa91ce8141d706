#include "model/uuid.h"

namespace waymark {
namespace {

// The finaliser of SplitMix64: spreads every input bit over the whole word.
std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return bits ^ (bits >> 31);
}

std::uint64_t hash(std::string_view text, std::uint64_t seed) {
    std::uint64_t h = seed ^ text.size();
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        word = word << 8 | static_cast<unsigned char>(text[i]);
        if (i % 8 != 7) continue;
        h = mix(h ^ word);
        word = 0;
    }
    return mix(h ^ word);
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
    const std::uint64_t high = hash(text, 0xcbf29ce484222325u);
    return make_uuid(high, hash(text, high));
}

}  // namespace waymark
