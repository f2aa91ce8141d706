#include "embedded/embedded.h"

#include <algorithm>

#include "embedded/embedded_data.h"

namespace waymark {

std::string_view embedded_asset(std::string_view path) {
    const embedded::Entry* end = embedded::entries + embedded::entry_count;
    const embedded::Entry* found = std::lower_bound(
        embedded::entries, end, path,
        [](const embedded::Entry& entry, std::string_view wanted) { return entry.path < wanted; });
    return found != end && found->path == path ? found->bytes : std::string_view();
}

std::size_t embedded_asset_count() {
    return embedded::entry_count;
}

std::string_view embedded_asset_path(std::size_t index) {
    return index < embedded::entry_count ? embedded::entries[index].path : std::string_view();
}

}  // namespace waymark
