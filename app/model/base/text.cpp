#include "model/base/text.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace waymark {

#ifndef WAYMARK_ENGLISH_ONLY
namespace {
constinit Translation installed = nullptr;
}

void set_translation(Translation translation) {
    installed = translation;
}

std::string_view tr(std::string_view english) {
    return installed && !english.empty() ? installed(english) : english;
}
#endif

FillArgument::FillArgument(const std::string_view& text) : text_(text.data()), size_(text.size()) {}
FillArgument::FillArgument(const std::string& text) : text_(text.data()), size_(text.size()) {}

void FillArgument::write(long long number) {
    char* const end = std::to_chars(digits_.data(), digits_.data() + digits_.size(), number).ptr;
    size_ = static_cast<std::size_t>(end - digits_.data());
}

std::string fill(std::string_view pattern, std::initializer_list<FillArgument> arguments) {
    std::array<std::string_view, kMostFilled> views;
    std::size_t count = 0, room = pattern.size();
    for (const FillArgument& argument : arguments) {
        if (count == views.size()) break;
        room += argument.view().size();
        views[count++] = argument.view();
    }
    std::string filled(room, '\0');
    filled.resize(fill_into(filled.data(), pattern, std::span(views).first(count)));
    return filled;
}

std::size_t fill_into(char* out, std::string_view pattern, std::span<const std::string_view> arguments) {
    std::size_t length = 0, next = 0;
    const auto put = [&](std::string_view text) {
        if (!text.empty()) std::memcpy(out + length, text.data(), text.size());
        length += text.size();
    };
    while (!pattern.empty()) {
        const std::size_t hole = next < arguments.size() ? pattern.find("{}") : std::string_view::npos;
        put(pattern.substr(0, hole));
        if (hole == std::string_view::npos) break;
        put(arguments[next++]);
        pattern.remove_prefix(hole + 2);
    }
    return length;
}

}  // namespace waymark
