#include "model/uuid.h"

#include <doctest/doctest.h>

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
