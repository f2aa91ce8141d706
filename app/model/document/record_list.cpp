#include "model/document/record_list.h"

#include <algorithm>
#include <iterator>

#include "model/base/sorting.h"

namespace waymark {
namespace {

using Ptr = AnyRecordList::Ptr;
using Entry = AnyRecordList::Entry;
using Block = AnyRecordList::Block;
using Spine = AnyRecordList::Spine;
using SharedSpine = std::shared_ptr<const Spine>;

constexpr std::size_t kFull = 64;
/// Between two records next to each other: so often can others be put between them before all places are made
/// anew.
constexpr std::uint64_t kApart = std::uint64_t{1} << 32;

/// What a spine is in order of.
enum class By : std::uint8_t { Place, Id };

bool comes_before(const Entry& a, const Entry& b, By by) {
    return by == By::Place ? a.place < b.place : a.record->id < b.record->id;
}

std::shared_ptr<const Block> shared(Block block) {
    return std::make_shared<const Block>(std::move(block));
}

struct At {
    std::size_t block = 0, index = 0;
};

/// Where the first entry is for which `is_before` no longer holds; the end of the last block when it holds
/// for all.
template <class F>
At find_at(const Spine& spine, F&& is_before) {
    const auto block = std::partition_point(spine.begin(), spine.end(), [&](const auto& one) { return is_before(one->back()); });
    if (block == spine.end()) return {spine.size() - 1, spine.back()->size()};
    const auto in = std::partition_point((*block)->begin(), (*block)->end(), is_before);
    return {static_cast<std::size_t>(block - spine.begin()), static_cast<std::size_t>(in - (*block)->begin())};
}

At find_at(const Spine& spine, const Entry& entry, By by) {
    return find_at(spine, [&](const Entry& one) { return comes_before(one, entry, by); });
}

/// `entry` in its order, in the place of the one there if it `replaces` it.
SharedSpine put(const SharedSpine& old, Entry entry, By by, bool replaces) {
    auto spine = old ? std::make_shared<Spine>(*old) : std::make_shared<Spine>();
    if (spine->empty()) {
        spine->push_back(shared({std::move(entry)}));
        return spine;
    }
    const At at = find_at(*spine, entry, by);
    Block block = *(*spine)[at.block];
    const auto in = block.begin() + static_cast<std::ptrdiff_t>(at.index);
    if (replaces)
        *in = std::move(entry);
    else
        block.insert(in, std::move(entry));
    if (block.size() > 2 * kFull) {
        const auto half = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
        spine->insert(spine->begin() + static_cast<std::ptrdiff_t>(at.block) + 1, shared({half, block.end()}));
        block.erase(half, block.end());
    }
    (*spine)[at.block] = shared(std::move(block));
    return spine;
}

SharedSpine take(const SharedSpine& old, const Entry& entry, By by) {
    auto spine = std::make_shared<Spine>(*old);
    const At at = find_at(*spine, entry, by);
    Block block = *(*spine)[at.block];
    block.erase(block.begin() + static_cast<std::ptrdiff_t>(at.index));
    if (block.empty())
        spine->erase(spine->begin() + static_cast<std::ptrdiff_t>(at.block));
    else
        (*spine)[at.block] = shared(std::move(block));
    return spine;
}

SharedSpine spine_of(const std::vector<Entry>& entries) {
    auto spine = std::make_shared<Spine>();
    spine->reserve((entries.size() + kFull - 1) / kFull);
    for (std::size_t i = 0; i < entries.size(); i += kFull) {
        const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(i);
        spine->push_back(shared({begin, begin + static_cast<std::ptrdiff_t>(std::min(kFull, entries.size() - i))}));
    }
    return spine;
}

std::vector<std::uint32_t> order_of_ids(const std::vector<Ptr>& records) {
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const Ptr& record : records) ids.emplace_back(record->id);
    return order_of(ids);
}

/// Something that both lists have, and where it was.
struct Common {
    std::uint64_t was;
    const Entry* now;
};

/// Takes out the longest run that kept its order: what is left was moved.
void take_out_unmoved(std::vector<Common>& all) {
    constexpr auto kNone = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends, before(all.size());  // the run of each length that ends lowest
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto at =
            std::partition_point(ends.begin(), ends.end(), [&](std::size_t end) { return all[end].was < all[i].was; });
        before[i] = at == ends.begin() ? kNone : *(at - 1);
        if (at == ends.end())
            ends.push_back(i);
        else
            *at = i;
    }
    for (std::size_t i = ends.empty() ? kNone : ends.back(); i != kNone; i = before[i]) all[i].now = nullptr;
    std::erase_if(all, [](const Common& one) { return one.now == nullptr; });
}

}  // namespace

