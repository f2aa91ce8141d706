// Holds the published schema to the tables of fields, and what is written to the schema, with a validator
// that is not ours.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "io/document/document_codec.h"
#include "support/generate.h"
#include "support/record_kinds.h"
#include "support/written.h"

using namespace waymark;
using nlohmann::json;

namespace {

const json& schema_text() {
    static const json schema = json::parse(std::ifstream(WAYMARK_SOURCE_DIR "/assets/schema/waymark-document.schema.json"));
    return schema;
}

/// What is wrong with a document, empty if nothing.
std::string invalid(const json& document) {
    static const valijson::Schema& schema = []() -> const valijson::Schema& {
        static valijson::Schema made;
        valijson::SchemaParser parser(valijson::SchemaParser::kDraft7);
        parser.populateSchema(valijson::adapters::NlohmannJsonAdapter(schema_text()), made);
        return made;
    }();
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    valijson::ValidationResults results;
    if (validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(document), &results)) return "";
    valijson::ValidationResults::Error error;
    std::string text = "invalid";
    while (results.popError(error)) text += " | " + (error.context.empty() ? "" : error.context.back()) + error.description;
    return text;
}

/// What the schema says of the key of the file, followed to its definition.
const json& followed(const json& part) {
    if (!part.contains("$ref")) return part;
    return schema_text()[json::json_pointer(part["$ref"].get<std::string>().substr(1))];
}

/// What the schema calls a list of the pack; nothing for one that is none.
std::string_view key_of(ChoiceList list) {
    switch (list.source) {
        case ChoiceSource::Vocabulary:
            return list.vocabulary;
        case ChoiceSource::Levels:
            return "levels";
        case ChoiceSource::Factors:
            return "factors";
        case ChoiceSource::Components:
            return "components";
        case ChoiceSource::Stages:
            return "stages";
        case ChoiceSource::Pathways:
            return "pathways";
        case ChoiceSource::Checklist:
            return "checklist";
        default:
            return {};
    }
}

template <class R>
void check_fields(const json& properties) {
    for (const Field& field : fields<R>()) {
        CAPTURE(field.key);
        const std::string key(field.key);
        REQUIRE(properties.contains(key));
        // A number that could not be read is written as the words that were typed.
        static const json kTypes[] = {"string", "array", "boolean", {"integer", "string"}};
        const json& described = properties[key];
        CHECK(described["type"] == kTypes[static_cast<std::size_t>(field.type)]);
        if (described["type"] == "array") CHECK(followed(described["items"])["type"] == "string");
        if (const std::string_view list = key_of(field.choices); !list.empty())
            CHECK(described["description"].get<std::string>().find("(" + std::string(list) + ")") != std::string::npos);
    }
}

}  // namespace

TEST_CASE("document schema: describes every field of every table with its type and its list of words") {
    const json& content = schema_text()["definitions"]["content"]["properties"];
    check_fields<Partnership>(followed(content["partnership"])["properties"]);
    testing::for_each_kind([&]<class R>() {
        const std::string key(record_type(RecordTraits<R>::kind).key);
        CAPTURE(key);
        const json& lists = std::is_same_v<R, Member>     ? followed(content["partnership"])["properties"]
                            : std::is_same_v<R, Snapshot> ? schema_text()["properties"]
                                                          : content;
        REQUIRE(lists.contains(key));
        const json& record = followed(lists[key]["items"]);
        CHECK(record["required"][0] == "id");
        check_fields<R>(record["properties"]);
        const std::size_t own = std::is_same_v<R, Snapshot> ? 2 : 1;  // id, and the document of a snapshot
        CHECK(record["properties"].size() == fields<R>().size() + own);
    });
}

TEST_CASE("document schema: every document that is written is as it says, however it came to be") {
    for (testing::Written& written : testing::everything_written()) {
        CAPTURE(written.origin);
        CAPTURE(written.name);
        std::string& bytes = written.bytes;
        // Nlohmann's tree cannot hold such a number.
        for (std::size_t at; (at = bytes.find("1E400")) != std::string::npos;) bytes.replace(at, 5, "1");
        // A text that begins with this sign is empty to valijson, which measures it as C does.
        for (std::size_t at; (at = bytes.find("\"\\u0000")) != std::string::npos;) bytes.replace(at, 7, "\"\\u0001");
        REQUIRE(invalid(json::parse(bytes)) == "");
    }
}

TEST_CASE("document schema: refuses what is no document") {
    const json good = json::parse(write_document(testing::large_document(1)));
    const auto without = [&](const char* pointer) {
        json bad = good;
        const json::json_pointer at(pointer);
        bad[at.parent_pointer()].erase(at.back());
        return invalid(bad);
    };
    const auto with = [&](const char* pointer, json value) {
        json bad = good;
        bad[json::json_pointer(pointer)] = std::move(value);
        return invalid(bad);
    };
    CHECK(invalid(good) == "");
    CHECK(without("/format") != "");
    CHECK(without("/formatVersion") != "");
    CHECK(without("/activities") != "");
    CHECK(without("/activities/0/id") != "");
    CHECK(without("/activities/0/title") != "");
    CHECK(with("/format", "other") != "");
    CHECK(with("/activities/0/partners", "Police") != "");
    CHECK(with("/activities/0/publish", "yes") != "");
    CHECK(with("/activities/0/id", "") != "");
    CHECK(with("/snapshots", json::array({{{"id", "s"}}})) != "");
    CHECK(with("/profile", json::array({{{"id", "c"}, {"year", true}}})) != "");
    CHECK(with("/activities/0/anything", json::array({1, {{"a", nullptr}}})) == "");
}
