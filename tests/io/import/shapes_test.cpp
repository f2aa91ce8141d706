// The shapes in which people's own tables arrive, with the same rows in each: how many cells end where a
// person would want them.

#include <doctest/doctest.h>

#include <array>
#include <functional>

#include "io/document/framework_codec.h"
#include "io/import/html_table.h"
#include "model/import/rows_import.h"
#include "support/files.h"
#include "support/shipped.h"

using namespace waymark;

namespace {

constexpr std::size_t kColumns = 12, kRows = 73;
using Cells = std::array<std::string, kColumns>;

constexpr std::array<std::string_view, kColumns> kKeys = {"title",  "lead",     "partners", "areas", "mainStage", "level",
                                                          "status", "category", "whoFor",   "start", "rag",       "funding"};
const Cells kOwn = {"Title",    "Lead organisation", "Partners", "Police force areas", "Main stage", "Level", "Status",
                    "Category", "Who it is for",     "Start",    "Delivery rating",    "Funding"};
const std::array<Cells, 4> kOther = {
    Cells{"Project name", "Who leads", "Delivery partners", "Force", "Stage of prevention", "Framework level",
          "Where are we up to", "Type of activity", "Target group", "Commencement date", "RAG status", "Budget"},
    Cells{"Initiative", "Responsible organisation", "Agencies involved", "Police area(s)", "Prevention tier", "Geographic level",
          "Current position", "Theme", "Target audience", "Date started", "RAG", "Funded by"},
    Cells{"What we do", "Delivery lead:", "Working with", "Geography", "Tier of prevention (primary etc.)",
          "Level of intervention", "Progress", "Workstream", "Beneficiaries", "Launch date", "BRAG rating", "Source of funding"},
    Cells{"Intervention", "ACCOUNTABLE BODY", "Supporting agencies", "Force area", "Type of prevention", "Scale",
          "Delivery status", "Activity type", "Aimed at", "From", "Traffic light", "Who pays?"}};

struct Row {
    Cells typed;  ///< In Waymark's own words
    Cells other;  ///< In the words of others
    std::array<Strings, kColumns> meant;
};

/// What each cell can be, as typed by those who know our words, as typed by others, and as it is to end.
struct Word {
    const char *own, *other, *id;
};
constexpr Word kAreas[] = {{"Devon and Cornwall", "Devon & Cornwall", "E23000035"},
                           {"Metropolitan Police", "Met", "E23000001"},
                           {"Greater Manchester", "GMP", "E23000005"},
                           {"Kent", "Kent Police", "E23000032"},
                           {"Gwent", "Heddlu Gwent", "W15000002"},
                           {"South Wales", "South Wales Police", "W15000003"}};
constexpr Word kStages[] = {{"Before harm", "Primary", "before-harm"},
                            {"Early", "Early intervention", "early"},
                            {"Treat harms", "Treating harm", "treat-harms"},
                            {"Re-trafficking", "Preventing re-trafficking", "re-trafficking"},
                            {"Cross-cutting enabler", "Cross cutting", "enabler"}};
constexpr Word kLevels[] = {{"Regional and local", "Local", "regional-local"},
                            {"Service delivery", "Front line", "service-delivery"},
                            {"National", "nationwide", "national"},
                            {"Service design", "service design", "service-design"}};
constexpr Word kStatus[] = {{"Running", "ongoing", "running"},     {"Running", "Live", "running"},
                            {"Running", "In progress", "running"}, {"Ended", "Complete", "ended"},
                            {"Paused", "On hold", "paused"},       {"Planned", "Not started", "planned"}};
constexpr Word kCategory[] = {{"Training for front-line staff", "Front-line staff training", "frontline-training"},
                              {"Raising awareness in the community", "Community awareness-raising", "community-awareness"},
                              {"Sharing intelligence", "Intelligence sharing", "intelligence-sharing"},
                              {"Supporting survivors", "Survivor support", "survivor-support"}};
constexpr Word kWho[] = {{"Adults", "Adults", "adults"},
                         {"Children; Families and carers", "Children, families", "children|families"},
                         {"The general public", "Public", "public"},
                         {"Staff and volunteers", "Professionals", "professionals"}};
constexpr Word kRag[] = {{"Green", "G", "green"}, {"Amber", "A", "amber"}, {"Red", "R", "red"}};
constexpr Word kFunding[] = {{"Local policing body", "OPCC", "policing-body"},
                             {"Government", "Home Office", "government"},
                             {"Local authority", "Council", "local-authority"},
                             {"Mainstream budgets", "Core budget", "mainstream-budgets"}};
constexpr Word kPartners[] = {
    {"Northbridge Council; Acorn Trust", "Northbridge Council, Acorn Trust", "Northbridge Council|Acorn Trust"},
    {"Unseen", "Unseen", "Unseen"},
    {"Police; NHS; Probation", "Police, NHS, Probation", "Police|NHS|Probation"}};
constexpr Word kStart[] = {{"1 April 2025", "Tue 1 April 2025", "2025-04-01"},
                           {"03/09/2024", "45538", "2024-09-03"},
                           {"2026-01-15", "15-Jan-26", "2026-01-15"}};
constexpr const char* kTitles[] = {"Training for taxi drivers, hotels and letting agents",
                                   "\"Hidden in plain sight\" posters",
                                   "Car wash visits",
                                   "Safe Space hub",
                                   "Survivors' reading group",
                                   "Helpline: day & night"};
constexpr const char* kLeads[] = {"Kent Police", "Northbridge Council", "The Salvation Army", "Acorn Trust"};

Strings split(std::string_view text) {
    Strings parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('|', at), text.size());
        parts.emplace_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

const std::vector<Row>& rows() {
    static const std::vector<Row> made = [] {
        std::vector<Row> all(kRows);
        for (std::size_t i = 0; i < kRows; ++i) {
            Row& row = all[i];
            const auto put = [&](std::size_t column, const Word& word) {
                row.typed[column] = word.own;
                row.other[column] = word.other;
                row.meant[column] = split(word.id);
            };
            const std::string title = std::string(kTitles[i % 6]) + (i < 6 ? "" : " " + std::to_string(i));
            row.typed[0] = row.other[0] = title;
            row.meant[0] = {title};
            row.typed[1] = row.other[1] = kLeads[i / 5 % 4];
            row.meant[1] = {kLeads[i / 5 % 4]};
            put(2, kPartners[i % 3]);
            put(3, kAreas[i / 4 % 6]);
            put(4, kStages[i / 3 % 5]);
            put(5, kLevels[i % 4]);
            put(6, kStatus[i % 6]);
            put(7, kCategory[i / 2 % 4]);
            put(8, kWho[i % 4]);
            put(9, kStart[i % 3]);
            put(10, kRag[i / 7 % 3]);
            put(11, kFunding[i % 4]);
        }
        return all;
    }();
    return made;
}

using Grid = std::vector<Strings>;

Grid grid(const Cells& headings, bool other_words) {
    Grid all{Strings(headings.begin(), headings.end())};
    for (const Row& row : rows()) {
        const Cells& cells = other_words ? row.other : row.typed;
        all.emplace_back(cells.begin(), cells.end());
    }
    return all;
}

std::string joined(const Grid& grid, char separator, std::string_view line_end = "\n") {
    std::string text;
    for (const Strings& row : grid) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) text += separator;
            const bool quoted = row[i].find(separator) != std::string::npos || row[i].find('\n') != std::string::npos ||
                                (separator != '\t' && row[i].find('"') != std::string::npos);
            if (!quoted) {
                text += row[i];
                continue;
            }
            text += '"';
            for (const char c : row[i]) text.append(c == '"' ? 2 : 1, c);
            text += '"';
        }
        text += line_end;
    }
    return text;
}

