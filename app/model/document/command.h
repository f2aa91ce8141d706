#pragma once
// Everything a person can do to a document, as plain data: made by views, carried out by History.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "model/base/problem.h"
#include "model/document/document.h"
#include "model/document/fields.h"

namespace waymark {

/// Puts a record in: in the place of the one with the same id, else at the end of its list, or by
/// id where that says what it is about (RecordType::is_named). The record says of which kind it is. The partnership has no list
/// and is edited with SetField.
struct PutRecord {
    template <class R>
    requires(AnyRecord<std::remove_const_t<R>> && !std::is_same_v<std::remove_const_t<R>, Partnership>)
        PutRecord(std::shared_ptr<R> put)  // NOLINT(google-explicit-constructor): the record says what is put
        : kind_(RecordTraits<std::remove_const_t<R>>::kind), record_(std::move(put)) {}
    explicit PutRecord(const MadeRecord& made) : kind_(made.kind()), record_(static_cast<const std::shared_ptr<Record>&>(made)) {}

    [[nodiscard]] RecordKind kind() const { return kind_; }
    [[nodiscard]] const std::shared_ptr<const Record>& record() const { return record_; }

  private:
    RecordKind kind_;
    std::shared_ptr<const Record> record_;
};

/// Sets one field of one record. For the partnership the id is ignored. A reflection, answer, gap decision or
/// product that is not there yet is made, since its id says what it is about; any other record must exist.
struct SetField {
    RecordKind kind = RecordKind::Activity;
    std::string id;
    std::string key;  ///< Field::key
    Value value;
};

/// Puts a record directly before another of its list, or directly after it. Both must be there.
struct MoveRecord {
    RecordKind kind = RecordKind::Activity;
    std::string id;
    std::string other;
    bool after = false;
};

/// Takes records out. Ids that are not there are passed over. Answers, progress notes and the like that hang
/// on a removed record go with it.
struct RemoveRecords {
    RecordKind kind = RecordKind::Activity;
    Strings ids;
};

/// Puts another document in the place of this one: "restore this snapshot". Undo brings the
/// old one back.
struct ReplaceDocument {
    std::shared_ptr<const Document> document;
};

/// Any one edit. A type of its own rather than a bare variant, so that copying and destroying it is compiled
/// once and not again in every view.
struct Edit {
    std::variant<PutRecord, SetField, MoveRecord, RemoveRecords, ReplaceDocument> what;

    // NOLINTBEGIN(google-explicit-constructor): an edit is any of these
    Edit(PutRecord put);
    Edit(SetField set);
    Edit(MoveRecord move);
    Edit(RemoveRecords remove);
    Edit(ReplaceDocument replace);
    // NOLINTEND(google-explicit-constructor)
    Edit(const Edit& other);
    Edit(Edit&& other) noexcept;
    Edit& operator=(const Edit& other);
    Edit& operator=(Edit&& other) noexcept;
    ~Edit();
};

/// One thing a person did: one step of undo, however many edits it took.
struct Command {
    std::vector<Edit> edits;
    std::string label;  ///< What it is called in "Undo …", in the person's language: "Move 3 activities".
    /// Steps one after another with the same session, not 0, become one step: typing into a field is one
    /// undo.
    std::uint64_t session = 0;
};

using CommandQueue = std::vector<Command>;

/// Edits `document`, or leaves it as it was and says why (the activity is gone, the field is not of that
/// type).
[[nodiscard]] std::optional<Problem> apply(Document& document, const Command& command);

}  // namespace waymark
