#pragma once
// The smallest file there is of a partnership.

#include <string>
#include <string_view>

namespace waymark::test {

inline std::string file_with(std::string_view name) {
    return R"({"format": "waymark", "formatVersion": 1, "id": "00000000-0000-4000-8000-000000000001", "partnership": {"name": ")" +
           std::string(name) + R"("}, "activities": []})";
}

}  // namespace waymark::test
