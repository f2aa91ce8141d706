#include "model/base/hash.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace waymark {
namespace {

TEST_CASE("hash: texts that differ in a letter, in their length or in their order have other numbers") {
    std::set<std::uint64_t> seen;
    std::size_t texts = 0;
    std::string text;
    for (int length = 0; length < 40; ++length) {
        for (const char last : {'\0', 'a', 'b'}) {
            seen.insert(hash_of(text + last));
            ++texts;
        }
        text += 'a';
    }
    CHECK(seen.size() == texts);
    Hash one, other;
    one.text("ab");
    one.text("c");
    other.text("a");
    other.text("bc");
    CHECK_MESSAGE(one.value != other.value, "where one text ends and the next begins counts");
    CHECK(hash_of("") != 0);
}

}  // namespace
}  // namespace waymark
