#include "model/base/text.h"

#include <bit>
#include <charconv>
#include <cstring>

#include "model/base/catalogue.h"

namespace waymark {

#ifndef WAYMARK_ENGLISH_ONLY
namespace {
constinit const Catalogue* installed = nullptr;
using Missing = void (*)(std::string_view english);
constinit Missing tell_missing = nullptr;

std::string_view form_of(std::string_view english, long count, std::string_view otherwise) {
    if (!installed || english.empty()) return otherwise;
    if (const auto form = installed->form(english, count)) return *form;
    if (tell_missing) tell_missing(english);
    return otherwise;
}
}  // namespace

void set_catalogue(const Catalogue* catalogue, void (*missing)(std::string_view english)) {
    installed = catalogue;
    tell_missing = missing;
}

std::string_view tr(std::string_view english) {
    return form_of(english, 1, english);
}

std::string_view tr_in(std::string_view context, std::string_view english) {
    if (!installed) return english;
    std::string key(context);
    return form_of(key.append(1, Catalogue::kAfterContext).append(english), 1, english);
}

std::string_view tr_n(long count, std::string_view one, std::string_view many) {
    return form_of(one, count, count == 1 ? one : many);
}

std::string_view text_language() {
    return installed ? installed->language() : "en";
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

namespace {

struct Hole {
    std::size_t at = std::string_view::npos, size = 0;
    std::size_t argument = 0;
};

/// The first hole of the pattern for which there is an argument that `used` does not have yet.
Hole next_hole(std::string_view pattern, std::size_t arguments, unsigned used) {
    for (std::size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        Hole hole{at, 2, static_cast<std::size_t>(std::countr_one(used))};
        if (at + 2 < pattern.size() && pattern[at + 1] >= '1' && pattern[at + 1] <= '9')
            hole = {at, 3, static_cast<std::size_t>(pattern[at + 1] - '1')};
        const bool closes = at + hole.size <= pattern.size() && pattern[at + hole.size - 1] == '}';
        if (closes && hole.argument < arguments && !(used >> hole.argument & 1)) return hole;
    }
    return {};
}

}  // namespace

std::size_t fill_into(char* out, std::string_view pattern, std::span<const std::string_view> arguments) {
    std::size_t length = 0;
    unsigned used = 0;
    const auto put = [&](std::string_view text) {
        if (!text.empty()) std::memcpy(out + length, text.data(), text.size());
        length += text.size();
    };
    while (!pattern.empty()) {
        const Hole hole = next_hole(pattern, arguments.size(), used);
        put(pattern.substr(0, hole.at));
        if (hole.at == std::string_view::npos) break;
        used |= 1u << hole.argument;
        put(arguments[hole.argument]);
        pattern.remove_prefix(hole.at + hole.size);
    }
    return length;
}

void add_sentence(std::string& text, std::string_view sentence) {
    if (!text.empty()) text += ' ';
    text += sentence;
}

}  // namespace waymark
