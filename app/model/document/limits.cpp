#include "model/document/limits.h"

#include <algorithm>

namespace waymark {

bool is_within_limits(const Record& record, const Field& field) {
    const std::size_t most = most_bytes(field);
    if (const std::string* text = field.text(record)) return text->size() <= most;
    if (const WholeNumber* number = field.number(record)) return number->words().size() <= most;
    const Strings* list = field.list(record);
    return !list || (list->size() <= kMostRecords &&
                     std::all_of(list->begin(), list->end(), [&](const std::string& one) { return one.size() <= most; }));
}

RecordCount count_records(const Document& document) {
    RecordCount count;
    for (const RecordType& type : record_types()) count.own += type.list_in(document).size();
    count.all = count.own;
    for (const Snapshot& snapshot : document.snapshots)
        if (snapshot.content) count.all += count_records(*snapshot.content).own;
    return count;
}

}  // namespace waymark
