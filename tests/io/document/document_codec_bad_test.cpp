// What becomes of files that are not as they should be.
#include <doctest/doctest.h>

#include <algorithm>

#include "io/document/document_codec.h"
#include "model/document/diff.h"
#include "support/generate.h"

using namespace waymark;
using Severity = Problem::Severity;

namespace {

std::string file_with(const std::string& keys) {
    return R"({"format":"waymark","formatVersion":1,"id":"d","activities":[{"id":"a",)" + keys + "}]}";
}

/// Nothing may be read of these bytes, and exactly one Error with this code says why.
void check_refused(std::string_view bytes, std::string_view code) {
    const LoadResult result = read_document(bytes);
    CAPTURE(code);
    CHECK_FALSE(result.document);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == code);
    CHECK(result.problems[0].severity == Severity::Error);
    CHECK(result.problems[0].message.back() == '.');
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

std::string utf16(std::string_view ascii, bool big_endian, bool mark) {
    std::string bytes;
    const auto put = [&](unsigned unit) {
        const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
        bytes += big_endian ? high : low;
        bytes += big_endian ? low : high;
    };
    if (mark) put(0xfeff);
    for (const char c : ascii) put(static_cast<unsigned char>(c));
    return bytes;
}

}  // namespace

TEST_CASE("bad files: what is no document at all is refused in words that say what it looks like") {
    check_refused("", "empty-file");
    check_refused(" \r\n\t ", "empty-file");
    check_refused("\xef\xbb\xbf", "empty-file");
    check_refused(std::string(5000, '\0'), "empty-file");
    check_refused("<!DOCTYPE html><html><body>Sign in</body></html>", "html-page");
    check_refused("\n  <HTML>", "html-page");
    check_refused(utf16("<html>", false, true), "html-page");
    check_refused("<?xml version=\"1.0\"?><a/>", "not-json");
    check_refused("PK\x03\x04 and so on", "office-file");
    check_refused("\xd0\xcf\x11\xe0", "office-file");
    check_refused("%PDF-1.7", "pdf");
    check_refused("\x89PNG\r\n", "image");
    check_refused("\xff\xd8\xff\xe0", "image");
    check_refused("\x1f\x8b\x08", "compressed");
    check_refused("Title,Lead\nTraining,Council\n", "not-json");
    check_refused("nonsense", "not-json");
}

TEST_CASE("bad files: JSON that is not Waymark's is refused, and nothing is read from it") {
    check_refused("{}", "not-waymark");
    check_refused("[]", "not-waymark");
    check_refused("\"waymark\"", "not-waymark");
    check_refused("[1,2,3]", "not-waymark");
    check_refused(R"({"format":"other","activities":[{"id":"a","title":5}]})", "not-waymark");
    check_refused(R"({"format":["waymark"]})", "not-waymark");
    check_refused(R"({"type":"FeatureCollection","features":[]})", "not-waymark");
    check_refused(R"([{"format":"waymark"}])", "not-waymark");
    check_refused(R"({"inside":{"format":"waymark"}})", "not-waymark");
    check_refused("{\"broken\"", "damaged");
    check_refused("12", "damaged");
}

TEST_CASE("bad files: more than a hundred megabytes is refused before it is looked into") {
    check_refused(std::string(200'000'000, ' '), "too-big");
}

