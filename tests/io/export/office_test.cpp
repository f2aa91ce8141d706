// Documents of offices: whatever stands in a text, the file is whole and says that text; and what is filled into the empty
// workbook is read back.

#include <doctest/doctest.h>

#include <numeric>

#include <algorithm>
#include <map>

#include "embedded/embedded.h"
#include "io/document/framework_codec.h"
#include "io/export/ods.h"
#include "io/export/report_file.h"
#include "io/export/spreadsheet.h"
#include "io/export/xlsx.h"
#include "io/export/xml_text.h"
#include "io/import/html_table.h"
#include "model/base/text.h"
#include "model/base/utf8.h"
#include "model/import/rows_import.h"
#include "support/awkward_texts.h"
#include "support/shipped.h"
#include "support/unzip.h"

namespace waymark::test {
namespace {

constexpr ReportFormat kPacked[] = {ReportFormat::Docx, ReportFormat::Odt};

/// As the text stands in a document: what XML has no place for can be seen, and there is one kind of line end.
std::string as_written(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n') out += '\n';
        } else if (text.substr(at).starts_with("\xEF\xBF\xBF")) {
            out += "\xEF\xBF\xBD";
            at += 2;
        } else if ((static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n') || c == 0x7f) {
            out += "\xEF\xBF\xBD";
        } else {
            out += c;
        }
    }
    return out;
}

/// All parts of a package, one behind the other.
std::string markup_of(const std::string& bytes) {
    std::string all;
    for (const auto& [name, part] : unzip(bytes)) all += part;
    return all;
}

Strings awkward() {
    Strings texts = {"</w:t><w:r>",     "]]>&amp;",  std::string("nul\0inside", 10),
                     "\xEF\xBF\xBF",    "_x0041_",   "javascript:alert(1)",
                     "  two  spaces  ", "\"><x y='", "%1 {} {}"};
    for (std::uint32_t at = 0; at < 60; ++at) texts.emplace_back(awkward_text(at));
    return texts;
}

Report report_of_everything(const std::string& text) {
    Report report;
    report.title = report.date = text;
    report.language = "en";
    report.margin = {text};
    for (const int level : {2, 3, 4, 5, 9}) report.blocks.push_back({Block::Kind::Heading, level, text});
    report.blocks.push_back({Block::Kind::Paragraph, 0, text});
    report.blocks.push_back({Block::Kind::Note, 0, text});
    Block list{Block::Kind::List};
    list.items = {text};
    report.blocks.push_back(list);
    Block facts{Block::Kind::Facts};
    facts.facts = {{text, text}};
    report.blocks.push_back(facts);
    Block table{Block::Kind::Table, 0, text};
    table.columns = {text, text};
    table.rows = {{text, text}, {"", text}};
    report.blocks.push_back(table);
    return report;
}

std::size_t count_of(std::string_view text, std::string_view what) {
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + what.size())) ++count;
    return count;
}

std::string part_of(const std::string& bytes, std::string_view name) {
    for (const auto& [part, content] : unzip(bytes))
        if (part == name) return content;
    return {};
}

WorkbookSheet sheet_of(std::vector<DataColumn> columns, std::vector<std::vector<Value>> rows) {
    WorkbookSheet sheet{{"t", "T", std::move(columns), std::move(rows)}, {}, 0};
    sheet.choices.resize(sheet.table.columns.size());
    return sheet;
}

}  // namespace

