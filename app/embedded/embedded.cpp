#include "embedded/embedded.h"

#include <algorithm>
#include <charconv>
#include <utility>
#include <vector>

#include "embedded/embedded_data.h"

namespace waymark {
namespace {

struct Later {
    std::string bytes;
    std::vector<std::pair<std::string_view, std::string_view>> files;  // path and bytes, both in `bytes`
};
Later& later() {
    static Later arrived;
    return arrived;
}

/// The files in `bytes`; none when it is not what the build writes.
std::vector<std::pair<std::string_view, std::string_view>> files_in(std::string_view bytes) {
    std::vector<std::pair<std::string_view, std::string_view>> files;
    while (!bytes.empty()) {
        std::size_t size = 0;
        const std::size_t line = bytes.find('\n');
        const std::size_t space = bytes.find(' ');
        if (line == bytes.npos || space > line) return {};
        const auto read = std::from_chars(bytes.data(), bytes.data() + space, size);
        if (read.ec != std::errc() || read.ptr != bytes.data() + space || size > bytes.size() - line - 1) return {};
        files.emplace_back(bytes.substr(space + 1, line - space - 1), bytes.substr(line + 1, size));
        bytes.remove_prefix(line + 1 + size);
    }
    return files;
}

const embedded::Entry* entry_of(std::string_view path) {
    const embedded::Entry* end = embedded::entries + embedded::entry_count;
    const embedded::Entry* found = std::lower_bound(
        embedded::entries, end, path, [](const embedded::Entry& entry, std::string_view wanted) { return entry.path < wanted; });
    return found != end && found->path == path ? found : nullptr;
}

}  // namespace

std::string_view embedded_asset(std::string_view path) {
    const embedded::Entry* entry = entry_of(path);
    if (!entry) return {};
    if (!entry->later) return entry->bytes;
    for (const auto& [name, bytes] : later().files)
        if (name == path) return bytes;
    return {};
}

bool embedded_is_coming(std::string_view path) {
    const embedded::Entry* entry = entry_of(path);
    return entry && entry->later && later().files.empty();
}

bool embedded_arrived(std::string bytes) {
    Later& arrived = later();
    if (!arrived.files.empty()) return true;
    arrived.bytes = std::move(bytes);
    arrived.files = files_in(arrived.bytes);
    return !arrived.files.empty();
}

std::string_view embedded_later() {
    return later().bytes;
}

std::size_t embedded_asset_count() {
    return embedded::entry_count;
}

std::string_view embedded_asset_path(std::size_t index) {
    return index < embedded::entry_count ? embedded::entries[index].path : std::string_view();
}

}  // namespace waymark
