#include "io/json/json_writer.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace waymark;

namespace {

void write_all(JsonWriter& json) {
    json.open('{');
    json.text("text", "Ŵ \"q\"\n");
    json.open("none", '[');
    json.close(']');
    json.open("list", '[');
    json.item();
    json.number(-9223372036854775807 - 1);
    json.item();
    json.open('{');
    json.flag("yes", true);
    json.number("n", 0);
    json.close('}');
    json.close(']');
    json.flag("no", false);
    json.close('}');
}

}  // namespace

TEST_CASE("json writer: on one line, or in lines as nlohmann's tree writes them, it is the same JSON") {
    JsonWriter line, lines(JsonWriter::Layout::Indented);
    write_all(line);
    write_all(lines);
    CHECK(line.out == R"({"text":"Ŵ \"q\"\n","none":[],"list":[-9223372036854775808,{"yes":true,"n":0}],"no":false})");
    CHECK(lines.out == nlohmann::ordered_json::parse(line.out).dump(2));
    line.clear();
    CHECK(line.out.empty());
    write_all(line);
    CHECK(nlohmann::json::parse(line.out) == nlohmann::json::parse(lines.out));
}
