#pragma once
// A list of immutable records in order of id, cheap to copy and to change: copies share everything, and a change copies
// one block of pointers and the spine, so a history step costs about the square root of the list, not its length.

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace waymark {

/// `R` has a `std::string id`, unique in the list. Records are shared and never change once in a list.
template <class R>
class RecordList {
public:
    using Ptr = std::shared_ptr<const R>;
    using Block = std::vector<Ptr>;
    using Spine = std::vector<std::shared_ptr<const Block>>;

    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = R;
        using difference_type = std::ptrdiff_t;
        using pointer = const R*;
        using reference = const R&;

        const_iterator() = default;
        reference operator*() const { return *(*(*spine_)[block_])[index_]; }
        pointer operator->() const { return &**this; }
        /// The shared record itself, to put it into another list.
        const Ptr& shared() const { return (*(*spine_)[block_])[index_]; }
        const_iterator& operator++() {
            if (++index_ == (*spine_)[block_]->size()) {
                ++block_;
                index_ = 0;
            }
            return *this;
        }
        const_iterator operator++(int) {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator& a, const const_iterator& b) {
            return a.block_ == b.block_ && a.index_ == b.index_;
        }

    private:
        friend class RecordList;
        const_iterator(const Spine* spine, std::size_t block, std::size_t index) : spine_(spine), block_(block), index_(index) {}
        const Spine* spine_ = nullptr;
        std::size_t block_ = 0;
        std::size_t index_ = 0;
    };

    RecordList() = default;

    /// Takes records in any order. Of two with one id the later is kept; callers that must not lose one look first.
    static RecordList from(std::vector<Ptr> records) {
        const auto by_id = [](const Ptr& a, const Ptr& b) { return a->id < b->id; };
        if (!std::is_sorted(records.begin(), records.end(), by_id)) std::stable_sort(records.begin(), records.end(), by_id);
        auto spine = std::make_shared<Spine>();
        Block block;
        std::size_t count = 0;
        for (std::size_t i = 0; i < records.size(); ++i) {
            if (i + 1 < records.size() && records[i]->id == records[i + 1]->id) continue;
            block.push_back(std::move(records[i]));
            ++count;
            if (block.size() == kFull) spine->push_back(std::make_shared<const Block>(std::exchange(block, {})));
        }
        if (!block.empty()) spine->push_back(std::make_shared<const Block>(std::move(block)));
        return RecordList(std::move(spine), count);
    }

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const_iterator begin() const { return {spine_.get(), 0, 0}; }
    [[nodiscard]] const_iterator end() const { return {spine_.get(), spine_ ? spine_->size() : 0, 0}; }

    /// The record with this id, or null. Logarithmic.
    [[nodiscard]] const R* find(std::string_view id) const { return find_shared(id).get(); }
    [[nodiscard]] Ptr find_shared(std::string_view id) const {
        if (!spine_) return nullptr;
        const auto at = block_for(id);
        if (at == spine_->end()) return nullptr;
        const auto in = lower_bound(**at, id);
        return in != (*at)->end() && (*in)->id == id ? *in : nullptr;
    }

    /// This list with `record` in its place: replaces the one with the same id, else joins in order.
    [[nodiscard]] RecordList with(Ptr record) const {
        auto spine = spine_ ? std::make_shared<Spine>(*spine_) : std::make_shared<Spine>();
        if (spine->empty()) {
            spine->push_back(std::make_shared<const Block>(Block{std::move(record)}));
            return RecordList(std::move(spine), 1);
        }
        auto at = std::find_if(spine->begin(), spine->end() - 1, [&](const auto& block) { return block->back()->id >= record->id; });
        Block block = **at;
        const auto in = lower_bound(block, record->id);
        std::size_t size = size_;
        if (in != block.end() && (*in)->id == record->id) {
            block[static_cast<std::size_t>(in - block.begin())] = std::move(record);
        } else {
            block.insert(in, std::move(record));
            ++size;
        }
        if (block.size() > 2 * kFull) {
            const auto half = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
            auto second = std::make_shared<const Block>(half, block.end());
            block.erase(half, block.end());
            *at = std::make_shared<const Block>(std::move(block));
            spine->insert(at + 1, std::move(second));
        } else {
            *at = std::make_shared<const Block>(std::move(block));
        }
        return RecordList(std::move(spine), size);
    }

    /// This list without the record; the same list when there is none with this id.
    [[nodiscard]] RecordList without(std::string_view id) const {
        if (!find(id)) return *this;
        auto spine = std::make_shared<Spine>(*spine_);
        const auto at = spine->begin() + (block_for(id) - spine_->begin());
        Block block = **at;
        block.erase(lower_bound(block, id));
        if (block.empty()) {
            spine->erase(at);
        } else {
            *at = std::make_shared<const Block>(std::move(block));
        }
        return RecordList(std::move(spine), size_ - 1);
    }

    /// True when both are one and the same list in memory: then they surely hold the same, and nothing need be compared.
    [[nodiscard]] bool shares_all_with(const RecordList& other) const { return spine_ == other.spine_; }

    /// Calls `f(before, after)` for each id whose record is not the same object in both lists, in order of id; the side
    /// that lacks it is null. Blocks that both lists share are skipped whole.
    template <class F>
    static void for_each_difference(const RecordList& before, const RecordList& after, F&& f) {
        if (before.shares_all_with(after)) return;
        auto a = before.begin(), b = after.begin();
        const auto a_end = before.end(), b_end = after.end();
        while (a != a_end || b != b_end) {
            if (a != a_end && b != b_end && a.index_ == 0 && b.index_ == 0 && (*a.spine_)[a.block_] == (*b.spine_)[b.block_]) {
                ++a.block_;
                ++b.block_;
            } else if (b == b_end || (a != a_end && a->id < b->id)) {
                f(a.shared(), Ptr());
                ++a;
            } else if (a == a_end || b->id < a->id) {
                f(Ptr(), b.shared());
                ++b;
            } else {
                if (a.shared() != b.shared()) f(a.shared(), b.shared());
                ++a;
                ++b;
            }
        }
    }

private:
    static constexpr std::size_t kFull = 64;

    RecordList(std::shared_ptr<const Spine> spine, std::size_t size) : spine_(std::move(spine)), size_(size) {}

    typename Spine::const_iterator block_for(std::string_view id) const {
        return std::partition_point(spine_->begin(), spine_->end(), [&](const auto& block) { return block->back()->id < id; });
    }
    static typename Block::const_iterator lower_bound(const Block& block, std::string_view id) {
        return std::partition_point(block.begin(), block.end(), [&](const Ptr& record) { return record->id < id; });
    }

    std::shared_ptr<const Spine> spine_;
    std::size_t size_ = 0;
};

}  // namespace waymark
