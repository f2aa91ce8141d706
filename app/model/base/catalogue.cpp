#include "model/base/catalogue.h"

#include <algorithm>

namespace waymark {

std::optional<std::string_view> Catalogue::form(std::string_view english, long count) const {
    const auto found = std::lower_bound(texts_.begin(), texts_.end(), english,
                                        [](const Translated& one, std::string_view wanted) { return one.english < wanted; });
    if (found == texts_.end() || found->english != english) return {};
    if (found->forms.size() == 1) return found->forms.front();
    const std::size_t whole = categories_.size();
    std::size_t number = count < 0 ? std::size_t{0} - static_cast<std::size_t>(count) : static_cast<std::size_t>(count);
    if (number >= whole) number = whole - 1000 + number % 1000;
    return found->forms[categories_[number]];
}

}  // namespace waymark
