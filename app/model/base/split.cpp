#include "model/base/split.h"

namespace waymark {

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0;;) {
        const std::size_t end = text.find(at, begin);
        parts.push_back(text.substr(begin, end - begin));
        if (end == std::string_view::npos) return parts;
        begin = end + 1;
    }
}

std::vector<std::string_view> split_words(std::string_view text, char between) {
    std::vector<std::string_view> words = split(text, between);
    std::erase(words, std::string_view());
    return words;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines = split(text, '\n');
    if (lines.back().empty()) lines.pop_back();
    return lines;
}

void append_part(std::string& list, std::string_view part, std::string_view between) {
    if (part.empty()) return;
    if (!list.empty()) list += between;
    list += part;
}

}  // namespace waymark
