#include "native/browser_copy.h"

#include "model/base/ascii.h"

namespace waymark {

std::optional<std::string> page_with_document(std::string_view page, std::string_view document) {
    const std::size_t at = page.find("<title>Waymark");
    if (at == std::string_view::npos) return std::nullopt;
    std::string result;
    result.reserve(page.size() + document.size() + 256);
    result += page.substr(0, at);
    result += "<script type=\"application/json\" id=\"waymark-document\">";
    for (const char c : document) {
        if (c == '<')
            result += "\\u003c";
        else
            result += c;
    }
    result += "</script>\n";
    result += page.substr(at);
    return result;
}

std::string file_url(std::string_view path) {
    constexpr std::string_view kPlain = "-._~/:";
    std::string url = "file://";
    if (!path.starts_with('/')) url += '/';
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\')
            url += '/';
        else if (is_letter(c) || is_digit(c) || kPlain.find(c) != std::string_view::npos)
            url += c;
        else
            url += {'%', to_upper(kHexDigits[byte >> 4]), to_upper(kHexDigits[byte & 15])};
    }
    return url;
}

}  // namespace waymark
