#include "model/base/fold.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

#include "model/base/ascii.h"
#include "model/base/bytes.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

struct Run {
    std::uint16_t first;
    std::uint16_t last;
    const char* plain;
};

// In order of code point. Runs of letters that share their base letter, capitals and small ones alike.
constexpr Run kRuns[] = {
    {0x00A0, 0x00A0, " "},
    {0x00AD, 0x00AD, ""},
    {0x00C0, 0x00C5, "a"},
    {0x00C6, 0x00C6, "ae"},
    {0x00C7, 0x00C7, "c"},
    {0x00C8, 0x00CB, "e"},
    {0x00CC, 0x00CF, "i"},
    {0x00D0, 0x00D0, "d"},
    {0x00D1, 0x00D1, "n"},
    {0x00D2, 0x00D6, "o"},
    {0x00D8, 0x00D8, "o"},
    {0x00D9, 0x00DC, "u"},
    {0x00DD, 0x00DD, "y"},
    {0x00DE, 0x00DE, "th"},
    {0x00DF, 0x00DF, "ss"},
    {0x00E0, 0x00E5, "a"},
    {0x00E6, 0x00E6, "ae"},
    {0x00E7, 0x00E7, "c"},
    {0x00E8, 0x00EB, "e"},
    {0x00EC, 0x00EF, "i"},
    {0x00F0, 0x00F0, "d"},
    {0x00F1, 0x00F1, "n"},
    {0x00F2, 0x00F6, "o"},
    {0x00F8, 0x00F8, "o"},
    {0x00F9, 0x00FC, "u"},
    {0x00FD, 0x00FD, "y"},
    {0x00FE, 0x00FE, "th"},
    {0x00FF, 0x00FF, "y"},
    {0x0100, 0x0105, "a"},
    {0x0106, 0x010D, "c"},
    {0x010E, 0x0111, "d"},
    {0x0112, 0x011B, "e"},
    {0x011C, 0x0123, "g"},
    {0x0124, 0x0127, "h"},
    {0x0128, 0x0131, "i"},
    {0x0132, 0x0133, "ij"},
    {0x0134, 0x0135, "j"},
    {0x0136, 0x0138, "k"},
    {0x0139, 0x0142, "l"},
    {0x0143, 0x014B, "n"},
    {0x014C, 0x0151, "o"},
    {0x0152, 0x0153, "oe"},
    {0x0154, 0x0159, "r"},
    {0x015A, 0x0161, "s"},
    {0x0162, 0x0167, "t"},
    {0x0168, 0x0173, "u"},
    {0x0174, 0x0175, "w"},
    {0x0176, 0x0178, "y"},
    {0x0179, 0x017E, "z"},
    {0x017F, 0x017F, "s"},
    {0x01A0, 0x01A1, "o"},
    {0x01AF, 0x01B0, "u"},
    {0x0218, 0x0219, "s"},
    {0x021A, 0x021B, "t"},
    {0x0300, 0x036F, ""},
    // Greek and Cyrillic letters with an accent or two dots, and the sigma of a word's end.
    {0x0386, 0x0386, "α"},
    {0x0388, 0x0388, "ε"},
    {0x0389, 0x0389, "η"},
    {0x038A, 0x038A, "ι"},
    {0x038C, 0x038C, "ο"},
    {0x038E, 0x038E, "υ"},
    {0x038F, 0x038F, "ω"},
    {0x0390, 0x0390, "ι"},
    {0x03AA, 0x03AA, "ι"},
    {0x03AB, 0x03AB, "υ"},
    {0x03AC, 0x03AC, "α"},
    {0x03AD, 0x03AD, "ε"},
    {0x03AE, 0x03AE, "η"},
    {0x03AF, 0x03AF, "ι"},
    {0x03B0, 0x03B0, "υ"},
    {0x03C2, 0x03C2, "σ"},
    {0x03CA, 0x03CA, "ι"},
    {0x03CB, 0x03CB, "υ"},
    {0x03CC, 0x03CC, "ο"},
    {0x03CD, 0x03CD, "υ"},
    {0x03CE, 0x03CE, "ω"},
    {0x0401, 0x0401, "е"},
    {0x0451, 0x0451, "е"},
    // Arabic: alef however it is written, the stretching stroke and vowel signs.
    {0x0622, 0x0623, "ا"},
    {0x0625, 0x0625, "ا"},
    {0x0640, 0x0640, ""},
    {0x064B, 0x0652, ""},
    {0x1E00, 0x1E01, "a"},
    {0x1E02, 0x1E07, "b"},
    {0x1E08, 0x1E09, "c"},
    {0x1E0A, 0x1E13, "d"},
    {0x1E14, 0x1E1D, "e"},
    {0x1E1E, 0x1E1F, "f"},
    {0x1E20, 0x1E21, "g"},
    {0x1E22, 0x1E2B, "h"},
    {0x1E2C, 0x1E2F, "i"},
    {0x1E30, 0x1E35, "k"},
    {0x1E36, 0x1E3D, "l"},
    {0x1E3E, 0x1E43, "m"},
    {0x1E44, 0x1E4B, "n"},
    {0x1E4C, 0x1E53, "o"},
    {0x1E54, 0x1E57, "p"},
    {0x1E58, 0x1E5F, "r"},
    {0x1E60, 0x1E69, "s"},
    {0x1E6A, 0x1E71, "t"},
    {0x1E72, 0x1E7B, "u"},
    {0x1E7C, 0x1E7F, "v"},
    {0x1E80, 0x1E89, "w"},
    {0x1E8A, 0x1E8D, "x"},
    {0x1E8E, 0x1E8F, "y"},
    {0x1E90, 0x1E95, "z"},
    {0x1E96, 0x1E96, "h"},
    {0x1E97, 0x1E97, "t"},
    {0x1E98, 0x1E98, "w"},
    {0x1E99, 0x1E99, "y"},
    {0x1E9E, 0x1E9E, "ss"},
    {0x1EA0, 0x1EB7, "a"},
    {0x1EB8, 0x1EC7, "e"},
    {0x1EC8, 0x1ECB, "i"},
    {0x1ECC, 0x1EE3, "o"},
    {0x1EE4, 0x1EF1, "u"},
    {0x1EF2, 0x1EF9, "y"},
    {0x200B, 0x200F, ""},
    {0x2010, 0x2015, "-"},
    {0x2018, 0x201B, "'"},
    {0x201C, 0x201F, "\""},
    {0x202F, 0x202F, " "},
    {0x2060, 0x2064, ""},
    {0xFB00, 0xFB00, "ff"},
    {0xFB01, 0xFB01, "fi"},
    {0xFB02, 0xFB02, "fl"},
    {0xFB03, 0xFB03, "ffi"},
    {0xFB04, 0xFB04, "ffl"},
    {0xFEFF, 0xFEFF, ""},
};

