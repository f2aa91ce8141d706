// What reports tell, and what they keep to the partnership.

#include "present/report/report.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>

#include "io/export/html.h"
#include "io/export/report_file.h"
#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "io/export/xml_text.h"
#include "model/analysis/document_check.h"
#include "model/build.h"
#include "model/pack.h"
#include "model/random_document.h"
#include "present/words/field_words.h"
#include "support/unzip.h"

namespace waymark {
namespace {

using namespace testing;

constexpr Date kDay{2026, 11, 21};

/// What a report says, all of it, as text.
std::string said(const Report& report) {
    std::string all = report.title + '\n' + report.date + '\n';
    const auto add = [&](const Strings& lines) {
        for (const std::string& line : lines) all += line + '\n';
    };
    add(report.margin);
    for (const Block& block : report.blocks) {
        all += block.text + '\n';
        add(block.items);
        add(block.columns);
        for (const Strings& row : block.rows) add(row);
        for (const auto& [name, what] : block.facts) add({name, what});
        if (!block.figure) continue;
        add(block.figure->words);
        for (const FigureShape& shape : block.figure->shapes) add({shape.text});
    }
    return all;
}

Report made(const Document& document, ReportKind kind, bool is_public = false) {
    static const Framework pack = small_pack();
    static const AreaList areas;
    ReportOptions options;
    options.date = kDay;
    options.is_public = is_public;
    return make_report({pack, areas, document}, kind, options);
}

/// What a person reads in the file, whatever its format.
std::string read_in(const Report& report, ReportFormat format) {
    const std::string bytes = write_report(report, format, {});
    return format == ReportFormat::Html ? bytes : test::words_in_package(bytes);
}

Workbook workbook_of(const Document& document, bool is_public = false) {
    static const Framework pack = small_pack();
    static const AreaList areas;
    ReportOptions options;
    options.date = kDay;
    options.is_public = is_public;
    return make_workbook({pack, areas, document}, options);
}

std::string marker(RecordKind kind, std::string_view key) {
    return "mark" + std::to_string(static_cast<int>(kind)) + 'x' + std::string(key) + 'x';
}

std::int64_t number_marker(std::string_view key) {
    return key == "year" ? 2025 : 918273;
}

/// Fills every field of a record with words of its own.
void mark(Record& record, RecordKind kind) {
    for (const Field& field : fields(kind)) {
        switch (field.type) {
            case FieldType::Text:
                set(record, field, marker(kind, field.key));
                break;
            case FieldType::List:
                set(record, field, Strings{marker(kind, field.key) + 'a', marker(kind, field.key) + 'b'});
                break;
            case FieldType::Flag:
                set(record, field, true);
                break;
            case FieldType::Number:
                set(record, field, std::optional<std::int64_t>(number_marker(field.key)));
                break;
        }
    }
}

/// One record of each kind, every field marked. Ids of other records lead where they should.
Document marked_document() {
    Document document;
    document.id = "d";
    auto partnership = std::make_shared<Partnership>();
    mark(*partnership, RecordKind::Partnership);
    document.partnership = partnership;
    for (const RecordType& type : record_types()) {
        const std::shared_ptr<Record> record = type.make();
        record->id = "id-" + std::string(type.key);
        mark(*record, type.kind);
        if (type.kind == RecordKind::Snapshot) static_cast<Snapshot&>(*record).content = std::make_shared<const Document>();
        type.list(document) = type.list_in(document).with(record);
    }
    return document;
}

bool says(const std::string& all, std::string_view words) {
    return all.find(words) != std::string::npos;
}

}  // namespace

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

TEST_CASE("workbook: every field of every kind of record is in it, and each label") {
    const std::string all = test::words_in_package(write_xlsx(workbook_of(marked_document())));
    const auto check = [&](RecordKind kind) {
        for (const Field& field : fields(kind)) {
            CAPTURE(field.key);
            // A note's own action is given by its words.
            if (kind != RecordKind::Snapshot) CHECK(says(all, words_of(kind, field.key).label));
            if (field.type == FieldType::Text || field.type == FieldType::List) CHECK(says(all, marker(kind, field.key)));
            if (field.type == FieldType::Number) CHECK(says(all, std::to_string(number_marker(field.key))));
        }
    };
    check(RecordKind::Partnership);
    for (const RecordType& type : record_types()) check(type.kind);
}

TEST_CASE("workbook: no public one says what is private") {
    Document document = marked_document();
    auto unpublished = activity("second", "marksecondtitle");
    put(document, unpublished);
    const std::string all = test::words_in_package(write_xlsx(workbook_of(document, true)));
    for (const RecordKind kind : {RecordKind::Answer, RecordKind::ParkedPoint, RecordKind::Snapshot})
        for (const Field& field : fields(kind)) CHECK_FALSE(says(all, marker(kind, field.key)));
    CHECK_FALSE(says(all, marker(RecordKind::Activity, "notes")));
    CHECK_FALSE(says(all, marker(RecordKind::GapDecision, "decidedBy")));
    CHECK_FALSE(says(all, "marksecond"));
    CHECK(says(all, marker(RecordKind::Activity, "title")));
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

TEST_CASE("data tables: every field of every kind of record is a column, and its value in the row") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    const Document document = marked_document();
    std::vector<RecordKind> kinds{RecordKind::Partnership};
    for (const RecordType& type : record_types()) kinds.push_back(type.kind);
    for (const RecordKind kind : kinds) {
        const DataTable table = data_table({pack, areas, document}, kind, Cells::Words);
        CAPTURE(table.key);
        REQUIRE(table.rows.size() == 1);
        CHECK(table.rows[0].size() == table.columns.size());
        const std::string csv = write_csv(table, {});
        for (const Field& field : fields(kind)) {
            CAPTURE(field.key);
            CHECK(says(csv, words_of(kind, field.key).label));
            if (field.type == FieldType::Text || field.type == FieldType::List) CHECK(says(csv, marker(kind, field.key)));
        }
    }
}

TEST_CASE("data tables: for people other records are named by what they are called, and for programs by their ids") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    Document document;
    auto action = record<Action>("x");
    action->what = "Talk";
    action->gap = "coverage/level=national/stage=early";
    put(document, action);
    auto note = record<ProgressNote>("n");
    note->action = "x";
    put(document, note);
    auto answer = record<Answer>("a");
    answer->about = "board";
    put(document, answer);
    const auto csv = [&](RecordKind kind, Cells cells) {
        return write_csv(data_table({pack, areas, document}, kind, cells), {cells});
    };
    CHECK(says(csv(RecordKind::Action, Cells::Words), "National, Early: no activity recorded"));
    CHECK_FALSE(says(csv(RecordKind::Action, Cells::Words), "coverage/"));
    CHECK(says(csv(RecordKind::Action, Cells::Ids), "coverage/level=national/stage=early"));
    CHECK(says(csv(RecordKind::ProgressNote, Cells::Words), "n,Talk,"));
    CHECK(says(csv(RecordKind::ProgressNote, Cells::Ids), "n,x,"));
    CHECK(data_table({pack, areas, document}, RecordKind::Answer, Cells::Words).columns.at(1).key == "about");
    CHECK(data_table({pack, areas, document}, RecordKind::Answer, Cells::Ids).columns.at(1).key == "name");
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

TEST_CASE("flat table: a row for each level and stage of an activity, one where it names no stage") {
    static const Framework pack = small_pack();
    static const AreaList areas;
    Document document;
    auto broad = activity("1", "Broad");
    broad->level = "national";
    broad->main_stage = "early";
    broad->other_stages = {"before", "early"};
    put(document, broad);
    put(document, activity("2", "Silent"));
    const DataTable table = flat_table({pack, areas, document});
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][3] == Value("early"));
    CHECK(table.rows[0][4] == Value(true));
    CHECK(table.rows[1][3] == Value("before"));
    CHECK(table.rows[1][4] == Value(false));
    CHECK(table.rows[2][0] == Value("2"));
    CHECK(table.rows[2][3] == Value(""));
}

}  // namespace waymark
