#pragma once
// Gathers the records of a document while its file is read, and makes the Document of them. Internal to the
// codec.

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "io/document/record_target.h"
#include "model/base/id_index.h"
#include "model/base/problem_list.h"
#include "model/document/document.h"

namespace waymark::codec {

/// Gives the path of what is being read; asked only when there is a problem.
using Where = std::function<std::string()>;

/// Puts unknown keys in order. Of two with one name the later is kept; what was kept because it could not be
/// read gets a name of its own instead, so that none of it is lost.
void put_in_order(Extra& extra, const Where& where, ProblemList& problems);

/// The records of one kind, one after the other.
class ListBuilder {
  public:
    explicit ListBuilder(const RecordType& type) : type_(type), target_{type.make(), type.fields()} {}

    [[nodiscard]] RecordKind kind() const { return type_.kind; }
    [[nodiscard]] std::string_view key() const { return type_.key; }
    /// A new record to fill.
    [[nodiscard]] RecordTarget& begin_record();
    /// Takes the record in. It gets an id when it has none or its id is taken: the same content always gives
    /// the same.
    void end_record(const Where& where, ProblemList& problems);
    void give_to(Document& document);
    [[nodiscard]] Record& current() { return *target_.record; }

    bool named = false;  ///< The file has named this list before.

  private:
    [[nodiscard]] bool is_taken(const std::string& id);
    /// An id made from the content of the record, the first from `attempt` on that is free.
    [[nodiscard]] std::string free_id(std::size_t attempt);

    const RecordType& type_;
    RecordTarget target_;
    std::vector<AnyRecordList::Ptr> records_;
    IdIndex ids_;  // Views into the records, which stay where they are. Empty while not needed.
    bool in_order_ = true;
    /// By the first id of a content: the attempts before it are taken, so that equal records by the thousand
    /// are not all tried again for each.
    std::unordered_map<std::string, std::size_t> next_attempt_;
};

class DocumentBuilder {
  public:
    DocumentBuilder();

    /// The list with this key, "members" included; null for any other key.
    [[nodiscard]] ListBuilder* list(std::string_view key);
    [[nodiscard]] RecordTarget& partnership() { return partnership_; }
    /// The snapshot that is being read.
    [[nodiscard]] Snapshot& current_snapshot() { return static_cast<Snapshot&>(snapshots_->current()); }

    /// What the file says of the document itself: filled in while it is read.
    Document document;

    /// Everything gathered, as a document.
    [[nodiscard]] Document finish();

  private:
    std::vector<ListBuilder> lists_;
    ListBuilder* snapshots_ = nullptr;  ///< One of the lists.
    RecordTarget partnership_;
};

/// Makes the snapshots of a document share the records they have in common with it.
void share_with_snapshots(Document& document);

}  // namespace waymark::codec
