// Records as Waymark writes them are read in a quicker way (io/document/plain_members.h). It must not show.
#include <doctest/doctest.h>

#include <string>

#include "io/document/document_codec.h"
#include "io/document/document_reader.h"
#include "support/generate.h"

using namespace waymark;

namespace {

/// The same JSON with the first letter of every string, keys too, written as an escape: nothing in it is
/// plain.
std::string escaped(std::string_view json) {
    static constexpr char kDigits[] = "0123456789abcdef";
    std::string result;
    bool inside = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const auto byte = static_cast<unsigned char>(json[at]);
        const bool first = inside && json[at - 1] == '"' && result.back() == '"';
        if (first && byte < 0x80 && byte != '"' && byte != '\\') {
            result += "\\u00";
            result += kDigits[byte >> 4];
            result += kDigits[byte & 0xf];
            continue;
        }
        if (json[at] == '"') inside = !inside;
        result += json[at];
        if (inside && json[at] == '\\') result += json[++at];
    }
    return result;
}

std::string told(const LoadResult& result) {
    std::string text = result.document ? write_document(*result.document) : "nothing";
    for (const Problem& problem : result.problems) text += problem.code + " | " + problem.where + " | " + problem.message + '\n';
    return text;
}

}  // namespace

TEST_CASE("document codec: a document reads the same, its texts written plainly or with escapes") {
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        testing::Dice random(seed);
        Document document = testing::awkward_document(random);
        if (document.id.empty()) document.id = "d";
        const std::string json = write_document(document);
        CAPTURE(seed);
        REQUIRE(told(read_document(json)) == told(codec::read(json, codec::Shortcut::Left)));
        REQUIRE(told(read_document(json)) == told(read_document(escaped(json))));
    }
}

TEST_CASE("document codec: whatever stands between plain members of a record, all of them are read") {
    for (
        const std::string_view members :
        {R"("title":"T","publish":true,"level":"national","lead":"L")",  // not in the order of the table
         R"("title":"T","title":"U","lead":"L")",                        // twice
         R"("lead":"L","title":"T","lead":"M","partners":["a"],"partners":["b"])",
         R"("title":"T","reach":40,"lead":null,"partners":"one","publish":"yes","status":"idea")",
         R"("title":"T","partners":["a",1,null,{"b":2},"c"],"areas":[],"place":"P")",
         R"("title":"T","partners":["a","b\n","c"],"place":"P\\","level":"national")",
         R"("title":"T","factors":["1","2","3","4","5","6","7","8","9","10","11","12","13","14","15","16","17"],"status":"idea")",
         R"("title":"T","colour":"red","lead":"L","size":{"w":[1]},"place":"P")",
         R"("title":"T" , "lead" : "L" ,"partners" : [ "a" , "b" ] , "publish" : false )",
         R"("title":"T","lead":["L"],"publish":{},"status":"idea")", R"("title":"","lead":"L","id":"b")"}) {
        const std::string json = R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a",)" +
                                 std::string(members) + R"(},{"title":"Next"}]})";
        CAPTURE(json);
        const LoadResult result = read_document(json);
        REQUIRE(result.document);
        CHECK(result.document->activities.size() == 2);
        REQUIRE(told(result) == told(codec::read(json, codec::Shortcut::Left)));
        REQUIRE(told(result) == told(read_document(escaped(json))));
    }
}

TEST_CASE("document codec: wherever a record is damaged, the quicker way stops where the grammar does") {
    const std::string good =
        R"({"format":"waymark","formatVersion":1,"id":"d","activities":[)"
        R"({"id":"a","title":"T","partners":["a","b"],"publish":true,"level":"national"},{"id":"b","title":"N"}]})";
    constexpr std::string_view kPut[] = {"",  " ",  "\"", ",", ":",  "[",    "]",     "{",
                                         "}", "\\", "x",  "1", "\n", "\x01", "\"a\"", ",,"};
    for (std::size_t at = good.find("\"id\":\"a\""); at < good.size(); ++at)
        for (const std::string_view put : kPut)
            for (const std::size_t removed : {0, 1}) {
                std::string json = good;
                json.replace(at, removed, put);
                CAPTURE(json);
                REQUIRE(told(read_document(json)) == told(codec::read(json, codec::Shortcut::Left)));
            }
}
