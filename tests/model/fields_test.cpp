#include "model/fields.h"

#include <doctest/doctest.h>

#include <set>

#include "model/document.h"

using namespace waymark;

namespace {

template <class R>
Value some_value(const Field<R>& field) {
    return std::visit(
        [](auto member) -> Value {
            using T = std::remove_cvref_t<decltype(std::declval<R>().*member)>;
            if constexpr (std::is_same_v<T, std::string>) return std::string("x");
            else if constexpr (std::is_same_v<T, Strings>) return Strings{"x", "y"};
            else if constexpr (std::is_same_v<T, bool>) return true;
            else return std::optional<std::int64_t>(7);
        },
        field.member);
}

// Sets each field in turn and expects that this one, and no other, came to hold something.
template <class R>
void every_field_stands_for_itself() {
    std::set<std::string_view> keys;
    for (const Field<R>& one : fields<R>()) {
        CAPTURE(one.key);
        CHECK(keys.insert(one.key).second);
        R record;
        CHECK(is_empty(record, one));
        REQUIRE(set(record, one, some_value(one)));
        CHECK(get(record, one) == some_value(one));
        for (const Field<R>& other : fields<R>()) CHECK(is_empty(record, other) == (&other != &one));
        const bool choice = one.kind == FieldKind::Choice || one.kind == FieldKind::Choices;
        CHECK(choice == !one.choices.empty());
        CHECK(field<R>(one.key) == &one);
    }
    CHECK(field<R>("no such key") == nullptr);
    CHECK(field<R>("id") == nullptr);
}

}  // namespace

TEST_CASE("fields: each key of each table stands for one member of the record and no other") {
    every_field_stands_for_itself<Partnership>();
    for_each_kind([]<class R>() { every_field_stands_for_itself<R>(); });
}

TEST_CASE("fields: the tables leave out no member of a record") {
    // The members a table points at are as large together as the record, padding at the end aside (inside it, on 32 bits).
    if (sizeof(void*) != 8) return;
    const auto size_by_table = []<class R>() {
        std::size_t size = sizeof(Record);
        for (const Field<R>& one : fields<R>())
            size += std::visit([](auto member) { return sizeof(std::declval<R>().*member); }, one.member);
        return size;
    };
    const auto padded = [](std::size_t size) { return (size + 7) / 8 * 8; };
    CHECK(padded(size_by_table.operator()<Partnership>()) == sizeof(Partnership));
    for_each_kind([&]<class R>() {
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
    for (const Field<Activity>& one : fields<Activity>()) CHECK(one.is_private == (one.key == "notes"));
}
