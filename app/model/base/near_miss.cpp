#include "model/base/near_miss.h"

#include <algorithm>
#include <array>

#include "model/base/fold.h"
#include "model/base/unseen.h"

namespace waymark {
namespace {

/// Longer words are not compared letter by letter.
constexpr std::size_t kLongest = 48;

/// How many letters differ, a swap of two counted once.
std::size_t distance(std::string_view a, std::string_view b) {
    std::array<std::array<std::size_t, kLongest + 1>, 3> rows{};
    for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto &row = rows[i % 3], &above = rows[(i + 2) % 3], &before = rows[(i + 1) % 3];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
    }
    return rows[a.size() % 3][b.size()];
}

}  // namespace

std::string letters_of(std::string_view text) {
    std::string seen;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t unseen = unseen_at(text.substr(at));
        if (unseen == 0) seen += text[at];
        at += std::max<std::size_t>(unseen, 1);
    }
    std::string letters = fold(seen);
    std::erase_if(letters, [](char c) { return c == ' ' || c == '-' || c == '_'; });
    return letters;
}

bool same_letters(std::string_view a, std::string_view b) {
    return letters_of(a) == letters_of(b);
}

NearMiss::NearMiss(std::string_view written) : distance_(0) {
    if (written.size() > kLongest) return;
    written_ = letters_of(written);
    const std::size_t size = written_.size();
    if (size > 0) distance_ = size < 4 ? 1 : size < 8 ? 2 : 3;
}

void NearMiss::offer(std::string_view known, std::string_view meant) {
    if (distance_ == 0 || known.size() > kLongest) return;
    const std::string letters = letters_of(known);
    const std::size_t longer = std::max(letters.size(), written_.size());
    if (longer - std::min(letters.size(), written_.size()) >= distance_) return;
    const std::size_t found = distance(letters, written_);
    if (found >= distance_) return;
    distance_ = found;
    meant_ = meant;
}

}  // namespace waymark
