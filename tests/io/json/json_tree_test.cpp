#include "io/json/json_tree.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "embedded/embedded.h"

namespace {

using waymark::Json;
using waymark::parse_json;

// Whether the tree says what another parser says of the same text.
bool agrees(const Json& ours, const nlohmann::json& theirs) {
    switch (ours.kind()) {
        case Json::Kind::Null:
            return theirs.is_null();
        case Json::Kind::Boolean:
            return theirs.is_boolean() && ours.boolean() == theirs.get<bool>();
        case Json::Kind::String:
            return theirs.is_string() && *ours.text() == theirs.get<std::string>();
        case Json::Kind::Number:
            return theirs.is_number() && (!theirs.is_number_integer() || ours.whole() == theirs.get<std::int64_t>());
        case Json::Kind::Array: {
            if (!theirs.is_array() || theirs.size() != ours.elements().size()) return false;
            for (std::size_t i = 0; i < theirs.size(); ++i) {
                if (!agrees(ours.elements()[i], theirs[i])) return false;
            }
            return true;
        }
        case Json::Kind::Object:
            if (!theirs.is_object() || theirs.size() != ours.elements().size()) return false;
            for (const auto& [name, value] : theirs.items()) {
                const Json* found = ours.find(name);
                if (!found || !agrees(*found, value)) return false;
            }
            return true;
    }
    return false;
}

std::size_t broken_at(std::string_view text) {
    const auto tree = parse_json(text);
    CHECK_FALSE(tree.root);
    return tree.broken_at;
}

}  // namespace

TEST_CASE("json tree: it says what nlohmann's parser says of every file that comes with the program") {
    for (std::size_t i = 0; i < waymark::embedded_asset_count(); ++i) {
        const auto path = waymark::embedded_asset_path(i);
        if (!path.ends_with(".json")) continue;
        const auto bytes = waymark::embedded_asset(path);
        INFO(std::string(path));
        const auto tree = parse_json(bytes);
        REQUIRE(tree.root);
        CHECK(agrees(*tree.root, nlohmann::json::parse(bytes)));
    }
}

TEST_CASE("json tree: numbers are whole only when they are written so and fit") {
    const auto tree = parse_json(R"([3, -4, 3.0, 3e0, 9223372036854775807, 9223372036854775808, "3"])");
    REQUIRE(tree.root);
    const auto& numbers = tree.root->elements();
    CHECK(numbers[0].whole() == 3);
    CHECK(numbers[1].whole() == -4);
    CHECK_MESSAGE(numbers[2].whole() == 3, "as documents are read, and as JSON Schema has whole numbers");
    CHECK(numbers[3].whole() == 3);
    CHECK(numbers[4].whole() == 9223372036854775807);
    CHECK_FALSE(numbers[5].whole());
    CHECK_FALSE(numbers[6].whole());
}

TEST_CASE("json tree: of a name that stands twice the last value counts") {
    const auto tree = parse_json(R"({"a": 1, "a": 2})");
    REQUIRE(tree.root);
    CHECK(tree.root->find("a")->whole() == 2);
    CHECK_FALSE(tree.root->contains("b"));
}

TEST_CASE("json tree: what is not JSON is said by where it breaks, and nothing is mended") {
    CHECK(broken_at("") == 0);
    CHECK(broken_at("{\"a\": 1,\n oops}") == 10);
    CHECK(broken_at("[1, 2") == 5);
    CHECK(broken_at("[1, 2,]") == 5);
    CHECK(broken_at("[\"C:\\Users\"]") == 4);
    CHECK(broken_at("[1] more") == 4);
    CHECK(broken_at("[\"\xff\"]") == 0);
}

TEST_CASE("json tree: nesting without end is refused, and costs no stack") {
    CHECK(parse_json(std::string(100, '[') + std::string(100, ']')).root);
    broken_at(std::string(101, '[') + std::string(101, ']'));
    broken_at(std::string(1000000, '[') + std::string(1000000, ']'));
}
