#pragma once
// The difference between two documents, record by record and field by field. "3 changes since the file
// was saved", the screen Reviews and `waymark diff` all come from this one function.

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/document/document.h"
#include "model/document/fields.h"

namespace waymark {

/// One record that is not the same on both sides.
struct RecordChange {
    enum class How { Added, Removed, Edited };

    RecordKind kind = RecordKind::Activity;
    std::string id;
    How how = How::Edited;
    std::vector<std::string_view>
        fields;  ///< For Edited: keys of the fields that differ, in table order; "*" for unknown keys;
                 ///< "order" when it stands elsewhere among the others.
};

/// Every change that leads from `before` to `after`, by kind in file order, then in the order of `after`,
/// what is gone last; of kinds that are named (RecordType::is_named) in order of id. Empty when both hold the same in the same order. Costs what differs where the two share records (snapshots, history), else the length of both.
///
/// The partnership has the id "partnership". What belongs to the document itself (its "id", its "framework",
/// "*" for unknown keys) is one more change of kind Partnership, with the id "document". The content of a
/// snapshot is its field "document".
[[nodiscard]] std::vector<RecordChange> diff(const Document& before, const Document& after);

/// True when both hold the same, or both are null.
[[nodiscard]] bool same(const std::shared_ptr<const Document>& a, const std::shared_ptr<const Document>& b);

/// How many changes a person would count: one for each record added or removed, one for each field edited.
[[nodiscard]] std::size_t count_changes(const std::vector<RecordChange>& changes);

}  // namespace waymark
