#pragma once
// Which addresses are opened. They come out of documents that anybody may have written.

#include <string_view>

namespace waymark {

/// True for a page that comes over a protected line, and for a letter: https and mailto, in whatever letters.
/// Nothing else is offered or opened: no file, no program, no script, no address with white space or control
/// characters in it.
[[nodiscard]] constexpr bool opens_as_link(std::string_view address) {
    for (const char c : address)
        if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F || c == '\\') return false;
    const auto begins = [&](std::string_view with) {
        if (address.size() <= with.size()) return false;
        for (std::size_t i = 0; i < with.size(); ++i) {
            const char c =
                address[i] >= 'A' && address[i] <= 'Z' ? static_cast<char>(address[i] + 32) : address[i];
            if (c != with[i]) return false;
        }
        return true;
    };
    return (begins("https://") && address[8] != '/') || begins("mailto:");
}

}  // namespace waymark