TEST_CASE("word and opendocument: whatever stands in a text, it is there as often as in the report, and nothing else is") {
    for (const ReportFormat format : kPacked) {
        const std::string plain = write_report(report_of_everything("plain"), format, {});
        const std::size_t times = count_of(words_in_package(plain), "plain");
        CHECK(times >= 18);
        for (const std::string& text : awkward()) {
            if (text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
            CAPTURE(text);
            const std::string bytes = write_report(report_of_everything(text), format, {});
            const std::string words = words_in_package(bytes);
            if (text.size() < 200) CHECK(count_of(words, as_written(text)) >= times - 2);  // A title is one line
            for (const auto& [name, xml] : unzip(bytes))
                CHECK(std::none_of(xml.begin(), xml.end(), [](char c) {
                    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7f;
                }));
        }
    }
}

TEST_CASE("word and opendocument: https and mail addresses become links, and nothing else does") {
    for (const ReportFormat format : kPacked) {
        Report report;
        for (const char* text :
             {"https://a.example/x?y=1&z=2", "mailto:office@a.example", "http://a.example", "javascript:alert(1)",
              "file:///etc/passwd", "see https://a.example", "https://a.example/\"onclick=x"})
            report.blocks.push_back({Block::Kind::Paragraph, 0, text});
        const std::string bytes = write_report(report, format, {});
        const std::string links = part_of(bytes, format == ReportFormat::Docx ? "word/_rels/document.xml.rels" : "content.xml");
        CHECK(count_of(links, "\"https://a.example/x?y=1&amp;z=2\"") == 1);
        CHECK(count_of(links, "\"mailto:office@a.example\"") == 1);
        CHECK(count_of(links, format == ReportFormat::Docx ? "TargetMode=\"External\"" : "xlink:href=") == 2);
    }
}

TEST_CASE("word and opendocument: the same report gives the same bytes, and no name, path or time of this machine") {
    const Report report = report_of_everything("plain");
    for (const ReportFormat format : kPacked) {
        const std::string bytes = write_report(report, format, {});
        CHECK(bytes == write_report(report, format, {}));
        const std::string words = words_in_package(bytes);
        for (const char* word : {"creator", "lastModifiedBy", "created", "/tmp", "/home"}) CHECK(count_of(words, word) == 0);
        // As DOS has it, the day of every part is 1 January 1980, at midnight.
        CHECK(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4));
    }
}

TEST_CASE("opendocument: the kind of file stands first and unpacked") {
    const std::string bytes = write_report(report_of_everything("plain"), ReportFormat::Odt, {});
    CHECK(bytes.substr(30, 47) == "mimetypeapplication/vnd.oasis.opendocument.text");
}

TEST_CASE("workbook: days are days, whole numbers numbers, and everything else is text that is no formula") {
    Workbook book;
    book.sheets.push_back(
        sheet_of({{"a", "Day", FieldKind::Date}, {"b", "Number", FieldKind::Number}, {"c", "Text", FieldKind::Text}},
                 {{std::string("2026-11-21"), WholeNumber(12), std::string("=1+1")},
                  {std::string("soon"), WholeNumber(), std::string("_x0041_")},
                  {std::string("1899-01-01"), WholeNumber(3), Strings{"a", "b"}}}));
    const std::string sheet = part_of(write_xlsx(book), "xl/worksheets/sheet1.xml");
    CHECK(count_of(sheet, "<c r=\"A2\" s=\"3\"><v>46347</v></c>") == 1);
    CHECK(count_of(sheet, "<c r=\"B2\" s=\"4\"><v>12</v></c>") == 1);
    CHECK(count_of(sheet, "<t xml:space=\"preserve\">=1+1</t>") == 1);
    CHECK(count_of(sheet, ">soon<") == 1);
    CHECK(count_of(sheet, "\"B3\"") == 0);
    CHECK(count_of(sheet, ">_x005F_x0041_<") == 1);
    CHECK(count_of(sheet, ">1899-01-01<") == 1);
    CHECK(count_of(sheet, ">a; b<") == 1);
    CHECK(count_of(sheet, "<f>") == 0);
}

TEST_CASE("workbook as OpenDocument: a line is a paragraph, and one that ends as on Windows is one too") {
    const auto written = [](const std::string& text) {
        Workbook book;
        book.sheets.push_back(sheet_of({{"a", "Text", FieldKind::Text}}, {{text}}));
        return part_of(write_ods(book), "content.xml");
    };
    const std::string lines = written("one\ntwo\n\nfour");
    CHECK(count_of(lines, "<text:p>one</text:p><text:p>two</text:p><text:p></text:p><text:p>four</text:p>") == 1);
    CHECK(written("one\r\ntwo\r\n\r\nfour") == lines);
}

TEST_CASE("workbook: whatever stands in a text, it is in its cell") {
    for (const std::string& text : awkward()) {
        if (text == "_x0041_") continue;
        Workbook book;
        book.margin = {text};
        book.sheets.push_back(sheet_of({{"a", text, FieldKind::Text}}, {{text}, {Strings{text, text}}}));
        book.sheets.back().table.title = text;
        CAPTURE(text);
        const std::string sheet = part_of(write_xlsx(book), "xl/worksheets/sheet1.xml");
        std::string escaped = xml_text(text);
        CHECK(count_of(sheet, fill(">{}<", {escaped})) >= (text.empty() ? 1u : 2u));
    }
}

