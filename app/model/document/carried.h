#pragma once
// Finds again what was worked out for the records of a list before it changed.

#include <cstddef>
#include <cstdint>

#include "model/base/id_index.h"
#include "model/document/record.h"

namespace waymark {

/// What was worked out stands in places `begin` to `end`; `record_at(place)` gives the record that it was
/// made of, or null when it was taken away.
template <class RecordAt>
class Carried {
  public:
    static constexpr std::uint32_t kNone = IdIndex::kNone;

    Carried(std::size_t begin, std::size_t end, RecordAt record_at)
        : begin_(begin), end_(end), next_(begin), record_at_(record_at) {}

    /// The place of this very record; kNone when it is another now, or new. Asked record after record; cheap
    /// as long as they come in the old order.
    std::uint32_t place_of(const Record& record) {
        const Record* const here = next_ < end_ ? record_at_(next_) : nullptr;
        if (here == &record) return static_cast<std::uint32_t>(next_++);
        if (here && here->id == record.id) {
            ++next_;
            return kNone;
        }
        if (ids_.size() == 0)
            for (std::size_t i = begin_; i < end_; ++i)
                if (const Record* const one = record_at_(i)) ids_.add(one->id, static_cast<std::uint32_t>(i));
        const std::uint32_t found = ids_.find(record.id);
        if (found == kNone) return kNone;
        next_ = found + std::size_t{1};
        return record_at_(found) == &record ? found : kNone;
    }

  private:
    std::size_t begin_, end_, next_;
    RecordAt record_at_;
    IdIndex ids_;  // Made when the order has changed.
};

}  // namespace waymark
