#include "model/diff.h"

#include <type_traits>

namespace waymark {
namespace {

template <class R>
bool same_field(const R& a, const R& b, const Field<R>& field) {
    return std::visit([&](auto member) { return a.*member == b.*member; }, field.member);
}

template <class R>
std::vector<std::string_view> edited_fields(const R& before, const R& after) {
    std::vector<std::string_view> edited;
    for (const Field<R>& field : fields<R>())
        if (!same_field(before, after, field)) edited.push_back(field.key);
    if constexpr (std::is_same_v<R, Snapshot>)
        if (!same(before.content, after.content)) edited.push_back("document");
    if (before.extra != after.extra) edited.push_back("*");
    return edited;
}

template <class R>
void add_list(const Document& before, const Document& after, std::vector<RecordChange>& changes) {
    using How = RecordChange::How;
    using Ptr = typename RecordList<R>::Ptr;
    constexpr RecordKind kind = RecordTraits<R>::kind;
    RecordList<R>::for_each_difference(
        before.*RecordTraits<R>::list, after.*RecordTraits<R>::list, [&](const Ptr& a, const Ptr& b) {
            if (!a)
                changes.push_back({kind, b->id, How::Added, {}});
            else if (!b)
                changes.push_back({kind, a->id, How::Removed, {}});
            else if (auto edited = edited_fields(*a, *b); !edited.empty())
                changes.push_back({kind, a->id, How::Edited, std::move(edited)});
        });
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
        if (auto edited = edited_fields(*before.partnership, *after.partnership); !edited.empty())
            changes.push_back(
                {RecordKind::Partnership, "partnership", RecordChange::How::Edited, std::move(edited)});
    }
    for_each_kind([&]<class R>() { add_list<R>(before, after, changes); });
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
