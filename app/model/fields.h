#pragma once
// The one table of fields of every kind of record. The file format, forms, table columns, filters, comparison, merge and
// exports are all written over these tables, so a field added here is added everywhere.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "model/document.h"

namespace waymark {

/// How a field is filled in and shown.
enum class FieldKind {
    Text,      ///< One line of free text.
    LongText,  ///< Several lines of free text.
    Choice,    ///< One id of `Field::choices`; free text is kept where a vocabulary allows the person's own words.
    Choices,   ///< Several ids of `Field::choices`.
    List,      ///< Several free texts.
    Date,      ///< A day, ISO; kept as typed if it is not one.
    Link,      ///< A web address.
    Number,    ///< A whole number, or not given.
    Flag,      ///< Yes or no.
};

/// What any field can hold.
using Value = std::variant<std::string, Strings, bool, std::optional<std::int64_t>>;

template <class R>
struct Field {
    std::string_view key;  ///< The key in the file, and the stable name everywhere: "mainStage".
    FieldKind kind;
    /// Where the choices come from: a vocabulary id of the pack ("activity-status"), or one of "levels", "stages",
    /// "components", "pathways", "factors" (the pack's and own), "areas", "members" (as Framework::choice); empty for free text.
    std::string_view choices;
    std::variant<std::string R::*, Strings R::*, bool R::*, std::optional<std::int64_t> R::*> member;
    bool is_private = false;  ///< Left out of every public version.
};

/// The fields of a record kind in the order they are written and shown. `id` is not among them. Specialised for each kind.
template <class R>
[[nodiscard]] std::span<const Field<R>> fields();

template <> std::span<const Field<Partnership>> fields<Partnership>();
template <> std::span<const Field<Member>> fields<Member>();
template <> std::span<const Field<Activity>> fields<Activity>();
template <> std::span<const Field<Reflection>> fields<Reflection>();
template <> std::span<const Field<Answer>> fields<Answer>();
template <> std::span<const Field<GapDecision>> fields<GapDecision>();
template <> std::span<const Field<Action>> fields<Action>();
template <> std::span<const Field<ProgressNote>> fields<ProgressNote>();
template <> std::span<const Field<LocalCount>> fields<LocalCount>();
template <> std::span<const Field<Product>> fields<Product>();
template <> std::span<const Field<OwnFactor>> fields<OwnFactor>();
template <> std::span<const Field<ParkedPoint>> fields<ParkedPoint>();
/// Name and date; the content is written by the codec.
template <> std::span<const Field<Snapshot>> fields<Snapshot>();

/// The field with this key, or null.
template <class R>
[[nodiscard]] const Field<R>* field(std::string_view key) {
    for (const Field<R>& candidate : fields<R>())
        if (candidate.key == key) return &candidate;
    return nullptr;
}

/// A copy of what the field holds.
template <class R>
[[nodiscard]] Value get(const R& record, const Field<R>& field) {
    return std::visit([&](auto member) { return Value(record.*member); }, field.member);
}

/// Puts `value` in; false, and nothing done, when the value is not of the field's type.
template <class R>
bool set(R& record, const Field<R>& field, const Value& value) {
    return std::visit(
        [&](auto member) {
            using T = std::remove_reference_t<decltype(record.*member)>;
            const T* typed = std::get_if<T>(&value);
            if (typed) record.*member = *typed;
            return typed != nullptr;
        },
        field.member);
}

/// True when nothing was said: empty text, empty list, no, no number.
template <class R>
[[nodiscard]] bool is_empty(const R& record, const Field<R>& field) {
    return std::visit(
        [&](auto member) {
            const auto& held = record.*member;
            using T = std::remove_cvref_t<decltype(held)>;
            if constexpr (std::is_same_v<T, bool>) return !held;
            else if constexpr (std::is_same_v<T, std::optional<std::int64_t>>) return !held.has_value();
            else return held.empty();
        },
        field.member);
}

/// The kinds of record, in the order of the file.
enum class RecordKind {
    Partnership, Member, Activity, Reflection, Answer, GapDecision, Action, ProgressNote, LocalCount, Product, OwnFactor, ParkedPoint, Snapshot
};

/// Ties a record type to its kind, its list in the Document and its key in the file.
template <class R>
struct RecordTraits;

#define WAYMARK_RECORD(Type, list_member, file_key)                        \
    template <>                                                            \
    struct RecordTraits<Type> {                                            \
        static constexpr RecordKind kind = RecordKind::Type;               \
        static constexpr RecordList<Type> Document::*list = &Document::list_member; \
        static constexpr std::string_view key = file_key;                  \
    }
WAYMARK_RECORD(Member, members, "members");  // written inside "partnership"
WAYMARK_RECORD(Activity, activities, "activities");
WAYMARK_RECORD(Reflection, reflections, "reflections");
WAYMARK_RECORD(Answer, answers, "answers");
WAYMARK_RECORD(GapDecision, gaps, "gaps");
WAYMARK_RECORD(Action, actions, "actions");
WAYMARK_RECORD(ProgressNote, progress_notes, "progressNotes");
WAYMARK_RECORD(LocalCount, profile, "profile");
WAYMARK_RECORD(Product, products, "products");
WAYMARK_RECORD(OwnFactor, own_factors, "ownFactors");
WAYMARK_RECORD(ParkedPoint, parking, "parkingList");
WAYMARK_RECORD(Snapshot, snapshots, "snapshots");
#undef WAYMARK_RECORD

/// Calls `f.template operator()<R>()` for each kind of record that has a list, in the order of the file:
/// `for_each_kind([&]<class R>() { count += (document.*RecordTraits<R>::list).size(); });`
template <class F>
void for_each_kind(F&& f) {
    f.template operator()<Member>();
    f.template operator()<Activity>();
    f.template operator()<Reflection>();
    f.template operator()<Answer>();
    f.template operator()<GapDecision>();
    f.template operator()<Action>();
    f.template operator()<ProgressNote>();
    f.template operator()<LocalCount>();
    f.template operator()<Product>();
    f.template operator()<OwnFactor>();
    f.template operator()<ParkedPoint>();
    f.template operator()<Snapshot>();
}

}  // namespace waymark
