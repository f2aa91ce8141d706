// Thousands of files that somebody's program, disk or cat has been at; always the same ones.
#include <doctest/doctest.h>

#include <algorithm>

#include "fuzz/document_property.h"
#include "support/generate.h"

using namespace waymark;
using waymark::testing::Random;

namespace {

constexpr std::string_view kPieces[] = {"\"",
                                        "{",
                                        "}",
                                        "[",
                                        "]",
                                        ",",
                                        ":",
                                        "null",
                                        "true",
                                        "0",
                                        "-1e999",
                                        "\\ud800",
                                        "\\",
                                        "\n",
                                        "\xff",
                                        "\xc3",
                                        "\"id\":",
                                        "\"format\":\"waymark\",",
                                        "\"activities\":[",
                                        "\"snapshots\":[{\"document\":{",
                                        "\"partnership\":{\"members\":[",
                                        "\"title\":5,",
                                        "\"unread:title\":1,",
                                        "\"formatVersion\":9,",
                                        "[[[[[[[[",
                                        "Ŵ"};

std::string mutated(std::string bytes, Random& random) {
    for (std::size_t i = 1 + random.below(4); i > 0; --i) {
        const std::size_t at = random.below(bytes.size() + 1);
        const std::size_t length = random.below(std::min<std::size_t>(40, bytes.size() - at + 1));
        switch (random.below(6)) {
            case 0:
                bytes.erase(at, length);
                break;
            case 1:
                bytes.insert(at, random.pick(kPieces));
                break;
            case 2:
                bytes.replace(at, length, random.pick(kPieces));
                break;
            case 3:
                bytes.insert(random.below(bytes.size() + 1), bytes.substr(at, random.below(400)));
                break;
            case 4:
                bytes.resize(at);
                break;
            default:
                if (at < bytes.size()) bytes[at] = static_cast<char>(random.next());
        }
    }
    return bytes;
}

}  // namespace

TEST_CASE("document codec: whatever becomes of a file, reading it ends well and what was read can be kept") {
    std::size_t usable = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Random random(seed);
        const std::string bytes = mutated(write_document(testing::awkward_document(random)), random);
        CAPTURE(seed);
        REQUIRE(testing::broken_by(bytes) == "");
        if (read_document(bytes).document) ++usable;
    }
    CHECK(usable > 1000);
}