TEST_CASE("bad files: nesting of any depth is read, and beyond a hundred levels left out") {
    for (const char* open : {"[", "{\"k\":"}) {
        const std::string close = open[0] == '[' ? "]" : "}";
        const std::string value = repeated(open, 100'000) + "1" + repeated(close, 100'000);
        const LoadResult result = read_document(file_with("\"title\":\"T\",\"new\":" + value));
        REQUIRE(result.document);
        CHECK(result.document->activities.begin()->title == "T");
        REQUIRE(result.problems.size() == 1);
        CHECK(result.problems[0].code == "too-deep");
        CHECK(result.problems[0].where == "activities[0].new");
        const LoadResult again = read_document(write_document(*result.document));
        REQUIRE(again.document);
        CHECK(again.problems.empty());
        CHECK(diff(*result.document, *again.document).empty());
    }
    check_refused(repeated("[", 100'000), "damaged");
    check_refused(repeated("{\"a\":", 100'000), "damaged");
}

TEST_CASE("bad files: indentation does not make a small file huge") {
    const std::string value = repeated("[", 100) + repeated("1,", 10'000) + "1" + repeated("]", 100);
    const LoadResult result = read_document(file_with("\"new\":" + value));
    REQUIRE(result.document);
    CHECK(write_document(*result.document).size() < 40'000);
}

TEST_CASE("bad files: of a file that breaks off everything complete before that place is there") {
    const std::string whole = write_document(testing::large_document(4));
    const LoadResult full = read_document(whole);
    std::size_t most = 0;
    // Without its last line feed the file is whole.
    for (std::size_t length = 0; length + 1 < whole.size(); ++length) {
        CAPTURE(length);
        const LoadResult result = read_document(std::string_view(whole).substr(0, length));
        REQUIRE_FALSE(result.problems.empty());
        REQUIRE(std::any_of(result.problems.begin(), result.problems.end(),
                            [](const Problem& one) { return one.severity == Severity::Error; }));
        if (!result.document) {
            // Only while "format" has not been read to its end.
            REQUIRE(length < 30);
            continue;
        }
        REQUIRE(result.document->activities.size() >= most);
        most = result.document->activities.size();
        // Every field that was read is the field of the whole file.
        for (const Change& one : diff(*result.document, *full.document))
            if (const auto* const change = std::get_if<RecordChange>(&one)) REQUIRE(change->how != RecordChange::How::Removed);
    }
    CHECK(most == 4);
}

TEST_CASE("bad files: where a file breaks off is said with line and column") {
    const LoadResult result = read_document(
        "{\n  \"format\": \"waymark\",\n  \"formatVersion\": 1,\n  \"id\": \"d\",\n  \"activities\": "
        "[{\"id\": \"a\", \"title\": \"Ŵyth\", \"lead\": \"Cou");
    REQUIRE(result.document);
    CHECK(result.document->activities.begin()->title == "Ŵyth");
    CHECK(result.document->activities.begin()->lead.empty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "broken-off");
    CHECK(result.problems[0].where == "line 5, column 59");
}

TEST_CASE("bad files: a number the file breaks off in is not taken for the whole number") {
    const LoadResult result = read_document(R"({"format":"waymark","formatVersion":1,"id":"d","profile":[{"id":"c","year":20)");
    REQUIRE(result.document);
    CHECK_FALSE(result.document->profile.begin()->year);
}

TEST_CASE("bad files: of a file damaged in the middle everything before the damage is there") {
    const LoadResult result = read_document(
        "{\"format\":\"waymark\",\"formatVersion\":1,\"id\":\"d\",\"activities\":[{\"id\":\"a\",\"title\":"
        "\"One\"},\n{\"id\":\"b\",\"title\":\"Two\" @ },{\"id\":\"c\"}]}");
    REQUIRE(result.document);
    CHECK(result.document->activities.size() == 2);
    CHECK(result.document->activities.find("b")->title == "Two");
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "damaged");
    CHECK(result.problems[0].where == "line 2, column 25");
}

TEST_CASE("bad files: text after the end of the document is told") {
    const LoadResult result = read_document(write_document({}) + "{}");
    REQUIRE(result.document);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].code == "damaged");
    const LoadResult padded = read_document(write_document({}) + std::string(512, '\0'));
    REQUIRE(padded.document);
    CHECK(padded.problems.empty());
}

TEST_CASE("bad files: what a strict reader would stop at is mended and said") {
    const LoadResult result =
        read_document(file_with("\"title\":\"One\ntwo\",\"lead\":\"C:\\Users\",\"place\":\"\\ud83d!\","
                                "\"partners\":[\"A\",],\"new\":1e999,"));
    REQUIRE(result.document);
    const Activity& activity = *result.document->activities.begin();
    CHECK(activity.title == "One\ntwo");
    CHECK(activity.lead == "C:\\Users");
    CHECK(activity.place == "\xef\xbf\xbd!");
    CHECK(activity.partners == Strings{"A"});
    CHECK(activity.extra == Extra{{"new", "1e999"}});
    std::vector<std::string> codes;
    for (const Problem& problem : result.problems)
        codes.push_back(problem.code + (problem.severity == Severity::Error ? " error" : ""));
    CHECK(codes == std::vector<std::string>{"mended", "mended", "half-character error", "mended", "mended"});
    CHECK(result.problems[1].where == "line 2, column 16");
}

TEST_CASE("bad files: a missing quotation mark breaks the file there, and makes no text of what follows") {
    const LoadResult result = read_document(file_with("\"title\":\"One,\n\"lead\":\"Council\""));
    REQUIRE(result.document);
    CHECK(result.document->activities.begin()->title.empty());
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].where == "line 1, column 85");
}

TEST_CASE("bad files: bytes of an older encoding are taken as what they were, and their place is said") {
    const LoadResult result = read_document(file_with("\"title\":\"Caf\xe9 \x93Safe\x94\",\"lead\":\"Ŵyth\""));
    REQUIRE(result.document);
    CHECK(result.document->activities.begin()->title == "Café “Safe”");
    CHECK(result.document->activities.begin()->lead == "Ŵyth");
    REQUIRE(result.problems.size() == 3);
    CHECK(result.problems[0].code == "wrong-encoding");
    CHECK(result.problems[0].severity == Severity::Warning);
    CHECK(result.problems[0].where == "line 1, column 84");
    CHECK(result.problems[0].message.find("é") != std::string::npos);
}

TEST_CASE("bad files: a byte order mark and UTF-16 of either order are decoded without a word") {
    const std::string text = file_with("\"title\":\"T\"");
    for (const std::string& bytes : {"\xef\xbb\xbf" + text, utf16(text, false, true), utf16(text, true, true),
                                     utf16(text, false, false), utf16(text, true, false)}) {
        const LoadResult result = read_document(bytes);
        REQUIRE(result.document);
        CHECK(result.problems.empty());
        CHECK(result.document->activities.begin()->title == "T");
    }
}

TEST_CASE("bad files: a document that holds bytes that are not UTF-8 is written as UTF-8") {
    Document document;
    document.id = "Caf\xe9";
    const LoadResult result = read_document(write_document(document));
    REQUIRE(result.document);
    CHECK(result.problems.empty());
    CHECK(result.document->id == "Café");
}

TEST_CASE("bad files: twenty thousand unknown or repeated keys take no more than a moment") {
    std::string keys = "\"title\":\"T\"";
    for (int i = 0; i < 20'000; ++i) keys += ",\"k" + std::to_string(i % 10'000) + "\":1,\"start\":[]";
    const LoadResult result = read_document(file_with(keys));
    REQUIRE(result.document);
    CHECK(result.problems.size() <= 310);
}

TEST_CASE("document: a version that is none is said with what stands there, and the file is read as version 1") {
    for (const std::string version : {"1.5", "0", "-1", "\"second\"", "null"}) {
        CAPTURE(version);
        const LoadResult result = read_document(R"({"format":"waymark","formatVersion":)" + version +
                                                R"(,"id":"d","activities":[{"id":"a","title":"T"}]})");
        REQUIRE(result.document);
        CHECK(result.document->activities.size() == 1);
        CHECK(std::count_if(result.problems.begin(), result.problems.end(),
                            [](const Problem& one) { return one.code == "no-version"; }) == 1);
        CHECK(result.problems.front().message.find(version == "\"second\"" ? "second" : version) != std::string::npos);
    }
}
