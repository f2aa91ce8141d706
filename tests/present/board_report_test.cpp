// What a board is told first, and where it looks things up.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "present/reported.h"

namespace waymark {

using namespace testing;

namespace {

/// The place of a part among the blocks; npos where there is none.
std::size_t part_at(const Report& report, std::string_view heading) {
    for (std::size_t at = 0; at < report.blocks.size(); ++at)
        if (is_part(report.blocks[at]) && report.blocks[at].text == heading) return at;
    return std::string::npos;
}

const Block* table_called(const Report& report, std::string_view caption) {
    for (const Block& block : report.blocks)
        if (block.kind == Block::Kind::Table && block.text == caption) return &block;
    return nullptr;
}

Document second_year() {
    Document document;
    for (const char* status : {"running", "running", "planned", "paused", "ended", "", "idea"}) {
        auto one = activity(std::to_string(document.activities.size()), "Activity");
        one->status = status;
        one->publish = true;
        if (one->id == "1") one->funding_end = "2027-03-31";
        put(document, one);
    }
    const std::array<std::array<std::string_view, 3>, 4> actions{{{"not-started", "2026-10-31", ""},
                                                                  {"in-progress", "2027-01-31", ""},
                                                                  {"done", "2026-09-30", "2026-11-02"},
                                                                  {"done", "2026-06-30", "2026-11-12"}}};
    for (const auto& [status, due, done_on] : actions) {
        auto one = record<Action>("x" + std::to_string(document.actions.size()));
        one->what = "Action " + one->id;
        one->priority = "high";
        one->status = status;
        one->due = due;
        one->done_on = done_on;
        put(document, one);
    }
    return document;
}

}  // namespace

TEST_CASE("report: a board is told in brief how things stand before all else, and a public one nothing of gaps there") {
    Document document = second_year();
    const std::string brief =
        "7 activities are recorded. 2 are running. 2 are ideas or planned. 1 is paused. 1 has ended. "
        "Of 1 it is not known whether it is running.";
    for (const bool is_public : {false, true}) {
        const Report report = made(document, is_public ? ReportKind::Public : ReportKind::Board);
        const std::size_t at = part_at(report, "In brief");
        REQUIRE(at + 1 < report.blocks.size());
        const Block& lines = report.blocks[at + 1];
        REQUIRE(lines.kind == Block::Kind::List);
        CHECK(parts_of(report) > 3);
        for (std::size_t before = 0; before < at; ++before) CHECK_FALSE(is_part(report.blocks[before]));
        CHECK(lines.items.front() == (is_public ? "7 activities are published here." + brief.substr(26) : brief));
        const auto holds = [&](std::string_view words) {
            return std::any_of(lines.items.begin(), lines.items.end(),
                               [&](const std::string& line) { return says(line, words); });
        };
        CHECK(holds("2 actions are open. 1 is overdue. 1 is due in the next three months. 2 were done since 21 August 2026."));
        CHECK(holds("1 running activity ends, or its funding does, by 21 May 2027.") != is_public);
        CHECK(holds("a gap and no decision yet") != is_public);
    }
    // Counted once: by the review where there was one.
    auto snapshot = record<Snapshot>("s");
    snapshot->date = "2026-05-20";
    snapshot->content = std::make_shared<const Document>(Document());
    put(document, snapshot);
    const std::string all = said(made(document, ReportKind::Board));
    CHECK(says(all, "Since 20 May 2026: 7 activities added."));
    CHECK_FALSE(says(all, "were done since"));
    CHECK_FALSE(says(said(made(document, ReportKind::Public)), "Since 20 May 2026"));
}

TEST_CASE("report: a board decides on gaps first, and looks each of them up behind all else, with what was decided") {
    Document document = second_year();
    auto decision = record<GapDecision>("coverage/level=national/stage=early");
    decision->decision = "accept";
    put(document, decision);
    const Report report = made(document, ReportKind::Board);
    CHECK(part_at(report, "Gaps") < part_at(report, "Actions"));
    CHECK(part_at(report, "Actions") < part_at(report, "The partnership"));
    CHECK(part_at(report, "The partnership") < part_at(report, "Every gap"));
    CHECK(part_at(report, "Every gap") < part_at(report, "Each activity in full"));
    const Block* table = table_called(report, "Gaps, in their order");
    REQUIRE(table);
    const auto decided =
        std::count_if(table->rows.begin(), table->rows.end(), [](const Strings& row) { return row[2] == "accept"; });
    CHECK(decided == 1);
    CHECK(std::all_of(table->rows.begin(), table->rows.end(),
                      [](const Strings& row) { return row[2] == "accept" || row[2] == "Not decided"; }));
}

TEST_CASE("report: of an action that is done the day on which it was is told, the latest first") {
    const Document document = second_year();
    for (const auto& [kind, caption] :
         {std::pair(ReportKind::Plan, "Done and stopped"), std::pair(ReportKind::Annual, "Actions done"),
          std::pair(ReportKind::FourPs, "Actions done")}) {
        const Report report = made(document, kind);
        const Block* table = table_called(report, caption);
        CAPTURE(caption);
        REQUIRE(table);
        const auto at = std::find(table->columns.begin(), table->columns.end(), "Done on");
        REQUIRE(at != table->columns.end());
        REQUIRE(table->rows.size() == 2);
        const auto column = static_cast<std::size_t>(at - table->columns.begin());
        CHECK(table->rows[0][column] == "12 November 2026");
        CHECK(table->rows[1][column] == "2 November 2026");
    }
}

TEST_CASE("report: what has happened since the last review is told by action, and a member without a name has a row with words") {
    Document document = second_year();
    auto note = record<ProgressNote>("n");
    note->action = "x1";
    note->date = "2026-11-01";
    note->text = "Wrote to them.";
    put(document, note);
    put(document, record<Member>("m"));
    const Report meeting = made(document, ReportKind::Meeting), board = made(document, ReportKind::Board);
    const Block* table = table_called(meeting, "Progress since 21 August 2026");
    REQUIRE(table);
    CHECK(table->rows == std::vector<Strings>{{"Action x1", "1 November 2026", "Wrote to them."}});
    const Block* members = table_called(board, "Members");
    REQUIRE(members);
    CHECK(members->rows.at(0).at(0) == "Member without a name");
}

TEST_CASE(
    "gaps table: every gap has a row with its kind, its place and what was decided, and so has a decision on what is no gap") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    Document document;
    put(document, activity("1", "Talks"));
    auto accepted = record<GapDecision>("coverage/level=national/stage=early");
    accepted->decision = "accept";
    accepted->reason = "Not ours.";
    put(document, std::move(accepted));
    auto former = record<GapDecision>("coverage/level=gone/stage=early");
    former->decision = "act";
    put(document, std::move(former));
    const Naming naming{pack, areas, document};
    const Date day{2026, 11, 21};
    const auto table = table_called(naming, "gaps", Cells::Ids, day);
    REQUIRE(table);
    const std::vector<Gap> gaps = find_gaps(pack, document, day);
    REQUIRE(table->rows.size() == gaps.size() + 1);
    const auto cell = [&](std::size_t row, std::string_view key) {
        for (std::size_t at = 0; at < table->columns.size(); ++at)
            if (table->columns[at].key == key) return std::get<std::string>(table->rows[row][at]);
        return std::string("no such column");
    };
    std::size_t decided = 0;
    for (std::size_t row = 0; row < gaps.size(); ++row) {
        CHECK(cell(row, "id") == gaps[row].id);
        CHECK(cell(row, "gap") == gaps[row].sentence);
        CHECK(cell(row, "kind") == kind_id(gaps[row].kind));
        if (gaps[row].id != "coverage/level=national/stage=early") continue;
        ++decided;
        CHECK(cell(row, "place") == "National, Early");
        CHECK(cell(row, "decision") == "accept");
        CHECK(cell(row, "reason") == "Not ours.");
    }
    CHECK(decided == 1);
    CHECK(cell(gaps.size(), "id") == "coverage/level=gone/stage=early");
    CHECK(cell(gaps.size(), "decision") == "act");
    // In a public version, which lacks activities, none is looked for.
    CHECK(table_called(naming, "gaps", Cells::Ids, {})->rows.size() == 2);
}

}  // namespace waymark