TEST_CASE("workbook: a text longer than a cell holds is cut where it can be seen, and that is said") {
    Document document;
    auto partnership = std::make_shared<Partnership>();
    auto activity = std::make_shared<Activity>();
    activity->id = "1";
    activity->title = "Long";
    for (int i = 0; i < 9'000; ++i) activity->description += "caf\xC3\xA9 ";
    document.partnership = partnership;
    document.activities = document.activities.with(activity);
    const AreaList none;
    const Workbook book = make_workbook({testing::shipped_pack(), none, document}, {});
    const std::string words = words_in_package(write_xlsx(book));
    CHECK(count_of(words, "(cut here: a cell holds no more)") == 1);
    CHECK(count_of(words, "1 text is longer than the 32,767 letters that a cell holds.") == 1);
    for (const Value& value : book.sheets[0].table.rows[0]) CHECK(letters_in(cell_text(value, Cells::Words)) <= kMostInCell);
}

TEST_CASE("empty workbook: every word that can be picked in it, and every other kind of cell, is read back by “Paste rows”") {
    const AreaList& areas = testing::shipped_places();
    const Workbook book = make_template(testing::shipped_pack(), areas);
    const WorkbookSheet& sheet = book.sheets.at(0);
    std::size_t rows = 1;
    for (const Strings& words : sheet.choices) rows = std::max(rows, words.size());
    std::map<std::string, Strings> lists(book.lists.begin(), book.lists.end());
    std::string pasted;
    std::vector<Strings> cells(rows);
    for (std::size_t row = 0; row <= rows; ++row) {
        for (std::size_t at = 0; at < sheet.table.columns.size(); ++at) {
            const DataColumn& column = sheet.table.columns[at];
            if (at > 0) pasted += '\t';
            if (row == 0) {
                pasted += column.label;
                continue;
            }
            std::string cell = fill("{} {}", {column.label, row});
            if (!sheet.choices[at].empty())
                cell = sheet.choices[at][(row - 1) % sheet.choices[at].size()];
            else if (column.kind == FieldKind::Date)
                cell = "21 Nov 2026";  // As the workbook shows the days in it
            else if (column.kind == FieldKind::Choices)
                cell = lists.count(column.label)                      ? lists[column.label].front()
                       : column.choices.source == ChoiceSource::Areas ? "Bedfordshire"
                                                                      : "";
            else if (column.kind == FieldKind::Number)
                cell = "12";
            else if (column.kind == FieldKind::Link)
                cell = "https://a.example/report";
            pasted += cell;
            cells[row - 1].push_back(std::move(cell));
        }
        pasted += '\n';
    }
    const std::vector<Sheet> read = read_pasted(pasted, "");
    REQUIRE(read.size() == 1);
    const Document none;
    const ImportContext context{testing::shipped_pack(), areas, &none, "2026-11-21"};
    const ImportPlan plan = plan_import(read[0], context);
    for (std::size_t at = 0; at < plan.columns.size(); ++at) {
        CAPTURE(plan.columns[at].heading);
        CHECK(plan.columns[at].key == sheet.table.columns[at].key);
    }
    int next = 0;
    const ImportResult result = import_rows(plan, context, [&] { return std::to_string(++next); });
    REQUIRE(result.records.size() == rows);
    for (const UnknownWord& word : result.unknown) FAIL_CHECK(word.key, ": ", word.text);
    for (const Problem& problem : result.problems)
        if (problem.code == "says-more") FAIL_CHECK(problem.message);
    const Naming naming{testing::shipped_pack(), areas, none};
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t at = 0; at < sheet.table.columns.size(); ++at) {
            const Field& field = *waymark::field(RecordKind::Activity, sheet.table.columns[at].key);
            CAPTURE(field.key);
            if (field.kind == FieldKind::Flag || field.kind == FieldKind::Date || cells[row][at].empty()) continue;
            CHECK(value_words(naming, *result.records[row], field).find(cells[row][at]) != std::string::npos);
        }
}

