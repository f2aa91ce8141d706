#pragma once
// Which addresses are opened. They come out of documents that anybody may have written.

#include <string_view>

#include "model/base/ascii.h"
#include "model/base/unseen.h"

namespace waymark {

/// What stands after "mailto:": whom to, and of header fields only those that are read before it is sent, subject and body. Some
/// mail programs attach the file that a field names, and none shows every field. No line end stands in any but the body, where a
/// program may take the next line for a field, and no "?" in disguise in front of them.
[[nodiscard]] constexpr bool is_plain_letter(std::string_view letter) {
    const auto holds_no = [](std::string_view text, std::string_view encoded) {
        for (std::size_t at = text.find('%'); at != std::string_view::npos; at = text.find('%', at + 1))
            if (begins_but_for_case(text.substr(at), encoded)) return false;
        return true;
    };
    const auto is_one_line = [&](std::string_view text) { return holds_no(text, "%0") && holds_no(text, "%1"); };
    const std::size_t end = letter.find('?');
    const std::string_view whom = letter.substr(0, end);
    if (letter.empty() || !is_one_line(whom) || !holds_no(whom, "%3f")) return false;
    for (std::size_t at = end; at != std::string_view::npos;) {
        const std::size_t next = letter.find('&', at + 1);
        const std::string_view field = letter.substr(at + 1, next == std::string_view::npos ? next : next - at - 1);
        const bool is_subject = begins_but_for_case(field, "subject=") && is_one_line(field);
        if (!is_subject && !begins_but_for_case(field, "body=")) return false;
        at = next;
    }
    return true;
}

/// True for a page that comes over a protected line, and for a plain letter: https and mailto, in whatever letters.
/// Nothing else is offered or opened, in the window, the page and the reports: no file, no program, no script, no address
/// without a computer's name or with a person's name and password before it, and none with white space, control characters,
/// or marks of direction or of no width in it. web/page/roles.js has the same; tests/fixtures/links.json holds both.
[[nodiscard]] inline bool opens_as_link(std::string_view address) {
    for (std::size_t at = 0; at < address.size(); ++at) {
        const char c = address[at];
        if (static_cast<unsigned char>(c) <= ' ' || c == '\\' || c == '<' || c == '>' || c == '"') return false;
        if (control_at(address.substr(at, 2)) > 0 || unseen_at(address.substr(at)) > 0) return false;
    }
    const auto begins = [&](std::string_view with) { return address.size() > with.size() && begins_but_for_case(address, with); };
    if (begins("mailto:")) return is_plain_letter(address.substr(7));
    if (!begins("https://")) return false;
    const std::string_view rest = address.substr(8), host = rest.substr(0, rest.find_first_of("/?#"));
    const bool is_named = !host.empty() && (is_word_byte(host[0]) || host[0] == '[');
    return is_named && host.find('@') == std::string_view::npos;
}

}  // namespace waymark
