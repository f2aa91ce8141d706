#pragma once
// Which addresses are opened. They come out of documents that anybody may have written.

#include <string_view>

#include "model/base/ascii.h"
#include "model/base/unseen.h"

namespace waymark {

/// True for a page that comes over a protected line, and for a letter: https and mailto, in whatever letters.
/// Nothing else is offered or opened, in the window, the page and the reports: no file, no program, no script, no address
/// without a computer's name or with a person's name and password before it, and none with white space, control characters,
/// or marks of direction or of no width in it. web/page/roles.js has the same; tests/fixtures/links.json holds both.
[[nodiscard]] constexpr bool opens_as_link(std::string_view address) {
    for (std::size_t at = 0; at < address.size(); ++at) {
        const char c = address[at];
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '<' || c == '>' || c == '"') return false;
        if (control_at(address.substr(at, 2)) > 0 || unseen_at(address.substr(at, 3)) > 0) return false;
    }
    const auto begins = [&](std::string_view with) { return address.size() > with.size() && begins_but_for_case(address, with); };
    if (begins("mailto:")) return true;
    if (!begins("https://")) return false;
    const std::string_view rest = address.substr(8), host = rest.substr(0, rest.find_first_of("/?#"));
    const bool is_named = !host.empty() && (is_word_byte(host[0]) || host[0] == '[');
    return is_named && host.find('@') == std::string_view::npos;
}

}  // namespace waymark
