#include "model/base/trim.h"

#include "model/base/unseen.h"
#include "model/base/utf8.h"

namespace waymark {
namespace {

// Not those that choose the look of a letter, nor joiners: they belong to what they stand beside.
constexpr Unseen kBlank = Unseen::Space | Unseen::WideSpace | Unseen::LineEnd | Unseen::NoWidth;

}  // namespace

bool is_zero_width(std::string_view blank) {
    return unseen_at(blank, Unseen::NoWidth) > 0;
}

std::size_t blank_length(std::string_view text) {
    if (text.empty()) return 0;
    const char c = text[0];
    if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
    return unseen_at(text, kBlank);
}

std::string_view trimmed(std::string_view text) {
    while (const std::size_t blank = blank_length(text)) text.remove_prefix(blank);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && text.size() - last < 3 && is_continuation(text[last])) --last;
        if (blank_length(text.substr(last)) != text.size() - last) return text;
        text.remove_suffix(text.size() - last);
    }
    return text;
}

}  // namespace waymark
