#include "native/languages.h"

#include <algorithm>

#include "model/base/ascii.h"

namespace waymark {
namespace {

std::string_view main_part(std::string_view language) {
    return language.substr(0, language.find_first_of("-_.@"));
}

/// "pt-PT" of "pt_PT.UTF-8".
std::string tag_of(std::string_view language) {
    std::string tag(language.substr(0, language.find_first_of(".@")));
    std::ranges::replace(tag, '_', '-');
    return tag;
}

}  // namespace

const Catalogue* catalogue_for(std::string_view language) {
    return catalogue_among(shipped_catalogues(), language);
}

const Catalogue* catalogue_among(std::span<const Catalogue* const> all, std::string_view language) {
    const auto find = [&](auto is_of) {
        const auto found = std::ranges::find_if(all, is_of);
        return found == all.end() ? nullptr : *found;
    };
    const std::string tag = tag_of(language);
    if (const Catalogue* same = find([&](const Catalogue* one) { return equal_but_for_case(one->language(), tag); })) return same;
    return find([&](const Catalogue* one) { return equal_but_for_case(main_part(one->language()), main_part(language)); });
}

bool speaks(std::string_view language) {
    return equal_but_for_case(main_part(language), "en") || catalogue_for(language);
}

std::string languages() {
    std::string all = "en";
    for (const Catalogue* one : shipped_catalogues()) all.append(", ").append(one->language());
    return all;
}

}  // namespace waymark
