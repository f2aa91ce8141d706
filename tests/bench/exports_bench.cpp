// What is handed on, in time: the report of the complete example, and as much as peers were measured with (10,000 activities of 25
// columns, 300 in a Word document), beside the work that a person really waits for.

#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <utility>

#include "bench/bench.h"
#include "io/document/document_codec.h"
#include "io/document/framework_codec.h"
#include "io/export/report_file.h"
#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "shell/typeface.h"
#include "support/generate.h"

namespace waymark {
namespace {

constexpr Date kDay{2026, 11, 21};
constexpr std::size_t kMany = 10'000, kReported = 300, kColumns = 25;

/// The goals are those of a browser, which is allowed three times what the desktop is (main.cpp).
constexpr double of_browser(double goal_ms) {
    return goal_ms / 3;
}

// Half of what the faster of SheetJS and ExcelJS, half of what docx, and all of what PapaParse took in a browser for the same.
constexpr double kWorkbook = of_browser(681), kWord = of_browser(75), kCsv = of_browser(118), kWebPage = of_browser(100);

/// A file under assets/; empty where it cannot be read. (tests/support/files.h throws, which the web's compiler does not know.)
std::string asset(const std::string& path) {
    std::ifstream file(WAYMARK_SOURCE_DIR "/assets/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// A document beside the pack and the areas that the program comes with.
struct Given {
    Framework pack = read_framework(asset("frameworks/public-health-modern-slavery.en.json")).framework.value_or(Framework());
    AreaList areas = read_all_areas(asset("areas/police-force-areas.en.json"), asset("areas/councils.en.json"));
    Document document;

    explicit Given(Document made) : document(std::move(made)) {}
    [[nodiscard]] Naming naming() const { return {pack, areas, document}; }
};

ReportOptions today() {
    ReportOptions options;
    options.date = kDay;
    return options;
}

/// Keeps the compiler from leaving out work whose result nobody looks at.
std::size_t total = 0;

using Work = std::function<void()>;

Work board(std::shared_ptr<const Given> given, ReportFormat format) {
    return [=] {
        total += write_report(make_report(given->naming(), ReportKind::Board, today()), format, embedded_typeface()).size();
    };
}

Work of_example(ReportFormat format) {
    return board(
        std::make_shared<Given>(read_document(asset("examples/example-county.waymark.json")).document.value_or(Document())),
        format);
}

const bench::Register web_page("exports: the board report of the complete example as a web page", kWebPage,
                               [] { return of_example(ReportFormat::Html); });
const bench::Register word_page("exports: the board report of the complete example as Word", 0,
                                [] { return of_example(ReportFormat::Docx); });

/// What docx was given: a heading and the description of each activity, then a table of six columns, and no picture.
Report like_docx(const Given& given) {
    Report report{"Activities", "en", "", {}, {}};
    Block table{Block::Kind::Table, 0, "Activities"};
    table.columns = {"Title", "Lead", "Level", "Stage", "Status", "Start"};
    for (const Activity& one : given.document.activities) {
        report.blocks.push_back({Block::Kind::Heading, 2, one.title});
        report.blocks.push_back({Block::Kind::Paragraph, 0, one.description});
        table.rows.push_back({one.title, one.lead, one.level, one.main_stage, one.status, one.start});
    }
    report.blocks.push_back(std::move(table));
    return report;
}

const bench::Register word("exports: Word, 300 activities as headings, texts and a table", kWord, [] {
    auto given = std::make_shared<Given>(testing::large_document(kReported));
    return Work([=] { total += write_report(like_docx(*given), ReportFormat::Docx, {}).size(); });
});
const bench::Register word_board("exports: Word, the board report of 300 activities, with pictures", 0, [] {
    return board(std::make_shared<Given>(testing::large_document(kReported)), ReportFormat::Docx);
});

/// The activities and their first columns, on one sheet.
Workbook one_sheet(const Given& given) {
    Workbook book{"Activities", "en", "", {}, {}, {}};
    DataTable table = data_table(given.naming(), RecordKind::Activity, Cells::Words);
    table.columns.resize(kColumns);
    for (auto& row : table.rows) row.resize(kColumns);
    book.sheets.push_back({std::move(table), std::vector<Strings>(kColumns), 0});
    return book;
}

const bench::Register sheet("exports: a workbook, one sheet of 10,000 activities × 25", kWorkbook, [] {
    auto given = std::make_shared<Given>(testing::large_document(kMany));
    return Work([=] { total += write_xlsx(one_sheet(*given)).size(); });
});
const bench::Register workbook("exports: a workbook, all of 10,000 activities, gaps too", 0, [] {
    auto given = std::make_shared<Given>(testing::large_document(kMany));
    return Work([=] { total += write_xlsx(make_workbook(given->naming(), today())).size(); });
});

const bench::Register csv("exports: 10,000 activities as CSV", kCsv, [] {
    auto given = std::make_shared<Given>(testing::large_document(kMany));
    return Work([=] { total += write_csv(data_table(given->naming(), RecordKind::Activity, Cells::Words), {}).size(); });
});

}  // namespace
}  // namespace waymark
