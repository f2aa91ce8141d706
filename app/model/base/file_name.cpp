#include "model/base/file_name.h"

#include <algorithm>
#include <cstdint>

#include "model/base/ascii.h"

namespace waymark {
namespace {

/// The code point that begins at `at`, and how many bytes it has; a broken sequence is one byte, U+FFFD.
std::uint32_t code_point(std::string_view text, std::size_t at, std::size_t& size) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned first = byte(at);
    size = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 0;
    if (size == 0 || at + size > text.size() || first > 0xF4) {
        size = 1;
        return 0xFFFD;
    }
    std::uint32_t code = size == 1 ? first : first & (0x7Fu >> size);
    for (std::size_t i = 1; i < size; ++i) {
        if ((byte(at + i) & 0xC0u) != 0x80u) {
            size = 1;
            return 0xFFFD;
        }
        code = code << 6 | (byte(at + i) & 0x3Fu);
    }
    return code;
}

bool is_unseen(std::uint32_t code) {
    constexpr std::uint32_t kRanges[][2] = {
        {0x7F, 0x9F},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},
        {0x115F, 0x1160}, {0x17B4, 0x17B5}, {0x180B, 0x180F}, {0x200B, 0x200F},
        {0x2028, 0x202E}, {0x2060, 0x206F}, {0x3164, 0x3164}, {0xFE00, 0xFE0F},
        {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF0, 0xFFFD}, {0xE0000, 0xE0FFF}};
    return std::any_of(std::begin(kRanges), std::end(kRanges),
                       [&](const auto& range) { return code >= range[0] && code <= range[1]; });
}

/// Windows opens a device under these, whatever follows after a full stop.
bool is_device(std::string_view name) {
    name = name.substr(0, name.find('.'));
    while (!name.empty() && name.back() == ' ') name.remove_suffix(1);
    std::string upper(name);
    for (char& c : upper) c = to_upper(c);
    for (const std::string_view whole : {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"})
        if (upper == whole) return true;
    if (!upper.starts_with("COM") && !upper.starts_with("LPT")) return false;
    const std::string_view number = std::string_view(upper).substr(3);
    return (number.size() == 1 && is_digit(number[0])) || number == "¹" || number == "²" || number == "³";
}

}  // namespace

std::string file_name_from(std::string_view wanted, std::string_view otherwise, std::size_t most) {
    std::string clean;
    for (std::size_t at = 0, size = 0; at < wanted.size(); at += size) {
        const std::uint32_t code = code_point(wanted, at, size);
        if (is_unseen(code)) continue;
        const bool means_something =
            code < 0x20 ||
            (code < 0x80 && std::string_view("\\/:*?\"<>|").find(wanted[at]) != std::string_view::npos);
        // Whole letters only.
        if (clean.size() + size > most) break;
        if (means_something)
            clean += ' ';
        else
            clean.append(wanted.substr(at, size));
    }
    while (!clean.empty() && (clean.back() == ' ' || clean.back() == '.')) clean.pop_back();
    clean.erase(0, clean.find_first_not_of(" ."));
    if (clean.empty()) clean = otherwise;
    if (is_device(clean)) clean.insert(std::min(clean.find('.'), clean.size()), "_");
    return clean;
}

}  // namespace waymark
