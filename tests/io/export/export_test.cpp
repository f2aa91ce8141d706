// The formats themselves: whatever stands in a text, the file stays well formed and says that text.

#include <doctest/doctest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "io/export/html.h"
#include "io/export/open_referral.h"
#include "io/export/tables.h"
#include "io/import/csv.h"
#include "model/base/uuid.h"
#include "support/files.h"
#include "support/shipped.h"

namespace waymark {
namespace {

const Strings kHostile = {
    "</title><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "]]></style>&amp;",
    "a\nb\r\nc",
    std::string("nul\0inside", 10),
    "\x1b[31m\x07",
    "=1+1",
    "\t=1+1",
    "'=1+1",
    "Ŵyth & \xE2\x80\xAE"
    "right to left",
    "javascript:alert(1)",
    "https://a.example/\"onclick=x",
    "\\\"'}{",
    std::string(5000, 'x'),
};

Report hostile_report() {
    Report report;
    report.title = kHostile[0];
    report.language = "en\"><script>";
    report.date = kHostile[1];
    report.margin = kHostile;
    Block list{Block::Kind::List};
    list.items = kHostile;
    report.blocks.push_back(list);
    for (const std::string& text : kHostile) {
        report.blocks.push_back({Block::Kind::Heading, 2, text});
        report.blocks.push_back({Block::Kind::Paragraph, 0, text});
        Block facts{Block::Kind::Facts};
        facts.facts = {{text, text}};
        report.blocks.push_back(facts);
        Block table{Block::Kind::Table, 0, text};
        table.columns = {text, text};
        table.rows = {{text, text}, {"", text}};
        report.blocks.push_back(table);
    }
    return report;
}

DataTable hostile_table() {
    DataTable table{"t", "T", {{"a", "First"}, {"b", "Second"}}, {}};
    for (const std::string& text : kHostile) table.rows.push_back({text, Strings{text, "more"}});
    return table;
}

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
    return count;
}

}  // namespace

TEST_CASE("html: whatever stands in a text, it is text and nothing is run or fetched") {
    const std::string html = write_html(hostile_report());
    CHECK(count_of(html, "<script") == 0);
    CHECK(count_of(html, "<img") == 0);
    CHECK(count_of(html, "</style>") == 1);
    CHECK(count_of(html, "<title>") == 1);
    CHECK(count_of(html, "href=\"javascript") == 0);
    CHECK(std::none_of(html.begin(), html.end(),
                       [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f; }));
    CHECK(html.find("&lt;/title&gt;&lt;script&gt;") != std::string::npos);
    CHECK(html.find("a<br>b<br>c") != std::string::npos);
}

TEST_CASE("html: a character that no file may hold is seen as one, and sentences in front of a row are no headings") {
    Report report;
    report.blocks.push_back({Block::Kind::Paragraph, 0,
                             "a\xEF\xBF\xBE"
                             "b"});
    Block table{Block::Kind::Table, 0, "Gaps"};
    table.columns = {"Gap", "Owner"};
    table.rows = {{"Short", "A"}, {std::string(71, 'x'), "B"}};
    report.blocks.push_back(table);
    CHECK(write_html(report).find("a\xEF\xBF\xBD"
                                  "b") != std::string::npos);
    CHECK(count_of(write_html(report), "scope=\"row\"") == 0);
    report.blocks.back().rows.pop_back();
    CHECK(count_of(write_html(report), "scope=\"row\"") == 1);
}

TEST_CASE("html: a web address is a link, and anything else is not") {
    Report report;
    report.blocks.push_back({Block::Kind::Paragraph, 0, "https://a.example/x?y=1&z=2"});
    report.blocks.push_back({Block::Kind::Paragraph, 0, "see https://a.example"});
    const std::string html = write_html(report);
    CHECK(html.find("<a href=\"https://a.example/x?y=1&amp;z=2\" rel=\"noreferrer\">") != std::string::npos);
    CHECK(count_of(html, "<a href=\"http") == 1);
}

