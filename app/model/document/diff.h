#pragma once
// The difference between two documents, record by record and field by field. "3 changes since the file
// was saved", the screen Reviews and `waymark diff` all come from this one function.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "model/document/document.h"
#include "model/document/fields.h"

namespace waymark {

/// What is not the same about a record that both sides have.
struct ChangedPart {
    enum class What : std::uint8_t {
        Field,    ///< One of its fields
        Content,  ///< Of a snapshot: the document that it holds
        Unknown,  ///< Keys that this program does not know
        Place,    ///< It stands elsewhere among the others
    };
    What what = What::Field;
    const Field* field = nullptr;  ///< Of What::Field

    ChangedPart(const Field& changed) : field(&changed) {}  // NOLINT(google-explicit-constructor): it is what has changed
    ChangedPart(What changed) : what(changed) {}            // NOLINT(google-explicit-constructor)
    friend bool operator==(const ChangedPart&, const ChangedPart&) = default;
};

/// One record that is not the same on both sides, the partnership among them.
struct RecordChange {
    enum class How : std::uint8_t { Added, Removed, Edited };

    RecordKind kind = RecordKind::Activity;
    std::string id;  ///< Of the partnership, which has none: "partnership"
    How how = How::Edited;
    std::vector<ChangedPart> parts;  ///< Of Edited: fields in table order, then what else
};

/// What is said of the document as a whole is not the same.
struct DocumentChange {
    enum class What : std::uint8_t {
        Id,
        Framework,  ///< That it was filled against
        Unknown,    ///< Keys that this program does not know
    };
    std::vector<What> parts;
};

using Change = std::variant<DocumentChange, RecordChange>;

/// Every change that leads from `before` to `after`: that of the document as a whole, of which there is one at most, then
/// records by kind in file order, then in the order of `after`, what is gone last; of kinds that are named
/// (RecordType::is_named) in order of id. Empty when both hold the same in the same order. Costs what differs where the two
/// share records (snapshots, history), else the length of both.
[[nodiscard]] std::vector<Change> diff(const Document& before, const Document& after);

/// True when both hold the same, or both are null.
[[nodiscard]] bool same(const std::shared_ptr<const Document>& a, const std::shared_ptr<const Document>& b);

/// How many changes a person would count: one for each record added or removed, one for each part of what was edited.
[[nodiscard]] std::size_t count_changes(const RecordChange& change);
[[nodiscard]] std::size_t count_changes(const std::vector<Change>& changes);

}  // namespace waymark
