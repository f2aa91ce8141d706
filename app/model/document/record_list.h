#pragma once
// A list of immutable records in order of id, cheap to copy and to change: copies share everything, and a
// change copies one block of pointers and the spine, so a history step costs about the square root of the
// list, not its length.

#include <cstddef>
#include <iterator>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "model/document/record.h"

namespace waymark {

/// Records of one kind, whichever it is. Records are shared and never change once in a list; ids are unique
/// in it.
class AnyRecordList {
  public:
    using Ptr = std::shared_ptr<const Record>;
    using Block = std::vector<Ptr>;
    using Spine = std::vector<std::shared_ptr<const Block>>;

    class const_iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = Record;
        using difference_type = std::ptrdiff_t;
        using pointer = const Record*;
        using reference = const Record&;

        const_iterator() = default;
        reference operator*() const { return *shared(); }
        pointer operator->() const { return shared().get(); }
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
        friend class AnyRecordList;
        const_iterator(const Spine* spine, std::size_t block, std::size_t index)
            : spine_(spine), block_(block), index_(index) {}
        const Spine* spine_ = nullptr;
        std::size_t block_ = 0;
        std::size_t index_ = 0;
    };

    AnyRecordList() = default;

    /// Takes records in any order. Of two with one id the later is kept; callers that must not lose one look
    /// first.
    static AnyRecordList from(std::vector<Ptr> records);

    /// As `from`, for records of which no two have the same id.
    static AnyRecordList from_distinct(std::vector<Ptr> records);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const_iterator begin() const { return {spine_.get(), 0, 0}; }
    [[nodiscard]] const_iterator end() const { return {spine_.get(), spine_ ? spine_->size() : 0, 0}; }

    /// The record with this id, or null. Logarithmic.
    [[nodiscard]] const Record* find(std::string_view id) const { return find_shared(id).get(); }
    [[nodiscard]] Ptr find_shared(std::string_view id) const;

    /// This list with `record` in its place: replaces the one with the same id, else joins in order.
    [[nodiscard]] AnyRecordList with(Ptr record) const;

    /// This list without the record; the same list when there is none with this id.
    [[nodiscard]] AnyRecordList without(std::string_view id) const;

    /// True when both are one and the same list in memory: then they surely hold the same, and nothing need
    /// be compared.
    [[nodiscard]] bool shares_all_with(const AnyRecordList& other) const { return spine_ == other.spine_; }

    /// Calls `f(before, after)` for each id whose record is not the same object in both lists, in order of
    /// id; the side that lacks it is null. Blocks that both lists share are skipped whole.
    template <class F>
    static void for_each_difference(const AnyRecordList& before, const AnyRecordList& after, F&& f) {
        if (before.shares_all_with(after)) return;
        auto a = before.begin(), b = after.begin();
        const auto a_end = before.end(), b_end = after.end();
        while (a != a_end || b != b_end) {
            if (a != a_end && b != b_end && a.index_ == 0 && b.index_ == 0 &&
                (*a.spine_)[a.block_] == (*b.spine_)[b.block_]) {
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
    AnyRecordList(std::shared_ptr<const Spine> spine, std::size_t size)
        : spine_(std::move(spine)), size_(size) {}
    /// Of records in order of id, no two with the same.
    static AnyRecordList from_ordered(std::vector<Ptr> records);

    std::shared_ptr<const Spine> spine_;
    std::size_t size_ = 0;
};

/// The same list where the kind of its records is known: `R` is a Record.
template <class R>
class RecordList : public AnyRecordList {
  public:
    using Ptr = std::shared_ptr<const R>;

    class const_iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = R;
        using difference_type = std::ptrdiff_t;
        using pointer = const R*;
        using reference = const R&;

        const_iterator() = default;
        const_iterator(AnyRecordList::const_iterator at) : at_(at) {}  // NOLINT(google-explicit-constructor)
        reference operator*() const { return static_cast<const R&>(*at_); }
        pointer operator->() const { return &**this; }
        [[nodiscard]] Ptr shared() const { return std::static_pointer_cast<const R>(at_.shared()); }
        const_iterator& operator++() {
            ++at_;
            return *this;
        }
        const_iterator operator++(int) {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator& a, const const_iterator& b) { return a.at_ == b.at_; }

      private:
        AnyRecordList::const_iterator at_;
    };

    RecordList() = default;

    static RecordList from(std::vector<Ptr> records) {
        return AnyRecordList::from(
            {std::make_move_iterator(records.begin()), std::make_move_iterator(records.end())});
    }
    [[nodiscard]] const_iterator begin() const { return AnyRecordList::begin(); }
    [[nodiscard]] const_iterator end() const { return AnyRecordList::end(); }
    [[nodiscard]] const R* find(std::string_view id) const {
        return static_cast<const R*>(AnyRecordList::find(id));
    }
    [[nodiscard]] Ptr find_shared(std::string_view id) const {
        return std::static_pointer_cast<const R>(AnyRecordList::find_shared(id));
    }
    [[nodiscard]] RecordList with(Ptr record) const { return AnyRecordList::with(std::move(record)); }
    [[nodiscard]] RecordList without(std::string_view id) const { return AnyRecordList::without(id); }

  private:
    RecordList(AnyRecordList list) : AnyRecordList(std::move(list)) {}  // NOLINT(google-explicit-constructor)
};

}  // namespace waymark
