#include "model/base/text.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <string>

#include "model/base/catalogue.h"
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

TEST_CASE("text: a hole with a number takes that argument, and none is filled in twice") {
    CHECK(fill("{2}, {1}", {"a", "b"}) == "b, a");
    CHECK(fill("“{2}” in {} rows", {3, "Lead"}) == "“Lead” in 3 rows");
    CHECK(fill("{1} {1} {3} {", {"a", "b"}) == "a {1} {3} {");
    CHECK(fill("{0} {x} {}", {"a"}) == "{0} {x} a");
}

TEST_CASE("text: the smallest number there is can be filled in") {
    CHECK(fill("{}", {std::numeric_limits<long long>::min()}) == "-9223372036854775808");
}

TEST_CASE("text: the form for one goes with one only") {
    CHECK(tr_n(1, "{} gap", "{} gaps") == "{} gap");
    CHECK(tr_n(0, "{} gap", "{} gaps") == "{} gaps");
    CHECK(tr_n(21, "{} gap", "{} gaps") == "{} gaps");
}

TEST_CASE("text: a language has its own forms for numbers") {
    static constexpr std::string_view kForms[] = {"no dogs",      "{} dog",        "{} dogs, of two",
                                                  "{} dogs, few", "{} dogs, many", "{} dogs"};
    static constexpr Translated kTexts[] = {{"verb\x04Open", {kForms, 1}}, {"{} dog", kForms}};
    static constexpr auto kWelsh = [] {
        std::array<unsigned char, 2000> forms{};
        for (std::size_t n = 0; n < forms.size(); ++n) forms[n] = n < 4 ? static_cast<unsigned char>(n) : n == 6 ? 4 : 5;
        return forms;
    }();
    static constexpr Catalogue catalogue("cy", kTexts, kWelsh);
    set_catalogue(&catalogue);
    CHECK(fill(tr_n(0, "{} dog", "{} dogs"), {0}) == "no dogs");
    CHECK(fill(tr_n(2, tr_n_later("{} dog", "{} dogs")), {2}) == "2 dogs, of two");
    CHECK(tr_n(6, "{} dog", "{} dogs") == "{} dogs, many");
    CHECK(tr_n(1006, "{} dog", "{} dogs") == "{} dogs");
    CHECK(tr_n(1'000'002, "{} dog", "{} dogs") == "{} dogs");
    CHECK(tr_n(-2, "{} dog", "{} dogs") == "{} dogs, of two");
    CHECK(tr_n(7, "{} cat", "{} cats") == "{} cats");
    CHECK(tr_in("verb", "Open") == "no dogs");
    CHECK(tr("Open") == "Open");
    set_catalogue(nullptr);
}

TEST_CASE("text: an installed language is asked for every text, and English comes back when it goes") {
    {
        const test::MarkedLanguage language;
        CHECK(tr("Not said") == "⟦Not said⟧");
        CHECK(fill(tr("Opened “{}”."), {"a"}) == "⟦Opened “⟧a⟦”.⟧");
        CHECK(tr("") == "");
        CHECK(test::MarkedLanguage::missing().empty());
        CHECK(tr("There is no such text") == "There is no such text");
        CHECK(test::MarkedLanguage::missing() == "There is no such text\n");
    }
    CHECK(tr("Not said") == "Not said");
}

TEST_CASE("text: a sentence is put behind those that are there, and begins a text that had none") {
    std::string text;
    add_sentence(text, "One.");
    add_sentence(text, "Two.");
    CHECK(text == "One. Two.");
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
