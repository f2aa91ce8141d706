#include "native/room.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace waymark {

std::uint64_t on_disk(std::uint64_t bytes) {
    // As most disks do it.
    constexpr std::uint64_t kBlock = 4096;
    return (bytes + kBlock - 1) / kBlock * kBlock + kBlock;
}

std::vector<Copy> copies_for_room(std::vector<Copy> copies, std::int64_t now_minute, std::uint64_t missing) {
    std::vector<Copy> may_go;
    // The rule gives half of them at a time.
    for (;;) {
        const std::vector<std::uint64_t> gone = copies_to_drop(copies, now_minute, kCopiesBudget, true);
        if (gone.empty()) break;
        const auto stays = std::stable_partition(copies.begin(), copies.end(), [&](const Copy& copy) {
            return std::find(gone.begin(), gone.end(), copy.number) == gone.end();
        });
        std::move(stays, copies.end(), std::back_inserter(may_go));
        copies.erase(stays, copies.end());
    }
    std::sort(may_go.begin(), may_go.end(),
              [](const Copy& a, const Copy& b) { return a.note.edited != b.note.edited ? b.note.edited : a.number < b.number; });
    std::uint64_t freed = 0;
    std::size_t count = 0;
    while (count < may_go.size() && freed < missing) freed += on_disk(may_go[count++].bytes);
    may_go.resize(freed < missing ? 0 : count);
    return may_go;
}

}  // namespace waymark