AnyRecordList AnyRecordList::from(std::vector<Ptr> records) {
    const std::vector<std::uint32_t> order = order_of_ids(records);
    for (std::size_t i = 0; i + 1 < order.size(); ++i)
        if (records[order[i]]->id == records[order[i + 1]]->id) records[order[i]] = nullptr;
    std::erase(records, nullptr);
    return from_distinct(std::move(records));
}

AnyRecordList AnyRecordList::from_distinct(std::vector<Ptr> records, bool by_id) {
    const auto is_by_id = [&] {
        return std::is_sorted(records.begin(), records.end(), [](const Ptr& a, const Ptr& b) { return a->id < b->id; });
    };
    const std::vector<std::uint32_t> order = is_by_id() ? std::vector<std::uint32_t>() : order_of_ids(records);
    std::vector<Entry> entries, ordered;
    entries.reserve(records.size());
    for (Ptr& record : records) entries.push_back({std::move(record), kApart * (entries.size() + 1)});
    if (order.empty()) {
        const SharedSpine spine = spine_of(entries);
        return {spine, spine, entries.size()};
    }
    ordered.reserve(entries.size());
    for (const std::uint32_t at : order) ordered.push_back(entries[at]);
    if (by_id) {
        for (std::size_t i = 0; i < ordered.size(); ++i) ordered[i].place = kApart * (i + 1);
        entries = ordered;
    }
    return {spine_of(entries), spine_of(ordered), entries.size()};
}

const Entry* AnyRecordList::entry(std::string_view id) const {
    if (size_ == 0) return nullptr;
    const At at = find_at(*ids_, [&](const Entry& one) { return one.record->id < id; });
    const Block& block = *(*ids_)[at.block];
    return at.index < block.size() && block[at.index].record->id == id ? &block[at.index] : nullptr;
}

AnyRecordList::Ptr AnyRecordList::find_shared(std::string_view id) const {
    const Entry* const found = entry(id);
    return found ? found->record : nullptr;
}

AnyRecordList AnyRecordList::with_new(Entry entry) const {
    return {put(order_, entry, By::Place, false), put(ids_, entry, By::Id, false), size_ + 1};
}

AnyRecordList AnyRecordList::with(Ptr record, bool by_id) const {
    if (const Entry* const old = entry(record->id)) {
        const Entry entry{std::move(record), old->place};
        return {put(order_, entry, By::Place, true), put(ids_, entry, By::Id, true), size_};
    }
    const Ptr& put = record;
    const AnyRecordList list = with_new({put, (empty() ? 0 : order_->back()->back().place) + kApart});
    if (!by_id || empty()) return list;
    const At next = find_at(*ids_, [&](const Entry& one) { return one.record->id < put->id; });
    const Block& block = *(*ids_)[next.block];
    return next.index < block.size() ? list.moved(put->id, block[next.index].record->id, false) : list;
}

AnyRecordList AnyRecordList::without(std::string_view id) const {
    const Entry* const old = entry(id);
    if (!old) return *this;
    return {take(order_, *old, By::Place), take(ids_, *old, By::Id), size_ - 1};
}

