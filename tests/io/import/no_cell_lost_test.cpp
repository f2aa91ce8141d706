// What is pasted ends in a record or is told: of random tables, no cell can be emptied without anybody noticing.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "io/import/taken.h"
#include "model/base/contains.h"
#include "support/files.h"
#include "support/generate.h"

using namespace waymark;
using namespace waymark::testing;

namespace {

constexpr const char* kHeadings[] = {"Title",
                                     "Project name",
                                     "Initiative",
                                     "Lead organisation",
                                     "Who leads",
                                     "Delivery partners",
                                     "Partners",
                                     "Area",
                                     "Force",
                                     "Council",
                                     "Place",
                                     "Level",
                                     "Stage",
                                     "Prevention tier",
                                     "Status",
                                     "Progress",
                                     "RAG",
                                     "BRAG",
                                     "Start",
                                     "End",
                                     "Due date",
                                     "Reviewed on",
                                     "Funding",
                                     "Budget",
                                     "Funding ends",
                                     "Notes",
                                     "Comments",
                                     "Description",
                                     "Update",
                                     "Ref",
                                     "No.",
                                     "Owner",
                                     "Contact",
                                     "Who it is for",
                                     "Target group",
                                     "Pathway",
                                     "Factors",
                                     "4P",
                                     "Exploitation type",
                                     "Evidence",
                                     "Link",
                                     "Published",
                                     "May be published",
                                     "Outcome",
                                     "Reach",
                                     "Zeta",
                                     "Approved by board?",
                                     "Category",
                                     "Type of activity",
                                     "Duties",
                                     "NRM stage",
                                     "Survivor involvement",
                                     "Private notes",
                                     "Last reviewed",
                                     "Organisation",
                                     "Member",
                                     "Role",
                                     "Type of organisation",
                                     "First responder?",
                                     "Action",
                                     "What",
                                     "By when",
                                     "Priority",
                                     "Completed on"};
constexpr const char* kTickHeadings[] = {"Before harm",    "Early signs", "Treat harms", "National", "Regional and local",
                                         "Service design", "Pursue",      "Protect",     "Adults",   "Children",
                                         "Labour"};
constexpr const char* kCells[] = {"Running",
                                  "ongoing",
                                  "Complete",
                                  "On hold",
                                  "Not started",
                                  "Green",
                                  "A",
                                  "R",
                                  "Amber/Green",
                                  "Kent",
                                  "Kent Police",
                                  "Devon & Cornwall",
                                  "Leeds",
                                  "Barchester",
                                  "Local",
                                  "National",
                                  "nationwide",
                                  "Primary",
                                  "Early intervention",
                                  "Before harm",
                                  "2nd",
                                  "Home Office",
                                  "OPCC",
                                  "£5,000",
                                  "12,500",
                                  "1.5",
                                  "n/a",
                                  "-",
                                  "TBC",
                                  "?",
                                  "Yes",
                                  "No",
                                  "✓",
                                  "x",
                                  "1/3/2026",
                                  "13/02/2026",
                                  "2026-04-01",
                                  "31/02/2026",
                                  "April 2025",
                                  "Q2 2026",
                                  "45538",
                                  "ongoing until March",
                                  "Adults",
                                  "Children, families",
                                  "Adults and children",
                                  "Labour exploitation",
                                  "sexual; criminal",
                                  "Northbridge Council, Acorn Trust",
                                  "Jane Holt",
                                  "HOLT, Jane",
                                  "j.holt@example.org",
                                  "https://example.org/plan",
                                  "www.example.org",
                                  "example.org/x y",
                                  "Pursue",
                                  "Prevent / Protect",
                                  "Training",
                                  "Community awareness-raising",
                                  "See row 4",
                                  "as above",
                                  "\"",
                                  "Total",
                                  "Nil",
                                  "None",
                                  "0",
                                  "7",
                                  "Survivor support",
                                  "Before 2020",
                                  "3 April 2025",
                                  "03.04.25",
                                  "Spring",
                                  "end of year",
                                  "red (was amber)",
                                  "Met, GMP",
                                  "All forces",
                                  "England and Wales",
                                  "Police; NHS; Probation",
                                  "Working well",
                                  "No evidence yet",
                                  "Section 45",
                                  "Modern Slavery Act",
                                  "N",
                                  "Y"};

std::uint64_t how_many() {
    const char* const asked = std::getenv("WAYMARK_TABLES");
    return asked != nullptr ? std::strtoull(asked, nullptr, 10) : 200;
}

/// A table of its own kinds of cells. Each has words that no other cell has in about half of the cells.
Sheet random_sheet(std::uint64_t seed) {
    Dice dice(seed);
    const std::size_t columns = 2 + dice.roll(6), rows = 2 + dice.roll(5);
    Sheet sheet;
    if (dice.one_in(5)) sheet.rows.push_back({"Partnership activity log 2026"});
    std::set<std::string> taken;
    Strings headings;
    if (dice.one_in(3))
        while (headings.size() < std::min<std::size_t>(columns, 4))
            if (std::string heading = dice.pick(kTickHeadings); taken.insert(heading).second)
                headings.push_back(std::move(heading));
    while (headings.size() < columns)
        if (std::string heading = dice.pick(kHeadings); taken.insert(heading).second) headings.push_back(std::move(heading));
    if (!dice.one_in(8)) sheet.rows.push_back(headings);
    // Some columns are a choice each, with nothing but ticks below it.
    const auto is_ticked = [&](std::size_t column) { return contains(kTickHeadings, std::string_view(headings[column])); };
    // Beside "✓" an "x" would mean no.
    const auto tick = [](std::size_t column) { return std::string(column % 2 == 0 ? "x" : "✓"); };
    std::size_t mark = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        Strings cells;
        for (std::size_t column = 0; column < columns; ++column) {
            std::string cell = is_ticked(column) ? tick(column) : dice.pick(kCells);
            ++mark;
            if (dice.one_in(is_ticked(column) ? 3 : 6))
                cell.clear();
            else if (!is_ticked(column) && dice.one_in(2))
                cell += (dice.one_in(3) ? "\nzq" : " zq") + std::to_string(mark);
            else if (!is_ticked(column) && dice.one_in(3))
                cell = "Work zq" + std::to_string(mark);
            cells.push_back(cell);
        }
        sheet.rows.push_back(std::move(cells));
        if (dice.one_in(12)) sheet.rows.push_back(Strings(columns));
    }
    // A column with nothing in it is no column of the plan.
    Strings filled(columns);
    for (std::size_t column = 0; column < columns; ++column)
        filled[column] = is_ticked(column) ? tick(column) : "Last zq" + std::to_string(++mark);
    sheet.rows.push_back(std::move(filled));
    if (dice.one_in(6)) sheet.rows.push_back({"Total", "7"});
    return sheet;
}

