// Which copies of the work stay. The browser's rule is held to the same table (tests/copies_test.mjs).

#include "shell/copies.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace waymark {
namespace {

TEST_CASE("copies: which of them stay") {
    std::ifstream file(WAYMARK_SOURCE_DIR "/tests/fixtures/copies.json");
    const auto cases = nlohmann::json::parse(file);
    REQUIRE(cases.size() > 15);
    for (const auto& one : cases) {
        const std::string name = one["name"];
        CAPTURE(name);
        std::vector<Copy> copies;
        for (const auto& row : one["copies"]) {
            const std::string flags = row[4];
            copies.push_back(
                {row[0],
                 row[2],
                 row[3],
                 {row[1], "", flags[0] == 'e', flags[1] == 'f', row.size() > 5 ? row[5].get<std::string>() : std::string()}});
        }
        auto dropped = copies_to_drop(copies, one["now"], one["budget"], one["forRoom"]);
        std::sort(dropped.begin(), dropped.end());
        CHECK(dropped == one["dropped"].get<std::vector<std::uint64_t>>());
    }
}

TEST_CASE("copies: a note says what it was given, and rubbish says nothing") {
    for (const bool edited : {true, false}) {
        for (const std::string document : {"", "two words\nand a line"}) {
            const std::string line = edited ? "00000000-7dec-41d0-a765-00a0c91e6bf6" : "";
            const bool locked = document.empty();
            const CopyNote note{document, "f81d4fae-7dec-41d0-a765-00a0c91e6bf6", edited, !edited, line, locked};
            const CopyNote back = read_copy_note(write_copy_note(note));
            CHECK(back.document == document);
            CHECK(back.line == line);
            CHECK(back.mark == note.mark);
            CHECK(back.edited == edited);
            CHECK(back.in_file != edited);
            CHECK(back.locked == locked);
        }
    }
    CHECK(read_copy_note(write_copy_note({"d", "", true, false})).mark.empty());
    CHECK(read_copy_note("").edited);
    CHECK(read_copy_note(std::string(39, 'x')).document.empty());
}

TEST_CASE("copies: the document of a copy that came without a note is known from its bytes") {
    CHECK(document_id_in("{\n  \"format\": \"waymark\",\n  \"formatVersion\": 1,\n  \"id\": \"abc\",\n") == "abc");
    CHECK(document_id_in("{}").empty());
    CHECK(document_id_in("\"id\": \"cut").size() == 3);
}

}  // namespace
}  // namespace waymark
