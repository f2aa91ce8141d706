#pragma once
// A list of immutable records in the order in which they were entered, which people can change; cheap to copy
// and to change: copies share everything, and a change copies a block of pointers and a spine, each twice (by
// place and by id), so a history step costs about the square root of the list, not its length.

#include <cstddef>
#include <cstdint>
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
    struct Entry {
        Ptr record;
        /// Grows along the list. Only its order among the others means anything: two lists that hold the same
        /// in the same order may have other places.
        std::uint64_t place;
    };
    using Block = std::vector<Entry>;
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
        const Ptr& shared() const { return entry().record; }
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
        const_iterator(const Spine* spine, std::size_t block, std::size_t index) : spine_(spine), block_(block), index_(index) {}
        [[nodiscard]] const Entry& entry() const { return (*(*spine_)[block_])[index_]; }
        const Spine* spine_ = nullptr;
        std::size_t block_ = 0;
        std::size_t index_ = 0;
    };

    AnyRecordList() = default;

    /// Takes records in their order. Of two with one id the later is kept; callers that must not lose one
    /// look first.
    static AnyRecordList from(std::vector<Ptr> records);

    /// As `from`, for records of which no two have the same id; with `by_id` in the order of their ids.
    static AnyRecordList from_distinct(std::vector<Ptr> records, bool by_id = false);

    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] bool empty() const { return size_ == 0; }
    [[nodiscard]] const_iterator begin() const { return {order_.get(), 0, 0}; }
    [[nodiscard]] const_iterator end() const { return {order_.get(), order_ ? order_->size() : 0, 0}; }

    /// The record with this id, or null. Logarithmic.
    [[nodiscard]] const Record* find(std::string_view id) const { return find_shared(id).get(); }
    [[nodiscard]] Ptr find_shared(std::string_view id) const;

    /// This list with `record` in it: in the place of the one with the same id, else at the end; with
    /// `by_id`, for a list in order of id, else where its id belongs.
    [[nodiscard]] AnyRecordList with(Ptr record, bool by_id = false) const;

    /// This list without the record; the same list when there is none with this id.
    [[nodiscard]] AnyRecordList without(std::string_view id) const;

    /// This list with the record directly before the one with the id `other`, or directly after it; the same
    /// list when either is not there, or both are one.
    [[nodiscard]] AnyRecordList moved(std::string_view id, std::string_view other, bool after) const;

    /// True when both are one and the same list in memory: then they surely hold the same, and nothing need
    /// be compared.
    [[nodiscard]] bool shares_all_with(const AnyRecordList& other) const { return order_ == other.order_; }

    /// A record that is not the same object in both of two lists (the side that lacks it is null), or that
    /// stands elsewhere among those that both have.
    struct Difference {
        Ptr before, after;
        bool moved = false;
    };
    /// All of them, in the order of `after`; then what only `before` has, in its order. As few as possible
    /// are called moved. With `by_id` in order of id, and none is moved. Blocks that both lists share are
    /// skipped whole.
    [[nodiscard]] static std::vector<Difference> differences(const AnyRecordList& before, const AnyRecordList& after,
                                                             bool by_id = false);

  private:
    using SharedSpine = std::shared_ptr<const Spine>;
    AnyRecordList(SharedSpine order, SharedSpine ids, std::size_t size)
        : order_(std::move(order)), ids_(std::move(ids)), size_(size) {}
    [[nodiscard]] const Entry* entry(std::string_view id) const;
    [[nodiscard]] AnyRecordList with_new(Entry entry) const;
    /// The entries of `after` that stand elsewhere than in `before`, in the order of `after`.
    static std::vector<const Entry*> moved_between(const AnyRecordList& before, const AnyRecordList& after);

    SharedSpine order_;  ///< By place
    SharedSpine ids_;    ///< The same entries by id
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
        return AnyRecordList::from({std::make_move_iterator(records.begin()), std::make_move_iterator(records.end())});
    }
    [[nodiscard]] const_iterator begin() const { return AnyRecordList::begin(); }
    [[nodiscard]] const_iterator end() const { return AnyRecordList::end(); }
    [[nodiscard]] const R* find(std::string_view id) const { return static_cast<const R*>(AnyRecordList::find(id)); }
    [[nodiscard]] Ptr find_shared(std::string_view id) const {
        return std::static_pointer_cast<const R>(AnyRecordList::find_shared(id));
    }
    [[nodiscard]] RecordList with(Ptr record) const { return AnyRecordList::with(std::move(record)); }
    [[nodiscard]] RecordList without(std::string_view id) const { return AnyRecordList::without(id); }
    [[nodiscard]] RecordList moved(std::string_view id, std::string_view other, bool after) const {
        return AnyRecordList::moved(id, other, after);
    }

  private:
    RecordList(AnyRecordList list) : AnyRecordList(std::move(list)) {}  // NOLINT(google-explicit-constructor)
};

}  // namespace waymark
