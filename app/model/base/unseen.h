#pragma once
// Characters that are no letters: what a terminal takes for a command, and marks that turn the direction of what is read.

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

/// How many bytes the mark at the beginning takes up that nobody sees: of direction, of no width, or a space that is none
/// of the usual; 0: there is none.
[[nodiscard]] constexpr std::size_t unseen_at(std::string_view text) {
    const auto byte = [&](std::size_t at) { return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u; };
    if (byte(0) == 0xC2) return byte(1) == 0xA0 || byte(1) == 0xAD ? 2 : 0;
    if (byte(0) == 0xD8) return byte(1) == 0x9C ? 2 : 0;
    if (byte(0) == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF ? 3 : 0;
    if (byte(0) != 0xE2) return 0;
    const bool general = byte(1) == 0x80 && ((byte(2) >= 0x80 && byte(2) <= 0x8F) || (byte(2) >= 0xA8 && byte(2) <= 0xAF));
    return general || (byte(1) == 0x81 && byte(2) >= 0x9F && byte(2) <= 0xAF) ? 3 : 0;
}

}  // namespace waymark