TEST_CASE("html: what the window does not open is no link in a report either") {
    Report report;
    for (const char* text : {"https://", "http://a.example", "https://user:pw@evil.example", "https://a.example/\u202egpj.exe"})
        report.blocks.push_back({Block::Kind::Paragraph, 0, text});
    CHECK(count_of(write_html(report), "<a href=\"http") == 0);
}

TEST_CASE("html: the same report is always the same bytes") {
    CHECK(write_html(hostile_report()) == write_html(hostile_report()));
}

TEST_CASE("csv: what is read back is what was written, cell by cell") {
    DataTable table{"t", "T", {{"a", "First"}, {"b", "Second"}}, {}};
    for (const char* text : {"plain", "with, comma", "with \"quotes\"", "two\r\nlines", "Ŵyth; with parts"})
        table.rows.push_back({std::string(text), std::optional<std::int64_t>(-5)});
    const std::vector<Strings> read = read_csv(write_csv(table, {}));
    REQUIRE(read.size() == 6);
    CHECK(read[0] == Strings{"First", "Second"});
    CHECK(read[1] == Strings{"plain", "-5"});
    CHECK(read[2][0] == "with, comma");
    CHECK(read[3][0] == "with \"quotes\"");
    CHECK(read[5][0] == "Ŵyth; with parts");
}

TEST_CASE("csv: begins with a byte order mark when asked, and lines end as RFC 4180 says") {
    const DataTable table{"t", "T", {{"a", "First"}}, {{std::string("x")}}};
    CHECK(write_csv(table, {Cells::Words, true}) ==
          "\xEF\xBB\xBF"
          "First\r\nx\r\n");
    CHECK(write_csv(table, {Cells::Ids, false}) == "a\r\nx\r\n");
}

TEST_CASE("csv: no text reaches a spreadsheet as a formula, however it begins") {
    for (const char* text : {"\xC2\xAD=1", "\xE2\x80\xAE=1", "=1+1", "+44 1234", "-2", "@cmd", "\t=1", "\r=1", " =1",
                             "\xC2\xA0=1", "\xE2\x80\x8B=1", "\xEF\xBB\xBF=1",
                             "\xEF\xBC\x9D"
                             "1+1",
                             "\n=1"}) {
        CAPTURE(text);
        CHECK(looks_like_formula(text));
        const DataTable table{"t", "T", {{"a", "A"}}, {{std::string(text)}}};
        const std::string csv = write_csv(table, {Cells::Words, false});
        CHECK(csv.find(std::string("'") + text) != std::string::npos);
    }
    for (const char* text : {"", "plain", "1-2", "a=b", "(=1)"}) CHECK_FALSE(looks_like_formula(text));
    // One that begins with the mark of a text already can be told from one that does not.
    const DataTable table{"t", "T", {{"a", "A"}}, {{std::string("'=1")}}};
    CHECK(write_csv(table, {Cells::Words, false}) == "A\r\n''=1\r\n");
}

TEST_CASE("csv: no control character reaches a table") {
    const DataTable table{"t",
                          "T",
                          {{"a", "A"}},
                          {{std::string("a\0b\x1b[2J\x7f\xC2\x9B"
                                        "c\td",
                                        13)}}};
    CHECK(write_csv(table, {Cells::Words, false}) == "A\r\n\"a\uFFFDb\uFFFD[2J\uFFFD\uFFFDc\td\"\r\n");
}

TEST_CASE("csv: every row has as many cells as the heading, whatever stands in them") {
    const std::string csv = write_csv(hostile_table(), {Cells::Words, false});
    bool in_quotes = false;
    std::size_t commas = 0, lines = 0;
    for (std::size_t at = 0; at < csv.size(); ++at) {
        if (csv[at] == '"') in_quotes = !in_quotes;
        if (!in_quotes && csv[at] == ',') ++commas;
        if (!in_quotes && csv[at] == '\r' && csv[at + 1] == '\n') {
            CHECK(commas == 1);
            commas = 0;
            ++lines;
        }
    }
    CHECK(lines == kHostile.size() + 1);
}

