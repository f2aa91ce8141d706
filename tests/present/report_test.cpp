// What reports tell, and what they keep to the partnership.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "io/export/html.h"
#include "io/export/xlsx.h"
#include "io/export/xml_text.h"
#include "model/analysis/document_check.h"
#include "model/random_document.h"
#include "present/reported.h"
#include "present/words/field_words.h"

namespace waymark {

using namespace testing;

TEST_CASE("report: every field that is not private is in the board's report in every format, and each label stands with it") {
    const Report report = made(marked_document(), ReportKind::Board);
    Strings told = {said(report)};
    for (const ReportFormatWords& format : report_formats()) told.push_back(read_in(report, format.format));
    for (const std::string& all : told) {
        for (const RecordKind kind :
             {RecordKind::Partnership, RecordKind::Member, RecordKind::Activity, RecordKind::Reflection, RecordKind::GapDecision,
              RecordKind::Action, RecordKind::ProgressNote, RecordKind::LocalCount, RecordKind::Product, RecordKind::OwnFactor}) {
            for (const Field& field : fields(kind)) {
                // The id of the action that a note stands under.
                if (kind == RecordKind::ProgressNote && field.key == "action") continue;
                CAPTURE(field.key);
                if (kind == RecordKind::Activity && field.is_private) {
                    CHECK_FALSE(says(all, marker(kind, field.key)));
                } else if (field.type == FieldType::Number) {
                    CHECK(says(all, field.key == "year" ? "2025" : "918,273"));
                } else if (field.type == FieldType::Flag) {
                    CHECK((says(all, words_of(kind, field.key).label) || says(all, "invented example")));
                } else {
                    CHECK(says(all, marker(kind, field.key)));
                }
            }
        }
    }
}

TEST_CASE("report: every piece of it is in every format, in its order") {
    const Report report = made(marked_document(), ReportKind::Board);
    for (const ReportFormatWords& format : report_formats()) {
        if (format.format == ReportFormat::Html) continue;
        CAPTURE(format.id);
        const std::string all = read_in(report, format.format);
        // Words of the contents and of the page's head stand before or behind.
        std::size_t at = all.find(report.date);
        const auto comes = [&](const std::string& text) {
            CAPTURE(text);
            const std::size_t found = all.find(text, at);
            REQUIRE(found != std::string::npos);
            at = found + text.size();
        };
        for (const Block& block : report.blocks) {
            // The heading above it was its name.
            if (!block.is_titled) comes(block.text);
            for (const std::string& item : block.items) comes(item);
            for (const auto& [name, what] : block.facts) comes(name + (is_long_fact(name) ? '\n' : '\t') + what);
            for (const std::string& column : block.columns) comes(column);
            for (const Strings& row : block.rows)
                for (const std::string& cell : row) comes(cell);
        }
    }
}

TEST_CASE("report: every list of a field is told whole") {
    const std::string all = said(made(marked_document(), ReportKind::Board));
    for (const Field& field : fields<Activity>())
        if (field.type == FieldType::List) CHECK(says(all, marker(RecordKind::Activity, field.key) + 'b'));
}

TEST_CASE("report: no public report, whichever it is, says what is private") {
    Document document = marked_document();
    auto unpublished = activity("second", "marksecondtitle");
    unpublished->lead = "marksecondlead";
    put(document, unpublished);
    for (const ReportKind kind : report_kinds()) {
        CAPTURE(report_id(kind));
        const Report report = made(document, kind, true);
        std::string all = said(report);
        for (const ReportFormatWords& format : report_formats()) all += read_in(report, format.format);
        for (const RecordKind private_kind : {RecordKind::Answer, RecordKind::ParkedPoint, RecordKind::Snapshot})
            for (const Field& field : fields(private_kind)) CHECK_FALSE(says(all, marker(private_kind, field.key)));
        CHECK_FALSE(says(all, marker(RecordKind::Activity, "notes")));
        CHECK_FALSE(says(all, marker(RecordKind::GapDecision, "decidedBy")));
        CHECK_FALSE(says(all, "marksecond"));
    }
}

TEST_CASE("report: that something could not be read is told, and never what stands there") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    const Document document = marked_document();
    ReportOptions options;
    options.date = kDay;
    options.problems = {
        {Problem::Severity::Error, "wrong-type", "activities[0].notes", "What stands here: “Jane Roe, 3 High St”"}};
    for (const bool is_public : {false, true}) {
        options.is_public = is_public;
        for (const ReportKind kind : report_kinds()) {
            const std::string all = said(make_report({pack, areas, document}, kind, options));
            CHECK_FALSE(says(all, "Jane Roe"));
            CHECK(says(all, "something may be missing"));
        }
        CHECK_FALSE(says(test::words_in_package(write_xlsx(make_workbook({pack, areas, document}, options))), "Jane Roe"));
    }
}