std::string in_words(const Sheet& sheet) {
    std::string all;
    for (const Strings& row : sheet.rows) {
        for (const std::string& cell : row) all += cell + '|';
        all += '\n';
    }
    return all;
}

/// All that came of it and all that was told.
std::string outcome(const Taken& taken) {
    std::string all;
    for (const auto& record : taken.made.records)
        for (const Field& field : fields(taken.plan.kind)) {
            all += std::string(field.key) + '=';
            if (const std::string* text = field.text(*record)) all += *text;
            if (const Strings* list = field.list(*record))
                for (const std::string& one : *list) all += one + ';';
            if (const bool* flag = field.flag(*record)) all += *flag ? "yes" : "";
            all += '\n';
        }
    for (const auto& note : taken.made.notes) all += "note " + note->text + '\n';
    for (const Problem& problem : taken.made.problems) all += problem.code + ' ' + problem.where + ' ' + problem.message + '\n';
    for (const LeftOutRow& row : taken.plan.left_out) all += "left out " + std::to_string(row.number) + ' ' + row.text + '\n';
    return all;
}

/// Left out of the plan, or since nothing in it fills a field; both are told.
bool stands_in_left_out_row(const Taken& taken, std::size_t number) {
    const std::string where = "row " + std::to_string(number);
    return std::any_of(taken.plan.left_out.begin(), taken.plan.left_out.end(),
                       [&](const LeftOutRow& row) { return row.number == number; }) ||
           std::any_of(taken.made.problems.begin(), taken.made.problems.end(),
                       [&](const Problem& problem) { return problem.code == "empty-row" && problem.where == where; });
}

/// Nothing, nobody, not: what may be left away.
bool says_nothing(const std::string& cell) {
    for (const std::string_view nothing : {"", "-", "?", "\"", "0", "No", "N"})
        if (cell == nothing) return true;
    return false;
}

/// The cells that were dropped without a word.
Strings lost_cells(const Sheet& sheet, RecordKind kind) {
    Strings lost;
    const Taken whole = take(sheet, kind);
    const std::string all = outcome(whole);
    for (std::size_t row = 0; row < sheet.rows.size(); ++row)
        for (std::size_t column = 0; column < sheet.rows[row].size(); ++column) {
            const std::string& cell = sheet.rows[row][column];
            if (says_nothing(cell) || stands_in_left_out_row(whole, row + 1) || row + 1 == whole.plan.heading_row) continue;
            if (column < whole.plan.columns.size() && whole.plan.columns[column].key.empty()) continue;
            const std::size_t at = cell.find("zq");
            bool found = at != std::string::npos && all.find(cell.substr(at)) != std::string::npos;
            if (!found) {
                Sheet without = sheet;
                // Words that a second column of the field says again are in the record once; each tick says something else.
                for (std::size_t same = 0; cell != "x" && cell != "✓" && same < sheet.rows[row].size(); ++same)
                    if (sheet.rows[row][same] == cell && whole.plan.columns.size() > std::max(same, column) &&
                        whole.plan.columns[same].key == whole.plan.columns[column].key)
                        without.rows[row][same].clear();
                without.rows[row][column].clear();
                found = outcome(take(without, kind)) != all;
            }
            if (!found) lost.push_back("row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1) + ": " + cell);
        }
    return lost;
}

}  // namespace

