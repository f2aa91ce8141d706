#include "model/document/command.h"

#include <algorithm>
#include <utility>

#include "model/base/contains.h"
#include "model/base/text.h"
#include "model/document/limits.h"
#include "model/document/tidy.h"

namespace waymark {
namespace {

Problem refused(std::string code, std::string where, std::string_view message) {
    return {Problem::Severity::Error, std::move(code), std::move(where), std::string(message)};
}

Problem record_gone(const std::string& id) {
    return refused("record-gone", id, tr("What you changed is no longer there, so the change could not be made."));
}

Problem too_long(const std::string& where, const Field& field) {
    return refused(
        "too-long", where,
        fill(tr("That is too long, so it was not put in. {} letters of English fit here; of letters with accents and of "
                "other scripts, fewer."),
             {most_bytes(field)}));
}

std::optional<Problem> set_in(Record& record, const SetField& edit) {
    const Field* named = field(edit.kind, edit.key);
    if (!named)
        return refused("no-such-field", edit.id,
                       fill(tr("There is no field called “{}” here, so nothing was changed."), {edit.key}));
    const bool fits = set(record, *named, tidied(*named, edit.value));
    if (fits && !is_within_limits(record, *named)) return too_long(edit.id, *named);
    if (!fits)
        return refused("wrong-value", edit.id,
                       fill(tr("What was given does not fit the field “{}”, so nothing was changed."), {edit.key}));
    return {};
}

/// Takes out every record of a list for which `hangs_on` holds.
template <class R, class F>
void remove_if(Document& document, F&& hangs_on) {
    auto& list = document.*RecordTraits<R>::list;
    Strings ids;
    for (const R& record : list)
        if (hangs_on(record)) ids.push_back(record.id);
    for (const std::string& id : ids) list = list.without(id);
}

void remove_reflection(Document& document, const std::string& about) {
    document.reflections = document.reflections.without(about);
    remove_if<Answer>(document, [&](const Answer& answer) { return answer.about == about; });
}

/// Takes a factor out of the activities, actions and parked points that name it, so that nothing points at
/// what is gone.
void forget_factor(Document& document, const std::string& factor) {
    std::vector<std::shared_ptr<const Activity>> touched;
    for (auto it = document.activities.begin(); it != document.activities.end(); ++it)
        if (contains(it->factors, factor)) touched.push_back(it.shared());
    for (const auto& activity : touched) {
        auto without = std::make_shared<Activity>(*activity);
        std::erase(without->factors, factor);
        document.activities = document.activities.with(std::move(without));
    }
    std::vector<std::shared_ptr<const Action>> serving;
    for (auto it = document.actions.begin(); it != document.actions.end(); ++it)
        if (it->factor == factor) serving.push_back(it.shared());
    for (const auto& action : serving) {
        auto without = std::make_shared<Action>(*action);
        without->factor.clear();
        document.actions = document.actions.with(std::move(without));
    }
    std::vector<std::shared_ptr<const ParkedPoint>> parked;
    for (auto it = document.parking.begin(); it != document.parking.end(); ++it)
        if (it->about == factor) parked.push_back(it.shared());
    for (const auto& point : parked) {
        auto without = std::make_shared<ParkedPoint>(*point);
        without->about.clear();
        document.parking = document.parking.with(std::move(without));
    }
    remove_reflection(document, factor);
}

void remove_one(Document& document, RecordKind kind, const std::string& id) {
    AnyRecordList& list = record_type(kind).list(document);
    if (!list.find(id)) return;
    list = list.without(id);
    if (kind == RecordKind::Member) remove_if<Answer>(document, [&](const Answer& answer) { return answer.member == id; });
    if (kind == RecordKind::Reflection) remove_reflection(document, id);
    if (kind == RecordKind::Action)
        remove_if<ProgressNote>(document, [&](const ProgressNote& note) { return note.action == id; });
    if (kind == RecordKind::OwnFactor) forget_factor(document, id);
}

/// The partnership cannot be put or moved among others.
Problem no_list() {
    return refused("no-list", "partnership", tr("There is one partnership in a document, so nothing was changed."));
}

std::optional<Problem> apply_edit(Document& document, const PutRecord& edit) {
    const std::shared_ptr<const Record>& record = edit.record();
    if (!record || record->id.empty())
        return refused("no-id", "", tr("A record without an id cannot be put in, so nothing was changed."));
    const RecordType& type = record_type(edit.kind());
    if (!type.list) return no_list();
    AnyRecordList& list = type.list(document);
    for (const Field& field : type.fields())
        if (!is_within_limits(*record, field)) return too_long(record->id, field);
    list = list.with(tidied(type.kind, record, list.find(record->id)), type.is_named);
    return {};
}

std::optional<Problem> apply_edit(Document& document, const SetField& edit) {
    if (edit.kind == RecordKind::Partnership) {
        auto partnership = std::make_shared<Partnership>(*document.partnership);
        if (auto problem = set_in(*partnership, edit)) return problem;
        document.partnership = std::move(partnership);
        return {};
    }
    const RecordType& type = record_type(edit.kind);
    AnyRecordList& list = type.list(document);
    const Record* old = list.find(edit.id);
    if (!old && (!type.is_named || edit.id.empty())) return record_gone(edit.id);
    const std::shared_ptr<Record> record = old ? type.copy(*old) : type.make();
    record->id = edit.id;
    if (auto problem = set_in(*record, edit)) return problem;
    list = list.with(record, type.is_named);
    return {};
}

std::optional<Problem> apply_edit(Document& document, const MoveRecord& edit) {
    const RecordType& type = record_type(edit.kind);
    if (!type.list) return no_list();
    AnyRecordList& list = type.list(document);
    for (const std::string* id : {&edit.id, &edit.other})
        if (!list.find(*id)) return record_gone(*id);
    list = list.moved(edit.id, edit.other, edit.after);
    return {};
}

std::optional<Problem> apply_edit(Document& document, const RemoveRecords& edit) {
    if (!record_type(edit.kind).list)
        return refused("not-removable", "partnership", tr("The partnership itself cannot be removed, so nothing was changed."));
    for (const std::string& id : edit.ids) remove_one(document, edit.kind, id);
    return {};
}

std::optional<Problem> apply_edit(Document& document, const ReplaceDocument& edit) {
    if (!edit.document)
        return refused("no-document", "", tr("There was no document to put in the place of this one, so nothing was changed."));
    document = Document(*edit.document);
    return {};
}

}  // namespace

Edit::Edit(PutRecord put) : what(std::move(put)) {}
Edit::Edit(SetField set) : what(std::move(set)) {}
Edit::Edit(MoveRecord move) : what(std::move(move)) {}
Edit::Edit(RemoveRecords remove) : what(std::move(remove)) {}
Edit::Edit(ReplaceDocument replace) : what(std::move(replace)) {}
Edit::Edit(const Edit& other) = default;
Edit::Edit(Edit&& other) noexcept = default;
Edit& Edit::operator=(const Edit& other) = default;
Edit& Edit::operator=(Edit&& other) noexcept = default;
Edit::~Edit() = default;

std::optional<Problem> apply(Document& document, const Command& command) {
    Document next = document;
    for (const Edit& edit : command.edits)
        if (auto problem = std::visit([&](const auto& one) { return apply_edit(next, one); }, edit.what)) return problem;
    const RecordCount before = count_records(document), after = count_records(next);
    if ((after.own > kMostRecords && after.own > before.own) || (after.all > kMostRecordsInFile && after.all > before.all))
        return refused("too-many", "",
                       fill(tr("A document holds {} entries, and {} with those in its snapshots. This would be "
                               "more, so nothing was changed."),
                            {kMostRecords, kMostRecordsInFile}));
    document = std::move(next);
    return {};
}

}  // namespace waymark
