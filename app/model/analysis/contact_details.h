#pragma once
// E-mail addresses and telephone numbers in what people wrote, which nothing public carries.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "model/framework/framework.h"

namespace waymark {

/// Where in a text one is: from `begin` up to `end`.
struct ContactDetail {
    std::size_t begin = 0, end = 0;
    bool is_email = false;  ///< Else a telephone number
};

/// Those in the text, in order, as without_contact_details() takes them out.
[[nodiscard]] std::vector<ContactDetail> contact_details_in(std::string_view text, const Framework& framework);

/// The text without its e-mail addresses and telephone numbers, words in their places that say so; the same
/// text where there are none. A telephone number is 10 to 15 digits from 0, +, 44 or (10 of them) 7, with spaces, dots,
/// hyphens, brackets or one stroke among them; an address has @, "(at)" or, after a name of two parts, "at" ("AT" after any
/// where its dots are spelt out too), and may be broken at its @ and at its last dot by spaces or the end of a line. Spaces,
/// dashes and digits of every kind count, and marks that nobody sees do not. One of the pack's helplines stays, and so do
/// numbers in a web address.
[[nodiscard]] std::string without_contact_details(std::string_view text, const Framework& framework);

}  // namespace waymark
