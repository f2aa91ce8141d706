#pragma once
// Things that are on or ticked, each by its key or id.

#include <functional>
#include <set>
#include <string>
#include <string_view>

namespace waymark {

using Keys = std::set<std::string, std::less<>>;

/// Turns one on that is off, and off that is on.
inline void toggle(Keys& keys, std::string_view key) {
    if (const auto at = keys.find(key); at != keys.end())
        keys.erase(at);
    else
        keys.emplace(key);
}

}  // namespace waymark
