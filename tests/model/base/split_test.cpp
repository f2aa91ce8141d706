#include "model/base/split.h"

#include <doctest/doctest.h>

using namespace waymark;

using Parts = std::vector<std::string_view>;

TEST_CASE("split: there is one part more than there are signs, empty ones among them") {
    CHECK(split("a,,b", ',') == Parts{"a", "", "b"});
    CHECK(split(",", ',') == Parts{"", ""});
    CHECK(split("ab", ',') == Parts{"ab"});
    CHECK(split("", ',') == Parts{""});
}

TEST_CASE("split: words are what stands between spaces, however many these are") {
    CHECK(split_words(" two  words ") == Parts{"two", "words"});
    CHECK(split_words(".json,.csv", ',') == Parts{".json", ".csv"});
    CHECK(split_words("").empty());
    CHECK(split_words("  ").empty());
}

TEST_CASE("split: an end of line ends a line and begins none") {
    CHECK(lines_of("one\ntwo") == Parts{"one", "two"});
    CHECK(lines_of("one\ntwo\n") == Parts{"one", "two"});
    CHECK(lines_of("one\n\ntwo\n\n") == Parts{"one", "", "two", ""});
    CHECK(lines_of("\n") == Parts{""});
    CHECK(lines_of("").empty());
}

TEST_CASE("split: a part is added with something between only where a part stands already") {
    std::string list;
    append_part(list, "");
    append_part(list, "Kent Police");
    append_part(list, "");
    append_part(list, "Unseen");
    append_part(list, "2025", "; ");
    CHECK(list == "Kent Police, Unseen; 2025");
}
