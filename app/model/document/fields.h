#pragma once
// The one table of fields of every kind of record. The file format, forms, table columns, filters,
// comparison and exports are all written over these tables. What a field is called, its place in a form and its headings in
// spreadsheets are said elsewhere (ARCHITECTURE.md).

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "model/document/document.h"
#include "model/framework/choice_list.h"

namespace waymark {

/// How a field is filled in and shown.
enum class FieldKind {
    Text,      ///< One line of free text.
    LongText,  ///< Several lines of free text.
    Choice,    ///< One id of `Field::choices`; free text is kept where a vocabulary allows the person's own
               ///< words.
    Choices,   ///< Several ids of `Field::choices`.
    List,      ///< Several free texts.
    Date,      ///< A day, ISO; kept as typed if it is not one.
    Link,      ///< A web address.
    Number,    ///< A whole number; kept as typed if it is not one.
    Flag,      ///< Yes or no.
};

/// What any field can hold, in the order of FieldType.
using Value = std::variant<std::string, Strings, bool, WholeNumber>;

/// The type of what a field holds.
enum class FieldType { Text, List, Flag, Number };

/// One field of one kind of record. It reaches into any record of that kind through the record's base; giving
/// it a record of another kind is an error of the caller.
struct Field {
    std::string_view key;  ///< The key in the file, and the stable name everywhere: "mainStage".
    FieldKind kind;
    ChoiceList choices;  ///< What is chosen from (model/document/choices.h); none for free text
    FieldType type;
    const void* (*place)(const Record&);  ///< Where in a record the value is: a std::string, Strings, bool or WholeNumber.
    bool is_private = false;              ///< Left out of every public version.

    /// What the field holds, or null when it is not of that type.
    [[nodiscard]] const std::string* text(const Record& record) const;
    [[nodiscard]] const Strings* list(const Record& record) const;
    [[nodiscard]] const bool* flag(const Record& record) const;
    [[nodiscard]] const WholeNumber* number(const Record& record) const;
    /// Where it is to be put.
    [[nodiscard]] void* place_in(Record& record) const { return const_cast<void*>(place(record)); }
};

/// The kinds of record, in the order of the file.
enum class RecordKind {
    Partnership,
    Member,
    Activity,
    Reflection,
    Answer,
    GapDecision,
    Action,
    ProgressNote,
    LocalCount,
    Product,
    OwnFactor,
    ParkedPoint,
    Snapshot
};

/// The fields of a kind of record in the order they are written and shown. `id` is not among them. Of a
/// snapshot: name and date; the content is written by the codec.
[[nodiscard]] std::span<const Field> fields(RecordKind kind);

/// The field with this key, or null.
[[nodiscard]] const Field* field(RecordKind kind, std::string_view key);

/// A copy of what the field holds.
[[nodiscard]] Value get(const Record& record, const Field& field);

/// Puts `value` in; false, and nothing done, when the value is not of the field's type.
bool set(Record& record, const Field& field, const Value& value);

/// Makes the field say nothing.
void clear(Record& record, const Field& field);

/// True when nothing was said: empty text, empty list, no, no number.
[[nodiscard]] bool is_empty(const Record& record, const Field& field);

/// True when both records hold the same in this field.
[[nodiscard]] bool is_same(const Record& a, const Record& b, const Field& field);

/// Ties a record type to its kind and its list in the Document.
template <class R>
struct RecordTraits;

template <>
struct RecordTraits<Partnership> {
    static constexpr RecordKind kind = RecordKind::Partnership;
};
#define WAYMARK_RECORD(Type, list_member)                                           \
    template <>                                                                     \
    struct RecordTraits<Type> {                                                     \
        static constexpr RecordKind kind = RecordKind::Type;                        \
        static constexpr RecordList<Type> Document::*list = &Document::list_member; \
    }
WAYMARK_RECORD(Member, members);
WAYMARK_RECORD(Activity, activities);
WAYMARK_RECORD(Reflection, reflections);
WAYMARK_RECORD(Answer, answers);
WAYMARK_RECORD(GapDecision, gaps);
WAYMARK_RECORD(Action, actions);
WAYMARK_RECORD(ProgressNote, progress_notes);
WAYMARK_RECORD(LocalCount, profile);
WAYMARK_RECORD(Product, products);
WAYMARK_RECORD(OwnFactor, own_factors);
WAYMARK_RECORD(ParkedPoint, parking);
WAYMARK_RECORD(Snapshot, snapshots);
#undef WAYMARK_RECORD

/// Any kind of record there is.
template <class R>
concept AnyRecord = requires {
    RecordTraits<R>::kind;
};

/// A new record, and of which kind it is: what it was made as says so.
class MadeRecord {
  public:
    template <AnyRecord R>
    MadeRecord(std::shared_ptr<R> made)  // NOLINT(google-explicit-constructor): the record says what it is
        : kind_(RecordTraits<R>::kind), record_(std::move(made)) {}

    [[nodiscard]] RecordKind kind() const { return kind_; }
    Record& operator*() const { return *record_; }
    Record* operator->() const { return record_.get(); }
    operator const std::shared_ptr<Record>&() const { return record_; }  // NOLINT(google-explicit-constructor)

  private:
    RecordKind kind_;
    std::shared_ptr<Record> record_;
};

/// What can be done to a kind of record, without knowing the kind.
struct RecordType {
    RecordKind kind;
    /// The key in the file, of its list or of the partnership. "members" is written inside "partnership".
    std::string_view key;
    MadeRecord (*make)();                            ///< A new, empty record.
    std::shared_ptr<Record> (*copy)(const Record&);  ///< A copy to change.
    AnyRecordList& (*list)(Document&);               ///< Null of the partnership: there is one of it.
    /// The id of such a record says what it is about, so it can be spoken of before it exists. Such records
    /// have no order of their own: they stand in order of id.
    bool is_named;

    [[nodiscard]] const AnyRecordList& list_in(const Document& document) const { return list(const_cast<Document&>(document)); }
    [[nodiscard]] std::span<const Field> fields() const { return waymark::fields(kind); }
};

/// Every kind of record that has a list, in the order of the file.
[[nodiscard]] std::span<const RecordType> record_types();

/// The same and the partnership, which comes first.
[[nodiscard]] std::span<const RecordType> all_record_types();

/// The one of this kind, the partnership among them.
[[nodiscard]] const RecordType& record_type(RecordKind kind);

template <class R>
[[nodiscard]] std::span<const Field> fields() {
    return fields(RecordTraits<R>::kind);
}
template <class R>
[[nodiscard]] const Field* field(std::string_view key) {
    return field(RecordTraits<R>::kind, key);
}

}  // namespace waymark
