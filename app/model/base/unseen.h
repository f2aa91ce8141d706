#pragma once
// Characters that nobody sees: what a terminal takes for a command, spaces, marks of no width and of direction. One table of
// them for all who leave some out; web/page/roles.js has what may not stand in an address once more (tests/fixtures/links.json
// holds both).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>

namespace waymark {

/// How many bytes the control character at the beginning takes up; 0: there is none. Line ends and tabs are text.
[[nodiscard]] constexpr std::size_t control_at(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    if (text.empty()) return 0;
    if (byte(0) < 0x20) return byte(0) == '\n' || byte(0) == '\r' || byte(0) == '\t' ? 0 : 1;
    if (byte(0) == 0x7F) return 1;
    return byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0 ? 2 : 0;
}

[[nodiscard]] inline bool has_control(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        // Nearly all are none at the first look.
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 || byte >= 0x7F) && control_at(text.substr(at, 2)) > 0) return true;
    }
    return false;
}

/// With U+FFFD in the place of each of them.
[[nodiscard]] inline std::string without_controls(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t control = control_at(text.substr(at, 2));
        if (control > 0)
            shown += "\xEF\xBF\xBD";
        else
            shown += text[at];
        at += control > 0 ? control : 1;
    }
    return shown;
}

/// What a character is that nobody sees. Each who leaves some of them out says which (sets of these, by "|").
enum class Unseen : std::uint16_t {
    None = 0,
    Control = 1 << 0,      ///< What a terminal takes for a command; line ends and tabs among them
    Space = 1 << 1,        ///< Hard ones and those of every width
    WideSpace = 1 << 2,    ///< As wide as a letter of Chinese or Japanese text
    LineEnd = 1 << 3,      ///< Of lines and paragraphs, beyond ASCII
    NoWidth = 1 << 4,      ///< Where a line may break or not, and the mark at the beginning of a text
    Joiner = 1 << 5,       ///< Part of how some scripts and pictures are written
    Direction = 1 << 6,    ///< Turns the direction of what is read
    Sign = 1 << 7,         ///< Signs of formulas that are not written, and old signs of shaping
    Filler = 1 << 8,       ///< Stands where a script wants a letter and there is none
    Variation = 1 << 9,    ///< Chooses the look of the letter before it
    Tag = 1 << 10,         ///< Tells a language, or which flag it is
    Annotation = 1 << 11,  ///< Around notes to a text, and what was put aside beside those
    StandIn = 1 << 12,     ///< For what cannot be shown: it is seen, and says nothing
};
[[nodiscard]] constexpr Unseen operator|(Unseen a, Unseen b) {
    return static_cast<Unseen>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
[[nodiscard]] constexpr bool is_one_of(Unseen one, Unseen set) {
    return (static_cast<unsigned>(one) & static_cast<unsigned>(set)) != 0;
}

/// All of them, from low to high.
struct UnseenRange {
    char32_t first, last;
    Unseen is;
};
// clang-format off
inline constexpr UnseenRange kUnseen[] = {
    {0x00, 0x1F, Unseen::Control},
    {0x7F, 0x9F, Unseen::Control},
    {0xA0, 0xA0, Unseen::Space},
    {0xAD, 0xAD, Unseen::NoWidth},
    {0x34F, 0x34F, Unseen::Filler},
    {0x61C, 0x61C, Unseen::Direction},
    {0x115F, 0x1160, Unseen::Filler},
    {0x17B4, 0x17B5, Unseen::Filler},
    {0x180B, 0x180D, Unseen::Variation},
    {0x180E, 0x180E, Unseen::Filler},
    {0x180F, 0x180F, Unseen::Variation},
    {0x2000, 0x200A, Unseen::Space},
    {0x200B, 0x200B, Unseen::NoWidth},
    {0x200C, 0x200D, Unseen::Joiner},
    {0x200E, 0x200F, Unseen::Direction},
    {0x2028, 0x2029, Unseen::LineEnd},
    {0x202A, 0x202E, Unseen::Direction},
    {0x202F, 0x202F, Unseen::Space},
    {0x205F, 0x205F, Unseen::Space},
    {0x2060, 0x2060, Unseen::NoWidth},
    {0x2061, 0x2065, Unseen::Sign},
    {0x2066, 0x2069, Unseen::Direction},
    {0x206A, 0x206F, Unseen::Sign},
    {0x3000, 0x3000, Unseen::WideSpace},
    {0x3164, 0x3164, Unseen::Filler},
    {0xFE00, 0xFE0F, Unseen::Variation},
    {0xFEFF, 0xFEFF, Unseen::NoWidth},
    {0xFFA0, 0xFFA0, Unseen::Filler},
    {0xFFF0, 0xFFFB, Unseen::Annotation},
    {0xFFFC, 0xFFFD, Unseen::StandIn},
    {0xE0000, 0xE00FF, Unseen::Tag},
    {0xE0100, 0xE01EF, Unseen::Variation},
    {0xE01F0, 0xE0FFF, Unseen::Tag},
};
// clang-format on

/// What the character with this number is; None for one that is seen.
[[nodiscard]] constexpr Unseen unseen_kind(char32_t code) {
    const auto* const range = std::lower_bound(std::begin(kUnseen), std::end(kUnseen), code,
                                               [](const UnseenRange& one, char32_t wanted) { return one.last < wanted; });
    return range != std::end(kUnseen) && range->first <= code ? range->is : Unseen::None;
}

/// What may not stand in an address or before a formula, and is nothing to anybody who compares two names.
inline constexpr Unseen kUnseenInNames =
    Unseen::Space | Unseen::LineEnd | Unseen::NoWidth | Unseen::Joiner | Unseen::Direction | Unseen::Sign;

/// How many bytes the character at the beginning takes up where it is one of these beyond ASCII; 0: it is none.
[[nodiscard]] std::size_t unseen_at(std::string_view text, Unseen which = kUnseenInNames);

}  // namespace waymark
