#include "model/base/unseen.h"

#include "model/base/utf8.h"

namespace waymark {

std::size_t unseen_at(std::string_view text, Unseen which) {
    // Nearly all are seen at the first look.
    if (text.empty() || static_cast<unsigned char>(text[0]) < 0xC2) return 0;
    std::size_t at = 0;
    return is_one_of(unseen_kind(next_code(text, at)), which) ? at : 0;
}

}  // namespace waymark
