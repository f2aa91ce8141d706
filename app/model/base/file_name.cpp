#include "model/base/file_name.h"

#include <algorithm>

#include "model/base/ascii.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

bool is_unseen(char32_t code) {
    constexpr char32_t kRanges[][2] = {
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
    for (std::size_t at = 0; at < wanted.size();) {
        const std::size_t begin = at;
        const char32_t code = next_code(wanted, at);
        const std::string_view letter = wanted.substr(begin, at - begin);
        if (is_unseen(code)) continue;
        const bool means_something =
            code < 0x20 ||
            (code < 0x80 && std::string_view("\\/:*?\"<>|").find(letter[0]) != std::string_view::npos);
        // Whole letters only.
        if (clean.size() + letter.size() > most) break;
        clean += means_something ? " " : letter;
    }
    while (!clean.empty() && (clean.back() == ' ' || clean.back() == '.')) clean.pop_back();
    clean.erase(0, clean.find_first_not_of(" ."));
    if (clean.empty()) clean = otherwise;
    if (is_device(clean)) clean.insert(std::min(clean.find('.'), clean.size()), "_");
    return clean;
}

}  // namespace waymark