TEST_CASE("every cell of a random table ends in a record or is told") {
    for (std::uint64_t seed = 1; seed <= how_many(); ++seed) {
        constexpr RecordKind kKinds[] = {RecordKind::Activity, RecordKind::Activity, RecordKind::Member, RecordKind::Action};
        const Sheet sheet = random_sheet(seed);
        CAPTURE(seed);
        CAPTURE(in_words(sheet));
        const Strings lost = lost_cells(sheet, kKinds[seed % 4]);
        const std::string first_lost = lost.empty() ? std::string() : lost[0];
        CHECK(first_lost == "");
    }
}

namespace {

/// Levels and stages as headings, titles in the cells, all of them different; some rows and cells have nothing in them.
Sheet random_grid(std::uint64_t seed) {
    Dice dice(seed);
    Strings across{"Before harm", "Early signs", "Treat harms", "Re-trafficking", "Stage not said"};
    Strings down{"National", "Regional and local", "Service design", "Level not said"};
    if (dice.one_in(2)) std::swap(across, down);
    across.resize(2 + dice.roll(across.size() - 1));
    Sheet sheet;
    if (dice.one_in(3)) sheet.rows.push_back({"Our map zq0"});
    sheet.rows.push_back({dice.one_in(2) ? "" : "Level / stage"});
    for (const std::string& heading : across) sheet.rows.back().push_back(heading);
    std::size_t mark = 0;
    const auto titles = [&] {
        std::string cell = "Work zq" + std::to_string(++mark) + '.';
        while (dice.one_in(3))
            cell += (dice.one_in(2) ? "\n• " : "; ") + std::string(dice.pick(kCells)) + " zq" + std::to_string(++mark) + '.';
        return cell;
    };
    for (const std::string& heading : down) {
        for (std::size_t again = 0; again == 0 || dice.one_in(4); ++again) {
            Strings cells{again == 0 ? heading : ""};
            for (std::size_t i = 0; i < across.size(); ++i) cells.push_back(i < 2 || !dice.one_in(3) ? titles() : "");
            sheet.rows.push_back(std::move(cells));
        }
        if (dice.one_in(5)) sheet.rows.emplace_back();
    }
    if (dice.one_in(4)) sheet.rows.push_back({"Words below zq" + std::to_string(++mark) + '.'});
    return sheet;
}

/// Blocks of lines with headings that are known, and others without.
Sheet random_blocks(std::uint64_t seed) {
    Dice dice(seed);
    constexpr const char* kKnown[] = {"Lead",  "Partners",    "Status",  "Start", "Place",
                                      "Notes", "Description", "Funding", "Level", "RAG"};
    Sheet sheet;
    std::size_t mark = 0;
    // Of a person nothing is told but the column.
    const auto words = [&] {
        std::string cell = dice.pick(kCells);
        while (cell.ends_with("Holt") || cell.starts_with("HOLT")) cell = dice.pick(kCells);
        return cell + " zq" + std::to_string(++mark) + '.';
    };
    for (std::size_t block = 0; block < 3; ++block) {
        sheet.rows.push_back({(dice.one_in(3) ? "Title: " : "") + words()});
        for (std::size_t line = 0; line < 3; ++line) sheet.rows.push_back({dice.pick(kKnown) + std::string(": ") + words()});
        while (dice.one_in(3)) sheet.rows.push_back({words()});
        sheet.rows.emplace_back();
    }
    sheet.rows.pop_back();
    return sheet;
}

/// The marks of a sheet that are neither in a record nor told.
std::string lost_marks(const Sheet& sheet, const Taken& taken) {
    const std::string all = outcome(taken), text = in_words(sheet);
    std::string lost;
    for (std::size_t at = text.find("zq"); at != std::string::npos; at = text.find("zq", at + 1)) {
        const std::string mark = text.substr(at, text.find_first_of(".|", at) - at + 1);
        if (all.find(mark.back() == '|' ? mark.substr(0, mark.size() - 1) : mark) == std::string::npos) lost += mark + ' ';
    }
    return lost;
}

}  // namespace

TEST_CASE("every title of a random grid and every line of random blocks ends in a record or is told") {
    for (std::uint64_t seed = 1; seed <= how_many(); ++seed) {
        CAPTURE(seed);
        const Sheet grid = random_grid(seed), blocks = random_blocks(seed);
        CAPTURE(in_words(grid));
        CAPTURE(in_words(blocks));
        const Taken of_grid = take(grid), of_blocks = take(blocks);
        CHECK(of_grid.plan.grid);
        CHECK(of_blocks.plan.blocks);
        CHECK(lost_marks(grid, of_grid) == "");
        CHECK(lost_marks(blocks, of_blocks) == "");
    }
}

TEST_CASE("words over a group of columns that say nothing of a column are told, and only they") {
    const Taken taken =
        take("Delivery|||Dates||\nTitle|Lead|Status|Start|End|Zeta\nHotel Watch|Kent Police|Running|1/4/2026|1/5/2026|z");
    CHECK(taken.value(0, "title") == "Hotel Watch");
    REQUIRE(taken.plan.left_out.size() == 1);
    // “Delivery lead” is a heading of ours; “Dates” says no more than “Start” does.
    CHECK(taken.plan.left_out[0].text == "Dates");
}
