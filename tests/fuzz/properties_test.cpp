// Thousands of files that somebody's program, disk or cat has been at; always the same ones.
#include <doctest/doctest.h>

#include <algorithm>

#include "fuzz/properties.h"
#include "io/document/document_codec.h"
#include "support/files.h"
#include "support/generate.h"

using namespace waymark;
using waymark::testing::Dice;

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

std::string mutated(std::string bytes, Dice& random) {
    for (std::size_t i = 1 + random.roll(4); i > 0; --i) {
        const std::size_t at = random.roll(bytes.size() + 1);
        const std::size_t length = random.roll(std::min<std::size_t>(40, bytes.size() - at + 1));
        switch (random.roll(6)) {
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
                bytes.insert(random.roll(bytes.size() + 1), bytes.substr(at, random.roll(400)));
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

TEST_CASE("fuzz: whatever becomes of a file, reading it ends well and what was read can be kept") {
    std::size_t usable = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        Dice random(seed);
        const std::string bytes = mutated(write_document(testing::awkward_document(random)), random);
        CAPTURE(seed);
        REQUIRE(testing::property("document")->broken_by(bytes) == "");
        if (read_document(bytes).document) ++usable;
    }
    CHECK(usable > 1000);
}

TEST_CASE("fuzz: everything else that takes bytes from outside holds what it promises for damaged ones, too") {
    constexpr std::string_view kTexts[] = {
        "Title\tLead\tStatus\nTraining, hotels\tKent Police; NHS\tongoing\n\tWho\t\n",
        "\"a, \"\"b\"\"\";c;d\r\n1/2/2026;45750;1,234\r\n",
        "<table><tr><td rowspan=2>Police<td colspan=3>a<br>b<tr><td hidden>x<td><a href=https://a.example>l</a></table>",
        "\xff\xfe"
        "a\0\t\0b\0",
        "Year\t2023\t2024\nAdults referred\t3\t<5\nTotal\t1.5\t10,613\n",
        "coverage/level=national/stage=early/in-area=E23000026,E23000019",
        "thin/one-activity/factor=x%80",
        "theme=dark\ntext-percent=150\nmotion=less\nkeep-here=no\npasted-words=who leads\tlead\\nby when\tend\\n\n",
        "screen=activities\ndetails=640\nactivity=a1\nfilters=stage=early\\nlead=a\\\\b\nopen=x\\ny\nfiles=/a\\n/b\n",
        "{\n  \"theme\": \"dark\",\n  \"text-percent\": 150,\n  \"keep-here\": false,\n  \"pasted-words\": [[\"who leads\", "
        "\"lead\"]]\n}\n",
        "{\"screen\":\"activities\",\"details\":640,\"filters\":[[\"stage\",\"early\"]],\"open\":[\"x\"],\"files\":[\"/"
        "a\",{\"bytes\":\"2fff\"}]}",
        "eF+0f3c2a10-0000-4000-8000-000000000000 1f3c2a10-0000-4000-8000-000000000000 document",
        "activities/6f1c",
        "local/counts"};
    const std::string pack = testing::read_asset("frameworks/public-health-modern-slavery.en.json");
    for (const testing::Property& property : testing::properties())
        for (std::uint64_t seed = 1; seed <= 300; ++seed) {
            Dice random(seed);
            const bool of_document = property.name == "document" || property.name == "analysis";
            std::string bytes = property.name == "framework" ? pack.substr(0, 20'000)
                                : of_document                ? write_document(testing::awkward_document(random))
                                                             : std::string(random.pick(kTexts));
            if (property.name == "rows") bytes.insert(bytes.begin(), static_cast<char>(random.roll(8)));
            bytes = mutated(std::move(bytes), random);
            CAPTURE(property.name);
            CAPTURE(seed);
            REQUIRE(property.broken_by(bytes) == "");
        }
}
