// The table that tools/embed_assets.mjs writes. Only embedded.cpp reads it; everybody else uses embedded.h.
#pragma once

#include <cstddef>
#include <string_view>

namespace waymark::embedded {

struct Entry {
    std::string_view path;   // below assets/, with forward slashes
    std::string_view bytes;  // what the file holds
    bool later;              // the bytes come with embedded_arrived()
};

// Sorted by path, `entry_count` of them.
extern const Entry* const entries;
extern const std::size_t entry_count;

}  // namespace waymark::embedded
