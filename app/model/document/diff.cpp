#include "model/document/diff.h"

#include <utility>

namespace waymark {
namespace {

std::vector<std::string_view> edited_fields(RecordKind kind, const Record& before, const Record& after) {
    std::vector<std::string_view> edited;
    for (const Field& field : fields(kind))
        if (!is_same(before, after, field)) edited.push_back(field.key);
    if (kind == RecordKind::Snapshot &&
        !same(static_cast<const Snapshot&>(before).content, static_cast<const Snapshot&>(after).content))
        edited.push_back("document");
    if (before.extra != after.extra) edited.push_back("*");
    return edited;
}

void add_list(const RecordType& type, const Document& before, const Document& after,
              std::vector<RecordChange>& changes) {
    using How = RecordChange::How;
    for (const auto& [a, b, moved] :
         AnyRecordList::differences(type.list_in(before), type.list_in(after), type.is_named)) {
        if (!a) {
            changes.push_back({type.kind, b->id, How::Added, {}});
        } else if (!b) {
            changes.push_back({type.kind, a->id, How::Removed, {}});
        } else {
            auto edited = edited_fields(type.kind, *a, *b);
            if (moved) edited.push_back("order");
            if (!edited.empty()) changes.push_back({type.kind, a->id, How::Edited, std::move(edited)});
        }
    }
}

}  // namespace

std::vector<RecordChange> diff(const Document& before, const Document& after) {
    std::vector<RecordChange> changes;
    std::vector<std::string_view> own;
    if (before.id != after.id) own.push_back("id");
    if (before.framework != after.framework) own.push_back("framework");
    if (before.extra != after.extra) own.push_back("*");
    if (!own.empty())
        changes.push_back({RecordKind::Partnership, "document", RecordChange::How::Edited, std::move(own)});
    if (before.partnership != after.partnership) {
        if (auto edited = edited_fields(RecordKind::Partnership, *before.partnership, *after.partnership);
            !edited.empty())
            changes.push_back(
                {RecordKind::Partnership, "partnership", RecordChange::How::Edited, std::move(edited)});
    }
    for (const RecordType& type : record_types()) add_list(type, before, after, changes);
    return changes;
}

bool same(const std::shared_ptr<const Document>& a, const std::shared_ptr<const Document>& b) {
    return a == b || (a && b && diff(*a, *b).empty());
}

std::size_t count_changes(const std::vector<RecordChange>& changes) {
    std::size_t count = 0;
    for (const RecordChange& change : changes)
        count += change.how == RecordChange::How::Edited ? change.fields.size() : 1;
    return count;
}

}  // namespace waymark
