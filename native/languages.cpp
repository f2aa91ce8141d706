#include "native/languages.h"

#include <algorithm>

#include "model/base/ascii.h"

namespace waymark {
namespace {

std::string_view main_part(std::string_view language) {
    return language.substr(0, language.find_first_of("-_.@"));
}

}  // namespace

const Catalogue* catalogue_for(std::string_view language) {
    const auto all = shipped_catalogues();
    const auto found = std::ranges::find_if(all, [&](const Catalogue* one) {
        return equal_but_for_case(main_part(one->language()), main_part(language));
    });
    return found == all.end() ? nullptr : *found;
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