TEST_CASE("report: the day of a snapshot stays with the partnership") {
    Document document = marked_document();
    auto snapshot = record<Snapshot>("s");
    snapshot->date = "2026-03-03";
    snapshot->content = std::make_shared<const Document>();
    put(document, snapshot);
    for (const ReportKind kind : report_kinds()) CHECK_FALSE(says(said(made(document, kind, true)), "3 March 2026"));
}

TEST_CASE("report: the public report and the reply are public without being asked") {
    Document document = marked_document();
    for (const ReportKind kind : {ReportKind::Public, ReportKind::Reply}) {
        const std::string all = said(made(document, kind));
        CHECK_FALSE(says(all, marker(RecordKind::Activity, "notes")));
        CHECK_FALSE(says(all, marker(RecordKind::GapDecision, "decidedBy")));
        CHECK(says(all, "Left out"));
    }
}

TEST_CASE("report: what is left out of a public report is said with its reason") {
    Document document;
    put(document, activity("1", "Between us"));
    auto count = record<LocalCount>("c");
    count->measure = "referrals";
    count->year = 2025;
    count->count = 3;
    put(document, count);
    const std::string all = said(made(document, ReportKind::Public));
    CHECK(says(all, "Activities that are not marked as publishable are left out."));
    CHECK(says(all, "Counts below 5 are left out, and those that would give one away."));
    CHECK_FALSE(says(all, "Between us"));
}

TEST_CASE("report: the handling note and the invented example are on every report") {
    Document document = marked_document();
    for (const ReportKind kind : report_kinds()) {
        const Report report = made(document, kind);
        CHECK(says(report.margin.at(0), marker(RecordKind::Partnership, "handlingNote")));
        CHECK(report.margin.at(1) == "This is an invented example.");
        CHECK(report.date == "As of 21 November 2026");
    }
}

TEST_CASE("report: the page for the meeting has what was put aside and answers that differ") {
    Document document;
    auto point = record<ParkedPoint>("p");
    point->text = "Ask the landlord.";
    put(document, point);
    for (const char* member : {"a", "b"}) {
        auto made_member = record<Member>(member);
        made_member->organisation = std::string("Council ") + member;
        put(document, made_member);
        auto answer = record<Answer>(member);
        answer->about = "strategy";
        answer->member = member;
        answer->strength = member[0] == 'a' ? "none" : "planned";
        put(document, answer);
    }
    const std::string all = said(made(document, ReportKind::Meeting));
    CHECK(says(all, "Ask the landlord."));
    CHECK(says(all, "Council a"));
    CHECK(says(all, "Planned"));
    const std::string open = said(made(document, ReportKind::Meeting, true));
    CHECK_FALSE(says(open, "Ask the landlord."));
    CHECK_FALSE(says(open, "Planned"));
}

TEST_CASE("report: what was wrong with the document is told at the end") {
    Document document;
    auto odd = activity("1", "Odd");
    odd->start = "30 February";
    put(document, odd);
    CHECK(says(said(made(document, ReportKind::Plan)), "30 February"));
}

TEST_CASE(
    "report and workbook: tell at their end what check tells, with the day of the report, and a public one nothing of gaps") {
    Document document;
    auto odd = activity("1", "Odd");
    odd->publish = true;
    odd->status = "ended";
    odd->end = "2030-01-31";
    put(document, odd);
    auto decision = std::make_shared<GapDecision>();
    decision->id = "coverage/level=nowhere/stage=never";
    document.gaps = document.gaps.with(decision);
    const Framework pack = small_pack();
    const AreaList areas;
    const Problems checked = check_document(document, pack, areas, problem_words(), kDay);
    REQUIRE(checked.size() >= 2);
    const std::string told = said(made(document, ReportKind::Plan)),
                      book = test::words_in_package(write_xlsx(workbook_of(document)));
    for (const Problem& problem : checked) {
        CAPTURE(problem.message);
        CHECK(says(told, problem.message));
        CHECK(says(book, problem.message));
    }
    CHECK_FALSE(says(said(made(document, ReportKind::Plan, true)), "is no gap that there can be"));
}

TEST_CASE("report: open actions that are priorities stand by when they are due, then by priority, as in the plan") {
    Document document;
    const auto add = [&](const char* id, const char* due, const char* priority, const char* status) {
        auto action = std::make_shared<Action>();
        action->id = id;
        action->what = std::string("act-") + id;
        action->due = due;
        action->priority = priority;
        action->status = status;
        document.actions = document.actions.with(action);
    };
    add("1", "", "high", "not-started");
    add("2", "2027-06-30", "high", "not-started");
    add("3", "2027-01-31", "low", "not-started");
    add("4", "2027-01-31", "high", "in-progress");
    add("5", "2026-01-31", "high", "done");
    const auto order_in = [&](ReportKind kind, std::string_view caption) {
        Strings order;
        for (const Block& block : made(document, kind).blocks)
            if (block.kind == Block::Kind::Table && block.text == caption)
                for (const Strings& row : block.rows) order.push_back(row[0]);
        return order;
    };
    CHECK(order_in(ReportKind::Annual, "Open actions") == Strings{"act-4", "act-3", "act-2", "act-1"});
    CHECK(order_in(ReportKind::FourPs, "Open actions of high priority") == Strings{"act-4", "act-2", "act-1"});
}

