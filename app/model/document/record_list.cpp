#include "model/document/record_list.h"

#include <algorithm>
#include <iterator>

#include "model/base/sorting.h"

namespace waymark {
namespace {

using Ptr = AnyRecordList::Ptr;
using Block = AnyRecordList::Block;
using Spine = AnyRecordList::Spine;

constexpr std::size_t kFull = 64;

std::shared_ptr<const Block> shared(Block block) {
    return std::make_shared<const Block>(std::move(block));
}

/// Which block holds the id, or would.
Spine::const_iterator block_for(const Spine& spine, std::string_view id) {
    return std::partition_point(spine.begin(), spine.end(),
                                [&](const auto& block) { return block->back()->id < id; });
}

// Files that Waymark wrote are in order already.
void put_in_order(std::vector<Ptr>& records) {
    if (std::is_sorted(records.begin(), records.end(),
                       [](const Ptr& a, const Ptr& b) { return a->id < b->id; }))
        return;
    std::vector<std::string_view> ids;
    ids.reserve(records.size());
    for (const Ptr& record : records) ids.emplace_back(record->id);
    std::vector<Ptr> ordered;
    ordered.reserve(records.size());
    for (const std::uint32_t place : order_of(ids)) ordered.push_back(std::move(records[place]));
    records = std::move(ordered);
}

Block::const_iterator place_for(const Block& block, std::string_view id) {
    return std::partition_point(block.begin(), block.end(),
                                [&](const Ptr& record) { return record->id < id; });
}

}  // namespace

AnyRecordList AnyRecordList::from(std::vector<Ptr> records) {
    put_in_order(records);
    std::size_t count = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        if (i + 1 < records.size() && records[i]->id == records[i + 1]->id) continue;
        records[count++] = std::move(records[i]);
    }
    records.resize(count);
    return from_ordered(std::move(records));
}

AnyRecordList AnyRecordList::from_distinct(std::vector<Ptr> records) {
    put_in_order(records);
    return from_ordered(std::move(records));
}

AnyRecordList AnyRecordList::from_ordered(std::vector<Ptr> records) {
    auto spine = std::make_shared<Spine>();
    spine->reserve((records.size() + kFull - 1) / kFull);
    for (std::size_t i = 0; i < records.size(); i += kFull) {
        const auto begin = std::make_move_iterator(records.begin() + static_cast<std::ptrdiff_t>(i));
        spine->push_back(
            shared(Block(begin, begin + static_cast<std::ptrdiff_t>(std::min(kFull, records.size() - i)))));
    }
    return {std::move(spine), records.size()};
}

AnyRecordList::Ptr AnyRecordList::find_shared(std::string_view id) const {
    if (!spine_) return nullptr;
    const auto at = block_for(*spine_, id);
    if (at == spine_->end()) return nullptr;
    const auto in = place_for(**at, id);
    return in != (*at)->end() && (*in)->id == id ? *in : nullptr;
}

AnyRecordList AnyRecordList::with(Ptr record) const {
    auto spine = spine_ ? std::make_shared<Spine>(*spine_) : std::make_shared<Spine>();
    if (spine->empty()) {
        spine->push_back(shared({std::move(record)}));
        return {std::move(spine), 1};
    }
    // An id after all others joins the last block.
    auto at = spine->begin() +
              std::min(block_for(*spine, record->id) - spine->begin(), std::ptrdiff_t(spine->size()) - 1);
    Block block = **at;
    const auto in = place_for(block, record->id);
    std::size_t size = size_;
    if (in != block.end() && (*in)->id == record->id) {
        block[static_cast<std::size_t>(in - block.begin())] = std::move(record);
    } else {
        block.insert(in, std::move(record));
        ++size;
    }
    if (block.size() > 2 * kFull) {
        const auto half = block.begin() + static_cast<std::ptrdiff_t>(block.size() / 2);
        auto second = shared({half, block.end()});
        block.erase(half, block.end());
        *at = shared(std::move(block));
        spine->insert(at + 1, std::move(second));
    } else {
        *at = shared(std::move(block));
    }
    return {std::move(spine), size};
}

AnyRecordList AnyRecordList::without(std::string_view id) const {
    if (!find(id)) return *this;
    auto spine = std::make_shared<Spine>(*spine_);
    const auto at = spine->begin() + (block_for(*spine, id) - spine->cbegin());
    Block block = **at;
    block.erase(place_for(block, id));
    if (block.empty()) {
        spine->erase(at);
    } else {
        *at = shared(std::move(block));
    }
    return {std::move(spine), size_ - 1};
}

}  // namespace waymark
