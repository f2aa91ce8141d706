#include "model/sorting.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr std::size_t kTaken = 8;

/// The bytes from `at` on, as many as a number holds, so that numbers compare as bytes do; zeros after the
/// end.
std::uint64_t bytes_at(std::string_view text, std::size_t at) {
    std::uint64_t taken = 0;
    const std::size_t end = std::min(text.size(), at + kTaken);
    for (std::size_t i = at; i < end; ++i)
        taken |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * (kTaken - 1 - (i - at)));
    return taken;
}

struct Placed {
    std::uint64_t start;
    std::string_view text;
    std::uint32_t place;
};

bool comes_before(const Placed& a, const Placed& b) {
    if (a.start != b.start) return a.start < b.start;
    const std::size_t both = std::min(a.text.size(), b.text.size());
    for (std::size_t at = kTaken; at < both; at += kTaken) {
        const std::uint64_t of_a = bytes_at(a.text, at), of_b = bytes_at(b.text, at);
        if (of_a != of_b) return of_a < of_b;
    }
    return a.text.size() != b.text.size() ? a.text.size() < b.text.size() : a.place < b.place;
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
        placed.push_back({bytes_at(text, 0), text, static_cast<std::uint32_t>(placed.size())});
    std::sort(placed.begin(), placed.end(), comes_before);
    std::vector<std::uint32_t> order;
    order.reserve(placed.size());
    for (const Placed& one : placed) order.push_back(one.place);
    return order;
}

}  // namespace waymark
