#pragma once
// Which fields hold the names of organisations, written freely.

#include <string_view>

#include "model/base/contains.h"

namespace waymark {

/// True for the key of a field that names organisations and posts, where people write names all the same.
[[nodiscard]] constexpr bool names_organisations(std::string_view key) {
    constexpr std::string_view kKeys[] = {"lead",        "partners",     "ragCheckedBy", "owner",    "chair",
                                          "coOrdinator", "policingBody", "organisation", "decidedBy"};
    return contains(kKeys, key);
}

}  // namespace waymark