TEST_CASE("report and workbook: a count has the commas of its thousands for people, and none in the cell of a workbook") {
    Document document;
    auto count = std::make_shared<LocalCount>();
    count->id = "c";
    count->measure = "referrals";
    count->year = 2025;
    count->count = 12'345;
    document.profile = document.profile.with(count);
    const std::string told = said(made(document, ReportKind::Board));
    CHECK(says(told, "12,345\n"));
    CHECK(says(told, "2025\n"));
    CHECK_FALSE(says(told, "12345"));
    CHECK_FALSE(says(test::words_in_package(write_xlsx(workbook_of(document))), "12,345"));
}

TEST_CASE("report: what the reader did not understand is said once, with the number of places") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    const Document document;
    ReportOptions options;
    options.date = kDay;
    for (const char* where : {"activities[0].start", "activities[0].end", "activities[0].end", "actions[3].due"})
        options.problems.push_back({Problem::Severity::Warning, "taken-as-day", where, "What stands here: “1 May”"});
    const std::string all = said(make_report({pack, areas, document}, ReportKind::Plan, options));
    const std::string sentence = "What stands in 3 places of the file was not wholly understood, so something may be missing.";
    REQUIRE(says(all, sentence));
    CHECK(all.find("something may be missing") == all.rfind("something may be missing"));
}

TEST_CASE("report: no table has a column that is only white, and none says again what the heading right above says") {
    Document document;
    put(document, activity("1", "Training"));
    auto council = record<Member>("m");
    council->organisation = "Council";
    put(document, council);
    auto action = record<Action>("x");
    action->what = "Write the pathway";
    put(document, action);
    for (const ReportKind kind : report_kinds()) {
        const Report report = made(document, kind);
        for (std::size_t i = 0; i < report.blocks.size(); ++i) {
            const Block& table = report.blocks[i];
            if (table.kind != Block::Kind::Table) continue;
            CAPTURE(table.text);
            for (std::size_t column = 1; column < table.columns.size(); ++column)
                CHECK(
                    std::any_of(table.rows.begin(), table.rows.end(), [&](const Strings& row) { return !row[column].empty(); }));
            REQUIRE(i > 0);
            if (report.blocks[i - 1].text == table.text) CHECK(table.is_titled);
        }
    }
    const std::string html = write_html(made(document, ReportKind::Board));
    CHECK(html.find("<caption class=\"heard\">Activities</caption>") != std::string::npos);
    CHECK(html.find("<caption>Members</caption>") != std::string::npos);
}

TEST_CASE("report: what has a name that nobody sees is called as one without a name") {
    Document document;
    auto blank = activity("1", " \xE2\x80\x8B");
    blank->publish = true;
    put(document, blank);
    CHECK(says(said(made(document, ReportKind::Board)), "Untitled activity"));
    CHECK(says(said(made(document, ReportKind::Public)), "Untitled activity"));
}

TEST_CASE("report: progress on an action that is no longer there is not lost") {
    Document document;
    auto note = record<ProgressNote>("n");
    note->action = "gone";
    note->text = "Wrote to them.";
    put(document, note);
    CHECK(says(said(made(document, ReportKind::Plan)), "Wrote to them."));
}

TEST_CASE("report: an empty document gives every report without a fault, and with its end") {
    for (const ReportKind kind : report_kinds()) CHECK(says(said(made(Document(), kind)), "Made with Waymark"));
}

TEST_CASE("report: of random documents the public reports never hold a private note") {
    CHECK(rc::check([] {
        const Document document =
            random_document(small_pack(), *rc::gen::inRange<std::size_t>(0, 12), *rc::gen::arbitrary<std::uint64_t>());
        for (const ReportKind kind : report_kinds()) {
            const std::string all = said(made(document, kind, true));
            RC_ASSERT(all.find("Between us.") == std::string::npos);
            for (const Activity& one : document.activities)
                RC_ASSERT(one.publish || one.title.empty() || all.find(one.title + '\n') == std::string::npos ||
                          // Another one of the same title may be published.
                          std::any_of(document.activities.begin(), document.activities.end(),
                                      [&](const Activity& other) { return other.publish && other.title == one.title; }));
        }
    }));
}

TEST_CASE("report: each kind is found by its word, and no other word is one") {
    for (const ReportKind kind : report_kinds()) CHECK(report_of(report_id(kind)) == kind);
    CHECK_FALSE(report_of("boards"));
    CHECK_FALSE(report_of(""));
}

}  // namespace waymark
