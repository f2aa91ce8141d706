#include "model/base/uuid.h"

#include "model/base/ascii.h"
#include "model/base/bytes.h"
#include "model/base/hash.h"

namespace waymark {
namespace {

/// In the form of a UUID, with the digits that say which kind of one it is: those of random ones.
std::string in_form(std::uint64_t high, std::uint64_t low) {
    high = (high & ~std::uint64_t{0xf000}) | 0x4000;
    low = (low & ~(std::uint64_t{3} << 62)) | (std::uint64_t{2} << 62);
    std::string uuid;
    uuid.reserve(36);
    for (int nibble = 0; nibble < 32; ++nibble) {
        if (nibble == 8 || nibble == 12 || nibble == 16 || nibble == 20) uuid += '-';
        const std::uint64_t word = nibble < 16 ? high : low;
        uuid += kHexDigits[(word >> (60 - 4 * (nibble % 16))) & 0xf];
    }
    return uuid;
}

}  // namespace

std::string make_uuid(std::uint64_t high, std::uint64_t low) {
    return in_form(high, low);
}

std::string uuid_of(std::string_view text) {
    // Two chains, each over every other word, which the processor works side by side. What differs in one
    // shows in both halves of the id.
    std::uint64_t even = 0x6a09e667f3bcc908u ^ text.size(), odd = 0xbb67ae8584caa73bu;
    std::size_t i = 0;
    for (; i + 16 <= text.size(); i += 16) {
        even = hash_step(even, word_at(text.data() + i));
        odd = hash_step(odd, word_at(text.data() + i + 8));
    }
    for (; i < text.size(); ++i) odd = hash_step(odd, static_cast<unsigned char>(text[i]));
    const std::uint64_t high = spread_bits(even ^ spread_bits(odd));
    return in_form(high, spread_bits(odd ^ high));
}

bool is_uuid(std::string_view text) {
    if (text.size() != kUuidLength) return false;
    for (std::size_t at = 0; at < kUuidLength; ++at) {
        const bool hyphen = at == 8 || at == 13 || at == 18 || at == 23;
        if (hyphen ? text[at] != '-' : hex_digit(text[at]) < 0) return false;
    }
    return true;
}

}  // namespace waymark
