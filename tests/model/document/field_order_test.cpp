#include "model/document/field_order.h"

#include <doctest/doctest.h>

#include "model/document/diff.h"
#include "model/import/rows_import.h"

using namespace waymark;

namespace {

/// What a person writes into a cell for such a field, and what a filter asks for then.
struct Written {
    std::string cell, wanted;
    Value value;
};

Written written(const Field& field) {
    if (field.type == FieldType::List) return {"police", "police", Strings{"police"}};
    if (field.type == FieldType::Flag) return {"yes", "true", true};
    if (field.type == FieldType::Number) return {"2,025", "2025", WholeNumber(2025)};
    if (field.kind == FieldKind::Date) return {"1 May 2026", "2026-05-01", std::string("2026-05-01")};
    if (field.kind == FieldKind::Link) return {"https://example.org", "https://example.org", std::string("https://example.org")};
    return {"police", "police", std::string("police")};
}

void put(Document& document, const RecordType& type, const std::shared_ptr<Record>& record) {
    if (type.list)
        type.list(document) = type.list(document).with(record);
    else
        document.partnership = std::static_pointer_cast<const Partnership>(std::shared_ptr<const Record>(record));
}

}  // namespace

TEST_CASE("fields: one of any type can be filtered by, sorted by, compared and imported, on any kind of record") {
    const Framework framework;
    const AreaList areas;
    for (const RecordType& type : all_record_types())
        for (const Field& field : type.fields()) {
            CAPTURE(type.key);
            CAPTURE(field.key);
            const auto [cell, wanted, value] = written(field);
            const std::shared_ptr<Record> empty = type.make(), filled = type.make();
            empty->id = filled->id = "a";
            REQUIRE(set(*filled, field, value));

            CHECK(holds(*filled, field, wanted));
            CHECK_FALSE(holds(*filled, field, "other"));
            CHECK_FALSE(holds(*filled, field, ""));
            CHECK(holds(*empty, field, ""));
            CHECK_FALSE(holds(*empty, field, wanted));

            CHECK(sort_key_of(framework, *empty, field).empty);
            CHECK_FALSE(sort_key_of(framework, *filled, field).empty);

            Document before, after;
            put(before, type, empty);
            put(after, type, filled);
            const std::vector<Change> changes = diff(before, after);
            REQUIRE(changes.size() == 1);
            const auto* const change = std::get_if<RecordChange>(&changes[0]);
            REQUIRE(change);
            CHECK(change->parts == std::vector<ChangedPart>{field});

            // There is one partnership, which no rows are pasted for.
            if (!type.list) continue;
            ImportPlan plan;
            plan.kind = type.kind;
            plan.columns.resize(1);
            plan.columns[0].key = std::string(field.key);
            plan.rows = {{cell}};
            plan.numbers = {2};
            const ImportResult made = import_rows(plan, {framework, areas}, [] { return std::string("a"); });
            REQUIRE(made.records.size() == 1);
            CHECK(get(*made.records[0], field) == value);
        }
}

TEST_CASE("fields: numbers are sorted by how large they are, and what is none comes after them") {
    const Field& count = *field<LocalCount>("count");
    const auto key = [&](WholeNumber number) {
        LocalCount record;
        record.count = std::move(number);
        return sort_key_of({}, record, count);
    };
    CHECK(key(9).number < key(10).number);
    CHECK(key(10).number < key(WholeNumber::of_words("about ten")).number);
    CHECK(key(3'000'000'000).number > key(10).number);
    CHECK(key({}).empty);
}
