#include "model/base/sorting.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "model/base/ascii.h"
#include "model/base/bytes.h"
#include "model/base/fold.h"

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

/// Fewer than these are merged, without going through their bytes.
constexpr std::size_t kFew = 48;

/// A text, by its place, and eight bytes of it.
struct Placed {
    std::uint64_t word;
    std::uint32_t place;
};

class TextSort {
  public:
    explicit TextSort(std::span<const std::string_view> texts) : texts_(texts), room_(texts.size()) {}

    /// Orders texts that are the same before `at`; equal ones stay as they were.
    void order(std::span<Placed> run, std::size_t at) {
        // A loop while they stay the same: they may do so for megabytes.
        for (bool alike = true; alike; at += kWord) {
            const bool go_on =
                std::all_of(run.begin(), run.end(), [&](const Placed& one) { return texts_[one.place].size() > at; });
            if (run.size() <= kFew || !go_on) return merge(run, at);
            for (Placed& one : run) one.word = bytes_at(texts_[one.place], at);
            alike = end_of_alike(run, 0) == run.size();
        }
        order_by_word(run);
        for (std::size_t begin = 0, end = 0; begin < run.size(); begin = end) {
            end = end_of_alike(run, begin);
            if (end - begin > 1) order(run.subspan(begin, end - begin), at);
        }
    }

  private:
    /// The end of those from `begin` on that have the same word.
    static std::size_t end_of_alike(std::span<const Placed> run, std::size_t begin) {
        std::size_t end = begin;
        while (end < run.size() && run[end].word == run[begin].word) ++end;
        return end;
    }

    /// From the last byte to the first, each time keeping the order there was.
    void order_by_word(std::span<Placed> run) {
        for (int shift = 0; shift < 64; shift += 8) {
            std::array<std::uint32_t, 257> starts{};
            for (const Placed& one : run) ++starts[(one.word >> shift & 0xff) + 1];
            if (starts[(run[0].word >> shift & 0xff) + 1] == run.size()) continue;
            std::partial_sum(starts.begin(), starts.end(), starts.begin());
            for (const Placed& one : run) room_[starts[one.word >> shift & 0xff]++] = one;
            std::copy_n(room_.begin(), run.size(), run.begin());
        }
    }

    void merge(std::span<Placed> run, std::size_t at) {
        const auto comes_before = [&](const Placed& a, const Placed& b) {
            return this->comes_before(texts_[a.place], texts_[b.place], at);
        };
        for (std::size_t width = 1; width < run.size(); width *= 2) {
            const auto place = [&](std::size_t wanted) { return run.data() + std::min(wanted, run.size()); };
            for (std::size_t i = 0; i < run.size(); i += 2 * width)
                std::merge(place(i), place(i + width), place(i + width), place(i + 2 * width),
                           room_.begin() + static_cast<std::ptrdiff_t>(i), comes_before);
            std::copy_n(room_.begin(), run.size(), run.begin());
        }
    }

    static bool comes_before(std::string_view a, std::string_view b, std::size_t at) {
        for (const std::size_t both = std::min(a.size(), b.size()); at < both; at += kWord) {
            const std::uint64_t of_a = bytes_at(a, at), of_b = bytes_at(b, at);
            if (of_a != of_b) return of_a < of_b;
        }
        return a.size() < b.size();
    }

    std::span<const std::string_view> texts_;
    std::vector<Placed> room_;
};

}  // namespace

void sorting::sort(std::vector<const void*>& things, Less less, const void* order) {
    std::stable_sort(things.begin(), things.end(), [&](const void* a, const void* b) { return less(a, b, order); });
}

std::vector<std::uint32_t> order_of(std::span<const std::string_view> texts) {
    std::vector<Placed> placed(texts.size());
    for (std::size_t i = 0; i < placed.size(); ++i) placed[i].place = static_cast<std::uint32_t>(i);
    TextSort(texts).order(placed, 0);
    std::vector<std::uint32_t> order;
    order.reserve(placed.size());
    for (const Placed& one : placed) order.push_back(one.place);
    return order;
}

std::string reading_key(std::string_view text) {
    const std::string folded = fold(text);
    std::string key;
    for (std::size_t i = 0; i < folded.size();) {
        std::size_t end = i;
        while (end < folded.size() && is_digit(folded[end])) ++end;
        if (end == i) {
            key += folded[i++];
            continue;
        }
        std::string number = folded.substr(i, end - i);
        // "1,000": commas between groups of three belong to the number.
        const auto is_group = [&](std::size_t at) {
            const std::string_view group = std::string_view(folded).substr(std::min(at, folded.size()), 4);
            return group.size() == 4 && group[0] == ',' && all_digits(group.substr(1)) &&
                   (at + 4 >= folded.size() || !is_digit(folded[at + 4]));
        };
        if (number.size() <= 3 && number[0] != '0')
            for (; is_group(end); end += 4) number += folded.substr(end + 1, 3);
        number.erase(0, std::min(number.find_first_not_of('0'), number.size() - 1));
        // How many digits there are comes first, written in digits too, so that numbers keep their place among
        // other characters: the longer number is the larger one.
        std::size_t digits = number.size();
        for (; digits > 9; digits -= 9) key += '9';
        key += static_cast<char>('0' + digits - 1);
        key += number;
        i = end;
    }
    return key;
}

}  // namespace waymark
