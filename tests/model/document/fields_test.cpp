#include "model/document/fields.h"

#include <doctest/doctest.h>

#include <set>

#include "model/document/document.h"
#include "support/record_kinds.h"

using namespace waymark;

namespace {

Value some_value(const Field& field) {
    switch (field.type) {
        case FieldType::Text:
            return std::string("x");
        case FieldType::List:
            return Strings{"x", "y"};
        case FieldType::Flag:
            return true;
        case FieldType::Number:
            break;
    }
    return WholeNumber(7);
}

// Sets each field in turn and expects that this one, and no other, came to hold something.
void every_field_stands_for_itself(RecordKind kind, Record& record) {
    const std::shared_ptr<Record> empty = record_type(kind).make();
    std::set<std::string_view> keys;
    for (const Field& one : fields(kind)) {
        CAPTURE(one.key);
        CHECK(keys.insert(one.key).second);
        CHECK(is_empty(record, one));
        CHECK(is_same(record, *empty, one));
        REQUIRE(set(record, one, some_value(one)));
        CHECK(get(record, one) == some_value(one));
        CHECK_FALSE(is_same(record, *empty, one));
        for (const Field& other : fields(kind)) CHECK(is_empty(record, other) == (&other != &one));
        clear(record, one);
        CHECK(is_empty(record, one));
        const bool choice = one.kind == FieldKind::Choice || one.kind == FieldKind::Choices;
        CHECK(choice == !one.choices.empty());
        CHECK(field(kind, one.key) == &one);
    }
    CHECK(field(kind, "no such key") == nullptr);
    CHECK(field(kind, "id") == nullptr);
}

}  // namespace

TEST_CASE("fields: each key of each table stands for one member of the record and no other") {
    Partnership partnership;
    every_field_stands_for_itself(RecordKind::Partnership, partnership);
    for (const RecordType& type : record_types()) every_field_stands_for_itself(type.kind, *type.make());
}

TEST_CASE("fields: each kind of record is put into its own list") {
    Document document;
    for (const RecordType& type : record_types()) {
        CAPTURE(type.key);
        CHECK(type.list_in(document).empty());
        const std::shared_ptr<Record> record = type.make();
        record->id = std::string(type.key);
        type.list(document) = type.list(document).with(type.copy(*record));
        CHECK(type.list_in(document).find(type.key) != nullptr);
        CHECK(&record_type(type.kind) == &type);
    }
    for (const RecordType& type : record_types()) CHECK(type.list_in(document).size() == 1);
    // The partnership is a kind as the others, but for its list.
    const RecordType& partnership = record_type(RecordKind::Partnership);
    CHECK(partnership.kind == RecordKind::Partnership);
    CHECK(partnership.key == "partnership");
    CHECK((partnership.list == nullptr));
}

TEST_CASE("fields: the tables leave out no member of a record") {
    // The members a table points at are as large together as the record, padding at the end aside (inside it,
    // on 32 bits).
    if (sizeof(void*) != 8) return;
    const auto size_by_table = []<class R>() {
        std::size_t size = sizeof(Record);
        for (const Field& one : fields<R>())
            size += one.type == FieldType::Text   ? sizeof(std::string)
                    : one.type == FieldType::List ? sizeof(Strings)
                    : one.type == FieldType::Flag ? sizeof(bool)
                                                  : sizeof(WholeNumber);
        return size;
    };
    const auto padded = [](std::size_t size) { return (size + 7) / 8 * 8; };
    CHECK(padded(size_by_table.operator()<Partnership>()) == sizeof(Partnership));
    testing::for_each_kind([&]<class R>() {
        const std::size_t content = std::is_same_v<R, Snapshot> ? sizeof(std::shared_ptr<const Document>) : 0;
        CHECK(padded(size_by_table.template operator()<R>()) + content == sizeof(R));
    });
}

TEST_CASE("fields: a value of another type is refused and nothing is changed") {
    Activity activity;
    activity.title = "Training";
    CHECK_FALSE(set(activity, *field<Activity>("title"), Value(true)));
    CHECK_FALSE(set(activity, *field<Activity>("partners"), Value(std::string("Police"))));
    CHECK(activity.title == "Training");
    CHECK(activity.partners.empty());
}

TEST_CASE("fields: only the private notes of an activity are private") {
    for (const Field& one : fields<Activity>()) CHECK(one.is_private == (one.key == "notes"));
}
