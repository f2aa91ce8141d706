#include "io/json/json_text.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "support/generate.h"

using namespace waymark;

namespace {

std::string json_string(std::string_view text) {
    std::string json;
    append_json_string(json, text);
    return json;
}

std::string indented(std::string_view compact, std::size_t depth = 0) {
    std::string json;
    append_indented_json(json, compact, depth);
    return json;
}

}  // namespace

TEST_CASE("json text: strings escape what JSON demands and nothing else") {
    CHECK(json_string("Ŵy \"q\" \\ / \n\r\t\b\f\x01\x1f\x7f") == "\"Ŵy \\\"q\\\" \\\\ / \\n\\r\\t\\b\\f\\u0001\\u001f\x7f\"");
    CHECK(json_string("") == "\"\"");
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        testing::Dice random(seed);
        const std::string text = testing::awkward_text(random);
        REQUIRE(nlohmann::json::parse(json_string(text)).get<std::string>() == text);
    }
}

TEST_CASE("json text: compact text is indented as the rest of the file is") {
    CHECK(indented("1.50") == "1.50");
    CHECK(indented("\"a:{,}\"") == "\"a:{,}\"");
    CHECK(indented("[]") == "[]");
    CHECK(indented(R"({"a":[1,{"b":"]"}],"c":{}})", 1) ==
          "{\n    \"a\": [\n      1,\n      {\n        \"b\": \"]\"\n      }\n    ],\n    \"c\": {}\n  }");
    for (std::uint64_t seed = 1; seed <= 500; ++seed) {
        testing::Dice random(seed);
        const std::string compact = testing::awkward_json(random);
        // Numbers that nlohmann's tree does not write as they were.
        if (compact.find("E400") != std::string::npos || nlohmann::ordered_json::parse(compact).dump() != compact) continue;
        REQUIRE(indented(compact) == nlohmann::ordered_json::parse(compact).dump(2));
    }
}

TEST_CASE("json text: from eight levels on a value stays on one line") {
    CHECK(indented("[[[[[[[[[1,[2]],3]]]]]]]]").find("[[1,[2]],3]") == std::string::npos);
    CHECK(indented("[[[[[[[[[1,[2]]]]]]]]]]").find("[1,[2]]") != std::string::npos);
}

TEST_CASE("json text: a captured value is the compact text of the events") {
    JsonCapture capture;
    CHECK_FALSE(capture.complete());
    capture.begin('{');
    capture.key("a");
    capture.begin('[');
    capture.literal("1");
    capture.string(",");
    capture.end(']');
    CHECK_FALSE(capture.complete());
    capture.key("b:");
    capture.literal("null");
    capture.end('}');
    CHECK(capture.complete());
    CHECK(capture.text() == R"({"a":[1,","],"b:":null})");
    capture.clear();
    capture.string("alone");
    CHECK(capture.complete());
    CHECK(capture.text() == "\"alone\"");
}

TEST_CASE("json text: what is nested deeper than a hundred levels is captured as null") {
    JsonCapture capture;
    for (std::size_t i = 0; i < JsonCapture::kMostDepth; ++i) capture.begin('[');
    CHECK_FALSE(capture.cut());
    capture.literal("1");
    capture.begin('{');
    capture.key("gone");
    capture.begin('[');
    capture.end(']');
    capture.end('}');
    capture.literal("2");
    for (std::size_t i = 0; i < JsonCapture::kMostDepth; ++i) capture.end(']');
    CHECK(capture.cut());
    CHECK(capture.text() == std::string(100, '[') + "1,null,2" + std::string(100, ']'));
}
