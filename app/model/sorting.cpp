#include "model/sorting.h"

#include <algorithm>

#include "model/bytes.h"

namespace waymark {
namespace {

constexpr std::size_t kWord = sizeof(std::uint64_t);

/// The bytes from `at` on, as many as a number holds, so that numbers compare as bytes do; zeros after the
/// end.
std::uint64_t bytes_at(std::string_view text, std::size_t at) {
    if (at + kWord <= text.size()) return __builtin_bswap64(word_at(text.data() + at));
    std::uint64_t taken = 0;
    for (std::size_t i = at; i < text.size(); ++i)
        taken |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * (kWord - 1 - (i - at)));
    return taken;
}

/// A text with its beginning, so that most comparisons never leave it for the text.
struct Placed {
    std::uint64_t first, second;
    std::string_view text;
    std::uint32_t place;
};

bool rest_comes_before(const Placed& a, const Placed& b) {
    const std::size_t both = std::min(a.text.size(), b.text.size());
    for (std::size_t at = 2 * kWord; at < both; at += kWord) {
        const std::uint64_t of_a = bytes_at(a.text, at), of_b = bytes_at(b.text, at);
        if (of_a != of_b) return of_a < of_b;
    }
    return a.text.size() < b.text.size();
}

bool comes_before(const Placed& a, const Placed& b) {
    if (a.first != b.first) return a.first < b.first;
    return a.second != b.second ? a.second < b.second : rest_comes_before(a, b);
}

}  // namespace

void sorting::sort(std::vector<const void*>& things, Less less, const void* order) {
    std::stable_sort(things.begin(), things.end(),
                     [&](const void* a, const void* b) { return less(a, b, order); });
}

std::vector<std::uint32_t> order_of(std::span<const std::string_view> texts) {
    std::vector<Placed> placed;
    placed.reserve(texts.size());
    for (const std::string_view text : texts)
        placed.push_back(
            {bytes_at(text, 0), bytes_at(text, kWord), text, static_cast<std::uint32_t>(placed.size())});
    std::vector<Placed> merged(placed.size());
    for (std::size_t width = 1; width < placed.size(); width *= 2) {
        const auto at = [&](std::size_t place) { return placed.data() + std::min(place, placed.size()); };
        for (std::size_t run = 0; run < placed.size(); run += 2 * width)
            std::merge(at(run), at(run + width), at(run + width), at(run + 2 * width), merged.data() + run,
                       [](const Placed& a, const Placed& b) { return comes_before(a, b); });
        placed.swap(merged);
    }
    std::vector<std::uint32_t> order;
    order.reserve(placed.size());
    for (const Placed& one : placed) order.push_back(one.place);
    return order;
}

}  // namespace waymark