TEST_CASE("json lines: one object a line, each text as it was") {
    DataTable table = hostile_table();
    table.columns.push_back({"n", "N"});
    table.columns.push_back({"f", "F"});
    for (auto& row : table.rows) {
        row.emplace_back(std::optional<std::int64_t>());
        row.emplace_back(true);
    }
    const std::string lines = write_json_lines(table);
    std::size_t at = 0;
    for (const std::string& text : kHostile) {
        const std::size_t end = lines.find('\n', at);
        const auto json = nlohmann::json::parse(lines.substr(at, end - at), nullptr, false);
        REQUIRE(json.is_object());
        CHECK(json["a"] == text);
        CHECK(json["b"] == nlohmann::json{text, "more"});
        CHECK(json["n"].is_null());
        CHECK(json["f"] == true);
        at = end + 1;
    }
    CHECK(at == lines.size());
}

TEST_CASE("open referral: a lead that is written now so and now so is one organisation, called as the first time") {
    const Framework& pack = testing::shipped_pack();
    const AreaList areas;
    const Document document = *read_document(R"({"format": "waymark", "formatVersion": 1, "id": "d", "activities": [
        {"id": "a", "title": "House", "category": "survivor-support", "status": "running", "lead": "Org A"},
        {"id": "b", "title": "Bus", "category": "survivor-support", "status": "running", "lead": "org a "},
        {"id": "c", "title": "Flat", "category": "survivor-support", "status": "running", "lead": "Org B"}]})")
                                   .document;
    const auto page = nlohmann::json::parse(write_open_referral({pack, areas, document}).json);
    REQUIRE(page["contents"].size() == 3);
    CHECK(page["contents"][0]["organization"] == page["contents"][1]["organization"]);
    CHECK(page["contents"][1]["organization"]["name"] == "Org A");
    CHECK(page["contents"][2]["organization_id"] != page["contents"][0]["organization_id"]);
}

TEST_CASE("open referral: a service says what the form wants, and what says no status is named") {
    const Framework& pack = testing::shipped_pack();
    const AreaList& areas = testing::shipped_places();
    const Document document =
        *read_document(R"({"format": "waymark", "formatVersion": 1, "id": "d", "partnership": {"name": "Anytown"},
        "activities": [
        {"id": "e0000001-0000-4000-8000-a00000000001", "title": "Safe house \"<b>\u0001", "category": "survivor-support", "status": "running",
         "lead": "A charity", "whoFor": ["adults"], "areas": ["leicestershire"], "reviewedOn": "last spring"},
        {"id": "not a uuid", "title": "Night bus", "category": "survivor-support", "status": "paused", "reviewedOn": "2026-03-31"},
        {"id": "b", "title": "Drop-in", "category": "survivor-support", "status": "idea"},
        {"id": "c", "title": "Befriending", "category": "survivor-support"},
        {"id": "d", "title": "Posters", "category": "community-awareness", "status": "running"}]})")
             .document;
    const OpenReferral written = write_open_referral({pack, areas, document});
    CHECK(written.services == 2);
    CHECK(written.not_written == std::vector<std::string>{"Drop-in", "Befriending"});
    const auto page = nlohmann::json::parse(written.json);
    CHECK(page["total_items"] == 2);
    REQUIRE(page["contents"].size() == 2);
    for (const auto& service : page["contents"]) {
        CHECK(is_uuid(service["id"].get<std::string>()));
        CHECK_FALSE(service["name"].get<std::string>().empty());
        for (const auto& attribute : service["attributes"]) {
            CHECK(is_uuid(attribute["id"].get<std::string>()));
            CHECK(attribute["taxonomy_term"]["term"] != "");
        }
    }
    const auto& adults = page["contents"][0];
    CHECK(adults["status"] == "active");
    CHECK(adults["minimum_age"] == 18);
    CHECK_FALSE(adults.contains("maximum_age"));
    CHECK_FALSE(adults.contains("assured_date"));
    CHECK(adults["organization"]["name"] == "A charity");
    CHECK(adults["organization_id"] == adults["organization"]["id"]);
    CHECK(adults["service_areas"][0]["name"] == areas.name_of("leicestershire"));
    CHECK(page["contents"][1]["status"] == "temporarily closed");
    CHECK(page["contents"][1]["assured_date"] == "2026-03-31");
    CHECK(write_open_referral({pack, areas, document}).json == written.json);
}

}  // namespace waymark