std::string escaped(const std::string& cell) {
    std::string text;
    for (const char c : cell) {
        if (c == '&')
            text += "&amp;";
        else if (c == '<')
            text += "&lt;";
        else if (c == '\n')
            text += "<br>";
        else
            text += c;
    }
    return text;
}

using Cell = std::function<std::string(const std::string& text)>;

/// The rows as HTML. With `merged` neighbours in a column that say the same are one cell.
std::string html(const Grid& grid, const Cell& cell, bool merged = false) {
    std::string text = "<table>";
    for (std::size_t i = 0; i < grid.size(); ++i) {
        text += "<tr>";
        for (std::size_t j = 0; j < grid[i].size(); ++j) {
            std::size_t span = 1;
            if (merged && i > 0 && j > 0) {
                if (i > 1 && grid[i - 1][j] == grid[i][j]) continue;
                while (i + span < grid.size() && grid[i + span][j] == grid[i][j]) ++span;
            }
            text += "<td";
            if (span > 1) text += " rowspan=" + std::to_string(span);
            text += cell(grid[i][j]) + "</td>";
        }
        text += "</tr>\n";
    }
    return text + "</table>";
}

/// The part of the cells that are where a person would want them.
double right(std::string_view text, std::string_view html) {
    const ImportContext context{testing::shipped_pack(), testing::shipped_places()};
    const std::vector<Sheet> sheets = read_pasted(text, html);
    REQUIRE_FALSE(sheets.empty());
    const ImportPlan plan = plan_import(sheets[0], context);
    int next = 0;
    const ImportResult made = import_rows(plan, context, [&] { return std::to_string(++next); });
    CHECK(made.records.size() == kRows);
    std::size_t good = 0;
    for (std::size_t i = 0; i < std::min(kRows, made.records.size()); ++i)
        for (std::size_t column = 0; column < kColumns; ++column) {
            const Value value = get(*made.records[i], *field<Activity>(kKeys[column]));
            const Strings got =
                std::holds_alternative<Strings>(value) ? std::get<Strings>(value) : Strings{std::get<std::string>(value)};
            if (got == rows()[i].meant[column]) ++good;
        }
    return static_cast<double>(good) / (kRows * kColumns);
}

std::string utf16(std::string_view ascii) {
    std::string text = "\xff\xfe";
    for (const char c : ascii) {
        text += c;
        text += '\0';
    }
    return text;
}

