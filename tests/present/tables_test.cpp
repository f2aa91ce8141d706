// What stands in workbooks and in tables for programs, and what they keep to the partnership.

#include <doctest/doctest.h>

#include "io/export/tables.h"
#include "io/export/xlsx.h"
#include "present/reported.h"
#include "present/words/field_words.h"

namespace waymark {

using namespace testing;

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
