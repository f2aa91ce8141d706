#pragma once
// From ids to small numbers, fast enough for inner loops: the counting of coverage looks up a few hundred
// thousand ids.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "model/base/hash.h"

namespace waymark {

/// Ids are kept as views, so what they view must outlive the index.
class IdIndex {
  public:
    static constexpr std::uint32_t kNone = UINT32_MAX;

    /// Puts `id` in with its number, unless it is there already. Gives the number it then has.
    std::uint32_t add(std::string_view id, std::uint32_t number) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        const Ends ends(id);
        Slot& slot = slots_[place_of(ends, id)];
        if (slot.number == kNone) {
            slot = {ends, id.data(), number};
            ++count_;
        }
        return slot.number;
    }

    /// The number of an id, or kNone.
    [[nodiscard]] std::uint32_t find(std::string_view id) const {
        return slots_.empty() ? kNone : slots_[place_of(Ends(id), id)].number;
    }

    [[nodiscard]] std::size_t size() const { return count_; }

  private:
    // Both ends of an id and its length: the whole of it up to 16 bytes, so that most comparisons never leave
    // the slot.
    struct Ends {
        std::uint64_t head = 0, tail = 0;
        std::size_t size = 0;

        explicit Ends(std::string_view id) : size(id.size()) {
            if (id.size() >= 8) {
                std::memcpy(&head, id.data(), 8);
                std::memcpy(&tail, id.data() + id.size() - 8, 8);
            } else if (!id.empty()) {
                std::memcpy(&head, id.data(), id.size());
            }
        }
        Ends() = default;
        bool operator==(const Ends&) const = default;

        [[nodiscard]] std::size_t hash() const { return static_cast<std::size_t>(hash_step(hash_step(size, head), tail)); }
    };
    struct Slot {
        Ends ends;
        const char* id = nullptr;
        std::uint32_t number = kNone;
    };

    [[nodiscard]] static bool holds(const Slot& slot, const Ends& ends, std::string_view id) {
        return slot.ends == ends && (id.size() <= 16 || std::memcmp(slot.id + 8, id.data() + 8, id.size() - 16) == 0);
    }

    [[nodiscard]] std::size_t place_of(const Ends& ends, std::string_view id) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = ends.hash() & mask;
        while (slots_[at].number != kNone && !holds(slots_[at], ends, id)) at = (at + 1) & mask;
        return at;
    }

    void grow() {
        std::vector<Slot> old(slots_.empty() ? 16 : 2 * slots_.size());
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.number != kNone) slots_[place_of(slot.ends, {slot.id, slot.ends.size})] = slot;
    }

    std::vector<Slot> slots_;  // a power of two, at most half full
    std::size_t count_ = 0;
};

}  // namespace waymark
