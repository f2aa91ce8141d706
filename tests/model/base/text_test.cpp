#include "model/base/text.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/marked_language.h"

using namespace waymark;

TEST_CASE("text: each hole is filled with the next argument, and what is filled in is left alone") {
    CHECK(fill("“{}” in “{}” is {}.", {"a {} b", std::string("c"), 10613}) == "“a {} b” in “c” is 10613.");
    CHECK(fill("{}{}", {-5, std::string_view()}) == "-5");
    CHECK(fill("", {1}) == "");
}

TEST_CASE("text: holes without an argument stay, and arguments without a hole are left out") {
    CHECK(fill("{} of {}", {"one"}) == "one of {}");
    CHECK(fill("one", {"two", 3}) == "one");
}

TEST_CASE("text: the smallest number there is can be filled in") {
    CHECK(fill("{}", {std::numeric_limits<long long>::min()}) == "-9223372036854775808");
}

TEST_CASE("text: the form for one goes with one only") {
    CHECK(tr_n(1, "{} gap", "{} gaps") == "{} gap");
    CHECK(tr_n(0, "{} gap", "{} gaps") == "{} gaps");
    CHECK(tr_n(21, "{} gap", "{} gaps") == "{} gaps");
}

TEST_CASE("text: an installed language is asked for every text, and English comes back when it goes") {
    {
        const test::MarkedLanguage language;
        CHECK(tr("Not said") == "⟦Not said⟧");
        CHECK(fill(tr("row {}"), {3}) == "⟦row ⟧3");
        CHECK(tr("") == "");
        CHECK(tr(tr("Not said")) != "Not said");
        CHECK(test::MarkedLanguage::twice().size() == 1);
    }
    CHECK(tr("Not said") == "Not said");
}

TEST_CASE("text: what is nobody's words stands out in the made-up language") {
    test::OthersWords words;
    words.add("Example county");
    words.add_file(R"({"title": "Safe houses", "list": ["One.\nTwo."]})");
    CHECK(words.strange_in("⟦In ⟧Example county, Safe houses (21)⟦.⟧") == "");
    CHECK(words.strange_in("Two") == "");
    CHECK(words.strange_in("⟦In ⟧Example county are") == "Example county are\n");
    CHECK(words.strange_in("No gap ⟦open⟧") == "No gap\n");
}
