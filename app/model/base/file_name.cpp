#include "model/base/file_name.h"

#include <algorithm>

#include "model/base/ascii.h"
#include "model/base/unseen.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

/// Nearly all that nobody sees; spaces are, beside other letters.
constexpr Unseen kLeftOut = Unseen::Control | Unseen::LineEnd | Unseen::NoWidth | Unseen::Joiner | Unseen::Direction |
                            Unseen::Sign | Unseen::Filler | Unseen::Variation | Unseen::Tag | Unseen::Annotation |
                            Unseen::StandIn;

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
        // Those of ASCII are a space, as what means something is.
        if (code >= 0x7F && is_one_of(unseen_kind(code), kLeftOut)) continue;
        const bool means_something =
            code < 0x20 || (code < 0x80 && std::string_view("\\/:*?\"<>|").find(letter[0]) != std::string_view::npos);
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