AnyRecordList AnyRecordList::moved(std::string_view id, std::string_view other, bool after) const {
    const Entry* const what = entry(id);
    const Entry* const beside = entry(other);
    if (!what || !beside || what == beside) return *this;
    const Ptr record = what->record;
    const AnyRecordList rest = without(id);
    // Between the one and what stands next to it.
    const At at = find_at(*rest.order_, *beside, By::Place);
    const_iterator here(rest.order_.get(), at.block, at.index);
    std::uint64_t low = 0, high = 0;
    if (after) {
        low = beside->place;
        if (++here != rest.end()) high = here.entry().place;
    } else {
        high = beside->place;
        const Spine& spine = *rest.order_;
        if (at.index > 0)
            low = (*spine[at.block])[at.index - 1].place;
        else if (at.block > 0)
            low = spine[at.block - 1]->back().place;
    }
    const std::uint64_t place = high == 0 ? low + kApart : low + (high - low) / 2;
    if (place != low) return rest.with_new({record, place});
    std::vector<Ptr> records;
    records.reserve(size_);
    for (auto it = rest.begin(); it != rest.end(); ++it) {
        const bool beside_it = it->id == other;
        if (beside_it && !after) records.push_back(record);
        records.push_back(it.shared());
        if (beside_it && after) records.push_back(record);
    }
    return from_distinct(std::move(records));
}

std::vector<const Entry*> AnyRecordList::moved_between(const AnyRecordList& before, const AnyRecordList& after) {
    std::vector<const Entry*> moved;
    if (before.empty() || after.empty()) return moved;
    const Spine &old = *before.order_, &now = *after.order_;
    std::size_t tail = 0;
    while (tail < old.size() && tail < now.size() && old[old.size() - 1 - tail] == now[now.size() - 1 - tail]) ++tail;
    auto a = before.begin(), b = after.begin();
    const const_iterator a_end(&old, old.size() - tail, 0), b_end(&now, now.size() - tail, 0);
    while (a != a_end && b != b_end) {
        if (a.index_ == 0 && b.index_ == 0 && old[a.block_] == now[b.block_]) {
            ++a.block_;
            ++b.block_;
        } else if (a->id == b->id) {
            ++a;
            ++b;
        } else {
            break;
        }
    }
    if (a == a_end) return moved;
    std::vector<Common> common;
    for (; b != b_end; ++b)
        if (const Entry* const was = before.entry(b->id)) common.push_back({was->place, &b.entry()});
    take_out_unmoved(common);
    for (const Common& one : common) moved.push_back(one.now);
    return moved;
}

std::vector<AnyRecordList::Difference> AnyRecordList::differences(const AnyRecordList& before, const AnyRecordList& after,
                                                                  bool by_id) {
    if (before.shares_all_with(after)) return {};
    struct Found {
        Difference difference;
        std::uint64_t place;
    };
    std::vector<Found> found;
    const auto begin = [](const AnyRecordList& list) { return const_iterator(list.ids_.get(), 0, 0); };
    const auto end = [](const AnyRecordList& list) {
        return const_iterator(list.ids_.get(), list.ids_ ? list.ids_->size() : 0, 0);
    };
    auto a = begin(before), b = begin(after);
    const auto a_end = end(before), b_end = end(after);
    while (a != a_end || b != b_end) {
        if (a != a_end && b != b_end && a.index_ == 0 && b.index_ == 0 && (*a.spine_)[a.block_] == (*b.spine_)[b.block_]) {
            ++a.block_;
            ++b.block_;
        } else if (b == b_end || (a != a_end && a->id < b->id)) {
            found.push_back({{a.shared(), nullptr, false}, a.entry().place});
            ++a;
        } else if (a == a_end || b->id < a->id) {
            found.push_back({{nullptr, b.shared(), false}, b.entry().place});
            ++b;
        } else {
            if (a.shared() != b.shared()) found.push_back({{a.shared(), b.shared(), false}, b.entry().place});
            ++a;
            ++b;
        }
    }
    if (!by_id) {
        // What was moved joins what was found at its place, which is unique.
        for (const Entry* const entry : moved_between(before, after))
            found.push_back({{before.find_shared(entry->record->id), entry->record, true}, entry->place});
        sort_stably(found, [](const Found& one, const Found& other) {
            const bool gone = !one.difference.after, other_gone = !other.difference.after;
            return gone != other_gone ? other_gone : one.place < other.place;
        });
    }
    std::vector<Difference> made;
    made.reserve(found.size());
    for (Found& one : found) {
        Difference& difference = one.difference;
        if (difference.moved && !made.empty() && made.back().after == difference.after)
            made.back().moved = true;
        else
            made.push_back(std::move(difference));
    }
    return made;
}

}  // namespace waymark