const Run* run_of(std::uint32_t code) {
    const auto at = std::partition_point(std::begin(kRuns), std::end(kRuns), [&](const Run& run) { return run.last < code; });
    return at != std::end(kRuns) && code >= at->first ? at : nullptr;
}

// Greek and Cyrillic: the distance from a capital to its small letter.
std::uint32_t step_to_small(std::uint32_t code) {
    if (code == 0x03A2) return 0;  // No letter: 32 further is the sigma of a word's end, which no capital has
    if ((code >= 0x0391 && code <= 0x03A9) || (code >= 0x0410 && code <= 0x042F)) return 32;
    return code >= 0x0400 && code <= 0x040F ? 80 : 0;
}

constexpr bool is_ascii(std::uint64_t bytes) {
    return (bytes & (0x80 * kOnes)) == 0;
}

/// Of eight ASCII bytes: those from 'A' reach 0x80 in the first sum, those after 'Z' in the second too.
constexpr std::uint64_t small_letters(std::uint64_t bytes) {
    const std::uint64_t from_a = bytes + (0x80 - 'A') * kOnes, after_z = bytes + (0x80 - 'Z' - 1) * kOnes;
    return bytes | ((from_a ^ after_z) & (0x80 * kOnes)) >> 2;
}

}  // namespace

std::string fold(std::string_view utf8) {
    std::string folded;
    fold_into(folded, utf8);
    return folded;
}

void fold_into(std::string& folded, std::string_view utf8) {
    folded.resize(utf8.size());
    char* out = folded.data();
    for (std::size_t at = 0; at < utf8.size();) {
        std::uint64_t word = 0;
        if (at + sizeof word <= utf8.size() && is_ascii(word = word_at(utf8.data() + at))) {
            put_word(out, small_letters(word));
            out += sizeof word;
            at += sizeof word;
            continue;
        }
        const char c = utf8[at];
        if (static_cast<unsigned char>(c) < 0x80) {
            *out++ = to_lower(c);
            ++at;
            continue;
        }
        const std::size_t begin = at;
        const char32_t code = next_code(utf8, at);
        if (const Run* run = run_of(code)) {
            for (const char* plain = run->plain; *plain; ++plain) *out++ = *plain;
        } else if (const std::uint32_t step = step_to_small(code); step != 0) {
            // Both take two bytes.
            *out++ = static_cast<char>(0xC0 | ((code + step) >> 6));
            *out++ = static_cast<char>(0x80 | ((code + step) & 0x3F));
        } else {
            out = std::copy_n(utf8.data() + begin, at - begin, out);
        }
    }
    folded.resize(static_cast<std::size_t>(out - folded.data()));
}

}  // namespace waymark