TEST_CASE("office: the name of a fact that is too long for its column has what it is on the next line") {
    CHECK(is_long_fact("Components of a public health approach"));
    CHECK_FALSE(is_long_fact("Name of the partnership"));
    Report report;
    Block facts{Block::Kind::Facts};
    facts.facts = {{"Components of a public health approach", "Prevention"}, {"Level", "National"}};
    report.blocks.push_back(facts);
    CHECK(markup_of(write_report(report, ReportFormat::Docx, {})).find("<w:br/>") != std::string::npos);
    CHECK(markup_of(write_report(report, ReportFormat::Odt, {})).find("<text:line-break/>") != std::string::npos);
}

TEST_CASE("office: one long name among many keeps the others names, and sentences are none") {
    Block table;
    table.columns = {"What will be done", "Due"};
    table.rows = {{std::string(120, 'a'), ""}, {"Recruit", ""}, {"Dip sample", ""}};
    CHECK(has_row_names(table));
    table.rows.push_back({std::string(90, 'b'), ""});
    table.rows.push_back({std::string(90, 'c'), ""});
    CHECK_FALSE(has_row_names(table));
}

TEST_CASE("office: the day of a month stays with its month, and a short state on one line where there is room") {
    Block table;
    table.columns = {"What will be done", "Owner", "Due", "Status"};
    table.rows = {{"Write to all six council leaders and ask each of them to publish a statement", "Office of the Commissioner",
                   "30 September 2026", "In progress"}};
    const std::vector<long> widths = column_widths(table, 9638);
    // “30 September” in Arial of 9.5 points is 1193 twips wide, “In progress” 943, and the margins of a cell are 200.
    CHECK(widths[2] >= 1393);
    CHECK(widths[3] >= 1143);
    CHECK(widths[0] > widths[2]);
}

TEST_CASE("workbook: what stands on every page is as long as Excel takes, and cut where it is longer") {
    Workbook book;
    book.sheets.push_back({{"a", "A", {{"title", "Title"}}, {}}, {{}}, 0});
    const auto head = [&](std::string line) {
        book.margin = {std::move(line)};
        const std::string words = markup_of(write_xlsx(book));
        const std::size_t from = words.find("<oddHeader>&amp;L") + 17;
        return words.substr(from, words.find("</oddHeader>") - from);
    };
    std::string fits;
    for (int i = 0; i < 253; ++i) fits += "\xC5\xB5";
    CHECK(head(fits) == fits);
    CHECK(head(fits + "x") == fits.substr(0, 504) + "…");
    CHECK(head("Police & Crime") == "Police &amp;&amp; Crime");
}

TEST_CASE("workbook: of a wide table of records the first column stays in sight, and an empty one has room for what is typed") {
    const AreaList& areas = testing::shipped_places();
    const Workbook book = make_template(testing::shipped_pack(), areas);
    const WorkbookSheet& sheet = book.sheets.at(0);
    CHECK(keeps_first_column(sheet));
    CHECK_FALSE(keeps_first_column(lists_sheet(book)));
    for (std::size_t at = 0; at < sheet.table.columns.size(); ++at) {
        CAPTURE(sheet.table.columns[at].key);
        if (sheet.table.columns[at].kind == FieldKind::Text) CHECK(column_letters(sheet, at) >= 26);
        if (sheet.table.columns[at].kind == FieldKind::LongText) CHECK(column_letters(sheet, at) >= 40);
    }
    const std::string words = markup_of(write_xlsx(book));
    CHECK(words.find("'Activities'!$A:$A,'Activities'!$1:$1") != std::string::npos);
    CHECK(words.find("xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\"") != std::string::npos);
}

TEST_CASE("office: a long address in a table gives way before the words of other columns are broken") {
    Block table;
    table.columns = {"Factor or question", "Strength", "What is in place", "Evidence", "Date of the evidence",
                     "What is not known",  "Done"};
    table.rows = {{"Trauma-informed practice", "In place and reviewed", "information-sharing agreement",
                   "https://example.org/a/long/address/of/a/problem-profile", "1 September 2026", "Everywhere else.", "Yes"}};
    const std::vector<long> widths = column_widths(table, 9638);
    CHECK(std::accumulate(widths.begin(), widths.end(), 0l) == 9638);
    // “September” in Arial of 9.5 points is 929 twips wide, and the margins of a cell are 200.
    CHECK(widths[4] >= 1129);
}

}  // namespace waymark::test
