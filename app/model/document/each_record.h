#pragma once
// Every record of a document, one kind after the other, the partnership among them.

#include <cstddef>
#include <string>
#include <string_view>

#include "model/document/document.h"
#include "model/document/fields.h"

namespace waymark {

/// A record, and where in the document it stands.
struct RecordPlace {
    const RecordType& type;
    const Record& record;
    std::size_t index = 0;  ///< From 0, in the order of its list

    /// "partnership.name", "partnership.members[0].role", "activities[2].title"; with no key, the record itself.
    [[nodiscard]] std::string where(std::string_view key = {}) const;
};

/// Calls `visit(const RecordPlace&)` for each record of one kind, in the order of its list.
template <class Visit>
void for_each_record(const Document& document, const RecordType& type, const Visit& visit) {
    if (type.kind == RecordKind::Partnership) {
        visit(RecordPlace{type, *document.partnership});
        return;
    }
    std::size_t index = 0;
    for (const Record& record : type.list_in(document)) visit(RecordPlace{type, record, index++});
}

/// The same for all kinds, in the order of the file.
template <class Visit>
void for_each_record(const Document& document, const Visit& visit) {
    for (const RecordType& type : all_record_types()) for_each_record(document, type, visit);
}

/// The record with this id, or null. Of the partnership there is one, whatever the id.
[[nodiscard]] const Record* find_record(const Document& document, RecordKind kind, std::string_view id);

}  // namespace waymark
