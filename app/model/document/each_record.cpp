#include "model/document/each_record.h"

namespace waymark {

std::string RecordPlace::where(std::string_view key) const {
    std::string path(type.key);
    if (type.kind == RecordKind::Member) path.insert(0, "partnership.");
    if (type.kind != RecordKind::Partnership) path += '[' + std::to_string(index) + ']';
    return key.empty() ? path : path + '.' + std::string(key);
}

const Record* find_record(const Document& document, RecordKind kind, std::string_view id) {
    if (kind == RecordKind::Partnership) return document.partnership.get();
    return record_type(kind).list_in(document).find(id);
}

}  // namespace waymark
