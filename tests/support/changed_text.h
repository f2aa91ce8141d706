#pragma once
// Puts together a text that is told as changes of another, as web/page/changed_text.js does.

#include <cstddef>
#include <string>
#include <string_view>

namespace waymark::testing {

/// `changes` as DocumentText::changes gives them. Throws std::out_of_range where they are none of this text.
inline std::string changed_text(std::string_view base, std::string_view changes) {
    const auto number = [&](std::size_t which) {
        std::size_t value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value |= std::size_t{static_cast<unsigned char>(changes.at(4 * which + i))} << (8 * i);
        return value;
    };
    const std::size_t parts = number(0);
    std::size_t from = 4 + 12 * parts;
    std::string text;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t begin = number(3 * part + 1), end = number(3 * part + 2), own = number(3 * part + 3);
        text += base.substr(begin, end - begin);
        text += changes.substr(from, own);
        from += own;
    }
    return text;
}

}  // namespace waymark::testing
