#include "model/document/diff.h"

#include <utility>

namespace waymark {
namespace {

std::vector<ChangedPart> edited_parts(RecordKind kind, const Record& before, const Record& after) {
    std::vector<ChangedPart> edited;
    for (const Field& field : fields(kind))
        if (!is_same(before, after, field)) edited.emplace_back(field);
    if (kind == RecordKind::Snapshot &&
        !same(static_cast<const Snapshot&>(before).content, static_cast<const Snapshot&>(after).content))
        edited.emplace_back(ChangedPart::What::Content);
    if (before.extra != after.extra) edited.emplace_back(ChangedPart::What::Unknown);
    return edited;
}

void add_list(const RecordType& type, const Document& before, const Document& after, std::vector<Change>& changes) {
    using How = RecordChange::How;
    for (const auto& [a, b, moved] : AnyRecordList::differences(type.list_in(before), type.list_in(after), type.is_named)) {
        if (!a) {
            changes.emplace_back(RecordChange{type.kind, b->id, How::Added, {}});
        } else if (!b) {
            changes.emplace_back(RecordChange{type.kind, a->id, How::Removed, {}});
        } else {
            auto edited = edited_parts(type.kind, *a, *b);
            if (moved) edited.emplace_back(ChangedPart::What::Place);
            if (!edited.empty()) changes.emplace_back(RecordChange{type.kind, a->id, How::Edited, std::move(edited)});
        }
    }
}

}  // namespace

std::vector<Change> diff(const Document& before, const Document& after) {
    using What = DocumentChange::What;
    std::vector<Change> changes;
    DocumentChange own;
    if (before.id != after.id) own.parts.push_back(What::Id);
    if (before.framework != after.framework) own.parts.push_back(What::Framework);
    if (before.extra != after.extra) own.parts.push_back(What::Unknown);
    if (!own.parts.empty()) changes.emplace_back(std::move(own));
    if (before.partnership != after.partnership) {
        if (auto edited = edited_parts(RecordKind::Partnership, *before.partnership, *after.partnership); !edited.empty())
            changes.emplace_back(
                RecordChange{RecordKind::Partnership, "partnership", RecordChange::How::Edited, std::move(edited)});
    }
    for (const RecordType& type : record_types()) add_list(type, before, after, changes);
    return changes;
}

bool same(const std::shared_ptr<const Document>& a, const std::shared_ptr<const Document>& b) {
    return a == b || (a && b && diff(*a, *b).empty());
}

std::size_t count_changes(const RecordChange& change) {
    return change.how == RecordChange::How::Edited ? change.parts.size() : 1;
}

std::size_t count_changes(const std::vector<Change>& changes) {
    std::size_t count = 0;
    for (const Change& change : changes) {
        const auto* const record = std::get_if<RecordChange>(&change);
        count += record ? count_changes(*record) : std::get_if<DocumentChange>(&change)->parts.size();
    }
    return count;
}

}  // namespace waymark
