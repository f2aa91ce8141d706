// libFuzzer's way in: ./run fuzz NAME SECONDS.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/properties.h"

namespace {

const waymark::testing::Property& wanted() {
    static const waymark::testing::Property* const property = [] {
        const char* const name = std::getenv("WAYMARK_PROPERTY");
        return waymark::testing::property(name ? name : "document");
    }();
    if (!property) {
        std::fprintf(stderr, "There is no property of that name (tests/fuzz/properties.cpp).\n");
        std::exit(2);
    }
    return *property;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string broken = wanted().broken_by({reinterpret_cast<const char*>(data), size});
    if (broken.empty()) return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}
