#include "model/base/uuid.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace waymark;

TEST_CASE("uuid: has the shape of version 4 whatever bits it is made from") {
    CHECK(make_uuid(0, 0) == "00000000-0000-4000-8000-000000000000");
    CHECK(make_uuid(~0ull, ~0ull) == "ffffffff-ffff-4fff-bfff-ffffffffffff");
    CHECK(make_uuid(0x0123456789abcdefu, 0x0123456789abcdefu) == "01234567-89ab-4def-8123-456789abcdef");
}

TEST_CASE("uuid: of a text is always the same, and another for another text") {
    CHECK(uuid_of("activities\n1") == uuid_of("activities\n1"));
    CHECK(uuid_of("activities\n1") != uuid_of("activities\n2"));
    CHECK(uuid_of("") != uuid_of(std::string_view("\0", 1)));
}

TEST_CASE("uuid: what files and published ids were made with in every version gives the same still") {
    CHECK(uuid_of("") == "f1510244-f2b2-43a2-aab5-fcd47599bec1");
    CHECK(uuid_of("activities\n1") == "7a5a852a-58c0-4374-92d6-53ccdab055e9");
    CHECK(uuid_of("What an organisation does, where, for whom and since when") == "47a4917a-9116-4cd8-813f-364e5c0a64f2");
}

TEST_CASE("uuid: texts that differ in a single letter anywhere, or have two of them changed over, have others") {
    const std::string text = "What an organisation does, where, for whom and since when; forty letters and more.";
    std::set<std::string> seen{uuid_of(text)};
    std::size_t made = 1;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string other = text;
        other[i] = static_cast<char>(other[i] ^ 1);
        seen.insert(uuid_of(other));
        ++made;
    }
    for (std::size_t i = 8; i + 8 < text.size(); i += 8) {
        std::string other = text;
        std::swap_ranges(other.begin(), other.begin() + 8, other.begin() + static_cast<std::ptrdiff_t>(i));
        seen.insert(uuid_of(other));
        ++made;
    }
    CHECK(seen.size() == made);
}