std::string plain_cell(const std::string& text) {
    return ">" + escaped(text);
}

}  // namespace

TEST_CASE("shapes: under our own headings nearly every cell ends where it belongs") {
    for (const bool other_words : {false, true}) {
        CAPTURE(other_words);
        const Grid cells = grid(kOwn, other_words);
        CHECK(right(joined(cells, '\t'), {}) >= 0.95);
        CHECK(right(joined(cells, ',', "\r\n"), {}) >= 0.95);
        CHECK(right(joined(cells, ';'), {}) >= 0.95);
        CHECK(right("sep=;\r\n" + joined(cells, ';', "\r\n"), {}) >= 0.95);
        CHECK(right(utf16(joined(cells, '\t')), {}) >= 0.95);
        CHECK(right({}, html(cells, plain_cell)) >= 0.95);
    }
}

TEST_CASE("shapes: under the headings that the field uses most cells do") {
    for (const Cells& headings : kOther) {
        CAPTURE(headings[0]);
        CHECK(right(joined(grid(headings, true), '\t'), {}) >= 0.85);
        CHECK(right(joined(grid(headings, false), ','), {}) >= 0.85);
    }
}

TEST_CASE("shapes: merged cells are filled in, the spreadsheet programs' own HTML is read") {
    const Grid cells = grid(kOwn, true);
    CHECK(right({}, html(cells, plain_cell, true)) >= 0.9);
    // Excel: a style on each cell, breaks of its own, comments.
    const auto excel = [](const std::string& text) {
        return " class=xl65 style='border-top:none;width:48pt;font-family:\"Calibri\",sans-serif'>" + escaped(text);
    };
    CHECK(right({},
                "<html "
                "xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style>\n<!--table\n{mso-x:\"\\,\"}"
                "\n.xl65 {display:none}--></style></head><body><!--StartFragment-->" +
                    html(cells, excel, true) + "<!--EndFragment--></body></html>") >= 0.9);
    const auto sheets = [](const std::string& text) {
        return " style=\"overflow:hidden;padding:2px\" data-sheets-value=\"{&quot;1&quot;:2}\">" + escaped(text);
    };
    CHECK(right({}, "<google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px}--></style>" + html(cells, sheets) +
                        "</google-sheets-html-origin>") >= 0.95);
    const auto libre = [](const std::string& text) {
        return " height=\"17\" align=\"left\" valign=bottom><font face=\"Liberation Sans\">" + escaped(text) + "</font>";
    };
    CHECK(right({}, "<!DOCTYPE html><html><body>" + html(cells, libre) + "</body></html>") >= 0.95);
    const auto word = [](const std::string& text) {
        return " valign=top><p class=MsoNormal><span lang=EN-GB>" + escaped(text) + "<o:p></o:p></span></p>";
    };
    CHECK(right({}, html(cells, word)) >= 0.95);
}

TEST_CASE("shapes: cells that were merged are filled in from plain text, on the left of the titles") {
    Grid cells = grid(kOwn, true);
    // Those who lead, and where, stand before what they do, as groups of rows.
    for (Strings& row : cells) {
        std::swap(row[0], row[3]);
        std::swap(row[2], row[3]);
    }
    const Grid whole = cells;
    for (std::size_t i = 2; i < cells.size(); ++i)
        for (std::size_t j = 0; j < 2; ++j)
            if (whole[i][j] == whole[i - 1][j]) cells[i][j].clear();
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
    CHECK(right(joined(cells, ','), {}) >= 0.95);
}

TEST_CASE("shapes: titles, groups, totals, repeated headings and empty lines around the rows are no activities") {
    Grid cells = grid(kOwn, false);
    Strings total(kColumns);
    total[0] = "Total";
    total[10] = "73";
    cells.push_back(total);
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
    cells.insert(cells.begin() + 30, cells[0]);
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
    Strings title(kColumns), groups(kColumns);
    title[0] = "Partnership activity log 2026";
    groups[0] = "What";
    groups[3] = "Where and when";
    groups[6] = "Progress";
    cells.insert(cells.begin(), groups);
    cells.insert(cells.begin(), Strings(kColumns));
    cells.insert(cells.begin(), title);
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
    CHECK(right(joined(cells, ','), {}) >= 0.95);
    CHECK(right({}, html(cells, plain_cell)) >= 0.95);
}

TEST_CASE("shapes: characters that nobody sees decide nothing, a number column before the titles neither") {
    Grid cells = grid(kOwn, true);
    for (std::size_t i = 0; i < cells.size(); ++i)
        for (std::size_t j = 1; j < kColumns; ++j)
            cells[i][j] = (i % 2 == 0 ? "\xc2\xa0" : "\xe2\x80\x8b") + cells[i][j] + "\xef\xbb\xbf";
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
    for (std::size_t i = 0; i < cells.size(); ++i) cells[i].insert(cells[i].begin(), i == 0 ? "Ref" : "MS-" + std::to_string(i));
    CHECK(right(joined(cells, '\t'), {}) >= 0.95);
}
