// For libFuzzer (cmake -DWAYMARK_FUZZ=ON with clang). Give it assets/examples and tests/fixtures as a corpus.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "fuzz/document_property.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string broken = waymark::testing::broken_by({reinterpret_cast<const char*>(data), size});
    if (broken.empty()) return 0;
    std::fprintf(stderr, "%s\n", broken.c_str());
    std::abort();
}
